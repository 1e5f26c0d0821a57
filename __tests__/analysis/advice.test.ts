import { describe, expect, test } from '@jest/globals';
import { adviseOn } from '../../src/analysis/advice.js';
import type { AdviceFacts } from '../../src/analysis/advice.js';
import { findCriticalPath } from '../../src/analysis/critical-path.js';
import { parseDockerfile } from '../../src/analysis/dockerfile.js';
import { adviceRules } from '../../src/analysis/findings.js';
import type { AdviceRule, Economics } from '../../src/analysis/findings.js';
import { packageManagerOf } from '../../src/analysis/package-manager.js';
import { StepHistories } from '../../src/analysis/step-history.js';
import { keySteps } from '../../src/baseline/step-keys.js';
import type { BuildLog, InternalVertex } from '../../src/progress/build-log.js';
import { exactLog } from '../progress/corpus-logs.js';
import { makeLog, plain, recorded } from './logs.js';
import type { LineOfLog } from './logs.js';

interface Planted {
  /** instructions of one stage, each with the ms it ran (undefined: a hit) */
  readonly steps?: readonly (readonly [string, number | undefined])[];
  /** the same in earlier builds, oldest first */
  readonly before?: readonly (readonly (number | undefined)[])[];
  readonly internals?: readonly Partial<InternalVertex>[];
  readonly economics?: readonly Economics[];
  readonly log?: BuildLog;
  readonly wallMs?: number;
}

function lines(steps: readonly (readonly [string, number | undefined])[]): LineOfLog[] {
  return steps.map(([text, ms], at) => ({ id: `s${at}`, name: `[${at + 2}/${steps.length + 1}] ${text}`, ...(ms !== undefined && { ms }), needs: at > 0 ? [`s${at - 1}`] : [] }));
}

function factsOf({ steps = [], before = [], internals = [], economics = [], log: given, wallMs }: Planted): AdviceFacts {
  const log = given ?? makeLog(lines(steps), internals);
  const builds = before.map((times) => recorded(makeLog(lines(steps.map(([text], at) => [text, times[at]] as const)))));
  const file = parseDockerfile(`FROM base\n${steps.map(([text]) => text).join('\n')}\n`, 'app/Dockerfile');
  return {
    log, wallMs: wallMs ?? Math.max(1, ...log.steps.map((step) => step.endMs ?? 0)), path: findCriticalPath(log), keys: keySteps(log.steps, plain),
    histories: builds.length > 0 ? new StepHistories(builds) : undefined, dockerfiles: given ? new Map() : new Map([['web', file]]), economics
  };
}
const advise = (planted: Planted, ignore: readonly AdviceRule[] = []) => adviseOn(factsOf(planted), ignore);
/** What one rule alone says. */
const only = (rule: AdviceRule, planted: Planted) => advise(planted, adviceRules.filter((other) => other !== rule));

const lost: Economics = { target: 'web', builds: 5, costMs: 30_000, importMs: 5_000, pullMs: 5_000, exportMs: 20_000, importBytes: 0, exportBytes: 5_000_000, benefitMs: 10_000, verdict: 'costs-more', setting: 'cache: off' };
const platforms = (arm: number, amd: number) => makeLog([
  { id: 'a', name: '[build 2/2] RUN make', ms: arm, platform: 'linux/arm64', startMs: 0 }, { id: 'b', name: '[build 2/2] RUN make', ms: amd, platform: 'linux/amd64', startMs: 0 }
]);
const npm = 'RUN npm ci';

