import { getOctokit } from '@actions/github';
import { numberOf, objectOf, stringOf } from '../shared/checked-json.js';
import type { ChangedFile } from '../report/changed-lines.js';
import { statusOf } from './github-errors.js';

/** An issue comment, as far as it matters here. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly url: string;
  /** ms since 1970 */
  readonly createdMs: number;
}

/** The calls of GitHub's REST API that a sticky comment needs. Errors carry `status`. */
export interface CommentClient {
  list(issue: number): AsyncIterable<readonly Comment[]>;
  create(issue: number, body: string): Promise<Comment>;
  update(id: number, body: string): Promise<Comment>;
  get(id: number): Promise<Comment>;
  remove(id: number): Promise<void>;
  /** authors behind the token that a job gets by itself; elsewhere these logins could be anybody's */
  readonly jobAuthors: readonly string[];
  /** login behind the token, asked for once; undefined where the server does not say */
  viewer(): Promise<string | undefined>;
}

/** A pull request, as far as it matters for finding it. */
export interface OpenRequest {
  readonly number: number;
  readonly open: boolean;
  readonly headCommit: string;
  readonly headBranch: string;
  readonly headOwner: string;
}

/** The calls that find the pull request of a push. Errors carry `status`. */
export interface RequestClient {
  /** undefined where the server does not know requests by commit (Forgejo, Gitea) */
  requestsOfCommit(commit: string): Promise<readonly OpenRequest[] | undefined>;
  /** the open ones from a branch of an owner */
  requestsOfBranch(owner: string, branch: string): Promise<readonly OpenRequest[]>;
}

/** The call that says what a pull request changes. Errors carry `status`. */
export interface DiffClient {
  /** changed files with their patches, 500 at most */
  changedFiles(request: number): Promise<readonly ChangedFile[]>;
}

export interface ClientOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
}

const requestTimeoutMs = 10_000;
const mostPages = 5;

/** A client for one repository. Each request ends after 10 s. */
export function makeCommentClient({ token, apiUrl, owner, repo }: ClientOptions): CommentClient & RequestClient & DiffClient {
  const octokit = getOctokit(token, { baseUrl: apiUrl });
  const at = () => ({ owner, repo, request: { signal: AbortSignal.timeout(requestTimeoutMs) } });
  let viewer: Promise<string | undefined> | undefined;
  const readViewer = async () => {
    // A person's token knows its user by REST, an app's only by GraphQL, which Forgejo does not have.
    const rest = await octokit.rest.users.getAuthenticated({ request: at().request }).catch(() => undefined);
    if (rest) return stringOf(objectOf(rest.data)?.['login']);
    const answer = await octokit.graphql('query { viewer { login } }', { request: at().request }).catch(() => undefined);
    return stringOf(objectOf(objectOf(answer)?.['viewer'])?.['login']);
  };
  return {
    jobAuthors: /\/api\/v1\/?$/.test(apiUrl) ? ['gitea-actions', 'forgejo-actions'] : ['github-actions[bot]'],
    async *list(issue) {
      // Pages are asked for one by one: with a signal of their own each, and no more than needed.
      for (let page = 1; ; page++) {
        const { data, headers } = await octokit.rest.issues.listComments({ ...at(), issue_number: issue, per_page: 100, page });
        yield data.map(readComment);
        if (!headers.link?.includes('rel="next"')) return;
      }
    },
    create: async (issue, body) => readComment((await octokit.rest.issues.createComment({ ...at(), issue_number: issue, body })).data),
    update: async (id, body) => readComment((await octokit.rest.issues.updateComment({ ...at(), comment_id: id, body })).data),
    get: async (id) => readComment((await octokit.rest.issues.getComment({ ...at(), comment_id: id })).data),
    remove: async (id) => void (await octokit.rest.issues.deleteComment({ ...at(), comment_id: id })),
    viewer: () => (viewer ??= readViewer()),
    async requestsOfCommit(commit) {
      try {
        return (await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...at(), commit_sha: commit, per_page: 100 })).data.map(readRequest);
      } catch (error) {
        // GitHub says 422 of a commit that it does not have here.
        if (statusOf(error) === 422) return [];
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    },
    async changedFiles(request) {
      const found: ChangedFile[] = [];
      for (let page = 1; page <= mostPages; page++) {
        const { data, headers } = await octokit.rest.pulls.listFiles({ ...at(), pull_number: request, per_page: 100, page });
        found.push(...data.map(readFile));
        if (!headers.link?.includes('rel="next"')) break;
      }
      return found;
    },
    async requestsOfBranch(headOwner, branch) {
      const found: OpenRequest[] = [];
      // Forgejo does not know `head` and gives all that are open; a few pages of them have to do.
      for (let page = 1; page <= mostPages; page++) {
        const { data, headers } = await octokit.rest.pulls.list({ ...at(), state: 'open', head: `${headOwner}:${branch}`, per_page: 100, page });
        found.push(...data.map(readRequest));
        if (!headers.link?.includes('rel="next"')) break;
      }
      return found;
    }
  };
}

function readFile(value: unknown): ChangedFile {
  const file = objectOf(value);
  return { path: stringOf(file?.['filename']) ?? '', patch: stringOf(file?.['patch']) };
}

function readRequest(value: unknown): OpenRequest {
  const request = objectOf(value);
  const head = objectOf(request?.['head']);
  return {
    number: numberOf(request?.['number']) ?? 0, open: request?.['state'] === 'open',
    headCommit: stringOf(head?.['sha']) ?? '', headBranch: stringOf(head?.['ref']) ?? '',
    headOwner: stringOf(objectOf(objectOf(head?.['repo'])?.['owner'])?.['login']) ?? ''
  };
}

function readComment(value: unknown): Comment {
  const comment = objectOf(value);
  return {
    id: numberOf(comment?.['id']) ?? 0,
    body: stringOf(comment?.['body']) ?? '',
    author: stringOf(objectOf(comment?.['user'])?.['login']) ?? '',
    url: stringOf(comment?.['html_url']) ?? '',
    createdMs: Date.parse(stringOf(comment?.['created_at']) ?? '') || 0
  };
}
