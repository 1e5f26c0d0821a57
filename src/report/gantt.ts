import type { Bar, BarKind, Bars } from './timeline-bars.js';

/** GitHub's Mermaid refuses a diagram of more than 50,000 characters, and a page cannot raise that. */
export const ganttLimit = 45_000;

// How a bar looks: solid for a step, pale for work around it, green for hits, red for what the build's end hung on. A theme
// is not set, because GitHub picks the light or dark one.
const tags: Readonly<Record<BarKind, string>> = { cached: 'done', run: '', failed: 'crit', around: 'active' };

const longestLabel = 56;
const longestSection = 22;
const dayMs = 86_400_000;

/**
 * The timeline as a Mermaid gantt diagram in a fenced block; undefined where it would be too large, or longer than a day.
 * Times are of the day, because `dateFormat x` would show them in the reader's time zone.
 */
export function renderGantt(bars: Bars): string | undefined {
  if (bars.endMs >= dayMs) return undefined;
  const sections = bars.sections.map(({ name, bars: own }) => ({ name: named(name, longestSection), lines: own.map(task) }));
  const widest = sections.reduce((most, { name }) => Math.max(most, name.length), 0);
  const text = [
    '```mermaid',
    `%%{init: ${JSON.stringify(look(Math.max(75, 16 + widest * 8)))}}%%`,
    'gantt',
    'dateFormat HH:mm:ss.SSS',
    `axisFormat ${axisFormat(bars.endMs)}`,
    'todayMarker off',
    ...sections.flatMap(({ name, lines }) => [`section ${name}`, ...lines]),
    '```'
  ].join('\n');
  return text.length < ganttLimit ? text : undefined;
}

// Colours that are readable in both themes. Mermaid writes the labels of `done` and `active` bars in one dark colour, also on a
// dark page, so these are grey on translucent bars.
function look(leftPadding: number): object {
  return {
    gantt: { leftPadding, rightPadding: 20, barHeight: 18, barGap: 4 },
    themeVariables: {
      sectionBkgColor: '#76839012', altSectionBkgColor: '#76839000', sectionBkgColor2: '#76839012', gridColor: '#76839066',
      taskTextDarkColor: '#768390', taskBkgColor: '#316dca', taskBorderColor: '#539bf5', taskTextColor: '#ffffff', critBkgColor: '#c93c37', critBorderColor: '#e5534b', activeTaskBkgColor: '#76839022', activeTaskBorderColor: '#768390', doneTaskBkgColor: '#2da44e88', doneTaskBorderColor: '#2da44e'
    }
  };
}

function task(bar: Bar): string {
  const words = [...(bar.critical && bar.kind !== 'failed' ? ['crit'] : []), tags[bar.kind]].filter((word) => word !== '');
  const start = Math.max(0, Math.min(bar.startMs, dayMs - 1));
  // A bar without length is not drawn.
  const end = Math.min(dayMs - 1, Math.max(bar.endMs, start + 1));
  return `${named(bar.label, longestLabel)} :${[...words, clock(start), clock(end)].join(', ')}`;
}

// Only letters and signs that mean nothing to Mermaid, and never empty. A label begins with its duration, so that none is a
// keyword (`section`, `click`, `title`).
function named(text: string, limit: number): string {
  const safe = text.replace(/[^A-Za-z0-9 _./+@()=&-]+/g, ' ').replace(/ +/g, ' ').trim();
  const clipped = safe.length <= limit ? safe : `${safe.slice(0, limit - 2).trimEnd()}..`;
  return clipped === '' ? '-' : clipped;
}

function clock(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(Math.floor(ms % 1000)).padStart(3, '0')}`;
}

function axisFormat(endMs: number): string {
  if (endMs < 8000) return '%-S.%Ls';
  return endMs < 3_600_000 ? '%-M:%S' : '%-H:%M:%S';
}
