export const id = 485;
export const ids = [485];
export const modules = {

/***/ 2472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ openComment)
});

// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var context = __webpack_require__(6080);
;// CONCATENATED MODULE: ./out/publish/pull-request.js

/** What is known without asking: the user's number wins, else the event's; a push says its branch and commit only. */
function askForRequest({ event, repository, defaultBranch }, chosen) {
    const number = (0,context/* pullRequestNumber */.Kd)(event, chosen);
    if (number !== undefined)
        return { kind: 'number', number };
    const head = headOf(event);
    // Requests from the default branch are rare, and a push to it is what happens most.
    if (head === undefined || (head.branch === defaultBranch && event.kind !== 'workflow-run'))
        return { kind: 'none' };
    const headOwner = head.owner ?? repository.owner;
    return { kind: 'commit', commit: (0,context/* commitOf */.D3)(event), branch: head.branch, headOwner, inFork: !sameName(headOwner, repository.owner) };
}
function headOf(event) {
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return { branch: event.branch };
        case 'workflow-run':
            return { branch: event.branch, owner: event.headOwner };
        case 'tag-push':
        case 'tag-run':
        case 'pull-request':
        case 'pull-request-target':
        case 'merge-group':
        case 'pull-request-comment':
        case 'other':
            return undefined;
    }
}
const sameName = (a, b) => a.toLowerCase() === b.toLowerCase();

;// CONCATENATED MODULE: ./out/publish/open-comment.js

const clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), random: Math.random };
/** Finds the pull request, where there is one and its comment may be written; says in one line why not where there could be one. Never throws. */
async function openComment({ inputs, context, log }) {
    const { event } = context;
    const question = askForRequest(context, inputs.prNumber);
    if (!inputs.comment || question.kind === 'none')
        return undefined;
    if (event.kind === 'pull-request' && (event.fromFork || event.byDependabot)) {
        log.info(`No pull-request comment: ${event.fromFork ? "a fork's" : "Dependabot's"} token may not write one. The job summary has the report.`);
        return undefined;
    }
    if (inputs.githubToken === '') {
        log.warning('The pull-request comment was left out: `github-token` is empty.');
        return undefined;
    }
    // Loaded only where a comment is written: the client is a fifth of the bundle.
    const [{ makeCommentClient }, { explainCommentError }, { findOwnComments }, { findRequest }, { makeCommentText }, { saveSections }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 9565)), __webpack_require__.e(/* import() */ 629).then(__webpack_require__.bind(__webpack_require__, 629)), __webpack_require__.e(/* import() */ 125).then(__webpack_require__.bind(__webpack_require__, 7125)), __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 33)), Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 5962)), __webpack_require__.e(/* import() */ 309).then(__webpack_require__.bind(__webpack_require__, 1071))
    ]);
    const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
    const attempt = async (action) => {
        try {
            return await action();
        }
        catch (error) {
            const why = explainCommentError(error, context.apiUrl);
            // A push may have no pull request at all: nothing is known to be missing.
            if (question.kind === 'commit')
                log.info(why);
            else
                log.warning(why);
            return undefined;
        }
    };
    const pullRequest = await attempt(() => findRequest(client, question));
    if (pullRequest === undefined)
        return undefined;
    const place = { pullRequest, key: inputs.commentKey };
    return {
        pullRequest,
        read: async () => (await attempt(async () => (await findOwnComments(client, place)).flatMap(({ body }) => makeCommentText(place.key).read(body)))) ?? [],
        save: (request, notes) => attempt(() => saveSections(client, makeCommentText(place.key, notes), { ...place, ...request }, clock))
    };
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ mostWriters),
/* harmony export */   z: () => (/* binding */ saveComment)
/* harmony export */ });
/* harmony import */ var _open_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2472);

/** More jobs than this do not write the comment themselves: GitHub takes 80 writes a minute and 500 an hour. */
const mostWriters = 30;
/** Brings the sections of a job into the comment of the pull request that this run belongs to. Says in one line why there is none where there could be one; never throws. */
async function saveComment({ sections, index, jobs, atOnce = jobs, ...place }) {
    if (jobs > mostWriters) {
        if (place.inputs.comment)
            place.log.info(`No pull-request comment by this job: ${jobs} jobs are too many to write one comment. A last job with the report action writes it for all of them (docs/report.md).`);
        return undefined;
    }
    const comment = await (0,_open_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .openComment */ .a)(place);
    const saved = await comment?.save({ sections, index: index % atOnce, jobs: atOnce });
    return comment && saved && { ...saved, pullRequest: comment.pullRequest };
}


/***/ }),

/***/ 6485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseWritten: () => (/* binding */ parseWritten),
/* harmony export */   settleComment: () => (/* binding */ settleComment)
/* harmony export */ });
/* harmony import */ var _report_job_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6830);
/* harmony import */ var _report_read_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7185);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1228);
/* harmony import */ var _save_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2899);




