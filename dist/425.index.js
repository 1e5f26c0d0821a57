export const id = 425;
export const ids = [425];
export const modules = {

/***/ 1623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ targetName)
/* harmony export */ });
/** The target name that buildx gives a service: bake has no dots in names. */
function targetName(service) {
    return service.replaceAll('.', '_');
}


/***/ }),

/***/ 2143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ openJob),
/* harmony export */   Ko: () => (/* binding */ callTools),
/* harmony export */   P7: () => (/* binding */ canceledEarly),
/* harmony export */   g6: () => (/* binding */ startBuilder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6080);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1448);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3257);
/* harmony import */ var _plan_judge_build_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9884);
/* harmony import */ var _plan_trust_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6652);
/* harmony import */ var _run_buildx_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5184);
/* harmony import */ var _run_certificates_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6560);
/* harmony import */ var _run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8100);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1967);
/* harmony import */ var _run_job_builder_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8096);
/* harmony import */ var _run_prewarm_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4458);
/* harmony import */ var _run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8509);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8142);
/* harmony import */ var _shared_state_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9297);

















/** Reads inputs and event, and makes our directory. Throws a UserError with every mistake in the inputs. */
async function openJob(tools) {
    const { env } = tools;
    const payload = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
    const asEvent = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_3__/* .parseContext */ .DO)(env, payload);
    const yaml = (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .getInput */ .V4)('append') === '' ? undefined : await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(381)]).then(__webpack_require__.bind(__webpack_require__, 9381));
    const inputs = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .getInput */ .V4, asEvent.workspace, asEvent.temp, yaml?.parseYaml);
    performance.mark('warmbake: inputs');
    const needless = (0,_plan_judge_build_js__WEBPACK_IMPORTED_MODULE_14__/* .judgeBuild */ .q)(asEvent.event);
    if (needless !== undefined)
        return { inputs, needless };
    const trust = (0,_plan_trust_js__WEBPACK_IMPORTED_MODULE_15__/* .judgeRun */ .Z)(inputs, asEvent);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(asEvent.temp, 'warmbake-'));
    (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_13__/* .stateNames */ .U.directory, directory);
    const childEnv = (0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .childEnvironment */ .Qc)(env);
    (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_12__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_13__/* .stateNames */ .U.place, JSON.stringify((0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .builderPlace */ .N7)(childEnv)));
    const [resolveEnv, buildEnv] = trust.trusted ? [childEnv, childEnv] : [(0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedEnvironment */ .Qi)(childEnv, 'resolve'), (0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_8__/* .untrustedEnvironment */ .Qi)(childEnv, 'build')];
    return {
        ...tools, inputs, asEvent, trust, directory, childEnv, resolveEnv, buildEnv,
        files: { bake: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'bake.json'), metadata: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'metadata.json'), log: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'bake.log') },
        buildx: await (0,_run_buildx_js__WEBPACK_IMPORTED_MODULE_6__/* .findBuildx */ .ah)(childEnv), spec: (0,_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__/* .specifyBuilder */ .Tm)(inputs, asEvent, (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(4).toString('hex'))
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

/***/ 7425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
var out_job = __webpack_require__(2143);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./out/baseline/baseline-place.js
var baseline_place = __webpack_require__(6309);
// EXTERNAL MODULE: ./out/baseline/store.js + 1 modules
var store = __webpack_require__(918);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(6080);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
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
var child_environment = __webpack_require__(8100);
// EXTERNAL MODULE: ./out/run/command.js
var command = __webpack_require__(1967);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(9297);
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
    const reading = inputs.baseline ? (0,store/* readBaseline */.m)(place, cache) : Promise.resolve(none);
    const changing = reading.then((baseline) => changesSince(baseline, tools)).catch(() => undefined);
    // What it takes to find out is loaded while nothing else is to do.
    const loading = reading.then(() => __webpack_require__.e(/* import() */ 433).then(__webpack_require__.bind(__webpack_require__, 2433)));
    loading.catch(() => undefined);
    return async (build) => {
        try {
            // A cancelled job has no time to wait.
            const baseline = build.result === 'canceled' ? none : await reading;
            const { findOut } = await (build.result === 'canceled' ? __webpack_require__.e(/* import() */ 433).then(__webpack_require__.bind(__webpack_require__, 2433)) : loading);
            const { findings, kept } = await findOut(baseline, build.result === 'canceled' ? undefined : await changing, tools, build);
            if (kept !== undefined)
                await (0,promises_.writeFile)((0,external_node_path_.join)(directory, state/* keptBaseline */.O), kept, { mode: 0o600 });
            return { findings, notices: baseline.notice === undefined ? [] : [build.redact(baseline.notice)] };
        }
        catch (error) {
            log.debug(`Nothing was found out about the build: ${(0,errors/* messageOf */.b)(error)}`);
            return { findings: noFindings, notices: [] };
        }
    };
}
async function changesSince({ source }, { inputs, context, env }) {
    const before = source?.record.builds.findLast(({ result }) => result === 'success')?.commit;
    if (before === undefined)
        return undefined;
    const after = context.event.kind === 'pull-request' ? context.event.mergeCommit : (0,github_context/* commitOf */.D3)(context.event);
    const api = { url: context.apiUrl, repository: `${context.repository.owner}/${context.repository.name}`, token: inputs.githubToken };
    return readChangedFiles({ workspace: context.workspace, before, after, api }, { run: command/* runCommand */.d, env: (0,child_environment/* childEnvironment */.Qc)(env) });
}

// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(4396);
;// CONCATENATED MODULE: ./out/plan/cache-store.js

/** The store that the inputs ask for, undefined for none. */
function chooseStore(inputs, definition) {
    const hasPlace = inputs.registry !== undefined || inputs.cacheRepository !== undefined;
    const type = inputs.cache === 'auto' ? (hasPlace ? 'registry' : 'off') : inputs.cache;
    if (type === 'off')
        return undefined;
    const apart = inputs.cacheCompression === 'auto' && (type === 'registry' || type === 'local') && makesNoImage(inputs, definition);
    const compression = inputs.cacheCompression !== 'auto' ? inputs.cacheCompression : apart ? 'zstd' : undefined;
    return { type, options: inputs.cacheOptions, mode: inputs.cacheMode, compression, apart };
}
/**
 * Whether nothing of this build can end in an image. BuildKit knows layers by what made them, not by target, so one target
 * that gives an image is enough for all of them; a builder that is kept holds layers for the images of later builds.
 */
function makesNoImage(inputs, definition) {
    const pushes = inputs.registry !== undefined || inputs.push === 'always' || inputs.tags.some((tag) => tag.includes('/'));
    const isKept = inputs.builder !== undefined || inputs.builderName !== undefined || inputs.keepState || inputs.driver === 'docker' || inputs.driver === 'remote';
    if (pushes || inputs.load || isKept)
        return false;
    return definition.targets.every(({ outputs, tags }) => tags.length === 0 && outputs.length > 0 && outputs.every(isNoImage));
}
// As buildx reads an output: a bare path is a directory, `-` a tar archive.
function isNoImage(output) {
    const fields = (0,csv/* parseCsv */.W)(output).map((field) => field.trim());
    const types = fields.filter((field) => /^type=/i.test(field)).map((field) => field.slice(field.indexOf('=') + 1).toLowerCase());
    return types.length === 0 ? fields.length === 1 : types.every((type) => ['local', 'tar', 'cacheonly'].includes(type));
}
/** A `cache-from` entry for one of our refs. */
function importEntry(store, ref) {
    return (0,csv/* renderCsv */.P)([`type=${store.type}`, `${nameKeys[store.type].read}=${ref}`, ...optionsOf(store)]);
}
/**
 * The `cache-to` entries for our refs: one for each, but for the backends that write one export under several names. A failed
 * export must not fail a good build; registries differ in what manifests they take, image manifests pass all.
 */
function exportEntries(store, refs) {
    if (refs.length === 0)
        return [];
    const names = keepsSeveralNames(store.type) ? [refs.join(';')] : refs;
    const form = store.type === 'registry' || store.type === 'local' ? ['image-manifest=true', 'oci-mediatypes=true'] : [];
    const compression = store.compression === undefined ? [] : [`compression=${store.compression}`];
    return names.map((name) => (0,csv/* renderCsv */.P)([`type=${store.type}`, `${nameKeys[store.type].write}=${name}`, `mode=${store.mode}`, ...form, ...compression, ...optionsOf(store), 'ignore-error=true']));
}
/** Whether one export of a backend can have several names (BuildKit: `name=a;b`). */
function keepsSeveralNames(type) {
    return type === 's3' || type === 'azblob';
}
const nameKeys = {
    registry: { read: 'ref', write: 'ref' }, gha: { read: 'scope', write: 'scope' }, s3: { read: 'name', write: 'name' },
    azblob: { read: 'name', write: 'name' }, local: { read: 'src', write: 'dest' }
};
function optionsOf({ options }) {
    return [...options].filter(([key]) => key !== 'dest').map(([key, value]) => `${key}=${value}`);
}

// EXTERNAL MODULE: ./out/plan/bake-outputs.js
var bake_outputs = __webpack_require__(5594);
;// CONCATENATED MODULE: ./out/plan/bake-file.js



const rewritten = new Set(['tags', 'cache-from', 'cache-to', 'output', 'secret', 'ssh']);
/** A resolved bake definition as JSON text, for `docker buildx bake -f`. Group `default` holds the targets asked for. */
function renderBakeFile(definition, plan, inputs, additions) {
    const planOf = new Map(plan.targets.map((target) => [target.name, target]));
    const targets = definition.targets.map((target) => [target.name, renderTarget(target, planOf.get(target.name), plan, inputs, additions)]);
    const group = { default: { targets: plan.targets.map((target) => target.name) } };
    return `${JSON.stringify((0,checked_json/* mapTexts */.zO)({ group, target: Object.fromEntries(targets) }, escapeTemplate), null, 2)}\n`;
}
function renderTarget(target, planned, plan, inputs, additions) {
    const store = plan.cacheStore;
    const rest = Object.fromEntries(Object.entries(target.raw).filter(([key]) => !rewritten.has(key)));
    const cacheFrom = [...target.cacheFrom, ...inputs.cacheFrom, ...(store ? (planned?.cacheFrom ?? []).map(({ ref }) => importEntry(store, ref)) : [])];
    const { trusted } = plan.trust;
    const { tags, outputs } = (0,bake_outputs/* planOutputs */.iS)(target, planned, plan, additions.cacheOnly);
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
    const ours = plan.cacheStore ? exportEntries(plan.cacheStore, (planned?.cacheTo ?? []).map(({ ref }) => ref)) : [];
    return [...users, ...ours];
}
function list(key, values) {
    return values.length === 0 ? {} : { [key]: values };
}
/** Bake reads the strings of a JSON file as HCL templates: in what is written for it, none may be one. */
function escapeTemplate(text) {
    return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}

