import { relative, resolve } from 'node:path';
import type { Definition } from '../definition/definition.js';
import type { BuilderFacts } from '../fingerprint/builder-facts.js';
import { digestOf } from '../fingerprint/canonical.js';
import type { DockerfileInputs } from '../fingerprint/dockerfile-inputs.js';
import type { ImageAnswer, ImageQuestion, ResolveImages } from '../fingerprint/image-question.js';
import { Refusal } from '../fingerprint/refusal.js';
import { restlessEntries } from '../fingerprint/restless.js';
import type { RestlessContext, TargetFingerprint } from '../fingerprint/target-fingerprint.js';
import { messageOf } from '../shared/errors.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';
import { openContextDigests } from './fingerprint/context-digests.js';
import type { ContextDigests } from './fingerprint/context-digests.js';
import { prepareTarget } from './fingerprint/prepare-target.js';
import type { PreparedTarget } from './fingerprint/prepare-target.js';
import { readSurroundings } from './fingerprint/surroundings.js';

export interface FingerprintTools {
  readonly run: Run;
  /** the build's */
  readonly env: Environment;
  /** where relative paths of the definition begin, absolute */
  readonly workdir: string;
  /** a private directory for temporary files */
  readonly directory: string;
  readonly builder: BuilderFacts;
  readonly resolveImages: ResolveImages;
}

/** A target with what its Dockerfile reads; where something is not certain, that. */
type Read = Refusal | { readonly prepared: PreparedTarget; readonly inputs: DockerfileInputs };

// What changes here makes other fingerprints of the same inputs.
const edition = 1;
// A base's ONBUILD may name images, and these have none that are run.
const mostRounds = 3;

/**
 * The fingerprints of all targets of a definition, also of those that are only contexts of others. Equal fingerprints mean that
 * a build gives the same image, but for times and what its RUN steps fetch. Never throws.
 */
export async function fingerprintTargets(definition: Definition, tools: FingerprintTools): Promise<ReadonlyMap<string, TargetFingerprint>> {
  try {
    return await fingerprint(definition, tools);
  } catch (error) {
    const reason = messageOf(error);
    return new Map(definition.targets.map(({ name }) => [name, { known: false, reason }]));
  }
}

async function fingerprint({ targets }: Definition, tools: FingerprintTools): Promise<ReadonlyMap<string, TargetFingerprint>> {
  const surroundings = await readSurroundings(tools.env);
  const platform = surroundings.onThisMachine ? tools.builder.platform : undefined;
  const prepared = await Promise.all(targets.map((target) => orRefusal(prepareTarget(target, tools.workdir, platform))));
  const contexts = openContextDigests(tools);
  const { reads, answers } = await resolveAll(prepared, tools);
  for (const [index, read] of reads.entries()) {
    if (!(read instanceof Refusal)) reads[index] = await orRefusal(reachContexts(read, contexts).then(() => read));
  }
  await contexts.readAttributes();
  const known = new Map(targets.map(({ name }, index) => [name, reads[index] ?? new Refusal('it was not read')]));
  const done = new Map<string, Promise<TargetFingerprint>>();
  const common = { edition, exporter: tools.builder.exporter, platform: platform ?? null, surroundings: surroundings.settings };
  const fingerprintOf = (name: string, users: readonly string[]): Promise<TargetFingerprint> => {
    if (users.includes(name)) return Promise.resolve({ known: false, reason: `it is a context of itself (\`${name}\`)` });
    const found = done.get(name) ?? fingerprintOne(known.get(name), { common, answers, contexts, workdir: tools.workdir, fingerprintOf: (other) => fingerprintOf(other, [...users, name]), hasTriggers: (other) => hasTriggers(known.get(other)) });
    done.set(name, found);
    return found;
  };
  const found: [string, TargetFingerprint][] = [];
  for (const { name } of targets) found.push([name, await fingerprintOf(name, [])]);
  return new Map(found);
}

