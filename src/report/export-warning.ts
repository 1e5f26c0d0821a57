import type { BuildLog } from '../progress/build-log.js';
import type { HandedTarget } from '../run/handover.js';
import { exportsOf } from './export-report.js';
import type { CacheExportReport } from './export-report.js';

/** What the registry (or what carries the error) said, and what to do about it. */
const advice: readonly (readonly [RegExp, (where: Place) => string])[] = [
  [/\b401\b|unauthori[sz]ed|authentication required|no basic auth/i, ({ host }) => `Log in before this step: docker/login-action${host === undefined ? '' : host === 'docker.io' ? ' without `registry`' : ` with \`registry: ${host}\``}.`],
  [/\b403\b|denied|forbidden/i, ({ repository }) => `Give the login write access to ${repository} (for GitHub's registry \`permissions: packages: write\`), or set \`cache-repository\` to one that it may write.`],
  [/\b405\b|method not allowed|unsupported/i, ({ repository }) => `${repository} takes no pushes: set \`cache-repository\` to one that does.`],
  [/\b404\b|not found|does not exist|name unknown/i, ({ repository }) => `Create the repository ${repository}, or set \`cache-repository\` to one that takes caches.`],
  [/\b429\b|too many requests|rate limit/i, ({ host }) => `${host ?? 'The cache'} limits requests: try again later, or use \`cache-mode: min\`, which writes fewer layers.`],
  [/\b413\b|too large|quota|no space/i, () => 'Make room there, or use `cache-mode: min`, which writes fewer layers.']
];

interface Place {
  readonly host: string | undefined;
  readonly repository: string;
}

/** What to do about caches that were not written, one sentence; undefined where no export failed. */
export function exportAdvice(exports: readonly CacheExportReport[]): string | undefined {
  const failed = exports.find(({ result }) => result === 'failed');
  if (!failed) return undefined;
  const place = placeOf(failed.ref);
  return pushAdvice(failed.ref, failed.error) ?? `The build is good, the next one misses this cache: see whether the builder reaches ${place.host ?? 'the cache'}, or set \`cache: off\`.`;
}

/** What to do about something that a registry did not take, one sentence; undefined where its words are of no known kind. */
export function pushAdvice(ref: string, error: string | undefined): string | undefined {
  return advice.find(([pattern]) => pattern.test(reasonOf(error ?? '')))?.[1](placeOf(ref));
}

/** What the user hears where caches could not be written: how many, the first reason, what to do. Undefined where none failed. */
export function exportWarning(exports: readonly CacheExportReport[]): string | undefined {
  const failed = exports.filter(({ result }) => result === 'failed');
  if (failed.length === 0) return undefined;
  const refs = exports.length === 1 ? 'ref' : 'refs';
  return `Cache export: ${exports.length - failed.length} of ${exports.length} cache ${refs} written. ${sentence(failed[0]?.error)}${exportAdvice(exports) ?? ''}`;
}

/** What is to be said of the caches of a build that has ended: one warning or none. */
export function exportWarnings(targets: readonly HandedTarget[], log: BuildLog): string[] {
  const warning = exportWarning(exportsOf(targets, log));
  return warning === undefined ? [] : [warning];
}

/** A reason as a sentence on one line with a blank after it, empty for none. */
export function sentence(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `${text.trim().replace(/\s*\n\s*/g, '; ').replace(/\.+$/, '')}. `;
}

// Paths and digests in a request's URL hold numbers too.
function reasonOf(error: string): string {
  return error.replace(/https?:\/\/[^\s"]+|sha256:[0-9a-f]+/g, '');
}

// What other backends call a ref is no address.
function placeOf(ref: string): Place {
  const repository = ref.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
  const [first = ''] = repository.split('/');
  const isHost = repository.includes('/') && (/[.:]/.test(first) || first === 'localhost');
  return { host: isHost ? first : undefined, repository: isHost ? repository : 'the cache' };
}
