import type { Definition } from './definition/definition.js';
import type { BuildPlan } from './plan/plan.js';
import type { BuildLog } from './progress/build-log.js';
import { parseRecordings } from './progress/history-recording.js';
import { mergeHistory } from './progress/merge-history.js';
import { digestsOf } from './report/digests.js';
import type { BakeResult } from './run/bake.js';
import { readBakeMetadata } from './run/bake-metadata.js';
import type { Buildx } from './run/buildx.js';
import type { Environment } from './run/child-environment.js';
import type { Dial } from './run/history-dial.js';
import { readHistoryOfBake } from './run/history-of-bake.js';
import type { Log } from './shared/log.js';

/** A bake that has ended or was let go. */
export interface RanBuild {
  readonly bake: BakeResult;
  /** what its output says */
  readonly plainLog: BuildLog;
  readonly plan: BuildPlan;
  readonly definition: Definition;
}

/** Where else it is told of. */
export interface BuildRecords {
  readonly buildx: Buildx;
  readonly version: string;
  readonly env: Environment;
  readonly builder: string;
  readonly dial: Dial;
  readonly metadataFile: string;
  /** time is short then */
  readonly canceled: boolean;
  readonly log: Log;
}

/** All that is known of a build. */
export interface ReadBuild {
  readonly buildLog: BuildLog;
  /** digest of each target by name */
  readonly digests: ReadonlyMap<string, string>;
  /** the metadata file's text, `{}` where bake has not written it */
  readonly metadata: string;
  /** build history references by target */
  readonly buildRefs: ReadonlyMap<string, string>;
}

/** Puts together what the output, the metadata file and the builder's records say. Never throws. */
export async function readBuild({ bake, plainLog, plan, definition }: RanBuild, { builder, metadataFile, canceled, log, ...tools }: BuildRecords): Promise<ReadBuild> {
  const metadata = await readBakeMetadata(metadataFile);
  const targets = definition.targets.map((target) => target.name);
  const history = await readHistoryOfBake({ refs: metadata.buildRefs, ...tools }, { builder, bake, targets, canceled });
  history.unread.forEach((why, target) => log.debug(`No build record of ${target}: ${why}`));
  const buildLog = mergeHistory(plainLog, parseRecordings(history.recordings), bake.startedAtEpochMs);
  return { buildLog, digests: digestsOf(plan, buildLog, metadata.digests), metadata: metadata.text, buildRefs: history.refs };
}
