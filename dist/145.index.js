export const id = 145;
export const ids = [145];
export const modules = {

/***/ 81320:
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

/***/ 50857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ daemonImage),
/* harmony export */   o: () => (/* binding */ createCalls)
/* harmony export */ });
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14396);

/**
 * The calls of buildx that make a builder and boot it, as docker/setup-buildx-action makes them (its `inspect --bootstrap`
 * is part of the last `create` here).
 */
function createCalls(builder, facts = {}) {
    const config = facts.configFile ?? builder.configFile;
    return builder.nodes.map((node, position) => {
        const first = position === 0;
        const endpoint = node.endpoint ?? (first ? facts.endpoint : undefined);
        return [
            'create', '--name', builder.name, ...(first ? ['--driver', builder.driver] : ['--append']),
            ...(node.name === undefined ? [] : ['--node', node.name]),
            ...[...optionsOf(node, facts.image), ...(facts.nodeOptions?.[position] ?? [])].flatMap((option) => ['--driver-opt', option]),
            ...(node.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
            ...(node.platforms.length === 0 ? [] : ['--platform', node.platforms.join(',')]),
            ...(first && builder.use ? ['--use'] : []),
            ...(first && config !== undefined ? ['--buildkitd-config', config] : []),
            ...(position === builder.nodes.length - 1 ? ['--bootstrap'] : []),
            ...(endpoint === undefined ? [] : [endpoint])
        ];
    });
}
function optionsOf(node, image) {
    if (image === undefined)
        return node.driverOpts;
    const others = node.driverOpts.map((option) => (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCsv */ .P)((0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsv */ .W)(option).filter((one) => !one.startsWith('image=')))).filter((option) => option !== '');
    return [`image=${image}`, ...others];
}
/** The image of the first node's daemon, where an option names one. */
function daemonImage(builder) {
    const options = builder.nodes[0]?.driverOpts.flatMap((option) => (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsv */ .W)(option)) ?? [];
    return options.findLast((option) => option.startsWith('image='))?.slice('image='.length);
}


/***/ }),

/***/ 57777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QQ: () => (/* binding */ keptName),
/* harmony export */   YV: () => (/* binding */ isThrowAwayOf),
/* harmony export */   _N: () => (/* binding */ throwAwayName)
/* harmony export */ });
/* unused harmony exports builderPrefix, repositoryKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Every builder that Warmbake names has a name that begins so. */
const builderPrefix = 'warmbake-';
/** 16 hex digits that stand for the repository on its server; names of builders hold them, so that nobody takes another's. */
function repositoryKey({ serverUrl, repository }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([serverUrl.toLowerCase(), repository.id]), 'utf8').digest('hex').slice(0, 16);
}
/** The name of a builder that lives as long as its job. `unique` keeps jobs on one host apart. */
function throwAwayName(context, unique) {
    return `${builderPrefix}${repositoryKey(context)}-${context.runId}-${context.runAttempt}-${unique}`;
}
/** The name of a builder that trusted builds of a repository keep between jobs, one for each way to make it. */
function keptName(context, settings) {
    return `${builderPrefix}kept-${repositoryKey(context)}-trusted-${settings}`;
}
/** Whether a name is that of a throw-away builder of this repository. */
function isThrowAwayOf(context, name) {
    return name.startsWith(`${builderPrefix}${repositoryKey(context)}-`) && /^[a-zA-Z0-9_.-]+$/.test(name);
}


/***/ }),

/***/ 83257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ specifyCallBuilder),
/* harmony export */   Tm: () => (/* binding */ specifyBuilder),
/* harmony export */   ny: () => (/* binding */ builderKey),
/* harmony export */   p3: () => (/* binding */ canPrewarm)
/* harmony export */ });
/* harmony import */ var _builder_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50857);
/* harmony import */ var _builder_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57777);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27287);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56652);