;// CONCATENATED MODULE: ./out/definition/definition.js
/** What people call a target: its Compose service, else its own name. */
function displayName(target) {
    return target.service ?? target.name;
}

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

;// CONCATENATED MODULE: ./out/plan/local-paths.js


/** The local paths that a target of a resolved definition reads: contexts, and its Dockerfile (relative to a local context). */
function localPathsOf(raw) {
    const context = (0,checked_json/* stringOf */.Je)(raw['context']) ?? '.';
    const named = Object.values((0,checked_json/* objectOf */.Xy)(raw['contexts']) ?? {}).map(checked_json/* stringOf */.Je);
    const contexts = [context, ...named].flatMap((path) => (path === undefined ? [] : [path.replace(/^(?:cwd|oci-layout):\/\//, '')])).filter(isLocal);
    const dockerfile = (0,checked_json/* stringOf */.Je)(raw['dockerfile']);
    if (dockerfile === undefined || (0,checked_json/* stringOf */.Je)(raw['dockerfile-inline']) !== undefined || !isLocal(dockerfile))
        return contexts;
    const local = context.replace(/^cwd:\/\//, '');
    return (0,external_node_path_.isAbsolute)(dockerfile) ? [...contexts, dockerfile] : isLocal(local) ? [...contexts, (0,external_node_path_.join)(local, dockerfile)] : contexts;
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
    return [...entitled, ...given].map((path) => (0,external_node_path_.resolve)(inputs.workdir, path));
}

// EXTERNAL MODULE: ./out/inputs/registry-hosts.js
var registry_hosts = __webpack_require__(2363);
// EXTERNAL MODULE: ./out/plan/name.js
var plan_name = __webpack_require__(7287);
;// CONCATENATED MODULE: ./out/plan/image-name.js



/** Decides between the two layouts: where a push makes no repository, the one that is named holds everything. */
function chooseLayout(choice) {
    const { registry, singleName, template, project } = choice;
    const join = (...parts) => parts.filter((part) => part !== '').join('/');
    if (singleName)
        return { mode: 'single', host: registry.host, repository: join(registry.path, singleName) };
    if (singleName === undefined && (0,registry_hosts/* isEcr */.H)(registry.host))
        return { mode: 'single', host: registry.host, repository: registry.path };
    return { mode: 'per-target', host: registry.host, path: registry.path, template, project };
}
/** The repository of one target: `ghcr.io/acme/shop-web`. `target` is the name that people know it by. */
function repositoryOf(layout, target) {
    if (layout.mode === 'single')
        return `${layout.host}/${layout.repository}`;
    const name = layout.template.replaceAll('{project}', layout.project).replaceAll('{target}', target);
    const segments = name.split('/').filter((part) => part !== '').map(plan_name/* pathSegment */.pn);
    const repository = [layout.host, layout.path, ...segments].filter((part) => part !== '').join('/');
    if (repository.length > 255)
        throw new errors/* UserError */.y(`The image name \`${repository}\` is longer than 255 characters. Set a shorter \`image-name\`.`);
    return repository;
}

;// CONCATENATED MODULE: ./out/plan/image-refs.js

/** The tags of `auto` for an event, before they are fitted to a repository. */
function autoTags(event, defaultBranch) {
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return [
                { tag: event.commit, reason: 'commit' },
                { tag: event.branch, reason: 'branch' },
                ...(event.branch === defaultBranch ? [{ tag: 'latest', reason: 'latest' }] : [])
            ];
        case 'tag-push':
        case 'tag-run':
            return [{ tag: event.tag, reason: 'tag' }, ...versionTags(event.tag), { tag: event.commit, reason: 'commit', onlyIfAbsent: true }];
        case 'pull-request':
            return [
                { tag: `pr-${event.number}`, reason: 'pull-request' },
                { tag: `pr-${event.number}-${event.headCommit.slice(0, 7)}`, reason: 'commit' }
            ];
        case 'merge-group':
            return [{ tag: `mq-${event.commit}`, reason: 'merge-group' }];
        case 'pull-request-target':
        case 'workflow-run':
        case 'pull-request-comment':
        case 'other':
            return [];
    }
}
// Major and major.minor of a release (semver 2.0.0, with an optional `v`); pre-releases move nothing.
function versionTags(tag) {
    const version = /^(v?)(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\+[0-9A-Za-z.-]+)?$/.exec(tag);
    if (!version)
        return [];
    const [, v = '', major = '', minor = ''] = version;
    const tags = [{ tag: `${v}${major}.${minor}`, reason: 'version' }];
    return major === '0' ? tags : [...tags, { tag: `${v}${major}`, reason: 'version' }];
}
// Tags with a dash that cannot be the rest of another target's name and tag, unless that name ends like their beginning.
const ownTags = /^(?:pr-\d+(?:-[0-9a-f]{7})?|mq-[0-9a-f]{40}|v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/;
const endsLikeTag = /-(?:pr|pr-\d+|mq|v?\d+\.\d+\.\d+.*)$/;
/**
 * The tag as it is written: at most 128 characters of the registry's alphabet. `target` is given where all targets share
 * one repository and the tag begins with it; (target, tag) → tag is injective then, whatever other targets there are. What
 * begins like one of our cache tags is hashed.
 */
function fitTag(tag, target) {
    const prefix = target === undefined ? '' : `${(0,plan_name/* slug */.yR)(target, 60)}-`;
    const part = (0,plan_name/* slug */.yR)(tag, plan_name/* maxTagLength */.Bl - prefix.length);
    const reserved = part.startsWith('cache-') || (prefix !== '' && `${prefix}${part}`.includes('.cache-'));
    const ambiguous = target !== undefined && ((part.includes('-') && !ownTags.test(part)) || /^[0-9a-f]{8}$/.test(part) || endsLikeTag.test(target));
    if (!reserved && !ambiguous)
        return `${prefix}${part}`;
    const kept = `${prefix}${part}`.replace(/^cache-/, 'cache_').replaceAll('.cache-', '.cache_');
    return `${kept.slice(0, plan_name/* maxTagLength */.Bl - 9)}-${(0,plan_name/* shortHash */.BC)(`${prefix}\n${tag}`)}`;
}

// EXTERNAL MODULE: ./out/plan/reference.js
var plan_reference = __webpack_require__(3895);
;// CONCATENATED MODULE: ./out/plan/plan-images.js





/** How this build names its images. */
function imageNaming(inputs, context, definition) {
    // GitHub's names ignore case, so lower case loses nothing.
    const repository = context.repository.name.toLowerCase();
    const project = definition.project ?? repository;
    const template = inputs.imageName ?? (definition.kind === 'dockerfile' ? repository : '{project}-{target}');
    const layout = inputs.registry && chooseLayout({ registry: inputs.registry, singleName: inputs.registrySingleName, template, project });
    // The target of a lone Dockerfile is always `default`, which tells two of them not apart.
    const sharedName = (target) => definition.kind === 'dockerfile' ? template.replaceAll('{project}', project).replaceAll('{target}', target.name) : displayName(target);
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
        const reference = (0,plan_reference/* parseReference */.F)(name);
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
    const known = displayName(target);
    const inTag = layout?.mode === 'single' ? naming.sharedName(target) : undefined;
    return inputs.tags.flatMap((entry) => {
        if (entry.includes('/')) {
            const reference = (0,plan_reference/* parseReference */.F)(entry);
            if (!reference)
                throw new errors/* UserError */.y(`\`tags\`: \`${entry}\` is no image reference.`);
            if (!single)
                throw new errors/* UserError */.y(`\`tags\`: the whole reference \`${entry}\` fits one target only. Give a plain tag, or one target.`);
            return [{ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' }];
        }
        if (!layout)
            return [];
        const tags = entry === 'auto' ? autoTags(context.event, context.defaultBranch) : [{ tag: entry, reason: 'user' }];
        const repository = repositoryOf(layout, known);
        return tags.map(({ tag, ...rest }) => {
            const fitted = fitTag(tag, inTag);
            return { ref: `${repository}:${fitted}`, tag: fitted, ...rest };
        });
    });
}
function isUnder(host, path, registry) {
    return host === registry.host && (registry.path === '' || path === registry.path || path.startsWith(`${registry.path}/`));
}

;// CONCATENATED MODULE: ./out/plan/cache-refs.js

/** `[<target>.]cache-<b|pr|c>-<key>[-r<hash of the repository>][-p<hash of platforms>]` */
function cacheTag(place, { kind, key }) {
    const kinds = [...[...place.platforms].sort(), ...(place.apart ? ['no image'] : [])];
    const suffix = `${place.owner === '' ? '' : `-r${place.owner}`}${kinds.length === 0 ? '' : `-p${(0,plan_name/* shortHash */.BC)(kinds.join(','))}`}`;
    const prefix = `${place.prefix}cache-${kind}-`;
    return `${prefix}${(0,plan_name/* slug */.yR)(key, plan_name/* maxTagLength */.Bl - prefix.length - suffix.length)}${suffix}`;
}
/** At most so many refs of one target are imported: each costs a round trip and BuildKit merges them all. */
const maxImports = 5;
/** The cache refs that this event reads for a target, most telling first, each once. */
function cacheImports(place, event, { defaultBranch, baseBranch }) {
    const byRef = new Map();
    for (const key of importKeys(event, defaultBranch, baseBranch)) {
        const ref = `${place.at}${cacheTag(place, key)}`;
        if (!byRef.has(ref))
            byRef.set(ref, { ref, reason: key.reason });
    }
    return [...byRef.values()].slice(0, maxImports);
}
function importKeys(event, defaultBranch, baseBranch) {
    const fallback = defaultBranch ? [{ kind: 'b', key: defaultBranch, reason: 'default-branch' }] : [];
    const ofBase = baseBranch ? [{ kind: 'b', key: baseBranch, reason: 'base-branch' }] : [];
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
        case 'workflow-run':
            if (event.kind === 'workflow-run' && !event.ownBranch)
                return [...ofBase, ...fallback];
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, { kind: 'b', key: event.branch, reason: 'branch' }, ...fallback];
        case 'merge-group':
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, { kind: 'b', key: event.baseBranch, reason: 'base-branch' }, ...fallback];
        case 'tag-push':
        case 'tag-run':
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, ...fallback];
        case 'pull-request-target':
            return [{ kind: 'b', key: event.baseBranch, reason: 'base-branch' }, ...fallback];
        case 'pull-request': {
            const base = { kind: 'b', key: event.baseBranch, reason: 'base-branch' };
            if (event.fromFork || event.byDependabot)
                return [base, ...fallback];
            return [
                { kind: 'c', key: event.headCommit, reason: 'commit' },
                { kind: 'pr', key: String(event.number), reason: 'pull-request' },
                { kind: 'b', key: event.headBranch, reason: 'head-branch' },
                base,
                ...fallback
            ];
        }
        case 'pull-request-comment':
            return [...ofBase, ...fallback];
        case 'other':
            return fallback;
    }
}
/** The cache ref that this event writes for a target, or undefined where it writes none. */
function cacheExport(place, event) {
    const ref = (key) => ({ ref: `${place.at}${cacheTag(place, key)}`, reason: key.reason });
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return {
                write: ref({ kind: 'b', key: event.branch, reason: 'branch' }),
                alias: ref({ kind: 'c', key: event.commit, reason: 'commit' })
            };
        case 'pull-request':
            return { write: ref({ kind: 'pr', key: String(event.number), reason: 'pull-request' }) };
        case 'merge-group':
            return { write: ref({ kind: 'c', key: event.commit, reason: 'commit' }) };
        case 'tag-push':
        case 'tag-run':
        case 'pull-request-target':
        case 'workflow-run':
        case 'pull-request-comment':
        case 'other':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./out/plan/plan-cache.js





/** Plans our own cache refs for a target; the user's entries stay in the definition and are not listed here. */
function planCache(question) {
    const { inputs, context, store, reads, writes } = question;
    const place = store && cachePlace(question, store);
    if (!place)
        return { cacheFrom: [], cacheSiblings: [], cacheTo: [], cacheAlias: undefined };
    const written = writes ? cacheExport(place, context.event) : undefined;
    // A build without cache reads none, and leaves a fresh one for the next.
    const reading = reads && !inputs.noCache;
    const imports = reading ? cacheImports(place, context.event, context) : [];
    return {
        cacheFrom: isLookedUp(store.type) ? imports : uncheckedImports(imports, store.type),
        cacheSiblings: reading && isLookedUp(store.type) ? siblingRefs(question, store) : [],
        cacheTo: written ? [written.write, ...(written.alias && keepsSeveralNames(store.type) ? [written.alias] : [])] : [],
        // A second name for a manifest that is there is a thing of registries.
        cacheAlias: store.type === 'registry' ? written?.alias : undefined
    };
}
/** Whether it is known before the build which refs a backend has. */
function isLookedUp(type) {
    return type === 'registry' || type === 'local';
}
/**
 * Of refs that nobody can look up, the own one and what it falls back to: several that are there would get into each other's
 * way. The commit's only where a push writes one.
 */
function uncheckedImports(imports, type) {
    const commit = imports.filter(({ reason }) => reason === 'commit');
    const others = imports.filter(({ reason }) => reason !== 'commit');
    const own = others.find(({ reason }) => reason === 'branch' || reason === 'pull-request');
    const fallback = others.find(({ reason }) => reason === 'base-branch') ?? others.at(-1);
    return [...new Set([...(keepsSeveralNames(type) || !own ? commit : []), own, fallback])].filter((ref) => ref !== undefined);
}
const maxSiblings = 8;
// By key first: what any sibling has of this commit tells more than what all of them have of the default branch.
function siblingRefs(question, store) {
    const source = ({ raw }) => JSON.stringify([raw['context'], raw['dockerfile'], raw['dockerfile-inline']]);
    const siblings = question.siblings.filter((sibling) => source(sibling) === source(question.target)).slice(0, maxSiblings);
    const lists = siblings.map((target) => {
        const place = cachePlace({ ...question, target }, store);
        return place ? cacheImports(place, question.context.event, question.context) : [];
    });
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat()
        .map(({ ref, reason }) => ({ ref, reason: 'sibling', ofCommit: reason === 'commit' }));
}
function cachePlace({ inputs, context, target, naming }, store) {
    const prefix = `${cachePrefix(naming.sharedName(target))}.`;
    const { platforms } = target;
    const { apart } = store;
    if (store.type !== 'registry') {
        const directory = store.options.get('dest');
        // GitHub keeps the caches of repositories apart by itself.
        return { at: directory === undefined ? '' : `${directory}/`, prefix, owner: store.type === 'gha' ? '' : (0,plan_name/* shortHash */.BC)(context.repository.id), platforms, apart };
    }
    const known = displayName(target);
    const shared = inputs.cacheRepository !== undefined || naming.layout?.mode === 'single';
    const repository = inputs.cacheRepository
        ? [inputs.cacheRepository.host, inputs.cacheRepository.path].filter((part) => part !== '').join('/')
        : naming.layout && repositoryOf(naming.layout, known);
    if (!repository)
        return undefined;
    return { at: `${repository}:`, prefix: shared ? prefix : '', owner: ownerHash(repository, context), platforms, apart };
}
/** A target's part of a shared cache tag; it never looks like a cache tag of another target. */
function cachePrefix(name) {
    const part = (0,plan_name/* slug */.yR)(name, 60);
    return /(^|\.)cache-/.test(part) ? `${part.slice(0, 51).replaceAll('cache-', 'cache_')}-${(0,plan_name/* shortHash */.BC)(name)}` : part;
}
/**
 * What tells the caches of this GitHub repository from those of others in a registry repository (`host/path`): a hash of its id,
 * '' where the path holds its whole name. Two repositories of an organisation may share a namespace, and a path that merely
 * contains a name proves nothing (`acme/shop-api` may be target `api` of `shop`, or the repository `shop-api`).
 */
function ownerHash(repository, { repository: { owner, name, id } }) {
    return `${repository}/`.includes(`/${owner}/${name}/`.toLowerCase()) ? '' : (0,plan_name/* shortHash */.BC)(id);
}

;// CONCATENATED MODULE: ./out/plan/plan.js









/** Decides refs, push and cache for every target. Throws a UserError where the inputs ask for what this event may not. */
function makePlan(inputs, context, definition, trust) {
    if (!trust.trusted)
        refuseOutside(definition, inputs, context);
    const asked = definition.targets.filter((target) => definition.asked.includes(target.name));
    const notices = [...definition.notices];
    const push = trust.trusted && inputs.push !== 'never' && (inputs.registry !== undefined || inputs.push === 'always');
    const naming = imageNaming(inputs, context, definition);
    const cacheStore = chooseStore(inputs, definition);
    const access = judgeCache(inputs, context, trust, cacheStore);
    notices.push(...access.notices);
    const targets = asked.map((target) => {
        const images = planImages({ inputs, context, target, naming, push, single: asked.length === 1 });
        const cache = planCache({ inputs, context, target, naming, siblings: definition.siblings, store: cacheStore, reads: access.reads, writes: access.writes });
        return { name: target.name, displayName: displayName(target), ...images, ...cache, cacheSpare: [], cacheAbsent: [], userExports: target.cacheTo.length + inputs.cacheTo.length > 0 };
    });
    refuseSharedRefs(targets);
    if (!trust.trusted && (inputs.registry || cacheStore)) {
        notices.push(`Nothing is pushed and no cache is written, because ${trust.reason}.`);
    }
    const contextTargets = definition.targets.filter((target) => !asked.includes(target)).map((target) => target.name);
    return { targets, contextTargets, commit: (0,github_context/* commitOf */.D3)(context.event), trust, push, pushNever: inputs.push === 'never', load: inputs.load, cacheStore, notices };
}
// buildx 0.18 and later refuse these by themselves; older ones read whatever a definition names.
function refuseOutside(definition, inputs, context) {
    const roots = [context.workspace, ...allowedPaths(inputs)];
    const isInside = (path, root) => {
        const inner = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(inputs.workdir, path));
        return inner !== '..' && !inner.startsWith('../') && !(0,external_node_path_.isAbsolute)(inner);
    };
    for (const target of definition.targets) {
        const path = localPathsOf(target.raw).find((one) => !roots.some((root) => isInside(one, root)));
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

// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(6998);
// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
;// CONCATENATED MODULE: ./out/report/plan-lines.js

/** The plan as lines for the job's log: what is built, pushed, read and written, each ref with its reason. */
function renderPlanLines(definition, plan) {
    const lines = [`Definition: ${definition.files.join(', ')}`];
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
var report_redact = __webpack_require__(1593);
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
var run_buildx = __webpack_require__(5184);
// EXTERNAL MODULE: ./out/run/docker-home.js
var docker_home = __webpack_require__(3382);
;// CONCATENATED MODULE: ./out/run/registry/toml-subset.js
const escapes = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };
const blank = /(?:[ \t\r\n]|#[^\n]*)*/y;
const space = /[ \t]*/y;
const bareKey = /[A-Za-z0-9_-]+/y;
const restOfLine = /[^\n]*\n?/y;
const scalar = /[^\s,\]}#]+/y;
/** Reads tables, inline tables, strings, booleans and lists of strings out of TOML. A line that is something else is passed over. */
function readTomlSubset(text) {
    const entries = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0] ?? '';
        at += found.length;
        return found;
    };
    const takes = (literal) => text.startsWith(literal, at) && (at += literal.length) > 0;
    const readString = () => {
        const quote = ['"""', "'''", '"', "'"].find((mark) => takes(mark));
        if (quote === undefined)
            return undefined;
        for (let value = ''; at < text.length;) {
            if (takes(quote))
                return value;
            const char = text[at++] ?? '';
            if (char === '\n' && quote.length === 1)
                return undefined;
            if (char !== '\\' || quote[0] === "'")
                value += char;
            else {
                const kind = text[at++] ?? '';
                const digits = { u: 4, U: 8 }[kind] ?? 0;
                const code = parseInt(text.slice(at, at + digits), 16);
                at += digits;
                value += digits > 0 ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (escapes[kind] ?? '');
            }
        }
        return undefined;
    };
    const readPath = () => {
        const path = [];
        do {
            take(space);
            const part = /["']/.test(text[at] ?? '') ? readString() : take(bareKey) || undefined;
            if (part === undefined)
                return undefined;
            path.push(part);
            take(space);
        } while (takes('.'));
        return path;
    };
    const readValue = (path, depth) => {
        if (/["']/.test(text[at] ?? ''))
            return readString();
        if (depth < 8 && takes('[')) {
            const items = [];
            for (take(blank); at < text.length && !takes(']'); take(blank)) {
                const before = at;
                items.push(readValue(path, depth + 1));
                take(blank);
                takes(',');
                if (at === before)
                    return undefined;
            }
            return items.filter((item) => typeof item === 'string');
        }
        if (depth < 8 && takes('{')) {
            for (take(blank); at < text.length && !takes('}'); take(blank)) {
                const before = at;
                readPair(path, depth + 1);
                take(blank);
                takes(',');
                if (at === before)
                    return undefined;
            }
            return undefined;
        }
        const word = take(scalar);
        return word === 'true' ? true : word === 'false' ? false : undefined;
    };
    const readPair = (table, depth) => {
        const key = readPath();
        if (!key || !takes('='))
            return;
        take(space);
        const path = [...table, ...key];
        const value = readValue(path, depth);
        if (value !== undefined)
            entries.push({ path, value });
    };
    let table = [];
    for (take(blank); at < text.length; take(blank)) {
        if (takes('[['))
            table = undefined;
        else if (takes('[')) {
            const path = readPath();
            table = takes(']') ? path : undefined;
        }
        else if (table)
            readPair(table, 0);
        else if (readPath() && takes('='))
            readValue([], 0);
        take(restOfLine);
    }
    return entries;
}

;// CONCATENATED MODULE: ./out/run/registry/buildkitd-config.js




const buildkitd_config_none = { mirrors: [], http: undefined, insecure: false, ca: [] };
/**
 * Reads the `[registry."host"]` tables of buildkitd.toml: `mirrors`, `http`, `insecure`, `ca`. Everything else is passed
 * over, also what is no TOML.
 */
function parseBuildkitdConfig(text) {
    const hosts = new Map();
    for (const { path, value } of readTomlSubset(text)) {
        const [table, host, key] = path;
        if (table !== 'registry' || host === undefined || path.length !== 3)
            continue;
        const known = hosts.get(host) ?? buildkitd_config_none;
        if (key === 'mirrors' && Array.isArray(value))
            hosts.set(host, { ...known, mirrors: value });
        if (key === 'ca' && Array.isArray(value))
            hosts.set(host, { ...known, ca: value });
        if (key === 'http' && typeof value === 'boolean')
            hosts.set(host, { ...known, http: value });
        if (key === 'insecure' && typeof value === 'boolean')
            hosts.set(host, { ...known, insecure: value });
    }
    return hosts;
}
/**
 * The configuration that `buildx create` gives a builder: the text, else the file, else the default file of buildx.
 * Never throws; what cannot be read says nothing.
 */
async function readRegistryConfig({ text, file }, env) {
    if (text !== undefined)
        return parseBuildkitdConfig(text);
    const docker = (0,docker_home/* dockerHome */.O)(env);
    const buildx = env['BUILDX_CONFIG'] || (docker && (0,external_node_path_.join)(docker, 'buildx'));
    const path = file ?? (buildx && (0,external_node_path_.join)(buildx, 'buildkitd.default.toml'));
    return parseBuildkitdConfig(path ? await (0,promises_.readFile)(path, 'utf8').catch(() => '') : '');
}

;// CONCATENATED MODULE: ./out/run/registry/builder-config.js

// Longer than buildx needs where it can reach the builder's nodes; what is asked with it has 2 s of its own.
const inspectMs = 3000;
/**
 * How the builder of a spec reaches registries: by the configuration that we give it, or, for one that is there, by that which
 * `buildx inspect` shows. Never throws; what cannot be read says nothing.
 */
async function readBuilderRegistries(spec, { buildx, run, env }) {
    if (spec.kind === 'own')
        return readRegistryConfig({ text: spec.configText, file: spec.configFile }, env);
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
    const config = parseBuildkitdConfig(files.get('buildkitd.toml') ?? '');
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
var definition_error = __webpack_require__(1320);
// EXTERNAL MODULE: ./out/definition/target-name.js
var target_name = __webpack_require__(1623);
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
var bake_call = __webpack_require__(3190);
;// CONCATENATED MODULE: ./out/run/confine.js




const mostFiles = 200;
/**
 * Refuses a definition that makes Compose or buildx open files outside: by links, include, extends, env_file and label_file.
 * Both show the content of what they cannot parse, and a docker login is such a file. Throws a UserError.
 */
async function confineFiles(files, workdir, roots) {
    if (files.kind !== 'files')
        return;
    const check = (path, as) => confine_refuseOutside(path, as, roots);
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
        const { readsOfCompose } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(92)]).then(__webpack_require__.bind(__webpack_require__, 4092));
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
    await Promise.all(targets.flatMap(({ raw }) => localPathsOf(raw).map((path) => confine_refuseOutside((0,external_node_path_.resolve)(workdir, path), path, roots))));
}
async function confine_refuseOutside(path, as, roots) {
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
    const print = (names) => tools.run(tools.buildx.program, [...tools.buildx.prefix, ...(0,bake_call/* printArgs */.X)(inputs, source.bakeFiles, names)], { cwd: inputs.workdir, env });
    const [{ code, stdout, stderr }, whole] = await Promise.all([print(asked), asked.length > 0 && source.kind !== 'dockerfile' ? print([]) : undefined]);
    if (code !== 0)
        throw new errors/* UserError */.y(`The definition in ${source.shown.join(', ')} cannot be resolved:\n${(0,definition_error/* definitionMessage */.X)(stderr)}`);
    const printed = parsePrinted(stdout, asked, source.services);
    const definition = { kind: source.kind, project: source.project, files: source.shown, services: source.services, notices: source.notices, siblings: readSiblings(whole, printed, source.services), ...printed };
    if (tools.confinedTo)
        await confineDefinition(definition, inputs.workdir, tools.confinedTo);
    return definition;
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
    const loading = Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(32)]).then(__webpack_require__.bind(__webpack_require__, 5032));
    const shown = [...compose, ...bake].map((file) => (0,external_node_path_.relative)(inputs.workdir, (0,external_node_path_.resolve)(inputs.workdir, file)) || file);
    const plugin = await (0,run_buildx/* findPlugin */.fF)('docker-compose', tools.env);
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
    const confinedTo = trust.trusted ? {} : { confinedTo: [asEvent.workspace, ...allowedPaths(inputs)] };
    const [version, definition, context, secrets, registries] = await cancellation.race(allInOrder([
        (0,run_buildx/* readBuildxVersion */.xV)(buildx, command/* runCommand */.d, childEnv),
        resolveDefinition(inputs, { ...tools, env: resolveEnv, ...confinedTo }),
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
    const { env, log, cancellation, trust, files, spec } = job;
    // The slow ones side by side; of several that fail the builder is heard of last.
    const findOut = lookBack({ ...job, context: job.asEvent, trusted: trust.trusted });
    const booting = (0,out_job/* startBuilder */.g6)(job);
    // What is needed from here on is loaded while buildx prints the definition.
    const [resolved, { preflight }, { buildImages }, { publishBuild }] = await Promise.all([resolveJob(job), Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(121)]).then(__webpack_require__.bind(__webpack_require__, 6121)), Promise.all(/* import() */[__webpack_require__.e(152), __webpack_require__.e(118), __webpack_require__.e(613)]).then(__webpack_require__.bind(__webpack_require__, 7613)), Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 9374))]);
    const { definition, context, registries } = resolved;
    performance.mark('warmbake: print');
    const plan = await cancellation.race(preflight(makePlan(inputs, context, definition, trust), registries, job.buildEnv), out_job/* canceledEarly */.P7);
    await (0,promises_.writeFile)(files.bake, renderBakeFile(definition, plan, inputs, { secrets: resolved.secrets, cacheOnly: spec.kind === 'own' }), { mode: 0o600 });
    log.group('Plan');
    renderPlanLines(definition, plan).forEach((line) => log.info(line));
    log.endGroup();
    plan.notices.forEach((notice) => log.info(notice));
    // The workflow's own secret files are given to untrusted builds too; what an untrusted definition names is not even read.
    const hidden = [...(0,report_redact/* secretsOf */.Fj)(inputs, definition, env), ...(await readSecretFiles(trust.trusted ? (0,report_redact/* secretPathsOf */.OB)(inputs, definition) : [...inputs.secretFiles.values()], inputs.workdir))];
    const redact = (0,report_redact/* makeRedactor */.$u)(hidden);
    performance.mark('warmbake: preflight');
    const built = await buildImages({ ...job, ...resolved, plan, booting, hidden });
    const timing = measureTiming(built.buildLog, built.bake.durationMs, definition.targets.map((target) => target.name));
    const { findings, notices } = await findOut({ definition, plan, log: built.buildLog, timing, bake: built.bake, result: built.result, redact });
    await publishBuild({ ...job, ...resolved, plan, built, timing, findings, notices: [...plan.notices, ...built.notices, ...notices], redact });
}


/***/ }),

