import { renderBytes } from '../shared/bytes.js';
import { renderDuration } from '../shared/duration.js';
import { code, details, plain, table, time } from './markdown.js';

/** What became of a cache mount when the job ended. */
export interface SavedMount {
  readonly name: string;
  /** where it is kept */
  readonly ref: string;
  readonly result: 'saved' | 'unsaved' | 'failed';
  /** why not, as the end of a sentence */
  readonly why?: string;
  /** of its files, before they are packed */
  readonly bytes?: number;
  readonly durationMs: number;
}

const resultTexts: Readonly<Record<SavedMount['result'], string>> = { saved: '✅ saved', unsaved: '⚪ not saved', failed: '❌ failed' };

/** What became of all, in one line without Markdown. */
export function mountVerdict(mounts: readonly SavedMount[]): string {
  const saved = mounts.filter(({ result }) => result === 'saved');
  const others = mounts.filter(({ result }) => result !== 'saved').map(({ name, why }) => `${name} was not saved${why === undefined ? '' : `, because ${why}`}`);
  const said = saved.map(({ name, bytes, durationMs }) => `${name} was saved${bytes === undefined ? '' : ` (${renderBytes(bytes)} in ${renderDuration(durationMs)})`}`);
  return [...said, ...others].join('; ');
}

/** The section that post adds to the job summary: Markdown. */
export function renderMountSection(title: string, mounts: readonly SavedMount[]): string {
  const rows = mounts.map(({ name, result, why, bytes, durationMs, ref }) => [code(name, 60), `${resultTexts[result]}${why === undefined ? '' : `<br>${plain(why, 300)}`}`, time(durationMs), bytes === undefined ? '–' : renderBytes(bytes), code(ref, 200)]);
  const saved = mounts.filter(({ result }) => result === 'saved').length;
  return [
    `### ${plain(title, 100)}: cache mounts`,
    `${saved} of ${mounts.length} saved.`,
    details('Cache mounts', table(['Mount', 'Result', '>Time', '>Content', 'Ref'], rows))
  ].join('\n\n') + '\n';
}
