export const id = 165;
export const ids = [165];
export const modules = {

/***/ 47070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ changedAmong),
/* harmony export */   KK: () => (/* binding */ readCopy),
/* harmony export */   yX: () => (/* binding */ takesAll)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _path_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64571);


const maxPaths = 20;
/** Reads COPY and ADD, in both of their forms; undefined for any other instruction. A RUN that binds the context is read as a copy of it. */
function readCopy(instruction) {
    if (/^(?:ONBUILD\s+)?RUN\s/i.test(instruction))
        return readBind(instruction);
    const match = /^(?:ONBUILD\s+)?(?:COPY|ADD)\s+([\s\S]*)$/i.exec(instruction);
    if (!match)
        return undefined;
    const { flags, rest } = splitFlags(match[1] ?? '');
    const name = flags.flatMap((flag) => /^--from=(.+)$/.exec(flag)?.[1] ?? [])[0];
    const words = wordsOf(rest);
    const paths = words.slice(0, -1).filter((path) => !path.startsWith('<<')).slice(0, maxPaths);
    if (name !== undefined)
        return { from: 'stage', name, paths };
    return { from: paths.length > 0 && paths.every((path) => /^(?:https?|git|ssh):|^git@/i.test(path)) ? 'url' : 'context', paths };
}
function readBind(instruction) {
    const mounts = [...instruction.matchAll(/--mount=(\S+)/g)].map((match) => (match[1] ?? '').split(','));
    const binds = mounts.filter((fields) => fields.includes('type=bind') || !fields.some((field) => field.startsWith('type=')));
    const from = binds.flatMap((fields) => valueOf(fields, 'from'))[0];
    if (binds.length === 0)
        return undefined;
    const paths = binds.map((fields) => valueOf(fields, 'source')[0] ?? valueOf(fields, 'src')[0] ?? '.').slice(0, maxPaths);
    return from === undefined ? { from: 'context', paths } : { from: 'stage', name: from, paths };
}
function valueOf(fields, key) {
    return fields.filter((field) => field.startsWith(`${key}=`)).map((field) => field.slice(key.length + 1));
}
function splitFlags(text) {
    const flags = [];
    let rest = text.trimStart();
    for (let match = /^(--\S+)(?:\s+|$)/.exec(rest); match; match = /^(--\S+)(?:\s+|$)/.exec(rest)) {
        flags.push(match[1] ?? '');
        rest = rest.slice(match[0].length);
    }
    return { flags, rest };
}
function wordsOf(text) {
    const line = text.split('\n')[0] ?? '';
    if (line.startsWith('[')) {
        try {
            const list = JSON.parse(line);
            if (Array.isArray(list))
                return list.filter((word) => typeof word === 'string');
        }
        catch {
            // Not the JSON form after all: words, as docker reads it.
        }
    }
    return line.split(/\s+/).filter((word) => word !== '');
}
/** Whether the paths take the whole context. */
function takesAll(paths) {
    return paths.some((path) => /^(?:\.\/?|\/|\*|\.\/\*)$/.test(path));
}
/** The files (relative to the workspace) among those that changed which the paths of a context take. `ignores` says which paths of the context never get into it. */
function changedAmong(changed, paths, contextDirectory, ignores = () => false) {
    const context = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', contextDirectory);
    const tests = paths.map((path) => testOf(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', path), context));
    return changed.filter((file) => {
        const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', file);
        return tests.some((matches) => matches(path)) && !ignores(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(context, path));
    });
}
function testOf(path, context) {
    const whole = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(context, path).replace(/\/+$/, '');
    if (!/[*?[]/.test(whole))
        return (file) => file === whole || file.startsWith(`${whole}/`);
    const parts = whole.split('/');
    // Part by part, each against its own pattern, so that no pattern can take long.
    return (file) => {
        const own = file.split('/');
        return own.length >= parts.length && parts.every((part, index) => (0,_path_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPart */ .J)(own[index] ?? '', part, true));
    };
}


/***/ }),

/***/ 40941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseDockerfile),
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
const maxInstructions = 5_000;
/** Reads the grammar of Dockerfiles as far as places need it (docs.docker.com/reference/dockerfile). Never throws. */
function parseDockerfile(text, path) {
    const stages = [];
    const globals = [];
    for (const instruction of readInstructions(text)) {
        if (instruction.keyword !== 'FROM') {
            (stages.at(-1)?.instructions ?? globals).push(instruction);
            continue;
        }
        const words = instruction.text.split(/\s+/).slice(1).filter((word) => !word.startsWith('--'));
        const name = words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined;
        stages.push({ name: name ?? `stage-${stages.length}`, base: words[0] ?? '', instructions: [] });
    }
    return { path, globals, stages };
}
function readInstructions(text) {
    const lines = text.split(/\r?\n/);
    const escape = /^(?:#[^\n]*\n)*?#\s*escape\s*=\s*`/i.test(text.slice(0, 2_000)) ? '`' : '\\';
    const found = [];
    for (let at = 0; at < lines.length && found.length < maxInstructions;) {
        const begun = at;
        const parts = [];
        for (let more = true; more && at < lines.length; at++) {
            const line = (lines[at] ?? '').trim();
            // Comments and empty lines inside an instruction do not end it.
            if (line === '' || line.startsWith('#')) {
                if (parts.length === 0)
                    break;
                continue;
            }
            more = line.endsWith(escape);
            parts.push(more ? line.slice(0, -1).trim() : line);
        }
        if (parts.length === 0) {
            at = begun + 1;
            continue;
        }
        const joined = parts.join(' ');
        const keyword = /^\S*/.exec(joined)?.[0].toUpperCase() ?? '';
        const documents = /^(?:RUN|COPY|ADD)$/.test(keyword) ? [...joined.matchAll(/(?:^|\s)\d*<<(-?)["']?([A-Za-z_]\w*)["']?/g)] : [];
        const body = [];
        for (const [, dash, word] of documents) {
            for (; at < lines.length; at++) {
                const line = (dash ? lines[at]?.replace(/^\t+/, '') : lines[at]) ?? '';
                if (line === word)
                    break;
                body.push(line.trim());
            }
            at++;
        }
        found.push({ keyword, text: [joined, ...body].join('\n'), line: begun + 1 });
    }
    return found;
}
const counted = new Set(['COPY', 'ADD', 'RUN', 'WORKDIR']);
/**
 * Where a step is written. BuildKit numbers COPY, ADD, RUN and WORKDIR of a stage, after FROM where that is an image
 * (frontend/dockerfile/dockerfile2llb: cmdTotal). Undefined where the numbers do not fit, as with ONBUILD.
 */
function locate(step, file) {
    const stage = step.stage === undefined ? (file?.stages.length === 1 ? file.stages[0] : undefined) : file?.stages.find(({ name }) => name === step.stage);
    if (!file || !stage || step.isFrom || step.index === undefined || step.total === undefined)
        return undefined;
    const numbered = stage.instructions.filter(({ keyword }) => counted.has(keyword));
    const before = step.total - numbered.length;
    const instruction = before === 0 || before === 1 ? numbered[step.index - before - 1] : undefined;
    if (!instruction || !step.instruction.toUpperCase().startsWith(instruction.keyword))
        return undefined;
    return { file, stage, position: stage.instructions.indexOf(instruction), instruction };
}


/***/ }),

/***/ 64571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ matchesPart)
/* harmony export */ });
/**
 * Whether one part of a path matches `*` and `?` as in Go's filepath.Match, in time that no pattern makes long. Anything with
 * brackets matches as `otherwise` says.
 */
