import type { MountUse, RefusedMount } from '../plan/cache-mount.js';
import { platformVariables } from '../fingerprint/platform-variables.js';
import { globalVariables } from '../fingerprint/variables.js';
import type { Variables } from '../fingerprint/variables.js';
import type { Dockerfile, DockerfileStage, Instruction } from './dockerfile.js';
import { expandPlain, parseCacheMounts } from './mount-options.js';
import { splitWords } from './split-words.js';

export interface MountQuestion {
  readonly target: string;
  readonly dockerfile: Dockerfile;
  /** the last stage that is built, undefined for the last one there is */
  readonly stage: string | undefined;
  readonly args: ReadonlyMap<string, string>;
  /** `os/arch[/variant]` that are built; the builder's own where none is said */
  readonly platforms: readonly string[];
  readonly builderPlatform: string;
}

/** The cache mounts of a build, and those that cannot be kept. One whose id holds a platform is several. Never throws. */
export function findMountUses({ dockerfile, platforms, builderPlatform, ...question }: MountQuestion): { readonly uses: readonly MountUse[]; readonly refused: readonly RefusedMount[] } {
  const [uses, refused] = [new Map<string, MountUse>(), new Map<string, RefusedMount>()];
  const stages = reachedStages(dockerfile, question.stage);
  for (const platform of platforms.length > 0 ? platforms : [builderPlatform]) {
    const globals = globalVariables(dockerfile.globals.filter(({ keyword }) => keyword === 'ARG').map(({ text }) => text.replace(/^\S+\s*/, '')), question.args, platformVariables(platform, builderPlatform));
    const ends = new Map<string, Variables>();
    for (const stage of dockerfile.stages) {
      const base = expandPlain(stage.base, globals);
      const variables = new Map('text' in base ? ends.get(base.text.toLowerCase()) : []);
      for (const instruction of stage.instructions) {
        declare(instruction, { variables, args: question.args, outer: globals });
        if (instruction.keyword !== 'RUN' || !stages.has(stage)) continue;
        for (const found of parseCacheMounts({ text: instruction.text, variables, namespace: question.args.get('BUILDKIT_CACHE_MOUNT_NS') ?? '' })) {
          if ('reason' in found) refused.set(JSON.stringify(found), found);
          else uses.set(JSON.stringify([found, instruction.line]), { mount: found.mount, written: found.written, target: question.target, line: instruction.line });
        }
      }
      ends.set(stage.name, variables);
    }
  }
  return { uses: [...uses.values()], refused: [...refused.values()] };
}

interface Scope {
  readonly variables: Map<string, string | undefined>;
  /** build arguments */
  readonly args: ReadonlyMap<string, string>;
  /** what an ARG without a value takes over */
  readonly outer: Variables;
}

function declare({ keyword, text }: Instruction, { variables, args, outer }: Scope): void {
  if (keyword !== 'ARG' && keyword !== 'ENV') return;
  const [, ...words] = splitWords(text);
  // `ENV name all of the rest`, the form of old.
  const pairs = keyword === 'ENV' && words[0] !== undefined && !words[0].includes('=') ? [`${words[0]}=${words.slice(1).join(' ')}`] : words;
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    const value = at < 0 ? undefined : expandPlain(pair.slice(at + 1), variables);
    // Declared without a value it has none; one that cannot be read is not known.
    if (keyword === 'ARG' && args.has(name)) variables.set(name, args.get(name));
    else if (value === undefined) variables.set(name, outer.get(name) ?? variables.get(name));
    else if ('text' in value) variables.set(name, value.text);
    else variables.delete(name);
  }
}

// The stage that is asked for and all that it names, also where it only may: a mount too many costs little.
function reachedStages({ stages }: Dockerfile, wanted: string | undefined): ReadonlySet<DockerfileStage> {
  const stageOf = (name: string) => stages.find((stage) => stage.name === name.toLowerCase()) ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
  const last = (wanted === undefined ? undefined : stageOf(wanted)) ?? stages.at(-1);
  const reached = new Set<DockerfileStage>();
  const visit = (stage: DockerfileStage | undefined): void => {
    if (!stage || reached.has(stage)) return;
    reached.add(stage);
    // A name with a variable in it may be any.
    const names = [stage.base, ...stage.instructions.flatMap(({ text }) => [...text.matchAll(/\bfrom=["']?([^\s,"']+)/gi)].map(([, name]) => name ?? ''))];
    if (names.some((name) => name.includes('$'))) stages.forEach(visit);
    names.forEach((name) => visit(stageOf(name)));
  };
  visit(last);
  return reached;
}
