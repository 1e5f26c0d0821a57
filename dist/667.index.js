export const id = 667;
export const ids = [667,769];
export const modules = {

/***/ 76309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ entryPrefix),
/* harmony export */   j4: () => (/* binding */ placeBaseline),
/* harmony export */   s3: () => (/* binding */ entryPath)
/* harmony export */ });
/* harmony import */ var _step_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29871);

/**
 * Where a build's record is. A branch is compared with itself, a new one with the default branch; a pull request with the
 * base branch. GitHub lets a job read the caches of its own ref, of the base and of the default branch, and write those of its own ref
 * (docs.github.com: dependency caching, restrictions for accessing a cache). `matrix` tells the jobs of a matrix apart, `stepId` the steps of a job.
 */
function placeBaseline(inputs, context, { stepId, matrix, trusted }) {
    const { repository, workflow, job, workspace } = context;
    const chosen = [inputs.files, inputs.targets, inputs.workdir.replace(workspace, ''), inputs.context?.replace(workspace, ''), inputs.dockerfile, inputs.target, inputs.platforms];
    const identity = (0,_step_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .hashOf */ .q)(repository.id, workflow, job, stepId, matrix, JSON.stringify(chosen));
    const { own, reads } = branchesOf(context.event, context.defaultBranch);
    const distinct = reads.filter(({ branch }, index) => reads.findIndex((one) => one.branch === branch) === index);
    return { identity, reads: distinct, writes: trusted ? own : undefined };
}
function branchesOf(event, defaultBranch) {
    const fallback = defaultBranch === undefined ? [] : [{ branch: defaultBranch, reason: 'default-branch' }];
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return { own: event.branch, reads: [{ branch: event.branch, reason: 'branch' }, ...fallback] };
        case 'pull-request':
        case 'pull-request-target':
            return { own: undefined, reads: [{ branch: event.baseBranch, reason: 'base-branch' }, ...fallback] };
        case 'merge-group':
            return { own: undefined, reads: [{ branch: event.baseBranch, reason: 'base-branch' }, ...fallback] };
        case 'tag-push':
        case 'tag-run':
        case 'workflow-run':
        case 'pull-request-comment':
        case 'other':
            return { own: undefined, reads: fallback };
    }
}
/** The first part of the keys of a branch's entries, and the path of the record in them: both are the same on every runner. */
function entryPrefix(identity, branch) {
    return `warmbake-baseline-1-${identity}-${(0,_step_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .hashOf */ .q)('branch', branch)}-`;
}
function entryPath(identity, branch) {
    return `${identity}-${(0,_step_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .hashOf */ .q)('branch', branch)}.json`;
}


/***/ }),

/***/ 98344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ askCache)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21228);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55761);
/* harmony import */ var _cache_program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8769);







const maxOutput = 16_384;
/**
 * Asks the cache program in a directory of its own, which is removed afterwards. Never throws; its whole process group
 * ends within the time limit. Files over `maxBytes` are not read.
 */
