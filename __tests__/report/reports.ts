import type { Report, StepReport, TargetReport } from '../../src/report/report.js';
import { makeReportValue, makeStepReport, makeTargetReport } from '../support/make.js';

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

const shared = ['web', 'api', 'worker'];
const success = makeReportValue({
  headline: '4 images in 1m 12s; 64% of steps cached', commit: '1a2b3c4d5e6f'.padEnd(40, '0'), files: ['compose.yaml', 'compose.override.yaml'],
  totals: { durationMs: 72_345, stepSumMs: 98_700, parallelism: 1.364, stepsTotal: 11, stepsCached: 7, cacheRatio: 7 / 11, startupMs: 4321 },
  targets: [service('web', 'a', [2, 4], 70_000), service('api', 'b', [3, 4], 41_000), service('worker', 'c', [3, 4], 12_050), service('mail.queue', 'd', [2, 2], 850)],
  steps: [
    makeStepReport({ targets: [...shared, 'mail.queue'], stage: 'base', index: 1, total: 2, instruction: 'FROM docker.io/library/node:22-slim@sha256:1234', isFrom: true, outcome: 'done', durationMs: 2100 }),
    makeStepReport({ targets: shared, stage: 'base', index: 2, total: 2, instruction: 'RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates', outcome: 'cached', durationMs: undefined }),
    makeStepReport({ targets: shared, stage: 'deps', index: 1, total: 2, instruction: 'COPY package*.json ./', outcome: 'cached', durationMs: undefined }),
    makeStepReport({ targets: ['web', 'api'], stage: 'deps', index: 2, total: 2, instruction: 'RUN npm ci', durationMs: 61_234 }),
    makeStepReport({ targets: ['web'], platform: 'linux/arm64', stage: 'build', index: 4, total: 9, instruction: 'RUN npm run build -- --mode=production', durationMs: 9050, uncertain: 'its end was not seen' }),
    makeStepReport({ targets: ['worker'], stage: undefined, index: undefined, total: undefined, instruction: 'COPY --from=deps /app/node_modules ./node_modules', durationMs: 640 }),
    makeStepReport({ targets: ['mail.queue'], stage: 'stage-0', index: 2, total: 3, instruction: 'WORKDIR /srv', outcome: 'cached', durationMs: undefined })
  ],
  overhead: [{ label: 'Push', durationMs: 8400, bytes: 52_500_000 }, { label: 'Cache export', durationMs: 3000, bytes: undefined }, { label: 'Context transfer', durationMs: 90, bytes: 512 }],
  notices: ['Service web builds for 2 platforms.']
});

const failed = makeReportValue({
  result: 'failure', headline: 'Failed after 14.2s in api',
  totals: { durationMs: 14_200, stepSumMs: 12_000, parallelism: 0.84, stepsTotal: 3, stepsCached: 2, cacheRatio: 2 / 3, startupMs: 900 },
  targets: [makeTargetReport({ name: 'api', displayName: 'api', result: 'failure', digest: undefined, stepsTotal: 2, stepsCached: 2, cacheRatio: 1 }), makeTargetReport({ result: 'canceled', digest: undefined, durationMs: undefined, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined })],
  steps: [
    makeStepReport({ targets: ['api'], instruction: 'COPY . .', outcome: 'cached', durationMs: undefined }),
    makeStepReport({ targets: ['api'], index: 3, instruction: 'RUN npm test', outcome: 'failed', durationMs: 11_500 }),
    makeStepReport({ instruction: 'RUN npm run build', outcome: 'canceled', durationMs: 500 })
  ],
  failure: {
    target: 'api', step: '[api build 3/3] RUN npm test', message: 'process "/bin/sh -c npm test" did not complete successfully: exit code: 1',
    lines: ['> api@1.0.0 test', '> node --test', '', '✖ sorts the basket (1.2ms)', '  AssertionError [ERR_ASSERTION]: 1 !== 2'],
    canceled: [], dockerfile: undefined, excerpt: { file: 'api/Dockerfile', line: 7, text: ['   5 |     COPY . .', '   6 |     ', '   7 | >>> RUN npm test', '   8 |     CMD ["node", "."]'] }
  }
});

const canceled = makeReportValue({
  result: 'canceled', headline: 'Canceled after 3.1s',
  totals: { durationMs: 3100, stepSumMs: 2800, parallelism: 0.9, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined, startupMs: 400 },
  targets: [makeTargetReport({ result: 'canceled', digest: undefined, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined })],
  steps: [makeStepReport({ outcome: 'unfinished', durationMs: 2800, uncertain: 'it had not ended' }), makeStepReport({ index: 3, instruction: 'COPY . .', outcome: 'canceled', durationMs: undefined })],
  overhead: []
});

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
  return makeReportValue({
    result: 'failure', title: texts.join(' '), headline: texts.join(' '), files: [...texts], notices: [...texts], targets: texts.map(target),
    steps: texts.map((text): StepReport => makeStepReport({ targets: [text], stage: text, platform: text, instruction: text, outcome: 'failed' })),
    failure: { target: texts.join(''), step: texts.join(' '), message: texts.join('\n'), lines: [...texts], canceled: [], dockerfile: undefined, excerpt: { file: texts.join(''), line: 3, text: [...texts] } },
    builder: { name: texts.join(''), own: true, bootMs: 1, buildxVersion: texts.join('') }
  });
}

/** A build of many targets, each with many steps of its own. */
export function large(targets: number, steps: number): Report {
  const names = Array.from({ length: targets }, (_, index) => `service-${String(index).padStart(3, '0')}`);
  return makeReportValue({
    headline: `${targets} images in 12m 30s`, targets: names.map((name, index) => service(name, (index % 16).toString(16), [steps - 1, steps], 1000 + index)),
    steps: names.flatMap((name) => Array.from({ length: steps }, (_, index) => makeStepReport({ targets: [name], index, total: steps, instruction: `RUN make part-${index} OPTIONS="--with-some --length"`, durationMs: 10 + index })))
  });
}

/** Reports by name, for golden files. */
export const reports: Readonly<Record<string, Report>> = {
  success, failed, canceled, empty,
  // Very long texts say no more in a golden file.
  hostile: hostile(attacks.map((text) => text.slice(0, 700)))
};
