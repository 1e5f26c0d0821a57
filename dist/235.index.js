export const id = 235;
export const ids = [235];
export const modules = {

/***/ 16080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D3: () => (/* binding */ commitOf),
  DO: () => (/* binding */ parseContext),
  Kd: () => (/* binding */ pullRequestNumber),
  Vp: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/github/parse-event.js

/** Reads the event from its variables and payload. Total: what does not fit a kind is `other`. */
function parseEvent(variables, payload) {
    const { name, ref, sha } = variables;
    const byDependabot = isDependabot(variables.actor);
    const inFork = (0,checked_json/* objectOf */.Xy)(payload['repository'])?.['fork'] === true;
    const branch = after(ref, 'refs/heads/');
    const tag = after(ref, 'refs/tags/');
    const deleted = payload['deleted'] === true;
    const before = beforeOf(payload);
    const other = { kind: 'other', name, commit: sha };
    switch (name) {
        case 'push':
            if (branch)
                return { kind: 'branch-push', branch, commit: sha, ...before, deleted, byDependabot, inFork };
            return tag ? { kind: 'tag-push', tag, commit: sha, ...before, deleted, inFork } : other;
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
// Of a new branch or tag it is all zeros.
function beforeOf(payload) {
    const before = (0,checked_json/* stringOf */.Je)(payload['before']) ?? '';
    return /^0*$/.test(before) ? {} : { before };
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
        kind: 'pull-request', number, headCommit, ...beforeOf(payload), mergeCommit: variables.sha, headBranch, baseBranch,
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

/***/ 48144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ openReader)
});

// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/inputs/fields.js
var fields = __webpack_require__(72031);
// EXTERNAL MODULE: ./out/inputs/registry.js
var registry = __webpack_require__(47701);
;// CONCATENATED MODULE: ./out/inputs/render-problems.js
// What stands in these may be a secret, so an error does not repeat it.
const confidential = new Set(['secrets', 'secret-envs', 'secret-files', 'ssh', 'labels', 'build-args', 'vars', 'set', 'cache-options', 'driver-opts', 'append']);
/** All mistakes in the inputs as one text: name, what was given, what is allowed. */
function renderProblems(problems) {
    const got = ({ input, value }) => (confidential.has(input) ? 'another value' : `\`${value}\``);
    const lines = problems.map((problem) => `- \`${problem.input}\`: got ${got(problem)}; allowed: ${problem.allowed}`);
    return `${problems.length === 1 ? 'One input is' : `${problems.length} inputs are`} wrong:\n${lines.join('\n')}`;
}

;// CONCATENATED MODULE: ./out/inputs/reader.js




/** A reader with the mistakes so far; `finish` throws one UserError that names all of them. */
function openReader(get) {
    const problems = [];
    const take = (field, otherwise) => {
        if ('value' in field)
            return field.value;
        problems.push(field.problem);
        return otherwise;
    };
    const text = (name) => get(name).trim() || undefined;
    return {
        get, text, take, problems,
        on: (name) => take((0,fields/* parseSwitch */.SI)(name, get(name)), false),
        place: (name) => (text(name) === undefined ? undefined : take((0,registry/* parseRegistry */.l5)(name, get(name)), undefined)),
        finish: () => {
            if (problems.length > 0)
                throw new errors/* UserError */.y(renderProblems(problems));
        }
    };
}


/***/ }),

/***/ 47701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wt: () => (/* binding */ repositorySegment),
/* harmony export */   jS: () => (/* binding */ parseSingleName),
/* harmony export */   l5: () => (/* binding */ parseRegistry)
/* harmony export */ });
const host = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::\d{1,5})?$/;
const ipv6Host = /^\[[0-9a-fA-F:]+\](?::\d{1,5})?$/;
/** One segment of a repository path (OCI distribution specification, section on names). */
const repositorySegment = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/** Reads the one repository of all images; `false` turns off what is found by itself. Undefined for an empty text. */
function parseSingleName(input, text) {
    const name = text.trim();
    if (name === '')
        return { value: undefined };
    if (name === 'false')
        return { value: false };
    return name.split('/').every((part) => repositorySegment.test(part)) ? { value: name } : { problem: { input, value: name, allowed: 'a lower-case repository name, or `false`' } };
}
/**
 * Reads `ghcr.io/acme`. A host has a dot, a port, or is `localhost` (the rule of Docker references); without one, the
 * name is one of Docker Hub. The path is lower-cased, because `github.repository_owner` may have capitals.
 */
