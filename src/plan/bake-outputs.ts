import type { Target } from '../definition/definition.js';
import { parseCsv, renderCsv } from '../shared/csv.js';
import type { BuildPlan, TargetPlan } from './plan.js';

/** Names and outputs of one target, outputs as CSV. */
export interface PlannedOutputs {
  readonly tags: readonly string[];
  readonly outputs: readonly string[];
}

/**
 * What a target gives out. Buildx puts all `tags` on every image output, so where some names are pushed and others stay,
 * each output carries its own names and `tags` goes. On an untrusted event nothing of the definition's outputs is kept.
 */
export function planOutputs(target: Target, planned: TargetPlan | undefined, plan: BuildPlan, cacheOnly: boolean): PlannedOutputs {
  const users = plan.trust.trusted ? target.outputs.map(readOutput) : [];
  // `push: false` means that nothing is pushed, whoever asks for it.
  const kept = users.filter((output) => !plan.pushNever || !pushes(output));
  if (!planned) return { tags: [], outputs: kept.map(renderOutput) };
  const pushed = planned.images.map((image) => image.ref);
  const local = [...pushed, ...planned.localNames.filter((name) => !pushed.includes(name))];
  const ours: string[] = [];
  if (plan.push && pushed.length > 0) ours.push(renderCsv(['type=image', `name=${pushed.join(',')}`, 'push=true', ...imageOptions(kept)]));
  if (plan.load) ours.push(renderCsv(['type=docker', ...(local.length > 0 ? [`name=${local.join(',')}`] : [])]));
  // The user's own image outputs say the same as ours, their options are in ours; files and archives stay.
  const others = ours.length > 0 ? kept.filter((output) => !isImage(output)) : kept;
  const outputs = [...ours, ...others.map(renderOutput)];
  if (outputs.length === 0 && cacheOnly) outputs.push('type=cacheonly');
  const named = ours.length > 0 || others.some((output) => output.has('name'));
  return { tags: named ? [] : local, outputs };
}

type Output = ReadonlyMap<string, string>;

// As buildx reads it (util/buildflags/export.go): keys in any case, the last one counts; a bare path is a local output.
function readOutput(text: string): Output {
  const fields = parseCsv(text).map((field): [string, string] => {
    const at = field.indexOf('=');
    return at < 0 ? ['dest', field] : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1)];
  });
  const output = new Map(fields);
  if (!output.has('type')) output.set('type', output.get('dest') === '-' ? 'tar' : 'local');
  return output;
}

function renderOutput(output: Output): string {
  return renderCsv([...output].map(([key, value]) => `${key}=${value}`));
}

function pushes(output: Output): boolean {
  return output.get('type') === 'registry' || output.get('push') === 'true';
}

function isImage(output: Output): boolean {
  return ['image', 'registry', 'docker'].includes(output.get('type') ?? '') && !output.has('dest');
}

// Compression, attestations' form and the like, of the user's first image output.
function imageOptions(outputs: readonly Output[]): string[] {
  const image = outputs.find((output) => ['image', 'registry'].includes(output.get('type') ?? ''));
  return [...(image ?? [])].filter(([key]) => !['type', 'name', 'push'].includes(key)).map(([key, value]) => `${key}=${value}`);
}
