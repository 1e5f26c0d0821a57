export const id = 239;
export const ids = [239];
export const modules = {

/***/ 4970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ findCriticalPath)
});

;// CONCATENATED MODULE: ./out/analysis/path-saving.js
/**
 * ms by which the build would end earlier if a vertex took no time. Every other one keeps its own time and the time it
 * waited after its needs were there, and starts as early as these allow.
 */
function savingIfFree({ vertices }, free) {
    const ends = new Map();
    let before = -Infinity;
    let after = -Infinity;
    for (const one of vertices) {
        const readyMs = Math.max(...one.needs.map((need) => need.endMs));
        const readyNowMs = Math.max(...one.needs.map((need) => ends.get(need) ?? need.endMs));
        const earlier = one.needs.length > 0 ? Math.max(0, Math.min(readyMs, one.startMs) - Math.min(readyNowMs, one.startMs)) : 0;
        const startMs = one.startMs - earlier;
        const endMs = one === free ? startMs : one.endMs - earlier;
        ends.set(one, endMs);
        before = Math.max(before, one.endMs);
        after = Math.max(after, endMs);
    }
    return Math.max(0, before - after);
}

// EXTERNAL MODULE: ./out/analysis/timeline.js
var timeline = __webpack_require__(5520);
;// CONCATENATED MODULE: ./out/analysis/critical-path.js


// Lines come up to 0.1 s after what they tell of, each by another delay.
const CLOSE_MS = 150;
/**
 * Walks back from the vertex that ended last, at each to the one that it needs and that ended last. Undefined where no
 * vertex has a start and an end. Work of the client after the build (provenance, import into docker) is left out.
 */
function findCriticalPath(log) {
    const placed = (0,timeline/* timeline */.I)(log);
    const chain = walkBack(placed);
    if (chain.length === 0)
        return undefined;
    const links = chain.map((one, index) => {
        const before = chain[index - 1];
        return {
            vertex: one.vertex,
            startMs: one.startMs,
            endMs: one.endMs,
            gapMs: before ? Math.max(0, one.startMs - before.endMs) : 0,
            savingMs: savingIfFree(placed, one)
        };
    });
    return {
        links,
        busyMs: links.reduce((sum, link) => sum + link.endMs - link.startMs, 0),
        gapMs: links.reduce((sum, link) => sum + link.gapMs, 0),
        exact: placed.exact,
        ...(!placed.exact && closeCall(placed, chain))
    };
}
function closeCall({ vertices }, chain) {
    for (const [index, one] of chain.entries()) {
        const others = index === chain.length - 1 ? vertices : (chain[index + 1]?.needs ?? []);
        const rival = others.find((other) => !chain.includes(other) && other.endMs > one.endMs - CLOSE_MS && other.endMs - other.startMs > CLOSE_MS);
        if (rival)
            return { uncertain: `${rival.vertex.name.slice(0, 100)} ended at nearly the same time` };
    }
    return {};
}
function walkBack({ vertices }) {
    const chain = [];
    let next = latest(vertices);
    while (next && !chain.includes(next)) {
        chain.unshift(next);
        next = latest(next.needs);
    }
    return chain;
}
function latest(vertices) {
    return vertices.reduce((best, one) => (best === undefined || one.endMs > best.endMs ? one : best), undefined);
}


/***/ }),

/***/ 5520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ timeline)
/* harmony export */ });
/* harmony import */ var _progress_needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7527);

// One may start a little before the other is said to have ended; read from arriving lines, both can be further off.
const EXACT_TOLERANCE_MS = 5;
const PLAIN_TOLERANCE_MS = 350;
/**
 * Puts the builder's vertices on a time line, with edges. A vertex without edges of its own (what is around the steps,
 * FROM, exports) waited for what ended last before it in its target.
 */
