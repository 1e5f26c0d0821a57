import { setMaxListeners } from 'node:events';
import { readCredential } from './docker-config.js';
import { endpointsOf } from './endpoint.js';
import type { FollowedAnswer } from './follow.js';
import type { LookupTools } from './lookup.js';
import { readGet, statusProblem } from './manifest-answer.js';
import { digestOf, isDigest, maxManifestBytes, parseManifest } from './manifest.js';
import type { Manifest } from './manifest.js';
import { LookupProblem, problemOf } from './problem.js';
import { openServer } from './server.js';
import type { RegistryServer, RepositoryRequest } from './server.js';
import { openWires } from './wires.js';

/** A repository: registry host, and path in it. */
export interface RepositoryPlace {
  readonly host: string;
  readonly path: string;
}

/** Reads and writes what registries keep. Every call throws a LookupProblem where there is no usable answer. */
export interface RegistryClient {
  /** Reads a manifest by tag or digest, its digest checked; undefined where there is definitely none. */
  readManifest(place: RepositoryPlace, reference: string): Promise<Manifest | undefined>;
  /** Reads the bytes of whatever manifest is there (a cache's, too), their digest checked; undefined where there is definitely none. */
  readBytes(place: RepositoryPlace, reference: string): Promise<ManifestBytes | undefined>;
  /** Whether a manifest or blob is there. */
  has(place: RepositoryPlace, kind: 'manifests' | 'blobs', digest: string): Promise<boolean>;
  /** Reads a blob of at most 1 MiB, its digest checked; undefined where there is definitely none. */
  readBlob(place: RepositoryPlace, digest: string): Promise<Buffer | undefined>;
  /** Puts a manifest under a tag. What it points to has to be there. */
  writeManifest(place: RepositoryPlace, tag: string, manifest: ManifestBytes): Promise<void>;
}

/** A manifest as it is kept. */
export type ManifestBytes = Pick<Manifest, 'bytes' | 'mediaType' | 'digest'>;

export interface ClientLimits {
  /** for all calls together */
  readonly totalMs: number;
  /** whether the builder's mirrors are read first, as it does itself; else the registries alone are asked */
  readonly mirrors?: boolean;
}

const atOnce = 32;
const aloneMs = 1500;
const tries = 3;

/** Opens a client for the time of a task: at most 32 requests at once, a token for each repository. Nothing of it is left afterwards. */
export async function withRegistries<T>({ env, config = new Map() }: LookupTools, { totalMs, mirrors = false }: ClientLimits, task: (client: RegistryClient) => Promise<T>): Promise<T> {
  const end = new AbortController();
  const signal = AbortSignal.any([end.signal, AbortSignal.timeout(totalMs)]);
  setMaxListeners(0, signal, end.signal);
  const wires = openWires({ env, config, atOnce, signal });
  const servers = new Map<string, readonly RegistryServer[]>();
  const serversOf = (host: string): readonly RegistryServer[] => {
    const endpoints = endpointsOf(host, config).filter(({ mirror }) => mirrors || !mirror);
    const known = servers.get(host) ?? endpoints.map((endpoint) => openServer(endpoint, { wires, signal, aloneMs, readCredential: (name) => readCredential(name, env, signal) }));
    servers.set(host, known);
    return known;
  };
  try {
    return await task(makeClient(serversOf));
  } finally {
    end.abort();
    wires.close();
  }
}

function makeClient(serversOf: (host: string) => readonly RegistryServer[]): RegistryClient {
  const serverOf = (host: string) => serversOf(host).at(-1) ?? fail(new LookupProblem('it is no image reference'));
  // What a mirror does not have, or does not say, the registry may.
  const readFirst = async <T>(host: string, read: (server: RegistryServer) => Promise<T | undefined>): Promise<T | undefined> => {
    for (const mirror of serversOf(host).slice(0, -1)) {
      const found = await read(mirror).catch(() => undefined);
      if (found !== undefined) return found;
    }
    return read(serverOf(host));
  };
  const readBytes: RegistryClient['readBytes'] = ({ host, path }, reference) => readFirst(host, async (server) => {
    const answer = await send(server, { method: 'GET', repository: path, path: `manifests/${reference}`, limitBytes: maxManifestBytes });
    const presence = readGet(answer, host);
    if (presence.state !== 'present') return undefined;
    if (isDigest(reference) && presence.digest !== reference) throw new LookupProblem(`${host} sent a manifest with the wrong digest`);
    return { digest: presence.digest, mediaType: answer.headers['content-type'] ?? '', bytes: answer.body ?? Buffer.alloc(0) };
  });
  return {
    readBytes,
    readManifest: async (place, reference) => {
      const found = await readBytes(place, reference);
      return found && parseManifest(found.bytes, found.mediaType, place.host);
    },
    has: async ({ host, path }, kind, digest) => {
      const { status } = await send(serverOf(host), { method: 'HEAD', repository: path, path: `${kind}/${digest}` });
      if (status === 404) return false;
      if (status !== 200) throw statusProblem(status, host);
      return true;
    },
    readBlob: ({ host, path }, digest) => readFirst(host, async (server) => {
      const answer = await send(server, { method: 'GET', repository: path, path: `blobs/${digest}`, headers: { accept: '*/*' }, limitBytes: maxManifestBytes });
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw statusProblem(answer.status, host);
      if (!answer.body) throw new LookupProblem(`${host} sent a larger configuration than is read`);
      if (digestOf(answer.body) !== digest) throw new LookupProblem(`${host} sent a blob with the wrong digest`);
      return answer.body;
    }),
    writeManifest: async ({ host, path }, tag, { bytes, mediaType, digest }) => {
      const { status, headers } = await send(serverOf(host), { method: 'PUT', repository: path, path: `manifests/${tag}`, body: bytes, headers: { 'content-type': mediaType } });
      if (status !== 201 && status !== 200 && status !== 202) throw statusProblem(status, host);
      const said = headers['docker-content-digest'];
      if (said !== undefined && said !== digest) throw new LookupProblem(`${host} keeps something else than was sent`);
    }
  };
}

// What passes: the same request a moment later, which is the same as sending it once.
async function send(server: RegistryServer, request: RepositoryRequest): Promise<FollowedAnswer> {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === tries;
    try {
      const answer = await server.send(request);
      if (last || (answer.status !== 429 && answer.status < 500)) return answer;
    } catch (error) {
      const problem = problemOf(error, server.host);
      if (last || problem.ofHost || problem.refused) throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * attempt * (1 + Math.random())));
  }
}

function fail(error: Error): never {
  throw error;
}
