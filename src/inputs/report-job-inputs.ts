import { resolve } from 'node:path';
import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import { parseCommentKey, parseCount, parseList } from './fields.js';
import type { Field } from './fields.js';
import type { Inputs } from './inputs.js';
import { openReader } from './reader.js';

/** What the report job was told. */
export interface ReportJobInputs extends Pick<Inputs, 'githubToken' | 'summary' | 'comment' | 'commentKey' | 'prNumber'> {
  /** absolute patterns with `*`, `**` and `?` */
  readonly reportFiles: readonly string[];
  /** how the jobs ended that this one waits for, by their names in the workflow */
  readonly needs: ReadonlyMap<string, string>;
}

/** Reads the inputs of report/action.yml. Throws one UserError that names every mistake. */
export function readReportJobInputs(get: (name: string) => string, workspace: string): ReportJobInputs {
  const { on, take, finish } = openReader(get);
  const inputs: ReportJobInputs = {
    reportFiles: parseList(get('report-files')).map((pattern) => resolve(workspace, pattern)),
    needs: take(parseNeeds(get('needs')), new Map()),
    githubToken: get('github-token').trim(), summary: on('summary'), comment: on('comment'),
    commentKey: take(parseCommentKey('comment-key', get('comment-key')), 'default'), prNumber: take(parseCount('pr-number', get('pr-number')), undefined)
  };
  finish();
  return inputs;
}

function parseNeeds(text: string): Field<ReadonlyMap<string, string>> {
  if (text.trim() === '') return { value: new Map() };
  const needs = objectOf(parseJson(text));
  const results = Object.entries(needs ?? {}).map(([job, value]) => [job, stringOf(objectOf(value)?.['result'])] as const);
  if (needs === undefined || results.some(([, result]) => result === undefined)) return { problem: { input: 'needs', value: text.slice(0, 60), allowed: '`${{ toJSON(needs) }}`' } };
  return { value: new Map(results.map(([job, result]) => [job, result ?? ''])) };
}
