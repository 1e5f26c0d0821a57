import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { makeOutputs } from '../src/publish/outputs.js';
import { readInputs } from '../src/inputs/read-inputs.js';
import { readPruneInputs } from '../src/inputs/prune-inputs.js';
import { readReportJobInputs } from '../src/inputs/report-job-inputs.js';
import { makeReportValue } from './support/make.js';

const root = fileURLToPath(new URL('..', import.meta.url));
interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}
const action = parse(readFileSync(`${root}action.yml`, 'utf8')) as Manifest;
const readme = readFileSync(`${root}README.md`, 'utf8');

describe('the contract with users', () => {
  test('reads exactly the inputs that action.yml has', () => {
    const asked = new Set<string>();
    readInputs((name) => {
      asked.add(name);
      return action.inputs[name]?.default ?? '';
    }, '/workspace');
    expect([...asked].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('takes every default of action.yml', () => {
    const read = () => readInputs((name) => (name === 'github-token' ? 'token' : (action.inputs[name]?.default ?? '')), '/workspace');
    expect(read).not.toThrow();
  });

  test('gives exactly the outputs that action.yml has', () => {
    const outputs = makeOutputs({
      report: makeReportValue({}), targets: [], metadata: '{}', reportFile: undefined, summaryFile: undefined, composeFile: undefined, bakeFile: '', comment: undefined
    });
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
  });

  test('describes every input and output in a sentence', () => {
    const texts = [...Object.values(action.inputs), ...Object.values(action.outputs)].map(({ description }) => description);
    expect(texts.filter((text) => !/^[A-Z`].*[.)]$/.test(text))).toEqual([]);
  });

  test('names inputs and outputs in kebab-case', () => {
    expect([...Object.keys(action.inputs), ...Object.keys(action.outputs)].filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('runs on node20 with pre, main and post, and post always', () => {
    expect(action.runs).toEqual({ using: 'node20', pre: 'dist/pre.js', main: 'dist/index.js', post: 'dist/post.js', 'post-if': 'always()' });
    expect([action.runs['pre'], action.runs['main'], action.runs['post']].filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });

  test('has in the report job exactly the inputs and outputs of its action.yml', async () => {
    const report = parse(readFileSync(`${root}report/action.yml`, 'utf8')) as Manifest;
    const asked = new Set<string>();
    readReportJobInputs((name) => (asked.add(name), name === 'github-token' ? '' : (report.inputs[name]?.default ?? '')), '/workspace');
    expect([...asked].sort()).toEqual(Object.keys(report.inputs).sort());
    const code = readFileSync(`${root}src/report-job.ts`, 'utf8');
    const outputs = [.../outputs: [^=]+= \{([\s\S]*?)\n  \};/.exec(code)?.[1]?.matchAll(/^ {4,}'?([a-z-]+)'?:|, '([a-z-]+)':/gm) ?? []].map((match) => match[1] ?? match[2]);
    expect(outputs.sort()).toEqual(Object.keys(report.outputs).sort());
    expect(report.runs).toEqual({ using: 'node20', main: '../dist/report.js' });
    const page = readFileSync(`${root}docs/report.md`, 'utf8');
    expect([...Object.keys(report.inputs), ...Object.keys(report.outputs)].filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });

  test('has in the prune job exactly the inputs and outputs of its action.yml', () => {
    const prune = parse(readFileSync(`${root}prune/action.yml`, 'utf8')) as Manifest;
    const asked = new Set<string>();
    readPruneInputs((name) => (asked.add(name), name === 'registry' ? 'ghcr.io/acme' : name === 'github-token' ? '' : (prune.inputs[name]?.default ?? '')));
    expect([...asked].sort()).toEqual(Object.keys(prune.inputs).sort());
    const code = readFileSync(`${root}src/prune-job.ts`, 'utf8');
    const outputs = [.../outputs: [^=]+= \{([\s\S]*?)\n  \};/.exec(code)?.[1]?.matchAll(/(?:^|[ ,{])'?([a-z-]+)'?[:,]/gm) ?? []].map((match) => match[1]);
    expect(new Set(outputs)).toEqual(new Set(Object.keys(prune.outputs)));
    expect(prune.runs).toEqual({ using: 'node20', main: '../dist/prune.js' });
    const texts = [...Object.values(prune.inputs), ...Object.values(prune.outputs)].map(({ description }) => description);
    expect(texts.filter((text) => !/^[A-Z`].*[.)]$/.test(text))).toEqual([]);
    const page = readFileSync(`${root}docs/pruning.md`, 'utf8');
    expect([...Object.keys(prune.inputs), ...Object.keys(prune.outputs)].filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });

  test('shows every input and output in the README', () => {
    const missing = [...Object.keys(action.inputs), ...Object.keys(action.outputs)].filter((name) => !readme.includes(`| \`${name}\` |`));
    expect(missing).toEqual([]);
  });
});
