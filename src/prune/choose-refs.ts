import { slug } from '../plan/name.js';
import type { FoundRef } from './find-refs.js';
import type { PruneScope } from './prune-scope.js';

/** When commit refs, fingerprints and images of the merge queue are old. */
export interface AgeRules {
  /** so many of each group stay */
  readonly keepNewest: number | undefined;
  readonly maxAgeSeconds: number | undefined;
}

/** What GitHub says has ended. */
export interface Ended {
  /** of the numbers that were asked for those whose request is closed */
  readonly closed: ReadonlySet<string>;
  /** … and those whose request is open, again or still */
  readonly open: ReadonlySet<string>;
  /** the branches that exist; undefined where that was not asked or not answered */
  readonly branches: readonly string[] | undefined;
}

/** A tag that may go: at once, with the reason, or by its age within its group. */
export type Candidate = { readonly tag: string; readonly reason: string } | { readonly tag: string; readonly group: string };

/** The numbers of pull requests that GitHub has to be asked about before a sweep. */
export function requestsOf(refs: readonly FoundRef[]): string[] {
  return [...new Set(refs.filter(({ kind }) => kind === 'pull-request').map(({ key }) => key))];
}

/** Which of our refs may go by what they are kept for. What GitHub did not answer stays. */
export function chooseRefs(refs: readonly FoundRef[], scope: PruneScope, ended: Ended, rules: AgeRules): Candidate[] {
  const aged = rules.keepNewest !== undefined || rules.maxAgeSeconds !== undefined;
  const slugs = new Map<number, ReadonlySet<string>>();
  const exists = (branches: readonly string[], { key, room }: FoundRef) => {
    const known = slugs.get(room) ?? new Set(branches.map((branch) => slug(branch, room)));
    slugs.set(room, known);
    return known.has(key);
  };
  return refs.flatMap((ref): Candidate[] => {
    const { tag, kind, key, group } = ref;
    switch (kind) {
      case 'pull-request': {
        const closed = scope.kind === 'request' ? key === String(scope.number) && !ended.open.has(key) : scope.kind === 'sweep' && ended.closed.has(key);
        return closed ? [{ tag, reason: `pull request #${key} is closed` }] : [];
      }
      case 'branch': {
        if (ended.branches === undefined || exists(ended.branches, ref)) return [];
        if (scope.kind === 'sweep') return [{ tag, reason: 'its branch no longer exists' }];
        return scope.kind === 'branch' && key === slug(scope.branch, ref.room) ? [{ tag, reason: `branch ${scope.branch} was deleted` }] : [];
      }
      case 'commit':
      case 'fingerprint':
      case 'merge-group':
        return aged ? [{ tag, group }] : [];
    }
  });
}
