export const id = 336;
export const ids = [336];
export const modules = {

/***/ 1336:
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
// EXTERNAL MODULE: ./out/run/alive.js
var alive = __webpack_require__(4827);
// EXTERNAL MODULE: ./out/run/builder.js
var builder = __webpack_require__(5949);
// EXTERNAL MODULE: ./out/run/buildx.js
var buildx = __webpack_require__(5184);
// EXTERNAL MODULE: ./out/run/leftovers.js
var leftovers = __webpack_require__(4426);
// EXTERNAL MODULE: ./out/run/prewarm.js
var prewarm = __webpack_require__(4458);
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
            const { code, stderr } = await run(buildx.program, args, { env, timeoutMs: 60_000 });
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
    const boot = (0,prewarm/* parseBoot */.qg)((0,core/* getState */.Gu)(state/* stateNames */.U.prewarm));
    const builders = (0,core/* getState */.Gu)(state/* stateNames */.U.builders).split('\n').filter((name) => name !== '');
    if (directory === '' && builders.length === 0)
        return;
    const childEnv = (0,child_environment/* childEnvironment */.Qc)(env);
    const tools = { buildx: await (0,buildx/* findBuildx */.ah)(childEnv), run: command/* runCommand */.d, env: childEnv };
    await Promise.all(builders.map(leftovers/* stopCreating */.I));
    await stopBake(Number((0,core/* getState */.Gu)(state/* stateNames */.U.bakePid)) || undefined, directory);
    const failed = await saveCacheAliases(parseAliases((0,core/* getState */.Gu)(state/* stateNames */.U.aliases)), tools);
    if (failed.length > 0)
        log.warning(`The cache of this commit could not be tagged: ${failed.slice(0, 3).join('; ')}`);
    const removed = await Promise.all(builders.map((name) => (0,builder/* removeBuilder */.iq)(name, name === boot?.name ? { ...tools, env: (0,child_environment/* atPlace */.ze)(childEnv, boot.place) } : tools)));
    builders.filter((_, index) => !removed[index]).forEach((name) => log.warning(`The builder ${name} could not be removed.`));
    for (const folder of [directory, boot?.directory ?? ''].filter((path) => path !== '')) {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => log.warning(`${folder} could not be removed.`));
    }
}
// Main was killed in the middle of a build: it is ended here, cleanly if it can be.
async function stopBake(pid, directory) {
    if (pid === undefined || !(await (0,alive/* isAlive */._)(pid, directory)))
        return;
    (0,bake/* stopProcess */.g)(pid, 'SIGINT');
    for (const end = Date.now() + stopGraceMs; Date.now() < end && (await (0,alive/* isAlive */._)(pid, directory));) {
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (await (0,alive/* isAlive */._)(pid, directory))
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


/***/ })

};
