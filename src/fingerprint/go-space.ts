/** What Go's unicode.IsSpace takes for one, as part of a regular expression: not what `\s` is. */
export const goSpace = '[\\t\\n\\v\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]';

const space = new RegExp(goSpace);
const leading = new RegExp(`^${goSpace}+`);

/** Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  return trimEnd(text.replace(leading, ''), (sign) => space.test(sign));
}

/** A text without what it ends in; an expression would need quadratic time for what hostile texts have in their middle. */
export function trimEnd(text: string, isCut: (sign: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isCut(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
