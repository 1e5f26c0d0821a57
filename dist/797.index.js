export const id = 797;
export const ids = [797];
export const modules = {

/***/ 54970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ findCriticalPath)
});

;// CONCATENATED MODULE: ./out/analysis/path-saving.js
/**
 * ms by which the build would end earlier if a vertex took no time. Every other one keeps its own time and the time it
 * waited after its needs were there, and starts as early as these allow.
 */
function savingIfFree({ vertices }, free) {
    const ends = new Map();
    let before = -Infinity;
    let after = -Infinity;
    for (const one of vertices) {
        const readyMs = Math.max(...one.needs.map((need) => need.endMs));
        const readyNowMs = Math.max(...one.needs.map((need) => ends.get(need) ?? need.endMs));
        const earlier = one.needs.length > 0 ? Math.max(0, Math.min(readyMs, one.startMs) - Math.min(readyNowMs, one.startMs)) : 0;
        const startMs = one.startMs - earlier;
        const endMs = one === free ? startMs : one.endMs - earlier;
        ends.set(one, endMs);
        before = Math.max(before, one.endMs);
        after = Math.max(after, endMs);
    }
    return Math.max(0, before - after);
}

// EXTERNAL MODULE: ./out/analysis/timeline.js
var timeline = __webpack_require__(65520);
;// CONCATENATED MODULE: ./out/analysis/critical-path.js


// Lines come up to 0.1 s after what they tell of, each by another delay.
const CLOSE_MS = 150;
/**
 * Walks back from the vertex that ended last, at each to the one that it needs and that ended last. Undefined where no
 * vertex has a start and an end. Work of the client after the build (provenance, import into docker) is left out.
 */
function findCriticalPath(log) {
    const placed = (0,timeline/* timeline */.I)(log);
    const chain = walkBack(placed);
    if (chain.length === 0)
        return undefined;
    const links = chain.map((one, index) => {
        const before = chain[index - 1];
        return {
            vertex: one.vertex,
            startMs: one.startMs,
            endMs: one.endMs,
            gapMs: before ? Math.max(0, one.startMs - before.endMs) : 0,
            savingMs: savingIfFree(placed, one)
        };
    });
    return {
        links,
        busyMs: links.reduce((sum, link) => sum + link.endMs - link.startMs, 0),
        gapMs: links.reduce((sum, link) => sum + link.gapMs, 0),
        exact: placed.exact,
        ...(!placed.exact && closeCall(placed, chain))
    };
}
function closeCall({ vertices }, chain) {
    for (const [index, one] of chain.entries()) {
        const others = index === chain.length - 1 ? vertices : (chain[index + 1]?.needs ?? []);
        const rival = others.find((other) => !chain.includes(other) && other.endMs > one.endMs - CLOSE_MS && other.endMs - other.startMs > CLOSE_MS);
        if (rival)
            return { uncertain: `${rival.vertex.name.slice(0, 100)} ended at nearly the same time` };
    }
    return {};
}
function walkBack({ vertices }) {
    const chain = [];
    let next = latest(vertices);
    while (next && !chain.includes(next)) {
        chain.unshift(next);
        next = latest(next.needs);
    }
    return chain;
}
function latest(vertices) {
    return vertices.reduce((best, one) => (best === undefined || one.endMs > best.endMs ? one : best), undefined);
}


/***/ }),

/***/ 65520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ timeline)
/* harmony export */ });
/* harmony import */ var _progress_needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87527);

// One may start a little before the other is said to have ended; read from arriving lines, both can be further off.
const EXACT_TOLERANCE_MS = 5;
const PLAIN_TOLERANCE_MS = 350;
/**
 * Puts the builder's vertices on a time line, with edges. A vertex without edges of its own (what is around the steps,
 * FROM, exports) waited for what ended last before it in its target.
 */
