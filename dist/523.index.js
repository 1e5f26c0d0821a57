export const id = 523;
export const ids = [523];
export const modules = {

/***/ 71623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ targetName)
/* harmony export */ });
/** The target name that buildx gives a service: bake has no dots in names. */
function targetName(service) {
    return service.replaceAll('.', '_');
}


/***/ }),

/***/ 92143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ openJob),
/* harmony export */   Ko: () => (/* binding */ callTools),
/* harmony export */   P7: () => (/* binding */ canceledEarly),
/* harmony export */   g6: () => (/* binding */ startBuilder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16080);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65025);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83257);
/* harmony import */ var _plan_judge_build_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(99884);
/* harmony import */ var _plan_trust_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(56652);
/* harmony import */ var _run_buildx_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45184);
/* harmony import */ var _run_certificates_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16560);
/* harmony import */ var _run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(48100);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(81967);
/* harmony import */ var _run_job_builder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8096);
/* harmony import */ var _run_prewarm_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(84458);
/* harmony import */ var _run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78509);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(55761);
/* harmony import */ var _shared_state_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(39297);

















/** Reads inputs and event, and makes our directory. Throws a UserError with every mistake in the inputs. */
async function openJob(tools) {
    const { env } = tools;
    const payload = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
    const asEvent = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_3__/* .parseContext */ .DO)(env, payload);
    const yaml = (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .getInput */ .V4)('append') === '' ? undefined : await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(381)]).then(__webpack_require__.bind(__webpack_require__, 89381));
    const inputs = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .getInput */ .V4, asEvent.workspace, asEvent.temp, yaml?.parseYaml);
    performance.mark('warmbake: inputs');
    const needless = (0,_plan_judge_build_js__WEBPACK_IMPORTED_MODULE_14__/* .judgeBuild */ .q)(asEvent.event);
    if (needless !== undefined)
        return { inputs, needless };
    const trust = (0,_plan_trust_js__WEBPACK_IMPORTED_MODULE_15__/* .judgeRun */ .Zy)(inputs, asEvent);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(asEvent.temp, 'warmbake-'));
    (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_13__/* .stateNames */ .U.directory, directory);
    const childEnv = (0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .childEnvironment */ .Qc)(env);
    (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_13__/* .stateNames */ .U.place, JSON.stringify((0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .builderPlace */ .N7)(childEnv)));
    const [resolveEnv, buildEnv] = trust.trusted ? [childEnv, childEnv] : [(0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedEnvironment */ .Qi)(childEnv, 'resolve'), (0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedEnvironment */ .Qi)(childEnv, 'build')];
    return {
        ...tools, inputs, asEvent, trust, directory, childEnv, resolveEnv, buildEnv,
        files: { bake: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'bake.json'), metadata: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'metadata.json'), log: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'bake.log') },
        buildx: await (0,_run_buildx_js__WEBPACK_IMPORTED_MODULE_6__/* .findBuildx */ .ah)(childEnv), spec: (inputs.call === 'build' ? _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__/* .specifyBuilder */ .Tm : _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__/* .specifyCallBuilder */ .FX)(inputs, asEvent, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(4).toString('hex'))
    };
}
/** The tools that calls of buildx take. */
function callTools({ buildx, childEnv, directory }) {
    return { buildx, run: _run_command_js__WEBPACK_IMPORTED_MODULE_9__/* .runCommand */ .d, env: childEnv, directory };
}
/** Begins to boot the builder, or takes the one that pre began to boot. What goes wrong is heard where it is awaited. */
function startBuilder(job) {
    const { inputs, asEvent, env, spec } = job;
    const booting = (0,_run_job_builder_js__WEBPACK_IMPORTED_MODULE_10__/* .bootBuilder */ .c)(spec, (0,_run_prewarm_js__WEBPACK_IMPORTED_MODULE_11__/* .parseBoot */ .qg)((0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .getState */ .Gu)(_shared_state_js__WEBPACK_IMPORTED_MODULE_13__/* .stateNames */ .U.prewarm)), {
        ...callTools(job), context: asEvent, cleanup: inputs.cleanup, certificates: (0,_run_certificates_js__WEBPACK_IMPORTED_MODULE_7__/* .readCertificates */ .jZ)(env), imageMirrors: inputs.imageMirrors,
        keep: (claims, names) => {
            (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_13__/* .stateNames */ .U.claims, JSON.stringify(claims));
            (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_13__/* .stateNames */ .U.builders, names.join('\n'));
        }
    });
    booting.catch(() => undefined);
    return booting;
}
/** What a job that is cancelled before its build says. */
function canceledEarly() {
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_16__/* .UserError */ .y('Canceled before the build began.');
}


/***/ }),

/***/ 67523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./out/analysis/timing-overhead.js
/** Sums up what is no Dockerfile instruction, and FROM, longest kind first. */
function measureOverhead(log) {
    const spans = [...log.internals.flatMap(spansOf), ...log.steps.filter((step) => step.isFrom).flatMap(pullOf)];
    const kinds = [...new Set(spans.map((span) => span.kind))];
    const overhead = kinds.map((kind) => {
        const own = spans.filter((span) => span.kind === kind);
        const bytes = own.reduce((sum, span) => sum + span.bytes, 0);
        return { kind, durationMs: coveredMs(own), ...(bytes > 0 && { bytes }) };
    });
    return overhead
        .filter((one) => one.durationMs > 0 || one.bytes !== undefined)
        .sort((a, b) => b.durationMs - a.durationMs);
}
function spansOf(internal) {
    const span = spanOf(internal.kind, internal);
    if (!span || internal.kind !== 'export' || internal.pushMs === undefined)
        return span ? [span] : [];
    // An export pushes at its end.
    const pushAtMs = Math.max(span.startMs, span.endMs - internal.pushMs);
    return [
        { ...span, endMs: pushAtMs, bytes: 0 },
        { ...span, kind: 'push', startMs: pushAtMs }
    ];
}
function pullOf(step) {
    const span = spanOf('base-image', step);
    return span ? [span] : [];
}
function spanOf(kind, vertex) {
    const bytes = vertex.bytes ?? 0;
    if (vertex.durationMs === undefined || vertex.startMs === undefined) {
        return bytes > 0 ? { kind, startMs: 0, endMs: 0, bytes } : undefined;
    }
    return { kind, startMs: vertex.startMs, endMs: vertex.startMs + vertex.durationMs, bytes };
}
function coveredMs(spans) {
    let covered = 0;
    let reachedMs = -Infinity;
    for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
        covered += Math.max(0, span.endMs - Math.max(span.startMs, reachedMs));
        reachedMs = Math.max(reachedMs, span.endMs);
    }
    return covered;
}

;// CONCATENATED MODULE: ./out/analysis/timing.js

/** `wallMs`: from bake's process start to its end. `targets`: all bake targets, in the order to show them in. */
function measureTiming(log, wallMs, targets) {
    const steps = log.steps.filter((step) => !step.isFrom);
    const stepSumMs = steps.reduce((sum, step) => sum + (step.durationMs ?? 0), 0);
    const slowest = steps.reduce((worst, step) => ((step.durationMs ?? 0) > (worst?.durationMs ?? 0) ? step : worst), undefined);
    return {
        wallMs,
        stepSumMs,
        parallelism: wallMs > 0 ? stepSumMs / wallMs : 0,
        ...cachedShare(steps),
        perTarget: [...byTarget(log, targets)].map(([target, own]) => timeTarget(log, target, own)),
        overhead: measureOverhead(log),
        ...(slowest && { slowest })
    };
}
function timeTarget(log, target, own) {
    const vertices = [...own.steps, ...own.internals].filter((vertex) => !('isFrom' in vertex && vertex.isFrom));
    const startMs = Math.min(...vertices.map((vertex) => vertex.startMs ?? Infinity));
    const endMs = Math.max(...vertices.map((vertex) => vertex.endMs ?? -Infinity));
    return {
        target,
        ...(startMs < Infinity && { startMs }),
        ...(startMs < Infinity && endMs > startMs && { durationMs: endMs - startMs }),
        ...cachedShare(own.steps.filter((step) => !step.isFrom)),
        outcome: targetOutcome(log, target, own)
    };
}
function byTarget(log, targets) {
    const owned = new Map(targets.map((target) => [target, { steps: [], internals: [] }]));
    const byId = new Map(log.steps.map((step) => [step.id, step]));
    for (const step of log.steps) {
        const meant = byId.get(step.repeats ?? '') ?? step;
        for (const target of step.targets) {
            const own = owned.get(target);
            if (own && !(step.repeats !== undefined && own.steps.includes(meant)))
                own.steps.push(meant);
        }
    }
    for (const internal of log.internals)
        internal.targets.forEach((target) => owned.get(target)?.internals.push(internal));
    return owned;
}
// A step that repeats one of another target was neither a hit nor run.
function cachedShare(all) {
    const steps = all.filter((step) => step.repeats === undefined);
    const stepsCached = steps.filter((step) => step.outcome === 'cached').length;
    const stepsTotal = stepsCached + steps.filter((step) => step.outcome === 'done').length;
    return { stepsTotal, stepsCached, ...(stepsTotal > 0 && { cacheRatio: stepsCached / stepsTotal }) };
}
function targetOutcome(log, target, { steps, internals }) {
    const vertices = [...steps, ...internals.filter((internal) => internal.kind !== 'cache-import')];
    if (log.failure?.target === target || (log.failure && vertices.some((vertex) => vertex.outcome === 'failed')))
        return 'failed';
    const isExported = internals.some((internal) => internal.kind === 'export' && internal.outcome === 'done');
    if (log.failure && !isExported)
        return 'canceled';
    if (vertices.some((vertex) => vertex.outcome === 'unfinished'))
        return 'unfinished';
    const ran = steps.some((step) => !step.isFrom && step.outcome === 'done');
    return !ran && steps.some((step) => step.outcome === 'cached') ? 'cached' : 'done';
}

