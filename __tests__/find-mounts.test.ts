import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../src/analysis/dockerfile.js';
import { findMountUses } from '../src/analysis/mount-uses.js';
import { hashArgs } from '../src/baseline/record-build.js';
import type { Target } from '../src/definition/definition.js';
import { needOf } from '../src/find-mounts.js';
import type { Changes } from '../src/look-back.js';
import type { CacheReason } from '../src/plan/cache-refs.js';
import { makePlan } from '../src/plan/plan.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from './support/make.js';

const text = 'FROM node AS deps\nARG MODE\nCOPY package.json ./\nRUN --mount=type=cache,target=/c npm ci\nCOPY . .\nARG COMMIT\nRUN build\n';
const args = (mode: string, commit = mode) => new Map([['MODE', mode], ['COMMIT', commit]]);
const same: Changes = { files: ['src/a.ts'], reason: 'branch', args: new Map([['web', hashArgs(args('a'), (value) => value)]]) };

interface Given {
  readonly changes?: Changes | undefined;
  readonly layers?: CacheReason | undefined;
  readonly target?: Partial<Target>;
  readonly inputs?: Record<string, string>;
  readonly inline?: boolean;
}

function isNeeded({ changes, layers, target: overrides = {}, inputs: texts = {}, inline = false }: Given): boolean {
  const target = makeTarget({ args: args('a', 'b'), ...overrides });
  const definition = makeDefinition({ targets: [target] });
  const inputs = makeInputs({ registry: 'ghcr.io/acme', 'cache-mounts': '/c', ...texts });
  const whole = makePlan(inputs, makeContext(), definition, { trusted: true });
  const plan = { ...whole, targets: whole.targets.map((one) => ({ ...one, cacheFrom: layers === undefined ? [] : [{ ref: 'ghcr.io/acme/shop-web:x', reason: layers }] })) };
  const dockerfile = parseDockerfile(text, inline ? undefined : 'Dockerfile');
  const { uses } = findMountUses({ target: 'web', dockerfile, stage: undefined, args: target.args, platforms: [], builderPlatform: 'linux/amd64' });
  const [{ mount }] = uses as [(typeof uses)[number]];
  const sources = { dockerfiles: new Map([['web', dockerfile]]), contexts: new Map([['web', '']]), ignores: new Map() };
  return needOf({ definition, plan, inputs, hidden: [] }, sources, changes)({ name: '/c', mount, uses, reads: [], write: undefined });
}

describe('a cache mount', () => {
  test.each<[string, Given]>([
    ['the layers are of this very commit', { layers: 'commit' }],
    ['nothing changed that they are made from since the build of the same branch', { layers: 'branch', changes: same }],
    ['they are of a pull request, and nothing changed since the base', { layers: 'pull-request', changes: { ...same, reason: 'base-branch' } }],
    ['only an argument changed that is declared later', { layers: 'branch', changes: same, target: { args: args('a', 'c') } }]
  ])('is not needed where %s', (_, given) => expect(isNeeded(given)).toBe(false));

  test.each<[string, Given]>([
    ['there are no layers', { changes: same }],
    ['it is not known what changed', { layers: 'branch' }],
    ['a file changed that is copied before it', { layers: 'branch', changes: { ...same, files: ['package.json'] } }],
    ['an argument changed that is declared before it', { layers: 'branch', changes: same, target: { args: args('b') } }],
    ['the layers are of another branch than what is known', { layers: 'default-branch', changes: same }],
    ['the layers are of another target', { layers: 'sibling', changes: same }],
    ['the cache holds final images only', { layers: 'commit', inputs: { 'cache-mode': 'min' } }],
    ['steps are built without cache', { layers: 'commit', target: { raw: { context: '.', 'no-cache-filter': ['deps'] } } }],
    ['a further context may stand for a stage', { layers: 'branch', changes: same, target: { raw: { context: '.', contexts: { deps: './x' } } } }],
    ['the Dockerfile is part of the definition', { layers: 'branch', changes: same, inline: true }]
  ])('may be needed where %s', (_, given) => expect(isNeeded(given)).toBe(true));
});