/** What tells two ways to make a builder apart, its name not among it: settings, and the variables that say on which engine. */
function builderKey(spec, place) {
    const lifetime = spec.lifetime === 'named' ? spec.name : spec.lifetime;
    return (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .shortHash */ .BC)(JSON.stringify([settingsOf(spec), lifetime, Object.entries(place).sort()]));
}
function settingsOf(spec) {
    return [(0,_builder_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .createCalls */ .o)({ ...spec, name: '', use: false }), spec.configText];
}
/** Whether a builder can be made before checkout: it is needed for certain, by a driver that needs nothing but the engine, without files, and to be removed again. */
function canPrewarm(inputs) {
    return inputs.call === 'build' && inputs.build && !inputs.skipUnchanged && inputs.prewarm && inputs.cleanup && inputs.builder === undefined && inputs.builderName === undefined && inputs.driver === 'docker-container' &&
        inputs.buildkitdConfig === undefined && inputs.append.length === 0;
}
/**
 * The builder of a call that builds nothing: where the workflow says nothing of a builder, that of the Docker engine answers, and
 * none has to boot. What is not trusted gets a throw-away one all the same, because it chooses the frontend's image.
 */
function specifyCallBuilder(inputs, context, unique) {
    const spec = specifyBuilder(inputs, context, unique);
    const plain = spec.kind === 'own' && spec.trusted && spec.lifetime === 'job' && spec.driver === 'docker-container' && inputs.endpoint === undefined &&
        inputs.driverOpts.length + inputs.append.length + inputs.builderPlatforms.length === 0 && inputs.buildkitdFlags === undefined &&
        spec.configFile === undefined && spec.configText === undefined;
    return plain ? { kind: 'existing', name: 'default', engine: true } : spec;
}
/** Decides on the builder. `unique` keeps jobs on one host apart. */
function specifyBuilder(inputs, context, unique) {
    if (inputs.builder !== undefined)
        return { kind: 'existing', name: inputs.builder };
    if (inputs.driver === 'docker')
        return { kind: 'existing', name: 'default', engine: true };
    const places = [inputs.registry, inputs.cacheRepository].filter((place) => place !== undefined);
    const { trusted } = (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeTrust */ .g_)(context.event, { repositoryOwner: context.repository.owner, places });
    const flags = daemonFlags(inputs, trusted);
    const first = {
        name: undefined, endpoint: inputs.endpoint, driverOpts: inputs.driverOpts, buildkitdFlags: inputs.buildkitdFlags ?? flags, platforms: inputs.builderPlatforms
    };
    const spec = {
        kind: 'own', name: '', step: unique, lifetime: 'job', trusted, driver: inputs.driver, use: inputs.use,
        nodes: [first, ...inputs.append.map((node) => ({ ...node, buildkitdFlags: node.buildkitdFlags ?? flags }))],
        configFile: inputs.buildkitdConfig,
        configText: inputs.buildkitdConfigInline ?? (trusted && inputs.keepStorage ? renderKeepStorage(inputs.keepStorage) : undefined)
    };
    if (inputs.builderName !== undefined)
        return { ...spec, name: inputs.builderName, lifetime: 'named' };
    if (!inputs.keepState || !trusted)
        return { ...spec, name: (0,_builder_name_js__WEBPACK_IMPORTED_MODULE_0__/* .throwAwayName */ ._N)(context, unique) };
    return { ...spec, name: (0,_builder_name_js__WEBPACK_IMPORTED_MODULE_0__/* .keptName */ .QQ)(context, (0,_name_js__WEBPACK_IMPORTED_MODULE_1__/* .shortHash */ .BC)(JSON.stringify(settingsOf(spec)))), lifetime: 'kept' };
}
const insecure = ['security.insecure', 'network.host'];
// As docker/setup-buildx-action has it, so that `allow` is all that a build needs; code that is not trusted gets what `allow` names.
function daemonFlags(inputs, trusted) {
    if (inputs.driver === 'remote' || inputs.driver === 'cloud')
        return undefined;
    const granted = insecure.filter((entitlement) => trusted || inputs.allow.includes(entitlement));
    return granted.map((entitlement) => `--allow-insecure-entitlement ${entitlement}`).join(' ') || undefined;
}
// https://github.com/moby/buildkit/blob/master/docs/buildkitd.toml.md; keepBytes is known to every version.
function renderKeepStorage({ bytes, seconds }) {
    const policies = [
        ...(seconds === undefined ? [] : [`    keepDuration = "${seconds}s"`]),
        ...(bytes === undefined ? [] : [`    keepBytes = ${bytes}`])
    ];
    return ['[worker.oci]', '  gc = true', ...policies.flatMap((policy) => ['  [[worker.oci.gcpolicy]]', '    all = true', policy]), ''].join('\n');
}


/***/ }),

/***/ 64827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

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

/***/ 12002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wp: () => (/* binding */ ensureBuilder),
  N$: () => (/* binding */ prepareFacts),
  gp: () => (/* binding */ removeMade)
});

