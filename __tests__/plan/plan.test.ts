import { describe, expect, test } from '@jest/globals';
import { bakeArgs, printArgs } from '../../src/plan/bake-call.js';
import { escapeTemplate, renderBakeFile } from '../../src/plan/bake-file.js';
import { entitle } from '../../src/plan/entitlements.js';
import { shortHash } from '../../src/plan/name.js';
import { makePlan as planBuild } from '../../src/plan/plan.js';
import type { BuildPlan } from '../../src/plan/plan.js';
import type { Presence } from '../../src/plan/found-caches.js';
import { withFoundImages } from '../../src/plan/found-images.js';
import { judgeRun } from '../../src/plan/trust.js';
import type { Inputs } from '../../src/inputs/inputs.js';
import type { Definition } from '../../src/definition/definition.js';
import type { Context } from '../../src/github/context.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

const makePlan = (inputs: Inputs, context: Context, definition: Definition): BuildPlan => planBuild(inputs, context, definition, judgeRun(inputs, context));
const commit = '1'.repeat(40);
const own = `-r${shortHash('42')}`;
const fork: Context['event'] = {
  kind: 'pull-request', number: 7, headCommit: commit, mergeCommit: commit, headBranch: 'x', baseBranch: 'main', fromFork: true, byDependabot: false, closed: false
};

function bakeFile(texts: Readonly<Record<string, string>>, definition: Definition, context = makeContext(), secrets: readonly string[] = []) {
  const inputs = makeInputs({ tags: 'auto', ...texts });
  const text = renderBakeFile(definition, makePlan(inputs, context, definition), inputs, { secrets, cacheOnly: true });
  return JSON.parse(text) as { group: { default: { targets: string[] } }; target: Record<string, Record<string, unknown>> };
}

