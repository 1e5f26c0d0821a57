export const id = 670;
export const ids = [670];
export const modules = {

/***/ 82863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ whyNotSaved),
/* harmony export */   Tj: () => (/* binding */ lossText)
/* harmony export */ });
/* unused harmony exports mostBytes, mostEntries, leastNewShare, estimateRead */
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91187);
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55958);


/** more is not kept: reading it would hold up the next build for too long */
const mostBytes = 1_000_000_000;
const mostEntries = 200_000;
/** of its bytes that must be new to save a mount again */
const leastNewShare = 0.05;
// Round trips and the start of a container; then fetching and unpacking, as a hosted runner does it. Each file takes its time, also an empty one.
const readFixedMs = 500;
const readBytesPerMs = 50_000;
const readEntriesPerMs = 10;
/** How long it takes to read so much, by rule of thumb, in ms. */
function estimateRead({ bytes, entries }) {
    return readFixedMs + bytes / readBytesPerMs + entries / readEntriesPerMs;
}
/** Why a mount is not saved, as the end of a sentence; undefined where saving it pays. */
function whyNotSaved({ start, content, stepsMs }) {
    const { entries, bytes, addedBytes, bytesBefore } = content;
    if (entries === 0)
        return 'it is empty';
    if (bytes > mostBytes)
        return `it holds ${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(bytes)}, and at most ${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(mostBytes)} are kept`;
    if (entries > mostEntries)
        return `it holds ${entries} files, and at most ${mostEntries} are kept`;
    if (start === 'skipped' || start === 'late')
        return 'what is saved of it was not read, and may hold more';
    if (start === 'read' || start === 'kept') {
        // Much that is gone makes every later read cheaper.
        const shrunk = bytes < bytesBefore / 2;
        return addedBytes < bytes * leastNewShare && !shrunk ? `${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(addedBytes)} of its ${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(bytes)} are new, less than ${leastNewShare * 100}%` : undefined;
    }
    const readMs = estimateRead(content);
    return stepsMs < readMs ? `the steps that use it took ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(stepsMs)}, and reading ${(0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .U)(bytes)} in ${entries} files takes about ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(readMs)}` : undefined;
}
// Machines differ from run to run: less is not worth a word.
const leastLossMs = 1000;
/** A sentence where reading cost at least a second more than it gave; undefined where it did not, or that is not known. */
function lossText(name, { readMs, stepsMs, emptyMs }) {
    if (emptyMs <= 0 || emptyMs - stepsMs > readMs - leastLossMs)
        return undefined;
    return `The cache mount \`${name}\` did not pay here: reading it took ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(readMs)}, and the steps that use it ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(stepsMs)} instead of ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(emptyMs)} with an empty one. Where that stays so, leave it out of \`cache-mounts\`.`;
}


/***/ }),

/***/ 66670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openMounts: () => (/* binding */ openMounts)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./out/analysis/dockerfile.js
var dockerfile = __webpack_require__(40941);
;// CONCATENATED MODULE: ./out/analysis/mount-steps.js

/** Finds the steps of a mount in a build. Where a step cannot be found in its Dockerfile, any that mounts a cache counts. */
function measureMountSteps(uses, { steps }, dockerfiles) {
    const lines = new Set(uses.map(({ target, line }) => `${target}:${line}`));
    const ran = steps.filter((step) => step.outcome === 'done' && !step.isFrom && /^RUN\b/i.test(step.instruction)).filter((step) => step.targets.some((target) => {
        const found = (0,dockerfile/* locate */.x)(step, dockerfiles.get(target));
        return found ? lines.has(`${target}:${found.instruction.line}`) : uses.some((use) => use.target === target) && /--mount=\S*type=cache/.test(step.instruction);
    }));
    return { ran: ran.length > 0, stepsMs: ran.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0) };
}

// EXTERNAL MODULE: ./out/analysis/mount-worth.js
var mount_worth = __webpack_require__(82863);
// EXTERNAL MODULE: ./out/analysis/copied-paths.js
var copied_paths = __webpack_require__(47070);
;// CONCATENATED MODULE: ./out/analysis/mount-need.js

const maxPaths = 20;
/**
 * Whether the RUN at a line may run although its layer is in the cache: whether anything changed that it is made from, as far as
 * Dockerfile and files tell. In doubt it may; a base image that is another one today is not known here.
 */
function mayRun(line, facts) {
    const { dockerfile, changedFiles, changedArgs } = facts;
    if (changedFiles.some((file) => file === dockerfile.path || file.endsWith('.dockerignore')))
        return true;
    const declares = (text) => [...text.matchAll(/(?:^|\s)([A-Za-z_]\w*)/g)].some(([, name]) => changedArgs.has(name ?? ''));
    if (dockerfile.globals.some(({ keyword, text }) => keyword === 'ARG' && declares(text)))
        return true;
    const stage = dockerfile.stages.find(({ instructions }) => instructions.some((one) => one.line === line));
    const seen = new Set();
    const queue = [{ stage, last: line }];
    if (!stage)
        return true;
    for (let next = queue.shift(); next; next = queue.shift()) {
        const { stage: one, last } = next;
        if (!one || (seen.has(one) && one !== stage))
            continue;
        seen.add(one);
        queue.push({ stage: stageOf(dockerfile, one.base), last: Infinity });
        for (const { keyword, text } of one.instructions.filter((instruction) => instruction.line <= last)) {
            if (keyword === 'ARG' && declares(text))
                return true;
            const copied = (0,copied_paths/* readCopy */.KK)(text);
            if (!copied)
                continue;
            if (copied.from === 'url' || [copied.name ?? '', ...copied.paths].some((word) => word.includes('$')) || copied.paths.length >= maxPaths)
                return true;
            if (copied.from === 'stage')
                queue.push({ stage: stageOf(dockerfile, copied.name ?? ''), last: Infinity });
            else if ((0,copied_paths/* changedAmong */.DL)(changedFiles, (0,copied_paths/* takesAll */.yX)(copied.paths) ? ['.'] : copied.paths, facts.context, facts.ignores).length > 0)
                return true;
        }
    }
    return false;
}
function stageOf({ stages }, name) {
    return stages.find((stage) => stage.name === name.toLowerCase()) ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
}

