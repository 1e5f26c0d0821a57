import type { JsonObject } from '../../shared/checked-json.js';
import { objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import { manifestTypes } from './manifest-answer.js';
import { digestOf, isDigest } from './manifest.js';
import { LookupProblem } from './problem.js';
import { answerProblem } from './session.js';
import type { RegistrySession } from './session.js';

// The OCI distribution specification asks registries to take manifests of 4 MiB.
const limitBytes = 4 * 2 ** 20;

/** A manifest or index, with the digest of its bytes. */
export interface ManifestContent {
  readonly digest: string;
  readonly fields: JsonObject;
}

/** Reads a manifest by tag or digest; undefined where there is none. Throws a LookupProblem where that is not known. */
export async function readManifest(session: RegistrySession, repository: string, reference: string): Promise<ManifestContent | undefined> {
  const answer = await session.send({ method: 'GET', path: `/v2/${repository}/manifests/${reference}`, scope: `repository:${repository}:pull`, accept: manifestTypes.join(', '), limitBytes });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw answerProblem(answer, session.host, `the login has to allow to read ${repository}`);
  const fields = objectOf(parseJson(answer.body?.toString('utf8') ?? ''));
  if (!answer.body || !fields) throw new LookupProblem(`${session.host} sent no manifest for ${repository}:${reference}`);
  const digest = digestOf(answer.body);
  if (isDigest(reference) && digest !== reference) throw new LookupProblem(`${session.host} sent a manifest with the wrong digest`);
  return { digest, fields };
}

/** The digest that a tag has now; undefined where there is no such tag. Throws a LookupProblem where that is not known. */
export async function readDigest(session: RegistrySession, repository: string, tag: string): Promise<string | undefined> {
  const answer = await session.send({ method: 'HEAD', path: `/v2/${repository}/manifests/${tag}`, scope: `repository:${repository}:pull`, accept: manifestTypes.join(', ') });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw answerProblem(answer, session.host, `the login has to allow to read ${repository}`);
  const digest = stringOf(answer.headers['docker-content-digest']);
  return digest !== undefined && isDigest(digest) ? digest : (await readManifest(session, repository, tag))?.digest;
}

/** What an index holds, and whether that is an index too; nothing for a manifest. */
export function childrenOf({ fields }: ManifestContent): { readonly digest: string; readonly isIndex: boolean }[] {
  const manifests = fields['manifests'];
  if (!Array.isArray(manifests)) return [];
  return manifests.map(objectOf).map((entry) => ({ digest: stringOf(entry?.['digest']) ?? '', isIndex: /index|manifest\.list/.test(stringOf(entry?.['mediaType']) ?? '') })).filter(({ digest }) => isDigest(digest));
}

// Reproducible builds set times to the beginning of 1970, or of a commit; Docker is of 2013.
const earliestMs = Date.UTC(2013, 0);

/**
 * When a manifest was made at the earliest, ms since 1970: the newest of the times that BuildKit writes beside cached layers, that its
 * annotation `org.opencontainers.image.created` and that its image's configuration gives. Undefined where none does. Throws a LookupProblem.
 */
export async function readTime(session: RegistrySession, repository: string, content: ManifestContent, depth = 0): Promise<number | undefined> {
  const layers: unknown = content.fields['layers'];
  const annotations = [content.fields, ...(Array.isArray(layers) ? layers : [])].map((one) => objectOf(objectOf(one)?.['annotations']));
  const said = annotations.flatMap((one) => [one?.['buildkit/createdat'], one?.['org.opencontainers.image.created']]);
  const known = newest(said);
  if (known !== undefined) return known;
  const child = depth === 0 ? childrenOf(content)[0]?.digest : undefined;
  const inner = child === undefined ? undefined : await readManifest(session, repository, child);
  if (inner) return readTime(session, repository, inner, 1);
  const config = objectOf(content.fields['config']);
  const digest = stringOf(config?.['digest']) ?? '';
  if (!/^application\/vnd\.(oci|docker\.container)\.image\./.test(stringOf(config?.['mediaType']) ?? '') || !isDigest(digest)) return undefined;
  const answer = await session.send({ method: 'GET', path: `/v2/${repository}/blobs/${digest}`, scope: `repository:${repository}:pull`, limitBytes });
  return answer.status === 200 ? newest([objectOf(parseJson(answer.body?.toString('utf8') ?? ''))?.['created']]) : undefined;
}

function newest(texts: readonly unknown[]): number | undefined {
  const times = texts.map((text) => Date.parse(stringOf(text) ?? '')).filter((time) => time >= earliestMs);
  return times.length === 0 ? undefined : Math.max(...times);
}
