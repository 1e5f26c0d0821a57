export const id = 729;
export const ids = [729];
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
/* harmony export */   Tm: () => (/* binding */ specifyBuilder),
/* harmony export */   ny: () => (/* binding */ builderKey),
/* harmony export */   p3: () => (/* binding */ canPrewarm),
/* harmony export */   yY: () => (/* binding */ builderPrefix)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7287);

/** What tells two ways to make a builder apart, its name not among it: settings, and the variables that say on which engine. */
function builderKey(spec, place) {
    return (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(JSON.stringify([spec.createArgs.filter((arg) => arg !== spec.name), spec.configText, Object.entries(place).sort()]));
}
/** Whether a builder can be made before checkout: by a driver that needs nothing but the engine, without files. */
function canPrewarm(inputs) {
    return inputs.prewarm && inputs.cleanup && inputs.builder === undefined && inputs.driver === 'docker-container' && inputs.buildkitdConfig === undefined;
}
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

/***/ 7287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   pn: () => (/* binding */ pathSegment),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The longest tag that a registry takes (OCI distribution specification). */
const maxTagLength = 128;
// What our own suffixes look like: a name that ends so on its own is hashed too, or two names could meet.
const looksHashed = /-[pr]?[0-9a-f]{8}$/;
/** The first 8 hex digits of the SHA-256 of a text. */
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex').slice(0, 8);
}
/**
 * A name (branch, tag, target) as a part of a tag: characters outside `[A-Za-z0-9_.-]` become `-`, it never starts with
 * `.` or `-`, and has at most `limit` characters. Where that changed or cut anything, or the name looks like the
 * outcome of it, a hash of the original is at the end, so that two names never give one slug.
 */
function slug(name, limit) {
    const clean = name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
    if (clean === name && clean !== '' && clean.length <= limit && !looksHashed.test(clean))
        return clean;
    const kept = clean.slice(0, limit - 9).replace(/[.-]+$/, '');
    return `${kept === '' ? 'x' : kept}-${shortHash(name)}`;
}
/**
 * A name as one segment of a repository path: lower-case letters and digits with single separators between them.
 * Where cleaning changed more than case, or changed case at all, a hash of the original is at the end.
 */
function pathSegment(name) {
    const clean = name
        .toLowerCase()
        .replace(/[^a-z0-9._-]/g, '-')
        .replace(/[._-]*-[._-]*/g, (run) => (/^-+$/.test(run) ? run : '-'))
        .replace(/\.{2,}|_{3,}|\._|_\./g, '-')
        .replace(/^[._-]+|[._-]+$/g, '');
    if (clean === name && !looksHashed.test(clean) && clean.length <= 128)
        return clean;
    return `${clean.slice(0, 100).replace(/[._-]+$/, '') || 'x'}-${shortHash(name)}`;
}


/***/ }),

/***/ 4827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * Whether a process runs and is the one that was started with this text in its arguments (a path or a name of ours): a
 * number may have passed on to another process since. Where /proc does not tell (macOS), the number alone decides.
 */
async function isAlive(pid, argument) {
    try {
        process.kill(pid, 0);
    }
    catch {
        return false;
    }
    const commandLine = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
    // A process that ended but was not collected has no arguments.
    return commandLine === undefined ? process.platform !== 'linux' : commandLine.includes(argument);
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
// So long the rest of the output is still read after a cancelled build has ended.
const backlogMs = 500;
/**
 * Runs bake detached, its output in a file that is followed until it ends. Its own process group keeps a signal for this
 * process from reaching it twice, and lets it live on where that is wanted. Never throws for a build's failure.
 */
async function runBake(bake, hooks) {
    const out = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'a', 0o600);
    const follower = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'r');
    const started = performance.now();
    const startedAtEpochMs = Date.now();
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
        let durationMs;
        const end = ended.finally(() => (durationMs = elapsed()));
        // The file holds what is not read yet, so a slow reader costs no memory; signals are heard between any two chunks.
        for (;;) {
            const last = durationMs !== undefined;
            const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(follower, buffer);
            if (size > 0)
                await hooks.onOutput(Buffer.from(buffer.subarray(0, size)), elapsed());
            else if (last)
                break;
            await (size > 0 ? new Promise((resolve) => setImmediate(resolve)) : new Promise((resolve) => setTimeout(resolve, pollMs)));
            if (last && (hooks.cancellation.urgent || (hooks.cancellation.requested && elapsed() > (durationMs ?? 0) + backlogMs)))
                break;
        }
        unlisten();
        return { ...(await end), durationMs: durationMs ?? elapsed(), startedAtEpochMs };
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
/* harmony export */   Wp: () => (/* binding */ ensureBuilder),
/* harmony export */   iq: () => (/* binding */ removeBuilder),
/* harmony export */   l$: () => (/* binding */ createArguments)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3257);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8142);
/* harmony import */ var _definition_definition_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1320);





