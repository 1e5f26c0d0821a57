import type { Findings } from '../../src/analysis/findings.js';
import { measureTiming } from '../../src/analysis/timing.js';
import { makePlan } from '../../src/plan/plan.js';
import { judgeRun } from '../../src/plan/trust.js';
import { digestsOf } from '../../src/report/digests.js';
import { makeReport } from '../../src/report/make-report.js';
import type { UnchangedTarget } from '../../src/report/unchanged.js';
import type { Report, Result } from '../../src/report/report.js';
import { readLog } from '../progress/corpus.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

// Builds as people have them, written down as a schedule and read from the plain log that BuildKit would print.

/** A vertex: its name, when it began and ended in seconds, and what it printed. `cached`: a hit, at its start. */
export interface Planned {
  readonly name: string;
  readonly at: number;
  readonly until?: number;
  readonly lines?: readonly string[];
  readonly end?: 'cached' | 'failed' | 'canceled';
  readonly error?: string;
}

/** The lines of `--progress=plain` for a schedule, in the order of time, by the rules of BuildKit's printer. */
export function plainLog(vertices: readonly Planned[], tail: readonly string[] = []): { atMs: number; text: string; clippedBytes: number }[] {
  const events = [...vertices].sort((a, b) => a.at - b.at).flatMap(({ name, at, until = at, lines: output = [], end, error }, index) => {
    const stamp = (number: number) => ((until - at) * (number + 1)) / (output.length + 1);
    const last = end === 'cached' ? 'CACHED' : end === 'failed' ? `ERROR: ${error}` : end === 'canceled' ? 'CANCELED' : `DONE ${(until - at).toFixed(1)}s`;
    return [
      { at, number: index + 1, name, text: undefined as string | undefined, ends: false },
      ...output.map((text, number) => ({ at: at + stamp(number), number: index + 1, name, text: `${stamp(number).toFixed(3)} ${text}`, ends: false })),
      { at: until, number: index + 1, name, text: last, ends: true }
    ];
  });
  const lines: { atMs: number; text: string }[] = [{ atMs: 0, text: '#0 building with "builder" instance using docker-container driver' }, { atMs: 0, text: '' }];
  let open = 0;
  for (const { at, number, name, text, ends } of events.sort((a, b) => a.at - b.at)) {
    const put = (line: string) => lines.push({ atMs: Math.round(at * 1000), text: line });
    if (open !== number) {
      if (open !== 0) put(`#${open} ...`);
      if (lines.length > 2) put('');
      put(`#${number} ${name}`);
      open = number;
    }
    if (text !== undefined) put(`#${number} ${text}`);
    if (ends) open = 0;
  }
  const last = lines.at(-1)?.atMs ?? 0;
  return [...lines, ...tail.map((text) => ({ atMs: last, text }))].map((line) => ({ ...line, clippedBytes: 0 }));
}

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

export interface Sample {
  readonly targets: readonly string[];
  readonly vertices: readonly Planned[];
  readonly tail?: readonly string[];
  readonly result?: Result;
  readonly findings?: Findings;
  readonly notices?: readonly string[];
  /** targets that were not built, by name */
  readonly unchanged?: ReadonlyMap<string, UnchangedTarget>;
}

