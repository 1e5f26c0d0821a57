import type { StepKey } from '../baseline/step-keys.js';
import type { Target } from '../definition/definition.js';
import type { TargetPlan } from '../plan/plan.js';
import type { BuildLog, Step } from '../progress/build-log.js';
import { changedAmong, readCopy } from './copied-paths.js';
import type { MissReason } from './findings.js';
import type { StepHistories } from './step-history.js';

/** What is known around the steps that missed. */
export interface MissFacts {
  readonly log: BuildLog;
  readonly plan: { readonly targets: readonly Pick<TargetPlan, 'name' | 'cacheFrom' | 'cacheSiblings' | 'cacheAbsent' | 'cacheTo'>[] };
  readonly cacheMode: 'max' | 'min';
  readonly targets: readonly Target[];
  /** the whole build reads no cache */
  readonly noCache: boolean;
  readonly keys: ReadonlyMap<string, StepKey>;
  /** earlier builds; undefined without a baseline */
  readonly histories: StepHistories | undefined;
  /** hashes of this build's arguments by target, as in the record */
  readonly args: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** files that changed since the baseline's newest commit, from the workspace; undefined where git cannot tell */
  readonly changedFiles: readonly string[] | undefined;
  /** the directory of each target's context from the workspace; a target with another kind of context has none */
  readonly contexts: ReadonlyMap<string, string>;
  /** what a target's .dockerignore leaves out of its context, by paths from there; a target without one has none */
  readonly ignores: ReadonlyMap<string, (path: string) => boolean>;
}

export interface Judged {
  readonly reason: MissReason;
  readonly text: string;
  readonly paths: readonly string[];
  readonly changed: readonly string[];
}

/** The likeliest reason why a step was no hit although all that it needs was. */
export function judgeMiss(step: Step, facts: MissFacts): Judged {
  const says = (reason: MissReason, text: string, paths: readonly string[] = [], changed: readonly string[] = []): Judged => ({ reason, text, paths, changed });
  if (isUncached(step, facts)) return says('no-cache', 'The build was asked to use no cache here (`no-cache`).');
  const read = whatWasRead(step, facts);
  if (read !== undefined) return says('no-cache-yet', read);
  const { histories } = facts;
  const key = facts.keys.get(step.id);
  const base = histories && changedBase(step, facts, histories);
  if (base !== undefined) return says('changed-base', `The base image is another one than in the last build: ${base}.`);
  const changedArgs = histories ? changedArguments(step, facts, histories) : [];
  const named = changedArgs.filter((name) => mentions(step, name, facts));
  if (histories && key && !histories.has(step.targets, key)) {
    if (named.length > 0) return says('changed-argument', `The build argument ${list(named)} has another value than in the last build.`);
    return histories.placeOf(step.targets, key) === 'other'
      ? says('changed-instruction', 'The instruction was changed since the last build.')
      : says('new-instruction', 'No earlier build had this instruction.');
  }
  const copy = readCopy(step.instruction);
  if (copy?.from === 'context') return { reason: 'changed-files', paths: copy.paths, ...filesOf(step, copy.paths, facts) };
  if (copy?.from === 'stage') return says('changed-source', `What it takes from ${copy.name} changed.`);
  if (copy?.from === 'url') return says('changed-source', `What is at ${copy.paths.join(', ')} changed, or could not be compared.`);
  if (changedArgs.length > 0) return says('changed-argument', `The build argument ${list(changedArgs)} has another value than in the last build.`);
  if (histories && facts.cacheMode === 'min' && !isLastStage(step, facts.log)) {
    return says('not-in-cache', 'The cache holds only layers of the image itself (`cache-mode: min`), and this is a stage before.');
  }
  if (histories) return says('not-in-cache', 'The same step was in earlier builds, so the cache that was read does not hold its layer any more, or not yet.');
  return says('unknown', 'There is no earlier build to compare with.');
}

