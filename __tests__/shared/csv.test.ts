import { describe, expect, test } from '@jest/globals';
import { parseCsv, renderCsv } from '../../src/shared/csv.js';

describe('comma-separated values', () => {
  test.each([
    ['a,b', ['a', 'b']],
    ['', ['']],
    ['type=image,"name=x,y",push=true', ['type=image', 'name=x,y', 'push=true']],
    ['"a ""b"" c",d', ['a "b" c', 'd']],
    ['"open', ['open']],
    ['a,', ['a', '']]
  ])('reads %j', (line, fields) => expect(parseCsv(line)).toEqual(fields));

  test('reads back what it wrote', () => {
    const fields = ['plain', 'with,comma', 'with "quotes"', '', 'tail"'];
    expect(parseCsv(renderCsv(fields))).toEqual(fields);
  });
});
