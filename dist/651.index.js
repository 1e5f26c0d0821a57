export const id = 651;
export const ids = [651];
export const modules = {

/***/ 5792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ cacheCostOf),
/* harmony export */   Gy: () => (/* binding */ hashArgs),
/* harmony export */   _: () => (/* binding */ recordBuild)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96309);
/* harmony import */ var _step_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29871);


const maxArgs = 100;
/** What is remembered of a build. No text of it but names of targets and arguments: instructions and values are hashed. */
function recordBuild(facts) {
    const { commit, runId, attempt, atEpochMs, wallMs, imagesReadyMs, result, log, timing } = facts;
    return {
        commit, runId, attempt, atEpochMs, result,
        wallMs: Math.round(wallMs),
        ...(imagesReadyMs !== undefined && { imagesReadyMs: Math.round(imagesReadyMs) }),
        stepsTotal: timing.stepsTotal,
        stepsCached: timing.stepsCached,
        targets: timing.perTarget.map((one) => recordTarget(one, facts)),
        steps: log.steps.flatMap((step) => recordStep(step, facts))
    };
}
function recordTarget(timed, { log, targets, redact }) {
    const args = targets.find((one) => one.name === timed.target)?.args ?? new Map();
    return {
        target: redact(timed.target),
        ...(timed.durationMs !== undefined && { durationMs: Math.round(timed.durationMs) }),
        stepsTotal: timed.stepsTotal,
        stepsCached: timed.stepsCached,
        cache: cacheCostOf(log, timed.target),
        args: hashArgs(args, redact)
    };
}
/** Build arguments with the hashes of their values, without secrets in them. At most 100. */
function hashArgs(args, redact) {
    return new Map([...args].slice(0, maxArgs).map(([name, value]) => [redact(name), (0,_step_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .hashOf */ .q)(redact(value))]));
}
function recordStep(step, { keys, redact }) {
    const key = keys.get(step.id);
    const outcome = step.isFrom ? 'from' : step.outcome;
    if (!key || step.repeats !== undefined || outcome === 'canceled' || outcome === 'unfinished')
        return [];
    const ran = outcome === 'done' || outcome === 'failed';
    return [{ ...key, outcome, ...(ran && step.durationMs !== undefined && { durationMs: Math.round(step.durationMs) }), targets: step.targets.map(redact) }];
}
/** What reading and writing the cache of a target took in a build. Bytes are those that the log tells. */
function cacheCostOf(log, target) {
    const cost = { ..._record_js__WEBPACK_IMPORTED_MODULE_0__/* .noCacheCost */ .pm };
    for (const internal of log.internals) {
        const share = shareOf(internal, target);
        if (share === 0)
            continue;
        if (internal.kind === 'cache-import')
            cost.importMs += (internal.durationMs ?? 0) * share;
        if (internal.kind === 'cache-export') {
            cost.exportMs += (internal.durationMs ?? 0) * share;
            cost.exportBytes += (internal.bytes ?? 0) * share;
        }
    }
    for (const step of log.steps) {
        const share = shareOf(step, target);
        if (share === 0 || step.isFrom || step.outcome !== 'cached' || step.repeats !== undefined)
            continue;
        cost.pullMs += pullMsOf(step) * share;
        cost.importBytes += (step.bytes ?? 0) * share;
    }
    return { importMs: Math.round(cost.importMs), pullMs: Math.round(cost.pullMs), exportMs: Math.round(cost.exportMs), importBytes: Math.round(cost.importBytes), exportBytes: Math.round(cost.exportBytes) };
}
function shareOf(vertex, target) {
    return vertex.targets.includes(target) ? 1 / vertex.targets.length : 0;
}
// A hit whose layers nobody needed took no time; one that moved some has times, or the duration that was printed.
function pullMsOf(step) {
    if (step.bytes === undefined && step.layers === undefined)
        return 0;
    if (step.startMs !== undefined && step.endMs !== undefined && step.endMs > step.startMs)
        return step.endMs - step.startMs;
    return step.printedMs ?? 0;
}


/***/ }),

/***/ 68651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepBaseline: () => (/* binding */ keepBaseline)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _baseline_record_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5792);
/* harmony import */ var _baseline_record_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73952);
/* harmony import */ var _baseline_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14667);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21228);
/* harmony import */ var _shared_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39297);







const saveLimitMs = 8_000;
/**
 * Saves what main left to keep, with the cost of a cache export that ended after it. `whole` is the log to its end, where
 * main had let go of the build. Gives a sentence for the user where that failed.
 */
async function keepBaseline({ env, directory, bundle }, whole) {
    const kept = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _shared_state_js__WEBPACK_IMPORTED_MODULE_5__/* .keptBaseline */ .O), 'utf8').catch(() => '')));
    const [identity, branch, text, runId, attempt] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .stringOf */ .Je)(kept?.['identity']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .stringOf */ .Je)(kept?.['branch']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .stringOf */ .Je)(kept?.['record']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .stringOf */ .Je)(kept?.['runId']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .numberOf */ .rl)(kept?.['attempt'])];
    if (identity === undefined || branch === undefined || text === undefined || runId === undefined || attempt === undefined)
        return undefined;
    const record = (0,_baseline_record_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .H)(text, identity, branch);
    if (!record)
        return undefined;
    const builds = record.builds.map((build) => (build.runId !== runId || !whole ? build : {
        ...build,
        targets: build.targets.map((one) => {
            const { exportMs, exportBytes } = (0,_baseline_record_build_js__WEBPACK_IMPORTED_MODULE_2__/* .cacheCostOf */ .D9)(whole, one.target);
            return { ...one, cache: { ...one.cache, exportMs: Math.max(one.cache.exportMs, exportMs), exportBytes: Math.max(one.cache.exportBytes, exportBytes) } };
        })
    }));
    return (0,_baseline_store_js__WEBPACK_IMPORTED_MODULE_4__/* .saveBaseline */ .XY)({ ...record, builds }, { runId, attempt }, { program: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(bundle, 'baseline.js'), env, directory, limitMs: saveLimitMs });
}


/***/ })

};
