export const id = 327;
export const ids = [327];
export const modules = {

/***/ 1320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ definitionMessage)
/* harmony export */ });
const progress = /^#\d+( |$)/;
/**
 * What buildx or Compose said about a definition that it cannot read: its stderr without progress lines, at most 40
 * lines. The message names the file by itself where the tool does (`bad.hcl:1`).
 */
function definitionMessage(stderr) {
    const lines = stderr.split(/\r?\n/).filter((line) => !progress.test(line));
    while (lines[0]?.trim() === '')
        lines.shift();
    while (lines.at(-1)?.trim() === '')
        lines.pop();
    return lines.slice(-40).join('\n') || 'it said nothing';
}


/***/ }),

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
    // `pull_request_target` runs report the base's branch and repository although they may have built anybody's code.
    const vouched = run['event'] !== 'pull_request_target' && run['event'] !== 'issue_comment';
    return {
        kind: 'workflow-run', commit, branch, number: (0,checked_json/* numberOf */.rl)(first?.['number']),
        ownBranch: vouched && isThisRepository(run['head_repository'], variables) && !isDependabot(actor) && !isDependabot(variables.actor)
    };
}
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
        temp: env['RUNNER_TEMP'] || workspace,
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        runId: env['GITHUB_RUN_ID'] ?? '0',
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT']) || 1,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        job: env['GITHUB_JOB'] ?? ''
    };
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

