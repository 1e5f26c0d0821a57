export const id = 760;
export const ids = [760,769];
export const modules = {

/***/ 8769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCacheProgram: () => (/* binding */ runCacheProgram),
/* harmony export */   t: () => (/* binding */ answerFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** The file with the answer: how it went, for each entry asked for. */
const answerFile = 'answer.json';
/**
 * Restores the newest entry of each prefix, or saves one, and writes the answer: `true` for found or saved. Ends by itself
 * after the time limit, should the caller be gone.
 */
async function runCacheProgram(argument) {
    const question = JSON.parse(argument);
    setTimeout(() => process.exit(1), question.limitMs).unref();
    const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(119), __webpack_require__.e(509)]).then(__webpack_require__.bind(__webpack_require__, 890));
    const answers = question.kind === 'save'
        ? [(await saveCache([question.path], question.key)) >= 0]
        : await Promise.all(question.entries.map(async ({ path, prefix }) => (await restoreCache([path], prefix, [prefix])) !== undefined));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(answerFile, JSON.stringify(answers));
}


/***/ }),

/***/ 7519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ keepBaseline),
  L: () => (/* binding */ lookBack)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./out/analysis/dockerfile.js
const maxInstructions = 5_000;
/** Reads the grammar of Dockerfiles as far as places need it (docs.docker.com/reference/dockerfile). Never throws. */
function parseDockerfile(text, path) {
    const stages = [];
    for (const instruction of readInstructions(text)) {
        if (instruction.keyword !== 'FROM') {
            stages.at(-1)?.instructions.push(instruction);
            continue;
        }
        const words = instruction.text.split(/\s+/).slice(1).filter((word) => !word.startsWith('--'));
        const name = words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined;
        stages.push({ name: name ?? `stage-${stages.length}`, base: words[0] ?? '', instructions: [] });
    }
    return { path, stages };
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

;// CONCATENATED MODULE: ./out/analysis/median.js
/** The median of numbers, undefined of none. */
function medianOf(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const upper = sorted[Math.floor(sorted.length / 2)];
    const lower = sorted[Math.floor((sorted.length - 1) / 2)];
    return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
/** Earlier values that a median is of, at most: what is older says less about how things are now. */
const lastBuilds = 10;
const leastNoiseMs = 500;
// Machines of the same kind differ by about so much from run to run; of one or two earlier builds little can be said.
const noiseShare = 0.1;
const noiseShareOfFew = 0.25;
const few = 3;
// Makes the median of absolute deviations a standard deviation where times are normally distributed; twice that is noise.
const deviations = 2 * 1.4826;
/**
 * A time against earlier ones, oldest first: the median of the last 10, and how much may be noise: at least half a second,
 * 10% of the median (25% of fewer than three), and twice the spread that the earlier ones have. Undefined without earlier ones.
 */
function compareTime(nowMs, earlierMs) {
    const last = earlierMs.slice(-lastBuilds);
    const medianMs = medianOf(last);
    if (medianMs === undefined)
        return undefined;
    const spread = medianOf(last.map((ms) => Math.abs(ms - medianMs))) ?? 0;
    const n = last.length;
    const noiseMs = Math.round(Math.max(leastNoiseMs, medianMs * (n < few ? noiseShareOfFew : noiseShare), spread * deviations));
    const deltaMs = Math.round(nowMs - medianMs);
    const trend = Math.abs(deltaMs) <= noiseMs ? 'same' : deltaMs > 0 ? 'slower' : 'faster';
    return { nowMs: Math.round(nowMs), medianMs: Math.round(medianMs), deltaMs, noiseMs, trend, n };
}

;// CONCATENATED MODULE: ./out/analysis/advice-facts.js


/** The step's own time where it ran in this build, else the median of earlier ones; undefined where it was never measured. */
function measuredTime(step, facts) {
    if (step.outcome === 'done' && step.durationMs !== undefined && step.repeats === undefined)
        return { ms: step.durationMs, basis: 'this-build', n: 1 };
    const { ranMs } = historyOf(step, facts);
    const ms = step.outcome === 'cached' ? medianOf(ranMs.slice(-lastBuilds)) : undefined;
    return ms === undefined ? undefined : { ms, basis: 'baseline', n: Math.min(ranMs.length, lastBuilds) };
}
function historyOf(step, { histories, keys }) {
    return histories?.of(step.targets, keys.get(step.id)) ?? { ranMs: [], ranIn: 0, cachedIn: 0 };
}
const longestText = 5_000;
/** The instruction as it is written, which heredocs and long texts are not in a log; else as the log has it. Cut at 5,000 characters, which patterns read in no time. */
function textOf(step, { dockerfiles }) {
    for (const target of step.targets) {
        const found = locate(step, dockerfiles.get(target));
        if (found)
            return found.instruction.text.slice(0, longestText);
    }
    return step.instruction.slice(0, longestText);
}
function placesOf(steps, { dockerfiles }) {
    const places = new Map();
    for (const step of steps) {
        for (const target of step.targets) {
            const found = locate(step, dockerfiles.get(target));
            const file = found?.file.path;
            if (found && file !== undefined)
                places.set(`${file}:${found.instruction.line}`, { file, line: found.instruction.line });
        }
    }
    return [...places.values()];
}
/** Instructions of the same stage, target and platform before a step, in their order. */
function stepsBefore(step, { log }) {
    return log.steps.filter((other) => !other.isFrom && sameStage(other, step) && (other.index ?? 0) < (step.index ?? 0));
}
function sameStage(one, other) {
    return one.stage === other.stage && one.platform === other.platform && one.targets[0] === other.targets[0];
}
/** An instruction in a sentence: its first line, at most 80 characters, in backticks. */
function quoted(instruction) {
    const line = (instruction.split('\n')[0] ?? '').replace(/`/g, "'").replace(/\s+/g, ' ').trim();
    return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}

// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(5958);
;// CONCATENATED MODULE: ./out/analysis/rules/apt-update-alone.js


const update = /\bapt(?:-get)?\s(?:-\S+\s+)*update\b/;
const install = /\bapt(?:-get)?\s(?:[^&;|\n]*\s)?install\b/;
/** Lists of packages in a layer of their own: it stays in the cache while the archive moves on, and the install breaks or takes old packages. */
function aptUpdateAlone(facts) {
    return facts.log.steps.flatMap((step) => {
        const text = textOf(step, facts);
        if (!/^RUN\b/.test(step.instruction) || !update.test(text) || install.test(text))
            return [];
        const user = facts.log.steps.find((other) => sameStage(other, step) && (other.index ?? 0) > (step.index ?? 0) && /^RUN\b/.test(other.instruction) && install.test(textOf(other, facts)) && !update.test(textOf(other, facts)));
        const time = user && measuredTime(step, facts);
        if (!user || !time)
            return [];
        return [{
                rule: 'apt-update-alone', targets: step.targets, stepIds: [step.id, user.id], places: placesOf([step, user], facts),
                text: `${quoted(step.instruction)} is a layer of its own (${(0,duration/* renderDuration */.P)(time.ms)}), so ${quoted(user.instruction)} meets package lists as old as the cache. Put both into one RUN, with \`rm -rf /var/lib/apt/lists/*\` at its end.`,
                savingMs: Math.round(time.ms), savingBytes: undefined, basis: time.basis, n: time.n
            }];
    });
}

// EXTERNAL MODULE: ./out/shared/bytes.js
var shared_bytes = __webpack_require__(1187);
;// CONCATENATED MODULE: ./out/analysis/rules/cache-costs-more.js


/** Reading and writing a target's cache took longer than its hits would have. */
function cacheCostsMore({ economics }) {
    return economics.flatMap((one) => {
        if (one.verdict !== 'costs-more' || one.setting === undefined)
            return [];
        const bytes = one.importBytes + one.exportBytes;
        return [{
                rule: 'cache-costs-more', targets: [one.target], stepIds: [], places: [],
                text: `In the last ${one.builds} builds the cache of ${one.target} took ${(0,duration/* renderDuration */.P)(one.costMs)}${bytes > 0 ? ` and moved ${(0,shared_bytes/* renderBytes */.U)(bytes)}` : ''}, and saved ${(0,duration/* renderDuration */.P)(one.benefitMs)}. Set \`${one.setting}\`.`,
                savingMs: Math.round((one.costMs - one.benefitMs) / one.builds), savingBytes: bytes > 0 ? Math.round(bytes / one.builds) : undefined, basis: 'baseline', n: one.builds
            }];
    });
}

;// CONCATENATED MODULE: ./out/analysis/package-manager.js
// Directories are those of root in the usual images.
const rows = [
    [/\bnpm (?:ci|i|install)\b(?! (?:-g|--global))/, 'npm', ['/root/.npm'], ['package.json', 'package-lock.json']],
    [/\byarn(?: install)?(?=$|\s*(?:&|;|\||--|\n))/, 'yarn', ['/usr/local/share/.cache/yarn'], ['package.json', 'yarn.lock']],
    [/\bpnpm (?:i|install)\b/, 'pnpm', ['/root/.local/share/pnpm/store'], ['package.json', 'pnpm-lock.yaml']],
    [/\bpip3? install\b[^&;|\n]*\s(?:-r|--requirement)\b/, 'pip', ['/root/.cache/pip'], ['requirements.txt']],
    [/\bpoetry install\b/, 'poetry', ['/root/.cache/pypoetry'], ['pyproject.toml', 'poetry.lock']],
    [/\buv sync\b/, 'uv', ['/root/.cache/uv'], ['pyproject.toml', 'uv.lock']],
    [/\bgo mod download\b/, 'go mod download', ['/go/pkg/mod'], ['go.mod', 'go.sum']],
    [/\bcargo fetch\b/, 'cargo fetch', ['/usr/local/cargo/registry'], ['Cargo.toml', 'Cargo.lock']],
    [/\bbundle install\b/, 'bundle', ['/usr/local/bundle/cache'], ['Gemfile', 'Gemfile.lock']],
    [/\bcomposer install\b/, 'composer', ['/root/.composer/cache'], ['composer.json', 'composer.lock']],
    [/\bdotnet restore\b/, 'dotnet restore', ['/root/.nuget/packages'], ['*.csproj']],
    [/\bmvnw?\b[^&;|\n]*\bdependency:(?:go-offline|resolve)\b/, 'mvn', ['/root/.m2'], ['pom.xml']],
    [/\bapt(?:-get)?\s(?:[^&;|\n]*\s)?install\b/, 'apt-get', ['/var/cache/apt', '/var/lib/apt'], []],
    [/\bapk\s(?:[^&;|\n]*\s)?add\b/, 'apk', ['/var/cache/apk'], []],
    [/\bgo (?:build|install|test)\b/, 'go', ['/go/pkg/mod', '/root/.cache/go-build'], [], 'source'],
    [/\bcargo (?:build|install|test)\b/, 'cargo', ['/usr/local/cargo/registry', 'target'], [], 'source'],
    [/\bmvnw?\b[^&;|\n]*\b(?:package|install|verify|compile)\b/, 'mvn', ['/root/.m2'], [], 'source'],
    [/\bgradlew?\b/, 'gradle', ['/root/.gradle'], [], 'source'],
    [/\bpip3? install\b/, 'pip', ['/root/.cache/pip'], [], 'source']
];
/** The package manager that a RUN calls first in this list; undefined for any other instruction. */
function packageManagerOf(instruction) {
    if (!/^RUN\b/i.test(instruction))
        return undefined;
    const row = rows.find(([pattern]) => pattern.test(instruction));
    return row && { command: row[1], cacheDirectories: row[2], manifests: row[3], needsSource: row[4] === 'source' };
}

;// CONCATENATED MODULE: ./out/analysis/rules/cache-mount.js




const leastMs = 5_000;
const leastRuns = 2;
/** A package manager runs again and again, each time without what it fetched before. */
function cacheMount(facts) {
    return facts.log.steps.flatMap((step) => {
        const text = textOf(step, facts);
        const manager = packageManagerOf(text);
        if (!manager || step.outcome !== 'done' || step.durationMs === undefined || step.repeats !== undefined || /--mount=\S*type=cache/.test(text))
            return [];
        const { ranMs, ranIn } = historyOf(step, facts);
        const runs = [...ranMs, step.durationMs].slice(-lastBuilds);
        const ms = medianOf(runs) ?? 0;
        if (ranIn < leastRuns || ms < leastMs)
            return [];
        const mounts = manager.cacheDirectories.map((directory) => `\`--mount=type=cache,target=${directory}\``).join(' ');
        return [{
                rule: 'cache-mount', targets: step.targets, stepIds: [step.id], places: placesOf([step], facts),
                text: `${quoted(step.instruction)} ran in ${ranIn + 1} builds, ${(0,duration/* renderDuration */.P)(ms)} each, and fetched everything anew. ${mounts} keeps what ${manager.command} fetched, up to that time, where the builder is kept or cache mounts are kept between runs.`,
                savingMs: Math.round(ms), savingBytes: undefined, basis: 'baseline', n: runs.length
            }];
    });
}

;// CONCATENATED MODULE: ./out/analysis/path-pattern.js
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

;// CONCATENATED MODULE: ./out/analysis/copied-paths.js


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
    const from = binds.flatMap((fields) => copied_paths_valueOf(fields, 'from'))[0];
    if (binds.length === 0)
        return undefined;
    const paths = binds.map((fields) => copied_paths_valueOf(fields, 'source')[0] ?? copied_paths_valueOf(fields, 'src')[0] ?? '.').slice(0, maxPaths);
    return from === undefined ? { from: 'context', paths } : { from: 'stage', name: from, paths };
}
function copied_paths_valueOf(fields, key) {
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
    const context = external_node_path_.posix.join('/', contextDirectory);
    const tests = paths.map((path) => testOf(external_node_path_.posix.join('/', path), context));
    return changed.filter((file) => {
        const path = external_node_path_.posix.join('/', file);
        return tests.some((matches) => matches(path)) && !ignores(external_node_path_.posix.relative(context, path));
    });
}
function testOf(path, context) {
    const whole = external_node_path_.posix.join(context, path).replace(/\/+$/, '');
    if (!/[*?[]/.test(whole))
        return (file) => file === whole || file.startsWith(`${whole}/`);
    const parts = whole.split('/');
    // Part by part, each against its own pattern, so that no pattern can take long.
    return (file) => {
        const own = file.split('/');
        return own.length >= parts.length && parts.every((part, index) => matchesPart(own[index] ?? '', part, true));
    };
}

;// CONCATENATED MODULE: ./out/analysis/rules/copy-before-install.js




const copy_before_install_leastMs = 2_000;
/** Dependencies are installed behind a COPY of the whole context, so every changed file installs them again. */
function copyBeforeInstall(facts) {
    return facts.log.steps.flatMap((step) => {
        const manager = packageManagerOf(textOf(step, facts));
        const time = manager && !manager.needsSource ? measuredTime(step, facts) : undefined;
        if (!manager || !time || time.ms < copy_before_install_leastMs)
            return [];
        const copy = stepsBefore(step, facts).find((other) => {
            const source = /^(?:COPY|ADD)\b/.test(other.instruction) ? readCopy(other.instruction) : undefined;
            return source?.from === 'context' && takesAll(source.paths);
        });
        if (!copy)
            return [];
        const todo = manager.manifests.length === 0
            ? 'It needs none of these files: put it before.'
            : `Copy only what names the dependencies first (${manager.manifests.map((file) => `\`${file}\``).join(', ')}), install, and copy the rest behind it.`;
        return [{
                rule: 'copy-before-install', targets: step.targets, stepIds: [step.id, copy.id], places: placesOf([copy, step], facts),
                text: `${quoted(copy.instruction)} stands before ${quoted(step.instruction)}, so every change of any file runs that again: ${(0,duration/* renderDuration */.P)(time.ms)}. ${todo}`,
                savingMs: Math.round(time.ms), savingBytes: undefined, basis: time.basis, n: time.n
            }];
    });
}

;// CONCATENATED MODULE: ./out/analysis/rules/dominant-step.js


const leastShare = 0.5;
const dominant_step_leastMs = 10_000;
/** One step decides how long the build takes. */
function dominantStep(facts) {
    return (facts.path?.links ?? []).flatMap(({ vertex, savingMs }) => {
        if (!('isFrom' in vertex) || vertex.isFrom || vertex.outcome !== 'done' || savingMs < dominant_step_leastMs || savingMs < facts.wallMs * leastShare)
            return [];
        return [{
                rule: 'dominant-step', targets: vertex.targets, stepIds: [vertex.id], places: placesOf([vertex], facts),
                text: `Without ${quoted(vertex.instruction)} the build would be ${(0,duration/* renderDuration */.P)(savingMs)} shorter, of ${(0,duration/* renderDuration */.P)(facts.wallMs)}. What it does in one go may do in several stages, which run side by side and are cached one by one.`,
                savingMs: Math.round(savingMs), savingBytes: undefined, basis: 'this-build', n: 1
            }];
    });
}

;// CONCATENATED MODULE: ./out/analysis/rules/emulated-platform.js


const leastFactor = 2;
const emulated_platform_leastMs = 10_000;
/** The same instructions take far longer on one platform than on another: it is emulated, or its machine is slow. */
function emulatedPlatform(facts) {
    const groups = new Map();
    for (const step of facts.log.steps) {
        if (step.platform === undefined || step.isFrom || step.outcome !== 'done' || step.durationMs === undefined || step.repeats !== undefined)
            continue;
        const same = `${step.targets[0]}\n${step.stage}\n${step.index}`;
        const byPlatform = groups.get(same) ?? new Map();
        groups.set(same, byPlatform.set(step.platform, step));
    }
    const targets = [...new Set(facts.log.steps.map((step) => step.targets[0] ?? ''))];
    return targets.flatMap((target) => adviseTarget(target, [...groups].filter(([same]) => same.startsWith(`${target}\n`)).map(([, byPlatform]) => byPlatform), facts));
}
function adviseTarget(target, groups, facts) {
    const platforms = [...new Set(groups.flatMap((byPlatform) => [...byPlatform.keys()]))];
    const pairs = platforms.flatMap((slow) => platforms.filter((fast) => fast !== slow).map((fast) => {
        const both = groups.flatMap((byPlatform) => {
            const [one, other] = [byPlatform.get(slow), byPlatform.get(fast)];
            return one && other ? [{ slow: one, fast: other }] : [];
        });
        const sum = (steps) => steps.reduce((total, step) => total + (step.durationMs ?? 0), 0);
        return { slow, fast, steps: both.map((pair) => pair.slow), slowMs: sum(both.map((pair) => pair.slow)), fastMs: sum(both.map((pair) => pair.fast)) };
    }));
    return platforms.flatMap((platform) => {
        const worst = pairs.filter(({ slow }) => slow === platform).reduce((best, one) => (best && best.slowMs - best.fastMs >= one.slowMs - one.fastMs ? best : one), undefined);
        if (!worst || worst.slowMs < worst.fastMs * leastFactor || worst.slowMs - worst.fastMs < emulated_platform_leastMs)
            return [];
        return [{
                rule: 'emulated-platform', targets: [target], stepIds: worst.steps.map(({ id }) => id), places: placesOf(worst.steps, facts).slice(0, 3),
                text: `The same ${worst.steps.length === 1 ? 'step takes' : `${worst.steps.length} steps take`} ${(0,duration/* renderDuration */.P)(worst.slowMs)} on ${worst.slow} and ${(0,duration/* renderDuration */.P)(worst.fastMs)} on ${worst.fast}. Build ${worst.slow} on a machine of its own kind, or cross-compile in a stage \`FROM --platform=$BUILDPLATFORM\`.`,
                savingMs: Math.round(worst.slowMs - worst.fastMs), savingBytes: undefined, basis: 'this-build', n: 1
            }];
    });
}

