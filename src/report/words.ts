import type { Outcome } from '../progress/build-log.js';
import type { CacheReason } from '../plan/cache-refs.js';
import type { TagReason } from '../plan/image-refs.js';
import type { Result } from './report.js';

/** Words for every variant, so that a new one cannot be forgotten. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  cached: 'CACHED', done: 'ran', failed: 'FAILED', canceled: 'canceled', unfinished: 'unfinished'
};

export const outcomeMarks: Readonly<Record<Outcome, string>> = {
  cached: '🟢', done: '🔵', failed: '🔴', canceled: '⚪', unfinished: '⚪'
};

export const resultMarks: Readonly<Record<Result, string>> = { success: '✅', failure: '❌', canceled: '⚪', skipped: '⏭️' };

export const resultWords: Readonly<Record<Result, string>> = { success: 'built', failure: 'failed', canceled: 'canceled', skipped: 'unchanged' };

export const cacheReasonWords: Readonly<Record<CacheReason, string>> = {
  commit: 'commit', branch: 'branch', 'pull-request': 'pull request', 'head-branch': 'head branch',
  'base-branch': 'base branch', 'default-branch': 'default branch', sibling: 'sibling target', user: 'yours'
};

export const tagReasonWords: Readonly<Record<TagReason, string>> = {
  'merge-group': 'merge queue', commit: 'commit', branch: 'branch', latest: 'default branch', tag: 'tag', version: 'version', 'pull-request': 'pull request', user: 'yours'
};
