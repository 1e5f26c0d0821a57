import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getInput, saveState } from './run/runner-commands.js';
import { parseContext } from './github/context.js';
import { readInputs } from './inputs/read-inputs.js';
import { canPrewarm, specifyBuilder } from './plan/builder-spec.js';
import { judgeBuild } from './plan/judge-build.js';
import { findBuildx } from './run/buildx.js';
import { childEnvironment } from './run/child-environment.js';
import { runCommand } from './run/command.js';
import { startBoot } from './run/prewarm.js';
import { stateNames } from './shared/state.js';

/**
 * The pre phase: begins to boot the builder where its settings are known by now. It also runs when the step's `if` is
 * false and before checkout and login; post removes what it made. What stands in its way, main will say.
 */
export async function pre(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const payload = await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
  const context = parseContext(env, payload);
  // A builder of several nodes is not booted here, and reading them takes a library.
  if (getInput('append') !== '') return;
  const inputs = readInputs(getInput, context.workspace);
  const spec = specifyBuilder(inputs, context, randomBytes(4).toString('hex'));
  if (spec.kind !== 'own' || spec.lifetime !== 'job' || !canPrewarm(inputs) || judgeBuild(context.event) !== undefined) return;
  const childEnv = childEnvironment(env);
  const boot = await startBoot(spec, context.temp, { buildx: await findBuildx(childEnv), run: runCommand, env: childEnv }, (claim, name) => {
    saveState(stateNames.builders, name);
    saveState(stateNames.claims, JSON.stringify([claim]));
  });
  if (boot === undefined) {
    saveState(stateNames.builders, '');
    saveState(stateNames.claims, '');
    return;
  }
  saveState(stateNames.builders, boot.name);
  saveState(stateNames.claims, JSON.stringify([boot.claim]));
  saveState(stateNames.prewarm, JSON.stringify(boot));
}