function parseRegistry(input, text) {
    const allowed = 'a registry host and namespace without scheme, tag or digest, e.g. `ghcr.io/acme`';
    const problem = { problem: { input, value: text, allowed } };
    const parts = text.trim().replace(/\/+$/, '').split('/');
    const first = parts[0] ?? '';
    const named = /[.:]/.test(first) || first.toLowerCase() === 'localhost';
    const [where, path] = named ? [first, parts.slice(1)] : ['docker.io', parts];
    if (!host.test(where) && !(ipv6Host.test(where) && URL.canParse(`http://${where}`)))
        return problem;
    const port = /:(\d+)$/.exec(where.replace(/^\[[^\]]*\]/, ''))?.[1];
    if (port !== undefined && (Number(port) === 0 || Number(port) > 65_535))
        return problem;
    const segments = path.map((segment) => segment.toLowerCase());
    if (segments.some((segment) => !repositorySegment.test(segment)))
        return problem;
    return { value: { host: where.toLowerCase(), path: segments.join('/') } };
}


/***/ }),

/***/ 86998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ showNothingBuilt),
  j: () => (/* binding */ writeJobSummary)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(74370);
// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
;// CONCATENATED MODULE: ./out/report/nothing-built.js


/** The job summary of a run in which there was nothing to build, with the reason. */
function renderNothingBuilt(title, reason) {
    return `## ${(0,markdown/* plain */.pj)(title, 100)}\n\n${words/* resultMarks */.uh.skipped} **${(0,markdown/* plain */.pj)(`Nothing is built: ${reason}`)}**\n`;
}

// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/publish/job-summary.js



/** Adds Markdown to the job summary. `path` is GITHUB_STEP_SUMMARY; a runner without one (act, Forgejo) shows none. */
async function writeJobSummary(path, markdown) {
    if (!path)
        return false;
    await (0,promises_.appendFile)(path, markdown);
    return true;
}
/** Says in the log, and in the job summary at `path`, why there was nothing to build. Throws nothing. */
async function showNothingBuilt({ title, reason, path, log }) {
    log.info(`Nothing is built: ${reason}.`);
    await writeJobSummary(path, renderNothingBuilt(title, reason)).catch((error) => log.warning(`The job summary could not be written: ${(0,errors/* messageOf */.b)(error)}`));
}


/***/ }),

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

/***/ 3235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportJob: () => (/* binding */ reportJob)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(78509);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(16080);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
// EXTERNAL MODULE: ./out/inputs/fields.js
var fields = __webpack_require__(72031);
// EXTERNAL MODULE: ./out/inputs/reader.js + 1 modules
var reader = __webpack_require__(48144);
;// CONCATENATED MODULE: ./out/inputs/report-job-inputs.js