function timeline(log) {
    const needs = (0,_progress_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .needsOf */ .h)(log.steps, log.internals);
    const drafts = [...log.steps, ...log.internals]
        .filter(isOfBuilder)
        .flatMap(place)
        .sort((a, b) => a.startMs - b.startMs);
    const byId = new Map(drafts.map((draft) => [draft.vertex.id, draft]));
    const byTarget = groupByTarget(drafts);
    for (const draft of drafts) {
        const known = (needs.of.get(draft.vertex.id) ?? []).flatMap((need) => byId.get(need.id) ?? []);
        draft.needs = known.length > 0 ? known : lastBefore(draft, byTarget);
    }
    return { vertices: drafts, exact: needs.exact };
}
// What the client does meanwhile or afterwards holds nothing up; booting the builder does.
function isOfBuilder(vertex) {
    if (!('kind' in vertex))
        return true;
    return (vertex.kind !== 'load' && vertex.kind !== 'auth' && !/^(?:resolving provenance|load local bake)/.test(vertex.text));
}
// A hit took no time; its end is all that plain knows.
function place(vertex) {
    const endMs = vertex.endMs;
    if (endMs === undefined)
        return [];
    return [{ vertex, startMs: Math.min(vertex.startMs ?? endMs, endMs), endMs, needs: [] }];
}
function lastBefore(draft, byTarget) {
    const readyMs = draft.startMs + (draft.vertex.exact ? EXACT_TOLERANCE_MS : PLAIN_TOLERANCE_MS);
    let last;
    for (const target of draft.vertex.targets) {
        for (const other of byTarget.get(target) ?? []) {
            const isBefore = other.endMs <= readyMs && other.endMs < draft.endMs;
            if (isBefore && (!last || other.endMs > last.endMs))
                last = other;
        }
    }
    return last ? [last] : [];
}
function groupByTarget(drafts) {
    const groups = new Map();
    for (const draft of drafts) {
        for (const target of draft.vertex.targets) {
            const group = groups.get(target);
            if (group)
                group.push(draft);
            else
                groups.set(target, [draft]);
        }
    }
    return groups;
}


/***/ }),

/***/ 7527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf)
});

// EXTERNAL MODULE: ./out/progress/stage-steps.js
var stage_steps = __webpack_require__(1498);
;// CONCATENATED MODULE: ./out/progress/inferred-needs.js

// A need ends before its user starts, as far as times from arriving lines can tell.
const TOLERANCE_MS = 350;
/**
 * Guesses the needs of steps from their names, by id: the step before in the stage; the last step of each stage named by
 * `--from=` or `from=`; the build context for COPY and ADD; an image's metadata for its FROM. Which stage or target a FROM
 * builds on is not printed, nor what target a named context is: the first step of a stage without a FROM of its own, and
 * a copy from a name that is no stage, are taken to need whatever ended last before they began.
 */
function inferNeeds(steps, internals) {
    const stages = new stage_steps/* StageSteps */.m(steps);
    const contexts = contextsByTarget(internals);
    const metadata = new Map(internals.filter((one) => one.kind === 'metadata').map((one) => [one.text, one]));
    const needs = new Map();
    for (const step of steps) {
        if (step.isFrom) {
            const loaded = metadata.get(`load metadata for ${imageOf(step.instruction)}`);
            if (loaded && mayEndBefore(loaded, step))
                needs.set(step.id, [loaded]);
            continue;
        }
        const found = stagesNamedIn(step.instruction)
            .filter((stage) => stage !== step.stage)
            .map((stage) => last(stages.ofStage(stage, step)) ?? (isImage(stage) ? undefined : lastEndedBefore(step, steps)));
        const before = last(stages.before(step, (other) => mayEndBefore(other, step)));
        if (before || found.length === 0)
            found.push(before ?? lastEndedBefore(step, steps));
        if (readsContext(step))
            found.push(...step.targets.map((target) => contexts.get(target)));
        needs.set(step.id, [...new Set(found.filter((one) => one !== undefined))]);
    }
    return needs;
}
function contextsByTarget(internals) {
    const contexts = new Map();
    for (const internal of internals) {
        if (internal.kind === 'context')
            internal.targets.forEach((target) => contexts.set(target, internal));
    }
    return contexts;
}
function last(candidates) {
    return candidates.reduce((best, one) => (best === undefined || comesLater(one, best) ? one : best), undefined);
}
function comesLater(one, other) {
    const [index, otherIndex] = [one.index ?? 0, other.index ?? 0];
    return index !== otherIndex ? index > otherIndex : (one.endMs ?? 0) > (other.endMs ?? 0);
}
// Stages are named in lower case; a number counts them from 0, and unnamed ones are called stage-<number>.
function stagesNamedIn(instruction) {
    const matches = [...instruction.matchAll(/(?:^|[\s,])(?:--)?from=([^\s,]+)/g)];
    return matches
        .map((match) => (match[1] ?? '').toLowerCase())
        .map((name) => (/^\d+$/.test(name) ? `stage-${name}` : name));
}
// `FROM [--platform=…] REF@sha256:…`
function imageOf(instruction) {
    const ref = instruction.split(' ').find((word, index) => index > 0 && !word.startsWith('--')) ?? '';
    return ref.replace(/@sha256:[0-9a-f]{64}$/, '');
}
function isImage(name) {
    return /[/:.]/.test(name);
}
function readsContext(step) {
    return /^(?:ONBUILD )?(?:COPY|ADD)\b/.test(step.instruction) && !/\s--from=/.test(step.instruction);
}
function lastEndedBefore(step, steps) {
    const startMs = step.startMs ?? step.endMs;
    if (startMs === undefined)
        return undefined;
    let last;
    for (const other of steps) {
        const isCandidate = other !== step && mayEndBefore(other, step) && (other.startMs ?? 0) < startMs && !sameStage(other, step);
        if (isCandidate && other.endMs !== undefined && other.endMs > (last?.endMs ?? -1))
            last = other;
    }
    return last;
}
function mayEndBefore(other, step) {
    return other.endMs === undefined || step.startMs === undefined || other.endMs <= step.startMs + TOLERANCE_MS;
}
function sameStage(one, other) {
    return one.stage === other.stage && one.targets.some((target) => other.targets.includes(target));
}

