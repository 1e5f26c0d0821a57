import { oneLine } from './markdown.js';
import type { Report } from './report.js';
import { placeOf } from './time-parts.js';

// The JSON array format of Chrome's trace events, which Perfetto and chrome://tracing open (docs: Trace Event Format).
// Times are microseconds; `X` has a length, `i` is a moment, `M` names a lane.
interface Slice {
  readonly name: string;
  readonly category: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly colour: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const stepColours: Readonly<Record<string, string>> = { done: 'thread_state_running', failed: 'terrible', canceled: 'grey', unfinished: 'grey' };

/** The build as trace events: one lane for each step that runs at the same time, hits as moments. One line of JSON. */
export function renderTrace(report: Report): string {
  const slices = [...stepSlices(report), ...workSlices(report)].sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
  const lanes: number[] = [];
  const events = slices.map((slice) => {
    const free = lanes.findIndex((endMs) => endMs <= slice.startMs);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = slice.endMs;
    return { name: slice.name, cat: slice.category, ph: 'X', ts: slice.startMs * 1000, dur: (slice.endMs - slice.startMs) * 1000, pid: 1, tid: lane + 1, cname: slice.colour, args: slice.args };
  });
  const hits = report.steps
    .filter((step) => step.outcome === 'cached' && step.endMs !== undefined)
    .map((step) => ({ name: oneLine(step.instruction).slice(0, 200), cat: 'cached', ph: 'i', s: 't', ts: (step.endMs ?? 0) * 1000, pid: 1, tid: lanes.length + 1, args: { targets: step.targets, place: placeOf(step) } }));
  const names = [...lanes.map((_, index) => [index + 1, `lane ${index + 1}`] as const), ...(hits.length > 0 ? [[lanes.length + 1, 'cached'] as const] : [])];
  return JSON.stringify({
    displayTimeUnit: 'ms',
    otherData: { title: report.title, headline: report.headline, commit: report.commit },
    traceEvents: [
      { name: 'process_name', ph: 'M', pid: 1, args: { name: report.title } },
      ...names.flatMap(([tid, name]) => [{ name: 'thread_name', ph: 'M', pid: 1, tid, args: { name } }, { name: 'thread_sort_index', ph: 'M', pid: 1, tid, args: { sort_index: tid } }]),
      ...events, ...hits
    ]
  });
}

function stepSlices(report: Report): Slice[] {
  return report.steps.flatMap((step) => {
    if (step.outcome === 'cached' || step.startMs === undefined || step.endMs === undefined) return [];
    return [{
      name: oneLine(step.instruction).slice(0, 200), category: step.isFrom ? 'base image' : 'step', startMs: step.startMs, endMs: Math.max(step.startMs, step.endMs),
      colour: step.critical ? 'bad' : (stepColours[step.outcome] ?? 'grey'),
      args: { targets: step.targets, place: placeOf(step), outcome: step.outcome, critical: step.critical, busyMs: step.durationMs, ...(step.node === undefined ? {} : { node: step.node }), ...(step.uncertain === undefined ? {} : { uncertain: step.uncertain }) }
    }];
  });
}

function workSlices(report: Report): Slice[] {
  return report.work.map((work) => ({
    name: `${work.label}: ${oneLine(work.text)}`.slice(0, 200), category: 'around', startMs: work.startMs, endMs: work.endMs, colour: work.critical ? 'bad' : 'white', args: { targets: work.targets, critical: work.critical }
  }));
}