/** Reads the inputs of report/action.yml. Throws one UserError that names every mistake. */
function readReportJobInputs(get, workspace) {
    const { on, take, finish } = (0,reader/* openReader */.c)(get);
    const inputs = {
        reportFiles: (0,fields/* parseList */.E1)(get('report-files')).map((pattern) => (0,external_node_path_.resolve)(workspace, pattern)),
        needs: take(parseNeeds(get('needs')), new Map()),
        githubToken: get('github-token').trim(), summary: on('summary'), comment: on('comment'),
        commentKey: take((0,fields/* parseCommentKey */.MV)('comment-key', get('comment-key')), 'default'), prNumber: take((0,fields/* parseCount */.zq)('pr-number', get('pr-number')), undefined)
    };
    finish();
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
var merge_sections = __webpack_require__(44164);
// EXTERNAL MODULE: ./out/report/job-section.js
var job_section = __webpack_require__(96830);
// EXTERNAL MODULE: ./out/report/read-section.js
var read_section = __webpack_require__(97185);
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
var job_summary = __webpack_require__(86998);
// EXTERNAL MODULE: ./out/publish/open-comment.js
var open_comment = __webpack_require__(60302);
// EXTERNAL MODULE: ./out/report/comment.js
var report_comment = __webpack_require__(43278);
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
var section_totals = __webpack_require__(57450);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/report-job.js












// Characters; the runner takes 1 MiB, and a character has at most three bytes here.
const summaryLimit = 330_000;
/** The last job of a run: merges what the others reported into one summary, one comment and outputs. Only wrong inputs are thrown, as a UserError. */
async function reportJob({ env, log }) {
    const payload = await (0,promises_.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
    const context = (0,github_context/* parseContext */.DO)(env, payload);
    const inputs = readReportJobInputs(runner_commands/* getInput */.V4, context.workspace);
    const place = await (0,open_comment/* openComment */.a9)({ inputs, context, log });
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

/***/ 43278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commentLimit),
/* harmony export */   w: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55958);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99956);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74370);
/* harmony import */ var _merge_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44164);
/* harmony import */ var _run_details_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22969);
/* harmony import */ var _section_totals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57450);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21166);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8482);