// UNUSED EXPORTS: removeBuilder

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/definition/definition-error.js
var definition_error = __webpack_require__(81320);
// EXTERNAL MODULE: ./out/plan/builder-calls.js
var builder_calls = __webpack_require__(50857);
// EXTERNAL MODULE: ./out/plan/builder-spec.js
var builder_spec = __webpack_require__(83257);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/run/certificates.js
var certificates = __webpack_require__(16560);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./out/run/docker-home.js
var docker_home = __webpack_require__(33382);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/run/docker-context.js





/** The name of the Docker context in use, by the docker CLI's own rules. Never throws. */
async function currentContext(env) {
    if (env['DOCKER_HOST'])
        return 'default';
    if (env['DOCKER_CONTEXT'])
        return env['DOCKER_CONTEXT'];
    const home = configHome(env);
    const config = home === undefined ? undefined : (0,checked_json/* parseJson */.qF)(await (0,promises_.readFile)((0,external_node_path_.join)(home, 'config.json'), 'utf8').catch(() => ''));
    return (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(config)?.['currentContext']) || 'default';
}
/**
 * A context for a builder where the engine is reached by TLS data of the environment, which buildx refuses to take over
 * (https://github.com/docker/setup-buildx-action/issues/105); undefined where none is needed or none can be made. Undone by
 * `removeContext`.
 */
async function ensureContext(name, run, env) {
    if (!(env['DOCKER_TLS_VERIFY'] || env['DOCKER_TLS']) || (await currentContext(env)) !== 'default')
        return undefined;
    const { code } = await run('docker', ['context', 'create', name], { env });
    return code === 0 || (await hasContext(name, env)) ? name : undefined;
}
/** Removes a context that `ensureContext` made; nothing where there is none. Never throws. */
async function removeContext(name, run, env) {
    if (await hasContext(name, env))
        await run('docker', ['context', 'rm', '--force', name], { env });
}
async function hasContext(name, env) {
    const home = configHome(env);
    if (home === undefined)
        return false;
    const folder = (0,external_node_crypto_.createHash)('sha256').update(name, 'utf8').digest('hex');
    return (0,promises_.access)((0,external_node_path_.join)(home, 'contexts', 'meta', folder)).then(() => true, () => false);
}
function configHome(env) {
    return (0,docker_home/* dockerHome */.O)(env);
}

;// CONCATENATED MODULE: ./out/run/driver-image.js

/** What buildx takes where no option names an image. */
const usualImage = 'moby/buildkit:buildx-stable-1';
/** Whether a boot failed while the image was pulled, by buildx' words for its steps. */
function failedToPull(stderr) {
    return /pulling image /.test(stderr) && !/creating container /.test(stderr);
}
/**
 * Images to make the builder of where its own cannot be pulled: one of the same repository that the engine has, then the
 * same from the user's mirrors of Docker Hub. Never throws.
 */
async function otherImages(spec, mirrors, run, env) {
    const image = (0,builder_calls/* daemonImage */.a)(spec) ?? usualImage;
    const path = hubPath(image);
    if (spec.driver !== 'docker-container' || path === undefined)
        return [];
    const repository = path.replace(/[:@].*$/, '');
    const { stdout } = await run('docker', ['image', 'ls', '--filter', `reference=${repository}`, '--format', '{{.Repository}}:{{.Tag}}'], { env, timeoutMs: 10_000 });
    const rootless = /rootless/.test(path);
    const local = stdout.split('\n').map((line) => line.trim())
        .filter((line) => line.startsWith(`${repository}:`) && !line.endsWith(':<none>') && line !== path && /rootless/.test(line) === rootless);
    return [...local.slice(0, 1), ...mirrors.map(({ host, path: below }) => [host, below, path].filter(Boolean).join('/'))];
}
// The path on Docker Hub, with tag or digest; undefined for an image of another registry.
function hubPath(image) {
    const [first = '', ...rest] = image.split('/');
    if (rest.length === 0)
        return `library/${first}`;
    if (first === 'docker.io' || first === 'index.docker.io')
        return rest.join('/');
    return /[.:]/.test(first) || first === 'localhost' ? undefined : image;
}

// EXTERNAL MODULE: ./out/run/owner-note.js
var owner_note = __webpack_require__(81354);
;// CONCATENATED MODULE: ./out/run/builder.js










