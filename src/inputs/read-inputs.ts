import { isAbsolute, resolve, relative } from 'node:path';
import { adviceRules } from '../shared/advice-rules.js';
import { cacheProblems, readCacheInputs } from './cache-inputs.js';
import { readReportInputs } from './report-inputs.js';
import { readBuilderInputs } from './builder-inputs.js';
import type { ParseYaml } from './builder-nodes.js';
import { parseAmount, parseChoice, parseChoices, parseCommentKey, parseCount, parseLines, parseList, parsePairs, parseSwitch } from './fields.js';
import type { Problem } from './fields.js';
import type { Decision, Inputs } from './inputs.js';
import { readMatrix } from './matrix-inputs.js';
import { openReader } from './reader.js';
import { placeProblems } from './registry-hosts.js';
import { parseSingleName } from './registry.js';
import { readTargetInputs } from './target-inputs.js';

const decisions: Readonly<Record<string, Decision>> = {
  auto: 'auto', always: 'always', true: 'always', never: 'never', false: 'never'
};

/**
 * Reads every input once. `get` gives the text of an input by its name in action.yml ('' for absent), `workspace` is the
 * absolute path of GITHUB_WORKSPACE, `temp` that of the runner's temporary directory. Throws one UserError that names every mistake.
 */
export function readInputs(get: (name: string) => string, workspace: string, temp = workspace, parseYaml: ParseYaml = () => undefined): Inputs {
  const reader = openReader(get);
  const { text, on, place, take, problems, finish } = reader;
  const pairs = (name: string): ReadonlyMap<string, string> => take(parsePairs(name, get(name)), new Map());
  const decide = (name: string): Decision => {
    const choice = decisions[get(name).trim().toLowerCase() || 'auto'];
    return choice ?? take<Decision>(parseChoice(name, get(name), ['auto', 'always', 'never']), 'auto');
  };
  const workdir = resolve(workspace, text('workdir') ?? '.');
  const path = (name: string) => (text(name) === undefined ? undefined : resolve(workdir, text(name) ?? '.'));
  if (!isInside(workdir, workspace)) {
    problems.push({ input: 'workdir', value: get('workdir'), allowed: 'a directory inside the workspace' });
  }

  const inputs: Inputs = {
    files: parseList(get('files')), targets: parseList(get('targets')), workdir,
    set: parseLines(get('set')), vars: pairs('vars'),
    context: text('context'), dockerfile: text('dockerfile'), target: text('target'),
    buildArgs: pairs('build-args'), buildContexts: pairs('build-contexts'), labels: pairs('labels'),
    platforms: parseList(get('platforms')), noCache: on('no-cache'), pull: on('pull'), allow: parseList(get('allow')),
    call: take(parseChoice('call', get('call') || 'build', ['build', 'check', 'outline', 'targets']), 'build'),
    ...readTargetInputs(reader),
    provenance: text('provenance') ?? 'false', sbom: text('sbom') ?? 'false',
    secrets: pairs('secrets'), secretEnvs: pairs('secret-envs'), secretFiles: pairs('secret-files'), ssh: parseLines(get('ssh')),
    registry: place('registry'), registrySingleName: take(parseSingleName('registry-single-name', get('registry-single-name')), undefined),
    imageName: text('image-name'), tags: parseList(get('tags')),
    push: decide('push'), load: on('load'), skipUnchanged: on('skip-unchanged'), build: take(parseSwitch('build', get('build') || 'true'), true),
    ...readCacheInputs(reader, workdir),
    cacheRepository: place('cache-repository'), cacheWrite: decide('cache-write'), cacheFrom: parseLines(get('cache-from')), cacheTo: parseLines(get('cache-to')),
    ...readBuilderInputs({ ...reader, path }, parseYaml), ...readReportInputs({ ...reader, path }), retries: take(parseAmount('retries', get('retries') || '2', 10), 2),
    githubToken: get('github-token').trim(), summary: on('summary'), comment: on('comment'), commentKey: take(parseCommentKey('comment-key', get('comment-key')), 'default'),
    prNumber: take(parseCount('pr-number', get('pr-number')), undefined),
    title: text('title') ?? 'Container build', reportFile: path('report-file'),
    baseline: on('baseline'), adviceIgnore: take(parseChoices('advice-ignore', get('advice-ignore'), adviceRules), []),
    jobCanceled: text('job-status') === 'cancelled', matrix: readMatrix(get)
  };
  for (const [input, file] of [['report-file', inputs.reportFile], ['trace-file', inputs.traceFile]] as const) {
    if (file === undefined || isInside(file, workspace) || isInside(file, temp)) continue;
    problems.push({ input, value: get(input), allowed: "a path inside the workspace or the runner's temporary directory" });
  }
  if (inputs.registrySingleName && text('registry') === undefined) problems.push({ input: 'registry-single-name', value: inputs.registrySingleName, allowed: 'together with `registry`' });
  problems.push(...contradictions(inputs));
  finish();
  return inputs;
}

function isInside(path: string, directory: string): boolean {
  const inner = relative(directory, path);
  return inner !== '..' && !inner.startsWith('../') && !isAbsolute(inner);
}

function contradictions(inputs: Inputs): Problem[] {
  const found: Problem[] = [];
  const clash = (input: string, value: string, allowed: string) => found.push({ input, value, allowed });
  if (inputs.push === 'always' && !inputs.registry && !inputs.tags.some((tag) => tag.includes('/'))) {
    clash('push', 'true', 'together with `registry` (or a whole reference in `tags`)');
  }
  found.push(...cacheProblems(inputs), ...placeProblems(inputs));
  if (!inputs.build && !inputs.registry && !inputs.tags.some((tag) => tag.includes('/'))) clash('build', 'false', 'together with `registry` (or a whole reference in `tags`), where the images are looked up');
  if (!inputs.build && inputs.load) clash('load', 'true', 'with `build: true`: nothing is loaded without a build');
  if (inputs.network === 'host' && !inputs.allow.includes('network.host')) clash('network', 'host', 'together with `allow: network.host`');
  if (inputs.load && inputs.platforms.length > 1) clash('load', 'true', 'with one platform: an engine loads only one');
  for (const entry of inputs.set) {
    if (!/^[^=\s]+\.[^=]+=/.test(entry)) clash('set', entry.slice(0, 60), 'lines of `target.key=value`');
  }
  for (const [input, ids] of [['secrets', inputs.secrets], ['secret-envs', inputs.secretEnvs], ['secret-files', inputs.secretFiles]] as const) {
    if ([...ids.keys()].some((id) => !/^[A-Za-z0-9_.-]{1,128}$/.test(id))) {
      clash(input, '…', 'ids of letters, digits, `.`, `_`, `-`; a value of several lines stands in double quotes, `"id=first⏎second"`');
    }
  }
  for (const name of inputs.targets) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) clash('targets', name.slice(0, 60), 'names of targets, groups or services');
  }
  return found;
}
