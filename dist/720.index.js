export const id = 720;
export const ids = [720,646];
export const modules = {

/***/ 49720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseTargets: () => (/* binding */ chooseTargets)
});

// EXTERNAL MODULE: ./out/job.js
var out_job = __webpack_require__(92143);
// EXTERNAL MODULE: ./out/plan/rest-of-plan.js
var rest_of_plan = __webpack_require__(48548);
;// CONCATENATED MODULE: ./out/plan/found-images.js
/**
 * The plan that also pushes those images of which the registries definitely have none yet: a tag's build gives its commit an
 * image, and never takes the place of the one that the branch's build made.
 */
function withFoundImages(plan, found) {
    const targets = plan.targets.map((target) => ({
        ...target,
        images: [...target.images, ...target.imagesIfAbsent.filter(({ ref }) => found.get(ref)?.state === 'absent')],
        imagesIfAbsent: []
    }));
    return { ...plan, targets };
}

;// CONCATENATED MODULE: ./out/plan/found-caches.js
/**
 * The plan with what the registries said of its cache refs. Only a definite "not there" takes a ref out, and of those that are
 * there only the first, the most telling one, is read: with several imports whose chains overlap BuildKit takes one or the
 * other at random and then misses what follows (moby/buildkit#6418; measured in docs/caching.md). An export holds the whole
 * build, so what the first one lacks is little. What was left out stays known, for the report.
 */
function withFoundCaches(plan, found) {
    return { ...plan, targets: plan.targets.map((target) => keepFound(target, found)) };
}
function keepFound(target, found) {
    const stateOf = (ref) => found.get(ref)?.state;
    const present = target.cacheFrom.filter(({ ref }) => stateOf(ref) === 'present');
    const [first, ...spare] = present;
    // Behind one that is there for certain nothing unsure is needed either.
    const own = (first ? target.cacheFrom.slice(0, target.cacheFrom.indexOf(first) + 1) : target.cacheFrom).filter(({ ref }) => stateOf(ref) !== 'absent');
    return {
        ...target,
        cacheFrom: [...own, ...usefulSibling(target, own, found)],
        cacheSpare: first ? [...spare, ...target.cacheFrom.slice(target.cacheFrom.indexOf(first)).filter(({ ref }) => stateOf(ref) === 'unknown')] : [],
        cacheAbsent: target.cacheFrom.filter(({ ref }) => stateOf(ref) === 'absent')
    };
}
/**
 * A sibling's cache is read where the target has none of its own, and besides an older one where the sibling's is of this very
 * commit: then it holds the shared stages as they are now. An older one besides an own one would only get in its way.
 */
function usefulSibling(target, own, found) {
    const digestOf = (ref) => {
        const presence = found.get(ref);
        return presence?.state === 'present' ? presence.digest : undefined;
    };
    const isCold = own.length === 0;
    const hasCommit = own.some(({ ref, reason }) => reason === 'commit' && digestOf(ref) !== undefined);
    const known = new Set(own.map(({ ref }) => digestOf(ref)));
    const sibling = target.cacheSiblings.find(({ ref, ofCommit }) => digestOf(ref) !== undefined && !known.has(digestOf(ref)) && (isCold || (ofCommit && !hasCommit)));
    return sibling ? [{ ref: sibling.ref, reason: sibling.reason }] : [];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/run/local-caches.js



/** Makes a directory below which caches are written: buildx lets a build write only to what is there. What fails buildx will say. */
async function makeCacheDirectory(directory) {
    await (0,promises_.mkdir)(directory, { recursive: true }).catch(() => undefined);
}
/**
 * Which of these directories hold a cache of the `local` backend: an OCI image layout, whose index.json names the manifest.
 * A directory that is not there is absent, one that cannot be read is unknown. Never throws.
 */
async function findLocalCaches(directories) {
    const entries = await Promise.all(directories.map(async (directory) => [directory, await look(directory)]));
    return new Map(entries);
}
async function look(directory) {
    try {
        const index = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'index.json'), 'utf8')));
        const manifests = Array.isArray(index?.['manifests']) ? index['manifests'].map(checked_json/* objectOf */.Xy) : [];
        const digest = (0,checked_json/* stringOf */.Je)(manifests[0]?.['digest']);
        return digest === undefined ? { state: 'absent' } : { state: 'present', digest };
    }
    catch (error) {
        const { code } = error;
        return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'absent' } : { state: 'unknown', reason: `it cannot be read (${code ?? 'no reason given'})` };
    }
}