/** GitHub refuses a comment with more characters. Counted here as UTF-16 units, which is never less. */
const commentLimit = 65_536;
/** The sections of all jobs as one comment, one screen, without its marker and data; at most `limit` characters. Every text is escaped here. */
function renderComment(sections, limit = commentLimit - 1024, notes = {}) {
    return (0,_fit_js__WEBPACK_IMPORTED_MODULE_5__/* .fitting */ ._)([() => compose(sections, notes, 40, 3), () => compose(sections, notes, 10, 1), () => compose(sections, notes, 0, 0), ...[100, 10, 0].map((most) => () => fewJobs(sections, notes, most))], limit, (text) => text.length);
}
function compose(sections, { notices = [] }, rows, texts) {
    const [first] = sections;
    const alone = sections.length === 1 && first !== undefined;
    return [
        `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(first?.title ?? 'Container build', 100)}`,
        alone ? `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultMarks */ .uh[first.result]} **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(first.headline)}**` : verdict(sections),
        ...notices.slice(0, 5).map((notice) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(notice)}`),
        ...(alone ? [sectionText(first, rows, texts)] : severalJobs(sections, rows, texts))
    ].filter((part) => part !== '').join('\n\n') + '\n';
}
// What failed comes first and open; a busy reader looks no further.
function severalJobs(sections, rows, texts) {
    const part = (section, open) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .details */ .zH)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(nameOf(section, sections), 120)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(section.headline, 200)}`, sectionText(section, rows, texts), open);
    const failed = sections.filter((section) => section.result === 'failure');
    return [
        ...failed.map((section, index) => part(section, index < openFailures)), jobTable(sections),
        ...(rows > 0 ? sections.filter((section) => !failed.includes(section)).map((section) => part(section, false)) : [])
    ];
}
const openFailures = 2;
function verdict(sections) {
    const totals = (0,_section_totals_js__WEBPACK_IMPORTED_MODULE_2__/* .sumSections */ .s)(sections);
    const jobs = totals.jobs === totals.jobsExpected ? `${totals.jobs} jobs` : `${totals.jobs} of ${totals.jobsExpected} jobs`;
    const longest = totals.critical === undefined ? '' : ` · longest ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(nameOf(totals.critical, sections), 80)} ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .renderDuration */ .P)(totals.critical.durationMs)}`;
    return `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultMarks */ .uh[totals.result]} **${jobs}${totals.failed > 0 ? `, ${totals.failed} failed` : ''}** · ${totals.targets} targets, ${totals.imagesPushed} pushed · ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .percent */ .KN)(totals.cacheRatio)} of ${totals.stepsTotal} steps cached${longest}`;
}
function jobTable(sections) {
    const rows = sections.map((section) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(nameOf(section, sections), 80),
        `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultMarks */ .uh[section.result]} ${section.checks && section.result === 'success' ? 'checked' : _words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultWords */ .Xb[section.result]}${(0,_merge_sections_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutdated */ .lY)(section, sections) ? ' (older run)' : ''}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .time */ .kB)(section.durationMs),
        shareCell(section),
        link(section, 'Open')
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(['Job', 'Result', '>Time', 'Steps cached', 'Report'], rows);
}
function sectionText(section, rows, texts) {
    const left = section.targetsTotal - Math.min(rows, section.targets.length);
    // Of targets that were all there already nothing took time.
    const built = section.targets.some((target) => target.note === undefined);
    const shown = section.targets.slice(0, rows).map((target) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(target.name, 60), `${_words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultMarks */ .uh[target.result]} ${target.note === undefined ? _words_js__WEBPACK_IMPORTED_MODULE_4__/* .resultWords */ .Xb[target.result] : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(target.note, 60)}`,
        ...(built ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .time */ .kB)(target.durationMs), shareCell(target)] : []),
        target.imagesPushed > 0 ? '✅' : '–'
    ]);
    return [
        failureOf(section, rows > 10),
        shown.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(['Target', 'Result', ...(built ? ['>Time', 'Steps cached'] : []), 'Pushed'], shown),
        left > 0 ? `…and ${left} more ${left === 1 ? 'target' : 'targets'}.` : '',
        checksText(section.checks, rows),
        listed('Why the cache missed', section.reasons.slice(0, texts)),
        listed('Advice', section.advice.slice(0, texts)),
        ...section.notices.slice(0, texts).map((text) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(text)}`),
        `${link(section)} · commit ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(section.commit)}`
    ].filter((part) => part !== '').join('\n\n');
}
function checksText(checks, rows) {
    if (checks === undefined || checks.total === 0)
        return '';
    const shown = checks.findings.slice(0, rows);
    const left = checks.total - shown.length;
    return [
        shown.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(['Place', 'Rule', 'Finding'], shown.map(({ place, rule, text, url }) => [place === '' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(place, 100), (0,_run_details_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleName */ .oF)(rule, url), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(text, 300)])),
        left > 0 ? `…and ${left} more ${left === 1 ? 'finding' : 'findings'}.` : ''
    ].filter((part) => part !== '').join('\n\n');
}
function failureOf({ failure }, withLines) {
    if (failure === undefined)
        return '';
    const where = [failure.target, failure.step, failure.place].flatMap((text) => (text === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(text, 120)])).join(' ');
    return [`**What failed** ${where}`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(failure.message, 400), withLines && failure.lines.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .block */ .om)(failure.lines) : ''].filter((part) => part !== '').join('\n\n');
}
function listed(title, texts) {
    return texts.length === 0 ? '' : `**${title}**\n\n${texts.map((text) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(text)}`).join('\n')}`;
}
function shareCell({ stepsTotal, stepsCached }) {
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .cachedCell */ .P2)({ stepsTotal, stepsCached, cacheRatio: stepsTotal === 0 ? undefined : stepsCached / stepsTotal });
}
/** What tells a job apart from the others: what they all have in common is left out. */
function nameOf({ workflow, job, matrix }, all) {
    const ofOneWorkflow = all.every((other) => other.workflow === workflow);
    if (ofOneWorkflow && matrix !== '' && all.every((other) => other.job === job && other.matrix !== ''))
        return matrix;
    return `${workflow === '' || ofOneWorkflow ? '' : `${workflow} / `}${job}${matrix === '' ? '' : ` (${matrix})`}`;
}
function link({ url }, text = 'Full report') {
    return /^https?:\/\//.test(url) ? `[${text}](${encodeURI(url).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})` : '';
}
/** Where even a row per job is too much: the totals of all, and some rows, those that failed first. */
function fewJobs(sections, { notices = [] }, most) {
    const failedFirst = [...sections.filter((section) => section.result === 'failure'), ...sections.filter((section) => section.result !== 'failure')];
    const left = sections.length - most;
    const parts = [
        `## ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(sections[0]?.title ?? 'Container build', 100)}`, verdict(sections), ...notices.slice(0, 5).map((notice) => `> ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(notice)}`),
        most === 0 ? '' : jobTable(failedFirst.slice(0, most)), left > 0 && most > 0 ? `…and ${left} more ${left === 1 ? 'job' : 'jobs'}.` : ''
    ];
    return parts.filter((part) => part !== '').join('\n\n') + '\n';
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

