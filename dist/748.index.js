export const id = 748;
export const ids = [748];
export const modules = {

/***/ 1320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ definitionMessage)
/* harmony export */ });
const progress = /^#\d+( |$)/;
/**
 * What buildx or Compose said about a definition that it cannot read: its stderr without progress lines, at most 40
 * lines. The message names the file by itself where the tool does (`bad.hcl:1`).
 */
function definitionMessage(stderr) {
    const lines = stderr.split(/\r?\n/).filter((line) => !progress.test(line));
    while (lines[0]?.trim() === '')
        lines.shift();
    while (lines.at(-1)?.trim() === '')
        lines.pop();
    return lines.slice(-40).join('\n') || 'it said nothing';
}


/***/ }),

/***/ 3257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ specifyBuilder),
/* harmony export */   y: () => (/* binding */ builderPrefix)
/* harmony export */ });
/** Every builder that Warmbake makes has a name that begins so; nothing else is ever removed. */
const builderPrefix = 'warmbake-';
/** Decides on the builder. `unique` keeps jobs on one host apart. `configText` goes into a file whose path the runner appends. */
function specifyBuilder(inputs, context, unique) {
    if (inputs.builder)
        return { kind: 'existing', name: inputs.builder };
    const name = `${builderPrefix}${context.runId}-${context.runAttempt}-${unique}`;
    const createArgs = [
        'create', '--name', name, '--driver', inputs.driver,
        ...inputs.driverOpts.flatMap((option) => ['--driver-opt', option]),
        ...(inputs.buildkitdFlags ? ['--buildkitd-flags', inputs.buildkitdFlags] : []),
        ...(inputs.buildkitdConfig ? ['--buildkitd-config', inputs.buildkitdConfig] : []),
        '--bootstrap'
    ];
    const endpoint = inputs.endpoint ? [inputs.endpoint] : [];
    return { kind: 'own', name, createArgs: [...createArgs, ...endpoint], configText: inputs.buildkitdConfigInline };
}


/***/ }),

/***/ 2748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(3360);
// EXTERNAL MODULE: ./out/run/bake.js
var bake = __webpack_require__(2713);
;// CONCATENATED MODULE: ./out/run/alive.js

/**
 * Whether a process runs and is the one that was started with a file of this directory among its arguments: a number
 * may have passed on to another process since. Where /proc does not tell (macOS), the number alone decides.
 */
