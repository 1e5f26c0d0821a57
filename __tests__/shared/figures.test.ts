import { describe, expect, test } from '@jest/globals';
import { renderBytes } from '../../src/shared/bytes.js';
import { renderDuration } from '../../src/shared/duration.js';

describe('figures', () => {
  test.each([
    [0, '0ms'], [-5, '0ms'], [849.6, '850ms'], [999.4, '999ms'], [999.5, '1.0s'], [12_345, '12.3s'], [59_949, '59.9s'],
    [59_950, '1m 00s'], [125_000, '2m 05s'], [3_599_499, '59m 59s'], [3_599_500, '1h 00m'], [3_780_000, '1h 03m'], [360_000_000, '100h 00m']
  ])('shows a duration of %d ms as %s', (ms, text) => expect(renderDuration(ms)).toBe(text));

  test.each([
    [0, '0 B'], [999, '999 B'], [1000, '1.0 kB'], [12_500_000, '12.5 MB'], [999_949, '999.9 kB'], [999_950, '1.0 MB'], [3.2e12, '3.2 TB'], [5e18, '5000.0 PB']
  ])('shows %d bytes as %s', (bytes, text) => expect(renderBytes(bytes)).toBe(text));
});
