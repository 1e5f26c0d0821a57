export const id = 302;
export const ids = [302];
export const modules = {

/***/ 21487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ classifyFailure),
/* harmony export */   d: () => (/* binding */ failureAdvice)
/* harmony export */ });
// What passes by itself. A command that failed does not: BuildKit cannot tell why it did, and it may have had effects.
const transient = {
    'command': false, 'out-of-memory': false, 'no-space': false, 'no-emulation': false,
    'pull-limit': false, 'too-many-requests': true, 'registry': true, 'connection': true, 'tls': true, 'dns': true, 'builder-lost': true, 'image-taken': true,
    'missing-login': false, 'definition': false
};
// The first that fits. A command's own text stands in quotes in the error, so what a command is comes before all else.
const patterns = [
    ['out-of-memory', /did not complete successfully: (?:exit code: 137\b|cannot allocate memory)/],
    ['no-emulation', /exec format error/],
    ['command', /did not complete successfully: /],
    ['no-space', /no space left on device|disk quota exceeded/i],
    ['pull-limit', /reached your (?:unauthenticated )?pull rate limit/i],
    ['too-many-requests', /\btoomanyrequests\b|\b429\b(?: Too Many Requests)?|too many requests/i],
    ['missing-login', /\b401 unauthorized|\b403 forbidden|pull access denied|insufficient_scope|authorization failed|no basic auth credentials|: (?:denied|unauthorized)\b|failed to authorize|authentication required/i],
    ['registry', /(?:unexpected status[^:]*: |status code |status: |HTTP status: )5\d\d\b|\b50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/i],
    ['builder-lost', /code = Unavailable|error reading from server|transport is closing|graceful_stop|closing transport due to|failed to (?:receive status|list workers)|listing workers for Build/],
    // An engine's image store updates a name or makes it, not both at once: two builds that give one name for the first time can meet there.
    ['image-taken', /\bimage "[^"\s]+": already exists/],
    ['tls', /TLS handshake (?:timeout|failure)|remote error: tls: (?:internal error|handshake)/i],
    ['dns', /no such host|temporary failure in name resolution|server misbehaving|lookup \S+(?: on \S+)?: i\/o timeout/i],
    ['connection', /connection reset by peer|connection refused|broken pipe|unexpected EOF|\bEOF$|i\/o timeout|no route to host|network is unreachable|client connection lost|http2: (?:server sent GOAWAY|client connection)|Client\.Timeout|context deadline exceeded/i]
];
/** What kind of failure it was. Pure; never throws. */
function classifyFailure({ message, lines }) {
    const cause = patterns.find(([, pattern]) => pattern.test(message))?.[0] ?? 'definition';
    const named = cause === 'command' ? insideCommand(lines) : cause;
    const retryAfterMs = retryAfter(message);
    return { cause: named, transient: transient[named], ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
// Output of a command: never a reason to try again, as anybody may print it.
function insideCommand(lines) {
    const text = lines.slice(-20).join('\n');
    if (/no space left on device|\bENOSPC\b|disk quota exceeded/i.test(text))
        return 'no-space';
    if (/exec format error/i.test(text))
        return 'no-emulation';
    if (/JavaScript heap out of memory|java\.lang\.OutOfMemoryError|cannot allocate memory|\bOut of memory: Kill|signal: killed/i.test(text))
        return 'out-of-memory';
    return 'command';
}
const units = { '': 1000, 's': 1000, 'ms': 1, 'µs': 0.001, 'us': 0.001, 'm': 60_000, 'h': 3_600_000 };
// As GHCR writes it into its errors (a duration of Go), or the header's seconds.
function retryAfter(message) {
    const [, figure = '', unit = ''] = /retry-after:?\s*(\d{1,9}(?:\.\d{1,9})?)\s?(ms|µs|us|s|m|h)?\b/i.exec(message) ?? [];
    return figure === '' ? undefined : Math.ceil(Number(figure) * (units[unit] ?? 1000));
}
/** What to do about a failure, in sentences; undefined where its own message says it all. */
const failureAdvice = {
    'command': undefined,
    'out-of-memory': 'The step was killed, most likely because memory ran out (exit code 137). Take a runner with more memory, build fewer targets at once (`max-parallelism` in `buildkitd-config-inline`), or give the step less to do in parallel.',
    'no-space': 'The disk is full. Free some before this step (hosted runners hold tools that the build does not need), split the targets over several jobs, or bound a kept builder by `keep-storage`.',
    'no-emulation': 'A program of another architecture was started, and the builder cannot emulate it. Add a step with docker/setup-qemu-action before this one, or a native node with `append`.',
    'pull-limit': 'Docker Hub counts pulls by address. Log in before this step (docker/login-action) to pull with your own limit, or take base images from a mirror.',
    'too-many-requests': 'The registry limits requests. Log in before this step if it is not done, and run fewer jobs at once.',
    'registry': 'The registry did not answer as it should. If that stays, its status page may say why.',
    'connection': 'A connection was lost or refused. If that stays, see whether the registry can be reached from the builder.',
    'tls': 'A TLS connection could not be made. If that stays, see whether the registry\'s certificate is one that the builder knows (`buildkitd-config`).',
    'dns': 'A name could not be resolved from the builder. If that stays, see whether it is spelled right and known to the builder\'s network.',
    'builder-lost': 'The builder was lost in the middle of the build: it ran out of memory, was restarted, or was removed by something else on the machine.',
    'image-taken': 'Another build gave its image this name in the same moment. If that stays, give the images of builds that share an engine tags of their own.',
    'missing-login': 'The registry refused this. Log in before this step (docker/login-action), and give the job\'s token the right to it (`permissions: packages: write` for GHCR).',
    'definition': undefined
};


/***/ }),

