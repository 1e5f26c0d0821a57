import { afterEach, describe, expect, test } from '@jest/globals';
import type { SectionEntries } from '../../src/baseline/section-entries.js';
import { parseContext } from '../../src/github/context.js';
import { makeCommentText } from '../../src/publish/sections.js';
import { alone } from '../../src/publish/save-comment.js';
import type { HandedSection } from '../../src/publish/save-comment.js';
import { parseHanded, settleComment } from '../../src/publish/settle-comment.js';
import { Cancellation } from '../../src/shared/cancellation.js';
import type { JobSection } from '../../src/report/job-section.js';
import { pullRequestEvent, shaOf } from '../support/events.mjs';
import { DEFAULT_TOKEN, startGitHub, type GitHub } from '../support/github-server.mjs';
import { makeJobSection } from '../report/sections.js';

let github: GitHub;
afterEach(() => github.close());

const own = makeJobSection({ notices: ['a notice'] });
const other = makeJobSection({ key: 'f'.repeat(16), job: 'other' });

const question = { kind: 'number', number: 7 } as const;
const handed = (overrides: Partial<HandedSection>): HandedSection => ({ section: own, question, turn: alone, space: '0123456789abcdef', state: 'unsettled', atMs: 0, ...overrides });
const matrix = { index: 1, jobs: 2, atOnce: 2 };

/** What post does about a section of main, with the comment as it is by then. */
async function settle(there: readonly JobSection[], what: Partial<HandedSection>, { news, cancelAfterMs, entries }: { news?: string; cancelAfterMs?: number; entries?: SectionEntries } = {}) {
  github = await startGitHub({ events: [pullRequestEvent()] });
  if (there.length > 0) github.addComment({ number: 7, body: makeCommentText('default').write(there).body, login: 'github-actions[bot]' });
  const event = pullRequestEvent();
  // The payload is not read again: main said which pull request it is.
  const context = parseContext({ ...event.env, GITHUB_WORKSPACE: '/w', GITHUB_API_URL: github.apiUrl }, '');
  const said: string[] = [];
  const note = (text: string) => void said.push(text);
  const cancellation = new Cancellation();
  if (cancelAfterMs !== undefined) setTimeout(() => cancellation.request('stop'), cancelAfterMs);
  const read = parseHanded(JSON.stringify(handed(what)));
  if (read) await settleComment(read, { inputs: { commentKey: 'default', githubToken: DEFAULT_TOKEN }, context, log: { info: note, debug: note, warning: note }, cancellation, news: Promise.resolve(news), openEntries: async () => entries });
  const sections = makeCommentText('default').read(github.comments(7)[0]?.body ?? '');
  return { calls: github.calls.map(({ verb }) => verb), sections: sections.map(({ job, edition, notices }) => `${job} ${edition}: ${notices.join(', ')}`), said };
}

describe('post', () => {
  test('asks nothing where main was sure and nothing is new', async () => expect((await settle([own], { state: 'settled' })).calls).toEqual([]));

  test('looks once where main could not be sure', async () => {
    expect(await settle([own, other], {})).toEqual({ calls: ['GET'], sections: ['build 1: a notice', 'other 1: '], said: [] });
  });

  test('brings back a section that another job overwrote', async () => {
    expect((await settle([other], {})).sections).toEqual(['build 1: a notice', 'other 1: ']);
  }, 15_000);

  test('gives a second edition where the verdict changed', async () => {
    expect(await settle([own], { state: 'settled' }, { news: 'Cache export: 0 of 1 written.' })).toEqual({ calls: ['GET', 'PATCH'], sections: ['build 2: Cache export: 0 of 1 written., a notice'], said: [] });
  });

  test('writes the part of a job of a matrix, and looks again', async () => {
    expect(await settle([], { state: 'unwritten', turn: matrix })).toEqual({ calls: ['GET', 'POST', 'GET'], sections: ['build 1: a notice'], said: [] });
  }, 15_000);

  test('writes at once where the job is cancelled while it waits', async () => {
    const turn = { index: 10, jobs: 20, atOnce: 20 };
    const { calls, sections } = await settle([other], { state: 'unsettled', atMs: Date.now() + 3000, turn }, { cancelAfterMs: 10, news: 'not said' });
    expect([calls, sections]).toEqual([['GET', 'PATCH'], ['build 1: a notice', 'other 1: ']]);
  });

  test('brings what a whole group of a large matrix says, news among it, into the comment', async () => {
    const put: string[] = [];
    const texts = (slots: readonly string[]) => slots.map((slot) => JSON.stringify(makeJobSection({ key: slot.slice(1).padStart(16, '0'), job: slot })));
    const entries: SectionEntries = { put: async (slot) => (put.push(slot), true), collect: async (slots) => texts(slots) };
    const { sections } = await settle([], { state: 'unwritten', turn: { index: 33, jobs: 34, atOnce: 34 } }, { entries, news: 'Cache export: 0 of 1 written.' });
    expect([put, sections]).toEqual([['j33', 'g2'], ['build 2: Cache export: 0 of 1 written., a notice', 'j32 1: ']]);
  }, 15_000);

  test('writes nothing for a job of a large matrix without a place for its section', async () => {
    expect((await settle([], { state: 'unwritten', turn: { index: 33, jobs: 34, atOnce: 34 } })).calls).toEqual([]);
  });

  test('finds the pull request of a push, which main did not ask for', async () => {
    const branch = 'feature/basket';
    const push = { kind: 'commit', commit: shaOf(`acme/shop@${branch}`), branch, headOwner: 'acme', inFork: false } as const;
    expect((await settle([], { state: 'unwritten', question: push })).sections).toEqual(['build 1: a notice']);
  });

  test.each(['', 'x', '{}', '{"section": {}, "question": {"kind": "number", "number": 7}}', JSON.stringify({ section: own }), JSON.stringify({ section: own, question: { kind: 'commit', commit: 'a' } })])('does nothing with a state of %j', async (text) => {
    github = await startGitHub({});
    expect(parseHanded(text)).toBeUndefined();
  });
});