const tries = 3;
const pauseMs = 500;
/**
 * Creates and boots the builder of a spec, or takes the existing one as it is. Undone by `removeBuilder`. Throws a
 * UserError with what buildx said when no try worked.
 */
async function ensureBuilder(spec, tools) {
    const started = Date.now();
    if (spec.kind === 'existing')
        return { name: spec.name, own: false, bootMs: 0 };
    const args = await createArguments(spec, tools.directory);
    let said = '';
    for (let attempt = 1; attempt <= tries; attempt++) {
        const { code, stderr } = await buildxRun(tools, args);
        if (code === 0)
            return { name: spec.name, own: true, bootMs: Date.now() - started };
        said = (0,_definition_definition_error_js__WEBPACK_IMPORTED_MODULE_3__/* .definitionMessage */ .X)(stderr);
        await removeBuilder(spec.name, tools);
        if (!isTransient(said) || attempt === tries)
            break;
        await new Promise((resolve) => setTimeout(resolve, attempt * pauseMs));
    }
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`The builder could not be created: ${said}`);
}
/** The arguments that create a builder. An inline configuration is written into `directory` (mode 0600). */
async function createArguments(spec, directory) {
    if (spec.configText === undefined)
        return [...spec.createArgs];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'buildkitd.toml');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, spec.configText, { mode: 0o600 });
    return [...spec.createArgs, '--buildkitd-config', path];
}
// Pulling the driver's image fails for reasons that pass: limits, resets, time-outs.
function isTransient(message) {
    return /toomanyrequests|too many requests|\b(?:429|50[0234])\b|timeout|timed out|reset by peer|\bEOF\b|temporary failure|deadline/i.test(message);
}
/** Removes a builder of ours; true when it is gone. Anything without our prefix is left alone. Never throws. */
async function removeBuilder(name, tools) {
    if (!name.startsWith(_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .builderPrefix */ .yY))
        return false;
    const { code, stderr } = await buildxRun(tools, ['rm', '--force', name], removalMs);
    // 127: without docker there is no builder either.
    return code === 0 || code === 127 || /no builder|not found/i.test(stderr);
}
const removalMs = 60_000;
function buildxRun({ buildx, run, env }, args, timeoutMs) {
    return run(buildx.program, [...buildx.prefix, ...args], { env, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
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
    const home = env['DOCKER_CONFIG'] || (env['HOME'] ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'], '.docker') : undefined);
    const roots = ['/usr/local/lib/docker', '/usr/local/libexec/docker', '/usr/lib/docker', '/usr/libexec/docker'];
    for (const root of home ? [home, ...roots] : roots) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'cli-plugins', name);
        if (await isProgram(path))
            return path;
    }
    return undefined;
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile();
    }
    catch {
        return false;
    }
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
/* harmony export */   N7: () => (/* binding */ builderPlace),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   Qi: () => (/* binding */ untrustedEnvironment),
/* harmony export */   ze: () => (/* binding */ atPlace)
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
const places = ['DOCKER_CONFIG', 'BUILDX_CONFIG', 'HOME', 'DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'];
/** The variables that say where a builder is and where buildx keeps it; an earlier step may change them between pre and main. */
function builderPlace(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => places.includes(name)));
}
/** The environment as it was where a builder was made. */
function atPlace(env, place) {
    return { ...Object.fromEntries(Object.entries(env).filter(([name]) => !places.includes(name))), ...place };
}
const commandFiles = new Set(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_TOKEN_FILE']);
function isPrivate(name) {
    const upper = name.toUpperCase();
    return /^(INPUT|STATE|ACTIONS)_/.test(upper) || commandFiles.has(upper);
}
// What an untrusted definition may read: what docker needs to run, and what is public about the run anyway.
const harmless = new RegExp('^(?:PATH|HOME|USER|LANG|LC_[A-Z]+|TZ|TMPDIR|XDG_RUNTIME_DIR|SSL_CERT_(?:FILE|DIR)|SOURCE_DATE_EPOCH|CI|NO_COLOR|GITHUB_ACTIONS|' +
    'DOCKER_(?:HOST|CONFIG|CONTEXT|TLS_VERIFY|CERT_PATH|API_VERSION)|BUILDX_CONFIG|COMPOSE_(?:FILE|PROFILES|PROJECT_NAME|PATH_SEPARATOR)|' +
    'GITHUB_(?:SHA|REF|REF_NAME|REF_TYPE|HEAD_REF|BASE_REF|REPOSITORY|REPOSITORY_OWNER|RUN_ID|RUN_NUMBER|RUN_ATTEMPT|EVENT_NAME|WORKFLOW|JOB|SERVER_URL)|RUNNER_(?:OS|ARCH))$');
const proxies = /^(?:HTTPS?|NO|ALL)_PROXY$/i;
/** The environment in which an untrusted definition is resolved and built: an allow-list; proxies only where nothing reads them. */
function untrustedEnvironment(env, use) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => harmless.test(name) || (use === 'build' && proxies.test(name))));
}


