import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { parseManifest } from './runner-manifest.mjs'

test('reads what an action.yml is made of', () => {
  expect(parseManifest(`# comment
name: Warmbake
description: 'It''s "fast"' # why

inputs:
  set:
    description: >-
      Overrides
      of a target.

      One per line.
    default: ''
  push:
    description: "Push \\"now\\""
    required: false
    default: auto
  title:
    description: |
      Two
        lines: here

    default: \${{ toJSON(matrix) }}
  empty:
  retries:
    default: 2
runs:
  using: node20
  post-if: always()
`)).toEqual({
    name: 'Warmbake',
    description: 'It\'s "fast"',
    inputs: {
      set: { description: 'Overrides of a target.\nOne per line.', default: '' },
      push: { description: 'Push "now"', required: 'false', default: 'auto' },
      title: { description: 'Two\n  lines: here\n', default: '${{ toJSON(matrix) }}' },
      empty: '',
      retries: { default: '2' }
    },
    runs: { using: 'node20', 'post-if': 'always()' }
  })
})

test.each([
  { title: 'a list', text: 'a:\n  - b' },
  { title: 'a flow map', text: 'a: {b: c}' },
  { title: 'a flow list', text: 'a: [b]' },
  { title: 'an anchor', text: 'a: &x b' },
  { title: 'an alias', text: 'a: *x' },
  { title: 'a tag', text: 'a: !!str b' },
  { title: 'a tab as indentation', text: 'a:\n\tb: c' },
  { title: 'a colon in a plain value', text: 'a: b: c' },
  { title: 'a plain value over two lines', text: 'a: b\n  c' },
  { title: 'a key twice', text: 'a: b\na: c' },
  { title: 'an indentation that ends nowhere', text: 'a:\n    b: c\n  d: e' },
  { title: 'a number that YAML would change', text: 'a: 1.10' },
  { title: 'a boolean that YAML would change', text: 'a: True' },
  { title: 'a block that keeps its end', text: 'a: |+\n  b' },
  { title: 'an open quote', text: "a: 'b" },
  { title: 'a value that starts with a reserved character', text: 'a: @b' }
])('refuses $title and names the line', ({ text }) => {
  expect(() => parseManifest(text)).toThrow(/^action\.yml line \d+: /)
})

test('reads our own action.yml as YAML does', () => {
  const source = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')
  const asText = (_key: string, value: unknown) => value === null ? '' : typeof value === 'object' ? value : String(value)
  expect(parseManifest(source)).toEqual(JSON.parse(JSON.stringify(parse(source), asText)))
})