/***/ 74370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55958);

// The only place that escapes. Text from a build must show as it is and do nothing: no Markdown, HTML, mention, link.
// Within a line these have a meaning in Markdown, HTML or GitHub's own additions (math, emoji, mentions, autolinks).
const special = /[&<>`*_~|[\]\\:@$!#"']|(?<=www)\./gi;
// At its start a text could become a list, a heading, a quote, a rule or a heading's underline.
const opening = /^(?:[-+=>.)]|\d{1,9}(?=[.)] ))/;
/**
 * Any text as inline code that stays inert: one line, control characters shown as blanks, every character with a meaning
 * in Markdown or HTML as an entity. GitHub makes no links or mentions inside `<code>`.
 */
function code(text, limit = 160) {
    return `<code>${escape(clip(oneLine(text), limit))}</code>`;
}
/**
 * Any text as plain inline text, inert the same way. GitHub looks at the text again when the Markdown is HTML: so that no
 * mention, reference, address, emoji or commit is made of it, a joiner parts what would be one.
 */
function plain(text, limit = 300) {
    return escape(clip(oneLine(text), limit).replace(parted, '$&\u2060'));
}
const parted = /[@#]|:(?=\/\/|[\w+-]+(?::|$))|\bwww(?=\.)|\bgh-(?=\d)|\b[0-9a-f]{7}(?=[0-9a-f]{33}\b)/gi;
/** Lines as a block of preformatted text. */
function block(lines) {
    const text = lines.map((line) => escape(clip(printable(line), 500))).join('\n');
    return `<pre>\n${text}\n</pre>`;
}
/** A table with left-aligned text columns and right-aligned ones where the head begins with `>`. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = head.map((cell) => (cell.startsWith('>') ? '---:' : '---'));
    return [line(head.map((cell) => cell.replace(/^>/, ''))), line(rule), ...rows.map(line)].join('\n');
}
/** A folded part, or one that can be folded. `summary` is Markdown-free inert HTML already. */
function details(summary, body, open = false) {
    return `<details${open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A share as a whole percentage that says 0% and 100% only where it is exactly that. */
function percent(ratio) {
    if (ratio === undefined)
        return '–';
    const whole = Math.round(ratio * 100);
    if (whole === 100 && ratio < 1)
        return '99%';
    if (whole === 0 && ratio > 0)
        return '1%';
    return `${whole}%`;
}
/** A duration, or a dash where there is none. */
function time(durationMs) {
    return durationMs === undefined ? '–' : (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .P)(durationMs);
}
function escape(text) {
    const start = opening.exec(text)?.[0] ?? '';
    const rest = text.slice(start.length);
    return [...start].map(entity).join('') + rest.replace(special, entity);
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** Any text on one line, without terminal sequences, control and format characters. Not escaped. */
function oneLine(text) {
    return printable(text).replace(/\s+/g, ' ').trim();
}
// Terminal sequences say nothing here; other control and format characters could hide or reorder text.
function printable(text) {
    if (/^[ -~]*$/.test(text))
        return text;
    return text
        .replace(/(?:\u001b\[|\u009b)[0-9;:<=>?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
        .replace(/(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    // No more is looked at than can be shown; a character has at most two units.
    const characters = [...text.slice(0, 2 * limit + 2)];
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}


/***/ }),

/***/ 44164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ mergeSections),
/* harmony export */   fY: () => (/* binding */ missingFrom),
/* harmony export */   lF: () => (/* binding */ compareAge),
/* harmony export */   lY: () => (/* binding */ isOutdated)
/* harmony export */ });
/** Below 0 where `a` is the older one: by run, attempt and edition. Run numbers only grow. */
function compareAge(a, b) {
    return a.runId - b.runId || a.attempt - b.attempt || a.edition - b.edition;
}
/**
 * The newest section of every key, the same whatever the order and however often one is given: what jobs know may be
 * joined anywhere. In the order of workflow, job and matrix.
 */
function mergeSections(...lists) {
    const newest = new Map();
    for (const section of lists.flat()) {
        const known = newest.get(section.key);
        if (known === undefined || (section !== known && (compareAge(section, known) || richer(section, known)) > 0))
            newest.set(section.key, section);
    }
    return dropReplaced([...newest.values()]).sort((a, b) => order(a.workflow, b.workflow) || order(a.job, b.job) || naturally(a.matrix, b.matrix) || order(a.key, b.key));
}
/** The keys of sections that are not in a list, nor a newer one in their place. */
function missingFrom(list, sections) {
    const there = new Map(list.map((section) => [section.key, section]));
    return sections.filter((section) => {
        const other = there.get(section.key);
        return other === undefined ? !isReplaced(section, list) : compareAge(other, section) < 0;
    });
}
/** Whether a section is of an older run than the newest one of its workflow: it is shown as such and counts in no total. */
function isOutdated(section, all) {
    return all.some((other) => other.workflow === section.workflow && other.runId > section.runId);
}
// Of a matrix that changed, what a newer run has no job for goes when all jobs of that run have spoken.
function dropReplaced(sections) {
    const newestRun = Math.max(...sections.map((section) => section.runId));
    return sections.filter((section) => section.runId === newestRun || !isReplaced(section, sections));
}
function isReplaced(section, all) {
    const newer = all.filter((other) => other.workflow === section.workflow && other.job === section.job && other.runId > section.runId);
    const runId = Math.max(...newer.map((other) => other.runId));
    const ofRun = newer.filter((other) => other.runId === runId);
    return ofRun.length > 0 && ofRun.length >= (ofRun[0]?.jobs ?? 1);
}
// The same version of a section may have been made to fit; the one that says more wins, by length and then by text.
function richer(a, b) {
    const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
    return first.length - second.length || order(first, second);
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
const byNumber = new Intl.Collator('en', { numeric: true });
function naturally(a, b) {
    return byNumber.compare(a, b) || order(a, b);
}


/***/ }),

/***/ 97185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readSections)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);
/* harmony import */ var _job_section_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96830);