describe('advice', () => {
  test('says what to change, on which lines, and what that saves', () => {
    expect(advise({ steps: [['WORKDIR /app', undefined], ['COPY . .', 100], [npm, 41_200], ['RUN npm run build', 3_000]] })).toEqual([{
      rule: 'copy-before-install', targets: ['web'], stepIds: ['s2', 's1'], places: [{ file: 'app/Dockerfile', line: 3 }, { file: 'app/Dockerfile', line: 4 }],
      text: '`COPY . .` stands before `RUN npm ci`, so every change of any file runs that again: 41.2s. Copy only what names the dependencies first (`package.json`, `package-lock.json`), install, and copy the rest behind it.',
      savingMs: 41_200, savingBytes: undefined, basis: 'this-build', n: 1
    }]);
  });

  const cases: readonly (readonly [AdviceRule, string, Planted, RegExp | undefined, number?])[] = [
    ['copy-before-install', 'a COPY of everything before npm ci', { steps: [['COPY . .', 1], [npm, 9_000]] }, /stands before `RUN npm ci`.*: 9\.0s/, 9_000],
    ['copy-before-install', 'one that was a hit now, by what it took before', { steps: [['COPY . .', undefined], [npm, undefined]], before: [[1, 8_000], [1, 10_000]] }, /: 9\.0s/, 9_000],
    ['copy-before-install', 'packages of the system, which need no file', { steps: [['COPY ./ /src', 1], ['RUN apt-get update && apt-get install -y git', 9_000]] }, /It needs none of these files: put it before\./, 9_000],
    ['copy-before-install', 'manifests copied first', { steps: [['COPY package*.json ./', 1], [npm, 9_000], ['COPY . .', 1]] }, undefined],
    ['copy-before-install', 'a part of the context copied first', { steps: [['COPY src src', 1], [npm, 9_000]] }, undefined],
    ['copy-before-install', 'a copy from another stage', { steps: [['COPY --from=deps . .', 1], [npm, 9_000]] }, undefined],
    ['copy-before-install', 'a build, which needs the source', { steps: [['COPY . .', 1], ['RUN go build ./...', 9_000]] }, undefined],
    ['copy-before-install', 'an install of under two seconds', { steps: [['COPY . .', 1], [npm, 1_999]] }, undefined],
    ['copy-before-install', 'an install that was never measured', { steps: [['COPY . .', undefined], [npm, undefined]] }, undefined],

    ['cache-mount', 'an install that ran in three builds', { steps: [[npm, 9_000]], before: [[8_000], [7_000]] }, /ran in 3 builds, 8\.0s each.*`--mount=type=cache,target=\/root\/\.npm`/, 8_000],
    ['cache-mount', 'one that has a cache mount', { steps: [['RUN --mount=type=cache,target=/root/.npm npm ci', 9_000]], before: [[8_000], [7_000]] }, undefined],
    ['cache-mount', 'one that ran in two builds only', { steps: [[npm, 9_000]], before: [[8_000], [undefined]] }, undefined],
    ['cache-mount', 'a short one', { steps: [[npm, 900]], before: [[800], [700]] }, undefined],
    ['cache-mount', 'one that was a hit', { steps: [[npm, undefined]], before: [[8_000], [7_000]] }, undefined],
    ['cache-mount', 'no package manager', { steps: [['RUN make', 9_000]], before: [[8_000], [7_000]] }, undefined],

    ['slow-install', 'an install that is a hit in one of four builds', { steps: [[npm, 40_000]], before: [[40_000], [undefined], [38_000]] }, /ran in 3 of 4 builds and takes 40\.0s/, 40_000],
    ['slow-install', 'one that is a hit in most', { steps: [[npm, 40_000]], before: [[undefined], [undefined], [undefined]] }, undefined],
    ['slow-install', 'one of which there are two builds', { steps: [[npm, 40_000]], before: [[40_000]] }, undefined],
    ['slow-install', 'a short one', { steps: [[npm, 4_000]], before: [[4_000], [4_000], [4_000]] }, undefined],

    ['large-context', '120 MB in 3 s', { internals: [{ kind: 'context', bytes: 120_000_000, durationMs: 3_000 }] }, /took 3\.0s for 120\.0 MB/, 3_000],
    ['large-context', '49 MB', { internals: [{ kind: 'context', bytes: 49_000_000, durationMs: 3_000 }] }, undefined],
    ['large-context', '120 MB in half a second', { internals: [{ kind: 'context', bytes: 120_000_000, durationMs: 500 }] }, undefined],
    ['large-context', '120 MB of something else', { internals: [{ kind: 'export', bytes: 120_000_000, durationMs: 3_000 }] }, undefined],

    ['apt-update-alone', 'an update whose lists another layer uses', { steps: [['RUN apt-get -qq update', 4_000], ['RUN apt-get install -y git', 9_000]] }, /`RUN apt-get -qq update` is a layer of its own \(4\.0s\), so `RUN apt-get install -y git` meets/, 4_000],
    ['apt-update-alone', 'both in one', { steps: [['RUN apt-get update && apt-get install -y git', 9_000]] }, undefined],
    ['apt-update-alone', 'an install with an update of its own', { steps: [['RUN apt-get update', 4_000], ['RUN apt-get update && apt-get install -y git', 9_000]] }, undefined],
    ['apt-update-alone', 'an update that nothing uses', { steps: [['RUN apt-get update', 4_000], ['RUN echo install', 9]] }, undefined],
    ['apt-update-alone', 'one that was never measured', { steps: [['RUN apt-get update', undefined], ['RUN apt-get install -y git', undefined]] }, undefined],

    ['emulated-platform', 'five times the time on arm64', { log: platforms(50_000, 10_000) }, /^The same step takes 50\.0s on linux\/arm64 and 10\.0s on linux\/amd64\. Build linux\/arm64 on a machine/, 40_000],
    ['emulated-platform', 'less than twice the time', { log: platforms(19_000, 10_000) }, undefined],
    ['emulated-platform', 'a few seconds', { log: platforms(5_000, 1_000) }, undefined],
    ['emulated-platform', 'one platform', { steps: [['RUN make', 60_000]] }, undefined],

    ['dominant-step', 'a step that is most of the build', { steps: [['RUN make', 60_000], ['RUN true', 1_000]] }, /^Without `RUN make` the build would be 1m 00s shorter, of 1m 01s\./, 60_000],
    ['dominant-step', 'one among many', { steps: [['RUN a', 20_000], ['RUN b', 20_000], ['RUN c', 20_000]] }, undefined],
    ['dominant-step', 'one beside which another takes as long', { log: makeLog([{ id: 'a', name: '[a 1/1] RUN a', ms: 60_000, startMs: 0 }, { id: 'b', name: '[b 1/1] RUN b', ms: 60_000, startMs: 0 }]) }, undefined],
    ['dominant-step', 'a build of seconds', { steps: [['RUN make', 6_000]] }, undefined],

    ['cache-costs-more', 'a cache that costs more than it saves', { economics: [lost] }, /^In the last 5 builds the cache of web took 30\.0s and moved 5\.0 MB, and saved 10\.0s\. Set `cache: off`\.$/, 4_000],
    ['cache-costs-more', 'one that pays', { economics: [{ ...lost, verdict: 'pays', setting: undefined }] }, undefined],
    ['cache-costs-more', 'one that nobody can judge yet', { economics: [{ ...lost, verdict: 'too-few-builds', setting: undefined }] }, undefined]
  ];
  test.each(cases.map(([rule, what, planted, text, savingMs]) => ({ rule, what, planted, text, savingMs })))('of the rule $rule on $what is as it should be', ({ rule, planted, text, savingMs }) => {
    const found = only(rule, planted);
    expect(found.map((one) => [one.rule, one.savingMs])).toEqual(text ? [[rule, savingMs]] : []);
    if (text) expect(found[0]?.text).toMatch(text);
  });

  test('has a planted case both ways for every rule', () => {
    const ways = (fires: boolean) => [...new Set(cases.filter(([, , , text]) => (text !== undefined) === fires).map(([rule]) => rule))].sort();
    expect([ways(true), ways(false)]).toEqual([[...adviceRules].sort(), [...adviceRules].sort()]);
  });

  test('is left out by its name', () => {
    const planted: Planted = { steps: [['COPY . .', 1], [npm, 41_000]] };
    expect(advise(planted).map(({ rule }) => rule)).toEqual(['copy-before-install']);
    expect(advise(planted, ['copy-before-install']).map(({ rule }) => rule)).toEqual(['dominant-step']);
    expect(advise(planted, adviceRules)).toEqual([]);
  });

  test('of several rules on one step is only the one that says most, and the largest saving comes first', () => {
    const planted: Planted = { steps: [['COPY . .', 1], [npm, 40_000], ['RUN apt-get update', 3_000], ['RUN apt-get install git', 1]], before: [[1, 40_000, 3_000, 1], [1, 40_000, 3_000, 1], [1, 40_000, 3_000, 1]] };
    expect(advise(planted).map(({ rule, savingMs }) => [rule, savingMs])).toEqual([['copy-before-install', 40_000], ['apt-update-alone', 3_000]]);
  });

  test('on one line for several platforms is told once, with the dearest', () => {
    const log = makeLog([
      { id: 'c1', name: '[2/3] COPY . .', platform: 'linux/amd64', ms: 1 }, { id: 'n1', name: '[3/3] RUN npm ci', platform: 'linux/amd64', ms: 9_000 },
      { id: 'c2', name: '[2/3] COPY . .', platform: 'linux/arm64', ms: 1 }, { id: 'n2', name: '[3/3] RUN npm ci', platform: 'linux/arm64', ms: 12_000 }
    ]);
    const facts = { ...factsOf({ log }), dockerfiles: new Map([['web', parseDockerfile('FROM x\nCOPY . .\nRUN npm ci\n', 'Dockerfile')]]) };
    expect(adviseOn(facts, []).filter(({ rule }) => rule === 'copy-before-install').map(({ stepIds, savingMs }) => [stepIds, savingMs])).toEqual([[['n2', 'c2', 'n1', 'c1'], 12_000]]);
  });

  test('reads what a heredoc runs in the Dockerfile, where the log has only its first words', () => {
    const log = makeLog([{ id: 'c', name: '[2/3] COPY . .', ms: 1 }, { id: 'n', name: '[3/3] RUN <<EOF (set -e...)', ms: 9_000 }]);
    const file = parseDockerfile('FROM x\nCOPY . .\nRUN <<EOF\nset -e\nnpm ci\nEOF\n', 'Dockerfile');
    expect(adviseOn({ ...factsOf({ log }), dockerfiles: new Map([['web', file]]) }, []).map(({ rule }) => rule)).toEqual(['copy-before-install']);
  });

  test.each(['single-cold', 'bake-4-services', 'multi-platform', 'lookalike-output', 'run-fail', 'sigint'])('on the recorded build %s has only figures that were measured in it', (scenario) => {
    const log = exactLog(scenario);
    const longest = Math.max(...[...log.steps, ...log.internals].map((vertex) => vertex.durationMs ?? 0));
    const found = adviseOn(factsOf({ log }), []);
    expect(found.filter(({ savingMs }) => savingMs <= 0 || savingMs > longest + 1)).toEqual([]);
  });
});

