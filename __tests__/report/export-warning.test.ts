import { describe, expect, test } from '@jest/globals';
import type { CacheExportReport } from '../../src/report/export-report.js';
import { exportAdvice, exportWarning } from '../../src/report/export-warning.js';

const one = (overrides: Partial<CacheExportReport> = {}): CacheExportReport => ({ displayName: 'web', ref: 'ghcr.io/acme/web:cache-b-main', result: 'failed', ...overrides });
const status = (text: string) => `error writing layer blob: unexpected status from POST request to https://ghcr.io/v2/acme/403/blobs/uploads/: ${text}`;

describe('the warning about caches that were not written', () => {
  test.each([
    ['401 Unauthorized', 'Log in before this step: docker/login-action with `registry: ghcr.io`.'],
    ['403 Forbidden', "Give the login write access to ghcr.io/acme/web (for GitHub's registry `permissions: packages: write`), or set `cache-repository` to one that it may write."],
    ['405 Method Not Allowed', 'ghcr.io/acme/web takes no pushes: set `cache-repository` to one that does.'],
    ['404 Not Found', 'Create the repository ghcr.io/acme/web, or set `cache-repository` to one that takes caches.'],
    ['429 Too Many Requests', 'ghcr.io limits requests: try again later, or use `cache-mode: min`, which writes fewer layers.'],
    ['413 Request Entity Too Large', 'Make room there, or use `cache-mode: min`, which writes fewer layers.'],
    ['502 Bad Gateway', 'The build is good, the next one misses this cache: see whether the builder reaches ghcr.io, or set `cache: off`.']
  ])('says what to do about a %s', (answer, advice) => {
    expect(exportWarning([one({ error: status(answer) })])).toBe(`Cache export: 0 of 1 cache ref written. ${status(answer)}. ${advice}`);
  });

  test.each([
    ['docker.io/acme/web:cache-b-main', 'Log in before this step: docker/login-action without `registry`.'],
    ['localhost:5000/web:cache-b-main', 'Log in before this step: docker/login-action with `registry: localhost:5000`.'],
    ['shop-web-b-main', 'Log in before this step: docker/login-action.'],
    ['cache/web/b-main', 'Log in before this step: docker/login-action.']
  ])('takes %s for what it is', (ref, advice) => {
    expect(exportAdvice([one({ ref, error: status('401 Unauthorized') })])).toBe(advice);
  });

  test('counts what was written, and gives the first reason only', () => {
    expect(exportWarning([one({ result: 'written' }), one({ error: 'first\n  line.' }), one({ error: 'second' })])).toMatch(/^Cache export: 1 of 3 cache refs written\. first; line\. The build is good/);
  });

  test('is not there where none failed', () => {
    expect(exportWarning([one({ result: 'written' }), one({ result: 'unwritten' })])).toBeUndefined();
    expect(exportWarning([])).toBeUndefined();
  });
});