// EXTERNAL MODULE: ./out/job.js
var out_job = __webpack_require__(92143);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/baseline/baseline-place.js
var baseline_place = __webpack_require__(76309);
// EXTERNAL MODULE: ./out/baseline/store.js
var store = __webpack_require__(14667);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(16080);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/run/changed-files.js

const timeoutMs = 4_000;
const maxFiles = 3_000;
const maxAnswer = 8_000_000;
// More files than a comparison lists in one answer (docs.github.com: compare two commits).
const apiLists = 300;
/** The paths, from the root of the repository; undefined where neither git nor the server can tell. Never throws, and takes at most 8 s. */
async function readChangedFiles(question, { run, env }) {
    const { workspace, before, after, api } = question;
    // What is no commit could be an option to git, or a path of the API.
    if (![before, after].every((commit) => /^[0-9a-f]{7,64}$/.test(commit)))
        return undefined;
    if (before === after)
        return [];
    // Neither hooks, pagers, external differs nor a monitor that the repository's configuration names are run.
    const { code, stdout } = await run('git', ['-C', workspace, '-c', 'core.fsmonitor=false', '--no-pager', 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-relative', before, after, '--'], { env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }, timeoutMs });
    if (code === 0)
        return stdout.split('\0').filter((path) => path !== '').slice(0, maxFiles);
    return api && api.token !== '' ? askServer(api, before, after) : undefined;
}
async function askServer({ url, repository, token }, before, after) {
    try {
        const address = `${url.replace(/\/+$/, '')}/repos/${repository.split('/').map(encodeURIComponent).join('/')}/compare/${before}...${after}?per_page=1`;
        const answer = await fetch(address, { headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` }, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
        if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > maxAnswer)
            return undefined;
        const body = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(await answer.text()));
        const files = body?.['files'];
        if (!Array.isArray(files) || (0,checked_json/* numberOf */.rl)(body?.['total_commits']) === undefined || files.length >= apiLists)
            return undefined;
        return files.flatMap((file) => [(0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(file)?.['filename']), (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(file)?.['previous_filename'])].filter((path) => path !== undefined));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(48100);
// EXTERNAL MODULE: ./out/run/command.js
var command = __webpack_require__(81967);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(39297);
;// CONCATENATED MODULE: ./out/look-back.js










// Beside the builder's boot.
const readLimitMs = 6_000;
const none = { source: undefined, own: undefined, notice: undefined };
const noFindings = { comparison: undefined, history: undefined, misses: [], advice: [], economics: [] };
/**
 * Begins to read what is remembered of earlier builds, and gives what finds out about this one when it is over. Neither
 * fails nor holds up a build: what goes wrong is at most one notice.
 */
function lookBack(tools) {
    const { inputs, context, trusted, env, directory, bundle, log } = tools;
    const place = (0,baseline_place/* placeBaseline */.j4)(inputs, context, { stepId: env['GITHUB_ACTION'] ?? '', matrix: JSON.stringify(inputs.matrix.values), trusted });
    const cache = { program: (0,external_node_path_.join)(bundle, 'baseline.js'), env, directory, limitMs: readLimitMs };
    const reading = inputs.baseline ? (0,store/* readBaseline */.mF)(place, cache) : Promise.resolve(none);
    const changing = reading.then((baseline) => changesSince(baseline, tools)).catch(() => undefined);
    // What it takes to find out is loaded while nothing else is to do.
    const loading = reading.then(() => Promise.all(/* import() */[__webpack_require__.e(165), __webpack_require__.e(797)]).then(__webpack_require__.bind(__webpack_require__, 1797)));
    loading.catch(() => undefined);
    const findOutLater = async (build) => {
        try {
            // A cancelled job has no time to wait.
            const baseline = build.result === 'canceled' ? none : await reading;
            const { findOut } = await (build.result === 'canceled' ? Promise.all(/* import() */[__webpack_require__.e(165), __webpack_require__.e(797)]).then(__webpack_require__.bind(__webpack_require__, 1797)) : loading);
            const { findings, kept } = await findOut(baseline, build.result === 'canceled' ? undefined : (await changing)?.files, tools, build);
            if (kept !== undefined)
                await (0,promises_.writeFile)((0,external_node_path_.join)(directory, state/* keptBaseline */.O), kept, { mode: 0o600 });
            return { findings, notices: baseline.notice === undefined ? [] : [build.redact(baseline.notice)] };
        }
        catch (error) {
            log.debug(`Nothing was found out about the build: ${(0,errors/* messageOf */.b)(error)}`);
            return { findings: noFindings, notices: [] };
        }
    };
    return Object.assign(findOutLater, { changes: changing });
}
async function changesSince({ source }, { inputs, context, env }) {
    const last = source?.record.builds.findLast(({ result }) => result === 'success');
    if (!source || last === undefined)
        return undefined;
    const before = last.commit;
    const after = context.event.kind === 'pull-request' ? context.event.mergeCommit : (0,github_context/* commitOf */.D3)(context.event);
    const api = { url: context.apiUrl, repository: `${context.repository.owner}/${context.repository.name}`, token: inputs.githubToken };
    const files = await readChangedFiles({ workspace: context.workspace, before, after, api }, { run: command/* runCommand */.d, env: (0,child_environment/* childEnvironment */.Qc)(env) });
    return files && { files, reason: source.reason, args: new Map(last.targets.map(({ target, args }) => [target, args])) };
}

// EXTERNAL MODULE: ./out/plan/bake-file.js
var bake_file = __webpack_require__(43212);
// EXTERNAL MODULE: ./out/plan/plan.js + 2 modules
var plan_plan = __webpack_require__(314);
// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(86998);
// EXTERNAL MODULE: ./out/report/unchanged.js
var report_unchanged = __webpack_require__(17386);
// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
;// CONCATENATED MODULE: ./out/report/plan-lines.js


/** The plan as lines for the job's log: what is built, pushed, read and written, each ref with its reason. */
function renderPlanLines(definition, plan, unchanged = new Map()) {
    const lines = [`Definition: ${definition.files.join(', ')}`];
    for (const [name, skipped] of unchanged) {
        lines.push(`${name}: ${(0,report_unchanged/* skippedWords */.MB)(skipped)}`, `  image       ${skipped.repository}@${skipped.digest}`);
        lines.push(...skipped.tagged.map(({ ref, reason }) => `  tagged      ${ref} (${words/* tagReasonWords */.IH[reason]})`));
    }
    for (const target of plan.targets) {
        lines.push(target.displayName === target.name ? target.name : `${target.displayName} (target ${target.name})`);
        lines.push(...target.images.map(({ ref, reason }) => `  push        ${ref} (${words/* tagReasonWords */.IH[reason]})`));
        lines.push(...target.localNames.map((name) => `  not pushed  ${name} (outside the registry)`));
        lines.push(...target.cacheFrom.map(({ ref, reason }) => `  cache from  ${ref} (${words/* cacheReasonWords */.ki[reason]})`));
        lines.push(...target.cacheSpare.map(({ ref, reason }) => `  not needed  ${ref} (${words/* cacheReasonWords */.ki[reason]})`));
        lines.push(...target.cacheAbsent.map(({ ref, reason }) => `  no cache at ${ref} yet (${words/* cacheReasonWords */.ki[reason]})`));
        lines.push(...target.cacheTo.map(({ ref, reason }) => `  cache to    ${ref} (${words/* cacheReasonWords */.ki[reason]})`));
        if (target.cacheAlias)
            lines.push(`  cache alias ${target.cacheAlias.ref} (${words/* cacheReasonWords */.ki[target.cacheAlias.reason]})`);
    }
    if (plan.contextTargets.length > 0)
        lines.push(`Built as contexts of others: ${plan.contextTargets.join(', ')}`);
    return lines;
}

// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(21593);
// EXTERNAL MODULE: ./out/plan/local-paths.js
var local_paths = __webpack_require__(39420);
;// CONCATENATED MODULE: ./out/run/branches.js

/**
 * The context with the branches that its payload does not have. The default branch: as GitHub's API says, else git's remote
 * head. The base of the pull request that a comment or a fork's workflow run is about: as the API says. What nobody says stays
 * unknown. Never throws.
 */
async function readBranches(context, tools) {
    const [defaultBranch, baseBranch] = await Promise.all([findDefault(context, tools), findBase(context, tools.token)]);
    return { ...context, ...(defaultBranch === undefined ? {} : { defaultBranch }), ...(baseBranch === undefined ? {} : { baseBranch }) };
}
async function findDefault(context, tools) {
    if (context.defaultBranch !== undefined)
        return context.defaultBranch;
    const repository = (0,checked_json/* objectOf */.Xy)(await askApi(context, tools.token, ''));
    return (0,checked_json/* stringOf */.Je)(repository?.['default_branch']) || askGit(context, tools);
}
async function findBase(context, token) {
    const { event } = context;
    const baseOf = (request) => (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)(request)?.['base'])?.['ref']) || undefined;
    if (event.kind === 'pull-request-comment')
        return baseOf(await askApi(context, token, `/pulls/${event.number}`));
    if (event.kind !== 'workflow-run' || event.ownBranch || event.headOwner === undefined)
        return undefined;
    const requests = await askApi(context, token, `/pulls?state=open&head=${encodeURIComponent(`${event.headOwner}:${event.branch}`)}`);
    // Of several nobody knows which one it is.
    return Array.isArray(requests) && requests.length === 1 ? baseOf(requests[0]) : undefined;
}
// The build waits for it.
const apiMs = 2000;
const maxBytes = 1_000_000;
// https://docs.github.com/rest/repos/repos#get-a-repository and /rest/pulls; Gitea and Forgejo have the same.
async function askApi({ apiUrl, repository: { owner, name } }, token, path) {
    if (token === '')
        return undefined;
    try {
        const url = `${apiUrl.replace(/\/+$/, '')}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}${path}`;
        const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'user-agent': 'warmbake' };
        const answer = await fetch(url, { headers, signal: AbortSignal.timeout(apiMs) });
        if (!answer.ok || !answer.body)
            return undefined;
        let text = '';
        const decoder = new TextDecoder();
        for await (const chunk of answer.body) {
            text += decoder.decode(chunk, { stream: true });
            if (text.length > maxBytes)
                return undefined;
        }
        return (0,checked_json/* parseJson */.qF)(text);
    }
    catch {
        return undefined;
    }
}
async function askGit(context, { run, env }) {
    const { code, stdout } = await run('git', ['-C', context.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD'], { env });
    const branch = stdout.trim().replace(/^origin\//, '');
    return code === 0 && branch !== '' ? branch : undefined;
}

// EXTERNAL MODULE: ./out/run/buildx.js
var run_buildx = __webpack_require__(45184);
// EXTERNAL MODULE: ./out/run/registry/buildkitd-config.js + 1 modules
var buildkitd_config = __webpack_require__(709);
;// CONCATENATED MODULE: ./out/run/registry/builder-config.js

// Longer than buildx needs where it can reach the builder's nodes; what is asked with it has 2 s of its own.
const inspectMs = 3000;
/**
 * How the builder of a spec reaches registries: by the configuration that we give it, or, for one that is there, by that which
 * `buildx inspect` shows. Never throws; what cannot be read says nothing.
 */
async function readBuilderRegistries(spec, { buildx, run, env }) {
    if (spec.kind === 'own')
        return (0,buildkitd_config/* readRegistryConfig */.y)({ text: spec.configText, file: spec.configFile }, env);
    if (spec.engine)
        return new Map();
    const { code, stdout } = await run(buildx.program, [...buildx.prefix, 'inspect', spec.name], { env, timeoutMs: inspectMs });
    return code === 0 ? parseInspected(stdout) : new Map();
}
/** Where buildx puts the files of a configuration in a builder's container. */
const inContainer = '/etc/buildkit/';
/**
 * The registries of the first node in what `buildx inspect` printed. Authorities are named by their paths in the builder's
 * container there; the texts of these files stand in the same output and take the place of the paths.
 */
function parseInspected(stdout) {
    const files = readFiles(stdout);
    const config = (0,buildkitd_config/* parseBuildkitdConfig */.af)(files.get('buildkitd.toml') ?? '');
    const textOf = (path) => (path.startsWith(inContainer) ? (files.get(path.slice(inContainer.length)) ?? path) : path);
    return new Map([...config].map(([host, settings]) => [host, { ...settings, ca: settings.ca.map(textOf) }]));
}
// `File#<name>:` and its lines, each behind ` > ` (buildx: commands/inspect.go).
function readFiles(stdout) {
    const files = new Map();
    let current;
    for (const line of stdout.split(/\r?\n/)) {
        const [, name] = /^\s*File#(.+):$/.exec(line) ?? [];
        const [, text] = /^\s*> ?(.*)$/.exec(line) ?? [];
        // Another node's file of the same name is not the first one's.
        if (name !== undefined)
            current = files.has(name) ? undefined : name;
        else if (text === undefined)
            current = undefined;
        if (current !== undefined)
            files.set(current, name !== undefined ? '' : `${files.get(current)}${text}\n`);
    }
    return files;
}

// EXTERNAL MODULE: ./out/run/resolve-definition.js + 4 modules
var resolve_definition = __webpack_require__(89695);
// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(14396);
;// CONCATENATED MODULE: ./out/run/secret-files.js



const longestSecret = 65_536;
/** What stands in secret files, for redaction: as text, files up to 64 KiB. A file that cannot be read gives nothing. */
async function readSecretFiles(paths, workdir) {
    const texts = await Promise.all(paths.slice(0, 100).map(async (path) => {
        const file = (0,external_node_path_.resolve)(workdir, path);
        const about = await (0,promises_.stat)(file).catch(() => undefined);
        return about?.isFile() && about.size <= longestSecret ? (0,promises_.readFile)(file, 'utf8').catch(() => '') : '';
    }));
    return texts.filter((text) => text.trim() !== '');
}
/**
 * The user's secrets as entries for buildx. Values go into files of our private directory (mode 0600, removed with it):
 * neither a command line nor the bake file may hold them.
 */
async function writeSecrets(inputs, directory) {
    const entries = [
        ...[...inputs.secretEnvs].map(([id, variable]) => (0,csv/* renderCsv */.P)([`id=${id}`, `env=${variable}`])),
        ...[...inputs.secretFiles].map(([id, path]) => (0,csv/* renderCsv */.P)([`id=${id}`, `src=${(0,external_node_path_.resolve)(inputs.workdir, path)}`]))
    ];
    if (inputs.secrets.size === 0)
        return entries;
    const folder = (0,external_node_path_.join)(directory, 'secrets');
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    const written = [...inputs.secrets].map(async ([id, value], index) => {
        const path = (0,external_node_path_.join)(folder, String(index));
        await (0,promises_.writeFile)(path, value, { mode: 0o600 });
        return (0,csv/* renderCsv */.P)([`id=${id}`, `src=${path}`]);
    });
    return [...entries, ...(await Promise.all(written))];
}

;// CONCATENATED MODULE: ./out/resolve-job.js








/** Resolves the definition, and all else that takes its time, side by side. Of several that fail the first one is thrown. */
async function resolveJob(job) {
    const { inputs, asEvent, trust, buildx, childEnv, resolveEnv, directory, spec, cancellation } = job;
    const tools = (0,out_job/* callTools */.Ko)(job);
    const confinedTo = trust.trusted ? {} : { confinedTo: [asEvent.workspace, ...(0,local_paths/* allowedPaths */.h)(inputs)] };
    const [version, definition, context, secrets, registries] = await cancellation.race(allInOrder([
        (0,run_buildx/* readBuildxVersion */.xV)(buildx, command/* runCommand */.d, childEnv),
        (0,resolve_definition/* resolveDefinition */.G)(inputs, { ...tools, env: resolveEnv, ...confinedTo }),
        readBranches(asEvent, { ...tools, token: inputs.githubToken }),
        writeSecrets(inputs, directory),
        readBuilderRegistries(spec, tools)
    ]), out_job/* canceledEarly */.P7);
    return { version, definition, context, secrets, registries };
}
/** Waits for all, then throws what the first of those that failed threw. */
async function allInOrder(tasks) {
    await Promise.allSettled(tasks);
    const values = [];
    for (const task of tasks)
        values.push(await task);
    return values;
}

;// CONCATENATED MODULE: ./out/main.js











/** The build, from the inputs to the outputs. Its marks tell bench/overhead.mjs where the time goes. Throws a UserError where the step has to fail. */
async function main(tools) {
    performance.mark('warmbake: load');
    const job = await (0,out_job/* openJob */.Iv)(tools);
    const { inputs } = job;
    if ('needless' in job)
        return (0,job_summary/* showNothingBuilt */.n)({ title: inputs.title, reason: job.needless, path: inputs.summary ? tools.env['GITHUB_STEP_SUMMARY'] : undefined, log: tools.log });
    if (inputs.call !== 'build')
        return (await Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(258), __webpack_require__.e(847)]).then(__webpack_require__.bind(__webpack_require__, 44847))).callFrontend(job, inputs.call);
    const { env, log, trust, files, spec } = job;
    // The slow ones side by side; of several that fail the builder is heard of last.
    const begin = once(() => ({ findOut: lookBack({ ...job, context: job.asEvent, trusted: trust.trusted }), booting: (0,out_job/* startBuilder */.g6)(job) }));
    // Where it is not certain that anything has to be built, nothing of that begins before it is known.
    const isCertain = inputs.build && !inputs.skipUnchanged;
    if (isCertain)
        begin();
    // What is needed from here on is loaded while buildx prints the definition.
    const [resolved, { chooseTargets }, { publishBuild }] = await Promise.all([resolveJob(job), Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(720)]).then(__webpack_require__.bind(__webpack_require__, 49720)), Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(258), __webpack_require__.e(302)]).then(__webpack_require__.bind(__webpack_require__, 52302)), isCertain ? Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(219), __webpack_require__.e(775)]).then(__webpack_require__.bind(__webpack_require__, 9775)) : Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(256), __webpack_require__.e(646)]).then(__webpack_require__.bind(__webpack_require__, 25256))]);
    const { definition, context } = resolved;
    performance.mark('warmbake: print');
    const { plan, rest, unchanged, fingerprints, notices: ofSkipping } = await chooseTargets({ ...job, ...resolved, plan: (0,plan_plan/* makePlan */.C)(inputs, context, definition, trust) }, begin);
    const isNeeded = rest.plan.targets.length > 0;
    const shown = isNeeded ? rest : { definition, plan };
    await (0,promises_.writeFile)(files.bake, (0,bake_file/* renderBakeFile */.YS)(shown.definition, shown.plan, inputs, { secrets: resolved.secrets, cacheOnly: spec.kind === 'own' }), { mode: 0o600 });
    log.group('Plan');
    renderPlanLines(definition, rest.plan, unchanged).forEach((line) => log.info(line));
    log.endGroup();
    plan.notices.forEach((notice) => log.info(notice));
    // The workflow's own secret files are given to untrusted builds too; what an untrusted definition names is not even read.
    const hidden = [...(0,report_redact/* secretsOf */.Fj)(inputs, definition, env), ...(await readSecretFiles(trust.trusted ? (0,report_redact/* secretPathsOf */.OB)(inputs, definition) : [...inputs.secretFiles.values()], inputs.workdir))];
    const redact = (0,report_redact/* makeRedactor */.$u)(hidden);
    ofSkipping.forEach((notice) => log.info(redact(notice)));
    performance.mark('warmbake: preflight');
    const build = { ...job, ...resolved, ...rest, whole: definition, hidden };
    const built = isNeeded ? await (await Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(219), __webpack_require__.e(775)]).then(__webpack_require__.bind(__webpack_require__, 9775))).buildImages({ ...build, booting: begin().booting, changes: begin().findOut.changes }) : (await Promise.all(/* import() */[__webpack_require__.e(219), __webpack_require__.e(628)]).then(__webpack_require__.bind(__webpack_require__, 28628))).nothingBuilt(build);
    const timing = measureTiming(built.buildLog, built.bake.durationMs, rest.definition.targets.map((target) => target.name));
    const [found, kept] = await Promise.all([
        isNeeded ? begin().findOut({ ...rest, log: built.buildLog, timing, bake: built.bake, result: built.result, redact }) : undefined,
        inputs.skipUnchanged && isNeeded ? Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(256), __webpack_require__.e(923)]).then(__webpack_require__.bind(__webpack_require__, 69923)).then(({ keepBuilt }) => keepBuilt({ ...build, fingerprints }, built)) : []
    ]);
    await publishBuild({ ...job, ...resolved, plan, built, unchanged, timing, findings: found?.findings, notices: [...plan.notices, ...ofSkipping, ...built.notices, ...kept, ...(found?.notices ?? [])], redact });
}
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}


