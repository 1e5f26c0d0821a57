import type { Target } from '../definition/definition.js';
import { objectOf, parseJson } from '../shared/checked-json.js';
import { isCertificateVariable } from './certificates.js';

import type { BuildPlan } from '../plan/plan.js';

/** Variables of a process. */
export type Environment = Readonly<Record<string, string>>;

/**
 * The environment of buildx and compose: the job's, without what belongs to actions. Bake files can read any variable
 * into a build argument, so INPUT_* (tokens among them), STATE_* and ACTIONS_* must not be there, nor the files that
 * change the job, nor keys of remote builders. Undefined values are left out.
 */
export function childEnvironment(env: Readonly<Record<string, string | undefined>>, more: Environment = {}): Environment {
  const kept = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && !isPrivate(entry[0]));
  return { ...Object.fromEntries(kept), ...more };
}

const places = ['DOCKER_CONFIG', 'BUILDX_CONFIG', 'HOME', 'DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_TLS', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'];

/** The variables that say where a builder is and where buildx keeps it; an earlier step may change them between pre and main. */
export function builderPlace(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => places.includes(name)));
}

/** Reads what `JSON.stringify` made of a place; undefined for anything else. */
export function parsePlace(text: string): Environment | undefined {
  const fields = objectOf(parseJson(text));
  const pairs = Object.entries(fields ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return fields ? Object.fromEntries(pairs) : undefined;
}

/** The environment as it was where a builder was made. */
export function atPlace(env: Environment, place: Environment): Environment {
  return { ...Object.fromEntries(Object.entries(env).filter(([name]) => !places.includes(name))), ...place };
}

/**
 * What buildx needs for `cache: gha`, on trusted events alone, from the action's own environment. Never for resolving a
 * definition, which could put the token into an argument. Empty where the runner gives no cache service.
 */
export function cacheEnvironment({ trust, cacheStore }: BuildPlan, env: Readonly<Record<string, string | undefined>>): Environment {
  if (!trust.trusted || cacheStore?.type !== 'gha') return {};
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = env;
  return token && url ? { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url, ACTIONS_CACHE_SERVICE_V2: 'true' } : {};
}

/**
 * Keeps buildx from asking git about every context (docs.docker.com/build/building/variables: BUILDX_GIT_INFO), which takes long
 * in a large repository: only provenance and the labels that BUILDX_GIT_LABELS asks for tell what it says.
 */
export function gitEnvironment(targets: readonly Pick<Target, 'raw'>[], env: Environment): Environment {
  return targets.every(hasNoProvenance) && !env['BUILDX_GIT_LABELS'] ? { BUILDX_GIT_INFO: 'false' } : {};
}

// Only what says that it is off is: buildx adds a provenance of its own. Printed definitions have entries as text or as fields.
function hasNoProvenance({ raw }: Pick<Target, 'raw'>): boolean {
  const entries: readonly unknown[] = Array.isArray(raw['attest']) ? raw['attest'] : [];
  const texts = entries.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry))).filter((text) => text.includes('provenance'));
  return texts.length > 0 && texts.every((text) => /disabled"?[=:]"?true/.test(text));
}

const commandFiles = new Set(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_TOKEN_FILE']);

function isPrivate(name: string): boolean {
  const upper = name.toUpperCase();
  return /^(INPUT|STATE|ACTIONS)_/.test(upper) || commandFiles.has(upper) || isCertificateVariable(upper);
}

// What an untrusted definition may read: what docker needs to run, and what is public about the run anyway.
const harmless = new RegExp(
  '^(?:PATH|HOME|USER|LANG|LC_[A-Z]+|TZ|TMPDIR|XDG_RUNTIME_DIR|SSL_CERT_(?:FILE|DIR)|SOURCE_DATE_EPOCH|CI|NO_COLOR|GITHUB_ACTIONS|' +
  'DOCKER_(?:HOST|CONFIG|CONTEXT|TLS_VERIFY|CERT_PATH|API_VERSION)|BUILDX_CONFIG|COMPOSE_(?:FILE|PROFILES|PROJECT_NAME|PATH_SEPARATOR)|' +
  'GITHUB_(?:SHA|REF|REF_NAME|REF_TYPE|HEAD_REF|BASE_REF|REPOSITORY|REPOSITORY_OWNER|RUN_ID|RUN_NUMBER|RUN_ATTEMPT|EVENT_NAME|WORKFLOW|JOB|SERVER_URL)|RUNNER_(?:OS|ARCH))$'
);
const proxies = /^(?:HTTPS?|NO|ALL)_PROXY$/i;

/** The environment in which an untrusted definition is resolved and built: an allow-list; proxies only where nothing reads them. */
export function untrustedEnvironment(env: Environment, use: 'resolve' | 'build'): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => harmless.test(name) || (use === 'build' && proxies.test(name))));
}
