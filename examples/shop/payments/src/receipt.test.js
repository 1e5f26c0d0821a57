import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feeOf, receiptOf } from './receipt.js';

test('takes 1.4 percent, and at least 25 cents', () => {
  assert.deepEqual([feeOf(100), feeOf(10_000)], [25, 140]);
});

test('shows the end of an account only', () => {
  assert.equal(receiptOf(100, 'DE02120300000000202051').account, '…2051');
});
