export const id = 309;
export const ids = [309,629,125];
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


/***/ })

};
