import { repositorySegment } from '../inputs/registry.js';

/** An image reference, taken apart the way Docker does. */
export interface Reference {
  readonly host: string;
  readonly path: string;
  readonly tag: string;
}

/**
 * Takes an image name apart: without a host it is docker.io, there without a namespace `library/`; without a tag `latest`.
 * Undefined for what is no name with a tag (digests, upper case in the path, bad tags).
 */
export function parseReference(name: string): Reference | undefined {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first === 'localhost';
  const host = hasHost ? first.toLowerCase() : 'docker.io';
  const rest = hasHost ? name.slice(slash + 1) : name;
  const colon = rest.lastIndexOf(':');
  const path = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? 'latest' : rest.slice(colon + 1);
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag)) return undefined;
  if (!path.split('/').every((segment) => repositorySegment.test(segment))) return undefined;
  return { host, path: host === 'docker.io' && !path.includes('/') ? `library/${path}` : path, tag };
}
