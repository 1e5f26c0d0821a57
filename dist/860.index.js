export const id = 860;
export const ids = [860];
export const modules = {

/***/ 3278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commentLimit),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5958);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9956);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4370);
/* harmony import */ var _merge_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4164);
/* harmony import */ var _section_totals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7450);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1166);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8482);







/** GitHub refuses a comment with more characters. Counted here as UTF-16 units, which is never less. */
const commentLimit = 65_536;
/** The sections of all jobs as one comment, one screen, without its marker and data; at most `limit` characters. Every text is escaped here. */
function renderComment(sections, limit = commentLimit - 1024, notes = {}) {
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_4__/* .fitting */ ._)([() => compose(sections, notes, 40, 3), () => compose(sections, notes, 10, 1), () => compose(sections, notes, 0, 0), ...[100, 10, 0].map((most) => () => fewJobs(sections, notes, most))], limit, (text) => text.length);
}
function compose(sections, { notices = [] }, rows, texts) {
    const [first] = sections;
    const alone = sections.length === 1 && first !== undefined;
    return [
        `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(first?.title ?? 'Container build', 100)}`,
        alone ? `${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .resultMarks */ .uh[first.result]} **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(first.headline)}**` : verdict(sections),
        ...notices.slice(0, 5).map((notice) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(notice)}`),
        ...(alone ? [sectionText(first, rows, texts)] : severalJobs(sections, rows, texts))
    ].filter((part) => part !== '').join('\n\n') + '\n';
}
// What failed comes first and open; a busy reader looks no further.
function severalJobs(sections, rows, texts) {
    const part = (section, open) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .details */ .zH)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(nameOf(section, sections), 120)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(section.headline, 200)}`, sectionText(section, rows, texts), open);
    const failed = sections.filter((section) => section.result === 'failure');
    return [
        ...failed.map((section, index) => part(section, index < openFailures)), jobTable(sections),
        ...(rows > 0 ? sections.filter((section) => !failed.includes(section)).map((section) => part(section, false)) : [])
    ];
}
const openFailures = 2;
function verdict(sections) {
    const totals = (0,_section_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSections */ .s)(sections);
    const jobs = totals.jobs === totals.jobsExpected ? `${totals.jobs} jobs` : `${totals.jobs} of ${totals.jobsExpected} jobs`;
    const longest = totals.critical === undefined ? '' : ` · longest ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(nameOf(totals.critical, sections), 80)} ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_6__/* .renderDuration */ .P)(totals.critical.durationMs)}`;
    return `${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .resultMarks */ .uh[totals.result]} **${jobs}${totals.failed > 0 ? `, ${totals.failed} failed` : ''}** · ${totals.targets} targets, ${totals.imagesPushed} pushed · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(totals.cacheRatio)} of ${totals.stepsTotal} steps cached${longest}`;
}
function jobTable(sections) {
    const rows = sections.map((section) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(nameOf(section, sections), 80),
        `${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .resultMarks */ .uh[section.result]} ${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .resultWords */ .Xb[section.result]}${(0,_merge_sections_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutdated */ .lY)(section, sections) ? ' (older run)' : ''}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .time */ .kB)(section.durationMs),
        shareCell(section),
        link(section, 'Open')
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['Job', 'Result', '>Time', 'Steps cached', 'Report'], rows);
}
function sectionText(section, rows, texts) {
    const left = section.targetsTotal - Math.min(rows, section.targets.length);
    const shown = section.targets.slice(0, rows).map((target) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(target.name, 60), `${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .resultMarks */ .uh[target.result]} ${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .resultWords */ .Xb[target.result]}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .time */ .kB)(target.durationMs),
        shareCell(target),
        target.imagesPushed > 0 ? '✅' : '–'
    ]);
    return [
        failureOf(section, rows > 10),
        shown.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)(['Target', 'Result', '>Time', 'Steps cached', 'Pushed'], shown),
        left > 0 ? `…and ${left} more ${left === 1 ? 'target' : 'targets'}.` : '',
        listed('Why the cache missed', section.reasons.slice(0, texts)),
        listed('Advice', section.advice.slice(0, texts)),
        ...section.notices.slice(0, texts).map((text) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(text)}`),
        `${link(section)} · commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(section.commit)}`
    ].filter((part) => part !== '').join('\n\n');
}
function failureOf({ failure }, withLines) {
    if (failure === undefined)
        return '';
    const where = [failure.target, failure.step, failure.place].flatMap((text) => (text === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(text, 120)])).join(' ');
    return [`**What failed** ${where}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(failure.message, 400), withLines && failure.lines.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .block */ .om)(failure.lines) : ''].filter((part) => part !== '').join('\n\n');
}
function listed(title, texts) {
    return texts.length === 0 ? '' : `**${title}**\n\n${texts.map((text) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(text)}`).join('\n')}`;
}
function shareCell({ stepsTotal, stepsCached }) {
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .cachedCell */ .P2)({ stepsTotal, stepsCached, cacheRatio: stepsTotal === 0 ? undefined : stepsCached / stepsTotal });
}
/** What tells a job apart from the others: what they all have in common is left out. */
function nameOf({ workflow, job, matrix }, all) {
    const ofOneWorkflow = all.every((other) => other.workflow === workflow);
    if (ofOneWorkflow && matrix !== '' && all.every((other) => other.job === job && other.matrix !== ''))
        return matrix;
    return `${workflow === '' || ofOneWorkflow ? '' : `${workflow} / `}${job}${matrix === '' ? '' : ` (${matrix})`}`;
}
function link({ url }, text = 'Full report') {
    return /^https?:\/\//.test(url) ? `[${text}](${encodeURI(url).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})` : '';
}
/** Where even a row per job is too much: the totals of all, and some rows, those that failed first. */
function fewJobs(sections, { notices = [] }, most) {
    const failedFirst = [...sections.filter((section) => section.result === 'failure'), ...sections.filter((section) => section.result !== 'failure')];
    const left = sections.length - most;
    const parts = [
        `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(sections[0]?.title ?? 'Container build', 100)}`, verdict(sections), ...notices.slice(0, 5).map((notice) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(notice)}`),
        most === 0 ? '' : jobTable(failedFirst.slice(0, most)), left > 0 && most > 0 ? `…and ${left} more ${left === 1 ? 'job' : 'jobs'}.` : ''
    ];
    return parts.filter((part) => part !== '').join('\n\n') + '\n';
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

