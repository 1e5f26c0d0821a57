import { block, code, plain } from './markdown.js';
import type { FailureReport } from './report.js';
import { fewTargets } from './tables.js';

/** What failed, with the place in the Dockerfile, the last lines of output, and what was given up because of it. */
export function failureText(failure: FailureReport, lines: number): string {
  const parts = [
    `**What failed**${failure.target ? ` in ${code(failure.target, 60)}` : ''}${failure.step ? `: ${code(failure.step, 200)}` : ''}`,
    plain(failure.message, 600),
    ...(failure.todo === undefined ? [] : [plain(failure.todo, 600)])
  ];
  if (failure.excerpt) {
    const place = failure.excerpt.file + (failure.excerpt.line === undefined ? '' : `:${failure.excerpt.line}`);
    parts.push(`${code(place)}\n\n${block(failure.excerpt.text.slice(0, 40))}`);
  }
  if (failure.lines.length > 0 && lines > 0) parts.push(`Last lines of its output:\n\n${block(failure.lines.slice(-lines))}`);
  if (failure.canceled.length > 0) parts.push(`Canceled because of it: ${fewTargets(failure.canceled)}`);
  return parts.join('\n\n');
}
