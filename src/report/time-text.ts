import { renderDuration } from '../shared/duration.js';
import { renderGantt } from './gantt.js';
import { block, code, details, plain, table, time } from './markdown.js';
import type { CriticalPathReport, PathLinkReport, Report, StageReport } from './report.js';
import { fewTargets, slowestTable } from './tables.js';
import { renderTextTimeline, textLegend } from './text-timeline.js';
import { chooseBars } from './timeline-bars.js';
import { count } from './verdict.js';

/** What took the time: timeline, critical path, slowest steps. `bars`: the most that the timeline may have; 0 for none. */
export function timeText(report: Report, bars: number): string {
  const slowest = slowestTable(report.steps, 8);
  const parts = [timelineText(report, bars), pathLine(report.criticalPath), slowest === '' ? '' : `**Slowest steps**\n\n${slowest}`, pathDetails(report.criticalPath), stageDetails(report.stages)].filter((part) => part !== '');
  return parts.length === 0 ? '' : ['### What took the time', ...parts].join('\n\n');
}

function timelineText(report: Report, most: number): string {
  const bars = most === 0 ? undefined : chooseBars(report, most);
  if (!bars) return '';
  const gantt = renderGantt(bars);
  const hidden = bars.hidden === 0 ? '' : ` · ${bars.hidden} shorter ones are not shown`;
  const text = block([...renderTextTimeline(bars), '', textLegend]);
  if (gantt === undefined) return text;
  const legend = `<sub>🟥 ${report.result === 'failure' ? 'failed' : 'critical path'} · 🟦 step · 🟩 cached · ⬜ around the steps${hidden}</sub>`;
  return [gantt, legend, details('The timeline as text', text)].join('\n\n');
}

const namedLinks = 4;

/** The chain that decided the build's end, its dearest links by name. */
export function pathLine(path: CriticalPathReport | undefined): string {
  if (!path || path.links.length === 0) return '';
  const dearest = [...path.links].sort((a, b) => b.durationMs - a.durationMs).slice(0, namedLinks);
  const named = path.links.filter((link) => dearest.includes(link) && link.durationMs > 0).map((link) => `${linkName(link, 60)} ${time(link.durationMs)}`);
  const others = path.links.length - named.length;
  const waited = path.gapMs >= 1000 ? `, ${renderDuration(path.gapMs)} of waiting between them` : '';
  const rival = path.uncertain === undefined ? '' : ', one of two equally long ways';
  return `**Critical path** ${renderDuration(path.busyMs)}${waited}${rival}: ${named.join(' → ')}${others > 0 ? ` and ${count(others, 'short one')}` : ''}`;
}

function linkName(link: PathLinkReport, limit: number): string {
  return link.label === undefined || link.label === 'Other' ? code(link.text.replace(/@sha256:[0-9a-f]{64}/, ''), limit) : plain(link.label, limit);
}

function pathDetails(path: CriticalPathReport | undefined): string {
  if (!path || path.links.length < 2) return '';
  const rows = path.links.slice(0, 60).map((link) => [
    time(link.startMs), time(link.durationMs), linkName(link, 110), fewTargets(link.targets), link.place === undefined || link.place === '' ? '' : code(link.place, 60),
    link.savingMs > 0 ? time(link.savingMs) : ''
  ]);
  const source = path.exact ? '' : '\n\nWhat waited for what is read from names and times; the builder\'s own record was not there.';
  const rival = path.uncertain === undefined ? '' : `\n\nAnother way was as long, as far as the log tells: ${plain(path.uncertain, 160)}.`;
  return details('The critical path link by link', `${table(['>At', '>Time', 'Link', 'Target', 'Stage', '>Without it shorter by'], rows)}${source}${rival}`);
}

function stageDetails(stages: readonly StageReport[]): string {
  if (stages.length < 2) return '';
  const rows = stages.slice(0, 60).map((stage) => [
    code(stage.name, 60), time(stage.startMs), time(stage.endMs - stage.startMs), fewTargets(stage.ranWith), fewTargets(stage.neededFirst), fewTargets(stage.couldHaveRunWith)
  ]);
  return details(`${stages.length} stages, and which ran side by side`, table(['Stage', '>At', '>Time', 'Ran beside', 'Waited for', 'Could have run beside'], rows));
}
