import { describe, expect, test } from '@jest/globals';
import { classifyFailure, failureAdvice } from '../../src/analysis/failure-cause.js';
import type { FailureCause } from '../../src/analysis/failure-cause.js';
import { planRetry } from '../../src/analysis/retry-plan.js';

// As BuildKit and buildx wrote them, most of them in public issues.
const messages: readonly (readonly [FailureCause, boolean, string])[] = [
  ['too-many-requests', true, 'failed to copy: httpReadSeeker: failed open: unexpected status code https://ghcr.io/v2/acme/web/manifests/sha256:0: 429 Too Many Requests - Server message: toomanyrequests: retry-after: 449.583µs, allowed: 44000/minute'],
  ['pull-limit', false, 'node:22: failed to resolve source metadata for docker.io/library/node:22: failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/library/node/manifests/22: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading'],
  ['pull-limit', false, 'toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit'],
  ['too-many-requests', true, 'docker:20.10: pulling from host registry-1.docker.io failed with status code [manifests 20.10]: 429 Too Many Requests'],
  ['registry', true, 'failed to push ghcr.io/acme/web:main: unexpected status from POST request to https://ghcr.io/v2/acme/web/blobs/uploads/: 502 Bad Gateway'],
  ['registry', true, 'failed to resolve source metadata for docker.io/library/alpine:3: unexpected status from HEAD request to https://registry-1.docker.io/v2/library/alpine/manifests/3: 503 Service Unavailable'],
  ['registry', true, 'received unexpected HTTP status: 500 Internal Server Error'],
  ['connection', true, 'failed to push localhost:5999/corpus-x:1: failed to do request: Head "https://localhost:5999/v2/x/blobs/sha256:3": dial tcp 127.0.0.1:5999: connect: connection refused'],
  ['connection', true, 'failed to copy: read tcp 172.17.0.2:41000->140.82.121.34:443: read: connection reset by peer'],
  ['connection', true, 'failed to do request: Head "https://ghcr.io/v2/": EOF'],
  ['connection', true, 'failed to copy: unexpected EOF'],
  ['tls', true, 'failed to do request: Head "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout'],
  ['dns', true, 'failed to do request: Head "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 10.255.255.53:53: no such host'],
  ['dns', true, 'dial tcp: lookup ghcr.io on 127.0.0.11:53: i/o timeout'],
  ['dns', true, 'dial tcp: lookup ghcr.io: Temporary failure in name resolution'],
  ['builder-lost', true, 'failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF'],
  ['builder-lost', true, 'failed to receive status: rpc error: code = Unavailable desc = closing transport due to: connection error: desc = "error reading from server: EOF", received prior goaway: code: NO_ERROR, debug data: "graceful_stop"'],
  ['builder-lost', true, 'listing workers for Build: failed to list workers: Unavailable: connection error: desc = "transport: Error while dialing: dial unix /run/buildkit/buildkitd.sock"'],
  ['image-taken', true, 'failed to solve: image "localhost:5999/shop:latest": already exists'],
  ['definition', false, 'failed to solve: open /work/dist: file already exists'],
  ['missing-login', false, 'failed to push ghcr.io/acme/web:main: unexpected status from POST request to https://ghcr.io/v2/acme/web/blobs/uploads/: 403 Forbidden'],
  ['missing-login', false, 'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed'],
  ['missing-login', false, 'failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://auth.docker.io/token: 401 Unauthorized'],
  ['missing-login', false, 'failed to push ghcr.io/acme/web:main: denied: permission_denied: write_package'],
  ['no-space', false, 'failed to copy: failed to send write: write /var/lib/buildkit/runc-overlayfs/content/ingest/0/data: no space left on device: unknown'],
  ['out-of-memory', false, 'process "/bin/sh -c node build.js" did not complete successfully: exit code: 137'],
  ['out-of-memory', false, 'process "/bin/sh -c node build.js" did not complete successfully: cannot allocate memory'],
  ['command', false, 'process "/bin/sh -c make" did not complete successfully: exit code: 2'],
  ['no-emulation', false, 'process "/bin/sh -c make" did not complete successfully: exec format error'],
  ['definition', false, 'failed to compute cache key: failed to calculate checksum of ref x::y: "/also-missing": not found'],
  ['definition', false, 'dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)'],
  ['definition', false, 'docker.io/library/nothing:9: not found'],
  ['definition', false, 'failed to find target wbe'],
  ['definition', false, '']
];

