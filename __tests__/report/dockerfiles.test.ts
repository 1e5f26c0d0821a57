import { describe, expect, test } from '@jest/globals';
import { dockerfileOf, failingDockerfile, lintReports } from '../../src/report/dockerfiles.js';
import { makeDefinition, makeTarget } from '../support/make.js';

const places = { workdir: '/workspace/shop', workspace: '/workspace' };
const target = (name: string, raw: Record<string, unknown>) => makeTarget({ name, raw });

describe('the Dockerfile of a target', () => {
  test.each([
    [{ context: 'web', dockerfile: 'Dockerfile' }, 'shop/web/Dockerfile'], [{}, 'shop/Dockerfile'], [{ context: '.', dockerfile: 'docker/api.Dockerfile' }, 'shop/docker/api.Dockerfile'], [{ context: '..' }, 'Dockerfile'],
    [{ context: '/workspace/shop/web' }, 'shop/web/Dockerfile'], [{ context: '.', dockerfile: '/workspace/x/Dockerfile' }, 'x/Dockerfile'], [{ context: '/elsewhere' }, undefined], [{ context: '../..' }, undefined],
    [{ context: 'https://github.com/a/b.git#main' }, undefined], [{ context: 'git@github.com:a/b' }, undefined], [{ context: '-' }, undefined], [{ context: '.', 'dockerfile-inline': 'FROM a' }, undefined]
  ])('%j is %s', (raw, path) => expect(dockerfileOf(target('web', raw), places)).toBe(path));
});

test('a failure is in the Dockerfile of its target, or in the only one', () => {
  const two = makeDefinition({ targets: [target('web', { context: 'web' }), target('api', { context: 'api' })] });
  expect([failingDockerfile(two, 'api', places), failingDockerfile(two, undefined, places), failingDockerfile(makeDefinition({ targets: [target('web', { context: 'web' })] }), 'gone', places)]).toEqual(['shop/api/Dockerfile', undefined, 'shop/web/Dockerfile']);
});

test('findings stand in the file of their target, in the only file, or in none; those that two targets share once', () => {
  const targets = [target('web', { context: '.' }), target('cron', { context: '.' }), target('api', { context: 'api' })];
  const finding = { rule: 'A', text: 'x', line: 3 };
  const file = (path: string | undefined) => ({ rule: 'A', text: 'x', file: path, line: 3 });
  expect(lintReports([{ ...finding, target: 'web' }, { ...finding, target: 'cron' }, { ...finding, target: 'api' }, finding], targets, places)).toEqual([file('shop/Dockerfile'), file('shop/api/Dockerfile'), file(undefined)]);
  expect(lintReports([finding], targets.slice(0, 2), places)).toEqual([file('shop/Dockerfile')]);
});
