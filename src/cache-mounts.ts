import { setTimeout as delay } from 'node:timers/promises';
import { measureMountSteps } from './analysis/mount-steps.js';
import { lossText } from './analysis/mount-worth.js';
import type { BuildLog } from './progress/build-log.js';
import { findMounts, needOf, readMountSources } from './find-mounts.js';
import type { FoundMount, MountJob } from './find-mounts.js';
import type { MountStart } from './plan/cache-mount.js';
import type { Node } from './plan/builder-platforms.js';
import { parseFilled } from './plan/mount-builds.js';
import type { KeptMount } from './plan/mount-plan.js';
import { makeRedactor } from './report/redact.js';
import type { OverheadReport, Result } from './report/report.js';
import { cacheReasonWords } from './report/words.js';
import { inTurns } from './run/in-turns.js';
import { buildMount } from './run/mount-build.js';
import { writeMounts } from './run/mount-handover.js';
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

interface FilledMount {
  readonly kept: KeptMount;
  readonly start: MountStart;
  readonly source?: string | undefined;
  readonly readMs: number;
  readonly bytes: number;
  readonly emptyMs: number;
  /** it was not read, because none of its steps seemed to need it */
  readonly unneeded?: true;
}

// All together; who waits longer for a mount than for what it spares has lost.
const readLimitMs = 60_000;
// They are looked up since before the builder was booted.
const changesLimitMs = 1_000;
const noNeed = 'nothing changed that its steps are made from, and the cache has their layers';
const atOnce = 4;
const architectures: Readonly<Record<string, string>> = { x64: 'linux/amd64', arm64: 'linux/arm64', arm: 'linux/arm/v7' };

/** Begins to look for what is saved of the mounts that the inputs name. */
export function openMounts(job: MountJob): CacheMounts {
  const { inputs, cancellation, log, buildx, buildEnv, directory } = job;
  const here = architectures[process.arch] ?? 'linux/amd64';
  const sources = readMountSources(job);
  const early = sources.then((found) => findMounts(job, found, here));
  early.catch(() => undefined);
  const redact = makeRedactor(job.hidden);
  const notices: string[] = [];
  let filled: readonly FilledMount[] = [];

  async function fillOne(one: FoundMount, isNeeded: (kept: KeptMount) => boolean, tools: Parameters<typeof buildMount>[1]): Promise<FilledMount> {
    const { kept, source } = one;
    const outcome = (start: MountStart, more: Partial<FilledMount> = {}): FilledMount => ({ kept, start, source, readMs: 0, bytes: 0, emptyMs: 0, ...more });
    if (one.start !== 'saved' || source === undefined) {
      if (one.problem !== undefined) notices.push(`The cache mount \`${kept.name}\` was not read: ${one.problem}.`);
      return outcome(one.start === 'saved' ? 'absent' : one.start);
    }
    if (!isNeeded(kept)) {
      log.info(`The cache mount ${kept.name} is not read: ${noNeed}.`);
      return outcome('skipped', { unneeded: true });
    }
    const build = await buildMount({ task: 'fill', mount: kept.mount, image: source }, tools);
    const said = build.result === 'done' ? parseFilled(build.output, build.nonce) : undefined;
    if (said) {
      log.info(said.state === 'kept' ? `The cache mount ${kept.name} holds something already and is left as it is.` : `The cache mount ${kept.name} was read: ${renderBytes(said.bytes)} in ${renderDuration(build.durationMs)} from ${one.from?.ref ?? source} (${one.from ? cacheReasonWords[one.from.reason] : ''}).`);
      return outcome(said.state, { readMs: build.durationMs, bytes: said.state === 'read' ? said.bytes : 0, emptyMs: said.emptyMs });
    }
    if (build.result === 'canceled') return outcome('skipped');
    const late = build.result === 'late';
    notices.push(`The cache mount \`${kept.name}\` was not read: ${late ? `that took longer than ${renderDuration(readLimitMs)}` : `what is saved of it is damaged or could not be fetched (${redact(build.error ?? 'no reason given').slice(0, 200)})`}.`);
    return outcome(late ? 'late' : 'failed', { readMs: build.durationMs });
  }

  return {
    async fill(builder, nodes) {
      try {
        const [first, ...others] = await nodes;
        const platform = first?.platforms[0] ?? here;
        const { found, notices: ofPlan } = await (platform === here ? early : findMounts(job, await sources, platform));
        notices.push(...ofPlan);
        if (found.length > 0 && others.length > 0) notices.push('Cache mounts are not kept on a builder of several nodes: each node has its own.');
        else {
          const changes = found.some(({ start }) => start === 'saved') ? await Promise.race([job.changes, delay(changesLimitMs, undefined, { ref: false })]) : undefined;
          const isNeeded = needOf(job, await sources, changes);
          const tools = { buildx, env: buildEnv, directory, builder, cancellation, endsAtEpochMs: Date.now() + readLimitMs };
          filled = await inTurns(found, atOnce, (one) => fillOne(one, isNeeded, tools));
        }
        notices.forEach((notice) => log.info(notice));
      } catch (error) {
        log.debug(`Cache mounts: ${messageOf(error)}`);
      }
    },

    async hand({ result, buildLog, builder, secrets }) {
      try {
        const { dockerfiles } = await sources;
        const measured = filled.map((one) => ({ ...one, ...measureMountSteps(one.kept.uses, buildLog, dockerfiles) }));
        const losses = measured.flatMap((one) => (one.start === 'read' && one.ran ? [lossText(one.kept.name, one)] : [])).filter((text) => text !== undefined);
        const missed = measured.filter(({ ran, unneeded }) => ran && unneeded).map(({ kept }) => `The cache mount \`${kept.name}\` was not read, because ${noNeed}; they ran all the same.`);
        const fresh = job.spec.kind === 'own' && job.spec.lifetime === 'job';
        const mounts = measured.flatMap(({ kept: { mount, write }, start, source, stepsMs, emptyMs, ran }) =>
          ran && write ? [{ mount, start, source: start === 'read' || start === 'kept' ? source : undefined, write: write.ref, stepsMs, emptyMs: start === 'read' || start === 'kept' ? emptyMs : fresh ? stepsMs : 0 }] : []);
        if (result === 'success' && mounts.length > 0) await writeMounts(directory, { title: inputs.title, builder, toolImages: toolImages(job), mounts, secrets });
        return {
          overhead: filled.filter(({ readMs }) => readMs > 0).map(({ kept, readMs, bytes }) => ({ label: `Cache mount ${kept.name} (read)`, durationMs: readMs, bytes: bytes || undefined })),
          notices: [...notices, ...missed, ...losses]
        };
      } catch (error) {
        return { overhead: [], notices: [...notices, `The cache mounts will not be saved: ${messageOf(error)}`] };
      }
    }
  };
}

const toolImage = 'docker.io/library/busybox:1.37';

function toolImages({ inputs }: MountJob): string[] {
  return [toolImage, ...inputs.imageMirrors.map(({ host, path }) => [host, path, 'library/busybox:1.37'].filter((part) => part !== '').join('/'))];
}
