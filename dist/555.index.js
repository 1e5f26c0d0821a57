export const id = 555;
export const ids = [555];
export const modules = {

/***/ 82863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ whyNotSaved),
/* harmony export */   Tj: () => (/* binding */ lossText)
/* harmony export */ });
/* unused harmony exports mostBytes, mostEntries, leastNewShare, estimateRead */
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91187);
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55958);


/** more is not kept: reading it would hold up the next build for too long */
const mostBytes = 1_000_000_000;
const mostEntries = 200_000;
/** of its bytes that must be new to save a mount again */
const leastNewShare = 0.05;
// Round trips and the start of a container; then fetching and unpacking, as a hosted runner does it. Each file takes its time, also an empty one.
const readFixedMs = 500;
const readBytesPerMs = 50_000;
const readEntriesPerMs = 10;
/** How long it takes to read so much, by rule of thumb, in ms. */
function estimateRead({ bytes, entries }) {
    return readFixedMs + bytes / readBytesPerMs + entries / readEntriesPerMs;
}
/** Why a mount is not saved, as the end of a sentence; undefined where saving it pays. */
function whyNotSaved({ start, content, stepsMs }) {
    const { entries, bytes, addedBytes, bytesBefore } = content;
    if (entries === 0)
        return 'it is empty';
    if (bytes > mostBytes)
        return `it holds ${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(bytes)}, and at most ${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(mostBytes)} are kept`;
    if (entries > mostEntries)
        return `it holds ${entries} files, and at most ${mostEntries} are kept`;
    if (start === 'skipped' || start === 'late')
        return 'what is saved of it was not read, and may hold more';
    if (start === 'read' || start === 'kept') {
        // Much that is gone makes every later read cheaper.
        const shrunk = bytes < bytesBefore / 2;
        return addedBytes < bytes * leastNewShare && !shrunk ? `${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(addedBytes)} of its ${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(bytes)} are new, less than ${leastNewShare * 100}%` : undefined;
    }
    const readMs = estimateRead(content);
    return stepsMs < readMs ? `the steps that use it took ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(stepsMs)}, and reading ${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(bytes)} in ${entries} files takes about ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(readMs)}` : undefined;
}
// Machines differ from run to run: less is not worth a word.
const leastLossMs = 1000;
/** A sentence where reading cost at least a second more than it gave; undefined where it did not, or that is not known. */
function lossText(name, { readMs, stepsMs, emptyMs }) {
    if (emptyMs <= 0 || emptyMs - stepsMs > readMs - leastLossMs)
        return undefined;
    return `The cache mount \`${name}\` did not pay here: reading it took ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(readMs)}, and the steps that use it ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(stepsMs)} instead of ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(emptyMs)} with an empty one. Where that stays so, leave it out of \`cache-mounts\`.`;
}


/***/ }),

/***/ 47701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wt: () => (/* binding */ repositorySegment),
/* harmony export */   jS: () => (/* binding */ parseSingleName),
/* harmony export */   l5: () => (/* binding */ parseRegistry)
/* harmony export */ });
const host = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::\d{1,5})?$/;
const ipv6Host = /^\[[0-9a-fA-F:]+\](?::\d{1,5})?$/;
/** One segment of a repository path (OCI distribution specification, section on names). */
const repositorySegment = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/** Reads the one repository of all images; `false` turns off what is found by itself. Undefined for an empty text. */
function parseSingleName(input, text) {
    const name = text.trim();
    if (name === '')
        return { value: undefined };
    if (name === 'false')
        return { value: false };
    return name.split('/').every((part) => repositorySegment.test(part)) ? { value: name } : { problem: { input, value: name, allowed: 'a lower-case repository name, or `false`' } };
}
/**
 * Reads `ghcr.io/acme`. A host has a dot, a port, or is `localhost` (the rule of Docker references); without one, the
 * name is one of Docker Hub. The path is lower-cased, because `github.repository_owner` may have capitals.
 */
