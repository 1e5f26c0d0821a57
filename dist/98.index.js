export const id = 98;
export const ids = [98,629,125,309];
export const modules = {

/***/ 97125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findOwnComments: () => (/* binding */ findOwnComments),
/* harmony export */   marker: () => (/* binding */ marker)
/* harmony export */ });
/** The hidden first line by which the comment is found again. */
function marker(key) {
    return `<!-- warmbake:v1 key=${key} -->`;
}
/**
 * Our comments of a key, the oldest first, usually one: those that begin with its marker and are by the author that our
 * token writes as. Anybody may paste a marker; whose comment it is cannot be forged. Pages behind the first one with a
 * comment of ours are not asked for.
 */
async function findOwnComments(client, { pullRequest, key }) {
    for await (const page of client.list(pullRequest)) {
        const own = [];
        for (const comment of page) {
            if (comment.body.startsWith(marker(key)) && (await isOurs(client, comment)))
                own.push(comment);
        }
        if (own.length > 0)
            return own.sort((a, b) => a.id - b.id);
    }
    return [];
}
async function isOurs(client, { author }) {
    return client.jobAuthors.includes(author) || (author !== '' && author === (await client.viewer()));
}


/***/ }),

/***/ 60629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCommentError: () => (/* binding */ explainCommentError),
/* harmony export */   statusOf: () => (/* binding */ statusOf),
/* harmony export */   waitFor: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21228);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55761);


/** The status that an error of the GitHub client carries, if it was answered. */
function statusOf(error) {
    return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(error)?.['status']);
}
/**
 * How long to wait before a failed call is tried again, in ms; undefined where that would not help. Limits are waited for as
 * GitHub asks (Retry-After, x-ratelimit-reset); `failures` is how many calls failed before, `nowMs` the time since 1970.
 */
function waitFor(error, failures, nowMs) {
    const status = statusOf(error);
    if (!isLimit(error))
        return status === undefined || status >= 500 ? 500 * 2 ** failures : undefined;
    const after = Number(headerOf(error, 'retry-after'));
    if (Number.isFinite(after))
        return Math.max(1000, after * 1000);
    const reset = headerOf(error, 'x-ratelimit-remaining') === '0' ? Number(headerOf(error, 'x-ratelimit-reset')) : NaN;
    return Number.isFinite(reset) ? Math.max(1000, reset * 1000 - nowMs) : 5000 * 2 ** failures;
}
function isLimit(error) {
    const status = statusOf(error);
    return status === 429 || (status === 403 && (headerOf(error, 'retry-after') !== undefined || /rate limit/i.test((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error))));
}
function headerOf(error, name) {
    const value = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(error)?.['response'])?.['headers'])?.[name];
    return typeof value === 'number' ? String(value) : (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(value);
}
/** Why a comment could not be written, in one line that says what to do. */
function explainCommentError(error, apiUrl) {
    const left = (why) => `The pull-request comment was left out: ${why}`;
    const status = statusOf(error);
    const text = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error).split('\n')[0] ?? '';
    // The client calls a failed connection a 500.
    const answered = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(error)?.['response'] !== undefined;
    if (isLimit(error))
        return left(`GitHub's rate limit is reached (${status}).`);
    if (status === 401)
        return left('`github-token` is not valid.');
    if (status === 403 && /\block/i.test(text))
        return left('the conversation is locked.');
    if (status === 403 && /archived/i.test(text))
        return left('the repository is archived.');
    if (status === 403 || status === 404)
        return left(`the token may not write it (${status}). Add \`permissions: pull-requests: write\` to the job.`);
    return left(`${answered ? status : 'no answer'} from ${apiUrl}: ${text}`);
}


/***/ }),

/***/ 60302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a9: () => (/* binding */ openComment),
/* harmony export */   om: () => (/* binding */ askForComment),
/* harmony export */   pm: () => (/* binding */ clock)
/* harmony export */ });
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);

