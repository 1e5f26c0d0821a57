import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { appendBuild } from '../../src/baseline/append-build.js';
import { maxBuilds, maxRecordChars } from '../../src/baseline/record.js';
import type { BaselineRecord, RecordedBuild } from '../../src/baseline/record.js';
import { parseRecord, renderRecord } from '../../src/baseline/record-json.js';
import { makeRecordedBuild, makeRecordedStep, makeRecordedTarget } from './records.js';

const empty: BaselineRecord = { identity: 'abc', branch: 'main', builds: [] };
const read = (text: string) => parseRecord(text, 'abc', 'main');
const hash = (n: number) => n.toString(16).padStart(12, '0');
const steps = (count: number) => Array.from({ length: count }, (_, n) => makeRecordedStep({ key: hash(n), place: hash(n + 1e9), outcome: 'done', durationMs: n }));

describe('a baseline record', () => {
  test('comes back whole, whatever is in it', () => {
    const name = fc.string({ maxLength: 40 });
    const ms = fc.nat(1_000_000);
    const step = fc.record({ key: name, place: name, outcome: fc.constantFrom('done', 'cached', 'failed', 'from'), targets: fc.array(name, { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true });
    const cache = fc.record({ importMs: ms, pullMs: ms, exportMs: ms, importBytes: ms, exportBytes: ms }, { noNullPrototype: true });
    const target = fc.record({ target: name, durationMs: ms, stepsTotal: ms, stepsCached: ms, cache, args: fc.array(fc.tuple(name, name), { maxLength: 5 }).map((pairs) => new Map(pairs)) }, { noNullPrototype: true });
    const build = fc.record(
      { commit: fc.stringMatching(/^[0-9a-f]{40}$/), runId: name, attempt: fc.nat(100), atEpochMs: fc.nat(2 ** 31), wallMs: ms, result: fc.constantFrom('success', 'failure', 'canceled'), stepsTotal: ms, stepsCached: ms, targets: fc.array(target, { maxLength: 4 }), steps: fc.array(step, { maxLength: 10 }) },
      { noNullPrototype: true }
    );
    fc.assert(
      fc.property(fc.array(build, { maxLength: 4 }), (builds) => {
        const record = { ...empty, builds: builds as RecordedBuild[] };
        expect(read(renderRecord(record))).toEqual(record);
      }),
      { numRuns: 100 }
    );
  });

  test.each([
    ['no JSON', 'x'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another version', renderRecord(empty).replace('"version":1', '"version":0')],
    ['another identity', renderRecord({ ...empty, identity: 'def' })],
    ['another branch', renderRecord({ ...empty, branch: 'dev' })],
    ['builds that are no list', '{"version":1,"identity":"abc","branch":"main","words":[],"builds":{}}'],
    ['words that are no texts', '{"version":1,"identity":"abc","branch":"main","words":[{}],"builds":[]}'],
    ['more builds than are kept', renderRecord({ ...empty, builds: Array.from({ length: maxBuilds + 1 }, () => makeRecordedBuild()) })],
    ['a negative time', renderRecord({ ...empty, builds: [makeRecordedBuild({ wallMs: -1 })] })],
    ['a time of a year', renderRecord({ ...empty, builds: [makeRecordedBuild({ wallMs: 365 * 86_400_000 })] })],
    ['a commit that is an option', renderRecord({ ...empty, builds: [makeRecordedBuild({ commit: '--output=/etc/passwd' })] })],
    ['a name of 301 characters', renderRecord({ ...empty, builds: [makeRecordedBuild({ targets: [makeRecordedTarget({ target: 'x'.repeat(301) })] })] })],
    ['a word that is not there', renderRecord({ ...empty, builds: [makeRecordedBuild()] }).replace('"aaaaaaaaaaaa",', '')],
    ['an unknown result', renderRecord({ ...empty, builds: [makeRecordedBuild()] }).replace('"success"', '"__proto__"')],
    ['more characters than are kept', `${renderRecord(empty)}${' '.repeat(maxRecordChars)}`]
  ])('is none with %s', (_, text) => expect(read(text)).toBeUndefined());

  test('with names of prototypes has them as plain words', () => {
    const text = renderRecord({ ...empty, builds: [makeRecordedBuild({ targets: [makeRecordedTarget({ target: '__proto__', args: new Map([['__proto__', 'constructor']]) })] })] });
    const target = read(text.replace('{"version"', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"version"'))?.builds[0]?.targets[0];
    expect([target?.target, target?.args.get('__proto__')]).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('keeps the last 20 builds, a run once with its last attempt', () => {
    let record = empty;
    for (let run = 1; run <= maxBuilds; run++) record = appendBuild(record, makeRecordedBuild({ runId: String(run) }));
    expect(record.builds.length).toBe(20);
    record = appendBuild(record, makeRecordedBuild({ runId: '20', attempt: 2 }));
    expect([record.builds.length, record.builds[0]?.runId, record.builds.at(-1)?.attempt]).toEqual([20, '1', 2]);
    record = appendBuild(record, makeRecordedBuild({ runId: '21' }));
    expect([record.builds.length, record.builds[0]?.runId, record.builds.at(-1)?.runId]).toEqual([20, '2', '21']);
  });

  test('of a million characters is kept whole, with one more it loses its oldest build', () => {
    const big = makeRecordedBuild({ runId: 'old', steps: steps(10_000) });
    const build = (padding: number) => makeRecordedBuild({ runId: 'new', targets: [makeRecordedTarget({ args: new Map(Array.from({ length: 100 }, (_, n) => [`${n}`, 'x'.repeat(300)])) })], steps: [makeRecordedStep({ key: 'k'.repeat(1 + (padding % 290)), targets: ['web'] }), ...steps(Math.floor(padding / 290))] });
    const sizeWith = (padding: number) => renderRecord({ ...empty, builds: [big, build(padding)] }).length;
    let padding = 0;
    for (let by = 2 ** 24; by >= 1; by /= 2) if (sizeWith(padding + by) <= maxRecordChars) padding += by;
    const runs = (added: number) => appendBuild({ ...empty, builds: [big] }, build(padding + added)).builds.map(({ runId }) => runId);
    expect(sizeWith(padding)).toBeGreaterThan(maxRecordChars - 400);
    expect([runs(0), runs(1)]).toEqual([['old', 'new'], ['new']]);
  }, 60_000);

  test('of one build that is too big keeps the longest steps, and always comes back', () => {
    const record = appendBuild(empty, makeRecordedBuild({ steps: steps(50_000) }));
    const kept = record.builds[0]?.steps ?? [];
    expect(renderRecord(record).length).toBeLessThanOrEqual(maxRecordChars);
    expect([kept.length, Math.min(...kept.map((step) => step.durationMs ?? 0))]).toEqual([12_500, 37_500]);
    expect(read(renderRecord(record))).toEqual(record);
    const named = appendBuild(empty, makeRecordedBuild({ steps: [], targets: Array.from({ length: 2_000 }, (_, n) => makeRecordedTarget({ target: `${n}`.padEnd(300, 'x'), args: new Map([[`${n}`.padStart(300, 'y'), 'v']]) })) }));
    expect([renderRecord(named).length <= maxRecordChars, named.builds[0]?.targets.length]).toEqual([true, 0]);
  });
});