// EXTERNAL MODULE: ./out/fingerprint/platform-variables.js
var platform_variables = __webpack_require__(71332);
// EXTERNAL MODULE: ./out/fingerprint/variables.js
var fingerprint_variables = __webpack_require__(46738);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/fingerprint/refusal.js
var refusal = __webpack_require__(33507);
// EXTERNAL MODULE: ./out/plan/cache-mount.js
var cache_mount = __webpack_require__(59316);
// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(14396);
;// CONCATENATED MODULE: ./out/analysis/split-words.js
/** Words of an instruction: separated by blanks, with quotes and backslashes taken as Dockerfiles do, quotes gone. */
function splitWords(text) {
    const words = [];
    let [word, quote, begun] = ['', '', false];
    for (let at = 0; at < text.length; at++) {
        const sign = text[at] ?? '';
        if (quote === '' && /\s/.test(sign)) {
            if (begun)
                words.push(word);
            [word, begun] = ['', false];
            continue;
        }
        begun = true;
        if (sign === '\\' && quote !== "'" && at + 1 < text.length)
            word += text[++at] ?? '';
        else if (quote === '' && (sign === '"' || sign === "'"))
            quote = sign;
        else if (sign === quote)
            quote = '';
        else
            word += sign;
    }
    return begun ? [...words, word] : words;
}

;// CONCATENATED MODULE: ./out/analysis/mount-options.js






/** The cache mounts of a RUN, each with its id as written; others are left out. Never throws. */
function parseCacheMounts({ text, variables, namespace }) {
    return flagsOf(text).flatMap((flag) => {
        const options = optionsOf(flag);
        if (options?.get('type')?.toLowerCase() !== 'cache')
            return [];
        const target = options.get('target') ?? '';
        const written = options.get('id') || (target === '' ? '' : external_node_path_.posix.normalize(target).replace(/(.)\/$/, '$1'));
        const problems = [];
        const expand = (key) => {
            const value = options.get(key);
            const expanded = value === undefined ? undefined : expandPlain(value, variables);
            if (expanded === undefined || 'text' in expanded)
                return expanded?.text;
            problems.push(expanded.reason);
            return undefined;
        };
        // The default is the target as written, cleaned, not made absolute (BuildKit, dockerfile2llb: dispatchRunMounts).
        const path = expand('target') ?? '';
        const id = expand('id') || (path === '' ? '' : external_node_path_.posix.normalize(path).replace(/(.)\/$/, '$1'));
        const [uid, gid] = [expand('uid'), expand('gid')].map((value) => (value === undefined ? undefined : Number(value)));
        const mode = expand('mode');
        const sharing = (expand('sharing') ?? 'shared').toLowerCase();
        if (options.get('from') !== undefined || options.get('source') !== undefined)
            problems.push('it begins as a copy of `from` or `source`, which only its own build has');
        if ([uid, gid].some((value) => value !== undefined && !(Number.isInteger(value) && value >= 0 && value < 2 ** 32)))
            problems.push('its uid or gid is no number');
        if (mode !== undefined && !/^0?[0-7]{1,4}$/.test(mode))
            problems.push('its mode is no octal number');
        if (!isSharing(sharing))
            problems.push('its sharing is none that BuildKit knows');
        if (problems.length === 0 && !(0,cache_mount/* isPlainId */.S)(id))
            problems.push('its id has other characters than letters, digits and `_ . / : @ + = ~ -`, or more than 200');
        if (problems.length > 0 || !isSharing(sharing))
            return [{ written, reason: problems[0] ?? '' }];
        const root = uid === undefined && gid === undefined && mode === undefined ? undefined : { uid: uid ?? 0, gid: gid ?? 0, mode: mode === undefined ? '0755' : mode.padStart(4, '0').slice(-4) };
        return [{ written, mount: { id, namespace, root, sharing } }];
    });
}
/** A word with its variables put in, or why that cannot be done. */
function expandPlain(word, variables) {
    try {
        return { text: (0,fingerprint_variables/* expandWord */.V)(word, variables) };
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P)
            return { reason: error.message };
        throw error;
    }
}
function isSharing(text) {
    return text === 'shared' || text === 'private' || text === 'locked';
}
// Flags end at the first word that is none.
function flagsOf(text) {
    const flags = [];
    for (const word of splitWords(text.replace(/^\S+\s*/, ''))) {
        if (!word.startsWith('--') || word === '--')
            break;
        if (word.startsWith('--mount='))
            flags.push(word.slice('--mount='.length));
    }
    return flags;
}
const names = { dst: 'target', destination: 'target', src: 'source' };
function optionsOf(flag) {
    const options = new Map();
    for (const field of (0,csv/* parseCsv */.W)(flag)) {
        const at = field.indexOf('=');
        const key = (at < 0 ? field : field.slice(0, at)).trim().toLowerCase();
        options.set(names[key] ?? key, at < 0 ? 'true' : field.slice(at + 1));
    }
    return options;
}

;// CONCATENATED MODULE: ./out/analysis/mount-uses.js




