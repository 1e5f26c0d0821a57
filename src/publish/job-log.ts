import { InertStream, inertText } from '../shared/inert.js';
import type { Log } from '../shared/log.js';

/** What is written to the job's log, in order; every text of a build goes through here inert. */
export interface JobLog extends Log {
  /** opens a folded part */
  group(title: string): void;
  endGroup(): void;
  error(text: string): void;
  /** a stream for the raw output of a build */
  stream(): InertStream;
  /** a line as it is: commands that are escaped already */
  raw(line: string): void;
  /** waits until the reader of the log has taken what was written */
  flushed(): Promise<void>;
}

/** `write` is the standard output that the runner reads; `debugging` shows debug lines (RUNNER_DEBUG). */
export function makeJobLog(write: (text: string) => void, debugging: boolean, flushed: () => Promise<void> = () => Promise.resolve()): JobLog {
  // Data of a command escapes %, CR and LF (runner: ActionCommand.cs), so it stays one command.
  const data = (text: string) => inertText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const command = (name: string) => (text: string) => write(`::${name}::${data(text.slice(0, 4000))}\n`);
  return {
    info: (text) => write(`${inertText(text)}\n`),
    debug: (text) => debugging && command('debug')(text),
    warning: command('warning'),
    error: command('error'),
    group: command('group'),
    endGroup: () => write('::endgroup::\n'),
    raw: write,
    stream: () => new InertStream(write),
    flushed
  };
}
