/** Variables of a process. */
export type Environment = Readonly<Record<string, string>>;

/**
 * The environment of buildx and compose: the job's, without what belongs to actions. Bake files can read any variable
 * into a build argument, so INPUT_* (tokens among them), STATE_* and ACTIONS_* must not be there, nor the files that
 * change the job. Undefined values are left out.
 */
export function childEnvironment(env: Readonly<Record<string, string | undefined>>, more: Environment = {}): Environment {
  const kept = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && !isPrivate(entry[0]));
  return { ...Object.fromEntries(kept), ...more };
}

const commandFiles = new Set(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_TOKEN_FILE']);

function isPrivate(name: string): boolean {
  const upper = name.toUpperCase();
  return /^(INPUT|STATE|ACTIONS)_/.test(upper) || commandFiles.has(upper);
}