/***/ }),

/***/ 83190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xn: () => (/* binding */ printArgs),
/* harmony export */   qS: () => (/* binding */ callArgs),
/* harmony export */   rz: () => (/* binding */ bakeArgs)
/* harmony export */ });
/** Arguments after `buildx` that print the definition, resolved with everything the user overrides. */
function printArgs(inputs, files, targets) {
    const set = (key, value) => (value === undefined ? [] : ['--set', `*.${key}=${value}`]);
    const sets = (key, pairs) => [...pairs].flatMap(([name, value]) => set(`${key}.${name}`, value));
    return [
        'bake', '--progress=plain',
        ...files.flatMap((file) => ['--file', file]),
        ...set('context', inputs.context), ...set('dockerfile', inputs.dockerfile), ...set('target', inputs.target),
        ...sets('args', inputs.buildArgs), ...sets('contexts', inputs.buildContexts), ...sets('labels', inputs.labels),
        ...inputs.platforms.flatMap((platform) => set('platform', platform)),
        ...(inputs.noCache ? ['--no-cache'] : []), ...(inputs.pull ? ['--pull'] : []),
        `--provenance=${inputs.provenance}`, ...(inputs.sbom === 'false' ? [] : [`--sbom=${inputs.sbom}`]),
        ...inputs.set.flatMap((entry) => ['--set', entry]),
        '--print', '--', ...targets
    ];
}
/** Arguments after `buildx` that ask the frontend of a resolved definition's Dockerfiles and build nothing. The checks come as JSON. */
function callArgs(inputs, call) {
    const method = inputs.call === 'check' ? 'check,format=json' : inputs.call;
    return ['bake', '--progress=plain', '--builder', call.builder, '--file', call.bakeFile, `--call=${method}`, ...call.entitlements.map((entitlement) => `--allow=${entitlement}`)];
}
/** Arguments after `buildx` that build the resolved definition. */
function bakeArgs(inputs, call) {
    const allow = [...inputs.allow, ...call.entitlements];
    return [
        'bake', '--progress=plain', '--builder', call.builder, '--file', call.bakeFile, '--metadata-file', call.metadataFile,
        // No target is named: group `default` of the bake file holds them.
        ...allow.map((entitlement) => `--allow=${entitlement}`)
    ];
}