const tries = 3;
const pauseMs = 500;
/**
 * Creates and boots the builder of a spec, or takes the one that is there. `keep` hears the name of one that has to be
 * removed at the end, before it is made. Undone by `removeBuilder`. Throws a UserError with what buildx said when no try worked.
 */
async function ensureBuilder(spec, tools, keep = () => undefined) {
    const started = Date.now();
    if (spec.kind === 'existing')
        return { name: spec.engine ? await currentContext(tools.env) : spec.name, own: false, bootMs: 0 };
    const done = (own, notices = []) => ({ name: spec.name, own, bootMs: Date.now() - started, ...(notices.length > 0 ? { notices } : {}) });
    if (spec.lifetime === 'job') {
        await keep(spec.name);
        return done(true, await create(spec, tools));
    }
    const there = await bootExisting(spec.name, tools);
    if (there === 'ready' && spec.lifetime === 'named' && !spec.trusted) {
        throw new errors/* UserError */.y(`A builder named \`${spec.name}\` is there already. Code that is not trusted gets a builder of its own: leave \`builder-name\` out, or choose a name that is not taken.`);
    }
    if (there === 'ready')
        return done(spec.lifetime === 'kept');
    if (there !== 'none')
        throw new errors/* UserError */.y(`The builder ${spec.name} does not start: ${there.said}`);
    if (spec.lifetime === 'named')
        await keep(spec.name);
    return done(true, await create(spec, tools));
}
/** Boots a builder that is there. */
async function bootExisting(name, tools) {
    const { code, stderr } = await buildxRun(tools, ['inspect', '--bootstrap', name]);
    if (code === 0)
        return 'ready';
    return /no builder .* found/i.test(stderr) ? 'none' : { said: (0,definition_error/* definitionMessage */.X)(stderr) };
}
async function create(spec, tools) {
    const facts = await prepareFacts(spec, tools);
    let last = await attempt(spec, facts, tools);
    // A remote builder has nothing to pull, and buildx itself waits for it.
    for (let n = 1; n < tries && last && spec.driver !== 'remote' && isTransient(last.said); n++) {
        await new Promise((resolve) => setTimeout(resolve, n * pauseMs));
        last = await attempt(spec, facts, tools);
    }
    if (!last)
        return [];
    if (last.pull && spec.lifetime !== 'kept') {
        for (const image of await otherImages(spec, tools.imageMirrors ?? [], tools.run, tools.env)) {
            if (!(await attempt(spec, { ...facts, image }, tools)))
                return [`The builder's image could not be pulled (${firstLine(last.said)}); ${image} was taken instead.`];
        }
    }
    const way = 'Log in to the registry before this step (docker/login-action) to pull with your own limit, name another image (`driver-opts: image=…`), or mirrors of Docker Hub (`image-mirrors`).';
    throw new errors/* UserError */.y(`The builder could not be created: ${last.said}${last.pull ? `\nIts image could not be pulled. ${way}` : ''}`);
}
async function attempt(spec, facts, tools) {
    for (const args of (0,builder_calls/* createCalls */.o)(spec, facts)) {
        const { code, stderr } = await buildxRun(tools, args);
        if (code === 0)
            continue;
        // Another job makes the same kept builder at this moment: it is waited for.
        if (spec.lifetime === 'kept' && (await bootExisting(spec.name, tools)) === 'ready')
            return undefined;
        if (spec.lifetime !== 'kept')
            await removeMade(spec.name, tools);
        return { said: (0,definition_error/* definitionMessage */.X)(stderr), pull: failedToPull(stderr) };
    }
    return undefined;
}
/** What only the machine knows of a builder to be made: files with its configuration and certificates, and its context. */
async function prepareFacts(spec, tools) {
    const nodeOptions = await (0,certificates/* writeCertificates */.YL)(spec, tools.certificates ?? new Map(), tools.directory);
    const needsContext = spec.driver === 'docker-container' && spec.nodes[0]?.endpoint === undefined;
    const endpoint = needsContext ? await ensureContext(spec.name, tools.run, tools.env) : undefined;
    const configFile = spec.configText === undefined ? undefined : (0,external_node_path_.join)(tools.directory, 'buildkitd.toml');
    if (configFile !== undefined)
        await (0,promises_.writeFile)(configFile, spec.configText ?? '', { mode: 0o600 });
    return { nodeOptions, ...(endpoint === undefined ? {} : { endpoint }), ...(configFile === undefined ? {} : { configFile }) };
}
// Pulling the driver's image fails for reasons that pass: limits, resets, time-outs.
function isTransient(message) {
    return /toomanyrequests|too many requests|\b(?:429|50[0234])\b|timeout|timed out|reset by peer|\bEOF\b|temporary failure|deadline/i.test(message);
}
/** Removes a builder that Warmbake named; true when it is gone. Anything else is left alone, and so are kept ones. Never throws. */
async function removeBuilder(name, tools) {
    if (!name.startsWith(builderPrefix) || name.startsWith(`${builderPrefix}kept-`))
        return false;
    return removeMade(name, tools);
}
/** Removes a builder that this job made, whatever its name, and its context; true when it is gone. Never throws. */
async function removeMade(name, tools) {
    const { code, stderr } = await buildxRun(tools, ['rm', '--force', name], removalMs);
    await removeContext(name, tools.run, tools.env);
    // 127: without docker there is no builder either.
    const gone = code === 0 || code === 127 || /no builder|not found/i.test(stderr);
    if (gone)
        await (0,owner_note/* dropOwner */.FR)(name, tools.env);
    return gone;
}
const removalMs = 60_000;
function firstLine(text) {
    return text.split('\n')[0] ?? '';
}
function buildxRun({ buildx, run, env }, args, timeoutMs) {
    return run(buildx.program, [...buildx.prefix, ...args], { env, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
}


/***/ }),

