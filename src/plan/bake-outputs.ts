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
  const pushing = plan.push && pushed.length > 0;
  const ours: Output[] = [];
  if (pushing) ours.push(new Map([['type', 'image'], ['name', pushed.join(',')], ['push', 'true'], ...revisionOf(plan, kept), ...imageOptions(kept)]));
  if (plan.load) ours.push(new Map([['type', 'docker']]));
  // What one of ours does as well goes, its options are in ours; everything else stays, with the names that tags would give it.
  const others = kept.filter((output) => !(pushing && isCovered(output)) && !(plan.load && output.get('type') === 'docker' && !output.has('dest')));
  if (ours.length === 0 && !others.some((output) => output.has('name'))) {
    return { tags: local, outputs: others.length === 0 && cacheOnly ? ['type=cacheonly'] : others.map(renderOutput) };
  }
  const named = [...ours, ...others].map((output) => (takesNames(output) && !output.has('name') && local.length > 0 ? new Map([...output, ['name', local.join(',')]]) : output));
  return { tags: [], outputs: named.map(renderOutput) };
}

/** One output, its keys in lower case. */
export type Output = ReadonlyMap<string, string>;

// As buildx reads it (util/buildflags/export.go): keys in any case, the last one counts; a bare path is a local output.
export function readOutput(text: string): Output {
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

// BuildKit reads booleans as Go does; anything but a plain no may push.
export function pushes(output: Output): boolean {
  return output.get('type') === 'registry' || (output.has('push') && !/^(?:0|f|false)$/i.test(output.get('push') ?? ''));
}

/** Whether an output of the user's does no more than ours: an image output without names of its own pushes what ours pushes. */
export function isCovered(output: Output): boolean {
  return ['image', 'registry'].includes(output.get('type') ?? '') && !output.has('name') && !output.has('dest');
}

function takesNames(output: Output): boolean {
  return ['image', 'registry', 'docker', 'oci'].includes(output.get('type') ?? '');
}

/** Where an image says of which commit it is (OCI image specification: annotations). */
export const revisionKey = 'org.opencontainers.image.revision';

// On the manifests: BuildKit refuses annotations of an index where an image of one platform has none. What the user says wins.
function revisionOf(plan: BuildPlan, outputs: readonly Output[]): [string, string][] {
  const isGiven = imageOptions(outputs).some(([key]) => key.startsWith('annotation') && key.endsWith(`.${revisionKey}`));
  return plan.recordsRevision && !isGiven ? [[`annotation.${revisionKey}`, plan.commit]] : [];
}

// Compression, attestations' form and the like, of the user's first image output.
function imageOptions(outputs: readonly Output[]): [string, string][] {
  return [...(outputs.find(isCovered) ?? [])].filter(([key]) => !['type', 'push'].includes(key));
}
