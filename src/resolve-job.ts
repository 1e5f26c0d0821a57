import type { Definition } from './definition/definition.js';
import type { Context } from './github/context.js';
import { canceledEarly, callTools } from './job.js';
import type { Job } from './job.js';
import { allowedPaths } from './plan/local-paths.js';
import { readBranches } from './run/branches.js';
import { readBuildxVersion } from './run/buildx.js';
import { runCommand } from './run/command.js';
import { readBuilderRegistries } from './run/registry/builder-config.js';
import type { RegistryConfig } from './run/registry/buildkitd-config.js';
import { resolveDefinition } from './run/resolve-definition.js';
import { writeSecrets } from './run/secret-files.js';

/** What others had to be asked for. */
export interface ResolvedJob {
  /** of buildx */
  readonly version: string;
  readonly definition: Definition;
  readonly context: Context;
  /** bake's entries for secrets that were written into files */
  readonly secrets: readonly string[];
  /** how the builder reaches registries */
  readonly registries: RegistryConfig;
}

/** Resolves the definition, and all else that takes its time, side by side. Of several that fail the first one is thrown. */
export async function resolveJob(job: Job): Promise<ResolvedJob> {
  const { inputs, asEvent, trust, buildx, childEnv, resolveEnv, directory, spec, cancellation } = job;
  const tools = callTools(job);
  const confinedTo = trust.trusted ? {} : { confinedTo: [asEvent.workspace, ...allowedPaths(inputs)] };
  const [version, definition, context, secrets, registries] = await cancellation.race(allInOrder([
    readBuildxVersion(buildx, runCommand, childEnv),
    resolveDefinition(inputs, { ...tools, env: resolveEnv, ...confinedTo }),
    readBranches(asEvent, { ...tools, token: inputs.githubToken }),
    writeSecrets(inputs, directory),
    readBuilderRegistries(spec, tools)
  ]), canceledEarly);
  return { version, definition, context, secrets, registries };
}

/** Waits for all, then throws what the first of those that failed threw. */
async function allInOrder<T extends readonly unknown[]>(tasks: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(tasks);
  const values: unknown[] = [];
  for (const task of tasks) values.push(await task);
  return values as unknown as T;
}