/** The real time. */
const clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), random: Math.random };
/** Where this run's comment belongs, without asking anybody; undefined where there is none, with the reason in one line where there could be one. */
function askForComment({ inputs, context, log }) {
    const { event } = context;
    const question = (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_0__/* .askForRequest */ .Q)(context, inputs.prNumber);
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
    return question;
}
/** Finds the pull request, where there is one and its comment may be written; says in one line why not where there could be one. Never throws. */
async function openComment({ onPassing, ...asked }) {
    const { inputs, context, log, question = askForComment(asked) } = asked;
    if (question === undefined)
        return undefined;
    // Loaded only where a comment is written: the client is a fifth of the bundle.
    const [{ makeCommentClient }, { explainCommentError, waitFor }, { findOwnComments }, { findRequest }, { makeCommentText }, { saveSections }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 39565)), __webpack_require__.e(/* import() */ 629).then(__webpack_require__.bind(__webpack_require__, 60629)), __webpack_require__.e(/* import() */ 125).then(__webpack_require__.bind(__webpack_require__, 97125)), __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 90033)), Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 75962)), __webpack_require__.e(/* import() */ 309).then(__webpack_require__.bind(__webpack_require__, 6309))
    ]);
    const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
    const attempt = async (action) => {
        try {
            return await action();
        }
        catch (error) {
            if (onPassing && waitFor(error, 0, Date.now()) !== undefined) {
                onPassing();
                return undefined;
            }
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

/***/ 95397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ askForRequest),
/* harmony export */   o: () => (/* binding */ parseQuestion)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16080);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);


/** What `JSON.stringify` made of a question, read back; undefined for anything else. */
function parseQuestion(value) {
    const question = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const [number, commit, branch, headOwner] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(question?.['number']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(question?.['commit']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(question?.['branch']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(question?.['headOwner'])];
    if (question?.['kind'] === 'number' && number !== undefined)
        return { kind: 'number', number };
    const found = question?.['kind'] === 'commit' && commit !== undefined && branch !== undefined && headOwner !== undefined;
    return found ? { kind: 'commit', commit, branch, headOwner, inFork: question['inFork'] === true } : undefined;
}
/** What is known without asking: the user's number wins, else the event's; a push says its branch and commit only. */
function askForRequest({ event, repository, defaultBranch }, chosen) {
    const number = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .pullRequestNumber */ .Kd)(event, chosen);
    if (number !== undefined)
        return { kind: 'number', number };
    const head = headOf(event);
    // Requests from the default branch are rare, and a push to it is what happens most.
    if (head === undefined || (head.branch === defaultBranch && event.kind !== 'workflow-run'))
        return { kind: 'none' };
    const headOwner = head.owner ?? repository.owner;
    return { kind: 'commit', commit: (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D3)(event), branch: head.branch, headOwner, inFork: !sameName(headOwner, repository.owner) };
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


/***/ }),

/***/ 52899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ alone),
/* harmony export */   i0: () => (/* binding */ writeAtOnce),
/* harmony export */   ux: () => (/* binding */ mostWriters)
/* harmony export */ });
/* harmony import */ var _report_job_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96830);
/* harmony import */ var _open_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60302);


/** Of more jobs than this only one of each group writes the comment: GitHub takes 80 writes a minute and 500 an hour. */
const mostWriters = 30;
/** A job that need not take turns with others. */
const alone = { index: 0, jobs: 1, atOnce: 1 };
// A request and its answer; whoever is slower is not waited for.
const longestMs = 10_000;
/**
 * Main's part: a job alone reads and writes once. One of a matrix has to wait for its turn and to look again, or for what others
 * of many have to say, which post does: nobody waits for it there. Says in one line why there is no comment where there could be one; never throws.
 */
async function writeAtOnce({ section, turn, ...place }) {
    const question = (0,_open_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .askForComment */ .om)(place);
    if (question === undefined)
        return {};
    const { runId, workflow, workflowPath, job, step, actionsCache } = place.context;
    if (turn.jobs > mostWriters && actionsCache !== 'write') {
        place.log.info(`No pull-request comment by this job: ${turn.jobs} jobs are too many to write one comment without an Actions cache to write to. A last job with the report action writes it for all of them (docs/report.md).`);
        return {};
    }
    const handed = { section: (0,_report_job_section_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSection */ .vY)(section), question, turn, space: (0,_report_job_section_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionKey */ .FR)([runId, place.inputs.commentKey, workflowPath, workflow, job, step]), atMs: Date.now() };
    if (turn.atOnce > 1 || turn.jobs > mostWriters)
        return { handed: { ...handed, state: 'unwritten' } };
    let passing = false;
    const comment = await inTime((0,_open_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .openComment */ .a9)({ ...place, question, onPassing: () => (passing = true) }));
    const saved = comment === 'late' ? comment : await inTime(comment?.save({ sections: [handed.section], index: 0, jobs: 1, hasty: true }));
    if (comment === 'late' || saved === 'late' || passing)
        return { handed: { ...handed, turn: alone, state: 'unwritten' } };
    if (comment === undefined || saved === undefined)
        return {};
    return { saved, handed: { ...handed, question: { kind: 'number', number: comment.pullRequest }, turn: alone, state: saved.settled ? 'settled' : 'unsettled', atMs: Date.now() } };
}
async function inTime(task) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve('late'), longestMs);
    });
    return Promise.race([task, late]).finally(() => clearTimeout(timer));
}


