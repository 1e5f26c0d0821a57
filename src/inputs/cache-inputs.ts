import { resolve } from 'node:path';
import { parseChoice, parseList, parsePairs } from './fields.js';
import type { Problem } from './fields.js';
import type { CacheType, Inputs } from './inputs.js';
import type { Reader } from './reader.js';

type CacheInputs = Pick<Inputs, 'cache' | 'cacheOptions' | 'cacheMode' | 'cacheCompression' | 'cacheExport' | 'cacheMounts'>;

/** Reads the inputs that say where and how caches are kept. A relative `dest` is one of `workdir`. */
export function readCacheInputs({ get, take }: Reader, workdir: string): CacheInputs {
  const options = take(parsePairs('cache-options', get('cache-options')), new Map<string, string>());
  const absolute = [...options].map(([key, value]) => [key, key === 'dest' ? resolve(workdir, value) : value] as const);
  return {
    cache: take(parseChoice('cache', get('cache') || 'auto', ['auto', 'registry', 'gha', 's3', 'azblob', 'local', 'off']), 'auto'),
    cacheOptions: new Map(absolute),
    cacheMode: take(parseChoice('cache-mode', get('cache-mode') || 'max', ['max', 'min']), 'max'),
    cacheCompression: take(parseChoice('cache-compression', get('cache-compression') || 'auto', ['auto', 'gzip', 'zstd', 'estargz', 'uncompressed']), 'auto'),
    cacheExport: take(parseChoice('cache-export', get('cache-export') || 'background', ['background', 'inline']), 'background'),
    cacheMounts: [...new Set(parseList(get('cache-mounts')))]
  };
}

// What each backend cannot do without (docs.docker.com/build/cache/backends).
const needed: Readonly<Record<CacheType, readonly string[]>> = {
  registry: [], gha: [], s3: ['region', 'bucket'], azblob: ['account_url'], local: ['dest']
};

// What the plan decides by itself, or another input says.
const reserved = new Set([
  'type', 'ref', 'scope', 'name', 'src', 'tag', 'digest', 'mode', 'ignore-error', 'compression', 'image-manifest', 'oci-mediatypes', 'url', 'url_v2', 'token', 'version'
]);

/** What does not go together among the inputs of the cache. */
export function cacheProblems(inputs: Inputs): Problem[] {
  const { cache, cacheOptions, cacheCompression } = inputs;
  const found: Problem[] = [];
  const clash = (input: string, value: string, allowed: string) => found.push({ input, value, allowed });
  const odd = inputs.cacheMounts.find((id) => !/^[A-Za-z0-9_./:@+=~${}-]{1,200}$/.test(id));
  if (odd !== undefined) clash('cache-mounts', odd.slice(0, 60), 'ids of cache mounts, or their targets where they have none: up to 200 letters, digits and `_ . / : @ + = ~ - $ { }`');
  const hasPlace = inputs.registry !== undefined || inputs.cacheRepository !== undefined;
  const type: CacheType | undefined = cache === 'off' ? undefined : cache !== 'auto' ? cache : hasPlace ? 'registry' : undefined;
  if (cache === 'registry' && !hasPlace) clash('cache', 'registry', 'together with `registry` or `cache-repository`');
  if (inputs.cacheRepository && type !== undefined && type !== 'registry') clash('cache-repository', '…', `with \`cache: registry\`; \`${type}\` has no repositories`);
  if (inputs.cacheWrite === 'always' && cache === 'off') clash('cache-write', 'always', 'with a `cache` that is not `off`');
  if (type === undefined) {
    if (cacheOptions.size > 0) clash('cache-options', '…', 'together with a `cache`');
    return found;
  }
  for (const key of needed[type].filter((name) => !cacheOptions.get(name))) clash('cache-options', '…', `a line \`${key}=…\`, which \`cache: ${type}\` needs`);
  for (const key of cacheOptions.keys()) {
    if (!/^[A-Za-z0-9_.-]{1,64}$/.test(key)) clash('cache-options', '…', 'names of letters, digits, `.`, `_`, `-`');
    else if (reserved.has(key) || (key === 'dest' && type !== 'local')) clash('cache-options', '…', `lines without \`${key}\`, which Warmbake sets`);
  }
  if (!['auto', 'gzip'].includes(cacheCompression) && type !== 'registry' && type !== 'local') {
    clash('cache-compression', cacheCompression, `\`auto\` or \`gzip\` with \`cache: ${type}\`: BuildKit keeps nothing else there`);
  }
  return found;
}
