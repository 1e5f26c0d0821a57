export const id = 139;
export const ids = [139];
export const modules = {

/***/ 13139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectExport: () => (/* binding */ collectExport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(78509);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./out/progress/build-log.js + 25 modules
var build_log = __webpack_require__(59219);
// EXTERNAL MODULE: ./out/progress/line-splitter.js
var line_splitter = __webpack_require__(42200);
;// CONCATENATED MODULE: ./out/read-log-file.js



/** Reads a whole plain log that was followed before; its lines have no times of arrival any more. `endMs`: since bake's start. */
async function readLogFile(path, targets, endMs) {
    const reader = new build_log/* BuildLogReader */.w({ targets });
    const splitter = new line_splitter/* LineSplitter */.g(reader);
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        splitter.push(chunk, endMs);
    splitter.end(endMs);
    return reader.end(endMs);
}

// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(86998);
// EXTERNAL MODULE: ./out/report/aliases.js
var aliases = __webpack_require__(82223);
// EXTERNAL MODULE: ./out/report/export-report.js
var export_report = __webpack_require__(57916);
// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(21593);
// EXTERNAL MODULE: ./out/shared/bytes.js
var bytes = __webpack_require__(91187);
// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(55958);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(74370);
;// CONCATENATED MODULE: ./out/report/export-section.js



const resultTexts = { written: '✅ written', failed: '❌ failed', unwritten: '⚪ not written' };
const mostRows = 100;
/** How the cache export ended, in one line without Markdown. */
function exportVerdict({ exports, afterMs, stopped, error }) {
    const written = exports.filter(({ result }) => result === 'written').length;
    if (exports.length === 0)
        return exportlessVerdict({ after: `${(0,duration/* renderDuration */.P)(afterMs)} after the images were there`, stopped, failed: error !== undefined });
    const went = `${written === exports.length ? `${written}` : `${written} of ${exports.length}`} cache ${exports.length === 1 ? 'ref' : 'refs'} written`;
    const after = `${(0,duration/* renderDuration */.P)(afterMs)} after the images were there`;
    if (stopped === 'canceled')
        return `${went}; the job was cancelled, and the export with it, ${after}`;
    if (stopped === 'stalled')
        return `${went}; the export was given up ${after}, because nothing came from it any more`;
    return error !== undefined ? `${went}; bake failed ${after}` : `${went}, ${after}`;
}
/** The section that post adds to the job summary: Markdown. */
function renderExportSection(report) {
    const rows = report.exports.slice(0, mostRows);
    const more = report.exports.length - rows.length;
    return [
        `### ${(0,markdown/* plain */.pj)(report.title, 100)}: cache export`,
        (0,markdown/* plain */.pj)(`${exportVerdict(report)}.`),
        ...(report.error === undefined ? [] : [(0,markdown/* code */.aY)(report.error, 300)]),
        rows.length === 0 ? '' : (0,markdown/* details */.zH)('Cache refs', (0,markdown/* table */.tp)(['Target', 'Cache ref', 'Result', '>Time', '>Size'], rows.map(row))),
        more > 0 ? `${more} more are not shown.` : ''
    ].filter((part) => part !== '').join('\n\n') + '\n';
}
function row(one) {
    const why = one.error === undefined ? '' : `<br>${(0,markdown/* code */.aY)(one.error, 200)}`;
    return [(0,markdown/* code */.aY)(one.displayName, 60), (0,markdown/* code */.aY)(one.ref, 200), `${resultTexts[one.result]}${why}`, (0,markdown/* time */.kB)(one.durationMs), one.bytes === undefined ? '–' : (0,bytes/* renderBytes */.U)(one.bytes)];
}
// Where only the user's own entries write caches, nothing is counted.
function exportlessVerdict({ after, stopped, failed }) {
    if (stopped !== undefined)
        return stopped === 'canceled' ? `the job was cancelled, and the export with it, ${after}` : `the export was given up ${after}, because nothing came from it any more`;
    return `${failed ? 'failed' : 'ended'} ${after}`;
}

// EXTERNAL MODULE: ./out/report/export-warning.js
var export_warning = __webpack_require__(80776);
// EXTERNAL MODULE: ./out/run/follow-export.js
var follow_export = __webpack_require__(69292);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(39297);
;// CONCATENATED MODULE: ./out/collect-export.js













/** Waits for the export, says how it ended, and gives the caches to tag: those that were written to the end. */
async function collectExport({ env, log, cancellation, redact }, { pid, directory, handover }) {
    const logFile = (0,external_node_path_.join)(directory, 'bake.log');
    const end = await (0,follow_export/* followExport */.A)({ pid, argument: directory, logFile, cancellation });
    // Its last line was written when it ended, maybe long before this phase began.
    const endedAtEpochMs = await (0,promises_.stat)(logFile).then((file) => file.mtimeMs, () => Date.now());
    const whole = await readLogFile(logFile, handover.bakeTargets, endedAtEpochMs - handover.startedAtEpochMs);
    const report = (0,report_redact/* redactAll */.$I)((0,export_report/* makeExportReport */.n)({
        title: handover.title, targets: handover.targets, log: whole, afterMs: Math.max(0, endedAtEpochMs - handover.readyAtEpochMs), ...(end === 'itself' ? {} : { stopped: end })
    }), redact);
    const isWhole = report.exports.every(({ result }) => result === 'written') && report.error === undefined && end !== 'stalled';
    const verdict = `Cache export: ${exportVerdict(report)}.`;
    const whatFailed = isWhole || end === 'canceled' ? undefined : verdict;
    if (whatFailed === undefined)
        log.info(verdict);
    else
        log.warning(`${verdict} ${(0,export_warning/* sentence */.em)(report.exports.find(({ error }) => error !== undefined)?.error ?? report.error)}${(0,export_warning/* exportAdvice */.hf)(report.exports) ?? ''}`.trim());
    if ((report.exports.length > 0 || !isWhole) && (0,runner_commands/* getInput */.V4)('summary') !== 'false') {
        await (0,job_summary/* writeJobSummary */.j)(env['GITHUB_STEP_SUMMARY'], renderExportSection(report)).catch((error) => log.warning(`The job summary could not be written: ${(0,errors/* messageOf */.b)(error)}`));
    }
    return { aliases: end === 'itself' && (0,runner_commands/* getState */.Gu)(state/* stateNames */.U.aliases) === 'later' ? (0,aliases/* aliasesOf */.Q)(handover.targets, whole) : [], whole, news: whatFailed };
}


/***/ }),

