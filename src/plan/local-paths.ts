import { isAbsolute, join, resolve } from 'node:path';
import type { Inputs } from '../inputs/inputs.js';
import { objectOf, stringOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';

/** The local paths that a target of a resolved definition reads: contexts, and its Dockerfile (relative to a local context). */
export function localPathsOf(raw: JsonObject): string[] {
  const context = stringOf(raw['context']) ?? '.';
  const named = Object.values(objectOf(raw['contexts']) ?? {}).map(stringOf);
  const contexts = [context, ...named].flatMap((path) => (path === undefined ? [] : [path.replace(/^(?:cwd|oci-layout):\/\//, '')])).filter(isLocal);
  const dockerfile = stringOf(raw['dockerfile']);
  if (dockerfile === undefined || stringOf(raw['dockerfile-inline']) !== undefined || !isLocal(dockerfile)) return contexts;
  const local = context.replace(/^cwd:\/\//, '');
  return isAbsolute(dockerfile) ? [...contexts, dockerfile] : isLocal(local) ? [...contexts, join(local, dockerfile)] : contexts;
}

function isLocal(path: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(path) && !/^(-|[^/]+@[^/]+:.*)$/.test(path);
}

/** What code that is not trusted may read besides the workspace, because the workflow itself says so: `/` for everything. */
export function allowedPaths(inputs: Inputs): string[] {
  const entitled = inputs.allow.flatMap((entry) => {
    const [, path] = /^fs(?:\.read)?=(.*)$/.exec(entry) ?? [];
    return path === undefined ? [] : [path === '*' ? '/' : path];
  });
  const given = [inputs.context, inputs.dockerfile, ...inputs.buildContexts.values()].filter((path) => path !== undefined && isLocal(path)) as string[];
  return [...entitled, ...given].map((path) => resolve(inputs.workdir, path));
}
