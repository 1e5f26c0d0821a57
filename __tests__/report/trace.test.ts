import { describe, expect, test } from '@jest/globals';
import { renderTrace } from '../../src/report/trace.js';
import { hostile, large, reports } from './reports.js';

interface TraceEvent { readonly name: string; readonly ph: string; readonly ts: number; readonly dur: number; readonly tid: number; readonly pid: number; readonly args: Readonly<Record<string, unknown>> }
const read = (text: string) => (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;

describe('the trace', () => {
  test.each(Object.entries({ ...reports, hostile: hostile() }))('of %s has every step and all work, none over another in a lane', (_, report) => {
    const events = read(renderTrace(report));
    const slices = events.filter(({ ph }) => ph === 'X');
    const ran = report.steps.filter((step) => step.outcome !== 'cached' && step.startMs !== undefined && step.endMs !== undefined);
    expect(slices).toHaveLength(ran.length + report.work.length);
    const lanes = new Map<number, number>();
    for (const { tid, ts, dur } of slices) {
      expect(ts).toBeGreaterThanOrEqual(lanes.get(tid) ?? 0);
      expect(dur).toBeGreaterThanOrEqual(0);
      lanes.set(tid, ts + dur);
    }
    expect(events.filter(({ ph }) => ph === 'i')).toHaveLength(report.steps.filter((step) => step.outcome === 'cached' && step.endMs !== undefined).length);
    expect(events.filter(({ name }) => name === 'thread_name').map(({ tid }) => tid)).toEqual([...new Set(events.filter(({ ph }) => ph !== 'M').map(({ tid }) => tid))].sort((a, b) => a - b));
  });

  test('has as many lanes as steps ran at once', () => {
    const slices = read(renderTrace(reports['parallel-stages']!)).filter(({ ph }) => ph === 'X');
    const most = Math.max(...slices.map(({ ts }) => slices.filter((one) => one.ts <= ts && ts < one.ts + one.dur).length));
    expect(Math.max(...slices.map(({ tid }) => tid))).toBe(most);
  });

  test('marks the critical path and says where a step stands', () => {
    const npm = read(renderTrace(reports['success']!)).find(({ name }) => name === 'RUN npm ci');
    expect(npm).toMatchObject({ ph: 'X', ts: 4_200_000, dur: 19_300_000, args: { targets: ['web'], place: 'deps 3/3', outcome: 'done', critical: true, busyMs: 19_300 } });
  });

  test('of very many steps is made at once', () => {
    const report = large(200, 60);
    const started = performance.now();
    expect(read(renderTrace(report)).length).toBeGreaterThan(12_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
