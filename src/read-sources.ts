import { join, relative, resolve } from 'node:path';
import { parseDockerfile } from './analysis/dockerfile.js';
import type { Dockerfile } from './analysis/dockerfile.js';
import { parseDockerignore } from './analysis/dockerignore.js';
import type { Target } from './definition/definition.js';
import { dockerfileOf, isRemote } from './report/dockerfiles.js';
import { readDockerfiles } from './run/read-dockerfiles.js';
import { stringOf } from './shared/checked-json.js';

/** What is there of targets, by their names. */
export interface Sources {
  readonly dockerfiles: ReadonlyMap<string, Dockerfile>;
  /** directories from the workspace */
  readonly contexts: ReadonlyMap<string, string>;
  readonly ignores: ReadonlyMap<string, (path: string) => boolean>;
}

/** Reads what is there of each target in the workspace. A Dockerfile's own .dockerignore goes before that of the context. Never throws. */
export async function readSources(targets: readonly Target[], workdir: string, workspace: string): Promise<Sources> {
  const places = targets.map((target) => {
    const context = stringOf(target.raw['context']) ?? '.';
    const directory = relative(workspace, resolve(workdir, context));
    const inside = !isRemote(context) && !directory.startsWith('..');
    const file = dockerfileOf(target, { workdir, workspace });
    return { name: target.name, file, directory: inside ? directory : undefined, ignores: [...(file === undefined ? [] : [`${file}.dockerignore`]), ...(inside ? [join(directory, '.dockerignore')] : [])] };
  });
  const texts = await readDockerfiles(places.flatMap(({ file, ignores }) => [...(file === undefined ? [] : [file]), ...ignores]), workspace);
  const once = <T>(parse: (text: string, path: string) => T) => {
    const parsed = new Map<string, T>();
    return (path: string): T | undefined => {
      const text = texts.get(path);
      if (text !== undefined && !parsed.has(path)) parsed.set(path, parse(text, path));
      return parsed.get(path);
    };
  };
  const [dockerfile, dockerignore] = [once(parseDockerfile), once(parseDockerignore)];
  const byName = <T>(find: (place: (typeof places)[number]) => T | undefined) => new Map(places.flatMap((place) => { const found = find(place); return found === undefined ? [] : [[place.name, found] as const]; }));
  return {
    dockerfiles: byName(({ file }) => (file === undefined ? undefined : dockerfile(file))),
    contexts: byName(({ directory }) => directory),
    ignores: byName(({ ignores }) => ignores.map(dockerignore).find((found) => found !== undefined))
  };
}