/** The sections in foreign JSON; what is none, or of another version, is left out, and none is larger than ours are (`room`: bytes of JSON, what a comment has room for). */
function readSections(value, room) {
    return Array.isArray(value) ? value.slice(0, 1000).flatMap((item) => readSection(item, room) ?? []) : [];
}
function readSection(value, room) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    if (object?.['version'] !== 1)
        return undefined;
    const text = (name) => (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object[name]) ?? '';
    const count = (name) => countOf(object[name]) ?? 0;
    const result = resultOf(object['result']);
    const runId = countOf(object['runId']);
    if (result === undefined || runId === undefined || !/^[0-9a-f]{16}$/.test(text('key')))
        return undefined;
    const { targets } = object;
    return (0,_job_section_js__WEBPACK_IMPORTED_MODULE_0__/* .fitSection */ .vY)({
        version: 1, key: text('key'), workflow: text('workflow'), job: text('job'), matrix: text('matrix'), jobs: Math.min(256, Math.max(1, count('jobs'))),
        runId, attempt: count('attempt'), edition: count('edition'), title: text('title'), commit: text('commit'), result, headline: text('headline'),
        durationMs: count('durationMs'), stepsTotal: count('stepsTotal'), stepsCached: Math.min(count('stepsCached'), count('stepsTotal')),
        targetsTotal: count('targetsTotal'), imagesPushed: count('imagesPushed'),
        targets: Array.isArray(targets) ? targets.slice(0, 200).flatMap((item) => readTarget(item) ?? []) : [],
        failure: readFailure(object['failure']), ...readChecks(object['checks']), reasons: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['reasons']), advice: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['advice']), notices: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['notices']), url: text('url')
    }, room);
}
function readTarget(value) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const result = resultOf(object?.['result']);
    const name = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object?.['name']);
    if (object === undefined || result === undefined || name === undefined)
        return undefined;
    const [stepsTotal, note] = [countOf(object['stepsTotal']) ?? 0, (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['note'])];
    return { ...(note === undefined ? {} : { note }), name, result, durationMs: countOf(object['durationMs']), stepsTotal, stepsCached: Math.min(stepsTotal, countOf(object['stepsCached']) ?? 0), imagesPushed: countOf(object['imagesPushed']) ?? 0 };
}
function readChecks(value) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const findings = object?.['findings'];
    if (object === undefined || !Array.isArray(findings))
        return {};
    const rows = findings.slice(0, 200).flatMap((item) => {
        const text = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(item)?.['text']);
        return text === undefined ? [] : [{ place: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(item)?.['place']) ?? '', rule: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(item)?.['rule']), text, url: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(item)?.['url']) }];
    });
    return { checks: { total: Math.max(rows.length, countOf(object['total']) ?? 0), findings: rows } };
}
function readFailure(value) {
    const object = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    if (object === undefined)
        return undefined;
    return { target: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['target']), step: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['step']), message: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['message']) ?? '', place: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(object['place']), lines: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(object['lines']) };
}
// Every variant stands here, so that a new one cannot be forgotten.
const results = { success: true, failure: true, canceled: true, skipped: true };
function resultOf(value) {
    return typeof value === 'string' && Object.hasOwn(results, value) ? value : undefined;
}
function countOf(value) {
    const number = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(value);
    return number === undefined || number < 0 || number > Number.MAX_SAFE_INTEGER ? undefined : Math.round(number);
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

/***/ 57450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sumSections)
/* harmony export */ });
/* harmony import */ var _merge_sections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44164);

