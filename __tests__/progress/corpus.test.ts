import { describe, expect, test } from '@jest/globals';
import { inCorpusTerms } from '../../scripts/corpus-terms.js';
import { Display } from '../../src/progress/display.js';
import { expectedOf, readFixture, readLog, scenarios, timedLines } from './corpus.js';

const FIELDS = [
  'n',
  'names',
  'kind',
  'target',
  'platform',
  'stage',
  'step',
  'steps_total',
  'instruction',
  'text',
  'status',
  'printed_duration_s',
  'error'
] as const;

// The printer says CANCELED without the error's text.
function pick(vertex: object): object {
  const record: Record<string, unknown> = { ...vertex };
  if (record['status'] === 'canceled') delete record['error'];
  return Object.fromEntries(
    FIELDS.filter((field) => record[field] !== undefined).map((field) => [field, record[field]])
  );
}

describe.each(scenarios)('the recorded build %s', (scenario) => {
  const expected = expectedOf(scenario);
  const lines = timedLines(readFixture(scenario, 'timed.log'));

  test('reads into the vertices that the printer had', () => {
    const { vertices } = inCorpusTerms(readLog(lines, expected.targets));
    const multi = expected.multi_target;
    expect(vertices.map((vertex) => pick(multi ? vertex : { ...vertex, target: undefined }))).toEqual(
      expected.vertices.map(pick)
    );
  });

  test('gives the honest totals', () => {
    const { totals } = inCorpusTerms(readLog(lines, expected.targets));
    const { line_kinds, ...rest } = expected.totals as { line_kinds: unknown };
    expect(totals).toEqual(rest);
  });

  test('has every line told apart as the printer labelled it', () => {
    const labels = readFixture(scenario, 'labels.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; n?: number });
    const display = new Display();
    const kinds = lines.map((line) => {
      const event = display.next(line.text);
      return [kindIn(event), 'n' in event ? event.n : undefined];
    });
    const labelled = labels.slice(0, lines.length).map((label, index) => {
      const kind = LABELS[label.kind] ?? label.kind;
      const tail = kind === 'after' || (kind === 'blank' && kinds[index]?.[0] === 'after' && lines[index]?.text === '');
      return tail ? ['after', undefined] : [kind, label.n];
    });
    expect(kinds).toEqual(labelled);
  });
});

const TAIL = [
  'errblock',
  'final-error-cont',
  'warning-summary',
  'warning-item',
  'warning-detail',
  'source-excerpt',
  'final-error',
  'final-warning',
  'build-details',
  'stack-trace',
  'between-displays',
  'other'
];
const LABELS: Record<string, string> = {
  ...Object.fromEntries(TAIL.map((kind) => [kind, 'after'])),
  'before-progress': 'before'
};

function kindIn(event: ReturnType<Display['next']>): string {
  if (event.kind === 'end') return event.outcome === 'failed' ? 'error' : event.outcome;
  return { 'name-line': 'header-cont', 'error-line': 'error-cont' }[event.kind as string] ?? event.kind;
}
