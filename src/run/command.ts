import { getExecOutput } from '@actions/exec';
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
    const result = await getExecOutput(program, [...args], {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: options.env,
      silent: true,
      ignoreReturnCode: true
    });
    return { code: result.exitCode, stdout: result.stdout, stderr: result.stderr };
  } catch (error) {
    return { code: 127, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
  }
};
