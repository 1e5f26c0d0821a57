export const id = 258;
export const ids = [258];
export const modules = {

/***/ 60302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a9: () => (/* binding */ openComment),
/* harmony export */   om: () => (/* binding */ askForComment),
/* harmony export */   pm: () => (/* binding */ clock)
/* harmony export */ });
/* harmony import */ var _pull_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95397);

/** The real time. */
const clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), random: Math.random };
/** Where this run's comment belongs, without asking anybody; undefined where there is none, with the reason in one line where there could be one. */
function askForComment({ inputs, context, log }) {
    const { event } = context;
    const question = (0,_pull_request_js__WEBPACK_IMPORTED_MODULE_0__/* .askForRequest */ .Q)(context, inputs.prNumber);
    if (!inputs.comment || question.kind === 'none')
        return undefined;
    if (event.kind === 'pull-request' && (event.fromFork || event.byDependabot)) {
        log.info(`No pull-request comment: ${event.fromFork ? "a fork's" : "Dependabot's"} token may not write one. The job summary has the report.`);
        return undefined;
    }
    if (inputs.githubToken === '') {
        log.warning('The pull-request comment was left out: `github-token` is empty.');
        return undefined;
    }
    return question;
}
/** Finds the pull request, where there is one and its comment may be written; says in one line why not where there could be one. Never throws. */
async function openComment({ onPassing, ...asked }) {
    const { inputs, context, log, question = askForComment(asked) } = asked;
    if (question === undefined)
        return undefined;
    // Loaded only where a comment is written: the client is a fifth of the bundle.
    const [{ makeCommentClient }, { explainCommentError, waitFor }, { findOwnComments }, { findRequest }, { makeCommentText }, { saveSections }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 39565)), __webpack_require__.e(/* import() */ 629).then(__webpack_require__.bind(__webpack_require__, 60629)), __webpack_require__.e(/* import() */ 125).then(__webpack_require__.bind(__webpack_require__, 97125)), __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 90033)), Promise.all(/* import() */[__webpack_require__.e(501), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 75962)), __webpack_require__.e(/* import() */ 309).then(__webpack_require__.bind(__webpack_require__, 6309))
    ]);
    const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
    const attempt = async (action) => {
        try {
            return await action();
        }
        catch (error) {
            if (onPassing && waitFor(error, 0, Date.now()) !== undefined) {
                onPassing();
                return undefined;
            }
            const why = explainCommentError(error, context.apiUrl);
            // A push may have no pull request at all: nothing is known to be missing.
            if (question.kind === 'commit')
                log.info(why);
            else
                log.warning(why);
            return undefined;
        }
    };
    const pullRequest = await attempt(() => findRequest(client, question));
    if (pullRequest === undefined)
        return undefined;
    const place = { pullRequest, key: inputs.commentKey };
    return {
        pullRequest,
        read: async () => (await attempt(async () => (await findOwnComments(client, place)).flatMap(({ body }) => makeCommentText(place.key).read(body)))) ?? [],
        save: (request, notes) => attempt(() => saveSections(client, makeCommentText(place.key, notes), { ...place, ...request }, clock))
    };
}


/***/ }),

/***/ 57634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ makeOutputs)
/* harmony export */ });
/* unused harmony export repositoryOfRef */
/** Every output by its name in action.yml; absent ones are empty. */
function makeOutputs({ report, targets, ...facts }) {
    const pushed = targets.filter((target) => (target.images.length > 0 || target.unchanged) && target.digest !== undefined);
    const images = Object.fromEntries(pushed.map((target) => [target.displayName, imageOf(target)]));
    const digests = Object.fromEntries(targets.filter((target) => target.digest !== undefined).map((target) => [target.displayName, target.digest]));
    const slowest = report.steps.filter((step) => step.outcome !== 'cached').reduce((most, step) => ((step.durationMs ?? 0) > (most?.durationMs ?? 0) ? step : most), undefined);
    return {
        images: JSON.stringify(images),
        'image-names': JSON.stringify(Object.fromEntries(Object.entries(images).map(([name, image]) => [name, withoutHosts(image)]))),
        digests: JSON.stringify(digests),
        metadata: facts.metadata,
        report: facts.reportFile ?? '',
        'summary-file': facts.summaryFile ?? '',
        'compose-file': facts.composeFile ?? '',
        'bake-file': facts.bakeFile,
        'cache-ratio': report.totals.cacheRatio === undefined ? '' : report.totals.cacheRatio.toFixed(4).replace(/\.?0+$/, ''),
        'duration-ms': String(report.totals.durationMs),
        'steps-total': String(report.totals.stepsTotal),
        'steps-cached': String(report.totals.stepsCached),
        'slowest-step': slowest?.instruction ?? '',
        skipped: JSON.stringify(targets.filter((target) => target.result === 'skipped').map((target) => target.displayName)),
        builder: report.builder.name,
        'comment-id': facts.comment === undefined ? '' : String(facts.comment.id),
        'comment-url': facts.comment?.url ?? ''
    };
}
function imageOf({ images, unchanged, digest = '' }) {
    const tags = images.map(({ ref }) => ref);
    return { ref: `${unchanged?.repository ?? repositoryOfRef(tags[0] ?? '')}@${digest}`, digest, tags };
}
/** The repository of `host/path:tag`. */
function repositoryOfRef(ref) {
    const colon = ref.lastIndexOf(':');
    return colon > ref.lastIndexOf('/') ? ref.slice(0, colon) : ref;
}
function withoutHosts(image) {
    const strip = (ref) => ref.slice(ref.indexOf('/') + 1);
    return { ...image, ref: strip(image.ref), tags: image.tags.map(strip) };
}


/***/ }),

/***/ 93559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ publishReport)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/shared/bytes.js
var bytes = __webpack_require__(91187);
// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(55958);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(74370);
// EXTERNAL MODULE: ./out/report/tables.js
var tables = __webpack_require__(21166);
// EXTERNAL MODULE: ./out/report/verdict.js
var verdict = __webpack_require__(5338);
;// CONCATENATED MODULE: ./out/report/findings-text.js