/***/ 6896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(4396);
;// CONCATENATED MODULE: ./out/inputs/fields.js

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
        .flatMap((line) => (0,csv/* parseCsv */.W)(line))
        .map((value) => value.trim())
        .filter((value) => value !== '');
}
/** Lines of `key=value` (a line that is wholly in double quotes is unquoted first, as docker's actions do). */
function parsePairs(input, text) {
    const pairs = new Map();
    for (const raw of parseLines(text)) {
        const line = raw.startsWith('"') && raw.endsWith('"') && raw.length > 1 ? ((0,csv/* parseCsv */.W)(raw)[0] ?? '') : raw;
        const at = line.indexOf('=');
        if (at <= 0)
            return { problem: { input, value: line.slice(0, 40), allowed: 'lines of `key=value`' } };
        pairs.set(line.slice(0, at).trim(), line.slice(at + 1));
    }
    return { value: pairs };
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

// EXTERNAL MODULE: ./out/inputs/registry.js
var registry = __webpack_require__(7701);
;// CONCATENATED MODULE: ./out/inputs/read-inputs.js




const decisions = {
    auto: 'auto', always: 'always', true: 'always', never: 'never', false: 'never'
};
/**
 * Reads every input once. `get` gives the text of an input by its name in action.yml ('' for absent), `workspace` is the
 * absolute path of GITHUB_WORKSPACE. Throws one UserError that names every mistake.
 */
function readInputs(get, workspace) {
    const problems = [];
    const take = (field, otherwise) => {
        if ('value' in field)
            return field.value;
        problems.push(field.problem);
        return otherwise;
    };
    const text = (name) => get(name).trim() || undefined;
    const on = (name) => take(parseSwitch(name, get(name)), false);
    const pairs = (name) => take(parsePairs(name, get(name)), new Map());
    const decide = (name) => {
        const choice = decisions[get(name).trim().toLowerCase() || 'auto'];
        return choice ?? take(parseChoice(name, get(name), ['auto', 'always', 'never']), 'auto');
    };
    const place = (name) => (text(name) === undefined ? undefined : take((0,registry/* parseRegistry */.l)(name, get(name)), undefined));
    const workdir = (0,external_node_path_.resolve)(workspace, text('workdir') ?? '.');
    const path = (name) => (text(name) === undefined ? undefined : (0,external_node_path_.resolve)(workdir, text(name) ?? '.'));
    const outside = (0,external_node_path_.relative)(workspace, workdir);
    if (outside.startsWith('..') || (0,external_node_path_.isAbsolute)(outside)) {
        problems.push({ input: 'workdir', value: get('workdir'), allowed: 'a directory inside the workspace' });
    }
    const singleName = text('registry-single-name');
    if (singleName !== undefined && singleName !== 'false' && !singleName.split('/').every((part) => registry/* repositorySegment */.W.test(part))) {
        problems.push({ input: 'registry-single-name', value: singleName, allowed: 'a lower-case repository name, or `false`' });
    }
    if (singleName !== undefined && singleName !== 'false' && text('registry') === undefined) {
        problems.push({ input: 'registry-single-name', value: singleName, allowed: 'together with `registry`' });
    }
    if (text('buildkitd-config') !== undefined && text('buildkitd-config-inline') !== undefined) {
        problems.push({ input: 'buildkitd-config-inline', value: '…', allowed: 'either this or `buildkitd-config`' });
    }
    const key = text('comment-key') ?? 'default';
    if (!/^[A-Za-z0-9_.-]{1,64}$/.test(key)) {
        problems.push({ input: 'comment-key', value: key, allowed: 'up to 64 letters, digits, `.`, `_` or `-`' });
    }
    const inputs = {
        files: parseList(get('files')), targets: parseList(get('targets')), workdir,
        set: parseLines(get('set')), vars: pairs('vars'),
        context: text('context'), dockerfile: text('dockerfile'), target: text('target'),
        buildArgs: pairs('build-args'), buildContexts: pairs('build-contexts'), labels: pairs('labels'),
        platforms: parseList(get('platforms')), noCache: on('no-cache'), pull: on('pull'), allow: parseList(get('allow')),
        provenance: text('provenance') ?? 'false', sbom: text('sbom') ?? 'false',
        secrets: pairs('secrets'), secretEnvs: pairs('secret-envs'), secretFiles: pairs('secret-files'), ssh: parseLines(get('ssh')),
        registry: place('registry'), registrySingleName: singleName === 'false' ? false : singleName,
        imageName: text('image-name'), tags: parseList(get('tags')),
        push: decide('push'), load: on('load'),
        cache: take(parseChoice('cache', get('cache') || 'auto', ['auto', 'registry', 'off']), 'auto'),
        cacheRepository: place('cache-repository'),
        cacheMode: take(parseChoice('cache-mode', get('cache-mode') || 'max', ['max', 'min']), 'max'),
        cacheWrite: decide('cache-write'), cacheFrom: parseLines(get('cache-from')), cacheTo: parseLines(get('cache-to')),
        builder: text('builder'),
        driver: take(parseChoice('driver', get('driver') || 'docker-container', ['docker-container', 'kubernetes', 'remote']), 'docker-container'),
        driverOpts: parseLines(get('driver-opts')), endpoint: text('endpoint'), buildkitdFlags: text('buildkitd-flags'),
        buildkitdConfig: path('buildkitd-config'), buildkitdConfigInline: text('buildkitd-config-inline'), prewarm: on('prewarm'), cleanup: on('cleanup'),
        githubToken: get('github-token').trim(), summary: on('summary'), comment: on('comment'), commentKey: key,
        prNumber: take(parseCount('pr-number', get('pr-number')), undefined),
        title: text('title') ?? 'Container build', reportFile: path('report-file')
    };
    problems.push(...contradictions(inputs));
    if (problems.length > 0)
        throw new errors/* UserError */.y(render(problems));
    return inputs;
}
function contradictions(inputs) {
    const found = [];
    const clash = (input, value, allowed) => found.push({ input, value, allowed });
    if (inputs.push === 'always' && !inputs.registry && !inputs.tags.some((tag) => tag.includes('/'))) {
        clash('push', 'true', 'together with `registry` (or a whole reference in `tags`)');
    }
    if (inputs.cache === 'registry' && !inputs.registry && !inputs.cacheRepository) {
        clash('cache', 'registry', 'together with `registry` or `cache-repository`');
    }
    if (inputs.cacheWrite === 'always' && inputs.cache === 'off')
        clash('cache-write', 'always', 'with a `cache` that is not `off`');
    if (inputs.builder && (inputs.driverOpts.length > 0 || inputs.endpoint || inputs.buildkitdConfig || inputs.buildkitdConfigInline || inputs.buildkitdFlags)) {
        clash('builder', inputs.builder, 'without `driver-opts`, `endpoint`, `buildkitd-*`: an existing builder is used as it is');
    }
    if (inputs.load && inputs.platforms.length > 1)
        clash('load', 'true', 'with one platform: an engine loads only one');
    for (const entry of inputs.set) {
        if (!/^[^=\s]+\.[^=]+=/.test(entry))
            clash('set', entry.slice(0, 60), 'lines of `target.key=value`');
    }
    for (const name of inputs.imageName?.match(/\{[^}]*\}/g) ?? []) {
        if (name !== '{project}' && name !== '{target}')
            clash('image-name', name, '`{project}` and `{target}`');
    }
    return found;
}
// What stands in these may be a secret, so an error does not repeat it.
const confidential = new Set(['secrets', 'build-args', 'vars', 'set']);
function render(problems) {
    const got = ({ input, value }) => (confidential.has(input) ? 'another value' : `\`${value}\``);
    const lines = problems.map((problem) => `- \`${problem.input}\`: got ${got(problem)}; allowed: ${problem.allowed}`);
    return `${problems.length === 1 ? 'One input is' : `${problems.length} inputs are`} wrong:\n${lines.join('\n')}`;
}


