import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getInput, getState, saveState, setOutput } from '@actions/core';
import { measureTiming } from './analysis/timing.js';
import type { Definition } from './definition/definition.js';
import { parseContext } from './github/context.js';
import { readInputs } from './inputs/read-inputs.js';
import type { Inputs } from './inputs/inputs.js';
import { bakeArgs } from './plan/bake-call.js';
import { entitle } from './plan/entitlements.js';
import { renderBakeFile } from './plan/bake-file.js';
import { specifyBuilder } from './plan/builder-spec.js';
import { judgeBuild } from './plan/judge-build.js';
import { makePlan } from './plan/plan.js';
import { judgeRun } from './plan/trust.js';
import { BuildLogReader } from './progress/build-log.js';
import type { BuildLog } from './progress/build-log.js';
import { parseRecordings } from './progress/history-recording.js';
import { LineSplitter } from './progress/line-splitter.js';
import { mergeHistory } from './progress/merge-history.js';
import type { JobLog } from './publish/job-log.js';
import { makeOutputs } from './publish/outputs.js';
import type { OutputFacts } from './publish/outputs.js';
import { publishReport } from './publish/publish-report.js';
import { aliasesOf } from './report/aliases.js';
import { renderFailure } from './report/failure.js';
import { digestsOf } from './report/digests.js';
import { renderComposeOverride } from './report/compose-override.js';
import { renderLogTable } from './report/log-table.js';
import { makeReport } from './report/make-report.js';
import { pinImages } from './report/pinned-images.js';
import { renderPlanLines } from './report/plan-lines.js';
import { makeRedactor, redactAll, secretPathsOf, secretsOf } from './report/redact.js';
import type { Result } from './report/report.js';
import { runBake } from './run/bake.js';
import type { BakeResult } from './run/bake.js';
import { readBakeMetadata } from './run/bake-metadata.js';
import { findBuildx, isAtLeast, readBuildxVersion } from './run/buildx.js';
import type { Buildx } from './run/buildx.js';
import { childEnvironment, untrustedEnvironment } from './run/child-environment.js';
import type { Environment } from './run/child-environment.js';
import { runCommand } from './run/command.js';
import type { HistoryQuestion } from './run/history.js';
import { readHistoryOfBake } from './run/history-of-bake.js';
import { bootBuilder, parseBoot } from './run/prewarm.js';
import { readDefaultBranch } from './run/default-branch.js';
import { preflight } from './run/registry/preflight.js';
import { resolveDefinition } from './run/resolve-definition.js';
import { readSecretFiles, writeSecrets } from './run/secret-files.js';
import type { Cancellation } from './shared/cancellation.js';
import { UserError } from './shared/errors.js';
import { stateNames } from './shared/state.js';

/** What main needs of the process it runs in. */
export interface MainTools {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: JobLog;
  readonly cancellation: Cancellation;
  /** ms since the process was started */
  elapsed(): number;
}

