import type { ImageQuestion } from './image-question.js';
import { familiarName } from './image-name.js';
import { readsOf } from './instruction-reads.js';
import { platformVariables } from './platform-variables.js';
import { Refusal } from './refusal.js';
import { readTriggers, triggersOfStage } from './stages.js';
import type { Stages } from './stages.js';
import { expandWord, globalVariables } from './variables.js';

/** What a build gives its Dockerfile. */
export interface BuildSettings {
  /** stage to build; undefined: the last */
  readonly target: string | undefined;
  readonly args: ReadonlyMap<string, string>;
  /** names of the definition's further contexts */
  readonly contexts: readonly string[];
  /** that it is built for, as in `linux/amd64` */
  readonly platforms: readonly string[];
  /** the builder's own; undefined where it is not known */
  readonly buildPlatform: string | undefined;
}

/** What the stages that a build reaches read from outside. */
export interface DockerfileInputs {
  readonly images: readonly ImageQuestion[];
  /** paths in the build's context, may have wildcards; undefined: any */
  readonly paths: readonly string[] | undefined;
}

/** Of an image that was built on, what it has for ONBUILD; undefined before that is known. */
export type TriggersOf = (ref: string) => readonly string[] | undefined;

/**
 * What a build reads: from all its platforms together, as each may take other stages and images. Triggers of base images add to
 * it, so it is asked again when these are known. Throws a Refusal where that is not certain.
 */
export function inputsOf(stages: Stages, settings: BuildSettings, triggersOf: TriggersOf): DockerfileInputs {
  const images = new Map<string, ImageQuestion>();
  const paths = new Set<string>();
  let anyPath = false;
  for (const platform of settings.platforms) {
    const found = inputsFor(platform, stages, settings, triggersOf);
    found.paths?.forEach((path) => paths.add(path));
    anyPath ||= found.paths === undefined;
    for (const image of found.images) {
      const known = images.get(image.ref);
      images.set(image.ref, { ref: image.ref, base: image.base || known?.base === true, platforms: [...new Set([...(known?.platforms ?? []), ...image.platforms])] });
    }
  }
  return { images: [...images.values()], paths: anyPath ? undefined : [...paths] };
}

function inputsFor(platform: string, { declarations, stages }: Stages, settings: BuildSettings, triggersOf: TriggersOf): DockerfileInputs {
  const variables = globalVariables(declarations, settings.args, platformVariables(platform, settings.buildPlatform));
  const images: ImageQuestion[] = [];
  const paths: string[] = [];
  let anyPath = false;
  const reached = new Set<number>();
  const queue = [targetStage(stages, settings.target)];
  const take = (ref: string, base: boolean, platforms: readonly string[]) => {
    if (!isContext(ref, settings.contexts)) images.push({ ref, base, platforms });
  };
  for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
    const stage = stages[index];
    if (!stage || reached.has(index)) continue;
    reached.add(index);
    const earlier = stages.slice(0, index);
    const base = expandWord(stage.base, variables);
    const parent = earlier.findIndex(({ name }) => name === base.toLowerCase());
    if (parent >= 0) queue.push(parent);
    else if (base !== 'scratch') take(base, true, stage.platform === undefined ? [platform] : [platform, expandWord(stage.platform, variables)]);
    // What a base runs here is written for the names and paths of this file.
    const triggered = [...readTriggers(triggersOf(base) ?? []), ...(parent < 0 ? [] : earlier.flatMap(triggersOfStage))];
    for (const { from, paths: read } of [...stage.instructions, ...triggersOfStage(stage), ...triggered].flatMap(readsOf)) {
      const source = from === undefined ? undefined : findStage(stages, from);
      if (from === undefined) {
        paths.push(...(read ?? []));
        anyPath ||= read === undefined;
      } else if (source === undefined) take(from, false, [platform]);
      else if (source < index) queue.push(source);
      else throw new Refusal(`\`${from}\` is a stage that comes later`);
    }
  }
  return { images, paths: anyPath ? undefined : paths };
}

function findStage(stages: Stages['stages'], from: string): number | undefined {
  const named = stages.findIndex(({ name }) => name === from.toLowerCase());
  if (named >= 0) return named;
  return /^\d+$/.test(from) ? Number(from) : undefined;
}

function targetStage(stages: Stages['stages'], target: string | undefined): number {
  if (target === undefined || target === '') return stages.length - 1;
  const found = findStage(stages, target);
  if (found === undefined || found >= stages.length) throw new Refusal(`its Dockerfile has no stage \`${target}\``);
  return found;
}

// A further context stands for an image of its name. All of them count anyway; where the spelling is not the one that BuildKit
// looks for, the image counts too.
function isContext(name: string, contexts: readonly string[]): boolean {
  return contexts.includes(name) && familiarName(name) === name;
}
