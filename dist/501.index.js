export const id = 501;
export const ids = [501];
export const modules = {

/***/ 54970:
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
var timeline = __webpack_require__(65520);
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

/***/ 65520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ timeline)
/* harmony export */ });
/* harmony import */ var _progress_needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87527);

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

/***/ 87527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf)
});

// EXTERNAL MODULE: ./out/progress/stage-steps.js
var stage_steps = __webpack_require__(21498);
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

/***/ 21498:
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

/***/ 99956:
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

/***/ 95683:
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

/***/ 21166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ cachedCell),
/* harmony export */   Ve: () => (/* binding */ fewTargets),
/* harmony export */   XM: () => (/* binding */ stepDetails),
/* harmony export */   cJ: () => (/* binding */ slowestTable),
/* harmony export */   iY: () => (/* binding */ targetTable)
/* harmony export */ });
/* unused harmony exports differenceCell, stepTable, shortDigest, stepPlace */
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55958);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74370);
/* harmony import */ var _text_timeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53118);
/* harmony import */ var _time_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4070);
/* harmony import */ var _unchanged_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17386);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5338);
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
    const built = targets.some((target) => !target.unchanged);
    const rows = targets.map((target) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(target.displayName, 60),
        `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .resultMarks */ .uh[target.result]} ${target.unchanged ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)((0,_unchanged_js__WEBPACK_IMPORTED_MODULE_4__/* .skippedWords */ .MB)(target.unchanged), 60) : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .resultWords */ .Xb[target.result]}`,
        ...(built ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(target.durationMs)] : []),
        ...(compared ? [differenceCell(target.difference)] : []),
        ...(built ? [cachedCell(target)] : []),
        imageCell(target)
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Target', 'Result', ...(built ? ['>Time'] : []), ...(compared ? ['>Difference'] : []), ...(built ? ['Steps cached'] : []), 'Image'], rows);
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
    return `${difference.deltaMs > 0 ? '🔺 +' : '−'}${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .renderDuration */ .P)(Math.abs(difference.deltaMs))}`;
}
function imageCell(target) {
    if (target.result !== 'success' && target.result !== 'skipped')
        return '–';
    // Of several names of one image the shortest says most.
    const name = [...target.images].sort((a, b) => a.ref.length - b.ref.length)[0]?.ref ?? target.localNames[0] ?? target.unchanged?.repository;
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
    const noded = slowest.some((step) => step.node);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['>Time', ...(compared ? ['>Difference'] : []), 'Step', 'Target', 'Stage', ...(noded ? ['Node'] : [])], slowest.map((step) => [
        stepTime(step), ...(compared ? [differenceCell(step.comparison?.difference)] : []),
        `${step.critical && step.outcome !== 'failed' ? '🟥' : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeMarks */ .zE[step.outcome]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(shortDigest(step.instruction), 110)}`, fewTargets(step.targets), stepPlace(step), ...(noded ? [nodeCell(step)] : [])
    ]));
}
/** Every step of one target, in the order of its stages, with CACHED markers. */
function stepTable(steps) {
    const compared = steps.some((step) => step.comparison?.difference || step.comparison?.savedMs);
    const noded = steps.some((step) => step.node);
    const rows = steps.map((step) => [
        stepPlace(step), ...(noded ? [nodeCell(step)] : []),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(step.instruction, 140),
        `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeMarks */ .zE[step.outcome]} ${step.outcome === 'cached' ? `**${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX.cached}**` : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX[step.outcome]}`,
        stepTime(step),
        ...(compared ? [savedCell(step)] : [])
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Stage', ...(noded ? ['Node'] : []), 'Step', 'Outcome', '>Time', ...(compared ? ['>Difference'] : [])], rows);
}
function nodeCell({ node }) {
    return node === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(node, 60);
}
function savedCell({ comparison }) {
    if (comparison?.savedMs !== undefined && comparison.savedMs > 0)
        return `saved ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .renderDuration */ .P)(comparison.savedMs)}`;
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
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(target.displayName, 60)}: ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(own.length, 'step')}${share}`, stepTable(own))];
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

/***/ 53118:
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
    // What this build shares with another on the same builder may have begun before it.
    const at = (ms) => Math.max(0, Math.min(columns, Math.floor((ms / bars.endMs) * columns)));
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
var critical_path = __webpack_require__(54970);
// EXTERNAL MODULE: ./out/analysis/timeline.js
var timeline = __webpack_require__(65520);
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
var overhead = __webpack_require__(95683);
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


/***/ })

};