/***/ 45184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aX: () => (/* binding */ leaveOutNew),
/* harmony export */   ah: () => (/* binding */ findBuildx),
/* harmony export */   cE: () => (/* binding */ tagsManifests),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   fF: () => (/* binding */ findPlugin),
/* harmony export */   my: () => (/* binding */ requireCall),
/* harmony export */   wG: () => (/* binding */ oldBuildxNotice),
/* harmony export */   xV: () => (/* binding */ readBuildxVersion)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _docker_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33382);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55761);





const oldest = [0, 13, 0];
/** Finds the buildx plugin where the docker CLI looks for it; else goes through `docker buildx`. */
async function findBuildx(env) {
    const plugin = await findPlugin('docker-buildx', env);
    return plugin ? { program: plugin, prefix: [] } : { program: 'docker', prefix: ['buildx'] };
}
/** Finds a CLI plugin of docker in the directories of its manual, the user's first; undefined where there is none. */
async function findPlugin(name, env) {
    const home = (0,_docker_home_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerHome */ .O)(env);
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
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`docker buildx was not found or does not run (${stderr.trim().split('\n')[0] ?? 'no reason given'}). ${way}`);
    const version = /\bv?(\d+)\.(\d+)\.(\d+)/.exec(stdout);
    if (!version)
        return 'unknown';
    const found = [Number(version[1]), Number(version[2]), Number(version[3])];
    if (compare(found, oldest) < 0)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`docker buildx ${found.join('.')} is too old, ${oldest.join('.')} or newer is needed. ${way}`);
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
/** The version from which `imagetools create` gives a manifest another tag without an index around it. */
const tagsManifests = '0.15.0';
const asksFrontends = '0.16.0';
/** Throws a UserError where buildx is too old for `call`: without it, it would build. */
function requireCall(call, version) {
    if (isAtLeast(version, asksFrontends))
        return;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`\`call: ${call}\` needs buildx ${asksFrontends} or newer, this is ${version}. Add a step with docker/setup-buildx-action before this one, or leave \`call\` out.`);
}
/** What an old buildx cannot do of what a build asks for, as one notice. */
function oldBuildxNotice(version, { tagsCaches }) {
    if (!tagsCaches || isAtLeast(version, tagsManifests))
        return undefined;
    return `Buildx ${version} cannot give a cache the commit as a second tag, so builds of tags and re-runs read the branch's cache instead: ${tagsManifests} or newer can. A step with docker/setup-buildx-action before this one has it.`;
}
function compare(a, b) {
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
/** What an old buildx does not know is left out of the call, with one notice, instead of an unknown flag. */
function leaveOutNew(inputs, version) {
    if (inputs.allow.length === 0 || isAtLeast(version, '0.17.0'))
        return { inputs, notices: [] };
    return { inputs: { ...inputs, allow: [] }, notices: [`buildx ${version} does not know \`allow\` (0.17 or newer does): it is left out.`] };
}


/***/ }),