/***/ 5683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ overheadLabel)
/* harmony export */ });
const labels = {
    builder: 'Builder', definition: 'Build definition', metadata: 'Image metadata', auth: 'Registry login', context: 'Context transfer',
    'base-image': 'Base images', 'cache-import': 'Cache import', 'cache-export': 'Cache export', export: 'Image export', push: 'Push',
    load: 'Load into the engine', other: 'Other'
};
/** A kind of overhead in words. */
function overheadLabel(kind) {
    return labels[kind];
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


/***/ }),

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sumSections)
/* harmony export */ });
/* harmony import */ var _merge_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4164);

/** Adds up the sections of the newest run of each workflow. */
function sumSections(sections) {
    const current = sections.filter((section) => !(0,_merge_sections_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutdated */ .lY)(section, sections));
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


/***/ }),

/***/ 1166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ cachedCell),
/* harmony export */   Ve: () => (/* binding */ fewTargets),
/* harmony export */   XM: () => (/* binding */ stepDetails),
/* harmony export */   cJ: () => (/* binding */ slowestTable),
/* harmony export */   iY: () => (/* binding */ targetTable)
/* harmony export */ });
/* unused harmony exports differenceCell, stepTable, shortDigest, stepPlace */
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5958);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4370);
/* harmony import */ var _text_timeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3118);
/* harmony import */ var _time_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4070);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5338);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8482);