// EXTERNAL MODULE: ./out/run/registry/lookup.js
var lookup = __webpack_require__(87068);
// EXTERNAL MODULE: ./out/plan/reference.js
var reference = __webpack_require__(13895);
;// CONCATENATED MODULE: ./out/run/registry/notices.js

/** What the user should hear of a lookup: one sentence for each host and reason, none where all was answered. */
function lookupNotices(found) {
    const groups = new Map();
    for (const [ref, presence] of found) {
        if (presence.state !== 'unknown')
            continue;
        const host = (0,reference/* parseReference */.F)(ref)?.host ?? ref;
        const { reason, refused = false } = presence;
        const key = `${host}\n${reason}`;
        const group = groups.get(key) ?? { host, reason, refused, count: 0 };
        group.count++;
        groups.set(key, group);
    }
    return [...groups.values()].map(({ host, reason, refused, count }) => {
        const what = count === 1 ? 'One cache ref' : `${count} cache refs`;
        const said = `${what} at ${host} could not be checked before the build and ${count === 1 ? 'is' : 'are'} kept: ${reason}.`;
        return refused ? `${said} ${loginAdvice(host)}` : said;
    });
}
function loginAdvice(host) {
    const registry = host === 'docker.io' ? 'without `registry`' : `with \`registry: ${host}\``;
    return `Where the repository exists, log in before this step: docker/login-action ${registry}.`;
}

;// CONCATENATED MODULE: ./out/run/registry/preflight.js





/**
 * The plan with what is there: asks registries for cache refs and for images that are only pushed where there is none yet, by
 * the settings of the builder, for at most 2 s, and looks at directories of caches; other backends are not asked. What was not
 * answered stays as it was planned and is said. Never throws.
 */
async function preflight(plan, config, env) {
    const type = plan.cacheStore?.type;
    const caches = plan.targets.flatMap((target) => [...target.cacheFrom, ...target.cacheSiblings].map(({ ref }) => ref));
    const images = plan.targets.flatMap((target) => target.imagesIfAbsent.map(({ ref }) => ref));
    const asked = [...(type === 'registry' ? caches : []), ...images];
    const found = asked.length === 0 ? new Map() : await (0,lookup/* lookUpRefs */.H)(asked, { env, config });
    const unsure = new Map([...found].filter(([ref]) => caches.includes(ref)));
    const withImages = withFoundImages({ ...plan, notices: [...plan.notices, ...lookupNotices(unsure)] }, found);
    if (type === 'registry')
        return withFoundCaches(withImages, found);
    if (type !== 'local')
        return withImages;
    const directory = plan.cacheStore?.options.get('dest');
    if (directory !== undefined && plan.targets.some(({ cacheTo }) => cacheTo.length > 0))
        await makeCacheDirectory(directory);
    return withFoundCaches(withImages, await findLocalCaches(caches));
}

;// CONCATENATED MODULE: ./out/choose-targets.js



