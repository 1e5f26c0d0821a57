import { classifyFailure, failureAdvice } from '../analysis/failure-cause.js';
import type { Definition } from '../definition/definition.js';
import { definitionMessage } from '../definition/definition-error.js';
import type { BuildLog } from '../progress/build-log.js';
import { failingDockerfile } from './dockerfiles.js';
import type { Places } from './dockerfiles.js';
import type { FailureReport, Report, TargetReport } from './report.js';

const shownLines = 30;

export interface FailureFacts {
  readonly log: BuildLog;
  /** display names of targets by name */
  readonly names: ReadonlyMap<string, string>;
  /** the last lines of bake's output as they came */
  readonly tail: readonly string[];
  readonly definition: Definition;
  readonly places: Places;
  readonly targets: readonly TargetReport[];
}

/**
 * What failed: the step and the last lines of its output; for a failure outside any step, buildx's own message and what it
 * wrote around it.
 */
export function makeFailure({ log, names, tail, definition, places, targets }: FailureFacts): FailureReport {
  const step = log.steps.find((one) => one.id === log.failure?.stepId);
  const target = log.failure?.target ?? step?.targets[0];
  const excerpt = log.failure?.excerpt;
  const message = log.failure?.message ?? log.finalError ?? lastError(tail);
  // The reader keeps more of a step's output than buildx repeats at the end.
  const lines = step && step.lines.length > 0 ? step.lines : (log.failure?.lines ?? []);
  const todo = failureAdvice[classifyFailure({ message, lines }).cause];
  return {
    target: target === undefined ? undefined : (names.get(target) ?? target),
    ...(todo === undefined ? {} : { todo }),
    step: log.failure?.name ?? step?.name,
    message: /additional privileges requested/.test(message) ? `${message}. Grant them with the input \`allow\`` : message,
    lines: (lines.length > 0 || step || excerpt ? lines : definitionMessage(tail.join('\n')).split('\n')).slice(-shownLines),
    canceled: targets.filter((one) => one.result === 'canceled').map((one) => one.displayName),
    dockerfile: failingDockerfile(definition, target, places),
    excerpt: excerpt && { file: excerpt.file, line: excerpt.line, text: excerpt.text }
  };
}

function lastError(tail: readonly string[]): string {
  const line = tail.findLast((text) => text.startsWith('ERROR: '));
  return line?.slice('ERROR: '.length) ?? 'bake failed and gave no reason';
}

/** A failed or cancelled build as the error of the step: verdict, place, message, last lines. */
export function renderFailure(report: Report, startError: string | undefined): string {
  if (startError !== undefined) return `docker buildx bake could not be started: ${startError}`;
  const { failure } = report;
  if (!failure) return report.headline;
  const where = [failure.target && `target ${failure.target}`, failure.step && `step ${failure.step}`].filter(Boolean).join(', ');
  return [`${report.headline}${where === '' ? '' : ` (${where})`}: ${failure.message}`, ...failure.lines.slice(-10), ...(failure.todo === undefined ? [] : [failure.todo])].join('\n');
}
