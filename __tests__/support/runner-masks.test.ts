import { expect, test } from '@jest/globals'
import { createMasker } from './runner-masks.mjs'

test.each([
  { title: 'the value wherever it is', values: ['s3cret'], text: 'a s3cret b s3cret', masked: 'a *** b ***' },
  { title: 'each line of a value', values: ['one\ntwo'], text: 'x two y one', masked: 'x *** y ***' },
  { title: 'values that overlap or touch with one mask', values: ['abc', 'cde', 'fg'], text: 'xabcdefgx', masked: 'x***x' },
  { title: 'the value in base64', values: ['password!'], text: Buffer.from('password!').toString('base64'), masked: '***' },
  { title: 'the value inside longer base64', values: ['password!'], text: Buffer.from('password!:rest').toString('base64'), masked: '***OnJlc3Q=' },
  { title: 'the value escaped in JSON and in an address', values: ['a"b/c d'], text: '"a\\"b/c d" a%22b%2Fc%20d', masked: '"***" ***' },
  { title: 'nothing without values', values: [], text: 'plain', masked: 'plain' }
])('masks $title', ({ values, text, masked }) => {
  const masker = createMasker()
  for (const value of values) masker.add(value)
  expect(masker.mask(text)).toBe(masked)
})