function matchesPart(text, pattern, otherwise) {
    if (pattern.includes('['))
        return otherwise;
    let [at, from, star, mark] = [0, 0, -1, 0];
    while (at < text.length) {
        if (from < pattern.length && (pattern[from] === '?' || pattern[from] === text[at]) && pattern[from] !== '*') {
            at++;
            from++;
        }
        else if (pattern[from] === '*') {
            star = from++;
            mark = at;
        }
        else if (star >= 0) {
            from = star + 1;
            at = ++mark;
        }
        else
            return false;
    }
    while (pattern[from] === '*')
        from++;
    return from === pattern.length;
}


/***/ }),

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

/***/ 18002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ trimSpace),
/* harmony export */   T8: () => (/* binding */ goSpace),
/* harmony export */   s8: () => (/* binding */ trimEnd)
/* harmony export */ });
/** What Go's unicode.IsSpace takes for one, as part of a regular expression: not what `\s` is. */
const goSpace = '[\\t\\n\\v\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]';
const space = new RegExp(goSpace);
const leading = new RegExp(`^${goSpace}+`);
/** Go's strings.TrimSpace. */
function trimSpace(text) {
    return trimEnd(text.replace(leading, ''), (sign) => space.test(sign));
}
/** A text without what it ends in; an expression would need quadratic time for what hostile texts have in their middle. */
function trimEnd(text, isCut) {
    let end = text.length;
    while (end > 0 && isCut(text[end - 1] ?? ''))
        end--;
    return text.slice(0, end);
}