/** The report of a schedule, built on pull request 7 of acme/shop. */
export function sampleReport({ targets, vertices, tail = [], result = 'success', findings, notices = [], unchanged = new Map() }: Sample): Report {
  const lines = plainLog(vertices, tail);
  const log = readLog(lines, targets);
  const inputs = makeInputs({ registry: 'ghcr.io/acme', tags: 'auto' });
  const context = makeContext({
    event: { kind: 'pull-request', number: 7, headCommit: '1a2b3c4d5e6f'.padEnd(40, '0'), mergeCommit: '9'.repeat(40), headBranch: 'faster-tests', baseBranch: 'main', fromFork: false, byDependabot: false, closed: false }
  });
  const definition = makeDefinition({
    kind: 'compose', project: 'shop', files: ['compose.yaml'],
    targets: targets.map((name) => makeTarget({ name: name.replace('.', '_'), service: name, raw: { context: targets.length === 1 ? '.' : name, dockerfile: 'Dockerfile' } }))
  });
  const plan = makePlan(inputs, context, definition, judgeRun(inputs, context));
  const known = digestsOf(plan, log, new Map());
  if (result === 'success') plan.targets.forEach(({ name }, index) => known.set(name, digest('abcdef0123456789'[index % 16] ?? 'a')));
  return makeReport({
    title: 'Container build', context, definition, plan, log, result, findings, notices, unchanged, digests: known,
    timing: measureTiming(log, result === 'skipped' ? 1140 : (lines.at(-1)?.atMs ?? 0) + 250, targets.map((name) => name.replace('.', '_')).filter((name) => !unchanged.has(name))),
    builder: result === 'skipped' ? { name: '', own: false, bootMs: 0, buildxVersion: '0.29.1' } : { name: 'warmbake-1000-1-abcd', own: true, bootMs: 2150, buildxVersion: '0.29.1' }, startupMs: result === 'skipped' ? 1140 : 2900, exportGoesOn: false, tail: lines.slice(-60).map(({ text }) => text)
  });
}

const around = (target: string, file = 1.2, metadata = 1.6, image = 'node:22-slim'): Planned[] => [
  { name: `[${target} internal] load build definition from Dockerfile`, at: 0.3, until: 0.4 },
  { name: `[${target} internal] load metadata for docker.io/library/${image}`, at: 0.45, until: metadata },
  { name: `[${target} internal] load build context`, at: 1.7, until: 1.7 + file }
];

/** Three services of a shop; the lockfile changed, so the dependencies are installed again. */
export const shop: readonly Planned[] = [
  ...around('web'), ...around('api', 0.4, 1.3, 'golang:1.25'), ...around('worker', 0.3, 1.1, 'python:3.14-slim'),
  { name: '[web base 1/2] FROM docker.io/library/node:22-slim@sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9', at: 1.7, until: 3.9 },
  { name: '[web base 2/2] RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates', at: 4, end: 'cached' },
  { name: '[web deps 1/3] WORKDIR /app', at: 4, end: 'cached' },
  { name: '[web deps 2/3] COPY package.json package-lock.json ./', at: 4, until: 4.1 },
  { name: '[web deps 3/3] RUN npm ci', at: 4.2, until: 23.5, lines: ['added 1204 packages in 18s'] },
  { name: '[web build 1/2] COPY . .', at: 23.5, until: 24.1 },
  { name: '[web build 2/2] RUN npm run build', at: 24.1, until: 36.6, lines: ['vite v7.1.0 building for production...', '✓ built in 12.01s'] },
  { name: '[api build 1/3] WORKDIR /src', at: 4, end: 'cached' },
  { name: '[api build 2/3] RUN go mod download', at: 4.1, end: 'cached' },
  { name: '[api build 3/3] RUN go build -o /api ./cmd/api', at: 4.2, until: 17.8 },
  { name: '[worker build 1/2] RUN pip install -r requirements.txt', at: 4, end: 'cached' },
  { name: '[worker build 2/2] COPY worker ./worker', at: 4.2, until: 4.4 },
  { name: '[worker] exporting to image', at: 4.5, until: 6.8 },
  { name: '[api] exporting to image', at: 17.9, until: 21.2 },
  { name: '[web] exporting to image', at: 36.7, until: 42.1 }
];

