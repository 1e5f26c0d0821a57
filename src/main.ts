import { writeFile } from 'node:fs/promises';
import { measureTiming } from './analysis/timing.js';
import { openJob, startBuilder } from './job.js';
import type { MainTools } from './job.js';
import { lookBack } from './look-back.js';
import { renderBakeFile } from './plan/bake-file.js';
import { makePlan } from './plan/plan.js';
import { showNothingBuilt } from './publish/job-summary.js';
import { renderPlanLines } from './report/plan-lines.js';
import { makeRedactor, secretPathsOf, secretsOf } from './report/redact.js';
import { resolveJob } from './resolve-job.js';
import { readSecretFiles } from './run/secret-files.js';

/** The build, from the inputs to the outputs. Its marks tell bench/overhead.mjs where the time goes. Throws a UserError where the step has to fail. */
export async function main(tools: MainTools): Promise<void> {
  performance.mark('warmbake: load');
  const job = await openJob(tools);
  const { inputs } = job;
  if ('needless' in job) return showNothingBuilt({ title: inputs.title, reason: job.needless, path: inputs.summary ? tools.env['GITHUB_STEP_SUMMARY'] : undefined, log: tools.log });
  if (inputs.call !== 'build') return (await import('./call.js')).callFrontend(job, inputs.call);
  const { env, log, trust, files, spec } = job;

  // The slow ones side by side; of several that fail the builder is heard of last.
  const begin = once(() => ({ findOut: lookBack({ ...job, context: job.asEvent, trusted: trust.trusted }), booting: startBuilder(job) }));
  // Where it is not certain that anything has to be built, nothing of that begins before it is known.
  const isCertain = inputs.build && !inputs.skipUnchanged;
  if (isCertain) begin();
  // What is needed from here on is loaded while buildx prints the definition.
  const [resolved, { chooseTargets }, { publishBuild }] = await Promise.all([resolveJob(job), import('./choose-targets.js'), import('./publish-build.js'), isCertain ? import('./build-images.js') : import('./skip-unchanged.js')]);
  const { definition, context } = resolved;
  performance.mark('warmbake: print');
  const { plan, rest, unchanged, fingerprints, notices: ofSkipping } = await chooseTargets({ ...job, ...resolved, plan: makePlan(inputs, context, definition, trust) }, begin);
  const isNeeded = rest.plan.targets.length > 0;
  const shown = isNeeded ? rest : { definition, plan };
  await writeFile(files.bake, renderBakeFile(shown.definition, shown.plan, inputs, { secrets: resolved.secrets, cacheOnly: spec.kind === 'own' }), { mode: 0o600 });
  log.group('Plan');
  renderPlanLines(definition, rest.plan, unchanged).forEach((line) => log.info(line));
  log.endGroup();
  plan.notices.forEach((notice) => log.info(notice));
  // The workflow's own secret files are given to untrusted builds too; what an untrusted definition names is not even read.
  const hidden = [...secretsOf(inputs, definition, env), ...(await readSecretFiles(trust.trusted ? secretPathsOf(inputs, definition) : [...inputs.secretFiles.values()], inputs.workdir))];
  const redact = makeRedactor(hidden);
  ofSkipping.forEach((notice) => log.info(redact(notice)));

  performance.mark('warmbake: preflight');
  const build = { ...job, ...resolved, ...rest, whole: definition, hidden };
  const built = isNeeded ? await (await import('./build-images.js')).buildImages({ ...build, booting: begin().booting, changes: begin().findOut.changes }) : (await import('./nothing-built.js')).nothingBuilt(build);
  const timing = measureTiming(built.buildLog, built.bake.durationMs, rest.definition.targets.map((target) => target.name));
  const [found, kept] = await Promise.all([
    isNeeded ? begin().findOut({ ...rest, log: built.buildLog, timing, bake: built.bake, result: built.result, redact }) : undefined,
    inputs.skipUnchanged && isNeeded ? import('./keep-fingerprints.js').then(({ keepBuilt }) => keepBuilt({ ...build, fingerprints }, built)) : []
  ]);
  await publishBuild({ ...job, ...resolved, plan, built, unchanged, timing, findings: found?.findings, notices: [...plan.notices, ...ofSkipping, ...built.notices, ...kept, ...(found?.notices ?? [])], redact });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