describe('the plan', () => {
  test('gives every target its refs with their reasons', () => {
    const definition = makeDefinition({ targets: [makeTarget(), makeTarget({ name: 'base' })], asked: ['web'] });
    const plan = makePlan(makeInputs({ registry: 'ghcr.io/acme', tags: 'auto,extra' }), makeContext(), definition);
    expect(plan).toEqual({
      targets: [{
        name: 'web', displayName: 'web', localNames: [], imagesIfAbsent: [],
        images: [
          { ref: `ghcr.io/acme/shop-web:${commit}`, tag: commit, reason: 'commit' }, { ref: 'ghcr.io/acme/shop-web:main', tag: 'main', reason: 'branch' },
          { ref: 'ghcr.io/acme/shop-web:latest', tag: 'latest', reason: 'latest' }, { ref: 'ghcr.io/acme/shop-web:extra', tag: 'extra', reason: 'user' }
        ],
        cacheFrom: [{ ref: `ghcr.io/acme/shop-web:cache-c-${commit}${own}`, reason: 'commit' }, { ref: `ghcr.io/acme/shop-web:cache-b-main${own}`, reason: 'branch' }],
        cacheTo: [{ ref: `ghcr.io/acme/shop-web:cache-b-main${own}`, reason: 'branch' }], cacheSiblings: [], cacheSpare: [], cacheAbsent: [],
        cacheAlias: { ref: `ghcr.io/acme/shop-web:cache-c-${commit}${own}`, reason: 'commit' }, userExports: false,
        fingerprintPlaces: [{ at: 'ghcr.io/acme/shop-web:', prefix: '', owner: own.slice(2), platforms: [], apart: false }]
      }],
      contextTargets: ['base'], commit, recordsRevision: false, trust: { trusted: true }, push: true, pushNever: false, load: false, notices: [],
      cacheStore: { type: 'registry', options: new Map(), mode: 'max', compression: undefined, apart: false }
    });
  });

  test('writes no hash of the repository where the path holds its whole name', () => {
    const plan = makePlan(makeInputs({ registry: 'ghcr.io/acme', 'image-name': 'shop/{target}', tags: 'auto' }), makeContext(), makeDefinition());
    expect(plan.targets[0]?.cacheTo[0]?.ref).toBe('ghcr.io/acme/shop/web:cache-b-main');
  });

  test('keeps the repositories apart that share a registry namespace', () => {
    const refOf = (id: string) => makePlan(makeInputs({ 'cache-repository': 'ghcr.io/acme/cache' }), makeContext({ repository: { owner: 'acme', name: 'shop', id } }), makeDefinition()).targets[0]?.cacheTo[0]?.ref;
    expect(refOf('1')).toBe(`ghcr.io/acme/cache:web.cache-b-main-r${shortHash('1')}`);
    expect(refOf('1')).not.toBe(refOf('2'));
  });

  test('puts the target into the tag where there is one repository', () => {
    const plan = makePlan(makeInputs({ registry: 'ghcr.io/acme', 'registry-single-name': 'all', tags: 'auto' }), makeContext(), makeDefinition());
    expect(plan.targets[0]?.images.map(({ ref }) => ref)).toEqual([`ghcr.io/acme/all:web-${commit}`, 'ghcr.io/acme/all:web-main', 'ghcr.io/acme/all:web-latest']);
    expect(plan.targets[0]?.cacheTo[0]?.ref).toBe(`ghcr.io/acme/all:web.cache-b-main${own}`);
  });

  test('lets the name of the user come first, and keeps names outside the registry local', () => {
    const target = makeTarget({ tags: ['web', 'ghcr.io/acme/site:1', 'quay.io/acme/site', 'ghcr.io/acme2/site'] });
    const [planned] = makePlan(makeInputs({ registry: 'ghcr.io/acme', tags: 'auto' }), makeContext(), makeDefinition({ targets: [target] })).targets;
    expect(planned?.images[0]).toEqual({ ref: 'ghcr.io/acme/site:1', tag: '1', reason: 'user' });
    expect(planned?.localNames).toEqual(['web', 'quay.io/acme/site', 'ghcr.io/acme2/site']);
  });

  test('names a lone Dockerfile after the repository', () => {
    const definition = makeDefinition({ kind: 'dockerfile', targets: [makeTarget({ name: 'default' })] });
    expect(makePlan(makeInputs({ registry: 'ghcr.io/acme', tags: 'auto' }), makeContext(), definition).targets[0]?.images[1]?.ref).toBe('ghcr.io/acme/shop:main');
  });

  test('tags a pull request by its number, never with a bare commit', () => {
    const plan = makePlan(makeInputs({ registry: 'ghcr.io/acme', tags: 'auto' }), makeContext({ event: { ...fork, fromFork: false } }), makeDefinition());
    expect(plan.targets[0]?.images.map(({ tag }) => tag)).toEqual(['pr-7', 'pr-7-1111111']);
  });

  test.each([['v1.2.3', ['v1.2.3', 'v1.2', 'v1']], ['0.3.1', ['0.3.1', '0.3']], ['v1.2.3-rc.1', ['v1.2.3-rc.1']], ['nightly', ['nightly']]])('tags release %s as %j', (tag, tags) => {
    const plan = makePlan(makeInputs({ registry: 'ghcr.io/acme', tags: 'auto' }), makeContext({ event: { kind: 'tag-push', tag, commit, deleted: false, inFork: false } }), makeDefinition());
    expect(plan.targets[0]?.images.map((image) => image.tag)).toEqual(tags);
  });

  test('gives the commit of a tag an image only where it has none yet', () => {
    const plan = makePlan(makeInputs({ registry: 'ghcr.io/acme', tags: 'auto' }), makeContext({ event: { kind: 'tag-run', name: 'release', tag: 'v1.2.3', commit, inFork: false } }), makeDefinition());
    const ref = `ghcr.io/acme/shop-web:${commit}`;
    const tagsWith = (presence: Presence | undefined) => withFoundImages(plan, new Map(presence ? [[ref, presence]] : [])).targets[0]?.images.map(({ tag, reason }) => `${reason} ${tag}`);
    const always = ['tag v1.2.3', 'version v1.2', 'version v1'];
    expect(tagsWith({ state: 'absent' })).toEqual([...always, `commit ${commit}`]);
    expect(tagsWith({ state: 'present', digest: 'sha256:0' })).toEqual(always);
    expect(tagsWith({ state: 'unknown', reason: '500' })).toEqual(always);
    expect(tagsWith(undefined)).toEqual(always);
  });

  test('reads no cache with no-cache, but writes a fresh one', () => {
    const [planned] = makePlan(makeInputs({ registry: 'ghcr.io/acme', 'no-cache': 'true' }), makeContext(), makeDefinition()).targets;
    expect([planned?.cacheFrom.length, planned?.cacheTo.length]).toEqual([0, 1]);
  });

  test('writes nothing on an untrusted event and says why', () => {
    const plan = makePlan(makeInputs({ registry: 'ghcr.io/acme', tags: 'auto' }), makeContext({ event: fork }), makeDefinition());
    expect(plan).toMatchObject({ push: false, notices: ['Nothing is pushed and no cache is written, because the pull request comes from a fork.'] });
    expect(plan.targets[0]).toMatchObject({ images: [], cacheTo: [], cacheFrom: [{ reason: 'base-branch' }] });
  });

  test.each([[{ push: 'true' }, /`push: true` is refused, because the pull request comes from a fork/], [{ 'cache-write': 'always' }, /`cache-write: always` is refused/]])(
    'refuses %j on an untrusted event', (texts, message) => {
      expect(() => makePlan(makeInputs({ registry: 'ghcr.io/acme', ...texts }), makeContext({ event: fork }), makeDefinition())).toThrow(message);
    });

  test('refuses that two targets write one ref', () => {
    const targets = [makeTarget(), makeTarget({ name: 'api' })];
    expect(() => makePlan(makeInputs({ registry: 'ghcr.io/acme', 'image-name': 'one', tags: 'auto' }), makeContext(), makeDefinition({ targets }))).toThrow(/Targets `web` and `api` would both write/);
    expect(() => makePlan(makeInputs({ registry: 'ghcr.io/acme', tags: 'ghcr.io/acme/x:1' }), makeContext(), makeDefinition({ targets }))).toThrow(/fits one target only/);
  });
});

