import { access, stat } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { dockerHome } from './docker-home.js';
import { UserError } from '../shared/errors.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

/** A way to call buildx: `docker buildx`, or its plugin directly, which saves two process starts a call. */
export interface Buildx {
  readonly program: string;
  readonly prefix: readonly string[];
}

const oldest: Version = [0, 13, 0];
type Version = readonly [number, number, number];

/** Finds the buildx plugin where the docker CLI looks for it; else goes through `docker buildx`. */
export async function findBuildx(env: Environment): Promise<Buildx> {
  const plugin = await findPlugin('docker-buildx', env);
  return plugin ? { program: plugin, prefix: [] } : { program: 'docker', prefix: ['buildx'] };
}

/** Finds a CLI plugin of docker in the directories of its manual, the user's first; undefined where there is none. */
export async function findPlugin(name: string, env: Environment): Promise<string | undefined> {
  const home = dockerHome(env);
  const roots = ['/usr/local/lib/docker', '/usr/local/libexec/docker', '/usr/lib/docker', '/usr/libexec/docker'];
  for (const root of home ? [home, ...roots] : roots) {
    const path = join(root, 'cli-plugins', name);
    if (await isProgram(path)) return path;
  }
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The version of buildx. Throws a UserError where buildx is missing or too old. */
export async function readBuildxVersion(buildx: Buildx, run: Run, env: Environment): Promise<string> {
  const { code, stdout, stderr } = await run(buildx.program, [...buildx.prefix, 'version'], { env });
  const way = 'Add a step with docker/setup-buildx-action before this one, or use a runner image that has it.';
  if (code !== 0) throw new UserError(`docker buildx was not found or does not run (${stderr.trim().split('\n')[0] ?? 'no reason given'}). ${way}`);
  const version = /\bv?(\d+)\.(\d+)\.(\d+)/.exec(stdout);
  if (!version) return 'unknown';
  const found: Version = [Number(version[1]), Number(version[2]), Number(version[3])];
  if (compare(found, oldest) < 0) throw new UserError(`docker buildx ${found.join('.')} is too old, ${oldest.join('.')} or newer is needed. ${way}`);
  return found.join('.');
}

/** Whether a version like `0.29.1` is at least another; an unknown version counts as new. */
export function isAtLeast(version: string, wanted: string): boolean {
  const read = (text: string): Version | undefined => {
    const parts = text.split('.').map(Number);
    const [major, minor, patch] = parts;
    return major !== undefined && minor !== undefined && patch !== undefined && parts.every(Number.isInteger) ? [major, minor, patch] : undefined;
  };
  const found = read(version);
  const least = read(wanted);
  return !found || !least || compare(found, least) >= 0;
}

/** The version from which `imagetools create` gives a manifest another tag without an index around it. */
export const tagsManifests = '0.15.0';

const asksFrontends = '0.16.0';

/** Throws a UserError where buildx is too old for `call`: without it, it would build. */
export function requireCall(call: string, version: string): void {
  if (isAtLeast(version, asksFrontends)) return;
  throw new UserError(`\`call: ${call}\` needs buildx ${asksFrontends} or newer, this is ${version}. Add a step with docker/setup-buildx-action before this one, or leave \`call\` out.`);
}

/** What an old buildx cannot do of what a build asks for, as one notice. */
export function oldBuildxNotice(version: string, { tagsCaches }: { readonly tagsCaches: boolean }): string | undefined {
  if (!tagsCaches || isAtLeast(version, tagsManifests)) return undefined;
  return `Buildx ${version} cannot give a cache the commit as a second tag, so builds of tags and re-runs read the branch's cache instead: ${tagsManifests} or newer can. A step with docker/setup-buildx-action before this one has it.`;
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** What an old buildx does not know is left out of the call, with one notice, instead of an unknown flag. */
export function leaveOutNew<T extends { readonly allow: readonly string[] }>(inputs: T, version: string): { readonly inputs: T; readonly notices: readonly string[] } {
  if (inputs.allow.length === 0 || isAtLeast(version, '0.17.0')) return { inputs, notices: [] };
  return { inputs: { ...inputs, allow: [] }, notices: [`buildx ${version} does not know \`allow\` (0.17 or newer does): it is left out.`] };
}
