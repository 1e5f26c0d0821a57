import { posix } from 'node:path';
import type { ContextEntry } from './context-entry.js';

/**
 * The entries of a context that instructions with these source paths can reach, and the directories on the way. All of them
 * where a path is not known, or where a link is on the way to one: where it leads is then copied too.
 */
export function reachedEntries(entries: readonly ContextEntry[], paths: readonly string[] | undefined): readonly ContextEntry[] {
  if (paths === undefined) return entries;
  const sources = paths.map(readSource);
  if (sources.some(({ length }) => length === 0)) return entries;
  const reached: ContextEntry[] = [];
  for (const entry of entries) {
    const own = entry.path.split('/');
    for (const source of sources) {
      if (!matchesStart(source, own)) continue;
      // A link inside of what is copied stays a link.
      if (entry.kind === 'link' && own.length <= source.length) return entries;
      if (own.length < source.length && entry.kind !== 'directory') continue;
      reached.push(entry);
      break;
    }
  }
  return reached;
}

type Part = (name: string) => boolean;

// `..` does not lead out of a context. `**` may be any number of directories, and many stars take long: the path ends before them.
function readSource(path: string): readonly Part[] {
  const parts = posix.join('/', path).split('/').filter((part) => part !== '');
  const end = parts.findIndex((part) => part.includes('**') || part.split('*').length > 5);
  return parts.slice(0, end < 0 ? undefined : end).map((part) => {
    if (!/[*?]/.test(part)) return (name) => name === part;
    const expression = new RegExp(`^${part.replace(/[\\^$.+()|{}[\]/-]/g, (sign) => `\\${sign}`).replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`, 'u');
    return (name) => expression.test(name);
  });
}

function matchesStart(source: readonly Part[], own: readonly string[]): boolean {
  return source.every((matches, index) => index >= own.length || matches(own[index] ?? ''));
}