/***/ }),

/***/ 33098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseHanded: () => (/* binding */ parseHanded),
  settleComment: () => (/* binding */ settleComment)
});

// EXTERNAL MODULE: ./out/report/job-section.js
var job_section = __webpack_require__(96830);
// EXTERNAL MODULE: ./out/report/read-section.js
var read_section = __webpack_require__(97185);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
// EXTERNAL MODULE: ./out/publish/open-comment.js
var open_comment = __webpack_require__(60302);
// EXTERNAL MODULE: ./out/publish/pull-request.js
var pull_request = __webpack_require__(95397);
// EXTERNAL MODULE: ./out/publish/save-comment.js
var save_comment = __webpack_require__(52899);
;// CONCATENATED MODULE: ./out/publish/shared-register.js


/** Jobs of a group; with 256 jobs there are as many groups. */
const groupSize = 16;
// Writers of an attempt in which not all jobs run again; with the groups there are at most 30.
const furtherWriters = 14;
/**
 * Writes a job's register, and says what it brings into the comment: the sections of its group where it is the one to write them,
 * nothing (undefined) where another job is or the group is not complete. `random` gives 0 to 1. docs/design.md says why
 * every section gets into the comment that way. Never throws.
 */
async function registerSection(section, { index, jobs }, entries, random) {
    const { attempt } = section;
    if (!(await entries.put(`j${index}`, attempt, JSON.stringify(section))))
        return undefined;
    const group = Math.floor(index / groupSize);
    const groups = Math.ceil(jobs / groupSize);
    const others = shuffled(Array.from({ length: Math.min(groupSize, jobs - group * groupSize) }, (_, place) => group * groupSize + place).filter((other) => other !== index), random);
    const texts = await entries.collect(others.map((other) => `j${other}`));
    // Whoever can write entries of this run could write anything: they are read as foreign, and only those of this run.
    const found = (0,read_section/* readSections */.j)((texts ?? []).map((text) => (0,checked_json/* parseJson */.qF)(text))).filter(({ runId }) => runId === section.runId);
    if (texts !== undefined && found.length === others.length && found.every((one) => one.attempt === attempt)) {
        return (await entries.put(`g${group}`, attempt, '{}')) ? { sections: [section, ...found], turn: { index: group, jobs: groups, atOnce: groups } } : undefined;
    }
    if (attempt <= 1)
        return undefined;
    for (const place of shuffled(Array.from({ length: furtherWriters }, (_, one) => one), random)) {
        if (await entries.put(`w${place}`, attempt, '{}'))
            return { sections: [section], turn: { index: groups + place, jobs: groups + furtherWriters, atOnce: groups + furtherWriters } };
    }
    return undefined;
}
function shuffled(list, random) {
    return list.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}

// EXTERNAL MODULE: ./out/publish/sticky-comment.js
var sticky_comment = __webpack_require__(6309);
;// CONCATENATED MODULE: ./out/publish/settle-comment.js








/** What main hands to post, read back; undefined for anything else. */
function parseHanded(text) {
    const value = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text));
    const [section] = (0,read_section/* readSections */.j)([value?.['section']]);
    const question = (0,pull_request/* parseQuestion */.o)(value?.['question']);
    const turn = (0,checked_json/* objectOf */.Xy)(value?.['turn']);
    const [index, jobs, atOnce] = [(0,checked_json/* numberOf */.rl)(turn?.['index']) ?? 0, (0,checked_json/* numberOf */.rl)(turn?.['jobs']) ?? 1, (0,checked_json/* numberOf */.rl)(turn?.['atOnce']) ?? 1];
    const space = /^[0-9a-f]{16}$/.exec((0,checked_json/* stringOf */.Je)(value?.['space']) ?? '')?.[0] ?? '';
    const state = ['unsettled', 'settled'].find((one) => one === value?.['state']) ?? 'unwritten';
    return section && question && { section, question, turn: { index, jobs, atOnce }, space, state, atMs: (0,checked_json/* numberOf */.rl)(value?.['atMs']) ?? 0 };
}
/**
 * Post's part: brings the section into the comment as one of a matrix does, or looks whether it is still there, where main could
 * not be sure; and writes a second edition where there is news. Without any of these nothing is asked. Never throws.
 */
