import { describe, expect, test } from '@jest/globals';
import { parseContext } from '../../src/github/context.js';
import { readPruneInputs } from '../../src/inputs/prune-inputs.js';
import { chooseRefs } from '../../src/prune/choose-refs.js';
import type { Ended } from '../../src/prune/choose-refs.js';
import { findRefs } from '../../src/prune/find-refs.js';
import { judgePrune } from '../../src/prune/prune-scope.js';
import type { PruneScope } from '../../src/prune/prune-scope.js';
import { planRepositories } from '../../src/prune/repositories.js';
import { shortHash } from '../../src/plan/name.js';
import {
  deleteEvent, dependabotPullRequestEvent, dispatchEvent, forkPullRequestEvent, issueCommentEvent, mergeGroupEvent, pullRequestEvent, pullRequestTargetEvent, pushEvent, releaseEvent, scheduleEvent, shaOf, tagPushEvent, workflowRunEvent
} from '../support/events.mjs';
import type { RunnerEvent } from '../support/events.mjs';

const places = [{ host: 'ghcr.io', path: 'acme' }];
const judge = ({ env, payload }: RunnerEvent) => {
  const text = JSON.stringify(payload);
  return judgePrune(parseContext({ ...env, GITHUB_WORKSPACE: '/workspace' }, text), text, places);
};
const sweep = { scope: { kind: 'sweep' } };

describe('an event', () => {
  test.each<[string, RunnerEvent, object]>([
    ['pull_request closed', pullRequestEvent({ number: 7, state: 'closed' }), { scope: { kind: 'request', number: 7 } }],
    ['pull_request merged', pullRequestEvent({ number: 7, merged: true }), { scope: { kind: 'request', number: 7 } }],
    ["pull_request_target closed of a fork whose branch is the default one's name", pullRequestTargetEvent({ number: 7, state: 'closed', headRepository: 'stranger/shop', headRef: 'main' }), { scope: { kind: 'request', number: 7 } }],
    ['delete of a branch', deleteEvent({ branch: 'old' }), { scope: { kind: 'branch', branch: 'old' } }],
    ['push that deletes a branch', pushEvent({ branch: 'old', deleted: true }), { scope: { kind: 'branch', branch: 'old' } }],
    ['schedule', scheduleEvent(), sweep], ['workflow_dispatch', dispatchEvent(), sweep], ['push', pushEvent(), sweep], ['push of a tag', tagPushEvent(), sweep],
    ['release', releaseEvent(), sweep], ['merge_group', mergeGroupEvent(), sweep], ['workflow_run of a branch', workflowRunEvent(), sweep],
    ["a schedule in a fork with its owner's registry", scheduleEvent({ repository: 'acme/shop-fork', fork: true }), sweep]
  ])('may prune: %s', (_, event, expected) => {
    expect(judge(event)).toEqual(expected);
  });

  test.each<[string, RunnerEvent]>([
    ['pull_request closed of a fork', forkPullRequestEvent({ number: 7, state: 'closed' })],
    ['pull_request closed of a fork that is gone', pullRequestEvent({ number: 7, state: 'closed', headRepository: 'stranger/shop', headRepositoryDeleted: true })],
    ['pull_request closed by Dependabot', dependabotPullRequestEvent({ number: 7, state: 'closed' })],
    ['pull_request opened', pullRequestEvent({ number: 7 })], ['pull_request_target opened', pullRequestTargetEvent({ number: 7 })],
    ['issue_comment', issueCommentEvent()], ['workflow_run of a fork', workflowRunEvent({ headRepository: 'stranger/shop' })],
    ['delete of a tag', deleteEvent({ tag: 'v1' })], ['delete in a fork', deleteEvent({ repository: 'stranger/shop', fork: true })],
    ["a fork's own pull_request_target", pullRequestTargetEvent({ repository: 'stranger/shop', fork: true, number: 1, state: 'closed' })],
    ['push by Dependabot', pushEvent({ actor: 'dependabot[bot]' })],
    ['an event that is not known', { env: { ...pushEvent().env, GITHUB_EVENT_NAME: 'registry_package' }, payload: {} }]
  ])('may prune nothing: %s', (_, event) => {
    expect(judge(event)).toEqual({ refused: expect.stringMatching(/\w/) });
  });
});

const sha = shaOf('x');
const tags = ['cache-pr-7', 'cache-pr-8', 'pr-7', 'pr-8-abcdef0', `mq-${sha}`, 'cache-b-main', 'cache-b-gone', `cache-b-feat-x-${shortHash('feat/x')}`, `cache-c-${sha}`, `cache-f-${sha}`, 'latest', 'main', sha];
const place = { shared: false, owner: '', cacheTargets: undefined, imageTargets: [undefined] };
const ended: Ended = { closed: new Set(['8']), open: new Set(['7']), branches: ['main', 'feat/x'] };
const choose = (scope: PruneScope, more: Partial<Ended> = {}, rules = {}) =>
  chooseRefs(findRefs(tags, place), scope, { ...ended, ...more }, { keepNewest: undefined, maxAgeSeconds: undefined, ...rules }).map(({ tag }) => tag);

