export const id = 459;
export const ids = [459];
export const modules = {

/***/ 24459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pruneJob: () => (/* binding */ pruneJob)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(16080);
// EXTERNAL MODULE: ./out/inputs/fields.js
var fields = __webpack_require__(72031);
// EXTERNAL MODULE: ./out/inputs/reader.js + 1 modules
var reader = __webpack_require__(48144);
// EXTERNAL MODULE: ./out/inputs/registry-hosts.js
var registry_hosts = __webpack_require__(92363);
// EXTERNAL MODULE: ./out/inputs/registry.js
var registry = __webpack_require__(47701);
;// CONCATENATED MODULE: ./out/inputs/prune-inputs.js




/** Reads the inputs of prune/action.yml. Throws one UserError that names every mistake. */
function readPruneInputs(get) {
    const { text, on, place, take, problems, finish } = (0,reader/* openReader */.c)(get);
    const inputs = {
        registry: place('registry'), registrySingleName: take((0,registry/* parseSingleName */.jS)('registry-single-name', get('registry-single-name')), undefined), imageName: text('image-name'), cacheRepository: place('cache-repository'),
        targets: (0,fields/* parseList */.E1)(get('targets')),
        repositories: (0,fields/* parseLines */.Li)(get('repositories')).flatMap(fields/* parseList */.E1).map((one) => take((0,registry/* parseRegistry */.l5)('repositories', one), undefined)).filter((one) => one !== undefined),
        keepNewest: text('keep-newest') === undefined ? undefined : take((0,fields/* parseAmount */.C_)('keep-newest', get('keep-newest'), 100_000), undefined),
        maxAgeSeconds: take(parseAge('max-age', get('max-age')), undefined),
        branches: on('branches'), images: on('images'), dryRun: on('dry-run'), summary: on('summary'), githubToken: get('github-token').trim(),
        buildkitdConfig: text('buildkitd-config'), buildkitdConfigInline: text('buildkitd-config-inline')
    };
    if (!inputs.registry && !inputs.cacheRepository && inputs.repositories.length === 0 && !problems.some(({ input }) => places.includes(input))) {
        problems.push({ input: 'registry', value: '', allowed: 'the `registry` of your builds, their `cache-repository`, or a list of `repositories`' });
    }
    for (const { path } of inputs.repositories)
        if (path === '')
            problems.push({ input: 'repositories', value: path, allowed: 'repositories with their registry, e.g. `ghcr.io/acme/web`' });
    for (const name of inputs.targets)
        if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name))
            problems.push({ input: 'targets', value: name.slice(0, 60), allowed: 'names of targets or services' });
    if (inputs.buildkitdConfig !== undefined && inputs.buildkitdConfigInline !== undefined)
        problems.push({ input: 'buildkitd-config-inline', value: '…', allowed: 'either this or `buildkitd-config`' });
    problems.push(...(0,registry_hosts/* placeProblems */.k)(inputs));
    finish();
    return inputs;
}
// Where repositories may come from.
const places = ['registry', 'cache-repository', 'repositories'];
const spans = { h: 3600, d: 86_400, w: 604_800 };
function parseAge(input, text) {
    if (text.trim() === '')
        return { value: undefined };
    const [, figure = '', unit = ''] = /^(\d{1,6})\s?([hdw])$/.exec(text.trim()) ?? [];
    const seconds = Number(figure) * (spans[unit] ?? 0);
    return seconds > 0 ? { value: seconds } : { problem: { input, value: text.slice(0, 60), allowed: 'an age like `30d` (h, d, w)' } };
}

// EXTERNAL MODULE: ./out/plan/name.js
var plan_name = __webpack_require__(27287);
;// CONCATENATED MODULE: ./out/prune/choose-refs.js

/** The numbers of pull requests that GitHub has to be asked about before a sweep. */
function requestsOf(refs) {
    return [...new Set(refs.filter(({ kind }) => kind === 'pull-request').map(({ key }) => key))];
}
/** Which of our refs may go by what they are kept for. What GitHub did not answer stays. */
function chooseRefs(refs, scope, ended, rules) {
    const aged = rules.keepNewest !== undefined || rules.maxAgeSeconds !== undefined;
    const slugs = new Map();
    const exists = (branches, { key, room }) => {
        const known = slugs.get(room) ?? new Set(branches.map((branch) => (0,plan_name/* slug */.yR)(branch, room)));
        slugs.set(room, known);
        return known.has(key);
    };
    return refs.flatMap((ref) => {
        const { tag, kind, key, group } = ref;
        switch (kind) {
            case 'pull-request': {
                const closed = scope.kind === 'request' ? key === String(scope.number) && !ended.open.has(key) : scope.kind === 'sweep' && ended.closed.has(key);
                return closed ? [{ tag, reason: `pull request #${key} is closed` }] : [];
            }
            case 'branch': {
                if (ended.branches === undefined || exists(ended.branches, ref))
                    return [];
                if (scope.kind === 'sweep')
                    return [{ tag, reason: 'its branch no longer exists' }];
                return scope.kind === 'branch' && key === (0,plan_name/* slug */.yR)(scope.branch, ref.room) ? [{ tag, reason: `branch ${scope.branch} was deleted` }] : [];
            }
            case 'commit':
            case 'fingerprint':
            case 'merge-group':
                return aged ? [{ tag, group }] : [];
        }
    });
}

// EXTERNAL MODULE: ./out/plan/trust.js
var plan_trust = __webpack_require__(56652);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/prune/prune-scope.js


/**
 * What this event may prune. Trusted events may: a pull request is known by its number, never by its branch, whose name anybody may
 * choose. `pull_request_target` runs the base's workflow and may prune the closed request; the request of a fork itself may nothing.
 */
function judgePrune(context, payloadText, places) {
    const { event } = context;
    const owners = { repositoryOwner: context.repository.owner, places };
    const payload = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(payloadText)) ?? {};
    const inFork = (0,checked_json/* objectOf */.Xy)(payload['repository'])?.['fork'] === true;
    if (inFork && !(0,plan_trust/* ownsAll */.ni)(owners))
        return { refused: 'this repository is a fork, and the registry is of another owner' };
    if (event.kind === 'pull-request-target')
        return event.closed ? { scope: { kind: 'request', number: event.number } } : { refused: `pull request #${event.number} is not closed` };
    if (event.kind === 'other' && event.name === 'delete') {
        const branch = payload['ref_type'] === 'branch' ? (0,checked_json/* stringOf */.Je)(payload['ref']) : undefined;
        return branch ? { scope: { kind: 'branch', branch } } : { refused: 'what was deleted is no branch' };
    }
    const trust = (0,plan_trust/* judgeTrust */.g_)(event, owners);
    if (!trust.trusted)
        return { refused: trust.reason };
    if (event.kind === 'pull-request')
        return event.closed ? { scope: { kind: 'request', number: event.number } } : { refused: `pull request #${event.number} is not closed` };
    return { scope: event.kind === 'branch-push' && event.deleted ? { kind: 'branch', branch: event.branch } : { kind: 'sweep' } };
}

// EXTERNAL MODULE: ./out/plan/image-name.js
var image_name = __webpack_require__(84995);
// EXTERNAL MODULE: ./out/plan/plan-cache.js
var plan_cache = __webpack_require__(69932);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/prune/repositories.js



/**
 * The repositories in which builds with the same inputs keep their refs. Where they hang on targets that are not named, GitHub is asked
 * which packages are this repository's, if it can be (`asksGitHub`); else that is an error. Throws a UserError.
 */
function planRepositories(inputs, repository, asksGitHub) {
    const found = new Map();
    const parts = inputs.targets.length === 0 ? undefined : new Set(inputs.targets.map(plan_cache/* cachePrefix */.Vs));
    const imageTargets = (own) => (inputs.images ? [...(own ? [undefined] : []), ...inputs.targets] : []);
    const add = (host, path, shared, images) => {
        const key = `${host}/${path}`;
        const known = found.get(key);
        const owner = (0,plan_cache/* ownerHash */.qA)(key, { repository });
        found.set(key, {
            host, path, owner, cacheTargets: parts, shared: known && known.shared !== shared ? undefined : shared, imageTargets: [...new Set([...(known?.imageTargets ?? []), ...images])]
        });
    };
    if (inputs.cacheRepository)
        add(inputs.cacheRepository.host, inputs.cacheRepository.path, true, []);
    for (const { host, path } of inputs.repositories)
        add(host, path, undefined, imageTargets(true));
    const { registry } = inputs;
    if (!registry)
        return { known: [...found.values()], discovered: undefined };
    const template = inputs.imageName ?? '{project}-{target}';
    const layout = (0,image_name/* chooseLayout */.E)({ registry, singleName: inputs.registrySingleName, template, project: repository.name.toLowerCase() });
    const addRepository = (name, shared, images) => {
        const slash = name.indexOf('/');
        add(name.slice(0, slash), name.slice(slash + 1), shared, images);
    };
    if (layout.mode === 'single')
        addRepository((0,image_name/* repositoryOf */._)(layout, ''), true, imageTargets(false));
    else if (!template.includes('{target}'))
        addRepository((0,image_name/* repositoryOf */._)(layout, ''), false, imageTargets(true).slice(0, 1));
    else if (inputs.targets.length > 0)
        for (const target of inputs.targets)
            addRepository((0,image_name/* repositoryOf */._)(layout, target), false, imageTargets(true).slice(0, 1));
    else if (asksGitHub(registry.host)) {
        const [owner = '', ...rest] = registry.path.split('/');
        return { known: [...found.values()], discovered: { host: registry.host, owner, prefix: rest.map((part) => `${part}/`).join('') } };
    }
    else if (found.size === 0) {
        throw new errors/* UserError */.y('`registry` does not tell which repositories there are. Name the `targets` of your builds (with `image-name` where Compose has a `name:`), or list the `repositories`.');
    }
    return { known: [...found.values()], discovered: undefined };
}

// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(86998);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(74370);
;// CONCATENATED MODULE: ./out/report/prune-text.js

