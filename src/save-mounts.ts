import { whyNotSaved } from './analysis/mount-worth.js';
import { parseContent } from './plan/mount-builds.js';
import type { MountContent } from './plan/mount-builds.js';
import { writeJobSummary } from './publish/job-summary.js';
import { pushAdvice, sentence } from './report/export-warning.js';
import { mountVerdict, renderMountSection } from './report/mount-section.js';
import type { SavedMount } from './report/mount-section.js';
import { makeRedactor, redactAll } from './report/redact.js';
import { inTurns } from './run/in-turns.js';
import { buildMount } from './run/mount-build.js';
import type { MountBuildTools } from './run/mount-build.js';
import { readMounts } from './run/mount-handover.js';
import type { HandedMount, MountHandover } from './run/mount-handover.js';
import { messageOf } from './shared/errors.js';
import type { Log } from './shared/log.js';

/** `env` is that of builds that push, `directory` where main left what may be saved. */
export interface SaveTools extends Omit<MountBuildTools, 'builder' | 'endsAtEpochMs'> {
  readonly log: Log;
  /** of the job summary; undefined for none */
  readonly summaryPath: string | undefined;
}

// All together: a job must not hang on what it may do without.
const saveLimitMs = 180_000;
const atOnce = 2;

/** Saves the cache mounts of a build that succeeded, those for which it pays, and says what it did. Needs the builder. Never throws. */
export async function saveMounts({ buildx, env, directory, cancellation, log, summaryPath }: SaveTools): Promise<void> {
  const handover = directory === '' || cancellation.requested ? undefined : await readMounts(directory);
  if (!handover || handover.mounts.length === 0) return;
  const redact = makeRedactor(handover.secrets);
  try {
    const tools = { buildx, env, directory, cancellation, builder: handover.builder, endsAtEpochMs: Date.now() + saveLimitMs };
    const outcomes = await inTurns(handover.mounts, atOnce, (mount) => save(mount, handover, tools));
    if (cancellation.requested) return;
    // Half a secret would be found by nobody, so it is cut afterwards.
    const saved = redactAll(outcomes, redact).map((one) => (one.why === undefined ? one : { ...one, why: one.why.slice(0, 300) }));
    log.info(`Cache mounts: ${mountVerdict(saved)}.`);
    const failed = saved.filter(({ result }) => result === 'failed');
    const [first] = failed;
    if (first) log.warning(`${failed.length === 1 ? `The cache mount ${first.name}` : `${failed.length} cache mounts`} could not be saved: ${sentence(first.why)}${pushAdvice(first.ref, first.why) ?? ''}`.trim());
    await writeJobSummary(summaryPath, renderMountSection(handover.title, saved));
  } catch (error) {
    log.info(`Cache mounts: ${redact(messageOf(error))}`);
  }
}

async function save(handed: HandedMount, { toolImages }: MountHandover, tools: MountBuildTools): Promise<SavedMount> {
  const { mount, start, source, write, stepsMs, emptyMs } = handed;
  const started = Date.now();
  const outcome = (result: SavedMount['result'], more: Partial<SavedMount> = {}): SavedMount => ({ name: mount.id, ref: write, result, durationMs: Date.now() - started, ...more });
  let why = 'there is no image with a shell';
  // What was read is there and brings a shell; else the first image that can be had.
  for (const image of source === undefined ? toolImages : [source, ...toolImages]) {
    const measured = await buildMount({ task: 'measure', mount, image }, tools);
    const content = measured.result === 'done' ? parseContent(measured.output, measured.nonce) : undefined;
    if (!content) {
      why = reasonOf(measured);
      if (measured.result !== 'failed') return outcome('failed', { why });
      continue;
    }
    const notWorth = whyNotSaved({ start, content, stepsMs });
    if (notWorth !== undefined) return outcome('unsaved', { why: notWorth, bytes: content.bytes });
    return pack(handed, { toolImages, content, emptyMs }, tools, outcome);
  }
  return outcome('failed', { why });
}

interface Packing {
  readonly toolImages: readonly string[];
  readonly content: MountContent;
  readonly emptyMs: number;
}

async function pack({ mount, write }: HandedMount, { toolImages, content: { bytes }, emptyMs }: Packing, tools: MountBuildTools, outcome: (result: SavedMount['result'], more?: Partial<SavedMount>) => SavedMount): Promise<SavedMount> {
  let why = '';
  // On top of what was read it would grow with each save, so it is packed on the small image.
  for (const image of toolImages) {
    const packed = await buildMount({ task: 'pack', mount, image, push: write, emptyMs }, tools);
    if (packed.result === 'done') return outcome('saved', { bytes });
    why = reasonOf(packed);
    if (packed.result !== 'failed' || !(packed.error ?? '').includes(image)) break;
  }
  return outcome('failed', { why, bytes });
}

function reasonOf({ result, error }: { readonly result: string; readonly error: string | undefined }): string {
  if (result === 'late') return 'it took too long';
  if (result === 'canceled') return 'the job was cancelled';
  return error ?? 'the builder gave no reason';
}
