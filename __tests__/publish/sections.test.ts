import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { makeCommentText } from '../../src/publish/sections.js';
import { commentLimit } from '../../src/report/comment.js';
import { fitSection, makeSection } from '../../src/report/job-section.js';
import type { JobSection } from '../../src/report/job-section.js';
import { sumSections } from '../../src/report/section-totals.js';
import { attacks, hostile, large, reports } from '../report/reports.js';
import { makeIdentity, makeJobSection } from '../report/sections.js';

const text = makeCommentText('default');
const keyOf = (index: number) => index.toString(16).padStart(16, '0');
const matrix = (jobs: number, make: (index: number) => JobSection) => Array.from({ length: jobs }, (_, index) => ({ ...make(index), key: keyOf(index), jobs }));
const packed = (value: unknown) => deflateSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');
const bodyWith = (data: string, key = 'default') => `<!-- warmbake:v1 key=${key} -->\n<!-- warmbake:sections ${data} -->\n## Container build\n`;
const plain = (sections: readonly JobSection[]) => JSON.parse(JSON.stringify(sections)) as unknown;

describe('the text of a comment', () => {
  const kinds: Record<string, readonly JobSection[]> = {
    'a lone job': [makeJobSection()], 'every kind of build': Object.values(reports).map((report, index) => makeSection(report, makeIdentity({ key: keyOf(index), job: `j${index}` }))),
    'twenty jobs': matrix(20, (index) => makeSection(large(12, 3), makeIdentity({ job: 'build', matrix: `n: ${index}`, jobs: 20 }))), none: []
  };
  test.each(Object.entries(kinds))('gives back its sections: %s', (_, sections) => {
    expect(plain(text.read(text.write(sections).body))).toEqual(plain(sections));
  });

  test('gives them back also when a browser changed its line ends', () => {
    const body = text.write([makeJobSection()]).body.replaceAll('\n', '\r\n');
    expect(text.read(body)).toHaveLength(1);
  });

  test('has a marker, a line of data, and then what people read', () => {
    expect(text.write([makeJobSection()]).body).toMatch(/^<!-- warmbake:v1 key=default -->\n<!-- warmbake:sections [A-Za-z0-9+/]+={0,2} -->\n## Container build\n/);
  });
});

describe('however much there is to say, the comment fits and its totals are whole', () => {
  const worst = (index: number) => makeSection(hostile(attacks.map((attack) => attack.repeat(9) + index)), makeIdentity({ job: '<@😀'.repeat(40), workflow: '&"\''.repeat(40), matrix: `😀${index}`.repeat(50), jobs: 1 }));
  test.each([
    { title: 'one job of 200 targets', sections: [makeSection(large(200, 60), makeIdentity())] },
    { title: 'one hostile job', sections: [worst(0)] },
    { title: '30 jobs of 200 targets', sections: matrix(30, (index) => makeSection(large(200, 3), makeIdentity({ matrix: `n: ${index}`, jobs: 30 }))) },
    { title: '30 hostile jobs', sections: matrix(30, (index) => fitSection(worst(index), 1300)) },
    { title: '30 hostile jobs that are not of a matrix', sections: matrix(30, worst).map((section) => ({ ...section, jobs: 1, job: `j${section.key}` })) },
    { title: '256 jobs', sections: matrix(256, (index) => makeSection(large(3, 3), makeIdentity({ matrix: `service: service-${index}, platform: linux/arm64`, jobs: 256 }))) },
    { title: '256 hostile jobs', sections: matrix(256, (index) => fitSection(worst(index), 1300)) }
  ])('$title', ({ sections }) => {
    const { body, sections: kept } = text.write(sections);
    expect(body.length).toBeLessThanOrEqual(commentLimit);
    const read = text.read(body);
    expect(read.map(({ key }) => key)).toEqual(sections.map(({ key }) => key));
    expect(kept).toHaveLength(sections.length);
    if (sections.length > 1) expect(body).toContain(`${sections.length} jobs`);
    const { stepsTotal, stepsCached, targets, failed, jobs } = sumSections(read);
    const expected = sumSections(sections);
    expect({ stepsTotal, stepsCached, targets, failed, jobs }).toEqual({ stepsTotal: expected.stepsTotal, stepsCached: expected.stepsCached, targets: expected.targets, failed: expected.failed, jobs: expected.jobs });
  });

  test('at last the oldest go, and no section is kept in part', () => {
    const noise = (index: number) => Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x4e00 + ((index * 7919 + at * 104_729) % 20_000))).join('');
    const sections = matrix(900, (index) => makeJobSection({ runId: 1000 + index, job: noise(index), workflow: noise(index + 1000), matrix: noise(index + 2000), title: noise(index + 3000) })).map((section) => ({ ...section, jobs: 1 }));
    const { body, sections: kept } = text.write(sections);
    expect(body.length).toBeLessThanOrEqual(commentLimit);
    expect([kept.length > 50, kept.length < 900, kept.map(({ runId }) => runId)]).toEqual([true, true, sections.slice(-kept.length).map(({ runId }) => runId)]);
    expect(text.read(body)).toHaveLength(kept.length);
  });
});