// More rows are no longer read; the rest is folded.
const openRows = 15;
/** A row per target: result, time, difference, cached share, image. Of many, those that failed or took longest stay open. */
function targetTable(targets) {
    if (targets.length <= openRows)
        return rowsOf([...targets].sort((a, b) => urgency(b) - urgency(a)));
    const first = [...targets].sort((a, b) => urgency(b) - urgency(a) || (b.durationMs ?? 0) - (a.durationMs ?? 0)).slice(0, 10);
    return `${rowsOf(first)}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`All ${targets.length} targets`, rowsOf(targets))}`;
}
function urgency(target) {
    return target.result === 'failure' ? 1 : 0;
}
function rowsOf(targets) {
    const compared = targets.some((target) => target.difference);
    const rows = targets.map((target) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(target.displayName, 60),
        `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .resultMarks */ .uh[target.result]} ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .resultWords */ .Xb[target.result]}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(target.durationMs),
        ...(compared ? [differenceCell(target.difference)] : []),
        cachedCell(target),
        imageCell(target)
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Target', 'Result', '>Time', ...(compared ? ['>Difference'] : []), 'Steps cached', 'Image'], rows);
}
/** The cached share of a target or a build with a bar: `████████░░ 83% (10 of 12)`. */
function cachedCell({ stepsTotal, stepsCached, cacheRatio }) {
    return stepsTotal === 0 || cacheRatio === undefined ? '–' : `${(0,_text_timeline_js__WEBPACK_IMPORTED_MODULE_0__/* .shareBar */ .HH)(cacheRatio)}\u00a0${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(cacheRatio)} (${stepsCached}\u00a0of\u00a0${stepsTotal})`;
}
/** A difference from earlier builds: `+3.2s`, `−12.0s`, `≈`. */
function differenceCell(difference) {
    if (!difference)
        return '';
    if (difference.trend === 'same')
        return '≈';
    return `${difference.deltaMs > 0 ? '🔺 +' : '−'}${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .renderDuration */ .P)(Math.abs(difference.deltaMs))}`;
}
function imageCell(target) {
    if (target.result !== 'success' && target.result !== 'skipped')
        return '–';
    // Of several names of one image the shortest says most.
    const name = [...target.images].sort((a, b) => a.ref.length - b.ref.length)[0]?.ref ?? target.localNames[0];
    const digest = target.digest?.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]*$/, '$1…');
    return [name === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name, 120), digest === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest)].filter(Boolean).join('<br>') || '–';
}
/** The steps that took longest, with the targets that wait for them, and which of them the build's end hung on. */
function slowestTable(steps, most) {
    const slowest = steps
        .filter((step) => (step.durationMs ?? 0) > 0 && step.outcome !== 'cached')
        .sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0))
        .slice(0, most);
    if (slowest.length === 0)
        return '';
    const compared = slowest.some((step) => step.comparison?.difference);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['>Time', ...(compared ? ['>Difference'] : []), 'Step', 'Target', 'Stage'], slowest.map((step) => [
        stepTime(step), ...(compared ? [differenceCell(step.comparison?.difference)] : []),
        `${step.critical && step.outcome !== 'failed' ? '🟥' : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeMarks */ .zE[step.outcome]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(shortDigest(step.instruction), 110)}`, fewTargets(step.targets), stepPlace(step)
    ]));
}
/** Every step of one target, in the order of its stages, with CACHED markers. */
function stepTable(steps) {
    const compared = steps.some((step) => step.comparison?.difference || step.comparison?.savedMs);
    const rows = steps.map((step) => [
        stepPlace(step),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(step.instruction, 140),
        `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeMarks */ .zE[step.outcome]} ${step.outcome === 'cached' ? `**${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX.cached}**` : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX[step.outcome]}`,
        stepTime(step),
        ...(compared ? [savedCell(step)] : [])
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Stage', 'Step', 'Outcome', '>Time', ...(compared ? ['>Difference'] : [])], rows);
}
function savedCell({ comparison }) {
    if (comparison?.savedMs !== undefined && comparison.savedMs > 0)
        return `saved ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .renderDuration */ .P)(comparison.savedMs)}`;
    return differenceCell(comparison?.difference);
}
/** The folded step tables, one per target. */
function stepDetails(report) {
    const byTarget = new Map(report.targets.map((target) => [target.displayName, []]));
    for (const step of report.steps)
        step.targets.forEach((target) => byTarget.get(target)?.push(step));
    const tables = report.targets.flatMap((target) => {
        const own = byTarget.get(target.displayName) ?? [];
        if (own.length === 0)
            return [];
        const share = target.stepsTotal === 0 ? '' : ` · ${target.stepsCached} of ${target.stepsTotal} cached`;
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(target.displayName, 60)}: ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(own.length, 'step')}${share}`, stepTable(own))];
    });
    return tables.length === 0 ? '' : `### Every step\n\n${tables.join('\n\n')}`;
}
/** The first names of a list as code: `web` `api` and 2 more. */
function fewTargets(names) {
    const first = names.slice(0, 3).map((name) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name, 60)).join(' ');
    return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}
/** A text with its digests cut to what tells them apart for people. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{8})[0-9a-f]{56}/g, '$1…');
}
/** Where a step stands, as code; empty where nothing is known. */
function stepPlace(step) {
    const place = (0,_time_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(step);
    return place === '' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(place.replaceAll(' ', '\u00a0'), 60);
}
function stepTime(step) {
    if (step.durationMs === undefined)
        return '–';
    return `${step.uncertain === undefined ? '' : '≈\u00a0'}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(step.durationMs)}`;
}


/***/ }),