/** Why the cache missed: the first step of each chain, what changed, what it cost. Empty where nothing did. */
function missText(misses, most) {
    if (misses.length === 0)
        return '';
    const rows = misses.slice(0, most).map((miss) => [
        (0,markdown/* time */.kB)(miss.ownMs + miss.downstreamMs), (0,markdown/* code */.aY)(miss.instruction, 90), (0,tables/* fewTargets */.Ve)(miss.targets), missReason(miss),
        miss.downstreamSteps === 0 ? '' : `${(0,verdict/* count */.U9)(miss.downstreamSteps, 'step')}, ${(0,markdown/* time */.kB)(miss.downstreamMs)}`
    ]);
    const left = misses.length > most ? `\n\n…and ${(0,verdict/* count */.U9)(misses.length - most, 'more chain')}.` : '';
    return `### Why the cache missed\n\n${(0,markdown/* table */.tp)(['>Cost', 'First step that missed', 'Target', 'Why', 'Behind it'], rows)}${left}`;
}
/** The dearest reasons and pieces of advice as plain lines, not escaped, for the comment. */
function findingLines(findings, most) {
    return {
        reasons: (findings?.misses ?? []).slice(0, most).map((miss) => {
            const files = miss.changedFiles.slice(0, 2).join(', ');
            return `${miss.instruction} (${(0,duration/* renderDuration */.P)(miss.ownMs + miss.downstreamMs)}): ${miss.text}${files === '' ? '' : ` ${files}`}`;
        }),
        advice: (findings?.advice ?? []).slice(0, most).map((one) => `${one.savingMs > 0 ? `${(0,duration/* renderDuration */.P)(one.savingMs)}: ` : ''}${one.text}`)
    };
}
/** The reason of a miss in a sentence, with the files behind it. */
function missReason(miss) {
    const files = miss.changedFiles.slice(0, 4).map((file) => (0,markdown/* code */.aY)(file, 70)).join(' ');
    const more = miss.changedCount > Math.min(4, miss.changedFiles.length) ? ` and ${miss.changedCount - Math.min(4, miss.changedFiles.length)} more` : '';
    return [(0,markdown/* plain */.pj)(miss.text, 200), files === '' ? '' : `${files}${more}`].filter(Boolean).join('<br>');
}
/** What to change, with what it would save. Empty where there is nothing. */
function adviceText(advice, most) {
    if (advice.length === 0)
        return '';
    return `### Advice\n\n${advice.slice(0, most).map((one) => `- ${adviceLine(one)}`).join('\n')}`;
}
/** One piece of advice on a line. */
function adviceLine(advice) {
    const saving = [...(advice.savingMs > 0 ? [(0,duration/* renderDuration */.P)(advice.savingMs)] : []), ...(advice.savingBytes ? [(0,bytes/* renderBytes */.U)(advice.savingBytes)] : [])].join(', ');
    const places = advice.places.slice(0, 3).map((place) => (0,markdown/* code */.aY)(placeText(place), 100)).join(' ');
    const basis = advice.basis === 'baseline' ? ` <sub>measured on ${(0,verdict/* count */.U9)(advice.n, 'build')}</sub>` : '';
    return [saving === '' ? '' : `**Saves ${saving}**:`, (0,markdown/* plain */.pj)(advice.text, 400), places, basis].filter(Boolean).join(' ').trimEnd();
}
function placeText({ file, line }) {
    return `${file}:${line}`;
}
const levels = '▁▂▃▄▅▆▇█';
/** Build times of a branch as a small chart of text, newest last; empty with fewer than three. */
function historyLine(history) {
    const points = history?.points.filter((point) => point.result === 'success').slice(-20) ?? [];
    if (!history || points.length < 3)
        return '';
    const times = points.map((point) => point.imagesReadyMs ?? point.durationMs);
    const most = Math.max(...times, 1);
    const bars = times.map((ms) => levels[Math.min(7, Math.floor((ms / most) * 7.999))] ?? '').join('');
    return `${bars} the last ${points.length} builds of ${(0,markdown/* code */.aY)(history.branch, 60)} took ${(0,duration/* renderDuration */.P)(Math.min(...times))} to ${(0,duration/* renderDuration */.P)(most)}`;
}
/** What the cache cost and what it was worth, folded; empty without figures. */
function economicsDetails(economics) {
    if (economics.length === 0)
        return '';
    const rows = economics.slice(0, 200).map((one) => [
        (0,markdown/* code */.aY)(one.target, 60), (0,markdown/* time */.kB)(one.costMs), (0,markdown/* time */.kB)(one.benefitMs), (0,bytes/* renderBytes */.U)(one.importBytes + one.exportBytes), verdicts[one.verdict], one.setting === undefined ? '' : (0,markdown/* code */.aY)(one.setting)
    ]);
    return (0,markdown/* details */.zH)('What the cache cost and saved', (0,markdown/* table */.tp)(['Target', '>Cost', '>Saved', '>Moved', 'Verdict', 'Set'], rows));
}
const verdicts = { pays: 'pays', 'costs-more': '⚠️ costs more than it saves', 'too-few-builds': 'too few builds to tell' };

// EXTERNAL MODULE: ./out/report/job-section.js
var job_section = __webpack_require__(96830);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(16080);
;// CONCATENATED MODULE: ./out/report/section-identity.js


/** Whose section this job writes, and as which version of it. */
function identifyJob(context, matrix, edition = 1) {
    const { workflow, workflowPath, job, step } = context;
    const values = Object.entries(matrix.values).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value) ?? '']);
    // In another order they are the same values.
    const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        key: (0,job_section/* sectionKey */.FR)([workflowPath, workflow, job, JSON.stringify(sorted), step]), workflow, job, matrix: values.map(([name, value]) => `${name}: ${value}`).join(', '), jobs: matrix.jobs,
        runId: Number(context.runId) || 0, attempt: context.runAttempt, edition, url: jobUrl(context, matrix)
    };
}
// The number of a check run is that of its job (GitHub's changelog of 2025-09).
function jobUrl(context, { checkRunId }) {
    return checkRunId === undefined ? (0,github_context/* runUrl */.Vp)(context) : `${context.serverUrl}/${context.repository.owner}/${context.repository.name}/actions/runs/${context.runId}/job/${checkRunId}`;
}

// EXTERNAL MODULE: ./out/report/call-text.js
var call_text = __webpack_require__(29127);
// EXTERNAL MODULE: ./out/report/failure-text.js
var failure_text = __webpack_require__(78225);
// EXTERNAL MODULE: ./out/report/fit.js
var fit = __webpack_require__(99956);
// EXTERNAL MODULE: ./out/report/run-details.js
var run_details = __webpack_require__(22969);
;// CONCATENATED MODULE: ./out/report/gantt.js
/** GitHub's Mermaid refuses a diagram of more than 50,000 characters, and a page cannot raise that. */
const ganttLimit = 45_000;
// How a bar looks: solid for a step, pale for work around it, green for hits, red for what the build's end hung on. A theme
// is not set, because GitHub picks the light or dark one.
const tags = { cached: 'done', run: '', failed: 'crit', around: 'active' };
const longestLabel = 56;
const longestSection = 22;
const dayMs = 86_400_000;
/**
 * The timeline as a Mermaid gantt diagram in a fenced block; undefined where it would be too large, or longer than a day.
 * Times are of the day, because `dateFormat x` would show them in the reader's time zone.
 */
