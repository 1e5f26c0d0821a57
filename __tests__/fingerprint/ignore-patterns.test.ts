import { describe, expect, test } from '@jest/globals';
import { ignoringNothing, parseIgnoring } from '../../src/fingerprint/ignore-patterns.js';

// What BuildKit makes of such texts is compared in engine/dockerignore.test.ts.
describe('the rules of a .dockerignore', () => {
  test.each([
    ['a name', 'a', ['a', 'a/b'], ['ab', 'b/a']],
    ['a name with signs of expressions', 'a.b+(c)$', ['a.b+(c)$'], ['axb+(c)$', 'a.bb(c)$']],
    ['one star', '*.log', ['x.log', '.log'], ['x.logs', 'd/x.log']],
    ['a question mark', 'a?c', ['abc'], ['ac', 'a/c']],
    ['any directories in front', '**/x.log', ['x.log', 'd/e/x.log'], ['x.logs', 'yx.log']],
    ['any directories between', 'a/**/z', ['a/z', 'a/b/c/z'], ['az', 'b/z']],
    ['all below a directory', 'a/**', ['a/b', 'a/b/c'], ['b/a', 'ab']],
    ['everything', '**', ['a', 'a/b'], []],
    ['one of a few signs', '[a-c]x', ['ax', 'cx'], ['dx', 'x']],
    ['none of a few signs', '[^ab].c', ['x.c'], ['a.c', 'xyc']],
    ['a name and signs of expressions beside a star', '(a|b)*', ['(a|b)c'], ['ac', 'b']],
    ['what is taken back', '*\n!a', ['b', 'b/c'], ['a', 'a/b']],
    ['what is taken back and left out again', 'a\n!a/b\na/b/c', ['a/x', 'a/b/c'], ['a/b', 'a/b/d']],
    ['a pattern that versions read in different ways', 'a**b', [], ['ab', 'axb']],
    ['an escape', '\\a', [], ['a']],
    ['one of those that takes back', '*\n!a**b', [], ['c']],
    ['more stars than are tried', '*a*a*a*a*a*a*', [], ['aaaaaa']],
    ['a bracket without an end', '[a', [], ['[a', 'a']]
  ])('leave out by %s', (_, text, out, kept) => {
    const { leavesOut } = parseIgnoring(text);
    expect([...out, ...kept].filter(leavesOut)).toEqual(out);
  });

  test.each([
    ['*\n!a/b/c', ['a', 'a/b'], ['ab', 'b']],
    ['*\n!*/c', ['a', 'b'], []],
    ['*\n!a*/c', ['a', 'ab'], ['b']],
    ['a', [], ['a']]
  ])('with %j tell that something may be taken back below %j, and not below %j', (text, below, not) => {
    expect([...below, ...not].filter(parseIgnoring(text).mayKeepBelow)).toEqual(below);
  });

  test('leave out nothing where there are none', () => expect(['a', 'a/b'].map(ignoringNothing.leavesOut)).toEqual([false, false]));

  test('are refused by the thousands', () => {
    expect(parseIgnoring('a\n'.repeat(2000)).leavesOut('a')).toBe(true);
    expect(() => parseIgnoring('a\n'.repeat(2001))).toThrow('its .dockerignore has more than 2000 patterns');
  });
});