async function askCache(question, given, { tools, paths, maxBytes }) {
    let directory;
    try {
        directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(tools.directory, 'baseline-'));
        for (const [path, text] of given)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, path), text, { mode: 0o600 });
        const { failure, output } = await runToItsEnd(JSON.stringify({ ...question, limitMs: tools.limitMs }), directory, tools);
        const answer = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)((await readSmall((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, _cache_program_js__WEBPACK_IMPORTED_MODULE_4__/* .answerFile */ .t), 10_000)) ?? '');
        const found = Array.isArray(answer) ? answer.map((one) => one === true) : [];
        const files = new Map();
        for (const path of paths) {
            const text = await readSmall((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, path), maxBytes);
            if (text !== undefined)
                files.set(path, text);
        }
        return { found, files, failure: failure === undefined ? reportedFailure(output) : [failure, reportedFailure(output)].filter((part) => part !== undefined).join(', '), output };
    }
    catch (error) {
        return { found: [], files: new Map(), failure: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .b)(error), output: '' };
    }
    finally {
        if (directory !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
    }
}
function runToItsEnd(argument, directory, { program, env, limitMs }) {
    return new Promise((resolve) => {
        // In a group of its own, so that tar ends with it.
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [program, argument], { cwd: directory, env: cacheEnvironment(env, directory), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
        let output = '';
        const keep = (chunk) => {
            if (output.length < maxOutput)
                output += chunk.toString('utf8').slice(0, maxOutput - output.length);
        };
        child.stdout.on('data', keep);
        child.stderr.on('data', keep);
        const end = (failure) => {
            clearTimeout(timer);
            killGroup(child.pid);
            resolve({ failure, output });
        };
        const timer = setTimeout(() => end(`no answer within ${Math.round(limitMs / 100) / 10} s`), limitMs);
        child.on('error', (error) => end(error.message));
        child.on('exit', (code) => end(code === 0 ? undefined : `its program ended with ${code ?? 'a signal'}`));
    });
}
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It is gone.
    }
}
// Only what the library, its HTTP client and tar read. The directories are ours, so that neither the workspace nor the
// runner's paths are in an entry's version (actions/toolkit: cacheUtils.ts, getCacheVersion).
const needed = /^(?:ACTIONS_(?:CACHE_(?:URL|SERVICE_V2|MODE)|RESULTS_URL|RUNTIME_TOKEN|RUNTIME_URL)|GITHUB_SERVER_URL|PATH|HOME|TMPDIR|NODE_EXTRA_CA_CERTS|SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|NO|ALL)_PROXY)$/i;
function cacheEnvironment(env, directory) {
    const kept = Object.entries(env).filter(([name]) => needed.test(name));
    return { ...Object.fromEntries(kept), RUNNER_TEMP: directory, GITHUB_WORKSPACE: directory };
}
// The library catches its errors and writes them as annotations, as a line where it tries again, or only for debugging.
const failures = [
    /^::debug::Failed to reserve cache: (?:Error: )?(.+)/m,
    /^::(?:warning|error)[^:]*::(?:Failed to (?:save|restore): )?(.+)/m,
    /^Attempt \d+ of \d+ failed with error: (.+?)\. Retrying/m
];
// Addresses of blobs have a signature behind the question mark.
function reportedFailure(output) {
    const found = failures.flatMap((pattern) => pattern.exec(output)?.[1] ?? [])[0];
    return found?.replace(/\?\S+/g, '?…').slice(0, 200).trim();
}
// An entry may hold anything under our name: a link, a device, a huge file.
async function readSmall(path, maxBytes) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK).catch(() => undefined);
    if (!file)
        return undefined;
    try {
        const about = await file.stat();
        return about.isFile() && about.size <= maxBytes ? await file.readFile('utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 8769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCacheProgram: () => (/* binding */ runCacheProgram),
/* harmony export */   t: () => (/* binding */ answerFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

const atOnce = 4;
/** The file with the answer: how it went, for each entry asked for. */
const answerFile = 'answer.json';
/**
 * Restores the newest entry of each prefix, or saves one, and writes the answer: `true` for found or saved. Ends by itself
 * after the time limit, should the caller be gone.
 */
async function runCacheProgram(argument) {
    const question = JSON.parse(argument);
    setTimeout(() => process.exit(1), question.limitMs).unref();
    const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(119), __webpack_require__.e(509)]).then(__webpack_require__.bind(__webpack_require__, 28509));
    const restore = (entries) => Promise.all(entries.map(async ({ path, prefix }) => (await restoreCache([path], prefix, [prefix])) !== undefined));
    const answers = question.kind === 'save' ? [(await saveCache([question.path], question.key)) >= 0] : question.kind === 'restore' ? await restore(question.entries) : [];
    if (question.kind === 'collect') {
        for (let next = 0; next < question.entries.length && answers.every(Boolean); next += atOnce)
            answers.push(...(await restore(question.entries.slice(next, next + atOnce))));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(answerFile, JSON.stringify(answers));
}


/***/ }),

/***/ 73952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseRecord),
/* harmony export */   s: () => (/* binding */ renderRecord)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96309);