/***/ 42200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* unused harmony export MAX_LINE_BYTES */
/** Longer lines are cut here: no line of BuildKit's own is near it, and a build may print one line of any length. */
const MAX_LINE_BYTES = 32 * 1024;
// A UTF-16 unit stands for at most 3 bytes, so a text no longer than this cannot have been clipped.
const SURELY_WHOLE_CHARS = Math.floor(MAX_LINE_BYTES / 3);
const LINE_FEED = 0x0a;
/**
 * Cuts a stream of bytes at line feeds, the only line ends BuildKit writes. The lines do not depend on how the bytes
 * were chunked. Holds at most one clipped line.
 */
class LineSplitter {
    #taker;
    // The line that is not whole yet.
    #tail = Buffer.allocUnsafeSlow(MAX_LINE_BYTES);
    #keptBytes = 0;
    #droppedBytes = 0;
    constructor(taker) {
        this.#taker = typeof taker === 'function' ? { push: taker } : taker;
    }
    /** Takes the next bytes. The chunk may be reused by the caller afterwards. */
    push(chunk, atMs) {
        let bytes = bufferOf(chunk);
        if (this.#hasTail()) {
            const end = bytes.indexOf(LINE_FEED);
            this.#keep(end < 0 ? bytes : bytes.subarray(0, end));
            if (end < 0)
                return;
            this.#endTail(atMs);
            bytes = bytes.subarray(end + 1);
        }
        const last = bytes.lastIndexOf(LINE_FEED);
        if (last >= 0)
            this.#lines(bytes.subarray(0, last), atMs);
        if (last + 1 < bytes.length)
            this.#keep(bytes.subarray(last + 1));
    }
    /** Gives out a last line that has no line feed. */
    end(atMs) {
        if (this.#hasTail())
            this.#endTail(atMs);
    }
    #hasTail() {
        return this.#keptBytes + this.#droppedBytes > 0;
    }
    // Decoding the whole block at once is several times faster than line by line, and gives the same text: no byte
    // sequence, however broken, swallows a line feed.
    #lines(bytes, atMs) {
        const text = bytes.toString('utf8');
        const taker = this.#taker;
        let from = 0;
        for (let count = 0;; count++) {
            const lineFeed = text.indexOf('\n', from);
            const end = lineFeed < 0 ? text.length : lineFeed;
            if (end - from > SURELY_WHOLE_CHARS)
                return this.#longLines(bytes, count, atMs);
            if (taker.takeFrom?.(text, from, end, atMs) !== true)
                taker.push({ atMs, text: text.slice(from, end), clippedBytes: 0 });
            if (lineFeed < 0)
                return;
            from = end + 1;
        }
    }
    // The same with every line measured in bytes; `skip` lines were given out already.
    #longLines(bytes, skip, atMs) {
        let from = 0;
        for (let count = 0;; count++) {
            const end = bytes.indexOf(LINE_FEED, from);
            const line = bytes.subarray(from, end < 0 ? bytes.length : end);
            if (count >= skip) {
                const kept = line.subarray(0, MAX_LINE_BYTES);
                this.#taker.push({ atMs, text: textOf(kept, line.length), clippedBytes: line.length - kept.length });
            }
            if (end < 0)
                return;
            from = end + 1;
        }
    }
    #keep(bytes) {
        const room = Math.min(bytes.length, MAX_LINE_BYTES - this.#keptBytes);
        if (room > 0)
            bytes.copy(this.#tail, this.#keptBytes, 0, room);
        this.#keptBytes += room;
        this.#droppedBytes += bytes.length - room;
    }
    #endTail(atMs) {
        const text = textOf(this.#tail.subarray(0, this.#keptBytes), this.#keptBytes + this.#droppedBytes);
        const clippedBytes = this.#droppedBytes;
        this.#keptBytes = 0;
        this.#droppedBytes = 0;
        this.#taker.push({ atMs, text, clippedBytes });
    }
}
function bufferOf(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
// A cut inside a character leaves its first bytes, which decode to U+FFFD: the same for every chunking.
function textOf(kept, lineBytes) {
    const text = kept.toString('utf8');
    return lineBytes > kept.length ? text.replace(/\uFFFD+$/, '') : text;
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

/***/ 82223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ aliasesOf)
/* harmony export */ });
/**
 * The second tags of the caches that were written, each from the digest that the log names. None where the user exports
 * caches too: which manifest is ours the log does not say.
 */
function aliasesOf(targets, log) {
    return targets.flatMap(({ name, cacheRef, cacheAlias, userExports }) => {
        const manifests = log.cacheManifests.filter((manifest) => (manifest.target ?? (targets.length === 1 ? name : undefined)) === name);
        const digests = new Set(manifests.map((manifest) => manifest.digest));
        const [digest] = digests;
        if (cacheAlias === undefined || cacheRef === undefined || digest === undefined || digests.size !== 1 || userExports)
            return [];
        return [{ source: `${cacheRef.slice(0, cacheRef.lastIndexOf(':'))}@${digest}`, tag: cacheAlias }];
    });
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
