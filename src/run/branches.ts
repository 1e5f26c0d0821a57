import type { Context } from '../github/context.js';
import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

export interface BranchTools {
  readonly run: Run;
  readonly env: Environment;
  /** may be empty: then the API is not asked */
  readonly token: string;
}

/**
 * The context with the branches that its payload does not have. The default branch: as GitHub's API says, else git's remote
 * head. The base of the pull request that a comment or a fork's workflow run is about: as the API says. What nobody says stays
 * unknown. Never throws.
 */
export async function readBranches(context: Context, tools: BranchTools): Promise<Context> {
  const [defaultBranch, baseBranch] = await Promise.all([findDefault(context, tools), findBase(context, tools.token)]);
  return { ...context, ...(defaultBranch === undefined ? {} : { defaultBranch }), ...(baseBranch === undefined ? {} : { baseBranch }) };
}

async function findDefault(context: Context, tools: BranchTools): Promise<string | undefined> {
  if (context.defaultBranch !== undefined) return context.defaultBranch;
  const repository = objectOf(await askApi(context, tools.token, ''));
  return stringOf(repository?.['default_branch']) || askGit(context, tools);
}

async function findBase(context: Context, token: string): Promise<string | undefined> {
  const { event } = context;
  const baseOf = (request: unknown) => stringOf(objectOf(objectOf(request)?.['base'])?.['ref']) || undefined;
  if (event.kind === 'pull-request-comment') return baseOf(await askApi(context, token, `/pulls/${event.number}`));
  if (event.kind !== 'workflow-run' || event.ownBranch || event.headOwner === undefined) return undefined;
  const requests = await askApi(context, token, `/pulls?state=open&head=${encodeURIComponent(`${event.headOwner}:${event.branch}`)}`);
  // Of several nobody knows which one it is.
  return Array.isArray(requests) && requests.length === 1 ? baseOf(requests[0]) : undefined;
}

// The build waits for it.
const apiMs = 2000;
const maxBytes = 1_000_000;

// https://docs.github.com/rest/repos/repos#get-a-repository and /rest/pulls; Gitea and Forgejo have the same.
async function askApi({ apiUrl, repository: { owner, name } }: Context, token: string, path: string): Promise<unknown> {
  if (token === '') return undefined;
  try {
    const url = `${apiUrl.replace(/\/+$/, '')}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}${path}`;
    const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'user-agent': 'warmbake' };
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(apiMs) });
    if (!answer.ok || !answer.body) return undefined;
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > maxBytes) return undefined;
    }
    return parseJson(text);
  } catch {
    return undefined;
  }
}

async function askGit(context: Context, { run, env }: BranchTools): Promise<string | undefined> {
  const { code, stdout } = await run('git', ['-C', context.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD'], { env });
  const branch = stdout.trim().replace(/^origin\//, '');
  return code === 0 && branch !== '' ? branch : undefined;
}