/** Finds out what has to be built: all of it, what changed (`skip-unchanged`), or nothing (`build: false`). `boot` is called as soon as that is known to be anything. */
async function chooseTargets(job, boot) {
    const { inputs, definition, registries, buildEnv, cancellation } = job;
    if (!inputs.build) {
        const [{ findBuiltBefore }, { fingerprint }] = await Promise.all([__webpack_require__.e(/* import() */ 114).then(__webpack_require__.bind(__webpack_require__, 20114)), __webpack_require__.e(/* import() */ 256).then(__webpack_require__.bind(__webpack_require__, 25256))]);
        const unchanged = await findBuiltBefore(job, () => fingerprint(job));
        return { plan: job.plan, rest: (0,rest_of_plan/* restOf */.Y)(definition, job.plan, new Set(unchanged.keys())), unchanged, fingerprints: new Map(), notices: [] };
    }
    const looking = preflight(job.plan, registries, buildEnv);
    if (!inputs.skipUnchanged) {
        const plan = await cancellation.race(looking, out_job/* canceledEarly */.P7);
        return { plan, rest: { definition, plan }, unchanged: new Map(), fingerprints: new Map(), notices: [] };
    }
    const { fingerprint, skipUnchanged } = await __webpack_require__.e(/* import() */ 256).then(__webpack_require__.bind(__webpack_require__, 25256));
    const [plan, fingerprints] = await cancellation.race(Promise.all([looking, fingerprint(job)]), out_job/* canceledEarly */.P7);
    performance.mark('warmbake: fingerprints');
    const { unchanged, notices, ...rest } = await skipUnchanged({ ...job, plan, fingerprints, boot });
    return { plan, rest, unchanged, fingerprints, notices };
}


/***/ }),

/***/ 48548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ restOf),
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21228);

/** The names of targets with those of all that they are made from (named contexts `target:…`). */
function reachOf(targets, names) {
    const byName = new Map(targets.map((target) => [target.name, target]));
    const reached = new Set();
    const visit = (name) => {
        const target = byName.get(name);
        if (!target || reached.has(name))
            return;
        reached.add(name);
        for (const context of Object.values((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(target.raw['contexts']) ?? {})) {
            const text = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(context) ?? '';
            if (text.startsWith('target:'))
                visit(text.slice('target:'.length));
        }
    };
    for (const name of names)
        visit(name);
    return reached;
}
/** Definition and plan of the targets that are still to be built. What they are made from comes along, without outputs of its own. */
function restOf(definition, plan, skipped) {
    if (skipped.size === 0)
        return { definition, plan };
    const asked = definition.asked.filter((name) => !skipped.has(name));
    const reached = reachOf(definition.targets, asked);
    const targets = definition.targets.filter(({ name }) => reached.has(name)).map((target) => (skipped.has(target.name) ? { ...target, outputs: [] } : target));
    const contextTargets = targets.filter(({ name }) => !asked.includes(name)).map(({ name }) => name);
    return { definition: { ...definition, asked, targets }, plan: { ...plan, targets: plan.targets.filter(({ name }) => !skipped.has(name)), contextTargets } };
}


/***/ }),

/***/ 87068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lookUpRefs)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13895);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6077);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84255);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64570);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91871);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87185);
/* harmony import */ var _wires_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11803);








const usual = { totalMs: 2000, atOnce: 32 };
// A server that does not answer must leave time for others: a mirror for the registry itself, one registry for the next.
const share = 0.25;
/**
 * Asks registries whether they have these refs. Every ref is in the result, each is asked for once, and all that is not
 * answered in time is unknown. A mirror decides only where it has the ref: what was pushed just now may not be there
 * yet. Never throws; afterwards no connection, process or timer is left.
 */