function parseRegistry(input, text) {
    const allowed = 'a registry host and namespace without scheme, tag or digest, e.g. `ghcr.io/acme`';
    const problem = { problem: { input, value: text, allowed } };
    const parts = text.trim().replace(/\/+$/, '').split('/');
    const first = parts[0] ?? '';
    const named = /[.:]/.test(first) || first.toLowerCase() === 'localhost';
    const [where, path] = named ? [first, parts.slice(1)] : ['docker.io', parts];
    if (!host.test(where) && !(ipv6Host.test(where) && URL.canParse(`http://${where}`)))
        return problem;
    const port = /:(\d+)$/.exec(where.replace(/^\[[^\]]*\]/, ''))?.[1];
    if (port !== undefined && (Number(port) === 0 || Number(port) > 65_535))
        return problem;
    const segments = path.map((segment) => segment.toLowerCase());
    if (segments.some((segment) => !repositorySegment.test(segment)))
        return problem;
    return { value: { host: where.toLowerCase(), path: segments.join('/') } };
}


/***/ }),

/***/ 59316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isPlainId),
/* harmony export */   W: () => (/* binding */ mountHash)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27287);

/** The first 8 hex digits of the SHA-256 of what tells a mount from others. */
function mountHash({ id, namespace, root }) {
    return (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(JSON.stringify([namespace, id, root ? [root.uid, root.gid, root.mode] : []]));
}
/** What an id may be, to be written into a Dockerfile of ours as it is: nothing there reads any of this as its own. */
function isPlainId(text) {
    return /^[A-Za-z0-9_./:@+=~-]{1,200}$/.test(text) && !text.startsWith('-');
}


/***/ }),

/***/ 86185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ parseContent),
/* harmony export */   cA: () => (/* binding */ renderMountBuild),
/* harmony export */   cJ: () => (/* binding */ parseFilled)
/* harmony export */ });
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
const scripts = { fill: fillScript, measure: measureScript, pack: packScript };
/**
 * The Dockerfile of a task: one RUN with the mount as the user's Dockerfile has it, but at a place of ours, on an image with a
 * shell. Nothing of the user's is in it but an id of plain characters, numbers and a checked image reference.
 */
function renderMountBuild(task, { id, root, sharing }, image) {
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
/** What the fill script said in a build's output; undefined where it said nothing. */
function parseFilled(output, nonce) {
    const [word, entries, bytes, emptyMs] = saidIn(output, nonce);
    if ((word !== 'read' && word !== 'kept') || entries === undefined || bytes === undefined)
        return undefined;
    return { state: word, bytes: Number(bytes), emptyMs: Number(emptyMs ?? 0) };
}
/** What the measure script said. */
function parseContent(output, nonce) {
    const [word, entries, bytes, addedBytes, bytesBefore] = saidIn(output, nonce);
    if (word !== 'holds' || entries === undefined || bytes === undefined)
        return undefined;
    return { entries: Number(entries), bytes: Number(bytes), addedBytes: Number(addedBytes ?? 0), bytesBefore: Number(bytesBefore ?? 0) };
}
function saidIn(output, nonce) {
    const found = new RegExp(`^#\\d+ [\\d.]+ warmbake-mount ${nonce} (kept|read|holds|packed)((?: \\d{1,15})*)\\s*$`, 'm').exec(output);
    return found ? [found[1] ?? '', ...(found[2] ?? '').trim().split(' ').filter((word) => word !== '')] : [];
}


/***/ }),

/***/ 13895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _inputs_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47701);

/**
 * Takes an image name apart: without a host it is docker.io, there without a namespace `library/`; without a tag `latest`.
 * Undefined for what is no name with a tag (digests, upper case in the path, bad tags).
 */
function parseReference(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasHost = /[.:]/.test(first) || first === 'localhost';
    const host = hasHost ? first.toLowerCase() : 'docker.io';
    const rest = hasHost ? name.slice(slash + 1) : name;
    const colon = rest.lastIndexOf(':');
    const path = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? 'latest' : rest.slice(colon + 1);
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag))
        return undefined;
    if (!path.split('/').every((segment) => _inputs_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySegment */ .Wt.test(segment)))
        return undefined;
    return { host, path: host === 'docker.io' && !path.includes('/') ? `library/${path}` : path, tag };
}


/***/ }),

/***/ 86998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ showNothingBuilt),
  j: () => (/* binding */ writeJobSummary)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(74370);
// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
;// CONCATENATED MODULE: ./out/report/nothing-built.js