/***/ }),

/***/ 7701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ repositorySegment),
/* harmony export */   l: () => (/* binding */ parseRegistry)
/* harmony export */ });
const host = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::\d{1,5})?$/;
const ipv6Host = /^\[[0-9a-fA-F:]+\](?::\d{1,5})?$/;
/** One segment of a repository path (OCI distribution specification, section on names). */
const repositorySegment = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
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
    if (!host.test(where) && !ipv6Host.test(where))
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

/***/ 3257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ specifyBuilder),
/* harmony export */   ny: () => (/* binding */ builderKey),
/* harmony export */   p3: () => (/* binding */ canPrewarm),
/* harmony export */   yY: () => (/* binding */ builderPrefix)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7287);

/** What tells two ways to make a builder apart, its name not among it. */
function builderKey(spec) {
    return (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(JSON.stringify([spec.createArgs.filter((arg) => arg !== spec.name), spec.configText]));
}
/** Whether a builder can be made before checkout: by a driver that needs nothing but the engine, without files. */
function canPrewarm(inputs) {
    return inputs.prewarm && inputs.cleanup && inputs.builder === undefined && inputs.driver === 'docker-container' && inputs.buildkitdConfig === undefined;
}
/** Every builder that Warmbake makes has a name that begins so; nothing else is ever removed. */
const builderPrefix = 'warmbake-';
/** Decides on the builder. `unique` keeps jobs on one host apart. `configText` goes into a file whose path the runner appends. */
function specifyBuilder(inputs, context, unique) {
    if (inputs.builder)
        return { kind: 'existing', name: inputs.builder };
    const name = `${builderPrefix}${context.runId}-${context.runAttempt}-${unique}`;
    const createArgs = [
        'create', '--name', name, '--driver', inputs.driver,
        ...inputs.driverOpts.flatMap((option) => ['--driver-opt', option]),
        ...(inputs.buildkitdFlags ? ['--buildkitd-flags', inputs.buildkitdFlags] : []),
        ...(inputs.buildkitdConfig ? ['--buildkitd-config', inputs.buildkitdConfig] : []),
        '--bootstrap'
    ];
    const endpoint = inputs.endpoint ? [inputs.endpoint] : [];
    return { kind: 'own', name, createArgs: [...createArgs, ...endpoint], configText: inputs.buildkitdConfigInline };
}


/***/ }),

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ judgeBuild)
/* harmony export */ });
/** Why there is nothing to build on this event (its code is gone), or undefined where there is. */
function judgeBuild(event) {
    switch (event.kind) {
        case 'branch-push':
            return event.deleted ? `the branch ${event.branch} was deleted` : undefined;
        case 'tag-push':
            return event.deleted ? `the tag ${event.tag} was deleted` : undefined;
        case 'pull-request':
        case 'pull-request-target':
            return event.closed ? `the pull request #${event.number} is closed` : undefined;
        case 'merge-group':
        case 'branch-run':
        case 'tag-run':
        case 'workflow-run':
        case 'pull-request-comment':
        case 'other':
            return undefined;
    }
}


/***/ }),

