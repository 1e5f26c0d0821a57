export const id = 336;
export const ids = [336];
export const modules = {

/***/ 1336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(78509);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var context = __webpack_require__(16080);
// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(21593);
// EXTERNAL MODULE: ./out/run/buildx.js
var buildx = __webpack_require__(45184);
// EXTERNAL MODULE: ./out/run/claim.js
var claim = __webpack_require__(42934);
// EXTERNAL MODULE: ./out/run/follow-export.js
var follow_export = __webpack_require__(69292);
// EXTERNAL MODULE: ./out/run/handover.js
var run_handover = __webpack_require__(73407);
// EXTERNAL MODULE: ./out/run/job-builder.js + 1 modules
var job_builder = __webpack_require__(8096);
// EXTERNAL MODULE: ./out/run/leftovers.js
var leftovers = __webpack_require__(14426);
;// CONCATENATED MODULE: ./out/run/cache-alias.js
const atOnce = 4;
/**
 * Gives cache manifests their second tag, a few at a time. The very manifest is tagged, not an index around it, which
 * BuildKit would import as nothing. Returns what failed, in words; stops when the job is cancelled. Never throws.
 */
async function saveCacheAliases(aliases, { buildx, run, env, cancellation }) {
    const failed = [];
    const queue = [...aliases];
    const work = async () => {
        for (let alias = queue.shift(); alias && !cancellation.requested; alias = queue.shift()) {
            const args = [...buildx.prefix, 'imagetools', 'create', '--prefer-index=false', '--tag', alias.tag, alias.source];
            const { code, stderr } = await run(buildx.program, args, { env, timeoutMs: 60_000 });
            if (code !== 0)
                failed.push(`${alias.tag}: ${stderr.trim().split('\n').at(-1) ?? ''}`);
        }
    };
    const all = Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, work));
    // What is under way then ends by itself; nobody has the time to wait for it.
    await cancellation.race(all, () => new Error('canceled')).catch(() => undefined);
    return failed;
}

// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(48100);
// EXTERNAL MODULE: ./out/run/command.js
var command = __webpack_require__(81967);
// EXTERNAL MODULE: ./out/run/keep-login.js
var keep_login = __webpack_require__(28837);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(39297);
;// CONCATENATED MODULE: ./out/post.js



