describe('the bake file', () => {
  test('pushes under its own names and leaves the local ones to load', () => {
    const definition = makeDefinition({ targets: [makeTarget({ tags: ['web'] })] });
    const file = bakeFile({ registry: 'ghcr.io/acme', load: 'true', tags: 'v1' }, definition);
    expect(file).toEqual({
      group: { default: { targets: ['web'] } },
      target: { web: {
        context: '.', dockerfile: 'Dockerfile',
        'cache-from': [`type=registry,ref=ghcr.io/acme/shop-web:cache-c-${commit}${own}`, `type=registry,ref=ghcr.io/acme/shop-web:cache-b-main${own}`],
        'cache-to': [`type=registry,ref=ghcr.io/acme/shop-web:cache-b-main${own},mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`],
        output: ['type=image,name=ghcr.io/acme/shop-web:v1,push=true', 'type=docker,"name=ghcr.io/acme/shop-web:v1,web"']
      } }
    });
  });

  test('keeps the entries of the user and adds ours', () => {
    const target = makeTarget({ cacheFrom: ['type=registry,ref=x/c:1'], cacheTo: ['type=registry,ref=x/c:1'], secrets: ['id=a,env=A'], ssh: ['default'], outputs: ['type=local,dest=out'] });
    const { web } = bakeFile({ 'cache-from': 'type=gha', 'cache-to': 'type=gha,ignore-error=false', ssh: 'k=/key' }, makeDefinition({ targets: [target] }), makeContext(), ['id=b,src=/b']).target;
    expect(web).toMatchObject({
      'cache-from': ['type=registry,ref=x/c:1', 'type=gha'], 'cache-to': ['type=registry,ref=x/c:1,ignore-error=true', 'type=gha,ignore-error=false'],
      secret: ['id=a,env=A', 'id=b,src=/b'], ssh: ['default', 'k=/key'], output: ['type=local,dest=out']
    });
  });

  test('only fills the cache where nothing else is asked for', () => {
    expect(bakeFile({}, makeDefinition()).target['web']?.['output']).toEqual(['type=cacheonly']);
  });

  test('takes cache exports, pushes, tags and secrets of the definition away on an untrusted event', () => {
    const target = makeTarget({
      tags: ['ghcr.io/acme/site:1'], cacheTo: ['type=registry,ref=ghcr.io/acme/site:cache-b-main'], secrets: ['id=a,env=TOKEN'], ssh: ['default'],
      outputs: ['type=registry', 'type=image,push=true', 'type=image,name=ghcr.io/acme/x,push=true', 'type=local,dest=out']
    });
    const base = makeTarget({ name: 'base', cacheTo: ['type=gha'], tags: ['ghcr.io/acme/base'], outputs: ['type=registry'] });
    const file = bakeFile({ registry: 'ghcr.io/acme' }, makeDefinition({ targets: [target, base], asked: ['web'] }), makeContext({ event: fork }));
    expect(file.target).toEqual({
      web: {
        context: '.', dockerfile: 'Dockerfile', tags: ['ghcr.io/acme/site:1'], output: ['type=cacheonly'],
        'cache-from': [`type=registry,ref=ghcr.io/acme/shop-web:cache-b-main${own}`]
      },
      base: { context: '.', dockerfile: 'Dockerfile' }
    });
  });

  test('keeps the options of an image output that ours takes the place of, and other outputs as they are', () => {
    const target = makeTarget({ outputs: ['type=image,compression=zstd,force-compression=true', 'type=local,dest=out', 'TYPE=registry,name=x'] });
    expect(bakeFile({ registry: 'ghcr.io/acme', tags: 'v1' }, makeDefinition({ targets: [target] })).target['web']?.['output']).toEqual([
      'type=image,name=ghcr.io/acme/shop-web:v1,push=true,compression=zstd,force-compression=true', 'type=local,dest=out', 'type=registry,name=x'
    ]);
  });

  test('pushes nothing at all with push: false', () => {
    const target = makeTarget({ outputs: ['type=registry', 'type=image,push=true', 'type=image,name=x,push=1', 'type=image,push=t', 'type=image,push=', 'out'] });
    expect(bakeFile({ push: 'false' }, makeDefinition({ targets: [target] })).target['web']?.['output']).toEqual(['dest=out,type=local']);
  });

  test('keeps what the definition pushes or loads besides ours', () => {
    const load = makeTarget({ tags: ['ghcr.io/acme/site:1'], outputs: ['type=registry'] });
    expect(bakeFile({ load: 'true' }, makeDefinition({ targets: [load] })).target['web']?.['output']).toEqual(['type=docker,name=ghcr.io/acme/site:1', 'type=registry,name=ghcr.io/acme/site:1']);
    const docker = makeTarget({ outputs: ['type=docker'] });
    expect(bakeFile({ registry: 'ghcr.io/acme', tags: 'v1' }, makeDefinition({ targets: [docker] })).target['web']?.['output']).toEqual(['type=image,name=ghcr.io/acme/shop-web:v1,push=true', 'type=docker,name=ghcr.io/acme/shop-web:v1']);
  });

  test('refuses contexts outside the workspace on an untrusted event', () => {
    const of = (raw: object) => () => bakeFile({}, makeDefinition({ targets: [makeTarget({ raw: raw as never })] }), makeContext({ event: fork }));
    expect(of({ context: '../x' })).toThrow('Target `web` reads `../x`, which is outside the workspace.');
    expect(of({ context: '.', contexts: { a: '/etc' } })).toThrow(/reads `\/etc`/);
    expect(of({ context: '.', contexts: { a: 'oci-layout:///etc' } })).toThrow(/reads `\/etc`/);
    expect(of({ context: 'https://github.com/a/b.git', contexts: { a: 'docker-image://x', b: 'sub', c: 'target:d' } })).not.toThrow();
  });

  test('lets no text of the definition become a template, whichever field it stands in', () => {
    const target = makeTarget({ outputs: ['type=local,dest=x${y}'], raw: { context: 'a${b}', args: { 'K%{': 'v${w}' }, contexts: { c: '%{if}' } } });
    const { web } = bakeFile({}, makeDefinition({ targets: [target] })).target;
    expect(web).toEqual({ context: 'a$${b}', args: { 'K%%{': 'v$${w}' }, contexts: { c: '%%{if}' }, output: ['type=local,dest=x$${y}'] });
  });

  test('lets no text of ours become a template', () => {
    expect(escapeTemplate('a${b}%{if}$c')).toBe('a$${b}%%{if}$c');
    expect(bakeFile({ 'cache-from': 'type=local,src=${HOME}' }, makeDefinition()).target['web']?.['cache-from']).toEqual(['type=local,src=$${HOME}']);
  });
});

