import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findArticles, priceOf } from './catalog.js';

void test('finds articles by a part of their title', () => {
  assert.deepEqual(findArticles('TEA').map(({ id }) => id), ['teapot', 'tea']);
});

void test('adds up prices', () => {
  assert.equal(priceOf(['teapot', 'tea']), 3280);
});
