// Writes the tables of inputs and outputs in README.md and docs/ from each action.yml, the one source of names, defaults and meanings.
//   node scripts/docs.mjs           rewrites the pages
//   node scripts/docs.mjs --check   fails when it is not up to date
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const pages = [
  { page: 'README.md', manifest: 'action.yml' },
  { page: 'docs/report.md', manifest: 'report/action.yml' },
  { page: 'docs/pruning.md', manifest: 'prune/action.yml' }
];
for (const { page, manifest } of pages) {
  const action = parse(readFileSync(new URL(`../${manifest}`, import.meta.url), 'utf8'));
  const file = new URL(`../${page}`, import.meta.url);
  const before = readFileSync(file, 'utf8');
  const after = fill(fill(before, 'inputs', inputTable(action)), 'outputs', outputTable(action));
  if (before === after) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`${page} does not say what ${manifest} says. Run: npm run docs\n`);
    process.exitCode = 1;
  } else writeFileSync(file, after);
}

/** @param {string} text @param {string} name @param {string} table */
function fill(text, name, table) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The page has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`;
}

/** @param {any} action */
function inputTable(action) {
  const rows = Object.entries(action.inputs).map(([name, { default: value, description }]) =>
    `| \`${name}\` | ${value === undefined || value === '' ? '' : `\`${value}\``} | ${cell(description)} |`);
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** @param {any} action */
function outputTable(action) {
  const rows = Object.entries(action.outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`);
  return ['| output | meaning |', '| --- | --- |', ...rows].join('\n');
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}