;// CONCATENATED MODULE: ./out/analysis/rules/large-context.js


const leastBytes = 50_000_000;
const large_context_leastMs = 1_000;
/** Much is sent to the builder before the build can begin. */
function largeContext({ log }) {
    return log.internals.flatMap((internal) => {
        const { bytes = 0, durationMs = 0 } = internal;
        if (internal.kind !== 'context' || bytes < leastBytes || durationMs < large_context_leastMs)
            return [];
        return [{
                rule: 'large-context', targets: internal.targets, stepIds: [internal.id], places: [],
                text: `Sending the build context took ${(0,duration/* renderDuration */.P)(durationMs)} for ${(0,shared_bytes/* renderBytes */.U)(bytes)}. List in \`.dockerignore\` what the image does not need, or copy single directories instead of everything.`,
                savingMs: Math.round(durationMs), savingBytes: bytes, basis: 'this-build', n: 1
            }];
    });
}

;// CONCATENATED MODULE: ./out/analysis/rules/slow-install.js




const slow_install_leastMs = 10_000;
const leastBuilds = 3;
/** A long installation of dependencies is hardly ever a hit. */
function slowInstall(facts) {
    return facts.log.steps.flatMap((step) => {
        const manager = packageManagerOf(textOf(step, facts));
        if (!manager || manager.needsSource || step.outcome !== 'done' || step.durationMs === undefined || step.repeats !== undefined)
            return [];
        const { ranMs, ranIn, cachedIn } = historyOf(step, facts);
        const builds = ranIn + cachedIn + 1;
        const ms = medianOf([...ranMs, step.durationMs].slice(-lastBuilds)) ?? 0;
        if (builds < leastBuilds || (ranIn + 1) * 2 < builds || ms < slow_install_leastMs)
            return [];
        return [{
                rule: 'slow-install', targets: step.targets, stepIds: [step.id], places: placesOf([step], facts),
                text: `${quoted(step.instruction)} ran in ${ranIn + 1} of ${builds} builds and takes ${(0,duration/* renderDuration */.P)(ms)}: something before it changes nearly every time. Move what changes often (arguments, labels, copied files) behind it.`,
                savingMs: Math.round(ms), savingBytes: undefined, basis: 'baseline', n: builds
            }];
    });
}

;// CONCATENATED MODULE: ./out/analysis/advice.js








const rules = {
    'copy-before-install': copyBeforeInstall,
    'cache-mount': cacheMount,
    'slow-install': slowInstall,
    'large-context': largeContext,
    'apt-update-alone': aptUpdateAlone,
    'emulated-platform': emulatedPlatform,
    'dominant-step': dominantStep,
    'cache-costs-more': cacheCostsMore
};
// A step that one of these speaks of needs no other that says less about it.
const silencedBy = {
    'slow-install': ['copy-before-install'],
    'cache-mount': ['copy-before-install'],
    'dominant-step': ['copy-before-install', 'slow-install', 'cache-mount', 'emulated-platform']
};
const maxAdvice = 10;
/** What to change about a build, with what that saves as measured, largest first. At most 10; `ignore` names rules to leave out. */
function adviseOn(facts, ignore) {
    const named = Object.entries(rules);
    const all = named.filter(([rule]) => !ignore.includes(rule)).flatMap(([, advise]) => joinAlike(advise(facts)));
    const told = all.filter((advice) => !all.some((other) => silencedBy[advice.rule]?.includes(other.rule) && other.stepIds.some((id) => advice.stepIds.includes(id))));
    return told.sort((a, b) => b.savingMs - a.savingMs).slice(0, maxAdvice);
}
// One line of a Dockerfile, built for several targets or platforms, is one thing to change: the dearest is told.
function joinAlike(advice) {
    const joined = new Map();
    for (const one of advice) {
        const alike = one.places.length > 0 && one.rule !== 'emulated-platform' ? one.places.map(({ file, line }) => `${file}:${line}`).join(' ') : `${one.stepIds.join(' ')} ${one.text}`;
        const other = joined.get(alike);
        const [dearer, cheaper] = other && other.savingMs > one.savingMs ? [other, one] : [one, other];
        joined.set(alike, cheaper ? { ...dearer, targets: [...new Set([...dearer.targets, ...cheaper.targets])], stepIds: [...new Set([...dearer.stepIds, ...cheaper.stepIds])] } : dearer);
    }
    return [...joined.values()];
}

// EXTERNAL MODULE: ./out/progress/needs.js + 1 modules
var progress_needs = __webpack_require__(7527);
;// CONCATENATED MODULE: ./out/analysis/miss-chains.js

/** Whether a step was built in this build, to its end or to a failure. */
function hasRun(step) {
    return !step.isFrom && step.repeats === undefined && (step.outcome === 'done' || step.outcome === 'failed');
}
/**
 * The chains of steps that missed. Where several lead to one step it belongs to the one in its own stage, else to the
 * one that began first: with either gone it would still run because of the other, so its time is counted once.
 */
function findMissChains(log) {
    const needs = (0,progress_needs/* needsOf */.h)(log.steps, log.internals);
    const ran = new Set(log.steps.filter(hasRun).map(({ id }) => id));
    const roots = new Map();
    const visiting = new Set();
    const rootOf = (first) => {
        // A stack of our own: chains may be thousands of steps long.
        const stack = [first];
        while (stack.length > 0) {
            const step = stack.at(-1) ?? first;
            visiting.add(step.id);
            const missed = (needs.of.get(step.id) ?? []).filter((need) => ran.has(need.id) && 'isFrom' in need);
            const open = missed.find((need) => !roots.has(need.id) && !visiting.has(need.id));
            if (open) {
                stack.push(open);
                continue;
            }
            const above = missed.flatMap((need) => { const root = roots.get(need.id); return root ? [{ need, root }] : []; });
            const own = above.find(({ need }) => need.stage === step.stage && need.platform === step.platform);
            const earliest = above.reduce((best, { root }) => (best && (best.startMs ?? 0) <= (root.startMs ?? 0) ? best : root), undefined);
            roots.set(step.id, own?.root ?? earliest ?? step);
            visiting.delete(step.id);
            stack.pop();
        }
        return roots.get(first.id) ?? first;
    };
    const chains = new Map();
    for (const step of log.steps.filter(hasRun)) {
        const root = rootOf(step);
        const because = chains.get(root) ?? [];
        chains.set(root, because);
        if (root !== step)
            because.push(step);
    }
    return [...chains].map(([root, because]) => ({ root, because }));
}

;// CONCATENATED MODULE: ./out/analysis/miss-reason.js

/** The likeliest reason why a step was no hit although all that it needs was. */
function judgeMiss(step, facts) {
    const says = (reason, text, paths = [], changed = []) => ({ reason, text, paths, changed });
    if (isUncached(step, facts))
        return says('no-cache', 'The build was asked to use no cache here (`no-cache`).');
    const read = whatWasRead(step, facts);
    if (read !== undefined)
        return says('no-cache-yet', read);
    const { histories } = facts;
    const key = facts.keys.get(step.id);
    const base = histories && changedBase(step, facts, histories);
    if (base !== undefined)
        return says('changed-base', `The base image is another one than in the last build: ${base}.`);
    const changedArgs = histories ? changedArguments(step, facts, histories) : [];
    const named = changedArgs.filter((name) => mentions(step, name, facts));
    if (histories && key && !histories.has(step.targets, key)) {
        if (named.length > 0)
            return says('changed-argument', `The build argument ${list(named)} has another value than in the last build.`);
        return histories.placeOf(step.targets, key) === 'other'
            ? says('changed-instruction', 'The instruction was changed since the last build.')
            : says('new-instruction', 'No earlier build had this instruction.');
    }
    const copy = readCopy(step.instruction);
    if (copy?.from === 'context')
        return { reason: 'changed-files', paths: copy.paths, ...filesOf(step, copy.paths, facts) };
    if (copy?.from === 'stage')
        return says('changed-source', `What it takes from ${copy.name} changed.`);
    if (copy?.from === 'url')
        return says('changed-source', `What is at ${copy.paths.join(', ')} changed, or could not be compared.`);
    if (changedArgs.length > 0)
        return says('changed-argument', `The build argument ${list(changedArgs)} has another value than in the last build.`);
    if (histories && facts.cacheMode === 'min' && !isLastStage(step, facts.log)) {
        return says('not-in-cache', 'The cache holds only layers of the image itself (`cache-mode: min`), and this is a stage before.');
    }
    if (histories)
        return says('not-in-cache', 'The same step was in earlier builds, so the cache that was read does not hold its layer any more, or not yet.');
    return says('unknown', 'There is no earlier build to compare with.');
}
function isUncached(step, { noCache, targets }) {
    if (noCache)
        return true;
    return targets.some(({ name, raw }) => {
        if (!step.targets.includes(name))
            return false;
        const filter = raw['no-cache-filter'];
        return raw['no-cache'] === true || (Array.isArray(filter) && step.stage !== undefined && filter.includes(step.stage));
    });
}
// Why nothing could be a hit, where no target of the step had anything to read.
function whatWasRead(step, { plan, targets, log }) {
    const planned = plan.targets.filter(({ name }) => step.targets.includes(name));
    if (planned.length === 0)
        return undefined;
    const missing = new Set(log.missingCaches);
    const reads = planned.some(({ cacheFrom, cacheSiblings }) => [...cacheFrom, ...cacheSiblings].some(({ ref }) => !missing.has(ref))) || targets.some(({ name, cacheFrom }) => step.targets.includes(name) && cacheFrom.length > 0);
    const hits = log.steps.some((other) => other.outcome === 'cached' && !other.isFrom && other.repeats === undefined && other.targets.some((name) => step.targets.includes(name)));
    if (reads || hits)
        return undefined;
    const planning = planned.some(({ cacheFrom, cacheAbsent, cacheTo }) => cacheFrom.length + cacheAbsent.length + cacheTo.length > 0);
    return planning ? 'There is no cache yet: none of the refs that this event reads exists.' : 'No cache is set: this build neither reads nor writes one.';
}
// FROM of the step's own stage; a stage on another stage has none, and then that one's steps missed first.
function changedBase(step, { log, keys }, histories) {
    const from = log.steps.find((other) => other.isFrom && other.stage === step.stage && other.platform === step.platform && other.targets.some((name) => step.targets.includes(name)));
    const key = from && keys.get(from.id);
    return from && key && histories.placeOf(from.targets, key) === 'other' ? from.instruction.replace(/^FROM\s+/i, '') : undefined;
}
function changedArguments(step, { args }, histories) {
    const changed = step.targets.flatMap((target) => {
        const before = histories.lastBuildOf([target])?.targets.find((one) => one.target === target)?.args;
        return before ? [...(args.get(target) ?? [])].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name) : [];
    });
    return [...new Set(changed)].slice(0, 5);
}
// Its text holds the value: BuildKit writes most instructions with their arguments filled in.
function mentions(step, name, { targets }) {
    return targets.some((target) => {
        const value = target.args.get(name);
        return step.targets.includes(target.name) && value !== undefined && value.length > 1 && step.instruction.includes(value);
    });
}
function filesOf(step, paths, { changedFiles, contexts, ignores, histories }) {
    const target = step.targets.find((name) => contexts.has(name)) ?? '';
    const context = contexts.get(target);
    const what = `It copies ${list(paths)}`;
    if (!histories)
        return { text: `${what}; there is no earlier build to compare with.`, changed: [] };
    if (!changedFiles || context === undefined)
        return { text: `${what}, of which something changed since the last build.`, changed: [] };
    const changed = changedAmong(changedFiles, paths, context, ignores.get(target));
    if (changed.length === 0)
        return { text: `${what}. No commit changed these files since the last build: generated or untracked files did, or a file's mode.`, changed };
    return { text: `${what}, of which ${changed.length === 1 ? '1 file' : `${changed.length} files`} changed since the last build.`, changed };
}
function isLastStage(step, log) {
    const own = log.steps.filter((other) => !other.isFrom && other.targets.some((name) => step.targets.includes(name)));
    return own.reduce((last, one) => ((one.endMs ?? 0) >= (last?.endMs ?? 0) ? one : last), undefined)?.stage === step.stage;
}
function list(names) {
    return names.slice(0, 5).map((name) => `\`${name}\``).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
}

;// CONCATENATED MODULE: ./out/analysis/cache-miss.js