/***/ 7287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   pn: () => (/* binding */ pathSegment),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The longest tag that a registry takes (OCI distribution specification). */
const maxTagLength = 128;
// What our own suffixes look like: a name that ends so on its own is hashed too, or two names could meet.
const looksHashed = /-[pr]?[0-9a-f]{8}$/;
/** The first 8 hex digits of the SHA-256 of a text. */
function shortHash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex').slice(0, 8);
}
/**
 * A name (branch, tag, target) as a part of a tag: characters outside `[A-Za-z0-9_.-]` become `-`, it never starts with
 * `.` or `-`, and has at most `limit` characters. Where that changed or cut anything, or the name looks like the
 * outcome of it, a hash of the original is at the end, so that two names never give one slug.
 */
function slug(name, limit) {
    const clean = name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
    if (clean === name && clean !== '' && clean.length <= limit && !looksHashed.test(clean))
        return clean;
    const kept = clean.slice(0, limit - 9).replace(/[.-]+$/, '');
    return `${kept === '' ? 'x' : kept}-${shortHash(name)}`;
}
/**
 * A name as one segment of a repository path: lower-case letters and digits with single separators between them.
 * Where cleaning changed more than case, or changed case at all, a hash of the original is at the end.
 */
function pathSegment(name) {
    const clean = name
        .toLowerCase()
        .replace(/[^a-z0-9._-]/g, '-')
        .replace(/[._-]*-[._-]*/g, (run) => (/^-+$/.test(run) ? run : '-'))
        .replace(/\.{2,}|_{3,}|\._|_\./g, '-')
        .replace(/^[._-]+|[._-]+$/g, '');
    if (clean === name && !looksHashed.test(clean) && clean.length <= 128)
        return clean;
    return `${clean.slice(0, 100).replace(/[._-]+$/, '') || 'x'}-${shortHash(name)}`;
}


/***/ }),

/***/ 4827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * Whether a process runs and is the one that was started with this text in its arguments (a path or a name of ours): a
 * number may have passed on to another process since. Where /proc does not tell (macOS), the number alone decides.
 */
async function isAlive(pid, argument) {
    try {
        process.kill(pid, 0);
    }
    catch {
        return false;
    }
    const commandLine = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
    // A process that ended but was not collected has no arguments.
    return commandLine === undefined ? process.platform !== 'linux' : commandLine.includes(argument);
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
/**
 * Runs bake detached, its output in a file that is followed until it ends. Its own process group keeps a signal for this
 * process from reaching it twice, and lets it live on where that is wanted. Never throws for a build's failure.
 */
async function runBake(bake, hooks) {
    const out = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'a', 0o600);
    const follower = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'r');
    const started = performance.now();
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
        const drain = () => {
            for (let size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(follower, buffer); size > 0; size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(follower, buffer)) {
                hooks.onOutput(Buffer.from(buffer.subarray(0, size)), elapsed());
            }
        };
        const timer = setInterval(drain, pollMs);
        const end = await ended.finally(() => clearInterval(timer));
        const durationMs = elapsed();
        drain();
        unlisten();
        return { ...end, durationMs };
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

/***/ 5949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wp: () => (/* binding */ ensureBuilder),
/* harmony export */   iq: () => (/* binding */ removeBuilder),
/* harmony export */   l$: () => (/* binding */ createArguments)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3257);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8142);
/* harmony import */ var _definition_definition_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1320);





const tries = 3;
/**
 * Creates and boots the builder of a spec, or takes the existing one as it is. Undone by `removeBuilder`. Throws a
 * UserError with what buildx said when no try worked.
 */
async function ensureBuilder(spec, tools) {
    const started = Date.now();
    if (spec.kind === 'existing')
        return { name: spec.name, own: false, bootMs: 0 };
    const args = await createArguments(spec, tools.directory);
    let said = '';
    for (let attempt = 1; attempt <= tries; attempt++) {
        const { code, stderr } = await buildxRun(tools, args);
        if (code === 0)
            return { name: spec.name, own: true, bootMs: Date.now() - started };
        said = (0,_definition_definition_error_js__WEBPACK_IMPORTED_MODULE_3__/* .definitionMessage */ .X)(stderr);
        await removeBuilder(spec.name, tools);
        if (!isTransient(said))
            break;
    }
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y(`The builder could not be created: ${said}`);
}
/** The arguments that create a builder. An inline configuration is written into `directory` (mode 0600). */
async function createArguments(spec, directory) {
    if (spec.configText === undefined)
        return [...spec.createArgs];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'buildkitd.toml');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, spec.configText, { mode: 0o600 });
    return [...spec.createArgs, '--buildkitd-config', path];
}
// Pulling the driver's image fails for reasons that pass: limits, resets, time-outs.
function isTransient(message) {
    return /toomanyrequests|too many requests|\b(?:429|50[0234])\b|timeout|timed out|reset by peer|\bEOF\b|temporary failure|deadline/i.test(message);
}
/** Removes a builder of ours; true when it is gone. Anything without our prefix is left alone. Never throws. */
async function removeBuilder(name, tools) {
    if (!name.startsWith(_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .builderPrefix */ .yY))
        return false;
    const { code, stderr } = await buildxRun(tools, ['rm', '--force', name]);
    // 127: without docker there is no builder either.
    return code === 0 || code === 127 || /no builder|not found/i.test(stderr);
}
function buildxRun({ buildx, run, env }, args) {
    return run(buildx.program, [...buildx.prefix, ...args], { env });
}


