import { describe, expect, test } from '@jest/globals';
import { parseContext } from '../../src/github/context.js';
import { judgeBuild } from '../../src/plan/judge-build.js';
import { slug } from '../../src/plan/name.js';
import { makePlan } from '../../src/plan/plan.js';
import { judgeRun } from '../../src/plan/trust.js';
import * as events from '../support/events.mjs';
import type { RunnerEvent } from '../support/events.mjs';
import { makeDefinition, makeInputs } from '../support/make.js';

// Both tables of events of docs/caching.md, from the payloads that GitHub sends.

const repo = { repository: 'acme/shop', defaultBranch: 'main' };
const sha = (letter: string) => letter.repeat(40);
const commit = sha('c');
const changed = (event: RunnerEvent, more: Record<string, string>, payload: Record<string, unknown> = {}): RunnerEvent => ({ env: { ...event.env, ...more }, payload: { ...event.payload, ...payload } });
const renamed = (event: RunnerEvent, name: string) => changed(event, { GITHUB_EVENT_NAME: name });
const inFork = (event: RunnerEvent) => changed(event, {}, { repository: { ...(event.payload['repository'] as object), fork: true } });

interface Row {
  readonly trusted: boolean;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly tags: readonly string[];
}

/** What is decided for one target, with the keys of its caches alone; the reason where nothing is built. */
function decide(event: RunnerEvent, registry = 'ghcr.io/acme/shop'): Row | string {
  const context = parseContext({ ...event.env, GITHUB_WORKSPACE: '/workspace' }, JSON.stringify(event.payload));
  const needless = judgeBuild(context.event);
  if (needless !== undefined) return needless;
  const inputs = makeInputs({ registry, 'image-name': '{target}', tags: 'auto' });
  const trust = judgeRun(inputs, context);
  const [target] = makePlan(inputs, context, makeDefinition(), trust).targets;
  const keys = (refs: readonly { readonly ref: string }[]) => refs.map(({ ref }) => ref.replace(/^.*:cache-/, '').replace(/-r[0-9a-f]{8}$/, ''));
  return {
    trusted: trust.trusted, from: keys(target?.cacheFrom ?? []), to: keys([...(target?.cacheTo ?? []), ...(target?.cacheAlias ? [target.cacheAlias] : [])]),
    tags: [...(target?.images ?? []).map(({ tag }) => tag), ...(target?.imagesIfAbsent ?? []).map(({ tag }) => `${tag}?`)]
  };
}

const [c, h] = [`c-${commit}`, `c-${sha('a')}`];
const feat = `b-${slug('feat/x', 100)}`;
const push = (options: object = {}) => events.pushEvent({ ...repo, sha: commit, ...options });
const request = (options: object = {}) => events.pullRequestEvent({ ...repo, number: 7, headRef: 'feat', headSha: sha('a'), baseRef: 'next', ...options });
const run = (options: object = {}) => events.workflowRunEvent({ ...repo, branch: 'feat', headSha: commit, ...options });
const asPush: Row = { trusted: true, from: [c, 'b-main'], to: ['b-main', c], tags: [commit, 'main', 'latest'] };
const ofFork: Row = { trusted: false, from: ['b-next', 'b-main'], to: [], tags: [] };
const onlyDefault: Row = { trusted: false, from: ['b-main'], to: [], tags: [] };
const release: Row = { trusted: true, from: [c, 'b-main'], to: [], tags: ['v1.2.3', 'v1.2', 'v1', `${commit}?`] };