/** The job summary of a run in which there was nothing to build, with the reason. */
function renderNothingBuilt(title, reason) {
    return `## ${(0,markdown/* plain */.pj)(title, 100)}\n\n${words/* resultMarks */.uh.skipped} **${(0,markdown/* plain */.pj)(`Nothing is built: ${reason}`)}**\n`;
}

// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/publish/job-summary.js



/** Adds Markdown to the job summary. `path` is GITHUB_STEP_SUMMARY; a runner without one (act, Forgejo) shows none. */
async function writeJobSummary(path, markdown) {
    if (!path)
        return false;
    await (0,promises_.appendFile)(path, markdown);
    return true;
}
/** Says in the log, and in the job summary at `path`, why there was nothing to build. Throws nothing. */
async function showNothingBuilt({ title, reason, path, log }) {
    log.info(`Nothing is built: ${reason}.`);
    await writeJobSummary(path, renderNothingBuilt(title, reason)).catch((error) => log.warning(`The job summary could not be written: ${(0,errors/* messageOf */.b)(error)}`));
}


/***/ }),

/***/ 57916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ makeExportReport),
/* harmony export */   v: () => (/* binding */ exportsOf)
/* harmony export */ });
/** Says for each cache that is ours how its export ended. */
function makeExportReport({ title, targets, log, afterMs, stopped }) {
    // A cache that only the user exports has no row.
    const others = cachesIn(log).filter((one) => !targets.some((target) => target.cacheRef !== undefined && isOf(target, one, targets)));
    const error = log.finalError ?? others.find(({ outcome }) => outcome === 'failed')?.error;
    return { title, exports: exportsOf(targets, log), afterMs, ...(stopped ? { stopped } : {}), ...(error === undefined || stopped ? {} : { error }) };
}
/** How the export of each cache that is ours ended, as far as the log goes. */
function exportsOf(targets, log) {
    return targets.flatMap((target) => {
        const { displayName, cacheRef } = target;
        if (cacheRef === undefined)
            return [];
        return [{ displayName, ref: cacheRef, ...outcomeOf(cachesIn(log).filter((one) => isOf(target, one, targets))) }];
    });
}
function cachesIn(log) {
    return log.internals.filter((one) => one.kind === 'cache-export');
}
// Without a name in front it is that of the only target; one that is only a context of others has its own.
function isOf({ name }, { targets: owners }, targets) {
    return owners.length === 0 ? targets.length === 1 : owners.includes(name);
}
function outcomeOf(vertices) {
    const last = vertices.at(-1);
    const failed = vertices.find((vertex) => vertex.outcome === 'failed');
    const vertex = failed ?? last;
    return {
        result: failed ? 'failed' : last && (last.outcome === 'done' || last.outcome === 'cached') ? 'written' : 'unwritten',
        ...(failed?.error === undefined ? {} : { error: failed.error }),
        // A log that is read afterwards has no times of arrival: only what was printed is known.
        ...(vertex?.printedMs === undefined ? {} : { durationMs: vertex.printedMs }),
        ...(vertex?.bytes === undefined ? {} : { bytes: vertex.bytes }),
        ...(vertex?.layers === undefined ? {} : { layers: vertex.layers })
    };
}


/***/ }),

/***/ 80776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ pushAdvice),
/* harmony export */   c2: () => (/* binding */ exportWarnings),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   hf: () => (/* binding */ exportAdvice)
/* harmony export */ });
/* unused harmony export exportWarning */
/* harmony import */ var _export_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57916);

