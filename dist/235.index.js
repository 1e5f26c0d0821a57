export const id = 235;
export const ids = [235];
export const modules = {

/***/ 6080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D3: () => (/* binding */ commitOf),
  DO: () => (/* binding */ parseContext),
  Kd: () => (/* binding */ pullRequestNumber),
  Vp: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
;// CONCATENATED MODULE: ./out/github/parse-event.js

/** Reads the event from its variables and payload. Total: what does not fit a kind is `other`. */
function parseEvent(variables, payload) {
    const { name, ref, sha } = variables;
    const byDependabot = isDependabot(variables.actor);
    const inFork = (0,checked_json/* objectOf */.Xy)(payload['repository'])?.['fork'] === true;
    const branch = after(ref, 'refs/heads/');
    const tag = after(ref, 'refs/tags/');
    const deleted = payload['deleted'] === true;
    const other = { kind: 'other', name, commit: sha };
    switch (name) {
        case 'push':
            if (branch)
                return { kind: 'branch-push', branch, commit: sha, deleted, byDependabot, inFork };
            return tag ? { kind: 'tag-push', tag, commit: sha, deleted, inFork } : other;
        case 'pull_request':
            return parsePullRequest(variables, payload) ?? other;
        case 'pull_request_target': {
            const request = parsePullRequest(variables, payload);
            if (!request)
                return other;
            const { kind: _, mergeCommit: __, ...rest } = request;
            return { kind: 'pull-request-target', ...rest };
        }
        case 'merge_group':
            return parseMergeGroup(variables, payload) ?? other;
        case 'schedule':
        case 'workflow_dispatch':
            if (branch)
                return { kind: 'branch-run', name, branch, commit: sha, byDependabot, inFork };
            return tag ? { kind: 'tag-run', name, tag, commit: sha, inFork } : other;
        case 'release': {
            const released = (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(payload['release'])?.['tag_name']) ?? tag;
            return released ? { kind: 'tag-run', name, tag: released, commit: sha, inFork } : other;
        }
        case 'workflow_run':
            return parseWorkflowRun(variables, payload) ?? other;
        case 'issue_comment': {
            const issue = (0,checked_json/* objectOf */.Xy)(payload['issue']);
            const number = (0,checked_json/* numberOf */.rl)(issue?.['number']);
            return number !== undefined && (0,checked_json/* objectOf */.Xy)(issue?.['pull_request']) ? { kind: 'pull-request-comment', number, commit: sha } : other;
        }
        default:
            return other;
    }
}
function parsePullRequest(variables, payload) {
    const request = (0,checked_json/* objectOf */.Xy)(payload['pull_request']);
    const head = (0,checked_json/* objectOf */.Xy)(request?.['head']);
    const number = (0,checked_json/* numberOf */.rl)(request?.['number']);
    const headCommit = (0,checked_json/* stringOf */.Je)(head?.['sha']);
    const headBranch = (0,checked_json/* stringOf */.Je)(head?.['ref']);
    const baseBranch = (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(request?.['base'])?.['ref']);
    if (!request || number === undefined || !headCommit || !headBranch || !baseBranch)
        return undefined;
    const author = (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(request['user'])?.['login']) ?? '';
    return {
        kind: 'pull-request', number, headCommit, mergeCommit: variables.sha, headBranch, baseBranch,
        fromFork: !isThisRepository(head?.['repo'], variables),
        byDependabot: isDependabot(variables.actor) || isDependabot(author),
        closed: payload['action'] === 'closed'
    };
}
// base_ref is a full ref, GITHUB_BASE_REF is empty. The ref names the last request: gh-readonly-queue/<base>/pr-<n>-<sha>.
function parseMergeGroup({ ref, sha }, payload) {
    const group = (0,checked_json/* objectOf */.Xy)(payload['merge_group']);
    const baseBranch = after((0,checked_json/* stringOf */.Je)(group?.['base_ref']) ?? '', 'refs/heads/');
    const number = Number(/\/pr-(\d{1,15})-[^/]*$/.exec(ref)?.[1]);
    if (!baseBranch)
        return undefined;
    return { kind: 'merge-group', commit: (0,checked_json/* stringOf */.Je)(group?.['head_sha']) ?? sha, baseBranch, number: Number.isInteger(number) ? number : undefined };
}
function parseWorkflowRun(variables, payload) {
    const run = (0,checked_json/* objectOf */.Xy)(payload['workflow_run']);
    const commit = (0,checked_json/* stringOf */.Je)(run?.['head_sha']);
    const branch = (0,checked_json/* stringOf */.Je)(run?.['head_branch']);
    if (!run || !commit || !branch)
        return undefined;
    const requests = run['pull_requests'];
    const first = Array.isArray(requests) && requests.length === 1 ? (0,checked_json/* objectOf */.Xy)(requests[0]) : undefined;
    const actor = (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(run['actor'])?.['login']) ?? '';
    // Runs of other events report the base's branch and repository although they may have built anybody's code.
    const vouched = vouchedEvents.has((0,checked_json/* stringOf */.Je)(run['event']) ?? '');
    return {
        kind: 'workflow-run', commit, branch, runId: (0,checked_json/* numberOf */.rl)(run['id']), headOwner: (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(run['head_repository'])?.['full_name'])?.split('/')[0], number: (0,checked_json/* numberOf */.rl)(first?.['number']),
        ownBranch: vouched && isThisRepository(run['head_repository'], variables) && !isDependabot(actor) && !isDependabot(variables.actor)
    };
}
const vouchedEvents = new Set(['push', 'pull_request', 'merge_group', 'schedule', 'workflow_dispatch', 'release']);
function isThisRepository(value, { repository }) {
    return (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(value)?.['full_name'])?.toLowerCase() === repository.toLowerCase();
}
function isDependabot(login) {
    return login === 'dependabot[bot]' || login === 'dependabot-preview[bot]';
}
function after(text, prefix) {
    return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}

;// CONCATENATED MODULE: ./out/github/context.js



/** The variables of the environment that say it, and the text of the event payload. Throws a UserError outside a runner. */
function parseContext(env, payloadText) {
    const need = (name) => {
        const value = env[name];
        if (!value)
            throw new errors/* UserError */.y(`${name} is not set. Warmbake runs as a step of a GitHub Actions job.`);
        return value;
    };
    const payload = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(payloadText)) ?? {};
    const fullName = need('GITHUB_REPOSITORY');
    const [owner = '', name = ''] = fullName.split('/');
    const about = (0,checked_json/* objectOf */.Xy)(payload['repository']);
    const payloadId = (0,checked_json/* numberOf */.rl)(about?.['id']);
    const workspace = need('GITHUB_WORKSPACE');
    return {
        event: parseEvent({ name: env['GITHUB_EVENT_NAME'] ?? '', ref: env['GITHUB_REF'] ?? '', sha: env['GITHUB_SHA'] ?? '', actor: env['GITHUB_ACTOR'] ?? '', repository: fullName }, payload),
        repository: { owner, name, id: env['GITHUB_REPOSITORY_ID'] || (payloadId === undefined ? fullName.toLowerCase() : String(payloadId)) },
        defaultBranch: (0,checked_json/* stringOf */.Je)(about?.['default_branch']) || undefined,
        workspace,
        // Never the workspace: what lies there gets into build contexts.
        temp: env['RUNNER_TEMP'] || env['TMPDIR'] || '/tmp',
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        runId: env['GITHUB_RUN_ID'] ?? '0',
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT']) || 1,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        // owner/name/.github/workflows/ci.yml@refs/heads/main
        workflowPath: /^[^/]+\/[^/]+\/(.+?)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        step: env['GITHUB_ACTION'] ?? '',
        actionsCache: readActionsCache(env)
    };
}
// Runners before the cache modes say none, and then the cache may be written.
function readActionsCache(env) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return 'missing';
    const mode = (env['ACTIONS_CACHE_MODE'] ?? '').toLowerCase();
    return mode === 'none' || mode === 'read' || mode === 'write-only' ? mode : 'write';
}
/** The pull request to comment on: the user's number wins, else the event's. */
function pullRequestNumber(event, chosen) {
    return chosen ?? ('number' in event ? event.number : undefined);
}
/** The commit that the build is about: the head commit on pull requests. */
function commitOf(event) {
    return event.kind === 'pull-request' || event.kind === 'pull-request-target' ? event.headCommit : event.commit;
}
/** Address of this run in the web interface. */
function runUrl(context) {
    const { serverUrl, repository, runId, runAttempt } = context;
    return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}/attempts/${runAttempt}`;
}


/***/ }),

/***/ 2031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ parseAmount),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   IJ: () => (/* binding */ parseChoices),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   MV: () => (/* binding */ parseCommentKey),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   xg: () => (/* binding */ parsePairs),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4396);

/** `true` or `false`, also as `yes`, `no`, `on`, `off`, `1`, `0` and in capitals. */
function parseSwitch(input, text) {
    const word = text.trim().toLowerCase();
    if (['true', 'yes', 'on', '1'].includes(word))
        return { value: true };
    if (['false', 'no', 'off', '0', ''].includes(word))
        return { value: false };
    return { problem: { input, value: text, allowed: '`true` or `false`' } };
}
/** One of a closed list of words. */
function parseChoice(input, text, choices) {
    const word = text.trim().toLowerCase();
    const choice = choices.find((one) => one === word);
    if (choice !== undefined)
        return { value: choice };
    return { problem: { input, value: text, allowed: choices.map((one) => `\`${one}\``).join(', ') } };
}
/** Lines, trimmed, without empty ones. For values that may hold commas. */
function parseLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** A list with one value per line or comma-separated; a value with commas is CSV-quoted. */
function parseList(text) {
    return parseLines(text)
        .flatMap((line) => (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsv */ .W)(line))
        .map((value) => value.trim())
        .filter((value) => value !== '');
}
/**
 * Records of `key=value`, one per line. A record that begins with a double quote ends with one, may hold line breaks, and
 * has inner quotes doubled, as docker's actions read them.
 */