;// CONCATENATED MODULE: ./out/progress/needs.js

/** The edges between the vertices of a log: from the history record where it was read, else inferred from the names. */
function needsOf(steps, internals) {
    const all = [...steps, ...internals];
    const byDigest = new Map(all.flatMap((one) => (one.digest === undefined ? [] : [[one.digest, one]])));
    const inferred = inferNeeds(steps, internals);
    const of = new Map();
    for (const vertex of all) {
        const known = vertex.inputs?.flatMap((digest) => byDigest.get(digest) ?? []);
        of.set(vertex.id, known ?? inferred.get(vertex.id) ?? []);
    }
    return { of, exact: steps.every((step) => step.inputs !== undefined) };
}


/***/ }),

/***/ 1498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ StageSteps)
/* harmony export */ });
/** Steps by their place: target, stage, platform they are for, index of how many. */
class StageSteps {
    #byPlace = new Map();
    #byStage = new Map();
    constructor(steps) {
        for (const step of steps) {
            const place = placeOf(step);
            add(this.#byPlace, `${place} ${step.index}`, step);
            add(this.#byStage, step.stage ?? '', step);
            for (const target of step.targets) {
                add(this.#byPlace, `${target} ${place} ${step.index}`, step);
                add(this.#byStage, `${target} ${step.stage ?? ''}`, step);
            }
        }
    }
    /**
     * Candidates for the step before, at the nearest index that has one that `may` be it: those of the step's own targets,
     * else any, because equal steps of several targets carry one target's name.
     */
    before(step, may) {
        const place = placeOf(step);
        for (let index = (step.index ?? 0) - 1; index > 0; index--) {
            const found = this.#ofTargets(this.#byPlace, step, `${place} ${index}`).filter(may);
            if (found.length > 0)
                return found;
        }
        return [];
    }
    /** The steps of a stage: of the step's own targets, else any; for the same platform, else all of them. */
    ofStage(stage, step) {
        const all = this.#ofTargets(this.#byStage, step, stage);
        const platform = platformOf(step);
        const same = all.filter((other) => platformOf(other) === platform);
        return same.length > 0 ? same : all;
    }
    #ofTargets(groups, step, key) {
        const own = step.targets.flatMap((target) => groups.get(`${target} ${key}`) ?? []);
        return own.length > 0 ? own : (groups.get(key) ?? []);
    }
}
function placeOf(step) {
    return `${step.stage ?? ''} ${platformOf(step)} /${step.total ?? 0}`;
}
// `linux/amd64->arm/v7` is built on linux/amd64 for linux/arm/v7.
function platformOf({ platform = '' }) {
    const arrow = platform.indexOf('->');
    if (arrow < 0)
        return platform;
    const to = platform.slice(arrow + 2);
    return to.includes('linux/') ? to : `${platform.slice(0, platform.indexOf('/'))}/${to}`;
}
function add(groups, key, step) {
    const group = groups.get(key);
    if (group)
        group.push(step);
    else
        groups.set(key, [step]);
}


/***/ }),

/***/ 6998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ showNothingBuilt),
  j: () => (/* binding */ writeJobSummary)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(4370);
// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
;// CONCATENATED MODULE: ./out/report/nothing-built.js


/** The job summary of a run in which there was nothing to build, with the reason. */
function renderNothingBuilt(title, reason) {
    return `## ${(0,markdown/* plain */.pj)(title, 100)}\n\n${words/* resultMarks */.uh.skipped} **${(0,markdown/* plain */.pj)(`Nothing is built: ${reason}`)}**\n`;
}

// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
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
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 9565)), __webpack_require__.e(/* import() */ 629).then(__webpack_require__.bind(__webpack_require__, 629)), __webpack_require__.e(/* import() */ 125).then(__webpack_require__.bind(__webpack_require__, 7125)), __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 33)), Promise.all(/* import() */[__webpack_require__.e(860), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 5962)), __webpack_require__.e(/* import() */ 309).then(__webpack_require__.bind(__webpack_require__, 6309))
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

/***/ 4370:
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
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5958);

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

/***/ 5958:
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
