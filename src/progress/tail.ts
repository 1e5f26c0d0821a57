/** A Dockerfile excerpt as BuildKit prints it: `text` are its lines with their `>>>` marks, `line` the first marked one. */
export interface Excerpt {
  readonly file: string;
  readonly line?: number;
  readonly text: readonly string[];
}

export interface LintWarning {
  /** Absent where the text has no rule's name in front. */
  readonly rule?: string;
  readonly text: string;
  readonly line?: number;
  /** The target whose Dockerfile it is in, where a record says so. */
  readonly target?: string;
}

/** The `------` block of one vertex that failed: its name and the last lines of its output. */
export interface ErrorBlock {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What stands behind the last block of a display. */
export interface Tail {
  readonly errorBlocks: readonly ErrorBlock[];
  readonly lintWarnings: readonly LintWarning[];
  /** Where the build failed; not those that explain lint warnings. */
  readonly excerpt?: Excerpt;
  readonly finalError?: string;
  /** `View build details` links of Docker Desktop; with one target there is no name. */
  readonly details: readonly { readonly target?: string; readonly url: string }[];
}

const RULE = '-'.repeat(20);
const SUMMARY = /^ ?\u001b\[33m ?\d+ warnings? found/;
const ITEM = /^(?:\u001b\[0m)? - /;
// Where `docker --debug` puts Go's stack trace: "<pid> <version> <command line>".
const STACK = /^\d+ \S* \S*(?:dockerd|buildkitd|buildx|docker)\b/;

/**
 * Reads the lines behind a display (docker/buildx commands/bake.go and util/desktop, buildkit util/progress and
 * solver/errdefs). `failedNames` are the names of the vertices that failed: one with line breaks is then no riddle.
 */
export function parseTail(lines: readonly string[], failedNames: readonly string[]): Tail {
  const errorBlocks: ErrorBlock[] = [];
  const lintWarnings: LintWarning[] = [];
  const details: { target?: string; url: string }[] = [];
  let excerpt: Excerpt | undefined;
  let finalError: string | undefined;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line === '------') {
      const block = readErrorBlock(lines, at + 1, failedNames);
      errorBlocks.push(block.value);
      at = block.next;
    } else if (lines[at + 1] === RULE && /:\d+$/.test(line)) {
      const found = readExcerpt(lines, at);
      if (lines[found.next] !== '') excerpt ??= found.value;
      at = found.next;
    } else if (line.startsWith('ERROR: ')) {
      const error = readError(lines, at);
      finalError = error.value;
      at = error.next;
    } else if (SUMMARY.test(line)) {
      for (at++; at < lines.length && ITEM.test(lines[at] ?? ''); at++)
        lintWarnings.push(parseLintWarning(lines[at] ?? ''));
    } else if (ITEM.test(line) && /\(line \d+\)$/.test(line)) {
      lintWarnings.push(parseLintWarning(line));
      at++;
    } else if (line.startsWith('View build details: ')) {
      at = readDetails(lines, at, details);
    } else at++;
  }
  return {
    errorBlocks,
    lintWarnings,
    details,
    ...(excerpt && { excerpt }),
    ...(finalError !== undefined && { finalError })
  };
}

/** Reads `Rule: text (line n)`, as it stands in the summary and behind `WARN: `. */
export function parseLintWarning(item: string): LintWarning {
  const match = /^(?:([A-Z]\w+): )?(.*?)(?: \(line (\d+)\))?$/s.exec(item.replace(ITEM, ''));
  return {
    ...(match?.[1] !== undefined && { rule: match[1] }),
    text: match?.[2] ?? item,
    ...(match?.[3] !== undefined && { line: Number(match[3]) })
  };
}

interface Read<T> {
  readonly value: T;
  readonly next: number;
}

function readErrorBlock(lines: readonly string[], from: number, failedNames: readonly string[]): Read<ErrorBlock> {
  const broken = failedNames.find((name) => {
    const heading = ` > ${name}:`.split('\n');
    return heading.length > 1 && heading.every((part, index) => lines[from + index] === part);
  });
  const headings = broken === undefined ? 1 : broken.split('\n').length;
  const name = broken ?? (lines[from] ?? '').replace(/^ > /, '').replace(/:$/, '');
  let end = from + headings;
  while (end < lines.length && lines[end] !== '------') end++;
  const output = lines.slice(from + headings, end).map((line) => line.replace(/^-?\d+\.\d{1,3} /, ''));
  return { value: { name, lines: output }, next: end + 1 };
}

function readExcerpt(lines: readonly string[], from: number): Read<Excerpt> {
  let end = from + 2;
  while (end < lines.length && lines[end] !== RULE) end++;
  const [, file = '', line = ''] = /^(.*):(\d+)$/.exec(lines[from] ?? '') ?? [];
  return { value: { file, line: Number(line), text: lines.slice(from + 2, end) }, next: end + 1 };
}

// The message ends where Go's stack trace begins, of which nothing is wanted.
function readError(lines: readonly string[], from: number): Read<string> {
  const isOver = (line: string) => STACK.test(line) || line.startsWith('View build details: ');
  let end = from + 1;
  while (end < lines.length && !isOver(lines[end] ?? '')) end++;
  const message = [(lines[from] ?? '').slice('ERROR: '.length), ...lines.slice(from + 1, end)].join('\n').trimEnd();
  return { value: message, next: STACK.test(lines[end] ?? '') ? lines.length : end };
}

function readDetails(lines: readonly string[], from: number, into: { target?: string; url: string }[]): number {
  const url = (lines[from] ?? '').slice('View build details: '.length).trim();
  if (url !== '') into.push({ url });
  let at = from + 1;
  for (; at < lines.length; at++) {
    const match = /^ {2}(\S+): (\S+:\/\/\S+)$/.exec(lines[at] ?? '');
    if (!match) break;
    into.push({ target: match[1] ?? '', url: match[2] ?? '' });
  }
  return at;
}