/***/ }),

/***/ 70507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readIgnoreLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _go_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18002);


/** The lines of a .dockerignore as BuildKit reads them (moby/patternmatcher's ignorefile). */
function readIgnoreLines(text) {
    return text.replace(/^\uFEFF/, '').split('\n').flatMap(readLine);
}
function readLine(raw) {
    const line = raw.replace(/\r$/, '');
    if (line.startsWith('#') || (0,_go_space_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(line) === '')
        return [];
    const keeps = (0,_go_space_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(line).startsWith('!');
    const text = (0,_go_space_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(keeps ? (0,_go_space_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(line).slice(1) : line);
    // `!` alone is refused by every version.
    return text === '' ? [] : [{ keeps, pattern: clean(text) }];
}
function clean(text) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(text).replace(/(?<=.)\/$/, '');
    return path.length > 1 && path.startsWith('/') ? path.slice(1) : path;
}


/***/ }),

/***/ 62115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readSources)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/analysis/dockerfile.js
var analysis_dockerfile = __webpack_require__(40941);
// EXTERNAL MODULE: ./out/fingerprint/ignore-lines.js
var ignore_lines = __webpack_require__(70507);
// EXTERNAL MODULE: ./out/analysis/path-pattern.js
var path_pattern = __webpack_require__(64571);
;// CONCATENATED MODULE: ./out/analysis/dockerignore.js


// What is beyond is not looked at: a file may then seem changed that the build never sees.
const maxPatterns = 300;
const maxParts = 30;
/**
 * Reads a .dockerignore (docs.docker.com/build/concepts/context: .dockerignore files): gives whether a path, relative to the
 * context, is left out of it. A pattern with brackets is taken to leave out nothing. Unlike a fingerprint's, it takes any
 * pattern of anybody's, in time that none makes long.
 */
function parseDockerignore(text) {
    const patterns = (0,ignore_lines/* readIgnoreLines */.U)(text).flatMap(readPattern).slice(0, maxPatterns);
    const known = new Map();
    return (path) => {
        const own = path.split('/');
        // The last pattern that matches the path or a directory that it is in decides.
        const ignored = known.get(path) ?? patterns.findLast(({ parts }) => matchesStart(own, parts))?.keeps === false;
        known.set(path, ignored);
        return ignored;
    };
}
function readPattern({ keeps, pattern }) {
    const parts = pattern.split('/').filter((part, index, all) => part !== '**' || all[index - 1] !== '**');
    return parts.length > maxParts ? [] : [{ parts, keeps }];
}
// Whether the pattern matches the whole path or its first parts. `reached[n]`: the first n parts of the path are matched so far.
function matchesStart(own, pattern) {
    let reached = own.map(() => false);
    reached.unshift(true);
    for (const part of pattern) {
        const next = reached.map(() => false);
        let open = false;
        for (let at = 0; at <= own.length; at++) {
            open ||= reached[at] === true;
            if (part === '**')
                next[at] = open;
            else if (at > 0 && reached[at - 1] === true)
                next[at] = (0,path_pattern/* matchesPart */.J)(own[at - 1] ?? '', part, false);
        }
        reached = next;
    }
    return reached.slice(1).includes(true);
}

// EXTERNAL MODULE: ./out/report/dockerfiles.js
var dockerfiles = __webpack_require__(33152);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./out/run/read-dockerfiles.js



const maxBytes = 1_000_000;
/**
 * The texts of Dockerfiles by their paths from the workspace. One that is not there, is no file, lies outside the workspace once
 * links are followed, or is over 1 MB is left out. Never throws.
 */
async function readDockerfiles(paths, workspace) {
    const root = await (0,promises_.realpath)(workspace).catch(() => workspace);
    const texts = await Promise.all([...new Set(paths)].map(async (path) => [path, await readInside(path, root)]));
    return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
}
async function readInside(path, root) {
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(root, path)).catch(() => undefined);
    const inner = real === undefined ? '..' : (0,external_node_path_.relative)(root, real);
    if (real === undefined || inner === '..' || inner.startsWith('../') || (0,external_node_path_.isAbsolute)(inner))
        return undefined;
    // Opening a pipe without this would wait for its other end.
    const file = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK).catch(() => undefined);
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

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/read-sources.js






