import { displayName } from '../definition/definition.js';
import type { Target } from '../definition/definition.js';
import { restlessSettings } from '../fingerprint/restless.js';
import type { RestlessHold, RunFacts } from '../fingerprint/restless.js';
import type { TargetFingerprint } from '../fingerprint/target-fingerprint.js';
import { revisionKey } from '../plan/bake-outputs.js';
import { fewNames } from './unchanged.js';

const advice: Readonly<Record<RestlessHold, string>> = {
  'the commit': ` Images record their commit in the annotation \`${revisionKey}\` by themselves.`, 'the time': '', "the run's number": ''
};

/**
 * What makes fingerprints others each time, so that nothing is ever found by them: a sentence for each line that a .dockerignore
 * should have, and for settings that hold what only this run has. `targets`: those that are asked for, with what they are made from.
 */
export function restlessNotices(targets: readonly Target[], fingerprints: ReadonlyMap<string, TargetFingerprint>, run: RunFacts): string[] {
  const bySentence = new Map<string, string[]>();
  const add = (target: Target, sentence: string) => bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), displayName(target)]);
  for (const target of targets) {
    const print = fingerprints.get(target.name);
    if (!print?.known) continue;
    for (const { context, ignoreFile, line, changes } of print.restless()) add(target, `\`${line}\` in the context \`${context}\` is another one ${changes}. Add the line \`${line}\` to \`${ignoreFile}\`, unless the build needs it.`);
    for (const [hold, names] of restlessSettings(target, run)) add(target, `${fewNames(names)} ${names.length === 1 ? 'holds' : 'hold'} ${hold}, which no later build has.${advice[hold]}`);
  }
  return [...bySentence].map(([sentence, names]) => `skip-unchanged finds no image again for ${fewNames([...new Set(names)])}: ${sentence}`);
}
