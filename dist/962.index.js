export const id = 962;
export const ids = [962,125];
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

/***/ 75962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeCommentText: () => (/* binding */ makeCommentText)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43278);
/* harmony import */ var _report_job_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96830);
/* harmony import */ var _report_merge_sections_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44164);
/* harmony import */ var _report_read_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97185);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21228);
/* harmony import */ var _find_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97125);







// What the sections may take of a comment, in characters; the rest is for people.
const dataLimit = 44_000;
const largestJson = 1_000_000;
/**
 * The text of a comment: a marker, the sections as data, and what people read. The data is the second line,
 * `<!-- warmbake:sections BASE64 -->` with the zlib-compressed JSON of a list of sections: base64 cannot end an HTML comment,
 * and nowhere else is data looked for, so that no text in a report can be taken for it.
 */
function makeCommentText(key, notes = {}) {
    const head = `${(0,_find_comment_js__WEBPACK_IMPORTED_MODULE_5__.marker)(key)}\n`;
    return {
        write(sections) {
            const { data, kept } = encode(sections);
            const begin = `${head}<!-- warmbake:sections ${data} -->\n`;
            return { body: begin + (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderComment */ .w)(kept, _report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j - begin.length, notes), sections: kept };
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
    const oldestLast = [...sections].sort((a, b) => (0,_report_merge_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .compareAge */ .lF)(b, a));
    for (let kept = sections;; kept = oldestLast.slice(0, Math.floor(kept.length * 0.8))) {
        for (const room of [Infinity, 2500, 1300]) {
            const some = room === Infinity ? kept : kept.map((section) => (0,_report_job_section_js__WEBPACK_IMPORTED_MODULE_2__/* .fitSection */ .vY)(section, room));
            const data = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateSync)(JSON.stringify(some)).toString('base64');
            if (data.length <= dataLimit)
                return { data, kept: sections.filter((section) => kept.includes(section)) };
        }
    }
}
/** Data that was cut, changed or is too large gives no sections: whoever they belong to writes them again. */
function decode(data) {
    try {
        return (0,_report_read_section_js__WEBPACK_IMPORTED_MODULE_4__/* .readSections */ .j)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(Buffer.from(data, 'base64'), { maxOutputLength: largestJson }).toString('utf8')));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 43278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commentLimit),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55958);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99956);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74370);
/* harmony import */ var _merge_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44164);
/* harmony import */ var _run_details_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22969);
/* harmony import */ var _section_totals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57450);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21166);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8482);








