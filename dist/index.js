import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 12940:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _inputs_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(72031);
/* harmony import */ var _publish_job_log_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(74852);
/* harmony import */ var _run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(78509);
/* harmony import */ var _shared_cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(45761);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(55761);
/* harmony import */ var _shared_inert_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(15924);
/* harmony import */ var _shared_state_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(39297);









// One bundle for the three phases, the report and the prune job, and the program that baseline/ starts: dist/pre.js, post.js, report.js, prune.js and baseline.js name
// theirs before they load it.
const phase = globalThis.warmbakePhase ?? 'main';
const bundle = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(process.argv[1] ?? '');
(0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .useEnvironment */ .v3)(process.env);
const { stdout } = process;
const flushed = async () => {
    if (stdout.writableNeedDrain)
        await new Promise((resolve) => stdout.once('drain', resolve));
};
const log = (0,_publish_job_log_js__WEBPACK_IMPORTED_MODULE_4__/* .makeJobLog */ .W)((text) => stdout.write(text), process.env['RUNNER_DEBUG'] === '1', flushed);
/** Building may fail the step, what is around it never does. */
async function run() {
    const cancellation = new _shared_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .Cancellation */ .m();
    if (phase !== 'pre') {
        // The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills.
        process.on('SIGINT', () => cancellation.request('stop'));
        process.on('SIGTERM', () => cancellation.request('kill'));
    }
    if (phase === 'main') {
        const { main } = await Promise.all(/* import() */[__nccwpck_require__.e(955), __nccwpck_require__.e(273), __nccwpck_require__.e(145), __nccwpck_require__.e(667), __nccwpck_require__.e(951), __nccwpck_require__.e(332), __nccwpck_require__.e(664), __nccwpck_require__.e(523)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67523));
        await main({ env: process.env, log, cancellation, bundle, elapsed: () => performance.now() });
    }
    else if (phase === 'pre') {
        // Nothing is booted before it is known that something has to be built: what would say so need not even be loaded.
        if (isOn('skip-unchanged'))
            return;
        const { pre } = await Promise.all(/* import() */[__nccwpck_require__.e(955), __nccwpck_require__.e(273), __nccwpck_require__.e(145), __nccwpck_require__.e(332), __nccwpck_require__.e(733)]).then(__nccwpck_require__.bind(__nccwpck_require__, 15997));
        await pre(process.env);
    }
    else if (phase === 'baseline') {
        const { runCacheProgram } = await __nccwpck_require__.e(/* import() */ 769).then(__nccwpck_require__.bind(__nccwpck_require__, 8769));
        await runCacheProgram(process.argv[2] ?? '');
    }
    else if (phase === 'prune') {
        const { pruneJob } = await Promise.all(/* import() */[__nccwpck_require__.e(660), __nccwpck_require__.e(273), __nccwpck_require__.e(951), __nccwpck_require__.e(459)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24459));
        await pruneJob({ env: process.env, log, cancellation });
    }
    else if (phase === 'report') {
        const { reportJob } = await Promise.all(/* import() */[__nccwpck_require__.e(501), __nccwpck_require__.e(235)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3235));
        await reportJob({ env: process.env, log });
    }
    else if ((0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .getState */ .Gu)(_shared_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateNames */ .U.idle) === 'true') {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .getState */ .Gu)(_shared_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stateNames */ .U.directory), { recursive: true, force: true });
    }
    else {
        const { post } = await Promise.all(/* import() */[__nccwpck_require__.e(955), __nccwpck_require__.e(273), __nccwpck_require__.e(145), __nccwpck_require__.e(664), __nccwpck_require__.e(336)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1336));
        await post({ env: process.env, log, cancellation, bundle });
    }
}
function isOn(input) {
    const read = (0,_inputs_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSwitch */ .SI)(input, (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)(input));
    return 'value' in read && read.value;
}
try {
    await run();
}
catch (error) {
    if (phase === 'baseline') {
        process.stderr.write(`::error::${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}\n`);
        process.exitCode = 1;
    }
    else if (phase === 'main' || phase === 'report' || phase === 'prune')
        (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .setFailed */ .C1)((0,_shared_inert_js__WEBPACK_IMPORTED_MODULE_8__/* .inertText */ .UJ)((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)));
    // What keeps pre from its work main will say.
    else if (phase === 'post')
        log.warning((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error));
    if (error instanceof Error && error.stack !== undefined)
        log.debug(error.stack);
}
// What a slow reader has not taken yet must not be lost; idle connections must not hold the job.
await new Promise((resolve) => process.stdout.write('', () => resolve()));
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 72031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ parseAmount),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   IJ: () => (/* binding */ parseChoices),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   MV: () => (/* binding */ parseCommentKey),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   xg: () => (/* binding */ parsePairs),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(14396);

