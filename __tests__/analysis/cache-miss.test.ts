import { describe, expect, test } from '@jest/globals';
import { explainMisses } from '../../src/analysis/cache-miss.js';
import type { MissFacts } from '../../src/analysis/cache-miss.js';
import { changedAmong, readCopy, takesAll } from '../../src/analysis/copied-paths.js';
import { parseDockerfile } from '../../src/analysis/dockerfile.js';
import { parseDockerignore } from '../../src/analysis/dockerignore.js';
import { findMissChains } from '../../src/analysis/miss-chains.js';
import { StepHistories } from '../../src/analysis/step-history.js';
import { hashArgs } from '../../src/baseline/record-build.js';
import { keySteps } from '../../src/baseline/step-keys.js';
import type { TargetPlan } from '../../src/plan/plan.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import { makeTarget } from '../support/make.js';
import { exactLog } from '../progress/corpus-logs.js';
import { makeLog, plain, recorded } from './logs.js';
import type { LineOfLog } from './logs.js';

const ref = { ref: 'localhost/web:cache-b-main', reason: 'branch' } as const;
const planned = { name: 'web', cacheFrom: [ref], cacheSiblings: [], cacheAbsent: [], cacheTo: [ref] } satisfies Partial<TargetPlan>;

const shop: readonly LineOfLog[] = [
  { id: 'from', name: '[build 1/5] FROM node:20@sha256:1', ms: 0 },
  { id: 'lock', name: '[build 2/5] COPY package*.json ./', needs: ['from'] },
  { id: 'npm', name: '[build 3/5] RUN npm ci', needs: ['lock'] },
  { id: 'code', name: '[build 4/5] COPY . .', needs: ['npm'] },
  { id: 'make', name: '[build 5/5] RUN npm run build', needs: ['code'] },
  { id: 'nginx', name: '[stage-1 1/2] FROM nginx@sha256:2', ms: 0 },
  { id: 'dist', name: '[stage-1 2/2] COPY --from=build /dist /www', needs: ['nginx', 'make'] }
];
const dockerfile = parseDockerfile('FROM node:20 AS build\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\nFROM nginx\nCOPY --from=build /dist /www\n', 'app/Dockerfile');
const all: readonly LineOfLog[] = shop.map((line) => ({ ...line, ms: 100 }));

/** The shop with these steps run, the others hits. */
function shopWith(ran: Readonly<Record<string, number>>, changes: Readonly<Record<string, Partial<LineOfLog>>> = {}): BuildLog {
  return makeLog(shop.map((line) => ({ ...line, ...(ran[line.id] !== undefined && { ms: ran[line.id] as number }), ...changes[line.id] })));
}

function explain(log: BuildLog, overrides: Partial<MissFacts> & { before?: BuildLog; beforeArgs?: Map<string, string> } = {}) {
  const { before = makeLog(all), beforeArgs = new Map(), ...facts } = overrides;
  return explainMisses({
    log, plan: { targets: [planned] }, cacheMode: 'max', targets: [makeTarget()], noCache: false, keys: keySteps(log.steps, plain),
    histories: new StepHistories([recorded(before, {}, beforeArgs)]), args: new Map([['web', new Map()]]), changedFiles: ['app/src/index.ts', 'docs/readme.md'], contexts: new Map([['web', 'app']]), ignores: new Map(), ...facts
  }, new Map([['web', dockerfile]]));
}
const short = (log: BuildLog, overrides: Parameters<typeof explain>[1] = {}) => explain(log, overrides).map(({ stepId, reason, text }) => ({ stepId, reason, text }));
const late = { code: 500, make: 9_000, dist: 200 };