/** What the registry (or what carries the error) said, and what to do about it. */
const advice = [
    [/\b401\b|unauthori[sz]ed|authentication required|no basic auth/i, ({ host }) => `Log in before this step: docker/login-action${host === undefined ? '' : host === 'docker.io' ? ' without `registry`' : ` with \`registry: ${host}\``}.`],
    [/\b403\b|denied|forbidden/i, ({ repository }) => `Give the login write access to ${repository} (for GitHub's registry \`permissions: packages: write\`), or set \`cache-repository\` to one that it may write.`],
    [/\b405\b|method not allowed|unsupported/i, ({ repository }) => `${repository} takes no pushes: set \`cache-repository\` to one that does.`],
    [/\b404\b|not found|does not exist|name unknown/i, ({ repository }) => `Create the repository ${repository}, or set \`cache-repository\` to one that takes caches.`],
    [/\b429\b|too many requests|rate limit/i, ({ host }) => `${host ?? 'The cache'} limits requests: try again later, or use \`cache-mode: min\`, which writes fewer layers.`],
    [/\b413\b|too large|quota|no space/i, () => 'Make room there, or use `cache-mode: min`, which writes fewer layers.']
];
/** What to do about caches that were not written, one sentence; undefined where no export failed. */
function exportAdvice(exports) {
    const failed = exports.find(({ result }) => result === 'failed');
    if (!failed)
        return undefined;
    const place = placeOf(failed.ref);
    return pushAdvice(failed.ref, failed.error) ?? `The build is good, the next one misses this cache: see whether the builder reaches ${place.host ?? 'the cache'}, or set \`cache: off\`.`;
}
/** What to do about something that a registry did not take, one sentence; undefined where its words are of no known kind. */
function pushAdvice(ref, error) {
    return advice.find(([pattern]) => pattern.test(reasonOf(error ?? '')))?.[1](placeOf(ref));
}
/** What the user hears where caches could not be written: how many, the first reason, what to do. Undefined where none failed. */
function exportWarning(exports) {
    const failed = exports.filter(({ result }) => result === 'failed');
    if (failed.length === 0)
        return undefined;
    const refs = exports.length === 1 ? 'ref' : 'refs';
    return `Cache export: ${exports.length - failed.length} of ${exports.length} cache ${refs} written. ${sentence(failed[0]?.error)}${exportAdvice(exports) ?? ''}`;
}
/** What is to be said of the caches of a build that has ended: one warning or none. */
function exportWarnings(targets, log) {
    const warning = exportWarning((0,_export_report_js__WEBPACK_IMPORTED_MODULE_0__/* .exportsOf */ .v)(targets, log));
    return warning === undefined ? [] : [warning];
}
/** A reason as a sentence on one line with a blank after it, empty for none. */
function sentence(text) {
    return text === undefined || text === '' ? '' : `${text.trim().replace(/\s*\n\s*/g, '; ').replace(/\.+$/, '')}. `;
}
// Paths and digests in a request's URL hold numbers too.
function reasonOf(error) {
    return error.replace(/https?:\/\/[^\s"]+|sha256:[0-9a-f]+/g, '');
}
// What other backends call a ref is no address.
function placeOf(ref) {
    const repository = ref.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
    const [first = ''] = repository.split('/');
    const isHost = repository.includes('/') && (/[.:]/.test(first) || first === 'localhost');
    return { host: isHost ? first : undefined, repository: isHost ? repository : 'the cache' };
}


/***/ }),

/***/ 74370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55958);

