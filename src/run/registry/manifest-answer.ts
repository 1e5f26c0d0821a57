import { createHash } from 'node:crypto';
import type { Presence } from '../../plan/found-caches.js';
import { numberOf, objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import { LookupProblem } from './problem.js';
import type { Answer } from './request.js';

export type { Presence } from '../../plan/found-caches.js';

/** Media types of manifests and indexes, OCI and Docker. */
export const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json'
];

const digestGrammar = /^sha256:[0-9a-f]{64}$/;
const absentCodes = new Set(['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'NOT_FOUND']);

/**
 * Reads the answer to HEAD of a manifest. Undefined where only the body of a GET can tell: no digest was given, or it is
 * not sure that a registry, and not some proxy in front of it, said 404. Throws a LookupProblem for every other status.
 */
export function readHead({ status, headers }: Answer, host: string): Presence | undefined {
  if (status === 200) {
    const digest = headers['docker-content-digest'];
    return typeof digest === 'string' && digestGrammar.test(digest) ? { state: 'present', digest, ...descriptor(headers) } : undefined;
  }
  if (status !== 404) throw statusProblem(status, host);
  const isRegistry = headers['docker-distribution-api-version'] !== undefined || /^application\/([\w.-]+\+)?json\b/.test(headers['content-type'] ?? '');
  return isRegistry ? { state: 'absent' } : undefined;
}

/** Reads the answer to GET of a manifest: the digest is that of the body. Throws a LookupProblem where it tells nothing. */
export function readGet({ status, headers, body }: Answer, host: string): Presence {
  if (status !== 200 && status !== 404) throw statusProblem(status, host);
  if (!body) throw new LookupProblem(`${host} sent a longer manifest than is read, and no digest`);
  const fields = objectOf(parseJson(body.toString('utf8')));
  if (status === 404) {
    const errors = Array.isArray(fields?.['errors']) ? fields['errors'] : [];
    if (errors.some((error) => absentCodes.has(stringOf(objectOf(error)?.['code']) ?? ''))) return { state: 'absent' };
    throw new LookupProblem(`${host} answered 404, but not as a registry does`);
  }
  if (numberOf(fields?.['schemaVersion']) === undefined) throw new LookupProblem(`${host} sent no manifest`);
  const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
  const said = headers['docker-content-digest'];
  if (said !== undefined && said !== digest) throw new LookupProblem(`${host} sent a manifest with the wrong digest`);
  return { state: 'present', digest };
}

function descriptor(headers: Answer['headers']): { mediaType?: string; bytes?: number } {
  const [type, length] = [headers['content-type']?.split(';')[0]?.trim() ?? '', headers['content-length'] ?? ''];
  return { ...(manifestTypes.includes(type) ? { mediaType: type } : {}), ...(/^\d{1,9}$/.test(length) ? { bytes: Number(length) } : {}) };
}

/** What a status says that is no answer. */
export function statusProblem(status: number, host: string): LookupProblem {
  if (status === 401 || status === 403) return new LookupProblem(`${host} refused access (${status})`, { refused: true });
  if (status === 429) return new LookupProblem(`${host} limits how often it is asked (429)`, { ofHost: true });
  return new LookupProblem(`${host} answered ${status}`);
}

/** A problem as the presence of a ref. */
export function unknown({ message, refused }: LookupProblem): Presence {
  return { state: 'unknown', reason: message, ...(refused ? { refused: true } : {}) };
}
