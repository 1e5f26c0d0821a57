import { posix } from 'node:path';
import { Refusal } from '../fingerprint/refusal.js';
import { expandWord } from '../fingerprint/variables.js';
import type { Variables } from '../fingerprint/variables.js';
import { isPlainId } from '../plan/cache-mount.js';
import type { CacheMount, MountSharing, RefusedMount } from '../plan/cache-mount.js';
import { parseCsv } from '../shared/csv.js';
import { splitWords } from './split-words.js';

export interface RunFacts {
  /** a whole RUN instruction, continued lines joined */
  readonly text: string;
  /** variables that are known there */
  readonly variables: Variables;
  readonly namespace: string;
}

/** A cache mount with its id as written, or why it cannot be kept. */
export type FoundMount = RefusedMount | { readonly written: string; readonly mount: CacheMount };

/** The cache mounts of a RUN, each with its id as written; others are left out. Never throws. */
export function parseCacheMounts({ text, variables, namespace }: RunFacts): FoundMount[] {
  return flagsOf(text).flatMap((flag): FoundMount[] => {
    const options = optionsOf(flag);
    if (options?.get('type')?.toLowerCase() !== 'cache') return [];
    const target = options.get('target') ?? '';
    const written = options.get('id') || (target === '' ? '' : posix.normalize(target).replace(/(.)\/$/, '$1'));
    const problems: string[] = [];
    const expand = (key: string): string | undefined => {
      const value = options.get(key);
      const expanded = value === undefined ? undefined : expandPlain(value, variables);
      if (expanded === undefined || 'text' in expanded) return expanded?.text;
      problems.push(expanded.reason);
      return undefined;
    };
    // The default is the target as written, cleaned, not made absolute (BuildKit, dockerfile2llb: dispatchRunMounts).
    const path = expand('target') ?? '';
    const id = expand('id') || (path === '' ? '' : posix.normalize(path).replace(/(.)\/$/, '$1'));
    const [uid, gid] = [expand('uid'), expand('gid')].map((value) => (value === undefined ? undefined : Number(value)));
    const mode = expand('mode');
    const sharing = (expand('sharing') ?? 'shared').toLowerCase();
    if (options.get('from') !== undefined || options.get('source') !== undefined) problems.push('it begins as a copy of `from` or `source`, which only its own build has');
    if ([uid, gid].some((value) => value !== undefined && !(Number.isInteger(value) && value >= 0 && value < 2 ** 32))) problems.push('its uid or gid is no number');
    if (mode !== undefined && !/^0?[0-7]{1,4}$/.test(mode)) problems.push('its mode is no octal number');
    if (!isSharing(sharing)) problems.push('its sharing is none that BuildKit knows');
    if (problems.length === 0 && !isPlainId(id)) problems.push('its id has other characters than letters, digits and `_ . / : @ + = ~ -`, or more than 200');
    if (problems.length > 0 || !isSharing(sharing)) return [{ written, reason: problems[0] ?? '' }];
    const root = uid === undefined && gid === undefined && mode === undefined ? undefined : { uid: uid ?? 0, gid: gid ?? 0, mode: mode === undefined ? '0755' : mode.padStart(4, '0').slice(-4) };
    return [{ written, mount: { id, namespace, root, sharing } }];
  });
}

/** A word with its variables put in, or why that cannot be done. */
export function expandPlain(word: string, variables: Variables): { readonly text: string } | { readonly reason: string } {
  try {
    return { text: expandWord(word, variables) };
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}

function isSharing(text: string): text is MountSharing {
  return text === 'shared' || text === 'private' || text === 'locked';
}

// Flags end at the first word that is none.
function flagsOf(text: string): string[] {
  const flags: string[] = [];
  for (const word of splitWords(text.replace(/^\S+\s*/, ''))) {
    if (!word.startsWith('--') || word === '--') break;
    if (word.startsWith('--mount=')) flags.push(word.slice('--mount='.length));
  }
  return flags;
}

const names: Readonly<Record<string, string>> = { dst: 'target', destination: 'target', src: 'source' };

function optionsOf(flag: string): ReadonlyMap<string, string> | undefined {
  const options = new Map<string, string>();
  for (const field of parseCsv(flag)) {
    const at = field.indexOf('=');
    const key = (at < 0 ? field : field.slice(0, at)).trim().toLowerCase();
    options.set(names[key] ?? key, at < 0 ? 'true' : field.slice(at + 1));
  }
  return options;
}
