import { describe, expect, test } from '@jest/globals';
import { parseContent, parseFilled, renderMountBuild } from '../../src/plan/mount-builds.js';

const nonce = '0123456789abcdef';

describe('a build that works on a cache mount', () => {
  test('is one RUN with the mount as BuildKit knows it, without network, and no word of the user outside the id', () => {
    const [from, user, ...lines] = renderMountBuild('fill', { id: 'npm', namespace: '', root: { uid: 1000, gid: 0, mode: '0755' }, sharing: 'locked' }, 'ghcr.io/acme/shop@sha256:a').trimEnd().split('\n');
    expect([from, user, lines.slice(0, 2)]).toEqual(['FROM ghcr.io/acme/shop@sha256:a', 'USER 0:0', ['ARG WARMBAKE_NONCE', 'ARG WARMBAKE_EMPTY_MS=0']]);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^RUN --network=none --mount=type=cache,id=npm,target=\/mount,sharing=locked,uid=1000,gid=0,mode=0755 \["\/bin\/sh","-c","/);
    expect(renderMountBuild('pack', { id: '/a', namespace: '', root: undefined, sharing: 'shared' }, 'x')).toContain('--mount=type=cache,id=/a,target=/mount,sharing=shared [');
  });

  test('is understood by what its script says under the nonce of the call', () => {
    const said = (text: string) => `#5 [2/2] RUN ... warmbake-mount $WARMBAKE_NONCE read\n#5 0.1 other\n#5 0.123 warmbake-mount ${text}\n#5 DONE 0.2s\n`;
    expect(parseFilled(said(`${nonce} read 3 1200000 4100`), nonce)).toEqual({ state: 'read', bytes: 1_200_000, emptyMs: 4100 });
    expect(parseFilled(said(`${nonce} kept 3 1200000 0`), nonce)).toEqual({ state: 'kept', bytes: 1_200_000, emptyMs: 0 });
    expect(parseContent(said(`${nonce} holds 3 1200000 5 7`), nonce)).toEqual({ entries: 3, bytes: 1_200_000, addedBytes: 5, bytesBefore: 7 });
    expect(parseContent(said(`${nonce} holds 0 0 0 0`), nonce)).toEqual({ entries: 0, bytes: 0, addedBytes: 0, bytesBefore: 0 });
    for (const text of ['fedcba9876543210 read 3 4 5', `${nonce} read`, `${nonce} read a b c`, `${nonce} read -1 2 3`, `${nonce} read 1 9999999999999999 3`, `${nonce} holds 1 2 3 4`, '']) expect(parseFilled(said(text), nonce)).toBeUndefined();
    expect(parseContent(said(`${nonce} read 1 2 3`), nonce)).toBeUndefined();
  });
});
