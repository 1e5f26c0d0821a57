import type { Field } from './fields.js';

/** A registry host and the namespace below it: `ghcr.io` and `acme/team`. */
export interface RegistryPlace {
  readonly host: string;
  /** lower-case path without slashes at its ends; may be empty */
  readonly path: string;
}

const host = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::\d{1,5})?$/;
const ipv6Host = /^\[[0-9a-fA-F:]+\](?::\d{1,5})?$/;

/** One segment of a repository path (OCI distribution specification, section on names). */
export const repositorySegment = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;

/** Reads the one repository of all images; `false` turns off what is found by itself. Undefined for an empty text. */
export function parseSingleName(input: string, text: string): Field<string | false | undefined> {
  const name = text.trim();
  if (name === '') return { value: undefined };
  if (name === 'false') return { value: false };
  return name.split('/').every((part) => repositorySegment.test(part)) ? { value: name } : { problem: { input, value: name, allowed: 'a lower-case repository name, or `false`' } };
}

/**
 * Reads `ghcr.io/acme`. A host has a dot, a port, or is `localhost` (the rule of Docker references); without one, the
 * name is one of Docker Hub. The path is lower-cased, because `github.repository_owner` may have capitals.
 */
export function parseRegistry(input: string, text: string): Field<RegistryPlace> {
  const allowed = 'a registry host and namespace without scheme, tag or digest, e.g. `ghcr.io/acme`';
  const problem = { problem: { input, value: text, allowed } };
  const parts = text.trim().replace(/\/+$/, '').split('/');
  const first = parts[0] ?? '';
  const named = /[.:]/.test(first) || first.toLowerCase() === 'localhost';
  const [where, path] = named ? [first, parts.slice(1)] : ['docker.io', parts];
  if (!host.test(where) && !(ipv6Host.test(where) && URL.canParse(`http://${where}`))) return problem;
  const port = /:(\d+)$/.exec(where.replace(/^\[[^\]]*\]/, ''))?.[1];
  if (port !== undefined && (Number(port) === 0 || Number(port) > 65_535)) return problem;
  const segments = path.map((segment) => segment.toLowerCase());
  if (segments.some((segment) => !repositorySegment.test(segment))) return problem;
  return { value: { host: where.toLowerCase(), path: segments.join('/') } };
}
