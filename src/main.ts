import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getInput, getState, saveState, setOutput } from './run/runner-commands.js';
import { measureTiming } from './analysis/timing.js';
import { readBuild } from './read-build.js';
import { buildWithRetries } from './retry.js';
import { parseContext } from './github/context.js';
import { lookBack } from './look-back.js';
import { readInputs } from './inputs/read-inputs.js';
import { bakeArgs } from './plan/bake-call.js';
import { entitle } from './plan/entitlements.js';
import { renderBakeFile } from './plan/bake-file.js';
import { platformNotice, platformsWithoutNode } from './plan/builder-platforms.js';
import { specifyBuilder } from './plan/builder-spec.js';
import { judgeBuild } from './plan/judge-build.js';
import { mayLetGo } from './plan/let-go.js';
import { allowedPaths } from './plan/local-paths.js';
import { makePlan } from './plan/plan.js';
import { judgeRun } from './plan/trust.js';
import type { JobLog } from './publish/job-log.js';
import { makeOutputs, type OutputFacts } from './publish/outputs.js';
import { showNothingBuilt } from './publish/job-summary.js';
import { publishReport } from './publish/publish-report.js';
import { aliasesOf } from './report/aliases.js';
import { renderFailure } from './report/failure.js';
import { bakeMetadata } from './report/bake-metadata.js';
import { digestsOf } from './report/digests.js';
import { renderLogTable } from './report/log-table.js';
import { makeReport } from './report/make-report.js';
import { pinImages } from './report/pinned-images.js';
import { renderPlanLines } from './report/plan-lines.js';
import { makeRedactor, redactAll, redactMetadata, secretPathsOf, secretsOf } from './report/redact.js';
import type { Result } from './report/report.js';
import type { BuildLog } from './progress/build-log.js';
import { exportWarnings } from './report/export-warning.js';
import { handedTarget, handoverOf } from './report/hand-over.js';
import type { BakeResult } from './run/bake.js';
import { readNodes } from './run/builder-nodes.js';
import { findBuildx, isAtLeast, leaveOutNew, oldBuildxNotice, readBuildxVersion, tagsManifests } from './run/buildx.js';
import { readCertificates } from './run/certificates.js';
import type { Claim } from './run/claim.js';
import { builderPlace, cacheEnvironment, childEnvironment, untrustedEnvironment } from './run/child-environment.js';
import { runCommand } from './run/command.js';
import { writeHandover } from './run/handover.js';
import { keepLogin } from './run/keep-login.js';
import { bootBuilder } from './run/job-builder.js';
import { parseBoot } from './run/prewarm.js';
import { readBranches } from './run/branches.js';
import { readBuilderRegistries } from './run/registry/builder-config.js';
import { preflight } from './run/registry/preflight.js';
import { findPushed, type PushedManifest } from './run/registry/pushed.js';
import { resolveDefinition } from './run/resolve-definition.js';
import { readSecretFiles, writeSecrets } from './run/secret-files.js';
import type { Cancellation } from './shared/cancellation.js';
import { messageOf, UserError } from './shared/errors.js';
import { stateNames } from './shared/state.js';

/** What main needs of the process it runs in. */
export interface MainTools {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: JobLog;
  readonly cancellation: Cancellation;
  /** directory of the bundle's entries */
  readonly bundle: string;
  /** ms since the process was started */
  elapsed(): number;
}

