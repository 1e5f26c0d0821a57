export const id = 923;
export const ids = [923,646];
export const modules = {

/***/ 69923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepBuilt: () => (/* binding */ keepBuilt)
});

// EXTERNAL MODULE: ./out/plan/reference.js
var plan_reference = __webpack_require__(13895);
;// CONCATENATED MODULE: ./out/analysis/moved-base.js

/** Compares the images that a build used with those of a fingerprint. `reach`: the target and what it is made from; `images`: digests by name. */
function compareBases(log, reach, images) {
    const ours = (targets) => targets.length === 0 || targets.some((target) => reach.has(target));
    const names = new Set([...images.keys()].map(normal));
    const bases = log.steps.filter((step) => step.isFrom && ours(step.targets)).flatMap(({ instruction }) => readImage(instruction));
    // Besides bases BuildKit fetches what only makes attestations: of these names the fingerprint has none.
    const others = log.internals.filter(({ targets }) => ours(targets)).flatMap(({ text }) => readImage(text)).filter(({ name }) => names.has(normal(name)));
    const used = [...bases, ...others];
    const [known, said] = [new Set(images.values()), new Set(used.map(({ digest }) => digest))];
    return { other: used.find(({ digest }) => !known.has(digest))?.name, unsaid: [...images].filter(([, digest]) => !said.has(digest)).map(([name]) => name) };
}
// `FROM name@digest`, `docker-image://name@digest`
function readImage(text) {
    const [, name = '', digest] = /^(?:FROM\s+(?:--\S+\s+)*|docker-image:\/\/)?([^\s@]+)@(sha256:[0-9a-f]{64})/i.exec(text) ?? [];
    return digest === undefined ? [] : [{ name, digest }];
}
function normal(name) {
    const reference = (0,plan_reference/* parseReference */.F)(name.replace(/@.*$/s, ''));
    return reference ? `${reference.host}/${reference.path}:${reference.tag}` : name;
}

// EXTERNAL MODULE: ./out/plan/cache-refs.js
var cache_refs = __webpack_require__(54403);
// EXTERNAL MODULE: ./out/plan/judge-skip.js
var judge_skip = __webpack_require__(78633);
// EXTERNAL MODULE: ./out/plan/rest-of-plan.js
var rest_of_plan = __webpack_require__(48548);
// EXTERNAL MODULE: ./out/run/registry/client.js
var client = __webpack_require__(91173);
// EXTERNAL MODULE: ./out/run/registry/kept-image.js
var kept_image = __webpack_require__(4046);
// EXTERNAL MODULE: ./out/run/registry/problem.js
var problem = __webpack_require__(91871);
;// CONCATENATED MODULE: ./out/run/registry/keep-fingerprints.js


/** Tags images by their fingerprints: the very manifests that were pushed. Gives what failed, by target. Never throws. */
async function keepFingerprints(images, client) {
    const failed = new Map();
    await Promise.all(images.map(async ({ name, digest, refs }) => {
        try {
            await Promise.all(refs.map(async (ref) => {
                const { tag, ...place } = (0,kept_image/* placeOf */.$t)(ref);
                const manifest = await client.readManifest(place, digest);
                if (!manifest)
                    throw new problem/* LookupProblem */.OP('it is not there');
                await client.writeManifest(place, tag, manifest);
            }));
        }
        catch (error) {
            failed.set(name, (0,problem/* problemOf */.Zw)(error, 'the registry').message);
        }
    }));
    return failed;
}

// EXTERNAL MODULE: ./out/run/registry/lookup.js
var lookup = __webpack_require__(87068);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/skip-unchanged.js + 27 modules
var skip_unchanged = __webpack_require__(25256);
;// CONCATENATED MODULE: ./out/keep-fingerprints.js










const writeMs = 15_000;
/**
 * Tags the images of a build that succeeded by the fingerprints of their inputs, so that later builds find them: only those that
 * were made from the very files and images that the fingerprint was taken of. Only for trusted events. Gives a sentence for what could not be kept; never throws.
 */
async function keepBuilt(job, { result, buildLog, digests, env }) {
    const { inputs, definition, plan, fingerprints, registries, cancellation, log } = job;
    if (result !== 'success' || !inputs.skipUnchanged || !plan.trust.trusted || !plan.push || cancellation.requested)
        return [];
    const tools = { env, config: registries };
    const candidates = plan.targets.flatMap((planned) => {
        const [print, digest] = [fingerprints.get(planned.name), digests.get(planned.name)];
        const target = definition.targets.find(({ name }) => name === planned.name);
        if (!print?.known || digest === undefined || !target || (0,judge_skip/* reasonToBuild */.m)(target, planned, plan, inputs) !== undefined)
            return [];
        const reach = (0,rest_of_plan/* reachOf */.x)(definition.targets, [planned.name]);
        const images = new Map([...reach].flatMap((name) => [...imagesOf(fingerprints.get(name))]));
        return [{ name: planned.name, displayName: planned.displayName, digest, value: print.value, images, refs: planned.fingerprintPlaces.map((place) => (0,cache_refs/* fingerprintRef */.Ix)(place, print.value)), ...compareBases(buildLog, reach, images) }];
    });
    try {
        const unsaid = new Set(candidates.flatMap((one) => one.unsaid.filter((name) => !name.includes('@'))));
        // A tag that names the same image before and after the build did so in between.
        const now = unsaid.size === 0 ? new Map() : await (0,lookup/* lookUpRefs */.H)([...unsaid], tools);
        const isSame = (name, digest) => {
            const presence = now.get(name);
            return name.includes('@') || (presence?.state === 'present' && presence.digest === digest);
        };
        // A file may have changed before the builder was sent it, or while it was.
        const again = candidates.length === 0 ? new Map() : await (0,skip_unchanged.fingerprint)(job);
        const judged = candidates.map((one) => {
            const moved = one.other ?? one.unsaid.find((name) => !isSame(name, one.images.get(name)));
            const doubt = moved !== undefined ? `${shortName(moved)} was moved to another image meanwhile` : keep_fingerprints_valueOf(again.get(one.name)) !== one.value ? 'what it is built from changed meanwhile' : undefined;
            return { ...one, doubt };
        });
        const kept = judged.filter(({ doubt }) => doubt === undefined);
        const failed = kept.length === 0 ? new Map() : await (0,client/* withRegistries */.u)(tools, { totalMs: writeMs }, (client) => keepFingerprints(kept, client));
        kept.filter(({ name }) => !failed.has(name)).forEach(({ displayName, refs }) => log.debug(`${displayName} is kept as ${refs.join(', ')}`));
        const notices = [
            ...judged.flatMap(({ displayName, doubt }) => (doubt === undefined ? [] : [`skip-unchanged: ${displayName} was built, and the next build of these inputs builds it again: ${doubt}.`])),
            ...kept.flatMap(({ name, displayName }) => (failed.has(name) ? [`skip-unchanged: ${displayName} was built, and the next build of these inputs builds it again: its image could not be tagged by its fingerprint: ${failed.get(name) ?? ''}.`] : []))
        ];
        notices.forEach((notice) => log.info(notice));
        return notices;
    }
    catch (error) {
        log.debug((0,errors/* messageOf */.b)(error));
        return [];
    }
}
function keep_fingerprints_valueOf(print) {
    return print?.known ? print.value : undefined;
}
function imagesOf(print) {
    return print?.known ? print.images : new Map();
}
function shortName(name) {
    const reference = (0,plan_reference/* parseReference */.F)(name);
    return reference ? `${reference.host}/${reference.path}:${reference.tag}` : name;
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