/***/ 72672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ platformNotice),
/* harmony export */   F3: () => (/* binding */ nodeForPlatform),
/* harmony export */   JA: () => (/* binding */ platformsWithoutNode),
/* harmony export */   wl: () => (/* binding */ onlyPlatform)
/* harmony export */ });
/* unused harmony export normalPlatform */
/** The platform in the one way of writing it that containerd calls normal: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`. */
function normalPlatform(platform) {
    const [os = '', architecture = '', variant = ''] = platform.toLowerCase().replace('x86_64', 'amd64').replace('aarch64', 'arm64').split('/');
    if (architecture === 'arm64' && variant === 'v8')
        return `${os}/arm64`;
    if (architecture === 'amd64' && variant === 'v1')
        return `${os}/amd64`;
    if (architecture === 'arm' && variant === '')
        return `${os}/arm/v7`;
    return [os, architecture, variant].filter(Boolean).join('/');
}
/** The node that builds for a platform: the only one that it was set for, else the only one that can; undefined where that does not say it. */
function nodeForPlatform(nodes, platform) {
    const wanted = normalPlatform(platform);
    const chosen = nodes.filter((node) => node.chosen?.some((one) => normalPlatform(one) === wanted));
    const able = nodes.filter((node) => node.platforms.some((one) => normalPlatform(one) === wanted));
    return chosen.length > 0 ? (chosen.length === 1 ? chosen[0] : undefined) : able.length === 1 ? able[0] : undefined;
}
/** Platforms that are built for and that no node can run, in their order. */
function platformsWithoutNode(nodes, wanted) {
    if (nodes.every((node) => node.platforms.length === 0))
        return [];
    const able = new Set(nodes.flatMap((node) => node.platforms).map(normalPlatform));
    return [...new Set(wanted.map(normalPlatform))].filter((platform) => !able.has(platform));
}
/** The platform that a target is built for, where it is one: its own, else the first of the builder's first node. */
function onlyPlatform(platforms, nodes) {
    const own = platforms.length === 0 ? nodes[0]?.platforms.slice(0, 1) : platforms;
    return own?.length === 1 && own[0] !== undefined ? normalPlatform(own[0]) : undefined;
}
/** What to say about platforms that no node can run, before the build; undefined where there are none. */
function platformNotice(missing) {
    if (missing.length === 0)
        return undefined;
    return `No node of the builder runs programs of ${missing.join(', ')}: a RUN step for ${missing.length === 1 ? 'it' : 'them'} fails with "exec format error". ` +
        'Add a step with docker/setup-qemu-action before this one, or a native node with `append`; a build that only copies or cross-compiles needs neither.';
}


