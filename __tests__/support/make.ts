import type { Context } from '../../src/github/context.js';
import { readInputs } from '../../src/inputs/read-inputs.js';
import type { Inputs } from '../../src/inputs/inputs.js';
import { parseYaml } from '../../src/inputs/yaml.js';
import type { Definition, Target } from '../../src/definition/definition.js';
import type { Report, StepReport, TargetReport } from '../../src/report/report.js';

// Full objects from few overrides.

export function makeInputs(texts: Readonly<Record<string, string>> = {}): Inputs {
  return readInputs((name) => texts[name] ?? '', '/workspace', '/', parseYaml);
}

export function makeContext(overrides: Partial<Context> = {}): Context {
  return {
    event: { kind: 'branch-push', branch: 'main', commit: '1'.repeat(40), deleted: false, byDependabot: false, inFork: false },
    repository: { owner: 'acme', name: 'shop', id: '42' },
    defaultBranch: 'main', workspace: '/workspace', temp: '/temp', serverUrl: 'https://github.com', apiUrl: 'https://api.github.com',
    runId: '1000', runAttempt: 1, workflow: 'ci', workflowPath: '.github/workflows/ci.yml', job: 'build', step: '__acme_warmbake', actionsCache: 'write', ...overrides
  };
}

export function makeTarget(overrides: Partial<Target> = {}): Target {
  return {
    name: 'web', service: undefined, tags: [], platforms: [], cacheFrom: [], cacheTo: [], outputs: [], secrets: [], ssh: [],
    args: new Map(), raw: { context: '.', dockerfile: 'Dockerfile' }, ...overrides
  };
}

export function makeDefinition(overrides: Partial<Definition> = {}): Definition {
  const targets = overrides.targets ?? [makeTarget()];
  return { kind: 'bake', project: undefined, files: ['docker-bake.hcl'], targets, asked: targets.map((target) => target.name), siblings: [], services: [], groups: {}, notices: [], ...overrides };
}

export function makeStepReport(overrides: Partial<StepReport> = {}): StepReport {
  return {
    targets: ['web'], platform: undefined, stage: 'build', index: 2, total: 3, instruction: 'RUN npm ci', isFrom: false,
    outcome: 'done', startMs: 100, endMs: 1300, durationMs: 1200, uncertain: undefined, critical: false, comparison: undefined, ...overrides
  };
}

export function makeTargetReport(overrides: Partial<TargetReport> = {}): TargetReport {
  return {
    name: 'web', displayName: 'web', result: 'success', durationMs: 2000, stepsTotal: 4, stepsCached: 3, cacheRatio: 0.75, difference: undefined,
    digest: `sha256:${'a'.repeat(64)}`, images: [{ ref: 'ghcr.io/acme/shop-web:main', reason: 'branch' }], localNames: [],
    cacheFrom: [{ ref: 'ghcr.io/acme/shop-web:cache-b-main', reason: 'branch' }], cacheTo: [], ...overrides
  };
}

export function makeReportValue(overrides: Partial<Report> = {}): Report {
  return {
    version: 1, title: 'Container build', result: 'success', headline: '1 image in 2.5s; 75% of steps cached', project: 'shop',
    files: ['compose.yaml'], commit: '1'.repeat(40), runUrl: 'https://github.com/acme/shop/actions/runs/1000/attempts/1',
    totals: { durationMs: 2500, stepSumMs: 1200, parallelism: 0.48, stepsTotal: 4, stepsCached: 3, cacheRatio: 0.75, startupMs: 300 },
    targets: [makeTargetReport()], steps: [makeStepReport(), makeStepReport({ index: 3, instruction: 'COPY . .', outcome: 'cached', durationMs: undefined })],
    overhead: [{ label: 'Push', durationMs: 400, bytes: 12_500_000 }], work: [], criticalPath: undefined, stages: [], warnings: [], findings: undefined, failure: undefined,
    exportGoesOn: false, gates: [], builder: { name: 'warmbake-1000-1-abcd', own: true, bootMs: 250, buildxVersion: '0.29.1' }, notices: [], ...overrides
  };
}