const registryWords = {
    plain: 'registry', github: 'GitHub Packages', 'docker-hub': 'Docker Hub', ecr: 'Amazon ECR', acr: 'Azure Container Registry', google: 'Google Artifact Registry'
};
const actionWords = { delete: 'delete', leave: 'leave ' };
/** How many tags of all plans are to be deleted, and left. */
function countPlan(plans) {
    const all = plans.flatMap(({ decisions }) => decisions);
    return { planned: all.filter(({ action }) => action === 'delete').length, left: all.filter(({ action }) => action === 'leave').length };
}
/** The plan as lines for the job's log; a dry run prints the very same. */
function renderPrunePlan(plans) {
    return plans.flatMap((plan) => {
        const { planned, left } = countPlan([plan]);
        const widest = Math.max(0, ...plan.decisions.map(({ tag }) => tag.length));
        return [
            `${plan.repository} (${registryWords[plan.kind]}): ${plan.tagsTotal === 0 ? 'no tags (is the name right, and may the login read it?)' : `${tagCount(plan.tagsTotal)}, ${planned} to delete, ${left} to leave`}`,
            ...plan.decisions.map(({ action, tag, reason }) => `  ${actionWords[action]}  ${tag.padEnd(widest)}  ${reason}`)
        ];
    });
}
/** The one line that says what was done. */
function renderPruneVerdict(plans, results) {
    const { planned, left } = countPlan(plans);
    if (!results)
        return `Dry run: ${tagCount(planned)} would be deleted, ${left} left.`;
    const count = (result) => results.filter((one) => one.result === result).length;
    const failed = count('failed');
    return `${tagCount(count('deleted'))} deleted, ${left + count('left')} left${failed === 0 ? '' : `, ${failed} failed`}.`;
}
const mostRows = 300;
/** The job summary: the verdict, notices, and a table for each repository. */
function renderPruneSummary(plans, results, notices) {
    const done = new Map((results ?? []).map((one) => [`${one.repository}:${one.tag}`, one]));
    let room = mostRows;
    const parts = plans.filter(({ decisions }) => decisions.length > 0).map((plan) => {
        // What goes comes first, so that it is what there is room for.
        const ordered = [...plan.decisions.filter(({ action }) => action === 'delete'), ...plan.decisions.filter(({ action }) => action === 'leave')];
        const shown = ordered.slice(0, Math.max(0, room));
        room -= shown.length;
        const rows = shown.map(({ tag, action, reason }) => {
            const outcome = done.get(`${plan.repository}:${tag}`);
            const what = action === 'leave' ? 'left' : outcome ? outcome.result : 'would be deleted';
            return [(0,markdown/* code */.aY)(tag, 128), what, (0,markdown/* plain */.pj)(outcome?.reason ? `${reason}; ${outcome.reason}` : reason)];
        });
        const rest = plan.decisions.length - shown.length;
        return (0,markdown/* details */.zH)(`${(0,markdown/* code */.aY)(plan.repository, 255)} · ${plan.decisions.length} of ${tagCount(plan.tagsTotal)}`, `${(0,markdown/* table */.tp)(['Tag', 'Outcome', 'Why'], rows)}${rest === 0 ? '' : `\n\n${rest} more are in the log.`}`, rest === 0 && rows.length <= 20);
    });
    return `${['## Prune', `**${(0,markdown/* plain */.pj)(renderPruneVerdict(plans, results))}**`, ...notices.map((notice) => `- ${(0,markdown/* plain */.pj)(notice, 600)}`), ...parts].join('\n\n')}\n`;
}
function tagCount(count) {
    return `${count} ${count === 1 ? 'tag' : 'tags'}`;
}

// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(48100);
// EXTERNAL MODULE: ./out/run/registry/docker-config.js + 1 modules
var docker_config = __webpack_require__(6077);
// EXTERNAL MODULE: ./out/run/registry/endpoint.js
var registry_endpoint = __webpack_require__(84255);
// EXTERNAL MODULE: ./out/run/registry/problem.js
var registry_problem = __webpack_require__(91871);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./out/run/registry/exchange.js + 1 modules
var exchange = __webpack_require__(66755);
// EXTERNAL MODULE: ./out/run/registry/follow.js
var follow = __webpack_require__(88411);
// EXTERNAL MODULE: ./out/run/registry/login.js
var login = __webpack_require__(10641);
// EXTERNAL MODULE: ./out/run/registry/turns.js
var turns = __webpack_require__(55324);
;// CONCATENATED MODULE: ./out/run/registry/session.js






// Tokens live a minute at least (token specification of the distribution project).
const loginMs = 45_000;
const requestMs = 30_000;
const atOnce = 8;
/** Opens a session with a registry, which logs in as it is challenged to, anew from time to time, and waits where it is told to. */
function openSession({ host, base }, { wires, signal, readCredential }) {
    let openedMs = performance.now();
    const openDesk = (until) => (0,login/* openLoginDesk */.j)({ host, secure: base.protocol === 'https:', wires, signal: until, readCredential });
    let desk = openDesk(signal);
    let logins = new Map();
    // A request's time begins with its turn.
    const turn = (0,turns/* makeTurns */.P)(atOnce);
    const once = async (request) => {
        if (performance.now() - openedMs > loginMs) {
            [openedMs, desk, logins] = [performance.now(), openDesk(signal), new Map()];
        }
        const { method, path, scope, accept, limitBytes } = request;
        const key = `${method === 'DELETE' ? 'delete' : 'read'} ${scope}`;
        const send = (authorization) => {
            const question = { method, url: new URL(path, base), headers: { ...(accept === undefined ? {} : { accept }), ...authorization }, ...(limitBytes === undefined ? {} : { limitBytes }) };
            return (0,follow/* ask */.k)(question, { wires, signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]), name: host });
        };
        // One that began before the desk was opened anew teaches the new one nothing.
        const learned = logins;
        return (0,exchange/* exchange */.c)({ desk, login: learned.get(key) ?? desk.answer(undefined, scope, 0), scope, send, learn: (login) => learned.set(key, login) });
    };
    return { host, send: (request) => patiently(() => turn(() => once(request)), signal) };
}
const mostWaitMs = 60_000;
/**
 * Sends again what was limited (429, 503), three times at most, as late as the server asks (Retry-After in seconds; Docker Hub's
 * X-Retry-After is seconds since 1970) but a minute at most.
 */
async function patiently(send, signal) {
    for (let tries = 0;; tries++) {
        const answer = await send();
        const after = answer.headers['retry-after'] ?? answer.headers['x-retry-after']?.toString();
        const limited = answer.status === 429 || answer.status === 503 || (answer.status === 403 && after !== undefined);
        if (!limited || tries === 3)
            return answer;
        const waitMs = readWait(after) ?? 1000 * 2 ** tries;
        if (waitMs > mostWaitMs)
            return answer;
        await (0,external_node_timers_promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => {
            throw new registry_problem/* LookupProblem */.OP('the time is up', { ofHost: true });
        });
    }
}
function readWait(after = '') {
    if (/^\d{1,5}$/.test(after))
        return Number(after) * 1000;
    return /^\d{10}$/.test(after) ? Math.max(1000, Number(after) * 1000 - Date.now()) : undefined;
}
/** Why a request failed, by the status of its answer. */
function answerProblem({ status }, host, allows) {
    if (status === 401 || status === 403)
        return new registry_problem/* LookupProblem */.OP(`${host} refused access (${status}): ${allows}`, { refused: true });
    if (status === 429)
        return new registry_problem/* LookupProblem */.OP(`${host} limits how often it is asked (429)`, { ofHost: true });
    return new registry_problem/* LookupProblem */.OP(`${host} answered ${status}`);
}

;// CONCATENATED MODULE: ./out/run/registry/tags.js



const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const pageSize = 1000;
/** A repository with more tags is not pruned: what is not seen could need what is deleted. */
const mostTags = 20_000;
const limitBytes = 8_000_000;
/**
 * All tags of a repository, page by page (OCI distribution specification, listing tags: `n`, `last` and Link). A repository that is not
 * there has none. Throws a LookupProblem where the list is not whole.
 */
async function listTags(session, repository) {
    const pages = [];
    const seen = new Set();
    for (let path = `/v2/${repository}/tags/list?n=${pageSize}`; path !== undefined;) {
        const answer = await session.send({ method: 'GET', path, scope: `repository:${repository}:pull`, accept: 'application/json', limitBytes });
        if (answer.status === 404)
            return pages;
        if (answer.status !== 200)
            throw answerProblem(answer, session.host, `the login has to allow to list the tags of ${repository}`);
        const body = answer.body && (0,checked_json/* parseJson */.qF)(answer.body.toString('utf8'));
        const fields = (0,checked_json/* objectOf */.Xy)(body);
        if (!fields)
            throw new registry_problem/* LookupProblem */.OP(`${session.host} sent no list of tags`);
        const tags = (0,checked_json/* stringsOf */.iw)(fields['tags']).filter((tag) => tagGrammar.test(tag) && !seen.has(tag));
        tags.forEach((tag) => seen.add(tag));
        pages.push({ tags, body });
        if (seen.size > mostTags)
            throw new registry_problem/* LookupProblem */.OP(`${repository} has more than ${mostTags} tags`);
        // A server that gives the same page again would be asked for ever.
        path = tags.length === 0 ? undefined : nextPath(answer.headers.link, path);
    }
    return pages;
}
// Only what it asks is taken of a link, not where: `</v2/acme/web/tags/list?last=x&n=100>; rel="next"`.
function nextPath(link, path) {
    const [, target = ''] = /<([^<>]*)>\s*;[^,]*\brel="?next\b/.exec(String(link ?? '')) ?? [];
    if (target === '' || !URL.canParse(target, 'http://registry.invalid'))
        return undefined;
    const { search } = new URL(target, 'http://registry.invalid');
    return search === '' ? undefined : `${path.split('?')[0]}${search}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./out/run/prune/sign-aws.js

/**
 * The headers that sign a request: the given ones, `x-amz-date`, `authorization`, and `x-amz-security-token` with temporary keys (AWS
 * Signature Version 4, "Create a signed AWS API request"). For paths and queries that need no encoding.
 */
function signAws({ method, url, headers, body, region, service, nowMs }, keys) {
    const date = new Date(nowMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
    const sent = { ...headers, 'x-amz-date': date, ...(keys.sessionToken === undefined ? {} : { 'x-amz-security-token': keys.sessionToken }) };
    const signed = Object.entries({ ...sent, host: url.host }).sort(([a], [b]) => (a < b ? -1 : 1));
    const names = signed.map(([name]) => name).join(';');
    const query = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort().join('&');
    const canonical = [method, url.pathname, query, ...signed.map(([name, value]) => `${name}:${value.trim()}`), '', names, sha256(body)].join('\n');
    const scope = [date.slice(0, 8), region, service, 'aws4_request'].join('/');
    const key = [date.slice(0, 8), region, service, 'aws4_request'].reduce((made, part) => hmac(made, part), Buffer.from(`AWS4${keys.secretAccessKey}`));
    const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
    return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}` };
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex');
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text, 'utf8').digest();
}