/***/ }),

/***/ 43212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Te: () => (/* binding */ renderCallFile),
/* harmony export */   YS: () => (/* binding */ renderBakeFile)
/* harmony export */ });
/* unused harmony export escapeTemplate */
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);
/* harmony import */ var _cache_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15780);
/* harmony import */ var _bake_outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95594);



const rewritten = new Set(['tags', 'cache-from', 'cache-to', 'output', 'secret', 'ssh']);
/** A resolved bake definition as JSON text, for `docker buildx bake -f`. Group `default` holds the targets asked for. */
function renderBakeFile(definition, plan, inputs, additions) {
    const planOf = new Map(plan.targets.map((target) => [target.name, target]));
    const targets = definition.targets.map((target) => [target.name, renderTarget(target, planOf.get(target.name), plan, inputs, additions)]);
    const group = { default: { targets: plan.targets.map((target) => target.name) } };
    return `${JSON.stringify((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapTexts */ .zO)({ group, target: Object.fromEntries(targets) }, escapeTemplate), null, 2)}\n`;
}
/** The definition for a call that builds nothing: nothing goes out, no cache and no secret is touched. */
function renderCallFile(definition) {
    const targets = definition.targets.map(({ name, raw }) => [name, Object.fromEntries(Object.entries(raw).filter(([key]) => !rewritten.has(key) && key !== 'attest'))]);
    return `${JSON.stringify((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .mapTexts */ .zO)({ group: { default: { targets: definition.asked } }, target: Object.fromEntries(targets) }, escapeTemplate), null, 2)}\n`;
}
function renderTarget(target, planned, plan, inputs, additions) {
    const store = plan.cacheStore;
    const rest = Object.fromEntries(Object.entries(target.raw).filter(([key]) => !rewritten.has(key)));
    const cacheFrom = [...target.cacheFrom, ...inputs.cacheFrom, ...(store ? (planned?.cacheFrom ?? []).map(({ ref }) => (0,_cache_store_js__WEBPACK_IMPORTED_MODULE_0__/* .importEntry */ .O4)(store, ref)) : [])];
    const { trusted } = plan.trust;
    const { tags, outputs } = (0,_bake_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .planOutputs */ .iS)(target, planned, plan, additions.cacheOnly);
    return {
        ...rest,
        ...list('tags', tags), ...list('cache-from', cacheFrom), ...list('cache-to', trusted ? writtenCaches(target, planned, plan, inputs) : []), ...list('output', outputs),
        // What the workflow hands over is its own decision; what an untrusted definition asks for is not given.
        ...list('secret', [...(trusted ? target.secrets : []), ...additions.secrets]), ...list('ssh', [...(trusted ? target.ssh : []), ...inputs.ssh])
    };
}
// A failed cache export must not fail a good build, whoever asked for it.
function writtenCaches(target, planned, plan, inputs) {
    const users = [...target.cacheTo, ...(planned ? inputs.cacheTo : [])].map((text) => (/(^|,)"?ignore-error=/.test(text) ? text : `${text},ignore-error=true`));
    const ours = plan.cacheStore ? (0,_cache_store_js__WEBPACK_IMPORTED_MODULE_0__/* .exportEntries */ .Dj)(plan.cacheStore, (planned?.cacheTo ?? []).map(({ ref }) => ref)) : [];
    return [...users, ...ours];
}
function list(key, values) {
    return values.length === 0 ? {} : { [key]: values };
}
/** Bake reads the strings of a JSON file as HCL templates: in what is written for it, none may be one. */
function escapeTemplate(text) {
    return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}


/***/ }),

/***/ 95594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ isCovered),
/* harmony export */   PN: () => (/* binding */ pushes),
/* harmony export */   d7: () => (/* binding */ revisionKey),
/* harmony export */   iS: () => (/* binding */ planOutputs),
/* harmony export */   ov: () => (/* binding */ readOutput)
/* harmony export */ });
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14396);

/**
 * What a target gives out. Buildx puts all `tags` on every image output, so where some names are pushed and others stay,
 * each output carries its own names and `tags` goes. On an untrusted event nothing of the definition's outputs is kept.
 */
