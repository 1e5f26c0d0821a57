import { readDockerfile } from './dockerfile-lines.js';
import type { DockerfileLines, Instruction } from './dockerfile-lines.js';
import { readsOf } from './instruction-reads.js';
import { Refusal } from './refusal.js';

/** A stage as it is written. */
export interface Stage {
  /** in lower case */
  readonly name: string | undefined;
  /** with variables as they stand */
  readonly base: string;
  readonly platform: string | undefined;
  readonly instructions: readonly Instruction[];
}

/** A Dockerfile's stages, and the ARG texts before the first. */
export interface Stages {
  readonly declarations: readonly string[];
  readonly stages: readonly Stage[];
}

/** Throws a Refusal for a Dockerfile that BuildKit might read in another way. */
export function splitStages({ instructions }: DockerfileLines): Stages {
  const declarations: string[] = [];
  const stages: (Stage & { readonly instructions: Instruction[] })[] = [];
  for (const instruction of instructions) {
    const current = stages.at(-1);
    if (instruction.keyword === 'FROM') stages.push(readFrom(instruction));
    else if (current) current.instructions.push(instruction);
    else if (instruction.keyword === 'ARG') declarations.push(instruction.rest);
    else throw new Refusal('its Dockerfile does not begin with `FROM`');
  }
  const names = stages.flatMap(({ name }) => (name === undefined ? [] : [name]));
  if (stages.length === 0) throw new Refusal('its Dockerfile has no `FROM`');
  if (new Set(names).size < names.length) throw new Refusal('its Dockerfile has two stages of one name');
  return { declarations, stages };
}

function readFrom(instruction: Instruction): Stage & { readonly instructions: Instruction[] } {
  // Its flags are looked at as those of all others.
  readsOf(instruction);
  const [base = '', as, name, ...more] = instruction.rest.split(/[\t\v\f\r ]+/).filter((word) => word !== '');
  const named = as !== undefined;
  if (base === '' || more.length > 0 || (named && (!/^as$/i.test(as) || !/^[a-z][a-z0-9-_.]*$/i.test(name ?? '')))) throw new Refusal(`\`FROM ${instruction.rest.slice(0, 80)}\` is not plain`);
  const platforms = instruction.flags.map(({ value }) => value ?? '');
  if (platforms.length > 1) throw new Refusal('`FROM` has two platforms');
  return { name: name?.toLowerCase(), base, platform: platforms[0], instructions: [] };
}

/** The instructions that ones for ONBUILD stand for, each as the Dockerfile or an image has it. Throws a Refusal. */
export function readTriggers(triggers: readonly string[]): readonly Instruction[] {
  const instructions = triggers.flatMap((trigger) => readDockerfile(trigger).instructions);
  if (instructions.some(({ keyword }) => keyword === 'ONBUILD' || keyword === 'FROM')) throw new Refusal('an `ONBUILD` holds what it may not');
  return instructions;
}

/** What stands behind the ONBUILD of a stage: the stages built on it run these. Throws a Refusal. */
export function triggersOfStage({ instructions }: Stage): readonly Instruction[] {
  return readTriggers(instructions.filter(({ keyword }) => keyword === 'ONBUILD').map(({ rest }) => rest));
}