/** The cache mounts of a build, and those that cannot be kept. One whose id holds a platform is several. Never throws. */
function findMountUses({ dockerfile, platforms, builderPlatform, ...question }) {
    const [uses, refused] = [new Map(), new Map()];
    const stages = reachedStages(dockerfile, question.stage);
    for (const platform of platforms.length > 0 ? platforms : [builderPlatform]) {
        const globals = (0,fingerprint_variables/* globalVariables */.v)(dockerfile.globals.filter(({ keyword }) => keyword === 'ARG').map(({ text }) => text.replace(/^\S+\s*/, '')), question.args, (0,platform_variables/* platformVariables */.d)(platform, builderPlatform));
        const ends = new Map();
        for (const stage of dockerfile.stages) {
            const base = expandPlain(stage.base, globals);
            const variables = new Map('text' in base ? ends.get(base.text.toLowerCase()) : []);
            for (const instruction of stage.instructions) {
                declare(instruction, { variables, args: question.args, outer: globals });
                if (instruction.keyword !== 'RUN' || !stages.has(stage))
                    continue;
                for (const found of parseCacheMounts({ text: instruction.text, variables, namespace: question.args.get('BUILDKIT_CACHE_MOUNT_NS') ?? '' })) {
                    if ('reason' in found)
                        refused.set(JSON.stringify(found), found);
                    else
                        uses.set(JSON.stringify([found, instruction.line]), { mount: found.mount, written: found.written, target: question.target, line: instruction.line });
                }
            }
            ends.set(stage.name, variables);
        }
    }
    return { uses: [...uses.values()], refused: [...refused.values()] };
}
function declare({ keyword, text }, { variables, args, outer }) {
    if (keyword !== 'ARG' && keyword !== 'ENV')
        return;
    const [, ...words] = splitWords(text);
    // `ENV name all of the rest`, the form of old.
    const pairs = keyword === 'ENV' && words[0] !== undefined && !words[0].includes('=') ? [`${words[0]}=${words.slice(1).join(' ')}`] : words;
    for (const pair of pairs) {
        const at = pair.indexOf('=');
        const name = at < 0 ? pair : pair.slice(0, at);
        const value = at < 0 ? undefined : expandPlain(pair.slice(at + 1), variables);
        // Declared without a value it has none; one that cannot be read is not known.
        if (keyword === 'ARG' && args.has(name))
            variables.set(name, args.get(name));
        else if (value === undefined)
            variables.set(name, outer.get(name) ?? variables.get(name));
        else if ('text' in value)
            variables.set(name, value.text);
        else
            variables.delete(name);
    }
}
// The stage that is asked for and all that it names, also where it only may: a mount too many costs little.
function reachedStages({ stages }, wanted) {
    const stageOf = (name) => stages.find((stage) => stage.name === name.toLowerCase()) ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
    const last = (wanted === undefined ? undefined : stageOf(wanted)) ?? stages.at(-1);
    const reached = new Set();
    const visit = (stage) => {
        if (!stage || reached.has(stage))
            return;
        reached.add(stage);
        // A name with a variable in it may be any.
        const names = [stage.base, ...stage.instructions.flatMap(({ text }) => [...text.matchAll(/\bfrom=["']?([^\s,"']+)/gi)].map(([, name]) => name ?? ''))];
        if (names.some((name) => name.includes('$')))
            stages.forEach(visit);
        names.forEach((name) => visit(stageOf(name)));
    };
    visit(last);
    return reached;
}

// EXTERNAL MODULE: ./out/baseline/record-build.js
var record_build = __webpack_require__(5792);
// EXTERNAL MODULE: ./out/plan/cache-refs.js
var cache_refs = __webpack_require__(54403);
// EXTERNAL MODULE: ./out/plan/plan-cache.js
var plan_cache = __webpack_require__(69932);
// EXTERNAL MODULE: ./out/plan/plan-images.js
var plan_images = __webpack_require__(95674);
;// CONCATENATED MODULE: ./out/plan/mount-plan.js




const mostMounts = 16;
/** Decides for each mount that the inputs name where it is kept. Each notice is a sentence. */
function planMounts(facts) {
    const { inputs, uses, refused } = facts;
    const names = inputs.cacheMounts;
    const none = (notice) => ({ mounts: [], notices: [notice] });
    if (names.length === 0)
        return { mounts: [], notices: [] };
    if (inputs.noCache)
        return none('Cache mounts are neither read nor saved with `no-cache`.');
    if (!inputs.registry && !inputs.cacheRepository)
        return none('`cache-mounts` needs `registry` or `cache-repository`: that is where the mounts are kept. Without one they are empty in every run on a fresh builder.');
    const isMeant = ({ written, id }) => names.includes(written) || (id !== undefined && names.includes(id));
    const byStore = new Map();
    for (const use of uses.filter(({ written, mount }) => isMeant({ written, id: mount.id }))) {
        const key = (0,cache_mount/* mountHash */.W)(use.mount);
        byStore.set(key, [...(byStore.get(key) ?? []), use]);
    }
    const notices = refused.filter(isMeant).map(({ written, reason }) => `The cache mount \`${written}\` is not kept: ${reason.slice(0, 200)}.`);
    const unknown = names.filter((name) => ![...uses.map(({ written, mount }) => ({ written, id: mount.id })), ...refused].some((one) => one.written === name || ('id' in one && one.id === name)));
    if (unknown.length > 0)
        notices.push(`\`cache-mounts\`: ${unknownText(unknown, uses)}`);
    if (byStore.size > mostMounts)
        notices.push(`Of ${byStore.size} cache mounts the first ${mostMounts} are kept.`);
    const mounts = [...byStore].slice(0, mostMounts).flatMap(([hash, own]) => keepMount(facts, hash, own) ?? []);
    return { mounts, notices };
}
function unknownText(unknown, uses) {
    const there = [...new Set(uses.map(({ written }) => written))].slice(0, 8).map((text) => text.slice(0, 100));
    const which = unknown.slice(0, 8).map((name) => `\`${name}\``).join(', ');
    return `no RUN that is built here has a cache mount ${which}. ${there.length === 0 ? 'There are none, or their Dockerfiles could not be read.' : `There are ${there.map((name) => `\`${name}\``).join(', ')}.`}`;
}
// The target that is first by name holds it for all: jobs that build other targets keep their own.
function keepMount({ inputs, context, definition, trust, platform }, hash, uses) {
    const [name] = uses.map((use) => use.target).sort();
    const target = definition.targets.find((one) => one.name === name);
    const at = target && (0,plan_cache/* registryPlace */.VM)({ inputs, context, target, naming: (0,plan_images/* imageNaming */.Y)(inputs, context, definition) });
    const mount = uses.find((use) => use.mount.sharing === 'shared')?.mount ?? uses[0]?.mount;
    if (!at || !mount)
        return undefined;
    const place = { ...at, platforms: [platform], apart: false, mount: hash };
    const written = trust.trusted && inputs.cacheWrite !== 'never' ? (0,cache_refs/* cacheExport */.VF)(place, context.event)?.write : undefined;
    return {
        name: mount.id, mount, uses,
        // A commit's own is never written: what a build adds to a mount is not what its commit says.
        reads: (0,cache_refs/* cacheImports */.f$)(place, context.event, context).filter(({ reason }) => reason !== 'commit'),
        write: written?.reason === 'commit' ? undefined : written
    };
}

// EXTERNAL MODULE: ./out/read-sources.js + 2 modules
var read_sources = __webpack_require__(62115);
// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(21593);
// EXTERNAL MODULE: ./out/run/registry/lookup.js
var lookup = __webpack_require__(87068);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/find-mounts.js









/** Every target's Dockerfile and context by its name, where they can be read. Never throws. */
async function readMountSources({ whole, inputs, context }) {
    const sources = await (0,read_sources/* readSources */.t)(whole.targets, inputs.workdir, context.workspace);
    const inline = whole.targets.flatMap((target) => {
        const text = (0,checked_json/* stringOf */.Je)(target.raw['dockerfile-inline']);
        return text === undefined ? [] : [[target.name, (0,dockerfile/* parseDockerfile */.A)(text, undefined)]];
    });
    return { ...sources, dockerfiles: new Map([...sources.dockerfiles, ...inline]) };
}
/** Finds the mounts that are kept, and asks registries what is saved of them, for at most 2 s. */
async function findMounts(job, { dockerfiles }, platform) {
    const each = job.whole.targets.flatMap((target) => {
        const dockerfile = dockerfiles.get(target.name);
        return dockerfile ? [findMountUses({ target: target.name, dockerfile, stage: (0,checked_json/* stringOf */.Je)(target.raw['target']), args: target.args, platforms: target.platforms, builderPlatform: platform })] : [];
    });
    const planned = planMounts({ ...job, definition: job.whole, uses: each.flatMap(({ uses }) => uses), refused: each.flatMap(({ refused }) => refused), platform });
    const mounts = planned.mounts.filter(({ uses }) => uses.some((use) => job.definition.targets.some(({ name }) => name === use.target)));
    const refs = mounts.flatMap(({ reads }) => reads.map(({ ref }) => ref));
    const there = refs.length === 0 ? new Map() : await (0,lookup/* lookUpRefs */.H)(refs, { env: job.buildEnv, config: job.registries });
    return { notices: planned.notices, found: mounts.map((kept) => whatIsSaved(kept, there)) };
}
function whatIsSaved(kept, there) {
    const states = kept.reads.map((from) => ({ from, presence: there.get(from.ref) }));
    const present = states.find(({ presence }) => presence?.state === 'present');
    if (present?.presence?.state === 'present')
        return { kept, start: 'saved', from: present.from, source: `${present.from.ref.slice(0, present.from.ref.lastIndexOf(':'))}@${present.presence.digest}` };
    const unknown = states.find(({ presence }) => presence?.state === 'unknown')?.presence;
    return unknown?.state === 'unknown' ? { kept, start: 'skipped', problem: `it is not known whether anything is saved of it (${unknown.reason})` } : { kept, start: 'absent' };
}
/**
 * Tells of a mount whether any step may look into it. None will where the layer cache has what they make: of this very commit, or of
 * an earlier one since which nothing changed that they are made from. In doubt one may.
 */
function needOf({ definition, plan, inputs, hidden }, { dockerfiles, contexts, ignores }, changes) {
    const redact = (0,report_redact/* makeRedactor */.$u)(hidden);
    return ({ uses }) => uses.some(({ target: name, line }) => {
        const target = definition.targets.find((one) => one.name === name);
        const [layers] = plan.targets.find((one) => one.name === name)?.cacheFrom ?? [];
        if (!target)
            return false;
        if (!layers || inputs.cacheMode !== 'max' || target.raw['no-cache'] === true || target.raw['no-cache-filter'] !== undefined)
            return true;
        if (layers.reason === 'commit')
            return false;
        const [dockerfile, context, before] = [dockerfiles.get(name), contexts.get(name), changes?.args.get(name)];
        if (!changes || !isOf(layers.reason, changes.reason) || !dockerfile || context === undefined || !before || dockerfile.path === undefined || Object.keys((0,checked_json/* objectOf */.Xy)(target.raw['contexts']) ?? {}).length > 0)
            return true;
        const now = (0,record_build/* hashArgs */.Gy)(target.args, redact);
        const changedArgs = new Set([...now.keys(), ...before.keys()].filter((arg) => now.get(arg) !== before.get(arg)));
        return mayRun(line, { dockerfile, changedFiles: changes.files, changedArgs, context, ignores: ignores.get(name) });
    });
}
// A request's own cache, and that of its branch, hold what they took from the base.
function isOf(layers, changes) {
    return layers === changes || layers === 'pull-request' || layers === 'head-branch';
}

// EXTERNAL MODULE: ./out/plan/mount-builds.js
var mount_builds = __webpack_require__(86185);
// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
// EXTERNAL MODULE: ./out/run/in-turns.js
var in_turns = __webpack_require__(42254);
// EXTERNAL MODULE: ./out/run/mount-build.js
var mount_build = __webpack_require__(67842);
// EXTERNAL MODULE: ./out/run/mount-handover.js
var mount_handover = __webpack_require__(89247);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/shared/bytes.js
var bytes = __webpack_require__(91187);
// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(55958);
;// CONCATENATED MODULE: ./out/cache-mounts.js













// All together; who waits longer for a mount than for what it spares has lost.
const readLimitMs = 60_000;
// They are looked up since before the builder was booted.
const changesLimitMs = 1_000;
const noNeed = 'nothing changed that its steps are made from, and the cache has their layers';
const atOnce = 4;
const architectures = { x64: 'linux/amd64', arm64: 'linux/arm64', arm: 'linux/arm/v7' };
/** Begins to look for what is saved of the mounts that the inputs name. */
function openMounts(job) {
    const { inputs, cancellation, log, buildx, buildEnv, directory } = job;
    const here = architectures[process.arch] ?? 'linux/amd64';
    const sources = readMountSources(job);
    const early = sources.then((found) => findMounts(job, found, here));
    early.catch(() => undefined);
    const redact = (0,report_redact/* makeRedactor */.$u)(job.hidden);
    const notices = [];
    let filled = [];
    async function fillOne(one, isNeeded, tools) {
        const { kept, source } = one;
        const outcome = (start, more = {}) => ({ kept, start, source, readMs: 0, bytes: 0, emptyMs: 0, ...more });
        if (one.start !== 'saved' || source === undefined) {
            if (one.problem !== undefined)
                notices.push(`The cache mount \`${kept.name}\` was not read: ${one.problem}.`);
            return outcome(one.start === 'saved' ? 'absent' : one.start);
        }
        if (!isNeeded(kept)) {
            log.info(`The cache mount ${kept.name} is not read: ${noNeed}.`);
            return outcome('skipped', { unneeded: true });
        }
        const build = await (0,mount_build/* buildMount */.I)({ task: 'fill', mount: kept.mount, image: source }, tools);
        const said = build.result === 'done' ? (0,mount_builds/* parseFilled */.cJ)(build.output, build.nonce) : undefined;
        if (said) {
            log.info(said.state === 'kept' ? `The cache mount ${kept.name} holds something already and is left as it is.` : `The cache mount ${kept.name} was read: ${(0,bytes/* renderBytes */.U)(said.bytes)} in ${(0,duration/* renderDuration */.P)(build.durationMs)} from ${one.from?.ref ?? source} (${one.from ? words/* cacheReasonWords */.ki[one.from.reason] : ''}).`);
            return outcome(said.state, { readMs: build.durationMs, bytes: said.state === 'read' ? said.bytes : 0, emptyMs: said.emptyMs });
        }
        if (build.result === 'canceled')
            return outcome('skipped');
        const late = build.result === 'late';
        notices.push(`The cache mount \`${kept.name}\` was not read: ${late ? `that took longer than ${(0,duration/* renderDuration */.P)(readLimitMs)}` : `what is saved of it is damaged or could not be fetched (${redact(build.error ?? 'no reason given').slice(0, 200)})`}.`);
        return outcome(late ? 'late' : 'failed', { readMs: build.durationMs });
    }
    return {
        async fill(builder, nodes) {
            try {
                const [first, ...others] = await nodes;
                const platform = first?.platforms[0] ?? here;
                const { found, notices: ofPlan } = await (platform === here ? early : findMounts(job, await sources, platform));
                notices.push(...ofPlan);
                if (found.length > 0 && others.length > 0)
                    notices.push('Cache mounts are not kept on a builder of several nodes: each node has its own.');
                else {
                    const changes = found.some(({ start }) => start === 'saved') ? await Promise.race([job.changes, (0,promises_.setTimeout)(changesLimitMs, undefined, { ref: false })]) : undefined;
                    const isNeeded = needOf(job, await sources, changes);
                    const tools = { buildx, env: buildEnv, directory, builder, cancellation, endsAtEpochMs: Date.now() + readLimitMs };
                    filled = await (0,in_turns/* inTurns */.g)(found, atOnce, (one) => fillOne(one, isNeeded, tools));
                }
                notices.forEach((notice) => log.info(notice));
            }
            catch (error) {
                log.debug(`Cache mounts: ${(0,errors/* messageOf */.b)(error)}`);
            }
        },
        async hand({ result, buildLog, builder, secrets }) {
            try {
                const { dockerfiles } = await sources;
                const measured = filled.map((one) => ({ ...one, ...measureMountSteps(one.kept.uses, buildLog, dockerfiles) }));
                const losses = measured.flatMap((one) => (one.start === 'read' && one.ran ? [(0,mount_worth/* lossText */.Tj)(one.kept.name, one)] : [])).filter((text) => text !== undefined);
                const missed = measured.filter(({ ran, unneeded }) => ran && unneeded).map(({ kept }) => `The cache mount \`${kept.name}\` was not read, because ${noNeed}; they ran all the same.`);
                const fresh = job.spec.kind === 'own' && job.spec.lifetime === 'job';
                const mounts = measured.flatMap(({ kept: { mount, write }, start, source, stepsMs, emptyMs, ran }) => ran && write ? [{ mount, start, source: start === 'read' || start === 'kept' ? source : undefined, write: write.ref, stepsMs, emptyMs: start === 'read' || start === 'kept' ? emptyMs : fresh ? stepsMs : 0 }] : []);
                if (result === 'success' && mounts.length > 0)
                    await (0,mount_handover/* writeMounts */.I)(directory, { title: inputs.title, builder, toolImages: toolImages(job), mounts, secrets });
                return {
                    overhead: filled.filter(({ readMs }) => readMs > 0).map(({ kept, readMs, bytes }) => ({ label: `Cache mount ${kept.name} (read)`, durationMs: readMs, bytes: bytes || undefined })),
                    notices: [...notices, ...missed, ...losses]
                };
            }
            catch (error) {
                return { overhead: [], notices: [...notices, `The cache mounts will not be saved: ${(0,errors/* messageOf */.b)(error)}`] };
            }
        }
    };
}
const toolImage = 'docker.io/library/busybox:1.37';
function toolImages({ inputs }) {
    return [toolImage, ...inputs.imageMirrors.map(({ host, path }) => [host, path, 'library/busybox:1.37'].filter((part) => part !== '').join('/'))];
}


/***/ }),

/***/ 71332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ platformVariables)
/* harmony export */ });
/**
 * What BuildKit sets for FROM (docs.docker.com/reference/dockerfile: automatic platform ARGs in the global scope): for a target
 * platform, and for the builder's where that is known. Of a platform that has other spellings nothing is set.
 */