/***/ }),

/***/ 5184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ findBuildx),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   fF: () => (/* binding */ findPlugin),
/* harmony export */   xV: () => (/* binding */ readBuildxVersion)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8142);




const oldest = [0, 13, 0];
/** Finds the buildx plugin where the docker CLI looks for it; else goes through `docker buildx`. */
async function findBuildx(env) {
    const plugin = await findPlugin('docker-buildx', env);
    return plugin ? { program: plugin, prefix: [] } : { program: 'docker', prefix: ['buildx'] };
}
/** Finds a CLI plugin of docker in the directories of its manual, the user's first; undefined where there is none. */
async function findPlugin(name, env) {
    const home = env['DOCKER_CONFIG'] || (env['HOME'] ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'], '.docker') : undefined);
    const roots = ['/usr/local/lib/docker', '/usr/local/libexec/docker', '/usr/lib/docker', '/usr/libexec/docker'];
    for (const root of home ? [home, ...roots] : roots) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'cli-plugins', name);
        if (await isProgram(path))
            return path;
    }
    return undefined;
}
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
/** The version of buildx. Throws a UserError where buildx is missing or too old. */
async function readBuildxVersion(buildx, run, env) {
    const { code, stdout, stderr } = await run(buildx.program, [...buildx.prefix, 'version'], { env });
    const way = 'Add a step with docker/setup-buildx-action before this one, or use a runner image that has it.';
    if (code !== 0)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`docker buildx was not found or does not run (${stderr.trim().split('\n')[0] ?? 'no reason given'}). ${way}`);
    const version = /\bv?(\d+)\.(\d+)\.(\d+)/.exec(stdout);
    if (!version)
        return 'unknown';
    const found = [Number(version[1]), Number(version[2]), Number(version[3])];
    if (compare(found, oldest) < 0)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`docker buildx ${found.join('.')} is too old, ${oldest.join('.')} or newer is needed. ${way}`);
    return found.join('.');
}
/** Whether a version like `0.29.1` is at least another; an unknown version counts as new. */
function isAtLeast(version, wanted) {
    const read = (text) => {
        const parts = text.split('.').map(Number);
        const [major, minor, patch] = parts;
        return major !== undefined && minor !== undefined && patch !== undefined && parts.every(Number.isInteger) ? [major, minor, patch] : undefined;
    };
    const found = read(version);
    const least = read(wanted);
    return !found || !least || compare(found, least) >= 0;
}
function compare(a, b) {
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}


/***/ }),

/***/ 8100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/**
 * The environment of buildx and compose: the job's, without what belongs to actions. Bake files can read any variable
 * into a build argument, so INPUT_* (tokens among them), STATE_* and ACTIONS_* must not be there, nor the files that
 * change the job. Undefined values are left out.
 */
function childEnvironment(env, more = {}) {
    const kept = Object.entries(env).filter((entry) => entry[1] !== undefined && !isPrivate(entry[0]));
    return { ...Object.fromEntries(kept), ...more };
}
const commandFiles = new Set(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_TOKEN_FILE']);
function isPrivate(name) {
    const upper = name.toUpperCase();
    return /^(INPUT|STATE|ACTIONS)_/.test(upper) || commandFiles.has(upper);
}


/***/ }),

/***/ 1967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2876);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8142);


