import type { AdviceFacts } from './advice-facts.js';
import type { Advice, AdviceRule } from './findings.js';
import { aptUpdateAlone } from './rules/apt-update-alone.js';
import { cacheCostsMore } from './rules/cache-costs-more.js';
import { cacheMount } from './rules/cache-mount.js';
import { copyBeforeInstall } from './rules/copy-before-install.js';
import { dominantStep } from './rules/dominant-step.js';
import { emulatedPlatform } from './rules/emulated-platform.js';
import { largeContext } from './rules/large-context.js';
import { slowInstall } from './rules/slow-install.js';

export type { AdviceFacts } from './advice-facts.js';

const rules: Readonly<Record<AdviceRule, (facts: AdviceFacts) => readonly Advice[]>> = {
  'copy-before-install': copyBeforeInstall,
  'cache-mount': cacheMount,
  'slow-install': slowInstall,
  'large-context': largeContext,
  'apt-update-alone': aptUpdateAlone,
  'emulated-platform': emulatedPlatform,
  'dominant-step': dominantStep,
  'cache-costs-more': cacheCostsMore
};

// A step that one of these speaks of needs no other that says less about it.
const silencedBy: Partial<Record<AdviceRule, readonly AdviceRule[]>> = {
  'slow-install': ['copy-before-install'],
  'cache-mount': ['copy-before-install'],
  'dominant-step': ['copy-before-install', 'slow-install', 'cache-mount', 'emulated-platform']
};

const maxAdvice = 10;

/** What to change about a build, with what that saves as measured, largest first. At most 10; `ignore` names rules to leave out. */
export function adviseOn(facts: AdviceFacts, ignore: readonly AdviceRule[]): Advice[] {
  const named = Object.entries(rules) as [AdviceRule, (facts: AdviceFacts) => readonly Advice[]][];
  const all = named.filter(([rule]) => !ignore.includes(rule)).flatMap(([, advise]) => joinAlike(advise(facts)));
  const told = all.filter((advice) => !all.some((other) => silencedBy[advice.rule]?.includes(other.rule) && other.stepIds.some((id) => advice.stepIds.includes(id))));
  return told.sort((a, b) => b.savingMs - a.savingMs).slice(0, maxAdvice);
}

// One line of a Dockerfile, built for several targets or platforms, is one thing to change: the dearest is told.
function joinAlike(advice: readonly Advice[]): Advice[] {
  const joined = new Map<string, Advice>();
  for (const one of advice) {
    const alike = one.places.length > 0 && one.rule !== 'emulated-platform' ? one.places.map(({ file, line }) => `${file}:${line}`).join(' ') : `${one.stepIds.join(' ')} ${one.text}`;
    const other = joined.get(alike);
    const [dearer, cheaper] = other && other.savingMs > one.savingMs ? [other, one] : [one, other];
    joined.set(alike, cheaper ? { ...dearer, targets: [...new Set([...dearer.targets, ...cheaper.targets])], stepIds: [...new Set([...dearer.stepIds, ...cheaper.stepIds])] } : dearer);
  }
  return [...joined.values()];
}
