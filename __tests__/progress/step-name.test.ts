import { describe, expect, test } from '@jest/globals';
import { kindOf } from '../../src/progress/vertex-kind.js';
import { readName } from '../../src/progress/step-name.js';
import type { NameMode, VertexName } from '../../src/progress/step-name.js';
import { readLog } from './corpus.js';

const steps: readonly (readonly [string, NameMode, Partial<VertexName>])[] = [
  ['[2/4] RUN npm ci', 'single', { index: 2, total: 4, text: 'RUN npm ci' }],
  ['[ 2/13] RUN a', 'single', { index: 2, total: 13, text: 'RUN a' }],
  ['[web 2/4] RUN a', 'single', { stage: 'web', index: 2, total: 4, text: 'RUN a' }],
  ['[web 2/4] RUN a', 'several', { target: 'web', index: 2, total: 4, text: 'RUN a' }],
  ['[web deps  2/10] RUN a', 'several', { target: 'web', stage: 'deps', index: 2, total: 10, text: 'RUN a' }],
  [
    '[linux/amd64 deps 2/4] RUN a',
    'single',
    { platform: 'linux/amd64', stage: 'deps', index: 2, total: 4, text: 'RUN a' }
  ],
  [
    '[web linux/arm/v7 2/4] RUN a',
    'several',
    { target: 'web', platform: 'linux/arm/v7', index: 2, total: 4, text: 'RUN a' }
  ],
  [
    '[app linux/amd64->arm/v7 build 4/4] RUN a',
    'several',
    { target: 'app', platform: 'linux/amd64->arm/v7', stage: 'build', index: 4, total: 4, text: 'RUN a' }
  ],
  [
    '[windows(10.0.17763)/amd64 2/2] RUN a',
    'single',
    { platform: 'windows(10.0.17763)/amd64', index: 2, total: 2, text: 'RUN a' }
  ],
  ['[stage-1 2/4] ONBUILD RUN a', 'single', { stage: 'stage-1', index: 2, total: 4, text: 'ONBUILD RUN a' }],
  ['[1/1] RUN echo "]" [x]', 'single', { index: 1, total: 1, text: 'RUN echo "]" [x]' }],
  ['[1/1] RUN a\nb', 'single', { index: 1, total: 1, text: 'RUN a\nb' }],
  ['[auth 2/3] RUN a', 'several', { target: 'auth', index: 2, total: 3, text: 'RUN a' }],
  ['[internal 1/2] FROM x', 'single', { stage: 'internal', index: 1, total: 2, text: 'FROM x' }],
  ['[context 1/2] FROM x', 'several', { target: 'context', index: 1, total: 2, text: 'FROM x' }]
];