describe('what is read, written and tagged on', () => {
  test.each<[string, RunnerEvent, Row | string]>([
    ['a push to the default branch', push(), asPush],
    ['a push to another branch', push({ branch: 'feat/x' }), { trusted: true, from: [c, feat, 'b-main'], to: [feat, c], tags: [commit, slug('feat/x', 128)] }],
    ['a new branch', push({ branch: 'feat', created: true }), { trusted: true, from: [c, 'b-feat', 'b-main'], to: ['b-feat', c], tags: [commit, 'feat'] }],
    ['a forced push', push({ forced: true }), asPush],
    ['a deleted branch', push({ branch: 'feat', deleted: true }), 'the branch feat was deleted'],
    ['a push by Dependabot', push({ branch: 'feat', actor: 'dependabot[bot]' }), { trusted: false, from: [c, 'b-feat', 'b-main'], to: [], tags: [] }],
    ['a push of a tag', events.tagPushEvent({ ...repo, sha: commit, tag: 'v1.2.3' }), release],
    ['a tag that is no version', events.tagPushEvent({ ...repo, sha: commit, tag: 'nightly' }), { ...release, tags: ['nightly', `${commit}?`] }],
    ['a deleted tag', changed(events.tagPushEvent({ ...repo, tag: 'v1' }), {}, { deleted: true, after: events.ZERO_SHA }), 'the tag v1 was deleted'],
    ['a delete event', renamed(push(), 'delete'), 'a branch or tag was deleted'],
    ['a pull request', request(), { trusted: true, from: [h, 'pr-7', 'b-feat', 'b-next', 'b-main'], to: ['pr-7'], tags: ['pr-7', 'pr-7-aaaaaaa'] }],
    ['a pull request that is opened', request({ action: 'opened' }), { trusted: true, from: [h, 'pr-7', 'b-feat', 'b-next', 'b-main'], to: ['pr-7'], tags: ['pr-7', 'pr-7-aaaaaaa'] }],
    ['a draft', request({ draft: true, baseRef: 'main' }), { trusted: true, from: [h, 'pr-7', 'b-feat', 'b-main'], to: ['pr-7'], tags: ['pr-7', 'pr-7-aaaaaaa'] }],
    ['a branch that is called like a request', request({ headRef: 'pr-8' }), { trusted: true, from: [h, 'pr-7', 'b-pr-8', 'b-next', 'b-main'], to: ['pr-7'], tags: ['pr-7', 'pr-7-aaaaaaa'] }],
    ['a closed pull request', request({ state: 'closed' }), 'the pull request #7 is closed'], ['a merged one', request({ merged: true }), 'the pull request #7 is closed'],
    ["a fork's pull request", request({ headRepository: 'stranger/shop' }), ofFork],
    ["a fork's pull request whose branch is called as ours", request({ headRepository: 'stranger/shop', headRef: 'main' }), ofFork],
    ['a pull request whose fork is gone', request({ headRepository: 'stranger/shop', headRepositoryDeleted: true }), ofFork],
    ['a pull request by Dependabot', request({ author: 'dependabot[bot]' }), ofFork],
    ['a pull request by Dependabot that a person pushed to', request({ author: 'dependabot[bot]', actor: 'mona' }), ofFork],
    ['a pull request that Dependabot pushed to', request({ actor: 'dependabot[bot]' }), ofFork],
    ['pull_request_target', events.pullRequestTargetEvent({ ...repo, number: 7, baseRef: 'next' }), ofFork],
    ['pull_request_target of a fork', events.pullRequestTargetEvent({ ...repo, number: 7, baseRef: 'next', headRepository: 'stranger/shop' }), ofFork],
    ['a closed pull_request_target', events.pullRequestTargetEvent({ ...repo, number: 7, merged: true }), 'the pull request #7 is closed'],
    ['a merge queue', events.mergeGroupEvent({ ...repo, number: 7, sha: commit, baseRef: 'next' }), { trusted: true, from: [c, 'b-next', 'b-main'], to: [c], tags: [`mq-${commit}`] }],
    ['a schedule', events.scheduleEvent({ ...repo, sha: commit }), asPush],
    ['a dispatch on a branch', events.dispatchEvent({ ...repo, sha: commit, branch: 'feat' }), { trusted: true, from: [c, 'b-feat', 'b-main'], to: ['b-feat', c], tags: [commit, 'feat'] }],
    ['a dispatch on a tag', events.dispatchEvent({ ...repo, sha: commit, tag: 'v1.2.3' }), release],
    ['a release', events.releaseEvent({ ...repo, sha: commit, tag: 'v1.2.3' }), release],
    ['a workflow_run of a branch', run(), { trusted: true, from: [c, 'b-feat', 'b-main'], to: [], tags: [] }],
    ['a workflow_run of an own pull request', run({ event: 'pull_request', number: 7 }), { trusted: true, from: [c, 'b-feat', 'b-main'], to: [], tags: [] }],
    ["a workflow_run of a fork's request", run({ headRepository: 'stranger/shop' }), onlyDefault],
    ['a workflow_run of Dependabot', run({ actor: 'dependabot[bot]' }), onlyDefault],
    ...['pull_request_target', 'issue_comment', 'workflow_run', 'pull_request_review'].map((event): [string, RunnerEvent, Row] => [`a workflow_run of ${event}, which may have built anybody's code`, run({ event }), onlyDefault]),
    ['a comment on a pull request', events.issueCommentEvent({ ...repo, number: 7 }), onlyDefault],
    ['a comment on an issue', events.issueCommentEvent({ ...repo, onIssue: true }), onlyDefault],
    ...['repository_dispatch', 'create', 'deployment', 'workflow_call', 'something_new'].map((name): [string, RunnerEvent, Row] => [name, renamed(events.scheduleEvent(repo), name), onlyDefault]),
    ['a push without a ref', changed(push(), { GITHUB_REF: '' }), onlyDefault],
    ['a push whose payload cannot be read', { env: push().env, payload: 'nonsense' as never }, { trusted: true, from: [c, 'b-main'], to: ['b-main', c], tags: [commit, 'main'] }]
  ])('%s', (_, event, expected) => expect(decide(event)).toEqual(expected));

  test.each<[string, RunnerEvent]>([
    ['a push', push()], ['a schedule', events.scheduleEvent({ ...repo, sha: commit })], ['a push of a tag', events.tagPushEvent({ ...repo, sha: commit })], ['a release', events.releaseEvent({ ...repo, sha: commit })]
  ])('in a fork: nothing is written to the registry of another owner, all to the own one: %s', (_, event) => {
    const forked = changed(inFork(event), { GITHUB_REPOSITORY: 'stranger/shop' });
    const elsewhere = decide(forked) as Row;
    expect(elsewhere).toMatchObject({ trusted: false, to: [], tags: [] });
    const own = decide(forked, 'ghcr.io/stranger/shop') as Row;
    expect([own.trusted, own.tags.length > 0, elsewhere.from]).toEqual([true, true, own.from]);
  });

  test('a merge queue, the push behind it, and a re-run: each reads what the one before wrote', () => {
    const queue = decide(events.mergeGroupEvent({ ...repo, number: 7, sha: commit })) as Row;
    const after = decide(push()) as Row;
    const tag = decide(events.tagPushEvent({ ...repo, sha: commit })) as Row;
    expect([after.from[0], tag.from[0]]).toEqual([queue.to[0], after.to[1]]);
    expect(decide(request({ baseRef: 'main' }))).toMatchObject({ from: expect.arrayContaining([after.to[0]]) });
  });
});
