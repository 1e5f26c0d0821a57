import type { Definition } from './definition/definition.js';
import { describeBuilder } from './fingerprint/builder-facts.js';
import type { TargetFingerprint } from './fingerprint/target-fingerprint.js';
import { callTools, canceledEarly } from './job.js';
import type { Job } from './job.js';
import { fingerprintRef } from './plan/cache-refs.js';
import { reasonToBuild } from './plan/judge-skip.js';
import type { BuildPlan, TargetPlan } from './plan/plan.js';
import { reachOf, restOf } from './plan/rest-of-plan.js';
import { restlessNotices } from './report/restless.js';
import type { UnchangedTarget } from './report/unchanged.js';
import { refusalNotices, tagNotices } from './report/unchanged.js';
import type { ResolvedJob } from './resolve-job.js';
import { ancestryOf, sinceMoved } from './run/ancestry.js';
import { fingerprintTargets } from './run/fingerprints.js';
import { readConfigText } from './run/registry/buildkitd-config.js';
import { withRegistries } from './run/registry/client.js';
import type { RegistryClient } from './run/registry/client.js';
import { copyCacheAlias } from './run/registry/copy-alias.js';
import { findUnchanged } from './run/registry/find-unchanged.js';
import type { KeptImage } from './run/registry/kept-image.js';
import { openResolver } from './run/registry/outside-images.js';
import { problemOf } from './run/registry/problem.js';
import { retag } from './run/registry/retag.js';

/** A plan whose targets may be there already. */
export interface SkipQuestion extends Job, ResolvedJob {
  readonly plan: BuildPlan;
  readonly fingerprints: ReadonlyMap<string, TargetFingerprint>;
  /** called as soon as it is known that something has to be built */
  boot(): void;
}

/** What is left to build, and what need not be. */
export interface SkippedPlan {
  readonly definition: Definition;
  readonly plan: BuildPlan;
  readonly unchanged: ReadonlyMap<string, UnchangedTarget>;
  readonly notices: readonly string[];
}

const readMs = 8_000;
const readEachMs = 100;
const writeMs = 30_000;

/** The fingerprints of all targets. Never throws. */
export async function fingerprint(job: Job & ResolvedJob): Promise<ReadonlyMap<string, TargetFingerprint>> {
  const { inputs, spec, version, definition, directory, buildEnv, registries } = job;
  const config = spec.kind === 'own' ? await readConfigText({ text: spec.configText, file: spec.configFile }, buildEnv) : '';
  return fingerprintTargets(definition, {
    run: callTools(job).run, env: buildEnv, workdir: inputs.workdir, directory, builder: describeBuilder(spec, { buildx: version, arch: process.arch, config }), resolveImages: openResolver({ env: buildEnv, config: registries })
  });
}

/** Gives those targets their tags whose image is in the registry by the fingerprint of their inputs, and the rest to be built. Throws only where the job is cancelled. */
export async function skipUnchanged(question: SkipQuestion): Promise<SkippedPlan> {
  const { inputs, definition, context, plan, fingerprints, cancellation, registries, buildEnv, boot } = question;
  const tools = { env: buildEnv, config: registries };
  const refused = new Map<string, string>();
  const questions = plan.targets.flatMap((planned) => {
    const target = definition.targets.find(({ name }) => name === planned.name);
    const print = fingerprints.get(planned.name);
    const reason = (target && reasonToBuild(target, planned, plan, inputs)) ?? (print?.known ? undefined : (print?.reason ?? 'it has no fingerprint'));
    if (reason !== undefined) refused.set(planned.name, reason);
    return reason !== undefined || !print?.known ? [] : [{ name: planned.name, refs: planned.fingerprintPlaces.map((place) => fingerprintRef(place, print.value)), platforms: target?.platforms ?? [] }];
  });
  const unchanged = new Map<string, UnchangedTarget>();
  const withinMs = readMs + plan.targets.length * readEachMs;
  // One client for all of it: connections and logins are used again.
  const looking = withRegistries(tools, { totalMs: withinMs + writeMs }, async (client) => {
    const answers = await findUnchanged(questions, client, withinMs);
    performance.mark('warmbake: find');
    const found = plan.targets.flatMap((target) => {
      const answer = answers.get(target.name);
      if (answer?.state === 'unusable') refused.set(target.name, `the image that was kept for its inputs cannot be used: ${answer.reason}`);
      return answer?.state === 'found' ? [{ target, image: answer.image }] : [];
    });
    if (found.length < plan.targets.length) boot();
    return retagAll(found, client, question);
  });
  for (const [name, outcome] of await cancellation.race(looking, canceledEarly)) {
    if ('failed' in outcome) refused.set(name, `its image could not be tagged: ${outcome.failed}`);
    else unchanged.set(name, outcome);
  }
  if (unchanged.size < plan.targets.length) boot();
  const shown = new Map(plan.targets.map(({ name, displayName }) => [name, displayName]));
  const notFound = reachOf(definition.targets, questions.map(({ name }) => name).filter((name) => !unchanged.has(name)));
  const run = { commits: [plan.commit, 'mergeCommit' in context.event ? context.event.mergeCommit : plan.commit], runId: context.runId, sourceDate: buildEnv['SOURCE_DATE_EPOCH'], nowMs: Date.now() };
  const notices = [...refusalNotices(refused, shown), ...restlessNotices(definition.targets.filter(({ name }) => notFound.has(name)), fingerprints, run), ...tagNotices(unchanged, shown)];
  return { ...restOf(definition, plan, new Set(unchanged.keys())), unchanged, notices };
}

interface FoundTarget {
  readonly target: TargetPlan;
  readonly image: KeptImage;
}

async function retagAll(found: readonly FoundTarget[], client: RegistryClient, { plan, inputs, context, childEnv, ...job }: SkipQuestion): Promise<[string, UnchangedTarget | { readonly failed: string }][]> {
  const { owner, name } = context.repository;
  const api = { url: context.apiUrl, repository: `${owner}/${name}`, token: inputs.githubToken };
  const ancestry = ancestryOf({ workspace: context.workspace, api, run: callTools({ ...job, childEnv, inputs }).run, env: childEnv });
  // An attempt that comes later knows no more where its ref is.
  const isBehind = sinceMoved(ancestry, context.runAttempt === 1 && 'before' in context.event ? context.event.before : undefined);
  return Promise.all(found.map(async ({ target, image }): Promise<[string, UnchangedTarget | { readonly failed: string }]> => {
    const repository = (target.fingerprintPlaces[0]?.at ?? '').replace(/:$/, '');
    const kept = { repository, since: image.revision, digest: image.manifest.digest, mediaType: image.manifest.mediaType, bytes: image.manifest.bytes.length, tagged: [], left: [] };
    if (!plan.push || !plan.trust.trusted) return [target.name, { ...kept, how: 'unchanged' }];
    try {
      const [{ index, tagged, left }] = await Promise.all([retag({ image, commit: plan.commit, refs: target.images }, { client, isBehind }), copyCacheAlias(target, plan, client)]);
      const named = tagged.length > 0 ? { digest: index.digest, mediaType: index.mediaType, bytes: index.bytes.length } : {};
      return [target.name, { ...kept, ...named, how: 'retagged', tagged, left }];
    } catch (error) {
      return [target.name, { failed: problemOf(error, 'the registry').message }];
    }
  }));
}
