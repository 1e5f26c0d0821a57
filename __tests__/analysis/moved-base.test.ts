import { describe, expect, test } from '@jest/globals';
import { compareBases } from '../../src/analysis/moved-base.js';
import { readLog } from '../progress/corpus.js';
import { plainLog } from '../report/sample-builds.js';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const log = readLog(plainLog([
  { name: '[web internal] load build definition from Dockerfile', at: 0 },
  { name: '[api internal] load build definition from Dockerfile', at: 0 },
  { name: `docker-image://docker.io/docker/dockerfile:1@${digest('f')}`, at: 0.5 },
  { name: `docker-image://docker.io/docker/buildkit-syft-scanner:stable-1@${digest('8')}`, at: 0.5 },
  { name: `[web build 1/2] FROM docker.io/library/node:22@${digest('a')}`, at: 1, until: 2 },
  { name: `[web stage-1 2/3] COPY --from=x @${digest('9')} /x`, at: 2, until: 3 },
  { name: `[api 1/2] FROM docker.io/library/golang:1@${digest('b')}`, at: 1, until: 2 },
  { name: '[api context tools] localhost:5000/tools:1', at: 1, until: 2 }
]), ['web', 'api']);
const images = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries).map(([name, letter]) => [name, digest(letter)]));

describe('the images that a build was made from', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>, ReturnType<typeof compareBases>]>([
    ['are those of the fingerprint', ['web'], { 'node:22': 'a', 'docker/dockerfile:1': 'f' }, { other: undefined, unsaid: [] }],
    ['are others where a tag was moved', ['web'], { 'node:22': 'c', 'docker/dockerfile:1': 'f' }, { other: 'docker.io/library/node:22', unsaid: ['node:22'] }],
    ['are others where the syntax was moved', ['web'], { 'node:22': 'a', 'docker/dockerfile:1': 'e' }, { other: 'docker.io/docker/dockerfile:1', unsaid: ['docker/dockerfile:1'] }],
    ['are not said where the log has no digest', ['api'], { 'golang:1': 'b', 'docker/dockerfile:1': 'f', 'localhost:5000/tools:1': '7' }, { other: undefined, unsaid: ['localhost:5000/tools:1'] }],
    ['are those of what a target is made from, too', ['web', 'api'], { 'node:22': 'a', 'docker/dockerfile:1': 'f' }, { other: 'docker.io/library/golang:1', unsaid: [] }]
  ])('%s', (_, reach, known, says) => {
    expect(compareBases(log, new Set(reach), images(known))).toEqual(says);
  });
});
