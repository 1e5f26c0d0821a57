import type { MountUse, RefusedMount } from '../plan/cache-mount.js';
import { parseCacheMounts } from '../plan/mount-options.js';
import { expandVariables, splitWords } from '../plan/variables.js';
import type { Dockerfile, DockerfileStage, Instruction } from './dockerfile.js';

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
    const given = new Map([...platformArgs('TARGET', platform), ...platformArgs('BUILD', builderPlatform), ['TARGETSTAGE', question.stage ?? 'default']]);
    const globals = new Map(given);
    for (const instruction of dockerfile.globals) declare(instruction, { variables: globals, args: question.args, outer: globals });
    const ends = new Map<string, ReadonlyMap<string, string>>();
    for (const stage of dockerfile.stages) {
      const base = expandVariables(stage.base, globals);
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

// BuildKit's own values for the global scope; a variant is only there where it is said.
function platformArgs(side: 'TARGET' | 'BUILD', platform: string): [string, string][] {
  const [os = '', arch = '', variant = ''] = platform.split('/');
  const normal = arch === 'arm64' && variant === 'v8' ? '' : variant;
  return [[`${side}PLATFORM`, [os, arch, normal].filter((part) => part !== '').join('/')], [`${side}OS`, os], [`${side}ARCH`, arch], [`${side}VARIANT`, normal]];
}

interface Scope {
  readonly variables: Map<string, string>;
  /** build arguments */
  readonly args: ReadonlyMap<string, string>;
  /** what an ARG without a value takes over */
  readonly outer: ReadonlyMap<string, string>;
}

function declare({ keyword, text }: Instruction, { variables, args, outer }: Scope): void {
  if (keyword !== 'ARG' && keyword !== 'ENV') return;
  const [, ...words] = splitWords(text);
  // `ENV name all of the rest`, the form of old.
  const pairs = keyword === 'ENV' && words[0] !== undefined && !words[0].includes('=') ? [`${words[0]}=${words.slice(1).join(' ')}`] : words;
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    const value = expandVariables(at < 0 ? '' : pair.slice(at + 1), variables);
    const said = at < 0 ? outer.get(name) : 'text' in value ? value.text : undefined;
    const found = keyword === 'ARG' ? (args.get(name) ?? said) : said;
    if (found !== undefined) variables.set(name, found);
    else if (at >= 0) variables.delete(name);
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