function planOutputs(target, planned, plan, cacheOnly) {
    const users = plan.trust.trusted ? target.outputs.map(readOutput) : [];
    // `push: false` means that nothing is pushed, whoever asks for it.
    const kept = users.filter((output) => !plan.pushNever || !pushes(output));
    if (!planned)
        return { tags: [], outputs: kept.map(renderOutput) };
    const pushed = planned.images.map((image) => image.ref);
    const local = [...pushed, ...planned.localNames.filter((name) => !pushed.includes(name))];
    const pushing = plan.push && pushed.length > 0;
    const ours = [];
    if (pushing)
        ours.push(new Map([['type', 'image'], ['name', pushed.join(',')], ['push', 'true'], ...revisionOf(plan, kept), ...imageOptions(kept)]));
    if (plan.load)
        ours.push(new Map([['type', 'docker']]));
    // What one of ours does as well goes, its options are in ours; everything else stays, with the names that tags would give it.
    const others = kept.filter((output) => !(pushing && isCovered(output)) && !(plan.load && output.get('type') === 'docker' && !output.has('dest')));
    if (ours.length === 0 && !others.some((output) => output.has('name'))) {
        return { tags: local, outputs: others.length === 0 && cacheOnly ? ['type=cacheonly'] : others.map(renderOutput) };
    }
    const named = [...ours, ...others].map((output) => (takesNames(output) && !output.has('name') && local.length > 0 ? new Map([...output, ['name', local.join(',')]]) : output));
    return { tags: [], outputs: named.map(renderOutput) };
}
// As buildx reads it (util/buildflags/export.go): keys in any case, the last one counts; a bare path is a local output.
function readOutput(text) {
    const fields = (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsv */ .W)(text).map((field) => {
        const at = field.indexOf('=');
        return at < 0 ? ['dest', field] : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1)];
    });
    const output = new Map(fields);
    if (!output.has('type'))
        output.set('type', output.get('dest') === '-' ? 'tar' : 'local');
    return output;
}
function renderOutput(output) {
    return (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCsv */ .P)([...output].map(([key, value]) => `${key}=${value}`));
}
// BuildKit reads booleans as Go does; anything but a plain no may push.
function pushes(output) {
    return output.get('type') === 'registry' || (output.has('push') && !/^(?:0|f|false)$/i.test(output.get('push') ?? ''));
}
/** Whether an output of the user's does no more than ours: an image output without names of its own pushes what ours pushes. */
function isCovered(output) {
    return ['image', 'registry'].includes(output.get('type') ?? '') && !output.has('name') && !output.has('dest');
}
function takesNames(output) {
    return ['image', 'registry', 'docker', 'oci'].includes(output.get('type') ?? '');
}
/** Where an image says of which commit it is (OCI image specification: annotations). */
const revisionKey = 'org.opencontainers.image.revision';
// On the manifests: BuildKit refuses annotations of an index where an image of one platform has none. What the user says wins.
function revisionOf(plan, outputs) {
    const isGiven = imageOptions(outputs).some(([key]) => key.startsWith('annotation') && key.endsWith(`.${revisionKey}`));
    return plan.recordsRevision && !isGiven ? [[`annotation.${revisionKey}`, plan.commit]] : [];
}
// Compression, attestations' form and the like, of the user's first image output.
function imageOptions(outputs) {
    return [...(outputs.find(isCovered) ?? [])].filter(([key]) => !['type', 'push'].includes(key));
}


/***/ }),

/***/ 39420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ localPathsOf),
/* harmony export */   h: () => (/* binding */ allowedPaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);


/** The local paths that a target of a resolved definition reads: contexts, and its Dockerfile (relative to a local context). */
function localPathsOf(raw) {
    const context = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(raw['context']) ?? '.';
    const named = Object.values((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(raw['contexts']) ?? {}).map(_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je);
    const contexts = [context, ...named].flatMap((path) => (path === undefined ? [] : [path.replace(/^(?:cwd|oci-layout):\/\//, '')])).filter(isLocal);
    const dockerfile = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(raw['dockerfile']);
    if (dockerfile === undefined || (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(raw['dockerfile-inline']) !== undefined || !isLocal(dockerfile))
        return contexts;
    const local = context.replace(/^cwd:\/\//, '');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(dockerfile) ? [...contexts, dockerfile] : isLocal(local) ? [...contexts, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(local, dockerfile)] : contexts;
}
function isLocal(path) {
    return !/^[a-z][a-z0-9+.-]*:/i.test(path) && !/^(-|[^/]+@[^/]+:.*)$/.test(path);
}
/** What code that is not trusted may read besides the workspace, because the workflow itself says so: `/` for everything. */
function allowedPaths(inputs) {
    const entitled = inputs.allow.flatMap((entry) => {
        const [, path] = /^fs(?:\.read)?=(.*)$/.exec(entry) ?? [];
        return path === undefined ? [] : [path === '*' ? '/' : path];
    });
    const given = [inputs.context, inputs.dockerfile, ...inputs.buildContexts.values()].filter((path) => path !== undefined && isLocal(path));
    return [...entitled, ...given].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.workdir, path));
}


/***/ }),

/***/ 95674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ imageNaming),
/* harmony export */   y: () => (/* binding */ planImages)
/* harmony export */ });
/* harmony import */ var _definition_definition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43283);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55761);
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84995);
/* harmony import */ var _image_refs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43626);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13895);





/** How this build names its images. */
function imageNaming(inputs, context, definition) {
    // GitHub's names ignore case, so lower case loses nothing.
    const repository = context.repository.name.toLowerCase();
    const project = definition.project ?? repository;
    const template = inputs.imageName ?? (definition.kind === 'dockerfile' ? repository : '{project}-{target}');
    const layout = inputs.registry && (0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseLayout */ .E)({ registry: inputs.registry, singleName: inputs.registrySingleName, template, project });
    // The target of a lone Dockerfile is always `default`, which tells two of them not apart.
    const sharedName = (target) => definition.kind === 'dockerfile' ? template.replaceAll('{project}', project).replaceAll('{target}', target.name) : (0,_definition_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .Q)(target);
    return { layout, sharedName };
}
/** The refs that a target is pushed to, those only where there is no image yet, and the names that stay local. The user's own names come first. */
function planImages(question) {
    const { inputs, target, push } = question;
    const images = new Map();
    const imagesIfAbsent = [];
    const localNames = [];
    const add = (image) => images.has(image.ref) || images.set(image.ref, image);
    for (const name of target.tags) {
        const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F)(name);
        const inside = reference !== undefined && inputs.registry !== undefined && isUnder(reference.host, reference.path, inputs.registry);
        if (push && inside)
            add({ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' });
        else
            localNames.push(name);
    }
    for (const { onlyIfAbsent, ...image } of push ? planned(question) : [])
        onlyIfAbsent ? imagesIfAbsent.push(image) : add(image);
    return { images: [...images.values()], imagesIfAbsent: imagesIfAbsent.filter(({ ref }) => !images.has(ref)), localNames };
}
function planned({ inputs, context, target, naming, single }) {
    const { layout } = naming;
    const known = (0,_definition_definition_js__WEBPACK_IMPORTED_MODULE_2__/* .displayName */ .Q)(target);
    const inTag = layout?.mode === 'single' ? naming.sharedName(target) : undefined;
    return inputs.tags.flatMap((entry) => {
        if (entry.includes('/')) {
            const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F)(entry);
            if (!reference)
                throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`\`tags\`: \`${entry}\` is no image reference.`);
            if (!single)
                throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`\`tags\`: the whole reference \`${entry}\` fits one target only. Give a plain tag, or one target.`);
            return [{ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' }];
        }
        if (!layout)
            return [];
        const tags = entry === 'auto' ? (0,_image_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .autoTags */ .H)(context.event, context.defaultBranch) : [{ tag: entry, reason: 'user' }];
        const repository = (0,_image_name_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._)(layout, known);
        return tags.map(({ tag, ...rest }) => {
            const fitted = (0,_image_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .fitTag */ .i)(tag, inTag);
            return { ref: `${repository}:${fitted}`, tag: fitted, ...rest };
        });
    });
}
function isUnder(host, path, registry) {
    return host === registry.host && (registry.path === '' || path === registry.path || path.startsWith(`${registry.path}/`));
}


/***/ }),