describe('a package manager', () => {
  test.each([
    ['RUN npm ci --omit=dev', 'npm'], ['RUN --mount=type=cache,target=/x npm install', 'npm'], ['RUN yarn', 'yarn'], ['RUN yarn install --frozen-lockfile', 'yarn'], ['RUN yarn build', undefined],
    ['RUN npm run build', undefined], ['RUN corepack enable && pnpm i --frozen-lockfile', 'pnpm'], ['RUN pip install --no-cache-dir -r requirements.txt', 'pip'], ['RUN pip install .', 'pip'], ['RUN go mod download', 'go mod download'],
    ['RUN CGO_ENABLED=0 go build -o /x .', 'go'], ['RUN ./gradlew build', 'gradle'], ['RUN mvn -B dependency:go-offline', 'mvn'], ['RUN apt-get update && apt-get install -y --no-install-recommends git', 'apt-get'], ['RUN apk add --no-cache git', 'apk'],
    ['COPY npm ci', undefined], ['RUN echo done', undefined]
  ])('in %j is %s', (text, command) => expect(packageManagerOf(text)?.command).toBe(command));

  test('is found in hostile text in no time', () => {
    const began = performance.now();
    for (const text of ['RUN apt ' + 'apt '.repeat(1_240), 'RUN ' + 'pip install '.repeat(400), 'RUN ' + 'mvn '.repeat(1_200)]) packageManagerOf(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