/** GitHub refuses a comment with more characters. Counted here as UTF-16 units, which is never less. */
const commentLimit = 65_536;
/** The sections of all jobs as one comment, one screen, without its marker and data; at most `limit` characters. Every text is escaped here. */
function renderComment(sections, limit = commentLimit - 1024, notes = {}) {
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_5__/* .fitting */ ._)([() => compose(sections, notes, 40, 3), () => compose(sections, notes, 10, 1), () => compose(sections, notes, 0, 0), ...[100, 10, 0].map((most) => () => fewJobs(sections, notes, most))], limit, (text) => text.length);
}
function compose(sections, { notices = [] }, rows, texts) {
    const [first] = sections;
    const alone = sections.length === 1 && first !== undefined;
    return [
        `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(first?.title ?? 'Container build', 100)}`,
        alone ? `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultMarks */ .uh[first.result]} **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(first.headline)}**` : verdict(sections),
        ...notices.slice(0, 5).map((notice) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(notice)}`),
        ...(alone ? [sectionText(first, rows, texts)] : severalJobs(sections, rows, texts))
    ].filter((part) => part !== '').join('\n\n') + '\n';
}
// What failed comes first and open; a busy reader looks no further.
function severalJobs(sections, rows, texts) {
    const part = (section, open) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .details */ .zH)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(nameOf(section, sections), 120)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(section.headline, 200)}`, sectionText(section, rows, texts), open);
    const failed = sections.filter((section) => section.result === 'failure');
    return [
        ...failed.map((section, index) => part(section, index < openFailures)), jobTable(sections),
        ...(rows > 0 ? sections.filter((section) => !failed.includes(section)).map((section) => part(section, false)) : [])
    ];
}
const openFailures = 2;
function verdict(sections) {
    const totals = (0,_section_totals_js__WEBPACK_IMPORTED_MODULE_2__/* .sumSections */ .s)(sections);
    const jobs = totals.jobs === totals.jobsExpected ? `${totals.jobs} jobs` : `${totals.jobs} of ${totals.jobsExpected} jobs`;
    const longest = totals.critical === undefined ? '' : ` · longest ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(nameOf(totals.critical, sections), 80)} ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .renderDuration */ .P)(totals.critical.durationMs)}`;
    return `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultMarks */ .uh[totals.result]} **${jobs}${totals.failed > 0 ? `, ${totals.failed} failed` : ''}** · ${totals.targets} targets, ${totals.imagesPushed} pushed · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .percent */ .KN)(totals.cacheRatio)} of ${totals.stepsTotal} steps cached${longest}`;
}
function jobTable(sections) {
    const rows = sections.map((section) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(nameOf(section, sections), 80),
        `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultMarks */ .uh[section.result]} ${section.checks && section.result === 'success' ? 'checked' : _words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultWords */ .Xb[section.result]}${(0,_merge_sections_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutdated */ .lY)(section, sections) ? ' (older run)' : ''}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .time */ .kB)(section.durationMs),
        shareCell(section),
        link(section, 'Open')
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(['Job', 'Result', '>Time', 'Steps cached', 'Report'], rows);
}
function sectionText(section, rows, texts) {
    const left = section.targetsTotal - Math.min(rows, section.targets.length);
    // Of targets that were all there already nothing took time.
    const built = section.targets.some((target) => target.note === undefined);
    const shown = section.targets.slice(0, rows).map((target) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(target.name, 60), `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultMarks */ .uh[target.result]} ${target.note === undefined ? _words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultWords */ .Xb[target.result] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(target.note, 60)}`,
        ...(built ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .time */ .kB)(target.durationMs), shareCell(target)] : []),
        target.imagesPushed > 0 ? '✅' : '–'
    ]);
    return [
        failureOf(section, rows > 10),
        shown.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(['Target', 'Result', ...(built ? ['>Time', 'Steps cached'] : []), 'Pushed'], shown),
        left > 0 ? `…and ${left} more ${left === 1 ? 'target' : 'targets'}.` : '',
        checksText(section.checks, rows),
        listed('Why the cache missed', section.reasons.slice(0, texts)),
        listed('Advice', section.advice.slice(0, texts)),
        ...section.notices.slice(0, texts).map((text) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(text)}`),
        `${link(section)} · commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(section.commit)}`
    ].filter((part) => part !== '').join('\n\n');
}
function checksText(checks, rows) {
    if (checks === undefined || checks.total === 0)
        return '';
    const shown = checks.findings.slice(0, rows);
    const left = checks.total - shown.length;
    return [
        shown.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(['Place', 'Rule', 'Finding'], shown.map(({ place, rule, text, url }) => [place === '' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(place, 100), (0,_run_details_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleName */ .oF)(rule, url), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(text, 300)])),
        left > 0 ? `…and ${left} more ${left === 1 ? 'finding' : 'findings'}.` : ''
    ].filter((part) => part !== '').join('\n\n');
}
function failureOf({ failure }, withLines) {
    if (failure === undefined)
        return '';
    const where = [failure.target, failure.step, failure.place].flatMap((text) => (text === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(text, 120)])).join(' ');
    return [`**What failed** ${where}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(failure.message, 400), withLines && failure.lines.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .block */ .om)(failure.lines) : ''].filter((part) => part !== '').join('\n\n');
}
function listed(title, texts) {
    return texts.length === 0 ? '' : `**${title}**\n\n${texts.map((text) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(text)}`).join('\n')}`;
}
function shareCell({ stepsTotal, stepsCached }) {
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .cachedCell */ .P2)({ stepsTotal, stepsCached, cacheRatio: stepsTotal === 0 ? undefined : stepsCached / stepsTotal });
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
        `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(sections[0]?.title ?? 'Container build', 100)}`, verdict(sections), ...notices.slice(0, 5).map((notice) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(notice)}`),
        most === 0 ? '' : jobTable(failedFirst.slice(0, most)), left > 0 && most > 0 ? `…and ${left} more ${left === 1 ? 'job' : 'jobs'}.` : ''
    ];
    return parts.filter((part) => part !== '').join('\n\n') + '\n';
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

/***/ 57450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sumSections)
/* harmony export */ });
/* harmony import */ var _merge_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44164);

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


/***/ })

};