function timeline(log) {
    const needs = (0,_progress_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .needsOf */ .h)(log.steps, log.internals);
    const drafts = [...log.steps, ...log.internals]
        .filter(isOfBuilder)
        .flatMap(place)
        .sort((a, b) => a.startMs - b.startMs);
    const byId = new Map(drafts.map((draft) => [draft.vertex.id, draft]));
    const byTarget = groupByTarget(drafts);
    for (const draft of drafts) {
        const known = (needs.of.get(draft.vertex.id) ?? []).flatMap((need) => byId.get(need.id) ?? []);
        draft.needs = known.length > 0 ? known : lastBefore(draft, byTarget);
    }
    return { vertices: drafts, exact: needs.exact };
}
// What the client does meanwhile or afterwards holds nothing up; booting the builder does.
function isOfBuilder(vertex) {
    if (!('kind' in vertex))
        return true;
    return (vertex.kind !== 'load' && vertex.kind !== 'auth' && !/^(?:resolving provenance|load local bake)/.test(vertex.text));
}
// A hit took no time; its end is all that plain knows.
function place(vertex) {
    const endMs = vertex.endMs;
    if (endMs === undefined)
        return [];
    return [{ vertex, startMs: Math.min(vertex.startMs ?? endMs, endMs), endMs, needs: [] }];
}
function lastBefore(draft, byTarget) {
    const readyMs = draft.startMs + (draft.vertex.exact ? EXACT_TOLERANCE_MS : PLAIN_TOLERANCE_MS);
    let last;
    for (const target of draft.vertex.targets) {
        for (const other of byTarget.get(target) ?? []) {
            const isBefore = other.endMs <= readyMs && other.endMs < draft.endMs;
            if (isBefore && (!last || other.endMs > last.endMs))
                last = other;
        }
    }
    return last ? [last] : [];
}
function groupByTarget(drafts) {
    const groups = new Map();
    for (const draft of drafts) {
        for (const target of draft.vertex.targets) {
            const group = groups.get(target);
            if (group)
                group.push(draft);
            else
                groups.set(target, [draft]);
        }
    }
    return groups;
}


/***/ }),

/***/ 1797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findOut: () => (/* binding */ findOut)
});

// EXTERNAL MODULE: ./out/analysis/dockerfile.js
var dockerfile = __webpack_require__(40941);
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
        const found = (0,dockerfile/* locate */.x)(step, dockerfiles.get(target));
        if (found)
            return found.instruction.text.slice(0, longestText);
    }
    return step.instruction.slice(0, longestText);
}
function placesOf(steps, { dockerfiles }) {
    const places = new Map();
    for (const step of steps) {
        for (const target of step.targets) {
            const found = (0,dockerfile/* locate */.x)(step, dockerfiles.get(target));
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
var duration = __webpack_require__(55958);
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
var shared_bytes = __webpack_require__(91187);
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
                text: `${quoted(step.instruction)} ran in ${ranIn + 1} builds, ${(0,duration/* renderDuration */.P)(ms)} each, and fetched everything anew. ${mounts} keeps what ${manager.command} fetched, up to that time, where the builder is kept or \`cache-mounts\` names them.`,
                savingMs: Math.round(ms), savingBytes: undefined, basis: 'baseline', n: runs.length
            }];
    });
}