const maxMisses = 20;
const maxFiles = 20;
/** The first step of each chain that missed, with why and what it cost, dearest first. At most 20. */
function explainMisses(facts, dockerfiles) {
    const positions = new Map(facts.log.steps.map((step, index) => [step.id, index]));
    const judged = findMissChains(facts.log).map((chain) => ({ chain, judged: judgeMiss(chain.root, facts) }));
    const misses = cache_miss_joinAlike(judged).map(({ chain, judged: one }) => toMiss(chain, one, positions, dockerfiles));
    return misses.sort((a, b) => b.ownMs + b.downstreamMs - a.ownMs - a.downstreamMs).slice(0, maxMisses);
}
// Where there was nothing to read, every chain of a target has the one reason: it is said once.
function cache_miss_joinAlike(chains) {
    const joined = new Map();
    for (const [index, one] of chains.entries()) {
        const { reason } = one.judged;
        const alike = reason === 'no-cache' || reason === 'no-cache-yet' ? `${reason} ${one.chain.root.targets[0]}` : String(index);
        const first = joined.get(alike);
        if (!first)
            joined.set(alike, one);
        else
            joined.set(alike, { ...first, chain: { root: first.chain.root, because: [...first.chain.because, one.chain.root, ...one.chain.because] } });
    }
    return [...joined.values()];
}
function toMiss({ root, because }, { reason, text, paths, changed }, positions, dockerfiles) {
    return {
        stepId: root.id, stepIndex: positions.get(root.id) ?? 0, targets: root.targets, platform: root.platform, stage: root.stage,
        instruction: root.instruction, place: placeOf(root, dockerfiles), reason, text,
        ownMs: Math.round(root.durationMs ?? 0),
        downstreamMs: Math.round(because.reduce((sum, step) => sum + (step.durationMs ?? 0), 0)),
        downstreamSteps: because.length,
        paths, changedFiles: changed.slice(0, maxFiles), changedCount: changed.length
    };
}
/** Where a step is written, if its Dockerfile is a file of the workspace. */
function placeOf(step, dockerfiles) {
    for (const target of step.targets) {
        const found = locate(step, dockerfiles.get(target));
        if (found?.file.path !== undefined)
            return { file: found.file.path, line: found.instruction.line };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./out/analysis/step-history.js
const unknown = { ranMs: [], ranIn: 0, cachedIn: 0 };
/** Looks up steps of this build in earlier ones. A step that targets share is found by any of them. */
class StepHistories {
    #byKey = new Map();
    /** places of the last build that had each target */
    #lastKeys = new Map();
    #lastBuild = new Map();
    constructor(builds) {
        for (const build of builds) {
            for (const { target } of build.targets)
                this.#lastBuild.set(target, build);
            for (const step of build.steps)
                this.#add(step);
        }
        for (const build of new Set(this.#lastBuild.values())) {
            for (const step of build.steps) {
                for (const target of step.targets)
                    if (this.#lastBuild.get(target) === build)
                        this.#lastKeys.set(`${target}\n${step.place}`, step.key);
            }
        }
    }
    #add(step) {
        for (const target of step.targets) {
            const id = `${target}\n${step.key}`;
            const draft = this.#byKey.get(id) ?? { ranMs: [], ranIn: 0, cachedIn: 0 };
            this.#byKey.set(id, draft);
            if (step.outcome === 'cached')
                draft.cachedIn++;
            if (step.outcome === 'done')
                draft.ranIn++;
            if (step.outcome === 'done' && step.durationMs !== undefined)
                draft.ranMs.push(step.durationMs);
        }
    }
    /** All that is known of the same step; zeros where it is new. */
    of(targets, key) {
        if (!key)
            return unknown;
        const found = targets.flatMap((target) => this.#byKey.get(`${target}\n${key.key}`) ?? []);
        return found.reduce((best, one) => (one.ranIn + one.cachedIn > best.ranIn + best.cachedIn ? one : best), unknown);
    }
    has(targets, key) {
        return targets.some((target) => this.#byKey.has(`${target}\n${key.key}`));
    }
    /** Whether the last build of these targets had a step in this place, and whether it was the same. */
    placeOf(targets, key) {
        const before = targets.flatMap((target) => this.#lastKeys.get(`${target}\n${key.place}`) ?? []);
        if (before.length === 0)
            return 'none';
        return before.includes(key.key) ? 'same' : 'other';
    }
    /** The last earlier build that had one of these targets. */
    lastBuildOf(targets) {
        return targets.flatMap((target) => this.#lastBuild.get(target) ?? [])[0];
    }
}
/** The builds of a record that say how long things usually take: those that succeeded, without this very run. */
function usualBuilds(record, runId) {
    return (record?.builds ?? []).filter((build) => build.result === 'success' && build.runId !== runId);
}

;// CONCATENATED MODULE: ./out/analysis/comparison.js


/** This build against the median of earlier ones that succeeded, as a whole, by target and by step. Undefined where there is none. */
function compareWithBaseline(facts) {
    const { source, timing, log, keys } = facts;
    const builds = usualBuilds(source.record, facts.runId);
    const newest = builds.at(-1);
    if (!newest)
        return undefined;
    const histories = new StepHistories(builds);
    const steps = log.steps.flatMap((step, index) => (step.isFrom ? [] : compareStep(step, index, histories, keys.get(step.id))));
    return {
        source: { branch: source.branch, reason: source.reason, commit: newest.commit, builds: builds.length },
        build: compareTime(timing.wallMs, builds.map(({ wallMs }) => wallMs)),
        images: facts.imagesReadyMs === undefined ? undefined : compareTime(facts.imagesReadyMs, builds.flatMap(({ imagesReadyMs }) => imagesReadyMs ?? [])),
        cacheRatio: compareRatio(timing.cacheRatio, builds),
        targets: timing.perTarget.flatMap(({ target, durationMs }) => {
            const earlier = builds.flatMap((build) => build.targets.find((one) => one.target === target)?.durationMs ?? []);
            const difference = durationMs === undefined ? undefined : compareTime(durationMs, earlier);
            return difference ? [{ target, difference }] : [];
        }),
        steps,
        savedMs: steps.reduce((sum, { savedMs }) => sum + (savedMs ?? 0), 0)
    };
}
function compareStep(step, stepIndex, histories, key) {
    if (step.repeats !== undefined || (step.outcome !== 'done' && step.outcome !== 'cached'))
        return [];
    const { ranMs, ranIn, cachedIn } = histories.of(step.targets, key);
    const difference = step.outcome === 'done' && step.durationMs !== undefined ? compareTime(step.durationMs, ranMs) : undefined;
    const savedMs = step.outcome === 'cached' ? medianOf(ranMs.slice(-lastBuilds)) : undefined;
    return [{ stepId: step.id, stepIndex, known: ranIn + cachedIn > 0, ranIn, cachedIn, ...(difference && { difference }), ...(savedMs !== undefined && { savedMs: Math.round(savedMs) }) }];
}
function compareRatio(now, builds) {
    const earlier = builds.flatMap(({ stepsTotal, stepsCached }) => (stepsTotal > 0 ? [stepsCached / stepsTotal] : [])).slice(-lastBuilds);
    const median = medianOf(earlier);
    return now === undefined || median === undefined ? undefined : { now, median, n: earlier.length };
}
/** The build times of a branch with this build as the last, for a chart. Undefined where there are no earlier ones. */
function makeHistory(record, now) {
    const earlier = (record?.builds ?? []).filter(({ runId }) => runId !== now.runId);
    if (!record || earlier.length === 0)
        return undefined;
    const points = [...earlier, now].map((build) => ({
        commit: build.commit, runId: build.runId, attempt: build.attempt, atEpochMs: build.atEpochMs,
        durationMs: build.wallMs, imagesReadyMs: build.imagesReadyMs,
        cacheRatio: build.stepsTotal > 0 ? build.stepsCached / build.stepsTotal : undefined,
        result: build.result, current: build === now
    }));
    return { branch: record.branch, points };
}

// EXTERNAL MODULE: ./out/analysis/critical-path.js + 1 modules
var critical_path = __webpack_require__(4970);
;// CONCATENATED MODULE: ./out/analysis/dockerignore.js


// What is beyond is not looked at: a file may then seem changed that the build never sees.
const maxPatterns = 300;
const maxParts = 30;
/**
 * Reads a .dockerignore (docs.docker.com/build/concepts/context: .dockerignore files): gives whether a path, relative to the
 * context, is left out of it. A pattern with brackets is taken to leave out nothing.
 */
function parseDockerignore(text) {
    const patterns = text.replace(/^\uFEFF/, '').split(/\r?\n/).flatMap(readPattern).slice(0, maxPatterns);
    const known = new Map();
    return (path) => {
        const own = path.split('/');
        // The last pattern that matches the path or a directory that it is in decides.
        const ignored = known.get(path) ?? patterns.findLast(({ parts }) => matchesStart(own, parts))?.keeps === false;
        known.set(path, ignored);
        return ignored;
    };
}
function readPattern(line) {
    const text = line.trim();
    if (text === '' || line.startsWith('#'))
        return [];
    const keeps = text.startsWith('!');
    const path = external_node_path_.posix.join('/', keeps ? text.slice(1).trim() : text).replace(/^\/+|\/+$/g, '');
    const parts = path.split('/').filter((part, index, all) => part !== '**' || all[index - 1] !== '**');
    return path === '' || parts.length > maxParts ? [] : [{ parts, keeps }];
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
                next[at] = matchesPart(own[at - 1] ?? '', part, false);
        }
        reached = next;
    }
    return reached.slice(1).includes(true);
}

;// CONCATENATED MODULE: ./out/analysis/economics.js

/** So many builds are looked at, this one among them. */
const economicsBuilds = 5;
/** Less than this in a build is nobody's concern. */
const leastLossMs = 1_000;
/**
 * For each target that read or wrote a cache: what that cost in the last builds, against what their hits took when they
 * last ran. What targets share is divided among them. A step that never ran in the record counts as no benefit, so a
 * target whose hits are not all known is not judged.
 */
function measureEconomics({ record, now, cacheMode }) {
    const builds = [...(record?.builds ?? []).filter(({ result, runId }) => result === 'success' && runId !== now.runId), now];
    const last = builds.slice(-economicsBuilds);
    const worth = worthOfSteps(builds);
    return now.targets.flatMap(({ target }) => {
        const costs = last.flatMap((build) => build.targets.filter((one) => one.target === target).map(({ cache }) => cache));
        const sum = (pick) => costs.reduce((total, cost) => total + pick(cost), 0);
        const [importMs, pullMs, exportMs] = [sum((cost) => cost.importMs), sum((cost) => cost.pullMs), sum((cost) => cost.exportMs)];
        const costMs = importMs + pullMs + exportMs;
        if (costMs === 0)
            return [];
        const hits = last.flatMap((build) => build.steps.filter((step) => step.outcome === 'cached' && step.targets.includes(target)));
        const known = hits.map((step) => worth.get(`${target}\n${step.key}`));
        const benefitMs = Math.round(hits.reduce((total, step, index) => total + (known[index] ?? 0) / step.targets.length, 0));
        const loses = costMs - benefitMs > leastLossMs * costs.length && !known.includes(undefined);
        const verdict = costs.length < economicsBuilds ? 'too-few-builds' : loses ? 'costs-more' : 'pays';
        return [{
                target, builds: costs.length, costMs, importMs, pullMs, exportMs,
                importBytes: sum((cost) => cost.importBytes), exportBytes: sum((cost) => cost.exportBytes),
                benefitMs, verdict,
                // Where reading alone pays, a smaller export may; else nothing does.
                setting: verdict !== 'costs-more' ? undefined : cacheMode === 'max' && benefitMs > importMs + pullMs ? 'cache-mode: min' : 'cache: off'
            }];
    });
}
function worthOfSteps(builds) {
    const times = new Map();
    for (const step of builds.flatMap((build) => build.steps)) {
        if (step.outcome !== 'done' || step.durationMs === undefined)
            continue;
        for (const target of step.targets) {
            const id = `${target}\n${step.key}`;
            const known = times.get(id);
            if (known)
                known.push(step.durationMs);
            else
                times.set(id, [step.durationMs]);
        }
    }
    return new Map([...times].map(([key, ms]) => [key, medianOf(ms.slice(-lastBuilds)) ?? 0]));
}

;// CONCATENATED MODULE: ./out/baseline/record.js
const noCacheCost = { importMs: 0, pullMs: 0, exportMs: 0, importBytes: 0, exportBytes: 0 };
/** So many builds of a branch are kept, and a record is never longer than so many characters of JSON. */
const maxBuilds = 20;
const maxRecordChars = 1_000_000;

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
;// CONCATENATED MODULE: ./out/baseline/record-json.js


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
    if (text.length > maxRecordChars)
        return undefined;
    const record = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text));
    if (record?.['version'] !== version || record['identity'] !== identity || record['branch'] !== branch)
        return undefined;
    const words = listOf(record['words'], limits.words)?.map(wordOf);
    const builds = listOf(record['builds'], maxBuilds);
    if (!words || !builds || words.includes(undefined))
        return undefined;
    const read = builds.map((build) => parseBuild(build, (index) => (typeof index === 'number' ? words[index] : undefined)));
    return isWhole(read) ? { identity, branch, builds: read } : undefined;
}
function parseBuild(value, word) {
    const build = (0,checked_json/* objectOf */.Xy)(value);
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
    const text = (0,checked_json/* stringOf */.Je)(value);
    return text !== undefined && text.length <= limits.text ? text : undefined;
}
function amountOf(value, most) {
    const number = (0,checked_json/* numberOf */.rl)(value);
    return number !== undefined && number >= 0 && number <= most ? number : undefined;
}
function isWhole(list) {
    return list.every((one) => one !== undefined);
}

;// CONCATENATED MODULE: ./out/baseline/append-build.js


/**
 * The record with one more build, in place of an earlier attempt of the same run. At most 20 builds and 1,000,000
 * characters of JSON: the oldest builds go first, then the shortest steps of the only one left, then its targets.
 */
function appendBuild(record, build) {
    const others = record.builds.filter((one) => one.runId !== build.runId);
    let kept = { ...record, builds: [...others, cut(build)].slice(-maxBuilds) };
    while (!fits(kept) && kept.builds.length > 1)
        kept = { ...kept, builds: kept.builds.slice(1) };
    for (let most = kept.builds[0]?.steps.length ?? 0; !fits(kept) && most > 0;) {
        most = Math.floor(most / 2);
        kept = { ...kept, builds: kept.builds.map((one) => ({ ...one, steps: longest(one.steps, most) })) };
    }
    return fits(kept) ? kept : { ...kept, builds: kept.builds.map((one) => ({ ...one, targets: [] })) };
}
const maxName = 300;
// What is longer is left out: the reader takes no such names.
function cut(build) {
    return {
        ...build,
        targets: build.targets.filter(({ target }) => target.length <= maxName).slice(0, 2_000).map((one) => ({ ...one, args: new Map([...one.args].filter(([name]) => name.length <= maxName)) })),
        steps: build.steps.filter(({ targets }) => targets.every((target) => target.length <= maxName) && targets.length < 1_990).slice(0, 50_000)
    };
}
function longest(steps, most) {
    const atLeastMs = [...steps].map((step) => step.durationMs ?? 0).sort((a, b) => b - a)[most - 1] ?? Infinity;
    return steps.filter((step) => (step.durationMs ?? 0) >= atLeastMs).slice(0, most);
}
function fits(record) {
    return renderRecord(record).length <= maxRecordChars;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./out/baseline/step-keys.js

/** So many hexadecimal digits are kept of a hash: 48 bits, for some ten thousand steps. */
const digits = 12;
/** A short hash, the same on every machine. */
function hashOf(...parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);
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

;// CONCATENATED MODULE: ./out/baseline/baseline-place.js

/**
 * Where a build's record is. A branch is compared with itself, a new one with the default branch; a pull request with the
 * base branch. GitHub lets a job read the caches of its own ref, of the base and of the default branch, and write those of its own ref
 * (docs.github.com: dependency caching, restrictions for accessing a cache). `matrix` tells the jobs of a matrix apart, `stepId` the steps of a job.
 */
function placeBaseline(inputs, context, { stepId, matrix, trusted }) {
    const { repository, workflow, job, workspace } = context;
    const chosen = [inputs.files, inputs.targets, inputs.workdir.replace(workspace, ''), inputs.context?.replace(workspace, ''), inputs.dockerfile, inputs.target, inputs.platforms];
    const identity = hashOf(repository.id, workflow, job, stepId, matrix, JSON.stringify(chosen));
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
    return `warmbake-baseline-1-${identity}-${hashOf('branch', branch)}-`;
}
function entryPath(identity, branch) {
    return `${identity}-${hashOf('branch', branch)}.json`;
}

;// CONCATENATED MODULE: ./out/baseline/record-build.js


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
    return new Map([...args].slice(0, maxArgs).map(([name, value]) => [redact(name), hashOf(redact(value))]));
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
    const cost = { ...noCacheCost };
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
// EXTERNAL MODULE: ./out/baseline/cache-program.js
var cache_program = __webpack_require__(8769);
;// CONCATENATED MODULE: ./out/baseline/cache-process.js







const maxOutput = 16_384;
/**
 * Asks the cache program in a directory of its own, which is removed afterwards. Never throws; its whole process group
 * ends within the time limit. Files over `maxBytes` are not read.
 */
async function askCache(question, given, { tools, paths, maxBytes }) {
    let directory;
    try {
        directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(tools.directory, 'baseline-'));
        for (const [path, text] of given)
            await (0,promises_.writeFile)((0,external_node_path_.join)(directory, path), text, { mode: 0o600 });
        const { failure, output } = await runToItsEnd(JSON.stringify({ ...question, limitMs: tools.limitMs }), directory, tools);
        const answer = (0,checked_json/* parseJson */.qF)((await readSmall((0,external_node_path_.join)(directory, cache_program/* answerFile */.t), 10_000)) ?? '');
        const found = Array.isArray(answer) ? answer.map((one) => one === true) : [];
        const files = new Map();
        for (const path of paths) {
            const text = await readSmall((0,external_node_path_.join)(directory, path), maxBytes);
            if (text !== undefined)
                files.set(path, text);
        }
        return { found, files, failure: failure === undefined ? reportedFailure(output) : [failure, reportedFailure(output)].filter((part) => part !== undefined).join(', '), output };
    }
    catch (error) {
        return { found: [], files: new Map(), failure: (0,errors/* messageOf */.b)(error), output: '' };
    }
    finally {
        if (directory !== undefined)
            await (0,promises_.rm)(directory, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
    }
}
function runToItsEnd(argument, directory, { program, env, limitMs }) {
    return new Promise((resolve) => {
        // In a group of its own, so that tar ends with it.
        const child = (0,external_node_child_process_.spawn)(process.execPath, [program, argument], { cwd: directory, env: cacheEnvironment(env, directory), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
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
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch(() => undefined);
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

;// CONCATENATED MODULE: ./out/baseline/store.js




const maxBytes = maxRecordChars * 4;
/** Reads the records of a build's own branch, the base and the default branch. Never throws, and ends within the time limit of `tools`. */
async function readBaseline(place, tools) {
    const { identity, reads, writes } = place;
    const branches = [...new Set([...(writes === undefined ? [] : [writes]), ...reads.map(({ branch }) => branch)])];
    const empty = (branch) => (branch === undefined ? undefined : { identity, branch, builds: [] });
    if (branches.length === 0 || !canRead(tools.env))
        return { source: undefined, own: undefined, notice: undefined };
    const entries = branches.map((branch) => ({ path: entryPath(identity, branch), prefix: entryPrefix(identity, branch) }));
    const answer = await askCache({ kind: 'restore', entries }, new Map(), { tools, paths: entries.map(({ path }) => path), maxBytes });
    const records = new Map();
    const broken = [];
    branches.forEach((branch, index) => {
        const text = answer.files.get(entryPath(identity, branch));
        const record = text === undefined ? undefined : parseRecord(text, identity, branch);
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
    const path = entryPath(record.identity, record.branch);
    const key = `${entryPrefix(record.identity, record.branch)}${run.runId}-${run.attempt}`;
    const answer = await askCache({ kind: 'save', path, key }, new Map([[path, renderRecord(record)]]), { tools, paths: [], maxBytes: 0 });
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
function canRead(env) {
    return hasService(env) && !['none', 'write-only'].includes((env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase());
}
function canWrite(env) {
    return hasService(env) && !['none', 'read'].includes((env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase());
}

// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(6080);
// EXTERNAL MODULE: ./out/report/dockerfiles.js
var dockerfiles = __webpack_require__(3152);
;// CONCATENATED MODULE: ./out/run/changed-files.js

const timeoutMs = 4_000;
const changed_files_maxFiles = 3_000;
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
        return stdout.split('\0').filter((path) => path !== '').slice(0, changed_files_maxFiles);
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
;// CONCATENATED MODULE: ./out/run/read-dockerfiles.js



const read_dockerfiles_maxBytes = 1_000_000;
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
        return about.isFile() && about.size <= read_dockerfiles_maxBytes ? await file.readFile('utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./out/look-back.js
























// Both beside other work: the read beside the builder's boot, the save in post.
const readLimitMs = 6_000;
const saveLimitMs = 8_000;
const keptFile = 'baseline.json';
const none = { source: undefined, own: undefined, notice: undefined };
const noFindings = { comparison: undefined, history: undefined, misses: [], advice: [], economics: [] };
/**
 * Begins to read what is remembered of earlier builds, and gives what finds out about this one when it is over. Neither
 * fails nor holds up a build: what goes wrong is at most one notice.
 */
function lookBack(tools) {
    const { inputs, context, trusted, env, directory, bundle, log } = tools;
    const place = placeBaseline(inputs, context, { stepId: env['GITHUB_ACTION'] ?? '', matrix: JSON.stringify(inputs.matrix.values), trusted });
    const cache = { program: (0,external_node_path_.join)(bundle, 'baseline.js'), env, directory, limitMs: readLimitMs };
    const reading = inputs.baseline ? readBaseline(place, cache) : Promise.resolve(none);
    const changing = reading.then((baseline) => changesSince(baseline, tools)).catch(() => undefined);
    return async (build) => {
        try {
            // A cancelled job has no time to wait.
            const baseline = build.result === 'canceled' ? none : await reading;
            const { findings, kept } = await findOut(baseline, build.result === 'canceled' ? undefined : await changing, tools, build);
            if (kept !== undefined)
                await (0,promises_.writeFile)((0,external_node_path_.join)(directory, keptFile), kept, { mode: 0o600 });
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
async function findOut(baseline, changedFiles, { inputs, context }, build) {
    const { definition, plan, log, timing, bake, result, redact } = build;
    const { runId, runAttempt: attempt } = context;
    const keys = keySteps(log.steps, redact);
    const now = recordBuild({
        commit: plan.commit, runId, attempt, atEpochMs: Math.round(bake.startedAtEpochMs), wallMs: timing.wallMs, imagesReadyMs: bake.readyMs, result: result === 'skipped' ? 'success' : result, log, keys, timing, targets: definition.targets, redact
    });
    const { source, own } = baseline;
    const usual = usualBuilds(source?.record, runId);
    const histories = usual.length > 0 ? new StepHistories(usual) : undefined;
    const { dockerfiles, contexts, ignores } = await readSources(definition.targets, inputs.workdir, context.workspace);
    const economics = result === 'success' ? measureEconomics({ record: own?.builds.length ? own : source?.record, now, cacheMode: inputs.cacheMode }) : [];
    // Before anything of it is cut: half a secret would be found by nobody.
    const shown = { ...log, steps: log.steps.map((step) => ({ ...step, instruction: redact(step.instruction) })) };
    const facts = { log: shown, keys, histories };
    const findings = {
        comparison: source && compareWithBaseline({ source, log, timing, imagesReadyMs: bake.readyMs, keys, runId }),
        history: makeHistory(own?.builds.length ? own : source?.record, now),
        misses: explainMisses({
            ...facts, plan, cacheMode: inputs.cacheMode, targets: definition.targets, noCache: inputs.noCache, changedFiles,
            args: new Map(definition.targets.map(({ name, args }) => [name, hashArgs(args, redact)])), contexts, ignores
        }, dockerfiles),
        advice: adviseOn({ ...facts, wallMs: timing.wallMs, path: (0,critical_path/* findCriticalPath */.A)(shown), dockerfiles, economics }, inputs.adviceIgnore),
        economics
    };
    const record = own && (result === 'success' || result === 'failure') ? appendBuild(own, now) : undefined;
    return { findings, kept: record && JSON.stringify({ identity: record.identity, branch: record.branch, runId, attempt, record: renderRecord(record) }) };
}
// What is there of each target in the workspace. A Dockerfile's own .dockerignore goes before that of the context.
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
    const [dockerfile, dockerignore] = [once(parseDockerfile), once(parseDockerignore)];
    const byName = (find) => new Map(places.flatMap((place) => { const found = find(place); return found === undefined ? [] : [[place.name, found]]; }));
    return {
        dockerfiles: byName(({ file }) => (file === undefined ? undefined : dockerfile(file))),
        contexts: byName(({ directory }) => directory),
        ignores: byName(({ ignores }) => ignores.map(dockerignore).find((found) => found !== undefined))
    };
}
/**
 * Saves what main left to keep, with the cost of a cache export that ended after it. `whole` is the log to its end, where
 * main had let go of the build. Gives a sentence for the user where that failed.
 */
async function keepBaseline({ env, directory, bundle }, whole) {
    const kept = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(await (0,promises_.readFile)((0,external_node_path_.join)(directory, keptFile), 'utf8').catch(() => '')));
    const [identity, branch, text, runId, attempt] = [(0,checked_json/* stringOf */.Je)(kept?.['identity']), (0,checked_json/* stringOf */.Je)(kept?.['branch']), (0,checked_json/* stringOf */.Je)(kept?.['record']), (0,checked_json/* stringOf */.Je)(kept?.['runId']), (0,checked_json/* numberOf */.rl)(kept?.['attempt'])];
    if (identity === undefined || branch === undefined || text === undefined || runId === undefined || attempt === undefined)
        return undefined;
    const record = parseRecord(text, identity, branch);
    if (!record)
        return undefined;
    const builds = record.builds.map((build) => (build.runId !== runId || !whole ? build : {
        ...build,
        targets: build.targets.map((one) => {
            const { exportMs, exportBytes } = cacheCostOf(whole, one.target);
            return { ...one, cache: { ...one.cache, exportMs: Math.max(one.cache.exportMs, exportMs), exportBytes: Math.max(one.cache.exportBytes, exportBytes) } };
        })
    }));
    return saveBaseline({ ...record, builds }, { runId, attempt }, { program: (0,external_node_path_.join)(bundle, 'baseline.js'), env, directory, limitMs: saveLimitMs });
}


/***/ }),

/***/ 9219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ BuildLogReader)
});

// EXTERNAL MODULE: ./out/progress/step-name.js
var step_name = __webpack_require__(3872);
// EXTERNAL MODULE: ./out/progress/vertex-kind.js
var vertex_kind = __webpack_require__(3169);
;// CONCATENATED MODULE: ./out/progress/given-out.js


const PUSHED = /^pushing manifest for /;
/**
 * Whether every awaited target has as many finished exports as it has outputs, and nothing that gives out is still under
 * way but caches. `exports`: the vertices that give out, of the last display.
 */
function isGivenOut(exports, awaited) {
    if (awaited.size === 0)
        return false;
    const seen = new Map([...awaited.keys()].map((target) => [target, { outputs: 0, pushes: 0, caches: 0 }]));
    const only = awaited.size === 1 ? [...awaited.keys()][0] : undefined;
    // buildx loads for all targets, without saying for which.
    let loads = 0;
    for (const vertex of exports) {
        const name = (0,step_name/* readName */.M)(vertex.name, 'several');
        const kind = (0,vertex_kind/* kindOf */.I)(name);
        const isDone = !vertex.open && vertex.ends.at(-1)?.outcome === 'done';
        if (!isDone && kind !== 'cache-export')
            return false;
        if (kind === 'load')
            loads++;
        const own = seen.get(name.target ?? only ?? 'default');
        if (!own)
            continue;
        if (kind === 'cache-export')
            own.caches++;
        else if (kind === 'export')
            own.outputs++;
        for (const { id, done } of vertex.statuses.values())
            if (done && PUSHED.test(id))
                own.pushes++;
    }
    if (loads < [...awaited.values()].reduce((sum, one) => sum + one.loads, 0))
        return false;
    return [...awaited].every(([target, { outputs, pushes }]) => {
        const own = seen.get(target);
        if (!own || own.outputs < outputs || own.pushes < pushes)
            return false;
        return outputs > 0 || own.caches > 0;
    });
}

;// CONCATENATED MODULE: ./out/progress/attempts.js
/**
 * Puts several tries of one build into one log: that of the last, in which what an earlier try did and the last one found
 * cached is shown as done, with its time. Such a step survived; it was no hit of a cache from before the build. The
 * tries themselves are in `attempts`.
 */
function joinAttempts(tries) {
    const shifted = tries.map(({ log, startMs }) => shift(log, startMs));
    const last = shifted.at(-1);
    if (!last || shifted.length === 1)
        return last;
    const earlier = new Map();
    shifted.slice(0, -1).forEach((log, index) => {
        for (const step of log.steps) {
            if (step.outcome === 'done' && !step.isFrom)
                earlier.set(identity(step), { ...step, attempt: step.attempt ?? index + 1 });
        }
    });
    return {
        ...last,
        steps: last.steps.map((step) => survivor(step, earlier.get(identity(step))) ?? { ...step, attempt: shifted.length }),
        lintWarnings: last.lintWarnings.length > 0 ? last.lintWarnings : shifted.flatMap((log) => log.lintWarnings),
        exported: shifted.flatMap((log) => log.exported),
        pushed: shifted.flatMap((log) => log.pushed),
        cacheManifests: shifted.flatMap((log) => log.cacheManifests),
        unread: {
            count: shifted.reduce((sum, log) => sum + log.unread.count, 0),
            samples: shifted.flatMap((log) => log.unread.samples)
        },
        attempts: shifted.map((log, index) => ({
            number: index + 1,
            steps: log.steps,
            internals: log.internals,
            ...(log.failure && { failure: log.failure }),
            ...(log.finalError !== undefined && { finalError: log.finalError })
        }))
    };
}
function survivor(step, ran) {
    if (step.outcome !== 'cached' || !ran)
        return undefined;
    const { id, number, display, name, names, targets } = step;
    return { ...ran, id, number, display, name, names, targets, printed: 'cached' };
}
function identity(step) {
    const place = [step.platform, step.stage, step.index, step.total, step.instruction].join('\u0000');
    return step.digest ?? `${step.targets[0]}\u0000${place}`;
}
function shift(log, byMs) {
    const later = (vertex) => ({
        ...vertex,
        ...(vertex.startMs !== undefined && { startMs: vertex.startMs + byMs }),
        ...(vertex.endMs !== undefined && { endMs: vertex.endMs + byMs })
    });
    return byMs === 0 ? log : { ...log, steps: log.steps.map(later), internals: log.internals.map(later) };
}

;// CONCATENATED MODULE: ./out/progress/after-display.js
/**
 * Follows what is printed behind the last block, as far as it takes to know whether another display may begin: not
 * inside an error block, whose heading is a name and may hold any lines, and behind an error block only after the final
 * error, when the build is tried again.
 */
class AfterDisplay {
    #names;
    #inBlock = false;
    #atHeading = false;
    #headingLines = 0;
    #failed = false;
    constructor(names) {
        this.#names = names;
    }
    /** Takes the next line; false where it can be no first line of a display. */
    mayBegin(text) {
        if (this.#headingLines > 0) {
            this.#headingLines--;
            return false;
        }
        const atHeading = this.#atHeading;
        this.#atHeading = false;
        if (text === '------') {
            this.#inBlock = !this.#inBlock;
            this.#atHeading = this.#inBlock;
            this.#failed ||= this.#inBlock;
        }
        else if (atHeading)
            this.#headingLines = this.#names.linesAfter(text.replace(/:$/, ''));
        else if (!this.#inBlock && text.startsWith('ERROR: '))
            this.#failed = false;
        return !this.#inBlock && !this.#failed;
    }
}

;// CONCATENATED MODULE: ./out/progress/byte-count.js
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
/** Bytes of a size as BuildKit prints it (`122B`, `300.85kB`; decimal, two digits, so the value is rounded). */
function parseByteCount(text) {
    const match = /^(\d+(?:\.\d+)?)([kMGTPE]?B)$/.exec(text);
    if (!match)
        return undefined;
    return Math.round(Number(match[1]) * 1000 ** UNITS.indexOf(match[2] ?? 'B'));
}

;// CONCATENATED MODULE: ./out/progress/block-line.js

const SIZE = String.raw `\d+(?:\.\d\d)?[kMGTPE]?B`;
const STATUS = new RegExp(String.raw `^(.+?)(?: (${SIZE})(?: / (${SIZE}))?)?(?: (\d+\.\d)s)?( done)?$`, 's');
const DONE = /^DONE(?: (\d+\.\d)s)?$/;
/**
 * Reads what follows `#N ` (BuildKit's util/progress/progressui/printer.go: the format strings of `print`).
 * Undefined for an empty text, which the printer never writes.
 */
function parseBlockLine(rest) {
    const end = parseEndLine(rest);
    if (end)
        return end;
    if (rest === '...')
        return { kind: 'switch' };
    if (rest.startsWith('WARN: '))
        return { kind: 'warn', text: rest.slice('WARN: '.length) };
    const status = parseStatus(rest);
    return status && { kind: 'status', status };
}
/** Reads `DONE 1.2s`, `CACHED`, `CANCELED` and `ERROR: …`. */
function parseEndLine(rest) {
    if (rest === 'CACHED')
        return { kind: 'end', outcome: 'cached' };
    if (rest === 'CANCELED')
        return { kind: 'end', outcome: 'canceled' };
    if (rest.startsWith('ERROR: '))
        return { kind: 'end', outcome: 'failed', message: rest.slice('ERROR: '.length) };
    const done = DONE.exec(rest);
    if (!done)
        return undefined;
    return done[1] === undefined
        ? { kind: 'end', outcome: 'done' }
        : { kind: 'end', outcome: 'done', ms: Math.round(Number(done[1]) * 1000) };
}
function parseStatus(rest) {
    const match = STATUS.exec(rest);
    if (!match)
        return undefined;
    const [, id = '', current, total, seconds, done] = match;
    const bytes = current === undefined ? undefined : parseByteCount(current);
    const totalBytes = total === undefined ? undefined : parseByteCount(total);
    return {
        id,
        ...(bytes !== undefined && { bytes }),
        ...(totalBytes !== undefined && { totalBytes }),
        ...(seconds !== undefined && { ms: Math.round(Number(seconds) * 1000) }),
        done: done !== undefined
    };
}

;// CONCATENATED MODULE: ./out/progress/broken-names.js
const MAX_NAMES = 100;
const MAX_LINES = 1_000;
/**
 * Vertex names with line breaks, as their headers printed them. A name can hold anything, also what ends an error block
 * or begins a display, so where it is printed once more its lines must be known.
 */
class BrokenNames {
    #names = [];
    // The name being read: its first line, and all of them as soon as there is a second.
    #first = '';
    #reading;
    header(name) {
        this.#first = name;
        this.#reading = undefined;
    }
    nameLine(text) {
        if (!this.#reading) {
            this.#reading = [copied(withoutBracket(this.#first))];
            if (this.#names.length < MAX_NAMES)
                this.#names.push(this.#reading);
        }
        if (this.#reading.length <= MAX_LINES)
            this.#reading.push(copied(text));
    }
    /** How many lines follow the first line ` > NAME` of an error block before the name ends. The target may differ. */
    linesAfter(heading) {
        const first = withoutBracket(heading.slice(' > '.length));
        const lengths = this.#names.filter((name) => name[0] === first).map((name) => name.length - 1);
        return Math.max(0, ...lengths);
    }
}
function withoutBracket(name) {
    return name.replace(/^\[[^\]]*\] /, '');
}
// A slice would keep its whole chunk.
function copied(text) {
    return Buffer.from(text, 'utf8').toString('utf8');
}

;// CONCATENATED MODULE: ./out/progress/log-stamp.js
const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;
const SPACE = 32;
/**
 * Reads the `12.34 ` of a log line at `from` into `stamp`: seconds since the vertex' latest interval began, 1 to 3
 * decimals. False, with `stamp` as it was, when none stands there. Written by hand because most lines of a log pass here.
 */
function readLogStamp(line, from, stamp) {
    const negative = line.charCodeAt(from) === MINUS;
    let at = negative ? from + 1 : from;
    let value = 0;
    const wholeAt = at;
    let code = line.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = line.charCodeAt(++at))
        value = value * 10 + code - ZERO;
    if (at === wholeAt || code !== POINT)
        return false;
    const fractionAt = ++at;
    let scale = 1;
    for (code = line.charCodeAt(at); code >= ZERO && code <= NINE; code = line.charCodeAt(++at)) {
        value = value * 10 + code - ZERO;
        scale *= 10;
    }
    const decimals = at - fractionAt;
    if (decimals < 1 || decimals > 3 || code !== SPACE)
        return false;
    stamp.seconds = (negative ? -value : value) / scale;
    stamp.textAt = at + 1;
    return true;
}

;// CONCATENATED MODULE: ./out/progress/stray-lines.js
const stray_lines_MAX_LINES = 1_000;
// What the tail of a display begins with; behind it no block follows.
const TAIL = /^(?:------$|ERROR: |View build details: | ?\u001b\[33m)/;
/**
 * Follows lines that fit nowhere between two blocks, until it is known what they are: the tail of the display, a line of
 * somebody else, or the rest of a name with line breaks in which an imitated end line stood.
 */
class StrayLines {
    // Since the header of a block that ended with its first line, that line first.
    #sinceEnd;
    #strays = [];
    #maybeMore = false;
    /** The last line was blank: a header may come. */
    afterBlank = false;
    /** A block ended. `text`: its end line where nothing but the header was before it. */
    blockEnded(text) {
        this.#sinceEnd = text === undefined ? undefined : [text];
        this.#strays = [];
    }
    /** A blank line behind a block. */
    blank() {
        if (this.#sinceEnd && this.#sinceEnd.length < stray_lines_MAX_LINES)
            this.#sinceEnd.push('');
    }
    /** The first line that fits nowhere. */
    begin(text) {
        this.#maybeMore = true;
        this.#strays = [];
        this.add(text);
    }
    add(text) {
        this.afterBlank = text === '';
        if (!this.#maybeMore)
            return;
        this.#maybeMore = !TAIL.test(text) && this.#strays.length < stray_lines_MAX_LINES;
        this.#strays.push(text);
        this.#sinceEnd?.push(text);
    }
    /** False once the display is surely over. */
    get mayResume() {
        return this.#maybeMore;
    }
    /** The block of the last vertex goes on: nothing but its name can have been between. */
    resumeBlock() {
        return this.#sinceEnd && this.#sinceEnd.length > 1 ? this.#end(this.#sinceEnd, []) : this.#end([], this.#strays);
    }
    /** A header came. */
    resumeDisplay() {
        return this.#end([], this.#strays.filter((line) => line !== ''));
    }
    #end(nameLines, strays) {
        this.blockEnded(undefined);
        this.#maybeMore = false;
        return { nameLines, strays };
    }
}

;// CONCATENATED MODULE: ./out/progress/display.js





const INSIDE = /^#\d+ (?:-?\d+\.\d{1,3} |DONE|CACHED$|CANCELED$|ERROR: |WARN: |\.\.\.$)/;
const NO_BLOCK = '\n';
const BUILDER = /^#0 (building with .*)$/s;
/**
 * Follows BuildKit's plain printer line by line. What a line is follows from the lines before it, never from its text
 * alone, because names, errors and build output can hold lines that look like progress: a header comes only after a
 * blank line outside a block, a new number is the highest plus one, lines of a block begin with its own number, and
 * output of a build always has a time stamp in front (util/progress/progressui/printer.go).
 */
class Display {
    /** Counts from 1; a second one begins when the printer starts anew, with numbers from 1. 0: nothing printed yet. */
    number = 0;
    #state = 'start';
    #current = 0;
    #prefix = NO_BLOCK;
    #highest = 0;
    // Blank lines since the last block, where it ended with an error, whose text can hold blank lines too.
    #blanksInError = 0;
    #carriageReturns = false;
    #names = new BrokenNames();
    #after = new AfterDisplay(this.#names);
    #strays = new StrayLines();
    // Most lines are log lines: they share one event, good until the next line.
    #log = { kind: 'log', n: 0, seconds: 0, textAt: 0, endAt: 0 };
    /** What the next line is. A log event is good until the next call. */
    next(line) {
        if (this.#state === 'open' || this.#state === 'named') {
            if (this.#isLog(line, 0, line.length))
                return this.#log;
            return this.#inBlock(this.#own(line));
        }
        const text = this.#own(line);
        if (text === '')
            return this.#blank();
        switch (this.#state) {
            case 'start':
                // A log whose beginning is missing may begin inside a block.
                return this.#builder(text) ?? (INSIDE.test(text) ? undefined : this.#header(text)) ?? { kind: 'before', text };
            case 'gap':
                return this.#inGap(text);
            case 'closed':
                return this.#builder(text) ?? this.#resumeBlock(text) ?? this.#leave(text);
            case 'failed':
                return text === '------' ? this.#leave(text) : { kind: 'error-line', n: this.#current, text };
            case 'after':
                return (this.#resume(text) ?? (this.#after.mayBegin(text) ? this.#builder(text) : undefined) ?? this.#stray(text));
        }
    }
    /** The log event of a line from `from` to `end` of a text, if it is one; else the line is to be given to `next`. */
    logAt(text, from, end) {
        return (this.#state === 'open' || this.#state === 'named') && this.#isLog(text, from, end) ? this.#log : undefined;
    }
    #isLog(text, from, end) {
        const prefix = this.#prefix;
        for (let at = 0; at < prefix.length; at++) {
            if (text.charCodeAt(from + at) !== prefix.charCodeAt(at))
                return false;
        }
        if (!readLogStamp(text, from + prefix.length, this.#log))
            return false;
        this.#log.endAt = end;
        this.#state = 'open';
        return true;
    }
    // A log that went through a terminal has \r\n at the end of the printer's own lines.
    #own(line) {
        return this.#carriageReturns && line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    #blank() {
        if (this.#state === 'after') {
            this.#after.mayBegin('');
            return this.#stray('');
        }
        if (this.#state === 'failed' || this.#blanksInError > 0)
            this.#blanksInError++;
        else
            this.#strays.blank();
        if (this.#state === 'closed' || this.#state === 'failed')
            this.#state = 'gap';
        return { kind: 'blank' };
    }
    #inGap(text) {
        const blanks = this.#blanksInError;
        if (blanks === 0) {
            return this.#builder(text) ?? this.#resumeLog(text) ?? this.#header(text) ?? this.#leave(text);
        }
        const header = this.#header(text);
        this.#blanksInError = 0;
        if (header)
            return header;
        if (text === '------')
            return this.#leave(text);
        this.#state = 'failed';
        return { kind: 'error-line', n: this.#current, text: '\n'.repeat(blanks) + text };
    }
    #builder(text) {
        const match = BUILDER.exec(text);
        if (!match)
            return undefined;
        this.#carriageReturns = text.endsWith('\r');
        this.number++;
        this.#highest = 0;
        this.#names = new BrokenNames();
        this.#after = new AfterDisplay(this.#names);
        this.#strays = new StrayLines();
        this.#prefix = NO_BLOCK;
        this.#blanksInError = 0;
        this.#state = 'gap';
        return { kind: 'builder', text: this.#own(match[1] ?? '') };
    }
    #header(text) {
        const nameAt = text.indexOf(' ') + 1;
        const n = text.startsWith('#') && nameAt > 2 && nameAt < text.length ? numberIn(text.slice(1, nameAt - 1)) : 0;
        if (n < 1 || (this.#highest > 0 && n > this.#highest + 1))
            return undefined;
        const end = n <= this.#highest ? parseEndLine(text.slice(nameAt)) : undefined;
        if (end)
            return this.#blanksInError > 0 ? undefined : { ...end, n };
        if (this.number === 0) {
            this.number = 1;
            this.#carriageReturns = text.endsWith('\r');
        }
        this.#highest = Math.max(this.#highest, n);
        this.#current = n;
        this.#log.n = n;
        // Made from the number, tens of thousands of them would stay in the engine's cache.
        this.#prefix = text.slice(0, nameAt);
        this.#state = 'named';
        const name = this.#own(text.slice(nameAt));
        this.#names.header(name);
        return { kind: 'header', n, name };
    }
    #inBlock(text) {
        const n = this.#current;
        if (!text.startsWith(this.#prefix)) {
            if (this.#state === 'named') {
                this.#names.nameLine(text);
                return { kind: 'name-line', n, text };
            }
            if (text === '')
                return { kind: 'blank' };
            return this.#builder(text) ?? (/^(------$|ERROR: )/.test(text) ? this.#leave(text) : { kind: 'unread', text });
        }
        const line = parseBlockLine(text.slice(this.#prefix.length));
        if (!line)
            return { kind: 'unread', text };
        const atOnce = this.#state === 'named';
        this.#state = 'open';
        if (line.kind === 'switch')
            this.#state = 'closed';
        if (line.kind === 'end')
            this.#state = line.outcome === 'failed' ? 'failed' : 'closed';
        if (this.#state === 'closed')
            this.#strays.blockEnded(atOnce ? text : undefined);
        return { ...line, n };
    }
    #leave(text) {
        this.#state = 'after';
        this.#after.mayBegin(text);
        this.#strays.begin(text);
        return { kind: 'after', text };
    }
    #stray(text) {
        this.#strays.add(text);
        return { kind: 'after', text };
    }
    // The display goes on where a line of the last vertex comes, or a header behind a blank line.
    #resume(text) {
        if (!this.#strays.mayResume)
            return undefined;
        const block = this.#resumeBlock(text);
        if (block || !this.#strays.afterBlank)
            return block;
        const header = this.#header(text);
        return header && { ...header, resumed: this.#strays.resumeDisplay() };
    }
    #resumeLog(text) {
        return this.#isLog(text, 0, text.length) ? this.#resumeBlock(text) : undefined;
    }
    #resumeBlock(text) {
        if (!text.startsWith(this.#prefix))
            return undefined;
        const resumed = this.#strays.resumeBlock();
        for (const line of resumed.nameLines)
            this.#names.nameLine(line);
        this.#state = 'open';
        const event = this.#isLog(text, 0, text.length) ? { ...this.#log } : this.#inBlock(text);
        return 'n' in event ? { ...event, resumed } : event;
    }
}
const numberIn = (digits) => (/^[1-9]\d*$/.test(digits) ? Number(digits) : 0);

;// CONCATENATED MODULE: ./out/progress/output-budget.js
// Making some room at once keeps it from being made for every vertex.
const ROOM = 0.9;
// Of a step that ended well, hardly anybody reads the output.
const LINES_OF_SUCCESS = 10;
/**
 * How much output of all vertices together is kept. Beyond, what ended well gives up its lines, the earliest first; then
 * the rest.
 */
class OutputBudget {
    #maxChars;
    #kept = new Map();
    #chars = 0;
    constructor(maxChars) {
        this.#maxChars = maxChars;
    }
    /** To be called when a vertex goes quiet: its lines get their own memory. */
    settle(vertex) {
        vertex.output.settle(endedWell(vertex) ? LINES_OF_SUCCESS : undefined);
        this.#chars -= this.#kept.get(vertex) ?? 0;
        this.#kept.delete(vertex);
        const chars = vertex.output.chars;
        if (chars === 0)
            return;
        this.#kept.set(vertex, chars);
        this.#chars += chars;
        if (this.#chars <= this.#maxChars)
            return;
        this.#shrink(endedWell);
        this.#shrink((other) => other !== vertex);
    }
    #shrink(mayGo) {
        for (const [vertex, chars] of this.#kept) {
            if (this.#chars <= this.#maxChars * ROOM)
                return;
            if (!mayGo(vertex))
                continue;
            vertex.output.drop();
            this.#kept.delete(vertex);
            this.#chars -= chars;
        }
    }
}
function endedWell(vertex) {
    return vertex.ends.at(-1)?.outcome === 'done';
}

;// CONCATENATED MODULE: ./out/progress/tail-lines.js
const MOST_FIRST = 1_000;
const MOST_LAST = 1_000;
const MAX_LINE_CHARS = 4_000;
/** The lines behind a display; of a tail without end, what came first and what came last. */
class TailLines {
    #first = [];
    #last = [];
    #oldest = 0;
    #budget;
    constructor(budget) {
        this.#budget = budget;
    }
    push(line) {
        const kept = this.#budget.keep(line, MAX_LINE_CHARS);
        if (this.#first.length < MOST_FIRST)
            this.#first.push(kept);
        else if (this.#last.length < MOST_LAST)
            this.#last.push(kept);
        else {
            this.#last[this.#oldest] = kept;
            this.#oldest = (this.#oldest + 1) % MOST_LAST;
        }
    }
    clear() {
        this.#first.length = 0;
        this.#last.length = 0;
        this.#oldest = 0;
    }
    toArray() {
        return [...this.#first, ...this.#last.slice(this.#oldest), ...this.#last.slice(0, this.#oldest)];
    }
}

;// CONCATENATED MODULE: ./out/progress/text-budget.js
/** How much text of a log is kept: names, errors, statuses, warnings. What is beyond is cut short, not refused. */
class TextBudget {
    #charsLeft;
    constructor(chars) {
        this.#charsLeft = chars;
    }
    /** A copy of at most `most` characters; of a few when there is no room left. A slice would keep its whole chunk. */
    keep(text, most) {
        const room = Math.max(SHORT, Math.min(most, this.#charsLeft));
        const kept = text.length > room ? text.slice(0, room) : text;
        this.#charsLeft -= kept.length;
        return Buffer.from(kept, 'utf8').toString('utf8');
    }
    get spent() {
        return this.#charsLeft <= 0;
    }
}
const SHORT = 120;

;// CONCATENATED MODULE: ./out/progress/output-lines.js
// The last lines of a step's output; enough to see why it failed.
const output_lines_MAX_LINES = 40;
const output_lines_MAX_LINE_CHARS = 2_000;
const BRACKET = 0x5b;
/** Keeps the last lines of one vertex' output, without the `#N 0.123 ` in front. */
class OutputLines {
    // A ring: where each line is, in the text that came with it. They are cut out only when the vertex goes quiet.
    #texts = [];
    #from = [];
    #ends = [];
    #oldest = 0;
    // The same in one string once it went quiet: thousands of steps are kept, and their lines would be many objects.
    #settled;
    #lastStamp = -1;
    #redrawn = false;
    /** BuildKit cut the output. */
    clipped = false;
    /** `text` holds the line, maybe among others. */
    add(text, { seconds, textAt, endAt }) {
        if (this.#settled !== undefined)
            this.#unsettle();
        const count = this.#texts.length;
        let at = count < output_lines_MAX_LINES ? count : this.#oldest;
        if (this.#redrawn) {
            this.#redrawn = false;
            const last = count === 0 ? 0 : (this.#oldest + count - 1) % count;
            if (count > 0 && seconds === this.#lastStamp && text.slice(textAt, endAt).startsWith(this.#line(last)))
                at = last;
        }
        if (at === this.#oldest && count === output_lines_MAX_LINES)
            this.#oldest = at + 1 === output_lines_MAX_LINES ? 0 : at + 1;
        this.#texts[at] = text;
        this.#from[at] = textAt;
        this.#ends[at] = endAt;
        this.#lastStamp = seconds;
        if (text.charCodeAt(textAt) === BRACKET && text.startsWith('[output clipped, log limit', textAt))
            this.clipped = true;
    }
    /** The header came again: an unfinished line is then printed again from its start. */
    redraw() {
        this.#redrawn = true;
    }
    /** Characters kept, once settled. */
    get chars() {
        return this.#settled?.length ?? 0;
    }
    toArray() {
        if (this.#settled !== undefined)
            return this.#settled.split('\n');
        const lines = this.#texts.map((_, at) => this.#line(at));
        return this.#oldest === 0 ? lines : [...lines.slice(this.#oldest), ...lines.slice(0, this.#oldest)];
    }
    /**
     * To be called once the vertex goes quiet: the texts hold whole chunks of the log. Keeps the last `most` lines.
     */
    settle(most = output_lines_MAX_LINES) {
        if (this.#texts.length === 0 && this.#settled === undefined)
            return;
        this.#settled = this.toArray().slice(-most).join('\n');
        this.#forget();
    }
    drop() {
        this.#settled = undefined;
        this.#forget();
    }
    #line(at) {
        const from = this.#from[at] ?? 0;
        return (this.#texts[at] ?? '').slice(from, Math.min(this.#ends[at] ?? 0, from + output_lines_MAX_LINE_CHARS));
    }
    #forget() {
        this.#texts = [];
        this.#from = [];
        this.#ends = [];
        this.#oldest = 0;
    }
    #unsettle() {
        const lines = this.toArray();
        this.drop();
        this.#texts = lines;
        this.#from = lines.map(() => 0);
        this.#ends = lines.map((line) => line.length);
    }
}

;// CONCATENATED MODULE: ./out/progress/vertex.js

const MAX_STATUSES = 500;
const vertex_MAX_NAMES = 20;
const MAX_ENDS = 20;
const MAX_NAME_CHARS = 16_384;
const MAX_ERROR_CHARS = 8_192;
const MAX_WARNINGS = 200;
const MAX_STATUS_CHARS = 1_000;
const NONE = new Map();
/** All that a display has said of one vertex. Times are ms since bake's process start, as lines arrived. */
class Vertex {
    n;
    display;
    /** Every name it was shown under, oldest first: only the target in front of it changes. */
    names = [];
    ends = [];
    // Most vertices have none, and there may be thousands.
    #statuses;
    warnings = [];
    output = new OutputLines();
    /** Log lines ever printed. */
    logLines = 0;
    error;
    firstSeenMs;
    /** Least of (arrival - stamp) over its log lines. */
    firstLogMs = Infinity;
    lastEndMs;
    /** Its block is being printed or was left unfinished. */
    open = true;
    #keepsName = true;
    #budget;
    constructor(n, display, atMs, budget) {
        this.n = n;
        this.display = display;
        this.firstSeenMs = atMs;
        this.#budget = budget;
    }
    get statuses() {
        return this.#statuses ?? NONE;
    }
    get name() {
        return this.names.at(-1) ?? '';
    }
    header(name) {
        this.open = true;
        const known = this.names.indexOf(name);
        this.#keepsName = known >= 0 || this.names.length < vertex_MAX_NAMES;
        if (known >= 0 && known < this.names.length - 1)
            this.names.push(...this.names.splice(known, 1));
        if (known < 0 && this.#keepsName)
            this.names.push(this.#budget.keep(name, MAX_NAME_CHARS));
        this.output.redraw();
    }
    // The name being read grows; if it is one that was shown before, that goes.
    nameLine(text) {
        if (!this.#keepsName)
            return;
        const begun = this.names.pop() ?? '';
        const room = MAX_NAME_CHARS - begun.length - 1;
        const name = room > 0 ? `${begun}\n${this.#budget.keep(text, room)}` : begun;
        const known = this.names.indexOf(name);
        if (known >= 0)
            this.names.splice(known, 1);
        this.names.push(name);
    }
    /** `text` holds the line, maybe among others. */
    log(text, event, atMs) {
        this.logLines++;
        const startMs = atMs - event.seconds * 1000;
        if (startMs < this.firstLogMs)
            this.firstLogMs = startMs;
        this.output.add(text, event);
    }
    status(status) {
        const before = this.statuses.get(status.id);
        if (!before && (this.statuses.size >= MAX_STATUSES || this.#budget.spent))
            return;
        const id = before?.id ?? this.#budget.keep(status.id, MAX_STATUS_CHARS);
        // `pushing layers` is one id for all tags: a later one that had nothing to push does not hide the first.
        const longest = Math.max(status.ms ?? 0, before?.ms ?? 0);
        this.#statuses ??= new Map();
        this.#statuses.set(id, { ...status, id, ...(longest > 0 && { ms: longest }) });
    }
    warn(text) {
        if (this.warnings.length < MAX_WARNINGS && !this.#budget.spent)
            this.warnings.push(this.#budget.keep(text, MAX_STATUS_CHARS));
    }
    end(outcome, ms, message, atMs) {
        this.open = false;
        if (this.ends.length >= MAX_ENDS)
            this.ends.splice(1, 1);
        this.ends.push(ms === undefined ? { outcome } : { outcome, ms });
        this.lastEndMs = atMs;
        if (message !== undefined)
            this.error = this.#budget.keep(message, MAX_ERROR_CHARS);
    }
    /** What was taken for its end, or for the printer going elsewhere, and all since, were lines of its name. */
    takeBackEnd(nameLines) {
        if (!this.open)
            this.ends.pop();
        this.open = true;
        this.lastEndMs = undefined;
        for (const line of nameLines)
            this.nameLine(line);
    }
    errorLine(text) {
        const error = this.error ?? '';
        const room = MAX_ERROR_CHARS - error.length - 1;
        if (room > 0)
            this.error = `${error}\n${this.#budget.keep(text, room)}`;
    }
}

;// CONCATENATED MODULE: ./out/progress/display-run.js




const MAX_VERTICES = 10_000;
const MAX_OUTPUT_CHARS = 8 * 1024 * 1024;
const MAX_TEXT_CHARS = 4 * 1024 * 1024;
const EXPORT = /^(?:\[[^\]]*\] )?(?:exporting |importing to docker|merging manifest list |pushing )/;
/** What all displays of a log may keep together. */
class Budgets {
    output = new OutputBudget(MAX_OUTPUT_CHARS);
    text = new TextBudget(MAX_TEXT_CHARS);
    verticesLeft = MAX_VERTICES;
}
/** One display: from its first line to the next one's, with its own numbers. */
class DisplayRun {
    number;
    builder;
    startMs;
    vertices = new Map();
    /** Those that give out an image, files or a cache. */
    exports = new Set();
    tail;
    #highest = 0;
    #forgotten = 0;
    #last;
    #budgets;
    constructor(number, builder, startMs, budgets) {
        this.number = number;
        this.builder = builder;
        this.startMs = startMs;
        this.#budgets = budgets;
        this.tail = new TailLines(budgets.text);
    }
    /** False for a display that only read bake's definition, before bake asked for privileges. */
    hasBegunBuilding() {
        const first = [...this.vertices.values()].find((vertex) => !vertex.name.startsWith('[internal] load local bake definitions'));
        return first !== undefined || this.tail.toArray().some((line) => line.startsWith('ERROR: '));
    }
    /** Vertices beyond what is kept. */
    get forgotten() {
        return this.#forgotten;
    }
    /** To be called when it is dropped: others may keep as many vertices then. */
    forget() {
        this.#budgets.verticesLeft += this.vertices.size;
    }
    take(event, line, atMs) {
        const vertex = this.#vertex(event.n, atMs);
        if (!vertex)
            return;
        switch (event.kind) {
            case 'log':
                return vertex.log(line, event, atMs);
            case 'status':
                return vertex.status(event.status);
            case 'header':
                if (EXPORT.test(event.name))
                    this.exports.add(vertex);
                return vertex.header(event.name);
            case 'name-line':
                return vertex.nameLine(event.text);
            case 'error-line':
                return vertex.errorLine(event.text);
            case 'warn':
                return vertex.warn(event.text);
            case 'switch':
                return this.#budgets.output.settle(vertex);
            case 'end':
                vertex.end(event.outcome, event.ms, event.message, atMs);
                return this.#budgets.output.settle(vertex);
        }
    }
    /** `text` holds the line, maybe among others. */
    log(text, event, atMs) {
        this.#vertex(event.n, atMs)?.log(text, event, atMs);
    }
    #vertex(n, atMs) {
        if (this.#last?.n === n)
            return this.#last;
        this.#last = this.vertices.get(n) ?? this.#add(n, atMs);
        return this.#last;
    }
    /** What was taken for the tail was none. `nameLines`: the rest of the vertex' name, an imitated end line first. */
    resume(n, nameLines) {
        this.tail.clear();
        if (nameLines.length > 0)
            this.vertices.get(n)?.takeBackEnd(nameLines);
    }
    #add(n, atMs) {
        const isNew = n > this.#highest;
        this.#highest = Math.max(this.#highest, n);
        if (this.#budgets.verticesLeft <= 0) {
            if (isNew)
                this.#forgotten++;
            return undefined;
        }
        this.#budgets.verticesLeft--;
        const vertex = new Vertex(n, this.number, atMs, this.#budgets.text);
        this.vertices.set(n, vertex);
        return vertex;
    }
}

;// CONCATENATED MODULE: ./out/progress/doubtful-names.js
const OWN_LINE = /^#(\d+) /gm;
/**
 * Marks the steps that a name with line breaks puts in doubt: lines in it look like those of other vertices, and which
 * of the two they are cannot be told from the text. From the lowest of their numbers on, every step may be one of them.
 */
function markDoubtful(steps) {
    const lowest = new Map();
    for (const step of steps) {
        const broken = step.name.indexOf('\n');
        if (broken < 0)
            continue;
        const lines = step.name.slice(broken + 1);
        const numbers = [...lines.matchAll(OWN_LINE)].map((match) => Number(match[1]));
        if (numbers.length > 0)
            lowest.set(step.display, Math.min(lowest.get(step.display) ?? Infinity, step.number, ...numbers));
    }
    return steps.map((step) => step.uncertain === undefined && step.number >= (lowest.get(step.display) ?? Infinity)
        ? { ...step, uncertain: 'text with line breaks in the log imitates steps' }
        : step);
}

;// CONCATENATED MODULE: ./out/progress/facts.js
const MANIFEST = /^exporting manifest (sha256:[0-9a-f]{64})$/;
const INDEX = /^exporting manifest list (sha256:[0-9a-f]{64})$/;
const CONFIG = /^exporting config (sha256:[0-9a-f]{64})$/;
const facts_PUSHED = /^pushing manifest for (.+)@(sha256:[0-9a-f]{64})$/;
const CACHE_MANIFEST = /^writing cache image manifest (sha256:[0-9a-f]{64})$/;
const IMPORT = /^importing cache manifest from (.+)$/s;
/** Pushes that ended, in the order of their vertices. */
function pushedBy(vertex, read) {
    return doneMatches(vertex, facts_PUSHED).map(([, ref = '', digest = '']) => ({ ref, digest, ...targetOf(read) }));
}
/** What an export that ended made: its index, else its only manifest. */
function exportedBy(vertex, read) {
    if (read.kind !== 'export' || read.outcome !== 'done')
        return [];
    const [indexes, manifests] = [doneMatches(vertex, INDEX), doneMatches(vertex, MANIFEST)];
    const found = indexes.length > 0 ? indexes : manifests;
    return found.length === 1 ? found.map(([, digest = '']) => ({ digest, ...targetOf(read) })) : [];
}
function configsOf(vertex, read) {
    const found = doneMatches(vertex, CONFIG);
    return found.length === 1 ? found.map(([, digest = '']) => ({ digest, ...targetOf(read) })) : [];
}
function cacheManifestsOf(vertex, read) {
    // BuildKit calls the writing done also where the registry refused it.
    return read.outcome !== 'done' ? [] : doneMatches(vertex, CACHE_MANIFEST).map(([, digest = '']) => ({ digest, ...targetOf(read) }));
}
/** The ref of a cache import that found nothing. */
function missingCache(read) {
    const ref = IMPORT.exec(read.text)?.[1];
    return read.outcome === 'failed' && /not found/.test(read.error ?? '') ? ref : undefined;
}
function doneMatches(vertex, pattern) {
    return [...vertex.statuses.values()].flatMap((status) => {
        const match = status.done ? pattern.exec(status.id) : null;
        return match ? [match] : [];
    });
}
function targetOf(read) {
    const target = read.targets[0];
    return target === undefined ? {} : { target };
}

;// CONCATENATED MODULE: ./out/progress/failure.js
const FINAL = /^(?:target (\S+): )?(?:failed to build: )?(?:failed to solve: )?(.*)$/s;
/** The failure that the final error names; undefined where the build printed none. */
function findFailure(tail, steps, internals) {
    if (tail.finalError === undefined)
        return undefined;
    const [, target, message = ''] = FINAL.exec(tail.finalError) ?? [];
    const failed = [...steps, ...internals].filter((vertex) => vertex.outcome === 'failed');
    const culprit = failed.find((vertex) => saidBy(vertex, message) && isOf(vertex, target)) ??
        failed.find((vertex) => saidBy(vertex, message));
    const step = steps.find((candidate) => candidate === culprit);
    const block = tail.errorBlocks.find((candidate) => candidate.name === culprit?.name);
    const lines = step && step.lines.length > 0 ? step.lines : (block?.lines ?? []);
    const ownTarget = target ?? culprit?.targets[0];
    return {
        message,
        lines,
        ...(ownTarget !== undefined && { target: ownTarget }),
        ...(step && { stepId: step.id }),
        ...(culprit && { name: culprit.name }),
        ...(tail.excerpt && { excerpt: tail.excerpt })
    };
}
// The final error wraps the vertex' own.
function saidBy(vertex, message) {
    return vertex.error !== undefined && message.includes(vertex.error);
}
function isOf(vertex, target) {
    return target === undefined || vertex.targets.includes(target);
}

;// CONCATENATED MODULE: ./out/progress/shared-steps.js
/** Why a figure of a step that targets share can be off. */
const MAYBE_LONGER = 'shared by targets, can print more time than it took';
const IN_PARTS = 'copied and merged apart, may have begun earlier';
/**
 * Marks steps whose printed time cannot be trusted to its digit. buildx shifts the clock of each target, so a step that
 * targets share can print a little more than it took: one that was shown under several targets, or under one that it
 * cannot belong to, because that target's own Dockerfile names its steps otherwise. `COPY --link` is two vertices shown
 * as one, with time between them. A shared step without such a sign stays unmarked.
 */
function markInexact(steps) {
    // An equal FROM is one vertex for all Dockerfiles.
    const own = steps.filter((step) => !step.isFrom);
    const staged = new Set(own.flatMap((step) => (step.stage === undefined ? [] : [step.targets[0]])));
    const totals = new Map();
    for (const step of own) {
        const place = placeOf(step);
        totals.set(place, (totals.get(place) ?? new Set()).add(step.total));
    }
    const reasonFor = (step) => {
        if (step.uncertain !== undefined || step.outcome !== 'done' || step.isFrom)
            return undefined;
        if (/^(?:ONBUILD )?(?:COPY|ADD) (?:--\S+ )*--link(?:=true)? /.test(step.instruction))
            return IN_PARTS;
        const isOthers = step.stage === undefined && staged.has(step.targets[0]);
        return step.names.length > 1 || isOthers || (totals.get(placeOf(step))?.size ?? 0) > 1 ? MAYBE_LONGER : undefined;
    };
    return steps.map((step) => {
        const reason = reasonFor(step);
        return reason === undefined ? step : { ...step, uncertain: reason };
    });
}
function placeOf({ targets, platform, stage }) {
    return `${targets[0]} ${platform ?? ''} ${stage ?? ''}`;
}

// EXTERNAL MODULE: ./out/progress/stage-steps.js
var stage_steps = __webpack_require__(1498);
;// CONCATENATED MODULE: ./out/progress/times.js
// A start read from arrivals is this much off at most (the printer's 100 to 150 ms, and rounding).
const ARRIVAL_ERROR_MS = 350;
/** Why a figure is not the printed one. */
const COUNTED_TWICE = 'shared by targets, printed time counted twice';
/**
 * Times from the arrival of lines: the start is the earliest of the first header, the end less the printed duration,
 * and each log line less its stamp.
 */
function timesOf(vertex, outcome, { canBeShared, nowMs }) {
    const seenMs = Math.max(0, Math.min(vertex.firstSeenMs, vertex.firstLogMs));
    const endMs = vertex.lastEndMs;
    if (endMs === undefined) {
        return { startMs: seenMs, durationMs: Math.max(0, nowMs - seenMs), uncertain: 'not finished when the log ended' };
    }
    const printedMs = vertex.ends.at(-1)?.ms;
    if (outcome === 'cached')
        return { endMs };
    if (outcome !== 'done' || printedMs === undefined) {
        const ran = outcome === 'failed' || outcome === 'canceled';
        if (!ran)
            return { startMs: seenMs, endMs };
        return {
            startMs: seenMs,
            endMs,
            durationMs: Math.max(0, endMs - seenMs),
            uncertain: 'no time printed; from when lines came'
        };
    }
    const startMs = Math.max(0, Math.min(seenMs, endMs - printedMs));
    const isDoubled = canBeShared && vertex.names.length > 1 && printedMs > endMs - seenMs + ARRIVAL_ERROR_MS;
    if (!isDoubled || vertex.firstSeenMs >= endMs)
        return { startMs, endMs, durationMs: printedMs };
    return { startMs: seenMs, endMs, durationMs: endMs - seenMs, uncertain: COUNTED_TWICE };
}

;// CONCATENATED MODULE: ./out/progress/impossible-starts.js



// End lines come this much late at most: where a step is known to be shared, the rest is time counted twice.
const SHARED_ERROR_MS = 150;
/**
 * Corrects steps that by their printed time would have begun before the step they follow had ended. That happens to steps
 * that targets share, whose time is the sum of what each target saw: then they began when that one ended.
 */
function correctImpossibleStarts(steps) {
    const stages = new stage_steps/* StageSteps */.m(steps);
    return steps.map((step) => {
        const { startMs, endMs, durationMs, outcome } = step;
        if (outcome !== 'done' || startMs === undefined || endMs === undefined || durationMs === undefined)
            return step;
        const before = stages.before(step, (other) => other.targets[0] === step.targets[0]);
        const earliestMs = Math.max(...before.map((other) => other.endMs ?? -Infinity));
        const toleranceMs = step.uncertain === MAYBE_LONGER ? SHARED_ERROR_MS : ARRIVAL_ERROR_MS;
        if (earliestMs > endMs || startMs >= earliestMs - toleranceMs)
            return step;
        return { ...step, startMs: earliestMs, durationMs: endMs - earliestMs, uncertain: step.uncertain ?? COUNTED_TWICE };
    });
}

// EXTERNAL MODULE: ./out/progress/proven-hits.js
var proven_hits = __webpack_require__(607);
;// CONCATENATED MODULE: ./out/progress/outcomes.js
const LAYER = /^(?:extracting )?sha256:[0-9a-f]{64}$/;
/** The outcome that the last end line prints. */
function printedOutcome(vertex) {
    return vertex.ends.at(-1)?.outcome ?? 'unfinished';
}
/**
 * What became of a step of a Dockerfile other than FROM. One with output of its own ran. Without, it was a hit when it
 * was ever CACHED, or when it moved layers: a hit in a remote cache is DONE after fetching them, and no instruction
 * downloads layers otherwise.
 */
function stepOutcome(vertex) {
    const printed = printedOutcome(vertex);
    if (printed !== 'done' && printed !== 'cached')
        return printed;
    if (vertex.logLines > 0)
        return 'done';
    const ranBefore = vertex.ends.find((end) => end.outcome === 'cached' || end.outcome === 'done');
    if (ranBefore?.outcome === 'cached')
        return 'cached';
    return [...vertex.statuses.keys()].some((id) => LAYER.test(id)) ? 'cached' : printed;
}

// EXTERNAL MODULE: ./out/progress/transfers.js
var transfers = __webpack_require__(1518);
;// CONCATENATED MODULE: ./out/progress/read-vertex.js





function readVertex(vertex, reading) {
    const { mode, onlyTarget } = reading;
    const names = vertex.names.map((name) => (0,step_name/* readName */.M)(name, mode)).reverse();
    const name = names[0] ?? (0,step_name/* readName */.M)('', mode);
    const targets = targetsOf(names, mode, onlyTarget);
    if (name.index === undefined) {
        const common = commonOf(vertex, printedOutcome(vertex), reading);
        return { internal: Object.assign(common, { kind: (0,vertex_kind/* kindOf */.I)(name), targets, text: name.text }) };
    }
    const isFrom = /^FROM\b/.test(name.text);
    const printed = printedOutcome(vertex);
    const outcome = isFrom ? printed : stepOutcome(vertex);
    const step = Object.assign(commonOf(vertex, outcome, reading), {
        targets: targets.length > 0 ? targets : [onlyTarget],
        index: name.index,
        instruction: name.text,
        isFrom,
        lines: vertex.output.toArray()
    });
    if (outcome !== printed)
        step.printed = printed;
    if (name.platform !== undefined)
        step.platform = name.platform;
    if (name.stage !== undefined)
        step.stage = name.stage;
    if (name.total !== undefined)
        step.total = name.total;
    if (vertex.output.clipped)
        step.outputClipped = true;
    return { step };
}
// Thousands of steps are read, and fields that are spread in one by one take several times as long.
function commonOf(vertex, outcome, { mode, nowMs }) {
    const times = timesOf(vertex, outcome, { canBeShared: mode === 'several', nowMs });
    const uncertain = doubtAboutName(vertex) ?? times.uncertain;
    const printedMs = vertex.ends.at(-1)?.ms;
    const common = {
        id: vertex.display === 1 ? `${vertex.n}` : `${vertex.display}:${vertex.n}`,
        number: vertex.n,
        display: vertex.display,
        name: vertex.name,
        names: [...vertex.names],
        outcome,
        exact: false
    };
    if (printedMs !== undefined)
        common.printedMs = printedMs;
    if (times.startMs !== undefined)
        common.startMs = times.startMs;
    if (times.endMs !== undefined)
        common.endMs = times.endMs;
    if (times.durationMs !== undefined)
        common.durationMs = times.durationMs;
    if (uncertain !== undefined)
        common.uncertain = uncertain;
    if (vertex.statuses.size > 0)
        Object.assign(common, (0,transfers/* sumTransfers */.E)(vertex.statuses.values()));
    if (vertex.error !== undefined)
        common.error = vertex.error;
    return common;
}
function doubtAboutName(vertex) {
    if (vertex.name.includes('\n'))
        return 'its name holds line breaks, which can imitate other steps';
    if (vertex.names.length < 2)
        return undefined;
    const texts = new Set(vertex.names.map((name) => name.replace(/^\[[^\]]*\] /, '')));
    return texts.size > 1 ? 'its number was printed with several names' : undefined;
}
function targetsOf(names, mode, onlyTarget) {
    if (mode === 'single')
        return names[0]?.index === undefined && isOfClient(names[0]?.text ?? '') ? [] : [onlyTarget];
    return [...new Set(names.flatMap((name) => (name.target === undefined ? [] : [name.target])))];
}
function isOfClient(text) {
    return (/^(?:load local bake definitions|booting |waiting for connection|importing to docker)/.test(text) ||
        / token for /.test(text));
}

;// CONCATENATED MODULE: ./out/progress/repeated-steps.js
/**
 * Marks steps that are CACHED only because an equal one ran in this build. buildx before 0.17 gives every target a
 * session and a context of its own, so that equal steps are several vertices: one runs, the others find it cached. Such a
 * log shows one step of one target under two numbers; in any other, equal text says nothing, as contexts can differ.
 */
function markRepeated(steps) {
    if (!isSeparate(steps))
        return [...steps];
    const ran = new Map();
    for (const step of steps) {
        const equal = `${repeated_steps_placeOf(step)} ${step.instruction}`;
        if (step.outcome === 'done' && !ran.has(equal))
            ran.set(equal, step);
    }
    return steps.map((step) => {
        const twin = step.outcome === 'cached' && !step.isFrom ? ran.get(`${repeated_steps_placeOf(step)} ${step.instruction}`) : undefined;
        return twin ? { ...step, repeats: twin.id } : step;
    });
}
function isSeparate(steps) {
    const texts = new Map();
    for (const step of steps) {
        const place = `${step.targets[0]} ${repeated_steps_placeOf(step)}`;
        // ADD of a URL is two vertices of one name.
        if (texts.get(place) === step.instruction && !step.instruction.startsWith('ADD '))
            return true;
        texts.set(place, step.instruction);
    }
    return false;
}
function repeated_steps_placeOf({ platform, stage, index, total }) {
    return `${platform ?? ''} ${stage ?? ''} ${index}/${total}`;
}

// EXTERNAL MODULE: ./out/progress/tail.js
var progress_tail = __webpack_require__(8294);
;// CONCATENATED MODULE: ./out/progress/read-runs.js










/**
 * What the displays of one bake say: there is a second one when bake asked for privileges and went on. `nowMs`: until
 * when the log is read, ms since bake's process start.
 */
function readRuns(runs, targets, nowMs) {
    const vertices = runs.flatMap((run) => [...run.vertices.values()]);
    const mode = nameMode(vertices, targets);
    const reading = { mode, nowMs, onlyTarget: targets[0] ?? 'default' };
    const read = vertices.map((vertex) => readVertex(vertex, reading));
    const failedNames = vertices.filter((vertex) => vertex.error !== undefined).map((vertex) => vertex.name);
    const tail = (0,progress_tail/* parseTail */.W)(runs.at(-1)?.tail.toArray() ?? [], failedNames);
    const internals = read.map((one) => one.internal).filter((one) => one !== undefined);
    const readSteps = markRepeated(markDoubtful(read.map((one) => one.step).filter((one) => one !== undefined)));
    const ofInternals = (facts) => vertices.flatMap((vertex, index) => {
        const internal = read[index]?.internal;
        return internal ? facts(vertex, internal) : [];
    });
    const marked = markInexact(readSteps);
    const printedSteps = mode === 'several' ? correctImpossibleStarts(marked) : marked;
    const steps = tail.finalError === undefined ? printedSteps : (0,proven_hits/* markUnprovenHits */.t)(printedSteps, internals);
    const failure = findFailure(tail, steps, internals);
    const forgotten = runs.reduce((sum, run) => sum + run.forgotten, 0);
    return {
        steps,
        internals,
        ...(failure && { failure }),
        ...(tail.finalError !== undefined && { finalError: tail.finalError }),
        lintWarnings: tail.lintWarnings.length > 0 ? tail.lintWarnings : streamedWarnings(vertices),
        pushed: ofInternals(pushedBy),
        exported: ofInternals(exportedBy),
        configs: ofInternals(configsOf),
        cacheManifests: ofInternals(cacheManifestsOf),
        missingCaches: internals.flatMap((internal) => missingCache(internal) ?? []),
        ...builderOf(runs.at(-1)?.builder),
        details: tail.details,
        notes: forgotten > 0 ? [`${forgotten} vertices more than are kept`] : []
    };
}
function nameMode(vertices, targets) {
    for (const vertex of vertices) {
        const mode = (0,step_name/* modeOf */.V)(vertex.names[0] ?? '');
        if (mode)
            return mode;
    }
    return targets.length > 1 ? 'several' : 'single';
}
function streamedWarnings(vertices) {
    return [...new Set(vertices.flatMap((vertex) => vertex.warnings))].map(progress_tail/* parseLintWarning */.R);
}
function builderOf(text) {
    const match = /^building with "(.*)" instance using (\S+) driver$/.exec(text ?? '');
    return match ? { builderLine: { name: match[1] ?? '', driver: match[2] ?? '' } } : {};
}

;// CONCATENATED MODULE: ./out/progress/build-log.js





const MAX_SAMPLES = 20;
const SAMPLE_CHARS = 200;
const MAX_RUNS = 50;
/**
 * Reads the plain output of one `docker buildx bake` or `build` (--progress=plain, buildx 0.11 and newer) line by line.
 * Never throws, whatever the text; holds a bounded part of it.
 */
class BuildLogReader {
    #display = new Display();
    #runs = [];
    #current;
    #targets;
    #unread = 0;
    #samples = [];
    #budgets = new Budgets();
    /** `targets`: names of all bake targets of the resolved definition; they decide what a bracket's words are. */
    constructor(options) {
        this.#targets = options.targets;
    }
    push(line) {
        const event = this.#display.next(line.text);
        switch (event.kind) {
            case 'blank':
                return;
            case 'builder':
                this.#begin(event.text, line.atMs);
                return;
            case 'unread':
            case 'before':
                return this.#keepUnread(event.text);
            case 'after':
                return this.#run(line.atMs).tail.push(event.text);
            default:
                if (event.resumed)
                    this.#resume(event, line.atMs);
                return this.#run(line.atMs).take(event, line.text, line.atMs);
        }
    }
    /** Takes a line of a step's output, `text` from `from` to `end`; false for any other line, which is to be pushed. */
    takeFrom(text, from, end, atMs) {
        const event = this.#display.logAt(text, from, end);
        if (!event)
            return false;
        this.#run(atMs).log(text, event, atMs);
        return true;
    }
    /** The log as it stands; may be called while the build is still going on, too. */
    end(atMs) {
        const unread = { count: this.#unread, samples: [...this.#samples] };
        const tries = attemptsOf(this.#runs).map((runs) => ({
            log: { ...readRuns(runs, this.#targets, atMs), unread },
            startMs: 0
        }));
        const joined = joinAttempts(tries) ?? { ...readRuns([], this.#targets, atMs), unread };
        return { ...joined, unread };
    }
    /** Whether all that is awaited is given out, as far as the log is read; the cache's export is not waited for. */
    isGivenOut(awaited) {
        return isGivenOut(this.#runs.at(-1)?.exports ?? new Set(), awaited);
    }
    #resume({ n, resumed }, atMs) {
        this.#run(atMs).resume(n, resumed?.nameLines ?? []);
        resumed?.strays.forEach((line) => this.#keepUnread(line));
    }
    #run(atMs) {
        return this.#current ?? this.#begin(undefined, atMs);
    }
    #begin(builder, atMs) {
        const run = new DisplayRun(Math.max(1, this.#display.number), builder, atMs, this.#budgets);
        if (this.#runs.length >= MAX_RUNS)
            this.#runs.splice(1, 1)[0]?.forget();
        this.#runs.push(run);
        this.#current = run;
        return run;
    }
    #keepUnread(text) {
        this.#unread++;
        if (this.#samples.length < MAX_SAMPLES)
            this.#samples.push(Buffer.from(text.slice(0, SAMPLE_CHARS)).toString());
    }
}
// A display belongs to another try when the one before got as far as building, or ended with an error.
function attemptsOf(runs) {
    const attempts = [];
    let before;
    for (const run of runs) {
        const last = attempts.at(-1);
        if (last && before && !before.hasBegunBuilding())
            last.push(run);
        else
            attempts.push([run]);
        before = run;
    }
    return attempts;
}


/***/ }),

/***/ 2200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* unused harmony export MAX_LINE_BYTES */
/** Longer lines are cut here: no line of BuildKit's own is near it, and a build may print one line of any length. */
const MAX_LINE_BYTES = 32 * 1024;
// A UTF-16 unit stands for at most 3 bytes, so a text no longer than this cannot have been clipped.
const SURELY_WHOLE_CHARS = Math.floor(MAX_LINE_BYTES / 3);
const LINE_FEED = 0x0a;
/**
 * Cuts a stream of bytes at line feeds, the only line ends BuildKit writes. The lines do not depend on how the bytes
 * were chunked. Holds at most one clipped line.
 */
class LineSplitter {
    #taker;
    // The line that is not whole yet.
    #tail = Buffer.allocUnsafeSlow(MAX_LINE_BYTES);
    #keptBytes = 0;
    #droppedBytes = 0;
    constructor(taker) {
        this.#taker = typeof taker === 'function' ? { push: taker } : taker;
    }
    /** Takes the next bytes. The chunk may be reused by the caller afterwards. */
    push(chunk, atMs) {
        let bytes = bufferOf(chunk);
        if (this.#hasTail()) {
            const end = bytes.indexOf(LINE_FEED);
            this.#keep(end < 0 ? bytes : bytes.subarray(0, end));
            if (end < 0)
                return;
            this.#endTail(atMs);
            bytes = bytes.subarray(end + 1);
        }
        const last = bytes.lastIndexOf(LINE_FEED);
        if (last >= 0)
            this.#lines(bytes.subarray(0, last), atMs);
        if (last + 1 < bytes.length)
            this.#keep(bytes.subarray(last + 1));
    }
    /** Gives out a last line that has no line feed. */
    end(atMs) {
        if (this.#hasTail())
            this.#endTail(atMs);
    }
    #hasTail() {
        return this.#keptBytes + this.#droppedBytes > 0;
    }
    // Decoding the whole block at once is several times faster than line by line, and gives the same text: no byte
    // sequence, however broken, swallows a line feed.
    #lines(bytes, atMs) {
        const text = bytes.toString('utf8');
        const taker = this.#taker;
        let from = 0;
        for (let count = 0;; count++) {
            const lineFeed = text.indexOf('\n', from);
            const end = lineFeed < 0 ? text.length : lineFeed;
            if (end - from > SURELY_WHOLE_CHARS)
                return this.#longLines(bytes, count, atMs);
            if (taker.takeFrom?.(text, from, end, atMs) !== true)
                taker.push({ atMs, text: text.slice(from, end), clippedBytes: 0 });
            if (lineFeed < 0)
                return;
            from = end + 1;
        }
    }
    // The same with every line measured in bytes; `skip` lines were given out already.
    #longLines(bytes, skip, atMs) {
        let from = 0;
        for (let count = 0;; count++) {
            const end = bytes.indexOf(LINE_FEED, from);
            const line = bytes.subarray(from, end < 0 ? bytes.length : end);
            if (count >= skip) {
                const kept = line.subarray(0, MAX_LINE_BYTES);
                this.#taker.push({ atMs, text: textOf(kept, line.length), clippedBytes: line.length - kept.length });
            }
            if (end < 0)
                return;
            from = end + 1;
        }
    }
    #keep(bytes) {
        const room = Math.min(bytes.length, MAX_LINE_BYTES - this.#keptBytes);
        if (room > 0)
            bytes.copy(this.#tail, this.#keptBytes, 0, room);
        this.#keptBytes += room;
        this.#droppedBytes += bytes.length - room;
    }
    #endTail(atMs) {
        const text = textOf(this.#tail.subarray(0, this.#keptBytes), this.#keptBytes + this.#droppedBytes);
        const clippedBytes = this.#droppedBytes;
        this.#keptBytes = 0;
        this.#droppedBytes = 0;
        this.#taker.push({ atMs, text, clippedBytes });
    }
}
function bufferOf(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
// A cut inside a character leaves its first bytes, which decode to U+FFFD: the same for every chunking.
function textOf(kept, lineBytes) {
    const text = kept.toString('utf8');
    return lineBytes > kept.length ? text.replace(/\uFFFD+$/, '') : text;
}


/***/ }),

/***/ 607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ markUnprovenHits)
/* harmony export */ });
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7527);

/**
 * For a build that failed, where a step is printed CACHED as soon as one that needs it starts, even if it never ran. It
 * is a hit only if something got its result: the target's export, a step after it that ended DONE, or one that ran and
 * failed then. A CACHED step without such a sign becomes `unfinished`.
 */
function markUnprovenHits(steps, internals) {
    const exported = new Set(internals.filter((one) => one.kind === 'export' && one.outcome === 'done').flatMap((one) => one.targets));
    const users = usersOf(steps, internals);
    return steps.map((step) => {
        if (step.outcome !== 'cached' || step.isFrom)
            return step;
        if (step.targets.some((target) => exported.has(target)) || reachesResult(step, users))
            return step;
        return {
            ...step,
            outcome: 'unfinished',
            printed: 'cached',
            uncertain: 'printed as CACHED, but nothing shows a hit'
        };
    });
}
function reachesResult(step, users) {
    const seen = new Set([step]);
    const waiting = [step];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        for (const user of users.get(next) ?? []) {
            if (seen.has(user))
                continue;
            if (gotItsInputs(user))
                return true;
            seen.add(user);
            waiting.push(user);
        }
    }
    return false;
}
function gotItsInputs(step) {
    return step.outcome === 'done' || step.lines.length > 0 || (step.error ?? '').startsWith('process "');
}
function usersOf(steps, internals) {
    const needs = (0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .needsOf */ .h)(steps, internals).of;
    const users = new Map();
    for (const step of steps) {
        for (const need of needs.get(step.id) ?? [])
            users.set(need, [...(users.get(need) ?? []), step]);
    }
    return users;
}


/***/ }),

/***/ 3872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readName),
/* harmony export */   V: () => (/* binding */ modeOf)
/* harmony export */ });
const BRACKET = /^\[([^\]]*)\](?: (.*))?$/s;
const INDEX = /^(\d+)\/(\d+)$/;
function readName(name, mode) {
    const match = BRACKET.exec(name);
    if (!match || isNeverPrefixed(name))
        return { internal: name.startsWith('[internal]'), text: textOf(name) };
    const words = (match[1] ?? '').split(' ').filter((word) => word !== '');
    const read = { internal: false, text: match[2] ?? '' };
    const target = mode === 'several' ? words.shift() : undefined;
    if (target !== undefined)
        read.target = target;
    const index = INDEX.exec(words.at(-1) ?? '');
    if (!index && words.length === 0)
        return read;
    const platform = words[0]?.includes('/') && words[0] !== index?.[0] ? words.shift() : undefined;
    if (platform !== undefined)
        read.platform = platform;
    if (index) {
        const stage = words.slice(0, -1).join(' ');
        if (stage !== '')
            read.stage = stage;
        read.index = Number(index[1]);
        read.total = Number(index[2]);
    }
    else if (words.length === 1 && words[0] === 'internal')
        read.internal = true;
    else if (words[0] === 'context')
        read.context = words.slice(1).join(' ');
    else
        read.text = name;
    return read;
}
// Vertices of the client have no target, however many are built.
function isNeverPrefixed(name) {
    return (/^\[auth\] .*(?: token for | credentials for )/s.test(name) ||
        /^\[internal\] (?:load local bake definitions|booting |waiting for connection)/.test(name));
}
function textOf(name) {
    return BRACKET.exec(name)?.[2] ?? name;
}
/**
 * Whether target names are in front: told by the first `load build definition`, which comes before every step of its
 * target. Undefined for any other name.
 */
function modeOf(name) {
    if (/^\[internal\] load build definition from /.test(name))
        return 'single';
    return /^\[[^\] ]+ internal\] load build definition from /.test(name) ? 'several' : undefined;
}


/***/ }),

/***/ 8294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseLintWarning),
/* harmony export */   W: () => (/* binding */ parseTail)
/* harmony export */ });
const RULE = '-'.repeat(20);
const SUMMARY = /^ ?\u001b\[33m ?\d+ warnings? found/;
const ITEM = /^(?:\u001b\[0m)? - /;
// Where `docker --debug` puts Go's stack trace: "<pid> <version> <command line>".
const STACK = /^\d+ \S* \S*(?:dockerd|buildkitd|buildx|docker)\b/;
/**
 * Reads the lines behind a display (docker/buildx commands/bake.go and util/desktop, buildkit util/progress and
 * solver/errdefs). `failedNames` are the names of the vertices that failed: one with line breaks is then no riddle.
 */
function parseTail(lines, failedNames) {
    const errorBlocks = [];
    const lintWarnings = [];
    const details = [];
    let excerpt;
    let finalError;
    let at = 0;
    while (at < lines.length) {
        const line = lines[at] ?? '';
        if (line === '------') {
            const block = readErrorBlock(lines, at + 1, failedNames);
            errorBlocks.push(block.value);
            at = block.next;
        }
        else if (lines[at + 1] === RULE && /:\d+$/.test(line)) {
            const found = readExcerpt(lines, at);
            if (lines[found.next] !== '')
                excerpt ??= found.value;
            at = found.next;
        }
        else if (line.startsWith('ERROR: ')) {
            const error = readError(lines, at);
            finalError = error.value;
            at = error.next;
        }
        else if (SUMMARY.test(line)) {
            for (at++; at < lines.length && ITEM.test(lines[at] ?? ''); at++)
                lintWarnings.push(parseLintWarning(lines[at] ?? ''));
        }
        else if (ITEM.test(line) && /\(line \d+\)$/.test(line)) {
            lintWarnings.push(parseLintWarning(line));
            at++;
        }
        else if (line.startsWith('View build details: ')) {
            at = readDetails(lines, at, details);
        }
        else
            at++;
    }
    return {
        errorBlocks,
        lintWarnings,
        details,
        ...(excerpt && { excerpt }),
        ...(finalError !== undefined && { finalError })
    };
}
/** Reads `Rule: text (line n)`, as it stands in the summary and behind `WARN: `. */
function parseLintWarning(item) {
    const match = /^(?:([A-Z]\w+): )?(.*?)(?: \(line (\d+)\))?$/s.exec(item.replace(ITEM, ''));
    return {
        ...(match?.[1] !== undefined && { rule: match[1] }),
        text: match?.[2] ?? item,
        ...(match?.[3] !== undefined && { line: Number(match[3]) })
    };
}
function readErrorBlock(lines, from, failedNames) {
    const broken = failedNames.find((name) => {
        const heading = ` > ${name}:`.split('\n');
        return heading.length > 1 && heading.every((part, index) => lines[from + index] === part);
    });
    const headings = broken === undefined ? 1 : broken.split('\n').length;
    const name = broken ?? (lines[from] ?? '').replace(/^ > /, '').replace(/:$/, '');
    let end = from + headings;
    while (end < lines.length && lines[end] !== '------')
        end++;
    const output = lines.slice(from + headings, end).map((line) => line.replace(/^-?\d+\.\d{1,3} /, ''));
    return { value: { name, lines: output }, next: end + 1 };
}
function readExcerpt(lines, from) {
    let end = from + 2;
    while (end < lines.length && lines[end] !== RULE)
        end++;
    const [, file = '', line = ''] = /^(.*):(\d+)$/.exec(lines[from] ?? '') ?? [];
    return { value: { file, line: Number(line), text: lines.slice(from + 2, end) }, next: end + 1 };
}
// The message ends where Go's stack trace begins, of which nothing is wanted.
function readError(lines, from) {
    const isOver = (line) => STACK.test(line) || line.startsWith('View build details: ');
    let end = from + 1;
    while (end < lines.length && !isOver(lines[end] ?? ''))
        end++;
    const message = [(lines[from] ?? '').slice('ERROR: '.length), ...lines.slice(from + 1, end)].join('\n').trimEnd();
    return { value: message, next: STACK.test(lines[end] ?? '') ? lines.length : end };
}
function readDetails(lines, from, into) {
    const url = (lines[from] ?? '').slice('View build details: '.length).trim();
    if (url !== '')
        into.push({ url });
    let at = from + 1;
    for (; at < lines.length; at++) {
        const match = /^ {2}(\S+): (\S+:\/\/\S+)$/.exec(lines[at] ?? '');
        if (!match)
            break;
        into.push({ target: match[1] ?? '', url: match[2] ?? '' });
    }
    return at;
}


/***/ }),

/***/ 1518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sumTransfers)
/* harmony export */ });
const MOVED = /^(?:transferring |reading |sha256:|copying files|pushing layer |sending |writing layer )/;
const LAYER = /^(?:sha256:|writing layer |pushing layer )/;
function sumTransfers(transfers) {
    let bytes = 0;
    let extractMs = 0;
    let pushMs = 0;
    const layers = new Set();
    for (const transfer of transfers) {
        if (MOVED.test(transfer.id))
            bytes += transfer.bytes ?? 0;
        if (LAYER.test(transfer.id))
            layers.add(transfer.id);
        if (transfer.id.startsWith('extracting '))
            extractMs += transfer.ms ?? 0;
        if (transfer.id.startsWith('pushing '))
            pushMs += transfer.ms ?? 0;
    }
    return {
        ...(bytes > 0 && { bytes }),
        ...(extractMs > 0 && { extractMs }),
        ...(pushMs > 0 && { pushMs }),
        ...(layers.size > 0 && { layers: layers.size })
    };
}


/***/ }),

/***/ 3169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
// The names are those of buildx and BuildKit (client, solver, exporters, cache backends, Dockerfile frontend).
const KINDS = [
    ['builder', /^(?:booting |waiting for connection|preparing device )/],
    ['definition', /^load (?:local bake definitions|build definition |\.dockerignore|remote bake definitions)/],
    ['metadata', /^(?:load metadata for |resolve image config for )/],
    ['auth', /(?: token for |^sharing credentials for )/],
    [
        'context',
        /^load (?:build context|remote build context|git source |from client)|^OCI load from client|^git:|^transferring /
    ],
    ['cache-import', /^importing cache manifest from /],
    ['cache-export', /^exporting (?:cache |content cache|to GitHub Actions Cache)/],
    ['push', /^(?:pushing |merging manifest list )/],
    ['load', /^importing to docker/],
    ['export', /^exporting /]
];
function kindOf(name) {
    if (name.context !== undefined) {
        if (/^load metadata for /.test(name.text))
            return 'metadata';
        return /^(?:load |OCI load )/.test(name.text) ? 'context' : 'base-image';
    }
    return KINDS.find(([, pattern]) => pattern.test(name.text))?.[0] ?? 'other';
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ mostWriters),
/* harmony export */   z: () => (/* binding */ saveComment)
/* harmony export */ });
/* harmony import */ var _open_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2472);

/** More jobs than this do not write the comment themselves: GitHub takes 80 writes a minute and 500 an hour. */
const mostWriters = 30;
/** Brings the sections of a job into the comment of the pull request that this run belongs to. Says in one line why there is none where there could be one; never throws. */
async function saveComment({ sections, index, jobs, atOnce = jobs, ...place }) {
    if (jobs > mostWriters) {
        if (place.inputs.comment)
            place.log.info(`No pull-request comment by this job: ${jobs} jobs are too many to write one comment. A last job with the report action writes it for all of them (docs/report.md).`);
        return undefined;
    }
    const comment = await (0,_open_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .openComment */ .a)(place);
    const saved = await comment?.save({ sections, index: index % atOnce, jobs: atOnce });
    return comment && saved && { ...saved, pullRequest: comment.pullRequest };
}


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ aliasesOf)
/* harmony export */ });
/**
 * The second tags of the caches that were written, each from the digest that the log names. None where the user exports
 * caches too: which manifest is ours the log does not say.
 */
function aliasesOf(targets, log) {
    return targets.flatMap(({ name, cacheRef, cacheAlias, userExports }) => {
        const manifests = log.cacheManifests.filter((manifest) => (manifest.target ?? (targets.length === 1 ? name : undefined)) === name);
        const digests = new Set(manifests.map((manifest) => manifest.digest));
        const [digest] = digests;
        if (cacheAlias === undefined || cacheRef === undefined || digest === undefined || digests.size !== 1 || userExports)
            return [];
        return [{ source: `${cacheRef.slice(0, cacheRef.lastIndexOf(':'))}@${digest}`, tag: cacheAlias }];
    });
}


/***/ }),

/***/ 3152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S9: () => (/* binding */ dockerfileOf),
/* harmony export */   V8: () => (/* binding */ failingDockerfile),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   hz: () => (/* binding */ lintReports)
/* harmony export */ });
/* unused harmony export onlyDockerfile */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1228);


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

/***/ 7916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ makeExportReport),
/* harmony export */   v: () => (/* binding */ exportsOf)
/* harmony export */ });
/** Says for each cache that is ours how its export ended. */
function makeExportReport({ title, targets, log, afterMs, stopped }) {
    // A cache that only the user exports has no row.
    const others = cachesIn(log).filter((one) => !targets.some((target) => target.cacheRef !== undefined && isOf(target, one, targets)));
    const error = log.finalError ?? others.find(({ outcome }) => outcome === 'failed')?.error;
    return { title, exports: exportsOf(targets, log), afterMs, ...(stopped ? { stopped } : {}), ...(error === undefined || stopped ? {} : { error }) };
}
/** How the export of each cache that is ours ended, as far as the log goes. */
function exportsOf(targets, log) {
    return targets.flatMap((target) => {
        const { displayName, cacheRef } = target;
        if (cacheRef === undefined)
            return [];
        return [{ displayName, ref: cacheRef, ...outcomeOf(cachesIn(log).filter((one) => isOf(target, one, targets))) }];
    });
}
function cachesIn(log) {
    return log.internals.filter((one) => one.kind === 'cache-export');
}
// Without a name in front it is that of the only target; one that is only a context of others has its own.
function isOf({ name }, { targets: owners }, targets) {
    return owners.length === 0 ? targets.length === 1 : owners.includes(name);
}
function outcomeOf(vertices) {
    const last = vertices.at(-1);
    const failed = vertices.find((vertex) => vertex.outcome === 'failed');
    const vertex = failed ?? last;
    return {
        result: failed ? 'failed' : last && (last.outcome === 'done' || last.outcome === 'cached') ? 'written' : 'unwritten',
        ...(failed?.error === undefined ? {} : { error: failed.error }),
        // A log that is read afterwards has no times of arrival: only what was printed is known.
        ...(vertex?.printedMs === undefined ? {} : { durationMs: vertex.printedMs }),
        ...(vertex?.bytes === undefined ? {} : { bytes: vertex.bytes }),
        ...(vertex?.layers === undefined ? {} : { layers: vertex.layers })
    };
}


/***/ }),