async function settleComment({ section, question, turn, space, state, atMs }, { news, cancellation, inputs, openEntries, ...task }) {
    const place = { ...task, inputs: { ...inputs, comment: true, prNumber: undefined }, question };
    const save = async (sections, { index, jobs, atOnce }, hasty) => (await (0,open_comment/* openComment */.a9)(place))?.save({ sections, index: index % atOnce, jobs: Math.min(jobs, atOnce), hasty });
    const edition = (what) => (what === undefined ? section : (0,job_section/* fitSection */.vY)({ ...section, edition: section.edition + 1, notices: [what, ...section.notices] }));
    if (turn.jobs > save_comment/* mostWriters */.ux) {
        // A register says it all at once.
        const entries = await openEntries(space);
        const writing = entries && (await registerSection(edition(await news), turn, entries, open_comment/* clock */.pm.random));
        if (writing)
            await save(writing.sections, writing.turn, cancellation.requested);
        return;
    }
    if (state !== 'settled') {
        // Who is about to be killed waits for nobody; what the others know they write again.
        const patient = async () => {
            if (state === 'unsettled')
                await open_comment/* clock */.pm.sleep(Math.max(0, Math.min((0,sticky_comment.settlePause)(open_comment/* clock */.pm), atMs + (0,sticky_comment.settlePause)(open_comment/* clock */.pm) - open_comment/* clock */.pm.now())));
            if (!cancellation.requested)
                await save([section], turn, false);
        };
        const done = await cancellation.race(patient().then(() => true), () => new Error('canceled')).catch(() => false);
        if (!done)
            await save([section], save_comment/* alone */.QR, true);
    }
    const what = await news;
    if (what === undefined || cancellation.requested)
        return;
    await save([edition(what)], save_comment/* alone */.QR, false);
}


/***/ }),

/***/ 6309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   patienceMs: () => (/* binding */ patienceMs),
/* harmony export */   saveSections: () => (/* binding */ saveSections),
/* harmony export */   settlePause: () => (/* binding */ settlePause),
/* harmony export */   waitForTurn: () => (/* binding */ waitForTurn)
/* harmony export */ });
/* harmony import */ var _report_merge_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44164);
/* harmony import */ var _find_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97125);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60629);



/** Longest time that a job spends on its comment, in ms. */
const patienceMs = 30_000;
// Turns of a matrix are this far apart, and all of them within the round.
const turnMs = 850;
const roundMs = 17_000;
// Longer than a read and the write that follows it take together: docs/design.md.
const settleMs = 2100;
const settleJitterMs = 700;
// What a last look and a last write may take.
const reserveMs = 2000;
// A second comment that is older than this is nobody's work under way.
const abandonedMs = 60_000;
/**
 * Brings the sections of this job into the one comment of this key, and keeps what other jobs wrote. A lone job reads and
 * writes once; where there are others, it looks again until all it wrote is there. docs/design.md says why that converges.
 * Throws what GitHub answered where nothing could be written.
 */