/***/ 314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./out/definition/definition.js
var definition_definition = __webpack_require__(43283);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(16080);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/plan/cache-access.js
/** Trusted code writes, untrusted code only reads; the cache of GitHub Actions needs a token, which untrusted builds do not get. */
function judgeCache(inputs, context, trust, store) {
    const writes = trust.trusted && inputs.cacheWrite !== 'never';
    if (store?.type !== 'gha') {
        const named = [...inputs.cacheFrom, ...inputs.cacheTo].some((entry) => /(^|,)"?type=gha\b/i.test(entry));
        return { reads: true, writes, notices: named ? [inactive] : [] };
    }
    if (!trust.trusted)
        return { reads: false, writes: false, notices: [`The GitHub Actions cache is not used, because ${trust.reason}.`] };
    const { actionsCache } = context;
    if (actionsCache === 'missing')
        return { reads: false, writes: false, notices: ['`cache: gha`: this runner gives no cache service (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set), so there is no cache.'] };
    const refused = actionsCache === 'none' || actionsCache === 'read' ? [`\`cache: gha\`: this run may not write the GitHub Actions cache (cache mode \`${actionsCache}\`).`] : [];
    return { reads: actionsCache === 'write' || actionsCache === 'read', writes: writes && refused.length === 0, notices: [ghaLimits, ...refused] };
}
const inactive = 'Entries of `type=gha` do nothing without `cache: gha`, which alone gives buildx the token of the GitHub Actions cache.';
// docs.github.com: caching dependencies, usage limits and eviction policy.
const ghaLimits = '`cache: gha` has limits that cost hits: 10 GB for a repository (what was used longest ago goes first), nothing unused for 7 days, 200 new entries a minute (a layer each), ' +
    'and nothing of other branches but the base and the default one. A registry cache has none of them.';

// EXTERNAL MODULE: ./out/plan/cache-store.js
var cache_store = __webpack_require__(15780);
// EXTERNAL MODULE: ./out/plan/local-paths.js
var local_paths = __webpack_require__(39420);
// EXTERNAL MODULE: ./out/plan/plan-images.js
var plan_images = __webpack_require__(95674);
// EXTERNAL MODULE: ./out/plan/image-name.js
var image_name = __webpack_require__(84995);
// EXTERNAL MODULE: ./out/plan/plan-cache.js
var plan_cache = __webpack_require__(69932);
;// CONCATENATED MODULE: ./out/plan/fingerprint-places.js



/**
 * Where a target's image is tagged by its fingerprint: in every repository that it is pushed to, because a tag is made where the
 * image is; where nothing is pushed, in the repository that it would be pushed to.
 */
function fingerprintPlaces({ context, target, naming, images }) {
    const { layout } = naming;
    const own = layout && (0,image_name/* repositoryOf */._)(layout, (0,definition_definition/* displayName */.Q)(target));
    const pushed = images.map(({ ref }) => ref.slice(0, ref.lastIndexOf(':')));
    const repositories = new Set(pushed.length > 0 || own === undefined ? pushed : [own]);
    return [...repositories].map((repository) => ({
        at: `${repository}:`, prefix: layout?.mode === 'single' && repository === own ? `${(0,plan_cache/* cachePrefix */.Vs)(naming.sharedName(target))}.` : '',
        owner: (0,plan_cache/* ownerHash */.qA)(repository, context), platforms: [], apart: false
    }));
}

;// CONCATENATED MODULE: ./out/plan/plan.js










/** Decides refs, push and cache for every target. Throws a UserError where the inputs ask for what this event may not. */
function makePlan(inputs, context, definition, trust) {
    if (!trust.trusted)
        refuseOutside(definition, inputs, context);
    const asked = definition.targets.filter((target) => definition.asked.includes(target.name));
    const notices = [...definition.notices];
    const push = inputs.build && trust.trusted && inputs.push !== 'never' && (inputs.registry !== undefined || inputs.push === 'always');
    const naming = (0,plan_images/* imageNaming */.Y)(inputs, context, definition);
    const cacheStore = (0,cache_store/* chooseStore */.zp)(inputs, definition);
    const access = judgeCache(inputs, context, trust, cacheStore);
    notices.push(...access.notices);
    const targets = asked.map((target) => {
        const images = (0,plan_images/* planImages */.y)({ inputs, context, target, naming, push: push || !inputs.build, single: asked.length === 1 });
        const cache = (0,plan_cache/* planCache */._s)({ inputs, context, target, naming, siblings: definition.siblings, store: cacheStore, reads: access.reads, writes: access.writes });
        return { name: target.name, displayName: (0,definition_definition/* displayName */.Q)(target), ...images, ...cache, cacheSpare: [], cacheAbsent: [], userExports: target.cacheTo.length + inputs.cacheTo.length > 0, fingerprintPlaces: fingerprintPlaces({ context, target, naming, images: images.images }) };
    });
    refuseSharedRefs(targets);
    if (inputs.build && !trust.trusted && (inputs.registry || cacheStore)) {
        notices.push(`Nothing is pushed and no cache is written, because ${trust.reason}.`);
    }
    const contextTargets = definition.targets.filter((target) => !asked.includes(target)).map((target) => target.name);
    return { targets, contextTargets, commit: (0,github_context/* commitOf */.D3)(context.event), recordsRevision: inputs.skipUnchanged, trust, push, pushNever: inputs.push === 'never', load: inputs.load, cacheStore, notices };
}
// buildx 0.18 and later refuse these by themselves; older ones read whatever a definition names.
function refuseOutside(definition, inputs, context) {
    const roots = [context.workspace, ...(0,local_paths/* allowedPaths */.h)(inputs)];
    const isInside = (path, root) => {
        const inner = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(inputs.workdir, path));
        return inner !== '..' && !inner.startsWith('../') && !(0,external_node_path_.isAbsolute)(inner);
    };
    for (const target of definition.targets) {
        const path = (0,local_paths/* localPathsOf */.F)(target.raw).find((one) => !roots.some((root) => isInside(one, root)));
        if (path === undefined)
            continue;
        throw new errors/* UserError */.y(`Target \`${target.name}\` reads \`${path}\`, which is outside the workspace. That is refused for code that is not trusted.`);
    }
}
// Two targets under one name would overwrite each other, the last one to finish winning.
function refuseSharedRefs(targets) {
    const owners = new Map();
    for (const target of targets) {
        for (const ref of [...[...target.images, ...target.imagesIfAbsent].map((image) => image.ref), ...target.cacheTo.map((cache) => cache.ref)]) {
            const owner = owners.get(ref);
            if (owner !== undefined && owner !== target.name) {
                throw new errors/* UserError */.y(`Targets \`${owner}\` and \`${target.name}\` would both write \`${ref}\`. Put \`{target}\` into \`image-name\`, or give each its own tag.`);
            }
            owners.set(ref, target.name);
        }
    }
}


/***/ }),

/***/ 13895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _inputs_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47701);

/**
 * Takes an image name apart: without a host it is docker.io, there without a namespace `library/`; without a tag `latest`.
 * Undefined for what is no name with a tag (digests, upper case in the path, bad tags).
 */
function parseReference(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasHost = /[.:]/.test(first) || first === 'localhost';
    const host = hasHost ? first.toLowerCase() : 'docker.io';
    const rest = hasHost ? name.slice(slash + 1) : name;
    const colon = rest.lastIndexOf(':');
    const path = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? 'latest' : rest.slice(colon + 1);
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag))
        return undefined;
    if (!path.split('/').every((segment) => _inputs_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySegment */ .Wt.test(segment)))
        return undefined;
    return { host, path: host === 'docker.io' && !path.includes('/') ? `library/${path}` : path, tag };
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

/***/ 89695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ resolveDefinition)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./out/definition/definition-files.js
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const composeOverrides = {
    'compose.yaml': ['compose.override.yaml', 'compose.override.yml'],
    'compose.yml': ['compose.override.yml', 'compose.override.yaml'],
    'docker-compose.yml': ['docker-compose.override.yml', 'docker-compose.override.yaml'],
    'docker-compose.yaml': ['docker-compose.override.yaml', 'docker-compose.override.yml']
};
const bakeNames = ['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'];
/** `.hcl` and `.json` are bake files, every other name is Compose's (the rule of buildx, less its guessing by content). */
function classifyFiles(files) {
    const isBake = (file) => /\.(hcl|json)$/i.test(file);
    return { kind: 'files', compose: files.filter((file) => !isBake(file)), bake: files.filter(isBake) };
}
/**
 * The usual look-up, from the names in a directory: Compose's first file with its override, and all of bake's files.
 * Where there is neither, a lone `Dockerfile`.
 */
function findFiles(names) {
    const there = (name) => names.includes(name);
    const first = composeNames.find(there);
    const override = first === undefined ? undefined : composeOverrides[first]?.find(there);
    const compose = [first, override].filter((name) => name !== undefined);
    const bake = bakeNames.filter(there);
    if (compose.length > 0 || bake.length > 0)
        return { kind: 'files', compose, bake };
    return there('Dockerfile') ? { kind: 'dockerfile' } : { kind: 'none' };
}

// EXTERNAL MODULE: ./out/definition/definition-error.js
var definition_error = __webpack_require__(81320);
// EXTERNAL MODULE: ./out/definition/target-name.js
var target_name = __webpack_require__(71623);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(14396);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/definition/parse-definition.js



