import { compareBases } from './analysis/moved-base.js';
import type { BuiltImages } from './build-images.js';
import type { TargetFingerprint } from './fingerprint/target-fingerprint.js';
import type { Job } from './job.js';
import { fingerprintRef } from './plan/cache-refs.js';
import { reasonToBuild } from './plan/judge-skip.js';
import type { BuildPlan } from './plan/plan.js';
import { parseReference } from './plan/reference.js';
import { reachOf } from './plan/rest-of-plan.js';
import type { ResolvedJob } from './resolve-job.js';
import { withRegistries } from './run/registry/client.js';
import { keepFingerprints } from './run/registry/keep-fingerprints.js';
import { lookUpRefs } from './run/registry/lookup.js';
import type { Presence } from './run/registry/lookup.js';
import { messageOf } from './shared/errors.js';
import { fingerprint } from './skip-unchanged.js';

const writeMs = 15_000;

/**
 * Tags the images of a build that succeeded by the fingerprints of their inputs, so that later builds find them: only those that
 * were made from the very files and images that the fingerprint was taken of. Only for trusted events. Gives a sentence for what could not be kept; never throws.
 */
export async function keepBuilt(job: Job & ResolvedJob & { readonly plan: BuildPlan; readonly fingerprints: ReadonlyMap<string, TargetFingerprint> }, { result, buildLog, digests, env }: BuiltImages): Promise<string[]> {
  const { inputs, definition, plan, fingerprints, registries, cancellation, log } = job;
  if (result !== 'success' || !inputs.skipUnchanged || !plan.trust.trusted || !plan.push || cancellation.requested) return [];
  const tools = { env, config: registries };
  const candidates = plan.targets.flatMap((planned) => {
    const [print, digest] = [fingerprints.get(planned.name), digests.get(planned.name)];
    const target = definition.targets.find(({ name }) => name === planned.name);
    if (!print?.known || digest === undefined || !target || reasonToBuild(target, planned, plan, inputs) !== undefined) return [];
    const reach = reachOf(definition.targets, [planned.name]);
    const images = new Map([...reach].flatMap((name) => [...imagesOf(fingerprints.get(name))]));
    return [{ name: planned.name, displayName: planned.displayName, digest, value: print.value, images, refs: planned.fingerprintPlaces.map((place) => fingerprintRef(place, print.value)), ...compareBases(buildLog, reach, images) }];
  });
  try {
    const unsaid = new Set(candidates.flatMap((one) => one.unsaid.filter((name) => !name.includes('@'))));
    // A tag that names the same image before and after the build did so in between.
    const now: ReadonlyMap<string, Presence> = unsaid.size === 0 ? new Map() : await lookUpRefs([...unsaid], tools);
    const isSame = (name: string, digest: string | undefined) => {
      const presence = now.get(name);
      return name.includes('@') || (presence?.state === 'present' && presence.digest === digest);
    };
    // A file may have changed before the builder was sent it, or while it was.
    const again = candidates.length === 0 ? new Map<string, TargetFingerprint>() : await fingerprint(job);
    const judged = candidates.map((one) => {
      const moved = one.other ?? one.unsaid.find((name) => !isSame(name, one.images.get(name)));
      const doubt = moved !== undefined ? `${shortName(moved)} was moved to another image meanwhile` : valueOf(again.get(one.name)) !== one.value ? 'what it is built from changed meanwhile' : undefined;
      return { ...one, doubt };
    });
    const kept = judged.filter(({ doubt }) => doubt === undefined);
    const failed = kept.length === 0 ? new Map<string, string>() : await withRegistries(tools, { totalMs: writeMs }, (client) => keepFingerprints(kept, client));
    kept.filter(({ name }) => !failed.has(name)).forEach(({ displayName, refs }) => log.debug(`${displayName} is kept as ${refs.join(', ')}`));
    const notices = [
      ...judged.flatMap(({ displayName, doubt }) => (doubt === undefined ? [] : [`skip-unchanged: ${displayName} was built, and the next build of these inputs builds it again: ${doubt}.`])),
      ...kept.flatMap(({ name, displayName }) => (failed.has(name) ? [`skip-unchanged: ${displayName} was built, and the next build of these inputs builds it again: its image could not be tagged by its fingerprint: ${failed.get(name) ?? ''}.`] : []))
    ];
    notices.forEach((notice) => log.info(notice));
    return notices;
  } catch (error) {
    log.debug(messageOf(error));
    return [];
  }
}

function valueOf(print: TargetFingerprint | undefined): string | undefined {
  return print?.known ? print.value : undefined;
}

function imagesOf(print: TargetFingerprint | undefined): ReadonlyMap<string, string> {
  return print?.known ? print.images : new Map();
}

function shortName(name: string): string {
  const reference = parseReference(name);
  return reference ? `${reference.host}/${reference.path}:${reference.tag}` : name;
}