/***/ }),

/***/ 1967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2876);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8142);


const longestMs = 300_000;
/** The real thing. */
const runCommand = async (program, args, options) => {
    const timeoutMs = options.timeoutMs ?? longestMs;
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve({ code: 124, stdout: '', stderr: `no end after ${Math.round(timeoutMs / 1000)} s` }), timeoutMs);
    });
    return Promise.race([toItsEnd(program, args, options), late]).finally(() => clearTimeout(timer));
};
const toItsEnd = async (program, args, options) => {
    try {
        // The library reads the program's name as a command line: quoted, a blank in it ends no word.
        const result = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(`"${program.replaceAll('"', '\\"')}"`, [...args], {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env: options.env,
            silent: true,
            ignoreReturnCode: true
        });
        // A program that a signal ended has no code.
        return { code: Number.isInteger(result.exitCode) ? result.exitCode : 128, stdout: result.stdout, stderr: result.stderr };
    }
    catch (error) {
        return { code: 127, stdout: '', stderr: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error) };
    }
};


/***/ }),

/***/ 4426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stopCreating)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);


const graceMs = 3000;
/**
 * Ends processes that a main which failed, was cancelled or killed left behind while they create a builder: found by the
 * builder's name among their arguments (Linux), asked to end, and ended after 3 s. Never throws.
 */
async function stopCreating(builder) {
    let pids = await creating(builder);
    pids.forEach((pid) => (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .stopProcess */ .g)(pid, 'SIGINT'));
    for (const end = Date.now() + graceMs; pids.length > 0 && Date.now() < end; pids = await creating(builder)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    // One that main started leads no group of its own, one that pre started does.
    pids.forEach((pid) => {
        (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .stopProcess */ .g)(pid, 'SIGKILL');
        stopAlone(pid);
    });
}
function stopAlone(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It ended by itself.
    }
}
async function creating(builder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => []);
    const found = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(async (name) => {
        const args = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).split('\0');
        return args.includes('create') && args.includes(builder) ? [Number(name)] : [];
    }));
    return found.flat();
}


/***/ }),

/***/ 4458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cD: () => (/* binding */ bootBuilder),
/* harmony export */   hB: () => (/* binding */ startBoot),
/* harmony export */   qg: () => (/* binding */ parseBoot)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3257);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1228);
/* harmony import */ var _alive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4827);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8100);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4426);
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5949);










