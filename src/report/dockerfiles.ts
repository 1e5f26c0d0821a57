import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Definition, Target } from '../definition/definition.js';
import type { LintWarning } from '../progress/build-log.js';
import { stringOf } from '../shared/checked-json.js';
import type { WarningReport } from './report.js';

/** Where the definition was resolved, and what paths are shown from. Both absolute. */
export interface Places {
  readonly workdir: string;
  readonly workspace: string;
}

/**
 * Path of a target's Dockerfile from the workspace, with slashes; undefined for inline ones, remote contexts and files
 * outside. buildx reads `dockerfile` from the context.
 */
export function dockerfileOf(target: Target, { workdir, workspace }: Places): string | undefined {
  if (target.raw['dockerfile-inline'] !== undefined) return undefined;
  const context = stringOf(target.raw['context']) ?? '.';
  const dockerfile = stringOf(target.raw['dockerfile']) ?? 'Dockerfile';
  if (isRemote(context) || isRemote(dockerfile)) return undefined;
  const path = relative(workspace, isAbsolute(dockerfile) ? dockerfile : join(resolve(workdir, context), dockerfile));
  return path === '' || path.startsWith('..') || isAbsolute(path) ? undefined : path;
}

/** The one Dockerfile of these targets; undefined where there are several or none. */
export function onlyDockerfile(targets: readonly Target[], places: Places): string | undefined {
  const paths = new Set(targets.map((target) => dockerfileOf(target, places)));
  const [path] = paths;
  return paths.size === 1 ? path : undefined;
}

/** The Dockerfile that a failure's excerpt names: its target's own, where the names agree. */
export function failingDockerfile(definition: Definition, target: string | undefined, places: Places): string | undefined {
  const own = definition.targets.find((one) => one.name === target);
  return own ? dockerfileOf(own, places) : onlyDockerfile(definition.targets, places);
}

/** Whether a context or a Dockerfile is not on this machine. */
export function isRemote(place: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|-$|[a-z-]+:)/i.test(place) || /^github\.com\//.test(place);
}

/** Findings of the checks with their file: that of the target that a record names, else the only one. Those of one place once. */
export function lintReports(warnings: readonly LintWarning[], targets: readonly Target[], places: Places): WarningReport[] {
  const only = onlyDockerfile(targets, places);
  const reports = warnings.map(({ rule, text, line, target }): WarningReport => {
    const own = targets.find((one) => one.name === target);
    return { rule, text, file: own ? dockerfileOf(own, places) : only, line };
  });
  return [...new Map(reports.map((one) => [JSON.stringify(one), one])).values()];
}
