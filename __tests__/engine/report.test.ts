import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { pushEvent } from '../support/events.mjs';
import { describeEngine, manifest, registry, warmbake } from '../support/engine.js';

jest.setTimeout(120_000);

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(workspace, name, '..'), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
}
const annotations = (job: Awaited<ReturnType<typeof warmbake>>) => (job.main?.annotations ?? []).map(({ level, properties, message }) => `${level} ${properties['file'] ?? '-'}:${properties['line'] ?? '-'} ${message.split('\n')[0]}`);

describeEngine('what stands beside the report', () => {
  test('marks the failing step and each finding in its own Dockerfile, and hides what is assigned to a secret name', async () => {
    write({
      'compose.yaml': 'services:\n  api: {build: ./api}\n  web: {build: ./web}\n',
      'api/Dockerfile': 'FROM busybox:1.37\nENV MY_API_KEY=abcdefgh12345678\nRUN sleep 1; echo key abcdefgh1234; false\n', 'web/Dockerfile': 'FROM busybox:1.37 as Web\nRUN true\n'
    });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { 'trace-file': 'trace.json' } });
    expect([job.outcome, job.report.failure?.dockerfile]).toEqual(['failure', 'api/Dockerfile']);
    const marks = annotations(job);
    expect(marks).toContainEqual(expect.stringMatching(/^error api\/Dockerfile:3 process .*exit code: 1$/));
    expect(marks).toContainEqual(expect.stringMatching(/^warning web\/Dockerfile:1 .*casing/i));
    expect(marks.filter((mark) => mark.startsWith('warning api/')).every((mark) => mark.startsWith('warning api/Dockerfile:2 '))).toBe(true);
    expect(job.summary).toContain('ENV MY&#95;API&#95;KEY=&#42;&#42;&#42;');
    expect(job.summary).not.toContain('abcdefgh12345678');
    const trace = JSON.parse(readFileSync(join(workspace, 'trace.json'), 'utf8')) as { traceEvents: { name: string; args: { outcome?: string } }[] };
    expect(trace.traceEvents.filter(({ args }) => args.outcome === 'failed').map(({ name }) => name)).toEqual([expect.stringMatching(/^RUN sleep 1/)]);
  });

  test('fails the step by a gate when everything is out', async () => {
    write({ Dockerfile: 'FROM busybox:1.37\nRUN sleep 1; echo built > /built\n' });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: `${registry}/gate-${randomBytes(4).toString('hex')}`, 'min-cache-ratio': '50%', 'max-duration-increase': '1%' } });
    expect(job.outcome).toBe('failure');
    expect(annotations(job)).toEqual(['error -:- min-cache-ratio: 0% of the steps were cached (0 of 1); at least 50% are asked for.']);
    expect(job.report).toMatchObject({ result: 'success', gates: [expect.stringMatching(/^min-cache-ratio/)] });
    const [image] = Object.values(JSON.parse(job.outputs['images'] ?? '{}') as Record<string, { tags: string[]; digest: string }>);
    expect((await manifest(image?.tags[0] ?? ''))?.digest).toBe(image?.digest);
    expect(job.summary).toContain('> min-cache-ratio');
    expect(job.outputs['cache-ratio']).toBe('0');
  });
});