/***/ 3118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ renderTextTimeline),
/* harmony export */   HH: () => (/* binding */ shareBar),
/* harmony export */   t7: () => (/* binding */ textLegend)
/* harmony export */ });
const columns = 40;
const marks = { cached: '·', run: '▓', failed: '█', around: '░' };
/** What the marks of the text timeline mean. */
const textLegend = '█ critical path  ▓ ran  ░ around the steps  · cached';
/** The timeline as lines of block characters, for where no Mermaid is drawn. Not escaped. */
function renderTextTimeline(bars) {
    const at = (ms) => Math.min(columns, Math.floor((ms / bars.endMs) * columns));
    return bars.sections.flatMap(({ name, bars: own }) => [
        name,
        ...own.map((bar) => {
            const start = Math.min(columns - 1, at(bar.startMs));
            const width = Math.max(1, at(bar.endMs) - start);
            const mark = bar.critical ? '█' : marks[bar.kind];
            return `  ${' '.repeat(start)}${mark.repeat(width)}${' '.repeat(Math.max(0, columns - start - width))}  ${clipped(bar.label)}`;
        })
    ]);
}
/** A share as a bar of ten blocks: `████████░░`. Full and empty only where it is exactly that. */
function shareBar(ratio) {
    const full = ratio <= 0 ? 0 : ratio >= 1 ? 10 : Math.min(9, Math.max(1, Math.round(ratio * 10)));
    return '█'.repeat(full) + '░'.repeat(10 - full);
}
function clipped(text) {
    const characters = [...text];
    return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}


/***/ }),

/***/ 4070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ inReadingOrder),
  _q: () => (/* binding */ makeTimeParts),
  $t: () => (/* binding */ placeOf),
  SP: () => (/* binding */ shown)
});

// EXTERNAL MODULE: ./out/analysis/critical-path.js + 1 modules
var critical_path = __webpack_require__(4970);
// EXTERNAL MODULE: ./out/analysis/timeline.js
var timeline = __webpack_require__(5520);
;// CONCATENATED MODULE: ./out/analysis/stage-overlap.js

// Shorter overlaps are within what times of a plain log can tell.
const LEAST_OVERLAP_MS = 250;
/** Which stages ran side by side, and which could not because one needs the other. */
function findStageRuns(log) {
    const steps = (0,timeline/* timeline */.I)(log).vertices.filter((one) => isRun(one));
    const stages = new Map();
    for (const one of steps) {
        const name = stageName(one.vertex);
        const stage = stages.get(name);
        if (!stage)
            stages.set(name, { name, startMs: one.startMs, endMs: one.endMs, steps: [one] });
        else {
            stage.endMs = Math.max(stage.endMs, one.endMs);
            stage.steps.push(one);
        }
    }
    const drafts = [...stages.values()];
    const needed = new Map(drafts.map((draft) => [draft, stagesBehind(draft)]));
    return drafts.map((draft) => {
        const others = drafts.filter((other) => other !== draft);
        const neededFirst = others.filter((other) => needed.get(draft)?.has(other.name));
        const ranWith = others.filter((other) => overlapMs(draft, other) >= LEAST_OVERLAP_MS);
        const free = others.filter((other) => !ranWith.includes(other) && !neededFirst.includes(other) && !needed.get(other)?.has(draft.name));
        return {
            name: draft.name,
            startMs: draft.startMs,
            endMs: draft.endMs,
            ranWith: ranWith.map((other) => other.name),
            neededFirst: neededFirst.map((other) => other.name),
            couldHaveRunWith: free.map((other) => other.name)
        };
    });
}
function isRun({ vertex }) {
    return 'isFrom' in vertex && !vertex.isFrom && vertex.outcome !== 'cached' && vertex.durationMs !== undefined;
}
function stageName(step) {
    return [[...step.targets].sort().join(', '), step.platform, step.stage]
        .filter((part) => part !== undefined)
        .join(' ');
}
function stagesBehind(draft) {
    const seen = new Set();
    const waiting = draft.steps.flatMap((step) => [...step.needs]);
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (seen.has(next))
            continue;
        seen.add(next);
        waiting.push(...next.needs);
    }
    // Equal FROMs are one vertex, named after the stage that came first.
    const stages = [...seen].flatMap(({ vertex }) => ('isFrom' in vertex && !vertex.isFrom ? [stageName(vertex)] : []));
    return new Set(stages.filter((name) => name !== draft.name));
}
// Time in which steps of both ran.
function overlapMs(one, other) {
    if (one.endMs < other.startMs || other.endMs < one.startMs)
        return 0;
    let overlap = 0;
    for (const a of one.steps) {
        for (const b of other.steps)
            overlap += Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
    }
    return overlap;
}

// EXTERNAL MODULE: ./out/report/overhead.js
var overhead = __webpack_require__(5683);
;// CONCATENATED MODULE: ./out/report/time-parts.js



