import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/analysis/dockerfile.js';
import { mayRun } from '../../src/analysis/mount-need.js';

const text = `ARG NODE=22
FROM node:$NODE AS base
ARG VERSION
WORKDIR /app
FROM base AS tools
COPY tools/ /tools
FROM base AS lint
COPY . .
FROM base AS deps
COPY package.json package-lock.json ./
COPY --from=tools /tools /tools
RUN --mount=type=cache,target=/root/.npm npm ci
COPY src ./src
ARG COMMIT
RUN npm run build
`;
const line = 12;
const may = (changedFiles: readonly string[], more: Partial<Parameters<typeof mayRun>[1]> & { readonly text?: string } = {}) =>
  mayRun(line, { dockerfile: parseDockerfile(more.text ?? text, 'api/Dockerfile'), changedFiles, changedArgs: new Set(), context: 'api', ignores: undefined, ...more });

describe('a step that a mount waits for', () => {
  test.each<[string, readonly string[], boolean]>([
    ['nothing', [], false], ['code that is copied later, or elsewhere', ['api/src/a.ts', 'web/package.json', 'package.json', 'README.md'], false], ['a file that is copied before it', ['api/package-lock.json'], true],
    ['a file of a stage that it copies from', ['api/tools/x/y.sh'], true], ['the Dockerfile', ['api/Dockerfile'], true], ['what is ignored', ['api/.dockerignore'], true]
  ])('may run where these changed: %s', (_, files, expected) => expect(may(files)).toBe(expected));

  test.each<[string, string, boolean]>([['declared before it in its base', 'VERSION', true], ['declared for FROM', 'NODE', true], ['declared after it', 'COMMIT', false], ['not declared', 'OTHER', false]])(
    'may run where an argument changed that is %s', (_, name, expected) => expect(may([], { changedArgs: new Set([name]) })).toBe(expected)
  );

  test('may not where what changed never gets into the context', () => {
    const all = text.replace('COPY package.json package-lock.json ./', 'COPY . .');
    expect([may(['api/README.md'], { text: all }), may(['api/README.md'], { text: all, ignores: (path) => path === 'README.md' })]).toEqual([true, false]);
  });

  test.each(['COPY $FILES ./', 'ADD https://example.org/x ./', 'COPY --from=$STAGE /a /b'])('may run in doubt: %s', (instruction) => {
    expect(may([], { text: text.replace('COPY package.json package-lock.json ./', instruction) })).toBe(true);
  });

  test('may run where it is not found', () => expect(mayRun(99, { dockerfile: parseDockerfile(text, 'api/Dockerfile'), changedFiles: [], changedArgs: new Set(), context: 'api', ignores: undefined })).toBe(true));
});
