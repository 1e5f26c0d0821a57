import { chmod, writeFile } from 'node:fs/promises';
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

/**
 * Creates and boots the builder of a spec, or takes the existing one as it is. Undone by `removeBuilder`. Throws a
 * UserError with what buildx said when no try worked.
 */
export async function ensureBuilder(spec: BuilderSpec, tools: BuilderTools): Promise<Builder> {
  const started = Date.now();
  if (spec.kind === 'existing') return { name: spec.name, own: false, bootMs: 0 };
  const args = [...spec.createArgs];
  if (spec.configText !== undefined) {
    const path = join(tools.directory, 'buildkitd.toml');
    await writeFile(path, spec.configText, { mode: 0o600 });
    await chmod(path, 0o600);
    args.push('--buildkitd-config', path);
  }
  let said = '';
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { code, stderr } = await buildxRun(tools, args);
    if (code === 0) return { name: spec.name, own: true, bootMs: Date.now() - started };
    said = definitionMessage(stderr);
    await removeBuilder(spec.name, tools);
    if (!isTransient(said)) break;
  }
  throw new UserError(`The builder could not be created: ${said}`);
}

// Pulling the driver's image fails for reasons that pass: limits, resets, time-outs.
function isTransient(message: string): boolean {
  return /toomanyrequests|too many requests|429|50[0234]|timeout|timed out|reset by peer|EOF|temporary failure|deadline/i.test(message);
}

/** Removes a builder of ours; true when it is gone. Anything without our prefix is left alone. Never throws. */
export async function removeBuilder(name: string, tools: Omit<BuilderTools, 'directory'>): Promise<boolean> {
  if (!name.startsWith(builderPrefix)) return false;
  const { code, stderr } = await buildxRun(tools, ['rm', '--force', name]);
  // 127: without docker there is no builder either.
  return code === 0 || code === 127 || /no builder|not found/i.test(stderr);
}

function buildxRun({ buildx, run, env }: Omit<BuilderTools, 'directory'>, args: readonly string[]) {
  return run(buildx.program, [...buildx.prefix, ...args], { env });
}