;// CONCATENATED MODULE: ./out/run/prune/amazon-ecr.js





const amazon_ecr_atOnce = 100;
const mostPages = 500;
/** The keys that aws-actions/configure-aws-credentials leaves in a job's environment. */
function awsKeys(env) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env;
    return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey, sessionToken: sessionToken || undefined } : undefined;
}
/** What the host of an ECR registry tells of it ("Amazon ECR endpoints and quotas"); undefined for other registries. */
function parseEcrHost(host, env) {
    if (host === 'public.ecr.aws')
        return { service: 'ecr-public', account: undefined, region: 'us-east-1', api: env['AWS_ENDPOINT_URL_ECR_PUBLIC'] || env['AWS_ENDPOINT_URL'] || 'https://api.ecr-public.us-east-1.amazonaws.com' };
    const [, account = '', dot = '', fips = '', region = '', rest = ''] = /^(\d{12})\.dkr([.-])ecr(-fips)?\.([a-z0-9-]+)\.(.+)$/.exec(host) ?? [];
    if (account === '')
        return undefined;
    const name = `ecr${fips}.${region}`;
    const usual = dot === '-' ? `https://${name}.api.${rest === 'on.aws' ? 'aws' : 'amazonwebservices.com.cn'}` : fips === '' ? `https://api.${name}.${rest}` : `https://${name}.${rest}`;
    return { service: 'ecr', account, region, api: env['AWS_ENDPOINT_URL_ECR'] || env['AWS_ENDPOINT_URL'] || usual };
}
const apiNames = { ecr: 'AmazonEC2ContainerRegistry_V20150921', 'ecr-public': 'SpencerFrontendService' };
/**
 * Amazon ECR by AWS's API (references "Amazon ECR API" and "Amazon ECR Public API": DescribeImages, BatchDeleteImage), as its registry
 * deletes nothing. A tag is taken away alone, with the last one goes the image; what an index needs is refused
 * (ImageReferencedByManifestList). The public one names accounts by aliases, which DescribeRegistries knows of one's own account alone.
 */
function amazonEcr({ api, host, place: { service, account, region }, keys, now }) {
    const allows = `the role needs ${[...(account === undefined ? ['DescribeRegistries'] : []), 'DescribeImages', 'BatchDeleteImage'].map((action) => `${service}:${action}`).join(', ')}`;
    const call = async (action, fields) => {
        if (!keys)
            throw new registry_problem/* LookupProblem */.OP(`${host} is pruned by AWS's API and there are no AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: run aws-actions/configure-aws-credentials before this step`, { refused: true });
        const body = JSON.stringify(fields);
        const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${apiNames[service]}.${action}` };
        const signed = signAws({ method: 'POST', url: new URL(`${api.base}/`), headers, body, region, service, nowMs: now() }, keys);
        return api.call('POST', '/', { headers: signed, body });
    };
    const errorOf = (json) => ((0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(json)?.['__type']) ?? '').replace(/^.*#/, '');
    const refusal = (status, json) => answerProblem({ status: errorOf(json) === 'AccessDeniedException' ? 403 : status }, host, allows);
    let aliases;
    const readAliases = async () => {
        const { status, json } = await call('DescribeRegistries', {});
        const registries = (0,checked_json/* objectOf */.Xy)(json)?.['registries'];
        if (status !== 200 || !Array.isArray(registries))
            throw refusal(status, json);
        return new Map(registries.map(checked_json/* objectOf */.Xy).flatMap((registry) => readAliasNames(registry?.['aliases']).map((name) => [name, (0,checked_json/* stringOf */.Je)(registry?.['registryId']) ?? ''])));
    };
    const nameOf = async (path) => {
        if (account !== undefined)
            return { registryId: account, repositoryName: path };
        const [alias = '', ...rest] = path.split('/');
        const registryId = (await (aliases ??= readAliases())).get(alias);
        if (!registryId)
            throw new registry_problem/* LookupProblem */.OP(`${host}/${alias} is not of the account that is logged in`, { refused: true });
        return { registryId, repositoryName: rest.join('/') };
    };
    const describe = async (repository, fields) => {
        const { status, json } = await call('DescribeImages', { ...(await nameOf(repository)), ...fields });
        if (status !== 200 && /^(RepositoryNotFound|ImageNotFound)Exception$/.test(errorOf(json)))
            return { tags: [], next: undefined };
        const details = (0,checked_json/* objectOf */.Xy)(json)?.['imageDetails'];
        if (status !== 200 || !Array.isArray(details))
            throw refusal(status, json);
        return { tags: details.flatMap(readDetail), next: (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(json)?.['nextToken']) || undefined };
    };
    return {
        kind: 'ecr',
        list: async (repository) => {
            const found = [];
            let pages = 0;
            for (let next = ''; next !== undefined;) {
                const page = await describe(repository, { ...(service === 'ecr' ? { filter: { tagStatus: 'TAGGED' } } : {}), maxResults: 1000, ...(next === '' ? {} : { nextToken: next }) });
                found.push(...page.tags);
                if (found.length > mostTags || ++pages > mostPages)
                    throw new registry_problem/* LookupProblem */.OP(`${repository} has more than ${mostTags} tags`);
                next = page.next;
            }
            return found;
        },
        complete: async (_, tags) => ({ tags, children: new Map() }),
        digestOf: async (repository, tag) => (await describe(repository, { imageIds: [{ imageTag: tag }] })).tags.find((fact) => fact.tag === tag)?.digest,
        remove: async (repository, { tags }) => {
            let refused;
            for (let from = 0; from < tags.length; from += amazon_ecr_atOnce) {
                const { status, json } = await call('BatchDeleteImage', { ...(await nameOf(repository)), imageIds: tags.slice(from, from + amazon_ecr_atOnce).map((imageTag) => ({ imageTag })) });
                const failures = (0,checked_json/* objectOf */.Xy)(json)?.['failures'];
                if (status !== 200)
                    throw refusal(status, json);
                const codes = (Array.isArray(failures) ? failures : []).map((failure) => (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(failure)?.['failureCode']) ?? '').filter((code) => code !== 'ImageNotFound');
                if (codes.includes('ImageReferencedByManifestList'))
                    refused = 'an index needs its manifest';
                else if (codes.length > 0)
                    throw new registry_problem/* LookupProblem */.OP(`${host} refused the deletion (${/^[A-Za-z]{1,60}$/.test(codes[0] ?? '') ? codes[0] : 'no reason given'})`);
            }
            return refused;
        }
    };
}
function readDetail(value) {
    const fields = (0,checked_json/* objectOf */.Xy)(value);
    const seconds = (0,checked_json/* numberOf */.rl)(fields?.['imagePushedAt']);
    return (0,checked_json/* stringsOf */.iw)(fields?.['imageTags']).map((tag) => ({ tag, digest: (0,checked_json/* stringOf */.Je)(fields?.['imageDigest']), timeMs: seconds === undefined ? undefined : Math.round(seconds * 1000) }));
}
// One that is not active yet, or was refused, may be another account's.
function readAliasNames(value) {
    return (Array.isArray(value) ? value : []).map(checked_json/* objectOf */.Xy).filter((alias) => alias?.['status'] === 'ACTIVE').map((alias) => (0,checked_json/* stringOf */.Je)(alias?.['name'])).filter((name) => name !== undefined);
}

;// CONCATENATED MODULE: ./out/run/prune/api.js



const api_requestMs = 30_000;
const api_limitBytes = 8_000_000;
/** Opens a service at an address; `headers` go with every request. It waits where it is told to. */
function openApi(base, headers, { wires, signal }) {
    const { host } = new URL(base);
    const root = base.replace(/\/+$/, '');
    return {
        host, base: root,
        call: async (method, path, { headers: more = {}, body } = {}) => {
            const question = { method, url: new URL(`${root}${path}`), headers: { accept: 'application/json', 'user-agent': 'warmbake', ...headers, ...more }, limitBytes: api_limitBytes, ...(body === undefined ? {} : { body }) };
            const answer = await patiently(async () => {
                const one = await (0,follow/* ask */.k)(question, { wires, signal: AbortSignal.any([signal, AbortSignal.timeout(api_requestMs)]), name: host });
                const json = one.body && (0,checked_json/* parseJson */.qF)(one.body.toString('utf8'));
                return { ...one, json, status: isThrottled(json) ? 429 : one.status };
            }, signal);
            // GitHub's answer to a token whose requests of this hour are used up (REST API, "Rate limits"): waiting takes too long.
            return { status: answer.status === 403 && answer.headers['x-ratelimit-remaining'] === '0' ? 429 : answer.status, json: answer.json };
        }
    };
}
// AWS says it with the status of a wrong request ("Amazon ECR API", common errors).
function isThrottled(json) {
    return /(?:^|#)(?:Throttling|ThrottlingException|TooManyRequestsException|RequestLimitExceeded)$/.test((0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(json)?.['__type']) ?? '');
}

// EXTERNAL MODULE: ./out/run/registry/manifest-answer.js
var manifest_answer = __webpack_require__(64570);
// EXTERNAL MODULE: ./out/run/registry/manifest.js
var manifest = __webpack_require__(92263);
;// CONCATENATED MODULE: ./out/run/registry/manifest-content.js





// The OCI distribution specification asks registries to take manifests of 4 MiB.
const manifest_content_limitBytes = 4 * 2 ** 20;
/** Reads a manifest by tag or digest; undefined where there is none. Throws a LookupProblem where that is not known. */
async function readManifest(session, repository, reference) {
    const answer = await session.send({ method: 'GET', path: `/v2/${repository}/manifests/${reference}`, scope: `repository:${repository}:pull`, accept: manifest_answer/* manifestTypes */.Fm.join(', '), limitBytes: manifest_content_limitBytes });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw answerProblem(answer, session.host, `the login has to allow to read ${repository}`);
    const fields = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(answer.body?.toString('utf8') ?? ''));
    if (!answer.body || !fields)
        throw new registry_problem/* LookupProblem */.OP(`${session.host} sent no manifest for ${repository}:${reference}`);
    const digest = (0,manifest/* digestOf */.ol)(answer.body);
    if ((0,manifest/* isDigest */.Bc)(reference) && digest !== reference)
        throw new registry_problem/* LookupProblem */.OP(`${session.host} sent a manifest with the wrong digest`);
    return { digest, fields };
}
/** The digest that a tag has now; undefined where there is no such tag. Throws a LookupProblem where that is not known. */
async function readDigest(session, repository, tag) {
    const answer = await session.send({ method: 'HEAD', path: `/v2/${repository}/manifests/${tag}`, scope: `repository:${repository}:pull`, accept: manifest_answer/* manifestTypes */.Fm.join(', ') });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw answerProblem(answer, session.host, `the login has to allow to read ${repository}`);
    const digest = (0,checked_json/* stringOf */.Je)(answer.headers['docker-content-digest']);
    return digest !== undefined && (0,manifest/* isDigest */.Bc)(digest) ? digest : (await readManifest(session, repository, tag))?.digest;
}
/** What an index holds, and whether that is an index too; nothing for a manifest. */
function childrenOf({ fields }) {
    const manifests = fields['manifests'];
    if (!Array.isArray(manifests))
        return [];
    return manifests.map(checked_json/* objectOf */.Xy).map((entry) => ({ digest: (0,checked_json/* stringOf */.Je)(entry?.['digest']) ?? '', isIndex: /index|manifest\.list/.test((0,checked_json/* stringOf */.Je)(entry?.['mediaType']) ?? '') })).filter(({ digest }) => (0,manifest/* isDigest */.Bc)(digest));
}
// Reproducible builds set times to the beginning of 1970, or of a commit; Docker is of 2013.
const earliestMs = Date.UTC(2013, 0);
/**
 * When a manifest was made at the earliest, ms since 1970: the newest of the times that BuildKit writes beside cached layers, that its
 * annotation `org.opencontainers.image.created` and that its image's configuration gives. Undefined where none does. Throws a LookupProblem.
 */
async function readTime(session, repository, content, depth = 0) {
    const layers = content.fields['layers'];
    const annotations = [content.fields, ...(Array.isArray(layers) ? layers : [])].map((one) => (0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)(one)?.['annotations']));
    const said = annotations.flatMap((one) => [one?.['buildkit/createdat'], one?.['org.opencontainers.image.created']]);
    const known = newest(said);
    if (known !== undefined)
        return known;
    const child = depth === 0 ? childrenOf(content)[0]?.digest : undefined;
    const inner = child === undefined ? undefined : await readManifest(session, repository, child);
    if (inner)
        return readTime(session, repository, inner, 1);
    const config = (0,checked_json/* objectOf */.Xy)(content.fields['config']);
    const digest = (0,checked_json/* stringOf */.Je)(config?.['digest']) ?? '';
    if (!/^application\/vnd\.(oci|docker\.container)\.image\./.test((0,checked_json/* stringOf */.Je)(config?.['mediaType']) ?? '') || !(0,manifest/* isDigest */.Bc)(digest))
        return undefined;
    const answer = await session.send({ method: 'GET', path: `/v2/${repository}/blobs/${digest}`, scope: `repository:${repository}:pull`, limitBytes: manifest_content_limitBytes });
    return answer.status === 200 ? newest([(0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(answer.body?.toString('utf8') ?? ''))?.['created']]) : undefined;
}
function newest(texts) {
    const times = texts.map((text) => Date.parse((0,checked_json/* stringOf */.Je)(text) ?? '')).filter((time) => time >= earliestMs);
    return times.length === 0 ? undefined : Math.max(...times);
}

;// CONCATENATED MODULE: ./out/run/prune/azure-registry.js





const azure_registry_pageSize = 100;
/**
 * Azure Container Registry by its own API (reference "Azure Container Registry", Tag - Get List and Tag - Delete): a tag is taken away
 * alone. The manifest then has no tag; its space is freed by the registry's retention or by `acr purge`.
 */
function azureRegistry(session) {
    return {
        kind: 'acr',
        list: async (repository) => {
            const found = new Map();
            for (let last = ''; last !== undefined;) {
                const query = new URLSearchParams({ n: String(azure_registry_pageSize), ...(last === '' ? {} : { last }) });
                const answer = await session.send({ method: 'GET', path: `/acr/v1/${repository}/_tags?${query}`, scope: `repository:${repository}:metadata_read`, accept: 'application/json', limitBytes: 2_000_000 });
                if (answer.status === 404)
                    break;
                if (answer.status !== 200)
                    throw answerProblem(answer, session.host, `the login needs metadata/read on ${repository} (role AcrPull)`);
                const tags = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(answer.body?.toString('utf8') ?? ''))?.['tags'];
                const page = (Array.isArray(tags) ? tags : []).map(readTag).filter((fact) => fact !== undefined);
                const before = found.size;
                page.forEach((fact) => found.set(fact.tag, fact));
                if (found.size > mostTags)
                    throw new registry_problem/* LookupProblem */.OP(`${repository} has more than ${mostTags} tags`);
                // The next page begins behind the last name; one that brings nothing new is the end.
                last = found.size === before ? undefined : page.at(-1)?.tag;
            }
            return [...found.values()];
        },
        complete: async (_, tags) => ({ tags, children: new Map() }),
        digestOf: (repository, tag) => readDigest(session, repository, tag),
        remove: async (repository, { tags }) => {
            for (const tag of tags) {
                const answer = await session.send({ method: 'DELETE', path: `/acr/v1/${repository}/_tags/${tag}`, scope: `repository:${repository}:delete` });
                if (answer.status === 405)
                    throw new registry_problem/* LookupProblem */.OP(`${session.host} does not delete ${tag}: it is locked (\`az acr repository update --delete-enabled true\`)`);
                if (![200, 202, 204, 404].includes(answer.status))
                    throw answerProblem(answer, session.host, `the login needs content/delete on ${repository} (role AcrDelete)`);
            }
            return undefined;
        }
    };
}
function readTag(value) {
    const fields = (0,checked_json/* objectOf */.Xy)(value);
    const tag = (0,checked_json/* stringOf */.Je)(fields?.['name']) ?? '';
    const time = Date.parse((0,checked_json/* stringOf */.Je)(fields?.['lastUpdateTime']) ?? (0,checked_json/* stringOf */.Je)(fields?.['createdTime']) ?? '');
    return /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag) ? { tag, digest: (0,checked_json/* stringOf */.Je)(fields?.['digest']), timeMs: Number.isNaN(time) ? undefined : time } : undefined;
}

