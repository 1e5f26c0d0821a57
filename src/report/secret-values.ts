// Values shorter than this are left: they would blank everything.
const shortest = 4;
// An encoded or split form is looked for only where it cannot be there by chance.
const shortestHidden = 8;

/**
 * All texts under which known secrets may stand, longest first: each value, each line of it, and these as a URL, JSON or
 * base64 has them. In base64 a value looks three ways, after how many bytes stand before it.
 */
export function secretForms(values: Iterable<string>): string[] {
  const plain = [...values].flatMap((value) => [value, ...value.split(/\r?\n/)]).map((value) => value.trim()).filter((value) => value.length >= shortest);
  const forms = new Set(plain);
  for (const value of plain) {
    if (value.length >= shortestHidden) encodings(value).filter((form) => form.length >= shortestHidden).forEach((form) => forms.add(form));
  }
  return [...forms].sort((a, b) => b.length - a.length);
}

function encodings(value: string): string[] {
  const percent = percentEncoded(value);
  const json = JSON.stringify(value).slice(1, -1);
  return [percent, percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()), percent.replaceAll('%20', '+'), json, ...base64Forms(value)];
}

function percentEncoded(value: string): string {
  // Half a character, which a log may hold, cannot be encoded.
  return encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));
}

function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  const forms = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // The first and the last characters hold bits of what stands around.
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}
