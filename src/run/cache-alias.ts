import type { Buildx } from './buildx.js';
import type { Environment } from './child-environment.js';
import type { Cancellation } from '../shared/cancellation.js';
import type { Run } from './command.js';

/** A cache manifest that gets a second tag. */
export interface CacheAlias {
  /** `<repository>@<digest>` of what was exported */
  readonly source: string;
  /** `<repository>:<tag>` */
  readonly tag: string;
}

export interface AliasTools {
  readonly buildx: Buildx;
  readonly run: Run;
  readonly env: Environment;
  readonly cancellation: Cancellation;
}

const atOnce = 4;

/**
 * Gives cache manifests their second tag, a few at a time. The very manifest is tagged, not an index around it, which
 * BuildKit would import as nothing. Returns what failed, in words; stops when the job is cancelled. Never throws.
 */
export async function saveCacheAliases(aliases: readonly CacheAlias[], { buildx, run, env, cancellation }: AliasTools): Promise<string[]> {
  const failed: string[] = [];
  const queue = [...aliases];
  const work = async () => {
    for (let alias = queue.shift(); alias && !cancellation.requested; alias = queue.shift()) {
      const args = [...buildx.prefix, 'imagetools', 'create', '--prefer-index=false', '--tag', alias.tag, alias.source];
      const { code, stderr } = await run(buildx.program, args, { env, timeoutMs: 60_000 });
      if (code !== 0) failed.push(`${alias.tag}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
    }
  };
  const all = Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, work));
  // What is under way then ends by itself; nobody has the time to wait for it.
  await cancellation.race(all, () => new Error('canceled')).catch(() => undefined);
  return failed;
}
