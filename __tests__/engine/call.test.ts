import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { forkPullRequestEvent, pullRequestEvent, pushEvent } from '../support/events.mjs';
import { describeEngine, docker, freshRunner, leftOver, manifest, registry, warmbake } from '../support/engine.js';
import { startGitHub } from '../support/github-server.mjs';

jest.setTimeout(180_000);

const namespace = `${registry}/call-${randomBytes(4).toString('hex')}`;
const dir = mkdtempSync(join(tmpdir(), 'call-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const write = (name: string, text: string) => {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, 'Dockerfile'), text);
  writeFileSync(join(dir, name, 'x'), 'x');
};
type Options = Omit<Parameters<typeof warmbake>[0], 'workspace'>;
const call = (options: Options) => warmbake({ workspace: dir, ...options, with: { call: 'check', registry: namespace, ...options.with } });
const annotations = (job: Awaited<ReturnType<typeof warmbake>>) => (job.main?.annotations ?? []).map(({ level, properties: { file, line, title } }) => [level, file, line, title]);

describeEngine('a call that builds nothing', () => {
  beforeAll(() => {
    freshRunner();
    write('web', 'FROM scratch AS base\nCOPY x /\nfrom base\nENTRYPOINT echo hi\n');
    write('api', '# check=error=true\nFROM scratch\nCOPY x /\nMAINTAINER me\n');
    write('ok', 'FROM scratch\nCOPY x /\n');
    writeFileSync(join(dir, 'docker-bake.hcl'), ['web', 'api', 'ok'].map((name) => `target "${name}" {\n  context = "${name}"\n  output = ["type=local,dest=out"]\n}\n`).join('') + 'group "default" {\n  targets = ["web", "api", "ok"]\n}\n');
  });

  test('checks: findings in report, summary, annotations and comment; the step fails as buildx does; nothing is booted, built or pushed', async () => {
    const event = pullRequestEvent({ number: 7 });
    const github = await startGitHub({ events: [event] });
    try {
      const before = docker('buildx', 'ls');
      const job = await call({ event, apiUrl: github.apiUrl });
      expect([job.outcome, job.report.headline]).toEqual(['failure', '1 error and 2 warnings in 2 of 3 Dockerfiles']);
      expect(job.report.warnings.map(({ file, line, rule, level }) => [file, line, rule, level])).toEqual([
        ['api/Dockerfile', 4, 'MaintainerDeprecated', 'error'], ['web/Dockerfile', 3, 'ConsistentInstructionCasing', undefined], ['web/Dockerfile', 4, 'JSONArgsRecommended', undefined]
      ]);
      expect(annotations(job)).toEqual([
        ['error', 'api/Dockerfile', '4', 'MaintainerDeprecated'], ['warning', 'web/Dockerfile', '3', 'ConsistentInstructionCasing'], ['warning', 'web/Dockerfile', '4', 'JSONArgsRecommended'],
        ['error', undefined, undefined, undefined]
      ]);
      expect(job.summary).toContain('[<code>MaintainerDeprecated</code>](https://docs.docker.com/go/dockerfile/rule/maintainer-deprecated/)');
      expect(github.comments(7).map(({ body }) => body.split('\n').slice(2).join('\n'))).toEqual([expect.stringContaining('**1 error and 2 warnings in 2 of 3 Dockerfiles**')]);
      expect(job.outputs).toMatchObject({ images: '{}', digests: '{}', 'steps-total': '0', builder: 'default', 'comment-id': String(github.comments(7)[0]?.id) });
      expect([job.pre?.text, docker('buildx', 'ls'), job.orphans]).toEqual([expect.not.stringContaining('builder'), before, []]);
      expect(await manifest(`${namespace}/web:pr-7`)).toBeUndefined();
    } finally {
      await github.close();
    }
  });

  test('passes where the checks find nothing', async () => {
    const job = await call({ event: pushEvent(), with: { targets: 'ok' } });
    expect([job.outcome, job.report.headline, annotations(job)]).toEqual(['success', 'No warnings in 1 Dockerfile', []]);
  });

  test('marks the line of a Dockerfile that cannot be read, and says so in the error', async () => {
    write('broken', 'FROM scratch\nFOO bar\n');
    const job = await call({ event: pushEvent(), with: { files: '', context: 'broken', dockerfile: 'Dockerfile' } });
    expect([job.outcome, job.report.headline]).toEqual(['failure', '1 error in 1 Dockerfile']);
    expect(job.main?.annotations.map(({ level, properties: { file, line }, message }) => [level, file, line, message])).toEqual([
      ['error', 'broken/Dockerfile', '2', 'dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)'],
      ['error', undefined, undefined, expect.stringMatching(/^`call: check`: 1 error in 1 Dockerfile\.\n?.*unknown instruction: FOO/s)]
    ]);
  });

  test.each([['outline', 'TARGET: base'], ['targets', '(default)']])('shows %s', async (method, text) => {
    write('web', 'FROM scratch AS base\nCOPY x /\n');
    const job = await call({ event: pushEvent(), with: { call: method, targets: 'web' } });
    expect([job.outcome, job.report.call]).toEqual(['success', { method, dockerfiles: 1, lines: expect.arrayContaining([expect.stringContaining(text)]) }]);
    expect(job.summary).toContain(method === 'outline' ? 'Outline of 1 Dockerfile' : 'Targets of 1 Dockerfile');
  });

  test('gives code that is not trusted a throw-away builder, because it may name any frontend', async () => {
    const job = await call({ event: forkPullRequestEvent({ number: 8 }), with: { targets: 'ok' } });
    expect([job.outcome, job.report.builder.own]).toEqual(['success', true]);
    expect(leftOver(job)).toEqual([]);
  });
});
