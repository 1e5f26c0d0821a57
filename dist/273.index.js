export const id = 273;
export const ids = [273];
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

/***/ 27287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ shortHash),
/* harmony export */   Bl: () => (/* binding */ maxTagLength),
/* harmony export */   pn: () => (/* binding */ pathSegment),
/* harmony export */   u5: () => (/* binding */ isSlug),
/* harmony export */   yR: () => (/* binding */ slug)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

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
/** Whether a text of at most `limit` characters is one that `slug` gives. */
function isSlug(text, limit) {
    if (text.length > limit || !/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(text))
        return false;
    return !looksHashed.test(text) || /[^.-]-[0-9a-f]{8}$/.test(text);
}
/**
 * A name as one segment of a repository path: lower-case letters and digits with single separators between them.
 * Where cleaning changed more than case, or changed case at all, a hash of the original is at the end.
 */
function pathSegment(name) {
    const clean = name
        .toLowerCase()
        .replace(/[^a-z0-9._-]/g, '-')
        .replace(/[._-]+/g, (run) => (/^(?:\.|__?|-+)$/.test(run) ? run : '-'))
        .replace(/^[._-]+|[._-]+$/g, '');
    if (clean === name && !looksHashed.test(clean) && clean.length <= 128)
        return clean;
    return `${clean.slice(0, 100).replace(/[._-]+$/, '') || 'x'}-${shortHash(name)}`;
}


/***/ }),

/***/ 56652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ judgeRun),
/* harmony export */   g_: () => (/* binding */ judgeTrust),
/* harmony export */   ni: () => (/* binding */ ownsAll)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55761);

/** The trust of this run. Throws a UserError where the inputs ask for what its event may not. */
function judgeRun(inputs, context) {
    const places = [inputs.registry, inputs.cacheRepository].filter((place) => place !== undefined);
    const trust = judgeTrust(context.event, { repositoryOwner: context.repository.owner, places });
    if (trust.trusted)
        return trust;
    if (inputs.push === 'always')
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`\`push: true\` is refused, because ${trust.reason}. Use \`push: auto\`.`);
    if (inputs.cacheWrite === 'always')
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`\`cache-write: always\` is refused, because ${trust.reason}. Use \`cache-write: auto\`.`);
    return trust;
}
/** Trusted code writes, untrusted code only reads. What is not known to be trusted is not. */
function judgeTrust(event, owners) {
    const no = (reason) => ({ trusted: false, reason });
    if ('inFork' in event && event.inFork && !ownsAll(owners))
        return no('this repository is a fork, and the registry is of another owner');
    switch (event.kind) {
        case 'branch-push':
            return event.byDependabot ? no('the push is by Dependabot') : { trusted: true };
        case 'branch-run':
            return event.byDependabot ? no('the run is by Dependabot') : { trusted: true };
        case 'tag-push':
        case 'tag-run':
        case 'merge-group':
            return { trusted: true };
        case 'pull-request':
            if (event.fromFork)
                return no('the pull request comes from a fork');
            return event.byDependabot ? no('the pull request is by Dependabot') : { trusted: true };
        case 'pull-request-target':
            return no('`pull_request_target` runs with a write token on code that anybody may have sent');
        case 'workflow-run':
            return event.ownBranch ? { trusted: true } : no('the workflow run was not of a branch of this repository');
        case 'pull-request-comment':
            return no('a comment started this run, and nothing vouches for the code of its pull request');
        case 'other':
            return no(`images and caches are not written on \`${event.name}\` events`);
    }
}
/** Whether all places are this repository's owner's: the first part of a namespace is its owner's name (ghcr.io/<owner>, docker.io/<owner>). */
function ownsAll({ repositoryOwner, places }) {
    return places.every((place) => place.path.split('/')[0] === repositoryOwner.toLowerCase());
}


/***/ }),

/***/ 16560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WW: () => (/* binding */ isCertificateVariable),
/* harmony export */   YL: () => (/* binding */ writeCertificates),
/* harmony export */   jZ: () => (/* binding */ readCertificates)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const parts = ['cacert', 'cert', 'key'];
const variable = /^BUILDER_NODE_(\d{1,3})_AUTH_TLS_(CACERT|CERT|KEY)$/;
/** Whether a variable holds a certificate or key of a node: no child may see it, bake files read any variable. */
function isCertificateVariable(name) {
    return variable.test(name.toUpperCase());
}
/** The certificates in `BUILDER_NODE_<n>_AUTH_TLS_CACERT`, `_CERT` and `_KEY` of the environment. */
function readCertificates(env) {
    const found = new Map();
    for (const [name, text] of Object.entries(env)) {
        const [, number, which] = variable.exec(name) ?? [];
        const part = parts.find((one) => one === which?.toLowerCase());
        if (number === undefined || part === undefined || !text)
            continue;
        found.set(Number(number), { ...found.get(Number(number)), [part]: text });
    }
    return found;
}
/**
 * Writes the certificates of a remote builder's nodes (mode 0600, in a directory that only we enter; removed with it) and
 * gives the driver's options for each node. Only nodes with a `tcp:` endpoint have some.
 */
