import type { OpenRequest, RequestClient } from './github-client.js';
import type { RequestQuestion } from './pull-request.js';

/**
 * The open pull request whose head is this commit of this branch; of several the newest. GitHub knows them by commit, but
 * not always for forks, and Forgejo by their list only. Throws what the server answered.
 */
export async function findRequest(client: RequestClient, question: RequestQuestion): Promise<number | undefined> {
  if (question.kind === 'none') return undefined;
  if (question.kind === 'number') return question.number;
  const matches = (requests: readonly OpenRequest[]) =>
    requests.filter((one) => one.open && one.headCommit === question.commit && one.headBranch === question.branch && one.headOwner.toLowerCase() === question.headOwner.toLowerCase()).map(({ number }) => number);
  const ofCommit = await client.requestsOfCommit(question.commit);
  const found = matches(ofCommit ?? []);
  const numbers = found.length === 0 && (ofCommit === undefined || question.inFork) ? matches(await client.requestsOfBranch(question.headOwner, question.branch)) : found;
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}
