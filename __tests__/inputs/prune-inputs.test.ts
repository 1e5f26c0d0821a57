import { describe, expect, test } from '@jest/globals';
import { readPruneInputs } from '../../src/inputs/prune-inputs.js';

const read = (texts: Readonly<Record<string, string>>) => readPruneInputs((name) => texts[name] ?? '');

describe('the inputs of prune', () => {
  test('may all be given', () => {
    expect(read({
      registry: 'ghcr.io/Acme', 'registry-single-name': 'false', 'image-name': '{project}/{target}', 'cache-repository': 'ghcr.io/acme/cache', targets: 'api, web', repositories: 'ghcr.io/acme/old\nquay.io/acme/older',
      'keep-newest': '0', 'max-age': ' 2 w ', branches: 'true', images: 'no', 'dry-run': 'on', summary: '1', 'github-token': ' t ', 'buildkitd-config-inline': 'debug = true'
    })).toEqual({
      registry: { host: 'ghcr.io', path: 'acme' }, registrySingleName: false, imageName: '{project}/{target}', cacheRepository: { host: 'ghcr.io', path: 'acme/cache' }, targets: ['api', 'web'],
      repositories: [{ host: 'ghcr.io', path: 'acme/old' }, { host: 'quay.io', path: 'acme/older' }],
      keepNewest: 0, maxAgeSeconds: 1_209_600, branches: true, images: false, dryRun: true, summary: true, githubToken: 't', buildkitdConfig: undefined, buildkitdConfigInline: 'debug = true'
    });
  });

  test.each([['1h', 3600], ['30d', 2_592_000], ['', undefined]])('take the age %p for %p seconds', (age, seconds) => {
    expect(read({ registry: 'ghcr.io/acme', 'max-age': age }).maxAgeSeconds).toBe(seconds);
  });

  test.each(['0d', '30', 'd', '30m', '-1d', '1234567d', '1d2h'])('do not take %p for an age', (age) => {
    expect(() => read({ registry: 'ghcr.io/acme', 'max-age': age })).toThrow(/^One input is wrong:\n- `max-age`: got `.*`; allowed: an age like `30d` \(h, d, w\)$/);
  });

  test('are all named where they are wrong', () => {
    expect(() => read({
      registry: 'ghcr.io/acme', 'registry-single-name': 'Acme', 'image-name': '{service}', targets: '--all', repositories: 'ghcr.io', 'keep-newest': '1.5', images: 'maybe', 'buildkitd-config': 'a.toml', 'buildkitd-config-inline': 'b'
    })).toThrow(
      /^7 inputs are wrong:\n- `registry-single-name`: got `Acme`.*\n- `keep-newest`: got `1.5`.*\n- `images`: got `maybe`.*\n- `repositories`: got ``; allowed: repositories with their registry.*\n- `targets`: got `--all`.*\n- `buildkitd-config-inline`: .*\n- `image-name`: got `\{service\}`; allowed: `\{project\}` and `\{target\}`$/
    );
  });

  test('say that no registry is named, beside what else is wrong', () => {
    expect(() => read({ 'keep-newest': 'all' })).toThrow(/^2 inputs are wrong:\n- `keep-newest`: got `all`.*\n- `registry`: got ``; allowed: the `registry` of your builds, their `cache-repository`, or a list of `repositories`$/);
  });

  test('take a registry with a mistake for one that is named', () => {
    expect(() => read({ registry: 'https://ghcr.io' })).toThrow(/^One input is wrong:\n- `registry`: got `https:\/\/ghcr.io`/);
  });
});
