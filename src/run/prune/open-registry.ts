import type { Context } from '../../github/context.js';
import type { Environment } from '../child-environment.js';
import type { RegistryConfig } from '../registry/buildkitd-config.js';
import { readCredential } from '../registry/docker-config.js';
import type { Credential } from '../registry/docker-config.js';
import { endpointsOf } from '../registry/endpoint.js';
import { LookupProblem } from '../registry/problem.js';
import { openSession } from '../registry/session.js';
import type { Wires } from '../registry/wires.js';
import { amazonEcr, awsKeys, parseEcrHost } from './amazon-ecr.js';
import { openApi } from './api.js';
import type { Api } from './api.js';
import { azureRegistry } from './azure-registry.js';
import { dockerHub } from './docker-hub.js';
import { githubPackages } from './github-packages.js';
import { googleRegistry } from './google-registry.js';
import { plainRegistry } from './plain-registry.js';
import type { PruneRegistry } from './prune-registry.js';

export interface OpenTools {
  readonly wires: Wires;
  readonly signal: AbortSignal;
  readonly env: Environment;
  readonly config: RegistryConfig;
  readonly context: Pick<Context, 'apiUrl' | 'serverUrl'>;
  /** GitHub's token; may be empty */
  readonly token: string;
}

/** Whether a host is the container registry of the GitHub server that this job belongs to, whose token works there. */
export function isGitHubRegistry(host: string, serverUrl: string): boolean {
  const server = URL.canParse(serverUrl) ? new URL(serverUrl).host : '';
  return server === 'github.com' ? host === 'ghcr.io' : host === `containers.${server}`;
}

/** Whether GitHub lists packages for a token: not for those of jobs and apps. */
export function mayListPackages(token: string): boolean {
  return token !== '' && !token.startsWith('ghs_');
}

/** GitHub's REST API with the job's token. */
export function openGitHub({ wires, signal, context, token }: OpenTools): Api {
  const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
  return openApi(context.apiUrl, headers, { wires, signal });
}

/** Opens a registry by the API that deletes there. Throws a LookupProblem where there is none. */
export function openPruneRegistry(host: string, tools: OpenTools): PruneRegistry {
  const { wires, signal, env, config, context, token } = tools;
  const github = isGitHubRegistry(host, context.serverUrl);
  const login = async (name: string): Promise<Credential | undefined> => {
    const known = await readCredential(name, env, signal);
    // The job's token is a login for GitHub's own registry; a workflow that only prunes needs no other.
    return known ?? (github && name === host && token !== '' ? { kind: 'password', username: 'github', password: token } : undefined);
  };
  const endpoint = endpointsOf(host, config).at(-1);
  if (!endpoint) throw new LookupProblem(`${host} is no registry host`);
  if (host === 'ghcr.io' && !github) throw new LookupProblem('ghcr.io can be pruned by workflows on github.com only, whose token its API takes');
  const ecr = parseEcrHost(host, env);
  if (ecr) return amazonEcr({ api: openApi(ecr.api, {}, tools), host, place: ecr, keys: awsKeys(env), now: () => Date.now() });
  if (host === 'docker.io') return dockerHub(openApi('https://hub.docker.com', {}, tools), () => login(host));
  const session = openSession(endpoint, { wires, signal, readCredential: login });
  if (github) return githubPackages(openGitHub(tools), session);
  if (/\.azurecr\.(io|cn|us)$/.test(host)) return azureRegistry(session);
  if (/(^|\.)gcr\.io$|-docker\.pkg\.dev$/.test(host)) return googleRegistry(session);
  return plainRegistry(session);
}