describe('refs', () => {
  test('of a closed request go, image and cache, and no other', () => {
    expect(choose({ kind: 'request', number: 7 }, { open: new Set() })).toEqual(['cache-pr-7', 'pr-7']);
    expect(choose({ kind: 'request', number: 7 })).toEqual([]);
  });

  test('of requests and branches that GitHub says are over go in a sweep', () => {
    expect(choose({ kind: 'sweep' })).toEqual(['cache-pr-8', 'pr-8-abcdef0', 'cache-b-gone']);
    expect(choose({ kind: 'sweep' }, { closed: new Set(), branches: undefined })).toEqual([]);
  });

  test('of a deleted branch go where GitHub says that it is gone', () => {
    expect(choose({ kind: 'branch', branch: 'gone' })).toEqual(['cache-b-gone']);
    expect(choose({ kind: 'branch', branch: 'feat/x' })).toEqual([]);
    expect(choose({ kind: 'branch', branch: 'feat/x' }, { branches: ['main'] })).toEqual([`cache-b-feat-x-${shortHash('feat/x')}`]);
    expect(choose({ kind: 'branch', branch: 'gone' }, { branches: undefined })).toEqual([]);
  });

  test('of cache mounts are groups of their own', () => {
    const groups = findRefs([`cache-c-${sha}`, `cache-m-1a2b3c4d-c-${sha}`, `cache-m-2a2b3c4d-c-${sha}`], place).map(({ group }) => group);
    expect(new Set(groups).size).toBe(3);
  });

  test('of targets that share a repository are found for the targets that are named, or for all', () => {
    const shared = ['api.cache-pr-7', 'web.cache-pr-7', 'cache-pr-7', 'api-pr-7', 'web-pr-7', 'pr-7'];
    const found = (cacheTargets: ReadonlySet<string> | undefined, imageTargets: readonly (string | undefined)[]) => findRefs(shared, { shared: undefined, owner: '', cacheTargets, imageTargets }).map(({ tag }) => tag);
    expect(found(undefined, [])).toEqual(['api.cache-pr-7', 'web.cache-pr-7', 'cache-pr-7']);
    expect(found(new Set(['api']), ['api'])).toEqual(['api.cache-pr-7', 'cache-pr-7', 'api-pr-7']);
    expect(found(new Set(), [undefined])).toEqual(['cache-pr-7', 'pr-7']);
    const groups = findRefs(['web-pr-7', 'web-pr-8', 'api-pr-7'], { ...place, imageTargets: ['api', 'web'] }).map(({ group }) => group);
    expect([groups[0] === groups[1], groups[0] === groups[2]]).toEqual([true, false]);
  });

  test('of commits, fingerprints and the merge queue are judged by age where a rule says so', () => {
    expect(choose({ kind: 'request', number: 1 }, {}, { keepNewest: 3 })).toEqual([`mq-${sha}`, `cache-c-${sha}`, `cache-f-${sha}`]);
  });
});

const repositories = (texts: Record<string, string>) => planRepositories(readPruneInputs((name) => texts[name] ?? ''), { owner: 'Acme', name: 'Shop', id: '42' }, (host) => host === 'ghcr.io');
const names = (texts: Record<string, string>) => repositories(texts).known.map(({ host, path, shared, owner, imageTargets }) => [`${host}/${path}`, shared, owner === '' ? 'own' : 'hash', imageTargets]);

describe('repositories', () => {
  test.each<[string, Record<string, string>, unknown[]]>([
    ['one for each target, as builds name them', { registry: 'quay.io/acme', targets: 'web,api' }, [['quay.io/acme/shop-web', false, 'hash', []], ['quay.io/acme/shop-api', false, 'hash', []]]],
    ['with a template of the name', { registry: 'quay.io/acme/shop', targets: 'web', 'image-name': '{target}', images: 'true' }, [['quay.io/acme/shop/web', false, 'own', [undefined]]]],
    ['a lone Dockerfile', { registry: 'quay.io/acme', 'image-name': '{project}' }, [['quay.io/acme/shop', false, 'own', []]]],
    ['one for all', { registry: 'quay.io/acme', 'registry-single-name': 'all', targets: 'web', images: 'true' }, [['quay.io/acme/all', true, 'hash', ['web']]]],
    ['images in one for all without targets: none', { registry: 'quay.io/acme', 'registry-single-name': 'all', images: 'true' }, [['quay.io/acme/all', true, 'hash', []]]],
    ['Amazon ECR', { registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop' }, [['123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop', true, 'hash', []]]],
    ['a cache repository', { 'cache-repository': 'ghcr.io/acme/cache' }, [['ghcr.io/acme/cache', true, 'hash', []]]],
    ['a list', { repositories: 'ghcr.io/acme/shop\nacme/web', images: 'true' }, [['ghcr.io/acme/shop', undefined, 'own', [undefined]], ['docker.io/acme/web', undefined, 'hash', [undefined]]]],
    ['the same one twice, in both modes', { repositories: 'quay.io/acme/all', 'cache-repository': 'quay.io/acme/all' }, [['quay.io/acme/all', undefined, 'hash', []]]]
  ])('are %s', (_, texts, expected) => {
    expect(names(texts)).toEqual(expected);
  });

  test('of an owner at GitHub are asked for where no target is named', () => {
    expect(repositories({ registry: 'ghcr.io/acme/team' }).discovered).toEqual({ host: 'ghcr.io', owner: 'acme', prefix: 'team/' });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['no place at all', {}, /`registry`/],
    ['a registry elsewhere without targets', { registry: 'quay.io/acme' }, /`targets`/],
    ['a repository without a name', { repositories: 'ghcr.io' }, /`repositories`/],
    ['an age without a unit', { registry: 'ghcr.io/acme', 'max-age': '30' }, /`max-age`.*`30d`/],
    ['an age of nothing', { registry: 'ghcr.io/acme', 'max-age': '0d' }, /`max-age`/],
    ['a number that is none', { registry: 'ghcr.io/acme', 'keep-newest': 'all' }, /`keep-newest`/],
    ['a target that is none', { registry: 'ghcr.io/acme', targets: '../x' }, /`targets`/],
    ['a template with another word', { registry: 'ghcr.io/acme', 'image-name': '{service}' }, /`image-name`/]
  ])('are an error with %s', (_, texts, says) => {
    expect(() => repositories(texts)).toThrow(says);
  });
});
