import { saveState } from './run/runner-commands.js';
import type { Definition } from './definition/definition.js';
import { awaitedExports } from './plan/let-go.js';
import type { BuildPlan } from './plan/plan.js';
import { BuildLogReader } from './progress/build-log.js';
import type { BuildLog } from './progress/build-log.js';
import { LineSplitter } from './progress/line-splitter.js';
import type { JobLog } from './publish/job-log.js';
import { runBake } from './run/bake.js';
import type { BakeResult, LetGo } from './run/bake.js';
import type { Environment } from './run/child-environment.js';
import type { Cancellation } from './shared/cancellation.js';
import { stateNames } from './shared/state.js';

/** One bake to run and read. */
export interface Build {
  readonly definition: Definition;
  readonly plan: BuildPlan;
  /** whether targets without output only fill the cache */
  readonly cacheOnly: boolean;
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  readonly logFile: string;
  readonly log: JobLog;
  readonly cancellation: Cancellation;
  /** asked before the build goes on alone, with what was read so far; absent where it is waited for */
  readonly confirm?: (log: BuildLog) => Promise<boolean>;
}

/** What came of it. */
export interface Built {
  readonly bake: BakeResult;
  readonly plainLog: BuildLog;
  /** the last lines of its output as they came */
  readonly tail: readonly string[];
}

const tailLines = 60;
// Most exports of a small build end within it, and are in the report then.
const tailMs = 2000;
// Silent for so long is only an export that sends something large.
const quietMs = 500;

/** Runs bake, passes its output to the job's log, and reads it, until it ends or its images are where they belong. */
export async function build({ definition, plan, cacheOnly, program, args, cwd, env, logFile, log, cancellation, confirm }: Build): Promise<Built> {
  const reader = new BuildLogReader({ targets: definition.targets.map((target) => target.name) });
  const awaited = awaitedExports(definition, plan, cacheOnly);
  const tail: string[] = [];
  let arrivedMs = 0;
  const keepLast = (line: string) => {
    if (tail.push(line) > tailLines) tail.shift();
  };
  const splitter = new LineSplitter({
    push: (line) => {
      reader.push(line);
      keepLast(line.text.slice(0, 500));
    },
    takeFrom: (text, from, end, atMs) => {
      const taken = reader.takeFrom(text, from, end, atMs);
      if (taken) keepLast(text.slice(from, Math.min(end, from + 500)));
      return taken;
    }
  });
  log.group('Build');
  const stream = log.stream();
  const letGo: LetGo | undefined = confirm && { tailMs, quietMs, confirm: () => confirm(reader.end(arrivedMs)) };
  // The rate makes arrival times exact to 10 ms instead of 150. Nobody reads buildx' own provenance here.
  const bakeEnv = { ...env, TTY_DISPLAY_RATE: '10', BUILDX_METADATA_PROVENANCE: 'disabled' };
  const bake = await runBake(
    { program, args, cwd, env: bakeEnv, logFile },
    {
      cancellation,
      isReady: () => reader.isGivenOut(awaited),
      ...(letGo ? { letGo } : {}),
      onStart: (pid) => saveState(stateNames.bakePid, String(pid)),
      onOutput: (chunk, atMs) => {
        stream.push(chunk);
        splitter.push(chunk, atMs);
        arrivedMs = atMs;
        return log.flushed();
      }
    }
  );
  const endMs = bake.goesOn ? Math.max(bake.durationMs, arrivedMs) : bake.durationMs;
  splitter.end(endMs);
  stream.end();
  log.endGroup();
  if (!bake.goesOn) saveState(stateNames.bakePid, '');
  return { bake, plainLog: reader.end(endMs), tail };
}