/** The build, from the inputs to the outputs. Throws a UserError where the step has to fail. */
export async function main({ env, log, cancellation, elapsed }: MainTools): Promise<void> {
  const payload = await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
  const asEvent = parseContext(env, payload);
  const inputs = readInputs(getInput, asEvent.workspace, asEvent.temp);
  const needless = judgeBuild(asEvent.event);
  if (needless !== undefined) return log.info(`Nothing is built: ${needless}.`);
  const trust = judgeRun(inputs, asEvent);

  const directory = await mkdtemp(join(asEvent.temp, 'warmbake-'));
  saveState(stateNames.directory, directory);
  const childEnv = childEnvironment(env);
  const [resolveEnv, buildEnv] = trust.trusted ? [childEnv, childEnv] : [untrustedEnvironment(childEnv, 'resolve'), untrustedEnvironment(childEnv, 'build')];
  const buildx = await findBuildx(childEnv);
  const tools = { buildx, run: runCommand, env: childEnv, directory };
  const spec = specifyBuilder(inputs, asEvent, randomBytes(4).toString('hex'));
  const boot = parseBoot(getState(stateNames.prewarm));
  const keepBuilders = (...names: string[]) => saveState(stateNames.builders, [boot?.name ?? '', ...(inputs.cleanup ? names : [])].join('\n'));

  // The slow ones side by side; of several that fail the first in this order is what the user hears of.
  const booting = bootBuilder(spec, boot, tools, keepBuilders);
  booting.catch(() => undefined);
  const canceled = () => new UserError('Canceled before the build began.');
  const [version, definition, context, secrets] = await cancellation.race(allInOrder([
    readBuildxVersion(buildx, runCommand, childEnv),
    resolveDefinition(inputs, { ...tools, env: resolveEnv }),
    readDefaultBranch(asEvent, tools),
    writeSecrets(inputs, directory)
  ]), canceled);
  const plan = await cancellation.race(preflight(makePlan(inputs, context, definition, trust), spec, inputs, buildEnv), canceled);
  const files = { bake: join(directory, 'bake.json'), metadata: join(directory, 'metadata.json'), log: join(directory, 'bake.log') };
  await writeFile(files.bake, renderBakeFile(definition, plan, inputs, { secrets, cacheOnly: spec.kind === 'own' }), { mode: 0o600 });
  log.group('Plan');
  renderPlanLines(definition, plan).forEach((line) => log.info(line));
  log.endGroup();
  plan.notices.forEach((notice) => log.info(notice));

  const builder = await cancellation.race(booting, canceled);
  const entitlements = isAtLeast(version, '0.18.0') ? entitle(inputs, plan, context.workspace, directory) : [];
  const args = [...buildx.prefix, ...bakeArgs(inputs, { builder: builder.name, bakeFile: files.bake, metadataFile: files.metadata, entitlements })];
  const startupMs = elapsed();
  const { bake, plainLog, tail } = await build({ inputs, definition, buildx, args, env: buildEnv, logFile: files.log, log, cancellation });

  const result = resultOf(bake, cancellation);
  const metadata = await readBakeMetadata(files.metadata);
  const asked: HistoryQuestion = { refs: metadata.buildRefs, buildx, version, env: childEnv };
  const history = await readHistoryOfBake(asked, { builder: builder.name, bake, targets: definition.targets.map((target) => target.name), canceled: cancellation.requested });
  history.unread.forEach((why, target) => log.debug(`No build record of ${target}: ${why}`));
  const buildLog = mergeHistory(plainLog, parseRecordings(history.recordings), bake.startedAtEpochMs);
  const digests = digestsOf(plan, buildLog, metadata.digests);
  if (result === 'success' && isAtLeast(version, '0.15.0')) saveState(stateNames.aliases, JSON.stringify(aliasesOf(plan, buildLog)));
  const timing = measureTiming(buildLog, bake.durationMs, definition.targets.map((target) => target.name));
  // The workflow's own secret files are given to untrusted builds too; what an untrusted definition names is not even read.
  const secretTexts = await readSecretFiles(trust.trusted ? secretPathsOf(inputs, definition) : [...inputs.secretFiles.values()], inputs.workdir);
  const redact = makeRedactor([...secretsOf(inputs, definition, env), ...secretTexts]);
  const builderReport = { name: builder.name, own: builder.own, bootMs: builder.bootMs, buildxVersion: version };
  const whole = makeReport({ title: inputs.title, context, definition, plan, log: buildLog, timing, result, digests, builder: builderReport, startupMs, notices: plan.notices, tail });
  const report = redactAll(whole, redact);

  log.group('Report');
  renderLogTable(report).forEach((line) => log.info(line));
  log.endGroup();
  log.info(`${report.title}: ${report.headline}`);
  const composeOverride = result === 'success' ? renderComposeOverride(definition.services, pinImages(plan, digests)) : undefined;
  const output = (facts: Omit<OutputFacts, 'report' | 'targets' | 'metadata' | 'bakeFile'>) => {
    const outputs = makeOutputs({ report, targets: whole.targets, metadata: metadata.text, bakeFile: files.bake, ...facts });
    Object.entries(outputs).forEach(([name, value]) => setOutput(name, value));
  };
  const published = await publishReport({
    report, inputs, context, directory, summaryPath: env['GITHUB_STEP_SUMMARY'], composeOverride, log, onFiles: (found) => output({ ...found, comment: undefined })
  });
  if (published.comment) {
    setOutput('comment-id', String(published.comment.id));
    setOutput('comment-url', published.comment.url);
  }
  if (result !== 'success') throw new UserError(renderFailure(report, bake.startError));
}

interface Build {
  readonly inputs: Inputs;
  readonly definition: Definition;
  readonly buildx: Buildx;
  readonly args: readonly string[];
  readonly env: Environment;
  readonly logFile: string;
  readonly log: JobLog;
  readonly cancellation: Cancellation;
}

const tailLines = 60;

/** Runs bake, passes its output to the log, and reads it. `tail` has its last lines as they came. */
async function build({ inputs, definition, buildx, args, env, logFile, log, cancellation }: Build): Promise<{ bake: BakeResult; plainLog: BuildLog; tail: string[] }> {
  const reader = new BuildLogReader({ targets: definition.targets.map((target) => target.name) });
  const tail: string[] = [];
  const splitter = new LineSplitter((line) => {
    reader.push(line);
    if (tail.push(line.text.slice(0, 500)) > tailLines) tail.shift();
  });
  log.group('Build');
  const stream = log.stream();
  // The rate makes arrival times exact to 10 ms instead of 150. Nobody reads buildx' own provenance here.
  const bakeEnv = { ...env, TTY_DISPLAY_RATE: '10', BUILDX_METADATA_PROVENANCE: 'disabled' };
  const bake = await runBake(
    { program: buildx.program, args, cwd: inputs.workdir, env: bakeEnv, logFile },
    {
      cancellation,
      onStart: (pid) => saveState(stateNames.bakePid, String(pid)),
      onOutput: (chunk, atMs) => {
        stream.push(chunk);
        splitter.push(chunk, atMs);
        return log.flushed();
      }
    }
  );
  splitter.end(bake.durationMs);
  stream.end();
  log.endGroup();
  saveState(stateNames.bakePid, '');
  return { bake, plainLog: reader.end(bake.durationMs), tail };
}

/** Waits for all, then throws what the first of those that failed threw. */
async function allInOrder<T extends readonly unknown[]>(tasks: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(tasks);
  const values: unknown[] = [];
  for (const task of tasks) values.push(await task);
  return values as unknown as T;
}

function resultOf(bake: BakeResult, cancellation: Cancellation): Result {
  if (bake.exitCode === 0) return 'success';
  return cancellation.requested ? 'canceled' : 'failure';
}