// Steps are rows of numbers, and what repeats from build to build stands once in a list: a build of 60 steps takes 1 kB.
const version = 1;
const outcomes = ['done', 'cached', 'failed', 'from'];
const results = ['success', 'failure', 'canceled'];
const limits = { text: 300, targets: 2_000, steps: 50_000, words: 200_000, args: 100, ms: 30 * 86_400_000, bytes: 1e15 };
/** The record as JSON. */
function renderRecord({ identity, branch, builds }) {
    const numbers = new Map();
    const numberFor = (word) => {
        const known = numbers.get(word) ?? numbers.size;
        numbers.set(word, known);
        return known;
    };
    const rendered = builds.map(({ targets, steps, ...build }) => ({
        ...build,
        targets: targets.map(({ target, durationMs, stepsTotal, stepsCached, cache, args }) => [
            numberFor(target), durationMs ?? null, stepsTotal, stepsCached, cache.importMs, cache.pullMs, cache.exportMs, cache.importBytes, cache.exportBytes,
            [...args].map(([name, value]) => [numberFor(name), numberFor(value)])
        ]),
        steps: steps.map((step) => [numberFor(step.key), numberFor(step.place), outcomes.indexOf(step.outcome), step.durationMs ?? null, ...step.targets.map(numberFor)])
    }));
    return JSON.stringify({ version, identity, branch, words: [...numbers.keys()], builds: rendered });
}
/**
 * The record of this identity and branch, or undefined for any other text: another version, another build's record, a
 * shape or figures that no record of ours has.
 */
function parseRecord(text, identity, branch) {
    if (text.length > _record_js__WEBPACK_IMPORTED_MODULE_0__/* .maxRecordChars */ .LV)
        return undefined;
    const record = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text));
    if (record?.['version'] !== version || record['identity'] !== identity || record['branch'] !== branch)
        return undefined;
    const words = listOf(record['words'], limits.words)?.map(wordOf);
    const builds = listOf(record['builds'], _record_js__WEBPACK_IMPORTED_MODULE_0__/* .maxBuilds */ .or);
    if (!words || !builds || words.includes(undefined))
        return undefined;
    const read = builds.map((build) => parseBuild(build, (index) => (typeof index === 'number' ? words[index] : undefined)));
    return isWhole(read) ? { identity, branch, builds: read } : undefined;
}
function parseBuild(value, word) {
    const build = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const [commit, runId] = [wordOf(build?.['commit']), wordOf(build?.['runId'])];
    const [attempt, atEpochMs] = [amountOf(build?.['attempt'], 1e6), amountOf(build?.['atEpochMs'], 8.64e15)];
    const [wallMs, stepsTotal, stepsCached] = [amountOf(build?.['wallMs'], limits.ms), amountOf(build?.['stepsTotal'], 1e6), amountOf(build?.['stepsCached'], 1e6)];
    const imagesReadyMs = amountOf(build?.['imagesReadyMs'], limits.ms);
    const result = results.find((one) => one === build?.['result']);
    const targets = listOf(build?.['targets'], limits.targets)?.map((row) => parseTarget(row, word));
    const steps = listOf(build?.['steps'], limits.steps)?.map((row) => parseStep(row, word));
    if (commit === undefined || !/^[0-9a-f]{7,64}$/.test(commit) || runId === undefined || !result || !targets || !steps)
        return undefined;
    if (attempt === undefined || atEpochMs === undefined || wallMs === undefined || stepsTotal === undefined || stepsCached === undefined)
        return undefined;
    if (!isWhole(targets) || !isWhole(steps))
        return undefined;
    return { commit, runId, attempt, atEpochMs, wallMs, ...(imagesReadyMs !== undefined && { imagesReadyMs }), result, stepsTotal, stepsCached, targets, steps };
}
function parseTarget(value, word) {
    const [name, duration, total, cached, importing, pulling, exporting, importSize, exportSize, argList] = listOf(value, 10) ?? [];
    const target = word(name);
    const durationMs = amountOf(duration, limits.ms);
    const [stepsTotal, stepsCached] = [amountOf(total, 1e6), amountOf(cached, 1e6)];
    const cache = costOf([importing, pulling, exporting].map((ms) => amountOf(ms, limits.ms)), [importSize, exportSize].map((size) => amountOf(size, limits.bytes)));
    const args = listOf(argList, limits.args)?.map((pair) => listOf(pair, 2)?.map(word));
    if (target === undefined || stepsTotal === undefined || stepsCached === undefined || !cache || !args)
        return undefined;
    const pairs = args.map((pair) => (pair?.[0] !== undefined && pair[1] !== undefined ? [pair[0], pair[1]] : undefined));
    return isWhole(pairs) ? { target, ...(durationMs !== undefined && { durationMs }), stepsTotal, stepsCached, cache, args: new Map(pairs) } : undefined;
}
function costOf([importMs, pullMs, exportMs], [importBytes, exportBytes]) {
    if (importMs === undefined || pullMs === undefined || exportMs === undefined || importBytes === undefined || exportBytes === undefined)
        return undefined;
    return { importMs, pullMs, exportMs, importBytes, exportBytes };
}
function parseStep(value, word) {
    const [keyIndex, placeIndex, code, duration, ...users] = listOf(value, limits.targets) ?? [];
    const [key, place, outcome] = [word(keyIndex), word(placeIndex), typeof code === 'number' ? outcomes[code] : undefined];
    const durationMs = amountOf(duration, limits.ms);
    const targets = users.map(word);
    if (key === undefined || place === undefined || !outcome || targets.length === 0 || !isWhole(targets))
        return undefined;
    return { key, place, outcome, ...(durationMs !== undefined && { durationMs }), targets };
}
function listOf(value, longest) {
    return Array.isArray(value) && value.length <= longest ? value : undefined;
}
function wordOf(value) {
    const text = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(value);
    return text !== undefined && text.length <= limits.text ? text : undefined;
}
function amountOf(value, most) {
    const number = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(value);
    return number !== undefined && number >= 0 && number <= most ? number : undefined;
}
function isWhole(list) {
    return list.every((one) => one !== undefined);
}


