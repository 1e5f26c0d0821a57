/** How a registry wants to be asked (RFC 9110 section 11, and the token specification of the distribution project). */
export type Challenge = { readonly kind: 'basic' } | { readonly kind: 'bearer'; readonly realm: URL; readonly service: string | undefined; readonly scope: string | undefined };

const maxLength = 4096;
const token = String.raw`[A-Za-z0-9!#$%&'*+.^_|~-]+`;
const parameter = new RegExp(String.raw`\s*(${token})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${token}))\s*(?:,|$)`, 'y');

/**
 * Reads a WWW-Authenticate header, which may hold several challenges: the first Bearer that can be used, else Basic.
 * Undefined where there is none, or its realm is no http(s) URL, or has a login in it.
 */
export function parseChallenge(header: string | undefined): Challenge | undefined {
  if (header === undefined || header.length > maxLength) return undefined;
  let basic = false;
  const scheme = new RegExp(String.raw`[\s,]*(${token})(?:\s+|,|$)`, 'y');
  for (let match = scheme.exec(header); match; match = scheme.exec(header)) {
    const fields = new Map<string, string>();
    parameter.lastIndex = scheme.lastIndex;
    for (let field = parameter.exec(header); field; field = parameter.exec(header)) {
      scheme.lastIndex = parameter.lastIndex;
      fields.set((field[1] ?? '').toLowerCase(), field[3] ?? (field[2] ?? '').replace(/\\(.)/g, '$1'));
    }
    const name = (match[1] ?? '').toLowerCase();
    if (name === 'basic') basic = true;
    const realm = name === 'bearer' ? readRealm(fields.get('realm')) : undefined;
    if (realm) return { kind: 'bearer', realm, service: fields.get('service'), scope: fields.get('scope') };
  }
  return basic ? { kind: 'basic' } : undefined;
}

function readRealm(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const usable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return usable ? url : undefined;
}
