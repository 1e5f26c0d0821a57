/** Why a build failed, as far as its last error tells. */
export type FailureCause =
  | 'command' | 'out-of-memory' | 'no-space' | 'no-emulation'
  | 'pull-limit' | 'too-many-requests' | 'registry' | 'connection' | 'tls' | 'dns' | 'builder-lost' | 'image-taken'
  | 'missing-login' | 'definition';

export interface FailureText {
  /** the last error, without target */
  readonly message: string;
  /** last lines of the failing step's output, from the build: they decide nothing but what is advised */
  readonly lines: readonly string[];
}

export interface ClassifiedFailure {
  readonly cause: FailureCause;
  /** whether the same build may succeed a moment later */
  readonly transient: boolean;
  /** what the registry asks to wait, in ms */
  readonly retryAfterMs?: number;
}

// What passes by itself. A command that failed does not: BuildKit cannot tell why it did, and it may have had effects.
const transient: Readonly<Record<FailureCause, boolean>> = {
  'command': false, 'out-of-memory': false, 'no-space': false, 'no-emulation': false,
  'pull-limit': false, 'too-many-requests': true, 'registry': true, 'connection': true, 'tls': true, 'dns': true, 'builder-lost': true, 'image-taken': true,
  'missing-login': false, 'definition': false
};

// The first that fits. A command's own text stands in quotes in the error, so what a command is comes before all else.
const patterns: readonly (readonly [FailureCause, RegExp])[] = [
  ['out-of-memory', /did not complete successfully: (?:exit code: 137\b|cannot allocate memory)/],
  ['no-emulation', /exec format error/],
  ['command', /did not complete successfully: /],
  ['no-space', /no space left on device|disk quota exceeded/i],
  ['pull-limit', /reached your (?:unauthenticated )?pull rate limit/i],
  ['too-many-requests', /\btoomanyrequests\b|\b429\b(?: Too Many Requests)?|too many requests/i],
  ['missing-login', /\b401 unauthorized|\b403 forbidden|pull access denied|insufficient_scope|authorization failed|no basic auth credentials|: (?:denied|unauthorized)\b|failed to authorize|authentication required/i],
  ['registry', /(?:unexpected status[^:]*: |status code |status: |HTTP status: )5\d\d\b|\b50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/i],
  ['builder-lost', /code = Unavailable|error reading from server|transport is closing|graceful_stop|closing transport due to|failed to (?:receive status|list workers)|listing workers for Build/],
  // An engine's image store updates a name or makes it, not both at once: two builds that give one name for the first time can meet there.
  ['image-taken', /\bimage "[^"\s]+": already exists/],
  ['tls', /TLS handshake (?:timeout|failure)|remote error: tls: (?:internal error|handshake)/i],
  ['dns', /no such host|temporary failure in name resolution|server misbehaving|lookup \S+(?: on \S+)?: i\/o timeout/i],
  ['connection', /connection reset by peer|connection refused|broken pipe|unexpected EOF|\bEOF$|i\/o timeout|no route to host|network is unreachable|client connection lost|http2: (?:server sent GOAWAY|client connection)|Client\.Timeout|context deadline exceeded/i]
];

/** What kind of failure it was. Pure; never throws. */
export function classifyFailure({ message, lines }: FailureText): ClassifiedFailure {
  const cause = patterns.find(([, pattern]) => pattern.test(message))?.[0] ?? 'definition';
  const named = cause === 'command' ? insideCommand(lines) : cause;
  const retryAfterMs = retryAfter(message);
  return { cause: named, transient: transient[named], ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

// Output of a command: never a reason to try again, as anybody may print it.
function insideCommand(lines: readonly string[]): FailureCause {
  const text = lines.slice(-20).join('\n');
  if (/no space left on device|\bENOSPC\b|disk quota exceeded/i.test(text)) return 'no-space';
  if (/exec format error/i.test(text)) return 'no-emulation';
  if (/JavaScript heap out of memory|java\.lang\.OutOfMemoryError|cannot allocate memory|\bOut of memory: Kill|signal: killed/i.test(text)) return 'out-of-memory';
  return 'command';
}

const units: Readonly<Record<string, number>> = { '': 1000, 's': 1000, 'ms': 1, 'µs': 0.001, 'us': 0.001, 'm': 60_000, 'h': 3_600_000 };

// As GHCR writes it into its errors (a duration of Go), or the header's seconds.
function retryAfter(message: string): number | undefined {
  const [, figure = '', unit = ''] = /retry-after:?\s*(\d{1,9}(?:\.\d{1,9})?)\s?(ms|µs|us|s|m|h)?\b/i.exec(message) ?? [];
  return figure === '' ? undefined : Math.ceil(Number(figure) * (units[unit] ?? 1000));
}

/** What to do about a failure, in sentences; undefined where its own message says it all. */
export const failureAdvice: Readonly<Record<FailureCause, string | undefined>> = {
  'command': undefined,
  'out-of-memory': 'The step was killed, most likely because memory ran out (exit code 137). Take a runner with more memory, build fewer targets at once (`max-parallelism` in `buildkitd-config-inline`), or give the step less to do in parallel.',
  'no-space': 'The disk is full. Free some before this step (hosted runners hold tools that the build does not need), split the targets over several jobs, or bound a kept builder by `keep-storage`.',
  'no-emulation': 'A program of another architecture was started, and the builder cannot emulate it. Add a step with docker/setup-qemu-action before this one, or a native node with `append`.',
  'pull-limit': 'Docker Hub counts pulls by address. Log in before this step (docker/login-action) to pull with your own limit, or take base images from a mirror.',
  'too-many-requests': 'The registry limits requests. Log in before this step if it is not done, and run fewer jobs at once.',
  'registry': 'The registry did not answer as it should. If that stays, its status page may say why.',
  'connection': 'A connection was lost or refused. If that stays, see whether the registry can be reached from the builder.',
  'tls': 'A TLS connection could not be made. If that stays, see whether the registry\'s certificate is one that the builder knows (`buildkitd-config`).',
  'dns': 'A name could not be resolved from the builder. If that stays, see whether it is spelled right and known to the builder\'s network.',
  'builder-lost': 'The builder was lost in the middle of the build: it ran out of memory, was restarted, or was removed by something else on the machine.',
  'image-taken': 'Another build gave its image this name in the same moment. If that stays, give the images of builds that share an engine tags of their own.',
  'missing-login': 'The registry refused this. Log in before this step (docker/login-action), and give the job\'s token the right to it (`permissions: packages: write` for GHCR).',
  'definition': undefined
};