// EXTERNAL MODULE: ./out/run/registry/token.js
var registry_token = __webpack_require__(92593);
;// CONCATENATED MODULE: ./out/run/prune/docker-hub.js





const docker_hub_pageSize = 100;
const allows = 'log in to Docker Hub with an access token that may delete (Read, Write, Delete)';
/**
 * Docker Hub by its own API (reference "Docker Hub API": create access token, list repository tags), where a tag is deleted alone. The
 * registry's API deletes only manifests that no tag has.
 */
function dockerHub(api, readCredential) {
    let login;
    const headers = async () => ({ authorization: `Bearer ${await (login ??= logIn(api, readCredential))}` });
    const at = (repository) => {
        const [namespace = '', name = ''] = repository.split('/');
        return `/v2/namespaces/${encodeURIComponent(namespace)}/repositories/${encodeURIComponent(name)}/tags`;
    };
    return {
        kind: 'docker-hub',
        list: async (repository) => {
            const found = new Map();
            for (let page = 1;; page++) {
                const { status, json } = await api.call('GET', `${at(repository)}?page=${page}&page_size=${docker_hub_pageSize}`, { headers: await headers() });
                if (status === 404)
                    break;
                const results = (0,checked_json/* objectOf */.Xy)(json)?.['results'];
                if (status !== 200 || !Array.isArray(results))
                    throw answerProblem({ status }, api.host, allows);
                results.map(docker_hub_readTag).forEach((fact) => fact && found.set(fact.tag, fact));
                if (results.length === 0 || !(0,checked_json/* objectOf */.Xy)(json)?.['next'])
                    break;
                if (page * docker_hub_pageSize >= mostTags)
                    throw new registry_problem/* LookupProblem */.OP(`${repository} has more than ${mostTags} tags`);
            }
            return [...found.values()];
        },
        complete: async (_, tags) => ({ tags, children: new Map() }),
        digestOf: async (repository, tag) => {
            const { status, json } = await api.call('GET', `${at(repository)}/${encodeURIComponent(tag)}`, { headers: await headers() });
            if (status === 404)
                return undefined;
            if (status !== 200)
                throw answerProblem({ status }, api.host, allows);
            return docker_hub_readTag(json)?.digest;
        },
        remove: async (repository, { tags }) => {
            const [namespace = '', name = ''] = repository.split('/');
            for (const tag of tags) {
                const { status } = await api.call('DELETE', `/v2/repositories/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}/tags/${encodeURIComponent(tag)}/`, { headers: await headers() });
                if (![200, 202, 204, 404].includes(status))
                    throw answerProblem({ status }, api.host, allows);
            }
            return undefined;
        }
    };
}
async function logIn(api, readCredential) {
    const credential = await readCredential();
    if (credential?.kind !== 'password')
        throw new registry_problem/* LookupProblem */.OP(`${api.host} wants a login: ${allows}`, { refused: true });
    const body = JSON.stringify({ identifier: credential.username, secret: credential.password });
    const { status, json } = await api.call('POST', '/v2/auth/token', { headers: { 'content-type': 'application/json' }, body });
    const token = (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(json)?.['access_token']) ?? '';
    if (status !== 200)
        throw answerProblem({ status }, api.host, allows);
    if (!(0,registry_token/* isHeaderSafe */.pC)(token))
        throw new registry_problem/* LookupProblem */.OP(`${api.host} gave no token`);
    return token;
}
function docker_hub_readTag(value) {
    const fields = (0,checked_json/* objectOf */.Xy)(value);
    const images = fields?.['images'];
    const tag = (0,checked_json/* stringOf */.Je)(fields?.['name']);
    const time = Date.parse((0,checked_json/* stringOf */.Je)(fields?.['tag_last_pushed']) ?? (0,checked_json/* stringOf */.Je)(fields?.['last_updated']) ?? '');
    const digest = (0,checked_json/* stringOf */.Je)(fields?.['digest']) ?? (Array.isArray(images) && images.length === 1 ? (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(images[0])?.['digest']) : undefined);
    return tag === undefined ? undefined : { tag, digest, timeMs: Number.isNaN(time) ? undefined : time };
}

;// CONCATENATED MODULE: ./out/run/prune/read-parts.js