function renderGantt(bars) {
    if (bars.endMs >= dayMs)
        return undefined;
    const sections = bars.sections.map(({ name, bars: own }) => ({ name: named(name, longestSection), lines: own.map(task) }));
    const widest = sections.reduce((most, { name }) => Math.max(most, name.length), 0);
    const text = [
        '```mermaid',
        `%%{init: ${JSON.stringify(look(Math.max(75, 16 + widest * 8)))}}%%`,
        'gantt',
        'dateFormat HH:mm:ss.SSS',
        `axisFormat ${axisFormat(bars.endMs)}`,
        'todayMarker off',
        ...sections.flatMap(({ name, lines }) => [`section ${name}`, ...lines]),
        '```'
    ].join('\n');
    return text.length < ganttLimit ? text : undefined;
}
// Colours that are readable in both themes. Mermaid writes the labels of `done` and `active` bars in one dark colour, also on a
// dark page, so these are grey on translucent bars.
function look(leftPadding) {
    return {
        gantt: { leftPadding, rightPadding: 20, barHeight: 18, barGap: 4 },
        themeVariables: {
            sectionBkgColor: '#76839012', altSectionBkgColor: '#76839000', sectionBkgColor2: '#76839012', gridColor: '#76839066',
            taskTextDarkColor: '#768390', taskBkgColor: '#316dca', taskBorderColor: '#539bf5', taskTextColor: '#ffffff', critBkgColor: '#c93c37', critBorderColor: '#e5534b', activeTaskBkgColor: '#76839022', activeTaskBorderColor: '#768390', doneTaskBkgColor: '#2da44e88', doneTaskBorderColor: '#2da44e'
        }
    };
}
function task(bar) {
    const words = [...(bar.critical && bar.kind !== 'failed' ? ['crit'] : []), tags[bar.kind]].filter((word) => word !== '');
    const start = Math.max(0, Math.min(bar.startMs, dayMs - 1));
    // A bar without length is not drawn.
    const end = Math.min(dayMs - 1, Math.max(bar.endMs, start + 1));
    return `${named(bar.label, longestLabel)} :${[...words, clock(start), clock(end)].join(', ')}`;
}
// Only letters and signs that mean nothing to Mermaid, and never empty. A label begins with its duration, so that none is a
// keyword (`section`, `click`, `title`).
function named(text, limit) {
    const safe = text.replace(/[^A-Za-z0-9 _./+@()=&-]+/g, ' ').replace(/ +/g, ' ').trim();
    const clipped = safe.length <= limit ? safe : `${safe.slice(0, limit - 2).trimEnd()}..`;
    return clipped === '' ? '-' : clipped;
}
function clock(ms) {
    const two = (value) => String(Math.floor(value)).padStart(2, '0');
    return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(Math.floor(ms % 1000)).padStart(3, '0')}`;
}
function axisFormat(endMs) {
    if (endMs < 8000)
        return '%-S.%Ls';
    return endMs < 3_600_000 ? '%-M:%S' : '%-H:%M:%S';
}

// EXTERNAL MODULE: ./out/report/text-timeline.js
var text_timeline = __webpack_require__(53118);
;// CONCATENATED MODULE: ./out/report/timeline-bars.js



// A bar below this share of the whole would be a line without meaning.
const leastShare = 0.015;
const shortestBuildMs = 300;
/**
 * What of a build is worth a bar: the longest steps and work, what is on the critical path first, at most `most`; the hits
 * of a section are one bar. Undefined where there is nothing to compare.
 */
function chooseBars(report, most) {
    const single = report.targets.length <= 1;
    const timed = [...report.steps.flatMap((step) => stepBar(step, single)), ...report.work.flatMap((work) => workBar(work, single))];
    const endMs = timed.reduce((last, bar) => Math.max(last, bar.endMs), 0);
    if (endMs < shortestBuildMs)
        return undefined;
    const seen = timed.filter((bar) => bar.kind === 'failed' || bar.endMs - bar.startMs >= endMs * leastShare);
    const chosen = seen.sort((a, b) => weight(b) - weight(a)).slice(0, most);
    const hits = hitBars(report.steps, single, endMs).filter((bar, _, all) => all.length <= 6 || chosen.some((one) => one.section === bar.section));
    const bars = [...hits.slice(0, Math.max(0, most - chosen.length)), ...chosen].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
    if (bars.length < 2)
        return undefined;
    const sections = new Map();
    for (const bar of bars)
        sections.set(bar.section, [...(sections.get(bar.section) ?? []), bar]);
    return { sections: [...sections].map(([name, own]) => ({ name, bars: own })), endMs, hidden: timed.length - chosen.length };
}
function weight(bar) {
    return bar.kind === 'failed' ? Infinity : (bar.endMs - bar.startMs) * (bar.critical ? 3 : 1);
}
function stepBar(step, single) {
    if (step.outcome === 'cached' || step.startMs === undefined || step.endMs === undefined)
        return [];
    const label = `${placeIn(step, single)} ${(0,markdown/* oneLine */.TN)(step.instruction).replace(/@sha256:[0-9a-f]{64}/, '')}`.trim();
    return [{
            section: sectionOf(step, single), label: labelled(step.durationMs ?? step.endMs - step.startMs, label),
            kind: step.outcome === 'failed' ? 'failed' : step.isFrom ? 'around' : 'run', critical: step.critical,
            startMs: step.startMs, endMs: Math.max(step.startMs, step.endMs)
        }];
}
function workBar(work, single) {
    const section = single || work.targets.length === 0 ? 'around the steps' : someNames(work.targets);
    return [{ section, label: labelled(work.endMs - work.startMs, work.label === 'Other' ? (0,markdown/* oneLine */.TN)(work.text) : work.label), kind: 'around', critical: work.critical, startMs: work.startMs, endMs: work.endMs }];
}
// A hit takes no time; where the hits of a section lie is what is worth seeing.
function hitBars(steps, single, endMs) {
    const bySection = new Map();
    for (const step of steps) {
        if (step.outcome !== 'cached' || step.endMs === undefined || step.isFrom)
            continue;
        const section = sectionOf(step, single);
        const own = bySection.get(section);
        if (own)
            own.push(step);
        else
            bySection.set(section, [step]);
    }
    return [...bySection].map(([section, own]) => {
        const last = own.reduce((most, step) => Math.max(most, step.endMs ?? 0), 0);
        const first = own.reduce((least, step) => Math.min(least, step.startMs ?? step.endMs ?? least), last);
        return { section, label: `${(0,verdict/* count */.U9)(own.length, 'step')} cached`, kind: 'cached', critical: false, startMs: Math.min(first, endMs), endMs: Math.min(Math.max(last, first + endMs * leastShare), endMs) };
    });
}
function labelled(durationMs, text) {
    return `${(0,duration/* renderDuration */.P)(durationMs)} ${text}`;
}
// Where one target is built, its stages are what can be told apart.
function sectionOf(step, single) {
    return single ? [step.platform, step.stage].filter(Boolean).join(' ') || 'steps' : someNames(step.targets);
}
function placeIn(step, single) {
    const index = step.index === undefined ? '' : `${step.index}/${step.total ?? '?'}`;
    return single ? index : [step.platform, step.stage, index].filter(Boolean).join(' ');
}
function someNames(names) {
    const [first = '', second = '', ...more] = names.map((name) => (0,markdown/* oneLine */.TN)(name));
    if (more.length > 0)
        return `${first} + ${more.length + 1} more`;
    return second === '' ? first : `${first} + ${second}`;
}

;// CONCATENATED MODULE: ./out/report/time-text.js







/** What took the time: timeline, critical path, slowest steps. `bars`: the most that the timeline may have; 0 for none. */
function timeText(report, bars) {
    const slowest = (0,tables/* slowestTable */.cJ)(report.steps, 8);
    const parts = [timelineText(report, bars), pathLine(report.criticalPath), slowest === '' ? '' : `**Slowest steps**\n\n${slowest}`, pathDetails(report.criticalPath), stageDetails(report.stages)].filter((part) => part !== '');
    return parts.length === 0 ? '' : ['### What took the time', ...parts].join('\n\n');
}
function timelineText(report, most) {
    const bars = most === 0 ? undefined : chooseBars(report, most);
    if (!bars)
        return '';
    const gantt = renderGantt(bars);
    const hidden = bars.hidden === 0 ? '' : ` · ${bars.hidden} shorter ones are not shown`;
    const text = (0,markdown/* block */.om)([...(0,text_timeline/* renderTextTimeline */.BY)(bars), '', text_timeline/* textLegend */.t7]);
    if (gantt === undefined)
        return text;
    const legend = `<sub>🟥 ${report.result === 'failure' ? 'failed' : 'critical path'} · 🟦 step · 🟩 cached · ⬜ around the steps${hidden}</sub>`;
    return [gantt, legend, (0,markdown/* details */.zH)('The timeline as text', text)].join('\n\n');
}
const namedLinks = 4;
/** The chain that decided the build's end, its dearest links by name. */
function pathLine(path) {
    if (!path || path.links.length === 0)
        return '';
    const dearest = [...path.links].sort((a, b) => b.durationMs - a.durationMs).slice(0, namedLinks);
    const named = path.links.filter((link) => dearest.includes(link) && link.durationMs > 0).map((link) => `${linkName(link, 60)} ${(0,markdown/* time */.kB)(link.durationMs)}`);
    const others = path.links.length - named.length;
    const waited = path.gapMs >= 1000 ? `, ${(0,duration/* renderDuration */.P)(path.gapMs)} of waiting between them` : '';
    const rival = path.uncertain === undefined ? '' : ', one of two equally long ways';
    return `**Critical path** ${(0,duration/* renderDuration */.P)(path.busyMs)}${waited}${rival}: ${named.join(' → ')}${others > 0 ? ` and ${(0,verdict/* count */.U9)(others, 'short one')}` : ''}`;
}
function linkName(link, limit) {
    return link.label === undefined || link.label === 'Other' ? (0,markdown/* code */.aY)(link.text.replace(/@sha256:[0-9a-f]{64}/, ''), limit) : (0,markdown/* plain */.pj)(link.label, limit);
}
function pathDetails(path) {
    if (!path || path.links.length < 2)
        return '';
    const rows = path.links.slice(0, 60).map((link) => [
        (0,markdown/* time */.kB)(link.startMs), (0,markdown/* time */.kB)(link.durationMs), linkName(link, 110), (0,tables/* fewTargets */.Ve)(link.targets), link.place === undefined || link.place === '' ? '' : (0,markdown/* code */.aY)(link.place, 60),
        link.savingMs > 0 ? (0,markdown/* time */.kB)(link.savingMs) : ''
    ]);
    const source = path.exact ? '' : '\n\nWhat waited for what is read from names and times; the builder\'s own record was not there.';
    const rival = path.uncertain === undefined ? '' : `\n\nAnother way was as long, as far as the log tells: ${(0,markdown/* plain */.pj)(path.uncertain, 160)}.`;
    return (0,markdown/* details */.zH)('The critical path link by link', `${(0,markdown/* table */.tp)(['>At', '>Time', 'Link', 'Target', 'Stage', '>Without it shorter by'], rows)}${source}${rival}`);
}
function stageDetails(stages) {
    if (stages.length < 2)
        return '';
    const rows = stages.slice(0, 60).map((stage) => [
        (0,markdown/* code */.aY)(stage.name, 60), (0,markdown/* time */.kB)(stage.startMs), (0,markdown/* time */.kB)(stage.endMs - stage.startMs), (0,tables/* fewTargets */.Ve)(stage.ranWith), (0,tables/* fewTargets */.Ve)(stage.neededFirst), (0,tables/* fewTargets */.Ve)(stage.couldHaveRunWith)
    ]);
    return (0,markdown/* details */.zH)(`${stages.length} stages, and which ran side by side`, (0,markdown/* table */.tp)(['Stage', '>At', '>Time', 'Ran beside', 'Waited for', 'Could have run beside'], rows));
}

// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
;// CONCATENATED MODULE: ./out/report/summary.js











/** The runner drops a step's summary whole when it is larger (bytes of UTF-8); a little is left for what others append. */
const summaryLimit = 1_000_000;
/** The report as job summary: Markdown of at most `summaryLimit` bytes. Says less where it does not fit. */
function renderSummary(report, limit = summaryLimit) {
    const size = (text) => Buffer.byteLength(text, 'utf8');
    if (report.call)
        return (0,fit/* fitting */._)([1000, 300, 50, 0].map((most) => () => `${head(report)}\n\n${(0,call_text/* callText */.W)(report, most)}\n`), limit, size);
    // The same on several levels, and dear with thousands of steps.
    const many = once(() => timeText(report, 36));
    const few = { ...report, targets: report.targets.slice(0, 50) };
    return (0,fit/* fitting */._)([
        () => compose(report, many, [(0,tables/* stepDetails */.XM)(report), runPart(report)]),
        () => compose(report, many, [runPart(report), 'The steps are left out, there are too many for a job summary. The report file has them all.']),
        () => compose(report, many, ['Steps and refs are left out, there are too many for a job summary. The report file has them all.']),
        () => compose(few, () => timeText(report, 0), [`Only the first ${few.targets.length} of ${report.targets.length} targets are shown. The report file has them all.`])
    ], limit, size);
}
function once(make) {
    let text;
    return () => (text ??= make());
}
function compose(report, time, parts) {
    const { findings } = report;
    return [
        head(report),
        report.failure ? (0,failure_text/* failureText */.k)(report.failure, 30) : '',
        totalsLine(report),
        historyLine(findings?.history),
        ...report.notices.slice(0, 20).map((notice) => `> ${(0,markdown/* plain */.pj)(notice)}`),
        report.targets.length === 0 ? '' : (0,tables/* targetTable */.iY)(report.targets),
        time(),
        missText(findings?.misses ?? [], 10),
        adviceText(findings?.advice ?? [], 10),
        (0,run_details/* warningDetails */.Zd)(report.warnings),
        economicsDetails(findings?.economics ?? []),
        ...parts
    ].filter((part) => part !== '').join('\n\n') + '\n';
}
/** The title and the verdict. */
function head(report) {
    return `## ${(0,markdown/* plain */.pj)(report.title, 100)}\n\n${words/* resultMarks */.uh[report.result]} **${(0,markdown/* plain */.pj)(report.headline)}**`;
}
/** The totals in one line, against the baseline where there is one. */
function totalsLine({ totals, findings }) {
    const comparison = findings?.comparison;
    const build = comparison?.images ?? comparison?.build;
    const parts = [
        ...(totals.stepsTotal === 0 ? [] : [`${(0,tables/* cachedCell */.P2)(totals)} steps cached`]),
        ...(totals.stepSumMs > 0 ? [`${(0,duration/* renderDuration */.P)(totals.stepSumMs)} of step time in ${(0,duration/* renderDuration */.P)(totals.durationMs)}`] : []),
        ...(totals.parallelism !== undefined && totals.parallelism >= 1.05 ? [`${totals.parallelism.toFixed(1)} at a time`] : []),
        ...(comparison && build ? [`median of ${(0,verdict/* count */.U9)(build.n, 'build')} of ${(0,markdown/* code */.aY)(comparison.source.branch, 60)}: ${(0,duration/* renderDuration */.P)(build.medianMs)}`] : []),
        ...(comparison && comparison.savedMs > 0 ? [`the cache saved ${(0,duration/* renderDuration */.P)(comparison.savedMs)} of steps`] : [])
    ];
    return parts.join(' · ');
}
function runPart(report) {
    return (0,markdown/* details */.zH)('How it ran', (0,run_details/* runDetails */.C6)(report));
}

