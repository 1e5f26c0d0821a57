import { renderBytes } from '../shared/bytes.js';
import { renderDuration } from '../shared/duration.js';
import type { Advice, DockerfilePlace, Economics, HistorySeries, Miss } from '../analysis/findings.js';
import { code, details, plain, table, time } from './markdown.js';
import { fewTargets } from './tables.js';
import type { FindingsReport } from './report.js';
import { count } from './verdict.js';

/** Why the cache missed: the first step of each chain, what changed, what it cost. Empty where nothing did. */
export function missText(misses: readonly Miss[], most: number): string {
  if (misses.length === 0) return '';
  const rows = misses.slice(0, most).map((miss) => [
    time(miss.ownMs + miss.downstreamMs), code(miss.instruction, 90), fewTargets(miss.targets), missReason(miss),
    miss.downstreamSteps === 0 ? '' : `${count(miss.downstreamSteps, 'step')}, ${time(miss.downstreamMs)}`
  ]);
  const left = misses.length > most ? `\n\n…and ${count(misses.length - most, 'more chain')}.` : '';
  return `### Why the cache missed\n\n${table(['>Cost', 'First step that missed', 'Target', 'Why', 'Behind it'], rows)}${left}`;
}

/** The dearest reasons and pieces of advice as plain lines, not escaped, for the comment. */
export function findingLines(findings: FindingsReport | undefined, most: number): { readonly reasons: readonly string[]; readonly advice: readonly string[] } {
  return {
    reasons: (findings?.misses ?? []).slice(0, most).map((miss) => {
      const files = miss.changedFiles.slice(0, 2).join(', ');
      return `${miss.instruction} (${renderDuration(miss.ownMs + miss.downstreamMs)}): ${miss.text}${files === '' ? '' : ` ${files}`}`;
    }),
    advice: (findings?.advice ?? []).slice(0, most).map((one) => `${one.savingMs > 0 ? `${renderDuration(one.savingMs)}: ` : ''}${one.text}`)
  };
}

/** The reason of a miss in a sentence, with the files behind it. */
export function missReason(miss: Miss): string {
  const files = miss.changedFiles.slice(0, 4).map((file) => code(file, 70)).join(' ');
  const more = miss.changedCount > Math.min(4, miss.changedFiles.length) ? ` and ${miss.changedCount - Math.min(4, miss.changedFiles.length)} more` : '';
  return [plain(miss.text, 200), files === '' ? '' : `${files}${more}`].filter(Boolean).join('<br>');
}

/** What to change, with what it would save. Empty where there is nothing. */
export function adviceText(advice: readonly Advice[], most: number): string {
  if (advice.length === 0) return '';
  return `### Advice\n\n${advice.slice(0, most).map((one) => `- ${adviceLine(one)}`).join('\n')}`;
}

/** One piece of advice on a line. */
export function adviceLine(advice: Advice): string {
  const saving = [...(advice.savingMs > 0 ? [renderDuration(advice.savingMs)] : []), ...(advice.savingBytes ? [renderBytes(advice.savingBytes)] : [])].join(', ');
  const places = advice.places.slice(0, 3).map((place) => code(placeText(place), 100)).join(' ');
  const basis = advice.basis === 'baseline' ? ` <sub>measured on ${count(advice.n, 'build')}</sub>` : '';
  return [saving === '' ? '' : `**Saves ${saving}**:`, plain(advice.text, 400), places, basis].filter(Boolean).join(' ').trimEnd();
}

function placeText({ file, line }: DockerfilePlace): string {
  return `${file}:${line}`;
}

const levels = '▁▂▃▄▅▆▇█';

/** Build times of a branch as a small chart of text, newest last; empty with fewer than three. */
export function historyLine(history: HistorySeries | undefined): string {
  const points = history?.points.filter((point) => point.result === 'success').slice(-20) ?? [];
  if (!history || points.length < 3) return '';
  const times = points.map((point) => point.imagesReadyMs ?? point.durationMs);
  const most = Math.max(...times, 1);
  const bars = times.map((ms) => levels[Math.min(7, Math.floor((ms / most) * 7.999))] ?? '').join('');
  return `${bars} the last ${points.length} builds of ${code(history.branch, 60)} took ${renderDuration(Math.min(...times))} to ${renderDuration(most)}`;
}

/** What the cache cost and what it was worth, folded; empty without figures. */
export function economicsDetails(economics: readonly Economics[]): string {
  if (economics.length === 0) return '';
  const rows = economics.slice(0, 200).map((one) => [
    code(one.target, 60), time(one.costMs), time(one.benefitMs), renderBytes(one.importBytes + one.exportBytes), verdicts[one.verdict], one.setting === undefined ? '' : code(one.setting)
  ]);
  return details('What the cache cost and saved', table(['Target', '>Cost', '>Saved', '>Moved', 'Verdict', 'Set'], rows));
}

const verdicts: Readonly<Record<Economics['verdict'], string>> = { pays: 'pays', 'costs-more': '⚠️ costs more than it saves', 'too-few-builds': 'too few builds to tell' };
