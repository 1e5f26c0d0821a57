import { describe, expect, test } from '@jest/globals';
import { normalPlatform, platformOf } from '../../../src/run/registry/manifest.js';

describe('a platform', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'], ['linux/x86_64', 'linux/amd64'], ['Linux/AMD64/v1', 'linux/amd64'], ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/arm64', 'linux/arm64'], ['linux/arm64/v8', 'linux/arm64'], ['linux/aarch64', 'linux/arm64'], ['linux/arm', 'linux/arm/v7'], ['linux/arm/6', 'linux/arm/v6'],
    ['linux/i386', 'linux/386'], ['windows/amd64', 'windows/amd64']
  ])('%s is %s', (written, normal) => {
    expect(normalPlatform(written)).toBe(normal);
  });

  test.each([
    [{ os: 'linux', architecture: 'arm', variant: 'v6' }, 'linux/arm/v6'], [{ os: 'linux', architecture: 'amd64' }, 'linux/amd64'],
    [{ os: 'linux' }, undefined], [{ architecture: 'amd64' }, undefined], [{ os: '', architecture: 'amd64' }, undefined], [undefined, undefined]
  ])('of %j is %s', (fields, platform) => expect(platformOf(fields)).toBe(platform));
});