/***/ 42934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ parseClaims),
/* harmony export */   Ln: () => (/* binding */ writeClaimed),
/* harmony export */   Qi: () => (/* binding */ readClaimed),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   s: () => (/* binding */ take),
/* harmony export */   y6: () => (/* binding */ forget)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21228);



const folderName = 'warmbake-builders';
/** The share of a step in the builder of a key, not taken yet. */
function claimOf(temp, key, user) {
    return { directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, folderName, key), user };
}
/** Takes a share; one that is taken twice is one. */
async function take({ directory, user }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'users'), { recursive: true, mode: 0o700 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'users', user), '', { mode: 0o600 });
}
/** What is known of the builder; undefined where no step made one yet. */
async function readClaimed({ directory }) {
    const builder = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'builder.json'), 'utf8').catch(() => '')));
    const [name, pid] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(builder?.['name']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(builder?.['pid'])];
    const place = Object.entries((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(builder?.['place']) ?? {}).filter((entry) => typeof entry[1] === 'string');
    if (name === undefined || !/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name))
        return undefined;
    return { name, place: Object.fromEntries(place), remove: builder?.['remove'] === true, ready: builder?.['ready'] === true, ...(pid === undefined ? {} : { pid }) };
}
/** Keeps what is known, whole or not at all. */
async function writeClaimed({ directory, user }, builder) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, `builder.${user}.json`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, JSON.stringify(builder), { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'builder.json'));
}
/** Gives a share back. True for the last one, which has to remove the builder and then the `directory`. Never throws. */
async function release({ directory, user }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'users', user)).catch(() => undefined);
    // Only an empty folder can be removed. Without one the share was never taken, or all is gone.
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'users')).then(() => true, (error) => codeOf(error) === 'ENOENT');
}
/** Removes the files of a builder that is gone. */
async function forget({ directory }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '..')).catch(() => undefined);
}
/** Reads what `JSON.stringify` made of claims; what is none is left out. */
function parseClaims(text) {
    const list = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    return (Array.isArray(list) ? list : []).flatMap((item) => {
        const [directory, user] = ['directory', 'user'].map((name) => (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(item)?.[name]));
        return directory && user && !user.includes('/') ? [{ directory, user }] : [];
    });
}
function codeOf(error) {
    return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(error)?.['code'];
}


/***/ }),

/***/ 81967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41955);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55761);


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

/***/ 81354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ dropOwner),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   Rj: () => (/* binding */ notedBuilders),
/* harmony export */   eG: () => (/* binding */ noteOwner)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _docker_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33382);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21228);




const suffix = '.json';
// Longer than a job may take (5 days); for owners that cannot be seen from here.
const longestJobMs = 6 * 86_400_000;
/** Notes whose a builder is, next to where buildx keeps it, so that a later job can tell that its job was killed. Never throws. */
async function noteOwner(name, env) {
    const folder = notesOf(env);
    if (folder === undefined)
        return;
    // The parent of all phases of a job is the runner's worker.
    const owner = await readOwner(process.ppid);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 }).then(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}${suffix}`), JSON.stringify(owner ?? {}), { mode: 0o600 })).catch(() => undefined);
}
/** Removes the note of a builder that is gone. Never throws. */
async function dropOwner(name, env) {
    const folder = notesOf(env);
    if (folder !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${name}${suffix}`)).catch(() => undefined);
}
/** The builders that are noted here. Never throws. */
async function notedBuilders(env) {
    const files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(notesOf(env) ?? '').catch(() => []);
    return files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
}
/** Whether the job of a builder is gone: its runner's process ended, or it is older than any job. */
async function isStale(name, env) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(notesOf(env) ?? '', `${name}${suffix}`);
    const noted = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => '')));
    const [pid, startTicks] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(noted?.['pid']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(noted?.['startTicks'])];
    const here = await readOwner(process.pid);
    const isHere = here !== undefined && pid !== undefined && startTicks !== undefined && (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(noted?.['bootId']) === here.bootId && (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(noted?.['pidNamespace']) === here.pidNamespace;
    if (isHere)
        return (await readOwner(pid))?.startTicks !== startTicks;
    const age = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((file) => Date.now() - file.mtimeMs, () => 0);
    return age > longestJobMs;
}
// Undefined where /proc does not tell.
async function readOwner(pid) {
    try {
        const [about, bootId, pidNamespace] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8'), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8'), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)('/proc/self/ns/pid')]);
        // The program's name stands in brackets and may hold anything; the start is field 22 of proc(5).
        const startTicks = Number(about.slice(about.lastIndexOf(')') + 2).split(' ')[19]);
        return Number.isFinite(startTicks) ? { pid, startTicks, bootId: bootId.trim(), pidNamespace } : undefined;
    }
    catch {
        return undefined;
    }
}
function notesOf(env) {
    const docker = (0,_docker_home_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerHome */ .O)(env);
    const buildx = env['BUILDX_CONFIG'] || (docker && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(docker, 'buildx'));
    return buildx && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(buildx, 'warmbake');
}


