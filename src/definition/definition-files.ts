/** Which files hold the definition, by what they are. */
export type DefinitionFiles =
  | { readonly kind: 'files'; readonly compose: readonly string[]; readonly bake: readonly string[] }
  | { readonly kind: 'dockerfile' }
  | { readonly kind: 'none' };

const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const composeOverrides: Readonly<Record<string, readonly string[]>> = {
  'compose.yaml': ['compose.override.yaml', 'compose.override.yml'],
  'compose.yml': ['compose.override.yml', 'compose.override.yaml'],
  'docker-compose.yml': ['docker-compose.override.yml', 'docker-compose.override.yaml'],
  'docker-compose.yaml': ['docker-compose.override.yaml', 'docker-compose.override.yml']
};
const bakeNames = ['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'];

/** `.hcl` and `.json` are bake files, every other name is Compose's (the rule of buildx, less its guessing by content). */
export function classifyFiles(files: readonly string[]): DefinitionFiles {
  const isBake = (file: string) => /\.(hcl|json)$/i.test(file);
  return { kind: 'files', compose: files.filter((file) => !isBake(file)), bake: files.filter(isBake) };
}

/**
 * The usual look-up, from the names in a directory: Compose's first file with its override, and all of bake's files.
 * Where there is neither, a lone `Dockerfile`.
 */
export function findFiles(names: readonly string[]): DefinitionFiles {
  const there = (name: string) => names.includes(name);
  const first = composeNames.find(there);
  const override = first === undefined ? undefined : composeOverrides[first]?.find(there);
  const compose = [first, override].filter((name): name is string => name !== undefined);
  const bake = bakeNames.filter(there);
  if (compose.length > 0 || bake.length > 0) return { kind: 'files', compose, bake };
  return there('Dockerfile') ? { kind: 'dockerfile' } : { kind: 'none' };
}
