/** What Go's unicode.IsSpace takes for one, as part of a regular expression: not what `\s` is. */
export const goSpace = '[\\t\\n\\v\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]';

const around = new RegExp(`^${goSpace}+|${goSpace}+$`, 'g');

/** Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  return text.replace(around, '');
}
