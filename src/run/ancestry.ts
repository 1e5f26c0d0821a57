import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

export interface AncestryTools {
  readonly workspace: string;
  /** asked where git does not have the history (a checkout of depth 1 never has); undefined for nobody */
  readonly api: { readonly url: string; readonly repository: string; readonly token: string } | undefined;
  readonly run: Run;
  readonly env: Environment;
}

const timeoutMs = 4_000;
const maxAnswer = 1_000_000;

/** Whether a commit is older than another one that comes after it; false also where they went apart, undefined where nobody can tell. Never throws. */
export type IsBehind = (commit: string, other: string) => Promise<boolean | undefined>;

/** Asks git, else the server, each pair once. */
export function ancestryOf(tools: AncestryTools): IsBehind {
  const known = new Map<string, Promise<boolean | undefined>>();
  return async (commit, other) => {
    // What is no commit could be an option to git, or a path of the API.
    if (![commit, other].every((text) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text))) return undefined;
    if (commit === other) return false;
    const key = `${commit} ${other}`;
    const asking = known.get(key) ?? askGit(commit, other, tools).then((said) => said ?? askServer(commit, other, tools));
    known.set(key, asking);
    return asking;
  };
}

/** The same for a ref that was at `before` until now: it may go back from there, and from what led there (a forced push that takes commits away). */
export function sinceMoved(isBehind: IsBehind, before: string | undefined): IsBehind {
  return async (commit, other) => {
    if (other === before) return false;
    const behind = await isBehind(commit, other);
    return behind === true && before !== undefined ? (await isBehind(other, before)) !== true : behind;
  };
}

// Neither hooks, pagers nor a monitor that the repository's configuration names are run, and nothing is fetched.
async function askGit(commit: string, other: string, { workspace, run, env }: AncestryTools): Promise<boolean | undefined> {
  const quiet = { env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_NO_REPLACE_OBJECTS: '1' }, timeoutMs };
  const git = (...args: string[]) => run('git', ['-C', workspace, '-c', 'core.fsmonitor=false', '--no-pager', ...args], quiet);
  const { code } = await git('merge-base', '--is-ancestor', commit, other);
  if (code === 0) return true;
  if (code !== 1) return undefined;
  // In a history that is cut the way between them may be missing.
  const shallow = await git('rev-parse', '--is-shallow-repository');
  return shallow.code === 0 && shallow.stdout.trim() === 'false' ? false : undefined;
}

// https://docs.github.com/rest/commits/commits#compare-two-commits; only the first page lists files, which nobody wants here.
async function askServer(commit: string, other: string, { api }: AncestryTools): Promise<boolean | undefined> {
  if (!api || api.token === '') return undefined;
  try {
    const address = `${api.url.replace(/\/+$/, '')}/repos/${api.repository.split('/').map(encodeURIComponent).join('/')}/compare/${other}...${commit}?per_page=1&page=2`;
    const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${api.token}`, 'user-agent': 'warmbake' };
    const answer = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok || !answer.body) return undefined;
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > maxAnswer) return undefined;
    }
    const status = stringOf(objectOf(parseJson(text))?.['status']);
    if (status === 'behind') return true;
    return status === 'ahead' || status === 'identical' || status === 'diverged' ? false : undefined;
  } catch {
    return undefined;
  }
}