/** The post phase: waits for a cache export, or ends a build that main left behind, tags caches, removes what main made. Never throws. */
async function post({ env, log, cancellation, bundle }) {
    const directory = (0,runner_commands/* getState */.Gu)(state/* stateNames */.U.directory);
    const claims = (0,claim/* parseClaims */.Df)((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.claims));
    const builders = (0,runner_commands/* getState */.Gu)(state/* stateNames */.U.builders).split('\n').filter((name) => name !== '');
    if (directory === '' && claims.length === 0)
        return;
    if ((0,runner_commands/* getInput */.V4)('job-status') === 'cancelled')
        cancellation.request('stop');
    // A later step may have changed what says where builders are.
    const asNow = (0,child_environment/* childEnvironment */.Qc)(env);
    const place = (0,child_environment/* parsePlace */.De)((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.place));
    const childEnv = place ? (0,child_environment/* atPlace */.ze)(asNow, place) : asNow;
    const tools = { buildx: await (0,buildx/* findBuildx */.ah)(childEnv), run: command/* runCommand */.d, env: childEnv };
    await Promise.all(builders.map(leftovers/* stopCreating */.I));
    const handover = directory === '' ? undefined : await (0,run_handover/* readHandover */.I)(directory);
    const redact = (0,report_redact/* makeRedactor */.$u)([...(handover?.secrets ?? []), (0,runner_commands/* getInput */.V4)('github-token')]);
    const saving = (0,runner_commands/* getInput */.V4)('cache-mounts') === '' ? undefined : __webpack_require__.e(/* import() */ 555).then(__webpack_require__.bind(__webpack_require__, 59555)).then(async ({ saveMounts }) => saveMounts({ ...tools, env: await (0,keep_login/* keptLogin */.O)(childEnv, directory), directory, cancellation, log, summaryPath: (0,runner_commands/* getInput */.V4)('summary') === 'false' ? undefined : env['GITHUB_STEP_SUMMARY'] }));
    const ending = endBake({ env, log, cancellation, redact }, { directory, handover }).catch((error) => {
        log.warning(`The cache export could not be followed to its end: ${redact((0,errors/* messageOf */.b)(error))}`);
        return { aliases: [] };
    });
    // Waiting for other jobs of a matrix goes on beside all else.
    const settling = settle({ env, log, cancellation, bundle }, directory, ending.then(({ news }) => news)).catch((error) => log.debug((0,errors/* messageOf */.b)(error)));
    const { aliases, whole } = await ending;
    // Begun first: it is the longest. The builder holds the mounts that are saved.
    const giving = Promise.resolve(saving).catch((error) => log.debug((0,errors/* messageOf */.b)(error))).then(() => (0,job_builder/* giveBack */.F)(claims, { ...tools, env: asNow }));
    const keeping = cancellation.requested || directory === '' ? undefined : keep({ env, directory, bundle }, whole).catch(errors/* messageOf */.b);
    // Tagging takes no builder of ours, so nothing waits for the other.
    const [failed, stuck] = await Promise.all([
        aliases.length > 0 && !cancellation.requested ? saveCacheAliases(aliases, { ...tools, env: await (0,keep_login/* keptLogin */.O)(childEnv, directory), cancellation }) : [],
        giving
    ]);
    if (failed.length > 0)
        log.warning(`The cache of this commit could not be tagged: ${failed.slice(0, 3).map(redact).join('; ')}`);
    stuck.forEach((name) => log.warning(`The builder ${name} could not be removed.`));
    const unkept = await keeping;
    if (unkept !== undefined)
        log.info(unkept);
    await settling;
    if (directory !== '')
        await (0,promises_.rm)(directory, { recursive: true, force: true }).catch(() => log.warning(`${directory} could not be removed.`));
}
// Loaded when it is needed, like what else only some jobs need here.
async function keep(tools, whole) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(tools.directory, state/* keptBaseline */.O)) ? (await Promise.all(/* import() */[__webpack_require__.e(667), __webpack_require__.e(651)]).then(__webpack_require__.bind(__webpack_require__, 68651))).keepBaseline(tools, whole) : undefined;
}
const entriesLimitMs = 15_000;
// A job of a matrix writes its part of the comment here; others touch it again where the export changed the verdict, or others wrote too.
async function settle({ env, log, cancellation, bundle }, directory, news) {
    if ((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.comment) === '')
        return;
    const { parseHanded, settleComment } = await __webpack_require__.e(/* import() */ 98).then(__webpack_require__.bind(__webpack_require__, 33098));
    const handed = parseHanded((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.comment));
    if (handed)
        await settleComment(handed, { inputs: { commentKey: (0,runner_commands/* getInput */.V4)('comment-key'), githubToken: (0,runner_commands/* getInput */.V4)('github-token') }, context: (0,context/* parseContext */.DO)(env, ''), log, cancellation, news, openEntries: async (space) => (await Promise.all(/* import() */[__webpack_require__.e(667), __webpack_require__.e(316)]).then(__webpack_require__.bind(__webpack_require__, 86316))).openSectionEntries(space, { program: (0,external_node_path_.join)(bundle, 'baseline.js'), env, directory, limitMs: entriesLimitMs }) });
}
// A bake that main let go is waited for; one of a main that was killed in the middle of a build is ended.
async function endBake(tools, left) {
    const pid = Number((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.bakePid)) || undefined;
    const wasLetGo = (0,runner_commands/* getState */.Gu)(state/* stateNames */.U.exporting) === 'true';
    if (pid !== undefined && wasLetGo && left.handover)
        return (await Promise.all(/* import() */[__webpack_require__.e(219), __webpack_require__.e(139)]).then(__webpack_require__.bind(__webpack_require__, 13139))).collectExport(tools, { pid, directory: left.directory, handover: left.handover });
    if (pid !== undefined)
        await (0,follow_export/* stopBake */.y)(pid, left.directory);
    if (wasLetGo && !tools.cancellation.requested)
        tools.log.warning('The cache export was ended and the cache of this commit was not tagged, because a later step removed files of this step in RUNNER_TEMP.');
    return { aliases: parseAliases((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.aliases)) };
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

/***/ 69292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ followExport),
/* harmony export */   y: () => (/* binding */ stopBake)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _alive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64827);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12713);



