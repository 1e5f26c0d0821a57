import type { Definition, Target } from '../definition/definition.js';
import type { Inputs } from '../inputs/inputs.js';
import { parseCsv, renderCsv } from '../shared/csv.js';
import type { BuildPlan, TargetPlan } from './plan.js';

/** What the plan adds to the definition besides refs. */
export interface BakeAdditions {
  /** secret entries, `id=…,src=…` or `id=…,env=…`, for every target */
  readonly secrets: readonly string[];
  /** whether a target without output gets one that only fills the cache (a docker-container builder warns otherwise) */
  readonly cacheOnly: boolean;
}

/** A resolved bake definition as JSON text, for `docker buildx bake -f`. Group `default` holds the targets asked for. */
export function renderBakeFile(definition: Definition, plan: BuildPlan, inputs: Inputs, additions: BakeAdditions): string {
  const planOf = new Map(plan.targets.map((target) => [target.name, target]));
  const targets = definition.targets.map((target) => [target.name, renderTarget(target, planOf.get(target.name), plan, inputs, additions)]);
  const group = { default: { targets: plan.targets.map((target) => target.name) } };
  return `${JSON.stringify({ group, target: Object.fromEntries(targets) }, null, 2)}\n`;
}

function renderTarget(target: Target, planned: TargetPlan | undefined, plan: BuildPlan, inputs: Inputs, additions: BakeAdditions): object {
  const { raw } = target;
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => !['tags', 'cache-from', 'cache-to', 'output', 'secret', 'ssh'].includes(key)));
  const cacheFrom = [...target.cacheFrom, ...inputs.cacheFrom.map(escapeTemplate), ...(planned?.cacheFrom ?? []).map(({ ref }) => entry('type=registry', `ref=${ref}`))];
  const cacheTo = plan.trust.trusted ? writtenCaches(target, planned, plan, inputs) : [];
  const secrets = plan.trust.trusted ? [...target.secrets, ...additions.secrets.map(escapeTemplate)] : additions.secrets.map(escapeTemplate);
  const ssh = plan.trust.trusted ? [...target.ssh, ...inputs.ssh.map(escapeTemplate)] : inputs.ssh.map(escapeTemplate);
  const { tags, outputs } = renderOutputs(target, planned, plan, additions);
  return {
    ...rest,
    ...list('tags', tags), ...list('cache-from', cacheFrom), ...list('cache-to', cacheTo),
    ...list('output', outputs), ...list('secret', secrets), ...list('ssh', ssh)
  };
}

// A failed cache export must not fail a good build; registries differ in what manifests they take, image manifests pass all.
function writtenCaches(target: Target, planned: TargetPlan | undefined, plan: BuildPlan, inputs: Inputs): string[] {
  const users = [...target.cacheTo, ...(planned ? inputs.cacheTo.map(escapeTemplate) : [])].map((text) => (/(^|,)"?ignore-error=/.test(text) ? text : `${text},ignore-error=true`));
  const ours = (planned?.cacheTo ?? []).map(({ ref }) =>
    entry('type=registry', `ref=${ref}`, `mode=${plan.cacheMode}`, 'image-manifest=true', 'oci-mediatypes=true', 'ignore-error=true')
  );
  return [...users, ...ours];
}

/**
 * Names and outputs of a target. Buildx puts all `tags` on every image output, so where some names are pushed and others
 * stay, each output carries its own names and `tags` goes.
 */
function renderOutputs(target: Target, planned: TargetPlan | undefined, plan: BuildPlan, additions: BakeAdditions): { tags: readonly string[]; outputs: readonly string[] } {
  const kept = plan.trust.trusted ? target.outputs : target.outputs.filter((output) => isLocalOutput(output));
  if (!planned) return { tags: [], outputs: kept };
  const pushed = planned.images.map((image) => image.ref);
  const local = [...pushed, ...planned.localNames.filter((name) => !pushed.includes(name))];
  const outputs: string[] = [];
  if (plan.push && pushed.length > 0) outputs.push(entry('type=image', `name=${pushed.join(',')}`, 'push=true'));
  if (plan.load) outputs.push(entry('type=docker', ...(local.length > 0 ? [`name=${local.join(',')}`] : [])));
  // The user's own image outputs say the same as ours; what else they ask for (files, archives) stays.
  const others = outputs.length > 0 ? kept.filter((output) => !isImageOutput(output)) : kept;
  outputs.push(...others);
  if (outputs.length === 0 && additions.cacheOnly) outputs.push('type=cacheonly');
  const keepsTags = !outputs.some((output) => /(^|,)"?name=/.test(output));
  return { tags: keepsTags ? local : [], outputs };
}

function typeOf(output: string): string {
  const fields = parseCsv(output);
  // Without a type, a bare path is a local output (`-` a tarball).
  return fields.find((field) => field.startsWith('type='))?.slice('type='.length) ?? 'local';
}

function isImageOutput(output: string): boolean {
  return ['image', 'registry', 'docker'].includes(typeOf(output)) && !parseCsv(output).some((field) => field.startsWith('dest='));
}

function isLocalOutput(output: string): boolean {
  return ['cacheonly', 'local', 'tar', 'oci', 'docker'].includes(typeOf(output));
}

function list(key: string, values: readonly string[]): object {
  return values.length === 0 ? {} : { [key]: values };
}

function entry(...fields: string[]): string {
  return escapeTemplate(renderCsv(fields));
}

/** Bake reads strings of JSON as HCL templates; what `--print` wrote is escaped already, what we add is not. */
export function escapeTemplate(text: string): string {
  return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}
