import { describe, expect, test } from '@jest/globals';
import { normalPlatform } from '../../../src/run/registry/manifest.js';

describe('a platform', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'], ['linux/x86_64', 'linux/amd64'], ['Linux/AMD64/v1', 'linux/amd64'], ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/arm64', 'linux/arm64'], ['linux/arm64/v8', 'linux/arm64'], ['linux/aarch64', 'linux/arm64'], ['linux/arm', 'linux/arm/v7'], ['linux/arm/6', 'linux/arm/v6'],
    ['linux/i386', 'linux/386'], ['windows/amd64', 'windows/amd64']
  ])('%s is %s', (written, normal) => {
    expect(normalPlatform(written)).toBe(normal);
  });
});