// An index in an index in an index: nobody makes more.
const deepest = 3;
function openPartsReader(session) {
    const contents = new Map();
    const times = new Map();
    const content = (repository, digest) => {
        const key = `${repository}@${digest}`;
        const known = contents.get(key) ?? readManifest(session, repository, digest);
        contents.set(key, known);
        return known;
    };
    return {
        read: async (repository, tags, aged) => {
            const children = new Map();
            const follow = async (digest, depth) => {
                const known = children.has(digest) ? undefined : await content(repository, digest);
                const parts = known ? childrenOf(known) : [];
                if (parts.length === 0)
                    return;
                children.set(digest, parts.map((part) => part.digest));
                if (depth < deepest)
                    await Promise.all(parts.filter(({ isIndex }) => isIndex).map((part) => follow(part.digest, depth + 1)));
            };
            const facts = await Promise.all(tags.map(async (fact) => {
                const digest = fact.digest ?? (await readDigest(session, repository, fact.tag));
                if (digest === undefined)
                    return fact;
                await follow(digest, 1);
                if (!aged.has(fact.tag) || fact.timeMs !== undefined)
                    return { ...fact, digest };
                const key = `${repository}@${digest}`;
                const time = times.get(key) ?? content(repository, digest).then((known) => known && readTime(session, repository, known));
                times.set(key, time);
                return { ...fact, digest, timeMs: await time };
            }));
            return { tags: facts, children };
        }
    };
}

;// CONCATENATED MODULE: ./out/run/prune/github-packages.js







const github_packages_pageSize = 100;
const github_packages_mostPages = 300;
const github_packages_allows = 'the job needs `packages: write`, and the package has to give this repository the role Admin (Package settings, Manage Actions access)';
/**
 * GitHub's container registry, which deletes nothing by the registry's API (405): a version of a package (REST API, Packages) is a manifest
 * with all of its tags. What an index holds is read from the registry itself.
 */
function githubPackages(api, session) {
    const parts = openPartsReader(session);
    const ids = new Map();
    const owners = new Map();
    const ownerPath = (owner) => {
        const known = owners.get(owner) ?? api.call('GET', `/users/${encodeURIComponent(owner)}`).then(({ json }) => ((0,checked_json/* objectOf */.Xy)(json)?.['type'] === 'User' ? 'users' : 'orgs'));
        owners.set(owner, known);
        return known;
    };
    const packagePath = async (repository) => {
        const [owner = '', ...name] = repository.split('/');
        return `/${await ownerPath(owner)}/${encodeURIComponent(owner)}/packages/container/${encodeURIComponent(name.join('/'))}`;
    };
    return {
        kind: 'github',
        list: async (repository) => {
            const path = await packagePath(repository);
            const found = new Map();
            for (let page = 1;; page++) {
                const { status, json } = await api.call('GET', `${path}/versions?per_page=${github_packages_pageSize}&page=${page}`);
                if (status === 404 && page === 1)
                    return [];
                if (status !== 200 || !Array.isArray(json))
                    throw answerProblem({ status }, api.host, github_packages_allows);
                const before = found.size;
                json.map(readVersion).forEach((version) => version && found.set(version.id, version));
                if (found.size === before)
                    break;
                if (page === github_packages_mostPages)
                    throw new registry_problem/* LookupProblem */.OP(`${repository} has more than ${github_packages_mostPages * github_packages_pageSize} versions`);
            }
            for (const { id, digest } of found.values())
                ids.set(`${repository}@${digest}`, id);
            return [...found.values()].flatMap(({ tags, digest, timeMs }) => tags.map((tag) => ({ tag, digest, timeMs })));
        },
        complete: (repository, tags, aged) => parts.read(repository, tags, aged),
        digestOf: (repository, tag) => readDigest(session, repository, tag),
        remove: async (repository, { digest, tags }) => {
            const id = ids.get(`${repository}@${digest}`);
            if (id === undefined)
                return 'GitHub lists no version for its manifest';
            const path = `${await packagePath(repository)}/versions/${id}`;
            const now = await api.call('GET', path);
            if (now.status === 404)
                return undefined;
            const version = readVersion(now.json);
            if (!version || version.digest !== digest)
                throw answerProblem(now, api.host, github_packages_allows);
            const other = version.tags.find((tag) => !tags.includes(tag));
            if (other !== undefined)
                return `${other} has the same manifest now`;
            const { status, json } = await api.call('DELETE', path);
            if (status === 204)
                return undefined;
            // Who may not delete is told that there is no such package.
            if (status === 404 && (await api.call('GET', path)).status === 404)
                return undefined;
            if (status === 404)
                throw answerProblem({ status: 403 }, api.host, github_packages_allows);
            const text = (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(json)?.['message']) ?? '';
            if (status === 400 && /last (tagged )?version/i.test(text))
                return 'GitHub keeps the last tagged version of a package; delete the package itself where nobody needs it';
            if (status === 400 && /downloads/i.test(text))
                return 'GitHub keeps public versions with more than 5,000 downloads';
            throw answerProblem({ status }, api.host, github_packages_allows);
        }
    };
}
/** The repositories (`owner/name`) of an owner's container packages that belong to this GitHub repository. Throws a LookupProblem. */
async function findPackages(api, owner, fullName) {
    const type = (await api.call('GET', `/users/${encodeURIComponent(owner)}`).then(({ json }) => (0,checked_json/* objectOf */.Xy)(json)?.['type'])) === 'User' ? 'users' : 'orgs';
    const found = [];
    for (let page = 1; page <= github_packages_mostPages; page++) {
        const { status, json } = await api.call('GET', `/${type}/${encodeURIComponent(owner)}/packages?package_type=container&per_page=${github_packages_pageSize}&page=${page}`);
        if (status !== 200 || !Array.isArray(json))
            throw answerProblem({ status }, api.host, 'the job needs `packages: write`');
        for (const entry of json.map(checked_json/* objectOf */.Xy)) {
            const name = (0,checked_json/* stringOf */.Je)(entry?.['name']) ?? '';
            const of = (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(entry?.['repository'])?.['full_name']) ?? '';
            if (name.split('/').every((part) => registry/* repositorySegment */.Wt.test(part)) && of.toLowerCase() === fullName.toLowerCase())
                found.push(`${owner.toLowerCase()}/${name}`);
        }
        if (json.length < github_packages_pageSize)
            break;
    }
    return found;
}
function readVersion(value) {
    const fields = (0,checked_json/* objectOf */.Xy)(value);
    const [id, digest] = [(0,checked_json/* numberOf */.rl)(fields?.['id']), (0,checked_json/* stringOf */.Je)(fields?.['name']) ?? ''];
    const tags = (0,checked_json/* stringsOf */.iw)((0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)(fields?.['metadata'])?.['container'])?.['tags']);
    const times = ['created_at', 'updated_at'].map((name) => Date.parse((0,checked_json/* stringOf */.Je)(fields?.[name]) ?? '')).filter((time) => !Number.isNaN(time));
    if (id === undefined || !(0,manifest/* isDigest */.Bc)(digest))
        return undefined;
    return { id, digest, tags, timeMs: times.length === 0 ? undefined : Math.max(...times) };
}

;// CONCATENATED MODULE: ./out/run/prune/google-registry.js





/**
 * Google Artifact Registry and Container Registry. Their list of tags has `manifest`, digest → tags and times. A DELETE by tag takes the
 * tag alone; one by digest is refused while a tag or an index needs the manifest (GOOGLE_MANIFEST_DANGLING_TAG, …_PARENT_IMAGE).
 */
function googleRegistry(session) {
    const send = async (repository, reference, alsoFine) => {
        const answer = await session.send({ method: 'DELETE', path: `/v2/${repository}/manifests/${reference}`, scope: `repository:${repository}:delete` });
        if (![200, 202, 204, 404, ...alsoFine].includes(answer.status))
            throw answerProblem(answer, session.host, 'the account needs the permissions artifactregistry.tags.delete and artifactregistry.versions.delete');
    };
    return {
        kind: 'google',
        list: async (repository) => {
            const pages = await listTags(session, repository);
            const known = new Map(pages.flatMap(({ body }) => Object.entries((0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)(body)?.['manifest']) ?? {})).filter(([digest]) => (0,manifest/* isDigest */.Bc)(digest)).flatMap(([digest, entry]) => {
                const fields = (0,checked_json/* objectOf */.Xy)(entry);
                const time = Number((0,checked_json/* stringOf */.Je)(fields?.['timeUploadedMs']) ?? NaN);
                return (0,checked_json/* stringsOf */.iw)(fields?.['tag']).map((tag) => [tag, { tag, digest, timeMs: Number.isFinite(time) && time > 0 ? time : undefined }]);
            }));
            return pages.flatMap(({ tags }) => tags).map((tag) => known.get(tag) ?? { tag, digest: undefined, timeMs: undefined });
        },
        complete: async (repository, tags) => ({
            tags: await Promise.all(tags.map(async (fact) => (fact.digest === undefined ? { ...fact, digest: await readDigest(session, repository, fact.tag) } : fact))), children: new Map()
        }),
        digestOf: (repository, tag) => readDigest(session, repository, tag),
        remove: async (repository, { digest, tags, alone }) => {
            for (const tag of tags)
                await send(repository, tag, []);
            // What an index needs is refused and stays.
            if (alone)
                await send(repository, digest, [400, 409, 412]);
            return undefined;
        }
    };
}

;// CONCATENATED MODULE: ./out/run/prune/plain-registry.js





/**
 * Any registry of the OCI distribution specification: manifests are deleted by digest, with all of their tags. (That it may delete a
 * tag alone is left aside: some registries take it for the manifest's deletion.) Blobs go with the owner's garbage collection.
 */
function plainRegistry(session) {
    const parts = openPartsReader(session);
    return {
        kind: 'plain',
        list: async (repository) => (await listTags(session, repository)).flatMap(({ tags }) => tags).map((tag) => ({ tag, digest: undefined, timeMs: undefined })),
        complete: (repository, tags, aged) => parts.read(repository, tags, aged),
        digestOf: (repository, tag) => readDigest(session, repository, tag),
        remove: async (repository, { digest }) => {
            const answer = await session.send({ method: 'DELETE', path: `/v2/${repository}/manifests/${digest}`, scope: `repository:${repository}:delete` });
            if (answer.status === 405) {
                throw new registry_problem/* LookupProblem */.OP(`${session.host} does not delete (405). Of the distribution registry it is turned on with \`storage: delete: enabled: true\` or REGISTRY_STORAGE_DELETE_ENABLED=true`, { ofHost: true });
            }
            if (![200, 202, 204, 404].includes(answer.status))
                throw answerProblem(answer, session.host, `the login has to allow to delete from ${repository}`);
            return undefined;
        }
    };
}

;// CONCATENATED MODULE: ./out/run/prune/open-registry.js