function platformVariables(target, build) {
    return new Map([...described('TARGET', target), ...(build === undefined ? [] : described('BUILD', build))]);
}
const simple = /^([a-z]+)\/(amd64|arm64|386|ppc64le|s390x|riscv64|mips64le|mips64|loong64)$/;
const arm = /^(linux)\/(arm)\/(v[67])$/;
function described(side, platform) {
    const [, os, architecture, variant = ''] = simple.exec(platform) ?? arm.exec(platform) ?? [];
    if (os === undefined || architecture === undefined)
        return [];
    return [[`${side}PLATFORM`, platform], [`${side}OS`, os], [`${side}ARCH`, architecture], [`${side}VARIANT`, variant]];
}


/***/ }),

/***/ 33507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
const longest = 400;
/**
 * Why something cannot be fingerprinted with certainty: the end of a sentence that begins with the target. It may quote a
 * Dockerfile or name a file, so it is kept to one line and to 400 characters.
 */
class Refusal extends Error {
    name = 'Refusal';
    constructor(reason, options) {
        super(reason.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, longest), options);
    }
}


/***/ }),

/***/ 46738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord),
/* harmony export */   v: () => (/* binding */ globalVariables)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33507);

const variable = /\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+])([^{}$]*))?\})/g;
/** A word with its variables put in, as far as that is plain (frontend/dockerfile/shell). Throws a Refusal otherwise. */
function expandWord(word, variables) {
    if (/["'\\`]/.test(word))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`\`${word}\` has quotes or escapes`);
    const expanded = word.replace(variable, (_, plain, braced, operator, other = '') => {
        const name = plain ?? braced ?? '';
        if (!variables.has(name))
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`\`${word}\` has a variable whose value is not known`);
        const value = variables.get(name);
        const isSet = value !== undefined && !(operator?.startsWith(':') && value === '');
        if (operator?.endsWith('-'))
            return isSet ? value : other;
        if (operator?.endsWith('+'))
            return isSet ? other : '';
        return value ?? '';
    });
    if (word.replace(variable, '').includes('$'))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`\`${word}\` has a variable that is not plain`);
    return expanded;
}
/**
 * The variables that FROM may use: those of ARG before the first FROM, with the build's arguments, and those that BuildKit sets,
 * as `automatic` has them. Declarations that are not plain are left out.
 */