// The only place that escapes. Text from a build must show as it is and do nothing: no Markdown, HTML, mention, link.
// Within a line these have a meaning in Markdown, HTML or GitHub's own additions (math, emoji, mentions, autolinks).
const special = /[&<>`*_~|[\]\\:@$!#"']|(?<=www)\./gi;
// At its start a text could become a list, a heading, a quote, a rule or a heading's underline.
const opening = /^(?:[-+=>.)]|\d{1,9}(?=[.)] ))/;
/**
 * Any text as inline code that stays inert: one line, control characters shown as blanks, every character with a meaning
 * in Markdown or HTML as an entity. GitHub makes no links or mentions inside `<code>`.
 */
function code(text, limit = 160) {
    return `<code>${escape(clip(oneLine(text), limit))}</code>`;
}
/**
 * Any text as plain inline text, inert the same way. GitHub looks at the text again when the Markdown is HTML: so that no
 * mention, reference, address, emoji or commit is made of it, a joiner parts what would be one.
 */
function plain(text, limit = 300) {
    return escape(clip(oneLine(text), limit).replace(parted, '$&\u2060'));
}
const parted = /[@#]|:(?=\/\/|[\w+-]+(?::|$))|\bwww(?=\.)|\bgh-(?=\d)|\b[0-9a-f]{7}(?=[0-9a-f]{33}\b)/gi;
/** Lines as a block of preformatted text. */
function block(lines) {
    const text = lines.map((line) => escape(clip(printable(line), 500))).join('\n');
    return `<pre>\n${text}\n</pre>`;
}
/** A table with left-aligned text columns and right-aligned ones where the head begins with `>`. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = head.map((cell) => (cell.startsWith('>') ? '---:' : '---'));
    return [line(head.map((cell) => cell.replace(/^>/, ''))), line(rule), ...rows.map(line)].join('\n');
}
/** A folded part, or one that can be folded. `summary` is Markdown-free inert HTML already. */
function details(summary, body, open = false) {
    return `<details${open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A share as a whole percentage that says 0% and 100% only where it is exactly that. */
function percent(ratio) {
    if (ratio === undefined)
        return '–';
    const whole = Math.round(ratio * 100);
    if (whole === 100 && ratio < 1)
        return '99%';
    if (whole === 0 && ratio > 0)
        return '1%';
    return `${whole}%`;
}
/** A duration, or a dash where there is none. */
function time(durationMs) {
    return durationMs === undefined ? '–' : (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .P)(durationMs);
}
function escape(text) {
    const start = opening.exec(text)?.[0] ?? '';
    const rest = text.slice(start.length);
    return [...start].map(entity).join('') + rest.replace(special, entity);
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** Any text on one line, without terminal sequences, control and format characters. Not escaped. */
function oneLine(text) {
    return printable(text).replace(/\s+/g, ' ').trim();
}
// Terminal sequences say nothing here; other control and format characters could hide or reorder text.
function printable(text) {
    if (/^[ -~]*$/.test(text))
        return text;
    return text
        .replace(/(?:\u001b\[|\u009b)[0-9;:<=>?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
        .replace(/(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    // No more is looked at than can be shown; a character has at most two units.
    const characters = [...text.slice(0, 2 * limit + 2)];
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}


/***/ }),

/***/ 8482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ tagReasonWords),
/* harmony export */   Xb: () => (/* binding */ resultWords),
/* harmony export */   ki: () => (/* binding */ cacheReasonWords),
/* harmony export */   uh: () => (/* binding */ resultMarks),
/* harmony export */   wX: () => (/* binding */ outcomeWords),
/* harmony export */   zE: () => (/* binding */ outcomeMarks)
/* harmony export */ });
/** Words for every variant, so that a new one cannot be forgotten. */
const outcomeWords = {
    cached: 'CACHED', done: 'ran', failed: 'FAILED', canceled: 'canceled', unfinished: 'unfinished'
};
const outcomeMarks = {
    cached: '🟢', done: '🔵', failed: '🔴', canceled: '⚪', unfinished: '⚪'
};
const resultMarks = { success: '✅', failure: '❌', canceled: '⚪', skipped: '⏭️' };
const resultWords = { success: 'built', failure: 'failed', canceled: 'canceled', skipped: 'unchanged' };
const cacheReasonWords = {
    commit: 'commit', branch: 'branch', 'pull-request': 'pull request', 'head-branch': 'head branch',
    'base-branch': 'base branch', 'default-branch': 'default branch', sibling: 'sibling target', user: 'yours'
};
const tagReasonWords = {
    'merge-group': 'merge queue', commit: 'commit', branch: 'branch', latest: 'default branch', tag: 'tag', version: 'version', 'pull-request': 'pull request', user: 'yours'
};


/***/ }),

/***/ 42254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
/** Does the work for each item, a few at a time; results in the order of the items. Rejects with the first that fails. */
async function inTurns(items, atOnce, work) {
    const results = [];
    const queue = [...items.entries()];
    const worker = async () => {
        for (let next = queue.shift(); next; next = queue.shift())
            results[next[0]] = await work(next[1]);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, worker));
    return results;
}


/***/ }),

/***/ 67842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ buildMount)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _plan_mount_builds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86185);
/* harmony import */ var _shared_cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45761);
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14396);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12713);







