/** Lines of the new side that a change has, by path. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number>>;

/** A changed file as GitHub gives it (`GET /repos/…/pulls/N/files`); without a patch when it is binary or too large. */
export interface ChangedFile {
  readonly path: string;
  readonly patch: string | undefined;
}

/** Reads the lines that unified diffs add. */
export function parseChangedLines(files: readonly ChangedFile[]): ChangedLines {
  return new Map(files.map(({ path, patch }) => [path, addedLines(patch ?? '')]));
}

function addedLines(patch: string): Set<number> {
  const added = new Set<number>();
  let at = 0;
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line);
    if (hunk) at = Number(hunk[1]);
    else if (line.startsWith('+')) added.add(at++);
    else if (line.startsWith(' ') || line === '') at++;
  }
  return added;
}
