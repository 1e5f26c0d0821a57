import { objectOf, parseJson, numberOf } from '../shared/checked-json.js';
import type { Calls } from './builder.js';

/** What became of a builder that was lost. */
export interface BuilderState {
  /** its containers ran on */
  readonly running: boolean;
  /** in words, where they did not */
  readonly reason: string | undefined;
}

/** Looks after a builder in containers of ours and starts what does not run. Never throws; other drivers count as running. */
export async function reviveBuilder(name: string, { buildx, run, env }: Calls): Promise<BuilderState> {
  const { code, stdout } = await run('docker', ['inspect', '--type', 'container', '--format', '{{json .State}}', `buildx_buildkit_${name}0`], { env, timeoutMs });
  const state = code === 0 ? objectOf(parseJson(stdout)) : undefined;
  if (!state || state['Running'] === true) return { running: true, reason: undefined };
  const exitCode = numberOf(state['ExitCode']);
  const reason = state['OOMKilled'] === true || exitCode === 137 ? 'it was killed, most likely because memory ran out' : `it ended with exit code ${exitCode ?? 'unknown'}`;
  await run(buildx.program, [...buildx.prefix, 'inspect', '--bootstrap', name], { env, timeoutMs });
  return { running: false, reason };
}

const timeoutMs = 60_000;
