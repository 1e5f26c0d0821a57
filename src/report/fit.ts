/**
 * The richest of several renderings of one report that fits a limit: each is tried in turn, the last must always fit.
 * `size` measures a text the way the receiver does.
 */
export function fitting(renderings: readonly (() => string)[], limit: number, size: (text: string) => number): string {
  let text = '';
  for (const render of renderings) {
    text = render();
    if (size(text) <= limit) return text;
  }
  return text;
}
