import { callTools, canceledEarly } from './job.js';
import type { Job } from './job.js';
import { bakeArgs } from './plan/bake-call.js';
import { onlyPlatform, platformNotice, platformsWithoutNode } from './plan/builder-platforms.js';
import { entitle } from './plan/entitlements.js';
import type { Definition } from './definition/definition.js';
import type { Changes } from './look-back.js';
import { mayLetGo } from './plan/let-go.js';
import type { BuildPlan } from './plan/plan.js';
import type { BuildLog } from './progress/build-log.js';
import { readBuild } from './read-build.js';
import { aliasesOf } from './report/aliases.js';
import { bakeMetadata } from './report/bake-metadata.js';
import { digestsOf } from './report/digests.js';
import { handedTarget, handoverOf } from './report/hand-over.js';
import type { BuilderReport, OverheadReport, Result } from './report/report.js';
import type { ResolvedJob } from './resolve-job.js';
import { buildWithRetries } from './retry.js';
import type { BakeResult } from './run/bake.js';
import type { Builder } from './run/builder.js';
import { readNodes } from './run/builder-nodes.js';
import { isAtLeast, leaveOutNew, oldBuildxNotice, tagsManifests } from './run/buildx.js';
import { cacheEnvironment, gitEnvironment } from './run/child-environment.js';
import type { Environment } from './run/child-environment.js';
import { writeHandover } from './run/handover.js';
import { dialAhead, dialThrough } from './run/history-dial.js';
import { keepLogin } from './run/keep-login.js';
import { findPushed } from './run/registry/pushed.js';
import type { PushedManifest } from './run/registry/pushed.js';
import { saveState } from './run/runner-commands.js';
import { messageOf } from './shared/errors.js';
import { stateNames } from './shared/state.js';

/** What is to be built. */
export interface ImageBuild extends Job, ResolvedJob {
  readonly plan: BuildPlan;
  readonly booting: Promise<Builder>;
  /** what must not be shown, should anything say it */
  readonly hidden: readonly string[];
  /** since the last good build that is remembered; undefined where that is not known */
  readonly changes: Promise<Changes | undefined>;
  /** with the targets that need no build */
  readonly whole: Definition;
}

/** What came of it, whether it succeeded or not. */
export interface BuiltImages {
  readonly result: Result;
  readonly bake: BakeResult;
  readonly buildLog: BuildLog;
  /** digest of each target by name */
  readonly digests: ReadonlyMap<string, string>;
  /** what bake's metadata file holds or will hold, as JSON */
  readonly metadata: string;
  readonly builder: BuilderReport;
  /** build history references by target */
  readonly buildRefs: ReadonlyMap<string, string>;
  /** ms from the start of our process to that of bake */
  readonly startupMs: number;
  /** the last lines of bake's output */
  readonly tail: readonly string[];
  readonly notices: readonly string[];
  /** of what was done for the build outside of it */
  readonly overhead: readonly OverheadReport[];
  /** of what goes on after main: logged in as this step is */
  readonly env: Environment;
}

// By then bake has begun, and most builds take longer.
const dialAfterMs = 250;

