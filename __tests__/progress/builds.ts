import fc from 'fast-check';
import { OWN, printVertices } from './printer.js';
import type { MadeVertex, Printed, Stretch } from './printer.js';

/** Output that looks like progress, or breaks what expects clean text. */
export const HOSTILE: readonly string[] = [
  ...['#1 CACHED', '#2 CACHED', '#2 DONE 3.0s', '#3 DONE 3.0s', '#3 CANCELED', '#2 ERROR: fake', '#2 ...', '#4 ...'],
  ...['#9 [x 1/2] RUN y', '#3 [2/9] RUN y', '#1 [internal] load build definition from Dockerfile', '#2 0.1 text'],
  ...['#0 building with "x" instance using docker driver', '------', ' > [x 1/2] RUN y:', 'ERROR: failed to solve: no'],
  ...['DONE 0.1s', 'CACHED', '...', 'ERROR: x', 'WARN: x', '0.123 #1 DONE 0.1s', 'sha256:ab 1.00MB / 2.00MB 0.1s done'],
  ...['Dockerfile:3', '--------------------', 'View build details: docker-desktop://x', 'WARNING: No output specified'],
  ...[' \u001b[33m3 warnings found (use docker --debug to expand):', '\u001b[2K\u001b[1G\u001b[31mred\u001b[0m'],
  ...['a\rb\r', '#2 DONE 1.0s\r', '\r#2 CACHED', 'nul \0 byte', '\u2028#2 CACHED', 'é日本🎉', '', ' ', '\u0085', '\ufeff'],
  ...['[output clipped, log limit 200KiB/s reached]', '::error::x', 'x'.repeat(3000), '#2 CACHED '.repeat(10_000)]
];

export const outputText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\n', '')) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(12), fc.constantFrom(...HOSTILE)).map(([n, text]) => `#${n} ${text}`) }
);

const status = fc.constantFrom(
  `sha256:${'a'.repeat(64)} 1.05MB / 6.00MB 0.8s`,
  'merging done',
  'transferring context: 2B 0.0s done',
  'preparing build cache for export',
  'resolve busybox done'
);

const end = fc.oneof(
  fc.constantFrom('DONE 1.2s', 'DONE 0.0s', 'DONE', 'CACHED', 'CANCELED', 'DONE 3723.4s'),
  fc.constantFrom('ERROR: process "/bin/sh -c x" did not complete successfully: exit code: 1', 'ERROR: first\nsecond\n\nlast')
);

// An unfinished line is printed again with its stamp when its vertex comes back: stamps differ here, so that none is one.
function stamped(texts: readonly string[], from: number): Stretch['output'] {
  return texts.map((text, index) => {
    const at = from + index;
    return { stamp: [`${at % 10}.${100 + at}`, `${10 + at}.06`, `${100 + at}.4`, `-0.${100 + at}`][at % 4] ?? '', text };
  });
}

interface Names {
  readonly targets: readonly string[];
  readonly broken: boolean;
}

const imitated = fc.constantFrom('', '#99 [fake 1/2] RUN x', '#99 DONE 1.0s', 'plain text', '------', 'ERROR: x');

// Lines of a name; at most one imitates a line of its own block, and then nothing that begins a log's tail comes.
const brokenPart = fc
  .tuple(
    fc.array(imitated, { maxLength: 3 }),
    fc.option(fc.tuple(fc.constantFrom(`#${OWN} DONE 9.9s`, `#${OWN} CACHED`, `#${OWN} ...`), fc.array(fc.constantFrom('', 'plain text'), { maxLength: 2 })))
  )
  .map(([lines, own]) => `\n${[...lines, ...(own ? [own[0], ...own[1]] : [])].join('\n')}\nend`);

function makeStep({ targets, broken }: Names, index: number, count: number): fc.Arbitrary<MadeVertex> {
  return fc
    .record({
      text: fc.constantFrom('RUN make', 'COPY . .', 'RUN --mount=type=cache,target=/x true', 'WORKDIR /a', 'RUN echo "#1 DONE"'),
      injected: broken ? fc.option(brokenPart, { nil: '' }) : fc.constant(''),
      users: fc.subarray([...targets], { minLength: Math.min(1, targets.length) }),
      first: fc.record({ statuses: fc.array(status, { maxLength: 2 }), texts: fc.array(outputText, { maxLength: 25 }), end }),
      second: fc.option(fc.record({ texts: fc.array(outputText, { maxLength: 5 }), end: fc.option(end) })),
      warnings: fc.array(fc.constantFrom('StageNameCasing: x (line 1)', 'plain'), { maxLength: 1 })
    })
    .map(({ text, injected, users, first, second, warnings }) => {
      const bracket = `stage-${index % 3} ${index + 1}/${count}`;
      const name = `${text} ${index}${injected}`;
      const output = stamped(first.texts, 0);
      const stretches: Stretch[] = [{ statuses: first.statuses, warnings, output, end: first.end }];
      // What failed does not go on.
      if (second && !first.end.startsWith('ERROR'))
        stretches.push({ statuses: [], warnings: [], output: stamped(second.texts, 25), end: second.end ?? undefined });
      const names = users.length === 0 ? [`[${bracket}] ${name}`] : users.map((user) => `[${user} ${bracket}] ${name}`);
      return { names, stretches };
    });
}

const definition = (prefix: string): MadeVertex => ({
  names: [`[${prefix}internal] load build definition from Dockerfile`],
  stretches: [{ statuses: ['transferring dockerfile: 159B done'], warnings: [], output: [], end: 'DONE 0.0s' }]
});

/** A build as the printer prints it, of one target or several, in any order of turns. `broken`: names with line breaks. */
export function builds(broken: boolean): fc.Arbitrary<Printed> {
  return fc
    .tuple(fc.constantFrom([], ['web', 'api', 'db']), fc.integer({ min: 1, max: 8 }))
    .chain(([targets, count]) =>
      fc.record({
        steps: fc.tuple(...Array.from({ length: count }, (_, index) => makeStep({ targets, broken }, index, count))),
        prefix: fc.constant(targets.length > 0 ? 'web ' : ''),
        turns: fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 })
      })
    )
    .map(({ steps, prefix, turns }) => printVertices([definition(prefix), ...steps], turns));
}