const outputLimit = 65_536;
const killAfterMs = 3000;
/** Runs one task on a cache mount as a build of its own, which shares nothing with others but the builder. Never throws. */
async function buildMount({ task, mount, image, push, emptyMs = 0 }, tools) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
    const started = Date.now();
    const leftMs = tools.endsAtEpochMs - started;
    const done = (result, output = '', error) => ({ result, output, nonce, error, durationMs: Date.now() - started });
    if (tools.cancellation.requested)
        return done('canceled');
    if (leftMs <= 0)
        return done('late');
    const end = new _shared_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .Cancellation */ .m();
    const unlisten = tools.cancellation.listen((how) => end.request(how));
    const timers = [setTimeout(() => end.request('stop'), leftMs), setTimeout(() => end.request('kill'), leftMs + killAfterMs)];
    let at;
    let output = '';
    let pid;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools.directory, 'mounts'), { recursive: true, mode: 0o700 });
        at = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools.directory, 'mounts', `${task}-`));
        const context = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, 'context');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(context);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, 'Dockerfile'), (0,_plan_mount_builds_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMountBuild */ .cA)(task, mount, image), { mode: 0o600 });
        const target = push === undefined ? 'type=cacheonly' : (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_6__/* .renderCsv */ .P)(['type=image', `name=${push}`, 'push=true', 'oci-mediatypes=true', 'compression=zstd', 'store=false']);
        const args = ['build', '--builder', tools.builder, '--progress', 'plain', '--provenance=false', '--output', target, '--file', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, 'Dockerfile')];
        for (const [name, value] of [['WARMBAKE_NONCE', nonce], ['WARMBAKE_EMPTY_MS', String(Math.round(emptyMs))], ...(mount.namespace === '' ? [] : [['BUILDKIT_CACHE_MOUNT_NS', mount.namespace]])])
            args.push('--build-arg', `${name}=${value}`);
        const bake = await (0,_bake_js__WEBPACK_IMPORTED_MODULE_4__/* .runBake */ .L)({ program: tools.buildx.program, args: [...tools.buildx.prefix, ...args, context], cwd: context, env: { ...tools.env, BUILDX_METADATA_PROVENANCE: 'disabled', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, logFile: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, 'log') }, { cancellation: end, onStart: (started) => (pid = started), onOutput: (chunk) => void (output = (output + Buffer.from(chunk).toString('utf8')).slice(-outputLimit)) });
        const result = bake.exitCode === 0 ? 'done' : tools.cancellation.requested ? 'canceled' : end.requested ? 'late' : 'failed';
        return done(result, output, bake.startError ?? errorIn(output));
    }
    catch (error) {
        (0,_bake_js__WEBPACK_IMPORTED_MODULE_4__/* .stopProcess */ .g)(pid, 'SIGKILL');
        return done('failed', output, error instanceof Error ? error.message : undefined);
    }
    finally {
        timers.forEach(clearTimeout);
        unlisten();
        if (at !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(at, { recursive: true, force: true }).catch(() => undefined);
    }
}
// Of a script that failed BuildKit says all of it.
function errorIn(output) {
    return /^ERROR: (.*)$/m.exec(output)?.[1]?.replace(/process "(?:[^"\\]|\\.)*"/, 'the script');
}


/***/ }),

/***/ 89247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeMounts),
/* harmony export */   b: () => (/* binding */ readMounts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plan_cache_mount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59316);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13895);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21228);





const pathIn = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'mounts.json');
/** Writes it into our own directory, which nobody else can read and post removes. */
async function writeMounts(directory, handover) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(pathIn(directory), JSON.stringify(handover), { mode: 0o600 });
}
/** Reads it; undefined where there is none or it is something else. Never throws. */
async function readMounts(directory) {
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(pathIn(directory), 'utf8').catch(() => '')));
    const builder = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['builder']);
    if (!fields || builder === undefined)
        return undefined;
    const mounts = Array.isArray(fields['mounts']) ? fields['mounts'] : [];
    return {
        title: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields['title']) ?? '', builder, toolImages: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringsOf */ .iw)(fields['toolImages']).filter((image) => (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F)(image) !== undefined),
        mounts: mounts.flatMap((one) => readMount((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(one)) ?? []), secrets: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringsOf */ .iw)(fields['secrets'])
    };
}
const starts = ['read', 'kept', 'absent', 'failed', 'skipped', 'late'];
const sharings = ['shared', 'private', 'locked'];
function readMount(fields) {
    const mount = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(fields?.['mount']);
    const [id, namespace, write, source] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(mount?.['id']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(mount?.['namespace']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['write']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['source'])];
    const sharing = sharings.find((one) => one === mount?.['sharing']);
    const start = starts.find((one) => one === fields?.['start']);
    const [stepsMs, emptyMs] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields?.['stepsMs']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields?.['emptyMs'])];
    if (id === undefined || !(0,_plan_cache_mount_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainId */ .S)(id) || namespace === undefined || !sharing || !start || stepsMs === undefined || emptyMs === undefined)
        return undefined;
    if (write === undefined || !(0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F)(write) || (source !== undefined && !/^[\w./:[\]-]+@sha256:[0-9a-f]{64}$/.test(source)))
        return undefined;
    const root = mount?.['root'] === undefined ? undefined : readRoot((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(mount['root']));
    return root === null ? undefined : { mount: { id, namespace, sharing, root }, start, source, write, stepsMs, emptyMs };
}
function readRoot(fields) {
    const [uid, gid, mode] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields?.['uid']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields?.['gid']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['mode'])];
    return uid !== undefined && gid !== undefined && mode !== undefined && Number.isInteger(uid) && Number.isInteger(gid) && /^[0-7]{4}$/.test(mode) ? { uid, gid, mode } : null;
}