/***/ 776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ exportWarnings),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   hf: () => (/* binding */ exportAdvice)
/* harmony export */ });
/* unused harmony export exportWarning */
/* harmony import */ var _export_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7916);

/** What the registry (or what carries the error) said, and what to do about it. */
const advice = [
    [/\b401\b|unauthori[sz]ed|authentication required|no basic auth/i, ({ host }) => `Log in before this step: docker/login-action${host === undefined ? '' : host === 'docker.io' ? ' without `registry`' : ` with \`registry: ${host}\``}.`],
    [/\b403\b|denied|forbidden/i, ({ repository }) => `Give the login write access to ${repository} (for GitHub's registry \`permissions: packages: write\`), or set \`cache-repository\` to one that it may write.`],
    [/\b405\b|method not allowed|unsupported/i, ({ repository }) => `${repository} takes no pushes: set \`cache-repository\` to one that does.`],
    [/\b404\b|not found|does not exist|name unknown/i, ({ repository }) => `Create the repository ${repository}, or set \`cache-repository\` to one that takes caches.`],
    [/\b429\b|too many requests|rate limit/i, ({ host }) => `${host ?? 'The cache'} limits requests: try again later, or use \`cache-mode: min\`, which writes fewer layers.`],
    [/\b413\b|too large|quota|no space/i, () => 'Make room there, or use `cache-mode: min`, which writes fewer layers.']
];
/** What to do about caches that were not written, one sentence; undefined where no export failed. */
function exportAdvice(exports) {
    const failed = exports.find(({ result }) => result === 'failed');
    if (!failed)
        return undefined;
    const place = placeOf(failed.ref);
    const known = advice.find(([pattern]) => pattern.test(reasonOf(failed.error ?? '')))?.[1](place);
    return known ?? `The build is good, the next one misses this cache: see whether the builder reaches ${place.host ?? 'the cache'}, or set \`cache: off\`.`;
}
/** What the user hears where caches could not be written: how many, the first reason, what to do. Undefined where none failed. */
function exportWarning(exports) {
    const failed = exports.filter(({ result }) => result === 'failed');
    if (failed.length === 0)
        return undefined;
    const refs = exports.length === 1 ? 'ref' : 'refs';
    return `Cache export: ${exports.length - failed.length} of ${exports.length} cache ${refs} written. ${sentence(failed[0]?.error)}${exportAdvice(exports) ?? ''}`;
}
/** What is to be said of the caches of a build that has ended: one warning or none. */
function exportWarnings(targets, log) {
    const warning = exportWarning((0,_export_report_js__WEBPACK_IMPORTED_MODULE_0__/* .exportsOf */ .v)(targets, log));
    return warning === undefined ? [] : [warning];
}
/** A reason as a sentence on one line with a blank after it, empty for none. */
function sentence(text) {
    return text === undefined || text === '' ? '' : `${text.trim().replace(/\s*\n\s*/g, '; ').replace(/\.+$/, '')}. `;
}
// Paths and digests in a request's URL hold numbers too.
function reasonOf(error) {
    return error.replace(/https?:\/\/[^\s"]+|sha256:[0-9a-f]+/g, '');
}
// What other backends call a ref is no address.
function placeOf(ref) {
    const repository = ref.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
    const [first = ''] = repository.split('/');
    const isHost = repository.includes('/') && (/[.:]/.test(first) || first === 'localhost');
    return { host: isHost ? first : undefined, repository: isHost ? repository : 'the cache' };
}


/***/ }),

/***/ 1593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $u: () => (/* binding */ makeRedactor),
  $I: () => (/* binding */ redactAll),
  LR: () => (/* binding */ redactMetadata),
  OB: () => (/* binding */ secretPathsOf),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: isSecretName

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(4396);
;// CONCATENATED MODULE: ./out/report/secret-shapes.js
// What looks like a credential wherever it stands. Every pattern takes time that grows with the text only, and none matches
// a digest, a commit or an npm integrity.
/** What stands in the place of a secret. */
const secret_shapes_hidden = '***';
/** Whole tokens: GitHub, GitLab, npm, PyPI, AWS, Azure, Google, Docker, Slack, Stripe, Hugging Face and others; JWTs; private keys. */
const tokenShapes = [
    /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g,
    /\bgl(?:pat|dt|rt|ptt|cbt|oas)-[A-Za-z0-9_.-]{16,}/g,
    /\bnpm_[A-Za-z0-9]{30,}/g,
    /\bpypi-[A-Za-z0-9_-]{50,}/g,
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    /\b[A-Za-z0-9_.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}/g,
    /\b[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b/g,
    /\bdckr_[po]at_[A-Za-z0-9_-]{20,}/g,
    /\bxox[abeprs](?:\.xox[abeprs])?-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}/g,
    /\bhooks\.slack\.com\/services\/[A-Za-z0-9/]{20,}/g,
    /\bAIza[A-Za-z0-9_-]{30,}|\bya29\.[A-Za-z0-9_.-]{20,}|\bGOCSPX-[A-Za-z0-9_-]{20,}/g,
    /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|\bsk-(?:ant-|proj-)[A-Za-z0-9_-]{20,}|\bhf_[A-Za-z0-9]{30,}|\bdop_v1_[a-f0-9]{64}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
    /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g,
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g
];
/** Secrets by what stands before them, which stays: the first group of each. */
const namedShapes = [
    /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@:]*:[^\s/]*(?=@)/gi,
    /([a-z][a-z0-9+.-]{0,20}:\/\/)[A-Za-z0-9_-]{20,}(?=@)/gi,
    /([a-z][a-z0-9+.-]{0,20}%3A%2F%2F)(?:(?!%2F|%40)[^\s/@])*%3A(?:(?!%2F|%40)[^\s/@])*(?=%40)/gi,
    /([?&](?:access_token|auth_token|token|sig|signature|api_?key|password|client_secret|X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token))=)[^&\s"'<>]+/gi,
    /\b((?:Account|SharedAccess)Key=)[A-Za-z0-9+/=]{20,}/g,
    /\b(aws_?(?:secret_?access_?key|session_?token)["']?\s{0,4}[:=]\s{0,4}["']?)[A-Za-z0-9/+=]{40,}/gi,
    /(_auth(?:Token)?\s{0,4}=\s{0,4})[^\s"']+/g,
    /\b(authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:bearer|basic|token)\s{1,4})[^\s"']{8,}/gi
];
// `ENV NPM_TOKEN=abc`, `RUN DB_PASSWORD='x' make`. A value that is another variable, a switch or a digest is none.
const assignment = /\b([A-Za-z][A-Za-z0-9_-]{0,60})=("[^"\n]*"|'[^'\n]*'|[^\s"',;&|]+)/g;
const plainlySecret = /(?:^|[_-])(?:pass(?:word|wd|phrase)|secret|token|credentials?|api[_-]?key|private[_-]?key|access[_-]?key|secret[_-]?key)$/i;
const noValue = /^["']?(?:\$.*|<.*|\*+|sha256:.*|true|false|yes|no|on|off|none|null|default|\d{1,5}|)["']?$/is;
/** Hides values that are given to names that say it is a secret. */
function hideAssigned(text) {
    return text.replace(assignment, (whole, name, value) => (plainlySecret.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2')) && !noValue.test(value) ? `${name}=${secret_shapes_hidden}` : whole));
}

;// CONCATENATED MODULE: ./out/report/secret-values.js
// Values shorter than this are left: they would blank everything.
const shortest = 4;
// An encoded or split form is looked for only where it cannot be there by chance.
const shortestHidden = 8;
/**
 * All texts under which known secrets may stand, longest first: each value, each line of it, and these as a URL, JSON or
 * base64 has them. In base64 a value looks three ways, after how many bytes stand before it.
 */
function secretForms(values) {
    const plain = [...values].flatMap((value) => [value, ...value.split(/\r?\n/)]).map((value) => value.trim()).filter((value) => value.length >= shortest);
    const forms = new Set(plain);
    for (const value of plain) {
        if (value.length >= shortestHidden)
            encodings(value).filter((form) => form.length >= shortestHidden).forEach((form) => forms.add(form));
    }
    return [...forms].sort((a, b) => b.length - a.length);
}
function encodings(value) {
    const percent = percentEncoded(value);
    const json = JSON.stringify(value).slice(1, -1);
    return [percent, percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()), percent.replaceAll('%20', '+'), json, ...base64Forms(value)];
}
function percentEncoded(value) {
    // Half a character, which a log may hold, cannot be encoded.
    return encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));
}
function base64Forms(value) {
    const bytes = Buffer.from(value, 'utf8');
    const forms = [0, 1, 2].map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        // The first and the last characters hold bits of what stands around.
        return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
    return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

;// CONCATENATED MODULE: ./out/report/split-secrets.js

// Between two pieces of one text: the end of a line, and what an excerpt of a Dockerfile has in front of the next.
const lineBreak = /\\?\r?\n\0?(?:[ \t]*\d+ \|(?: >>>)?)?[ \t]*/g;
const split_secrets_shortest = 8;
/** Hides secrets that go over the end of a line: each piece of one is replaced, the lines stay. `forms`: known secrets. */
function hideSplit(text, forms) {
    if (!text.includes('\n'))
        return text;
    const pieces = piecesOf(text);
    const joined = pieces.map(({ start, end }) => text.slice(start, end)).join('');
    const found = [...findForms(joined, forms), ...tokenShapes.flatMap((shape) => [...joined.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length })))];
    const hide = found.flatMap((span) => inText(span, pieces)).sort((a, b) => a.start - b.start);
    let result = '';
    let at = 0;
    for (const { start, end } of hide) {
        if (start < at)
            continue;
        result += text.slice(at, start) + secret_shapes_hidden;
        at = end;
    }
    return result + text.slice(at);
}
function piecesOf(text) {
    const pieces = [];
    let start = 0;
    for (const match of text.matchAll(lineBreak)) {
        pieces.push({ start, end: match.index });
        start = match.index + match[0].length;
    }
    return [...pieces, { start, end: text.length }];
}
function findForms(joined, forms) {
    const found = [];
    for (const form of forms) {
        if (form.length < split_secrets_shortest)
            continue;
        for (let start = joined.indexOf(form); start >= 0; start = joined.indexOf(form, start + form.length))
            found.push({ start, end: start + form.length });
    }
    return found;
}
// Where a span of the joined text is in the text; none when it lies in one piece, where it was found already.
function inText({ start, end }, pieces) {
    const parts = [];
    let before = 0;
    for (const piece of pieces) {
        const length = piece.end - piece.start;
        const [from, to] = [Math.max(start, before), Math.min(end, before + length)];
        if (from < to)
            parts.push({ start: piece.start + from - before, end: piece.start + to - before });
        before += length;
        if (before >= end)
            break;
    }
    return parts.length > 1 ? parts : [];
}

;// CONCATENATED MODULE: ./out/report/redact.js





const secretWords = new Set(['pass', 'passwd', 'password', 'passphrase', 'pwd', 'secret', 'secrets', 'token', 'tokens', 'credential', 'credentials', 'auth', 'apikey', 'pat', 'key']);
// What such an argument holds when it holds no secret.
const noSecret = /^(?:true|false|yes|no|on|off|none|null|undefined|default|\d{1,5})$/i;
/** Whether the name of a build argument says that its value is a secret: `NPM_TOKEN`, `apiKey`, but not `TOKENIZERS`. */
function isSecretName(name) {
    const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z0-9]+/);
    return words.some((word) => secretWords.has(word));
}
/**
 * Makes a function that takes secrets out of a text: these values (shorter than 4 characters are left, they would blank
 * everything) as they are, encoded and over the ends of lines, token-like strings, values of secret-like names and
 * credentials in URLs. Digests and commits stay.
 */
