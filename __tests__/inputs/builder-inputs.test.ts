import { describe, expect, test } from '@jest/globals';
import { makeInputs } from '../support/make.js';

function errorOf(texts: Readonly<Record<string, string>>): string {
  try {
    makeInputs(texts);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}

describe('the builder inputs', () => {
  test('are read as users of docker/setup-buildx-action write them', () => {
    expect(makeInputs({
      driver: 'Remote', endpoint: 'tcp://a:1234', 'builder-platforms': 'linux/amd64\n"linux/arm64,linux/arm/v7"', 'builder-name': 'farm', use: 'true', 'image-mirrors': 'mirror.gcr.io,registry.acme.io/hub', retries: '0',
      append: '- endpoint: tcp://b:1234\n  platforms: linux/arm64,linux/arm/v7\n  driver-opts:\n    - servername=b\n- name: c\n  endpoint: ssh://me@c\n  buildkitd-flags: --debug\n'
    })).toMatchObject({
      driver: 'remote', endpoint: 'tcp://a:1234', builderPlatforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'], builderName: 'farm', use: true, retries: 0,
      imageMirrors: [{ host: 'mirror.gcr.io', path: '' }, { host: 'registry.acme.io', path: 'hub' }],
      append: [
        { name: undefined, endpoint: 'tcp://b:1234', driverOpts: ['servername=b'], buildkitdFlags: undefined, platforms: ['linux/arm64', 'linux/arm/v7'] },
        { name: 'c', endpoint: 'ssh://me@c', driverOpts: [], buildkitdFlags: '--debug', platforms: [] }
      ]
    });
  });

  test.each([
    ['20GB', { bytes: 20e9, seconds: undefined }], ['1.5 GiB', { bytes: 1.5 * 2 ** 30, seconds: undefined }], ['7d', { bytes: undefined, seconds: 604_800 }], ['48h, 500mb', { bytes: 5e8, seconds: 172_800 }], ['1000', { bytes: 1000, seconds: undefined }]
  ])('bound what is kept: %s', (text, bounds) => expect(makeInputs({ 'keep-state': 'true', 'keep-storage': text }).keepStorage).toMatchObject(bounds));

  test.each(['much', '20GB,30GB', '7d,8d', '0', '-1GB', '7y', '1e9', `${'9'.repeat(12)}tb`, '20GB"\ngc = false'])('say what is wrong with keep-storage: %s', (text) => {
    expect(errorOf({ 'keep-state': 'true', 'keep-storage': text })).toMatch(/`keep-storage`: got `.*`; allowed: a size like `20GB`, an age like `7d` \(h, d, w\), or both/s);
  });

  test.each([
    ['no list', 'name: x'], ['no YAML', '- {'], ['a tag of YAML', '- !!js/function x'], ['texts', '- x'], ['a field that is unknown', '- nodename: x'], ['a name that is an option', '- name: --append'], ['an endpoint that is an option', '- endpoint: --driver=docker'],
    ['an endpoint with blanks', '- endpoint: tcp://a --use'], ['a name of several lines', '- name: "a\\nb"'], ['numbers for options', '- driver-opts: [1]'], ['options without a value', '- driver-opts: [image]'], ['odd platforms', '- platforms: "linux/arm64 --use"'],
    ['two of one name', '- name: a\n- name: a'], ['aliases', '- &a {name: x}\n- *a'], ['many nodes', '- {}\n'.repeat(65)], ['more than 64 KiB', `- name: ${'x'.repeat(70_000)}`]
  ])('say what is wrong with append: %s', (_, text) => expect(errorOf({ append: text })).toMatch(/^One input is wrong:\n- `append`: got another value; allowed: /));

  test.each([
    [{ builder: 'b', 'driver-opts': 'x=y' }, /`builder`: got `b`; allowed: without/], [{ builder: 'b', append: '- endpoint: x' }, /`builder`/], [{ builder: 'b', 'keep-state': 'true' }, /`builder`/], [{ builder: '--all' }, /`builder`: got `--all`/],
    [{ 'buildkitd-config': 'a', 'buildkitd-config-inline': 'b' }, /`buildkitd-config-inline`: got `…`; allowed: either this or `buildkitd-config`/],
    [{ 'builder-name': 'a/b' }, /`builder-name`: got `a\/b`/], [{ 'builder-name': 'a', 'keep-state': 'true' }, /`keep-state`/], [{ driver: 'docker', 'driver-opts': 'x=y' }, /`driver`: got `docker`; allowed: without/],
    [{ driver: 'kubernetes', 'keep-state': 'true' }, /`keep-state`: got `true`; allowed: with `driver: docker-container`/], [{ 'keep-storage': '1GB' }, /`keep-storage`: got `1GB`; allowed: together with `keep-state`/],
    [{ 'keep-state': 'true', 'keep-storage': '1GB', 'buildkitd-config': 'x' }, /`keep-storage`.*without `buildkitd-config`/], [{ driver: 'remote' }, /`endpoint`: got ``; allowed: the address of BuildKit/], [{ driver: 'cloud' }, /`endpoint`.*ORGANIZATION\/BUILDER/],
    [{ endpoint: '--use' }, /`endpoint`: got `--use`/], [{ 'driver-opts': 'image' }, /`driver-opts`: got another value; allowed: `key=value`/], [{ 'driver-opts': '--use' }, /`driver-opts`/], [{ 'builder-platforms': 'arm' }, /`builder-platforms`: got `arm`/],
    [{ 'image-mirrors': 'https://x' }, /`image-mirrors`: got `https:\/\/x`; allowed: registries that mirror Docker Hub/], [{ retries: '11' }, /`retries`: got `11`; allowed: a whole number from 0 to 10/], [{ retries: '-1' }, /`retries`/]
  ])('say what does not go together: %j', (texts, message) => expect(errorOf(texts)).toMatch(message));
});