/***/ }),

/***/ 59555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  saveMounts: () => (/* binding */ saveMounts)
});

// EXTERNAL MODULE: ./out/analysis/mount-worth.js
var mount_worth = __webpack_require__(82863);
// EXTERNAL MODULE: ./out/plan/mount-builds.js
var mount_builds = __webpack_require__(86185);
// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(86998);
// EXTERNAL MODULE: ./out/report/export-warning.js
var export_warning = __webpack_require__(80776);
// EXTERNAL MODULE: ./out/shared/bytes.js
var shared_bytes = __webpack_require__(91187);
// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(55958);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(74370);
;// CONCATENATED MODULE: ./out/report/mount-section.js



const resultTexts = { saved: '✅ saved', unsaved: '⚪ not saved', failed: '❌ failed' };
/** What became of all, in one line without Markdown. */
function mountVerdict(mounts) {
    const saved = mounts.filter(({ result }) => result === 'saved');
    const others = mounts.filter(({ result }) => result !== 'saved').map(({ name, why }) => `${name} was not saved${why === undefined ? '' : `, because ${why}`}`);
    const said = saved.map(({ name, bytes, durationMs }) => `${name} was saved${bytes === undefined ? '' : ` (${(0,shared_bytes/* renderBytes */.U)(bytes)} in ${(0,duration/* renderDuration */.P)(durationMs)})`}`);
    return [...said, ...others].join('; ');
}
/** The section that post adds to the job summary: Markdown. */
function renderMountSection(title, mounts) {
    const rows = mounts.map(({ name, result, why, bytes, durationMs, ref }) => [(0,markdown/* code */.aY)(name, 60), `${resultTexts[result]}${why === undefined ? '' : `<br>${(0,markdown/* plain */.pj)(why, 300)}`}`, (0,markdown/* time */.kB)(durationMs), bytes === undefined ? '–' : (0,shared_bytes/* renderBytes */.U)(bytes), (0,markdown/* code */.aY)(ref, 200)]);
    const saved = mounts.filter(({ result }) => result === 'saved').length;
    return [
        `### ${(0,markdown/* plain */.pj)(title, 100)}: cache mounts`,
        `${saved} of ${mounts.length} saved.`,
        (0,markdown/* details */.zH)('Cache mounts', (0,markdown/* table */.tp)(['Mount', 'Result', '>Time', '>Content', 'Ref'], rows))
    ].join('\n\n') + '\n';
}

// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(21593);
// EXTERNAL MODULE: ./out/run/in-turns.js
var in_turns = __webpack_require__(42254);
// EXTERNAL MODULE: ./out/run/mount-build.js
var mount_build = __webpack_require__(67842);
// EXTERNAL MODULE: ./out/run/mount-handover.js
var mount_handover = __webpack_require__(89247);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/save-mounts.js










