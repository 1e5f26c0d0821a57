import { pullRequestNumber } from '../github/context.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { makeAnnotations } from '../report/annotations.js';
import type { Annotation } from '../report/annotations.js';
import { parseChangedLines } from '../report/changed-lines.js';
import type { ChangedLines } from '../report/changed-lines.js';
import type { Report } from '../report/report.js';
import { messageOf } from '../shared/errors.js';
import { inertLine } from '../shared/inert.js';
import type { Log } from '../shared/log.js';

export interface AnnotationTask {
  readonly report: Report;
  readonly inputs: Inputs;
  readonly context: Context;
  readonly log: Log;
  /** writes a line that the runner reads */
  readonly write: (line: string) => void;
}

/** Marks lines of Dockerfiles. Advice is left out where it cannot be told which lines the pull request changes. */
export async function publishAnnotations({ report, inputs, context, log, write }: AnnotationTask): Promise<void> {
  const wanted = inputs.annotations === 'diff' && report.findings?.advice.some((one) => one.places.length > 0);
  const changed = wanted ? await readChangedLines(inputs, context, log) : undefined;
  makeAnnotations(report, inputs.annotations, changed).forEach((one) => write(`${annotationCommand(one)}\n`));
}

async function readChangedLines(inputs: Inputs, context: Context, log: Log): Promise<ChangedLines | undefined> {
  const request = pullRequestNumber(context.event, inputs.prNumber);
  if (request === undefined || inputs.githubToken === '') return undefined;
  try {
    const { makeCommentClient } = await import('./github-client.js');
    const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
    return parseChangedLines(await client.changedFiles(request));
  } catch (error) {
    log.debug(`No advice on lines: what pull request ${request} changes could not be read: ${messageOf(error)}`);
    return undefined;
  }
}

/**
 * An annotation as workflow command. Data and properties are escaped as the runner reads them (actions/runner:
 * ActionCommand.cs), so that a text stays one command.
 */
export function annotationCommand({ level, file, line, title, message }: Annotation): string {
  return `::${level} file=${property(file)},line=${line},title=${property(title)}::${data(inertLine(message))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(inertLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