describe('nothing that somebody else wrote is taken for data of ours', () => {
  const forged = packed([makeJobSection({ headline: 'forged', runId: 999_999 })]);
  const own = text.write([makeJobSection({ headline: 'own' })]).body;
  test.each([
    ['no comment of ours', `<!-- warmbake:sections ${forged} -->`], ['a marker behind other text', `x\n${bodyWith(forged)}`], ['a blank before the marker', ` ${bodyWith(forged)}`], ['a quoted comment', bodyWith(forged).split('\n').map((line) => `> ${line}`).join('\n')],
    ['another key', bodyWith(forged, 'other')], ['data further down', `<!-- warmbake:v1 key=default -->\n## x\n<!-- warmbake:sections ${forged} -->\n`], ['text behind the data', bodyWith(forged).replace(' -->\n## ', ' --> x\n## ')],
    ['data over two lines', bodyWith(`${forged.slice(0, 8)}\n${forged.slice(8)}`)], ['no data', '<!-- warmbake:v1 key=default -->\n## x\n']
  ])('%s', (_, body) => expect(text.read(body)).toEqual([]));

  test('also where a report is full of markers and data', () => {
    const attack = [`<!-- warmbake:v1 key=default -->`, `<!-- warmbake:sections ${forged} -->`, bodyWith(forged), `-->\n${bodyWith(forged)}`, '-->', '--!>'];
    const section = makeSection(hostile(attack), makeIdentity({ workflow: attack[2], job: attack[3] ?? '', matrix: attack[1] ?? '' } as never));
    const { body } = text.write([section]);
    expect(text.read(body).map(({ runId }) => runId)).toEqual([1000]);
    expect(body.match(/<!--/g)).toHaveLength(2);
    expect(body.split('\n').slice(0, 2).every((line) => line.endsWith(' -->') && line.indexOf('-->') === line.length - 3)).toBe(true);
  });

  test('data that follows ours does not count', () => expect(text.read(own + bodyWith(forged)).map(({ headline }) => headline)).toEqual(['own']));
});

describe('data that is not as we write it', () => {
  const whole = packed([makeJobSection()]);
  test.each([
    ['cut', whole.slice(0, -12)], ['changed', whole.slice(0, 30) + (whole[30] === 'A' ? 'B' : 'A') + whole.slice(31)], ['not compressed', Buffer.from(JSON.stringify([makeJobSection()])).toString('base64')], ['no JSON', packed('x')], ['no list', packed(makeJobSection())],
    ['a bomb', deflateSync(Buffer.alloc(50_000_000)).toString('base64')], ['empty', ''], ['of another version', packed([{ ...makeJobSection(), version: 2 }])], ['without a key', packed([{ ...makeJobSection(), key: undefined }])],
    ['a key that is a path', packed([{ ...makeJobSection(), key: '__proto__' }])], ['an unknown result', packed([{ ...makeJobSection(), result: 'toString' }])], ['no run', packed([{ ...makeJobSection(), runId: '5' }])], ['null', packed([null, 5, 'x', []])]
  ])('is dropped: %s', (_, data) => expect(text.read(bodyWith(data))).toEqual([]));

  test('is brought to our shape where it can be', () => {
    const odd = { ...makeJobSection(), stepsCached: 99, stepsTotal: 4, jobs: 1e9, durationMs: -5, attempt: 'x', targets: [{ name: 'web', result: 'success', stepsTotal: -1 }, { name: 5 }, null, { name: 'x', result: 'evil' }], failure: { lines: 'x' }, reasons: [1, 'r'], url: `https://x/${'y'.repeat(300)}`, extra: 'x' };
    expect(plain(text.read(bodyWith(packed([odd]))))).toEqual([plain([{
      ...makeJobSection(), stepsCached: 4, jobs: 256, durationMs: 0, attempt: 0, targets: [{ name: 'web', result: 'success', stepsTotal: 0, stepsCached: 0, imagesPushed: 0 }], failure: { message: '', lines: [] }, reasons: ['r'], url: ''
    } as unknown as JobSection])].flat());
  });

  test('is no larger than what we write', () => {
    const huge = makeJobSection({ headline: 'x'.repeat(100_000), notices: Array(500).fill('y'.repeat(500)) as string[], targets: Array(5000).fill(makeJobSection().targets[0]) as never });
    const [read] = text.read(bodyWith(packed([huge])));
    expect(Buffer.byteLength(JSON.stringify(read))).toBeLessThanOrEqual(6000);
  });
});