function makeRedactor(values) {
    const forms = secretForms(values);
    return (text) => {
        let result = text;
        for (const form of forms)
            result = result.replaceAll(form, secret_shapes_hidden);
        for (const shape of tokenShapes)
            result = result.replace(shape, secret_shapes_hidden);
        for (const shape of namedShapes)
            result = result.replace(shape, `$1${secret_shapes_hidden}`);
        return hideSplit(hideAssigned(result), forms);
    };
}
// Fields that hold a word of ours, which a secret may happen to be.
const words = new Set(['result', 'outcome', 'reason']);
// Between the lines of a list, so that a private key is found that goes over several; no line has it.
const redact_lineBreak = '\n\u0000';
/** The same value with every string in it (not the names of its fields, nor the words of a union) redacted. */
function redactAll(value, redactText) {
    // Names and instructions stand in a report many times.
    const known = new Map();
    const redact = (text) => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const after = redactText(text);
        known.set(text, after);
        return after;
    };
    const visit = (item) => {
        if (typeof item === 'string')
            return redact(item);
        if (Array.isArray(item))
            return item.length > 0 && item.every((one) => typeof one === 'string') ? redact(item.join(redact_lineBreak)).split(redact_lineBreak) : item.map(visit);
        if (typeof item === 'object' && item !== null)
            return Object.fromEntries(Object.entries(item).map(([key, field]) => [key, words.has(key) ? field : visit(field)]));
        return item;
    };
    return visit(value);
}
/** The secrets that this build was given: values, variables, arguments and cache attributes whose name says so, and the token. */
function secretsOf(inputs, definition, env) {
    const args = [...inputs.buildArgs, ...inputs.vars, ...inputs.cacheOptions, ...definition.targets.flatMap((target) => [...target.args])];
    const variables = [...inputs.secretEnvs.values(), ...definition.targets.flatMap((target) => target.secrets.flatMap(variableOf))];
    return [
        ...inputs.secrets.values(),
        ...args.filter(([name, value]) => isSecretName(name) && !noSecret.test(value)).map(([, value]) => value),
        ...variables.map((name) => env[name] ?? ''),
        ...Object.entries(env).filter(([name, value]) => isSecretVariable(name, value ?? '')).map(([, value]) => value ?? ''),
        inputs.githubToken
    ].filter((value) => value !== '');
}
// A variable of the job whose name says that it is a secret. Inputs are known one by one; a path or an address is none.
function isSecretVariable(name, value) {
    return isSecretName(name) && !/^(?:INPUT|STATE|npm_config)_|_(?:FILE|PATH|DIR|SOCK|NAME|URL|HOST)$/i.test(name) && value.length >= 8 && !noSecret.test(value) && !/^[/.~]/.test(value);
}
/** The files that hold secrets of this build, as the definition and the inputs name them. */
function secretPathsOf(inputs, definition) {
    const paths = definition.targets.flatMap((target) => target.secrets.flatMap((secret) => (0,csv/* parseCsv */.W)(secret).filter((field) => /^(?:src|source)=/.test(field)).map((field) => field.slice(field.indexOf('=') + 1))));
    return [...new Set([...inputs.secretFiles.values(), ...paths])];
}
// The variables that an entry may mean: `env`, with `type=env` also `src`, and the id where it says neither (buildx:
// util/buildflags/secrets.go).
function variableOf(secret) {
    const fields = new Map((0,csv/* parseCsv */.W)(secret).map((field) => [field.slice(0, field.indexOf('=')).trim().toLowerCase(), field.slice(field.indexOf('=') + 1)]));
    const source = fields.get('src') ?? fields.get('source');
    const found = fields.get('env') ?? (source === undefined ? fields.get('id') : fields.get('type') === 'env' ? source : undefined);
    return found === undefined ? [] : [found];
}
// What deployments read from the metadata: names and digests, which are as they are.
const namesInMetadata = new Set(['image.name', 'containerimage.digest', 'containerimage.config.digest', 'containerimage.descriptor', 'buildx.build.ref']);
/** The metadata of bake (JSON) with secrets taken out of all but the names and digests of images; '' for what is no JSON. */
function redactMetadata(text, redact) {
    const visit = (item) => {
        if (typeof item === 'string')
            return redact(item);
        if (Array.isArray(item))
            return item.map(visit);
        if (typeof item === 'object' && item !== null)
            return Object.fromEntries(Object.entries(item).map(([key, field]) => [key, namesInMetadata.has(key) ? field : visit(field)]));
        return item;
    };
    const value = (0,checked_json/* parseJson */.qF)(text);
    return value === undefined ? '' : JSON.stringify(visit(value));
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
// A registry that says no is asked again, ever more seldom.
const confirmAgainMs = { first: 1000, longest: 15_000 };
/**
 * Runs bake detached, its output in a file that is followed until it ends or may go on alone. Its own process group keeps a
 * signal for this process from reaching it twice, and lets it live on. Never throws for a build's failure.
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
        let readyMs;
        let confirmAtMs = Infinity;
        let confirmWaitMs = confirmAgainMs.first;
        const end = ended.finally(() => (durationMs = elapsed()));
        // The file holds what is not read yet, so a slow reader costs no memory; signals are heard between any two chunks.
        for (;;) {
            const last = durationMs !== undefined;
            const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(follower, buffer);
            if (size > 0) {
                await hooks.onOutput(Buffer.from(buffer.subarray(0, size)), elapsed());
                if (hooks.isReady?.() !== true)
                    readyMs = undefined;
                else if (readyMs === undefined)
                    confirmAtMs = (readyMs = elapsed()) + (hooks.letGo?.tailMs ?? Infinity);
            }
            else if (last)
                break;
            else if (hooks.letGo && readyMs !== undefined && elapsed() >= confirmAtMs && !hooks.cancellation.requested) {
                if ((await hooks.letGo.confirm()) && durationMs === undefined && !hooks.cancellation.requested) {
                    unlisten();
                    child.unref();
                    return { exitCode: undefined, durationMs: readyMs, startedAtEpochMs, readyMs, goesOn: true };
                }
                confirmAtMs = elapsed() + confirmWaitMs;
                confirmWaitMs = Math.min(2 * confirmWaitMs, confirmAgainMs.longest);
            }
            await (size > 0 ? new Promise((resolve) => setImmediate(resolve)) : new Promise((resolve) => setTimeout(resolve, pollMs)));
            if (last && (hooks.cancellation.urgent || (hooks.cancellation.requested && elapsed() > (durationMs ?? 0) + backlogMs)))
                break;
        }
        unlisten();
        return { ...(await end), durationMs: durationMs ?? elapsed(), startedAtEpochMs, ...(readyMs === undefined ? {} : { readyMs }) };
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

/***/ 3407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readHandover),
/* harmony export */   l: () => (/* binding */ writeHandover)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1228);



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