function globalVariables(declarations, args, automatic) {
    const known = new Map(automatic);
    // Whether an argument takes the place of what BuildKit sets is not the same in every version.
    [...automatic.keys()].filter((name) => args.has(name)).forEach((name) => known.delete(name));
    for (const text of declarations) {
        const words = text.match(/(?:[^\s"'\\]|"[^"\\]*"|'[^']*')+/g) ?? [];
        const names = words.map((word) => /^[A-Za-z_][A-Za-z0-9_]*(?==|$)/.exec(word)?.[0]);
        const plain = names.every((name) => name !== undefined) && !/["'\\]/.test(text.replace(/"[^"\\]*"|'[^']*'/g, ''));
        if (!plain)
            (text.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []).forEach((name) => known.delete(name));
        else
            words.forEach((word) => declare(known, word, args, automatic));
    }
    return known;
}
function declare(known, word, args, automatic) {
    const [, name = '', assigned, value = ''] = /^([A-Za-z_][A-Za-z0-9_]*)(=([^]*))?$/.exec(word) ?? [];
    known.delete(name);
    if (automatic.has(name) && (args.has(name) || assigned !== undefined))
        return;
    if (args.has(name) || assigned === undefined)
        return void known.set(name, args.get(name) ?? automatic.get(name));
    const [, single] = /^'([^']*)'$/.exec(value) ?? [];
    const [, double] = /^"([^"]*)"$/.exec(value) ?? [];
    try {
        known.set(name, single ?? expandWord(double ?? value, known));
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P))
            throw error;
    }
}


