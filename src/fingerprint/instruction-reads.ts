import type { Instruction } from './dockerfile-lines.js';
import { Refusal } from './refusal.js';

/** What an instruction reads besides its stage: paths of a context, of a stage or of an image. */
export interface Read {
  /** stage, named context or image; undefined for the build's context */
  readonly from: string | undefined;
  /** paths in it, may have wildcards; undefined where it may be any of them */
  readonly paths: readonly string[] | undefined;
}

const flagsOf: Readonly<Record<string, readonly string[]>> = {
  FROM: ['platform'],
  RUN: ['mount', 'network', 'security'],
  COPY: ['from', 'chown', 'chmod', 'link', 'parents', 'exclude'],
  ADD: ['chown', 'chmod', 'link', 'exclude', 'unpack', 'keep-git-dir', 'checksum']
};
const others = new Set(['CMD', 'LABEL', 'MAINTAINER', 'EXPOSE', 'ENV', 'ENTRYPOINT', 'VOLUME', 'USER', 'WORKDIR', 'ARG', 'ONBUILD', 'STOPSIGNAL', 'HEALTHCHECK', 'SHELL']);

/** Throws a Refusal for an instruction or a flag that is not known, and for what cannot be known before the build. */
export function readsOf({ keyword, flags, rest }: Instruction): readonly Read[] {
  const known = flagsOf[keyword];
  if (!known && !others.has(keyword)) throw new Refusal(`its Dockerfile has an instruction that is not known (\`${keyword.slice(0, 40)}\`)`);
  const strange = known && flags.find(({ name }) => !known.includes(name));
  if (strange) throw new Refusal(`\`${keyword} --${strange.name}\` is not known well enough`);
  if (keyword === 'RUN') return flags.filter(({ name }) => name === 'mount').flatMap(({ value }) => readsOfMount(value ?? ''));
  if (keyword !== 'COPY' && keyword !== 'ADD') return [];
  const sources = sourcesOf(keyword, rest);
  if (keyword === 'ADD') sources.forEach(refuseRemote);
  const from = flags.filter(({ name }) => name === 'from').map(({ value }) => value ?? '');
  if (from.length > 1 || from.some((name) => name === '' || name.includes('$'))) throw new Refusal(`\`${keyword} --from\` has no plain name`);
  return [{ from: from[0], paths: sources.some((source) => !isPlain(source)) ? undefined : sources.filter((source) => !source.startsWith('<<')) }];
}

function sourcesOf(keyword: string, rest: string): string[] {
  const words = parseList(rest) ?? rest.split(/[\t\v\f\r ]+/).filter((word) => word !== '');
  if (words.length < 2) throw new Refusal(`\`${keyword} ${rest.slice(0, 40)}\` has no source`);
  return words.slice(0, -1);
}

function parseList(rest: string): string[] | undefined {
  if (!rest.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(rest);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

// A word of which it is certain that it is taken as it stands.
function isPlain(word: string): boolean {
  return !/["'\\`$[\]]/.test(word);
}

// Whatever may come to be a URL or a Git repository (frontend/dockerfile/dockerfile2llb: dispatchCopy).
function refuseRemote(source: string): void {
  if (source.startsWith('<<')) return;
  if (/["'\\`$]/.test(source)) throw new Refusal(`\`ADD ${source.slice(0, 60)}\` may be a remote source`);
  if (/[:@]/.test(source) || /^github\.com\//.test(source)) throw new Refusal('`ADD` of a remote source, which may be another one at every build');
}

const mountKeys = new Set(['type', 'from', 'source', 'src', 'target', 'dst', 'destination', 'readonly', 'ro', 'readwrite', 'rw', 'id', 'sharing', 'required', 'size', 'mode', 'uid', 'gid', 'env']);

// `--mount=key=value,…` (frontend/dockerfile/instructions: parseMount).
function readsOfMount(text: string): Read[] {
  const fields = new Map<string, string>();
  for (const field of text.split(',')) {
    const at = field.indexOf('=');
    const key = (at < 0 ? field : field.slice(0, at)).toLowerCase();
    if (!mountKeys.has(key) || fields.has(key)) throw new Refusal(`\`RUN --mount=${text.slice(0, 80)}\` is not plain`);
    fields.set(key, at < 0 ? '' : field.slice(at + 1));
  }
  const type = fields.get('type') ?? 'bind';
  if (type === 'secret' || type === 'ssh') throw new Refusal(`\`RUN --mount=type=${type}\` reads what must not be in a fingerprint`);
  if (type === 'tmpfs') return [];
  if (type !== 'bind' && type !== 'cache') throw new Refusal(`\`RUN --mount=type=${type.slice(0, 40)}\` is not known`);
  const from = fields.get('from');
  if (from !== undefined && (from === '' || from.includes('$'))) throw new Refusal('`RUN --mount` has no plain `from`');
  // A cache without `from` begins empty.
  if (type === 'cache' && from === undefined) return [];
  const sources = [fields.get('source'), fields.get('src')].filter((source) => source !== undefined);
  return [{ from, paths: sources.length === 0 ? ['/'] : sources.every(isPlain) ? sources : undefined }];
}