/** Whether a host is the container registry of the GitHub server that this job belongs to, whose token works there. */
function isGitHubRegistry(host, serverUrl) {
    const server = URL.canParse(serverUrl) ? new URL(serverUrl).host : '';
    return server === 'github.com' ? host === 'ghcr.io' : host === `containers.${server}`;
}
/** Whether GitHub lists packages for a token: not for those of jobs and apps. */
function mayListPackages(token) {
    return token !== '' && !token.startsWith('ghs_');
}
/** GitHub's REST API with the job's token. */
function openGitHub({ wires, signal, context, token }) {
    const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
    return openApi(context.apiUrl, headers, { wires, signal });
}
/** Opens a registry by the API that deletes there. Throws a LookupProblem where there is none. */
function openPruneRegistry(host, tools) {
    const { wires, signal, env, config, context, token } = tools;
    const github = isGitHubRegistry(host, context.serverUrl);
    const login = async (name) => {
        const known = await (0,docker_config/* readCredential */.Y)(name, env, signal);
        // The job's token is a login for GitHub's own registry; a workflow that only prunes needs no other.
        return known ?? (github && name === host && token !== '' ? { kind: 'password', username: 'github', password: token } : undefined);
    };
    const endpoint = (0,registry_endpoint/* endpointsOf */.u)(host, config).at(-1);
    if (!endpoint)
        throw new registry_problem/* LookupProblem */.OP(`${host} is no registry host`);
    if (host === 'ghcr.io' && !github)
        throw new registry_problem/* LookupProblem */.OP('ghcr.io can be pruned by workflows on github.com only, whose token its API takes');
    const ecr = parseEcrHost(host, env);
    if (ecr)
        return amazonEcr({ api: openApi(ecr.api, {}, tools), host, place: ecr, keys: awsKeys(env), now: () => Date.now() });
    if (host === 'docker.io')
        return dockerHub(openApi('https://hub.docker.com', {}, tools), () => login(host));
    const session = openSession(endpoint, { wires, signal, readCredential: login });
    if (github)
        return githubPackages(openGitHub(tools), session);
    if (/\.azurecr\.(io|cn|us)$/.test(host))
        return azureRegistry(session);
    if (/(^|\.)gcr\.io$|-docker\.pkg\.dev$/.test(host))
        return googleRegistry(session);
    return plainRegistry(session);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./out/run/registry/wires.js + 4 modules
var registry_wires = __webpack_require__(11803);
;// CONCATENATED MODULE: ./out/run/prune/ask-ended.js



const ask_ended_atOnce = 8;
const ask_ended_pageSize = 100;
const ask_ended_mostPages = 200;
/**
 * Asks GitHub (REST API: Pulls, Branches) which pull requests are closed, and which branches exist. What it does not answer counts as
 * not ended, with a notice. Never throws.
 */
async function askEnded(api, { repository: { owner, name }, requests, branches, defaultBranch }) {
    const at = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
    const notices = new Set();
    const turn = (0,turns/* makeTurns */.P)(ask_ended_atOnce);
    const stateOf = async (number) => {
        const { status, json } = await api.call('GET', `${at}/pulls/${number}`);
        if (status !== 200 && status !== 404)
            notices.add(`GitHub did not say which pull requests are closed (${status}); the job may need \`permissions: pull-requests: read\`.`);
        return status === 200 ? (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(json)?.['state']) : undefined;
    };
    const failed = (what) => (error) => {
        notices.add(`GitHub did not say which ${what}: ${(0,errors/* messageOf */.b)(error)}.`);
        return undefined;
    };
    const states = await Promise.all(requests.map((number) => turn(() => stateOf(number)).catch(failed('pull requests are closed'))));
    // A branch that is removed while pages are read moves others out of sight; what neither reading shows is gone.
    const first = branches ? await listBranches(api, at).catch(failed('branches exist')) : undefined;
    const second = first && (await listBranches(api, at).catch(failed('branches exist')));
    const inState = (state) => new Set(requests.filter((_, index) => states[index] === state));
    const existing = first && second && [...new Set([...first, ...second])];
    const whole = existing !== undefined && existing.length > 0 && (defaultBranch === undefined || existing.includes(defaultBranch));
    if (existing && !whole)
        notices.add('GitHub did not list the default branch among the branches that exist. Refs of branches stay.');
    return { closed: inState('closed'), open: inState('open'), branches: whole ? existing : undefined, notices: [...notices] };
}
async function listBranches(api, at) {
    const found = new Set();
    for (let page = 1;; page++) {
        const { status, json } = await api.call('GET', `${at}/branches?per_page=${ask_ended_pageSize}&page=${page}`);
        if (status !== 200 || !Array.isArray(json))
            throw new Error(`it answered ${status}; the job may need \`permissions: contents: read\``);
        if (page > ask_ended_mostPages)
            throw new Error('there are too many');
        const before = found.size;
        json.map((entry) => (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(entry)?.['name'])).forEach((branch) => branch && found.add(branch));
        // Pages may be shorter than is asked for, or all be the same.
        if (found.size === before)
            return [...found];
    }
}

;// CONCATENATED MODULE: ./out/prune/plan-prune.js
/** What one deletion takes away: a tag alone, or a manifest with all of its tags. */
const takesAway = {
    plain: 'manifest', github: 'manifest', 'docker-hub': 'tag', ecr: 'tag', acr: 'tag', google: 'tag'
};
/** Decides on every candidate. Where manifests are deleted, one that a tag outside needs, or an index that stays, is left. */
function planRepository({ repository, kind, facts, candidates, rules, nowMs }) {
    const byTag = new Map(facts.tags.map((fact) => [fact.tag, fact]));
    const wanted = new Map();
    for (const candidate of candidates)
        if ('reason' in candidate)
            wanted.set(candidate.tag, { action: 'delete', reason: candidate.reason });
    for (const [tag, decision] of judgeAges(candidates, byTag, rules, nowMs))
        wanted.set(tag, decision);
    const chosen = new Set([...wanted].filter(([, { action }]) => action === 'delete').map(([tag]) => tag));
    const left = takesAway[kind] === 'manifest' ? findShared(facts, chosen) : new Map();
    const decisions = [...wanted].flatMap(([tag, decision]) => {
        const digest = byTag.get(tag)?.digest;
        if (digest === undefined)
            return [{ tag, digest: '', action: 'leave', reason: 'the registry has no manifest for it' }];
        const why = decision.action === 'delete' ? left.get(tag) : undefined;
        return [{ tag, digest, ...(why === undefined ? decision : { action: 'leave', reason: `${decision.reason}, but ${why}` }) }];
    });
    return { repository, kind, tagsTotal: facts.tags.length, decisions: decisions.sort((a, b) => (a.tag < b.tag ? -1 : 1)) };
}
const day = 86_400_000;
function judgeAges(candidates, byTag, { keepNewest, maxAgeSeconds }, nowMs) {
    const groups = new Map();
    for (const candidate of candidates) {
        if (!('group' in candidate))
            continue;
        const list = groups.get(candidate.group) ?? [];
        groups.set(candidate.group, list);
        list.push({ tag: candidate.tag, timeMs: byTag.get(candidate.tag)?.timeMs });
    }
    return [...groups.values()].flatMap((group) => {
        // What has no known age is never behind anything, unless none is to be kept.
        const known = group.filter(({ timeMs }) => timeMs !== undefined).sort((a, b) => (b.timeMs ?? 0) - (a.timeMs ?? 0) || (a.tag < b.tag ? -1 : 1));
        const beyond = new Set(keepNewest === undefined ? [] : keepNewest === 0 ? group : known.slice(keepNewest));
        return group.flatMap((ref) => {
            if (beyond.has(ref))
                return [[ref.tag, { action: 'delete', reason: keepNewest === 0 ? 'none is to be kept' : `beyond the newest ${keepNewest}` }]];
            if (ref.timeMs === undefined)
                return [[ref.tag, { action: 'leave', reason: 'its age is not known' }]];
            if (maxAgeSeconds === undefined || nowMs - ref.timeMs <= maxAgeSeconds * 1000)
                return [];
            return [[ref.tag, { action: 'delete', reason: `${Math.floor((nowMs - ref.timeMs) / day)} days old` }]];
        });
    });
}
/** Why tags among the chosen cannot go where a manifest goes with all its tags: others need it. By tag. */
function findShared({ tags, children }, chosen) {
    const left = new Map();
    const stays = (tag) => !chosen.has(tag) || left.has(tag);
    for (let before = -1; before !== left.size;) {
        before = left.size;
        // Who needs a digest: a tag that stays, or an index that one needs.
        const needed = new Map();
        const queue = tags.flatMap(({ tag, digest }) => (digest !== undefined && stays(tag) ? [{ digest, why: `${tag} has the same manifest` }] : []));
        for (let next = queue.shift(); next; next = queue.shift()) {
            if (needed.has(next.digest))
                continue;
            needed.set(next.digest, next.why);
            const why = next.why.replace(/ has the same manifest$/, ' contains it');
            queue.push(...(children.get(next.digest) ?? []).map((digest) => ({ digest, why })));
        }
        for (const { tag, digest } of tags) {
            const why = digest === undefined ? undefined : needed.get(digest);
            if (why !== undefined && !stays(tag))
                left.set(tag, why);
        }
    }
    return left;
}

;// CONCATENATED MODULE: ./out/run/prune/carry-out.js


/**
 * Deletes what a repository's plan says, manifest by manifest. Everything is read anew before: a tag that has moved, a manifest that
 * somebody needs by now, stays. Ends with the first problem that concerns the whole registry. Never throws.
 */
async function carryOut(plan, path, registry) {
    const chosen = plan.decisions.filter(({ action }) => action === 'delete');
    if (chosen.length === 0)
        return [];
    const all = (result, reason) => (tags) => tags.map((tag) => ({ tag, result, reason }));
    let now;
    let left;
    try {
        ({ tags: now, left } = await readAnew(path, registry, chosen));
    }
    catch (error) {
        return all('failed', (0,registry_problem/* problemOf */.Zw)(error, plan.repository).message)(chosen.map(({ tag }) => tag));
    }
    const outcomes = [];
    let ended;
    for (const [digest, tags] of groupByDigest(chosen)) {
        if (ended !== undefined) {
            outcomes.push(...all('failed', ended)(tags));
            continue;
        }
        const needed = tags.map((tag) => left.get(tag)).find((why) => why !== undefined);
        try {
            const why = needed ?? (await hasMoved(path, registry, digest, tags)) ?? (await registry.remove(path, { digest, tags, alone: !now.some((fact) => fact.digest === digest && !tags.includes(fact.tag)) }));
            outcomes.push(...all(why === undefined ? 'deleted' : 'left', why ?? '')(tags));
        }
        catch (error) {
            const problem = (0,registry_problem/* problemOf */.Zw)(error, plan.repository);
            if (problem.ofHost || problem.refused)
                ended = problem.message;
            outcomes.push(...all('failed', problem.message)(tags));
        }
    }
    return outcomes;
}
async function readAnew(path, registry, chosen) {
    const listed = await registry.list(path);
    if (takesAway[registry.kind] === 'tag')
        return { tags: listed, left: new Map() };
    const facts = await registry.complete(path, listed, new Set());
    const digests = new Map(facts.tags.map(({ tag, digest }) => [tag, digest]));
    const same = chosen.filter(({ tag, digest }) => digests.get(tag) === digest || !digests.has(tag));
    return { tags: facts.tags, left: findShared(facts, new Set(same.map(({ tag }) => tag))) };
}
// What is gone already is nothing to keep the others for.
async function hasMoved(path, registry, digest, tags) {
    for (const tag of tags) {
        const now = await registry.digestOf(path, tag);
        if (now !== undefined && now !== digest)
            return `${tag} was pushed anew meanwhile`;
    }
    return undefined;
}
function groupByDigest(decisions) {
    const groups = new Map();
    for (const { tag, digest } of decisions)
        groups.set(digest, [...(groups.get(digest) ?? []), tag]);
    return groups;
}

;// CONCATENATED MODULE: ./out/run/prune/commit-times.js


const commit_times_atOnce = 8;
const most = 1000;
/**
 * When commits were committed, ms since 1970, as GitHub says (REST API: Git commits): a cache of a commit is no older than the commit, whatever
 * the age of the layers in it. Those that it does not know are left out, and all beyond the first thousand. Never throws.
 */
async function readCommitTimes(api, { owner, name }, commits) {
    const turn = (0,turns/* makeTurns */.P)(commit_times_atOnce);
    const times = await Promise.all([...new Set(commits)].slice(0, most).map(async (commit) => {
        const answer = await turn(() => api.call('GET', `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/git/commits/${commit}`)).catch(() => undefined);
        return [commit, Date.parse((0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)(answer?.json)?.['committer'])?.['date']) ?? '')];
    }));
    return new Map(times.filter(([, time]) => !Number.isNaN(time)));
}

