import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SUMMARY_LIMIT_BYTES, createCommandFiles, parsePairs, readCommandFile, readPaths, readSummary } from './runner-files.mjs'

let dir = ''
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'files-')) })
afterAll(() => rmSync(dir, { recursive: true }))

test.each([
  { title: 'name=value', text: 'a=b\n', is: { pairs: [['a', 'b']] } },
  { title: 'a value with = and <<', text: 'a=b=c<<d\n', is: { pairs: [['a', 'b=c<<d']] } },
  { title: 'no last line feed', text: 'a=b', is: { pairs: [['a', 'b']] } },
  { title: 'an empty value', text: 'a=\n', is: { pairs: [['a', '']] } },
  { title: 'an empty name', text: '=b\n', is: { pairs: [['', 'b']] } },
  { title: 'a carriage return, which is kept', text: 'a=b\r\n', is: { pairs: [['a', 'b\r']] } },
  { title: 'empty lines between', text: '\n\na=b\n\n', is: { pairs: [['a', 'b']] } },
  { title: 'lines up to a delimiter', text: 'a<<E\nx\n\ny\nE\nb=c\n', is: { pairs: [['a', 'x\n\ny'], ['b', 'c']] } },
  { title: 'nothing up to a delimiter', text: 'a<<E\nE\n', is: { pairs: [['a', '']] } },
  { title: 'a delimiter that ends the file', text: 'a<<E\nx\nE', is: { pairs: [['a', 'x']] } },
  { title: 'a delimiter in other case', text: 'a<<E\ne\nE\n', is: { pairs: [['a', 'e']] } },
  { title: 'a delimiter with =', text: 'a<<E=1\nx\nE=1\n', is: { pairs: [['a', 'x']] } },
  { title: 'no delimiter', text: 'z=1\na<<E\nx\n', is: { pairs: [['z', '1']], error: "Invalid value. Matching delimiter not found 'E'" } },
  { title: 'no line at all after <<', text: 'a<<E', is: { pairs: [], error: "Invalid value. Matching delimiter not found 'E'" } },
  { title: 'a file that ends inside a value', text: 'a<<E\nx', is: { pairs: [], error: 'Invalid value. EOF marker missing new line.' } },
  { title: 'neither = nor <<', text: 'abc\nd=e\n', is: { pairs: [], error: "Invalid format 'abc'" } },
  { title: 'no name before <<', text: '<<E\nE\n', is: { pairs: [], error: "Invalid format '<<E'. Name must not be empty and delimiter must not be empty" } },
  { title: 'no delimiter after <<', text: 'a<<\n', is: { pairs: [], error: "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty" } }
])('reads $title', ({ text, is }) => {
  expect(parsePairs(text)).toEqual(is)
})

test('makes new empty files for each phase, and takes a removed one as empty', () => {
  const one = createCommandFiles(dir)
  const two = createCommandFiles(dir)
  expect(Object.keys(one).sort()).toEqual(['env', 'output', 'path', 'state', 'step_summary'])
  expect(new Set([...Object.values(one), ...Object.values(two)]).size).toBe(10)
  expect(readCommandFile(one.output)).toBe('')
  rmSync(one.output)
  expect(readCommandFile(one.output)).toBe('')
})

test('reads paths line by line', () => {
  const file = join(dir, 'path')
  writeFileSync(file, '/a\n\n/b b\r\n')
  expect(readPaths(file)).toEqual(['/a', '/b b'])
})

test('masks a summary line by line, and drops one that is over 1 MiB', () => {
  const file = join(dir, 'summary')
  writeFileSync(file, '# s3cret\n\ntext')
  expect(readSummary(file, (line) => line.replace('s3cret', '***'))).toEqual({ text: '# ***\n\ntext\n' })
  writeFileSync(file, 'x'.repeat(SUMMARY_LIMIT_BYTES))
  expect(readSummary(file, (line) => line).text).toHaveLength(SUMMARY_LIMIT_BYTES + 1)
  writeFileSync(file, 'x'.repeat(SUMMARY_LIMIT_BYTES + 1))
  expect(readSummary(file, (line) => line)).toEqual({ text: '', error: expect.stringMatching(/^\$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k\./) })
})
