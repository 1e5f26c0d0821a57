import { describe, expect, test } from '@jest/globals'
import { evaluateCondition, evaluateText, type JobStatus } from './runner-expressions.mjs'

const contexts = {
  github: { token: 'ghs_x', actor: 'mona' },
  matrix: { app: 'api', n: 1 },
  strategy: { 'job-index': 0 },
  job: { check_run_id: 41, status: 'success' },
  runner: { os: 'Linux' }
}

describe('input defaults', () => {
  test.each([
    { text: '${{ github.token }}', is: 'ghs_x' },
    { text: '${{ toJSON(matrix) }}', is: '{\n  "app": "api",\n  "n": 1\n}' },
    { text: '${{toJson(strategy)}}', is: '{\n  "job-index": 0\n}' },
    { text: '${{ job.check_run_id }}', is: '41' },
    { text: '${{ matrix.none }}', is: '' },
    { text: '${{ strategy.job-index }}/${{ runner.os }}', is: '0/Linux' },
    { text: 'plain', is: 'plain' }
  ])('$text', ({ text, is }) => {
    expect(evaluateText(text, contexts)).toBe(is)
  })

  test('a job without a matrix has null', () => {
    expect(evaluateText('${{ toJSON(matrix) }}', {})).toBe('null')
  })

  test.each(['${{ secrets.X }}', "${{ github.actor == 'mona' }}", '${{ hashFiles() }}', '${{ matrix }}'])('%s is refused', (text) => {
    expect(() => evaluateText(text, contexts)).toThrow(/does not know|refuses/)
  })
})

describe('conditions', () => {
  test.each<{ condition: string, holds: JobStatus[] }>([
    { condition: 'success()', holds: ['success'] },
    { condition: 'failure()', holds: ['failure'] },
    { condition: 'cancelled()', holds: ['cancelled'] },
    { condition: 'always()', holds: ['success', 'failure', 'cancelled'] },
    { condition: '${{ always() }}', holds: ['success', 'failure', 'cancelled'] },
    { condition: '!cancelled()', holds: ['success', 'failure'] },
    { condition: 'success() || failure()', holds: ['success', 'failure'] },
    { condition: '(cancelled() || failure()) && !false', holds: ['failure', 'cancelled'] },
    { condition: 'failure() || success() && false', holds: ['failure'] },
    { condition: 'true', holds: ['success'] },
    { condition: 'false', holds: [] },
    { condition: '!true || true', holds: ['success'] }
  ])('$condition', ({ condition, holds }) => {
    const all: JobStatus[] = ['success', 'failure', 'cancelled']
    expect(all.filter((status) => evaluateCondition(condition, status))).toEqual(holds)
  })

  test.each(["github.ref == 'x'", 'success() &&', '(true', 'true true', ''])('%j is refused', (condition) => {
    expect(() => evaluateCondition(condition, 'success')).toThrow(/condition/)
  })
})
