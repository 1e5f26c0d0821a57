import { goSpace, trimEnd, trimSpace } from './go-space.js';
import { heredocsOf } from './heredocs.js';
import { Refusal } from './refusal.js';

/** An instruction: its keyword in upper case, its flags (`--name=value`, value undefined without one) and all that comes after them. */
export interface Instruction {
  readonly keyword: string;
  readonly flags: readonly Flag[];
  readonly rest: string;
}

export interface Flag {
  readonly name: string;
  readonly value: string | undefined;
}

/** A Dockerfile as its parser takes it apart. */
export interface DockerfileLines {
  /** frontend images that `# syntax=` may mean, in any of the places where some version looks for it */
  readonly syntaxes: readonly string[];
  readonly instructions: readonly Instruction[];
}

const leading = new RegExp(`^${goSpace}+`);
// What splits words: the parser's own choice.
const blank = /[\t\v\f\r ]+/;
const maxBytes = 1_000_000;

/**
 * Reads a Dockerfile line by line as BuildKit's parser does (frontend/dockerfile/parser). An instruction that it would read and
 * this does not must never be, so what is not plain is refused: throws a Refusal.
 */
export function readDockerfile(text: string): DockerfileLines {
  if (text.length > maxBytes) throw new Refusal('its Dockerfile is over 1 MB');
  if (text.includes('\uFFFD') || text.includes('\0')) throw new Refusal('its Dockerfile is not plain UTF-8');
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const { syntaxes, escape } = readDirectives(lines);
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; ) {
    let joined = '';
    // Only the first line of an instruction loses its indentation.
    for (let first = true, more = true; more && at < lines.length; first = false, at++) {
      const line = trimNewline(lines[at] ?? '');
      const bare = line.replace(leading, '');
      // Comments and empty lines inside an instruction do not end it.
      if (bare === '' || bare.startsWith('#')) {
        if (first) more = false;
        continue;
      }
      const [content, goesOn] = cutContinuation(first ? bare : line, escape);
      joined += content;
      more = goesOn;
    }
    if (trimSpace(joined) === '') continue;
    const instruction = splitInstruction(joined);
    instructions.push(instruction);
    for (const { name, chomp } of heredocsOf(joined, instruction, escape)) {
      let line: string;
      do {
        if (at >= lines.length) throw new Refusal(`a here-document of its Dockerfile has no end (\`${name}\`)`);
        line = trimNewline(lines[at++] ?? '');
        if (chomp) line = line.replace(/^\t+/, '');
      } while (line !== name);
    }
  }
  return { syntaxes, instructions };
}

function trimNewline(line: string): string {
  return trimEnd(line, (sign) => sign === '\r' || sign === '\n');
}

// A line goes on where it ends in one escape character: two of them are an escaped one.
function cutContinuation(line: string, escape: string): [content: string, goesOn: boolean] {
  const bare = trimEnd(line, (sign) => sign === ' ' || sign === '\t');
  const goesOn = bare.endsWith(escape) && !bare.endsWith(escape + escape);
  return goesOn ? [bare.slice(0, -1), true] : [line, false];
}

function readDirectives(lines: readonly string[]): { readonly syntaxes: readonly string[]; readonly escape: string } {
  const syntaxes = new Set<string>();
  let escape = '\\';
  // Directives stand on top, before anything else; a `#!` line before them is passed over for the syntax alone.
  let strict = true;
  for (const [index, line] of lines.entries()) {
    const bare = trimSpace(line);
    if (index === 0 && bare.startsWith('#!')) continue;
    if (bare !== '' && !/^(?:#|\/\/)/.test(bare)) break;
    const [, syntax] = /^(?:#|\/\/)\s*syntax\s*=\s*(.+)$/i.exec(bare) ?? [];
    if (syntax !== undefined) syntaxes.add(trimSpace(syntax));
    const [, name = '', value = ''] = /^#[\t\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=[\t\f\r ]*(.+)$/.exec(bare) ?? [];
    if (name === '') strict = false;
    if (!/^escape$/i.test(name)) continue;
    if (!strict || lines[0]?.startsWith('#!') || !/^[\\`]$/.test(value)) throw new Refusal('the `escape` directive of its Dockerfile is in an unusual place');
    escape = value;
  }
  return { syntaxes: [...syntaxes], escape };
}

function splitInstruction(joined: string): Instruction {
  const line = trimSpace(joined);
  const gap = blank.exec(line);
  const word = gap ? line.slice(0, gap.index) : line;
  if (!/^[a-zA-Z]+$/.test(word)) throw new Refusal(`its Dockerfile has an instruction that is not known (\`${word.slice(0, 40)}\`)`);
  const keyword = word.toUpperCase();
  let rest = gap ? line.slice(gap.index + gap[0].length) : '';
  const flags: Flag[] = [];
  for (;;) {
    rest = rest.replace(/^[\t\v\f\r ]+/, '');
    const [flag = ''] = /^--[^\t\v\f\r ]*/.exec(rest) ?? [];
    if (flag === '' || flag === '--') break;
    const [, name, , value] = /^--([a-z-]+)(=([^"'\\`\x80-\uFFFF]*))?$/.exec(flag) ?? [];
    if (name === undefined) throw new Refusal(`\`${keyword}\` has a flag that is not plain (\`${flag.slice(0, 60)}\`)`);
    flags.push({ name, value });
    rest = rest.slice(flag.length);
  }
  return { keyword, flags, rest };
}
