import type { Instruction } from './dockerfile-lines.js';
import { Refusal } from './refusal.js';

/** A here-document: its lines end with one that is `name`. `chomp`: tabs before lines are taken off. */
export interface Heredoc {
  readonly name: string;
  readonly chomp: boolean;
}

const plain = /^\d*<<(-?)(?:([A-Za-z_][A-Za-z0-9_]*)|"([A-Za-z_][A-Za-z0-9_]*)"|'([A-Za-z_][A-Za-z0-9_]*)')$/;
// What some take for a blank and others do not, and quotes or blanks inside a variable's default.
const unclear = /[\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]|\$\{[^}]*["'\s]/;
// A longer line is nobody's, and would take long.
const longest = 16_384;
const mayHave = new Set(['RUN', 'COPY', 'ADD']);

/**
 * The here-documents that follow an instruction (frontend/dockerfile/parser: heredocsFromLine): words of RUN, COPY and ADD, also
 * behind ONBUILD, that begin with `<<`. What might be one and is not plain is refused: throws a Refusal.
 */
export function heredocsOf(line: string, { keyword, rest }: Instruction, escape: string): readonly Heredoc[] {
  const inner = keyword === 'ONBUILD' ? (/^[a-zA-Z]*/.exec(rest)?.[0].toUpperCase() ?? '') : keyword;
  if (!line.includes('<<') || !mayHave.has(inner)) return [];
  const unsure = () => new Refusal(`\`${keyword}\` has a here-document that is not plain (\`${line.slice(Math.max(0, line.indexOf('<<') - 20)).slice(0, 60)}\`)`);
  if (escape !== '\\' || inner !== keyword || /^\s*\[/.test(rest) || line.length > longest || unclear.test(line)) throw unsure();
  return splitWords(line, unsure).flatMap((word) => {
    if (!/^\d*<<-?[^<]*$/.test(word) || /^\d*<<-?$/.test(word)) return [];
    const [, dash, ...names] = plain.exec(word) ?? [];
    const name = names.find((one) => one !== undefined);
    if (name === undefined) throw unsure();
    return [{ name, chomp: dash === '-' }];
  });
}

// At blanks outside quotes, as a shell's words; an escape holds one character.
function splitWords(line: string, unsure: () => Refusal): string[] {
  const words = line.match(/(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+/g) ?? [];
  // What the pattern did not take is a quote or an escape without end.
  if (words.join('') !== line.replace(/(?:\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')|\s+/g, (found) => (/^\s/.test(found) ? '' : found))) throw unsure();
  return words;
}
