import { getExecOutput } from '@actions/exec';
import { messageOf } from '../shared/errors.js';
import type { Environment } from './child-environment.js';

/** How a program ended and what it wrote. A program that could not be started has code 127 and the reason in `stderr`. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env: Environment;
}

/** Runs a program to its end, arguments as they are (no shell), silently. Never throws. */
export type Run = (program: string, args: readonly string[], options: CommandOptions) => Promise<CommandResult>;

/** The real thing. */
export const runCommand: Run = async (program, args, options) => {
  try {
    // The library reads the program's name as a command line: quoted, a blank in it ends no word.
    const result = await getExecOutput(`"${program.replaceAll('"', '\\"')}"`, [...args], {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: options.env,
      silent: true,
      ignoreReturnCode: true
    });
    // A program that a signal ended has no code.
    return { code: Number.isInteger(result.exitCode) ? result.exitCode : 128, stdout: result.stdout, stderr: result.stderr };
  } catch (error) {
    return { code: 127, stdout: '', stderr: messageOf(error) };
  }
};