const others: readonly (readonly [string, NameMode, string, string | undefined, string])[] = [
  [
    '[internal] load build definition from Dockerfile',
    'single',
    'definition',
    undefined,
    'load build definition from Dockerfile'
  ],
  ['[web internal] load .dockerignore', 'several', 'definition', 'web', 'load .dockerignore'],
  ['[internal internal] load build context', 'several', 'context', 'internal', 'load build context'],
  ['[web linux/arm64 internal] load metadata for alpine', 'several', 'metadata', 'web', 'load metadata for alpine'],
  [
    'resolve image config for docker-image://docker/dockerfile:1',
    'single',
    'metadata',
    undefined,
    'resolve image config for docker-image://docker/dockerfile:1'
  ],
  ['[internal] load local bake definitions', 'several', 'definition', undefined, 'load local bake definitions'],
  [
    '[internal] load local bake definitions from BUILDX_BAKE_FILE env',
    'several',
    'definition',
    undefined,
    'load local bake definitions from BUILDX_BAKE_FILE env'
  ],
  ['[internal] booting buildkit', 'several', 'builder', undefined, 'booting buildkit'],
  ['[internal] waiting for connection', 'several', 'builder', undefined, 'waiting for connection'],
  ['[auth] acme/web:pull,push token for ghcr.io', 'several', 'auth', undefined, 'acme/web:pull,push token for ghcr.io'],
  ['[auth] sharing credentials for ghcr.io', 'several', 'auth', undefined, 'sharing credentials for ghcr.io'],
  ['[auth] exporting to image', 'several', 'export', 'auth', 'exporting to image'],
  ['[web context tools] load from client', 'several', 'context', 'web', 'load from client'],
  ['[context tools] load metadata for alpine', 'single', 'metadata', undefined, 'load metadata for alpine'],
  ['[context tools] alpine:3', 'single', 'base-image', undefined, 'alpine:3'],
  ['[context tools] OCI load from client', 'single', 'context', undefined, 'OCI load from client'],
  ['[internal] load remote build context', 'single', 'context', undefined, 'load remote build context'],
  ['[internal] load git source https://x/y.git', 'single', 'context', undefined, 'load git source https://x/y.git'],
  ['[internal] preparing inline document', 'single', 'other', undefined, 'preparing inline document'],
  ['[internal] setting cache mount permissions', 'single', 'other', undefined, 'setting cache mount permissions'],
  [
    'importing cache manifest from ghcr.io/a/b:cache-b-main',
    'single',
    'cache-import',
    undefined,
    'importing cache manifest from ghcr.io/a/b:cache-b-main'
  ],
  [
    '[web] importing cache manifest from gha:123',
    'several',
    'cache-import',
    'web',
    'importing cache manifest from gha:123'
  ],
  ['[web] exporting cache to registry', 'several', 'cache-export', 'web', 'exporting cache to registry'],
  ['exporting cache to client directory', 'single', 'cache-export', undefined, 'exporting cache to client directory'],
  ['exporting to GitHub Actions Cache', 'single', 'cache-export', undefined, 'exporting to GitHub Actions Cache'],
  ['exporting content cache', 'single', 'cache-export', undefined, 'exporting content cache'],
  ['exporting to oci image format', 'single', 'export', undefined, 'exporting to oci image format'],
  ['[web] pushing ghcr.io/a/b with docker', 'several', 'push', 'web', 'pushing ghcr.io/a/b with docker'],
  ['merging manifest list ghcr.io/a/b:1', 'single', 'push', undefined, 'merging manifest list ghcr.io/a/b:1'],
  ['importing to docker', 'several', 'load', undefined, 'importing to docker'],
  ['[web] resolving provenance for metadata file', 'several', 'other', 'web', 'resolving provenance for metadata file'],
  ['Verifying build result', 'single', 'other', undefined, 'Verifying build result'],
  ['', 'single', 'other', undefined, ''],
  ['[] x', 'single', 'other', undefined, 'x']
];

describe('the name of a vertex', () => {
  test.each(steps)('%j of a build of a %s target is a step', (name, mode, parts) => {
    expect(readName(name, mode)).toEqual({ internal: false, ...parts });
  });

  test.each(others)('%j of a build of %s is %s work of %s', (name, mode, kind, target, text) => {
    const read = readName(name, mode);
    expect({ kind: kindOf(read), target: read.target, text: read.text, index: read.index }).toEqual({
      kind,
      target,
      text,
      index: undefined
    });
  });
});

describe('whether the first word of a bracket is a target', () => {
  const lines = (...texts: string[]) => texts.map((text) => ({ atMs: 0, text, clippedBytes: 0 }));
  const definition = (name: string) => [`#1 ${name}`, '#1 DONE 0.0s', ''];
  const step = ['#2 [web 1/2] RUN a', '#2 DONE 0.1s'];
  const place = (texts: string[], targets: readonly string[]) =>
    readLog(lines(...texts), targets).steps.map((one) => [one.targets, one.stage]);

  test.each([
    [
      'one target is built, whatever the definition has',
      [...definition('[internal] load build definition from Dockerfile'), ...step],
      ['app', 'web'],
      [['app'], 'web']
    ],
    [
      'several are, whatever is said to be built',
      [...definition('[web internal] load build definition from Dockerfile'), ...step],
      ['web'],
      [['web'], undefined]
    ],
    [
      'the log does not say, and the definition has one',
      step.map((text) => text.replace('#2', '#1')),
      ['web'],
      [['web'], 'web']
    ],
    [
      'the log does not say, and the definition has several',
      step.map((text) => text.replace('#2', '#1')),
      ['api', 'web'],
      [['web'], undefined]
    ]
  ])('is known when %s', (_, texts, targets, expected) => {
    expect(place(texts, targets)).toEqual([expected]);
  });
});