/** Reads what is there of each target in the workspace. A Dockerfile's own .dockerignore goes before that of the context. Never throws. */
async function readSources(targets, workdir, workspace) {
    const places = targets.map((target) => {
        const context = (0,checked_json/* stringOf */.Je)(target.raw['context']) ?? '.';
        const directory = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workdir, context));
        const inside = !(0,dockerfiles/* isRemote */.Vx)(context) && !directory.startsWith('..');
        const file = (0,dockerfiles/* dockerfileOf */.S9)(target, { workdir, workspace });
        return { name: target.name, file, directory: inside ? directory : undefined, ignores: [...(file === undefined ? [] : [`${file}.dockerignore`]), ...(inside ? [(0,external_node_path_.join)(directory, '.dockerignore')] : [])] };
    });
    const texts = await readDockerfiles(places.flatMap(({ file, ignores }) => [...(file === undefined ? [] : [file]), ...ignores]), workspace);
    const once = (parse) => {
        const parsed = new Map();
        return (path) => {
            const text = texts.get(path);
            if (text !== undefined && !parsed.has(path))
                parsed.set(path, parse(text, path));
            return parsed.get(path);
        };
    };
    const [dockerfile, dockerignore] = [once(analysis_dockerfile/* parseDockerfile */.A), once(parseDockerignore)];
    const byName = (find) => new Map(places.flatMap((place) => { const found = find(place); return found === undefined ? [] : [[place.name, found]]; }));
    return {
        dockerfiles: byName(({ file }) => (file === undefined ? undefined : dockerfile(file))),
        contexts: byName(({ directory }) => directory),
        ignores: byName(({ ignores }) => ignores.map(dockerignore).find((found) => found !== undefined))
    };
}


/***/ }),

/***/ 33152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S9: () => (/* binding */ dockerfileOf),
/* harmony export */   V8: () => (/* binding */ failingDockerfile),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   hz: () => (/* binding */ lintReports)
/* harmony export */ });
/* unused harmony export onlyDockerfile */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);


/**
 * Path of a target's Dockerfile from the workspace, with slashes; undefined for inline ones, remote contexts and files
 * outside. buildx reads `dockerfile` from the context.
 */
function dockerfileOf(target, { workdir, workspace }) {
    if (target.raw['dockerfile-inline'] !== undefined)
        return undefined;
    const context = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(target.raw['context']) ?? '.';
    const dockerfile = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(target.raw['dockerfile']) ?? 'Dockerfile';
    if (isRemote(context) || isRemote(dockerfile))
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(dockerfile) ? dockerfile : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workdir, context), dockerfile));
    return path === '' || path.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? undefined : path;
}
/** The one Dockerfile of these targets; undefined where there are several or none. */
function onlyDockerfile(targets, places) {
    const paths = new Set(targets.map((target) => dockerfileOf(target, places)));
    const [path] = paths;
    return paths.size === 1 ? path : undefined;
}
/** The Dockerfile that a failure's excerpt names: its target's own, where the names agree. */
function failingDockerfile(definition, target, places) {
    const own = definition.targets.find((one) => one.name === target);
    return own ? dockerfileOf(own, places) : onlyDockerfile(definition.targets, places);
}
/** Whether a context or a Dockerfile is not on this machine. */
function isRemote(place) {
    return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|-$|[a-z-]+:)/i.test(place) || /^github\.com\//.test(place);
}
/** Findings of the checks with their file: that of the target that a record names, else the only one. Those of one place once. */
function lintReports(warnings, targets, places) {
    const only = onlyDockerfile(targets, places);
    const reports = warnings.map(({ rule, text, line, target }) => {
        const own = targets.find((one) => one.name === target);
        return { rule, text, file: own ? dockerfileOf(own, places) : only, line };
    });
    return [...new Map(reports.map((one) => [JSON.stringify(one), one])).values()];
}


/***/ }),

/***/ 91187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ renderBytes)
/* harmony export */ });
const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
/** A number of bytes in decimal units, as BuildKit prints them: `512 B`, `12.5 MB`. */
function renderBytes(bytes) {
    if (bytes < 1000)
        return `${Math.max(0, Math.round(bytes))} B`;
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}


/***/ })

};