/** `true` or `false`, also as `yes`, `no`, `on`, `off`, `1`, `0` and in capitals. */
function parseSwitch(input, text) {
    const word = text.trim().toLowerCase();
    if (['true', 'yes', 'on', '1'].includes(word))
        return { value: true };
    if (['false', 'no', 'off', '0', ''].includes(word))
        return { value: false };
    return { problem: { input, value: text, allowed: '`true` or `false`' } };
}
/** One of a closed list of words. */
function parseChoice(input, text, choices) {
    const word = text.trim().toLowerCase();
    const choice = choices.find((one) => one === word);
    if (choice !== undefined)
        return { value: choice };
    return { problem: { input, value: text, allowed: choices.map((one) => `\`${one}\``).join(', ') } };
}
/** Lines, trimmed, without empty ones. For values that may hold commas. */
function parseLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** A list with one value per line or comma-separated; a value with commas is CSV-quoted. */
function parseList(text) {
    return parseLines(text)
        .flatMap((line) => (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsv */ .W)(line))
        .map((value) => value.trim())
        .filter((value) => value !== '');
}
/**
 * Records of `key=value`, one per line. A record that begins with a double quote ends with one, may hold line breaks, and
 * has inner quotes doubled, as docker's actions read them.
 */
function parsePairs(input, text) {
    const pairs = new Map();
    for (const record of parseRecords(text)) {
        if (record === undefined)
            return { problem: { input, value: '…', allowed: 'a record that begins with a double quote ends with one, and has inner quotes doubled' } };
        const at = record.indexOf('=');
        if (at <= 0)
            return { problem: { input, value: record.slice(0, 40), allowed: 'lines of `key=value`' } };
        pairs.set(record.slice(0, at).trim(), record.slice(at + 1));
    }
    return { value: pairs };
}
// Undefined stands for a record whose quotes are wrong.
function parseRecords(text) {
    const records = [];
    const lines = text.split(/\r?\n/);
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
        let record = line.trim();
        if (!record.startsWith('"')) {
            if (record !== '')
                records.push(record);
            continue;
        }
        // An odd number of quotes leaves the record open.
        while ((record.match(/"/g)?.length ?? 0) % 2 === 1 && lines.length > 0)
            record += `\n${lines.shift() ?? ''}`;
        const quoted = /^"((?:[^"]|"")*)"$/.exec(record.trimEnd());
        records.push(quoted?.[1]?.replaceAll('""', '"'));
    }
    return records;
}
/** A positive whole number, or undefined for an empty text. */
function parseCount(input, text) {
    const word = text.trim();
    if (word === '')
        return { value: undefined };
    const count = Number(word);
    if (/^\d{1,15}$/.test(word) && count > 0)
        return { value: count };
    return { problem: { input, value: text, allowed: 'a whole number above 0' } };
}
/** A list of words of a closed list, each once. */
function parseChoices(input, text, choices) {
    const words = parseList(text).map((word) => word.toLowerCase());
    const wrong = words.find((word) => !choices.some((one) => one === word));
    if (wrong !== undefined)
        return { problem: { input, value: wrong.slice(0, 60), allowed: choices.map((one) => `\`${one}\``).join(', ') } };
    return { value: choices.filter((one) => words.includes(one)) };
}
/** A whole number from 0 to `most`. */
function parseAmount(input, text, most) {
    const amount = Number(text.trim());
    if (/^\d{1,9}$/.test(text.trim()) && amount <= most)
        return { value: amount };
    return { problem: { input, value: text, allowed: `a whole number from 0 to ${most}` } };
}
/** The name of a comment, `default` for an empty text. */
function parseCommentKey(input, text) {
    const key = text.trim() || 'default';
    return /^[A-Za-z0-9_.-]{1,64}$/.test(key) ? { value: key } : { problem: { input, value: key, allowed: 'up to 64 letters, digits, `.`, `_` or `-`' } };
}