async function writeCertificates(spec, certificates, directory) {
    if (spec.driver !== 'remote' || certificates.size === 0)
        return [];
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'certs');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
    return Promise.all(spec.nodes.map(async (node, position) => {
        const texts = certificates.get(position);
        if (!texts || !node.endpoint?.startsWith('tcp:'))
            return [];
        return Promise.all(parts.filter((part) => texts[part] !== undefined).map(async (part) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${part}_${position}.pem`);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, texts[part] ?? '', { mode: 0o600 });
            return `${part}=${path}`;
        }));
    }));
}


/***/ }),

/***/ 48100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ parsePlace),
/* harmony export */   G9: () => (/* binding */ cacheEnvironment),
/* harmony export */   N7: () => (/* binding */ builderPlace),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   Qi: () => (/* binding */ untrustedEnvironment),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   ze: () => (/* binding */ atPlace)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16560);


/**
 * The environment of buildx and compose: the job's, without what belongs to actions. Bake files can read any variable
 * into a build argument, so INPUT_* (tokens among them), STATE_* and ACTIONS_* must not be there, nor the files that
 * change the job, nor keys of remote builders. Undefined values are left out.
 */
function childEnvironment(env, more = {}) {
    const kept = Object.entries(env).filter((entry) => entry[1] !== undefined && !isPrivate(entry[0]));
    return { ...Object.fromEntries(kept), ...more };
}
const places = ['DOCKER_CONFIG', 'BUILDX_CONFIG', 'HOME', 'DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_TLS', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'];
/** The variables that say where a builder is and where buildx keeps it; an earlier step may change them between pre and main. */
function builderPlace(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => places.includes(name)));
}
/** Reads what `JSON.stringify` made of a place; undefined for anything else. */
function parsePlace(text) {
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text));
    const pairs = Object.entries(fields ?? {}).filter((entry) => typeof entry[1] === 'string');
    return fields ? Object.fromEntries(pairs) : undefined;
}
/** The environment as it was where a builder was made. */
function atPlace(env, place) {
    return { ...Object.fromEntries(Object.entries(env).filter(([name]) => !places.includes(name))), ...place };
}
/**
 * What buildx needs for `cache: gha`, on trusted events alone, from the action's own environment. Never for resolving a
 * definition, which could put the token into an argument. Empty where the runner gives no cache service.
 */
function cacheEnvironment({ trust, cacheStore }, env) {
    if (!trust.trusted || cacheStore?.type !== 'gha')
        return {};
    const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url } = env;
    return token && url ? { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url, ACTIONS_CACHE_SERVICE_V2: 'true' } : {};
}
/**
 * Keeps buildx from asking git about every context (docs.docker.com/build/building/variables: BUILDX_GIT_INFO), which takes long
 * in a large repository: only provenance and the labels that BUILDX_GIT_LABELS asks for tell what it says.
 */
function gitEnvironment(targets, env) {
    return targets.every(hasNoProvenance) && !env['BUILDX_GIT_LABELS'] ? { BUILDX_GIT_INFO: 'false' } : {};
}
// Only what says that it is off is: buildx adds a provenance of its own. Printed definitions have entries as text or as fields.
function hasNoProvenance({ raw }) {
    const entries = Array.isArray(raw['attest']) ? raw['attest'] : [];
    const texts = entries.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry))).filter((text) => text.includes('provenance'));
    return texts.length > 0 && texts.every((text) => /disabled"?[=:]"?true/.test(text));
}
const commandFiles = new Set(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'GITHUB_TOKEN_FILE']);
function isPrivate(name) {
    const upper = name.toUpperCase();
    return /^(INPUT|STATE|ACTIONS)_/.test(upper) || commandFiles.has(upper) || (0,_certificates_js__WEBPACK_IMPORTED_MODULE_0__/* .isCertificateVariable */ .WW)(upper);
}
// What an untrusted definition may read: what docker needs to run, and what is public about the run anyway.
const harmless = new RegExp('^(?:PATH|HOME|USER|LANG|LC_[A-Z]+|TZ|TMPDIR|XDG_RUNTIME_DIR|SSL_CERT_(?:FILE|DIR)|SOURCE_DATE_EPOCH|CI|NO_COLOR|GITHUB_ACTIONS|' +
    'DOCKER_(?:HOST|CONFIG|CONTEXT|TLS_VERIFY|CERT_PATH|API_VERSION)|BUILDX_CONFIG|COMPOSE_(?:FILE|PROFILES|PROJECT_NAME|PATH_SEPARATOR)|' +
    'GITHUB_(?:SHA|REF|REF_NAME|REF_TYPE|HEAD_REF|BASE_REF|REPOSITORY|REPOSITORY_OWNER|RUN_ID|RUN_NUMBER|RUN_ATTEMPT|EVENT_NAME|WORKFLOW|JOB|SERVER_URL)|RUNNER_(?:OS|ARCH))$');
const proxies = /^(?:HTTPS?|NO|ALL)_PROXY$/i;
/** The environment in which an untrusted definition is resolved and built: an allow-list; proxies only where nothing reads them. */
function untrustedEnvironment(env, use) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => harmless.test(name) || (use === 'build' && proxies.test(name))));
}


/***/ }),

/***/ 33382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ dockerHome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** The directory of docker's configuration, by the rule of its CLI; undefined where nothing tells it. */
function dockerHome(env) {
    return env['DOCKER_CONFIG'] || (env['HOME'] ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(env['HOME'], '.docker') : undefined);
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


/***/ })

};
