import { relative } from 'node:path';
import { parseDockerfile } from './analysis/dockerfile.js';
import { findMountUses } from './analysis/mount-uses.js';
import { measureMountSteps } from './analysis/mount-steps.js';
import { lossText } from './analysis/mount-worth.js';
import type { Definition } from './definition/definition.js';
import type { BuildLog } from './progress/build-log.js';
import type { Job } from './job.js';
import type { MountStart } from './plan/cache-mount.js';
import type { BuildPlan } from './plan/plan.js';
import type { Node } from './plan/builder-platforms.js';
import { parseFilled } from './plan/mount-builds.js';
import { planMounts } from './plan/mount-plan.js';
import type { KeptMount } from './plan/mount-plan.js';
import { dockerfileOf } from './report/dockerfiles.js';
import type { OverheadReport, Result } from './report/report.js';
import type { ResolvedJob } from './resolve-job.js';
import { inTurns } from './run/in-turns.js';
import { buildMount } from './run/mount-build.js';
import { writeMounts } from './run/mount-handover.js';
import { readDockerfiles } from './run/read-dockerfiles.js';
import { lookUpRefs } from './run/registry/lookup.js';
import { stringOf } from './shared/checked-json.js';
import { messageOf } from './shared/errors.js';
import { renderBytes } from './shared/bytes.js';
import { renderDuration } from './shared/duration.js';

/** The cache mounts that this build keeps. Nothing of it fails or throws: a mount that is not read is empty, as it always was. */
export interface CacheMounts {
  /** Reads what is saved of them into the builder, before the build. */
  fill(builder: string, nodes: Promise<readonly Node[]>): Promise<void>;
  /** After the build: leaves to post what may be saved, and gives what the report says of them. */
  hand(built: EndedBuild): Promise<{ readonly overhead: readonly OverheadReport[]; readonly notices: readonly string[] }>;
}

/** A build that is over. */
export interface EndedBuild {
  readonly result: Result;
  readonly buildLog: BuildLog;
  /** name of the builder */
  readonly builder: string;
  /** what must not be shown, should anything say it */
  readonly secrets: readonly string[];
}

export interface MountJob extends Job, ResolvedJob {
  readonly plan: BuildPlan;
  /** with the targets that need no build: where a mount is kept must not depend on what changed */
  readonly whole: Definition;
}

/** A mount with what is saved of it. */
interface FoundMount {
  readonly kept: KeptMount;
  readonly start: 'saved' | Exclude<MountStart, 'read' | 'kept' | 'failed'>;
  /** `<repository>@<digest>` */
  readonly source?: string;
  readonly reason?: string;
}

interface FilledMount {
  readonly kept: KeptMount;
  readonly start: MountStart;
  readonly source?: string | undefined;
  readonly readMs: number;
  readonly bytes: number;
  readonly emptyMs: number;
}

// All together; who waits longer for a mount than for what it spares has lost.
const readLimitMs = 60_000;
const atOnce = 4;
const architectures: Readonly<Record<string, string>> = { x64: 'linux/amd64', arm64: 'linux/arm64', arm: 'linux/arm/v7' };

