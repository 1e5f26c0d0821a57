import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { measureTiming } from '../src/analysis/timing.js';
import { placeBaseline } from '../src/baseline/baseline-place.js';
import { readBaseline } from '../src/baseline/store.js';
import { keepBaseline } from '../src/keep-baseline.js';
import { lookBack } from '../src/look-back.js';
import type { BuildKnown, LookBackTools } from '../src/look-back.js';
import { makePlan } from '../src/plan/plan.js';
import type { BuildLog } from '../src/progress/build-log.js';
import { makeLog, plain } from './analysis/logs.js';
import { makeCacheProgram } from './baseline/cache-tools.js';
import { CacheServer } from './support/cache-server.mjs';
import { makeContext, makeDefinition, makeInputs, makeTarget } from './support/make.js';

let program: ReturnType<typeof makeCacheProgram>;
let server: CacheServer;
beforeAll(() => void (program = makeCacheProgram()));
afterAll(() => program.remove());
beforeEach(async () => void (server = await new CacheServer().start()));
afterEach(() => server.stop());

const workspace = () => join(program.directory, 'work');
const debug: string[] = [];
const log = { info: () => undefined, warning: () => undefined, debug: (text: string) => debug.push(text) } as unknown as LookBackTools['log'];
function toolsOf(runId: string, overrides: Partial<LookBackTools> = {}): LookBackTools {
  mkdirSync(workspace(), { recursive: true });
  writeFileSync(join(workspace(), 'Dockerfile'), 'FROM x\nCOPY . .\nRUN npm ci\n');
  const inputs = { ...makeInputs({ baseline: 'true' }), workdir: workspace() };
  return { inputs, context: makeContext({ runId, workspace: workspace() }), trusted: true, env: { ...server.env, GITHUB_ACTION: 'build' }, directory: program.directory, bundle: program.bundle, log, ...overrides };
}
function built(npmMs: number, overrides: Partial<BuildKnown> = {}, buildLog: BuildLog = makeLog([{ id: 'copy', name: '[2/3] COPY . .', ms: 100 }, { id: 'npm', name: '[3/3] RUN npm ci', ms: npmMs, needs: ['copy'] }])): BuildKnown {
  const definition = makeDefinition();
  const plan = makePlan(makeInputs(), makeContext(), definition, { trusted: true });
  return { definition, plan, log: buildLog, timing: measureTiming(buildLog, npmMs + 200, ['web']), bake: { exitCode: 0, durationMs: npmMs + 200, startedAtEpochMs: 1_790_000_000_000, readyMs: npmMs + 150 }, result: 'success', redact: plain, ...overrides };
}
const kept = () => existsSync(join(program.directory, 'baseline.json'));

describe('looking back', () => {
  test('goes from build to build: the first is kept by post, the second is compared with it and put on lines', async () => {
    const first = await lookBack(toolsOf('1'))(built(9_000));
    expect([first.findings.comparison, first.findings.history, first.notices, kept()]).toEqual([undefined, undefined, [], true]);
    expect(await keepBaseline(toolsOf('1'), undefined)).toBeUndefined();
    const { findings, notices } = await lookBack(toolsOf('2'))(built(20_000));
    expect(notices).toEqual([]);
    expect(findings.comparison?.build).toEqual({ nowMs: 20_200, medianMs: 9_200, deltaMs: 11_000, noiseMs: 2_300, trend: 'slower', n: 1 });
    expect(findings.comparison?.images).toMatchObject({ nowMs: 20_150, medianMs: 9_150, trend: 'slower' });
    expect(findings.history?.points.map(({ runId, current }) => [runId, current])).toEqual([['1', false], ['2', true]]);
    expect(findings.misses.map(({ place, downstreamMs }) => [place, downstreamMs])).toEqual([[{ file: 'Dockerfile', line: 2 }, 20_000]]);
    expect(findings.advice.map(({ rule, savingMs }) => [rule, savingMs])).toEqual([['copy-before-install', 20_000]]);
  }, 60_000);

  test('keeps what the cache export cost that ended after main', async () => {
    await lookBack(toolsOf('1'))(built(9_000));
    const whole = makeLog([], [{ kind: 'cache-export', durationMs: 7_000, bytes: 5_000 }]);
    await keepBaseline(toolsOf('1'), whole);
    const tools = toolsOf('2');
    const place = placeBaseline(tools.inputs, tools.context, { stepId: 'build', matrix: '{}', trusted: true });
    const { own } = await readBaseline(place, { program: program.program, env: tools.env, directory: tools.directory, limitMs: 20_000 });
    expect(own?.builds[0]?.targets[0]?.cache).toEqual({ importMs: 0, pullMs: 0, exportMs: 7_000, importBytes: 0, exportBytes: 5_000 });
  }, 60_000);

  test('ignores advice by name, and without a baseline asks no service and still advises', async () => {
    const off = toolsOf('1', { inputs: { ...toolsOf('1').inputs, baseline: false } });
    const { findings } = await lookBack(off)(built(9_000));
    expect([findings.advice.map(({ rule }) => rule), findings.comparison, server.calls]).toEqual([['copy-before-install'], undefined, []]);
    const ignoring = { ...off, inputs: { ...off.inputs, adviceIgnore: ['copy-before-install' as const] } };
    expect((await lookBack(ignoring)(built(9_000))).findings.advice).toEqual([]);
  }, 60_000);

  test('keeps nothing of untrusted code, and neither waits for nor keeps a cancelled build', async () => {
    await lookBack(toolsOf('1'))(built(9_000));
    await keepBaseline(toolsOf('1'), undefined);
    const entries = server.entries.length;
    writeFileSync(join(program.directory, 'baseline.json'), '');
    const untrusted = await lookBack(toolsOf('2', { trusted: false }))(built(9_000));
    expect([untrusted.findings.comparison?.source.builds, await keepBaseline(toolsOf('2'), undefined), server.entries.length]).toEqual([1, undefined, entries]);
    server.faults = { silent: true };
    const began = performance.now();
    const canceled = await lookBack(toolsOf('3'))(built(9_000, { result: 'canceled' }));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect([canceled.findings.comparison, await keepBaseline(toolsOf('3'), undefined), server.entries.length]).toEqual([undefined, undefined, entries]);
  }, 60_000);

  test('lets no secret out, neither whole nor cut, neither in what it finds nor in what it keeps', async () => {
    const secret = 'hunter2-hunter2-hunter2';
    const place = 'x'.repeat(62);
    const log = makeLog([{ id: 'copy', name: '[2/3] COPY . .', ms: 100 }, { id: 'npm', name: `[3/3] RUN npm ci ${place} ${secret} && cat ${secret}.txt`, ms: 20_000, needs: ['copy'] }]);
    const redact = (text: string) => text.replaceAll(secret, '***');
    const target = makeTarget({ args: new Map([['NPM_TOKEN', secret]]) });
    const { findings } = await lookBack(toolsOf('1'))(built(20_000, { redact, definition: makeDefinition({ targets: [target] }) }, log));
    expect(findings.advice[0]?.text).toContain(place);
    const kept = readFileSync(join(program.directory, 'baseline.json'), 'utf8');
    expect(`${JSON.stringify(findings)}${kept}`).not.toMatch(/hunt/);
    expect(kept).not.toMatch(/npm|COPY|x{10}/);
    expect(kept).toContain('NPM_TOKEN');
  }, 60_000);

  test('never fails a build, whatever it meets', async () => {
    debug.length = 0;
    const broken = built(9_000, { timing: undefined as unknown as BuildKnown['timing'] });
    expect(await lookBack(toolsOf('1'))(broken)).toEqual({ findings: { comparison: undefined, history: undefined, misses: [], advice: [], economics: [] }, notices: [] });
    expect(debug).toEqual([expect.stringMatching(/^Nothing was found out about the build: /)]);
    writeFileSync(join(program.directory, 'baseline.json'), '{"identity":1}');
    expect(await keepBaseline(toolsOf('1'), undefined)).toBeUndefined();
  }, 60_000);
});

