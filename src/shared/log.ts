/** Where messages for the reader of the job's log go. Every text may hold text of the build: the sink makes it inert. */
export interface Log {
  /** a line in the log */
  info(text: string): void;
  /** a line that only a debug run shows */
  debug(text: string): void;
  /** an annotation that fails nothing */
  warning(text: string): void;
}
