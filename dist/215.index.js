export const id = 215;
export const ids = [215];
export const modules = {

/***/ 7125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findOwnComments),
/* harmony export */   x: () => (/* binding */ marker)
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

/***/ 4215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeCommentText: () => (/* binding */ makeCommentText)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(5958);
// EXTERNAL MODULE: ./out/report/fit.js
var fit = __webpack_require__(9956);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(4370);
// EXTERNAL MODULE: ./out/report/merge-sections.js
var merge_sections = __webpack_require__(4164);
;// CONCATENATED MODULE: ./out/report/section-totals.js

/** Adds up the sections of the newest run of each workflow. */
function sumSections(sections) {
    const current = sections.filter((section) => !(0,merge_sections/* isOutdated */.lY)(section, sections));
    const sum = (figure) => current.reduce((total, section) => total + figure(section), 0);
    const stepsTotal = sum((section) => section.stepsTotal);
    const stepsCached = sum((section) => section.stepsCached);
    const failed = current.filter((section) => section.result === 'failure').length;
    const canceled = current.some((section) => section.result === 'canceled');
    // Of a matrix only one member may have spoken; it says how many there are.
    const matrices = new Map();
    for (const { workflow, job, jobs } of current) {
        const name = JSON.stringify([workflow, job]);
        matrices.set(name, { seen: (matrices.get(name)?.seen ?? 0) + 1, jobs });
    }
    return {
        result: failed > 0 ? 'failure' : canceled ? 'canceled' : 'success',
        jobs: current.length,
        jobsExpected: [...matrices.values()].reduce((total, { seen, jobs }) => total + Math.max(seen, jobs), 0),
        failed, targets: sum((section) => section.targetsTotal), imagesPushed: sum((section) => section.imagesPushed),
        stepsTotal, stepsCached, cacheRatio: stepsTotal === 0 ? undefined : stepsCached / stepsTotal,
        sumMs: sum((section) => section.durationMs),
        critical: current.reduce((longest, section) => (longest === undefined || section.durationMs > longest.durationMs ? section : longest), undefined)
    };
}

// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
;// CONCATENATED MODULE: ./out/report/comment.js






/** GitHub refuses a comment with more characters. Counted here as UTF-16 units, which is never less. */
const commentLimit = 65_536;
/** The sections of all jobs as one comment, one screen, without its marker and data; at most `limit` characters. Every text is escaped here. */
function renderComment(sections, limit = commentLimit - 1024, notes = {}) {
    return (0,fit/* fitting */._)([() => compose(sections, notes, 40, 3), () => compose(sections, notes, 10, 1), () => compose(sections, notes, 0, 0), () => compose(sections.slice(0, 100), notes, 0, 0)], limit, (text) => text.length);
}
function compose(sections, { notices = [] }, rows, texts) {
    const [first] = sections;
    const alone = sections.length === 1 && first !== undefined;
    return [
        `## ${(0,markdown/* plain */.pj)(first?.title ?? 'Container build', 100)}`,
        alone ? `${words/* resultMarks */.uh[first.result]} **${(0,markdown/* plain */.pj)(first.headline)}**` : verdict(sections),
        ...notices.slice(0, 5).map((notice) => `> ${(0,markdown/* plain */.pj)(notice)}`),
        alone ? sectionText(first, rows, texts) : jobTable(sections),
        ...(alone ? [] : sections.filter((section) => rows > 0 || section.result === 'failure').map((section) => (0,markdown/* details */.zH)(`${(0,markdown/* code */.aY)(nameOf(section), 120)}: ${(0,markdown/* plain */.pj)(section.headline, 200)}`, sectionText(section, rows, texts))))
    ].filter((part) => part !== '').join('\n\n') + '\n';
}
function verdict(sections) {
    const totals = sumSections(sections);
    const jobs = totals.jobs === totals.jobsExpected ? `${totals.jobs} jobs` : `${totals.jobs} of ${totals.jobsExpected} jobs`;
    const longest = totals.critical === undefined ? '' : ` · longest ${(0,markdown/* code */.aY)(nameOf(totals.critical), 80)} ${(0,duration/* renderDuration */.P)(totals.critical.durationMs)}`;
    return `${words/* resultMarks */.uh[totals.result]} **${jobs}${totals.failed > 0 ? `, ${totals.failed} failed` : ''}** · ${totals.targets} targets, ${totals.imagesPushed} pushed · ${(0,markdown/* percent */.KN)(totals.cacheRatio)} of ${totals.stepsTotal} steps cached${longest}`;
}
function jobTable(sections) {
    const rows = sections.map((section) => [
        (0,markdown/* code */.aY)(nameOf(section), 80),
        `${words/* resultMarks */.uh[section.result]} ${words/* resultWords */.Xb[section.result]}${(0,merge_sections/* isOutdated */.lY)(section, sections) ? ' (older run)' : ''}`,
        (0,markdown/* time */.kB)(section.durationMs),
        section.stepsTotal === 0 ? '–' : `${(0,markdown/* percent */.KN)(section.stepsCached / section.stepsTotal)} (${section.stepsCached} of ${section.stepsTotal})`,
        comment_link(section)
    ]);
    return (0,markdown/* table */.tp)(['Job', 'Result', '>Time', '>Steps cached', 'Report'], rows);
}
function sectionText(section, rows, texts) {
    const left = section.targetsTotal - Math.min(rows, section.targets.length);
    const shown = section.targets.slice(0, rows).map((target) => [
        (0,markdown/* code */.aY)(target.name, 60), `${words/* resultMarks */.uh[target.result]} ${words/* resultWords */.Xb[target.result]}`, (0,markdown/* time */.kB)(target.durationMs),
        target.stepsTotal === 0 ? '–' : `${(0,markdown/* percent */.KN)(target.stepsCached / target.stepsTotal)} (${target.stepsCached} of ${target.stepsTotal})`,
        target.imagesPushed > 0 ? 'yes' : '–'
    ]);
    return [
        failureOf(section, rows > 10),
        shown.length === 0 ? '' : (0,markdown/* table */.tp)(['Target', 'Result', '>Time', '>Steps cached', 'Pushed'], shown),
        left > 0 ? `…and ${left} more ${left === 1 ? 'target' : 'targets'}.` : '',
        ...[...section.reasons.slice(0, texts), ...section.advice.slice(0, texts), ...section.notices.slice(0, texts)].map((text) => `> ${(0,markdown/* plain */.pj)(text)}`),
        `${comment_link(section)} · commit ${(0,markdown/* code */.aY)(section.commit)}`
    ].filter((part) => part !== '').join('\n\n');
}
function failureOf({ failure }, withLines) {
    if (failure === undefined)
        return '';
    const where = [failure.target, failure.step, failure.place].flatMap((text) => (text === undefined ? [] : [(0,markdown/* code */.aY)(text, 120)])).join(' ');
    return [`**What failed** ${where}`, (0,markdown/* plain */.pj)(failure.message, 400), withLines && failure.lines.length > 0 ? (0,markdown/* block */.om)(failure.lines) : ''].filter((part) => part !== '').join('\n\n');
}
function nameOf({ workflow, job, matrix }) {
    return `${workflow === '' ? '' : `${workflow} / `}${job}${matrix === '' ? '' : ` (${matrix})`}`;
}
function comment_link({ url }) {
    return /^https?:\/\//.test(url) ? `[Full report](${encodeURI(url).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})` : '';
}

