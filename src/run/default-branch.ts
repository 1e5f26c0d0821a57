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
 * The context with the default branch of the payload, else as GitHub's API says, else of git's remote head. Without any it
 * stays unknown. Never throws.
 */
export async function readDefaultBranch(context: Context, tools: BranchTools): Promise<Context> {
  if (context.defaultBranch !== undefined) return context;
  const defaultBranch = (await askApi(context, tools.token)) ?? (await askGit(context, tools));
  return defaultBranch === undefined ? context : { ...context, defaultBranch };
}

// The build waits for it; git is the way out.
const apiMs = 2000;
const maxBytes = 1_000_000;

// https://docs.github.com/rest/repos/repos#get-a-repository; Gitea and Forgejo have the same.
async function askApi({ apiUrl, repository: { owner, name } }: Context, token: string): Promise<string | undefined> {
  if (token === '') return undefined;
  try {
    const url = `${apiUrl.replace(/\/+$/, '')}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
    const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'user-agent': 'warmbake' };
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(apiMs) });
    if (!answer.ok || !answer.body) return undefined;
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > maxBytes) return undefined;
    }
    return stringOf(objectOf(parseJson(text))?.['default_branch']) || undefined;
  } catch {
    return undefined;
  }
}

async function askGit(context: Context, { run, env }: BranchTools): Promise<string | undefined> {
  const { code, stdout } = await run('git', ['-C', context.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD'], { env });
  const branch = stdout.trim().replace(/^origin\//, '');
  return code === 0 && branch !== '' ? branch : undefined;
}
