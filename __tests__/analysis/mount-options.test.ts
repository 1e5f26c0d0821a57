import { describe, expect, test } from '@jest/globals';
import { mountHash } from '../../src/plan/cache-mount.js';
import { parseCacheMounts } from '../../src/analysis/mount-options.js';
import { splitWords } from '../../src/analysis/split-words.js';

const variables = new Map<string, string | undefined>([['PY', '3.12'], ['EMPTY', ''], ['ODD', 'a,b c'], ['NONE', undefined]]);
const read = (text: string, namespace = '') => parseCacheMounts({ text: `RUN ${text}`, variables, namespace });
const plain = { namespace: '', root: undefined, sharing: 'shared' };

describe('the cache mounts of a RUN', () => {
  // Each as BuildKit 0.25 names it in `docker buildx du --verbose`.
  test.each<[string, string, string, string]>([
    ['an id', '--mount=type=cache,id=npm,target=/root/.npm npm ci', 'npm', 'npm'],
    ['a target, cleaned', '--mount=type=cache,target=/abs//y/ x', '/abs/y', '/abs/y'],
    ['a relative target as it is written', '--mount=type=cache,target=rel/x/ x', 'rel/x', 'rel/x'],
    ['dst', '--mount=type=cache,dst=/a x', '/a', '/a'],
    ['destination, and keys in capitals', '--mount=TYPE=Cache,Destination=/a x', '/a', '/a'],
    ['quotes around the whole', `--mount="type=cache,target=/a" x`, '/a', '/a'],
    ['a quoted field', `--mount='type=cache,"target=/a"' x`, '/a', '/a'],
    ['variables', '--mount=type=cache,id=pip-$PY,target=/a x', 'pip-$PY', 'pip-3.12'],
    ['variables with defaults', '--mount=type=cache,id=${PY:+py}-${NONE:-none}${EMPTY:-e}${EMPTY-f},target=/a x', '${PY:+py}-${NONE:-none}${EMPTY:-e}${EMPTY-f}', 'py-nonee'],
    ['an empty id', '--mount=type=cache,id=,target=/a x', '/a', '/a'],
    ['other flags before it', '--network=none --security=sandbox --mount=type=bind,target=/b --mount=type=cache,target=/a x', '/a', '/a'],
    ['a variable in the target', '--mount=type=cache,target=/a/$PY x', '/a/$PY', '/a/3.12']
  ])('%s', (_, text, written, id) => expect(read(text)).toEqual([{ written, mount: { ...plain, id } }]));

  test('know owner, mode and sharing; any of the first three makes it another mount, with the defaults of the rest', () => {
    const mount = (options: string) => read(`--mount=type=cache,id=a,target=/a,${options} x`)[0];
    expect(mount('sharing=LOCKED')).toEqual({ written: 'a', mount: { ...plain, id: 'a', sharing: 'locked' } });
    expect(mount('uid=1000,ro')).toEqual({ written: 'a', mount: { ...plain, id: 'a', root: { uid: 1000, gid: 0, mode: '0755' } } });
    expect(mount('gid=0,mode=700')).toEqual({ written: 'a', mount: { ...plain, id: 'a', root: { uid: 0, gid: 0, mode: '0700' } } });
    const hashes = ['ro', 'uid=0', 'mode=0755', 'gid=1', 'mode=1777'].map((options) => {
      const found = mount(options);
      return found && 'mount' in found ? mountHash(found.mount) : '';
    });
    expect(new Set(hashes).size).toBe(4);
    expect(hashes[1]).toBe(hashes[2]);
    expect(read('--mount=type=cache,target=/a x', 'ns')).toEqual([{ written: '/a', mount: { ...plain, id: '/a', namespace: 'ns' } }]);
  });

  test('end where the command begins', () => {
    expect(read('echo --mount=type=cache,target=/a')).toEqual([]);
    expect(read('-- --mount=type=cache,target=/a')).toEqual([]);
    expect(read('--mount=type=secret,id=x x')).toEqual([]);
    expect(read('--mount=type=cache,target=/a --mount=type=cache,target=/b x').map(({ written }) => written)).toEqual(['/a', '/b']);
  });

  test.each<[string, RegExp]>([
    ['id=a,from=base', /copy of `from`/], ['id=a,source=x', /copy of `from`/], ['id=a,uid=root', /uid or gid/], ['id=a,uid=-1', /uid or gid/], ['id=a,mode=rwx', /octal/], ['id=a,sharing=all', /sharing/],
    ['id=$NODE_VERSION', /variable whose value is not known/], ['id=${PY%.*}', /variable that is not plain/], ['id=$ODD', /other characters/], [`id=${'a'.repeat(201)}`, /more than 200/],
    ['id=-rm', /other characters/], ['id=\u202eab', /other characters/], ['"id=a b"', /other characters|quotes/], ['id=a\\nUSER', /^/]
  ])('are refused with a reason: %s', (options, reason) => {
    const [found] = read(`'--mount=type=cache,target=/a,${options}' x`);
    if (options.includes('\\')) expect(found && 'mount' in found ? /^[\w.-]+$/.test(found.mount.id) : true).toBe(true);
    else expect(found).toEqual({ written: expect.any(String), reason: expect.stringMatching(reason) });
  });

  test('never throw, and never let an id out that a Dockerfile would read as more than a word', () => {
    const pieces = ['--mount=', 'type=cache', ',', 'id=', 'target=/', '$PY', '${', '}', '"', "'", '\\', '\n', ' ', '\u0000', 'x', '=', ';', '`', '$(', 'uid=1e3'];
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647);
    for (let n = 0; n < 5000; n++) {
      const text = `--mount=type=cache,target=/a,id=${Array.from({ length: next() % 9 }, () => pieces[next() % pieces.length]).join('')} x`;
      for (const found of read(text)) if ('mount' in found) expect(found.mount.id).toMatch(/^[A-Za-z0-9_./:@+=~-]{1,200}$/);
    }
  });
});

describe('words', () => {
  test('are that end where a blank is outside of quotes', () => {
    expect(splitWords(`a "b c" 'd "e' f\\ g ""`)).toEqual(['a', 'b c', 'd "e', 'f g', '']);
  });
});
