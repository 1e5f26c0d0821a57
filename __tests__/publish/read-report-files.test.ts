import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readReportFiles } from '../../src/publish/read-report-files.js';
import { makeReportValue } from '../support/make.js';
import { makeJobSection } from '../report/sections.js';

let root: string;
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'reports-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
const reportOf = (job: string) => JSON.stringify({ ...makeReportValue(), job: makeJobSection({ key: Buffer.from(job.padEnd(8)).toString('hex'), job }) });
const read = async (...patterns: string[]) => {
  const { sections, problems } = await readReportFiles(patterns.map((pattern) => join(root, pattern)));
  return { jobs: sections.map(({ job }) => job), problems: problems.map((problem) => problem.replaceAll(root, '')) };
};

describe('report files', () => {
  beforeEach(async () => {
    for (const [path, job] of [['a/report.json', 'a'], ['b/report.json', 'b'], ['deep/er/report.json', 'c'], ['deep/er/other.txt', 'd'], ['report-1.json', 'e'], ['r(x)+.json', 'f']] as const) await put(path, reportOf(job));
  });

  test.each([
    [['a/report.json'], ['a']], [['*/report.json'], ['a', 'b']], [['**/report.json'], ['a', 'b', 'c']], [['**'], ['a', 'b', 'd', 'c', 'f', 'e']], [['report-?.json'], ['e']], [['r(x)+.json'], ['f']],
    [['a/report.json', '*/report.json'], ['a', 'b']], [['deep/**/*.txt'], ['d']], [['?/*.json'], ['a', 'b']]
  ])('%j are those of %j', async (patterns, jobs) => expect(await read(...patterns)).toEqual({ jobs, problems: [] }));

  test('that are not there are named', async () => {
    expect(await read('none.json', 'no*/x', 'a/report.json')).toEqual({ jobs: ['a'], problems: ['No report file matches /none.json.', 'No report file matches /no*/x.'] });
  });

  test('that are no reports are named, and the others are read', async () => {
    const cases: Record<string, string> = {
      'x/empty.json': '', 'x/text.json': 'no', 'x/list.json': '[]', 'x/none.json': JSON.stringify(makeReportValue()), 'x/version.json': JSON.stringify({ job: { ...makeJobSection(), version: 2 } }),
      'x/key.json': JSON.stringify({ job: { ...makeJobSection(), key: '../x' } }), 'x/run.json': JSON.stringify({ job: { ...makeJobSection(), runId: -1 } }), 'x/result.json': JSON.stringify({ job: { ...makeJobSection(), result: '__proto__' } })
    };
    for (const [path, text] of Object.entries(cases)) await put(path, text);
    const { jobs, problems } = await read('x/*.json', 'a/report.json');
    expect([jobs, problems]).toEqual([['a'], Object.keys(cases).sort().map((path) => `/${path} is no report of a job.`)]);
  });

  test('behind links are not read', async () => {
    await mkdir(join(root, 'links'));
    await symlink(join(root, 'a/report.json'), join(root, 'links/report.json'));
    await symlink(join(root, 'deep'), join(root, 'links/deep'));
    expect(await read('links/**', 'links/report.json')).toEqual({ jobs: [], problems: ['No report file matches /links/**.', 'No report file matches /links/report.json.'] });
  });

  test('may be a thousand', async () => {
    for (let n = 0; n < 1001; n++) await put(`many/${n}.json`, n < 3 ? reportOf(`m${n}`) : '{}');
    const { problems } = await read('many/*.json');
    expect(problems.at(-1)).toBe('Only the first 1000 of 1001 report files were read.');
  });
});
