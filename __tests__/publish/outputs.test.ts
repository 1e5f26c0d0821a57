import { describe, expect, test } from '@jest/globals';
import { makeOutputs, repositoryOfRef } from '../../src/publish/outputs.js';
import { makeReportValue, makeStepReport, makeTargetReport } from '../support/make.js';

const digest = `sha256:${'a'.repeat(64)}`;
const facts = { metadata: '{}', reportFile: '/t/report.json', summaryFile: '/t/summary.md', composeFile: '/t/compose.yaml', bakeFile: '/t/bake.json', comment: { id: 5, url: 'https://github.com/acme/shop/pull/7#issuecomment-5' } };

describe('the outputs', () => {
  test('name every image with its digest, with and without the registry', () => {
    const report = makeReportValue({
      totals: { ...makeReportValue().totals, cacheRatio: 2 / 3 },
      steps: [makeStepReport({ instruction: 'RUN quick', durationMs: 10 }), makeStepReport({ instruction: 'RUN slow', durationMs: 900 }), makeStepReport({ instruction: 'RUN hit', outcome: 'cached', durationMs: 5000 })],
      targets: [
        makeTargetReport({ images: [{ ref: 'localhost:5000/acme/shop-web:main', reason: 'branch' }, { ref: 'localhost:5000/acme/shop-web:latest', reason: 'latest' }] }),
        makeTargetReport({ name: 'my_api', displayName: 'my.api', images: [] }), makeTargetReport({ name: 'broken', displayName: 'broken', digest: undefined })
      ]
    });
    const outputs = makeOutputs({ targets: report.targets, report, ...facts });
    const image = (host: string) => ({ web: { ref: `${host}acme/shop-web@${digest}`, digest, tags: [`${host}acme/shop-web:main`, `${host}acme/shop-web:latest`] } });
    expect([JSON.parse(outputs['images'] ?? ''), JSON.parse(outputs['image-names'] ?? ''), JSON.parse(outputs['digests'] ?? '')]).toEqual([image('localhost:5000/'), image(''), { web: digest, 'my.api': digest }]);
    expect(outputs).toMatchObject({
      metadata: '{}', report: '/t/report.json', 'summary-file': '/t/summary.md', 'compose-file': '/t/compose.yaml', 'bake-file': '/t/bake.json', 'cache-ratio': '0.6667', 'duration-ms': '2500',
      'steps-total': '4', 'steps-cached': '3', 'slowest-step': 'RUN slow', builder: 'warmbake-1000-1-abcd', 'comment-id': '5', 'comment-url': facts.comment.url
    });
  });

  test('are empty where there is nothing to say', () => {
    const report = makeReportValue({ targets: [], steps: [], totals: { ...makeReportValue().totals, cacheRatio: undefined } });
    const outputs = makeOutputs({ targets: report.targets, report, metadata: '', reportFile: undefined, summaryFile: undefined, composeFile: undefined, bakeFile: '', comment: undefined });
    expect(Object.entries(outputs).filter(([, value]) => value !== '' && value !== '{}').map(([name]) => name).sort()).toEqual(['builder', 'duration-ms', 'skipped', 'steps-cached', 'steps-total']);
    expect(outputs['skipped']).toBe('[]');
  });

  test.each([[0, '0'], [1, '1'], [0.5, '0.5'], [1 / 3, '0.3333'], [0.1, '0.1'], [0.99999, '1'], [100 / 1000, '0.1']])('write the share %d as %s', (cacheRatio, text) => {
    const totals = { ...makeReportValue().totals, cacheRatio };
    expect(makeOutputs({ targets: [], report: makeReportValue({ totals }), ...facts })['cache-ratio']).toBe(text);
  });
});

test.each([['localhost:5000/a/b:1', 'localhost:5000/a/b'], ['localhost:5000/a/b', 'localhost:5000/a/b'], ['ghcr.io/a:x', 'ghcr.io/a'], ['a', 'a']])('the repository of %s is %s', (ref, repository) => expect(repositoryOfRef(ref)).toBe(repository));
