/**
 * A vertex' name taken apart as buildx and BuildKit's Dockerfile frontend put it together:
 * `[target platform stage i/n] instruction`, `[target internal] …`, `[target context NAME] …`, `[target] …`.
 */
export interface VertexName {
  readonly target?: string;
  readonly platform?: string;
  readonly stage?: string;
  /** i and n of `[i/n]`; only Dockerfile steps have them. */
  readonly index?: number;
  readonly total?: number;
  /** Name of a named context. */
  readonly context?: string;
  readonly internal: boolean;
  /** What follows the bracket; the whole name when there is none. */
  readonly text: string;
}

/** `several`: bake builds more than one target and puts the target's name first. */
export type NameMode = 'single' | 'several';

const BRACKET = /^\[([^\]]*)\](?: (.*))?$/s;
const INDEX = /^(\d+)\/(\d+)$/;

export function readName(name: string, mode: NameMode): VertexName {
  const match = BRACKET.exec(name);
  if (!match || isNeverPrefixed(name)) return { internal: name.startsWith('[internal]'), text: textOf(name) };
  const words = (match[1] ?? '').split(' ').filter((word) => word !== '');
  const read: { -readonly [Field in keyof VertexName]: VertexName[Field] } = { internal: false, text: match[2] ?? '' };
  const target = mode === 'several' ? words.shift() : undefined;
  if (target !== undefined) read.target = target;
  const index = INDEX.exec(words.at(-1) ?? '');
  if (!index && words.length === 0) return read;
  const platform = words[0]?.includes('/') && words[0] !== index?.[0] ? words.shift() : undefined;
  if (platform !== undefined) read.platform = platform;
  if (index) {
    const stage = words.slice(0, -1).join(' ');
    if (stage !== '') read.stage = stage;
    read.index = Number(index[1]);
    read.total = Number(index[2]);
  } else if (words.length === 1 && words[0] === 'internal') read.internal = true;
  else if (words[0] === 'context') read.context = words.slice(1).join(' ');
  else read.text = name;
  return read;
}

// Vertices of the client have no target, however many are built.
function isNeverPrefixed(name: string): boolean {
  return (
    /^\[auth\] .*(?: token for | credentials for )/s.test(name) ||
    /^\[internal\] (?:load local bake definitions|booting |waiting for connection)/.test(name)
  );
}

function textOf(name: string): string {
  return BRACKET.exec(name)?.[2] ?? name;
}

/**
 * Whether target names are in front: told by the first `load build definition`, which comes before every step of its
 * target. Undefined for any other name.
 */
export function modeOf(name: string): NameMode | undefined {
  if (/^\[internal\] load build definition from /.test(name)) return 'single';
  return /^\[[^\] ]+ internal\] load build definition from /.test(name) ? 'several' : undefined;
}