/***/ }),

/***/ 59316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isPlainId),
/* harmony export */   W: () => (/* binding */ mountHash)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27287);

/** The first 8 hex digits of the SHA-256 of what tells a mount from others. */
function mountHash({ id, namespace, root }) {
    return (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(JSON.stringify([namespace, id, root ? [root.uid, root.gid, root.mode] : []]));
}
/** What an id may be, to be written into a Dockerfile of ours as it is: nothing there reads any of this as its own. */
function isPlainId(text) {
    return /^[A-Za-z0-9_./:@+=~-]{1,200}$/.test(text) && !text.startsWith('-');
}


/***/ }),

/***/ 86185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ parseContent),
/* harmony export */   cA: () => (/* binding */ renderMountBuild),
/* harmony export */   cJ: () => (/* binding */ parseFilled)
/* harmony export */ });
// What each script needs is in any busybox. What it says begins with the word `warmbake-mount` and the call's own nonce.
// The time of a link is lost on the way.
const list = `{ find . -xdev -path './.warmbake-*' -prune -o ! -type d ! -type l -exec stat -c '%s %Y %f %u %g %n' {} +; find . -xdev -path './.warmbake-*' -prune -o -type l -exec stat -c '%s - %f %u %g %N' {} +; } | sort`;
const sum = `awk -v was=/mount.list 'FILENAME == was { old += $1; had[$0]; next } { n++; all += $1; if (!($0 in had)) added += $1 } END { printf "%.0f %.0f %.0f %.0f", n, all, added, old }'`;
// A read that was killed leaves its directory. A young one may be another job's that reads just now: no read takes so long.
const tidy = `find . -maxdepth 1 -name '.warmbake-*' -mmin +5 -exec rm -rf {} + || true`;
// Also what another job has read meanwhile is left as it is.
const keep = `if ls -A | grep -qv '^\\.warmbake-'; then echo "warmbake-mount $WARMBAKE_NONCE kept $(cat /mount.facts)"; exit 0; fi`;
/** Fills the mount where it is empty; all or nothing, also when it fails or others do the same. Says `kept` or `read`, entries, bytes and the time without the mount. */
const fillScript = `set -e
cd /mount
test -f /mount.tar
${tidy}
${keep}
mine=.warmbake-$WARMBAKE_NONCE
new=$mine/all
trap 'rm -rf "$mine"' EXIT
mkdir -p "$new"
tar -xf /mount.tar -C "$new"
rm -rf "$new"/.warmbake-*
${keep}
chown "$(stat -c %u:%g "$new")" .
chmod "$(stat -c %a "$new")" .
find "$new" -mindepth 1 -maxdepth 1 -print0 | xargs -0 -r sh -c 'mv "$@" .' sh
echo "warmbake-mount $WARMBAKE_NONCE read $(cat /mount.facts)"`;
/** Says entries, bytes, bytes that are new since it was read, and bytes that were read. */
const measureScript = `set -e
cd /mount
${tidy}
touch /mount.list
${list} >/tmp/list
echo "warmbake-mount $WARMBAKE_NONCE holds $(${sum} /mount.list /tmp/list)"`;
const packScript = `set -e
cd /mount
${tidy}
${list} >/mount.list
tar -cf /mount.tar .
echo "$(awk '{ n++; all += $1 } END { printf "%.0f %.0f", n, all }' /mount.list) $WARMBAKE_EMPTY_MS" >/mount.facts
echo "warmbake-mount $WARMBAKE_NONCE packed $(cat /mount.facts)"`;
const scripts = { fill: fillScript, measure: measureScript, pack: packScript };
/**
 * The Dockerfile of a task: one RUN with the mount as the user's Dockerfile has it, but at a place of ours, on an image with a
 * shell. Nothing of the user's is in it but an id of plain characters, numbers and a checked image reference.
 */
