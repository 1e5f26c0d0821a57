import type { TargetFingerprint } from './fingerprint/target-fingerprint.js';
import { canceledEarly } from './job.js';
import type { Job } from './job.js';
import { fingerprintRef } from './plan/cache-refs.js';
import type { BuildPlan, TargetPlan } from './plan/plan.js';
import type { ImageRef } from './plan/plan-images.js';
import { makeRedactor, secretsOf } from './report/redact.js';
import type { UnchangedTarget } from './report/unchanged.js';
import type { ResolvedJob } from './resolve-job.js';
import { withRegistries } from './run/registry/client.js';
import { findFirst } from './run/registry/find-unchanged.js';
import { UserError } from './shared/errors.js';

const readMs = 10_000;

/**
 * Finds the images of this commit that were built before: by the tags that only this commit's builds make, else by the
 * fingerprints of their inputs. Throws a UserError that names every target without an image, and the refs that were looked for.
 */
export async function findBuiltBefore(job: Job & ResolvedJob & { readonly plan: BuildPlan }, fingerprint: () => Promise<ReadonlyMap<string, TargetFingerprint>>): Promise<ReadonlyMap<string, UnchangedTarget>> {
  const { plan, inputs, definition, cancellation, buildEnv: env, registries: config } = job;
  const platforms = new Map(definition.targets.map((target) => [target.name, target.platforms]));
  const found = new Map<string, UnchangedTarget>();
  const wrong = new Map<string, readonly string[]>();
  const look = (targets: readonly TargetPlan[], refsOf: (target: TargetPlan) => readonly string[]) =>
    withRegistries({ env, config }, { totalMs: readMs }, (client) => Promise.all(targets.map(async (target) => {
      const first = await findFirst(refsOf(target), platforms.get(target.name) ?? [], client);
      if ('wrong' in first) return void wrong.set(target.name, [...(wrong.get(target.name) ?? []), ...first.wrong]);
      const { manifest, revision } = first.image;
      found.set(target.name, {
        how: 'found', repository: first.ref.slice(0, first.ref.lastIndexOf(':')), digest: manifest.digest, mediaType: manifest.mediaType, bytes: manifest.bytes.length, since: revision,
        tagged: target.images.filter(({ ref }) => ref === first.ref), left: []
      });
    })));
  await cancellation.race(look(plan.targets, (target) => commitRefs(target, inputs.tags)), canceledEarly);
  const missing = plan.targets.filter(({ name }) => !found.has(name));
  if (missing.length > 0) {
    const prints = await cancellation.race(fingerprint(), canceledEarly);
    const refsOf = ({ name, fingerprintPlaces }: TargetPlan) => {
      const print = prints.get(name);
      return print?.known ? fingerprintPlaces.map((place) => fingerprintRef(place, print.value)) : [];
    };
    await cancellation.race(look(missing, refsOf), canceledEarly);
    missing.forEach(({ name }) => {
      const print = prints.get(name);
      if (print?.known === false) wrong.set(name, [...(wrong.get(name) ?? []), `by its inputs (${print.reason})`]);
    });
  }
  const without = plan.targets.filter(({ name }) => !found.has(name));
  if (without.length === 0) return found;
  const lines = without.slice(0, 20).map(({ name, displayName }) => `- ${displayName}: ${(wrong.get(name) ?? []).join(', ') || 'no tag of this event names a commit'}`);
  // What a fingerprint could not be taken of may name an argument's value.
  const redact = makeRedactor(secretsOf(inputs, definition, job.env));
  throw new UserError(redact([
    `\`build: false\`: no image was found for ${without.length} of ${plan.targets.length} targets. Looked for`, ...lines, ...(without.length > 20 ? [`and ${without.length - 20} more.`] : []),
    'Build them before this step (a step or job without `build: false`, on this commit), or check `registry`, `image-name`, `tags` and the login.'
  ].join('\n')));
}

// Tags that move may name the image of any commit, so they say nothing, unless the user asks for just these.
function commitRefs({ images, imagesIfAbsent }: TargetPlan, tags: readonly string[]): string[] {
  const all: readonly ImageRef[] = [...images, ...imagesIfAbsent];
  const fixed = all.filter(({ reason }) => reason === 'commit' || reason === 'merge-group' || reason === 'tag');
  const asked = all.filter(({ ref, tag, reason }) => reason === 'user' && (tags.includes(tag) || tags.includes(ref)));
  return (fixed.length > 0 ? fixed : asked).map(({ ref }) => ref);
}
