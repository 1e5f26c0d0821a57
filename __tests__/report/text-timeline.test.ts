import { describe, expect, test } from '@jest/globals';
import { renderTextTimeline, shareBar } from '../../src/report/text-timeline.js';
import type { Bar } from '../../src/report/timeline-bars.js';

const bar = (label: string, startMs: number, endMs: number, rest: Partial<Bar> = {}): Bar => ({ section: 'api', label, kind: 'run', critical: false, startMs, endMs, ...rest });

describe('the timeline as text', () => {
  test('has a bar for each step where it ran, at least one block long', () => {
    const bars = [bar('FROM', 0, 1000, { kind: 'around' }), bar('RUN make', 1000, 3000, { critical: true }), bar('COPY', 3999, 4000), bar('3 steps cached', 4000, 4000, { kind: 'cached' })];
    expect(renderTextTimeline({ sections: [{ name: 'api', bars }], endMs: 4000, hidden: 0 })).toEqual([
      'api',
      `  ${'░'.repeat(10)}${' '.repeat(30)}  FROM`,
      `  ${' '.repeat(10)}${'█'.repeat(20)}${' '.repeat(10)}  RUN make`,
      `  ${' '.repeat(39)}▓  COPY`,
      `  ${' '.repeat(39)}·  3 steps cached`
    ]);
  });

  test('begins at its left edge what another build on the same builder had begun before this one', () => {
    const bars = [bar('ended before', -3000, -1000), bar('was taken over', -2000, 2000), bar('own', 2000, 4000)];
    expect(renderTextTimeline({ sections: [{ name: 'api', bars }], endMs: 4000, hidden: 0 })).toEqual([
      'api', `  ▓${' '.repeat(39)}  ended before`, `  ${'▓'.repeat(20)}${' '.repeat(20)}  was taken over`, `  ${' '.repeat(20)}${'▓'.repeat(20)}  own`
    ]);
  });
});

test.each([[0, 0], [0.001, 1], [0.5, 5], [0.999, 9], [1, 10]])('a share of %p has %p of ten blocks', (ratio, full) => {
  expect(shareBar(ratio)).toBe('█'.repeat(full) + '░'.repeat(10 - full));
});
