import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/analysis/dockerfile.js';
import { measureMountSteps } from '../../src/analysis/mount-steps.js';
import { findMountUses } from '../../src/analysis/mount-uses.js';
import { makeLog } from './logs.js';

const find = (text: string, more: Partial<Parameters<typeof findMountUses>[0]> = {}) =>
  findMountUses({ target: 'web', dockerfile: parseDockerfile(text, 'Dockerfile'), stage: undefined, args: new Map(), platforms: [], builderPlatform: 'linux/amd64', ...more });
const ids = (text: string, more?: Partial<Parameters<typeof findMountUses>[0]>) => find(text, more).uses.map(({ mount, line }) => `${line}: ${mount.id}`);
const run = (id: string) => `RUN --mount=type=cache,target=/c,id=${id} x`;

describe('the cache mounts of a Dockerfile', () => {
  test('know ARG before FROM, ARG of the stage, ENV, what a stage takes over from its base, and build arguments', () => {
    const text = `ARG A=1\nARG B=$A-2\nFROM base AS one\nARG A\nARG B=own\nENV C=$A D="x y"\nENV E e f\n${run('$A-$B-$C')}\nFROM one\n${run('$A-$B')}\nENV A=env\n${run('${A}')}\n`;
    expect(ids(text)).toEqual(['8: 1-own-1', '10: 1-own', '12: env']);
    expect(ids(text, { args: new Map([['A', 'arg'], ['C', 'not declared']]) })).toEqual(['8: arg-own-arg', '10: arg-own', '12: env']);
  });

  test('of a variable that nobody declares in the stage are refused; one without a value is empty', () => {
    expect(find(`ARG A=1\nFROM base\n${run('$A')}\nRUN true\nARG B\n${run('x$B${B:-none}')}\n`)).toEqual({ uses: [expect.objectContaining({ mount: expect.objectContaining({ id: 'xnone' }) })], refused: [{ written: '$A', reason: '`$A` has a variable whose value is not known' }] });
  });

  test('are one for each platform where the id names it', () => {
    const text = `FROM base\nARG TARGETARCH\nARG TARGETVARIANT\nARG BUILDPLATFORM\n${run('apt-$TARGETARCH$TARGETVARIANT')}\n${run('plain')}\n`;
    expect(ids(text, { platforms: ['linux/arm64', 'linux/arm/v7'], builderPlatform: 'linux/amd64' })).toEqual(['5: apt-arm64', '6: plain', '5: apt-armv7']);
    expect(ids(text)).toEqual(['5: apt-amd64', '6: plain']);
  });

  test('are those of stages that the asked one needs', () => {
    const text = `FROM base AS deps\n${run('deps')}\nFROM base AS copied\n${run('copied')}\nFROM base AS mounted\n${run('mounted')}\nFROM base AS unused\n${run('unused')}\nFROM deps AS app\nCOPY --from=copied /a /a\nRUN --mount=type=bind,from=mounted,target=/m x\nFROM base AS last\n${run('last')}\n`;
    expect(ids(text, { stage: 'app' })).toEqual(['2: deps', '4: copied', '6: mounted']);
    expect(ids(text)).toEqual(['13: last']);
    expect(ids(text.replace('--from=copied', '--from=$X'), { stage: 'app' })).toHaveLength(5);
  });

  test('stay apart by namespace', () => {
    expect(find(`FROM base\n${run('a')}`, { args: new Map([['BUILDKIT_CACHE_MOUNT_NS', 'ns']]) }).uses[0]?.mount.namespace).toBe('ns');
  });

  test('of a file that is no Dockerfile, or a very odd one, are none', () => {
    for (const text of ['', 'FROM', 'RUN --mount=type=cache', `FROM a AS a\nFROM a AS b\nFROM b AS a\n${'RUN --mount=type=cache,id=x\n'.repeat(3)}`, '\0'.repeat(100), `FROM x\nRUN ${'--mount=type=cache '.repeat(2000)}`]) expect(() => find(text)).not.toThrow();
  });
});

describe('the steps of a mount', () => {
  const text = `FROM base\nCOPY . .\n${run('a')}\n${run('b')}\nRUN other\n`;
  const [a] = find(text).uses;
  const measure = (names: readonly string[], dockerfile = text) => measureMountSteps(a ? [a] : [], makeLog(names.map((name, at) => ({ id: String(at), name, ...(name.endsWith('CACHED') ? {} : { ms: 10 ** at }) }))), new Map([['web', parseDockerfile(dockerfile, 'Dockerfile')]]));

  test('are those of its line, where they ran', () => {
    expect(measure(['[2/5] COPY . .', `[3/5] ${run('a')}`, `[4/5] ${run('b')}`, '[5/5] RUN other'])).toEqual({ ran: true, stepsMs: 10 });
    expect(measure(['[2/5] COPY . .', `[3/5] ${run('a')} CACHED`, `[4/5] ${run('b')}`, '[5/5] RUN other'])).toEqual({ ran: false, stepsMs: 0 });
  });

  test('are all that mount a cache, where numbers and lines do not fit', () => {
    expect(measure(['[2/9] COPY . .', `[3/9] ${run('a')}`, `[4/9] ${run('b')}`, '[5/9] RUN other'])).toEqual({ ran: true, stepsMs: 110 });
  });
});
