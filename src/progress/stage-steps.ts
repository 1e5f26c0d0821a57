import type { Step } from './step.js';

/** Steps by their place: stage, number of steps, platform they are for, index. */
export class StageSteps {
  readonly #byPlace = new Map<string, Step[]>();
  readonly #byStage = new Map<string, Step[]>();

  constructor(steps: readonly Step[]) {
    for (const step of steps) {
      add(this.#byPlace, placeOf(step, step.index ?? 0), step);
      add(this.#byStage, step.stage ?? '', step);
    }
  }

  /** Candidates for the step before, at the nearest index that has one that `may` be it. */
  before(step: Step, may: (other: Step) => boolean): readonly Step[] {
    for (let index = (step.index ?? 0) - 1; index > 0; index--) {
      const found = (this.#byPlace.get(placeOf(step, index)) ?? []).filter(may);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The steps of a stage that are for the same platform, all of them where none is. */
  ofStage(stage: string, step: Step): readonly Step[] {
    const all = this.#byStage.get(stage) ?? [];
    const same = all.filter((other) => platformOf(other) === platformOf(step));
    return same.length > 0 ? same : all;
  }
}

function placeOf(step: Step, index: number): string {
  return `${step.stage ?? ''} ${platformOf(step)} ${index}/${step.total ?? 0}`;
}

// `linux/amd64->arm/v7` is built on linux/amd64 for linux/arm/v7.
function platformOf(step: Step): string {
  const [from = '', to] = (step.platform ?? '').split('->');
  return to === undefined || to.includes('linux/') ? (to ?? from) : `${from.split('/')[0]}/${to}`;
}

function add(groups: Map<string, Step[]>, key: string, step: Step): void {
  const group = groups.get(key);
  if (group) group.push(step);
  else groups.set(key, [step]);
}
