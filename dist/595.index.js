export const id = 595;
export const ids = [595];
export const modules = {

/***/ 7595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(8509);
// EXTERNAL MODULE: ./out/look-back.js + 32 modules
var look_back = __webpack_require__(7519);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./out/progress/build-log.js + 25 modules
var build_log = __webpack_require__(9219);
// EXTERNAL MODULE: ./out/progress/line-splitter.js
var line_splitter = __webpack_require__(2200);
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

// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var context = __webpack_require__(6080);
// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(6998);
// EXTERNAL MODULE: ./out/report/job-section.js
var job_section = __webpack_require__(6830);
// EXTERNAL MODULE: ./out/report/read-section.js
var read_section = __webpack_require__(9566);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
// EXTERNAL MODULE: ./out/publish/save-comment.js
var save_comment = __webpack_require__(2899);
;// CONCATENATED MODULE: ./out/publish/settle-comment.js




/** What main hands to post, read back; undefined for anything else. */
function parseWritten(text) {
    const value = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text));
    const [section] = (0,read_section/* readSections */.j)([value?.['section']]);
    const pullRequest = (0,checked_json/* numberOf */.rl)(value?.['pullRequest']);
    return section === undefined || pullRequest === undefined ? undefined : { section, pullRequest, settled: value?.['settled'] === true };
}
/**
 * The second edition of a job's section, where there is news; else one more look whether the first is still there, where main
 * could not be sure. Without either nothing is asked. Never throws.
 */
async function settleComment({ section, pullRequest, settled }, { news, ...task }) {
    if (settled && news === undefined)
        return;
    const edition = news === undefined ? section : (0,job_section/* fitSection */.vY)({ ...section, edition: section.edition + 1, notices: [news, ...section.notices] });
    await (0,save_comment/* saveComment */.z)({ ...task, inputs: { ...task.inputs, comment: true, prNumber: pullRequest }, sections: [edition], index: 0, jobs: 1 });
}

// EXTERNAL MODULE: ./out/report/aliases.js
var aliases = __webpack_require__(2223);
// EXTERNAL MODULE: ./out/report/export-report.js
var export_report = __webpack_require__(7916);
// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(1593);
// EXTERNAL MODULE: ./out/shared/bytes.js
var bytes = __webpack_require__(1187);
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
var export_warning = __webpack_require__(776);
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
 * BuildKit would import as nothing. Returns what failed, in words; stops when the job is cancelled. Never throws.
 */