/** Adds up the sections of the newest run of each workflow. */
function sumSections(sections) {
    const current = sections.filter((section) => !(0,_merge_sections_js__WEBPACK_IMPORTED_MODULE_0__/* .isOutdated */ .lY)(section, sections));
    const sum = (figure) => current.reduce((total, section) => total + figure(section), 0);
    const stepsTotal = sum((section) => section.stepsTotal);
    const stepsCached = sum((section) => section.stepsCached);
    const failed = current.filter((section) => section.result === 'failure').length;
    const canceled = current.some((section) => section.result === 'canceled');
    // Of a matrix only one member may have spoken; it says how many there are.
    const matrices = new Map();
    for (const { workflow, job, jobs } of current) {
        const name = JSON.stringify([workflow, job]);
        matrices.set(name, { seen: (matrices.get(name)?.seen ?? 0) + 1, jobs });
    }
    return {
        result: failed > 0 ? 'failure' : canceled ? 'canceled' : 'success',
        jobs: current.length,
        jobsExpected: [...matrices.values()].reduce((total, { seen, jobs }) => total + Math.max(seen, jobs), 0),
        failed, targets: sum((section) => section.targetsTotal), imagesPushed: sum((section) => section.imagesPushed),
        stepsTotal, stepsCached, cacheRatio: stepsTotal === 0 ? undefined : stepsCached / stepsTotal,
        sumMs: sum((section) => section.durationMs),
        critical: current.reduce((longest, section) => (longest === undefined || section.durationMs > longest.durationMs ? section : longest), undefined)
    };
}


/***/ }),

/***/ 17386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ fewNames),
/* harmony export */   CK: () => (/* binding */ refusalNotices),
/* harmony export */   MB: () => (/* binding */ skippedWords),
/* harmony export */   oV: () => (/* binding */ metadataWith),
/* harmony export */   qC: () => (/* binding */ tagNotices)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21228);