// EXTERNAL MODULE: ./out/report/job-section.js
var job_section = __webpack_require__(6830);
// EXTERNAL MODULE: ./out/report/read-section.js
var read_section = __webpack_require__(7185);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
// EXTERNAL MODULE: ./out/publish/find-comment.js
var find_comment = __webpack_require__(7125);
;// CONCATENATED MODULE: ./out/publish/sections.js







// What the sections may take of a comment, in characters; the rest is for people.
const dataLimit = 44_000;
const largestJson = 1_000_000;
/**
 * The text of a comment: a marker, the sections as data, and what people read. The data is the second line,
 * `<!-- warmbake:sections BASE64 -->` with the zlib-compressed JSON of a list of sections: base64 cannot end an HTML comment,
 * and nowhere else is data looked for, so that no text in a report can be taken for it.
 */
function makeCommentText(key, notes = {}) {
    const head = `${(0,find_comment/* marker */.x)(key)}\n`;
    return {
        write(sections) {
            const { data, kept } = encode(sections);
            const begin = `${head}<!-- warmbake:sections ${data} -->\n`;
            return { body: begin + renderComment(kept, commentLimit - begin.length, notes), sections: kept };
        },
        read(body) {
            // Whoever edits a comment in the browser gives it other line ends.
            const text = body.replaceAll('\r\n', '\n');
            const data = text.startsWith(head) ? /^<!-- warmbake:sections ([A-Za-z0-9+/]*={0,2}) -->$/.exec(text.slice(head.length).split('\n', 1)[0] ?? '')?.[1] : undefined;
            return data === undefined ? [] : decode(data);
        }
    };
}
/** The sections as base64, made smaller and at last fewer (the oldest go first) where they do not fit. */
function encode(sections) {
    const oldestLast = [...sections].sort((a, b) => (0,merge_sections/* compareAge */.lF)(b, a));
    for (let kept = sections;; kept = oldestLast.slice(0, Math.floor(kept.length * 0.8))) {
        for (const room of [Infinity, 2500, 1300]) {
            const some = room === Infinity ? kept : kept.map((section) => (0,job_section/* fitSection */.vY)(section, room));
            const data = (0,external_node_zlib_.deflateSync)(JSON.stringify(some)).toString('base64');
            if (data.length <= dataLimit)
                return { data, kept: sections.filter((section) => kept.includes(section)) };
        }
    }
}
/** Data that was cut, changed or is too large gives no sections: whoever they belong to writes them again. */
function decode(data) {
    try {
        return (0,read_section/* readSections */.j)((0,checked_json/* parseJson */.qF)((0,external_node_zlib_.inflateSync)(Buffer.from(data, 'base64'), { maxOutputLength: largestJson }).toString('utf8')));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 9956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fitting)
/* harmony export */ });
/**
 * The richest of several renderings of one report that fits a limit: each is tried in turn, the last must always fit.
 * `size` measures a text the way the receiver does.
 */
function fitting(renderings, limit, size) {
    let text = '';
    for (const render of renderings) {
        text = render();
        if (size(text) <= limit)
            return text;
    }
    return text;
}


/***/ }),

/***/ 4164:
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


/***/ })

};
