import type { CacheMount } from './cache-mount.js';

// What each script needs is in any busybox. What it says begins with the word `warmbake-mount` and the call's own nonce.
// The time of a link is lost on the way.
const list = `{ find . -xdev -path './.warmbake-*' -prune -o ! -type d ! -type l -exec stat -c '%s %Y %f %u %g %n' {} +; find . -xdev -path './.warmbake-*' -prune -o -type l -exec stat -c '%s - %f %u %g %N' {} +; } | sort`;
const sum = `awk -v was=/mount.list 'FILENAME == was { old += $1; had[$0]; next } { n++; all += $1; if (!($0 in had)) added += $1 } END { printf "%.0f %.0f %.0f %.0f", n, all, added, old }'`;
// A read that was killed leaves its directory. A young one may be another job's that reads just now: no read takes so long.
const tidy = `find . -maxdepth 1 -name '.warmbake-*' -mmin +5 -exec rm -rf {} + || true`;
// Also what another job has read meanwhile is left as it is.
const keep = `if ls -A | grep -qv '^\\.warmbake-'; then echo "warmbake-mount $WARMBAKE_NONCE kept $(cat /mount.facts)"; exit 0; fi`;

/** Fills the mount where it is empty; all or nothing, also when it fails or others do the same. Says `kept` or `read`, entries, bytes and the time without the mount. */
const fillScript = `set -e
cd /mount
test -f /mount.tar
${tidy}
${keep}
mine=.warmbake-$WARMBAKE_NONCE
new=$mine/all
trap 'rm -rf "$mine"' EXIT
mkdir -p "$new"
tar -xf /mount.tar -C "$new"
rm -rf "$new"/.warmbake-*
${keep}
chown "$(stat -c %u:%g "$new")" .
chmod "$(stat -c %a "$new")" .
find "$new" -mindepth 1 -maxdepth 1 -print0 | xargs -0 -r sh -c 'mv "$@" .' sh
echo "warmbake-mount $WARMBAKE_NONCE read $(cat /mount.facts)"`;

/** Says entries, bytes, bytes that are new since it was read, and bytes that were read. */
const measureScript = `set -e
cd /mount
${tidy}
touch /mount.list
${list} >/tmp/list
echo "warmbake-mount $WARMBAKE_NONCE holds $(${sum} /mount.list /tmp/list)"`;

const packScript = `set -e
cd /mount
${tidy}
${list} >/mount.list
tar -cf /mount.tar .
echo "$(awk '{ n++; all += $1 } END { printf "%.0f %.0f", n, all }' /mount.list) $WARMBAKE_EMPTY_MS" >/mount.facts
echo "warmbake-mount $WARMBAKE_NONCE packed $(cat /mount.facts)"`;

const scripts = { fill: fillScript, measure: measureScript, pack: packScript } as const;
export type MountTask = keyof typeof scripts;

/**
 * The Dockerfile of a task: one RUN with the mount as the user's Dockerfile has it, but at a place of ours, on an image with a
 * shell. Nothing of the user's is in it but an id of plain characters, numbers and a checked image reference.
 */
export function renderMountBuild(task: MountTask, { id, root, sharing }: CacheMount, image: string): string {
  const options = ['type=cache', `id=${id}`, 'target=/mount', `sharing=${sharing}`, ...(root ? [`uid=${root.uid}`, `gid=${root.gid}`, `mode=${root.mode}`] : [])];
  return [
    `FROM ${image}`,
    'USER 0:0',
    'ARG WARMBAKE_NONCE',
    'ARG WARMBAKE_EMPTY_MS=0',
    `RUN --network=none --mount=${options.join(',')} ${JSON.stringify(['/bin/sh', '-c', scripts[task]])}`,
    ''
  ].join('\n');
}

/** What a mount holds, after a build that used it. */
export interface MountContent {
  /** files, links and others, without directories */
  readonly entries: number;
  readonly bytes: number;
  /** of files that are not as they were when the mount was read */
  readonly addedBytes: number;
  /** when the mount was read, 0 where it was not */
  readonly bytesBefore: number;
}

/** What was saved of a mount, and whether it was read: one that held something already is left as it was. */
export interface MountFilled {
  readonly state: 'read' | 'kept';
  readonly bytes: number;
  /** time of the steps when it was empty, 0 for unknown */
  readonly emptyMs: number;
}

/** What the fill script said in a build's output; undefined where it said nothing. */
export function parseFilled(output: string, nonce: string): MountFilled | undefined {
  const [word, entries, bytes, emptyMs] = saidIn(output, nonce);
  if ((word !== 'read' && word !== 'kept') || entries === undefined || bytes === undefined) return undefined;
  return { state: word, bytes: Number(bytes), emptyMs: Number(emptyMs ?? 0) };
}

/** What the measure script said. */
export function parseContent(output: string, nonce: string): MountContent | undefined {
  const [word, entries, bytes, addedBytes, bytesBefore] = saidIn(output, nonce);
  if (word !== 'holds' || entries === undefined || bytes === undefined) return undefined;
  return { entries: Number(entries), bytes: Number(bytes), addedBytes: Number(addedBytes ?? 0), bytesBefore: Number(bytesBefore ?? 0) };
}

function saidIn(output: string, nonce: string): string[] {
  const found = new RegExp(`^#\\d+ [\\d.]+ warmbake-mount ${nonce} (kept|read|holds|packed)((?: \\d{1,15})*)\\s*$`, 'm').exec(output);
  return found ? [found[1] ?? '', ...(found[2] ?? '').trim().split(' ').filter((word) => word !== '')] : [];
}