function parsePairs(input, text) {
    const pairs = new Map();
    for (const record of parseRecords(text)) {
        if (record === undefined)
            return { problem: { input, value: '…', allowed: 'a record that begins with a double quote ends with one, and has inner quotes doubled' } };
        const at = record.indexOf('=');
        if (at <= 0)
            return { problem: { input, value: record.slice(0, 40), allowed: 'lines of `key=value`' } };
        pairs.set(record.slice(0, at).trim(), record.slice(at + 1));
    }
    return { value: pairs };
}
// Undefined stands for a record whose quotes are wrong.
function parseRecords(text) {
    const records = [];
    const lines = text.split(/\r?\n/);
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
        let record = line.trim();
        if (!record.startsWith('"')) {
            if (record !== '')
                records.push(record);
            continue;
        }
        // An odd number of quotes leaves the record open.
        while ((record.match(/"/g)?.length ?? 0) % 2 === 1 && lines.length > 0)
            record += `\n${lines.shift() ?? ''}`;
        const quoted = /^"((?:[^"]|"")*)"$/.exec(record.trimEnd());
        records.push(quoted?.[1]?.replaceAll('""', '"'));
    }
    return records;
}
/** A positive whole number, or undefined for an empty text. */
function parseCount(input, text) {
    const word = text.trim();
    if (word === '')
        return { value: undefined };
    const count = Number(word);
    if (/^\d{1,15}$/.test(word) && count > 0)
        return { value: count };
    return { problem: { input, value: text, allowed: 'a whole number above 0' } };
}
/** A list of words of a closed list, each once. */
function parseChoices(input, text, choices) {
    const words = parseList(text).map((word) => word.toLowerCase());
    const wrong = words.find((word) => !choices.some((one) => one === word));
    if (wrong !== undefined)
        return { problem: { input, value: wrong.slice(0, 60), allowed: choices.map((one) => `\`${one}\``).join(', ') } };
    return { value: choices.filter((one) => words.includes(one)) };
}
/** A whole number from 0 to `most`. */
function parseAmount(input, text, most) {
    const amount = Number(text.trim());
    if (/^\d{1,9}$/.test(text.trim()) && amount <= most)
        return { value: amount };
    return { problem: { input, value: text, allowed: `a whole number from 0 to ${most}` } };
}
/** The name of a comment, `default` for an empty text. */
function parseCommentKey(input, text) {
    const key = text.trim() || 'default';
    return /^[A-Za-z0-9_.-]{1,64}$/.test(key) ? { value: key } : { problem: { input, value: key, allowed: 'up to 64 letters, digits, `.`, `_` or `-`' } };
}