/** Waits for the builder, runs bake until the images are pushed, and reads what it says. Throws where it cannot even begin. */
export async function buildImages(job: ImageBuild): Promise<BuiltImages> {
  const { inputs, trust, directory, files, buildx, childEnv, buildEnv, spec, env, log, cancellation, elapsed, version, definition, context, registries, plan } = job;
  const tools = callTools(job);
  const mounts = inputs.cacheMounts.length === 0 ? undefined : (await import('./cache-mounts.js')).openMounts(job);
  const builder = await cancellation.race(job.booting, canceledEarly);
  performance.mark('warmbake: boot');
  // Asked beside the build, and before it where the answer may explain a failure to come.
  const asking = readNodes(builder.name, tools);
  const wanted = definition.targets.flatMap((target) => target.platforms);
  const unable = wanted.length === 0 ? undefined : platformNotice(platformsWithoutNode(await asking, wanted));
  const old = oldBuildxNotice(version, { tagsCaches: plan.targets.some(({ cacheAlias }) => cacheAlias !== undefined) });
  const known = leaveOutNew(inputs, version);
  const notices = [...known.notices, ...(builder.notices ?? []), ...[unable, old].filter((notice) => notice !== undefined)];
  notices.forEach((notice) => log.info(notice));
  const entitlements = isAtLeast(version, '0.18.0') ? entitle(inputs, plan, context.workspace, directory) : [];
  const args = [...buildx.prefix, ...bakeArgs(known.inputs, { builder: builder.name, bakeFile: files.bake, metadataFile: files.metadata, entitlements })];
  await mounts?.fill(builder.name, asking);
  const startupMs = elapsed();
  // What is still exported or tagged after main must not hang on what later steps do to docker's configuration.
  const bakeEnv = trust.trusted ? await keepLogin(buildEnv, directory) : buildEnv;
  const pushed = confirmPushed(plan, { env: bakeEnv, config: registries });
  const records = dialAhead(dialThrough(buildx, childEnv), builder.name, dialAfterMs);
  const { bake, plainLog, tail, notices: tries } = await buildWithRetries({
    builder, tools, retries: inputs.retries, definition, plan, cacheOnly: spec.kind === 'own', program: buildx.program, args, cwd: inputs.workdir, env: { ...gitEnvironment(definition.targets, bakeEnv), ...bakeEnv, ...cacheEnvironment(plan, env) }, logFile: files.log, log, cancellation,
    ...(mayLetGo(inputs, definition, plan, spec) ? { confirm: pushed.confirm } : {})
  }).catch((error: unknown) => {
    records.close();
    throw error;
  });
  performance.mark('warmbake: bake');
  if (bake.goesOn) {
    const handed = writeHandover(directory, handoverOf({ title: inputs.title, definition, plan, bake, secrets: job.hidden }));
    await handed.then(() => saveState(stateNames.exporting, 'true'), (error: unknown) => log.warning(`The cache will not be exported to its end: ${messageOf(error)}`));
  }
  const result: Result = bake.exitCode === 0 || bake.goesOn ? 'success' : cancellation.requested ? 'canceled' : 'failure';
  const asked = { buildx, version, env: childEnv, builder: builder.name, dial: records.dial, metadataFile: files.metadata, canceled: cancellation.requested, log };
  const { buildLog, digests, metadata, buildRefs } = await readBuild({ bake, plainLog, plan, definition }, asked);
  records.close();
  if (isAtLeast(version, tagsManifests)) saveState(stateNames.aliases, result !== 'success' ? '' : bake.goesOn ? 'later' : JSON.stringify(aliasesOf(plan.targets.map(handedTarget), buildLog)));
  const ofMounts = await mounts?.hand({ result, buildLog, builder: builder.name, secrets: job.hidden });
  const nodes = await asking;
  performance.mark('warmbake: read');
  return {
    result, bake, buildLog, buildRefs, digests, startupMs, tail, env: bakeEnv, notices: [...notices, ...tries, ...(ofMounts?.notices ?? [])], overhead: ofMounts?.overhead ?? [],
    metadata: bake.goesOn ? bakeMetadata({ plan, digests, log: buildLog, pushed: pushed.found(), buildRefs, platforms: onlyPlatforms(definition, nodes) }) : metadata,
    builder: { name: builder.name, own: builder.own, bootMs: builder.bootMs, buildxVersion: version, nodes }
  };
}

// Before the step lets go of a build it asks the registry for every image that the log says was pushed.
function confirmPushed(plan: BuildPlan, tools: Parameters<typeof findPushed>[2]): { confirm(soFar: BuildLog): Promise<boolean>; found(): ReadonlyMap<string, PushedManifest> } {
  let found: ReadonlyMap<string, PushedManifest> = new Map();
  return {
    found: () => found,
    async confirm(soFar) {
      found = await findPushed(plan, digestsOf(plan, soFar, new Map()), tools);
      return found.size === plan.targets.filter((target) => target.images.length > 0).length;
    }
  };
}

function onlyPlatforms({ targets }: Definition, nodes: Awaited<ReturnType<typeof readNodes>>): ReadonlyMap<string, string> {
  return new Map(targets.flatMap(({ name, platforms }) => {
    const one = onlyPlatform(platforms, nodes);
    return one === undefined ? [] : [[name, one] as const];
  }));
}
