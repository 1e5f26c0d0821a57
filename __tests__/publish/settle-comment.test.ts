import { afterEach, describe, expect, test } from '@jest/globals';
import { parseContext } from '../../src/github/context.js';
import { makeCommentText } from '../../src/publish/sections.js';
import { parseWritten, settleComment } from '../../src/publish/settle-comment.js';
import type { JobSection } from '../../src/report/job-section.js';
import { pullRequestEvent } from '../support/events.mjs';
import { DEFAULT_TOKEN, startGitHub, type GitHub } from '../support/github-server.mjs';
import { makeJobSection } from '../report/sections.js';

let github: GitHub;
afterEach(() => github.close());

const own = makeJobSection({ notices: ['a notice'] });
const other = makeJobSection({ key: 'f'.repeat(16), job: 'other' });

/** What post does about a section that main wrote, with the comment as it is by then. */
async function settle(there: readonly JobSection[], { settled, news }: { settled: boolean; news?: string }) {
  github = await startGitHub({ events: [pullRequestEvent()] });
  github.addComment({ number: 7, body: makeCommentText('default').write(there).body, login: 'github-actions[bot]' });
  const event = pullRequestEvent();
  // The payload is not read again: main said which pull request it is.
  const context = parseContext({ ...event.env, GITHUB_WORKSPACE: '/w', GITHUB_API_URL: github.apiUrl }, '');
  const said: string[] = [];
  const note = (text: string) => void said.push(text);
  const written = parseWritten(JSON.stringify({ section: own, pullRequest: 7, settled }));
  if (written) await settleComment(written, { inputs: { commentKey: 'default', githubToken: DEFAULT_TOKEN }, context, log: { info: note, debug: note, warning: note }, news });
  const sections = makeCommentText('default').read(github.comments(7)[0]?.body ?? '');
  return { calls: github.calls.map(({ verb }) => verb), sections: sections.map(({ job, edition, notices }) => `${job} ${edition}: ${notices.join(', ')}`), said };
}

describe('post', () => {
  test('asks nothing where main was sure and nothing is new', async () => expect((await settle([own], { settled: true })).calls).toEqual([]));

  test('looks once where main could not be sure', async () => {
    expect(await settle([own, other], { settled: false })).toEqual({ calls: ['GET'], sections: ['build 1: a notice', 'other 1: '], said: [] });
  });

  test('brings back a section that another job overwrote', async () => {
    expect((await settle([other], { settled: false })).sections).toEqual(['build 1: a notice', 'other 1: ']);
  }, 15_000);

  test('gives a second edition where the verdict changed', async () => {
    expect(await settle([own], { settled: true, news: 'Cache export: 0 of 1 written.' })).toEqual({ calls: ['GET', 'PATCH'], sections: ['build 2: Cache export: 0 of 1 written., a notice'], said: [] });
  });

  test.each(['', 'x', '{}', '{"section": {}, "pullRequest": 7}', JSON.stringify({ section: own })])('does nothing with a state of %j', async (text) => {
    github = await startGitHub({});
    expect(parseWritten(text)).toBeUndefined();
  });
});
