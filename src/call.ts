import { writeFile } from 'node:fs/promises';
import { definitionMessage } from './definition/definition-error.js';
import type { CallMethod, Inputs } from './inputs/inputs.js';
import { callTools, canceledEarly, startBuilder } from './job.js';
import type { Job } from './job.js';
import { callArgs } from './plan/bake-call.js';
import { renderCallFile } from './plan/bake-file.js';
import { entitle } from './plan/entitlements.js';
import { allowedPaths } from './plan/local-paths.js';
import { makePlan } from './plan/plan.js';
import { parseChecks } from './progress/check-result.js';
import { makeOutputs } from './publish/outputs.js';
import { publishReport } from './publish/publish-report.js';
import { makeCallReport } from './report/call-report.js';
import { renderLogTable } from './report/log-table.js';
import { makeRedactor, redactAll, secretsOf } from './report/redact.js';
import { isAtLeast, readBuildxVersion, requireCall } from './run/buildx.js';
import { runCommand } from './run/command.js';
import { resolveDefinition } from './run/resolve-definition.js';
import { saveState, setOutput } from './run/runner-commands.js';
import { UserError } from './shared/errors.js';
import { stateNames } from './shared/state.js';

/** Asks the Dockerfiles' frontend instead of building: no push, no cache, no baseline. Throws a UserError where buildx fails, findings of the checks among it. */
export async function callFrontend(job: Job, method: Exclude<CallMethod, 'build'>): Promise<void> {
  const { asEvent: context, trust, env, directory, files, buildx, childEnv, resolveEnv, buildEnv, log, cancellation, elapsed } = job;
  // Nothing of these is touched, so nothing is planned of them.
  const inputs: Inputs = { ...job.inputs, registry: undefined, cacheRepository: undefined, cache: 'off', push: 'never', load: false, tags: [], ssh: [], cacheFrom: [], cacheTo: [] };
  const version = await readBuildxVersion(buildx, runCommand, childEnv);
  requireCall(method, version);
  const booting = startBuilder(job);
  const confinedTo = trust.trusted ? {} : { confinedTo: [context.workspace, ...allowedPaths(inputs)] };
  const definition = await cancellation.race(resolveDefinition(inputs, { ...callTools(job), env: resolveEnv, ...confinedTo }), canceledEarly);
  const plan = makePlan(inputs, context, definition, trust);
  await writeFile(files.bake, renderCallFile(definition), { mode: 0o600 });
  const builder = await cancellation.race(booting, canceledEarly);

  const startupMs = elapsed();
  const entitlements = isAtLeast(version, '0.18.0') ? entitle(inputs, plan, context.workspace, directory) : [];
  const args = callArgs(inputs, { builder: builder.name, bakeFile: files.bake, entitlements });
  const { code, stdout, stderr } = await cancellation.race(runCommand(buildx.program, [...buildx.prefix, ...args], { cwd: inputs.workdir, env: buildEnv }), () => new UserError(`Canceled while \`call: ${method}\` ran.`));
  const durationMs = elapsed() - startupMs;
  log.group(`What buildx did for \`call: ${method}\``);
  const stream = log.stream();
  stream.push(Buffer.from(stderr));
  stream.end();
  log.endGroup();

  const checks = method === 'check' ? parseChecks(stdout) : undefined;
  const lines = method === 'check' ? [] : stdout.trimEnd().split(/\r?\n/);
  const redact = makeRedactor(secretsOf(job.inputs, definition, env));
  const whole = makeCallReport({
    title: inputs.title, method, context, definition, workdir: inputs.workdir, builder: { name: builder.name, own: builder.own, bootMs: builder.bootMs, buildxVersion: version }, startupMs, durationMs,
    result: code === 0 ? 'success' : 'failure', checks, lines, said: definitionMessage(stderr).split('\n'), notices: [...definition.notices, ...(builder.notices ?? [])]
  });
  const report = redactAll(whole, redact);
  renderLogTable(report).forEach((line) => log.info(line));
  const published = await publishReport({
    report, inputs, context, directory, summaryPath: env['GITHUB_STEP_SUMMARY'], composeOverride: undefined, log, write: log.raw,
    onFiles: (found) => Object.entries(makeOutputs({ report, targets: whole.targets, metadata: '{}', bakeFile: files.bake, comment: undefined, ...found })).forEach(([name, value]) => setOutput(name, value))
  });
  if (published.handed && published.handed.state !== 'settled') saveState(stateNames.comment, JSON.stringify(published.handed));
  if (published.comment) {
    setOutput('comment-id', String(published.comment.id));
    setOutput('comment-url', published.comment.url);
  }
  if (code === 0) return;
  const [error] = report.warnings.filter(({ level }) => level === 'error');
  throw new UserError([`\`call: ${method}\`: ${report.headline}.`, report.failure?.message ?? error?.text].filter((text) => text !== undefined).join('\n'));
}
