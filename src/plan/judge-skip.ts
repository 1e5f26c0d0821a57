import type { Target } from '../definition/definition.js';
import type { Inputs } from '../inputs/inputs.js';
import { stringOf } from '../shared/checked-json.js';
import { isCovered, readOutput } from './bake-outputs.js';
import type { BuildPlan, TargetPlan } from './plan.js';

/** Why a target is built even if its inputs did not change, the second half of a sentence; undefined where it need not be. */
export function reasonToBuild(target: Target, planned: TargetPlan, plan: BuildPlan, inputs: Inputs): string | undefined {
  if (planned.fingerprintPlaces.length === 0) return 'there is no `registry` in which its image could be';
  if (plan.load) return '`load` wants it in the engine';
  const call = stringOf(target.raw['call']);
  if (call !== undefined && call !== '' && call !== 'build') return `its \`call\` is \`${call}\``;
  if (plan.push && planned.images.length === 0) return 'no tag of it is pushed on this event';
  const other = target.outputs.map(readOutput).find((output) => !isCovered(output));
  if (other) return `it has an output of \`type=${other.get('type') ?? ''}\` besides its image`;
  if (inputs.secrets.size + inputs.secretEnvs.size + inputs.secretFiles.size > 0) return 'it is given secrets, which no fingerprint can hold';
  if (inputs.ssh.length > 0) return 'it is given SSH keys, with which it may read what changes';
  return undefined;
}
