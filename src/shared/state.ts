/** What main hands to post, by the names of GITHUB_STATE. */
export interface State {
  /** directory of our own files, removed at the end */
  readonly directory: string;
  /** a builder of our own, removed at the end ('' for none) */
  readonly builder: string;
  /** process of a bake that may still run ('' for none) */
  readonly bakePid: string;
  /** JSON of the cache aliases to make */
  readonly aliases: string;
}

/** Names in GITHUB_STATE. */
export const stateNames: Readonly<Record<keyof State, string>> = {
  directory: 'warmbakeDirectory', builder: 'warmbakeBuilder', bakePid: 'warmbakeBakePid', aliases: 'warmbakeAliases'
};