/** Begins to look for what is saved of the mounts that the inputs name. */
export function openMounts(job: MountJob): CacheMounts {
  const { inputs, cancellation, log, buildx, buildEnv, directory } = job;
  const here = architectures[process.arch] ?? 'linux/amd64';
  const sources = readSources(job);
  const early = find(here);
  early.catch(() => undefined);
  const notices: string[] = [];
  let filled: readonly FilledMount[] = [];

  async function find(platform: string): Promise<{ readonly found: readonly FoundMount[]; readonly notices: readonly string[] }> {
    const dockerfiles = await sources;
    const each = job.whole.targets.flatMap((target) => {
      const dockerfile = dockerfiles.get(target.name);
      return dockerfile ? [findMountUses({ target: target.name, dockerfile, stage: stringOf(target.raw['target']), args: target.args, platforms: target.platforms, builderPlatform: platform })] : [];
    });
    const planned = planMounts({ ...job, definition: job.whole, uses: each.flatMap(({ uses }) => uses), refused: each.flatMap(({ refused }) => refused), platform });
    const mounts = planned.mounts.filter(({ uses }) => uses.some((use) => job.definition.targets.some(({ name }) => name === use.target)));
    const refs = mounts.flatMap(({ reads }) => reads.map(({ ref }) => ref));
    const there = refs.length === 0 ? new Map() : await lookUpRefs(refs, { env: buildEnv, config: job.registries });
    return { notices: planned.notices, found: mounts.map((kept) => whatIsSaved(kept, there, job)) };
  }

  async function fillOne(one: FoundMount, tools: Parameters<typeof buildMount>[1]): Promise<FilledMount> {
    const { kept, source } = one;
    const outcome = (start: MountStart, more: Partial<FilledMount> = {}): FilledMount => ({ kept, start, source, readMs: 0, bytes: 0, emptyMs: 0, ...more });
    if (one.start !== 'saved' || source === undefined) {
      if (one.reason !== undefined) notices.push(`The cache mount \`${kept.name}\` was not read: ${one.reason}.`);
      return outcome(one.start === 'saved' ? 'absent' : one.start);
    }
    const build = await buildMount({ task: 'fill', mount: kept.mount, image: source }, tools);
    const said = build.result === 'done' ? parseFilled(build.output, build.nonce) : undefined;
    if (said) {
      log.info(said.state === 'kept' ? `The cache mount ${kept.name} holds something already and is left as it is.` : `The cache mount ${kept.name} was read: ${renderBytes(said.bytes)} in ${renderDuration(build.durationMs)}.`);
      return outcome(said.state, { readMs: build.durationMs, bytes: said.state === 'read' ? said.bytes : 0, emptyMs: said.emptyMs });
    }
    if (build.result === 'canceled') return outcome('skipped');
    const late = build.result === 'late';
    notices.push(`The cache mount \`${kept.name}\` was not read: ${late ? `that took longer than ${renderDuration(readLimitMs)}` : `what is saved of it is damaged or could not be fetched (${(build.error ?? 'no reason given').slice(0, 200)})`}.`);
    return outcome(late ? 'late' : 'failed', { readMs: build.durationMs });
  }

  return {
    async fill(builder, nodes) {
      try {
        const [first, ...others] = await nodes;
        const platform = first?.platforms[0] ?? here;
        const { found, notices: ofPlan } = await (platform === here ? early : find(platform));
        notices.push(...ofPlan);
        if (found.length > 0 && others.length > 0) notices.push('Cache mounts are not kept on a builder of several nodes: each node has its own.');
        else {
          const tools = { buildx, env: buildEnv, directory, builder, cancellation, endsAtEpochMs: Date.now() + readLimitMs };
          filled = await inTurns(found, atOnce, (one) => fillOne(one, tools));
        }
        notices.forEach((notice) => log.info(notice));
      } catch (error) {
        log.debug(`Cache mounts: ${messageOf(error)}`);
      }
    },

    async hand({ result, buildLog, builder, secrets }) {
      try {
        const dockerfiles = await sources;
        const measured = filled.map((one) => ({ ...one, ...measureMountSteps(one.kept.uses, buildLog, dockerfiles) }));
        const losses = measured.flatMap((one) => (one.start === 'read' && one.ran ? [lossText(one.kept.name, one)] : [])).filter((text) => text !== undefined);
        const fresh = job.spec.kind === 'own' && job.spec.lifetime === 'job';
        const mounts = measured.flatMap(({ kept: { mount, write }, start, source, stepsMs, emptyMs, ran }) =>
          ran && write ? [{ mount, start, source: start === 'read' || start === 'kept' ? source : undefined, write: write.ref, stepsMs, emptyMs: start === 'read' || start === 'kept' ? emptyMs : fresh ? stepsMs : 0 }] : []);
        if (result === 'success' && mounts.length > 0) await writeMounts(directory, { title: inputs.title, builder, toolImages: toolImages(job), mounts, secrets });
        return {
          overhead: filled.filter(({ readMs }) => readMs > 0).map(({ kept, readMs, bytes }) => ({ label: `Cache mount ${kept.name} (read)`, durationMs: readMs, bytes: bytes || undefined })),
          notices: [...notices, ...losses]
        };
      } catch (error) {
        return { overhead: [], notices: [...notices, `The cache mounts will not be saved: ${messageOf(error)}`] };
      }
    }
  };
}

// Every target's Dockerfile by its name, where it can be read.
async function readSources({ whole: definition, inputs, context }: MountJob) {
  const places = { workdir: inputs.workdir, workspace: context.workspace };
  const files = definition.targets.flatMap((target) => dockerfileOf(target, places) ?? []);
  const texts = await readDockerfiles(files, context.workspace);
  return new Map(definition.targets.flatMap((target) => {
    const path = dockerfileOf(target, places);
    const text = stringOf(target.raw['dockerfile-inline']) ?? (path === undefined ? undefined : texts.get(path));
    return text === undefined ? [] : [[target.name, parseDockerfile(text, path && relative(context.workspace, path))] as const];
  }));
}

// Where a commit was built before, its steps are all in the cache, and none of them will look into the mount.
function whatIsSaved(kept: KeptMount, there: Awaited<ReturnType<typeof lookUpRefs>>, { plan, inputs, definition }: MountJob): FoundMount {
  const states = kept.reads.map(({ ref }) => ({ ref, presence: there.get(ref) }));
  const present = states.find(({ presence }) => presence?.state === 'present');
  if (present?.presence?.state === 'present') {
    const source = `${present.ref.slice(0, present.ref.lastIndexOf(':'))}@${present.presence.digest}`;
    const isBuilt = ({ target }: { target: string }) => !definition.targets.some(({ name }) => name === target) || plan.targets.find(({ name }) => name === target)?.cacheFrom[0]?.reason === 'commit';
    if (inputs.cacheMode === 'max' && kept.uses.every(isBuilt)) return { kept, start: 'skipped', source };
    return { kept, start: 'saved', source };
  }
  const unknown = states.find(({ presence }) => presence?.state === 'unknown')?.presence;
  return unknown?.state === 'unknown' ? { kept, start: 'skipped', reason: `it is not known whether anything is saved of it (${unknown.reason})` } : { kept, start: 'absent' };
}

const toolImage = 'docker.io/library/busybox:1.37';

function toolImages({ inputs }: MountJob): string[] {
  return [toolImage, ...inputs.imageMirrors.map(({ host, path }) => [host, path, 'library/busybox:1.37'].filter((part) => part !== '').join('/'))];
}
