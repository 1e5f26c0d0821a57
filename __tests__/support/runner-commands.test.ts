import { describe, expect, test } from '@jest/globals'
import { REGISTERED, parseCommand } from './runner-commands.mjs'

const v1 = (command: string, properties: Record<string, string>, data: string) => ({ syntax: 'v1', command, properties, data })
const v2 = (command: string, properties: Record<string, string>, data: string) => ({ syntax: 'v2', command, properties, data })

describe('what is a command', () => {
  test.each([
    { line: '::error::bad', is: v2('error', {}, 'bad') },
    { line: '  \t::error::bad', is: v2('error', {}, 'bad') },
    { line: '\u0085\u00a0\u2028::error::bad', is: v2('error', {}, 'bad') },
    { line: '::ERROR::bad', is: v2('ERROR', {}, 'bad') },
    { line: '::error file=a.js,line=3,endLine=4,title=Two%2C%3A 100%25::a%0Ab%0D%25', is: v2('error', { file: 'a.js', line: '3', endLine: '4', title: 'Two,: 100%' }, 'a\nb\r%') },
    { line: '::error   file=a  ::x', is: v2('error', { file: 'a' }, 'x') },
    { line: '::set-output name=a=b==::x::y', is: v2('set-output', { name: 'a=b==' }, 'x::y') },
    { line: '::set-output name==b::x', is: v2('set-output', { name: 'b' }, 'x') },
    { line: '::set-output name=::x', is: v2('set-output', {}, 'x') },
    { line: '::set-output ,,name=a,,::x', is: v2('set-output', { name: 'a' }, 'x') },
    { line: '::endgroup::', is: v2('endgroup', {}, '') },
    { line: '##[error]bad', is: v1('error', {}, 'bad') },
    { line: '#7 0.123 ##[set-output name=x]evil', is: v1('set-output', { name: 'x' }, 'evil') },
    { line: 'text ##[error file=a;line=3]a%0Ab%3B%5D%25', is: v1('error', { file: 'a', line: '3' }, 'a\nb;]%') },
    { line: '::nothing::##[add-mask]a', is: v1('add-mask', {}, 'a') },
    { line: '###[group]x', is: v1('group', {}, 'x') }
  ])('$line', ({ line, is }) => {
    expect(parseCommand(line)).toEqual(is)
  })
})

describe('what is none', () => {
  test.each([
    '#7 0.123 ::error::bad',
    ': :error::bad',
    ':::error::bad',
    '::error',
    '::error:bad',
    '::::error::bad',
    ':: error::bad',
    '::unknown::bad',
    '\ufeff::error::bad',
    '\u200b::error::bad',
    '##[unknown]##[error]bad',
    '##[ error]bad',
    '# #[error]bad',
    '##[error',
    '::internal-set-repo-path::x',
    ''
  ])('%j', (line) => {
    expect(parseCommand(line)).toBeUndefined()
  })
})

test('a percent sign is unescaped last, so that %250A stays %0A', () => {
  expect(parseCommand('::error::a%250Ab')?.data).toBe('a%0Ab')
})

test('only the first ##[ of a line counts', () => {
  expect(parseCommand('##[x] ##[error]bad')).toBeUndefined()
  expect(parseCommand('##[group]a ##[error]b')).toEqual(v1('group', {}, 'a ##[error]b'))
})

test('the list of commands is the runner\'s', () => {
  expect([...REGISTERED].sort()).toEqual([
    'add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice', 'remove-matcher',
    'save-state', 'set-env', 'set-output', 'stop-commands', 'warning'
  ])
})