/***/ }),

/***/ 74852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ makeJobLog)
/* harmony export */ });
/* harmony import */ var _shared_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(15924);

/** `write` is the standard output that the runner reads; `debugging` shows debug lines (RUNNER_DEBUG). */
function makeJobLog(write, debugging, flushed = () => Promise.resolve()) {
    // Data of a command escapes %, CR and LF (runner: ActionCommand.cs), so it stays one command.
    const data = (text) => (0,_shared_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertText */ .UJ)(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    const command = (name) => (text) => write(`::${name}::${data(text.slice(0, 4000))}\n`);
    return {
        info: (text) => write(`${(0,_shared_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .inertText */ .UJ)(text)}\n`),
        debug: (text) => debugging && command('debug')(text),
        warning: command('warning'),
        error: command('error'),
        group: command('group'),
        endGroup: () => write('::endgroup::\n'),
        raw: write,
        stream: () => new _shared_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .InertStream */ .NT(write),
        flushed
    };
}


/***/ }),

/***/ 78509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ setFailed),
/* harmony export */   Gu: () => (/* binding */ getState),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   V4: () => (/* binding */ getInput),
/* harmony export */   uH: () => (/* binding */ setOutput),
/* harmony export */   v3: () => (/* binding */ useEnvironment)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);


let variables = {};
/** Says whose environment this is; the entry does so first. */
function useEnvironment(env) {
    variables = env;
}
/** The text of an input of the step, trimmed; '' where there is none. */
function getInput(name) {
    return (variables[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] ?? '').trim();
}
/** What an earlier phase of the step saved; '' where there is nothing. */
function getState(name) {
    return variables[`STATE_${name}`] ?? '';
}
/** Hands a text to later phases of the step. Throws where the runner's file cannot be written. */
function saveState(name, value) {
    hand('GITHUB_STATE', 'save-state', name, value);
}
/** Sets an output of the step. Throws where the runner's file cannot be written. */
function setOutput(name, value) {
    hand('GITHUB_OUTPUT', 'set-output', name, value);
}
/** Fails the step with an error annotation. */
function setFailed(message) {
    process.exitCode = 1;
    process.stdout.write(`::error::${escapeData(message)}\n`);
}
function hand(file, command, name, value) {
    const path = variables[file];
    // Runners of old have no such files.
    if (!path) {
        process.stdout.write(`\n::${command} name=${escapeData(name).replace(/:/g, '%3A').replace(/,/g, '%2C')}::${escapeData(value)}\n`);
        return;
    }
    const mark = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(path, `${name}<<${mark}\n${value}\n${mark}\n`, { encoding: 'utf8' });
}
function escapeData(text) {
    return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}


/***/ }),

/***/ 45761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ Cancellation)
/* harmony export */ });
/** Whether the job was cancelled, for everyone who has to know at any time. */
class Cancellation {
    #stop;
    #listeners = new Set();
    get requested() {
        return this.#stop !== undefined;
    }
    /** whether time is up */
    get urgent() {
        return this.#stop === 'kill';
    }
    /** Asks for the end; a later `kill` overrides a `stop`. */
    request(how) {
        this.#stop = how;
        for (const listener of this.#listeners)
            listener(how);
    }
    /** The outcome of a promise; rejects as soon as the end is asked for, whatever the promise does then. */
    async race(promise, reason) {
        let unlisten = () => { };
        const asked = new Promise((_, reject) => {
            unlisten = this.listen(() => reject(reason()));
        });
        promise.catch(() => undefined);
        return Promise.race([promise, asked]).finally(() => unlisten());
    }
    /** Calls the listener on every request, at once where one was made already. Returns how to stop listening. */
    listen(listener) {
        this.#listeners.add(listener);
        if (this.#stop !== undefined)
            listener(this.#stop);
        return () => this.#listeners.delete(listener);
    }
}


/***/ }),

/***/ 14396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderCsv),
/* harmony export */   W: () => (/* binding */ parseCsv)
/* harmony export */ });
/**
 * Splits one line of comma-separated values, with double quotes as buildx reads them (RFC 4180: a field that begins
 * with a quote ends at the next one, a doubled quote stands for one). Never throws: an open quote ends with the line.
 */
