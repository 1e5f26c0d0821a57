import type { Timing } from './analysis/timing.js';
import type { Findings } from './analysis/findings.js';
import type { BuiltImages } from './build-images.js';
import type { Job } from './job.js';
import type { BuildPlan } from './plan/plan.js';
import { makeOutputs } from './publish/outputs.js';
import type { OutputFacts } from './publish/outputs.js';
import { publishReport } from './publish/publish-report.js';
import { exportWarnings } from './report/export-warning.js';
import { renderFailure } from './report/failure.js';
import { handedTarget } from './report/hand-over.js';
import { renderLogTable } from './report/log-table.js';
import { makeReport } from './report/make-report.js';
import { pinImages } from './report/pinned-images.js';
import { redactAll, redactMetadata } from './report/redact.js';
import { metadataWith } from './report/unchanged.js';
import type { UnchangedTarget } from './report/unchanged.js';
import type { ResolvedJob } from './resolve-job.js';
import { saveState, setOutput } from './run/runner-commands.js';
import { UserError } from './shared/errors.js';
import { stateNames } from './shared/state.js';

/** A build that is over, with what was found out about it. */
export interface PublishedBuild extends Job, ResolvedJob {
  readonly plan: BuildPlan;
  readonly built: BuiltImages;
  /** targets of the plan that were not built, by name */
  readonly unchanged: ReadonlyMap<string, UnchangedTarget>;
  readonly timing: Timing;
  readonly findings: Findings | undefined;
  readonly notices: readonly string[];
  readonly redact: (text: string) => string;
}

/** Makes the report, shows it everywhere, and sets the outputs. Throws a UserError where the build failed or a gate was crossed. */
export async function publishBuild({ inputs, env, directory, files, log, definition, context, plan, built, unchanged, timing, findings, notices, redact }: PublishedBuild): Promise<void> {
  const { result, bake, buildLog, digests, builder, startupMs, tail, overhead } = built;
  const whole = makeReport({ title: inputs.title, context, definition, plan, log: buildLog, timing, result, digests, builder, buildRefs: built.buildRefs, startupMs, findings, unchanged, notices, overhead, tail, pushedMs: bake.readyMs, exportGoesOn: bake.goesOn === true, workdir: inputs.workdir, gates: inputs });
  const report = redactAll(whole, redact);
  performance.mark('warmbake: report');
  // Bake itself calls it a success. What goes on in the background is said by post.
  if (result === 'success' && !bake.goesOn) exportWarnings(plan.targets.filter(({ name }) => !unchanged.has(name)).map(handedTarget), buildLog).forEach((warning) => log.warning(redact(warning)));
  log.group('Report');
  renderLogTable(report).forEach((line) => log.info(line));
  log.endGroup();
  log.info(`${report.title}: ${report.headline}`);
  const isGood = result === 'success' || result === 'skipped';
  const services = isGood && definition.services.length > 0 ? await import('./report/compose-override.js') : undefined;
  const composeOverride = services?.renderComposeOverride(definition.services, pinImages(plan, digests, unchanged));
  const output = (facts: Omit<OutputFacts, 'report' | 'targets' | 'metadata' | 'bakeFile'>) => {
    const outputs = makeOutputs({ report, targets: whole.targets, metadata: redactMetadata(metadataWith(built.metadata, unchanged), redact), bakeFile: files.bake, ...facts });
    Object.entries(outputs).forEach(([name, value]) => setOutput(name, value));
  };
  const published = await publishReport({
    report, inputs, context, directory, summaryPath: env['GITHUB_STEP_SUMMARY'], composeOverride, log, write: log.raw, onFiles: (found) => output({ ...found, comment: undefined })
  });
  if (published.handed && (bake.goesOn || published.handed.state !== 'settled')) saveState(stateNames.comment, JSON.stringify(published.handed));
  else if (result === 'skipped') saveState(stateNames.idle, 'true');
  if (published.comment) {
    setOutput('comment-id', String(published.comment.id));
    setOutput('comment-url', published.comment.url);
  }
  performance.mark('warmbake: publish');
  if (!isGood) throw new UserError(renderFailure(report, bake.startError));
  if (report.gates.length > 0) throw new UserError(report.gates.join('\n'));
}
