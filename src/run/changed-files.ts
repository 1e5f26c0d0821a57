import { numberOf, objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

/** What is asked: which files of the workspace's repository differ between two commits. */
export interface ChangeQuestion {
  readonly workspace: string;
  readonly before: string;
  readonly after: string;
  /** where git does not have the older commit (a checkout of depth 1 never has): the API of the server */
  readonly api: { readonly url: string; readonly repository: string; readonly token: string } | undefined;
}

const timeoutMs = 4_000;
const maxFiles = 3_000;
const maxAnswer = 8_000_000;
// More files than a comparison lists in one answer (docs.github.com: compare two commits).
const apiLists = 300;

/** The paths, from the root of the repository; undefined where neither git nor the server can tell. Never throws, and takes at most 8 s. */
export async function readChangedFiles(question: ChangeQuestion, { run, env }: { run: Run; env: Environment }): Promise<readonly string[] | undefined> {
  const { workspace, before, after, api } = question;
  // What is no commit could be an option to git, or a path of the API.
  if (![before, after].every((commit) => /^[0-9a-f]{7,64}$/.test(commit))) return undefined;
  if (before === after) return [];
  // Neither hooks, pagers, external differs nor a monitor that the repository's configuration names are run.
  const { code, stdout } = await run('git', ['-C', workspace, '-c', 'core.fsmonitor=false', '--no-pager', 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-relative', before, after, '--'], { env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }, timeoutMs });
  if (code === 0) return stdout.split('\0').filter((path) => path !== '').slice(0, maxFiles);
  return api && api.token !== '' ? askServer(api, before, after) : undefined;
}

async function askServer({ url, repository, token }: NonNullable<ChangeQuestion['api']>, before: string, after: string): Promise<readonly string[] | undefined> {
  try {
    const address = `${url.replace(/\/+$/, '')}/repos/${repository.split('/').map(encodeURIComponent).join('/')}/compare/${before}...${after}?per_page=1`;
    const answer = await fetch(address, { headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` }, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > maxAnswer) return undefined;
    const body = objectOf(parseJson(await answer.text()));
    const files = body?.['files'];
    if (!Array.isArray(files) || numberOf(body?.['total_commits']) === undefined || files.length >= apiLists) return undefined;
    return files.flatMap((file) => [stringOf(objectOf(file)?.['filename']), stringOf(objectOf(file)?.['previous_filename'])].filter((path) => path !== undefined));
  } catch {
    return undefined;
  }
}