/***/ 8096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ bootBuilder),
  F: () => (/* binding */ giveBack)
});

// EXTERNAL MODULE: ./out/plan/builder-spec.js
var builder_spec = __webpack_require__(3257);
// EXTERNAL MODULE: ./out/run/builder.js + 2 modules
var run_builder = __webpack_require__(2002);
// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(8100);
// EXTERNAL MODULE: ./out/run/claim.js
var claim = __webpack_require__(2934);
// EXTERNAL MODULE: ./out/run/leftovers.js
var leftovers = __webpack_require__(4426);
// EXTERNAL MODULE: ./out/run/owner-note.js
var owner_note = __webpack_require__(1354);
// EXTERNAL MODULE: ./out/run/prewarm.js
var prewarm = __webpack_require__(4458);
// EXTERNAL MODULE: ./out/plan/builder-name.js
var builder_name = __webpack_require__(7777);
;// CONCATENATED MODULE: ./out/run/sweep.js




/** Removes builders that killed jobs of this repository left on this machine, never others. Gives their names. Never throws. */
async function sweep(context, tools) {
    const swept = [];
    for (const name of await (0,owner_note/* notedBuilders */.Rj)(tools.env)) {
        if (!(0,builder_name/* isThrowAwayOf */.YV)(context, name) || !(await (0,owner_note/* isStale */.QO)(name, tools.env)))
            continue;
        await (0,leftovers/* stopCreating */.I)(name);
        if (await (0,run_builder/* removeMade */.gp)(name, tools))
            swept.push(name);
    }
    return swept;
}

