import type { Context } from '../github/context.js';
import { builderKey } from '../plan/builder-spec.js';
import type { BuilderSpec, OwnBuilder } from '../plan/builder-spec.js';
import { ensureBuilder, removeMade } from './builder.js';
import type { Builder, BuilderTools, Calls } from './builder.js';
import { atPlace, builderPlace } from './child-environment.js';
import { claimOf, forget, readClaimed, release, take, writeClaimed } from './claim.js';
import type { Claim } from './claim.js';
import { stopCreating } from './leftovers.js';
import { noteOwner } from './owner-note.js';
import { awaitBoot } from './prewarm.js';
import type { Boot } from './prewarm.js';
import { sweep } from './sweep.js';

export interface JobTools extends Omit<BuilderTools, 'directory'> {
  readonly context: Context;
  /** a builder that is made is removed when the job ends */
  readonly cleanup: boolean;
  /** hears what post has to give back and remove, before it is made */
  keep(claims: readonly Claim[], names: readonly string[]): void;
}

/**
 * The builder: the one that is named, the one that `pre` or another step of the job made if it is what is wanted, or one that
 * is made now. Builders that killed jobs of this repository left are removed beside it. Undone by `giveBack`. Throws as `ensureBuilder` does.
 */
export async function bootBuilder(spec: BuilderSpec, boot: Boot | undefined, tools: JobTools): Promise<Builder> {
  const { context } = tools;
  if (spec.kind === 'existing') return ensureBuilder(spec, { ...tools, directory: context.temp });
  const [builder, swept] = await Promise.allSettled([makeOrShare(spec, boot, tools), sweep(context, tools)]);
  if (builder.status === 'rejected') throw builder.reason;
  const names = swept.status === 'fulfilled' ? swept.value : [];
  const notice = names.length === 0 ? [] : [`Removed what killed jobs of this repository left: ${names.join(', ')}.`];
  return { ...builder.value, notices: [...(builder.value.notices ?? []), ...notice] };
}

async function makeOrShare(spec: OwnBuilder, boot: Boot | undefined, tools: JobTools): Promise<Builder> {
  const { context, env } = tools;
  const started = Date.now();
  const place = builderPlace(env);
  const key = builderKey(spec, place);
  const fits = boot?.key === key;
  const mine = fits ? boot.claim : claimOf(context.temp, key, spec.step);
  const claims = boot && !fits ? [boot.claim, mine] : [mine];
  const names = boot ? [boot.name] : [];
  // Before anything is there: main may end at any moment.
  tools.keep(claims, names);
  await take(mine);
  const shared = await readClaimed(mine);
  if (shared && (await awaitBoot(mine, shared))) {
    // Steps before this one were not to use it.
    if (spec.use) await tools.run(tools.buildx.program, [...tools.buildx.prefix, 'use', shared.name], { env });
    return { name: shared.name, own: spec.lifetime !== 'named' || shared.remove, bootMs: Date.now() - started };
  }
  // What pre began came to nothing: it is made now, with the login that is there by now.
  if (shared?.remove) {
    await stopCreating(shared.name);
    await removeMade(shared.name, tools);
  }
  await writeClaimed(mine, { name: spec.name, place, remove: false });
  const builder = await ensureBuilder(spec, { ...tools, directory: mine.directory }, async (name) => {
    if (!tools.cleanup) return;
    tools.keep(claims, [...names, name]);
    await noteOwner(name, env);
    await writeClaimed(mine, { name, place, remove: true });
  });
  await writeClaimed(mine, { name: builder.name, place, remove: (await readClaimed(mine))?.remove ?? false, ready: true });
  return builder;
}

/** Gives shares back; the last one removes the builder and its files. Gives the names of those that stay though they should not. Never throws. */
export async function giveBack(claims: readonly Claim[], tools: Calls): Promise<string[]> {
  const stuck = await Promise.all(claims.map(async (mine) => {
    const builder = await readClaimed(mine);
    if (!(await release(mine))) return [];
    const env = builder ? atPlace(tools.env, builder.place) : tools.env;
    if (builder?.remove) await stopCreating(builder.name);
    const gone = !builder?.remove || (await removeMade(builder.name, { ...tools, env }));
    await forget(mine).catch(() => undefined);
    return gone || !builder ? [] : [builder.name];
  }));
  return stuck.flat();
}