// EXTERNAL MODULE: ./out/analysis/copied-paths.js
var copied_paths = __webpack_require__(47070);
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
            const source = /^(?:COPY|ADD)\b/.test(other.instruction) ? (0,copied_paths/* readCopy */.KK)(other.instruction) : undefined;
            return source?.from === 'context' && (0,copied_paths/* takesAll */.yX)(source.paths);
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
var progress_needs = __webpack_require__(87527);
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
    const copy = (0,copied_paths/* readCopy */.KK)(step.instruction);
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
    const changed = (0,copied_paths/* changedAmong */.DL)(changedFiles, paths, context, ignores.get(target));
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
        const found = (0,dockerfile/* locate */.x)(step, dockerfiles.get(target));
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
    // As a whole only with builds of the same targets: where unchanged ones are skipped, each builds others.
    const names = timing.perTarget.map(({ target }) => target);
    const alike = builds.filter(({ targets }) => targets.length === names.length && targets.every(({ target }) => names.includes(target)));
    const histories = new StepHistories(builds);
    const steps = log.steps.flatMap((step, index) => (step.isFrom ? [] : compareStep(step, index, histories, keys.get(step.id))));
    return {
        source: { branch: source.branch, reason: source.reason, commit: newest.commit, builds: builds.length },
        build: compareTime(timing.wallMs, alike.map(({ wallMs }) => wallMs)),
        images: facts.imagesReadyMs === undefined ? undefined : compareTime(facts.imagesReadyMs, alike.flatMap(({ imagesReadyMs }) => imagesReadyMs ?? [])),
        cacheRatio: compareRatio(timing.cacheRatio, alike),
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
var critical_path = __webpack_require__(54970);
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

// EXTERNAL MODULE: ./out/baseline/record.js
var baseline_record = __webpack_require__(96309);
// EXTERNAL MODULE: ./out/baseline/record-json.js
var record_json = __webpack_require__(73952);
;// CONCATENATED MODULE: ./out/baseline/append-build.js


/**
 * The record with one more build, in place of an earlier attempt of the same run. At most 20 builds and 1,000,000
 * characters of JSON: the oldest builds go first, then the shortest steps of the only one left, then its targets.
 */
function appendBuild(record, build) {
    const others = record.builds.filter((one) => one.runId !== build.runId);
    let kept = { ...record, builds: [...others, cut(build)].slice(-baseline_record/* maxBuilds */.or) };
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
    return (0,record_json/* renderRecord */.s)(record).length <= baseline_record/* maxRecordChars */.LV;
}

// EXTERNAL MODULE: ./out/baseline/record-build.js
var record_build = __webpack_require__(5792);
// EXTERNAL MODULE: ./out/baseline/step-keys.js
var step_keys = __webpack_require__(29871);
// EXTERNAL MODULE: ./out/read-sources.js + 2 modules
var read_sources = __webpack_require__(62115);
;// CONCATENATED MODULE: ./out/find-out.js











/** What is worth saying about a build that is over, and what is to be kept of it: the record as JSON for `keepBaseline`, undefined where nothing is. */
async function findOut(baseline, changedFiles, { inputs, context }, build) {
    const { definition, plan, log, timing, bake, result, redact } = build;
    const { runId, runAttempt: attempt } = context;
    const keys = (0,step_keys/* keySteps */.H)(log.steps, redact);
    const now = (0,record_build/* recordBuild */._)({
        commit: plan.commit, runId, attempt, atEpochMs: Math.round(bake.startedAtEpochMs), wallMs: timing.wallMs, imagesReadyMs: bake.readyMs, result: result === 'skipped' ? 'success' : result, log, keys, timing, targets: definition.targets, redact
    });
    const { source, own } = baseline;
    const usual = usualBuilds(source?.record, runId);
    const histories = usual.length > 0 ? new StepHistories(usual) : undefined;
    const { dockerfiles, contexts, ignores } = await (0,read_sources/* readSources */.t)(definition.targets, inputs.workdir, context.workspace);
    const economics = result === 'success' ? measureEconomics({ record: own?.builds.length ? own : source?.record, now, cacheMode: inputs.cacheMode }) : [];
    // Before anything of it is cut: half a secret would be found by nobody.
    const shown = { ...log, steps: log.steps.map((step) => ({ ...step, instruction: redact(step.instruction) })) };
    const facts = { log: shown, keys, histories };
    const findings = {
        comparison: source && compareWithBaseline({ source, log, timing, imagesReadyMs: bake.readyMs, keys, runId }),
        history: makeHistory(own?.builds.length ? own : source?.record, now),
        misses: explainMisses({
            ...facts, plan, cacheMode: inputs.cacheMode, targets: definition.targets, noCache: inputs.noCache, changedFiles,
            args: new Map(definition.targets.map(({ name, args }) => [name, (0,record_build/* hashArgs */.Gy)(args, redact)])), contexts, ignores
        }, dockerfiles),
        advice: adviseOn({ ...facts, wallMs: timing.wallMs, path: (0,critical_path/* findCriticalPath */.A)(shown), dockerfiles, economics }, inputs.adviceIgnore),
        economics
    };
    const record = own && (result === 'success' || result === 'failure') ? appendBuild(own, now) : undefined;
    return { findings, kept: record && JSON.stringify({ identity: record.identity, branch: record.branch, runId, attempt, record: (0,record_json/* renderRecord */.s)(record) }) };
}


/***/ }),