describe('the place of a record', () => {
  const inputs = makeInputs({ targets: 'web' });
  const place = (context = makeContext(), more: Partial<Parameters<typeof placeBaseline>[2]> = {}, given = inputs) => placeBaseline(given, context, { stepId: 'build', matrix: '{}', trusted: true, ...more });
  const request = { kind: 'pull-request', number: 7, headCommit: 'a'.repeat(40), mergeCommit: 'b'.repeat(40), headBranch: 'feat', baseBranch: 'release', fromFork: false, byDependabot: false, closed: false } as const;

  test.each([
    ['a push to the default branch', makeContext(), ['main branch'], 'main'],
    ['a push to another branch', makeContext({ event: { kind: 'branch-push', branch: 'feat', commit: 'a'.repeat(40), deleted: false, byDependabot: false, inFork: false } }), ['feat branch', 'main default-branch'], 'feat'],
    ['a pull request', makeContext({ event: request }), ['release base-branch', 'main default-branch'], undefined],
    ['a pull request into the default branch', makeContext({ event: { ...request, baseBranch: 'main' } }), ['main base-branch'], undefined],
    ['a merge queue', makeContext({ event: { kind: 'merge-group', commit: 'a'.repeat(40), baseBranch: 'release', number: 7 } }), ['release base-branch', 'main default-branch'], undefined],
    ['a tag', makeContext({ event: { kind: 'tag-push', tag: 'v1', commit: 'a'.repeat(40), deleted: false, inFork: false } }), ['main default-branch'], undefined],
    ['another event', makeContext({ event: { kind: 'other', name: 'x', commit: 'a'.repeat(40) }, defaultBranch: undefined }), [], undefined]
  ])('of %s says what is read and written', (_, context, reads, writes) => {
    const { reads: found, writes: written } = place(context);
    expect([found.map(({ branch, reason }) => `${branch} ${reason}`), written]).toEqual([reads, writes]);
  });

  test('of untrusted code is never written', () => expect(place(makeContext(), { trusted: false }).writes).toBeUndefined());

  test('is another one for another repository, workflow, job, step, matrix job or choice of targets, and the same for another commit or run', () => {
    const others = [place(makeContext({ repository: { owner: 'acme', name: 'shop', id: '43' } })), place(makeContext({ workflow: 'x' })), place(makeContext({ job: 'x' })), place(makeContext(), { stepId: 'x' }), place(makeContext(), { matrix: '{"a":1}' }), place(makeContext(), {}, makeInputs({ targets: 'api' })), place(makeContext(), {}, makeInputs({ platforms: 'linux/arm64', targets: 'web' }))];
    expect(new Set([place(), ...others].map(({ identity }) => identity)).size).toBe(8);
    expect(place(makeContext({ runId: '2', workspace: '/elsewhere' }), {}, { ...inputs, workdir: '/elsewhere' }).identity).toBe(place().identity);
  });
});
