import type { Definition } from '../definition/definition.js';
import type { Inputs } from '../inputs/inputs.js';
import { parseCsv } from '../shared/csv.js';

// What looks like a credential wherever it stands: GitHub, GitLab, npm, AWS, Docker, Slack, Google tokens, JWTs, private keys.
const tokens = [
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bdckr_pat_[A-Za-z0-9_-]{20,}/g,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/g,
  /\bAIza[A-Za-z0-9_-]{30,}/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g
];
const urlCredentials = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@:]*:[^\s/]*@/gi;
const hidden = '***';

const secretWords = new Set(['pass', 'passwd', 'password', 'passphrase', 'pwd', 'secret', 'secrets', 'token', 'tokens', 'credential', 'credentials', 'auth', 'apikey', 'pat', 'key']);
// What such an argument holds when it holds no secret.
const noSecret = /^(?:true|false|yes|no|on|off|none|null|undefined|default|\d{1,5})$/i;

/** Whether the name of a build argument says that its value is a secret: `NPM_TOKEN`, `apiKey`, but not `TOKENIZERS`. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word) => secretWords.has(word));
}

/**
 * Makes a function that takes secrets out of a text: these values (shorter than 4 characters are left, they would blank
 * everything), token-like strings and credentials in URLs.
 */
export function makeRedactor(values: Iterable<string>): (text: string) => string {
  const lines = [...values].flatMap((value) => [value, ...value.split(/\r?\n/)]).map((value) => value.trim());
  const known = [...new Set(lines)].filter((value) => value.length >= 4).sort((a, b) => b.length - a.length);
  return (text) => {
    let result = text;
    for (const value of known) result = result.replaceAll(value, hidden);
    for (const pattern of tokens) result = result.replace(pattern, hidden);
    return result.replace(urlCredentials, `$1${hidden}@`);
  };
}

// Fields that hold a word of ours, which a secret may happen to be.
const words = new Set(['result', 'outcome', 'reason']);
// Between the lines of a list, so that a private key is found that goes over several; no line has it.
const lineBreak = '\n\u0000';

/** The same value with every string in it (not the names of its fields, nor the words of a union) redacted. */
export function redactAll<T>(value: T, redact: (text: string) => string): T {
  const visit = (item: unknown): unknown => {
    if (typeof item === 'string') return redact(item);
    if (Array.isArray(item)) return item.length > 0 && item.every((one) => typeof one === 'string') ? redact(item.join(lineBreak)).split(lineBreak) : item.map(visit);
    if (typeof item === 'object' && item !== null) return Object.fromEntries(Object.entries(item).map(([key, field]) => [key, words.has(key) ? field : visit(field)]));
    return item;
  };
  return visit(value) as T;
}

/** The secrets that this build was given: values, variables, arguments and cache attributes whose name says so, and the token. */
export function secretsOf(inputs: Inputs, definition: Definition, env: Readonly<Record<string, string | undefined>>): string[] {
  const args = [...inputs.buildArgs, ...inputs.vars, ...inputs.cacheOptions, ...definition.targets.flatMap((target) => [...target.args])];
  const variables = [...inputs.secretEnvs.values(), ...definition.targets.flatMap((target) => target.secrets.flatMap(variableOf))];
  return [
    ...inputs.secrets.values(),
    ...args.filter(([name, value]) => isSecretName(name) && !noSecret.test(value)).map(([, value]) => value),
    ...variables.map((name) => env[name] ?? ''),
    inputs.githubToken
  ].filter((value) => value !== '');
}

/** The files that hold secrets of this build, as the definition and the inputs name them. */
export function secretPathsOf(inputs: Inputs, definition: Definition): string[] {
  const paths = definition.targets.flatMap((target) => target.secrets.flatMap((secret) => parseCsv(secret).filter((field) => /^(?:src|source)=/.test(field)).map((field) => field.slice(field.indexOf('=') + 1))));
  return [...new Set([...inputs.secretFiles.values(), ...paths])];
}

// The variables that an entry may mean: `env`, with `type=env` also `src`, and the id where it says neither (buildx:
// util/buildflags/secrets.go).
function variableOf(secret: string): string[] {
  const fields = new Map(parseCsv(secret).map((field): [string, string] => [field.slice(0, field.indexOf('=')).trim().toLowerCase(), field.slice(field.indexOf('=') + 1)]));
  const source = fields.get('src') ?? fields.get('source');
  const found = fields.get('env') ?? (source === undefined ? fields.get('id') : fields.get('type') === 'env' ? source : undefined);
  return found === undefined ? [] : [found];
}
