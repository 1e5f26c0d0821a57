import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dockerHome } from '../docker-home.js';
import { objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import type { JsonObject } from '../../shared/checked-json.js';
import type { Environment } from '../child-environment.js';
import { askHelper } from './credential-helper.js';

/** A login for a registry: a name and password, a token to exchange (identity), or one to send as it is. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'identity'; readonly token: string }
  | { readonly kind: 'registry'; readonly token: string };

/** Docker Hub as the Docker config and credential helpers name it. */
const hubKey = 'https://index.docker.io/v1/';

/**
 * The login of the Docker CLI for a registry host: DOCKER_AUTH_CONFIG, else the host's credential helper, else the
 * credential store, else `auths` of config.json. Undefined where there is none. Never throws.
 */
export async function readCredential(host: string, env: Environment, signal: AbortSignal): Promise<Credential | undefined> {
  const given = fromAuths(objectOf(parseJson(env['DOCKER_AUTH_CONFIG'] ?? '')), host);
  if (given) return given;
  const directory = dockerHome(env);
  const text = directory === undefined ? '' : await readFile(join(directory, 'config.json'), { encoding: 'utf8', signal }).catch(() => '');
  const config = objectOf(parseJson(text));
  const key = host === 'docker.io' ? hubKey : host;
  const helpers = objectOf(config?.['credHelpers']);
  const helper = stringOf(helpers?.[key]) ?? stringOf(helpers?.[host]) ?? stringOf(config?.['credsStore']);
  const stored = helper ? fromHelper(objectOf(parseJson(await askHelper(helper, key, env, signal)))) : undefined;
  return stored ?? fromAuths(config, host);
}

function fromHelper(answer: JsonObject | undefined): Credential | undefined {
  const username = stringOf(answer?.['Username']) ?? '';
  const secret = stringOf(answer?.['Secret']) ?? '';
  if (secret === '') return undefined;
  return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'password', username, password: secret };
}

function fromAuths(config: JsonObject | undefined, host: string): Credential | undefined {
  const auths = Object.entries(objectOf(config?.['auths']) ?? {});
  // The exact name wins over one that only means the same.
  const [, entry] = auths.find(([name]) => name === (host === 'docker.io' ? hubKey : host)) ?? auths.find(([name]) => hostOf(name) === host) ?? [];
  const fields = objectOf(entry);
  const text = (name: string) => stringOf(fields?.[name]) || undefined;
  const identity = text('identitytoken');
  if (identity !== undefined) return { kind: 'identity', token: identity };
  const registry = text('registrytoken');
  if (registry !== undefined) return { kind: 'registry', token: registry };
  const pair = Buffer.from(text('auth') ?? '', 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = pair.indexOf(':');
  if (colon > 0) return { kind: 'password', username: pair.slice(0, colon), password: pair.slice(colon + 1) };
  const [username, password] = [text('username'), text('password')];
  return username !== undefined && password !== undefined ? { kind: 'password', username, password } : undefined;
}

// Keys are hosts or, from old versions, URLs with paths.
function hostOf(key: string): string {
  const host = key.replace(/^https?:\/\//, '').split('/')[0]?.toLowerCase() ?? '';
  return /^(index|registry-1)\.docker\.io$/.test(host) ? 'docker.io' : host;
}