/***/ }),

/***/ 2831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
// What stands in these may be a secret, so an error does not repeat it.
const confidential = new Set(['secrets', 'secret-envs', 'secret-files', 'ssh', 'labels', 'build-args', 'vars', 'set', 'cache-options', 'driver-opts', 'append']);
/** All mistakes in the inputs as one text: name, what was given, what is allowed. */
function renderProblems(problems) {
    const got = ({ input, value }) => (confidential.has(input) ? 'another value' : `\`${value}\``);
    const lines = problems.map((problem) => `- \`${problem.input}\`: got ${got(problem)}; allowed: ${problem.allowed}`);
    return `${problems.length === 1 ? 'One input is' : `${problems.length} inputs are`} wrong:\n${lines.join('\n')}`;
}


/***/ }),

/***/ 3235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportJob: () => (/* binding */ reportJob)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(8509);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(6080);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
// EXTERNAL MODULE: ./out/inputs/fields.js
var fields = __webpack_require__(2031);
// EXTERNAL MODULE: ./out/inputs/render-problems.js
var render_problems = __webpack_require__(2831);
;// CONCATENATED MODULE: ./out/inputs/report-job-inputs.js





/** Reads the inputs of report/action.yml. Throws one UserError that names every mistake. */
function readReportJobInputs(get, workspace) {
    const problems = [];
    const take = (field, otherwise) => {
        if ('value' in field)
            return field.value;
        problems.push(field.problem);
        return otherwise;
    };
    const inputs = {
        reportFiles: (0,fields/* parseList */.E1)(get('report-files')).map((pattern) => (0,external_node_path_.resolve)(workspace, pattern)),
        needs: take(parseNeeds(get('needs')), new Map()),
        githubToken: get('github-token').trim(), summary: take((0,fields/* parseSwitch */.SI)('summary', get('summary')), true), comment: take((0,fields/* parseSwitch */.SI)('comment', get('comment')), true),
        commentKey: take((0,fields/* parseCommentKey */.MV)('comment-key', get('comment-key')), 'default'), prNumber: take((0,fields/* parseCount */.zq)('pr-number', get('pr-number')), undefined)
    };
    if (problems.length > 0)
        throw new errors/* UserError */.y((0,render_problems/* renderProblems */.x)(problems));
    return inputs;
}
function parseNeeds(text) {
    if (text.trim() === '')
        return { value: new Map() };
    const needs = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text));
    const results = Object.entries(needs ?? {}).map(([job, value]) => [job, (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(value)?.['result'])]);
    if (needs === undefined || results.some(([, result]) => result === undefined))
        return { problem: { input: 'needs', value: text.slice(0, 60), allowed: '`${{ toJSON(needs) }}`' } };
    return { value: new Map(results.map(([job, result]) => [job, result ?? ''])) };
}

