import { normalize } from 'node:path';
import type { Target } from '../../definition/definition.js';
import { readContext } from '../../fingerprint/context-kind.js';
import type { ContextKind } from '../../fingerprint/context-kind.js';
import { inputsOf } from '../../fingerprint/dockerfile-inputs.js';
import type { DockerfileInputs, TriggersOf } from '../../fingerprint/dockerfile-inputs.js';
import { readDockerfile } from '../../fingerprint/dockerfile-lines.js';
import { familiarName } from '../../fingerprint/image-name.js';
import type { ImageAnswer, ImageQuestion } from '../../fingerprint/image-question.js';
import { Refusal } from '../../fingerprint/refusal.js';
import { splitStages } from '../../fingerprint/stages.js';
import { syntaxImages } from '../../fingerprint/syntax-images.js';
import { settingsOf } from '../../fingerprint/target-settings.js';
import { objectOf, stringOf } from '../../shared/checked-json.js';
import { openContext, readDockerfileText } from './build-files.js';
import type { LocalContext } from './build-files.js';

/** A target, its Dockerfile read. */
export interface PreparedTarget {
  readonly name: string;
  readonly settings: unknown;
  readonly dockerfile: string;
  /** whether what is built on it runs more of its instructions */
  readonly hasTriggers: boolean;
  /** the build's context: a directory, or the URL of a commit */
  readonly context: LocalContext | string;
  /** further contexts by their names */
  readonly contexts: ReadonlyMap<string, LocalContext | Exclude<ContextKind, { readonly kind: 'local' }>>;
  readonly syntaxes: readonly string[];
  inputs(answers: ReadonlyMap<string, ImageAnswer>): DockerfileInputs;
  /** images that are asked for besides those of the instructions */
  readonly images: readonly ImageQuestion[];
}

/** Throws a Refusal where the target cannot be fingerprinted. `platform`: the builder's own, where it is known. */
export async function prepareTarget(target: Target, workdir: string, platform: string | undefined): Promise<PreparedTarget> {
  const { raw, args } = target;
  const platforms = target.platforms.length > 0 ? target.platforms : platform === undefined ? [] : [platform];
  if (platforms.length === 0 || platforms.includes('local')) throw new Refusal('it names no `platforms`, and those of the builder are not known before it is there');
  const settings = settingsOf(target, platforms);
  const inline = stringOf(raw['dockerfile-inline']);
  const main = readContext(stringOf(raw['context']) ?? '.');
  if (main.kind !== 'local' && (main.kind !== 'git' || inline === undefined)) throw new Refusal('its Dockerfile is in a context that is elsewhere');
  const file = inline !== undefined || main.kind !== 'local' ? undefined : await readFile(main.path, workdir, stringOf(raw['dockerfile']) ?? 'Dockerfile');
  const dockerfile = inline ?? file?.text ?? '';
  // Bake takes the `..` of a target's own context for text; those of further ones are the system's.
  const context = main.kind === 'git' ? main.url : await openContext(normalize(main.path), workdir, file?.path);
  const contexts = new Map<string, LocalContext | Exclude<ContextKind, { readonly kind: 'local' }>>();
  for (const [name, value] of Object.entries(objectOf(raw['contexts']) ?? {})) {
    const further = readContext(stringOf(value) ?? '');
    contexts.set(name, further.kind === 'local' ? await openContext(further.path, workdir) : further);
  }
  const lines = readDockerfile(dockerfile);
  const stages = splitStages(lines);
  const syntaxes = syntaxImages(lines.syntaxes, args);
  if (platform === undefined && /BUILD(?:PLATFORM|OS|ARCH|VARIANT)/.test(dockerfile)) throw new Refusal('its Dockerfile uses the builder\'s platform, which is not known before the builder is there');
  const build = { target: stringOf(raw['target']), args, contexts: [...contexts.keys()], platforms, buildPlatform: platform };
  const images = [...contexts.values()].flatMap((further) => ('ref' in further ? [{ ref: further.ref, base: true, platforms }] : []));
  return {
    name: target.name, settings, dockerfile, context, contexts, syntaxes,
    hasTriggers: lines.instructions.some(({ keyword }) => keyword === 'ONBUILD'),
    images: [...images, ...syntaxes.map((ref) => ({ ref, base: false, platforms: [] }))],
    inputs: (answers) => inputsOf(stages, build, triggersFrom(answers, contexts))
  };
}

function readFile(context: string, workdir: string, dockerfile: string) {
  return readDockerfileText(context.startsWith('/') ? context : `${workdir}/${context}`, dockerfile);
}

// Of the image of a name, and of the further context that takes its place.
function triggersFrom(answers: ReadonlyMap<string, ImageAnswer>, contexts: PreparedTarget['contexts']): TriggersOf {
  const of = (ref: string) => {
    const answer = answers.get(ref);
    return answer?.known === true ? answer.triggers : [];
  };
  return (name) => {
    const standIns = [...contexts].filter(([key]) => familiarName(key.replace(/::.*$/, '')).toLowerCase() === familiarName(name).toLowerCase());
    return [...of(name), ...standIns.flatMap(([, further]) => ('ref' in further ? of(further.ref) : []))];
  };
}
