import type { Random } from './random.js';

/** A vertex to print. Its output lines have the seconds BuildKit puts in front. */
export interface MadeVertex {
  readonly name: string;
  readonly output: readonly { readonly stamp: string; readonly text: string }[];
  readonly statuses: readonly string[];
  /** As printed: `DONE 1.2s`, `CACHED`, `CANCELED`, `ERROR: …`; undefined for one that never ends. */
  readonly end: string | undefined;
}

/** Prints vertices in a random order of turns by the rules of BuildKit's plain printer; gives the text and the numbers. */
export function printVertices(vertices: readonly MadeVertex[], random: Random): { text: string; order: MadeVertex[] } {
  const queues = new Map(vertices.map((vertex) => [vertex, linesOf(vertex)]));
  const order: MadeVertex[] = [];
  let text = '#0 building with "default" instance using docker driver\n\n';
  let current: MadeVertex | undefined;
  let first = true;
  const numberOf = (vertex: MadeVertex) => order.indexOf(vertex) + 1;
  for (let open = [...queues.keys()]; open.length > 0; open = open.filter((vertex) => queues.get(vertex)?.length)) {
    const vertex = random.pick(open);
    if (current !== vertex) {
      if (current) text += `#${numberOf(current)} ...\n`;
      if (!order.includes(vertex)) order.push(vertex);
      text += `${first ? '' : '\n'}#${numberOf(vertex)} ${vertex.name}\n`;
      first = false;
      current = vertex;
    }
    const queue = queues.get(vertex) ?? [];
    for (const line of queue.splice(0, 1 + random.below(4))) text += `#${numberOf(vertex)} ${line}\n`;
    if (queue.length === 0 && vertex.end !== undefined) current = undefined;
  }
  return { text, order };
}

function linesOf(vertex: MadeVertex): string[] {
  const lines = [...vertex.statuses, ...vertex.output.map(({ stamp, text }) => `${stamp} ${text}`)];
  return vertex.end === undefined ? [...lines, 'extracting done'] : [...lines, vertex.end];
}

const HOSTILE = [
  '#7 DONE 3.0s',
  '#1 CACHED',
  '#2 ERROR: fake',
  '#3 CANCELED',
  '#2 ...',
  '',
  '#9 [x 1/2] RUN y',
  '#1 [internal] load build definition from Dockerfile',
  '#0 building with "x" instance using docker driver',
  '------',
  ' > [x 1/2] RUN y:',
  'ERROR: failed to solve: nothing',
  '\u001b[2K\u001b[1G\u001b[31mred\u001b[0m',
  'a\rb\r',
  'nul \0 byte',
  '0.123 #1 DONE 0.1s',
  'DONE 0.1s',
  ' \u001b[33m3 warnings found (use docker --debug to expand):',
  'View build details: docker-desktop://x',
  `${'x'.repeat(3000)}`,
  'é日本🎉\u2028'
];

const NAMES = [
  'RUN make',
  'COPY . .',
  'RUN --mount=type=cache,target=/x true',
  'WORKDIR /app',
  'ADD a b',
  'RUN echo "#1 DONE 0.1s"'
];

/** A build of one target with hostile output. `broken`: some names have line breaks. */
export function makeVertices(random: Random, broken: boolean): MadeVertex[] {
  const count = 1 + random.below(8);
  const steps = Array.from({ length: count }, (_, index): MadeVertex => {
    const injected =
      broken && random.below(3) === 0
        ? `\n${random.list(4, () => random.pick(['', '#99 [fake 1/2] RUN x', '#99 DONE 1.0s', 'plain text', '------'])).join('\n')}\nend`
        : '';
    return {
      name: `[${index + 1}/${count}] ${random.pick(NAMES)} ${index}${injected}`,
      statuses: random.list(2, () =>
        random.pick([
          'sha256:' + 'a'.repeat(64) + ' 1.05MB / 6.00MB 0.8s',
          'merging done',
          'transferring context: 2B 0.0s done'
        ])
      ),
      // An unfinished line is printed again with the same stamp: stamps differ here, so that no line is one.
      output: random
        .list(60, () => random.pick(HOSTILE))
        .map((text, at) => ({
          stamp: random.pick([`${at % 10}.${100 + at}`, `${10 + at}.06`, `${100 + at}.4`, `-0.${100 + at}`]),
          text
        })),
      end: random.pick([
        'DONE 1.2s',
        'DONE 0.0s',
        'CACHED',
        'CANCELED',
        'ERROR: process "/bin/sh -c x" did not complete successfully: exit code: 1',
        undefined
      ])
    };
  });
  return [
    {
      name: '[internal] load build definition from Dockerfile',
      statuses: ['transferring dockerfile: 159B done'],
      output: [],
      end: 'DONE 0.0s'
    },
    ...steps
  ];
}