function isUncached(step: Step, { noCache, targets }: MissFacts): boolean {
  if (noCache) return true;
  return targets.some(({ name, raw }) => {
    if (!step.targets.includes(name)) return false;
    const filter = raw['no-cache-filter'];
    return raw['no-cache'] === true || (Array.isArray(filter) && step.stage !== undefined && filter.includes(step.stage));
  });
}

// Why nothing could be a hit, where no target of the step had anything to read.
function whatWasRead(step: Step, { plan, targets, log }: MissFacts): string | undefined {
  const planned = plan.targets.filter(({ name }) => step.targets.includes(name));
  if (planned.length === 0) return undefined;
  const missing = new Set(log.missingCaches);
  const reads = planned.some(({ cacheFrom, cacheSiblings }) => [...cacheFrom, ...cacheSiblings].some(({ ref }) => !missing.has(ref))) || targets.some(({ name, cacheFrom }) => step.targets.includes(name) && cacheFrom.length > 0);
  const hits = log.steps.some((other) => other.outcome === 'cached' && !other.isFrom && other.repeats === undefined && other.targets.some((name) => step.targets.includes(name)));
  if (reads || hits) return undefined;
  const planning = planned.some(({ cacheFrom, cacheAbsent, cacheTo }) => cacheFrom.length + cacheAbsent.length + cacheTo.length > 0);
  return planning ? 'There is no cache yet: none of the refs that this event reads exists.' : 'No cache is set: this build neither reads nor writes one.';
}

// FROM of the step's own stage; a stage on another stage has none, and then that one's steps missed first.
function changedBase(step: Step, { log, keys }: MissFacts, histories: StepHistories): string | undefined {
  const from = log.steps.find((other) => other.isFrom && other.stage === step.stage && other.platform === step.platform && other.targets.some((name) => step.targets.includes(name)));
  const key = from && keys.get(from.id);
  return from && key && histories.placeOf(from.targets, key) === 'other' ? from.instruction.replace(/^FROM\s+/i, '') : undefined;
}

function changedArguments(step: Step, { args }: MissFacts, histories: StepHistories): string[] {
  const changed = step.targets.flatMap((target) => {
    const before = histories.lastBuildOf([target])?.targets.find((one) => one.target === target)?.args;
    return before ? [...(args.get(target) ?? [])].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name) : [];
  });
  return [...new Set(changed)].slice(0, 5);
}

// Its text holds the value: BuildKit writes most instructions with their arguments filled in.
function mentions(step: Step, name: string, { targets }: MissFacts): boolean {
  return targets.some((target) => {
    const value = target.args.get(name);
    return step.targets.includes(target.name) && value !== undefined && value.length > 1 && step.instruction.includes(value);
  });
}

function filesOf(step: Step, paths: readonly string[], { changedFiles, contexts, ignores, histories }: MissFacts): Pick<Judged, 'text' | 'changed'> {
  const target = step.targets.find((name) => contexts.has(name)) ?? '';
  const context = contexts.get(target);
  const what = `It copies ${list(paths)}`;
  if (!histories) return { text: `${what}; there is no earlier build to compare with.`, changed: [] };
  if (!changedFiles || context === undefined) return { text: `${what}, of which something changed since the last build.`, changed: [] };
  const changed = changedAmong(changedFiles, paths, context, ignores.get(target));
  if (changed.length === 0) return { text: `${what}. No commit changed these files since the last build: generated or untracked files did, or a file's mode.`, changed };
  return { text: `${what}, of which ${changed.length === 1 ? '1 file' : `${changed.length} files`} changed since the last build.`, changed };
}

function isLastStage(step: Step, log: BuildLog): boolean {
  const own = log.steps.filter((other) => !other.isFrom && other.targets.some((name) => step.targets.includes(name)));
  return own.reduce<Step | undefined>((last, one) => ((one.endMs ?? 0) >= (last?.endMs ?? 0) ? one : last), undefined)?.stage === step.stage;
}

function list(names: readonly string[]): string {
  return names.slice(0, 5).map((name) => `\`${name}\``).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
}