/***/ }),

/***/ 96309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ maxRecordChars),
/* harmony export */   or: () => (/* binding */ maxBuilds),
/* harmony export */   pm: () => (/* binding */ noCacheCost)
/* harmony export */ });
const noCacheCost = { importMs: 0, pullMs: 0, exportMs: 0, importBytes: 0, exportBytes: 0 };
/** So many builds of a branch are kept, and a record is never longer than so many characters of JSON. */
const maxBuilds = 20;
const maxRecordChars = 1_000_000;


/***/ }),

/***/ 29871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ keySteps),
/* harmony export */   q: () => (/* binding */ hashOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** So many hexadecimal digits are kept of a hash: 48 bits, for some ten thousand steps. */
const digits = 12;
/** A short hash, the same on every machine. */
function hashOf(...parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);
}
/**
 * The keys of all steps by their id. Instructions hold values of build arguments, so `redact` takes secrets out before
 * anything is hashed: a short secret could be guessed from its hash. Equal steps of one target are told apart by order.
 */
function keySteps(steps, redact) {
    const seen = new Map();
    const nth = (id) => {
        const count = seen.get(id) ?? 0;
        seen.set(id, count + 1);
        return count;
    };
    const keys = new Map();
    for (const step of steps) {
        const where = [step.platform, step.stage];
        const text = redact(step.instruction.replace(/\s+/g, ' ').trim());
        const keyword = /^\S*/.exec(text)?.[0].toUpperCase() ?? '';
        const key = hashOf(...where, text);
        const place = hashOf(...where, keyword, step.index);
        keys.set(step.id, {
            key: numbered(key, nth(`${step.targets[0]} ${key}`)),
            place: numbered(place, nth(`${step.targets[0]} ${place} place`))
        });
    }
    return keys;
}
function numbered(hash, nth) {
    return nth === 0 ? hash : hashOf(hash, nth);
}


/***/ }),

/***/ 14667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tt: () => (/* binding */ canRead),
/* harmony export */   XY: () => (/* binding */ saveBaseline),
/* harmony export */   _4: () => (/* binding */ canWrite),
/* harmony export */   mF: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _baseline_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76309);
/* harmony import */ var _cache_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98344);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96309);
/* harmony import */ var _record_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73952);




