import { mkdtemp, readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseContext } from './github/context.js';
import type { Context } from './github/context.js';
import type { Inputs } from './inputs/inputs.js';
import { readInputs } from './inputs/read-inputs.js';
import { specifyBuilder, specifyCallBuilder } from './plan/builder-spec.js';
import type { BuilderSpec } from './plan/builder-spec.js';
import { judgeBuild } from './plan/judge-build.js';
import { judgeRun } from './plan/trust.js';
import type { Trust } from './plan/trust.js';
import type { JobLog } from './publish/job-log.js';
import type { Builder } from './run/builder.js';
import { findBuildx } from './run/buildx.js';
import type { Buildx } from './run/buildx.js';
import { readCertificates } from './run/certificates.js';
import { builderPlace, childEnvironment, untrustedEnvironment } from './run/child-environment.js';
import type { Environment } from './run/child-environment.js';
import { runCommand } from './run/command.js';
import { bootBuilder } from './run/job-builder.js';
import { parseBoot } from './run/prewarm.js';
import { getInput, getState, saveState } from './run/runner-commands.js';
import type { Cancellation } from './shared/cancellation.js';
import { UserError } from './shared/errors.js';
import { stateNames } from './shared/state.js';

/** What main needs of the process it runs in. */
export interface MainTools {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: JobLog;
  readonly cancellation: Cancellation;
  /** directory of the bundle's entries */
  readonly bundle: string;
  /** ms since the process was started */
  elapsed(): number;
}

/** What is known of a job before anybody else is asked. */
export interface Job extends MainTools {
  readonly inputs: Inputs;
  /** as the event's payload says it */
  readonly asEvent: Context;
  readonly trust: Trust;
  /** our own, removed by post */
  readonly directory: string;
  readonly files: { readonly bake: string; readonly metadata: string; readonly log: string };
  readonly buildx: Buildx;
  /** of our own calls */
  readonly childEnv: Environment;
  /** of what reads the definition, and of what builds it: little of it reaches code that is not trusted */
  readonly resolveEnv: Environment;
  readonly buildEnv: Environment;
  readonly spec: BuilderSpec;
}

/** Why there is nothing to build. */
export interface NeedlessJob {
  readonly inputs: Inputs;
  readonly needless: string;
}

/** Reads inputs and event, and makes our directory. Throws a UserError with every mistake in the inputs. */
export async function openJob(tools: MainTools): Promise<Job | NeedlessJob> {
  const { env } = tools;
  const payload = await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
  const asEvent = parseContext(env, payload);
  const yaml = getInput('append') === '' ? undefined : await import('./inputs/yaml.js');
  const inputs = readInputs(getInput, asEvent.workspace, asEvent.temp, yaml?.parseYaml);
  performance.mark('warmbake: inputs');
  const needless = judgeBuild(asEvent.event);
  if (needless !== undefined) return { inputs, needless };
  const trust = judgeRun(inputs, asEvent);
  const directory = await mkdtemp(join(asEvent.temp, 'warmbake-'));
  saveState(stateNames.directory, directory);
  const childEnv = childEnvironment(env);
  saveState(stateNames.place, JSON.stringify(builderPlace(childEnv)));
  const [resolveEnv, buildEnv] = trust.trusted ? [childEnv, childEnv] : [untrustedEnvironment(childEnv, 'resolve'), untrustedEnvironment(childEnv, 'build')];
  return {
    ...tools, inputs, asEvent, trust, directory, childEnv, resolveEnv, buildEnv,
    files: { bake: join(directory, 'bake.json'), metadata: join(directory, 'metadata.json'), log: join(directory, 'bake.log') },
    buildx: await findBuildx(childEnv), spec: (inputs.call === 'build' ? specifyBuilder : specifyCallBuilder)(inputs, asEvent, randomBytes(4).toString('hex'))
  };
}

/** The tools that calls of buildx take. */
export function callTools({ buildx, childEnv, directory }: Job): { buildx: Buildx; run: typeof runCommand; env: Environment; directory: string } {
  return { buildx, run: runCommand, env: childEnv, directory };
}

/** Begins to boot the builder, or takes the one that pre began to boot. What goes wrong is heard where it is awaited. */
export function startBuilder(job: Job): Promise<Builder> {
  const { inputs, asEvent, env, spec } = job;
  const booting = bootBuilder(spec, parseBoot(getState(stateNames.prewarm)), {
    ...callTools(job), context: asEvent, cleanup: inputs.cleanup, certificates: readCertificates(env), imageMirrors: inputs.imageMirrors,
    keep: (claims, names) => {
      saveState(stateNames.claims, JSON.stringify(claims));
      saveState(stateNames.builders, names.join('\n'));
    }
  });
  booting.catch(() => undefined);
  return booting;
}

/** What a job that is cancelled before its build says. */
export function canceledEarly(): UserError {
  return new UserError('Canceled before the build began.');
}
