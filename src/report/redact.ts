import type { Definition } from '../definition/definition.js';
import type { Inputs } from '../inputs/inputs.js';
import { parseJson } from '../shared/checked-json.js';
import { parseCsv } from '../shared/csv.js';
import { hidden, hideAssigned, namedShapes, tokenShapes } from './secret-shapes.js';
import { secretForms } from './secret-values.js';
import { hideSplit } from './split-secrets.js';

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
 * everything) as they are, encoded and over the ends of lines, token-like strings, values of secret-like names and
 * credentials in URLs. Digests and commits stay.
 */
export function makeRedactor(values: Iterable<string>): (text: string) => string {
  const forms = secretForms(values);
  return (text) => {
    let result = text;
    for (const form of forms) result = result.replaceAll(form, hidden);
    for (const shape of tokenShapes) result = result.replace(shape, hidden);
    for (const shape of namedShapes) result = result.replace(shape, `$1${hidden}`);
    return hideSplit(hideAssigned(result), forms);
  };
}

// Fields that hold a word of ours, which a secret may happen to be.
const words = new Set(['result', 'outcome', 'reason']);
// Between the lines of a list, so that a private key is found that goes over several; no line has it.
const lineBreak = '\n\u0000';

/** The same value with every string in it (not the names of its fields, nor the words of a union) redacted. */
export function redactAll<T>(value: T, redactText: (text: string) => string): T {
  // Names and instructions stand in a report many times.
  const known = new Map<string, string>();
  const redact = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const after = redactText(text);
    known.set(text, after);
    return after;
  };
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
    ...Object.entries(env).filter(([name, value]) => isSecretVariable(name, value ?? '')).map(([, value]) => value ?? ''),
    inputs.githubToken
  ].filter((value) => value !== '');
}

// A variable of the job whose name says that it is a secret. Inputs are known one by one; a path or an address is none.
function isSecretVariable(name: string, value: string): boolean {
  return isSecretName(name) && !/^(?:INPUT|STATE|npm_config)_|_(?:FILE|PATH|DIR|SOCK|NAME|URL|HOST)$/i.test(name) && value.length >= 8 && !noSecret.test(value) && !/^[/.~]/.test(value);
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

// What deployments read from the metadata: names and digests, which are as they are.
const namesInMetadata = new Set(['image.name', 'containerimage.digest', 'containerimage.config.digest', 'containerimage.descriptor', 'buildx.build.ref']);

/** The metadata of bake (JSON) with secrets taken out of all but the names and digests of images; '' for what is no JSON. */
export function redactMetadata(text: string, redact: (text: string) => string): string {
  const visit = (item: unknown): unknown => {
    if (typeof item === 'string') return redact(item);
    if (Array.isArray(item)) return item.map(visit);
    if (typeof item === 'object' && item !== null) return Object.fromEntries(Object.entries(item).map(([key, field]) => [key, namesInMetadata.has(key) ? field : visit(field)]));
    return item;
  };
  const value = parseJson(text);
  return value === undefined ? '' : JSON.stringify(visit(value));
}
