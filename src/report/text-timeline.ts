import type { BarKind, Bars } from './timeline-bars.js';

const columns = 40;
const marks: Readonly<Record<BarKind, string>> = { cached: '·', run: '▓', failed: '█', around: '░' };

/** What the marks of the text timeline mean. */
export const textLegend = '█ critical path  ▓ ran  ░ around the steps  · cached';

/** The timeline as lines of block characters, for where no Mermaid is drawn. Not escaped. */
export function renderTextTimeline(bars: Bars): string[] {
  // What this build shares with another on the same builder may have begun before it.
  const at = (ms: number) => Math.max(0, Math.min(columns, Math.floor((ms / bars.endMs) * columns)));
  return bars.sections.flatMap(({ name, bars: own }) => [
    name,
    ...own.map((bar) => {
      const start = Math.min(columns - 1, at(bar.startMs));
      const width = Math.max(1, at(bar.endMs) - start);
      const mark = bar.critical ? '█' : marks[bar.kind];
      return `  ${' '.repeat(start)}${mark.repeat(width)}${' '.repeat(Math.max(0, columns - start - width))}  ${clipped(bar.label)}`;
    })
  ]);
}

/** A share as a bar of ten blocks: `████████░░`. Full and empty only where it is exactly that. */
export function shareBar(ratio: number): string {
  const full = ratio <= 0 ? 0 : ratio >= 1 ? 10 : Math.min(9, Math.max(1, Math.round(ratio * 10)));
  return '█'.repeat(full) + '░'.repeat(10 - full);
}

function clipped(text: string): string {
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}
