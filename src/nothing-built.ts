import type { BuiltImages, ImageBuild } from './build-images.js';
import { BuildLogReader } from './progress/build-log.js';

/** What there is to say of a build that was not needed. */
export function nothingBuilt({ elapsed, version, buildEnv }: Pick<ImageBuild, 'elapsed' | 'version' | 'buildEnv'>): BuiltImages {
  const durationMs = elapsed();
  return {
    result: 'skipped', bake: { exitCode: 0, durationMs, startedAtEpochMs: Date.now() }, buildLog: new BuildLogReader({ targets: [] }).end(0), digests: new Map(), buildRefs: new Map(), metadata: '{}',
    builder: { name: '', own: false, bootMs: 0, buildxVersion: version }, startupMs: durationMs, tail: [], notices: [], overhead: [], env: buildEnv
  };
}
