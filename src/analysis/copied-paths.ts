import { posix } from 'node:path';
import { matchesPart } from './path-pattern.js';

const maxPaths = 20;

/** What a COPY or ADD instruction takes, and from where. */
export interface CopySource {
  readonly from: 'context' | 'stage' | 'url';
  /** stage or image of `--from` */
  readonly name?: string;
  readonly paths: readonly string[];
}

/** Reads COPY and ADD, in both of their forms; undefined for any other instruction. A RUN that binds the context is read as a copy of it. */
export function readCopy(instruction: string): CopySource | undefined {
  if (/^(?:ONBUILD\s+)?RUN\s/i.test(instruction)) return readBind(instruction);
  const match = /^(?:ONBUILD\s+)?(?:COPY|ADD)\s+([\s\S]*)$/i.exec(instruction);
  if (!match) return undefined;
  const { flags, rest } = splitFlags(match[1] ?? '');
  const name = flags.flatMap((flag) => /^--from=(.+)$/.exec(flag)?.[1] ?? [])[0];
  const words = wordsOf(rest);
  const paths = words.slice(0, -1).filter((path) => !path.startsWith('<<')).slice(0, maxPaths);
  if (name !== undefined) return { from: 'stage', name, paths };
  return { from: paths.length > 0 && paths.every((path) => /^(?:https?|git|ssh):|^git@/i.test(path)) ? 'url' : 'context', paths };
}

function readBind(instruction: string): CopySource | undefined {
  const mounts = [...instruction.matchAll(/--mount=(\S+)/g)].map((match) => (match[1] ?? '').split(','));
  const binds = mounts.filter((fields) => fields.includes('type=bind') || !fields.some((field) => field.startsWith('type=')));
  const from = binds.flatMap((fields) => valueOf(fields, 'from'))[0];
  if (binds.length === 0) return undefined;
  const paths = binds.map((fields) => valueOf(fields, 'source')[0] ?? valueOf(fields, 'src')[0] ?? '.').slice(0, maxPaths);
  return from === undefined ? { from: 'context', paths } : { from: 'stage', name: from, paths };
}

function valueOf(fields: readonly string[], key: string): string[] {
  return fields.filter((field) => field.startsWith(`${key}=`)).map((field) => field.slice(key.length + 1));
}

function splitFlags(text: string): { flags: string[]; rest: string } {
  const flags: string[] = [];
  let rest = text.trimStart();
  for (let match = /^(--\S+)(?:\s+|$)/.exec(rest); match; match = /^(--\S+)(?:\s+|$)/.exec(rest)) {
    flags.push(match[1] ?? '');
    rest = rest.slice(match[0].length);
  }
  return { flags, rest };
}

function wordsOf(text: string): string[] {
  const line = text.split('\n')[0] ?? '';
  if (line.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(line);
      if (Array.isArray(list)) return list.filter((word): word is string => typeof word === 'string');
    } catch {
      // Not the JSON form after all: words, as docker reads it.
    }
  }
  return line.split(/\s+/).filter((word) => word !== '');
}

/** Whether the paths take the whole context. */
export function takesAll(paths: readonly string[]): boolean {
  return paths.some((path) => /^(?:\.\/?|\/|\*|\.\/\*)$/.test(path));
}

/** The files (relative to the workspace) among those that changed which the paths of a context take. `ignores` says which paths of the context never get into it. */
export function changedAmong(changed: readonly string[], paths: readonly string[], contextDirectory: string, ignores: (path: string) => boolean = () => false): string[] {
  const context = posix.join('/', contextDirectory);
  const tests = paths.map((path) => testOf(posix.join('/', path), context));
  return changed.filter((file) => {
    const path = posix.join('/', file);
    return tests.some((matches) => matches(path)) && !ignores(posix.relative(context, path));
  });
}

function testOf(path: string, context: string): (file: string) => boolean {
  const whole = posix.join(context, path).replace(/\/+$/, '');
  if (!/[*?[]/.test(whole)) return (file) => file === whole || file.startsWith(`${whole}/`);
  const parts = whole.split('/');
  // Part by part, each against its own pattern, so that no pattern can take long.
  return (file) => {
    const own = file.split('/');
    return own.length >= parts.length && parts.every((part, index) => matchesPart(own[index] ?? '', part, true));
  };
}