async function saveCacheAliases(aliases, { buildx, run, env, cancellation }) {
    const failed = [];
    const queue = [...aliases];
    const work = async () => {
        for (let alias = queue.shift(); alias && !cancellation.requested; alias = queue.shift()) {
            const args = [...buildx.prefix, 'imagetools', 'create', '--prefer-index=false', '--tag', alias.tag, alias.source];
            const { code, stderr } = await run(buildx.program, args, { env, timeoutMs: 60_000 });
            if (code !== 0)
                failed.push(`${alias.tag}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
        }
    };
    const all = Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, work));
    // What is under way then ends by itself; nobody has the time to wait for it.
    await cancellation.race(all, () => new Error('canceled')).catch(() => undefined);
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
async function post({ env, log, cancellation, bundle }) {
    const directory = (0,runner_commands/* getState */.Gu)(state/* stateNames */.U.directory);
    const claims = (0,claim/* parseClaims */.Df)((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.claims));
    const builders = (0,runner_commands/* getState */.Gu)(state/* stateNames */.U.builders).split('\n').filter((name) => name !== '');
    if (directory === '' && claims.length === 0)
        return;
    if ((0,runner_commands/* getInput */.V4)('job-status') === 'cancelled')
        cancellation.request('stop');
    // A later step may have changed what says where builders are.
    const asNow = (0,child_environment/* childEnvironment */.Qc)(env);
    const place = (0,child_environment/* parsePlace */.De)((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.place));
    const childEnv = place ? (0,child_environment/* atPlace */.ze)(asNow, place) : asNow;
    const tools = { buildx: await (0,buildx/* findBuildx */.ah)(childEnv), run: command/* runCommand */.d, env: childEnv };
    await Promise.all(builders.map(leftovers/* stopCreating */.I));
    const handover = directory === '' ? undefined : await (0,run_handover/* readHandover */.I)(directory);
    const redact = (0,report_redact/* makeRedactor */.$u)([...(handover?.secrets ?? []), (0,runner_commands/* getInput */.V4)('github-token')]);
    const { aliases, whole, news } = await endBake({ env, log, cancellation, redact }, { directory, handover }).catch((error) => {
        log.warning(`The cache export could not be followed to its end: ${redact((0,errors/* messageOf */.b)(error))}`);
        return { aliases: [] };
    });
    const keeping = cancellation.requested || directory === '' ? undefined : (0,look_back/* keepBaseline */.r)({ env, directory, bundle }, whole).catch(errors/* messageOf */.b);
    // Tagging takes no builder of ours, so nothing waits for the other.
    const [failed, stuck] = await Promise.all([
        aliases.length > 0 && !cancellation.requested ? saveCacheAliases(aliases, { ...tools, env: await (0,keep_login/* keptLogin */.O)(childEnv, directory), cancellation }) : [],
        (0,job_builder/* giveBack */.F)(claims, { ...tools, env: asNow })
    ]);
    if (failed.length > 0)
        log.warning(`The cache of this commit could not be tagged: ${failed.slice(0, 3).map(redact).join('; ')}`);
    stuck.forEach((name) => log.warning(`The builder ${name} could not be removed.`));
    const unkept = await keeping;
    if (unkept !== undefined)
        log.info(unkept);
    if (!cancellation.requested)
        await settle({ env, log }, news).catch((error) => log.debug((0,errors/* messageOf */.b)(error)));
    if (directory !== '')
        await (0,promises_.rm)(directory, { recursive: true, force: true }).catch(() => log.warning(`${directory} could not be removed.`));
}
// The comment is touched again where the export changed the verdict, or other jobs wrote until main's patience ended.
async function settle({ env, log }, news) {
    const written = parseWritten((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.comment));
    if (written)
        await settleComment(written, { inputs: { commentKey: (0,runner_commands/* getInput */.V4)('comment-key'), githubToken: (0,runner_commands/* getInput */.V4)('github-token') }, context: (0,context/* parseContext */.DO)(env, ''), log, news });
}
// A bake that main let go is waited for; one of a main that was killed in the middle of a build is ended.
async function endBake(tools, left) {
    const pid = Number((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.bakePid)) || undefined;
    const wasLetGo = (0,runner_commands/* getState */.Gu)(state/* stateNames */.U.exporting) === 'true';
    if (pid !== undefined && wasLetGo && left.handover)
        return collectExport(tools, { pid, directory: left.directory, handover: left.handover });
    if (pid !== undefined)
        await stopBake(pid, left.directory);
    if (wasLetGo && !tools.cancellation.requested)
        tools.log.warning('The cache export was ended and the cache of this commit was not tagged, because a later step removed files of this step in RUNNER_TEMP.');
    return { aliases: parseAliases((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.aliases)) };
}
/** Waits for the export, says how it ended, and gives the caches to tag: those that were written to the end. */
async function collectExport({ env, log, cancellation, redact }, { pid, directory, handover }) {
    const logFile = (0,external_node_path_.join)(directory, 'bake.log');
    const end = await followExport({ pid, argument: directory, logFile, cancellation });
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

/***/ 9566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readSections)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1228);
/* harmony import */ var _job_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6830);


/** The sections in foreign JSON; what is none, or of another version, is left out, and none is larger than ours are (`room`: bytes of JSON, what a comment has room for). */
function readSections(value, room) {
    return Array.isArray(value) ? value.slice(0, 1000).flatMap((item) => readSection(item, room) ?? []) : [];
}
function readSection(value, room) {
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
    }, room);
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
