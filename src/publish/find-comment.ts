import type { Comment, CommentClient } from './github-client.js';

/** The hidden first line by which the comment is found again. */
export function marker(key: string): string {
  return `<!-- warmbake:v1 key=${key} -->`;
}

/**
 * Our comments of a key, the oldest first, usually one: those that begin with its marker and are by the author that our
 * token writes as. Anybody may paste a marker; whose comment it is cannot be forged. Pages behind the first one with a
 * comment of ours are not asked for.
 */
export async function findOwnComments(client: CommentClient, { pullRequest, key }: { readonly pullRequest: number; readonly key: string }): Promise<Comment[]> {
  for await (const page of client.list(pullRequest)) {
    const own: Comment[] = [];
    for (const comment of page) {
      if (comment.body.startsWith(marker(key)) && (await isOurs(client, comment))) own.push(comment);
    }
    if (own.length > 0) return own.sort((a, b) => a.id - b.id);
  }
  return [];
}

async function isOurs(client: CommentClient, { author }: Comment): Promise<boolean> {
  return client.jobAuthors.includes(author) || (author !== '' && author === (await client.viewer()));
}