// EXTERNAL MODULE: ./out/report/time-parts.js + 1 modules
var time_parts = __webpack_require__(4070);
;// CONCATENATED MODULE: ./out/report/trace.js


const stepColours = { done: 'thread_state_running', failed: 'terrible', canceled: 'grey', unfinished: 'grey' };
/** The build as trace events: one lane for each step that runs at the same time, hits as moments. One line of JSON. */
function renderTrace(report) {
    const slices = [...stepSlices(report), ...workSlices(report)].sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
    const lanes = [];
    const events = slices.map((slice) => {
        const free = lanes.findIndex((endMs) => endMs <= slice.startMs);
        const lane = free < 0 ? lanes.length : free;
        lanes[lane] = slice.endMs;
        return { name: slice.name, cat: slice.category, ph: 'X', ts: slice.startMs * 1000, dur: (slice.endMs - slice.startMs) * 1000, pid: 1, tid: lane + 1, cname: slice.colour, args: slice.args };
    });
    const hits = report.steps
        .filter((step) => step.outcome === 'cached' && step.endMs !== undefined)
        .map((step) => ({ name: (0,markdown/* oneLine */.TN)(step.instruction).slice(0, 200), cat: 'cached', ph: 'i', s: 't', ts: (step.endMs ?? 0) * 1000, pid: 1, tid: lanes.length + 1, args: { targets: step.targets, place: (0,time_parts/* placeOf */.$t)(step) } }));
    const names = [...lanes.map((_, index) => [index + 1, `lane ${index + 1}`]), ...(hits.length > 0 ? [[lanes.length + 1, 'cached']] : [])];
    return JSON.stringify({
        displayTimeUnit: 'ms',
        otherData: { title: report.title, headline: report.headline, commit: report.commit },
        traceEvents: [
            { name: 'process_name', ph: 'M', pid: 1, args: { name: report.title } },
            ...names.flatMap(([tid, name]) => [{ name: 'thread_name', ph: 'M', pid: 1, tid, args: { name } }, { name: 'thread_sort_index', ph: 'M', pid: 1, tid, args: { sort_index: tid } }]),
            ...events, ...hits
        ]
    });
}
function stepSlices(report) {
    return report.steps.flatMap((step) => {
        if (step.outcome === 'cached' || step.startMs === undefined || step.endMs === undefined)
            return [];
        return [{
                name: (0,markdown/* oneLine */.TN)(step.instruction).slice(0, 200), category: step.isFrom ? 'base image' : 'step', startMs: step.startMs, endMs: Math.max(step.startMs, step.endMs),
                colour: step.critical ? 'bad' : (stepColours[step.outcome] ?? 'grey'),
                args: { targets: step.targets, place: (0,time_parts/* placeOf */.$t)(step), outcome: step.outcome, critical: step.critical, busyMs: step.durationMs, ...(step.node === undefined ? {} : { node: step.node }), ...(step.uncertain === undefined ? {} : { uncertain: step.uncertain }) }
            }];
    });
}
function workSlices(report) {
    return report.work.map((work) => ({
        name: `${work.label}: ${(0,markdown/* oneLine */.TN)(work.text)}`.slice(0, 200), category: 'around', startMs: work.startMs, endMs: work.endMs, colour: work.critical ? 'bad' : 'white', args: { targets: work.targets, critical: work.critical }
    }));
}

// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(86998);
;// CONCATENATED MODULE: ./out/report/annotations.js



// The runner keeps ten of each level for a step and drops the others (actions/runner: ExecutionContext.cs).
const mostOfLevel = 10;
const longest = 1000;
/**
 * What is worth a mark on a Dockerfile: the failing step, findings of the checks, advice. Each once, at most ten of a level;
 * by `diff`, advice stands only where the request changed the file (`changed`; undefined where that is not known).
 */
function makeAnnotations(report, mode, changed) {
    if (mode === 'off')
        return [];
    const { failure } = report;
    const failing = failure?.dockerfile !== undefined && failure.excerpt?.line !== undefined
        ? [{ level: 'error', file: failure.dockerfile, line: failure.excerpt.line, title: `Build failed${failure.target === undefined ? '' : ` in ${failure.target}`}`, message: failure.message }]
        : [];
    const checks = report.warnings.flatMap((warning) => warning.file === undefined || warning.line === undefined ? [] : [{ level: warning.level ?? 'warning', file: warning.file, line: warning.line, title: warning.rule ?? 'Dockerfile check', message: warning.url === undefined || warning.rule === undefined ? warning.text : `${warning.text} (${warning.url})` }]);
    const advice = (report.findings?.advice ?? []).flatMap((one) => one.places.map(({ file, line }) => {
        const saving = [...(one.savingMs > 0 ? [(0,duration/* renderDuration */.P)(one.savingMs)] : []), ...(one.savingBytes === undefined ? [] : [(0,bytes/* renderBytes */.U)(one.savingBytes)])].join(', ');
        return { level: 'notice', file, line, title: saving === '' ? one.rule : `${one.rule}: saves ${saving}`, message: one.text };
    })).filter(({ file, line }) => mode === 'all' || changed?.get(file)?.has(line) === true);
    const all = annotations_once([...failing, ...checks, ...advice]);
    return ['error', 'warning', 'notice'].flatMap((level) => all.filter((one) => one.level === level).slice(0, mostOfLevel));
}
function annotations_once(annotations) {
    const seen = new Map();
    for (const one of annotations) {
        const text = { ...one, title: (0,markdown/* oneLine */.TN)(one.title).slice(0, 200), message: (0,markdown/* oneLine */.TN)(one.message).slice(0, longest) };
        const key = JSON.stringify([text.file, text.line, text.title, text.message]);
        if (!seen.has(key))
            seen.set(key, text);
    }
    return [...seen.values()];
}

;// CONCATENATED MODULE: ./out/report/changed-lines.js
/** Reads the lines that unified diffs add. */
function parseChangedLines(files) {
    return new Map(files.map(({ path, patch }) => [path, addedLines(patch ?? '')]));
}
function addedLines(patch) {
    const added = new Set();
    let at = 0;
    for (const line of patch.split('\n')) {
        const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line);
        if (hunk)
            at = Number(hunk[1]);
        else if (line.startsWith('+'))
            added.add(at++);
        else if (line.startsWith(' ') || line === '')
            at++;
    }
    return added;
}

// EXTERNAL MODULE: ./out/shared/inert.js
var inert = __webpack_require__(15924);
;// CONCATENATED MODULE: ./out/publish/annotations.js





/** Marks lines of Dockerfiles. Advice is left out where it cannot be told which lines the pull request changes. */
async function publishAnnotations({ report, inputs, context, log, write }) {
    const wanted = inputs.annotations === 'diff' && report.findings?.advice.some((one) => one.places.length > 0);
    const changed = wanted ? await readChangedLines(inputs, context, log) : undefined;
    makeAnnotations(report, inputs.annotations, changed).forEach((one) => write(`${annotationCommand(one)}\n`));
}
async function readChangedLines(inputs, context, log) {
    const request = (0,github_context/* pullRequestNumber */.Kd)(context.event, inputs.prNumber);
    if (request === undefined || inputs.githubToken === '')
        return undefined;
    try {
        const { makeCommentClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 39565));
        const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
        return parseChangedLines(await client.changedFiles(request));
    }
    catch (error) {
        log.debug(`No advice on lines: what pull request ${request} changes could not be read: ${(0,errors/* messageOf */.b)(error)}`);
        return undefined;
    }
}
/**
 * An annotation as workflow command. Data and properties are escaped as the runner reads them (actions/runner:
 * ActionCommand.cs), so that a text stays one command.
 */
