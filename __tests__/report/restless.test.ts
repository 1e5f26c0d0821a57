import { describe, expect, test } from '@jest/globals';
import { restlessNotices } from '../../src/report/restless.js';
import type { RestlessContext, TargetFingerprint } from '../../src/fingerprint/target-fingerprint.js';
import { makeTarget } from '../support/make.js';

const commit = '0123456789abcdef0123456789abcdef01234567';
const merged = 'fedcba9876543210fedcba9876543210fedcba98';
const run = { commits: [commit, merged], runId: '12345678901', sourceDate: undefined, nowMs: Date.parse('2026-11-21T13:00:00Z') };
const known = (restless: readonly RestlessContext[] = []): TargetFingerprint => ({ known: true, value: 'f'.repeat(64), images: new Map(), restless: () => restless });
const noticesOf = (raw: object, facts: Partial<typeof run> | { readonly sourceDate: string } = {}) => restlessNotices([makeTarget({ raw: { context: '.', ...raw } })], new Map([['web', known()]]), { ...run, ...facts });
const says = 'skip-unchanged finds no image again for web: ';

describe('that no image is ever found again is said', () => {
  test.each<[string, object, string]>([
    ['of an argument with the commit', { args: { SHA: commit, A: '1' } }, 'argument `SHA` holds the commit'],
    ['of a label with its first digits', { labels: { version: `v1.2-3-g${commit.slice(0, 9)}` } }, 'label `version` holds the commit'],
    ['of an annotation with what was checked out', { annotations: [`index:revision=${merged.toUpperCase()}`] }, 'annotation `index:revision` holds the commit'],
    ['of several', { args: { SHA: commit }, labels: { revision: commit } }, 'argument `SHA`, label `revision` hold the commit']
  ])('%s, and where the commit is anyway', (_, raw, what) => {
    expect(noticesOf(raw)).toEqual([`${says}${what}, which no later build has. Images record their commit in the annotation \`org.opencontainers.image.revision\` by themselves.`]);
  });

  test.each<[string, object, string]>([
    ['the run', { args: { URL: 'https://example.com/actions/runs/12345678901/' } }, "argument `URL` holds the run's number"],
    ['a time', { labels: { created: '2026-11-21T12:59:58.000Z' } }, 'label `created` holds the time'],
    ['a time of another zone', { labels: { created: '2026-11-21 14:00:00+01:00' } }, 'label `created` holds the time'],
    ['a day', { args: { DAY: '2026-11-21' } }, 'argument `DAY` holds the time'],
    ['seconds', { args: { TIME: '1795266000' } }, 'argument `TIME` holds the time']
  ])('of %s', (_, raw, what) => {
    expect(noticesOf(raw)).toEqual([`${says}${what}, which no later build has.`]);
  });

  test('of a date for everything', () => {
    expect([noticesOf({}, { sourceDate: '1795266000' }), noticesOf({}, { sourceDate: '0' })]).toEqual([[`${says}variable \`SOURCE_DATE_EPOCH\` holds the time, which no later build has.`], []]);
  });

  test.each<[string, object]>([
    ['another commit', { args: { SHA: commit.replace('0', '1') } }], ['few digits', { args: { A: commit.slice(0, 6) } }], ['more than a commit', { args: { A: `${commit}0` } }],
    ['a date of long ago', { args: { A: '2024-01-01', B: '1700000000' } }], ['another number', { args: { A: '123456789012' } }], ['what is no text', { args: { A: null }, labels: [], annotations: [1] }]
  ])('and not of %s', (_, raw) => {
    expect(noticesOf(raw)).toEqual([]);
  });

  test('of a context once, for whoever is built from it and has a fingerprint', () => {
    const git: RestlessContext = { line: '.git', changes: 'with every commit', context: '.', ignoreFile: '.dockerignore' };
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const prints = new Map<string, TargetFingerprint>(names.map((name) => [name, name === 'g' ? { known: false, reason: 'it uses secrets' } : known([git, git])]));
    expect(restlessNotices(names.map((name) => makeTarget({ name })), prints, run)).toEqual(['skip-unchanged finds no image again for a, b, c, d, e and 1 more: `.git` in the context `.` is another one with every commit. Add the line `.git` to `.dockerignore`, unless the build needs it.']);
  });
});
