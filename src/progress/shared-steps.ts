import type { Step } from './step.js';

/** Why a figure of a step that targets share can be off. */
export const MAYBE_LONGER = 'shared by targets, can print more time than it took';
const IN_PARTS = 'copied and merged apart, may have begun earlier';

/**
 * Marks steps whose printed time cannot be trusted to its digit. buildx shifts the clock of each target, so a step that
 * targets share can print a little more than it took: one that was shown under several targets, or under one that it
 * cannot belong to, because that target's own Dockerfile names its steps otherwise. `COPY --link` is two vertices shown
 * as one, with time between them. A shared step without such a sign stays unmarked.
 */
export function markInexact(steps: readonly Step[]): Step[] {
  // An equal FROM is one vertex for all Dockerfiles.
  const own = steps.filter((step) => !step.isFrom);
  const staged = new Set(own.flatMap((step) => (step.stage === undefined ? [] : [step.targets[0]])));
  const totals = new Map<string, Set<number | undefined>>();
  for (const step of own) {
    const place = placeOf(step);
    totals.set(place, (totals.get(place) ?? new Set()).add(step.total));
  }
  const reasonFor = (step: Step): string | undefined => {
    if (step.uncertain !== undefined || step.outcome !== 'done' || step.isFrom) return undefined;
    if (/^(?:ONBUILD )?(?:COPY|ADD) (?:--\S+ )*--link(?:=true)? /.test(step.instruction)) return IN_PARTS;
    const isOthers = step.stage === undefined && staged.has(step.targets[0]);
    return step.names.length > 1 || isOthers || (totals.get(placeOf(step))?.size ?? 0) > 1 ? MAYBE_LONGER : undefined;
  };
  return steps.map((step) => {
    const reason = reasonFor(step);
    return reason === undefined ? step : { ...step, uncertain: reason };
  });
}

function placeOf({ targets, platform, stage }: Step): string {
  return `${targets[0]} ${platform ?? ''} ${stage ?? ''}`;
}