/***/ }),

/***/ 84458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ awaitBoot),
/* harmony export */   hB: () => (/* binding */ startBoot),
/* harmony export */   qg: () => (/* binding */ parseBoot)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _plan_builder_calls_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(50857);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83257);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(21228);
/* harmony import */ var _alive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64827);
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12002);
/* harmony import */ var _child_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48100);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42934);
/* harmony import */ var _owner_note_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(81354);












/**
 * Begins to boot a builder and returns at once, or takes a share in one that another step's pre began to boot; undefined where
 * the process cannot be started. It writes the builder's name when it is ready. `keep` hears what post has to give back and
 * stop before anything of it is there: pre may be killed at any moment.
 */
async function startBoot(spec, temp, tools, keep = () => undefined) {
    const place = (0,_child_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .builderPlace */ .N7)(tools.env);
    const key = (0,_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__/* .builderKey */ .ny)(spec, place);
    const claimed = (0,_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .claimOf */ ._B)(temp, key, spec.step);
    keep(claimed, spec.name);
    await (0,_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .take */ .s)(claimed);
    const other = await (0,_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .readClaimed */ .Qi)(claimed);
    if (other)
        return { name: other.name, key, claim: claimed };
    const { directory } = claimed;
    const [call = []] = (0,_plan_builder_calls_js__WEBPACK_IMPORTED_MODULE_10__/* .createCalls */ .o)({ ...spec, use: false }, await (0,_builder_js__WEBPACK_IMPORTED_MODULE_6__/* .prepareFacts */ .N$)(spec, { ...tools, directory }));
    const [out, err] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'boot.out'), 'a', 0o600), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'boot.err'), 'a', 0o600)];
    try {
        const remove = spec.lifetime === 'job';
        if (remove)
            await (0,_owner_note_js__WEBPACK_IMPORTED_MODULE_9__/* .noteOwner */ .eG)(spec.name, tools.env);
        await (0,_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .writeClaimed */ .Ln)(claimed, { name: spec.name, place, remove });
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(tools.buildx.program, [...tools.buildx.prefix, ...call], { env: tools.env, detached: true, stdio: ['ignore', out, err] });
        await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
        child.unref();
        if (child.pid === undefined)
            return undefined;
        await (0,_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .writeClaimed */ .Ln)(claimed, { name: spec.name, place, remove, pid: child.pid });
        return { name: spec.name, key, claim: claimed };
    }
    catch {
        await (0,_owner_note_js__WEBPACK_IMPORTED_MODULE_9__/* .dropOwner */ .FR)(spec.name, tools.env);
        if (await (0,_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .release */ ._r)(claimed))
            await (0,_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .forget */ .y6)(claimed);
        return undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(out);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(err);
    }
}
/** Reads what `JSON.stringify` made of a Boot; undefined for anything else. */
function parseBoot(text) {
    const boot = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_11__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_11__/* .parseJson */ .qF)(text));
    const [name, key] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_11__/* .stringOf */ .Je)(boot?.['name']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_11__/* .stringOf */ .Je)(boot?.['key'])];
    const [claimed] = (0,_claim_js__WEBPACK_IMPORTED_MODULE_8__/* .parseClaims */ .Df)(JSON.stringify([boot?.['claim']]));
    return name && key && claimed ? { name, key, claim: claimed } : undefined;
}
const pollMs = 20;
const longestBootMs = 120_000;
/** Whether a builder that another phase or step made is ready, waited for while it boots. */
async function awaitBoot({ directory }, { name, pid, ready }) {
    if (ready)
        return true;
    if (pid === undefined)
        return false;
    for (const end = Date.now() + longestBootMs; await (0,_alive_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._)(pid, name);) {
        if (Date.now() >= end)
            return false;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    const said = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'boot.out'), 'utf8').catch(() => '');
    return said.split('\n').some((line) => line.trim() === name);
}


/***/ })

};
