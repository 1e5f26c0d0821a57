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
  /** after so many ms nobody waits for it any more: code 124 */
  readonly timeoutMs?: number;
}

/** Runs a program to its end, arguments as they are (no shell), silently. Never throws, never waits longer than 5 minutes. */
export type Run = (program: string, args: readonly string[], options: CommandOptions) => Promise<CommandResult>;

const longestMs = 300_000;

/** The real thing. */
export const runCommand: Run = async (program, args, options) => {
  const timeoutMs = options.timeoutMs ?? longestMs;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CommandResult>((resolve) => {
    timer = setTimeout(() => resolve({ code: 124, stdout: '', stderr: `no end after ${Math.round(timeoutMs / 1000)} s` }), timeoutMs);
  });
  return Promise.race([toItsEnd(program, args, options), late]).finally(() => clearTimeout(timer));
};

const toItsEnd: Run = async (program, args, options) => {
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
