import type { Report, StepReport, TargetReport } from '../../src/report/report.js';
import { makeReportValue, makeStepReport, makeTargetReport } from '../support/make.js';
import { calledReport } from './called-reports.js';
import { recordedReport } from './recorded-reports.js';
import { failingShop, failingTail, sampleReport, shop, shopFindings } from './sample-builds.js';
import { foundReport, partlyChangedReport, unchangedReport } from './skipped-reports.js';

// Reports of builds that people have.

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

function service(name: string, letter: string, [stepsCached, stepsTotal]: readonly [number, number], durationMs: number): TargetReport {
  return makeTargetReport({
    name: name.replace('.', '_'), displayName: name, durationMs, stepsTotal, stepsCached, cacheRatio: stepsCached / stepsTotal, digest: digest(letter),
    images: [{ ref: `ghcr.io/acme/shop-${name}:pr-7`, reason: 'pull-request' }, { ref: `ghcr.io/acme/shop-${name}:pr-7-1a2b3c4`, reason: 'commit' }],
    cacheFrom: [{ ref: `ghcr.io/acme/shop-${name}:cache-pr-7`, reason: 'pull-request', found: false }, { ref: `ghcr.io/acme/shop-${name}:cache-b-main`, reason: 'base-branch' }],
    cacheTo: [{ ref: `ghcr.io/acme/shop-${name}:cache-pr-7`, reason: 'pull-request' }]
  });
}

const empty = makeReportValue({
  headline: '1 target in 1.0s', totals: { durationMs: 1000, stepSumMs: 0, parallelism: 0, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined, startupMs: 0 },
  targets: [makeTargetReport({ durationMs: undefined, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined, digest: undefined, images: [], cacheFrom: [] })], steps: [], overhead: []
});

/** What a build can put into names and output to break out of a report or a log. */
export const attacks: readonly string[] = [
  '@octocat @acme/admins', '[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example>', 'https://evil.example www.evil.example mail@evil.example',
  '``` \n```\n~~~\n# heading', '</pre></code></details><h1>html</h1>', '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:x">x</a>',
  '<!-- warmbake:v1 key=default -->', '##[error]x', '::set-output name=digest::evil', '::error::x\r::add-mask::a\n##[add-mask]b', '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
  'nul \u0000 bell \u0007', 'bidi \u202e\u2066evil\u2069 \u200bzero \u061c \u00ad \u{e0041}', 'a | b || c \\| d\n| e |', '# h', '- item', '1. item', '> quote', '---', '===', '* * *', '    code', '&lt;b&gt; &#64;octocat',
  '#1 GH-1 acme/shop#1', '$x$ :tada: ^[note] [^1]', '**bold** _it_ ~~no~~ `code`', '<details><summary>x', '<pre>', `${'x'.repeat(10_000)}<b>`, '<'.repeat(10_000), ''
];

const target = (text: string): TargetReport => makeTargetReport({ name: text, displayName: text, images: [{ ref: text, reason: 'user' }], cacheFrom: [{ ref: text, reason: 'user' }], digest: text });

/** A build in which every text is an attack. */
export function hostile(texts: readonly string[] = attacks): Report {
  const all = texts.join(' ');
  return makeReportValue({
    result: 'failure', title: all, headline: all, files: [...texts], notices: [...texts], targets: texts.map(target),
    steps: texts.map((text, index): StepReport => makeStepReport({
      targets: [text], stage: text, platform: text, instruction: text, outcome: index % 3 === 0 ? 'failed' : index % 3 === 1 ? 'done' : 'cached', startMs: index * 100, endMs: 3000 + index * 100, durationMs: 3000,
      uncertain: text
    })),
    overhead: texts.map((label) => ({ label, durationMs: 10, bytes: 10 })),
    work: texts.map((text, index) => ({ label: index % 2 === 0 ? 'Other' : text, text, targets: [text], startMs: index * 50, endMs: 4000 + index, critical: index % 2 === 0 })),
    criticalPath: {
      links: texts.map((text, index) => ({ label: index % 2 === 0 ? text : undefined, text, targets: [text], place: text, outcome: 'done' as const, startMs: 1, durationMs: 1000 + index, gapMs: 1, savingMs: 1 })), busyMs: 9000, gapMs: 2000, exact: false, uncertain: all
    },
    stages: texts.map((name) => ({ name, startMs: 1, endMs: 2, ranWith: [name], neededFirst: [name], couldHaveRunWith: [name] })),
    warnings: texts.map((text) => ({ rule: text, text, file: text, line: 3, url: text })),
    findings: {
      comparison: shopFindings.comparison && { ...shopFindings.comparison, source: { ...shopFindings.comparison.source, branch: all, commit: all } },
      history: shopFindings.history && { ...shopFindings.history, branch: all },
      misses: texts.map((text) => ({ ...shopFindings.misses[0]!, targets: [text], instruction: text, text, changedFiles: [text], changedCount: 3, place: { file: text, line: 1 } })),
      advice: texts.map((text) => ({ ...shopFindings.advice[0]!, text, targets: [text], places: [{ file: text, line: 1 }] })),
      economics: texts.map((text) => ({ ...shopFindings.economics[0]!, target: text }))
    },
    failure: { target: texts.join(''), step: all, message: texts.join('\n'), lines: [...texts], canceled: [...texts], dockerfile: texts.join(''), excerpt: { file: texts.join(''), line: 3, text: [...texts] } },
    builder: { name: texts.join(''), own: true, bootMs: 1, buildxVersion: texts.join('') }
  });
}

