import { setMaxListeners } from 'node:events';
import { parseReference } from '../../plan/reference.js';
import type { Reference } from '../../plan/reference.js';
import type { Environment } from '../child-environment.js';
import type { RegistryConfig } from './buildkitd-config.js';
import { readCredential } from './docker-config.js';
import { endpointsOf } from './endpoint.js';
import type { Endpoint } from './endpoint.js';
import { unknown } from './manifest-answer.js';
import type { Presence } from './manifest-answer.js';
import { LookupProblem, problemOf, tooLate } from './problem.js';
import { openServer } from './server.js';
import type { RegistryServer } from './server.js';
import { openWires } from './wires.js';

export type { Presence } from './manifest-answer.js';

export interface LookupTools {
  /** of child processes: DOCKER_CONFIG, HOME, PATH, proxies, NODE_EXTRA_CA_CERTS */
  readonly env: Environment;
  /** mirrors and ways to connect of the builder */
  readonly config?: RegistryConfig;
}

export interface LookupLimits {
  /** for all refs together */
  readonly totalMs: number;
  /** requests that are under way at any moment */
  readonly atOnce: number;
}

const usual: LookupLimits = { totalMs: 2000, atOnce: 32 };
// A server that does not answer must leave time for others: a mirror for the registry itself, one registry for the next.
const share = 0.25;

/**
 * Asks registries whether they have these refs. Every ref is in the result, each is asked for once, and all that is not
 * answered in time is unknown. A mirror decides only where it has the ref: what was pushed just now may not be there
 * yet. Never throws; afterwards no connection, process or timer is left.
 */
export async function lookUpRefs(refs: readonly string[], { env, config = new Map() }: LookupTools, limits: Partial<LookupLimits> = {}): Promise<ReadonlyMap<string, Presence>> {
  const { totalMs, atOnce } = { ...usual, ...limits };
  const end = new AbortController();
  const { signal } = end;
  const found = new Map<string, Presence>(refs.map((ref) => [ref, { state: 'unknown', reason: tooLate }]));
  const wires = openWires({ env, config, atOnce, signal });
  // As many listeners as requests are no leak.
  const mirrorSignal = AbortSignal.any([signal, AbortSignal.timeout(totalMs * share)]);
  setMaxListeners(0, signal, mirrorSignal);
  const open = (endpoint: Endpoint) =>
    openServer(endpoint, {
      wires,
      signal: endpoint.mirror ? mirrorSignal : signal,
      readCredential: (host) => readCredential(host, env, signal),
      aloneMs: totalMs * share
    });
  const servers = new Map<string, readonly RegistryServer[]>();
  const serversOf = (host: string) => {
    const known = servers.get(host) ?? endpointsOf(host, config).map(open);
    servers.set(host, known);
    return known;
  };
  const work = [...found.keys()].map(async (ref) => {
    const presence = await lookUp(parseReference(ref), serversOf).catch((error: unknown) => unknown(problemOf(error, 'the registry')));
    if (!signal.aborted) found.set(ref, presence);
  });
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, totalMs);
  });
  await Promise.race([Promise.all(work), timeUp]);
  clearTimeout(timer);
  end.abort();
  wires.close();
  return found;
}

async function lookUp(reference: Reference | undefined, serversOf: (host: string) => readonly RegistryServer[]): Promise<Presence> {
  const servers = reference ? serversOf(reference.host) : [];
  const origin = servers.at(-1);
  if (!reference || !origin) throw new LookupProblem('it is no image reference with a tag');
  for (const mirror of servers.slice(0, -1)) {
    const presence = await mirror.lookUp(reference.path, reference.tag).catch(() => undefined);
    if (presence?.state === 'present') return presence;
  }
  return origin.lookUp(reference.path, reference.tag);
}