// A name that begins like an option must never come near a command line.
const nameGrammar = /^[a-zA-Z0-9_][a-zA-Z0-9_-]*$/;
/** Reads what `docker buildx bake --print` wrote. Throws a UserError where it is not a definition. */
function parsePrinted(stdout, asked, services) {
    const printed = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(stdout));
    const rawTargets = (0,checked_json/* objectOf */.Xy)(printed?.['target']);
    if (!printed || !rawTargets)
        throw new errors/* UserError */.y('`docker buildx bake --print` printed no targets. Is there a target or a service with `build`?');
    const groups = (0,checked_json/* objectOf */.Xy)(printed['group']) ?? {};
    const serviceOf = new Map(services.filter((service) => service.target !== undefined).map((service) => [service.target, service.name]));
    const targets = Object.entries(rawTargets).map(([name, value]) => {
        const raw = withoutEscapes((0,checked_json/* objectOf */.Xy)(value));
        if (!raw || !nameGrammar.test(name))
            throw new errors/* UserError */.y(`\`docker buildx bake --print\` printed a target \`${name}\` that cannot be read.`);
        return parseTarget(name, serviceOf.get(name), raw);
    });
    const names = openGroups(asked.length > 0 ? asked : ['default'], groups, new Set(targets.map((target) => target.name)));
    if (names.length === 0)
        throw new errors/* UserError */.y('The definition has no target to build.');
    return { targets, asked: names, groups };
}
// `--print` escapes HCL templates in these fields alone (buildx: bake.Target.MarshalJSON); here every text is what it means.
const escaped = new Set(['args', 'labels', 'annotations', 'dockerfile-inline']);
function withoutEscapes(raw) {
    const unescape = (text) => text.replace(/\$\$(?=\{)/g, '$').replace(/%%(?=\{)/g, '%');
    return raw && Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, escaped.has(key) ? (0,checked_json/* mapTexts */.zO)(value, unescape) : value]));
}
function parseTarget(name, service, raw) {
    const args = Object.entries((0,checked_json/* objectOf */.Xy)(raw['args']) ?? {}).filter((entry) => typeof entry[1] === 'string');
    return {
        name, service, raw,
        tags: (0,checked_json/* stringsOf */.iw)(raw['tags']),
        platforms: (0,checked_json/* stringsOf */.iw)(raw['platforms']).flatMap((value) => value.split(',')).map((value) => value.trim()).filter(Boolean),
        cacheFrom: entriesOf(raw['cache-from']), cacheTo: entriesOf(raw['cache-to']), outputs: entriesOf(raw['output']),
        secrets: entriesOf(raw['secret']), ssh: sshOf(raw['ssh']), args: new Map(args)
    };
}
/** Entries as CSV: buildx before 0.19 prints strings, later ones objects. */
function entriesOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((item) => {
        if (typeof item === 'string')
            return [item];
        const fields = (0,checked_json/* objectOf */.Xy)(item);
        if (!fields)
            return [];
        const order = ([a], [b]) => Number(b === 'type') - Number(a === 'type') || Number(b === 'id') - Number(a === 'id');
        return [(0,csv/* renderCsv */.P)(Object.entries(fields).sort(order).map(([key, field]) => `${key}=${textOf(field)}`))];
    });
}
/** SSH entries as on a command line: `id` or `id=path,path`. */
function sshOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((item) => {
        if (typeof item === 'string')
            return [item];
        const fields = (0,checked_json/* objectOf */.Xy)(item);
        const id = (0,checked_json/* stringOf */.Je)(fields?.['id']) ?? 'default';
        const paths = (0,checked_json/* stringsOf */.iw)(fields?.['paths']);
        return fields ? [paths.length > 0 ? `${id}=${paths.join(',')}` : id] : [];
    });
}
function textOf(value) {
    return (0,checked_json/* stringOf */.Je)(value) ?? (typeof value === 'number' || typeof value === 'boolean' ? String(value) : Array.isArray(value) ? (0,checked_json/* stringsOf */.iw)(value).join(',') : '');
}
function openGroups(names, groups, targets) {
    const seen = new Set();
    const opened = new Set();
    const visit = (name) => {
        if (opened.has(name))
            return;
        const members = (0,checked_json/* objectOf */.Xy)(groups[name])?.['targets'];
        if (members === undefined) {
            if (targets.has(name))
                seen.add(name);
            return;
        }
        opened.add(name);
        (0,checked_json/* stringsOf */.iw)(members).forEach((member) => (member === name ? targets.has(name) && seen.add(name) : visit(member)));
    };
    names.forEach(visit);
    return [...seen];
}

// EXTERNAL MODULE: ./out/plan/bake-call.js
var bake_call = __webpack_require__(83190);
;// CONCATENATED MODULE: ./out/plan/target-settings.js


/** What the inputs set in every target, by bake's names of its fields; empty where they set nothing. */
function targetSettings(inputs) {
    return {
        ...(inputs.noCacheFilters.length > 0 ? { 'no-cache-filter': inputs.noCacheFilters } : {}), ...(inputs.attests.length > 0 ? { attest: inputs.attests } : {}),
        ...(inputs.addHosts.size > 0 ? { 'extra-hosts': Object.fromEntries(inputs.addHosts) } : {}), ...(inputs.network === undefined ? {} : { network: inputs.network }),
        ...(inputs.shmSize === undefined ? {} : { 'shm-size': inputs.shmSize }), ...(inputs.ulimit.length > 0 ? { ulimits: inputs.ulimit } : {})
    };
}
/** The inputs behind bake's fields, as the user writes them. */
const settingInputs = { 'no-cache-filter': 'no-cache-filters', attest: 'attests', 'extra-hosts': 'add-hosts', network: 'network', 'shm-size': 'shm-size', ulimits: 'ulimit' };
/** The same target with the settings: hosts beside its own, attestations in place of its own of the same type, the rest in place of its own. */
function withSettings(target, settings) {
    const hosts = (0,checked_json/* objectOf */.Xy)(settings['extra-hosts']);
    const attests = settings['attest'];
    const set = Array.isArray(attests) ? attests.filter((entry) => typeof entry === 'string') : undefined;
    const types = new Set(set?.map(typeOf));
    const own = Array.isArray(target.raw['attest']) ? target.raw['attest'] : [];
    const kept = own.filter((entry) => !types.has(typeof entry === 'string' ? typeOf(entry) : (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(entry)?.['type'])));
    return {
        ...target,
        raw: { ...target.raw, ...settings, ...(hosts ? { 'extra-hosts': { ...(0,checked_json/* objectOf */.Xy)(target.raw['extra-hosts']), ...hosts } } : {}), ...(set ? { attest: [...kept, ...set] } : {}) }
    };
}
function typeOf(entry) {
    return (0,csv/* parseCsv */.W)(entry).find((field) => field.startsWith('type='))?.slice('type='.length);
}

// EXTERNAL MODULE: ./out/run/buildx.js
var buildx = __webpack_require__(45184);
// EXTERNAL MODULE: ./out/plan/local-paths.js
var local_paths = __webpack_require__(39420);
;// CONCATENATED MODULE: ./out/run/confine.js




const mostFiles = 200;
/**
 * Refuses a definition that makes Compose or buildx open files outside: by links, include, extends, env_file and label_file.
 * Both show the content of what they cannot parse, and a docker login is such a file. Throws a UserError.
 */
async function confineFiles(files, workdir, roots) {
    if (files.kind !== 'files')
        return;
    const check = (path, as) => refuseOutside(path, as, roots);
    await Promise.all(files.bake.map((file) => check((0,external_node_path_.resolve)(workdir, file), file)));
    await Promise.all([workdir, ...files.compose.map((file) => (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workdir, file)))].map((directory) => check((0,external_node_path_.join)(directory, '.env'), '.env')));
    const project = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workdir, files.compose[0] ?? 'compose.yaml'));
    const queue = files.compose.map((file) => ({ file: (0,external_node_path_.resolve)(workdir, file), shown: file, bases: [project] }));
    const seen = new Set();
    for (let next = queue.shift(); next; next = queue.shift()) {
        await check(next.file, next.shown);
        if (seen.size >= mostFiles)
            throw new errors/* UserError */.y(`The definition includes more than ${mostFiles} files. That is refused for code that is not trusted.`);
        const text = seen.has(next.file) ? undefined : await (0,promises_.readFile)(next.file, 'utf8').catch(() => undefined);
        seen.add(next.file);
        if (text === undefined)
            continue;
        const { readsOfCompose } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(92)]).then(__webpack_require__.bind(__webpack_require__, 14092));
        const reads = readsOfCompose(text, next.shown);
        const near = [...new Set([(0,external_node_path_.dirname)(next.file), ...next.bases])];
        const directories = reads.directories.flatMap((path) => near.map((base) => (0,external_node_path_.resolve)(base, path)));
        const bases = [...new Set([...near, ...directories])];
        for (const path of reads.files)
            await Promise.all(bases.map((base) => check((0,external_node_path_.resolve)(base, path), path)));
        for (const directory of directories)
            await check((0,external_node_path_.join)(directory, '.env'), directory);
        for (const path of reads.compose) {
            for (const base of near) {
                await check((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(base, path)), '.env'), '.env');
                queue.push({ file: (0,external_node_path_.resolve)(base, path), shown: path, bases: directories });
            }
        }
    }
}
/** Refuses contexts and Dockerfiles of a resolved definition that lead outside, also by links. Throws a UserError. */
async function confineDefinition({ targets }, workdir, roots) {
    await Promise.all(targets.flatMap(({ raw }) => (0,local_paths/* localPathsOf */.F)(raw).map((path) => refuseOutside((0,external_node_path_.resolve)(workdir, path), path, roots))));
}
async function refuseOutside(path, as, roots) {
    const real = await realOf(path);
    const inside = await Promise.all(roots.map(async (root) => isBelow(path, root) && isBelow(real, await realOf(root))));
    if (!inside.includes(true))
        throw new errors/* UserError */.y(`The definition reads \`${as}\`, which is outside the workspace. That is refused for code that is not trusted; \`allow: fs.read=<directory>\` lets it.`);
}
function isBelow(path, root) {
    const inner = (0,external_node_path_.relative)(root, path);
    return inner !== '..' && !inner.startsWith('../') && !(0,external_node_path_.isAbsolute)(inner);
}
// Of what is not there, the nearest directory that is.
async function realOf(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (error) {
        const parent = (0,external_node_path_.dirname)(path);
        const { code } = error;
        if (code === 'ELOOP' || parent === path)
            return '/';
        return (0,external_node_path_.join)(await realOf(parent), path.slice(parent.length));
    }
}