async function resolveAll(prepared: readonly (PreparedTarget | Refusal)[], { builder, resolveImages }: FingerprintTools): Promise<{ reads: Read[]; answers: ReadonlyMap<string, ImageAnswer> }> {
  const answers = new Map<string, ImageAnswer>();
  const asked = new Map<string, string>();
  for (let round = 0; ; round++) {
    const reads = await Promise.all(prepared.map((one) => (one instanceof Refusal ? one : orRefusal((async () => ({ prepared: one, inputs: one.inputs(answers) }))()))));
    const questions = new Map<string, ImageQuestion>();
    for (const question of reads.flatMap((read) => (read instanceof Refusal ? [] : [...read.prepared.images, ...read.inputs.images]))) {
      const { base, platforms } = questions.get(question.ref) ?? question;
      questions.set(question.ref, { ref: question.ref, base: question.base || base, platforms: [...new Set([...platforms, ...question.platforms])].sort() });
    }
    // What came to be a base meanwhile is asked for once more.
    const open = [...questions.values()].filter((question) => asked.get(question.ref) !== JSON.stringify(question));
    open.forEach((question) => asked.set(question.ref, JSON.stringify(question)));
    if (open.length === 0 || round === mostRounds) return { reads, answers };
    const reason = 'the builder may have images of its own under the names that the Dockerfile uses; let Warmbake make the builder';
    const found = builder.asksRegistry ? await resolveImages(open) : new Map(open.map(({ ref }) => [ref, { known: false as const, reason }]));
    open.forEach(({ ref }) => answers.set(ref, found.get(ref) ?? { known: false, reason: `the image \`${ref}\` was not looked up` }));
  }
}

async function reachContexts({ prepared, inputs }: Exclude<Read, Refusal>, contexts: ContextDigests): Promise<void> {
  if (typeof prepared.context !== 'string') await contexts.reach(prepared.context, inputs.paths);
  for (const further of prepared.contexts.values()) if ('root' in further) await contexts.reach(further, undefined);
}

interface Facts {
  readonly common: unknown;
  readonly answers: ReadonlyMap<string, ImageAnswer>;
  readonly contexts: ContextDigests;
  readonly workdir: string;
  readonly fingerprintOf: (target: string) => Promise<TargetFingerprint>;
  readonly hasTriggers: (target: string) => boolean;
}

async function fingerprintOne(read: Read | undefined, facts: Facts): Promise<TargetFingerprint> {
  if (!read) return { known: false, reason: 'it is not in the definition' };
  try {
    if (read instanceof Refusal) throw read;
    const { prepared, inputs } = read;
    const images = [...prepared.images, ...inputs.images].map(({ ref }) => {
      const answer = facts.answers.get(ref);
      if (answer?.known !== true) throw new Refusal(answer?.reason ?? `the image \`${ref}\` was not looked up`);
      return [ref, answer.digest] as const;
    });
    const context = typeof prepared.context === 'string' ? prepared.context : await facts.contexts.digest(prepared.context, inputs.paths);
    const further: Record<string, unknown> = {};
    for (const [name, one] of prepared.contexts) further[name] = 'root' in one ? await facts.contexts.digest(one, undefined) : one.kind === 'target' ? await valueOf(one.name, facts) : one;
    const { settings, dockerfile } = prepared;
    const value = digestOf({ common: facts.common, settings, dockerfile, images: [...new Map(images)].sort(([a], [b]) => (a < b ? -1 : 1)), context, further });
    return { known: true, value, images: new Map(images), restless: await restlessOf(read, facts) };
  } catch (error) {
    return { known: false, reason: messageOf(error) };
  }
}

async function restlessOf({ prepared, inputs }: Exclude<Read, Refusal>, { contexts, workdir }: Facts): Promise<() => readonly RestlessContext[]> {
  const own = typeof prepared.context === 'string' ? [] : [[prepared.context, inputs.paths] as const];
  const further = [...prepared.contexts.values()].flatMap((one) => ('root' in one ? [[one, undefined] as const] : []));
  const reached = await Promise.all([...own, ...further].map(async ([context, paths]) => ({ context, entries: await contexts.entries(context, paths) })));
  return () => reached.flatMap(({ context: { path, ignoreFile }, entries }) =>
    restlessEntries(entries).map((entry) => ({ ...entry, context: shown(workdir, path), ignoreFile: shown(workdir, ignoreFile) })));
}

function shown(workdir: string, path: string): string {
  const inner = relative(workdir, resolve(workdir, path));
  return inner === '..' || inner.startsWith('../') ? path : inner || '.';
}

async function valueOf(name: string, facts: Facts): Promise<string> {
  const found = await facts.fingerprintOf(name);
  if (!found.known) throw new Refusal(`it is built on target \`${name}\`: ${found.reason}`);
  if (facts.hasTriggers(name)) throw new Refusal(`it is built on target \`${name}\`, whose \`ONBUILD\` may run in it`);
  return found.value;
}

function hasTriggers(read: Read | undefined): boolean {
  return read !== undefined && !(read instanceof Refusal) && read.prepared.hasTriggers;
}

// Whatever cannot be read for a target is a reason for that target alone.
async function orRefusal<T>(value: Promise<T>): Promise<T | Refusal> {
  try {
    return await value;
  } catch (error) {
    return error instanceof Refusal ? error : new Refusal(messageOf(error), { cause: error });
  }
}
