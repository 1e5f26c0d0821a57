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