/** A build of many targets, each with many steps of its own. */
export function large(targets: number, steps: number): Report {
  const names = Array.from({ length: targets }, (_, index) => `service-${String(index).padStart(3, '0')}`);
  return makeReportValue({
    headline: `${targets} images in 12m 30s`, totals: { ...makeReportValue().totals, stepsTotal: targets * steps, stepsCached: targets * (steps - 1), cacheRatio: (steps - 1) / steps }, targets: names.map((name, index) => service(name, (index % 16).toString(16), [steps - 1, steps], 1000 + index)),
    steps: names.flatMap((name) => Array.from({ length: steps }, (_, index) => makeStepReport({ targets: [name], index, total: steps, instruction: `RUN make part-${index} OPTIONS="--with-some --length"`, durationMs: 10 + index })))
  });
}

/** A build of several platforms, as a builder with a node for each would have done it. */
function onNodes(report: Report): Report {
  const nodes = [{ name: 'builder0', platforms: ['linux/amd64'], chosen: ['linux/amd64'] }, { name: 'arm', platforms: ['linux/arm64'], chosen: ['linux/arm64'] }];
  return { ...report, builder: { ...report.builder, nodes }, steps: report.steps.map((step) => ({ ...step, ...(step.platform?.endsWith('arm64') ? { node: 'arm' } : step.platform ? { node: 'builder0' } : {}) })) };
}

/** Reports by name, for golden files. */
export const reports: Readonly<Record<string, Report>> = {
  success: sampleReport({ targets: ['web', 'api', 'worker'], vertices: shop, findings: shopFindings }),
  'no-baseline': sampleReport({ targets: ['web', 'api', 'worker'], vertices: shop, notices: ['No cache yet: this is the first build of this branch.'] }),
  failed: sampleReport({ targets: ['web', 'api'], vertices: failingShop, tail: failingTail, result: 'failure' }),
  cold: recordedReport('bake-4-services'), 'plain-log': recordedReport('rate-bake-4-services', false), 'fully-cached': recordedReport('fully-cached'), 'partly-cached': recordedReport('partially-cached'),
  platforms: recordedReport('multi-platform'), 'parallel-stages': recordedReport('parallel-stages'), 'equal-ways': recordedReport('parallel-stages', false), checks: recordedReport('lint-warnings'), 'checks-only': recordedReport('call-check'),
  'call-check': calledReport(['web', 'api', 'broken']), 'call-check-clean': calledReport([]), 'call-outline': calledReport([], 'outline'), 'call-failed': calledReport([], 'failed'),
  unchanged: unchangedReport(), 'partly-changed': partlyChangedReport(), 'unchanged-for-fork': foundReport('unchanged'), 'built-before': foundReport('found'),
  nodes: onNodes(recordedReport('multi-platform')),
  'no-base-image': recordedReport('missing-base'), 'push-refused': recordedReport('push-fail'), 'two-failed': recordedReport('two-fail-same-time'), 'others-canceled': recordedReport('fail-cancels-others'),
  'wrong-definition': recordedReport('bake-definition-error'), canceled: recordedReport('sigint'), secrets: recordedReport('secrets-and-args'), empty,
  // Very long texts say no more in a golden file.
  hostile: hostile(attacks.map((text) => text.slice(0, 700)))
};