describe('a failure', () => {
  test.each(messages)('is %s (passes: %s): %s', (cause, transient, message) => expect(classifyFailure({ message, lines: [] })).toMatchObject({ cause, transient }));

  test.each([
    'process "/bin/sh -c echo 429 Too Many Requests; exit 1" did not complete successfully: exit code: 1',
    'process "/bin/sh -c echo \\"connection reset by peer\\"; exit 1 # code = Unavailable" did not complete successfully: exit code: 1'
  ])('of a command is the build\'s own, whatever the command is: %s', (message) => expect(classifyFailure({ message, lines: ['502 Bad Gateway', 'connection reset by peer'] })).toEqual({ cause: 'command', transient: false }));

  test.each([
    ['no-space', 'npm error ENOSPC: no space left on device, write'], ['out-of-memory', 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'], ['no-emulation', '/bin/sh: exec format error'], ['command', 'src/main.c:1: error: x']
  ] as const)('of a command is explained by its output as %s, and not tried again', (cause, line) => {
    expect(classifyFailure({ message: 'process "/bin/sh -c x" did not complete successfully: exit code: 1', lines: ['a', line] })).toEqual({ cause, transient: false });
  });

  test.each([
    ['retry-after: 449.583µs, allowed: 44000/minute', 1], ['retry-after: 1.889377ms', 2], ['Retry-After: 30', 30_000], ['retry-after: 1.5s', 1500], ['retry-after: 2m', 120_000], ['retry-after: soon', undefined]
  ])('tells what the registry asks to wait: %s', (text, expected) => expect(classifyFailure({ message: `toomanyrequests: ${text}`, lines: [] }).retryAfterMs).toBe(expected));

  test('has something to do where its own message does not say it', () => {
    expect(Object.entries(failureAdvice).filter(([, advice]) => advice === undefined).map(([cause]) => cause)).toEqual(['command', 'definition']);
    expect(Object.values(failureAdvice).filter((advice) => advice !== undefined && !/^[A-Z].*\.$/.test(advice))).toEqual([]);
  });
});

describe('a build that failed', () => {
  const passes = classifyFailure({ message: '502 Bad Gateway', lines: [] });
  const lost = classifyFailure({ message: 'code = Unavailable', lines: [] });
  const first = { failed: 1, retries: 2, restarted: false };
  test('is tried again after waits that grow, as often as asked for', () => {
    expect([1, 2, 3].map((failed) => planRetry(passes, { ...first, failed }, 0))).toEqual([2000, 6000, undefined]);
    expect([planRetry(passes, { ...first, retries: 0 }, 0), planRetry(passes, { ...first, failed: 9, retries: 10 }, 0), planRetry(passes, first, 1)]).toEqual([undefined, 60_000, 2400]);
  });

  test('is not tried again where it would fail in the same way', () => {
    expect(['pull access denied', 'no space left on device', 'x: not found'].map((message) => planRetry(classifyFailure({ message, lines: [] }), first, 0))).toEqual([undefined, undefined, undefined]);
  });

  test('waits as long as the registry asks, up to 5 minutes', () => {
    expect(['10', '300', '301'].map((seconds) => planRetry(classifyFailure({ message: `toomanyrequests: retry-after: ${seconds}s`, lines: [] }), first, 0))).toEqual([10_000, 300_000, undefined]);
  });

  test('with a builder that died is tried once on a new start', () => {
    expect([planRetry(lost, first, 0), planRetry(lost, { failed: 2, retries: 5, restarted: true }, 0), planRetry(lost, { failed: 2, retries: 5, restarted: false }, 0)]).toEqual([2000, undefined, 6000]);
  });
});