/** What was found when the shop was compared with its main branch. */
export const shopFindings: Findings = {
  comparison: {
    source: { branch: 'main', reason: 'base-branch', commit: 'f'.repeat(40), builds: 12 },
    build: { nowMs: 42_350, medianMs: 73_500, deltaMs: -31_150, noiseMs: 2000, trend: 'faster', n: 12 }, images: undefined,
    cacheRatio: { now: 0.45, median: 0.4, n: 12 },
    targets: [
      { target: 'web', difference: { nowMs: 41_800, medianMs: 73_000, deltaMs: -31_200, noiseMs: 2000, trend: 'faster', n: 12 } },
      { target: 'api', difference: { nowMs: 20_900, medianMs: 21_100, deltaMs: -200, noiseMs: 900, trend: 'same', n: 12 } },
      { target: 'worker', difference: { nowMs: 6500, medianMs: 5100, deltaMs: 1400, noiseMs: 600, trend: 'slower', n: 11 } }
    ],
    steps: [], savedMs: 48_200
  },
  history: {
    branch: 'main',
    points: [71, 74, 73, 90, 72, 75, 73, 70, 74, 73, 72, 76, 42.35].map((seconds, index) => ({
      commit: index.toString(16).repeat(40).slice(0, 40), runId: String(900 + index), attempt: 1, atEpochMs: 1_760_000_000_000 + index * 86_400_000, durationMs: seconds * 1000,
      imagesReadyMs: undefined, cacheRatio: 0.45, result: 'success', current: index === 12
    }))
  },
  misses: [
    {
      stepId: '', stepIndex: 0, targets: ['web'], platform: undefined, stage: 'deps', instruction: 'COPY package.json package-lock.json ./', place: { file: 'web/Dockerfile', line: 8 }, reason: 'changed-files',
      text: '1 of 2 files that it copies changed since the build of main:', ownMs: 100, downstreamMs: 32_400, downstreamSteps: 3, paths: ['package.json', 'package-lock.json'], changedFiles: ['web/package-lock.json'], changedCount: 1
    },
    {
      stepId: '', stepIndex: 0, targets: ['api'], platform: undefined, stage: 'build', instruction: 'RUN go build -o /api ./cmd/api', place: { file: 'api/Dockerfile', line: 5 }, reason: 'changed-instruction',
      text: 'The instruction is not the one of earlier builds.', ownMs: 13_600, downstreamMs: 0, downstreamSteps: 0, paths: [], changedFiles: [], changedCount: 0
    }
  ],
  advice: [
    { rule: 'cache-mount', text: 'Give RUN npm ci a cache mount on /root/.npm, so that a changed lockfile does not fetch every package again.', targets: ['web'], stepIds: [], places: [{ file: 'web/Dockerfile', line: 9 }], savingMs: 12_700, savingBytes: undefined, basis: 'baseline', n: 12 },
    { rule: 'large-context', text: 'The context of web has node_modules in it. Name it in .dockerignore.', targets: ['web'], stepIds: [], places: [], savingMs: 1100, savingBytes: 214_000_000, basis: 'this-build', n: 1 }
  ],
  economics: [
    { target: 'web', builds: 5, costMs: 21_000, importMs: 3000, pullMs: 9000, exportMs: 9000, importBytes: 84_000_000, exportBytes: 91_000_000, benefitMs: 182_000, verdict: 'pays', setting: undefined },
    { target: 'worker', builds: 5, costMs: 12_000, importMs: 2000, pullMs: 6000, exportMs: 4000, importBytes: 44_000_000, exportBytes: 11_000_000, benefitMs: 7000, verdict: 'costs-more', setting: 'cache-mode: min' }
  ]
};

/** The same shop, whose tests fail while another service is still building. */
export const failingShop: readonly Planned[] = [
  ...around('web'), ...around('api', 0.4, 1.3, 'golang:1.25'),
  { name: '[web deps 3/3] RUN npm ci', at: 4.2, end: 'cached' },
  { name: '[web build 2/3] RUN npm run build', at: 4.3, until: 11.9, end: 'canceled' },
  { name: '[api build 2/3] RUN go mod download', at: 4.1, end: 'cached' },
  {
    name: '[api build 3/3] RUN go test ./...', at: 4.2, until: 11.8, end: 'failed', error: 'process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1',
    lines: ['ok  \tshop/api/basket\t0.412s', '--- FAIL: TestRefund (0.03s)', '    refund_test.go:41: refund of 2 items: got 1998, want 2000', 'FAIL', 'FAIL\tshop/api/payment\t0.215s', 'ok  \tshop/api/stock\t0.118s', 'FAIL']
  }
];

export const failingTail: readonly string[] = [
  '------', ' > [api build 3/3] RUN go test ./...:', '7.100 FAIL', '------', 'Dockerfile:6', '--------------------',
  '   4 |     RUN go mod download', '   5 |     COPY . .', '   6 | >>> RUN go test ./...', '   7 |     RUN go build -o /api ./cmd/api', '   8 |     ', '--------------------',
  'ERROR: target api: failed to solve: process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1'
];
