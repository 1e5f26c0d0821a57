import type { RegistryPlace } from '../inputs/registry.js';
import { daemonImage } from '../plan/builder-calls.js';
import type { OwnBuilder } from '../plan/builder-spec.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

/** What buildx takes where no option names an image. */
export const usualImage = 'moby/buildkit:buildx-stable-1';

/** Whether a boot failed while the image was pulled, by buildx' words for its steps. */
export function failedToPull(stderr: string): boolean {
  return /pulling image /.test(stderr) && !/creating container /.test(stderr);
}

/**
 * Images to make the builder of where its own cannot be pulled: one of the same repository that the engine has, then the
 * same from the user's mirrors of Docker Hub. Never throws.
 */
export async function otherImages(spec: OwnBuilder, mirrors: readonly RegistryPlace[], run: Run, env: Environment): Promise<string[]> {
  const image = daemonImage(spec) ?? usualImage;
  const path = hubPath(image);
  if (spec.driver !== 'docker-container' || path === undefined) return [];
  const repository = path.replace(/[:@].*$/, '');
  const { stdout } = await run('docker', ['image', 'ls', '--filter', `reference=${repository}`, '--format', '{{.Repository}}:{{.Tag}}'], { env, timeoutMs: 10_000 });
  const rootless = /rootless/.test(path);
  const local = stdout.split('\n').map((line) => line.trim())
    .filter((line) => line.startsWith(`${repository}:`) && !line.endsWith(':<none>') && line !== path && /rootless/.test(line) === rootless);
  return [...local.slice(0, 1), ...mirrors.map(({ host, path: below }) => [host, below, path].filter(Boolean).join('/'))];
}

// The path on Docker Hub, with tag or digest; undefined for an image of another registry.
function hubPath(image: string): string | undefined {
  const [first = '', ...rest] = image.split('/');
  if (rest.length === 0) return `library/${first}`;
  if (first === 'docker.io' || first === 'index.docker.io') return rest.join('/');
  return /[.:]/.test(first) || first === 'localhost' ? undefined : image;
}
