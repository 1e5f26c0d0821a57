import type { JsonObject } from '../shared/checked-json.js';
import type { Service } from './compose-model.js';

/** One target of the resolved definition, with the fields that planning looks at taken out and checked. */
export interface Target {
  readonly name: string;
  /** the Compose service behind it, where there is one */
  readonly service: string | undefined;
  /** image names that the definition gives */
  readonly tags: readonly string[];
  readonly platforms: readonly string[];
  /** cache entries and outputs as CSV, as on a command line */
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly outputs: readonly string[];
  readonly secrets: readonly string[];
  readonly ssh: readonly string[];
  readonly args: ReadonlyMap<string, string>;
  /** the whole target as `bake --print` gave it */
  readonly raw: JsonObject;
}

/** What is to be built, resolved once: everything later runs on this. */
export interface Definition {
  readonly kind: 'compose' | 'bake' | 'dockerfile';
  /** Compose `name:` where a file or the environment gives one */
  readonly project: string | undefined;
  /** as shown to people, relative to the working directory */
  readonly files: readonly string[];
  /** every target that the build reaches, also those that are only contexts of others */
  readonly targets: readonly Target[];
  /** names of the targets asked for, groups opened */
  readonly asked: readonly string[];
  /** targets of the definition's default group that this build does not reach: those of other jobs, where a matrix splits them */
  readonly siblings: readonly Target[];
  /** the services of the Compose model (empty for others) */
  readonly services: readonly Service[];
  readonly groups: JsonObject;
  readonly notices: readonly string[];
}

/** What people call a target: its Compose service, else its own name. */
export function displayName(target: { readonly name: string; readonly service?: string | undefined }): string {
  return target.service ?? target.name;
}