async function saveSections(client, text, request, clock) {
    const deadline = clock.now() + patienceMs;
    const view = { known: request.sections, comment: undefined, made: [] };
    if (request.hasty) {
        const settled = await readAndWrite(client, text, request, view, clock.now());
        if (view.comment === undefined)
            throw new Error('GitHub has no comment after it was written');
        return place(view.comment, settled);
    }
    await clock.sleep(waitForTurn(request, clock.now()));
    for (let failures = 0, last = false;;) {
        let pause = settlePause(clock);
        try {
            const settled = await readAndWrite(client, text, request, view, clock.now());
            if (settled && view.comment !== undefined)
                return place(view.comment, true);
        }
        catch (error) {
            const wait = (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__.waitFor)(error, failures++, clock.now());
            if (view.comment === undefined && (wait === undefined || clock.now() + wait > deadline))
                throw error;
            pause = wait ?? pause;
        }
        const left = deadline - reserveMs - clock.now();
        if (view.comment !== undefined && pause > left) {
            // A last look, sooner than it should be; what it misses the next job will see to.
            if (last)
                return place(view.comment, false);
            last = true;
            pause = Math.max(0, left);
        }
        await clock.sleep(pause);
    }
}
/** How long after a write to look whether it is still there, in ms: longer than a read and the write that follows it take together. */
function settlePause({ random }) {
    return settleMs + random() * settleJitterMs;
}
const place = ({ id, url }, settled) => ({ id, url, settled });
/** How long a job of a matrix waits for its turn, in ms: jobs that end together write one after the other. Turns go by the clock, so that it does not matter when a job ended. */
function waitForTurn({ index, jobs }, nowMs) {
    if (jobs <= 1)
        return 0;
    const turn = Math.min(turnMs, roundMs / jobs);
    const round = turn * jobs;
    return (((index * turn - nowMs) % round) + round) % round;
}
/** One read, and one write where something is missing. True where nothing is left to look after. */
async function readAndWrite(client, text, request, view, nowMs) {
    const found = await readComments(client, request, view);
    const there = found[0] === undefined ? [] : text.read(found[0].body);
    view.known = (0,_report_merge_sections_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeSections */ .X0)(view.known, there, ...found.slice(1).map((comment) => text.read(comment.body)));
    const missing = (0,_report_merge_sections_js__WEBPACK_IMPORTED_MODULE_0__/* .missingFrom */ .fY)(there, view.known);
    if (missing.length > 0 || found[0] === undefined || (request.always === true && view.comment === undefined)) {
        const { body, sections } = text.write(view.known);
        view.known = sections;
        view.comment = (found[0] && (await unlessGone(client.update(found[0].id, body)))) ?? (await create(client, request, view, body));
    }
    else
        [view.comment] = found;
    // A second comment is taken away by who made it: nobody writes into one that is not the oldest. What it says was taken over above.
    for (const extra of found.slice(1)) {
        if (view.made.includes(comparable(extra.body)) || extra.createdMs < nowMs - abandonedMs)
            await unlessGone(client.remove(extra.id));
    }
    if (found[0] !== undefined)
        view.made = [];
    return missing.length === 0 || (request.jobs <= 1 && view.known.every((section) => request.sections.some(({ key }) => key === section.key)));
}
async function create(client, { pullRequest }, view, body) {
    view.made.push(comparable(body));
    return client.create(pullRequest, body);
}
// Servers may change line ends and blanks at the end.
const comparable = (body) => body.replaceAll('\r\n', '\n').trimEnd();
/** Our comments of this key, the one to write into first. */
async function readComments(client, request, { comment, made }) {
    const again = comment !== undefined && made.length === 0 ? await unlessGone(client.get(comment.id)) : undefined;
    return again === undefined ? (0,_find_comment_js__WEBPACK_IMPORTED_MODULE_2__.findOwnComments)(client, request) : [again];
}
/** Undefined where the comment was deleted since. */
async function unlessGone(call) {
    try {
        return await call;
    }
    catch (error) {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__.statusOf)(error) === 404)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 96830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ sectionKey),
/* harmony export */   vY: () => (/* binding */ fitSection),
/* harmony export */   x7: () => (/* binding */ roomInFile),
/* harmony export */   yb: () => (/* binding */ makeSection)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _run_details_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22969);
/* harmony import */ var _unchanged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17386);



/** Bytes of JSON that a section may have in a report file, where there is room. */
const roomInFile = 24_000;
/** The section of a report, as small as `fitSection` makes it. */
function makeSection(report, identity, { reasons = [], advice = [], room } = {}) {
    const pushed = ({ result, unchanged, digest, images }) => ((result === 'success' || unchanged?.how === 'retagged') && digest !== undefined ? images.length : 0);
    const { failure, totals } = report;
    return fitSection({
        version: 1, ...identity, title: report.title, commit: report.commit, result: report.result, headline: report.headline,
        durationMs: totals.durationMs, stepsTotal: totals.stepsTotal, stepsCached: totals.stepsCached,
        targetsTotal: report.call ? 0 : report.targets.length, imagesPushed: report.targets.filter((target) => pushed(target) > 0).length,
        targets: report.call ? [] : report.targets.map((target) => ({
            name: target.displayName, result: target.result, durationMs: target.durationMs === undefined ? undefined : Math.round(target.durationMs),
            stepsTotal: target.stepsTotal, stepsCached: target.stepsCached, imagesPushed: pushed(target), ...(target.unchanged ? { note: (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_2__/* .skippedWords */ .MB)(target.unchanged) } : {})
        })),
        failure: failure && { target: failure.target, step: failure.step, message: failure.message, place: failure.excerpt && placeOf(failure.excerpt), lines: failure.lines.slice(-10) },
        ...(report.call ? { checks: { total: report.warnings.length, findings: report.warnings.map((one) => ({ place: (0,_run_details_js__WEBPACK_IMPORTED_MODULE_1__/* .warningPlace */ .A4)(one), rule: one.rule, text: one.text, url: one.url })) } } : {}),
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
            targets: inOrderOfNeed(section.targets).slice(0, rows).map((target) => ({ ...target, name: clip(target.name, 60), ...(target.note === undefined ? {} : { note: clip(target.note, 40) }) })),
            failure: section.failure && {
                target: maybe(section.failure.target), step: maybe(section.failure.step), message: cut(section.failure.message), place: maybe(section.failure.place),
                lines: lines === 0 ? [] : section.failure.lines.slice(-lines).map(cut)
            },
            ...(section.checks && { checks: { total: section.checks.total, findings: section.checks.findings.slice(0, rows).map(({ place, rule, text, url }) => ({ place: clip(place, 100), rule: rule && clip(rule, 60), text: cut(text), url: rows < 10 || (url?.length ?? 0) > 150 ? undefined : url })) } }),
            reasons: some(section.reasons), advice: some(section.advice), notices: some(section.notices)
        };
        if (length === 12 || Buffer.byteLength(JSON.stringify(fitting)) <= room)
            return fitting;
    }
    return section;
}
// What failed must not be among the rows that are left out, nor what was built where most were not.
function inOrderOfNeed(targets) {
    const need = ({ result }) => (result === 'failure' ? 2 : result === 'skipped' ? 0 : 1);
    return [...targets].sort((a, b) => need(b) - need(a));
}
function clip(text, limit) {
    // Control characters would be six characters each in JSON, and say nothing.
    const line = text.slice(0, 2 * limit + 2).replace(/\p{Cc}/gu, ' ');
    const characters = [...line];
    return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
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

/***/ 44164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ mergeSections),
/* harmony export */   fY: () => (/* binding */ missingFrom),
/* harmony export */   lF: () => (/* binding */ compareAge),
/* harmony export */   lY: () => (/* binding */ isOutdated)
/* harmony export */ });
/** Below 0 where `a` is the older one: by run, attempt and edition. Run numbers only grow. */
function compareAge(a, b) {
    return a.runId - b.runId || a.attempt - b.attempt || a.edition - b.edition;
}
/**
 * The newest section of every key, the same whatever the order and however often one is given: what jobs know may be
 * joined anywhere. In the order of workflow, job and matrix.
 */
