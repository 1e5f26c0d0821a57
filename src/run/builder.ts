import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionMessage } from '../definition/definition-error.js';
import type { RegistryPlace } from '../inputs/registry.js';
import { createCalls } from '../plan/builder-calls.js';
import type { CreateFacts } from '../plan/builder-calls.js';
import { builderPrefix } from '../plan/builder-spec.js';
import type { BuilderSpec, OwnBuilder } from '../plan/builder-spec.js';
import { UserError } from '../shared/errors.js';
import type { Buildx } from './buildx.js';
import { writeCertificates } from './certificates.js';
import type { Certificates } from './certificates.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';
import { currentContext, ensureContext, removeContext } from './docker-context.js';
import { failedToPull, otherImages } from './driver-image.js';
import { dropOwner } from './owner-note.js';

export interface BuilderTools {
  readonly buildx: Buildx;
  readonly run: Run;
  readonly env: Environment;
  /** our private directory for files that buildx reads */
  readonly directory: string;
  /** certificates of remote nodes */
  readonly certificates?: Certificates;
  /** where else the daemon's image may come from */
  readonly imageMirrors?: readonly RegistryPlace[];
}

/** A builder that is ready. */
export interface Builder {
  readonly name: string;
  /** made by this job (or one before, to be kept), not by the user */
  readonly own: boolean;
  /** time until it was ready */
  readonly bootMs: number;
  /** what came otherwise than asked for, each a sentence */
  readonly notices?: readonly string[];
}

/** What calls of buildx need. */
export type Calls = Omit<BuilderTools, 'directory'>;

const tries = 3;
const pauseMs = 500;

/**
 * Creates and boots the builder of a spec, or takes the one that is there. `keep` hears the name of one that has to be
 * removed at the end, before it is made. Undone by `removeBuilder`. Throws a UserError with what buildx said when no try worked.
 */
export async function ensureBuilder(spec: BuilderSpec, tools: BuilderTools, keep: (name: string) => void | Promise<void> = () => undefined): Promise<Builder> {
  const started = Date.now();
  if (spec.kind === 'existing') return { name: spec.engine ? await currentContext(tools.env) : spec.name, own: false, bootMs: 0 };
  const done = (own: boolean, notices: readonly string[] = []): Builder => ({ name: spec.name, own, bootMs: Date.now() - started, ...(notices.length > 0 ? { notices } : {}) });
  if (spec.lifetime === 'job') {
    await keep(spec.name);
    return done(true, await create(spec, tools));
  }
  const there = await bootExisting(spec.name, tools);
  if (there === 'ready' && spec.lifetime === 'named' && !spec.trusted) {
    throw new UserError(`A builder named \`${spec.name}\` is there already. Code that is not trusted gets a builder of its own: leave \`builder-name\` out, or choose a name that is not taken.`);
  }
  if (there === 'ready') return done(spec.lifetime === 'kept');
  if (there !== 'none') throw new UserError(`The builder ${spec.name} does not start: ${there.said}`);
  if (spec.lifetime === 'named') await keep(spec.name);
  return done(true, await create(spec, tools));
}

/** Boots a builder that is there. */
async function bootExisting(name: string, tools: Calls): Promise<'ready' | 'none' | { readonly said: string }> {
  const { code, stderr } = await buildxRun(tools, ['inspect', '--bootstrap', name]);
  if (code === 0) return 'ready';
  return /no builder .* found/i.test(stderr) ? 'none' : { said: definitionMessage(stderr) };
}

async function create(spec: OwnBuilder, tools: BuilderTools): Promise<string[]> {
  const facts = await prepareFacts(spec, tools);
  let last = await attempt(spec, facts, tools);
  // A remote builder has nothing to pull, and buildx itself waits for it.
  for (let n = 1; n < tries && last && spec.driver !== 'remote' && isTransient(last.said); n++) {
    await new Promise((resolve) => setTimeout(resolve, n * pauseMs));
    last = await attempt(spec, facts, tools);
  }
  if (!last) return [];
  if (last.pull && spec.lifetime !== 'kept') {
    for (const image of await otherImages(spec, tools.imageMirrors ?? [], tools.run, tools.env)) {
      if (!(await attempt(spec, { ...facts, image }, tools))) return [`The builder's image could not be pulled (${firstLine(last.said)}); ${image} was taken instead.`];
    }
  }
  const way = 'Log in to the registry before this step (docker/login-action) to pull with your own limit, name another image (`driver-opts: image=…`), or mirrors of Docker Hub (`image-mirrors`).';
  throw new UserError(`The builder could not be created: ${last.said}${last.pull ? `\nIts image could not be pulled. ${way}` : ''}`);
}

interface Failed {
  readonly said: string;
  /** the image could not be pulled */
  readonly pull: boolean;
}

async function attempt(spec: OwnBuilder, facts: CreateFacts, tools: BuilderTools): Promise<Failed | undefined> {
  for (const args of createCalls(spec, facts)) {
    const { code, stderr } = await buildxRun(tools, args);
    if (code === 0) continue;
    // Another job makes the same kept builder at this moment: it is waited for.
    if (spec.lifetime === 'kept' && (await bootExisting(spec.name, tools)) === 'ready') return undefined;
    if (spec.lifetime !== 'kept') await removeMade(spec.name, tools);
    return { said: definitionMessage(stderr), pull: failedToPull(stderr) };
  }
  return undefined;
}

/** What only the machine knows of a builder to be made: files with its configuration and certificates, and its context. */
export async function prepareFacts(spec: OwnBuilder, tools: Omit<BuilderTools, 'buildx'>): Promise<CreateFacts> {
  const nodeOptions = await writeCertificates(spec, tools.certificates ?? new Map(), tools.directory);
  const needsContext = spec.driver === 'docker-container' && spec.nodes[0]?.endpoint === undefined;
  const endpoint = needsContext ? await ensureContext(spec.name, tools.run, tools.env) : undefined;
  const configFile = spec.configText === undefined ? undefined : join(tools.directory, 'buildkitd.toml');
  if (configFile !== undefined) await writeFile(configFile, spec.configText ?? '', { mode: 0o600 });
  return { nodeOptions, ...(endpoint === undefined ? {} : { endpoint }), ...(configFile === undefined ? {} : { configFile }) };
}

// Pulling the driver's image fails for reasons that pass: limits, resets, time-outs.
function isTransient(message: string): boolean {
  return /toomanyrequests|too many requests|\b(?:429|50[0234])\b|timeout|timed out|reset by peer|\bEOF\b|temporary failure|deadline/i.test(message);
}

/** Removes a builder that Warmbake named; true when it is gone. Anything else is left alone, and so are kept ones. Never throws. */
export async function removeBuilder(name: string, tools: Calls): Promise<boolean> {
  if (!name.startsWith(builderPrefix) || name.startsWith(`${builderPrefix}kept-`)) return false;
  return removeMade(name, tools);
}

/** Removes a builder that this job made, whatever its name, and its context; true when it is gone. Never throws. */
export async function removeMade(name: string, tools: Calls): Promise<boolean> {
  const { code, stderr } = await buildxRun(tools, ['rm', '--force', name], removalMs);
  await removeContext(name, tools.run, tools.env);
  // 127: without docker there is no builder either.
  const gone = code === 0 || code === 127 || /no builder|not found/i.test(stderr);
  if (gone) await dropOwner(name, tools.env);
  return gone;
}

const removalMs = 60_000;

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function buildxRun({ buildx, run, env }: Calls, args: readonly string[], timeoutMs?: number) {
  return run(buildx.program, [...buildx.prefix, ...args], { env, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
}
