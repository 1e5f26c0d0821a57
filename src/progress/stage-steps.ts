import type { Step } from './step.js';

/** Steps by their place: target, stage, platform they are for, index of how many. */
export class StageSteps {
  readonly #byPlace = new Map<string, Step[]>();
  readonly #byStage = new Map<string, Step[]>();

  constructor(steps: readonly Step[]) {
    for (const step of steps) {
      const place = placeOf(step);
      add(this.#byPlace, `${place} ${step.index}`, step);
      add(this.#byStage, step.stage ?? '', step);
      for (const target of step.targets) {
        add(this.#byPlace, `${target} ${place} ${step.index}`, step);
        add(this.#byStage, `${target} ${step.stage ?? ''}`, step);
      }
    }
  }

  /**
   * Candidates for the step before, at the nearest index that has one that `may` be it: those of the step's own targets,
   * else any, because equal steps of several targets carry one target's name.
   */
  before(step: Step, may: (other: Step) => boolean): readonly Step[] {
    const place = placeOf(step);
    for (let index = (step.index ?? 0) - 1; index > 0; index--) {
      const found = this.#ofTargets(this.#byPlace, step, `${place} ${index}`).filter(may);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The steps of a stage: of the step's own targets, else any; for the same platform, else all of them. */
  ofStage(stage: string, step: Step): readonly Step[] {
    const all = this.#ofTargets(this.#byStage, step, stage);
    const platform = platformOf(step);
    const same = all.filter((other) => platformOf(other) === platform);
    return same.length > 0 ? same : all;
  }

  #ofTargets(groups: ReadonlyMap<string, Step[]>, step: Step, key: string): readonly Step[] {
    const own = step.targets.flatMap((target) => groups.get(`${target} ${key}`) ?? []);
    return own.length > 0 ? own : (groups.get(key) ?? []);
  }
}

function placeOf(step: Step): string {
  return `${step.stage ?? ''} ${platformOf(step)} /${step.total ?? 0}`;
}

// `linux/amd64->arm/v7` is built on linux/amd64 for linux/arm/v7.
function platformOf({ platform = '' }: Step): string {
  const arrow = platform.indexOf('->');
  if (arrow < 0) return platform;
  const to = platform.slice(arrow + 2);
  return to.includes('linux/') ? to : `${platform.slice(0, platform.indexOf('/'))}/${to}`;
}

function add(groups: Map<string, Step[]>, key: string, step: Step): void {
  const group = groups.get(key);
  if (group) group.push(step);
  else groups.set(key, [step]);
}