;// CONCATENATED MODULE: ./out/run/resolve-definition.js












/** Resolves the definition once. Throws a UserError with the tool's own message and the files. */
async function resolveDefinition(inputs, tools) {
    const source = await readSource(inputs, tools);
    const services = new Set(source.services.map((service) => service.name));
    const asked = inputs.targets.map((name) => (services.has(name) ? (0,target_name/* targetName */.j)(name) : name));
    const env = { ...tools.env, ...Object.fromEntries(inputs.vars) };
    const print = (names) => tools.run(tools.buildx.program, [...tools.buildx.prefix, ...(0,bake_call/* printArgs */.Xn)(inputs, source.bakeFiles, names)], { cwd: inputs.workdir, env });
    const [{ code, stdout, stderr }, whole] = await Promise.all([print(asked), asked.length > 0 && source.kind !== 'dockerfile' ? print([]) : undefined]);
    if (code !== 0)
        throw new errors/* UserError */.y(`The definition in ${source.shown.join(', ')} cannot be resolved:\n${(0,definition_error/* definitionMessage */.X)(stderr)}`);
    const parsed = parsePrinted(stdout, asked, source.services);
    const settings = targetSettings(inputs);
    await requireKnown(settings, tools);
    const printed = { ...parsed, targets: parsed.targets.map((target) => (Object.keys(settings).length === 0 ? target : withSettings(target, settings))) };
    const definition = { kind: source.kind, project: source.project, files: source.shown, services: source.services, notices: source.notices, siblings: readSiblings(whole, printed, source.services), ...printed };
    if (tools.confinedTo)
        await confineDefinition(definition, inputs.workdir, tools.confinedTo);
    return definition;
}
// A field that buildx does not know it leaves out without a word, and versions differ: it is asked.
async function requireKnown(settings, { buildx, run, env, directory }) {
    if (Object.keys(settings).length === 0)
        return;
    const path = (0,external_node_path_.join)(directory, 'settings.json');
    await (0,promises_.writeFile)(path, JSON.stringify({ target: { settings: { context: '.', ...settings } } }), { mode: 0o600 });
    const { code, stdout, stderr } = await run(buildx.program, [...buildx.prefix, 'bake', '--file', path, '--print', 'settings'], { cwd: directory, env });
    const known = (0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(stdout))?.['target'])?.['settings']) ?? {};
    if (code !== 0)
        throw new errors/* UserError */.y(`buildx refuses what the inputs ${Object.keys(settings).map((key) => `\`${settingInputs[key]}\``).join(', ')} set:\n${(0,definition_error/* definitionMessage */.X)(stderr)}`);
    const missing = Object.keys(settings).filter((key) => known[key] === undefined);
    if (missing.length === 0)
        return;
    throw new errors/* UserError */.y(`The buildx of this runner is too old for ${missing.map((key) => `\`${settingInputs[key]}\``).join(', ')}. Add a step with docker/setup-buildx-action before this one, or leave ${missing.length === 1 ? 'it' : 'them'} out.`);
}
// The whole definition matters only for caches that may be there: where it cannot be read there are no siblings.
function readSiblings(whole, { targets }, services) {
    if (whole?.code !== 0)
        return [];
    try {
        const built = new Set(targets.map(({ name }) => name));
        return parsePrinted(whole.stdout, [], services).targets.filter(({ name }) => !built.has(name));
    }
    catch {
        return [];
    }
}
async function readSource(inputs, tools) {
    const files = await chooseFiles(inputs, tools.env);
    if (tools.confinedTo)
        await confineFiles(files, inputs.workdir, tools.confinedTo);
    switch (files.kind) {
        case 'none':
            throw new errors/* UserError */.y(`No Compose file, bake file or Dockerfile in \`${inputs.workdir}\`. Set \`files\`, \`dockerfile\` or \`workdir\`, and check the code out before this step.`);
        case 'dockerfile': {
            const path = (0,external_node_path_.join)(tools.directory, 'dockerfile.json');
            await (0,promises_.writeFile)(path, JSON.stringify({ target: { default: { context: '.', dockerfile: 'Dockerfile' } } }));
            return { kind: 'dockerfile', bakeFiles: [path], shown: [inputs.dockerfile ?? 'Dockerfile'], project: undefined, services: [], notices: [] };
        }
        case 'files':
            if (files.compose.length === 0)
                return { kind: 'bake', bakeFiles: files.bake, shown: files.bake, project: undefined, services: [], notices: [] };
            return readCompose(inputs, tools, files.compose, files.bake);
    }
}
async function chooseFiles(inputs, env) {
    if (inputs.files.length > 0)
        return classifyFiles(inputs.files);
    // Who names a Dockerfile or a context means these, whatever else lies there.
    if (inputs.dockerfile !== undefined || inputs.context !== undefined)
        return { kind: 'dockerfile' };
    const chosen = env['COMPOSE_FILE'];
    if (chosen)
        return { kind: 'files', compose: chosen.split(env['COMPOSE_PATH_SEPARATOR'] || external_node_path_.delimiter), bake: [] };
    const names = await (0,promises_.readdir)(inputs.workdir).catch(() => {
        throw new errors/* UserError */.y(`\`workdir\`: \`${inputs.workdir}\` cannot be read. Is the code checked out before this step?`);
    });
    return findFiles(names);
}
// Compose fetches what `include` and `extends` name elsewhere; nobody has looked at that.
const noRemotes = { COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false', COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false' };
async function readCompose(inputs, tools, compose, bake) {
    const texts = await Promise.all(compose.map((file) => (0,promises_.readFile)((0,external_node_path_.resolve)(inputs.workdir, file), 'utf8').catch(() => '')));
    // The YAML library takes longer to load than all the rest: only where there is YAML, and while Compose runs.
    const loading = Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(32)]).then(__webpack_require__.bind(__webpack_require__, 55032));
    const shown = [...compose, ...bake].map((file) => (0,external_node_path_.relative)(inputs.workdir, (0,external_node_path_.resolve)(inputs.workdir, file)) || file);
    const plugin = await (0,buildx/* findPlugin */.fF)('docker-compose', tools.env);
    // Without files of ours Compose looks them up itself, COMPOSE_FILE included, which may stand in an `.env` of anybody's.
    const files = inputs.files.length > 0 || tools.confinedTo ? compose.flatMap((file) => ['--file', file]) : [];
    const env = { ...tools.env, ...Object.fromEntries(inputs.vars), ...(tools.confinedTo ? noRemotes : {}) };
    const config = (...profiles) => tools.run(plugin ?? 'docker', [...(plugin ? [] : ['compose']), ...files, ...profiles, 'config'], { cwd: inputs.workdir, env });
    const [{ parseComposeModel, parseComposeText }, { code, stdout, stderr }] = await Promise.all([loading, config()]);
    const literal = parseComposeText(texts);
    if (plugin === undefined && code !== 0 && /not a docker command|unknown command|unknown (shorthand )?flag|Unable to locate/i.test(stderr)) {
        const notices = ['The docker compose plugin was not found, so the Compose files were read by buildx, which reads them a little differently (profiles, .env, include).'];
        return { kind: 'compose', bakeFiles: [...compose, ...bake], shown, project: literal.name, services: literal.services, notices };
    }
    if (code !== 0)
        throw new errors/* UserError */.y(`The Compose definition in ${shown.join(', ')} cannot be resolved:\n${(0,definition_error/* definitionMessage */.X)(stderr)}`);
    const active = parseComposeModel(stdout);
    // Naming a service activates its profile, as it does for docker compose.
    const inactive = bake.length === 0 && inputs.targets.some((name) => name !== 'default' && !active.services.some((service) => service.name === name || service.target === name));
    const all = inactive ? await config('--profile', '*') : undefined;
    const model = all?.code === 0 ? parseComposeModel(all.stdout) : active;
    if (!model.services.some((service) => service.target !== undefined) && bake.length === 0) {
        throw new errors/* UserError */.y(`No service in ${shown.join(', ')} has \`build\` in an active profile. Set COMPOSE_PROFILES, or \`files\`.`);
    }
    const path = (0,external_node_path_.join)(tools.directory, 'compose.yaml');
    await (0,promises_.writeFile)(path, model.text, { mode: 0o600 });
    // Where nothing names the project Compose takes the directory's name, which on a runner or in a worktree may be anything.
    const fallback = (0,external_node_path_.basename)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(inputs.workdir, compose[0] ?? 'compose.yaml'))).toLowerCase().replace(/[^a-z0-9_-]/g, '').replace(/^[_-]+/, '');
    const named = literal.name !== undefined || model.name !== fallback;
    return { kind: 'compose', bakeFiles: [path, ...bake], shown, project: named ? model.name : undefined, services: model.services, notices: [] };
}


/***/ })

};