function mergeSections(...lists) {
    const newest = new Map();
    for (const section of lists.flat()) {
        const known = newest.get(section.key);
        if (known === undefined || (section !== known && (compareAge(section, known) || richer(section, known)) > 0))
            newest.set(section.key, section);
    }
    return dropReplaced([...newest.values()]).sort((a, b) => order(a.workflow, b.workflow) || order(a.job, b.job) || naturally(a.matrix, b.matrix) || order(a.key, b.key));
}
/** The keys of sections that are not in a list, nor a newer one in their place. */
function missingFrom(list, sections) {
    const there = new Map(list.map((section) => [section.key, section]));
    return sections.filter((section) => {
        const other = there.get(section.key);
        return other === undefined ? !isReplaced(section, list) : compareAge(other, section) < 0;
    });
}
/** Whether a section is of an older run than the newest one of its workflow: it is shown as such and counts in no total. */
function isOutdated(section, all) {
    return all.some((other) => other.workflow === section.workflow && other.runId > section.runId);
}
// Of a matrix that changed, what a newer run has no job for goes when all jobs of that run have spoken.
function dropReplaced(sections) {
    const newestRun = Math.max(...sections.map((section) => section.runId));
    return sections.filter((section) => section.runId === newestRun || !isReplaced(section, sections));
}
function isReplaced(section, all) {
    const newer = all.filter((other) => other.workflow === section.workflow && other.job === section.job && other.runId > section.runId);
    const runId = Math.max(...newer.map((other) => other.runId));
    const ofRun = newer.filter((other) => other.runId === runId);
    return ofRun.length > 0 && ofRun.length >= (ofRun[0]?.jobs ?? 1);
}
// The same version of a section may have been made to fit; the one that says more wins, by length and then by text.
function richer(a, b) {
    const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
    return first.length - second.length || order(first, second);
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
const byNumber = new Intl.Collator('en', { numeric: true });
function naturally(a, b) {
    return byNumber.compare(a, b) || order(a, b);
}


/***/ }),

/***/ 97185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readSections)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);
/* harmony import */ var _job_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96830);


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
        failure: readFailure(object['failure']), ...readChecks(object['checks']), reasons: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['reasons']), advice: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['advice']), notices: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['notices']), url: text('url')
    }, room);
}
function readTarget(value) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const result = resultOf(object?.['result']);
    const name = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object?.['name']);
    if (object === undefined || result === undefined || name === undefined)
        return undefined;
    const [stepsTotal, note] = [countOf(object['stepsTotal']) ?? 0, (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['note'])];
    return { ...(note === undefined ? {} : { note }), name, result, durationMs: countOf(object['durationMs']), stepsTotal, stepsCached: Math.min(stepsTotal, countOf(object['stepsCached']) ?? 0), imagesPushed: countOf(object['imagesPushed']) ?? 0 };
}
function readChecks(value) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const findings = object?.['findings'];
    if (object === undefined || !Array.isArray(findings))
        return {};
    const rows = findings.slice(0, 200).flatMap((item) => {
        const text = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(item)?.['text']);
        return text === undefined ? [] : [{ place: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(item)?.['place']) ?? '', rule: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(item)?.['rule']), text, url: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(item)?.['url']) }];
    });
    return { checks: { total: Math.max(rows.length, countOf(object['total']) ?? 0), findings: rows } };
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


