import { describe, expect, test } from '@jest/globals';
import { locate, parseDockerfile } from '../../src/analysis/dockerfile.js';
import { makeLog } from './logs.js';

const text = `# syntax=docker/dockerfile:1
ARG VERSION=20
FROM --platform=linux/amd64 node:\${VERSION} AS Deps
WORKDIR /app
ENV A=b
# a comment
COPY package.json \\
  # inside

  package-lock.json ./
RUN <<EOF
npm ci
FROM nothing
EOF
RUN npm run build

from deps
COPY . .
RUN <<-'A' cat > x && <<B cat
	one
	A
two
B
RUN last
`;
const step = (name: string) => makeLog([{ id: 'x', name, ms: 1 }]).steps[0] as NonNullable<ReturnType<typeof makeLog>['steps'][number]>;

describe('a Dockerfile', () => {
  test('is read into stages and instructions with their lines', () => {
    expect(parseDockerfile(text, 'Dockerfile').stages).toEqual([
      {
        name: 'deps', base: 'node:${VERSION}', instructions: [
          { keyword: 'WORKDIR', text: 'WORKDIR /app', line: 4 }, { keyword: 'ENV', text: 'ENV A=b', line: 5 },
          { keyword: 'COPY', text: 'COPY package.json package-lock.json ./', line: 7 }, { keyword: 'RUN', text: 'RUN <<EOF\nnpm ci\nFROM nothing', line: 11 }, { keyword: 'RUN', text: 'RUN npm run build', line: 15 }
        ]
      },
      { name: 'stage-1', base: 'deps', instructions: [{ keyword: 'COPY', text: 'COPY . .', line: 18 }, { keyword: 'RUN', text: "RUN <<-'A' cat > x && <<B cat\none\ntwo", line: 19 }, { keyword: 'RUN', text: 'RUN last', line: 24 }] }
    ]);
  });

  test.each([
    ['[deps 2/5] WORKDIR /app', 4],
    ['[deps 4/5] RUN <<EOF (npm ci...)', 11],
    ['[deps 5/5] RUN npm run build', 15],
    ['[stage-1 1/3] COPY . .', 18],
    ['[stage-1 3/3] RUN last', 24],
    // ONBUILD of a base adds instructions, and another file may be meant: no line is better than a wrong one.
    ['[stage-1 3/7] RUN last', undefined],
    ['[stage-1 1/3] RUN last', undefined],
    ['[other 1/3] COPY . .', undefined],
    ['[1/3] COPY . .', undefined],
    ['[deps 1/5] FROM docker.io/library/node:20', undefined]
  ])('has %s on line %s', (name, line) => expect(locate(step(name), parseDockerfile(text, 'Dockerfile'))?.instruction.line).toBe(line));

  test('with one stage has steps without its name, with another escape too', () => {
    const windows = parseDockerfile('# escape=`\nFROM x\nRUN a `\n  b\nRUN c \\\nRUN d\n', 'Dockerfile');
    expect([locate(step('[2/4] RUN a b'), windows)?.instruction.line, locate(step('[4/4] RUN d'), windows)?.instruction.line]).toEqual([3, 6]);
  });

  test.each(['', '\\', 'FROM', 'RUN x', 'FROM x\nRUN <<EOF\nnever ended', 'FROM x\nRUN \\', '\0', '#'.repeat(3_000), 'FROM a\n'.repeat(20_000)])('is read whatever it holds (%#)', (odd) => {
    expect(parseDockerfile(odd, undefined).stages.length).toBeLessThanOrEqual(5_000);
  });
});
