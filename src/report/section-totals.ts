import type { JobSection } from './job-section.js';
import { isOutdated } from './merge-sections.js';
import type { Result } from './report.js';

/** What several jobs come to. Sections of older runs are not counted. */
export interface SectionTotals {
  readonly result: Result;
  /** jobs that have spoken, and that are known to exist */
  readonly jobs: number;
  readonly jobsExpected: number;
  readonly failed: number;
  readonly targets: number;
  readonly imagesPushed: number;
  readonly stepsTotal: number;
  readonly stepsCached: number;
  /** 0 to 1, undefined without a step */
  readonly cacheRatio: number | undefined;
  /** sum of the jobs' build times */
  readonly sumMs: number;
  /** the job whose build took longest: the others ran beside it */
  readonly critical: JobSection | undefined;
}

/** Adds up the sections of the newest run of each workflow. */
export function sumSections(sections: readonly JobSection[]): SectionTotals {
  const current = sections.filter((section) => !isOutdated(section, sections));
  const sum = (figure: (section: JobSection) => number) => current.reduce((total, section) => total + figure(section), 0);
  const stepsTotal = sum((section) => section.stepsTotal);
  const stepsCached = sum((section) => section.stepsCached);
  const failed = current.filter((section) => section.result === 'failure').length;
  const canceled = current.some((section) => section.result === 'canceled');
  // Of a matrix only one member may have spoken; it says how many there are.
  const matrices = new Map<string, { seen: number; jobs: number }>();
  for (const { workflow, job, jobs } of current) {
    const name = JSON.stringify([workflow, job]);
    matrices.set(name, { seen: (matrices.get(name)?.seen ?? 0) + 1, jobs });
  }
  return {
    result: failed > 0 ? 'failure' : canceled ? 'canceled' : 'success',
    jobs: current.length,
    jobsExpected: [...matrices.values()].reduce((total, { seen, jobs }) => total + Math.max(seen, jobs), 0),
    failed, targets: sum((section) => section.targetsTotal), imagesPushed: sum((section) => section.imagesPushed),
    stepsTotal, stepsCached, cacheRatio: stepsTotal === 0 ? undefined : stepsCached / stepsTotal,
    sumMs: sum((section) => section.durationMs),
    critical: current.reduce<JobSection | undefined>((longest, section) => (longest === undefined || section.durationMs > longest.durationMs ? section : longest), undefined)
  };
}
