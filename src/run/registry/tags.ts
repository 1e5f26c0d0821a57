import { objectOf, parseJson, stringsOf } from '../../shared/checked-json.js';
import { LookupProblem } from './problem.js';
import { answerProblem } from './session.js';
import type { RegistrySession } from './session.js';

const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const pageSize = 1000;
/** A repository with more tags is not pruned: what is not seen could need what is deleted. */
export const mostTags = 20_000;
const limitBytes = 8_000_000;

/** One page of a list of tags, with all that the registry said there. */
export interface TagPage {
  readonly tags: readonly string[];
  readonly body: unknown;
}

/**
 * All tags of a repository, page by page (OCI distribution specification, listing tags: `n`, `last` and Link). A repository that is not
 * there has none. Throws a LookupProblem where the list is not whole.
 */
export async function listTags(session: RegistrySession, repository: string): Promise<TagPage[]> {
  const pages: TagPage[] = [];
  const seen = new Set<string>();
  for (let path: string | undefined = `/v2/${repository}/tags/list?n=${pageSize}`; path !== undefined; ) {
    const answer = await session.send({ method: 'GET', path, scope: `repository:${repository}:pull`, accept: 'application/json', limitBytes });
    if (answer.status === 404) return pages;
    if (answer.status !== 200) throw answerProblem(answer, session.host, `the login has to allow to list the tags of ${repository}`);
    const body = answer.body && parseJson(answer.body.toString('utf8'));
    const fields = objectOf(body);
    if (!fields) throw new LookupProblem(`${session.host} sent no list of tags`);
    const tags = stringsOf(fields['tags']).filter((tag) => tagGrammar.test(tag) && !seen.has(tag));
    tags.forEach((tag) => seen.add(tag));
    pages.push({ tags, body });
    if (seen.size > mostTags) throw new LookupProblem(`${repository} has more than ${mostTags} tags`);
    // A server that gives the same page again would be asked for ever.
    path = tags.length === 0 ? undefined : nextPath(answer.headers.link, path);
  }
  return pages;
}

// Only what it asks is taken of a link, not where: `</v2/acme/web/tags/list?last=x&n=100>; rel="next"`.
function nextPath(link: string | readonly string[] | undefined, path: string): string | undefined {
  const [, target = ''] = /<([^<>]*)>\s*;[^,]*\brel="?next\b/.exec(String(link ?? '')) ?? [];
  if (target === '' || !URL.canParse(target, 'http://registry.invalid')) return undefined;
  const { search } = new URL(target, 'http://registry.invalid');
  return search === '' ? undefined : `${path.split('?')[0]}${search}`;
}