/** Begins to boot a builder and returns at once; undefined where the process cannot be started. */
async function startBoot(spec, temp, tools) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temp, 'warmbake-'));
    const args = [...tools.buildx.prefix, ...(await (0,_builder_js__WEBPACK_IMPORTED_MODULE_8__/* .createArguments */ .l$)(spec, directory))];
    const [out, err] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'boot.out'), 'a', 0o600), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'boot.err'), 'a', 0o600)];
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(tools.buildx.program, args, { env: tools.env, detached: true, stdio: ['ignore', out, err] });
        await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
        child.unref();
        return child.pid === undefined ? undefined : { name: spec.name, key: (0,_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__/* .builderKey */ .ny)(spec, (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .builderPlace */ .N7)(tools.env)), pid: child.pid, directory, place: (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .builderPlace */ .N7)(tools.env) };
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(directory, { recursive: true, force: true });
        return undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(out);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(err);
    }
}
/** Reads what `JSON.stringify` made of a Boot; undefined for anything else. */
function parseBoot(text) {
    const boot = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_9__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .qF)(text));
    const [name, key, directory] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_9__/* .stringOf */ .Je)(boot?.['name']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_9__/* .stringOf */ .Je)(boot?.['key']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_9__/* .stringOf */ .Je)(boot?.['directory'])];
    const pid = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_9__/* .numberOf */ .rl)(boot?.['pid']);
    const place = Object.entries((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_9__/* .objectOf */ .Xy)(boot?.['place']) ?? {}).filter((entry) => typeof entry[1] === 'string');
    return name && key && directory && pid !== undefined ? { name, key, pid, directory, place: Object.fromEntries(place) } : undefined;
}
const pollMs = 20;
const longestBootMs = 120_000;
/**
 * The builder that pre began to boot, waited for; where that came to nothing it is made now (`onRetry` says so first).
 * Throws as `ensureBuilder` does.
 */
async function finishBoot(boot, spec, tools, onRetry) {
    const started = Date.now();
    if (await isReady(boot, longestBootMs))
        return { name: boot.name, own: true, bootMs: Date.now() - started };
    onRetry();
    await (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_7__/* .stopCreating */ .I)(boot.name);
    await (0,_builder_js__WEBPACK_IMPORTED_MODULE_8__/* .removeBuilder */ .iq)(boot.name, tools);
    return (0,_builder_js__WEBPACK_IMPORTED_MODULE_8__/* .ensureBuilder */ .Wp)(spec, tools);
}
async function isReady(boot, patienceMs) {
    if (!(await waitForEnd(boot, patienceMs)))
        return false;
    const said = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(boot.directory, 'boot.out'), 'utf8').catch(() => '');
    return said.split('\n').some((line) => line.trim() === boot.name);
}
async function waitForEnd(boot, patienceMs) {
    const end = Date.now() + patienceMs;
    while (await (0,_alive_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._)(boot.pid, boot.name)) {
        if (Date.now() >= end)
            return false;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    return true;
}
/**
 * The builder: the one that is named, the one that pre began to boot if it is what is wanted, or one that is made now; `keep`
 * hears the name of one that is made, before it is. Throws as `ensureBuilder` does.
 */
async function bootBuilder(spec, boot, tools, keep) {
    if (spec.kind === 'existing')
        return (0,_builder_js__WEBPACK_IMPORTED_MODULE_8__/* .ensureBuilder */ .Wp)(spec, tools);
    if (boot?.key === (0,_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__/* .builderKey */ .ny)(spec, (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .builderPlace */ .N7)(tools.env)))
        return finishBoot(boot, spec, tools, () => keep(spec.name));
    keep(spec.name);
    return (0,_builder_js__WEBPACK_IMPORTED_MODULE_8__/* .ensureBuilder */ .Wp)(spec, tools);
}


/***/ }),

/***/ 1228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   zO: () => (/* binding */ mapTexts)
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
/** The same value with every string in it changed, names of fields too. */
function mapTexts(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, change));
    const object = objectOf(value);
    return object ? Object.fromEntries(Object.entries(object).map(([key, field]) => [change(key), mapTexts(field, change)])) : value;
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
    directory: 'warmbakeDirectory', builders: 'warmbakeBuilders', prewarm: 'warmbakePrewarm', bakePid: 'warmbakeBakePid', aliases: 'warmbakeAliases'
};


/***/ })

};