function parseCsv(line) {
    const fields = [];
    let at = 0;
    for (;;) {
        let field = '';
        if (line[at] === '"') {
            at++;
            while (at < line.length) {
                if (line[at] === '"') {
                    if (line[at + 1] !== '"')
                        break;
                    at++;
                }
                field += line[at++];
            }
            at++;
        }
        const comma = line.indexOf(',', at);
        field += line.slice(at, comma < 0 ? undefined : comma);
        fields.push(field);
        if (comma < 0)
            return fields;
        at = comma + 1;
    }
}
/** One line of comma-separated values, quoted where a field needs it. */
function renderCsv(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}


/***/ }),

/***/ 55761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/** An error whose message is meant for the user as it stands: what happened, to what, what to do next. */
class UserError extends Error {
    name = 'UserError';
}
/** The message of anything that was thrown. */
function messageOf(error) {
    return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string' ? error.message : String(error);
}


/***/ }),

/***/ 15924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ inertLine),
/* harmony export */   NT: () => (/* binding */ InertStream),
/* harmony export */   UJ: () => (/* binding */ inertText)
/* harmony export */ });
// The runner takes workflow commands from every line we write: `::cmd::` at the start of a line, `##[cmd]` anywhere in
// it, and it ends lines at \n, \r\n and a lone \r (actions/runner: ActionCommand.cs, ProcessInvoker.cs). A build's output
// may hold all of these. The visible blank is on purpose: .NET's string comparison may ignore zero-width characters.
/** A line (no line break in it) that no runner takes for a command, and that looks nearly the same. */
function inertLine(line) {
    return line.replace(/##(?=\[)/g, '# #').replace(/^([\s\u0085]*):(?=:)/, '$1: ');
}
/** A text of several lines, each made inert, with plain line feeds. */
function inertText(text) {
    return text.split(/\r\n|\n|\r/).map(inertLine).join('\n');
}
// Longer pieces of a line are passed on before its end, so that memory stays bounded.
const longestHeld = 65_536;
/** Makes a stream of bytes inert as it comes, in any chunking; whole lines are passed on at once. */
class InertStream {
    #decoder = new TextDecoder('utf-8');
    #held = '';
    // whether the line under way has text already, so that what follows is not at its start
    #hasText = false;
    #open = false;
    #write;
    constructor(write) {
        this.#write = write;
    }
    push(chunk) {
        this.#take(this.#decoder.decode(chunk, { stream: true }));
    }
    /** Ends the stream and the line it stands in. */
    end() {
        this.#take(this.#decoder.decode());
        if (this.#held !== '' || this.#open)
            this.#flush(`${this.#held}\n`);
        this.#held = '';
    }
    #take(text) {
        const all = this.#held + text;
        // A \r at the end may be the first half of \r\n.
        const last = Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r', all.length - 2));
        if (last >= 0)
            this.#flush(all.slice(0, last + 1));
        this.#held = all.slice(last + 1);
        if (this.#held.length <= longestHeld)
            return;
        // Keep what could be the first half of a command or of a line break.
        const keep = /[#:\s]*$/.exec(this.#held.slice(-64))?.[0].length ?? 0;
        const piece = this.#held.slice(0, this.#held.length - keep);
        this.#flush(piece);
        this.#held = this.#held.slice(piece.length);
    }
    #flush(text) {
        if (text === '')
            return;
        const normal = text.replace(/\r\n|\r/g, '\n');
        const start = this.#hasText ? '.' : '';
        const lines = (start + normal).split('\n');
        this.#hasText = /[^\s\u0085]/.test(lines.at(-1) ?? '');
        this.#open = lines.at(-1) !== '';
        this.#write(lines.map(inertLine).join('\n').slice(start.length));
    }
}


/***/ }),

/***/ 39297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ keptBaseline),
/* harmony export */   U: () => (/* binding */ stateNames)
/* harmony export */ });
/** Names in GITHUB_STATE. */
const stateNames = {
    directory: 'warmbakeDirectory', builders: 'warmbakeBuilders', claims: 'warmbakeClaims', prewarm: 'warmbakePrewarm', bakePid: 'warmbakeBakePid', exporting: 'warmbakeExporting', place: 'warmbakePlace', comment: 'warmbakeComment', aliases: 'warmbakeAliases', idle: 'warmbakeIdle'
};
/** What main leaves of the baseline for post to save, in our own directory. */
const keptBaseline = 'baseline.json';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(12940);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