// All together: a job must not hang on what it may do without.
const saveLimitMs = 180_000;
const atOnce = 2;
/** Saves the cache mounts of a build that succeeded, those for which it pays, and says what it did. Needs the builder. Never throws. */
async function saveMounts({ buildx, env, directory, cancellation, log, summaryPath }) {
    const handover = directory === '' || cancellation.requested ? undefined : await (0,mount_handover/* readMounts */.b)(directory);
    if (!handover || handover.mounts.length === 0)
        return;
    const redact = (0,report_redact/* makeRedactor */.$u)(handover.secrets);
    try {
        const tools = { buildx, env, directory, cancellation, builder: handover.builder, endsAtEpochMs: Date.now() + saveLimitMs };
        const outcomes = await (0,in_turns/* inTurns */.g)(handover.mounts, atOnce, (mount) => save(mount, handover, tools));
        if (cancellation.requested)
            return;
        // Half a secret would be found by nobody, so it is cut afterwards.
        const saved = (0,report_redact/* redactAll */.$I)(outcomes, redact).map((one) => (one.why === undefined ? one : { ...one, why: one.why.slice(0, 300) }));
        log.info(`Cache mounts: ${mountVerdict(saved)}.`);
        const failed = saved.filter(({ result }) => result === 'failed');
        const [first] = failed;
        if (first)
            log.warning(`${failed.length === 1 ? `The cache mount ${first.name}` : `${failed.length} cache mounts`} could not be saved: ${(0,export_warning/* sentence */.em)(first.why)}${(0,export_warning/* pushAdvice */.Lz)(first.ref, first.why) ?? ''}`.trim());
        await (0,job_summary/* writeJobSummary */.j)(summaryPath, renderMountSection(handover.title, saved));
    }
    catch (error) {
        log.info(`Cache mounts: ${redact((0,errors/* messageOf */.b)(error))}`);
    }
}
async function save(handed, { toolImages }, tools) {
    const { mount, start, source, write, stepsMs, emptyMs } = handed;
    const started = Date.now();
    const outcome = (result, more = {}) => ({ name: mount.id, ref: write, result, durationMs: Date.now() - started, ...more });
    let why = 'there is no image with a shell';
    // What was read is there and brings a shell; else the first image that can be had.
    for (const image of source === undefined ? toolImages : [source, ...toolImages]) {
        const measured = await (0,mount_build/* buildMount */.I)({ task: 'measure', mount, image }, tools);
        const content = measured.result === 'done' ? (0,mount_builds/* parseContent */.Fs)(measured.output, measured.nonce) : undefined;
        if (!content) {
            why = reasonOf(measured);
            if (measured.result !== 'failed')
                return outcome('failed', { why });
            continue;
        }
        const notWorth = (0,mount_worth/* whyNotSaved */.Ny)({ start, content, stepsMs });
        if (notWorth !== undefined)
            return outcome('unsaved', { why: notWorth, bytes: content.bytes });
        return pack(handed, { toolImages, content, emptyMs }, tools, outcome);
    }
    return outcome('failed', { why });
}
async function pack({ mount, write }, { toolImages, content: { bytes }, emptyMs }, tools, outcome) {
    let why = '';
    // On top of what was read it would grow with each save, so it is packed on the small image.
    for (const image of toolImages) {
        const packed = await (0,mount_build/* buildMount */.I)({ task: 'pack', mount, image, push: write, emptyMs }, tools);
        if (packed.result === 'done')
            return outcome('saved', { bytes });
        why = reasonOf(packed);
        if (packed.result !== 'failed' || !(packed.error ?? '').includes(image))
            break;
    }
    return outcome('failed', { why, bytes });
}
function reasonOf({ result, error }) {
    if (result === 'late')
        return 'it took too long';
    if (result === 'canceled')
        return 'the job was cancelled';
    return error ?? 'the builder gave no reason';
}


/***/ }),

/***/ 91187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ renderBytes)
/* harmony export */ });
const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
/** A number of bytes in decimal units, as BuildKit prints them: `512 B`, `12.5 MB`. */
function renderBytes(bytes) {
    if (bytes < 1000)
        return `${Math.max(0, Math.round(bytes))} B`;
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 55958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderDuration)
/* harmony export */ });
/** A duration in milliseconds as people read it: `850ms`, `12.3s`, `2m 05s`, `1h 03m`. */
function renderDuration(durationMs) {
    const ms = Math.max(0, durationMs);
    if (ms < 999.5)
        return `${Math.round(ms)}ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)}s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
}
function two(value) {
    return String(value).padStart(2, '0');
}


/***/ })

};
