import { describe, expect, test } from '@jest/globals';
import { makeExportReport } from '../../src/report/export-report.js';
import type { ExportReport } from '../../src/report/export-report.js';
import { exportVerdict, renderExportSection } from '../../src/report/export-section.js';
import { makeRedactor, redactAll } from '../../src/report/redact.js';
import { digest, handed, readBlocks } from './plain-log.js';

const names = ['web', 'api'];
const whole = (prefix: string) => [`${prefix}exporting cache to registry`, 'writing layer sha256:0 0.1s done', `writing cache image manifest ${digest('a')} 0.1s done`, 'DONE 1.2s'];
const failed = (prefix: string) => [`${prefix}exporting cache to registry`, 'preparing build cache for export 0.1s done', 'ERROR: error writing layer blob: failed commit on ref: 403 Forbidden'];
const make = (blocks: readonly (readonly string[])[], { stopped, targets = names, tail = [] }: { stopped?: 'canceled' | 'stalled'; targets?: readonly string[]; tail?: readonly string[] } = {}) =>
  makeExportReport({ title: 'Build', targets: targets.map((name) => handed(name)), log: readBlocks(names, blocks, tail), afterMs: 8300, ...(stopped ? { stopped } : {}) });

describe('what became of the caches', () => {
  test('is said for each, with the times that were printed', () => {
    expect(make([whole('[web] '), failed('[api] ')]).exports).toEqual([
      expect.objectContaining({ displayName: 'web', ref: handed('web').cacheRef, result: 'written', durationMs: 1200 }),
      { displayName: 'api', ref: handed('api').cacheRef, result: 'failed', error: 'error writing layer blob: failed commit on ref: 403 Forbidden' }
    ]);
  });

  test.each<[string, readonly (readonly string[])[], Parameters<typeof make>[1], string, string]>([
    ['all written', [whole('[web] '), whole('[api] ')], {}, 'written,written', '2 cache refs written, 8.3s after the images were there'],
    ['one refused', [whole('[web] '), failed('[api] ')], {}, 'written,failed', '1 of 2 cache refs written, 8.3s after the images were there'],
    ['one cancelled', [whole('[web] '), ['[api] exporting cache to registry', 'CANCELED']], { stopped: 'canceled' }, 'written,unwritten', '1 of 2 cache refs written; the job was cancelled, and the export with it, 8.3s after the images were there'],
    ['one under way when nothing came any more', [whole('[web] '), whole('[api] ').slice(0, 2)], { stopped: 'stalled' }, 'written,unwritten', '1 of 2 cache refs written; the export was given up 8.3s after the images were there, because nothing came from it any more'],
    ['one never begun', [whole('[web] ')], {}, 'written,unwritten', '1 of 2 cache refs written, 8.3s after the images were there'],
    ['bake failed', [whole('[web] '), failed('[api] ')], { tail: ['------', ' > x:', '------', 'ERROR: target api: failed to solve: no'] }, 'written,failed', '1 of 2 cache refs written; bake failed 8.3s after the images were there'],
    ['that of a context is nobody\'s', [whole('[api] ')], { targets: ['web'] }, 'unwritten', '0 of 1 cache ref written, 8.3s after the images were there']
  ])('%s', (_, blocks, options, results, verdict) => {
    const report = make(blocks, options);
    expect([report.exports.map(({ result }) => result).join(), exportVerdict(report)]).toEqual([results, verdict]);
  });

  test.each<[string, readonly string[], Partial<ExportReport>, string]>([
    ['written', whole('[web] '), {}, 'ended 8.3s after the images were there'],
    ['failed', failed('[web] '), { error: 'error writing layer blob: failed commit on ref: 403 Forbidden' }, 'failed 8.3s after the images were there']
  ])('is told of a cache of the user alone that was %s', (_, block, expected, verdict) => {
    const report = makeExportReport({ title: 'Build', targets: [handed('web', { cacheRef: undefined })], log: readBlocks(names, [block]), afterMs: 8300 });
    expect(report).toEqual({ title: 'Build', exports: [], afterMs: 8300, ...expected });
    expect(exportVerdict(report)).toBe(verdict);
  });
});

describe('the section of the summary', () => {
  test('has a folded row for each cache', () => {
    expect(renderExportSection(make([whole('[web] '), failed('[api] ')]))).toBe([
      '### Build: cache export', '', '1 of 2 cache refs written, 8.3s after the images were there.', '', '<details>', '<summary>Cache refs</summary>', '',
      '| Target | Cache ref | Result | Time | Size |', '| --- | --- | --- | ---: | ---: |',
      '| <code>web</code> | <code>r.example&#58;5000/acme/web&#58;cache-b-main</code> | ✅ written | 1.2s | – |',
      '| <code>api</code> | <code>r.example&#58;5000/acme/api&#58;cache-b-main</code> | ❌ failed<br><code>error writing layer blob&#58; failed commit on ref&#58; 403 Forbidden</code> | – | – |',
      '', '</details>', ''
    ].join('\n'));
  });

  test('is inert, whatever the registry answers', () => {
    const evil = '</code></details><img src=x onerror=alert(1)> @everyone [x](javascript:1) | ## ::error::x ##[error]y';
    const section = renderExportSection(makeExportReport({ title: evil, targets: [handed('web', { displayName: evil, cacheRef: `r/${evil}:x` })], log: readBlocks(['web'], [['exporting cache to registry', `ERROR: ${evil}`]], [`ERROR: ${evil}`]), afterMs: 1 }));
    expect(section.replace(/<\/?(?:code|details|summary|br)>/g, '')).not.toMatch(/[<>@[\]]|::|\]\(/);
    expect(section.match(/<\/?(?:details|summary)>/g)).toEqual(['<details>', '<summary>', '</summary>', '</details>']);
  });

  test('of 200 targets with long errors stays far below the summary\'s limit, and says what it leaves out', () => {
    const many = Array.from({ length: 200 }, (_, n) => handed(`t${n}`, { displayName: '<&|>'.repeat(50), cacheRef: `r/${'<&|>'.repeat(80)}:${n}` }));
    const log = readBlocks(many.map(({ name }) => name), many.map(({ name }) => [`[${name}] exporting cache to registry`, `ERROR: ${'<&|>'.repeat(2000)}`]));
    const section = renderExportSection(makeExportReport({ title: 'x', targets: many, log, afterMs: 1 }));
    expect([section.length < 400_000, section.trimEnd().endsWith('100 more are not shown.')]).toEqual([true, true]);
  });

  test('shows no secret that an error says', () => {
    const secret = 'hunter2-hunter2';
    const text = `PUT https://user:${secret}@r.example/v2/?sig=abcdefgh1234: denied for ${secret}`;
    const report = redactAll(makeExportReport({ title: 'x', targets: [handed('web')], log: readBlocks(['web'], [['exporting cache to registry', `ERROR: ${text}`]], [`ERROR: ${text}`]), afterMs: 1 }), makeRedactor([secret]));
    expect(JSON.stringify(report) + renderExportSection(report)).not.toMatch(/hunter2|abcdefgh1234/);
    expect(report.exports[0]?.result).toBe('failed');
  });
});
