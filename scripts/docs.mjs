// Writes the tables of inputs and outputs in README.md from action.yml, the one source of names, defaults and meanings.
//   node scripts/docs.mjs           rewrites README.md
//   node scripts/docs.mjs --check   fails when it is not up to date
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));
const file = new URL('../README.md', import.meta.url);
const before = readFileSync(file, 'utf8');
const after = fill(fill(before, 'inputs', inputTable()), 'outputs', outputTable());
if (process.argv.includes('--check')) {
  if (before !== after) {
    process.stderr.write('README.md does not say what action.yml says. Run: npm run docs\n');
    process.exit(1);
  }
} else if (before !== after) writeFileSync(file, after);

/** @param {string} text @param {string} name @param {string} table */
function fill(text, name, table) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`;
}

function inputTable() {
  const rows = Object.entries(action.inputs).map(([name, { default: value, description }]) =>
    `| \`${name}\` | ${value === undefined || value === '' ? '' : `\`${value}\``} | ${cell(description)} |`);
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function outputTable() {
  const rows = Object.entries(action.outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`);
  return ['| output | meaning |', '| --- | --- |', ...rows].join('\n');
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}
