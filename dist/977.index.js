export const id = 977;
export const ids = [977];
export const modules = {

/***/ 7977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./out/progress/build-log.js + 25 modules
var build_log = __webpack_require__(104);
// EXTERNAL MODULE: ./out/progress/line-splitter.js
var line_splitter = __webpack_require__(2200);
;// CONCATENATED MODULE: ./out/read-log-file.js



/** Reads a whole plain log that was followed before; its lines have no times of arrival any more. `endMs`: since bake's start. */
async function readLogFile(path, targets, endMs) {
    const reader = new build_log/* BuildLogReader */.w({ targets });
    const splitter = new line_splitter/* LineSplitter */.g((line) => reader.push(line));
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        splitter.push(chunk, endMs);
    splitter.end(endMs);
    return reader.end(endMs);
}

// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var context = __webpack_require__(6080);
// EXTERNAL MODULE: ./out/publish/job-summary.js
var job_summary = __webpack_require__(9610);
// EXTERNAL MODULE: ./out/report/read-section.js
var read_section = __webpack_require__(7185);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
// EXTERNAL MODULE: ./out/publish/save-comment.js + 1 modules
var save_comment = __webpack_require__(7009);
;// CONCATENATED MODULE: ./out/publish/settle-comment.js



/** What main hands to post, read back; undefined for anything else. */
function parseUnsettled(text) {
    const value = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text));
    const [section] = (0,read_section/* readSections */.j)([value?.['section']]);
    const pullRequest = (0,checked_json/* numberOf */.rl)(value?.['pullRequest']);
    return section === undefined || pullRequest === undefined ? undefined : { section, pullRequest };
}
/** Looks once more whether the section is in the comment, and writes it again where it is not. Never throws. */
async function settleComment({ section, pullRequest }, task) {
    await (0,save_comment/* saveComment */.z)({ ...task, inputs: { ...task.inputs, comment: true, prNumber: pullRequest }, sections: [section], index: 0, jobs: 1 });
}

// EXTERNAL MODULE: ./out/report/aliases.js
var aliases = __webpack_require__(4604);
;// CONCATENATED MODULE: ./out/report/export-report.js
/** Says for each cache that is ours how its export ended. */
function makeExportReport({ title, targets, log, afterMs, stopped }) {
    const exports = targets.flatMap(({ name, displayName, cacheRef }) => {
        if (cacheRef === undefined)
            return [];
        const own = log.internals.filter((one) => one.kind === 'cache-export' && (one.targets.includes(name) || targets.length === 1));
        return [{ displayName, ref: cacheRef, ...outcomeOf(own) }];
    });
    return { title, exports, afterMs, ...(stopped ? { stopped } : {}), ...(log.finalError === undefined || stopped ? {} : { error: log.finalError }) };
}
function outcomeOf(vertices) {
    const last = vertices.at(-1);
    const failed = vertices.find((vertex) => vertex.outcome === 'failed');
    const vertex = failed ?? last;
    return {
        result: failed ? 'failed' : last && (last.outcome === 'done' || last.outcome === 'cached') ? 'written' : 'unwritten',
        ...(failed?.error === undefined ? {} : { error: failed.error }),
        ...(vertex?.durationMs === undefined ? {} : { durationMs: vertex.durationMs }),
        ...(vertex?.bytes === undefined ? {} : { bytes: vertex.bytes }),
        ...(vertex?.layers === undefined ? {} : { layers: vertex.layers })
    };
}

// EXTERNAL MODULE: ./out/shared/bytes.js
var bytes = __webpack_require__(3568);
// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(5958);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(4370);
;// CONCATENATED MODULE: ./out/report/export-section.js