/***/ }),

/***/ 52302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishBuild: () => (/* binding */ publishBuild)
});

// EXTERNAL MODULE: ./out/publish/outputs.js
var publish_outputs = __webpack_require__(57634);
// EXTERNAL MODULE: ./out/publish/publish-report.js + 11 modules
var publish_report = __webpack_require__(93559);
// EXTERNAL MODULE: ./out/report/export-warning.js
var export_warning = __webpack_require__(80776);
// EXTERNAL MODULE: ./out/analysis/failure-cause.js
var failure_cause = __webpack_require__(21487);
// EXTERNAL MODULE: ./out/definition/definition-error.js
var definition_error = __webpack_require__(81320);
// EXTERNAL MODULE: ./out/report/dockerfiles.js
var dockerfiles = __webpack_require__(33152);
;// CONCATENATED MODULE: ./out/report/failure.js



const shownLines = 30;
/**
 * What failed: the step and the last lines of its output; for a failure outside any step, buildx's own message and what it
 * wrote around it.
 */
function makeFailure({ log, names, tail, definition, places, targets }) {
    const step = log.steps.find((one) => one.id === log.failure?.stepId);
    const target = log.failure?.target ?? step?.targets[0];
    const excerpt = log.failure?.excerpt;
    const message = log.failure?.message ?? log.finalError ?? lastError(tail);
    // The reader keeps more of a step's output than buildx repeats at the end.
    const lines = step && step.lines.length > 0 ? step.lines : (log.failure?.lines ?? []);
    const todo = failure_cause/* failureAdvice */.d[(0,failure_cause/* classifyFailure */.X)({ message, lines }).cause];
    return {
        target: target === undefined ? undefined : (names.get(target) ?? target),
        ...(todo === undefined ? {} : { todo }),
        step: log.failure?.name ?? step?.name,
        message: /additional privileges requested/.test(message) ? `${message}. Grant them with the input \`allow\`` : message,
        lines: (lines.length > 0 || step || excerpt ? lines : (0,definition_error/* definitionMessage */.X)(tail.join('\n')).split('\n')).slice(-shownLines),
        canceled: targets.filter((one) => one.result === 'canceled').map((one) => one.displayName),
        dockerfile: (0,dockerfiles/* failingDockerfile */.V8)(definition, target, places),
        excerpt: excerpt && { file: excerpt.file, line: excerpt.line, text: excerpt.text }
    };
}
function lastError(tail) {
    const line = tail.findLast((text) => text.startsWith('ERROR: '));
    return line?.slice('ERROR: '.length) ?? 'bake failed and gave no reason';
}
/** A failed or cancelled build as the error of the step: verdict, place, message, last lines. */
function renderFailure(report, startError) {
    if (startError !== undefined)
        return `docker buildx bake could not be started: ${startError}`;
    const { failure } = report;
    if (!failure)
        return report.headline;
    const where = [failure.target && `target ${failure.target}`, failure.step && `step ${failure.step}`].filter(Boolean).join(', ');
    return [`${report.headline}${where === '' ? '' : ` (${where})`}: ${failure.message}`, ...failure.lines.slice(-10), ...(failure.todo === undefined ? [] : [failure.todo])].join('\n');
}