function renderMountBuild(task, { id, root, sharing }, image) {
    const options = ['type=cache', `id=${id}`, 'target=/mount', `sharing=${sharing}`, ...(root ? [`uid=${root.uid}`, `gid=${root.gid}`, `mode=${root.mode}`] : [])];
    return [
        `FROM ${image}`,
        'USER 0:0',
        'ARG WARMBAKE_NONCE',
        'ARG WARMBAKE_EMPTY_MS=0',
        `RUN --network=none --mount=${options.join(',')} ${JSON.stringify(['/bin/sh', '-c', scripts[task]])}`,
        ''
    ].join('\n');
}
/** What the fill script said in a build's output; undefined where it said nothing. */
function parseFilled(output, nonce) {
    const [word, entries, bytes, emptyMs] = saidIn(output, nonce);
    if ((word !== 'read' && word !== 'kept') || entries === undefined || bytes === undefined)
        return undefined;
    return { state: word, bytes: Number(bytes), emptyMs: Number(emptyMs ?? 0) };
}
/** What the measure script said. */
function parseContent(output, nonce) {
    const [word, entries, bytes, addedBytes, bytesBefore] = saidIn(output, nonce);
    if (word !== 'holds' || entries === undefined || bytes === undefined)
        return undefined;
    return { entries: Number(entries), bytes: Number(bytes), addedBytes: Number(addedBytes ?? 0), bytesBefore: Number(bytesBefore ?? 0) };
}
function saidIn(output, nonce) {
    const found = new RegExp(`^#\\d+ [\\d.]+ warmbake-mount ${nonce} (kept|read|holds|packed)((?: \\d{1,15})*)\\s*$`, 'm').exec(output);
    return found ? [found[1] ?? '', ...(found[2] ?? '').trim().split(' ').filter((word) => word !== '')] : [];
}


/***/ }),

/***/ 42254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inTurns)
/* harmony export */ });
/** Does the work for each item, a few at a time; results in the order of the items. Rejects with the first that fails. */
async function inTurns(items, atOnce, work) {
    const results = [];
    const queue = [...items.entries()];
    const worker = async () => {
        for (let next = queue.shift(); next; next = queue.shift())
            results[next[0]] = await work(next[1]);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, worker));
    return results;
}


/***/ }),

/***/ 67842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ buildMount)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _plan_mount_builds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86185);
/* harmony import */ var _shared_cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45761);
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14396);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12713);







