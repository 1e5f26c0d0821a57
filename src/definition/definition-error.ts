const progress = /^#\d+( |$)/;

/**
 * What buildx or Compose said about a definition that it cannot read: its stderr without progress lines, at most 40
 * lines. The message names the file by itself where the tool does (`bad.hcl:1`).
 */
export function definitionMessage(stderr: string): string {
  const lines = stderr.split(/\r?\n/).filter((line) => !progress.test(line));
  while (lines[0]?.trim() === '') lines.shift();
  while (lines.at(-1)?.trim() === '') lines.pop();
  return lines.slice(-40).join('\n') || 'it said nothing';
}