async function isAlive(pid, directory) {
    try {
        process.kill(pid, 0);
    }
    catch {
        return false;
    }
    const commandLine = await (0,promises_.readFile)(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
    // A process that ended but was not collected has no arguments.
    return commandLine === undefined ? process.platform !== 'linux' : commandLine.includes(directory);
}

// EXTERNAL MODULE: ./out/run/builder.js
var run_builder = __webpack_require__(5949);
// EXTERNAL MODULE: ./out/run/buildx.js
var buildx = __webpack_require__(5184);
;// CONCATENATED MODULE: ./out/run/cache-alias.js
const atOnce = 4;
/**
 * Gives cache manifests their second tag, a few at a time. The very manifest is tagged, not an index around it, which
 * BuildKit would import as nothing. Returns what failed, in words. Never throws.
 */
async function saveCacheAliases(aliases, { buildx, run, env }) {
    const failed = [];
    const queue = [...aliases];
    const work = async () => {
        for (let alias = queue.shift(); alias; alias = queue.shift()) {
            const args = [...buildx.prefix, 'imagetools', 'create', '--prefer-index=false', '--tag', alias.tag, alias.source];
            const { code, stderr } = await run(buildx.program, args, { env });
            if (code !== 0)
                failed.push(`${alias.tag}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, work));
    return failed;
}

// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(8100);
// EXTERNAL MODULE: ./out/run/command.js
var command = __webpack_require__(1967);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(9297);
;// CONCATENATED MODULE: ./out/post.js











const stopGraceMs = 5000;
/** The post phase: ends a build that main left behind, tags caches, removes what main made. Never throws. */
async function post(env, log) {
    const directory = (0,core/* getState */.Gu)(state/* stateNames */.U.directory);
    if (directory === '')
        return;
    const childEnv = (0,child_environment/* childEnvironment */.Q)(env);
    const tools = { buildx: await (0,buildx/* findBuildx */.ah)(childEnv), run: command/* runCommand */.d, env: childEnv };
    await stopBake(Number((0,core/* getState */.Gu)(state/* stateNames */.U.bakePid)) || undefined, directory);
    const failed = await saveCacheAliases(parseAliases((0,core/* getState */.Gu)(state/* stateNames */.U.aliases)), tools);
    if (failed.length > 0)
        log.warning(`The cache of this commit could not be tagged: ${failed.slice(0, 3).join('; ')}`);
    const builder = (0,core/* getState */.Gu)(state/* stateNames */.U.builder);
    if (builder !== '' && !(await (0,run_builder/* removeBuilder */.i)(builder, tools)))
        log.warning(`The builder ${builder} could not be removed.`);
    await (0,promises_.rm)(directory, { recursive: true, force: true }).catch(() => log.warning(`${directory} could not be removed.`));
}
// Main was killed in the middle of a build: it is ended here, cleanly if it can be.
async function stopBake(pid, directory) {
    if (pid === undefined || !(await isAlive(pid, directory)))
        return;
    (0,bake/* stopProcess */.g)(pid, 'SIGINT');
    for (const end = Date.now() + stopGraceMs; Date.now() < end && (await isAlive(pid, directory));) {
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (await isAlive(pid, directory))
        (0,bake/* stopProcess */.g)(pid, 'SIGKILL');
}
function parseAliases(text) {
    const list = (0,checked_json/* parseJson */.qF)(text);
    if (!Array.isArray(list))
        return [];
    return list.flatMap((item) => {
        const alias = (0,checked_json/* objectOf */.Xy)(item);
        const source = (0,checked_json/* stringOf */.Je)(alias?.['source']);
        const tag = (0,checked_json/* stringOf */.Je)(alias?.['tag']);
        return source !== undefined && tag !== undefined ? [{ source, tag }] : [];
    });
}


/***/ }),

/***/ 2713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ runBake),
/* harmony export */   g: () => (/* binding */ stopProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


const pollMs = 10;
const chunkBytes = 65_536;
/**
 * Runs bake detached, its output in a file that is followed until it ends. Its own process group keeps a signal for this
 * process from reaching it twice, and lets it live on where that is wanted. Never throws for a build's failure.
 */
async function runBake(bake, hooks) {
    const out = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'a', 0o600);
    const follower = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'r');
    const started = performance.now();
    const elapsed = () => performance.now() - started;
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(bake.program, [...bake.args], { cwd: bake.cwd, env: bake.env, detached: true, stdio: ['ignore', out, out] });
        const ended = new Promise((resolve) => {
            child.once('error', (error) => resolve({ exitCode: undefined, startError: error.message }));
            child.once('exit', (code) => resolve({ exitCode: code ?? undefined }));
        });
        const { pid } = child;
        if (pid !== undefined)
            hooks.onStart(pid);
        const unlisten = hooks.cancellation.listen((how) => stopProcess(pid, how === 'kill' ? 'SIGKILL' : 'SIGINT'));
        const buffer = Buffer.allocUnsafe(chunkBytes);
        const drain = () => {
            for (let size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(follower, buffer); size > 0; size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(follower, buffer)) {
                hooks.onOutput(Buffer.from(buffer.subarray(0, size)), elapsed());
            }
        };
        const timer = setInterval(drain, pollMs);
        const end = await ended.finally(() => clearInterval(timer));
        const durationMs = elapsed();
        drain();
        unlisten();
        return { ...end, durationMs };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(out);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(follower);
    }
}
/** Sends a signal to a process: to its whole group where it must die at once. A process that is gone is no error. */
function stopProcess(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
    }
    catch {
        // It ended by itself.
    }
}


/***/ }),

/***/ 5949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ensureBuilder),
/* harmony export */   i: () => (/* binding */ removeBuilder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3257);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8142);
/* harmony import */ var _definition_definition_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1320);





const tries = 3;
/**
 * Creates and boots the builder of a spec, or takes the existing one as it is. Undone by `removeBuilder`. Throws a
 * UserError with what buildx said when no try worked.
 */
async function ensureBuilder(spec, tools) {
    const started = Date.now();
    if (spec.kind === 'existing')
        return { name: spec.name, own: false, bootMs: 0 };
    const args = [...spec.createArgs];
    if (spec.configText !== undefined) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tools.directory, 'buildkitd.toml');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, spec.configText, { mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o600);
        args.push('--buildkitd-config', path);
    }
    let said = '';
    for (let attempt = 1; attempt <= tries; attempt++) {
        const { code, stderr } = await buildxRun(tools, args);
        if (code === 0)
            return { name: spec.name, own: true, bootMs: Date.now() - started };
        said = (0,_definition_definition_error_js__WEBPACK_IMPORTED_MODULE_2__/* .definitionMessage */ .X)(stderr);
        await removeBuilder(spec.name, tools);
        if (!isTransient(said))
            break;
    }
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`The builder could not be created: ${said}`);
}
// Pulling the driver's image fails for reasons that pass: limits, resets, time-outs.
function isTransient(message) {
    return /toomanyrequests|too many requests|429|50[0234]|timeout|timed out|reset by peer|EOF|temporary failure|deadline/i.test(message);
}
/** Removes a builder of ours; true when it is gone. Anything without our prefix is left alone. Never throws. */
async function removeBuilder(name, tools) {
    if (!name.startsWith(_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__/* .builderPrefix */ .y))
        return false;
    const { code, stderr } = await buildxRun(tools, ['rm', '--force', name]);
    // 127: without docker there is no builder either.
    return code === 0 || code === 127 || /no builder|not found/i.test(stderr);
}
function buildxRun({ buildx, run, env }, args) {
    return run(buildx.program, [...buildx.prefix, ...args], { env });
}


/***/ }),

/***/ 5184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ findBuildx),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   fF: () => (/* binding */ findPlugin),
/* harmony export */   xV: () => (/* binding */ readBuildxVersion)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8142);




const oldest = [0, 13, 0];
/** Finds the buildx plugin where the docker CLI looks for it; else goes through `docker buildx`. */
async function findBuildx(env) {
    const plugin = await findPlugin('docker-buildx', env);
    return plugin ? { program: plugin, prefix: [] } : { program: 'docker', prefix: ['buildx'] };
}
/** Finds a CLI plugin of docker in the directories of its manual, the user's first; undefined where there is none. */
async function findPlugin(name, env) {
    const home = env['DOCKER_CONFIG'] ?? (env['HOME'] ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'], '.docker') : undefined);
    const roots = ['/usr/local/lib/docker', '/usr/local/libexec/docker', '/usr/lib/docker', '/usr/libexec/docker'];
    for (const root of home ? [home, ...roots] : roots) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'cli-plugins', name);
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK).then(() => true, () => false))
            return path;
    }
    return undefined;
}
/** The version of buildx. Throws a UserError where buildx is missing or too old. */
async function readBuildxVersion(buildx, run, env) {
    const { code, stdout, stderr } = await run(buildx.program, [...buildx.prefix, 'version'], { env });
    const way = 'Add a step with docker/setup-buildx-action before this one, or use a runner image that has it.';
    if (code !== 0)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`docker buildx was not found or does not run (${stderr.trim().split('\n')[0] ?? 'no reason given'}). ${way}`);
    const version = /\bv?(\d+)\.(\d+)\.(\d+)/.exec(stdout);
    if (!version)
        return 'unknown';
    const found = [Number(version[1]), Number(version[2]), Number(version[3])];
    if (compare(found, oldest) < 0)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`docker buildx ${found.join('.')} is too old, ${oldest.join('.')} or newer is needed. ${way}`);
    return found.join('.');
}
/** Whether a version like `0.29.1` is at least another; an unknown version counts as new. */
function isAtLeast(version, wanted) {
    const read = (text) => {
        const parts = text.split('.').map(Number);
        const [major, minor, patch] = parts;
        return major !== undefined && minor !== undefined && patch !== undefined && parts.every(Number.isInteger) ? [major, minor, patch] : undefined;
    };
    const found = read(version);
    const least = read(wanted);
    return !found || !least || compare(found, least) >= 0;
}
function compare(a, b) {
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}


/***/ }),

/***/ 8100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/**
 * The environment of buildx and compose: the job's, without what belongs to actions. Bake files can read any variable
 * into a build argument, so INPUT_* (tokens among them), STATE_* and ACTIONS_* must not be there, nor the files that
 * change the job. Undefined values are left out.
 */
function childEnvironment(env, more = {}) {
    const kept = Object.entries(env).filter((entry) => entry[1] !== undefined && !isPrivate(entry[0]));
    return { ...Object.fromEntries(kept), ...more };
}
const commandFiles = new Set(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_TOKEN_FILE']);
function isPrivate(name) {
    const upper = name.toUpperCase();
    return /^(INPUT|STATE|ACTIONS)_/.test(upper) || commandFiles.has(upper);
}


/***/ }),

/***/ 1967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2876);

/** The real thing. */
const runCommand = async (program, args, options) => {
    try {
        const result = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(program, [...args], {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env: options.env,
            silent: true,
            ignoreReturnCode: true
        });
        return { code: result.exitCode, stdout: result.stdout, stderr: result.stderr };
    }
    catch (error) {
        return { code: 127, stdout: '', stderr: error instanceof Error ? error.message : String(error) };
    }
};


/***/ }),

/***/ 1228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
// Readers for foreign JSON: what another program said is checked, never cast.
/** The value as an object, or undefined where it is none (arrays and null are none). */
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
/** The value as a string, or undefined. */
function stringOf(value) {
    return typeof value === 'string' ? value : undefined;
}
/** The value as a finite number, or undefined. */
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** The strings of an array; other elements are left out. Not an array: empty. */
function stringsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** JSON text as a value, or undefined where it is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ stateNames)
/* harmony export */ });
/** Names in GITHUB_STATE. */
const stateNames = {
    directory: 'warmbakeDirectory', builder: 'warmbakeBuilder', bakePid: 'warmbakeBakePid', aliases: 'warmbakeAliases'
};


/***/ })

};
