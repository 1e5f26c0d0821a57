import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { makeCommentText } from '../../src/publish/sections.js';
import { compareAge } from '../../src/report/merge-sections.js';
import { sumSections } from '../../src/report/section-totals.js';
import { compileSource } from '../../scripts/load-source.mjs';
import { pullRequestEvent } from '../support/events.mjs';
import { DEFAULT_TOKEN, startGitHub } from '../support/github-server.mjs';
import { sectionOf } from './simulation.js';

const program = fileURLToPath(new URL('comment-process.mjs', import.meta.url));
const jobs = 20;

interface Answer {
  readonly settled?: boolean;
  readonly problem?: string;
  readonly ms: number;
}

test('twenty processes that write at once come to one comment within GitHub\'s limits', async () => {
  const modules = dirname(fileURLToPath(['github-client', 'sections', 'sticky-comment'].map((name) => compileSource(`src/publish/${name}.ts`)).at(-1) ?? ''));
  const github = await startGitHub({ events: [pullRequestEvent()], latencyMs: [20, 1000], limited: true });
  const children = Array.from({ length: jobs }, (_, index) =>
    fork(program, [modules, github.url, DEFAULT_TOKEN, String(index), String(jobs), JSON.stringify(sectionOf(index, jobs))], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [], env: { PATH: process.env['PATH'] } })
  );
  try {
    await Promise.all(children.map((child) => new Promise((resolve, reject) => child.once('message', resolve).once('error', reject).once('exit', reject))));
    const answers = await Promise.all(children.map(async (child) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1000));
      return new Promise<Answer>((resolve) => {
        child.once('message', (message) => resolve(message as Answer));
        child.send('go');
      });
    }));
    const found = github.comments(7);
    const sections = makeCommentText('default').read(found[0]?.body ?? '');
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    const writes = github.calls.filter(({ verb }) => verb !== 'GET').length;
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    process.stdout.write(`${jobs} processes: ${sections.length} sections, ${found.length} comment, ${github.calls.length} calls, ${writes} writes, a job ${seconds(times[10] ?? 0)} s (p50), ${seconds(times.at(-1) ?? 0)} s at most\n`);
    expect(answers.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect([found.length, sections.length, github.violations]).toEqual([1, jobs, []]);
    expect(sections.every((section, index) => section.matrix === `n: ${index}` && compareAge(section, sectionOf(index, jobs)) === 0)).toBe(true);
    const expected = sumSections(Array.from({ length: jobs }, (_, index) => sectionOf(index, jobs)));
    expect(sumSections(sections)).toMatchObject({ stepsTotal: expected.stepsTotal, stepsCached: expected.stepsCached, jobs, jobsExpected: jobs });
    expect(github.calls.length).toBeLessThanOrEqual(120);
    expect(writes).toBeLessThanOrEqual(60);
    // The machine that runs 20 processes at once may be slow itself.
    expect(times.at(-1)).toBeLessThanOrEqual(35_000);
  } finally {
    children.forEach((child) => child.kill());
    await github.close();
  }
}, 120_000);