describe('why the cache missed', () => {
  test('says the first step of the chain, the changed files behind it, its line, and what it cost downstream', () => {
    expect(explain(shopWith(late))).toEqual([{
      stepId: 'code', stepIndex: 3, targets: ['web'], platform: undefined, stage: 'build', instruction: 'COPY . .', place: { file: 'app/Dockerfile', line: 4 },
      reason: 'changed-files', text: 'It copies `.`, of which 1 file changed since the last build.', ownMs: 500, downstreamMs: 9_200, downstreamSteps: 2,
      paths: ['.'], changedFiles: ['app/src/index.ts'], changedCount: 1
    }]);
  });

  test('has nothing to say where everything was a hit', () => expect(explain(shopWith({}))).toEqual([]));

  test('says that a commit changed none of the copied files', () => {
    expect(short(shopWith(late), { changedFiles: ['docs/readme.md'] })).toEqual([{ stepId: 'code', reason: 'changed-files', text: "It copies `.`. No commit changed these files since the last build: generated or untracked files did, or a file's mode." }]);
    expect(short(shopWith(late), { changedFiles: undefined })[0]?.text).toBe('It copies `.`, of which something changed since the last build.');
    expect(short(shopWith(late), { contexts: new Map() })[0]?.text).toBe('It copies `.`, of which something changed since the last build.');
  });

  test('counts no file that .dockerignore leaves out', () => {
    const ignores = new Map([['web', parseDockerignore('*\n!src\nsrc/*.md\n')]]);
    expect(explain(shopWith(late), { ignores, changedFiles: ['app/src/index.ts', 'app/src/a.md', 'app/readme.md'] })[0]?.changedFiles).toEqual(['app/src/index.ts']);
  });

  test('says which instruction is new, and which was changed', () => {
    expect(short(shopWith({ ...late, npm: 7_000 }, { npm: { name: '[build 3/5] RUN npm ci --foreground-scripts' } }))).toEqual([{ stepId: 'npm', reason: 'changed-instruction', text: 'The instruction was changed since the last build.' }]);
    const before = makeLog(all.filter(({ id }) => id !== 'npm').map((line) => ({ ...line, name: line.name.replace('4/5', '3/4').replace('5/5', '4/4') })));
    expect(short(shopWith({ ...late, npm: 7_000 }), { before })).toEqual([{ stepId: 'npm', reason: 'new-instruction', text: 'No earlier build had this instruction.' }]);
  });

  test('says that the base image is another one', () => {
    const log = shopWith({ ...late, lock: 100, npm: 7_000 }, { from: { name: '[build 1/5] FROM node:20@sha256:9' } });
    expect(short(log)).toEqual([{ stepId: 'lock', reason: 'changed-base', text: 'The base image is another one than in the last build: node:20@sha256:9.' }]);
  });

  test('says which build argument changed, in the text or before it', () => {
    const args = (value: string) => new Map([['REVISION', value], ['SAME', 'x']]);
    const targets = [makeTarget({ args: args('abc123') })];
    const facts = { targets, args: new Map([['web', hashArgs(args('abc123'), plain)]]), beforeArgs: args('def456') };
    expect(short(shopWith({ make: 100, dist: 1 }, { make: { name: '[build 5/5] RUN make REV=abc123' } }), facts)).toEqual([{ stepId: 'make', reason: 'changed-argument', text: 'The build argument `REVISION` has another value than in the last build.' }]);
    expect(short(shopWith({ make: 100, dist: 1 }), facts)).toEqual([{ stepId: 'make', reason: 'changed-argument', text: 'The build argument `REVISION` has another value than in the last build.' }]);
    expect(short(shopWith({ make: 100, dist: 1 }), { ...facts, beforeArgs: args('abc123') })[0]?.reason).toBe('not-in-cache');
  });

  test('says once for a target that there was nothing to read, and why', () => {
    const cold = makeLog(all.map((line) => (line.id === 'from' || line.id === 'nginx' ? { ...line, ms: 0 } : line)));
    const absent = { ...planned, cacheFrom: [], cacheAbsent: [ref] };
    expect(explain(cold, { plan: { targets: [absent] } })).toMatchObject([{ stepId: 'lock', reason: 'no-cache-yet', text: 'There is no cache yet: none of the refs that this event reads exists.', ownMs: 100, downstreamMs: 400, downstreamSteps: 4 }]);
    const failed = { ...cold, missingCaches: [ref.ref] };
    expect(short(failed)[0]?.reason).toBe('no-cache-yet');
    expect(short(cold, { plan: { targets: [{ ...absent, cacheAbsent: [], cacheTo: [] }] } })[0]?.text).toBe('No cache is set: this build neither reads nor writes one.');
    expect(short(cold, { plan: { targets: [absent] }, targets: [makeTarget({ cacheFrom: ['type=registry,ref=x'] })] })[0]?.reason).not.toBe('no-cache-yet');
  });

  test.each([
    ['the input', { noCache: true }],
    ['the definition', { targets: [makeTarget({ raw: { 'no-cache': true } })] }],
    ['its filter for the stage', { targets: [makeTarget({ raw: { 'no-cache-filter': ['build'] } })] }]
  ])('says that no cache was asked for by %s', (_, facts) => {
    expect(short(shopWith({ ...late, npm: 1 }), facts)).toEqual([{ stepId: 'npm', reason: 'no-cache', text: 'The build was asked to use no cache here (`no-cache`).' }]);
  });

  test('says that a stage is not in a small cache, and else that the layer is not there any more', () => {
    expect(short(shopWith({ npm: 1, ...late }), { cacheMode: 'min' })[0]).toEqual({ stepId: 'npm', reason: 'not-in-cache', text: 'The cache holds only layers of the image itself (`cache-mode: min`), and this is a stage before.' });
    expect(short(shopWith({ npm: 1, ...late }))[0]?.text).toMatch(/^The same step was in earlier builds, so the cache that was read does not hold its layer/);
  });

  test('without a baseline still says what a COPY takes, and that nothing else is known', () => {
    expect(short(shopWith(late), { histories: undefined })).toEqual([{ stepId: 'code', reason: 'changed-files', text: 'It copies `.`; there is no earlier build to compare with.' }]);
    expect(short(shopWith({ npm: 1, ...late }), { histories: undefined })).toEqual([{ stepId: 'npm', reason: 'unknown', text: 'There is no earlier build to compare with.' }]);
  });

  test('counts a step that two chains lead to once, in the chain of its own stage', () => {
    const log = makeLog([
      { id: 'a', name: '[a 1/1] COPY a .', ms: 10 }, { id: 'b', name: '[b 1/2] COPY b .', ms: 20 }, { id: 'b2', name: '[b 2/2] COPY --from=a / .', ms: 40, needs: ['b', 'a'] }, { id: 'c', name: '[c 1/1] COPY --from=b / .', ms: 80, needs: ['b2'] }
    ]);
    expect(findMissChains(log).map(({ root, because }) => [root.id, because.map(({ id }) => id)])).toEqual([['a', []], ['b', ['b2', 'c']]]);
    expect(explain(log, { before: log }).map(({ stepId, ownMs, downstreamMs }) => [stepId, ownMs, downstreamMs])).toEqual([['b', 20, 120], ['a', 10, 0]]);
  });

  test('tells at most 20, the dearest first, also of a chain of thousands', () => {
    const many = makeLog(Array.from({ length: 50 }, (_, n) => ({ id: `s${n}`, name: `[s${n} 1/1] COPY ${n} .`, ms: n })));
    expect(explain(many, { before: many }).map(({ ownMs }) => ownMs)).toEqual(Array.from({ length: 20 }, (_, n) => 49 - n));
    const long = makeLog(Array.from({ length: 3_000 }, (_, n) => ({ id: `s${n}`, name: `[1/1] RUN ${n}`, ms: 1, needs: n > 0 ? [`s${n - 1}`] : [] })));
    expect(findMissChains(long).map(({ because }) => because.length)).toEqual([2_999]);
  });

  test('ends on a log whose needs go in a ring', () => {
    const log = makeLog([{ id: 'a', name: '[1/2] RUN a', ms: 1, needs: ['b'] }, { id: 'b', name: '[2/2] RUN b', ms: 1, needs: ['a'] }]);
    expect(findMissChains(log).flatMap(({ root, because }) => [root, ...because]).map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  test('of a recorded build finds the very step that was changed', () => {
    const log = exactLog('partially-cached');
    const chains = findMissChains(log);
    expect(chains.map(({ root, because }) => [root.instruction.slice(0, 60), because.map((step) => step.instruction.slice(0, 40))])).toEqual([
      ['COPY src ./src', ['RUN sleep 0.5; cat src/* | sha256sum > o', 'COPY --from=build /app/out.txt /out.txt', 'RUN ls -l /out.txt']]
    ]);
  });
});

describe('the paths of a COPY', () => {
  test.each([
    ['COPY . .', { from: 'context', paths: ['.'] }],
    ['COPY --chown=1:1 --link a b/c dest/', { from: 'context', paths: ['a', 'b/c'] }],
    ['COPY ["a file", "b", "/dest"]', { from: 'context', paths: ['a file', 'b'] }],
    ['COPY --from=build /dist /www', { from: 'stage', name: 'build', paths: ['/dist'] }],
    ['ADD https://example.com/x.tgz /x', { from: 'url', paths: ['https://example.com/x.tgz'] }],
    ['ADD a.tar.gz /', { from: 'context', paths: ['a.tar.gz'] }],
    ['COPY <<EOF /etc/x\nhello\nEOF', { from: 'context', paths: [] }],
    ['RUN --mount=type=bind,source=package.json,target=/p npm ci', { from: 'context', paths: ['package.json'] }],
    ['RUN --mount=target=. make', { from: 'context', paths: ['.'] }],
    ['RUN --mount=from=build,source=/x,target=/x make', { from: 'stage', name: 'build', paths: ['/x'] }],
    ['RUN --mount=type=cache,target=/root/.npm npm ci', undefined],
    ['RUN COPY . .', undefined],
    ['WORKDIR /app', undefined]
  ])('of %j are read', (text, expected) => expect(readCopy(text)).toEqual(expected));

  test.each([
    [['.'], 'app', ['app/a.ts', 'app/src/b.ts', 'app/odd\nname']],
    [['.'], '', ['app/a.ts', 'app/src/b.ts', 'apple/c', 'app/odd\nname']],
    [['src'], 'app', ['app/src/b.ts']],
    [['./src/'], 'app', ['app/src/b.ts']],
    [['/src'], 'app', ['app/src/b.ts']],
    [['*.ts'], 'app', ['app/a.ts']],
    [['s*'], 'app', ['app/src/b.ts']],
    [['a?ts'], 'app', ['app/a.ts']],
    [['../apple'], 'app', []],
    [['nothing'], 'app', []]
  ])('%j of context %j match changed files', (paths, context, expected) => {
    expect(changedAmong(['app/a.ts', 'app/src/b.ts', 'apple/c', 'app/odd\nname'], paths, context)).toEqual(expected);
  });

  test('with hostile patterns are matched in no time', () => {
    const began = performance.now();
    changedAmong(Array.from({ length: 200 }, () => `${'a'.repeat(200)}b`), [`${'*a'.repeat(60)}c`], '');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('take the whole context or not', () => expect([['.'], ['./'], ['*'], ['/'], ['src', '.'], ['src'], ['.env']].map(takesAll)).toEqual([true, true, true, true, true, false, false]));
});

describe('a .dockerignore', () => {
  test.each([
    ['node_modules', ['node_modules/a/b', 'src/node_modules/c'], ['node_modules/a/b']],
    ['**/node_modules', ['node_modules/a/b', 'src/node_modules/c', 'node_modules.txt'], ['node_modules/a/b', 'src/node_modules/c']],
    ['*.md\n!README.md', ['README.md', 'a.md', 'docs/a.md'], ['a.md']],
    ['**/*.md', ['a.md', 'docs/a.md', 'docs/a.mdx'], ['a.md', 'docs/a.md']],
    ['/docs/', ['docs/a', 'src/docs/a'], ['docs/a']],
    ['docs\n!docs/keep', ['docs/a', 'docs/keep/b'], ['docs/a']],
    ['*', ['a', 'b/c'], ['a', 'b/c']],
    ['a/**/z', ['a/z', 'a/b/c/z/y', 'a/b'], ['a/z', 'a/b/c/z/y']],
    ['?.txt', ['a.txt', 'ab.txt'], ['a.txt']],
    ['# a comment\n\n  \n./b', ['a', 'b'], ['b']],
    ['[ab]', ['a'], []],
    ['../a', ['a'], []],
    [' *\r\n ! b/../a/ \r\n', ['a/c', 'b'], ['b']],
    ['', ['a'], []]
  ])('with %j leaves these out of %j', (text, paths, expected) => {
    expect(paths.filter(parseDockerignore(text))).toEqual(expected);
  });

  test('with hostile patterns is read in no time', () => {
    const began = performance.now();
    const ignores = parseDockerignore(`${'**/a*/'.repeat(14)}x\n`.repeat(1_000));
    for (let n = 0; n < 50; n++) ignores('a/'.repeat(50));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