// EXTERNAL MODULE: ./out/report/merge-sections.js
var merge_sections = __webpack_require__(4164);
// EXTERNAL MODULE: ./out/report/job-section.js
var job_section = __webpack_require__(6830);
// EXTERNAL MODULE: ./out/report/read-section.js
var read_section = __webpack_require__(9566);
;// CONCATENATED MODULE: ./out/publish/read-report-files.js





const mostFiles = 1000;
const largestFile = 64 * 1024 * 1024;
const deepest = 12;
/** Reads the report files that absolute patterns name. Links are not followed. Never throws. */
async function readReportFiles(patterns) {
    const problems = [];
    const paths = new Set();
    for (const pattern of patterns) {
        const found = await findFiles(pattern);
        if (found.length === 0)
            problems.push(`No report file matches ${pattern}.`);
        found.forEach((path) => paths.add(path));
    }
    const sections = [];
    for (const path of [...paths].slice(0, mostFiles)) {
        const text = (await (0,promises_.lstat)(path)).size > largestFile ? '' : await (0,promises_.readFile)(path, 'utf8').catch(() => '');
        const [section] = (0,read_section/* readSections */.j)([(0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text))?.['job']], job_section/* roomInFile */.x7);
        if (section)
            sections.push(section);
        else
            problems.push(`${path} is no report of a job.`);
    }
    if (paths.size > mostFiles)
        problems.push(`Only the first ${mostFiles} of ${paths.size} report files were read.`);
    return { sections, problems };
}
/** The files that a pattern names, sorted: `*` and `?` stay within a folder, `**` goes through any number of them. */
async function findFiles(pattern) {
    const fixed = pattern.split('/').findIndex((part) => /[*?]/.test(part));
    if (fixed < 0)
        return (await isFile(pattern)) ? [pattern] : [];
    const wanted = patternOf(pattern);
    const found = [];
    const walk = async (folder, depth) => {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
            const path = (0,external_node_path_.join)(folder, entry.name);
            if (entry.isDirectory() && depth < deepest)
                await walk(path, depth + 1);
            else if (entry.isFile() && wanted.test(path))
                found.push(path);
        }
    };
    await walk(pattern.split('/').slice(0, fixed).join('/') || '/', 0);
    return found;
}
function patternOf(pattern) {
    const parts = pattern.split('/').map((part) => (part === '**' ? part : part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '[^/]*').replace(/\?/g, '[^/]')));
    return new RegExp(`^${parts.join('/').replaceAll('**/', '(?:[^/]+/)*').replace(/\*\*$/, '.*')}$`);
}
async function isFile(path) {
    return (0,promises_.lstat)(path).then((found) => found.isFile(), () => false);
}

