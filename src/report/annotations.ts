import { renderBytes } from '../shared/bytes.js';
import { renderDuration } from '../shared/duration.js';
import type { AnnotationMode } from '../inputs/report-inputs.js';
import { oneLine } from './markdown.js';
import type { ChangedLines } from './changed-lines.js';
import type { Report } from './report.js';

export type Level = 'error' | 'warning' | 'notice';

/** A mark on a line of a file, path from the workspace. Texts are as they came, on one line. */
export interface Annotation {
  readonly level: Level;
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

// The runner keeps ten of each level for a step and drops the others (actions/runner: ExecutionContext.cs).
const mostOfLevel = 10;
const longest = 1000;

/**
 * What is worth a mark on a Dockerfile: the failing step, findings of the checks, advice. Each once, at most ten of a level;
 * by `diff`, advice stands only where the request changed the file (`changed`; undefined where that is not known).
 */
export function makeAnnotations(report: Report, mode: AnnotationMode, changed: ChangedLines | undefined): Annotation[] {
  if (mode === 'off') return [];
  const { failure } = report;
  const failing: Annotation[] = failure?.dockerfile !== undefined && failure.excerpt?.line !== undefined
    ? [{ level: 'error', file: failure.dockerfile, line: failure.excerpt.line, title: `Build failed${failure.target === undefined ? '' : ` in ${failure.target}`}`, message: failure.message }]
    : [];
  const checks = report.warnings.flatMap((warning): Annotation[] =>
    warning.file === undefined || warning.line === undefined ? [] : [{ level: warning.level ?? 'warning', file: warning.file, line: warning.line, title: warning.rule ?? 'Dockerfile check', message: warning.url === undefined || warning.rule === undefined ? warning.text : `${warning.text} (${warning.url})` }]
  );
  const advice = (report.findings?.advice ?? []).flatMap((one) => one.places.map(({ file, line }): Annotation => {
    const saving = [...(one.savingMs > 0 ? [renderDuration(one.savingMs)] : []), ...(one.savingBytes === undefined ? [] : [renderBytes(one.savingBytes)])].join(', ');
    return { level: 'notice', file, line, title: saving === '' ? one.rule : `${one.rule}: saves ${saving}`, message: one.text };
  })).filter(({ file, line }) => mode === 'all' || changed?.get(file)?.has(line) === true);
  const all = once([...failing, ...checks, ...advice]);
  return (['error', 'warning', 'notice'] as const).flatMap((level) => all.filter((one) => one.level === level).slice(0, mostOfLevel));
}

function once(annotations: readonly Annotation[]): Annotation[] {
  const seen = new Map<string, Annotation>();
  for (const one of annotations) {
    const text = { ...one, title: oneLine(one.title).slice(0, 200), message: oneLine(one.message).slice(0, longest) };
    const key = JSON.stringify([text.file, text.line, text.title, text.message]);
    if (!seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}
