import { parseDockerfile } from './analysis/dockerfile.js';
import { mayRun } from './analysis/mount-need.js';
import { findMountUses } from './analysis/mount-uses.js';
import { hashArgs } from './baseline/record-build.js';
import type { Definition } from './definition/definition.js';
import type { Job } from './job.js';
import type { Changes } from './look-back.js';
import type { MountStart } from './plan/cache-mount.js';
import type { CacheReason, CacheRef } from './plan/cache-refs.js';
import { planMounts } from './plan/mount-plan.js';
import type { KeptMount } from './plan/mount-plan.js';
import type { BuildPlan } from './plan/plan.js';
import { readSources } from './read-sources.js';
import type { Sources } from './read-sources.js';
import { makeRedactor } from './report/redact.js';
import type { ResolvedJob } from './resolve-job.js';
import { lookUpRefs } from './run/registry/lookup.js';
import { objectOf, stringOf } from './shared/checked-json.js';

export interface MountJob extends Job, ResolvedJob {
  readonly plan: BuildPlan;
  /** with the targets that need no build: where a mount is kept must not depend on what changed */
  readonly whole: Definition;
  readonly changes: Promise<Changes | undefined>;
  /** what must not be shown, should anything say it */
  readonly hidden: readonly string[];
}

/** A mount with what is saved of it. */
export interface FoundMount {
  readonly kept: KeptMount;
  readonly start: 'saved' | Exclude<MountStart, 'read' | 'kept' | 'failed' | 'late'>;
  /** `<repository>@<digest>` */
  readonly source?: string;
  /** under which name it was found, and why it was looked for */
  readonly from?: CacheRef;
  /** why it is not known what is saved, as the end of a sentence */
  readonly problem?: string;
}

/** Every target's Dockerfile and context by its name, where they can be read. Never throws. */
export async function readMountSources({ whole, inputs, context }: MountJob): Promise<Sources> {
  const sources = await readSources(whole.targets, inputs.workdir, context.workspace);
  const inline = whole.targets.flatMap((target) => {
    const text = stringOf(target.raw['dockerfile-inline']);
    return text === undefined ? [] : [[target.name, parseDockerfile(text, undefined)] as const];
  });
  return { ...sources, dockerfiles: new Map([...sources.dockerfiles, ...inline]) };
}

/** Finds the mounts that are kept, and asks registries what is saved of them, for at most 2 s. */
export async function findMounts(job: MountJob, { dockerfiles }: Sources, platform: string): Promise<{ readonly found: readonly FoundMount[]; readonly notices: readonly string[] }> {
  const each = job.whole.targets.flatMap((target) => {
    const dockerfile = dockerfiles.get(target.name);
    return dockerfile ? [findMountUses({ target: target.name, dockerfile, stage: stringOf(target.raw['target']), args: target.args, platforms: target.platforms, builderPlatform: platform })] : [];
  });
  const planned = planMounts({ ...job, definition: job.whole, uses: each.flatMap(({ uses }) => uses), refused: each.flatMap(({ refused }) => refused), platform });
  const mounts = planned.mounts.filter(({ uses }) => uses.some((use) => job.definition.targets.some(({ name }) => name === use.target)));
  const refs = mounts.flatMap(({ reads }) => reads.map(({ ref }) => ref));
  const there = refs.length === 0 ? new Map() : await lookUpRefs(refs, { env: job.buildEnv, config: job.registries });
  return { notices: planned.notices, found: mounts.map((kept) => whatIsSaved(kept, there)) };
}

function whatIsSaved(kept: KeptMount, there: Awaited<ReturnType<typeof lookUpRefs>>): FoundMount {
  const states = kept.reads.map((from) => ({ from, presence: there.get(from.ref) }));
  const present = states.find(({ presence }) => presence?.state === 'present');
  if (present?.presence?.state === 'present') return { kept, start: 'saved', from: present.from, source: `${present.from.ref.slice(0, present.from.ref.lastIndexOf(':'))}@${present.presence.digest}` };
  const unknown = states.find(({ presence }) => presence?.state === 'unknown')?.presence;
  return unknown?.state === 'unknown' ? { kept, start: 'skipped', problem: `it is not known whether anything is saved of it (${unknown.reason})` } : { kept, start: 'absent' };
}

/**
 * Tells of a mount whether any step may look into it. None will where the layer cache has what they make: of this very commit, or of
 * an earlier one since which nothing changed that they are made from. In doubt one may.
 */
export function needOf({ definition, plan, inputs, hidden }: Pick<MountJob, 'definition' | 'plan' | 'inputs' | 'hidden'>, { dockerfiles, contexts, ignores }: Sources, changes: Changes | undefined): (kept: KeptMount) => boolean {
  const redact = makeRedactor(hidden);
  return ({ uses }) => uses.some(({ target: name, line }) => {
    const target = definition.targets.find((one) => one.name === name);
    const [layers] = plan.targets.find((one) => one.name === name)?.cacheFrom ?? [];
    if (!target) return false;
    if (!layers || inputs.cacheMode !== 'max' || target.raw['no-cache'] === true || target.raw['no-cache-filter'] !== undefined) return true;
    if (layers.reason === 'commit') return false;
    const [dockerfile, context, before] = [dockerfiles.get(name), contexts.get(name), changes?.args.get(name)];
    if (!changes || !isOf(layers.reason, changes.reason) || !dockerfile || context === undefined || !before || dockerfile.path === undefined || Object.keys(objectOf(target.raw['contexts']) ?? {}).length > 0) return true;
    const now = hashArgs(target.args, redact);
    const changedArgs = new Set([...now.keys(), ...before.keys()].filter((arg) => now.get(arg) !== before.get(arg)));
    return mayRun(line, { dockerfile, changedFiles: changes.files, changedArgs, context, ignores: ignores.get(name) });
  });
}

// A request's own cache, and that of its branch, hold what they took from the base.
function isOf(layers: CacheReason, changes: Changes['reason']): boolean {
  return layers === changes || layers === 'pull-request' || layers === 'head-branch';
}
