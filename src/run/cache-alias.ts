import type { Buildx } from './buildx.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

/** A cache manifest that gets a second tag. */
export interface CacheAlias {
  /** `<repository>@<digest>` of what was exported */
  readonly source: string;
  /** `<repository>:<tag>` */
  readonly tag: string;
}

const atOnce = 4;

/**
 * Gives cache manifests their second tag, a few at a time. The very manifest is tagged, not an index around it, which
 * BuildKit would import as nothing. Returns what failed, in words. Never throws.
 */
export async function saveCacheAliases(aliases: readonly CacheAlias[], { buildx, run, env }: { buildx: Buildx; run: Run; env: Environment }): Promise<string[]> {
  const failed: string[] = [];
  const queue = [...aliases];
  const work = async () => {
    for (let alias = queue.shift(); alias; alias = queue.shift()) {
      const args = [...buildx.prefix, 'imagetools', 'create', '--prefer-index=false', '--tag', alias.tag, alias.source];
      const { code, stderr } = await run(buildx.program, args, { env, timeoutMs: 60_000 });
      if (code !== 0) failed.push(`${alias.tag}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, work));
  return failed;
}