const pollMs = 50;
const stopGraceMs = 5000;
const usualStalledMs = 15 * 60_000;
/** Waits until a bake ends, which it is made to when the job is cancelled or nothing comes any more. Never throws. */
async function followExport({ pid, argument, logFile, cancellation, stalledMs = usualStalledMs }) {
    let [size, grownAt] = [-1, Date.now()];
    while (await (0,_alive_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._)(pid, argument)) {
        const now = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(logFile).then((file) => file.size, () => size);
        if (now !== size)
            [size, grownAt] = [now, Date.now()];
        const why = cancellation.requested ? 'canceled' : Date.now() - grownAt > stalledMs ? 'stalled' : undefined;
        if (why !== undefined) {
            await stopBake(pid, argument);
            return why;
        }
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    return 'itself';
}
/** Ends a bake: cleanly if it can be, by force 5 s later. One that is gone is no error. */
async function stopBake(pid, argument) {
    if (!(await (0,_alive_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._)(pid, argument)))
        return;
    (0,_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .stopProcess */ .g)(pid, 'SIGINT');
    for (const end = Date.now() + stopGraceMs; Date.now() < end && (await (0,_alive_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._)(pid, argument));) {
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    if (await (0,_alive_js__WEBPACK_IMPORTED_MODULE_1__/* .isAlive */ ._)(pid, argument))
        (0,_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .stopProcess */ .g)(pid, 'SIGKILL');
}


/***/ }),

/***/ 73407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readHandover),
/* harmony export */   l: () => (/* binding */ writeHandover)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21228);



const pathIn = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'handover.json');
/** Writes it into our own directory, which nobody else can read and post removes. */
async function writeHandover(directory, handover) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(pathIn(directory), JSON.stringify(handover), { mode: 0o600 });
}
/** Reads it; undefined where there is none or it is something else. Never throws. */
async function readHandover(directory) {
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(pathIn(directory), 'utf8').catch(() => '')));
    const [startedAtEpochMs, readyAtEpochMs] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(fields?.['startedAtEpochMs']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(fields?.['readyAtEpochMs'])];
    if (!fields || startedAtEpochMs === undefined || readyAtEpochMs === undefined)
        return undefined;
    return {
        title: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields['title']) ?? '',
        bakeTargets: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringsOf */ .iw)(fields['bakeTargets']),
        targets: listOf(fields['targets']).flatMap((item) => readTarget((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(item))),
        startedAtEpochMs,
        readyAtEpochMs,
        secrets: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringsOf */ .iw)(fields['secrets'])
    };
}
function readTarget(fields) {
    const name = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields?.['name']);
    if (fields === undefined || name === undefined)
        return [];
    return [{
            name,
            displayName: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields['displayName']) ?? name,
            cacheRef: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields['cacheRef']),
            cacheAlias: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields['cacheAlias']),
            userExports: fields['userExports'] === true
        }];
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 28837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ keepLogin),
/* harmony export */   O: () => (/* binding */ keptLogin)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The environment with the copy that `keepLogin` made before, where there is one. Never throws. */
async function keptLogin(env, directory) {
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'docker');
    const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(copy, 'config.json')).then(() => true, () => false);
    return isThere ? { ...env, DOCKER_CONFIG: copy, BUILDX_CONFIG: buildxConfig(env) } : env;
}
function dockerConfig(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['HOME'] ?? '', '.docker'));
}
function buildxConfig(env) {
    return env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dockerConfig(env), 'buildx');
}
/**
 * The environment with a copy of docker's configuration in our own directory, which post removes: what goes on after main
 * must still be logged in when a later step logs out or points DOCKER_CONFIG elsewhere. Builders, contexts, plugins and
 * certificates stay where they are. A configuration that cannot be copied is used as it is. Never throws.
 */
async function keepLogin(env, directory) {
    const original = dockerConfig(env);
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'docker');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(copy, { mode: 0o700 });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(copy, 'config.json');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(original, 'config.json'), file).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, '{}', { mode: 0o600 });
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, 0o600);
        const others = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(original).catch(() => []);
        await Promise.all(others.filter((name) => name !== 'config.json').map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(original, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(copy, name))));
    }
    catch {
        // Half a copy would be taken for the whole one.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(copy, { recursive: true, force: true }).catch(() => undefined);
        return env;
    }
    return { ...env, DOCKER_CONFIG: copy, BUILDX_CONFIG: buildxConfig(env) };
}


/***/ })

};