/***/ 87527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf)
});

// EXTERNAL MODULE: ./out/progress/stage-steps.js
var stage_steps = __webpack_require__(21498);
;// CONCATENATED MODULE: ./out/progress/inferred-needs.js

// A need ends before its user starts, as far as times from arriving lines can tell.
const TOLERANCE_MS = 350;
/**
 * Guesses the needs of steps from their names, by id: the step before in the stage; the last step of each stage named by
 * `--from=` or `from=`; the build context for COPY and ADD; an image's metadata for its FROM. Which stage or target a FROM
 * builds on is not printed, nor what target a named context is: the first step of a stage without a FROM of its own, and
 * a copy from a name that is no stage, are taken to need whatever ended last before they began.
 */
function inferNeeds(steps, internals) {
    const stages = new stage_steps/* StageSteps */.m(steps);
    const contexts = contextsByTarget(internals);
    const metadata = new Map(internals.filter((one) => one.kind === 'metadata').map((one) => [one.text, one]));
    const needs = new Map();
    for (const step of steps) {
        if (step.isFrom) {
            const loaded = metadata.get(`load metadata for ${imageOf(step.instruction)}`);
            if (loaded && mayEndBefore(loaded, step))
                needs.set(step.id, [loaded]);
            continue;
        }
        const found = stagesNamedIn(step.instruction)
            .filter((stage) => stage !== step.stage)
            .map((stage) => last(stages.ofStage(stage, step)) ?? (isImage(stage) ? undefined : lastEndedBefore(step, steps)));
        const before = last(stages.before(step, (other) => mayEndBefore(other, step)));
        if (before || found.length === 0)
            found.push(before ?? lastEndedBefore(step, steps));
        if (readsContext(step))
            found.push(...step.targets.map((target) => contexts.get(target)));
        needs.set(step.id, [...new Set(found.filter((one) => one !== undefined))]);
    }
    return needs;
}
function contextsByTarget(internals) {
    const contexts = new Map();
    for (const internal of internals) {
        if (internal.kind === 'context')
            internal.targets.forEach((target) => contexts.set(target, internal));
    }
    return contexts;
}
function last(candidates) {
    return candidates.reduce((best, one) => (best === undefined || comesLater(one, best) ? one : best), undefined);
}
function comesLater(one, other) {
    const [index, otherIndex] = [one.index ?? 0, other.index ?? 0];
    return index !== otherIndex ? index > otherIndex : (one.endMs ?? 0) > (other.endMs ?? 0);
}
// Stages are named in lower case; a number counts them from 0, and unnamed ones are called stage-<number>.
function stagesNamedIn(instruction) {
    const matches = [...instruction.matchAll(/(?:^|[\s,])(?:--)?from=([^\s,]+)/g)];
    return matches
        .map((match) => (match[1] ?? '').toLowerCase())
        .map((name) => (/^\d+$/.test(name) ? `stage-${name}` : name));
}
// `FROM [--platform=…] REF@sha256:…`
function imageOf(instruction) {
    const ref = instruction.split(' ').find((word, index) => index > 0 && !word.startsWith('--')) ?? '';
    return ref.replace(/@sha256:[0-9a-f]{64}$/, '');
}
function isImage(name) {
    return /[/:.]/.test(name);
}
function readsContext(step) {
    return /^(?:ONBUILD )?(?:COPY|ADD)\b/.test(step.instruction) && !/\s--from=/.test(step.instruction);
}
function lastEndedBefore(step, steps) {
    const startMs = step.startMs ?? step.endMs;
    if (startMs === undefined)
        return undefined;
    let last;
    for (const other of steps) {
        const isCandidate = other !== step && mayEndBefore(other, step) && (other.startMs ?? 0) < startMs && !sameStage(other, step);
        if (isCandidate && other.endMs !== undefined && other.endMs > (last?.endMs ?? -1))
            last = other;
    }
    return last;
}
function mayEndBefore(other, step) {
    return other.endMs === undefined || step.startMs === undefined || other.endMs <= step.startMs + TOLERANCE_MS;
}
function sameStage(one, other) {
    return one.stage === other.stage && one.targets.some((target) => other.targets.includes(target));
}

