import { writeFile } from 'node:fs/promises';
import { measureTiming } from './analysis/timing.js';
import { canceledEarly, openJob, startBuilder } from './job.js';
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
  const { env, log, cancellation, trust, files, spec } = job;

  // The slow ones side by side; of several that fail the builder is heard of last.
  const findOut = lookBack({ ...job, context: job.asEvent, trusted: trust.trusted });
  const booting = startBuilder(job);
  // What is needed from here on is loaded while buildx prints the definition.
  const [resolved, { preflight }, { buildImages }, { publishBuild }] = await Promise.all([resolveJob(job), import('./run/registry/preflight.js'), import('./build-images.js'), import('./publish-build.js')]);
  const { definition, context, registries } = resolved;
  performance.mark('warmbake: print');
  const plan = await cancellation.race(preflight(makePlan(inputs, context, definition, trust), registries, job.buildEnv), canceledEarly);
  await writeFile(files.bake, renderBakeFile(definition, plan, inputs, { secrets: resolved.secrets, cacheOnly: spec.kind === 'own' }), { mode: 0o600 });
  log.group('Plan');
  renderPlanLines(definition, plan).forEach((line) => log.info(line));
  log.endGroup();
  plan.notices.forEach((notice) => log.info(notice));
  // The workflow's own secret files are given to untrusted builds too; what an untrusted definition names is not even read.
  const hidden = [...secretsOf(inputs, definition, env), ...(await readSecretFiles(trust.trusted ? secretPathsOf(inputs, definition) : [...inputs.secretFiles.values()], inputs.workdir))];
  const redact = makeRedactor(hidden);

  performance.mark('warmbake: preflight');
  const built = await buildImages({ ...job, ...resolved, plan, booting, hidden });
  const timing = measureTiming(built.buildLog, built.bake.durationMs, definition.targets.map((target) => target.name));
  const { findings, notices } = await findOut({ definition, plan, log: built.buildLog, timing, bake: built.bake, result: built.result, redact });
  await publishBuild({ ...job, ...resolved, plan, built, timing, findings, notices: [...plan.notices, ...built.notices, ...notices], redact });
}