async function lookUpRefs(refs, { env, config = new Map() }, limits = {}) {
    const { totalMs, atOnce } = { ...usual, ...limits };
    const end = new AbortController();
    const { signal } = end;
    const found = new Map(refs.map((ref) => [ref, { state: 'unknown', reason: _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLate */ .Bg }]));
    const wires = (0,_wires_js__WEBPACK_IMPORTED_MODULE_6__/* .openWires */ .P)({ env, config, atOnce, signal });
    // As many listeners as requests are no leak.
    const mirrorSignal = AbortSignal.any([signal, AbortSignal.timeout(totalMs * share)]);
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal, mirrorSignal);
    const open = (endpoint) => (0,_server_js__WEBPACK_IMPORTED_MODULE_5__/* .openServer */ .C)(endpoint, {
        wires,
        signal: endpoint.mirror ? mirrorSignal : signal,
        readCredential: (host) => (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readCredential */ .Y)(host, env, signal),
        aloneMs: totalMs * share
    });
    const servers = new Map();
    const serversOf = (host) => {
        const known = servers.get(host) ?? (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointsOf */ .u)(host, config).map(open);
        servers.set(host, known);
        return known;
    };
    const work = [...found.keys()].map(async (ref) => {
        const presence = await lookUp((0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .parseReference */ .F)(ref), serversOf).catch((error) => (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOf */ .Zw)(error, 'the registry')));
        if (!signal.aborted)
            found.set(ref, presence);
    });
    let timer;
    const timeUp = new Promise((resolve) => {
        timer = setTimeout(resolve, totalMs);
    });
    await Promise.race([Promise.all(work), timeUp]);
    clearTimeout(timer);
    end.abort();
    wires.close();
    return found;
}
async function lookUp(reference, serversOf) {
    const servers = reference ? serversOf(reference.host) : [];
    const origin = servers.at(-1);
    if (!reference || !origin)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .LookupProblem */ .OP('it is no image reference with a tag');
    for (const mirror of servers.slice(0, -1)) {
        const presence = await mirror.lookUp(reference.path, reference.tag).catch(() => undefined);
        if (presence?.state === 'present')
            return presence;
    }
    return origin.lookUp(reference.path, reference.tag);
}


/***/ }),

/***/ 87185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openServer)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66755);
/* harmony import */ var _follow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88411);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10641);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64570);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91871);





/**
 * Opens a server. The first request goes alone: from its answer all others know how to log in, and of a server that is
 * down only one of them waits. What concerns the whole server ends all.
 */
function openServer({ host, base, prefix }, { wires, signal, readCredential, aloneMs }) {
    const desk = (0,_login_js__WEBPACK_IMPORTED_MODULE_2__/* .openLoginDesk */ .j)({ host, secure: base.protocol === 'https:', wires, signal, readCredential });
    let known;
    let down;
    let opening;
    let open = () => undefined;
    const send = async (request) => {
        const answer = await (0,_follow_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)(request, { wires, signal, name: host });
        const challenge = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .challengeOf */ .p)(answer);
        if (challenge)
            known ??= { challenge, nearness: answer.nearness };
        // Who has had enough is not asked for the rest.
        if (answer.status !== 429)
            open();
        return answer;
    };
    const request = async ({ method, repository, path, headers, ...rest }) => {
        const url = new URL(`${repository}/${path}`, base);
        const usualScope = `repository:${prefix}${repository}:pull${method === 'PUT' ? ',push' : ''}`;
        // What was asked of the first repository is expected for the others, which spares their 401.
        const expected = known?.challenge.kind === 'bearer' ? { ...known.challenge, scope: undefined } : known?.challenge;
        return (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .exchange */ .c)({
            desk, login: desk.answer(expected, usualScope, known?.nearness ?? 0), scope: usualScope,
            send: async (authorization) => {
                if (down)
                    throw down;
                return send({ method, url, ...rest, headers: { accept: _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestTypes */ .Fm.join(', '), ...headers, ...authorization } });
            }
        });
    };
    const tell = async (repository, tag) => {
        if (down)
            throw down;
        const path = `manifests/${tag}`;
        const head = (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readHead */ .zy)(await request({ method: 'HEAD', repository, path }), host);
        return head ?? (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readGet */ .rU)(await request({ method: 'GET', repository, path }), host);
    };
    const behindFirst = async (task) => {
        if (opening)
            await opening;
        else {
            opening = new Promise((resolve) => (open = resolve));
            setTimeout(open, aloneMs).unref();
        }
        try {
            return await task();
        }
        catch (error) {
            const problem = (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOf */ .Zw)(error, host);
            if (problem.ofHost)
                down ??= problem;
            throw problem;
        }
        finally {
            open();
        }
    };
    return { host, lookUp: (repository, tag) => behindFirst(() => tell(repository, tag)), send: (one) => behindFirst(() => request(one)) };
}


/***/ })

};
