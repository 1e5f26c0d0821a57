import type { Step } from '../progress/build-log.js';
import { locate } from './dockerfile.js';
import type { Dockerfile } from './dockerfile.js';
import type { DockerfilePlace, Miss } from './findings.js';
import { findMissChains } from './miss-chains.js';
import type { MissChain } from './miss-chains.js';
import { judgeMiss } from './miss-reason.js';
import type { Judged, MissFacts } from './miss-reason.js';

export type { MissFacts } from './miss-reason.js';

const maxMisses = 20;
const maxFiles = 20;

/** The first step of each chain that missed, with why and what it cost, dearest first. At most 20. */
export function explainMisses(facts: MissFacts, dockerfiles: ReadonlyMap<string, Dockerfile>): Miss[] {
  const positions = new Map(facts.log.steps.map((step, index) => [step.id, index]));
  const judged = findMissChains(facts.log).map((chain) => ({ chain, judged: judgeMiss(chain.root, facts) }));
  const misses = joinAlike(judged).map(({ chain, judged: one }) => toMiss(chain, one, positions, dockerfiles));
  return misses.sort((a, b) => b.ownMs + b.downstreamMs - a.ownMs - a.downstreamMs).slice(0, maxMisses);
}

interface JudgedChain {
  readonly chain: MissChain;
  readonly judged: Judged;
}

// Where there was nothing to read, every chain of a target has the one reason: it is said once.
function joinAlike(chains: readonly JudgedChain[]): JudgedChain[] {
  const joined = new Map<string, JudgedChain>();
  for (const [index, one] of chains.entries()) {
    const { reason } = one.judged;
    const alike = reason === 'no-cache' || reason === 'no-cache-yet' ? `${reason} ${one.chain.root.targets[0]}` : String(index);
    const first = joined.get(alike);
    if (!first) joined.set(alike, one);
    else joined.set(alike, { ...first, chain: { root: first.chain.root, because: [...first.chain.because, one.chain.root, ...one.chain.because] } });
  }
  return [...joined.values()];
}

function toMiss({ root, because }: MissChain, { reason, text, paths, changed }: Judged, positions: ReadonlyMap<string, number>, dockerfiles: ReadonlyMap<string, Dockerfile>): Miss {
  return {
    stepId: root.id, stepIndex: positions.get(root.id) ?? 0, targets: root.targets, platform: root.platform, stage: root.stage,
    instruction: root.instruction, place: placeOf(root, dockerfiles), reason, text,
    ownMs: Math.round(root.durationMs ?? 0),
    downstreamMs: Math.round(because.reduce((sum, step) => sum + (step.durationMs ?? 0), 0)),
    downstreamSteps: because.length,
    paths, changedFiles: changed.slice(0, maxFiles), changedCount: changed.length
  };
}

/** Where a step is written, if its Dockerfile is a file of the workspace. */
export function placeOf(step: Step, dockerfiles: ReadonlyMap<string, Dockerfile>): DockerfilePlace | undefined {
  for (const target of step.targets) {
    const found = locate(step, dockerfiles.get(target));
    if (found?.file.path !== undefined) return { file: found.file.path, line: found.instruction.line };
  }
  return undefined;
}