/***/ 3190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ printArgs),
/* harmony export */   r: () => (/* binding */ bakeArgs)
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

/***/ 5594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PN: () => (/* binding */ pushes),
/* harmony export */   iS: () => (/* binding */ planOutputs),
/* harmony export */   ov: () => (/* binding */ readOutput)
/* harmony export */ });
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4396);

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
        ours.push(new Map([['type', 'image'], ['name', pushed.join(',')], ['push', 'true'], ...imageOptions(kept)]));
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
// An image output without names of its own pushes what ours pushes.
function isCovered(output) {
    return ['image', 'registry'].includes(output.get('type') ?? '') && !output.has('name') && !output.has('dest');
}
function takesNames(output) {
    return ['image', 'registry', 'docker', 'oci'].includes(output.get('type') ?? '');
}
// Compression, attestations' form and the like, of the user's first image output.
function imageOptions(outputs) {
    return [...(outputs.find(isCovered) ?? [])].filter(([key]) => !['type', 'push'].includes(key));
}


/***/ }),

/***/ 3895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _inputs_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7701);

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
    if (!path.split('/').every((segment) => _inputs_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySegment */ .W.test(segment)))
        return undefined;
    return { host, path: host === 'docker.io' && !path.includes('/') ? `library/${path}` : path, tag };
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
