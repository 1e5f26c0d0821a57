import type { Definition } from '../definition/definition.js';
import type { Inputs } from '../inputs/inputs.js';
import { parseCsv } from '../shared/csv.js';
import { planOutputs, pushes, readOutput } from './bake-outputs.js';
import type { BuilderSpec } from './builder-spec.js';
import type { BuildPlan } from './plan.js';

/** What has to be in the log before a target's results are where they belong. */
export interface AwaitedExports {
  /** outputs that BuildKit writes (image, docker, oci, local, tar); none: the beginning of the cache's export tells that the steps are done */
  readonly outputs: number;
  /** outputs that buildx loads into the engine afterwards */
  readonly loads: number;
  /** names that are pushed: since 0.28 BuildKit may call an export done before it begins to push */
  readonly pushes: number;
}

/** What main waits for, by target: the results of all that was asked for. */
export function awaitedExports(definition: Definition, plan: BuildPlan, cacheOnly: boolean): Map<string, AwaitedExports> {
  const planned = new Map(plan.targets.map((target) => [target.name, target]));
  const asked = definition.targets.filter((target) => planned.has(target.name));
  return new Map(asked.map((target) => [target.name, awaited(planOutputs(target, planned.get(target.name), plan, cacheOnly))]));
}

function awaited({ tags, outputs }: { readonly tags: readonly string[]; readonly outputs: readonly string[] }): AwaitedExports {
  // Without any output the driver decides what becomes of the image, so that one export is waited for.
  const read = outputs.length === 0 ? [new Map([['type', 'image']])] : outputs.map(readOutput);
  const written = read.filter((output) => output.get('type') !== 'cacheonly');
  // The same name twice is pushed twice, and shown once.
  const namesOf = (name: string | undefined) => new Set(name === undefined ? tags : parseCsv(name)).size;
  return {
    outputs: written.length,
    loads: written.filter((output) => output.get('type') === 'docker' && !output.has('dest')).length,
    pushes: written.filter(pushes).reduce((sum, output) => sum + namesOf(output.get('name')), 0)
  };
}

/**
 * Whether main may return while the cache is still exported: somebody has to write one, a post phase has to be wanted, and
 * nothing that a later step needs may be written by bake's end only. That is a cache in a local directory (which the next step
 * saves or moves, and which is no longer written than the layers take to compress), and images that buildx merges from several nodes after all their exports. What the log says
 * must be BuildKit's own words, too: an argument with line breaks, such as a commit's message, gets into names of steps and
 * could imitate a push there.
 */
export function mayLetGo(inputs: Inputs, definition: Definition, plan: BuildPlan, spec: BuilderSpec): boolean {
  const exportsCache = plan.targets.some((target) => target.cacheTo.length > 0 || target.userExports);
  const users = [...inputs.cacheTo, ...definition.targets.flatMap((target) => target.cacheTo)];
  const isOurs = plan.cacheStore?.type === 'local' && plan.targets.some((target) => target.cacheTo.length > 0);
  const isLater = isOurs || users.some((entry) => parseCsv(entry).some((field) => /^\s*type\s*=\s*local\s*$/i.test(field)));
  const isMerged = mayHaveSeveralNodes(spec) && plan.targets.some(({ name }) => (definition.targets.find((target) => target.name === name)?.platforms.length ?? 0) > 1);
  const mayImitate = definition.targets.some(({ args }) => [...args.values()].some((value) => /[\r\n]/.test(value)));
  return inputs.cacheExport === 'background' && plan.trust.trusted && exportsCache && !isLater && !isMerged && !mayImitate;
}

// Of a builder that is not ours, or was there under the user's name, we do not know.
function mayHaveSeveralNodes(spec: BuilderSpec): boolean {
  return spec.kind === 'existing' || spec.lifetime === 'named' || spec.nodes.length > 1;
}