const outputLimit = 65_536;
const killAfterMs = 3000;
/** Runs one task on a cache mount as a build of its own, which shares nothing with others but the builder. Never throws. */
async function buildMount({ task, mount, image, push, emptyMs = 0 }, tools) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex');
    const started = Date.now();
    const leftMs = tools.endsAtEpochMs - started;
    const done = (result, output = '', error) => ({ result, output, nonce, error, durationMs: Date.now() - started });
    if (tools.cancellation.requested)
        return done('canceled');
    if (leftMs <= 0)
        return done('late');
    const end = new _shared_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .Cancellation */ .m();
    const unlisten = tools.cancellation.listen((how) => end.request(how));
    const timers = [setTimeout(() => end.request('stop'), leftMs), setTimeout(() => end.request('kill'), leftMs + killAfterMs)];
    let at;
    let output = '';
    let pid;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools.directory, 'mounts'), { recursive: true, mode: 0o700 });
        at = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools.directory, 'mounts', `${task}-`));
        const context = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, 'context');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(context);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, 'Dockerfile'), (0,_plan_mount_builds_js__WEBPACK_IMPORTED_MODULE_3__/* .renderMountBuild */ .cA)(task, mount, image), { mode: 0o600 });
        const target = push === undefined ? 'type=cacheonly' : (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_6__/* .renderCsv */ .P)(['type=image', `name=${push}`, 'push=true', 'oci-mediatypes=true', 'compression=zstd', 'store=false']);
        const args = ['build', '--builder', tools.builder, '--progress', 'plain', '--provenance=false', '--output', target, '--file', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, 'Dockerfile')];
        for (const [name, value] of [['WARMBAKE_NONCE', nonce], ['WARMBAKE_EMPTY_MS', String(Math.round(emptyMs))], ...(mount.namespace === '' ? [] : [['BUILDKIT_CACHE_MOUNT_NS', mount.namespace]])])
            args.push('--build-arg', `${name}=${value}`);
        const bake = await (0,_bake_js__WEBPACK_IMPORTED_MODULE_4__/* .runBake */ .L)({ program: tools.buildx.program, args: [...tools.buildx.prefix, ...args, context], cwd: context, env: { ...tools.env, BUILDX_METADATA_PROVENANCE: 'disabled', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, logFile: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, 'log') }, { cancellation: end, onStart: (started) => (pid = started), onOutput: (chunk) => void (output = (output + Buffer.from(chunk).toString('utf8')).slice(-outputLimit)) });
        const result = bake.exitCode === 0 ? 'done' : tools.cancellation.requested ? 'canceled' : end.requested ? 'late' : 'failed';
        return done(result, output, bake.startError ?? errorIn(output));
    }
    catch (error) {
        (0,_bake_js__WEBPACK_IMPORTED_MODULE_4__/* .stopProcess */ .g)(pid, 'SIGKILL');
        return done('failed', output, error instanceof Error ? error.message : undefined);
    }
    finally {
        timers.forEach(clearTimeout);
        unlisten();
        if (at !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(at, { recursive: true, force: true }).catch(() => undefined);
    }
}
// Of a script that failed BuildKit says all of it.
function errorIn(output) {
    return /^ERROR: (.*)$/m.exec(output)?.[1]?.replace(/process "(?:[^"\\]|\\.)*"/, 'the script');
}


/***/ }),

/***/ 89247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writeMounts),
/* harmony export */   b: () => (/* binding */ readMounts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _plan_cache_mount_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59316);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13895);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21228);





const pathIn = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'mounts.json');
/** Writes it into our own directory, which nobody else can read and post removes. */
async function writeMounts(directory, handover) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(pathIn(directory), JSON.stringify(handover), { mode: 0o600 });
}
/** Reads it; undefined where there is none or it is something else. Never throws. */
async function readMounts(directory) {
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(pathIn(directory), 'utf8').catch(() => '')));
    const builder = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['builder']);
    if (!fields || builder === undefined)
        return undefined;
    const mounts = Array.isArray(fields['mounts']) ? fields['mounts'] : [];
    return {
        title: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields['title']) ?? '', builder, toolImages: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringsOf */ .iw)(fields['toolImages']).filter((image) => (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F)(image) !== undefined),
        mounts: mounts.flatMap((one) => readMount((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(one)) ?? []), secrets: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringsOf */ .iw)(fields['secrets'])
    };
}
const starts = ['read', 'kept', 'absent', 'failed', 'skipped', 'late'];
const sharings = ['shared', 'private', 'locked'];
function readMount(fields) {
    const mount = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(fields?.['mount']);
    const [id, namespace, write, source] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(mount?.['id']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(mount?.['namespace']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['write']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['source'])];
    const sharing = sharings.find((one) => one === mount?.['sharing']);
    const start = starts.find((one) => one === fields?.['start']);
    const [stepsMs, emptyMs] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields?.['stepsMs']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields?.['emptyMs'])];
    if (id === undefined || !(0,_plan_cache_mount_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainId */ .S)(id) || namespace === undefined || !sharing || !start || stepsMs === undefined || emptyMs === undefined)
        return undefined;
    if (write === undefined || !(0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F)(write) || (source !== undefined && !/^[\w./:[\]-]+@sha256:[0-9a-f]{64}$/.test(source)))
        return undefined;
    const root = mount?.['root'] === undefined ? undefined : readRoot((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(mount['root']));
    return root === null ? undefined : { mount: { id, namespace, sharing, root }, start, source, write, stepsMs, emptyMs };
}
function readRoot(fields) {
    const [uid, gid, mode] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields?.['uid']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(fields?.['gid']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['mode'])];
    return uid !== undefined && gid !== undefined && mode !== undefined && Number.isInteger(uid) && Number.isInteger(gid) && /^[0-7]{4}$/.test(mode) ? { uid, gid, mode } : null;
}


/***/ })

};