/** The build, from the inputs to the outputs. Its marks tell bench/overhead.mjs where the time goes. Throws a UserError where the step has to fail. */
export async function main({ env, log, cancellation, bundle, elapsed }: MainTools): Promise<void> {
  performance.mark('warmbake: load');
  const payload = await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
  const asEvent = parseContext(env, payload);
  const yaml = getInput('append') === '' ? undefined : await import('./inputs/yaml.js');
  const inputs = readInputs(getInput, asEvent.workspace, asEvent.temp, yaml?.parseYaml);
  performance.mark('warmbake: inputs');
  const needless = judgeBuild(asEvent.event);
  if (needless !== undefined) return showNothingBuilt({ title: inputs.title, reason: needless, path: inputs.summary ? env['GITHUB_STEP_SUMMARY'] : undefined, log });
  const trust = judgeRun(inputs, asEvent);

  const directory = await mkdtemp(join(asEvent.temp, 'warmbake-'));
  saveState(stateNames.directory, directory);
  const childEnv = childEnvironment(env);
  saveState(stateNames.place, JSON.stringify(builderPlace(childEnv)));
  const [resolveEnv, buildEnv] = trust.trusted ? [childEnv, childEnv] : [untrustedEnvironment(childEnv, 'resolve'), untrustedEnvironment(childEnv, 'build')];
  const findOut = lookBack({ inputs, context: asEvent, trusted: trust.trusted, env, directory, bundle, log });
  const buildx = await findBuildx(childEnv);
  const tools = { buildx, run: runCommand, env: childEnv, directory };
  const spec = specifyBuilder(inputs, asEvent, randomBytes(4).toString('hex'));
  const boot = parseBoot(getState(stateNames.prewarm));
  const keep = (claims: readonly Claim[], names: readonly string[]) => {
    saveState(stateNames.claims, JSON.stringify(claims));
    saveState(stateNames.builders, names.join('\n'));
  };

  // The slow ones side by side; of several that fail the first in this order is what the user hears of.
  const booting = bootBuilder(spec, boot, { ...tools, context: asEvent, cleanup: inputs.cleanup, certificates: readCertificates(env), imageMirrors: inputs.imageMirrors, keep });
  booting.catch(() => undefined);
  const canceled = () => new UserError('Canceled before the build began.');
  const [version, definition, context, secrets, registries] = await cancellation.race(allInOrder([
    readBuildxVersion(buildx, runCommand, childEnv),
    resolveDefinition(inputs, { ...tools, env: resolveEnv, ...(trust.trusted ? {} : { confinedTo: [asEvent.workspace, ...allowedPaths(inputs)] }) }),
    readBranches(asEvent, { ...tools, token: inputs.githubToken }),
    writeSecrets(inputs, directory),
    readBuilderRegistries(spec, tools)
  ]), canceled);
  performance.mark('warmbake: print');
  const plan = await cancellation.race(preflight(makePlan(inputs, context, definition, trust), registries, buildEnv), canceled);
  const files = { bake: join(directory, 'bake.json'), metadata: join(directory, 'metadata.json'), log: join(directory, 'bake.log') };
  await writeFile(files.bake, renderBakeFile(definition, plan, inputs, { secrets, cacheOnly: spec.kind === 'own' }), { mode: 0o600 });
  log.group('Plan');
  renderPlanLines(definition, plan).forEach((line) => log.info(line));
  log.endGroup();
  plan.notices.forEach((notice) => log.info(notice));

  performance.mark('warmbake: preflight');
  const builder = await cancellation.race(booting, canceled);
  performance.mark('warmbake: boot');
  // Asked beside the build, and before it where the answer may explain a failure to come.
  const asking = readNodes(builder.name, tools);
  const wanted = definition.targets.flatMap((target) => target.platforms);
  const unable = wanted.length === 0 ? undefined : platformNotice(platformsWithoutNode(await asking, wanted));
  const old = oldBuildxNotice(version, { tagsCaches: plan.targets.some(({ cacheAlias }) => cacheAlias !== undefined) });
  const known = leaveOutNew(inputs, version);
  const notices = [...known.notices, ...(builder.notices ?? []), ...[unable, old].filter((notice) => notice !== undefined)];
  notices.forEach((notice) => log.info(notice));
  const entitlements = isAtLeast(version, '0.18.0') ? entitle(inputs, plan, context.workspace, directory) : [];
  const args = [...buildx.prefix, ...bakeArgs(known.inputs, { builder: builder.name, bakeFile: files.bake, metadataFile: files.metadata, entitlements })];
  const startupMs = elapsed();
  // What is still exported or tagged after main must not hang on what later steps do to docker's configuration.
  const bakeEnv = trust.trusted ? await keepLogin(buildEnv, directory) : buildEnv;
  let pushed: ReadonlyMap<string, PushedManifest> = new Map();
  const confirm = async (soFar: BuildLog) => {
    const digests = digestsOf(plan, soFar, new Map());
    pushed = await findPushed(plan, digests, { env: bakeEnv, config: registries });
    return pushed.size === plan.targets.filter((target) => target.images.length > 0).length;
  };
  const { bake, plainLog, tail, notices: tries } = await buildWithRetries({
    builder, tools, retries: inputs.retries, definition, plan, cacheOnly: spec.kind === 'own', program: buildx.program, args, cwd: inputs.workdir, env: { ...bakeEnv, ...cacheEnvironment(plan, env) }, logFile: files.log, log, cancellation,
    ...(mayLetGo(inputs, definition, plan, spec) ? { confirm } : {})
  });
  performance.mark('warmbake: bake');
  // The workflow's own secret files are given to untrusted builds too; what an untrusted definition names is not even read.
  const hidden = [...secretsOf(inputs, definition, env), ...(await readSecretFiles(trust.trusted ? secretPathsOf(inputs, definition) : [...inputs.secretFiles.values()], inputs.workdir))];
  if (bake.goesOn) {
    const handed = writeHandover(directory, handoverOf({ title: inputs.title, definition, plan, bake, secrets: hidden }));
    await handed.then(() => saveState(stateNames.exporting, 'true'), (error: unknown) => log.warning(`The cache will not be exported to its end: ${messageOf(error)}`));
  }

  const result = resultOf(bake, cancellation);
  const asked = { buildx, version, env: childEnv, builder: builder.name, metadataFile: files.metadata, canceled: cancellation.requested, log };
  const { buildLog, digests, metadata, buildRefs } = await readBuild({ bake, plainLog, plan, definition }, asked);
  if (isAtLeast(version, tagsManifests)) saveState(stateNames.aliases, result !== 'success' ? '' : bake.goesOn ? 'later' : JSON.stringify(aliasesOf(plan.targets.map(handedTarget), buildLog)));
  performance.mark('warmbake: read');
  const timing = measureTiming(buildLog, bake.durationMs, definition.targets.map((target) => target.name));
  const redact = makeRedactor(hidden);
  const { findings, notices: ofBaseline } = await findOut({ definition, plan, log: buildLog, timing, bake, result, redact });
  const builderReport = { name: builder.name, own: builder.own, bootMs: builder.bootMs, buildxVersion: version, nodes: await asking };
  const whole = makeReport({ title: inputs.title, context, definition, plan, log: buildLog, timing, result, digests, builder: builderReport, startupMs, findings, notices: [...plan.notices, ...notices, ...tries, ...ofBaseline], tail, pushedMs: bake.readyMs, exportGoesOn: bake.goesOn === true, workdir: inputs.workdir, gates: inputs });
  const report = redactAll(whole, redact);

  performance.mark('warmbake: report');
  // Bake itself calls it a success. What goes on in the background is said by post.
  if (result === 'success' && !bake.goesOn) exportWarnings(plan.targets.map(handedTarget), buildLog).forEach((warning) => log.warning(redact(warning)));
  log.group('Report');
  renderLogTable(report).forEach((line) => log.info(line));
  log.endGroup();
  log.info(`${report.title}: ${report.headline}`);
  const services = result === 'success' && definition.services.length > 0 ? await import('./report/compose-override.js') : undefined;
  const composeOverride = services?.renderComposeOverride(definition.services, pinImages(plan, digests));
  const output = (facts: Omit<OutputFacts, 'report' | 'targets' | 'metadata' | 'bakeFile'>) => {
    const outputs = makeOutputs({ report, targets: whole.targets, metadata: redactMetadata(bake.goesOn ? bakeMetadata({ plan, digests, log: buildLog, pushed, buildRefs }) : metadata, redact), bakeFile: files.bake, ...facts });
    Object.entries(outputs).forEach(([name, value]) => setOutput(name, value));
  };
  const published = await publishReport({
    report, inputs, context, directory, summaryPath: env['GITHUB_STEP_SUMMARY'], composeOverride, log, write: log.raw, onFiles: (found) => output({ ...found, comment: undefined })
  });
  if (published.written && (bake.goesOn || !published.written.settled)) saveState(stateNames.comment, JSON.stringify(published.written));
  if (published.comment) {
    setOutput('comment-id', String(published.comment.id));
    setOutput('comment-url', published.comment.url);
  }
  performance.mark('warmbake: publish');
  if (result !== 'success') throw new UserError(renderFailure(report, bake.startError));
  if (report.gates.length > 0) throw new UserError(report.gates.join('\n'));
}

/** Waits for all, then throws what the first of those that failed threw. */
async function allInOrder<T extends readonly unknown[]>(tasks: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(tasks);
  const values: unknown[] = [];
  for (const task of tasks) values.push(await task);
  return values as unknown as T;
}

function resultOf(bake: BakeResult, cancellation: Cancellation): Result {
  if (bake.exitCode === 0 || bake.goesOn) return 'success';
  return cancellation.requested ? 'canceled' : 'failure';
}
