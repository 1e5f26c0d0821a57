import { appendFile } from 'node:fs/promises';

/** Adds Markdown to the job summary. `path` is GITHUB_STEP_SUMMARY; a runner without one (act, Forgejo) shows none. */
export async function writeJobSummary(path: string | undefined, markdown: string): Promise<boolean> {
  if (!path) return false;
  await appendFile(path, markdown);
  return true;
}