/** What a report's row says of it: `unchanged since 1a2b3c4`. */
function skippedWords({ how, since }) {
    const commit = since === undefined ? '' : since.slice(0, 7);
    if (how === 'found')
        return commit === '' ? 'found' : `found, of ${commit}`;
    return commit === '' ? 'unchanged' : `unchanged since ${commit}`;
}
/** The metadata of bake (JSON) with what it would say of targets that were not built. */
function metadataWith(metadata, unchanged) {
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(metadata));
    if (unchanged.size === 0 || !fields)
        return metadata;
    const entries = [...unchanged].map(([name, { digest, mediaType, bytes, tagged, repository }]) => [name, {
            'containerimage.descriptor': { mediaType, digest, size: bytes }, 'containerimage.digest': digest,
            'image.name': tagged.length > 0 ? tagged.map(({ ref }) => ref).join(',') : `${repository}@${digest}`
        }]);
    return JSON.stringify({ ...fields, ...Object.fromEntries(entries) });
}
const mostNames = 5;
/** Why targets were built all the same, a sentence for each reason. */
function refusalNotices(refused, shown) {
    const byReason = new Map();
    for (const [name, reason] of refused)
        byReason.set(reason, [...(byReason.get(reason) ?? []), shown.get(name) ?? name]);
    return [...byReason].map(([reason, names]) => `skip-unchanged does not apply to ${fewNames(names)}: ${reason}.`);
}
/** Which tags were not moved, and why. */
function tagNotices(unchanged, shown) {
    return [...unchanged].flatMap(([name, { left }]) => left.map(({ ref, reason, newer }) => {
        const todo = newer ? '' : ' Give `github-token` the permission `contents: read`, or check out with `fetch-depth: 0`.';
        return `skip-unchanged: ${ref} of ${shown.get(name) ?? name} was left as it is, because ${reason}.${todo}`;
    }));
}
/** The first five of some names, and how many more there are. */
function fewNames(names) {
    const first = names.slice(0, mostNames).join(', ');
    return names.length > mostNames ? `${first} and ${names.length - mostNames} more` : first;
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

/***/ 8482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ tagReasonWords),
/* harmony export */   Xb: () => (/* binding */ resultWords),
/* harmony export */   ki: () => (/* binding */ cacheReasonWords),
/* harmony export */   uh: () => (/* binding */ resultMarks),
/* harmony export */   wX: () => (/* binding */ outcomeWords),
/* harmony export */   zE: () => (/* binding */ outcomeMarks)
/* harmony export */ });
/** Words for every variant, so that a new one cannot be forgotten. */
const outcomeWords = {
    cached: 'CACHED', done: 'ran', failed: 'FAILED', canceled: 'canceled', unfinished: 'unfinished'
};
const outcomeMarks = {
    cached: '🟢', done: '🔵', failed: '🔴', canceled: '⚪', unfinished: '⚪'
};
const resultMarks = { success: '✅', failure: '❌', canceled: '⚪', skipped: '⏭️' };
const resultWords = { success: 'built', failure: 'failed', canceled: 'canceled', skipped: 'unchanged' };
const cacheReasonWords = {
    commit: 'commit', branch: 'branch', 'pull-request': 'pull request', 'head-branch': 'head branch',
    'base-branch': 'base branch', 'default-branch': 'default branch', sibling: 'sibling target', user: 'yours'
};
const tagReasonWords = {
    'merge-group': 'merge queue', commit: 'commit', branch: 'branch', latest: 'default branch', tag: 'tag', version: 'version', 'pull-request': 'pull request', user: 'yours'
};


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


/***/ }),

/***/ 21228:
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

/***/ 55958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderDuration)
/* harmony export */ });
/** A duration in milliseconds as people read it: `850ms`, `12.3s`, `2m 05s`, `1h 03m`. */
function renderDuration(durationMs) {
    const ms = Math.max(0, durationMs);
    if (ms < 999.5)
        return `${Math.round(ms)}ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)}s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
}
function two(value) {
    return String(value).padStart(2, '0');
}


/***/ })

};