// EXTERNAL MODULE: ./out/report/hand-over.js
var hand_over = __webpack_require__(10969);
// EXTERNAL MODULE: ./out/report/log-table.js
var log_table = __webpack_require__(18932);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(16080);
// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(55958);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(74370);
// EXTERNAL MODULE: ./out/report/verdict.js
var verdict = __webpack_require__(5338);
;// CONCATENATED MODULE: ./out/report/gates.js



/**
 * The gates that a build crossed, each as a sentence with its figure and its limit. A gate without a figure (no baseline, no
 * countable step) is not crossed, nor is the one on time by a difference within the noise; a build that failed has none.
 */
function crossedGates(report, { maxDurationIncrease, minCacheRatio }) {
    if (report.result !== 'success')
        return [];
    const crossed = [];
    const { cacheRatio, stepsCached, stepsTotal } = report.totals;
    const comparison = report.findings?.comparison;
    const time = comparison?.images ?? comparison?.build;
    if (maxDurationIncrease && comparison && time && time.deltaMs > allowedMs(maxDurationIncrease, time.medianMs) && time.deltaMs > time.noiseMs) {
        const allowed = 'share' in maxDurationIncrease ? `${round(maxDurationIncrease.share * 100)}%` : (0,duration/* renderDuration */.P)(maxDurationIncrease.ms);
        const more = time.medianMs > 0 ? ` (${round((time.deltaMs / time.medianMs) * 100)}%)` : '';
        crossed.push(`max-duration-increase: the build took ${(0,duration/* renderDuration */.P)(time.nowMs)}, ${(0,duration/* renderDuration */.P)(time.deltaMs)}${more} more than the median of ${(0,verdict/* count */.U9)(time.n, 'build')} of ${comparison.source.branch} (${(0,duration/* renderDuration */.P)(time.medianMs)}); allowed are ${allowed} more.`);
    }
    if (minCacheRatio !== undefined && cacheRatio !== undefined && cacheRatio < minCacheRatio) {
        crossed.push(`min-cache-ratio: ${(0,markdown/* percent */.KN)(cacheRatio)} of the steps were cached (${stepsCached} of ${stepsTotal}); at least ${round(minCacheRatio * 100)}% are asked for.`);
    }
    return crossed;
}
function allowedMs(increase, medianMs) {
    return 'share' in increase ? increase.share * medianMs : increase.ms;
}
function round(value) {
    return String(Math.round(value * 10) / 10);
}

// EXTERNAL MODULE: ./out/report/overhead.js
var overhead = __webpack_require__(95683);
// EXTERNAL MODULE: ./out/plan/builder-platforms.js
var builder_platforms = __webpack_require__(72672);
;// CONCATENATED MODULE: ./out/report/step-nodes.js

/**
 * A function that tells on which node of a builder a step ran; undefined where nothing says it, and for a builder of one node.
 * A target of one platform is built on the node of its build reference. Of several platforms each is built on its own node, and
 * the step's name has the platform: of `linux/amd64->arm64` the second, for which it is.
 */
function findStepNodes({ nodes, definition, buildRefs }) {
    if (nodes.length < 2)
        return () => undefined;
    const targets = new Map(definition.targets.map((target) => [target.name, target]));
    const nodeOf = (name, platform) => {
        const platforms = targets.get(name)?.platforms ?? [];
        if (platforms.length < 2)
            return nodes.find((node) => node.name === buildRefs.get(name)?.split('/')[1])?.name ?? (platforms[0] === undefined ? undefined : (0,builder_platforms/* nodeForPlatform */.F3)(nodes, platforms[0])?.name);
        if (platform === undefined)
            return undefined;
        const [from = '', to] = platform.split('->');
        return (0,builder_platforms/* nodeForPlatform */.F3)(nodes, to === undefined ? from : to.includes('/') ? to : `${from.split('/')[0]}/${to}`)?.name;
    };
    return ({ targets: names, platform }) => {
        const found = new Set(names.map((name) => nodeOf(name, platform)));
        const [node] = found;
        return found.size === 1 ? node : undefined;
    };
}

