import { plain } from './markdown.js';
import { resultMarks } from './words.js';

/** The job summary of a run in which there was nothing to build, with the reason. */
export function renderNothingBuilt(title: string, reason: string): string {
  return `## ${plain(title, 100)}\n\n${resultMarks.skipped} **${plain(`Nothing is built: ${reason}`)}**\n`;
}