;// CONCATENATED MODULE: ./out/run/job-builder.js








/**
 * The builder: the one that is named, the one that `pre` or another step of the job made if it is what is wanted, or one that
 * is made now. Builders that killed jobs of this repository left are removed beside it. Undone by `giveBack`. Throws as `ensureBuilder` does.
 */
async function bootBuilder(spec, boot, tools) {
    const { context } = tools;
    if (spec.kind === 'existing')
        return (0,run_builder/* ensureBuilder */.Wp)(spec, { ...tools, directory: context.temp });
    const [builder, swept] = await Promise.allSettled([makeOrShare(spec, boot, tools), sweep(context, tools)]);
    if (builder.status === 'rejected')
        throw builder.reason;
    const names = swept.status === 'fulfilled' ? swept.value : [];
    const notice = names.length === 0 ? [] : [`Removed what killed jobs of this repository left: ${names.join(', ')}.`];
    return { ...builder.value, notices: [...(builder.value.notices ?? []), ...notice] };
}
async function makeOrShare(spec, boot, tools) {
    const { context, env } = tools;
    const started = Date.now();
    const place = (0,child_environment/* builderPlace */.N7)(env);
    const key = (0,builder_spec/* builderKey */.ny)(spec, place);
    const fits = boot?.key === key;
    const mine = fits ? boot.claim : (0,claim/* claimOf */._B)(context.temp, key, spec.step);
    const claims = boot && !fits ? [boot.claim, mine] : [mine];
    const names = boot ? [boot.name] : [];
    // Before anything is there: main may end at any moment.
    tools.keep(claims, names);
    await (0,claim/* take */.s)(mine);
    const shared = await (0,claim/* readClaimed */.Qi)(mine);
    if (shared && (await (0,prewarm/* awaitBoot */.N4)(mine, shared))) {
        // Steps before this one were not to use it.
        if (spec.use)
            await tools.run(tools.buildx.program, [...tools.buildx.prefix, 'use', shared.name], { env });
        return { name: shared.name, own: spec.lifetime !== 'named' || shared.remove, bootMs: Date.now() - started };
    }
    // What pre began came to nothing: it is made now, with the login that is there by now.
    if (shared?.remove) {
        await (0,leftovers/* stopCreating */.I)(shared.name);
        await (0,run_builder/* removeMade */.gp)(shared.name, tools);
    }
    await (0,claim/* writeClaimed */.Ln)(mine, { name: spec.name, place, remove: false });
    const builder = await (0,run_builder/* ensureBuilder */.Wp)(spec, { ...tools, directory: mine.directory }, async (name) => {
        if (!tools.cleanup)
            return;
        tools.keep(claims, [...names, name]);
        await (0,owner_note/* noteOwner */.eG)(name, env);
        await (0,claim/* writeClaimed */.Ln)(mine, { name, place, remove: true });
    });
    await (0,claim/* writeClaimed */.Ln)(mine, { name: builder.name, place, remove: (await (0,claim/* readClaimed */.Qi)(mine))?.remove ?? false, ready: true });
    return builder;
}
/** Gives shares back; the last one removes the builder and its files. Gives the names of those that stay though they should not. Never throws. */
async function giveBack(claims, tools) {
    const stuck = await Promise.all(claims.map(async (mine) => {
        const builder = await (0,claim/* readClaimed */.Qi)(mine);
        if (!(await (0,claim/* release */._r)(mine)))
            return [];
        const env = builder ? (0,child_environment/* atPlace */.ze)(tools.env, builder.place) : tools.env;
        if (builder?.remove)
            await (0,leftovers/* stopCreating */.I)(builder.name);
        const gone = !builder?.remove || (await (0,run_builder/* removeMade */.gp)(builder.name, { ...tools, env }));
        await (0,claim/* forget */.y6)(mine).catch(() => undefined);
        return gone || !builder ? [] : [builder.name];
    }));
    return stuck.flat();
}


/***/ }),

/***/ 8837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ keepLogin),
/* harmony export */   O: () => (/* binding */ keptLogin)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


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

/***/ 1187:
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