/**
 * What took the time: the work around the steps, the critical path, and which stages ran side by side. A build that did not
 * come to its end has no critical path: what happened to be last decided nothing.
 */
function makeTimeParts(log, names, complete) {
    const path = complete ? (0,critical_path/* findCriticalPath */.A)(log) : undefined;
    const criticalIds = new Set(path?.links.map(({ vertex }) => vertex.id) ?? []);
    return {
        criticalIds,
        work: log.internals.flatMap((vertex) => workOf(vertex, names, criticalIds)),
        criticalPath: path && {
            busyMs: Math.round(path.busyMs), gapMs: Math.round(path.gapMs), exact: path.exact, ...(path.uncertain === undefined ? {} : { uncertain: path.uncertain }),
            links: path.links.map(({ vertex, startMs, endMs, gapMs, savingMs }) => ({
                label: 'kind' in vertex ? (0,overhead/* overheadLabel */.R)(vertex.kind) : undefined,
                text: 'kind' in vertex ? vertex.text : vertex.instruction,
                targets: shown(vertex.targets, names),
                place: 'kind' in vertex ? undefined : placeOf(vertex),
                outcome: vertex.outcome,
                startMs: Math.round(startMs), durationMs: Math.round(endMs - startMs), gapMs: Math.round(gapMs), savingMs: Math.round(savingMs)
            }))
        },
        stages: findStageRuns(log).map((stage) => ({ ...stage, startMs: Math.round(stage.startMs), endMs: Math.round(stage.endMs) }))
    };
}
/** Platform, stage and number of a step, as far as it has them: `linux/arm64 build 2/3`. */
function placeOf(step) {
    const index = step.index === undefined ? '' : `${step.index}/${step.total ?? '?'}`;
    return [step.platform, step.stage, index].filter((part) => part !== undefined && part !== '').join(' ');
}
/** Display names of targets. */
function shown(targets, names) {
    return targets.map((target) => names.get(target) ?? target);
}
function workOf(vertex, names, critical) {
    const { startMs, endMs } = vertex;
    if (startMs === undefined || endMs === undefined)
        return [];
    return [{
            label: (0,overhead/* overheadLabel */.R)(vertex.kind), text: vertex.text, targets: shown(vertex.targets, names),
            startMs: Math.round(startMs), endMs: Math.round(Math.max(startMs, endMs)), critical: critical.has(vertex.id)
        }];
}
/** Stage by stage as they came to their end, each from its first instruction to its last: numbers in the log follow neither. */
function inReadingOrder(steps) {
    const stageOf = (step) => [step.targets[0], step.platform, step.stage].join('\n');
    const last = new Map();
    steps.forEach((step, position) => {
        // Without a time the place in the log has to do.
        const at = step.startMs ?? position / 1e6;
        last.set(stageOf(step), Math.max(at, last.get(stageOf(step)) ?? at));
    });
    return [...steps].sort((a, b) => (last.get(stageOf(a)) ?? 0) - (last.get(stageOf(b)) ?? 0) || stageOf(a).localeCompare(stageOf(b), 'en') || (a.index ?? 0) - (b.index ?? 0));
}


/***/ }),

/***/ 5338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   gt: () => (/* binding */ makeVerdict)
/* harmony export */ });
/* unused harmony export against */
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5958);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4370);


/** The verdict in plain words, one line: `4 images in 42.1s, 31.4s faster than main; 83% of steps cached`. */
function makeVerdict({ result, timing, plan, log, pushedMs, findings }, targets) {
    if (result === 'success') {
        const cached = timing.stepsTotal === 0 ? '' : `; ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(timing.cacheRatio)} of steps cached`;
        const what = plan.push ? count(targets.length, 'image') : count(targets.length, 'target');
        const { comparison } = findings ?? {};
        const difference = comparison && against(pushedMs === undefined ? comparison.build : (comparison.images ?? comparison.build), comparison.source.branch);
        return `${what} in ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(pushedMs ?? timing.wallMs)}${difference ? `, ${difference}` : ''}${cached}`;
    }
    const took = (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(timing.wallMs);
    if (result === 'canceled')
        return `Canceled after ${took}`;
    if (result === 'skipped')
        return `${count(targets.length, 'image')} unchanged, nothing was built`;
    const step = log.steps.find((one) => one.id === log.failure?.stepId);
    const culprit = targets.find((one) => one.name === (log.failure?.target ?? step?.targets[0]));
    return `Failed after ${took}${culprit ? ` in ${culprit.displayName}` : ''}`;
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


/***/ })

};
