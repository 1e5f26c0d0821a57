import { expect, test } from '@jest/globals'
import { createLineSplitter } from './runner-lines.mjs'

function split(...chunks: (string | Buffer)[]): string[] {
  const lines: string[] = []
  const splitter = createLineSplitter((line) => lines.push(line))
  for (const chunk of chunks) splitter.write(Buffer.from(chunk as string))
  splitter.end()
  return lines
}

test.each([
  { title: 'a line feed', chunks: ['a\nb\n'], lines: ['a', 'b'] },
  { title: 'carriage return and line feed', chunks: ['a\r\nb\r\n'], lines: ['a', 'b'] },
  { title: 'a lone carriage return', chunks: ['a\rb\r'], lines: ['a', 'b'] },
  { title: 'a return and a feed in two chunks as one', chunks: ['a\r', '\nb'], lines: ['a', 'b'] },
  { title: 'a return and a feed in two chunks, then an empty line', chunks: ['a\r', '\n', '\nb'], lines: ['a', '', 'b'] },
  { title: 'two returns as two', chunks: ['a\r\rb'], lines: ['a', '', 'b'] },
  { title: 'empty lines', chunks: ['\n\n'], lines: ['', ''] }
])('ends a line at $title', ({ chunks, lines }) => {
  expect(split(...chunks)).toEqual(lines)
})

test('gives the last line without an ending, and none for an empty rest', () => {
  expect(split('a\nb')).toEqual(['a', 'b'])
  expect(split('a\n')).toEqual(['a'])
})

test('puts a character together that came in two chunks', () => {
  const bytes = Buffer.from('grün\n')
  expect(split(bytes.subarray(0, 3), bytes.subarray(3))).toEqual(['grün'])
})

test('does not end a line at U+2028, U+0085, a vertical tab or a form feed', () => {
  expect(split('a\u2028b\u0085c\vd\fe\n')).toEqual(['a\u2028b\u0085c\vd\fe'])
})
