import { renderDuration } from '../shared/duration.js';
import { oneLine } from './markdown.js';
import type { Report, StepReport, WorkReport } from './report.js';
import { count } from './verdict.js';

/** What a bar of the timeline stands for. `around` is what the builder does around the steps, FROM included. */
export type BarKind = 'cached' | 'run' | 'failed' | 'around';

/** One bar. Texts are as they come from the build, on one line; times in ms since bake's start. */
export interface Bar {
  readonly section: string;
  readonly label: string;
  readonly kind: BarKind;
  readonly critical: boolean;
  readonly startMs: number;
  readonly endMs: number;
}

export interface Bars {
  readonly sections: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
  readonly endMs: number;
  /** steps and work that are too short to be seen, or too many */
  readonly hidden: number;
}

// A bar below this share of the whole would be a line without meaning.
const leastShare = 0.015;
const shortestBuildMs = 300;

/**
 * What of a build is worth a bar: the longest steps and work, what is on the critical path first, at most `most`; the hits
 * of a section are one bar. Undefined where there is nothing to compare.
 */
export function chooseBars(report: Report, most: number): Bars | undefined {
  const single = report.targets.length <= 1;
  const timed = [...report.steps.flatMap((step) => stepBar(step, single)), ...report.work.flatMap((work) => workBar(work, single))];
  const endMs = timed.reduce((last, bar) => Math.max(last, bar.endMs), 0);
  if (endMs < shortestBuildMs) return undefined;
  const seen = timed.filter((bar) => bar.kind === 'failed' || bar.endMs - bar.startMs >= endMs * leastShare);
  const chosen = seen.sort((a, b) => weight(b) - weight(a)).slice(0, most);
  const hits = hitBars(report.steps, single, endMs).filter((bar, _, all) => all.length <= 6 || chosen.some((one) => one.section === bar.section));
  const bars = [...hits.slice(0, Math.max(0, most - chosen.length)), ...chosen].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  if (bars.length < 2) return undefined;
  const sections = new Map<string, Bar[]>();
  for (const bar of bars) sections.set(bar.section, [...(sections.get(bar.section) ?? []), bar]);
  return { sections: [...sections].map(([name, own]) => ({ name, bars: own })), endMs, hidden: timed.length - chosen.length };
}

function weight(bar: Bar): number {
  return bar.kind === 'failed' ? Infinity : (bar.endMs - bar.startMs) * (bar.critical ? 3 : 1);
}

function stepBar(step: StepReport, single: boolean): Bar[] {
  if (step.outcome === 'cached' || step.startMs === undefined || step.endMs === undefined) return [];
  const label = `${placeIn(step, single)} ${oneLine(step.instruction).replace(/@sha256:[0-9a-f]{64}/, '')}`.trim();
  return [{
    section: sectionOf(step, single), label: labelled(step.durationMs ?? step.endMs - step.startMs, label),
    kind: step.outcome === 'failed' ? 'failed' : step.isFrom ? 'around' : 'run', critical: step.critical,
    startMs: step.startMs, endMs: Math.max(step.startMs, step.endMs)
  }];
}

function workBar(work: WorkReport, single: boolean): Bar[] {
  const section = single || work.targets.length === 0 ? 'around the steps' : someNames(work.targets);
  return [{ section, label: labelled(work.endMs - work.startMs, work.label === 'Other' ? oneLine(work.text) : work.label), kind: 'around', critical: work.critical, startMs: work.startMs, endMs: work.endMs }];
}

// A hit takes no time; where the hits of a section lie is what is worth seeing.
function hitBars(steps: readonly StepReport[], single: boolean, endMs: number): Bar[] {
  const bySection = new Map<string, StepReport[]>();
  for (const step of steps) {
    if (step.outcome !== 'cached' || step.endMs === undefined || step.isFrom) continue;
    const section = sectionOf(step, single);
    const own = bySection.get(section);
    if (own) own.push(step);
    else bySection.set(section, [step]);
  }
  return [...bySection].map(([section, own]) => {
    const last = own.reduce((most, step) => Math.max(most, step.endMs ?? 0), 0);
    const first = own.reduce((least, step) => Math.min(least, step.startMs ?? step.endMs ?? least), last);
    return { section, label: `${count(own.length, 'step')} cached`, kind: 'cached', critical: false, startMs: Math.min(first, endMs), endMs: Math.min(Math.max(last, first + endMs * leastShare), endMs) };
  });
}

function labelled(durationMs: number, text: string): string {
  return `${renderDuration(durationMs)} ${text}`;
}

// Where one target is built, its stages are what can be told apart.
function sectionOf(step: StepReport, single: boolean): string {
  return single ? [step.platform, step.stage].filter(Boolean).join(' ') || 'steps' : someNames(step.targets);
}

function placeIn(step: StepReport, single: boolean): string {
  const index = step.index === undefined ? '' : `${step.index}/${step.total ?? '?'}`;
  return single ? index : [step.platform, step.stage, index].filter(Boolean).join(' ');
}

function someNames(names: readonly string[]): string {
  const [first = '', second = '', ...more] = names.map((name) => oneLine(name));
  if (more.length > 0) return `${first} + ${more.length + 1} more`;
  return second === '' ? first : `${first} + ${second}`;
}
