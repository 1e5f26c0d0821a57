import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseSwitch } from './inputs/fields.js';
import { makeJobLog } from './publish/job-log.js';
import { getInput, getState, setFailed, useEnvironment } from './run/runner-commands.js';
import { Cancellation } from './shared/cancellation.js';
import { messageOf } from './shared/errors.js';
import { inertText } from './shared/inert.js';
import { stateNames } from './shared/state.js';

// One bundle for the three phases, the report and the prune job, and the program that baseline/ starts: dist/pre.js, post.js, report.js, prune.js and baseline.js name
// theirs before they load it.
const phase = (globalThis as { warmbakePhase?: unknown }).warmbakePhase ?? 'main';
const bundle = dirname(process.argv[1] ?? '');
useEnvironment(process.env);
const { stdout } = process;
const flushed = async () => {
  if (stdout.writableNeedDrain) await new Promise<void>((resolve) => stdout.once('drain', resolve));
};
const log = makeJobLog((text) => stdout.write(text), process.env['RUNNER_DEBUG'] === '1', flushed);

/** Building may fail the step, what is around it never does. */
async function run(): Promise<void> {
  const cancellation = new Cancellation();
  if (phase !== 'pre') {
    // The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills.
    process.on('SIGINT', () => cancellation.request('stop'));
    process.on('SIGTERM', () => cancellation.request('kill'));
  }
  if (phase === 'main') {
    const { main } = await import('./main.js');
    await main({ env: process.env, log, cancellation, bundle, elapsed: () => performance.now() });
  } else if (phase === 'pre') {
    // Nothing is booted before it is known that something has to be built: what would say so need not even be loaded.
    if (isOn('skip-unchanged')) return;
    const { pre } = await import('./pre.js');
    await pre(process.env);
  } else if (phase === 'baseline') {
    const { runCacheProgram } = await import('./baseline/cache-program.js');
    await runCacheProgram(process.argv[2] ?? '');
  } else if (phase === 'prune') {
    const { pruneJob } = await import('./prune-job.js');
    await pruneJob({ env: process.env, log, cancellation });
  } else if (phase === 'report') {
    const { reportJob } = await import('./report-job.js');
    await reportJob({ env: process.env, log });
  } else if (getState(stateNames.idle) === 'true') {
    await rm(getState(stateNames.directory), { recursive: true, force: true });
  } else {
    const { post } = await import('./post.js');
    await post({ env: process.env, log, cancellation, bundle });
  }
}

function isOn(input: string): boolean {
  const read = parseSwitch(input, getInput(input));
  return 'value' in read && read.value;
}

try {
  await run();
} catch (error) {
  if (phase === 'baseline') {
    process.stderr.write(`::error::${messageOf(error)}\n`);
    process.exitCode = 1;
  } else if (phase === 'main' || phase === 'report' || phase === 'prune') setFailed(inertText(messageOf(error)));
  // What keeps pre from its work main will say.
  else if (phase === 'post') log.warning(messageOf(error));
  if (error instanceof Error && error.stack !== undefined) log.debug(error.stack);
}
// What a slow reader has not taken yet must not be lost; idle connections must not hold the job.
await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
process.exit();
