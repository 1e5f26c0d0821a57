import type { BuildPlan } from '../plan/plan.js';
import type { BuildLog } from '../progress/build-log.js';
import type { PushedManifest } from '../run/registry/pushed.js';

export interface MetadataFacts {
  readonly plan: BuildPlan;
  /** digest of each target by name */
  readonly digests: ReadonlyMap<string, string>;
  readonly log: BuildLog;
  readonly pushed: ReadonlyMap<string, PushedManifest>;
  /** build history references by target */
  readonly buildRefs: ReadonlyMap<string, string>;
  /** that of each target with one platform, e.g. `linux/arm/v7` */
  readonly platforms: ReadonlyMap<string, string>;
}

const INDEX = /\.(?:image\.index|manifest\.list)\.v\d/;

/**
 * What `--metadata-file` will hold (docker/buildx, commands/bake.go), for a bake that has not ended and has not written it
 * yet: from the log and the registry. One line of JSON.
 */
export function bakeMetadata({ plan, digests, log, pushed, buildRefs, platforms }: MetadataFacts): string {
  const configs = new Map(log.configs.map(({ target, digest }) => [target ?? (plan.targets.length === 1 ? plan.targets[0]?.name : undefined), digest]));
  const entries = plan.targets.map(({ name, images, localNames }): [string, object] => {
    const [digest, config, manifest, ref] = [digests.get(name), configs.get(name), pushed.get(name), buildRefs.get(name)];
    const names = [...images.map((image) => image.ref), ...(images.length === 0 ? localNames : [])];
    return [name, {
      ...(ref === undefined ? {} : { 'buildx.build.ref': ref }),
      ...(config === undefined ? {} : { 'containerimage.config.digest': config }),
      ...(digest === undefined || manifest?.mediaType === undefined ? {} : { 'containerimage.descriptor': { mediaType: manifest.mediaType, digest, size: manifest.bytes, ...platformOf(manifest.mediaType, platforms.get(name)) } }),
      ...(digest === undefined ? {} : { 'containerimage.digest': digest }),
      ...(names.length === 0 ? {} : { 'image.name': names.join(',') })
    }];
  });
  // Targets that are only contexts of others have an entry, too.
  const others = [...buildRefs].filter(([name]) => !plan.targets.some((target) => target.name === name)).map(([name, ref]): [string, object] => [name, { 'buildx.build.ref': ref }]);
  return JSON.stringify(Object.fromEntries([...others, ...entries]));
}

// An index has none, its images do.
function platformOf(mediaType: string, platform: string | undefined): object {
  if (platform === undefined || INDEX.test(mediaType)) return {};
  const [os, architecture, variant] = platform.split('/');
  return { platform: { architecture, os, ...(variant === undefined ? {} : { variant }) } };
}