/***/ }),

/***/ 22969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ warningPlace),
/* harmony export */   C6: () => (/* binding */ runDetails),
/* harmony export */   Zd: () => (/* binding */ warningDetails),
/* harmony export */   dG: () => (/* binding */ warningTable),
/* harmony export */   oF: () => (/* binding */ ruleName)
/* harmony export */ });
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91187);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74370);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5338);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8482);




/** How it ran: builder, overhead, refs with their reasons. */
function runDetails(report) {
    const { builder, totals } = report;
    const parts = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['What', '>Time', '>Bytes'], [
            builder.name === '' ? ['Until the images were found, without a builder', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(totals.startupMs), ''] : [`Before bake (of it builder ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(builder.name, 80)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(builder.bootMs)})`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(totals.startupMs), ''],
            ...report.overhead.map((row) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(row.label, 60), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(row.durationMs), row.bytes === undefined ? '' : (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .U)(row.bytes)])
        ]),
        `buildx ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(builder.buildxVersion)} · commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(report.commit.slice(0, 12))} · ${report.files.slice(0, 10).map((file) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file, 100)).join(', ')}`,
        ...(builder.nodes ?? []).slice(0, 16).map((node) => `Node ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(node.name, 80)}: ${node.platforms.slice(0, 16).map((platform) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(platform, 40)).join(', ') || 'platforms unknown'}`)
    ];
    for (const target of report.targets) {
        const not = target.result === 'success' || target.result === 'skipped' ? '' : 'not ';
        const pushed = target.unchanged ? (target.unchanged.how === 'retagged' ? 'tagged' : 'found') : `${not}pushed`;
        const rows = [
            ...target.images.map(({ ref, reason }) => [pushed, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ref, 200), _words_js__WEBPACK_IMPORTED_MODULE_0__/* .tagReasonWords */ .IH[reason]]),
            ...target.cacheFrom.map(({ ref, reason, found, used }) => [found === false ? 'cache: not there yet' : used === false ? 'cache: not needed' : 'cache read', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ref, 200), _words_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReasonWords */ .ki[reason]]),
            ...target.cacheTo.map(({ ref, reason }) => [`cache ${not}written`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ref, 200), _words_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReasonWords */ .ki[reason]])
        ];
        if (rows.length > 0)
            parts.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`Refs of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(target.displayName, 60)}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'Ref', 'Why'], rows)));
    }
    return parts.join('\n\n');
}
/** What the builder's checks found, folded; empty where they found nothing. */
function warningDetails(warnings, most = 100) {
    return warnings.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`⚠️ ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warnings.length, 'finding')} of the Dockerfile checks`, warningTable(warnings.slice(0, most)));
}
/** Findings as a table, each rule with its page. */
function warningTable(warnings) {
    const rows = warnings.map((warning) => {
        const { rule, text, url, level } = warning;
        const place = warningPlace(warning);
        return [place === '' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(place, 100), ruleName(rule, url), `${level === 'error' ? '❌ ' : ''}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text, 300)}`];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Place', 'Rule', 'Finding'], rows);
}
// A frontend may be anybody's: no other link is shown.
const rulePage = /^https:\/\/docs\.docker\.com\/go\/dockerfile\/rule\/[a-z0-9-]{1,80}\/?$/;
/** A rule of the checks, with the link to its page where that is one of Docker's. */
function ruleName(rule, url) {
    if (rule === undefined)
        return '';
    return url !== undefined && rulePage.test(url) ? `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule, 60)}](${url})` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule, 60);
}
/** Where a finding is: `web/Dockerfile:3`, `line 3` where its file is not known, or nothing. */
function warningPlace({ file, line }) {
    return file === undefined && line === undefined ? '' : `${file ?? 'line '}${file !== undefined && line !== undefined ? ':' : ''}${line ?? ''}`;
}


/***/ }),

/***/ 17386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ fewNames),
/* harmony export */   CK: () => (/* binding */ refusalNotices),
/* harmony export */   MB: () => (/* binding */ skippedWords),
/* harmony export */   oV: () => (/* binding */ metadataWith),
/* harmony export */   qC: () => (/* binding */ tagNotices)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21228);

/** What a report's row says of it: `unchanged since 1a2b3c4`. */
function skippedWords({ how, since }) {
    const commit = since === undefined ? '' : since.slice(0, 7);
    if (how === 'found')
        return commit === '' ? 'found' : `found, of ${commit}`;
    return commit === '' ? 'unchanged' : `unchanged since ${commit}`;
}
/** The metadata of bake (JSON) with what it would say of targets that were not built. */
function metadataWith(metadata, unchanged) {
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(metadata));
    if (unchanged.size === 0 || !fields)
        return metadata;
    const entries = [...unchanged].map(([name, { digest, mediaType, bytes, tagged, repository }]) => [name, {
            'containerimage.descriptor': { mediaType, digest, size: bytes }, 'containerimage.digest': digest,
            'image.name': tagged.length > 0 ? tagged.map(({ ref }) => ref).join(',') : `${repository}@${digest}`
        }]);
    return JSON.stringify({ ...fields, ...Object.fromEntries(entries) });
}
const mostNames = 5;
/** Why targets were built all the same, a sentence for each reason. */
function refusalNotices(refused, shown) {
    const byReason = new Map();
    for (const [name, reason] of refused)
        byReason.set(reason, [...(byReason.get(reason) ?? []), shown.get(name) ?? name]);
    return [...byReason].map(([reason, names]) => `skip-unchanged does not apply to ${fewNames(names)}: ${reason}.`);
}
/** Which tags were not moved, and why. */
function tagNotices(unchanged, shown) {
    return [...unchanged].flatMap(([name, { left }]) => left.map(({ ref, reason, newer }) => {
        const todo = newer ? '' : ' Give `github-token` the permission `contents: read`, or check out with `fetch-depth: 0`.';
        return `skip-unchanged: ${ref} of ${shown.get(name) ?? name} was left as it is, because ${reason}.${todo}`;
    }));
}
/** The first five of some names, and how many more there are. */
function fewNames(names) {
    const first = names.slice(0, mostNames).join(', ');
    return names.length > mostNames ? `${first} and ${names.length - mostNames} more` : first;
}


/***/ }),

/***/ 5338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   gt: () => (/* binding */ makeVerdict)
/* harmony export */ });
/* unused harmony export against */
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55958);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74370);


/** The verdict in plain words, one line: `4 images in 42.1s, 31.4s faster than main; 83% of steps cached`. */
function makeVerdict({ result, timing, plan, log, pushedMs, findings }, targets) {
    if (result === 'success') {
        const cached = timing.stepsTotal === 0 ? '' : `; ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(timing.cacheRatio)} of steps cached`;
        const noun = plan.push ? 'image' : 'target';
        const unchanged = targets.filter((target) => target.result === 'skipped').length;
        const what = unchanged === 0 ? count(targets.length, noun) : `${targets.length - unchanged} of ${count(targets.length, noun)} built`;
        const { comparison } = findings ?? {};
        const difference = comparison && against(pushedMs === undefined ? comparison.build : (comparison.images ?? comparison.build), comparison.source.branch);
        return `${what} in ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(pushedMs ?? timing.wallMs)}${difference ? `, ${difference}` : ''}${unchanged === 0 ? '' : `, ${unchanged} unchanged`}${cached}`;
    }
    const took = (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(timing.wallMs);
    if (result === 'canceled')
        return `Canceled after ${took}`;
    if (result === 'skipped')
        return skippedVerdict(targets, took);
    const step = log.steps.find((one) => one.id === log.failure?.stepId);
    const culprit = targets.find((one) => one.name === (log.failure?.target ?? step?.targets[0]));
    return `Failed after ${took}${culprit ? ` in ${culprit.displayName}` : ''}`;
}
function skippedVerdict(targets, took) {
    const images = count(targets.length, 'image');
    if (targets.some(({ unchanged }) => unchanged?.how === 'found'))
        return `${images} found in ${took}, nothing was built`;
    return targets.some(({ unchanged }) => unchanged?.how === 'retagged') ? `${images} unchanged, retagged in ${took}` : `${images} unchanged, nothing was built`;
}
/** A difference in words: `31.4s faster than main`; undefined where there is none to speak of. */
function against(difference, branch) {
    if (!difference)
        return undefined;
    if (difference.trend === 'same')
        return `about the same as ${branch}`;
    return `${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(Math.abs(difference.deltaMs))} ${difference.trend} than ${branch}`;
}
/** A number with its noun: `1 step`, `2 steps`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
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