;// CONCATENATED MODULE: ./out/progress/needs.js

/** The edges between the vertices of a log: from the history record where it was read, else inferred from the names. */
function needsOf(steps, internals) {
    const all = [...steps, ...internals];
    const byDigest = new Map(all.flatMap((one) => (one.digest === undefined ? [] : [[one.digest, one]])));
    const inferred = inferNeeds(steps, internals);
    const of = new Map();
    for (const vertex of all) {
        const known = vertex.inputs?.flatMap((digest) => byDigest.get(digest) ?? []);
        of.set(vertex.id, known ?? inferred.get(vertex.id) ?? []);
    }
    return { of, exact: steps.every((step) => step.inputs !== undefined) };
}


/***/ }),

/***/ 21498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ StageSteps)
/* harmony export */ });
/** Steps by their place: target, stage, platform they are for, index of how many. */
class StageSteps {
    #byPlace = new Map();
    #byStage = new Map();
    constructor(steps) {
        for (const step of steps) {
            const place = placeOf(step);
            add(this.#byPlace, `${place} ${step.index}`, step);
            add(this.#byStage, step.stage ?? '', step);
            for (const target of step.targets) {
                add(this.#byPlace, `${target} ${place} ${step.index}`, step);
                add(this.#byStage, `${target} ${step.stage ?? ''}`, step);
            }
        }
    }
    /**
     * Candidates for the step before, at the nearest index that has one that `may` be it: those of the step's own targets,
     * else any, because equal steps of several targets carry one target's name.
     */
    before(step, may) {
        const place = placeOf(step);
        for (let index = (step.index ?? 0) - 1; index > 0; index--) {
            const found = this.#ofTargets(this.#byPlace, step, `${place} ${index}`).filter(may);
            if (found.length > 0)
                return found;
        }
        return [];
    }
    /** The steps of a stage: of the step's own targets, else any; for the same platform, else all of them. */
    ofStage(stage, step) {
        const all = this.#ofTargets(this.#byStage, step, stage);
        const platform = platformOf(step);
        const same = all.filter((other) => platformOf(other) === platform);
        return same.length > 0 ? same : all;
    }
    #ofTargets(groups, step, key) {
        const own = step.targets.flatMap((target) => groups.get(`${target} ${key}`) ?? []);
        return own.length > 0 ? own : (groups.get(key) ?? []);
    }
}
function placeOf(step) {
    return `${step.stage ?? ''} ${platformOf(step)} /${step.total ?? 0}`;
}
// `linux/amd64->arm/v7` is built on linux/amd64 for linux/arm/v7.
function platformOf({ platform = '' }) {
    const arrow = platform.indexOf('->');
    if (arrow < 0)
        return platform;
    const to = platform.slice(arrow + 2);
    return to.includes('linux/') ? to : `${platform.slice(0, platform.indexOf('/'))}/${to}`;
}
function add(groups, key, step) {
    const group = groups.get(key);
    if (group)
        group.push(step);
    else
        groups.set(key, [step]);
}


/***/ })

};
