import { describe, expect, test } from '@jest/globals';
import { inputsOf } from '../../src/fingerprint/dockerfile-inputs.js';
import type { BuildSettings } from '../../src/fingerprint/dockerfile-inputs.js';
import { readDockerfile } from '../../src/fingerprint/dockerfile-lines.js';
import { splitStages } from '../../src/fingerprint/stages.js';

const read = (text: string, settings: Partial<BuildSettings> = {}, triggers: Readonly<Record<string, readonly string[]>> = {}) => {
  const { images, paths } = inputsOf(splitStages(readDockerfile(text)), { target: undefined, args: new Map(), contexts: [], platforms: ['linux/amd64'], buildPlatform: 'linux/amd64', ...settings }, (ref) => triggers[ref]);
  return [images.map(({ ref, base, platforms }) => `${ref}${base ? ' base' : ''} ${platforms.join('+')}`), paths];
};

describe('what a build reads', () => {
  test.each<[string, string, Partial<BuildSettings>, unknown]>([
    ['images and paths of the last stage', 'FROM a AS x\nCOPY 1 /\nFROM b\nCOPY 2 3 /\n', {}, [['b base linux/amd64'], ['2', '3']]],
    ['stages that it is built on and copies from', 'FROM a AS x\nCOPY 1 /\nFROM x AS Y\nCOPY 2 /\nFROM b\nCOPY --from=y . .\nCOPY --from=0 . .\n', {}, [['b base linux/amd64', 'a base linux/amd64'], ['2', '1']]],
    ['a stage by its name in any case', 'FROM a AS x\nFROM b AS y\n', { target: 'X' }, [['a base linux/amd64'], []]],
    ['a stage by its number', 'FROM a AS x\nFROM b AS y\n', { target: '0' }, [['a base linux/amd64'], []]],
    ['images that are copied from and mounted', 'FROM scratch\nCOPY --from=a . .\nRUN --mount=from=b,target=/ x\nRUN --mount=type=cache,from=c,target=/ x\n', {}, [['a linux/amd64', 'b linux/amd64', 'c linux/amd64'], []]],
    ['nothing for caches that begin empty, and for tmpfs', 'FROM scratch\nRUN --mount=type=cache,target=/ --mount=type=tmpfs,target=/t x\n', {}, [[], []]],
    ['the whole context for a mount without a source', 'FROM scratch\nRUN --mount=target=/ x\n', {}, [[], ['/']]],
    ['anything for a source that is not plain', 'FROM scratch\nCOPY $A /\n', {}, [[], undefined]],
    ['anything for one in quotes', 'FROM scratch\nCOPY "a b" /\n', {}, [[], undefined]],
    ['anything for a mount with a variable', 'FROM scratch\nRUN --mount=source=$A,target=/ x\n', {}, [[], undefined]],
    ['paths of a list', 'FROM scratch\nCOPY ["a b", "c", "/"]\n', {}, [[], ['a b', 'c']]],
    ['no path for a here-document', 'FROM scratch\nCOPY <<A b /\nA\n', {}, [[], ['b']]],
    ['global arguments with defaults', 'ARG A=1\nARG B="b-$A" C\nFROM x:${B}${C}${C:-d}${A:+e}\n', {}, [['x:b-1de base linux/amd64'], []]],
    ['global arguments that the build gives', 'ARG A=1\nARG B\nFROM x:$A-$B\n', { args: new Map([['A', '2'], ['B', '3']]) }, [['x:2-3 base linux/amd64'], []]],
    ['platforms, each with its own', 'FROM a-$TARGETARCH\nFROM --platform=$BUILDPLATFORM b\nFROM a-$TARGETARCH$TARGETVARIANT\n', { platforms: ['linux/arm64', 'linux/arm/v7'] }, [['a-arm64 base linux/arm64', 'a-armv7 base linux/arm/v7'], []]],
    ['the builder\'s platform', 'FROM --platform=$BUILDPLATFORM b\n', { platforms: ['linux/arm64'] }, [['b base linux/arm64+linux/amd64'], []]],
    ['no image where a context stands for it', 'FROM a\nCOPY --from=b . .\n', { contexts: ['a', 'b'] }, [[], []]],
    ['the image too where the spelling is another one', 'FROM docker.io/library/a:latest\n', { contexts: ['a', 'docker.io/library/a:latest'] }, [['docker.io/library/a:latest base linux/amd64'], []]],
    ['what ONBUILD of its own stages says', 'FROM a AS x\nONBUILD COPY 1 /\nFROM x\n', {}, [['a base linux/amd64'], ['1']]]
  ])('%s', (_, text, settings, expected) => {
    expect(read(text, settings)).toEqual(expected);
  });

  test('what ONBUILD of its base says, also of stages and images', () => {
    expect(read('FROM a AS x\nCOPY 1 /\nFROM b\n', {}, { b: ['COPY --from=x / /', 'COPY 2 /', 'RUN --mount=from=c,target=/ x', 'ENV A=1'] })).toEqual([['b base linux/amd64', 'c linux/amd64', 'a base linux/amd64'], ['2', '1']]);
  });

  test.each([
    ['a stage that comes later', 'FROM scratch\nCOPY --from=later . .\nFROM scratch AS later\nFROM scratch', { target: '0' }, '`later` is a stage that comes later'],
    ['a number that is no stage', 'FROM scratch\nCOPY --from=7 . .\n', {}, '`7` is a stage that comes later'],
    ['itself', 'FROM scratch AS a\nCOPY --from=a . .\n', {}, '`a` is a stage that comes later'],
    ['an image by a variable', 'FROM scratch\nCOPY --from=$A . .\n', {}, '`COPY --from` has no plain name'],
    ['an argument that BuildKit may set or not', 'FROM a-$TARGETARCH\n', { args: new Map([['TARGETARCH', 'mine']]) }, '`a-$TARGETARCH` has a variable whose value is not known'],
    ['an argument that is not declared', 'FROM a:${D:-d}\n', { args: new Map([['D', '9']]) }, '`a:${D:-d}` has a variable whose value is not known'],
    ['an argument with a default that is not plain', 'ARG A="1\nFROM a:$A\n', {}, '`a:$A` has a variable whose value is not known']
  ])('not %s', (_, text, settings, reason) => expect(() => read(text, settings)).toThrow(reason));
});
