/** A text with its variables replaced, or why that cannot be done, as the end of a sentence. */
export type Expanded = { readonly text: string } | { readonly problem: string };

/**
 * Replaces `$A`, `${A}`, `${A:-word}`, `${A-word}`, `${A:+word}` and `${A+word}` as Dockerfiles have them. A variable that is not
 * known may be one of the base image, so it is a problem where nothing stands for its value.
 */
export function expandVariables(text: string, variables: ReadonlyMap<string, string>): Expanded {
  if (/[\\'"`]/.test(text)) return { problem: 'it has quotes or backslashes' };
  let problem: string | undefined;
  const fail = (reason: string) => ((problem ??= reason), '');
  const replaced = text.replace(/\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^{}$]*))?\})|\$/g, (whole, bare: string | undefined, braced: string | undefined, sign: string | undefined, word: string | undefined) => {
    const name = bare ?? braced;
    if (name === undefined) return fail(`\`${whole}\` in it is no variable that is understood`);
    const value = variables.get(name);
    if (sign === undefined) return value ?? fail(`\`${name}\` in it is neither an ARG with a value nor an ENV of the Dockerfile`);
    const isSet = value !== undefined && !(sign.startsWith(':') && value === '');
    return sign.endsWith('-') ? (isSet ? value : (word ?? '')) : isSet ? (word ?? '') : '';
  });
  return problem === undefined ? { text: replaced } : { problem };
}

/** Words of an instruction: separated by blanks, with quotes and backslashes taken as Dockerfiles do, quotes gone. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let [word, quote, begun] = ['', '', false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote === '' && /\s/.test(sign)) {
      if (begun) words.push(word);
      [word, begun] = ['', false];
      continue;
    }
    begun = true;
    if (sign === '\\' && quote !== "'" && at + 1 < text.length) word += text[++at] ?? '';
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = '';
    else word += sign;
  }
  return begun ? [...words, word] : words;
}
