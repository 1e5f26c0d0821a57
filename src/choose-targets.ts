import type { Definition } from './definition/definition.js';
import type { TargetFingerprint } from './fingerprint/target-fingerprint.js';
import { canceledEarly } from './job.js';
import type { Job } from './job.js';
import type { BuildPlan } from './plan/plan.js';
import { restOf } from './plan/rest-of-plan.js';
import type { UnchangedTarget } from './report/unchanged.js';
import type { ResolvedJob } from './resolve-job.js';
import { preflight } from './run/registry/preflight.js';

/** What is to be built of a plan. */
export interface ChosenTargets {
  /** the whole plan, with what the registries have of it */
  readonly plan: BuildPlan;
  /** what is left to build: its plan has no targets where nothing is */
  readonly rest: { readonly definition: Definition; readonly plan: BuildPlan };
  /** targets that are not built, by name */
  readonly unchanged: ReadonlyMap<string, UnchangedTarget>;
  readonly fingerprints: ReadonlyMap<string, TargetFingerprint>;
  /** on what was skipped and what was not; may hold what the definition says */
  readonly notices: readonly string[];
}

/** Finds out what has to be built: all of it, what changed (`skip-unchanged`), or nothing (`build: false`). `boot` is called as soon as that is known to be anything. */
export async function chooseTargets(job: Job & ResolvedJob & { readonly plan: BuildPlan }, boot: () => void): Promise<ChosenTargets> {
  const { inputs, definition, registries, buildEnv, cancellation } = job;
  if (!inputs.build) {
    const [{ findBuiltBefore }, { fingerprint }] = await Promise.all([import('./built-before.js'), import('./skip-unchanged.js')]);
    const unchanged = await findBuiltBefore(job, () => fingerprint(job));
    return { plan: job.plan, rest: restOf(definition, job.plan, new Set(unchanged.keys())), unchanged, fingerprints: new Map(), notices: [] };
  }
  const looking = preflight(job.plan, registries, buildEnv);
  if (!inputs.skipUnchanged) {
    const plan = await cancellation.race(looking, canceledEarly);
    return { plan, rest: { definition, plan }, unchanged: new Map(), fingerprints: new Map(), notices: [] };
  }
  const { fingerprint, skipUnchanged } = await import('./skip-unchanged.js');
  const [plan, fingerprints] = await cancellation.race(Promise.all([looking, fingerprint(job)]), canceledEarly);
  performance.mark('warmbake: fingerprints');
  const { unchanged, notices, ...rest } = await skipUnchanged({ ...job, plan, fingerprints, boot });
  return { plan, rest, unchanged, fingerprints, notices };
}