function annotationCommand({ level, file, line, title, message }) {
    return `::${level} file=${property(file)},line=${line},title=${property(title)}::${data((0,inert/* inertLine */.Fq)(message))}`;
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data((0,inert/* inertLine */.Fq)(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./out/publish/report-files.js


/** Writes the report as JSON into a directory, or where the user wants it. Returns its path. */
async function writeReportFile(directory, chosen, report) {
    const path = chosen ?? (0,external_node_path_.join)(directory, 'report.json');
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, `${JSON.stringify(report, null, 2)}\n`);
    return path;
}
/** Writes the build as a trace, where the user wants one. Returns its path. */
async function writeTraceFile(path, trace) {
    if (path === undefined)
        return undefined;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, `${trace()}\n`);
    return path;
}
/** Writes the summary into a directory. Returns its path. */
async function writeSummaryFile(directory, markdown) {
    const path = (0,external_node_path_.join)(directory, 'summary.md');
    await (0,promises_.writeFile)(path, markdown);
    return path;
}

// EXTERNAL MODULE: ./out/publish/save-comment.js
var save_comment = __webpack_require__(52899);
;// CONCATENATED MODULE: ./out/publish/publish-report.js












/** Shows the report everywhere it belongs, side by side. Each sink that fails is one warning; nothing is thrown. */
async function publishReport(task) {
    const { report, inputs, directory, log } = task;
    const attempt = async (what, action) => {
        try {
            return await action();
        }
        catch (error) {
            log.warning(`${what}: ${(0,errors/* messageOf */.b)(error)}`);
            return undefined;
        }
    };
    const section = await attempt("The job's part of the comment could not be made", async () => (0,job_section/* makeSection */.yb)(report, identifyJob(task.context, inputs.matrix), { ...findingLines(report.findings, 3), room: job_section/* roomInFile */.x7 }));
    const summary = await attempt('The summary could not be made', async () => renderSummary(report));
    const [, reportFile, summaryFile, , composeFile] = await Promise.all([
        attempt('The job summary could not be written', async () => inputs.summary && summary !== undefined && (0,job_summary/* writeJobSummary */.j)(task.summaryPath, summary)),
        attempt('The report file could not be written', () => writeReportFile(directory, inputs.reportFile, { ...report, job: section })),
        attempt('The summary file could not be written', async () => (summary === undefined ? undefined : writeSummaryFile(directory, summary))),
        attempt('The trace file could not be written', () => writeTraceFile(inputs.traceFile, () => renderTrace(report))),
        attempt('The Compose override could not be written', () => writeOverride(directory, task.composeOverride))
    ]);
    await attempt('The outputs could not be written', async () => task.onFiles?.({ reportFile, summaryFile, composeFile }));
    await attempt('Dockerfile lines could not be marked', () => publishAnnotations({ report, inputs, context: task.context, log, write: task.write ?? (() => undefined) }));
    const comment = await attempt('The pull-request comment was left out', async () => section && (0,save_comment/* writeAtOnce */.i0)({ inputs, context: task.context, section, turn: turnOf(report, inputs), log }));
    return { reportFile, summaryFile, composeFile, comment: comment?.saved, handed: comment?.handed };
}
async function writeOverride(directory, text) {
    if (text === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(directory, 'compose.warmbake.yaml');
    await (0,promises_.writeFile)(path, text);
    return path;
}
// A job that was cancelled is killed after ten seconds: it waits for nobody.
function turnOf(report, { matrix }) {
    return report.result === 'canceled' && matrix.jobs <= save_comment/* mostWriters */.ux ? save_comment/* alone */.QR : { index: matrix.index, jobs: matrix.jobs, atOnce: matrix.atOnce };
}


/***/ }),

/***/ 95397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ askForRequest),
/* harmony export */   o: () => (/* binding */ parseQuestion)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16080);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);


/** What `JSON.stringify` made of a question, read back; undefined for anything else. */
function parseQuestion(value) {
    const question = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const [number, commit, branch, headOwner] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(question?.['number']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(question?.['commit']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(question?.['branch']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(question?.['headOwner'])];
    if (question?.['kind'] === 'number' && number !== undefined)
        return { kind: 'number', number };
    const found = question?.['kind'] === 'commit' && commit !== undefined && branch !== undefined && headOwner !== undefined;
    return found ? { kind: 'commit', commit, branch, headOwner, inFork: question['inFork'] === true } : undefined;
}
/** What is known without asking: the user's number wins, else the event's; a push says its branch and commit only. */
function askForRequest({ event, repository, defaultBranch }, chosen) {
    const number = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .pullRequestNumber */ .Kd)(event, chosen);
    if (number !== undefined)
        return { kind: 'number', number };
    const head = headOf(event);
    // Requests from the default branch are rare, and a push to it is what happens most.
    if (head === undefined || (head.branch === defaultBranch && event.kind !== 'workflow-run'))
        return { kind: 'none' };
    const headOwner = head.owner ?? repository.owner;
    return { kind: 'commit', commit: (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D3)(event), branch: head.branch, headOwner, inFork: !sameName(headOwner, repository.owner) };
}
function headOf(event) {
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return { branch: event.branch };
        case 'workflow-run':
            return { branch: event.branch, owner: event.headOwner };
        case 'tag-push':
        case 'tag-run':
        case 'pull-request':
        case 'pull-request-target':
        case 'merge-group':
        case 'pull-request-comment':
        case 'other':
            return undefined;
    }
}
const sameName = (a, b) => a.toLowerCase() === b.toLowerCase();


/***/ }),

/***/ 52899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ alone),
/* harmony export */   i0: () => (/* binding */ writeAtOnce),
/* harmony export */   ux: () => (/* binding */ mostWriters)
/* harmony export */ });
/* harmony import */ var _report_job_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96830);
/* harmony import */ var _open_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60302);


/** Of more jobs than this only one of each group writes the comment: GitHub takes 80 writes a minute and 500 an hour. */
const mostWriters = 30;
/** A job that need not take turns with others. */
const alone = { index: 0, jobs: 1, atOnce: 1 };
// A request and its answer; whoever is slower is not waited for.
const longestMs = 10_000;
/**
 * Main's part: a job alone reads and writes once. One of a matrix has to wait for its turn and to look again, or for what others
 * of many have to say, which post does: nobody waits for it there. Says in one line why there is no comment where there could be one; never throws.
 */
async function writeAtOnce({ section, turn, ...place }) {
    const question = (0,_open_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .askForComment */ .om)(place);
    if (question === undefined)
        return {};
    const { runId, workflow, workflowPath, job, step, actionsCache } = place.context;
    if (turn.jobs > mostWriters && actionsCache !== 'write') {
        place.log.info(`No pull-request comment by this job: ${turn.jobs} jobs are too many to write one comment without an Actions cache to write to. A last job with the report action writes it for all of them (docs/report.md).`);
        return {};
    }
    const handed = { section: (0,_report_job_section_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSection */ .vY)(section), question, turn, space: (0,_report_job_section_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionKey */ .FR)([runId, place.inputs.commentKey, workflowPath, workflow, job, step]), atMs: Date.now() };
    if (turn.atOnce > 1 || turn.jobs > mostWriters)
        return { handed: { ...handed, state: 'unwritten' } };
    let passing = false;
    const comment = await inTime((0,_open_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .openComment */ .a9)({ ...place, question, onPassing: () => (passing = true) }));
    const saved = comment === 'late' ? comment : await inTime(comment?.save({ sections: [handed.section], index: 0, jobs: 1, hasty: true }));
    if (comment === 'late' || saved === 'late' || passing)
        return { handed: { ...handed, turn: alone, state: 'unwritten' } };
    if (comment === undefined || saved === undefined)
        return {};
    return { saved, handed: { ...handed, question: { kind: 'number', number: comment.pullRequest }, turn: alone, state: saved.settled ? 'settled' : 'unsettled', atMs: Date.now() } };
}
async function inTime(task) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve('late'), longestMs);
    });
    return Promise.race([task, late]).finally(() => clearTimeout(timer));
}


/***/ }),

/***/ 29127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ callLines),
/* harmony export */   W: () => (/* binding */ callText)
/* harmony export */ });
/* harmony import */ var _failure_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78225);
/* harmony import */ var _shared_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15924);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74370);
/* harmony import */ var _run_details_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22969);