// EXTERNAL MODULE: ./out/report/time-parts.js + 1 modules
var time_parts = __webpack_require__(4070);
;// CONCATENATED MODULE: ./out/report/make-report.js








/** Puts everything worth saying into one value. */
function makeReport(facts) {
    const { context, definition, plan, log, timing, result } = facts;
    const names = new Map(definition.targets.map((target) => [target.name, target.service ?? target.name]));
    const targets = makeTargets(facts);
    const places = { workdir: facts.workdir ?? context.workspace, workspace: context.workspace };
    const failure = result === 'failure' ? makeFailure({ log, names, tail: facts.tail, definition, places, targets }) : undefined;
    const { criticalIds, ...time } = (0,time_parts/* makeTimeParts */._q)(log, names, result === 'success');
    const nodeOf = findStepNodes({ nodes: facts.builder.nodes ?? [], definition, buildRefs: facts.buildRefs ?? new Map() });
    const compared = new Map(facts.findings?.comparison?.steps.map((one) => [one.stepId, one]));
    const totals = {
        durationMs: Math.round(timing.wallMs), stepSumMs: Math.round(timing.stepSumMs), parallelism: timing.parallelism,
        stepsTotal: timing.stepsTotal, stepsCached: timing.stepsCached, cacheRatio: timing.cacheRatio,
        ...(facts.pushedMs === undefined || result !== 'success' ? {} : { pushedMs: Math.round(facts.pushedMs) }),
        startupMs: Math.round(facts.startupMs)
    };
    const found = facts.findings && renamed(facts.findings, names);
    const gates = facts.gates ? crossedGates({ result, totals, findings: found }, facts.gates) : [];
    return {
        version: 1,
        title: facts.title,
        result,
        headline: (0,verdict/* makeVerdict */.gt)(facts, targets),
        project: definition.project ?? context.repository.name,
        files: definition.files,
        commit: plan.commit,
        runUrl: (0,github_context/* runUrl */.Vp)(context),
        totals,
        targets,
        steps: (0,time_parts/* inReadingOrder */.g)(log.steps).map((step) => ({
            targets: (0,time_parts/* shown */.SP)(step.targets, names),
            platform: step.platform, ...onNode(nodeOf(step)), stage: step.stage, index: step.index, total: step.total,
            instruction: step.instruction, isFrom: step.isFrom, outcome: step.outcome,
            startMs: rounded(step.startMs), endMs: rounded(step.endMs), durationMs: rounded(step.durationMs), uncertain: step.uncertain,
            critical: criticalIds.has(step.id), comparison: compared.get(step.id)
        })),
        overhead: [...(facts.overhead ?? []), ...timing.overhead.map(({ kind, durationMs, bytes }) => ({ label: (0,overhead/* overheadLabel */.R)(kind), durationMs: Math.round(durationMs), bytes }))],
        ...time,
        warnings: (0,dockerfiles/* lintReports */.hz)(log.lintWarnings, definition.targets, places),
        findings: found,
        failure,
        builder: facts.builder,
        exportGoesOn: facts.exportGoesOn,
        gates,
        notices: [...gates, ...facts.notices]
    };
}
function onNode(node) {
    return node === undefined ? {} : { node };
}
function makeTargets({ plan, timing, result, digests, log, findings, unchanged }) {
    const missing = new Set(log.missingCaches);
    return plan.targets.map((target) => {
        const skipped = unchanged?.get(target.name);
        if (skipped)
            return skippedTarget(target, skipped);
        const measured = timing.perTarget.find((one) => one.target === target.name);
        const failed = measured?.outcome === 'failed' || (log.failure?.target === target.name && result === 'failure');
        const digest = digests.get(target.name);
        return {
            name: target.name,
            displayName: target.displayName,
            result: result === 'success' ? 'success' : failed ? 'failure' : digest !== undefined ? 'success' : result === 'failure' && plan.targets.length === 1 ? 'failure' : 'canceled',
            durationMs: rounded(measured?.durationMs),
            stepsTotal: measured?.stepsTotal ?? 0,
            stepsCached: measured?.stepsCached ?? 0,
            cacheRatio: measured?.cacheRatio,
            difference: findings?.comparison?.targets.find((one) => one.target === target.name)?.difference,
            digest,
            images: target.images.map(({ ref, reason }) => ({ ref, reason })),
            localNames: target.localNames,
            cacheFrom: [
                ...target.cacheFrom.map((cache) => ({ ...cache, ...(missing.has(cache.ref) ? { found: false } : {}) })),
                ...target.cacheSpare.map((cache) => ({ ...cache, used: false })),
                ...target.cacheAbsent.map((cache) => ({ ...cache, found: false }))
            ],
            cacheTo: [...target.cacheTo, ...(target.cacheAlias ? [target.cacheAlias] : [])]
        };
    });
}
function skippedTarget({ name, displayName, localNames }, { digest, tagged, how, since, repository }) {
    return {
        name, displayName, result: 'skipped', durationMs: undefined, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined, difference: undefined, digest,
        images: tagged.map(({ ref, reason }) => ({ ref, reason })), localNames, unchanged: { how, since, repository }, cacheFrom: [], cacheTo: []
    };
}
function renamed({ comparison, history, misses, advice, economics }, names) {
    return {
        comparison: comparison && { source: comparison.source, build: comparison.build, images: comparison.images, cacheRatio: comparison.cacheRatio, savedMs: comparison.savedMs },
        history,
        misses: misses.map((miss) => ({ ...miss, targets: (0,time_parts/* shown */.SP)(miss.targets, names) })),
        advice: advice.map((one) => ({ ...one, targets: (0,time_parts/* shown */.SP)(one.targets, names) })),
        economics: economics.map((one) => ({ ...one, target: names.get(one.target) ?? one.target }))
    };
}
function rounded(value) {
    return value === undefined ? undefined : Math.round(value);
}