describe('the calls', () => {
  test('print the definition with everything that is overridden', () => {
    const inputs = makeInputs({
      'build-args': 'A=1', 'build-contexts': 'b=../b', labels: 'l=x', platforms: 'linux/amd64,linux/arm64', target: 'app', context: 'c', dockerfile: 'D',
      'no-cache': 'true', pull: 'true', sbom: 'true', set: '*.args.Z=,;', provenance: 'mode=max'
    });
    expect(printArgs(inputs, ['a.hcl'], ['web'])).toEqual([
      'bake', '--progress=plain', '--file', 'a.hcl', '--set', '*.context=c', '--set', '*.dockerfile=D', '--set', '*.target=app', '--set', '*.args.A=1', '--set', '*.contexts.b=../b',
      '--set', '*.labels.l=x', '--set', '*.platform=linux/amd64', '--set', '*.platform=linux/arm64', '--no-cache', '--pull', '--provenance=mode=max', '--sbom=true', '--set', '*.args.Z=,;', '--print', '--', 'web'
    ]);
  });

  test('build what was resolved', () => {
    const inputs = makeInputs({ allow: 'network.host' });
    expect(bakeArgs(inputs, { builder: 'b', bakeFile: '/t/bake.json', metadataFile: '/t/m.json', entitlements: ['fs.read=/workspace'] })).toEqual([
      'bake', '--progress=plain', '--builder', 'b', '--file', '/t/bake.json', '--metadata-file', '/t/m.json', '--allow=network.host', '--allow=fs.read=/workspace'
    ]);
  });

  test('may touch the workspace, our own files and what the inputs name, and write only for trusted code', () => {
    const inputs = makeInputs({ 'secret-files': 'a=/keys/a', 'cache-to': 'type=local,dest=/c/out', 'cache-from': 'type=local,src=/c/in', 'build-contexts': 'b=../b\nr=docker-image://x', ssh: 'default' });
    const trusted = makePlan(inputs, makeContext(), makeDefinition());
    const reads = ['/workspace', '/temp/w', '/keys/a', '/b', '/c/in'].map((path) => `fs.read=${path}`);
    expect(entitle(inputs, trusted, '/workspace', '/temp/w').filter((one) => one.startsWith('fs.read')).sort()).toEqual(reads.sort());
    expect(entitle(inputs, trusted, '/workspace', '/temp/w').filter((one) => !one.startsWith('fs.read'))).toEqual(['fs.write=/workspace', 'fs.write=/c/out', 'ssh']);
    const untrusted = makePlan(inputs, makeContext({ event: fork }), makeDefinition());
    expect(entitle(inputs, untrusted, '/workspace', '/temp/w').filter((one) => one.startsWith('fs.write'))).toEqual([]);
  });
});