;// CONCATENATED MODULE: ./out/publish/gather-sections.js


/** The sections of this run's jobs, from their report files and from the comment, and what stood in the way. Never throws. */
async function gatherSections(inputs, context, comment) {
    const files = await readReportFiles(inputs.reportFiles);
    const runs = runsOf(context);
    const ours = files.sections.filter((section) => runs.includes(section.runId));
    const foreign = files.sections.length - ours.length;
    const commented = ((await comment?.read()) ?? []).filter((section) => runs.includes(section.runId));
    // Files come from jobs that may have built anybody's code: their links may only lead to runs of this repository.
    const home = `${context.serverUrl}/${context.repository.owner}/${context.repository.name}/actions/runs/`;
    const sections = (0,merge_sections/* mergeSections */.X0)(ours.map((section) => (section.url.startsWith(home) ? section : { ...section, url: '' })), commented);
    return { sections, problems: foreign === 0 ? files.problems : [...files.problems, `${foreign} report ${foreign === 1 ? 'file is' : 'files are'} of another run.`] };
}
// This run, or the one that this one was started after.
function runsOf({ runId, event }) {
    const after = event.kind === 'workflow-run' ? event.runId : undefined;
    return [Number(runId) || 0, ...(after === undefined ? [] : [after])];
}

// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(6998);
// EXTERNAL MODULE: ./out/publish/open-comment.js + 1 modules
var open_comment = __webpack_require__(2472);
// EXTERNAL MODULE: ./out/report/comment.js
var report_comment = __webpack_require__(3278);
;// CONCATENATED MODULE: ./out/report/missing-jobs.js
const endings = { success: 'ended well', failure: 'failed', cancelled: 'was cancelled', skipped: 'was skipped' };
/**
 * Which jobs of a run have said nothing: those of the `needs` context without a section, and the members of a matrix that
 * others of it know of. `needs` has the result of each job by its name in the workflow.
 */
function findMissingJobs(sections, needs) {
    let missing = 0;
    const notices = [];
    const names = new Set([...needs.keys(), ...sections.map((section) => section.job)]);
    for (const name of names) {
        const own = sections.filter((section) => section.job === name);
        const result = needs.get(name);
        if (own.length === 0) {
            missing++;
            notices.push(`Job ${name} ${endings[result ?? ''] ?? 'ended'} and has no report.`);
            continue;
        }
        // Several steps of a job have a section each.
        const seen = new Set(own.map((section) => section.matrix)).size;
        const jobs = Math.max(...own.map((section) => section.jobs));
        if (seen >= jobs)
            continue;
        missing += jobs - seen;
        notices.push(`${jobs - seen} of ${jobs} jobs of ${name} ${jobs - seen === 1 ? 'has' : 'have'} no report.`);
    }
    return { missing, notices };
}

// EXTERNAL MODULE: ./out/report/section-totals.js
var section_totals = __webpack_require__(7450);
;// CONCATENATED MODULE: ./out/report-job.js