// EXTERNAL MODULE: ./out/plan/image-refs.js
var image_refs = __webpack_require__(43626);
;// CONCATENATED MODULE: ./out/plan/parse-ref.js


const kinds = { b: 'branch', pr: 'pull-request', c: 'commit', f: 'fingerprint' };
const shape = /^(?:(?!cache-)(.*?)\.)?cache-(?:m-([0-9a-f]{8})-)?(b|pr|c|f)-(.+?)(?:-r([0-9a-f]{8}))?(?:-p([0-9a-f]{8}))?$/s;
const hashedPart = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,50}-[0-9a-f]{8}$/;
const keys = { branch: /^/, 'pull-request': /^[1-9]\d{0,14}$/, commit: /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, fingerprint: /^[0-9a-f]{40}$/ };
// Beside a long name of a target there is less room than a commit has digits.
const cutKey = /^[0-9a-f]+-[0-9a-f]{8}$/;
/**
 * Takes a tag apart that Warmbake makes for a cache, `[<target>.]cache-[m-<hash>-]<b|pr|c|f>-<key>[-r<hash>][-p<hash>]`. Undefined for every
 * other tag, also for one of another GitHub repository.
 */
function parseCacheTag(tag, { shared, owner }) {
    const [, target, mount = '', letter = '', key = '', said = '', platforms = ''] = shape.exec(tag) ?? [];
    const kind = kinds[letter];
    if (kind === undefined || tag.length > plan_name/* maxTagLength */.Bl || said !== owner)
        return undefined;
    if (shared !== undefined && shared !== (target !== undefined))
        return undefined;
    // A target's part is at most 60 characters and never looks like the beginning of a cache tag; one that did has a hash.
    if (target !== undefined && (!((0,plan_name/* isSlug */.u5)(target, 60) || hashedPart.test(target)) || /(^|\.)cache-/.test(target)))
        return undefined;
    const suffix = (said === '' ? 0 : 10) + (platforms === '' ? 0 : 10);
    const room = plan_name/* maxTagLength */.Bl - `${target === undefined ? '' : `${target}.`}cache-${mount === '' ? '' : `m-${mount}-`}${letter}-`.length - suffix;
    const cut = (kind === 'commit' || kind === 'fingerprint') && room < 64 && key.length === room && cutKey.test(key);
    if (!(0,plan_name/* isSlug */.u5)(key, room) || !(keys[kind].test(key) || cut))
        return undefined;
    return { kind, target: target ?? '', key, room, platforms, mount };
}
/**
 * Takes an image tag apart that Warmbake makes for a pull request (`pr-N`, `pr-N-<7 of the commit>`) or the merge queue
 * (`mq-<commit>`). `target` is the name that the tag begins with where targets share a repository. Undefined for every other tag.
 */
function parsePassingImage(tag, target) {
    // Where the target and the tag could be told apart in two ways, a hash of both is at the end.
    for (const text of [tag, tag.replace(/-[0-9a-f]{8}$/, '')]) {
        const [, plain = '', number, commit] = /(?:^|-)(pr-([1-9]\d{0,14})(?:-[0-9a-f]{7})?|mq-([0-9a-f]{40}))$/.exec(text) ?? [];
        if (plain === '' || (0,image_refs/* fitTag */.i)(plain, target) !== tag)
            continue;
        return commit === undefined ? { kind: 'pull-request', number: Number(number) } : { kind: 'merge-group', commit };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./out/prune/find-refs.js

/** The tags of our own making among all tags of a repository; those of the user and of other GitHub repositories are left out. */
function findRefs(tags, place) {
    return tags.flatMap((tag) => {
        const cache = parseCacheTag(tag, place);
        if (cache) {
            if (cache.target !== '' && place.cacheTargets !== undefined && !place.cacheTargets.has(cache.target))
                return [];
            return [{ tag, what: 'cache', kind: cache.kind, key: cache.key, room: cache.room, group: ['cache', cache.kind, cache.target, cache.platforms, cache.mount].join(' ') }];
        }
        for (const target of place.imageTargets) {
            const image = parsePassingImage(tag, target);
            if (!image)
                continue;
            const key = image.kind === 'merge-group' ? image.commit : String(image.number);
            return [{ tag, what: 'image', kind: image.kind, key, room: 0, group: ['image', image.kind, target ?? ''].join(' ') }];
        }
        return [];
    });
}

;// CONCATENATED MODULE: ./out/run/prune/survey.js


/** Lists a repository. Throws a LookupProblem. */
async function surveyRepository(place, registry) {
    const tags = await registry.list(place.path);
    return { place, registry, tags, refs: findRefs(tags.map(({ tag }) => tag), place) };
}
/** The commits whose age counts, because a plain registry says nothing of its own. */
function agedCommits({ registry, refs }, candidates) {
    const aged = new Set(candidates.filter((candidate) => 'group' in candidate).map(({ tag }) => tag));
    return registry.kind === 'plain' ? refs.filter(({ tag, kind, key }) => aged.has(tag) && kind !== 'fingerprint' && /^[0-9a-f]{40,64}$/.test(key)).map(({ key }) => key) : [];
}
/** Reads what the decision needs, and decides. Throws a LookupProblem. */
async function planSurvey({ place, registry, tags, refs }, candidates, rules, { commits, nowMs }) {
    const named = new Set(candidates.map(({ tag }) => tag));
    const aged = new Set(candidates.filter((candidate) => 'group' in candidate).map(({ tag }) => tag));
    // Where a tag goes alone nobody else's matters.
    const read = takesAway[registry.kind] === 'manifest' ? tags : tags.filter(({ tag }) => named.has(tag));
    const complete = candidates.length === 0 ? { tags, children: new Map() } : await registry.complete(place.path, read, aged);
    const known = new Map(complete.tags.map((fact) => [fact.tag, fact]));
    const made = new Map(refs.flatMap(({ tag, key }) => (commits.has(key) ? [[tag, commits.get(key) ?? 0]] : [])));
    const facts = {
        tags: tags.map((fact) => known.get(fact.tag) ?? fact).map((fact) => (made.has(fact.tag) ? { ...fact, timeMs: Math.max(fact.timeMs ?? 0, made.get(fact.tag) ?? 0) } : fact)), children: complete.children
    };
    return planRepository({ repository: `${place.host}/${place.path}`, kind: registry.kind, facts, candidates, rules, nowMs });
}

;// CONCATENATED MODULE: ./out/run/prune/prune-tools.js












const requestsAtOnce = 64;
const repositoriesAtOnce = 4;
const totalMs = 20 * 60_000;
/** Opens the tools for the time of a task; a cancelled job and 20 minutes end it. Nothing of it is left afterwards. */
async function withPruneTools({ env, config, context, token, cancellation }, task) {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, AbortSignal.timeout(totalMs)]);
    (0,external_node_events_.setMaxListeners)(0, signal, end.signal);
    const wires = (0,registry_wires/* openWires */.P)({ env, config, atOnce: requestsAtOnce, signal });
    const unlisten = cancellation.listen(() => end.abort());
    try {
        return await task(makeTools({ wires, signal, env, config, context, token }, context));
    }
    finally {
        unlisten();
        end.abort();
        wires.close();
    }
}
function makeTools(tools, { repository, defaultBranch }) {
    const registries = new Map();
    const registryOf = (host) => {
        const known = registries.get(host) ?? openPruneRegistry(host, tools);
        registries.set(host, known);
        return known;
    };
    const turn = (0,turns/* makeTurns */.P)(repositoriesAtOnce);
    const nameOf = ({ host, path }) => `${host}/${path}`;
    const each = async (list, name, work, warn) => {
        const done = await Promise.all(list.map((one) => turn(() => work(one)).catch((error) => {
            warn(`${name(one)} is not pruned: ${(0,registry_problem/* problemOf */.Zw)(error, name(one)).message}.`);
            return undefined;
        })));
        return done.filter((one) => one !== undefined);
    };
    return {
        discover: async ({ host, owner, prefix }, inputs, warn) => {
            const found = await findPackages(openGitHub(tools), owner, `${repository.owner}/${repository.name}`).catch((error) => {
                warn(`The packages of ${owner} could not be listed: ${(0,registry_problem/* problemOf */.Zw)(error, host).message}. List them as \`repositories\`.`);
                return [];
            });
            const paths = found.filter((path) => path.startsWith(`${owner}/${prefix}`));
            return planRepositories({ ...inputs, registry: undefined, cacheRepository: undefined, repositories: paths.map((path) => ({ host, path })) }, repository, () => true).known;
        },
        survey: (repositories, warn) => each(repositories, nameOf, async (place) => surveyRepository(place, registryOf(place.host)), warn),
        askEnded: async (surveys, scope, branches) => {
            const requests = scope.kind === 'request' ? [String(scope.number)] : scope.kind === 'sweep' ? requestsOf(surveys.flatMap(({ refs }) => refs)) : [];
            const hasBranches = surveys.some(({ refs }) => refs.some(({ kind }) => kind === 'branch'));
            if (tools.token === '')
                return { closed: new Set(), open: new Set(), branches: undefined, notices: ['There is no `github-token`, so nobody is asked which pull requests are closed and which branches exist.'] };
            return askEnded(openGitHub(tools), { repository, defaultBranch, requests, branches: hasBranches && (scope.kind === 'branch' || (scope.kind === 'sweep' && branches)) });
        },
        plan: async (surveys, choose, rules, warn) => {
            const chosen = surveys.map((survey) => ({ survey, candidates: choose(survey.refs) }));
            const wanted = chosen.flatMap(({ survey, candidates }) => agedCommits(survey, candidates));
            const commits = wanted.length === 0 || tools.token === '' ? new Map() : await readCommitTimes(openGitHub(tools), repository, wanted);
            return each(chosen, ({ survey }) => nameOf(survey.place), ({ survey, candidates }) => planSurvey(survey, candidates, rules, { commits, nowMs: Date.now() }), warn);
        },
        carryOut: async (plans, surveys) => {
            const done = [];
            for (const plan of plans) {
                const survey = surveys.find(({ place }) => nameOf(place) === plan.repository);
                if (survey)
                    done.push(...(await carryOut(plan, survey.place.path, survey.registry)).map((outcome) => ({ repository: plan.repository, ...outcome })));
            }
            return done;
        }
    };
}