;// CONCATENATED MODULE: ./out/report/pinned-images.js
/** Where each target's image is: pushed, by digest; else its local name where it is loaded. */
function pinImages(plan, digests, unchanged = new Map()) {
    const pinned = new Map();
    for (const target of plan.targets) {
        const found = unchanged.get(target.name);
        const ref = target.images[0]?.ref;
        const digest = digests.get(target.name);
        if (found)
            pinned.set(target.name, `${found.repository}@${found.digest}`);
        else if (ref !== undefined && digest !== undefined)
            pinned.set(target.name, `${ref.slice(0, ref.lastIndexOf(':'))}@${digest}`);
        else if (plan.load && target.localNames[0] !== undefined)
            pinned.set(target.name, target.localNames[0]);
    }
    return pinned;
}

// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(21593);
// EXTERNAL MODULE: ./out/report/unchanged.js
var report_unchanged = __webpack_require__(17386);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(78509);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(39297);
;// CONCATENATED MODULE: ./out/publish-build.js













/** Makes the report, shows it everywhere, and sets the outputs. Throws a UserError where the build failed or a gate was crossed. */
async function publishBuild({ inputs, env, directory, files, log, definition, context, plan, built, unchanged, timing, findings, notices, redact }) {
    const { result, bake, buildLog, digests, builder, startupMs, tail, overhead } = built;
    const whole = makeReport({ title: inputs.title, context, definition, plan, log: buildLog, timing, result, digests, builder, buildRefs: built.buildRefs, startupMs, findings, unchanged, notices, overhead, tail, pushedMs: bake.readyMs, exportGoesOn: bake.goesOn === true, workdir: inputs.workdir, gates: inputs });
    const report = (0,report_redact/* redactAll */.$I)(whole, redact);
    performance.mark('warmbake: report');
    // Bake itself calls it a success. What goes on in the background is said by post.
    if (result === 'success' && !bake.goesOn)
        (0,export_warning/* exportWarnings */.c2)(plan.targets.filter(({ name }) => !unchanged.has(name)).map(hand_over/* handedTarget */.A), buildLog).forEach((warning) => log.warning(redact(warning)));
    log.group('Report');
    (0,log_table/* renderLogTable */.r)(report).forEach((line) => log.info(line));
    log.endGroup();
    log.info(`${report.title}: ${report.headline}`);
    const isGood = result === 'success' || result === 'skipped';
    const services = isGood && definition.services.length > 0 ? await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(144)]).then(__webpack_require__.bind(__webpack_require__, 78144)) : undefined;
    const composeOverride = services?.renderComposeOverride(definition.services, pinImages(plan, digests, unchanged));
    const output = (facts) => {
        const outputs = (0,publish_outputs/* makeOutputs */.d)({ report, targets: whole.targets, metadata: (0,report_redact/* redactMetadata */.LR)((0,report_unchanged/* metadataWith */.oV)(built.metadata, unchanged), redact), bakeFile: files.bake, ...facts });
        Object.entries(outputs).forEach(([name, value]) => (0,runner_commands/* setOutput */.uH)(name, value));
    };
    const published = await (0,publish_report/* publishReport */.S)({
        report, inputs, context, directory, summaryPath: env['GITHUB_STEP_SUMMARY'], composeOverride, log, write: log.raw, onFiles: (found) => output({ ...found, comment: undefined })
    });
    if (published.handed && (bake.goesOn || published.handed.state !== 'settled'))
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.comment, JSON.stringify(published.handed));
    else if (result === 'skipped')
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.idle, 'true');
    if (published.comment) {
        (0,runner_commands/* setOutput */.uH)('comment-id', String(published.comment.id));
        (0,runner_commands/* setOutput */.uH)('comment-url', published.comment.url);
    }
    performance.mark('warmbake: publish');
    if (!isGood)
        throw new errors/* UserError */.y(renderFailure(report, bake.startError));
    if (report.gates.length > 0)
        throw new errors/* UserError */.y(report.gates.join('\n'));
}