/** What a call that built nothing has to say below its verdict, with at most so many findings. */
function callText(report, most) {
    const { warnings, failure, call } = report;
    const left = warnings.length - most;
    const lines = call?.lines ?? [];
    return [
        failure ? (0,_failure_text_js__WEBPACK_IMPORTED_MODULE_0__/* .failureText */ .k)(failure, 30) : '',
        ...report.notices.slice(0, 20).map((notice) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(notice)}`),
        warnings.length === 0 ? '' : (0,_run_details_js__WEBPACK_IMPORTED_MODULE_1__/* .warningTable */ .dG)(warnings.slice(0, most)),
        left > 0 ? `…and ${left} more. The report file has them all.` : '',
        lines.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .block */ .om)(lines.slice(0, most)),
        lines.length > most ? `…and ${lines.length - most} more lines. The log has them all.` : '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)('How it ran', (0,_run_details_js__WEBPACK_IMPORTED_MODULE_1__/* .runDetails */ .C6)({ ...report, targets: [] }))
    ].filter((part) => part !== '').join('\n\n');
}
/** The findings as lines for the job's log. Inert already. */
function callLines(report) {
    const rows = report.warnings.map((one) => [(0,_run_details_js__WEBPACK_IMPORTED_MODULE_1__/* .warningPlace */ .A4)(one), one.level ?? 'warning', one.rule, one.text].filter((text) => text !== undefined && text !== '').join('  '));
    return [`${report.title}: ${report.headline}`, ...(rows.length === 0 ? [] : ['', ...rows])].map((line) => (0,_shared_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inertLine */ .Fq)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(line))).concat((report.call?.lines ?? []).map((line) => (0,_shared_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inertLine */ .Fq)(line)));
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

/***/ 78225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ failureText)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74370);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21166);


/** What failed, with the place in the Dockerfile, the last lines of output, and what was given up because of it. */
function failureText(failure, lines) {
    const parts = [
        `**What failed**${failure.target ? ` in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.target, 60)}` : ''}${failure.step ? `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(failure.step, 200)}` : ''}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(failure.message, 600),
        ...(failure.todo === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(failure.todo, 600)])
    ];
    if (failure.excerpt) {
        const place = failure.excerpt.file + (failure.excerpt.line === undefined ? '' : `:${failure.excerpt.line}`);
        parts.push(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(place)}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(failure.excerpt.text.slice(0, 40))}`);
    }
    if (failure.lines.length > 0 && lines > 0)
        parts.push(`Last lines of its output:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(failure.lines.slice(-lines))}`);
    if (failure.canceled.length > 0)
        parts.push(`Canceled because of it: ${(0,_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .fewTargets */ .Ve)(failure.canceled)}`);
    return parts.join('\n\n');
}


/***/ }),

/***/ 96830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ sectionKey),
/* harmony export */   vY: () => (/* binding */ fitSection),
/* harmony export */   x7: () => (/* binding */ roomInFile),
/* harmony export */   yb: () => (/* binding */ makeSection)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _run_details_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22969);
/* harmony import */ var _unchanged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17386);



/** Bytes of JSON that a section may have in a report file, where there is room. */
const roomInFile = 24_000;
/** The section of a report, as small as `fitSection` makes it. */
function makeSection(report, identity, { reasons = [], advice = [], room } = {}) {
    const pushed = ({ result, unchanged, digest, images }) => ((result === 'success' || unchanged?.how === 'retagged') && digest !== undefined ? images.length : 0);
    const { failure, totals } = report;
    return fitSection({
        version: 1, ...identity, title: report.title, commit: report.commit, result: report.result, headline: report.headline,
        durationMs: totals.durationMs, stepsTotal: totals.stepsTotal, stepsCached: totals.stepsCached,
        targetsTotal: report.call ? 0 : report.targets.length, imagesPushed: report.targets.filter((target) => pushed(target) > 0).length,
        targets: report.call ? [] : report.targets.map((target) => ({
            name: target.displayName, result: target.result, durationMs: target.durationMs === undefined ? undefined : Math.round(target.durationMs),
            stepsTotal: target.stepsTotal, stepsCached: target.stepsCached, imagesPushed: pushed(target), ...(target.unchanged ? { note: (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_2__/* .skippedWords */ .MB)(target.unchanged) } : {})
        })),
        failure: failure && { target: failure.target, step: failure.step, message: failure.message, place: failure.excerpt && placeOf(failure.excerpt), lines: failure.lines.slice(-10) },
        ...(report.call ? { checks: { total: report.warnings.length, findings: report.warnings.map((one) => ({ place: (0,_run_details_js__WEBPACK_IMPORTED_MODULE_1__/* .warningPlace */ .A4)(one), rule: one.rule, text: one.text, url: one.url })) } } : {}),
        reasons, advice, notices: report.notices
    }, room);
}
function placeOf({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}
/** A key that two jobs share only where workflow, job, matrix values and step are the same. */
function sectionKey(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
// Bytes of JSON that one section may have: a lone job says more than one of thirty, and all of a matrix fit one comment.
const roomOfAll = 24_000;
const roomOfOne = { least: 1300, most: 6000 };
/** The same section, saying less until its JSON is small enough: rows, then texts; its figures always stay. */
function fitSection(section, room = Math.min(roomOfOne.most, Math.max(roomOfOne.least, roomOfAll / section.jobs))) {
    // Workflow and job are compared with those of other sections: they are cut the same way on every level.
    for (const [rows, texts, lines, length] of [[40, 3, 10, 300], [20, 3, 10, 200], [10, 2, 5, 120], [5, 1, 0, 80], [2, 0, 0, 60], [0, 0, 0, 30], [0, 0, 0, 12]]) {
        const cut = (text) => clip(text, length);
        const name = (text) => clip(text, Math.min(60, 2 * length));
        const maybe = (text) => (text === undefined ? undefined : cut(text));
        const some = (list) => list.slice(0, texts).map(cut);
        const fitting = {
            ...section, workflow: clip(section.workflow, 40), job: clip(section.job, 40), matrix: name(section.matrix), title: name(section.title), headline: cut(section.headline),
            commit: section.commit.slice(0, 12), url: section.url.length > 200 ? '' : section.url,
            targets: inOrderOfNeed(section.targets).slice(0, rows).map((target) => ({ ...target, name: clip(target.name, 60), ...(target.note === undefined ? {} : { note: clip(target.note, 40) }) })),
            failure: section.failure && {
                target: maybe(section.failure.target), step: maybe(section.failure.step), message: cut(section.failure.message), place: maybe(section.failure.place),
                lines: lines === 0 ? [] : section.failure.lines.slice(-lines).map(cut)
            },
            ...(section.checks && { checks: { total: section.checks.total, findings: section.checks.findings.slice(0, rows).map(({ place, rule, text, url }) => ({ place: clip(place, 100), rule: rule && clip(rule, 60), text: cut(text), url: rows < 10 || (url?.length ?? 0) > 150 ? undefined : url })) } }),
            reasons: some(section.reasons), advice: some(section.advice), notices: some(section.notices)
        };
        if (length === 12 || Buffer.byteLength(JSON.stringify(fitting)) <= room)
            return fitting;
    }
    return section;
}
// What failed must not be among the rows that are left out, nor what was built where most were not.
function inOrderOfNeed(targets) {
    const need = ({ result }) => (result === 'failure' ? 2 : result === 'skipped' ? 0 : 1);
    return [...targets].sort((a, b) => need(b) - need(a));
}
function clip(text, limit) {
    // Control characters would be six characters each in JSON, and say nothing.
    const line = text.slice(0, 2 * limit + 2).replace(/\p{Cc}/gu, ' ');
    const characters = [...line];
    return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
}


/***/ }),

/***/ 18932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ renderLogTable)
/* harmony export */ });
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55958);
/* harmony import */ var _shared_inert_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15924);
/* harmony import */ var _call_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29127);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74370);
/* harmony import */ var _unchanged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17386);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8482);






/** The report as lines for the job's log: the verdict, a row per target, a row per step. Inert already. */
function renderLogTable(report) {
    if (report.call)
        return (0,_call_text_js__WEBPACK_IMPORTED_MODULE_0__/* .callLines */ .Q)(report);
    const rows = [
        ['TARGET', 'RESULT', 'TIME', 'CACHED', 'DIGEST'],
        ...report.targets.map((target) => [
            target.displayName, target.unchanged ? (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_2__/* .skippedWords */ .MB)(target.unchanged) : _words_js__WEBPACK_IMPORTED_MODULE_1__/* .resultWords */ .Xb[target.result], target.durationMs === undefined ? '-' : (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDuration */ .P)(target.durationMs),
            target.stepsTotal === 0 ? '-' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .percent */ .KN)(target.cacheRatio)} (${target.stepsCached}/${target.stepsTotal})`,
            target.digest ?? '-'
        ])
    ];
    const steps = [
        ['TARGET', 'STEP', 'OUTCOME', 'TIME', 'INSTRUCTION'],
        ...report.steps.map((step) => [
            step.targets.join(','), [step.platform, step.stage, step.index === undefined ? undefined : `${step.index}/${step.total ?? '?'}`].filter(Boolean).join(' '),
            _words_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeWords */ .wX[step.outcome], step.durationMs === undefined ? '-' : (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDuration */ .P)(step.durationMs), step.instruction
        ])
    ];
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(`${report.title}: ${report.headline}`), '', ...align(rows), '', ...align(steps)].map(_shared_inert_js__WEBPACK_IMPORTED_MODULE_5__/* .inertLine */ .Fq);
}
const widest = 100;
function align(rows) {
    const cells = rows.map((row) => row.map((cell) => clip((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(cell))));
    const widths = (cells[0] ?? []).map((_, column) => cells.reduce((most, row) => Math.max(most, Math.min(row[column]?.length ?? 0, 60)), 0));
    return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
function clip(text) {
    return text.length <= widest ? text : `${text.slice(0, widest - 1)}…`;
}


/***/ }),

