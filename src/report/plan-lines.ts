import type { Definition } from '../definition/definition.js';
import type { BuildPlan } from '../plan/plan.js';
import { skippedWords } from './unchanged.js';
import type { UnchangedTarget } from './unchanged.js';
import { cacheReasonWords, tagReasonWords } from './words.js';

/** The plan as lines for the job's log: what is built, pushed, read and written, each ref with its reason. */
export function renderPlanLines(definition: Definition, plan: BuildPlan, unchanged: ReadonlyMap<string, UnchangedTarget> = new Map()): string[] {
  const lines = [`Definition: ${definition.files.join(', ')}`];
  for (const [name, skipped] of unchanged) {
    lines.push(`${name}: ${skippedWords(skipped)}`, `  image       ${skipped.repository}@${skipped.digest}`);
    lines.push(...skipped.tagged.map(({ ref, reason }) => `  tagged      ${ref} (${tagReasonWords[reason]})`));
  }
  for (const target of plan.targets) {
    lines.push(target.displayName === target.name ? target.name : `${target.displayName} (target ${target.name})`);
    lines.push(...target.images.map(({ ref, reason }) => `  push        ${ref} (${tagReasonWords[reason]})`));
    lines.push(...target.localNames.map((name) => `  not pushed  ${name} (outside the registry)`));
    lines.push(...target.cacheFrom.map(({ ref, reason }) => `  cache from  ${ref} (${cacheReasonWords[reason]})`));
    lines.push(...target.cacheSpare.map(({ ref, reason }) => `  not needed  ${ref} (${cacheReasonWords[reason]})`));
    lines.push(...target.cacheAbsent.map(({ ref, reason }) => `  no cache at ${ref} yet (${cacheReasonWords[reason]})`));
    lines.push(...target.cacheTo.map(({ ref, reason }) => `  cache to    ${ref} (${cacheReasonWords[reason]})`));
    if (target.cacheAlias) lines.push(`  cache alias ${target.cacheAlias.ref} (${cacheReasonWords[target.cacheAlias.reason]})`);
  }
  if (plan.contextTargets.length > 0) lines.push(`Built as contexts of others: ${plan.contextTargets.join(', ')}`);
  return lines;
}