/***/ }),

/***/ 57916:
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

/***/ 80776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lz: () => (/* binding */ pushAdvice),
/* harmony export */   c2: () => (/* binding */ exportWarnings),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   hf: () => (/* binding */ exportAdvice)
/* harmony export */ });
/* unused harmony export exportWarning */
/* harmony import */ var _export_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57916);

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
    return pushAdvice(failed.ref, failed.error) ?? `The build is good, the next one misses this cache: see whether the builder reaches ${place.host ?? 'the cache'}, or set \`cache: off\`.`;
}
/** What to do about something that a registry did not take, one sentence; undefined where its words are of no known kind. */
function pushAdvice(ref, error) {
    return advice.find(([pattern]) => pattern.test(reasonOf(error ?? '')))?.[1](placeOf(ref));
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

/***/ 10969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ handedTarget),
/* harmony export */   h: () => (/* binding */ handoverOf)
/* harmony export */ });
/** What post needs of a target. */
function handedTarget(target) {
    return { name: target.name, displayName: target.displayName, cacheRef: target.cacheTo[0]?.ref, cacheAlias: target.cacheAlias?.ref, userExports: target.userExports };
}
/** What post needs of a bake that goes on alone. */
function handoverOf({ title, definition, plan, bake, secrets }) {
    return {
        title,
        bakeTargets: definition.targets.map((target) => target.name),
        targets: plan.targets.map(handedTarget),
        startedAtEpochMs: bake.startedAtEpochMs,
        readyAtEpochMs: bake.startedAtEpochMs + bake.durationMs,
        secrets
    };
}


/***/ })

};
