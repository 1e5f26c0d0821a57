import { createHash } from 'node:crypto';
import type { Context } from '../github/context.js';

/** Every builder that Warmbake names has a name that begins so. */
export const builderPrefix = 'warmbake-';

/** 16 hex digits that stand for the repository on its server; names of builders hold them, so that nobody takes another's. */
export function repositoryKey({ serverUrl, repository }: Pick<Context, 'serverUrl' | 'repository'>): string {
  return createHash('sha256').update(JSON.stringify([serverUrl.toLowerCase(), repository.id]), 'utf8').digest('hex').slice(0, 16);
}

/** The name of a builder that lives as long as its job. `unique` keeps jobs on one host apart. */
export function throwAwayName(context: Context, unique: string): string {
  return `${builderPrefix}${repositoryKey(context)}-${context.runId}-${context.runAttempt}-${unique}`;
}

/** The name of a builder that trusted builds of a repository keep between jobs, one for each way to make it. */
export function keptName(context: Context, settings: string): string {
  return `${builderPrefix}kept-${repositoryKey(context)}-trusted-${settings}`;
}

/** Whether a name is that of a throw-away builder of this repository. */
export function isThrowAwayOf(context: Pick<Context, 'serverUrl' | 'repository'>, name: string): boolean {
  return name.startsWith(`${builderPrefix}${repositoryKey(context)}-`) && /^[a-zA-Z0-9_.-]+$/.test(name);
}