// EXTERNAL MODULE: ./out/run/registry/buildkitd-config.js + 1 modules
var buildkitd_config = __webpack_require__(709);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(78509);
;// CONCATENATED MODULE: ./out/prune-job.js















/** Deletes refs that nobody needs any more: plans, prints the plan, carries it out. Only wrong inputs are thrown, as a UserError; everything else warns. */
async function pruneJob({ env, log, cancellation }) {
    const payload = await (0,promises_.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
    const context = (0,github_context/* parseContext */.DO)(env, payload);
    const inputs = readPruneInputs(runner_commands/* getInput */.V4);
    const { known, discovered } = planRepositories(inputs, context.repository, (host) => isGitHubRegistry(host, context.serverUrl) && mayListPackages(inputs.githubToken));
    const places = [...known, ...(discovered ? [{ host: discovered.host, path: discovered.owner }] : [])];
    const verdict = judgePrune(context, payload, places);
    const finish = (plans, results, notices) => publish({ plans, results, notices, inputs, env, temp: context.temp, log });
    if ('refused' in verdict) {
        const reason = `Nothing is pruned: ${verdict.refused}.`;
        log.info(reason);
        return finish([], [], [reason]);
    }
    const { scope } = verdict;
    const childEnv = (0,child_environment/* childEnvironment */.Qc)(env);
    const config = await (0,buildkitd_config/* readRegistryConfig */.y)({ text: inputs.buildkitdConfigInline, file: inputs.buildkitdConfig === undefined ? undefined : (0,external_node_path_.resolve)(context.workspace, inputs.buildkitdConfig) }, childEnv);
    await withPruneTools({ env: childEnv, config, context, token: inputs.githubToken, cancellation }, async (tools) => {
        const warnings = [];
        const warn = (text) => void (log.warning(text), warnings.push(text));
        const repositories = [...known, ...(discovered ? await tools.discover(discovered, inputs, warn) : [])];
        const surveys = await tools.survey(repositories, warn);
        const ended = await tools.askEnded(surveys, scope, inputs.branches);
        const plans = await tools.plan(surveys, (refs) => chooseRefs(refs, scope, ended, inputs), inputs, warn);
        log.group('Plan');
        renderPrunePlan(plans).forEach((line) => log.info(line));
        log.endGroup();
        ended.notices.forEach((notice) => log.info(notice));
        const results = inputs.dryRun ? undefined : await tools.carryOut(plans, surveys);
        await finish(plans, results, [...warnings, ...ended.notices]);
    });
}
async function publish({ plans, results, notices, inputs, env, temp, log }) {
    const failures = new Map();
    for (const { result, repository, reason } of results ?? [])
        if (result === 'failed')
            failures.set(`${repository}: ${reason}`, (failures.get(`${repository}: ${reason}`) ?? 0) + 1);
    for (const [what, count] of failures)
        log.warning(`${count} ${count === 1 ? 'tag' : 'tags'} could not be deleted. ${what}.`);
    (results ?? []).filter(({ result }) => result === 'left').forEach(({ repository, tag, reason }) => log.info(`Left ${repository}:${tag}: ${reason}.`));
    const verdict = renderPruneVerdict(plans, results);
    if (plans.length > 0)
        log.info(verdict);
    const file = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'warmbake-prune-')).then(async (directory) => {
        const path = (0,external_node_path_.join)(directory, 'plan.json');
        await (0,promises_.writeFile)(path, `${JSON.stringify({ dryRun: inputs.dryRun, plans, results: results ?? [] }, null, 2)}\n`);
        return path;
    }).catch((error) => {
        log.warning(`The plan could not be written to a file: ${(0,errors/* messageOf */.b)(error)}`);
        return '';
    });
    const { planned, left } = countPlan(plans);
    const count = (wanted) => (results ?? []).filter(({ result }) => result === wanted).length;
    const outputs = {
        planned, deleted: count('deleted'), left: left + count('left'), failed: count('failed'), 'plan-file': file
    };
    Object.entries(outputs).forEach(([name, value]) => (0,runner_commands/* setOutput */.uH)(name, String(value)));
    if (!inputs.summary)
        return;
    await (0,job_summary/* writeJobSummary */.j)(env['GITHUB_STEP_SUMMARY'], renderPruneSummary(plans, results, notices)).catch((error) => log.warning(`The job summary could not be written: ${(0,errors/* messageOf */.b)(error)}`));
}


/***/ }),

/***/ 92263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Je: () => (/* binding */ normalPlatform),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21228);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64570);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91871);




/** Registries have to take 4 MiB (OCI distribution specification); images and their indexes are far below. */
const maxManifestBytes = 1_048_576;
const maxDescriptors = 1000;
const digestGrammar = /^sha256:[0-9a-f]{64}$/;
const indexType = /\.(?:image\.index|manifest\.list)\.v/;
const configTypes = ['application/vnd.oci.image.config.v1+json', 'application/vnd.docker.container.image.v1+json'];
/** The digest of some bytes. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Whether a text is a digest, and can stand in a URL. */
function isDigest(text) {
    return digestGrammar.test(text);
}
/**
 * Reads the bytes of an image's manifest or of an index of such. `contentType` is what the server calls them; what they say of
 * themselves has to agree. Throws a LookupProblem for anything else: artifacts, caches, what is one thing for one reader and
 * another one for the next.
 */
function parseManifest(bytes, contentType, host) {
    const no = (why) => new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .LookupProblem */ .OP(`${host} has something else there: ${why}`);
    const body = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(bytes.toString('utf8')));
    if (!body || body['schemaVersion'] !== 2)
        throw no('no manifest');
    const said = body['mediaType'];
    const mediaType = contentType?.split(';')[0]?.trim() || (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(said) || '';
    if (!_manifest_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestTypes */ .Fm.includes(mediaType) || (said !== undefined && said !== mediaType))
        throw no('no image, or one of an unknown kind');
    const kind = indexType.test(mediaType) ? 'index' : 'image';
    const foreign = kind === 'index' ? ['config', 'layers', 'fsLayers'] : ['manifests', 'fsLayers'];
    if (foreign.some((field) => body[field] !== undefined))
        throw no('a manifest and an index at once');
    const lists = kind === 'index' ? [body['manifests']] : [[body['config']], body['layers']];
    const descriptors = lists.map((list) => {
        if (!Array.isArray(list) || list.length > maxDescriptors)
            throw no('a manifest without what it is made of');
        return list.map((item) => readDescriptor(item) ?? fail(no('a descriptor that cannot be read')));
    });
    const [first = []] = descriptors;
    if (kind === 'index' && first.some((child) => !_manifest_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestTypes */ .Fm.includes(child.mediaType) || indexType.test(child.mediaType)))
        throw no('an index of something else than images');
    if (kind === 'index' && first.length === 0)
        throw no('an empty index');
    if (kind === 'image' && !configTypes.includes(first[0]?.mediaType ?? ''))
        throw no('no image');
    const annotations = Object.entries((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(body['annotations']) ?? {}).filter((entry) => typeof entry[1] === 'string');
    return { digest: digestOf(bytes), mediaType, bytes, kind, annotations: new Map(annotations), children: kind === 'index' ? first : [], blobs: kind === 'image' ? descriptors.flat() : [] };
}
function readDescriptor(value) {
    const raw = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(value);
    const [digest, mediaType, bytes] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(raw?.['digest']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(raw?.['mediaType']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(raw?.['size'])];
    if (!raw || digest === undefined || !isDigest(digest) || mediaType === undefined || bytes === undefined || !Number.isSafeInteger(bytes) || bytes < 0)
        return undefined;
    return { digest, mediaType, bytes, platform: platformOf((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(raw['platform'])), raw };
}
/** `os/architecture[/variant]` of a descriptor's platform or of an image's configuration; undefined where it is not said. */
function platformOf(fields) {
    const [os, architecture, variant] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['os']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['architecture']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringOf */ .Je)(fields?.['variant'])];
    if (!os || !architecture)
        return undefined;
    return normalPlatform(variant ? `${os}/${architecture}/${variant}` : `${os}/${architecture}`);
}
/** A platform in the form in which two of one meaning are equal (containerd: platforms.Normalize). */
function normalPlatform(platform) {
    const [os = '', architecture = '', variant = ''] = platform.toLowerCase().split('/');
    const names = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', armhf: 'arm', armel: 'arm', i386: '386' };
    const known = names[architecture] ?? architecture;
    const usual = { arm64: ['v8', '8'], amd64: ['v1'], arm: [] }[known] ?? [];
    const kept = known === 'arm' ? (variant === '' ? (architecture === 'armel' ? 'v6' : 'v7') : variant.replace(/^(\d)$/, 'v$1')) : usual.includes(variant) ? '' : variant;
    return [os, known, kept].filter((part) => part !== '').join('/');
}
function fail(error) {
    throw error;
}


/***/ })

};
