/** What main hands to post, by the names of GITHUB_STATE. */
export interface State {
  /** directory of our own files, removed at the end */
  readonly directory: string;
  /** builders of our own, one per line */
  readonly builders: string;
  /** JSON of this step's shares in builders, given back at the end */
  readonly claims: string;
  /** JSON of a builder that pre began to boot ('' for none) */
  readonly prewarm: string;
  /** process of a bake that may still run ('' for none) */
  readonly bakePid: string;
  /** 'true' when that bake goes on alone: its images are where they belong, and it exports the cache */
  readonly exporting: string;
  /** JSON of the variables that say where builders are */
  readonly place: string;
  /** JSON of what this job says in the comment, where post has to write it, look after it or say more ('' for none) */
  readonly comment: string;
  /** JSON of the cache aliases to make; 'later' when the export has to end first */
  readonly aliases: string;
  /** 'true' where main built nothing and came to its end: only its directory is left */
  readonly idle: string;
}

/** Names in GITHUB_STATE. */
export const stateNames: Readonly<Record<keyof State, string>> = {
  directory: 'warmbakeDirectory', builders: 'warmbakeBuilders', claims: 'warmbakeClaims', prewarm: 'warmbakePrewarm', bakePid: 'warmbakeBakePid', exporting: 'warmbakeExporting', place: 'warmbakePlace', comment: 'warmbakeComment', aliases: 'warmbakeAliases', idle: 'warmbakeIdle'
};

/** What main leaves of the baseline for post to save, in our own directory. */
export const keptBaseline = 'baseline.json';
