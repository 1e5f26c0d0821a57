import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuilderSpec } from '../plan/builder-spec.js';
import { builderPrefix } from '../plan/builder-spec.js';
import { UserError } from '../shared/errors.js';
import { definitionMessage } from '../definition/definition-error.js';
import type { Buildx } from './buildx.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

export interface BuilderTools {
  readonly buildx: Buildx;
  readonly run: Run;
  readonly env: Environment;
  /** our private directory for files that buildx reads */
  readonly directory: string;
}

/** A builder that is ready. */
export interface Builder {
  readonly name: string;
  readonly own: boolean;
  /** time until it was ready */
  readonly bootMs: number;
}

const tries = 3;
const pauseMs = 500;

/**
 * Creates and boots the builder of a spec, or takes the existing one as it is. Undone by `removeBuilder`. Throws a
 * UserError with what buildx said when no try worked.
 */
export async function ensureBuilder(spec: BuilderSpec, tools: BuilderTools): Promise<Builder> {
  const started = Date.now();
  if (spec.kind === 'existing') return { name: spec.name, own: false, bootMs: 0 };
  const args = await createArguments(spec, tools.directory);
  let said = '';
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { code, stderr } = await buildxRun(tools, args);
    if (code === 0) return { name: spec.name, own: true, bootMs: Date.now() - started };
    said = definitionMessage(stderr);
    await removeBuilder(spec.name, tools);
    if (!isTransient(said) || attempt === tries) break;
    await new Promise((resolve) => setTimeout(resolve, attempt * pauseMs));
  }
  throw new UserError(`The builder could not be created: ${said}`);
}

/** The arguments that create a builder. An inline configuration is written into `directory` (mode 0600). */
export async function createArguments(spec: BuilderSpec & { readonly kind: 'own' }, directory: string): Promise<string[]> {
  if (spec.configText === undefined) return [...spec.createArgs];
  const path = join(directory, 'buildkitd.toml');
  await writeFile(path, spec.configText, { mode: 0o600 });
  return [...spec.createArgs, '--buildkitd-config', path];
}

// Pulling the driver's image fails for reasons that pass: limits, resets, time-outs.
function isTransient(message: string): boolean {
  return /toomanyrequests|too many requests|\b(?:429|50[0234])\b|timeout|timed out|reset by peer|\bEOF\b|temporary failure|deadline/i.test(message);
}

/** Removes a builder of ours; true when it is gone. Anything without our prefix is left alone. Never throws. */
export async function removeBuilder(name: string, tools: Omit<BuilderTools, 'directory'>): Promise<boolean> {
  if (!name.startsWith(builderPrefix)) return false;
  const { code, stderr } = await buildxRun(tools, ['rm', '--force', name], removalMs);
  // 127: without docker there is no builder either.
  return code === 0 || code === 127 || /no builder|not found/i.test(stderr);
}

const removalMs = 60_000;

function buildxRun({ buildx, run, env }: Omit<BuilderTools, 'directory'>, args: readonly string[], timeoutMs?: number) {
  return run(buildx.program, [...buildx.prefix, ...args], { env, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
}
