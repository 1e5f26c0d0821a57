import type { BuildLog } from '../progress/build-log.js';
import type { FailureReport } from './report.js';

const shownLines = 30;

/** What failed: the step and the last lines of its output; for a failure outside any step, buildx's own message. */
export function makeFailure(log: BuildLog, names: ReadonlyMap<string, string>): FailureReport {
  const step = log.steps.find((one) => one.id === log.failure?.stepId);
  const target = log.failure?.target ?? step?.targets[0];
  const excerpt = log.failure?.excerpt;
  // The reader keeps more of a step's output than buildx repeats at the end.
  const lines = step && step.lines.length > 0 ? step.lines : (log.failure?.lines ?? []);
  return {
    target: target === undefined ? undefined : (names.get(target) ?? target),
    step: log.failure?.name ?? step?.name,
    message: log.failure?.message ?? log.finalError ?? 'bake failed and gave no reason',
    lines: lines.slice(-shownLines),
    excerpt: excerpt && { file: excerpt.file, line: excerpt.line, text: excerpt.text }
  };
}