const resultTexts = { written: '✅ written', failed: '❌ failed', unwritten: '⚪ not written' };
const mostRows = 100;
/** How the cache export ended, in one line without Markdown. */
function exportVerdict({ exports, afterMs, stopped, error }) {
    const written = exports.filter(({ result }) => result === 'written').length;
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

// EXTERNAL MODULE: ./out/run/buildx.js
var buildx = __webpack_require__(5184);
// EXTERNAL MODULE: ./out/run/claim.js
var claim = __webpack_require__(2934);
// EXTERNAL MODULE: ./out/run/alive.js
var alive = __webpack_require__(4827);
// EXTERNAL MODULE: ./out/run/bake.js
var bake = __webpack_require__(2713);
;// CONCATENATED MODULE: ./out/run/follow-export.js



const pollMs = 50;
const stopGraceMs = 5000;
const usualStalledMs = 15 * 60_000;
/** Waits until a bake ends, which it is made to when the job is cancelled or nothing comes any more. Never throws. */
async function followExport({ pid, argument, logFile, cancellation, stalledMs = usualStalledMs }) {
    let [size, grownAt] = [-1, Date.now()];
    while (await (0,alive/* isAlive */._)(pid, argument)) {
        const now = await (0,promises_.stat)(logFile).then((file) => file.size, () => size);
        if (now !== size)
            [size, grownAt] = [now, Date.now()];
        const why = cancellation.requested ? 'canceled' : Date.now() - grownAt > stalledMs ? 'stalled' : undefined;
        if (why !== undefined) {
            await stopBake(pid, argument);
            return why;
        }
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    return 'itself';
}
/** Ends a bake: cleanly if it can be, by force 5 s later. One that is gone is no error. */
async function stopBake(pid, argument) {
    if (!(await (0,alive/* isAlive */._)(pid, argument)))
        return;
    (0,bake/* stopProcess */.g)(pid, 'SIGINT');
    for (const end = Date.now() + stopGraceMs; Date.now() < end && (await (0,alive/* isAlive */._)(pid, argument));) {
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    if (await (0,alive/* isAlive */._)(pid, argument))
        (0,bake/* stopProcess */.g)(pid, 'SIGKILL');
}

// EXTERNAL MODULE: ./out/run/handover.js
var run_handover = __webpack_require__(3407);
// EXTERNAL MODULE: ./out/run/job-builder.js + 1 modules
var job_builder = __webpack_require__(8096);
// EXTERNAL MODULE: ./out/run/leftovers.js
var leftovers = __webpack_require__(4426);
;// CONCATENATED MODULE: ./out/run/cache-alias.js
const atOnce = 4;
/**
 * Gives cache manifests their second tag, a few at a time. The very manifest is tagged, not an index around it, which
 * BuildKit would import as nothing. Returns what failed, in words. Never throws.
 */
async function saveCacheAliases(aliases, { buildx, run, env }) {
    const failed = [];
    const queue = [...aliases];
    const work = async () => {
        for (let alias = queue.shift(); alias; alias = queue.shift()) {
            const args = [...buildx.prefix, 'imagetools', 'create', '--prefer-index=false', '--tag', alias.tag, alias.source];
            const { code, stderr } = await run(buildx.program, args, { env, timeoutMs: 60_000 });
            if (code !== 0)
                failed.push(`${alias.tag}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, work));
    return failed;
}

// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(8100);
// EXTERNAL MODULE: ./out/run/command.js
var command = __webpack_require__(1967);
// EXTERNAL MODULE: ./out/run/keep-login.js
var keep_login = __webpack_require__(8837);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(9297);
;// CONCATENATED MODULE: ./out/post.js























/** The post phase: waits for a cache export, or ends a build that main left behind, tags caches, removes what main made. Never throws. */
async function post({ env, log, cancellation }) {
    const directory = (0,core/* getState */.Gu)(state/* stateNames */.U.directory);
    const claims = (0,claim/* parseClaims */.Df)((0,core/* getState */.Gu)(state/* stateNames */.U.claims));
    const builders = (0,core/* getState */.Gu)(state/* stateNames */.U.builders).split('\n').filter((name) => name !== '');
    if (directory === '' && claims.length === 0)
        return;
    if ((0,core/* getInput */.V4)('job-status') === 'cancelled')
        cancellation.request('stop');
    // A later step may have changed what says where builders are.
    const asNow = (0,child_environment/* childEnvironment */.Qc)(env);
    const place = (0,child_environment/* parsePlace */.De)((0,core/* getState */.Gu)(state/* stateNames */.U.place));
    const childEnv = place ? (0,child_environment/* atPlace */.ze)(asNow, place) : asNow;
    const tools = { buildx: await (0,buildx/* findBuildx */.ah)(childEnv), run: command/* runCommand */.d, env: childEnv };
    await Promise.all(builders.map(leftovers/* stopCreating */.I));
    const aliases = await endBake({ env, log, cancellation }, directory).catch((error) => {
        log.warning(`The cache export could not be followed to its end: ${(0,errors/* messageOf */.b)(error)}`);
        return [];
    });
    if (aliases.length > 0 && !cancellation.requested) {
        const failed = await saveCacheAliases(aliases, { ...tools, env: await (0,keep_login/* keptLogin */.O)(childEnv, directory) });
        if (failed.length > 0)
            log.warning(`The cache of this commit could not be tagged: ${failed.slice(0, 3).join('; ')}`);
    }
    const stuck = await (0,job_builder/* giveBack */.F)(claims, { ...tools, env: asNow });
    stuck.forEach((name) => log.warning(`The builder ${name} could not be removed.`));
    if (!cancellation.requested)
        await settle(env, log).catch((error) => log.debug((0,errors/* messageOf */.b)(error)));
    if (directory !== '')
        await (0,promises_.rm)(directory, { recursive: true, force: true }).catch(() => log.warning(`${directory} could not be removed.`));
}
// Other jobs of the matrix wrote into the comment until main's patience ended.
async function settle(env, log) {
    const unsettled = parseUnsettled((0,core/* getState */.Gu)(state/* stateNames */.U.comment));
    if (unsettled)
        await settleComment(unsettled, { inputs: { commentKey: (0,core/* getInput */.V4)('comment-key'), githubToken: (0,core/* getInput */.V4)('github-token') }, context: (0,context/* parseContext */.DO)(env, ''), log });
}
// A bake that main let go is waited for; one of a main that was killed in the middle of a build is ended.
async function endBake(tools, directory) {
    const pid = Number((0,core/* getState */.Gu)(state/* stateNames */.U.bakePid)) || undefined;
    const handover = (0,core/* getState */.Gu)(state/* stateNames */.U.exporting) === 'true' ? await (0,run_handover/* readHandover */.I)(directory) : undefined;
    if (pid !== undefined && handover)
        return collectExport(tools, { pid, directory, handover });
    if (pid !== undefined)
        await stopBake(pid, directory);
    return parseAliases((0,core/* getState */.Gu)(state/* stateNames */.U.aliases));
}
/** Waits for the export, says how it ended, and gives the caches to tag: those that were written to the end. */
async function collectExport({ env, log, cancellation }, { pid, directory, handover }) {
    const logFile = (0,external_node_path_.join)(directory, 'bake.log');
    const end = await followExport({ pid, argument: directory, logFile, cancellation });
    // Its last line was written when it ended, maybe long before this phase began.
    const endedAtEpochMs = await (0,promises_.stat)(logFile).then((file) => file.mtimeMs, () => Date.now());
    const whole = await readLogFile(logFile, handover.bakeTargets, endedAtEpochMs - handover.startedAtEpochMs);
    const report = makeExportReport({
        title: handover.title, targets: handover.targets, log: whole, afterMs: Math.max(0, endedAtEpochMs - handover.readyAtEpochMs), ...(end === 'itself' ? {} : { stopped: end })
    });
    const written = report.exports.filter(({ result }) => result === 'written').length;
    const verdict = `Cache export: ${exportVerdict(report)}.`;
    if (written === report.exports.length || end === 'canceled')
        log.info(verdict);
    else
        log.warning(`${verdict} ${report.exports.find(({ error }) => error !== undefined)?.error ?? report.error ?? ''}`.trim());
    if (report.exports.length > 0 && (0,core/* getInput */.V4)('summary') !== 'false')
        await (0,job_summary/* writeJobSummary */.j)(env['GITHUB_STEP_SUMMARY'], renderExportSection(report));
    return end === 'itself' && (0,core/* getState */.Gu)(state/* stateNames */.U.aliases) === 'later' ? (0,aliases/* aliasesOf */.Q)(handover.targets, whole) : [];
}
function parseAliases(text) {
    const list = (0,checked_json/* parseJson */.qF)(text);
    if (!Array.isArray(list))
        return [];
    return list.flatMap((item) => {
        const alias = (0,checked_json/* objectOf */.Xy)(item);
        const source = (0,checked_json/* stringOf */.Je)(alias?.['source']);
        const tag = (0,checked_json/* stringOf */.Je)(alias?.['tag']);
        return source !== undefined && tag !== undefined ? [{ source, tag }] : [];
    });
}


/***/ }),

/***/ 7185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readSections)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1228);
/* harmony import */ var _job_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6830);


/** The sections in foreign JSON; what is none, or of another version, is left out, and none is larger than ours are. */
function readSections(value) {
    return Array.isArray(value) ? value.slice(0, 1000).flatMap((item) => readSection(item) ?? []) : [];
}
function readSection(value) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    if (object?.['version'] !== 1)
        return undefined;
    const text = (name) => (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object[name]) ?? '';
    const count = (name) => countOf(object[name]) ?? 0;
    const result = resultOf(object['result']);
    const runId = countOf(object['runId']);
    if (result === undefined || runId === undefined || !/^[0-9a-f]{16}$/.test(text('key')))
        return undefined;
    const { targets } = object;
    return (0,_job_section_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSection */ .vY)({
        version: 1, key: text('key'), workflow: text('workflow'), job: text('job'), matrix: text('matrix'), jobs: Math.min(256, Math.max(1, count('jobs'))),
        runId, attempt: count('attempt'), edition: count('edition'), title: text('title'), commit: text('commit'), result, headline: text('headline'),
        durationMs: count('durationMs'), stepsTotal: count('stepsTotal'), stepsCached: Math.min(count('stepsCached'), count('stepsTotal')),
        targetsTotal: count('targetsTotal'), imagesPushed: count('imagesPushed'),
        targets: Array.isArray(targets) ? targets.slice(0, 200).flatMap((item) => readTarget(item) ?? []) : [],
        failure: readFailure(object['failure']), reasons: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['reasons']), advice: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['advice']), notices: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['notices']), url: text('url')
    });
}
function readTarget(value) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const result = resultOf(object?.['result']);
    const name = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object?.['name']);
    if (object === undefined || result === undefined || name === undefined)
        return undefined;
    const stepsTotal = countOf(object['stepsTotal']) ?? 0;
    return { name, result, durationMs: countOf(object['durationMs']), stepsTotal, stepsCached: Math.min(stepsTotal, countOf(object['stepsCached']) ?? 0), imagesPushed: countOf(object['imagesPushed']) ?? 0 };
}
function readFailure(value) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    if (object === undefined)
        return undefined;
    return { target: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['target']), step: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['step']), message: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['message']) ?? '', place: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['place']), lines: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['lines']) };
}
// Every variant stands here, so that a new one cannot be forgotten.
const results = { success: true, failure: true, canceled: true, skipped: true };
function resultOf(value) {
    return typeof value === 'string' && Object.hasOwn(results, value) ? value : undefined;
}
function countOf(value) {
    const number = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(value);
    return number === undefined || number < 0 || number > Number.MAX_SAFE_INTEGER ? undefined : Math.round(number);
}


/***/ })

};
