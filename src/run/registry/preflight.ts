import type { Inputs } from '../../inputs/inputs.js';
import type { BuilderSpec } from '../../plan/builder-spec.js';
import { withFoundCaches } from '../../plan/found-caches.js';
import type { BuildPlan } from '../../plan/plan.js';
import type { Environment } from '../child-environment.js';
import { findLocalCaches, makeCacheDirectory } from '../local-caches.js';
import { readRegistryConfig } from './buildkitd-config.js';
import { lookUpRefs } from './lookup.js';
import { lookupNotices } from './notices.js';

/**
 * The plan with the cache refs that exist: asks their registries, by the settings of the builder that we make, for at most
 * 2 s, or looks at their directories; other backends are not asked. What was not answered stays in and is said. Never throws.
 */
export async function preflight(plan: BuildPlan, spec: BuilderSpec, inputs: Inputs, env: Environment): Promise<BuildPlan> {
  const refs = plan.targets.flatMap((target) => [...target.cacheFrom, ...target.cacheSiblings].map(({ ref }) => ref));
  const type = plan.cacheStore?.type;
  const directory = plan.cacheStore?.options.get('dest');
  if (directory !== undefined && plan.targets.some(({ cacheTo }) => cacheTo.length > 0)) await makeCacheDirectory(directory);
  if (type === 'local') return withFoundCaches(plan, await findLocalCaches(refs));
  if (refs.length === 0 || type !== 'registry') return plan;
  const config = spec.kind === 'own' ? await readRegistryConfig({ text: spec.configText, file: inputs.buildkitdConfig }, env) : new Map();
  const found = await lookUpRefs(refs, { env, config });
  return withFoundCaches({ ...plan, notices: [...plan.notices, ...lookupNotices(found)] }, found);
}