const maxBytes = _record_js__WEBPACK_IMPORTED_MODULE_2__/* .maxRecordChars */ .LV * 4;
/** Reads the records of a build's own branch, the base and the default branch. Never throws, and ends within the time limit of `tools`. */
async function readBaseline(place, tools) {
    const { identity, reads, writes } = place;
    const branches = [...new Set([...(writes === undefined ? [] : [writes]), ...reads.map(({ branch }) => branch)])];
    const empty = (branch) => (branch === undefined ? undefined : { identity, branch, builds: [] });
    if (branches.length === 0 || !canRead(tools.env))
        return { source: undefined, own: undefined, notice: undefined };
    const entries = branches.map((branch) => ({ path: (0,_baseline_place_js__WEBPACK_IMPORTED_MODULE_0__/* .entryPath */ .s3)(identity, branch), prefix: (0,_baseline_place_js__WEBPACK_IMPORTED_MODULE_0__/* .entryPrefix */ .B3)(identity, branch) }));
    const answer = await (0,_cache_process_js__WEBPACK_IMPORTED_MODULE_1__/* .askCache */ .y)({ kind: 'restore', entries }, new Map(), { tools, paths: entries.map(({ path }) => path), maxBytes });
    const records = new Map();
    const broken = [];
    branches.forEach((branch, index) => {
        const text = answer.files.get((0,_baseline_place_js__WEBPACK_IMPORTED_MODULE_0__/* .entryPath */ .s3)(identity, branch));
        const record = text === undefined ? undefined : (0,_record_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .H)(text, identity, branch);
        if (record)
            records.set(branch, record);
        else if (answer.found[index] === true || text !== undefined)
            broken.push(branch);
    });
    // An archive that tar cannot read is there, and will be the next time.
    const lost = answer.failure !== undefined && !/\btar\b/i.test(answer.failure);
    const read = reads.find(({ branch }) => records.has(branch));
    const record = read && records.get(read.branch);
    return {
        source: read && record ? { ...read, record } : undefined,
        own: writes === undefined ? undefined : (records.get(writes) ?? (lost ? undefined : empty(writes))),
        notice: noticeOf(answer.failure, broken)
    };
}
function noticeOf(failure, broken) {
    if (broken.length > 0)
        return `The record of earlier builds of ${broken.join(' and ')} could not be understood; a new one is begun.`;
    return failure === undefined ? undefined : `Earlier builds could not be read from the Actions cache, so nothing is compared: ${failure}.`;
}
/**
 * Saves a record as the newest of its branch. Entries are never overwritten, so the key has the run and its attempt. Gives a
 * sentence for the user where that failed, undefined where it worked or is not meant to. Never throws.
 */
async function saveBaseline(record, run, tools) {
    if (!canWrite(tools.env))
        return undefined;
    const path = (0,_baseline_place_js__WEBPACK_IMPORTED_MODULE_0__/* .entryPath */ .s3)(record.identity, record.branch);
    const key = `${(0,_baseline_place_js__WEBPACK_IMPORTED_MODULE_0__/* .entryPrefix */ .B3)(record.identity, record.branch)}${run.runId}-${run.attempt}`;
    const answer = await (0,_cache_process_js__WEBPACK_IMPORTED_MODULE_1__/* .askCache */ .y)({ kind: 'save', path, key }, new Map([[path, (0,_record_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRecord */ .s)(record)]]), { tools, paths: [], maxBytes: 0 });
    if (answer.found[0] === true && answer.failure === undefined)
        return undefined;
    // Another job of this run has the same name and was first.
    if (answer.failure === undefined ? /another job may be creating this cache/.test(answer.output) : /\(409\)/.test(answer.failure))
        return undefined;
    return `The times of this build could not be kept in the Actions cache for later comparison${answer.failure === undefined ? '' : `: ${answer.failure}`}.`;
}
// As the library decides (actions/toolkit: cache/src/internal/config.ts): other servers than GitHub's own (GitHub Enterprise
// Server, Gitea, Forgejo) have the first protocol, at an address of its own, or no service at all.
function hasService(env) {
    const host = /^https?:\/\/([^/:]+)/i.exec(env['GITHUB_SERVER_URL'] || 'https://github.com')?.[1]?.toLowerCase() ?? '';
    const isGitHub = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
    const address = isGitHub && env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL'];
    return Boolean(address) && Boolean(env['ACTIONS_RUNTIME_TOKEN']);
}
// `cache-mode` of the workflow; an unknown one is left to the service.
/** Whether there is a cache service that this run may read. */
function canRead(env) {
    return hasService(env) && !['none', 'write-only'].includes((env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase());
}
/** Whether there is a cache service that this run may write to. */
function canWrite(env) {
    return hasService(env) && !['none', 'read'].includes((env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase());
}


/***/ })

};