/** The real thing. */
const runCommand = async (program, args, options) => {
    try {
        // The library reads the program's name as a command line: quoted, a blank in it ends no word.
        const result = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(`"${program.replaceAll('"', '\\"')}"`, [...args], {
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            env: options.env,
            silent: true,
            ignoreReturnCode: true
        });
        // A program that a signal ended has no code.
        return { code: Number.isInteger(result.exitCode) ? result.exitCode : 128, stdout: result.stdout, stderr: result.stderr };
    }
    catch (error) {
        return { code: 127, stdout: '', stderr: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error) };
    }
};


/***/ }),

/***/ 4458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ finishBoot),
/* harmony export */   ap: () => (/* binding */ settleBoot),
/* harmony export */   hB: () => (/* binding */ startBoot),
/* harmony export */   qg: () => (/* binding */ parseBoot)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3257);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1228);
/* harmony import */ var _alive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4827);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2713);
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5949);









/** Begins to boot a builder and returns at once; undefined where the process cannot be started. */
async function startBoot(spec, temp, tools) {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temp, 'warmbake-'));
    const args = [...tools.buildx.prefix, ...(await (0,_builder_js__WEBPACK_IMPORTED_MODULE_7__/* .createArguments */ .l$)(spec, directory))];
    const [out, err] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'boot.out'), 'a', 0o600), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'boot.err'), 'a', 0o600)];
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(tools.buildx.program, args, { env: tools.env, detached: true, stdio: ['ignore', out, err] });
        await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
        child.unref();
        return child.pid === undefined ? undefined : { name: spec.name, key: (0,_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_4__/* .builderKey */ .ny)(spec), pid: child.pid, directory };
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(directory, { recursive: true, force: true });
        return undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(out);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(err);
    }
}
/** Reads what `JSON.stringify` made of a Boot; undefined for anything else. */
function parseBoot(text) {
    const boot = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_8__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .qF)(text));
    const [name, key, directory] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_8__/* .stringOf */ .Je)(boot?.['name']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_8__/* .stringOf */ .Je)(boot?.['key']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_8__/* .stringOf */ .Je)(boot?.['directory'])];
    const pid = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_8__/* .numberOf */ .rl)(boot?.['pid']);
    return name && key && directory && pid !== undefined ? { name, key, pid, directory } : undefined;
}
const pollMs = 20;
const longestBootMs = 120_000;
/**
 * The builder that pre began to boot, waited for; where that came to nothing it is made now (`onRetry` says so first).
 * Throws as `ensureBuilder` does.
 */
async function finishBoot(boot, spec, tools, onRetry) {
    const started = Date.now();
    if (await isReady(boot, longestBootMs))
        return { name: boot.name, own: true, bootMs: Date.now() - started };
    onRetry();
    await settleBoot(boot, 0);
    await (0,_builder_js__WEBPACK_IMPORTED_MODULE_7__/* .removeBuilder */ .iq)(boot.name, tools);
    return (0,_builder_js__WEBPACK_IMPORTED_MODULE_7__/* .ensureBuilder */ .Wp)(spec, tools);
}
async function isReady(boot, patienceMs) {
    if (!(await waitForEnd(boot, patienceMs)))
        return false;
    const said = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(boot.directory, 'boot.out'), 'utf8').catch(() => '');
    return said.split('\n').some((line) => line.trim() === boot.name);
}
/** Waits until a boot's process has ended, and ends it where that takes too long, so that nothing appears after it was removed. */
async function settleBoot(boot, patienceMs) {
    if (!(await waitForEnd(boot, patienceMs)))
        (0,_bake_js__WEBPACK_IMPORTED_MODULE_6__/* .stopProcess */ .g)(boot.pid, 'SIGKILL');
}
async function waitForEnd(boot, patienceMs) {
    const end = Date.now() + patienceMs;
    while (await (0,_alive_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._)(boot.pid, boot.name)) {
        if (Date.now() >= end)
            return false;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    return true;
}


/***/ }),

/***/ 1228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   rl: () => (/* binding */ numberOf)
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


/***/ }),

/***/ 9297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ stateNames)
/* harmony export */ });
/** Names in GITHUB_STATE. */
const stateNames = {
    directory: 'warmbakeDirectory', builders: 'warmbakeBuilders', prewarm: 'warmbakePrewarm', bakePid: 'warmbakeBakePid', aliases: 'warmbakeAliases'
};


/***/ })

};
