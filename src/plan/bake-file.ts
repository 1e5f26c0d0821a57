import type { Definition, Target } from '../definition/definition.js';
import type { Inputs } from '../inputs/inputs.js';
import { mapTexts } from '../shared/checked-json.js';
import { exportEntries, importEntry } from './cache-store.js';
import { planOutputs } from './bake-outputs.js';
import type { BuildPlan, TargetPlan } from './plan.js';

/** What the plan adds to the definition besides refs. */
export interface BakeAdditions {
  /** secret entries, `id=…,src=…` or `id=…,env=…`, for every target */
  readonly secrets: readonly string[];
  /** whether a target without output gets one that only fills the cache (a docker-container builder warns otherwise) */
  readonly cacheOnly: boolean;
}

const rewritten = new Set(['tags', 'cache-from', 'cache-to', 'output', 'secret', 'ssh']);

/** A resolved bake definition as JSON text, for `docker buildx bake -f`. Group `default` holds the targets asked for. */
export function renderBakeFile(definition: Definition, plan: BuildPlan, inputs: Inputs, additions: BakeAdditions): string {
  const planOf = new Map(plan.targets.map((target) => [target.name, target]));
  const targets = definition.targets.map((target) => [target.name, renderTarget(target, planOf.get(target.name), plan, inputs, additions)]);
  const group = { default: { targets: plan.targets.map((target) => target.name) } };
  return `${JSON.stringify(mapTexts({ group, target: Object.fromEntries(targets) }, escapeTemplate), null, 2)}\n`;
}

/** The definition for a call that builds nothing: nothing goes out, no cache and no secret is touched. */
export function renderCallFile(definition: Definition): string {
  const targets = definition.targets.map(({ name, raw }) => [name, Object.fromEntries(Object.entries(raw).filter(([key]) => !rewritten.has(key) && key !== 'attest'))]);
  return `${JSON.stringify(mapTexts({ group: { default: { targets: definition.asked } }, target: Object.fromEntries(targets) }, escapeTemplate), null, 2)}\n`;
}

function renderTarget(target: Target, planned: TargetPlan | undefined, plan: BuildPlan, inputs: Inputs, additions: BakeAdditions): object {
  const store = plan.cacheStore;
  const rest = Object.fromEntries(Object.entries(target.raw).filter(([key]) => !rewritten.has(key)));
  const cacheFrom = [...target.cacheFrom, ...inputs.cacheFrom, ...(store ? (planned?.cacheFrom ?? []).map(({ ref }) => importEntry(store, ref)) : [])];
  const { trusted } = plan.trust;
  const { tags, outputs } = planOutputs(target, planned, plan, additions.cacheOnly);
  return {
    ...rest,
    ...list('tags', tags), ...list('cache-from', cacheFrom), ...list('cache-to', trusted ? writtenCaches(target, planned, plan, inputs) : []), ...list('output', outputs),
    // What the workflow hands over is its own decision; what an untrusted definition asks for is not given.
    ...list('secret', [...(trusted ? target.secrets : []), ...additions.secrets]), ...list('ssh', [...(trusted ? target.ssh : []), ...inputs.ssh])
  };
}

// A failed cache export must not fail a good build, whoever asked for it.
function writtenCaches(target: Target, planned: TargetPlan | undefined, plan: BuildPlan, inputs: Inputs): string[] {
  const users = [...target.cacheTo, ...(planned ? inputs.cacheTo : [])].map((text) => (/(^|,)"?ignore-error=/.test(text) ? text : `${text},ignore-error=true`));
  const ours = plan.cacheStore ? exportEntries(plan.cacheStore, (planned?.cacheTo ?? []).map(({ ref }) => ref)) : [];
  return [...users, ...ours];
}

function list(key: string, values: readonly string[]): object {
  return values.length === 0 ? {} : { [key]: values };
}

/** Bake reads the strings of a JSON file as HCL templates: in what is written for it, none may be one. */
export function escapeTemplate(text: string): string {
  return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}
