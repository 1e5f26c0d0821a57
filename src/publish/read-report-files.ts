import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobSection } from '../report/job-section.js';
import { roomInFile } from '../report/job-section.js';
import { readSections } from '../report/read-section.js';
import { objectOf, parseJson } from '../shared/checked-json.js';

/** What the report files of other jobs say. */
export interface FoundReports {
  readonly sections: readonly JobSection[];
  /** one sentence for each pattern without a file and each file that is no report */
  readonly problems: readonly string[];
}

const mostFiles = 1000;
const largestFile = 64 * 1024 * 1024;
const deepest = 12;

/** Reads the report files that absolute patterns name. Links are not followed. Never throws. */
export async function readReportFiles(patterns: readonly string[]): Promise<FoundReports> {
  const problems: string[] = [];
  const paths = new Set<string>();
  for (const pattern of patterns) {
    const found = await findFiles(pattern);
    if (found.length === 0) problems.push(`No report file matches ${pattern}.`);
    found.forEach((path) => paths.add(path));
  }
  const sections: JobSection[] = [];
  for (const path of [...paths].slice(0, mostFiles)) {
    const text = (await lstat(path)).size > largestFile ? '' : await readFile(path, 'utf8').catch(() => '');
    const [section] = readSections([objectOf(parseJson(text))?.['job']], roomInFile);
    if (section) sections.push(section);
    else problems.push(`${path} is no report of a job.`);
  }
  if (paths.size > mostFiles) problems.push(`Only the first ${mostFiles} of ${paths.size} report files were read.`);
  return { sections, problems };
}

/** The files that a pattern names, sorted: `*` and `?` stay within a folder, `**` goes through any number of them. */
async function findFiles(pattern: string): Promise<string[]> {
  const fixed = pattern.split('/').findIndex((part) => /[*?]/.test(part));
  if (fixed < 0) return (await isFile(pattern)) ? [pattern] : [];
  const wanted = patternOf(pattern);
  const found: string[] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < deepest) await walk(path, depth + 1);
      else if (entry.isFile() && wanted.test(path)) found.push(path);
    }
  };
  await walk(pattern.split('/').slice(0, fixed).join('/') || '/', 0);
  return found;
}

function patternOf(pattern: string): RegExp {
  const parts = pattern.split('/').map((part) => (part === '**' ? part : part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '[^/]*').replace(/\?/g, '[^/]')));
  return new RegExp(`^${parts.join('/').replaceAll('**/', '(?:[^/]+/)*').replace(/\*\*$/, '.*')}$`);
}

async function isFile(path: string): Promise<boolean> {
  return lstat(path).then((found) => found.isFile(), () => false);
}