/***/ 22969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ warningPlace),
/* harmony export */   C6: () => (/* binding */ runDetails),
/* harmony export */   Zd: () => (/* binding */ warningDetails),
/* harmony export */   dG: () => (/* binding */ warningTable),
/* harmony export */   oF: () => (/* binding */ ruleName)
/* harmony export */ });
/* harmony import */ var _shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91187);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74370);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5338);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8482);




/** How it ran: builder, overhead, refs with their reasons. */
function runDetails(report) {
    const { builder, totals } = report;
    const parts = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['What', '>Time', '>Bytes'], [
            builder.name === '' ? ['Until the images were found, without a builder', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(totals.startupMs), ''] : [`Before bake (of it builder ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(builder.name, 80)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(builder.bootMs)})`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(totals.startupMs), ''],
            ...report.overhead.map((row) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(row.label, 60), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(row.durationMs), row.bytes === undefined ? '' : (0,_shared_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .renderBytes */ .U)(row.bytes)])
        ]),
        `buildx ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(builder.buildxVersion)} · commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(report.commit.slice(0, 12))} · ${report.files.slice(0, 10).map((file) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(file, 100)).join(', ')}`,
        ...(builder.nodes ?? []).slice(0, 16).map((node) => `Node ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(node.name, 80)}: ${node.platforms.slice(0, 16).map((platform) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(platform, 40)).join(', ') || 'platforms unknown'}`)
    ];
    for (const target of report.targets) {
        const not = target.result === 'success' || target.result === 'skipped' ? '' : 'not ';
        const pushed = target.unchanged ? (target.unchanged.how === 'retagged' ? 'tagged' : 'found') : `${not}pushed`;
        const rows = [
            ...target.images.map(({ ref, reason }) => [pushed, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ref, 200), _words_js__WEBPACK_IMPORTED_MODULE_0__/* .tagReasonWords */ .IH[reason]]),
            ...target.cacheFrom.map(({ ref, reason, found, used }) => [found === false ? 'cache: not there yet' : used === false ? 'cache: not needed' : 'cache read', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ref, 200), _words_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReasonWords */ .ki[reason]]),
            ...target.cacheTo.map(({ ref, reason }) => [`cache ${not}written`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ref, 200), _words_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheReasonWords */ .ki[reason]])
        ];
        if (rows.length > 0)
            parts.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`Refs of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(target.displayName, 60)}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', 'Ref', 'Why'], rows)));
    }
    return parts.join('\n\n');
}
/** What the builder's checks found, folded; empty where they found nothing. */
function warningDetails(warnings, most = 100) {
    return warnings.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(`⚠️ ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(warnings.length, 'finding')} of the Dockerfile checks`, warningTable(warnings.slice(0, most)));
}
/** Findings as a table, each rule with its page. */
function warningTable(warnings) {
    const rows = warnings.map((warning) => {
        const { rule, text, url, level } = warning;
        const place = warningPlace(warning);
        return [place === '' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(place, 100), ruleName(rule, url), `${level === 'error' ? '❌ ' : ''}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text, 300)}`];
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Place', 'Rule', 'Finding'], rows);
}
// A frontend may be anybody's: no other link is shown.
const rulePage = /^https:\/\/docs\.docker\.com\/go\/dockerfile\/rule\/[a-z0-9-]{1,80}\/?$/;
/** A rule of the checks, with the link to its page where that is one of Docker's. */
function ruleName(rule, url) {
    if (rule === undefined)
        return '';
    return url !== undefined && rulePage.test(url) ? `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule, 60)}](${url})` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule, 60);
}
/** Where a finding is: `web/Dockerfile:3`, `line 3` where its file is not known, or nothing. */
function warningPlace({ file, line }) {
    return file === undefined && line === undefined ? '' : `${file ?? 'line '}${file !== undefined && line !== undefined ? ':' : ''}${line ?? ''}`;
}


/***/ }),

/***/ 5338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   gt: () => (/* binding */ makeVerdict)
/* harmony export */ });
/* unused harmony export against */
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55958);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74370);


/** The verdict in plain words, one line: `4 images in 42.1s, 31.4s faster than main; 83% of steps cached`. */
function makeVerdict({ result, timing, plan, log, pushedMs, findings }, targets) {
    if (result === 'success') {
        const cached = timing.stepsTotal === 0 ? '' : `; ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(timing.cacheRatio)} of steps cached`;
        const noun = plan.push ? 'image' : 'target';
        const unchanged = targets.filter((target) => target.result === 'skipped').length;
        const what = unchanged === 0 ? count(targets.length, noun) : `${targets.length - unchanged} of ${count(targets.length, noun)} built`;
        const { comparison } = findings ?? {};
        const difference = comparison && against(pushedMs === undefined ? comparison.build : (comparison.images ?? comparison.build), comparison.source.branch);
        return `${what} in ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(pushedMs ?? timing.wallMs)}${difference ? `, ${difference}` : ''}${unchanged === 0 ? '' : `, ${unchanged} unchanged`}${cached}`;
    }
    const took = (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(timing.wallMs);
    if (result === 'canceled')
        return `Canceled after ${took}`;
    if (result === 'skipped')
        return skippedVerdict(targets, took);
    const step = log.steps.find((one) => one.id === log.failure?.stepId);
    const culprit = targets.find((one) => one.name === (log.failure?.target ?? step?.targets[0]));
    return `Failed after ${took}${culprit ? ` in ${culprit.displayName}` : ''}`;
}
function skippedVerdict(targets, took) {
    const images = count(targets.length, 'image');
    if (targets.some(({ unchanged }) => unchanged?.how === 'found'))
        return `${images} found in ${took}, nothing was built`;
    return targets.some(({ unchanged }) => unchanged?.how === 'retagged') ? `${images} unchanged, retagged in ${took}` : `${images} unchanged, nothing was built`;
}
/** A difference in words: `31.4s faster than main`; undefined where there is none to speak of. */
function against(difference, branch) {
    if (!difference)
        return undefined;
    if (difference.trend === 'same')
        return `about the same as ${branch}`;
    return `${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(Math.abs(difference.deltaMs))} ${difference.trend} than ${branch}`;
}
/** A number with its noun: `1 step`, `2 steps`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
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
