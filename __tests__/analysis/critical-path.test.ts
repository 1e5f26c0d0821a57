import { describe, expect, test } from '@jest/globals';
import { findCriticalPath } from '../../src/analysis/critical-path.js';
import type { CriticalPath } from '../../src/analysis/critical-path.js';
import { expectedOf, scenarios } from '../progress/corpus.js';
import { exactLog, plainLog } from '../progress/corpus-logs.js';

const withPath = scenarios.filter((scenario) => (expectedOf(scenario).critical_path_from_records ?? []).length > 0);

function numbers(path: CriticalPath | undefined, leastMs = 0): number[] {
  return (path?.links ?? []).filter((link) => link.endMs - link.startMs >= leastMs).map((link) => link.vertex.number);
}

function rounded(path: CriticalPath | undefined): string[] {
  const tens = (ms: number) => Math.round(ms / 10) * 10;
  return (path?.links ?? []).map((link) => {
    const text = 'instruction' in link.vertex ? link.vertex.instruction : link.vertex.text;
    return `${text.slice(0, 22)} | took ${tens(link.endMs - link.startMs)} | saves ${tens(link.savingMs)}`;
  });
}

describe('the critical path', () => {
  test.each(withPath)('of %s is that of its records', (scenario) => {
    const path = findCriticalPath(exactLog(scenario));
    expect(numbers(path)).toEqual(expectedOf(scenario).critical_path_from_records?.map((link) => link.n));
  });

  test('read from plain logs alone has the same long links, but for builds whose chains are nearly equal', () => {
    const different = withPath.filter((scenario) => {
      const long = numbers(findCriticalPath(exactLog(scenario)), 500);
      return (
        numbers(findCriticalPath(plainLog(scenario)))
          .filter((n) => long.includes(n))
          .join() !== long.join()
      );
    });
    expect(different).toEqual(['desktop-details', 'parallel-stages']);
  });

  test('read from a plain log says so where another chain is nearly as long', () => {
    const uncertain = (scenario: string) => findCriticalPath(plainLog(scenario))?.uncertain;
    expect(['desktop-details', 'parallel-stages', 'many-steps-deep-chain', 'single-cold'].map(uncertain)).toEqual([
      '[b] exporting to image ended at nearly the same time',
      '[docs 2/2] RUN echo "docs start n1019"; sleep 7; echo "docs end"; echo ok > /docs ended at nearly the same time',
      undefined,
      undefined
    ]);
    expect(withPath.filter((scenario) => findCriticalPath(exactLog(scenario))?.uncertain !== undefined)).toEqual([]);
  });

  test('says what a build would save if a step were free: no more than until another chain takes over', () => {
    const path = findCriticalPath(exactLog('many-steps-deep-chain'));
    expect(path?.exact).toBe(true);
    expect(rounded(path)).toEqual([
      'load build definition  | took 30 | saves 30',
      'load metadata for loca | took 30 | saves 30',
      'load .dockerignore | took 10 | saves 10',
      'FROM localhost:5000/bu | took 20 | saves 20',
      'RUN echo base n1388; s | took 860 | saves 860',
      'RUN echo r1; sleep 0.4 | took 1200 | saves 550',
      'RUN echo r2; sleep 2.2 | took 2610 | saves 550',
      'COPY --from=right /bin | took 40 | saves 40',
      'RUN echo join; sleep 0 | took 1070 | saves 1070',
      'COPY --from=lone /bin/ | took 80 | saves 80',
      'RUN echo end; sleep 0. | took 740 | saves 740',
      'exporting to image | took 860 | saves 860'
    ]);
  });

  test('is marked as inferred without records', () => {
    expect(findCriticalPath(plainLog('many-steps-deep-chain'))?.exact).toBe(false);
  });

  test('of a build that ended before anything started is undefined', () => {
    expect(findCriticalPath(plainLog('bake-definition-error'))).toBeUndefined();
  });

  test('adds up: links and gaps are the time from its first start to its last end', () => {
    for (const scenario of withPath) {
      const path = findCriticalPath(exactLog(scenario));
      const first = path?.links[0]?.startMs ?? 0;
      const last = path?.links.at(-1)?.endMs ?? 0;
      const covered = (path?.busyMs ?? 0) + (path?.gapMs ?? 0);
      expect({ scenario, enough: covered >= last - first - 0.01 }).toEqual({ scenario, enough: true });
    }
  });
});