/** What main hands to post, read back; undefined for anything else. */
function parseWritten(text) {
    const value = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text));
    const [section] = (0,_report_read_section_js__WEBPACK_IMPORTED_MODULE_1__/* .readSections */ .j)([value?.['section']]);
    const pullRequest = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(value?.['pullRequest']);
    return section === undefined || pullRequest === undefined ? undefined : { section, pullRequest, settled: value?.['settled'] === true };
}
/**
 * The second edition of a job's section, where there is news; else one more look whether the first is still there, where main
 * could not be sure. Without either nothing is asked. Never throws.
 */
async function settleComment({ section, pullRequest, settled }, { news, ...task }) {
    if (settled && news === undefined)
        return;
    const edition = news === undefined ? section : (0,_report_job_section_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSection */ .vY)({ ...section, edition: section.edition + 1, notices: [news, ...section.notices] });
    await (0,_save_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .saveComment */ .z)({ ...task, inputs: { ...task.inputs, comment: true, prNumber: pullRequest }, sections: [edition], index: 0, jobs: 1 });
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ sectionKey),
/* harmony export */   vY: () => (/* binding */ fitSection),
/* harmony export */   x7: () => (/* binding */ roomInFile),
/* harmony export */   yb: () => (/* binding */ makeSection)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Bytes of JSON that a section may have in a report file, where there is room. */
const roomInFile = 24_000;
/** The section of a report, as small as `fitSection` makes it. */
function makeSection(report, identity, { reasons = [], advice = [], room } = {}) {
    const pushed = (target) => (target.result === 'success' && target.digest !== undefined ? target.images.length : 0);
    const { failure, totals } = report;
    return fitSection({
        version: 1, ...identity, title: report.title, commit: report.commit, result: report.result, headline: report.headline,
        durationMs: totals.durationMs, stepsTotal: totals.stepsTotal, stepsCached: totals.stepsCached,
        targetsTotal: report.targets.length, imagesPushed: report.targets.filter((target) => pushed(target) > 0).length,
        targets: report.targets.map((target) => ({
            name: target.displayName, result: target.result, durationMs: target.durationMs === undefined ? undefined : Math.round(target.durationMs),
            stepsTotal: target.stepsTotal, stepsCached: target.stepsCached, imagesPushed: pushed(target)
        })),
        failure: failure && { target: failure.target, step: failure.step, message: failure.message, place: failure.excerpt && placeOf(failure.excerpt), lines: failure.lines.slice(-10) },
        reasons, advice, notices: report.notices
    }, room);
}
function placeOf({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}
/** A key that two jobs share only where workflow, job, matrix values and step are the same. */
function sectionKey(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
// Bytes of JSON that one section may have: a lone job says more than one of thirty, and all of a matrix fit one comment.
const roomOfAll = 24_000;
const roomOfOne = { least: 1300, most: 6000 };
/** The same section, saying less until its JSON is small enough: rows, then texts; its figures always stay. */
function fitSection(section, room = Math.min(roomOfOne.most, Math.max(roomOfOne.least, roomOfAll / section.jobs))) {
    // Workflow and job are compared with those of other sections: they are cut the same way on every level.
    for (const [rows, texts, lines, length] of [[40, 3, 10, 300], [20, 3, 10, 200], [10, 2, 5, 120], [5, 1, 0, 80], [2, 0, 0, 60], [0, 0, 0, 30], [0, 0, 0, 12]]) {
        const cut = (text) => clip(text, length);
        const name = (text) => clip(text, Math.min(60, 2 * length));
        const maybe = (text) => (text === undefined ? undefined : cut(text));
        const some = (list) => list.slice(0, texts).map(cut);
        const fitting = {
            ...section, workflow: clip(section.workflow, 40), job: clip(section.job, 40), matrix: name(section.matrix), title: name(section.title), headline: cut(section.headline),
            commit: section.commit.slice(0, 12), url: section.url.length > 200 ? '' : section.url,
            targets: inOrderOfNeed(section.targets).slice(0, rows).map((target) => ({ ...target, name: clip(target.name, 60) })),
            failure: section.failure && {
                target: maybe(section.failure.target), step: maybe(section.failure.step), message: cut(section.failure.message), place: maybe(section.failure.place),
                lines: lines === 0 ? [] : section.failure.lines.slice(-lines).map(cut)
            },
            reasons: some(section.reasons), advice: some(section.advice), notices: some(section.notices)
        };
        if (length === 12 || Buffer.byteLength(JSON.stringify(fitting)) <= room)
            return fitting;
    }
    return section;
}
// What failed must not be among the rows that are left out.
function inOrderOfNeed(targets) {
    return [...targets.filter((target) => target.result === 'failure'), ...targets.filter((target) => target.result !== 'failure')];
}
function clip(text, limit) {
    // Control characters would be six characters each in JSON, and say nothing.
    const line = text.slice(0, 2 * limit + 2).replace(/\p{Cc}/gu, ' ');
    const characters = [...line];
    return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
}


/***/ }),

/***/ 7185:
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