// Characters; the runner takes 1 MiB, and a character has at most three bytes here.
const summaryLimit = 330_000;
/** The last job of a run: merges what the others reported into one summary, one comment and outputs. Only wrong inputs are thrown, as a UserError. */
async function reportJob({ env, log }) {
    const payload = await (0,promises_.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
    const context = (0,github_context/* parseContext */.DO)(env, payload);
    const inputs = readReportJobInputs(runner_commands/* getInput */.V4, context.workspace);
    const place = await (0,open_comment/* openComment */.a)({ inputs, context, log });
    const { sections, problems } = await gatherSections(inputs, context, place);
    problems.forEach((problem) => log.warning(problem));
    const { missing, notices } = findMissingJobs(sections, inputs.needs);
    const totals = (0,section_totals/* sumSections */.s)(sections);
    if (sections.length === 0)
        log.warning('No job has a report: give `report-files`, or let the jobs write their comment.');
    const notes = { notices };
    const summary = (0,report_comment/* renderComment */.w)(sections, summaryLimit, notes);
    if (inputs.summary) {
        await (0,job_summary/* writeJobSummary */.j)(env['GITHUB_STEP_SUMMARY'], summary).catch((error) => log.warning(`The job summary could not be written: ${(0,errors/* messageOf */.b)(error)}`));
    }
    const comment = sections.length === 0 ? undefined : await place?.save({ sections: sections.map((section) => (0,job_section/* fitSection */.vY)(section)), index: 0, jobs: 1, always: true }, notes);
    const outputs = {
        jobs: totals.jobs, 'jobs-failed': totals.failed, 'jobs-missing': missing, 'steps-total': totals.stepsTotal, 'steps-cached': totals.stepsCached,
        'cache-ratio': totals.cacheRatio === undefined ? '' : totals.cacheRatio.toFixed(4).replace(/\.?0+$/, ''), 'duration-ms': totals.critical?.durationMs ?? 0,
        'critical-job': totals.critical === undefined ? '' : `${totals.critical.job}${totals.critical.matrix === '' ? '' : ` (${totals.critical.matrix})`}`,
        'comment-id': comment?.id, 'comment-url': comment?.url
    };
    Object.entries(outputs).forEach(([name, value]) => (0,runner_commands/* setOutput */.uH)(name, String(value ?? '')));
    notices.forEach((notice) => log.info(notice));
    log.info(`${totals.jobs} ${totals.jobs === 1 ? 'job' : 'jobs'} merged, ${totals.failed} failed, ${missing} without a report.`);
}


/***/ }),

/***/ 1228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   zO: () => (/* binding */ mapTexts)
/* harmony export */ });
// Readers for foreign JSON: what another program said is checked, never cast.
/** The value as an object, or undefined where it is none (arrays and null are none). */
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
/** The value as a string, or undefined. */
function stringOf(value) {
    return typeof value === 'string' ? value : undefined;
}
/** The value as a finite number, or undefined. */
function numberOf(value) {
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** The strings of an array; other elements are left out. Not an array: empty. */
function stringsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The same value with every string in it changed, names of fields too. */
function mapTexts(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, change));
    const object = objectOf(value);
    return object ? Object.fromEntries(Object.entries(object).map(([key, field]) => [change(key), mapTexts(field, change)])) : value;
}
/** JSON text as a value, or undefined where it is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderCsv),
/* harmony export */   W: () => (/* binding */ parseCsv)
/* harmony export */ });
/**
 * Splits one line of comma-separated values, with double quotes as buildx reads them (RFC 4180: a field that begins
 * with a quote ends at the next one, a doubled quote stands for one). Never throws: an open quote ends with the line.
 */
function parseCsv(line) {
    const fields = [];
    let at = 0;
    for (;;) {
        let field = '';
        if (line[at] === '"') {
            at++;
            while (at < line.length) {
                if (line[at] === '"') {
                    if (line[at + 1] !== '"')
                        break;
                    at++;
                }
                field += line[at++];
            }
            at++;
        }
        const comma = line.indexOf(',', at);
        field += line.slice(at, comma < 0 ? undefined : comma);
        fields.push(field);
        if (comma < 0)
            return fields;
        at = comma + 1;
    }
}
/** One line of comma-separated values, quoted where a field needs it. */
function renderCsv(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}


/***/ })

};
