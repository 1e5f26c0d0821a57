import type { Definition } from '../definition/definition.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { mountHash } from './cache-mount.js';
import type { CacheMount, MountUse, RefusedMount } from './cache-mount.js';
import { cacheExport, cacheImports } from './cache-refs.js';
import type { CacheRef } from './cache-refs.js';
import { registryPlace } from './plan-cache.js';
import { imageNaming } from './plan-images.js';
import type { Trust } from './trust.js';

/** A cache mount that is kept: where it is read from and written to. */
export interface KeptMount {
  /** what people call it */
  readonly name: string;
  readonly mount: CacheMount;
  readonly uses: readonly MountUse[];
  /** most telling first */
  readonly reads: readonly CacheRef[];
  /** undefined where this event writes none */
  readonly write: CacheRef | undefined;
}

export interface MountFacts {
  readonly inputs: Inputs;
  readonly context: Context;
  readonly definition: Definition;
  readonly trust: Trust;
  readonly uses: readonly MountUse[];
  readonly refused: readonly RefusedMount[];
  /** of the builder: content of one is of no use to another */
  readonly platform: string;
}

const mostMounts = 16;

/** Decides for each mount that the inputs name where it is kept. Each notice is a sentence. */
export function planMounts(facts: MountFacts): { readonly mounts: readonly KeptMount[]; readonly notices: readonly string[] } {
  const { inputs, uses, refused } = facts;
  const names = inputs.cacheMounts;
  const none = (notice: string) => ({ mounts: [], notices: [notice] });
  if (names.length === 0) return { mounts: [], notices: [] };
  if (inputs.noCache) return none('Cache mounts are neither read nor saved with `no-cache`.');
  if (!inputs.registry && !inputs.cacheRepository) return none('`cache-mounts` needs `registry` or `cache-repository`: that is where the mounts are kept. Without one they are empty in every run on a fresh builder.');
  const isMeant = ({ written, id }: { written: string; id?: string }) => names.includes(written) || (id !== undefined && names.includes(id));
  const byStore = new Map<string, MountUse[]>();
  for (const use of uses.filter(({ written, mount }) => isMeant({ written, id: mount.id }))) {
    const key = mountHash(use.mount);
    byStore.set(key, [...(byStore.get(key) ?? []), use]);
  }
  const notices = refused.filter(isMeant).map(({ written, reason }) => `The cache mount \`${written}\` is not kept: ${reason.slice(0, 200)}.`);
  const unknown = names.filter((name) => ![...uses.map(({ written, mount }) => ({ written, id: mount.id })), ...refused].some((one) => one.written === name || ('id' in one && one.id === name)));
  if (unknown.length > 0) notices.push(`\`cache-mounts\`: ${unknownText(unknown, uses)}`);
  if (byStore.size > mostMounts) notices.push(`Of ${byStore.size} cache mounts the first ${mostMounts} are kept.`);
  const mounts = [...byStore].slice(0, mostMounts).flatMap(([hash, own]) => keepMount(facts, hash, own) ?? []);
  return { mounts, notices };
}

function unknownText(unknown: readonly string[], uses: readonly MountUse[]): string {
  const there = [...new Set(uses.map(({ written }) => written))].slice(0, 8).map((text) => text.slice(0, 100));
  const which = unknown.slice(0, 8).map((name) => `\`${name}\``).join(', ');
  return `no RUN that is built here has a cache mount ${which}. ${there.length === 0 ? 'There are none, or their Dockerfiles could not be read.' : `There are ${there.map((name) => `\`${name}\``).join(', ')}.`}`;
}

// The target that is first by name holds it for all: jobs that build other targets keep their own.
function keepMount({ inputs, context, definition, trust, platform }: MountFacts, hash: string, uses: readonly MountUse[]): KeptMount | undefined {
  const [name] = uses.map((use) => use.target).sort();
  const target = definition.targets.find((one) => one.name === name);
  const at = target && registryPlace({ inputs, context, target, naming: imageNaming(inputs, context, definition) });
  const mount = uses.find((use) => use.mount.sharing === 'shared')?.mount ?? uses[0]?.mount;
  if (!at || !mount) return undefined;
  const place = { ...at, platforms: [platform], apart: false, mount: hash };
  const written = trust.trusted && inputs.cacheWrite !== 'never' ? cacheExport(place, context.event)?.write : undefined;
  return {
    name: mount.id, mount, uses,
    // A commit's own is never written: what a build adds to a mount is not what its commit says.
    reads: cacheImports(place, context.event, context).filter(({ reason }) => reason !== 'commit'),
    write: written?.reason === 'commit' ? undefined : written
  };
}
