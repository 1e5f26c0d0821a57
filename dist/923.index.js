export const id = 923;
export const ids = [923];
export const modules = {

/***/ 9923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepBuilt: () => (/* binding */ keepBuilt)
});

;// CONCATENATED MODULE: ./out/analysis/moved-base.js
/** Compares the images that a build used with those of a fingerprint. `reach`: the target and what it is made from; `images`: digests by name. */
function compareBases(log, reach, images) {
    const ours = (targets) => targets.length === 0 || targets.some((target) => reach.has(target));
    const texts = [
        ...log.steps.filter((step) => step.isFrom && ours(step.targets)).map(({ instruction }) => instruction),
        ...log.internals.filter(({ kind, text, targets }) => ours(targets) && (kind === 'base-image' || text.startsWith('docker-image://'))).map(({ text }) => text)
    ];
    const used = texts.flatMap((text) => {
        const [, name = '', digest] = /(?:^|\s|\/\/)(\S+)@(sha256:[0-9a-f]{64})/.exec(text) ?? [];
        return digest === undefined ? [] : [{ name, digest }];
    });
    const [known, said] = [new Set(images.values()), new Set(used.map(({ digest }) => digest))];
    return {
        other: used.find(({ digest }) => !known.has(digest))?.name,
        unsaid: [...images].filter(([, digest]) => !said.has(digest)).map(([name]) => name)
    };
}

// EXTERNAL MODULE: ./out/plan/cache-refs.js
var cache_refs = __webpack_require__(4403);
// EXTERNAL MODULE: ./out/plan/judge-skip.js
var judge_skip = __webpack_require__(8633);
// EXTERNAL MODULE: ./out/plan/reference.js
var plan_reference = __webpack_require__(3895);
// EXTERNAL MODULE: ./out/plan/rest-of-plan.js
var rest_of_plan = __webpack_require__(8548);
// EXTERNAL MODULE: ./out/run/registry/client.js
var client = __webpack_require__(1173);
// EXTERNAL MODULE: ./out/run/registry/kept-image.js
var kept_image = __webpack_require__(4046);
// EXTERNAL MODULE: ./out/run/registry/problem.js
var problem = __webpack_require__(1871);
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
var lookup = __webpack_require__(7068);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
;// CONCATENATED MODULE: ./out/keep-fingerprints.js









const writeMs = 15_000;
/**
 * Tags the images of a build that succeeded by the fingerprints of their inputs, so that later builds find them: only those that
 * were made from the very images that the fingerprint was taken of. Only for trusted events. Gives a sentence for what could not be kept; never throws.
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
        return [{ name: planned.name, displayName: planned.displayName, digest, images, refs: planned.fingerprintPlaces.map((place) => (0,cache_refs/* fingerprintRef */.Ix)(place, print.value)), ...compareBases(buildLog, reach, images) }];
    });
    try {
        const unsaid = new Set(candidates.flatMap((one) => one.unsaid.filter((name) => !name.includes('@'))));
        // A tag that names the same image before and after the build did so in between.
        const now = unsaid.size === 0 ? new Map() : await (0,lookup/* lookUpRefs */.H)([...unsaid], tools);
        const isSame = (name, digest) => {
            const presence = now.get(name);
            return name.includes('@') || (presence?.state === 'present' && presence.digest === digest);
        };
        const judged = candidates.map((one) => ({ ...one, moved: one.other ?? one.unsaid.find((name) => !isSame(name, one.images.get(name))) }));
        const kept = judged.filter(({ moved }) => moved === undefined);
        const failed = kept.length === 0 ? new Map() : await (0,client/* withRegistries */.u)(tools, { totalMs: writeMs }, (client) => keepFingerprints(kept, client));
        kept.filter(({ name }) => !failed.has(name)).forEach(({ displayName, refs }) => log.debug(`${displayName} is kept as ${refs.join(', ')}`));
        const notices = [
            ...judged.flatMap(({ displayName, moved }) => (moved === undefined ? [] : [`skip-unchanged: ${displayName} was built, and the next build of these inputs builds it again: ${shortName(moved)} was moved to another image meanwhile.`])),
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
function imagesOf(print) {
    return print?.known ? print.images : new Map();
}
function shortName(name) {
    const reference = (0,plan_reference/* parseReference */.F)(name);
    return reference ? `${reference.host}/${reference.path}:${reference.tag}` : name;
}


/***/ }),

/***/ 8633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ reasonToBuild)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1228);
/* harmony import */ var _bake_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5594);


/** Why a target is built even if its inputs did not change, the second half of a sentence; undefined where it need not be. */
function reasonToBuild(target, planned, plan, inputs) {
    if (planned.fingerprintPlaces.length === 0)
        return 'there is no `registry` in which its image could be';
    if (plan.load)
        return '`load` wants it in the engine';
    const call = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(target.raw['call']);
    if (call !== undefined && call !== '' && call !== 'build')
        return `its \`call\` is \`${call}\``;
    if (plan.push && planned.images.length === 0)
        return 'no tag of it is pushed on this event';
    const other = target.outputs.map(_bake_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readOutput */ .ov).find((output) => !(0,_bake_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .isCovered */ .P$)(output));
    if (other)
        return `it has an output of \`type=${other.get('type') ?? ''}\` besides its image`;
    if (inputs.secrets.size + inputs.secretEnvs.size + inputs.secretFiles.size > 0)
        return 'it is given secrets, which no fingerprint can hold';
    if (inputs.ssh.length > 0)
        return 'it is given SSH keys, with which it may read what changes';
    return undefined;
}


/***/ }),

/***/ 8548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ restOf),
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1228);

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

/***/ 1173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ withRegistries)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6077);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4570);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2263);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1871);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9566);
/* harmony import */ var _wires_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1803);








const atOnce = 32;
const aloneMs = 1500;
const tries = 3;
/** Opens a client for the time of a task: at most 32 requests at once, a token for each repository. Nothing of it is left afterwards. */
async function withRegistries({ env, config = new Map() }, { totalMs, mirrors = false }, task) {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, AbortSignal.timeout(totalMs)]);
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal, end.signal);
    const wires = (0,_wires_js__WEBPACK_IMPORTED_MODULE_7__/* .openWires */ .P)({ env, config, atOnce, signal });
    const servers = new Map();
    const serversOf = (host) => {
        const endpoints = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointsOf */ .u)(host, config).filter(({ mirror }) => mirrors || !mirror);
        const known = servers.get(host) ?? endpoints.map((endpoint) => (0,_server_js__WEBPACK_IMPORTED_MODULE_6__/* .openServer */ .C)(endpoint, { wires, signal, aloneMs, readCredential: (name) => (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readCredential */ .Y)(name, env, signal) }));
        servers.set(host, known);
        return known;
    };
    try {
        return await task(makeClient(serversOf));
    }
    finally {
        end.abort();
        wires.close();
    }
}
function makeClient(serversOf) {
    const serverOf = (host) => serversOf(host).at(-1) ?? fail(new _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupProblem */ .OP('it is no image reference'));
    // What a mirror does not have, or does not say, the registry may.
    const readFirst = async (host, read) => {
        for (const mirror of serversOf(host).slice(0, -1)) {
            const found = await read(mirror).catch(() => undefined);
            if (found !== undefined)
                return found;
        }
        return read(serverOf(host));
    };
    const readBytes = ({ host, path }, reference) => readFirst(host, async (server) => {
        const answer = await send(server, { method: 'GET', repository: path, path: `manifests/${reference}`, limitBytes: _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .maxManifestBytes */ .rq });
        const presence = (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readGet */ .rU)(answer, host);
        if (presence.state !== 'present')
            return undefined;
        if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isDigest */ .Bc)(reference) && presence.digest !== reference)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupProblem */ .OP(`${host} sent a manifest with the wrong digest`);
        return { digest: presence.digest, mediaType: answer.headers['content-type'] ?? '', bytes: answer.body ?? Buffer.alloc(0) };
    });
    return {
        readBytes,
        readManifest: async (place, reference) => {
            const found = await readBytes(place, reference);
            return found && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(found.bytes, found.mediaType, place.host);
        },
        has: async ({ host, path }, kind, digest) => {
            const { status } = await send(serverOf(host), { method: 'HEAD', repository: path, path: `${kind}/${digest}` });
            if (status === 404)
                return false;
            if (status !== 200)
                throw (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .statusProblem */ .MI)(status, host);
            return true;
        },
        readBlob: ({ host, path }, digest) => readFirst(host, async (server) => {
            const answer = await send(server, { method: 'GET', repository: path, path: `blobs/${digest}`, headers: { accept: '*/*' }, limitBytes: _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .maxManifestBytes */ .rq });
            if (answer.status === 404)
                return undefined;
            if (answer.status !== 200)
                throw (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .statusProblem */ .MI)(answer.status, host);
            if (!answer.body)
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupProblem */ .OP(`${host} sent a larger configuration than is read`);
            if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(answer.body) !== digest)
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupProblem */ .OP(`${host} sent a blob with the wrong digest`);
            return answer.body;
        }),
        writeManifest: async ({ host, path }, tag, { bytes, mediaType, digest }) => {
            const { status, headers } = await send(serverOf(host), { method: 'PUT', repository: path, path: `manifests/${tag}`, body: bytes, headers: { 'content-type': mediaType } });
            if (status !== 201 && status !== 200 && status !== 202)
                throw (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .statusProblem */ .MI)(status, host);
            const said = headers['docker-content-digest'];
            if (said !== undefined && said !== digest)
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .LookupProblem */ .OP(`${host} keeps something else than was sent`);
        }
    };
}
// What passes: the same request a moment later, which is the same as sending it once.
async function send(server, request) {
    for (let attempt = 1;; attempt++) {
        const last = attempt === tries;
        try {
            const answer = await server.send(request);
            if (last || (answer.status !== 429 && answer.status < 500))
                return answer;
        }
        catch (error) {
            const problem = (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problemOf */ .Zw)(error, server.host);
            if (last || problem.ofHost || problem.refused)
                throw problem;
        }
        await new Promise((resolve) => setTimeout(resolve, 200 * attempt * (1 + Math.random())));
    }
}
function fail(error) {
    throw error;
}


/***/ }),

/***/ 4046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   GV: () => (/* binding */ readKeptImage),
/* harmony export */   M7: () => (/* binding */ readRevision)
/* harmony export */ });
/* harmony import */ var _plan_bake_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5594);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3895);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1228);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2263);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1871);





/** Repository and tag of a ref. Throws a LookupProblem for what is none. */
function placeOf(ref) {
    const reference = (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F)(ref);
    if (!reference)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP('it is no image reference with a tag');
    return reference;
}
/**
 * Reads the image at a ref and makes sure that it is whole: its children, configurations and layers are there, and it has the
 * platforms that are wanted. Undefined where there is none. Throws a LookupProblem that says what is wrong with it.
 */
async function readKeptImage(ref, platforms, client) {
    const place = placeOf(ref);
    const manifest = await client.readManifest(place, place.tag);
    if (!manifest)
        return undefined;
    const children = await Promise.all(manifest.children.map(async ({ digest }) => gone(await client.readManifest(place, digest), 'a manifest of it is gone')));
    const images = manifest.kind === 'index' ? children : [manifest];
    // Layers with addresses of their own (of Windows) lie elsewhere.
    const blobs = new Set(images.flatMap((image) => image.blobs.filter(({ raw }) => !Array.isArray(raw['urls'])).map(({ digest }) => digest)));
    const [config] = await Promise.all([
        manifest.kind === 'image' || revisionIn(manifest, children) === undefined ? readConfig(images, place, client) : undefined,
        ...[...blobs].map(async (digest) => {
            // Only what is definitely not there is gone.
            if (!(await client.has(place, 'blobs', digest).catch(() => true)))
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP('a layer of it is gone');
        })
    ]);
    const has = new Set(manifest.kind === 'index' ? manifest.children.map(({ platform }) => platform) : [(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(config)]);
    const missing = platforms.map(_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .normalPlatform */ .Je).find((platform) => !has.has(platform));
    if (missing !== undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`it is not for ${missing}`);
    return { manifest, platform: manifest.kind === 'image' ? config : undefined, revision: revisionIn(manifest, children) ?? commitIn(labelsOf(config)?.[_plan_bake_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .revisionKey */ .d7]) };
}
/** The commit that the image at a ref says it was built from; `image: false` where there is no image. Throws a LookupProblem. */
async function readRevision(ref, client) {
    const place = placeOf(ref);
    const manifest = await client.readManifest(place, place.tag);
    if (!manifest)
        return { image: false };
    const own = revisionIn(manifest, []);
    if (own !== undefined)
        return { image: true, digest: manifest.digest, revision: own };
    const first = manifest.kind === 'image' ? manifest : await client.readManifest(place, manifest.children.find(({ platform }) => platform !== unknownPlatform)?.digest ?? '');
    const image = gone(first, 'its image is gone');
    const revision = revisionIn(image, []) ?? commitIn(labelsOf(await readConfig([image], place, client))?.[_plan_bake_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .revisionKey */ .d7]);
    return { image: true, digest: manifest.digest, revision };
}
// Attestations have it in an index.
const unknownPlatform = 'unknown/unknown';
function revisionIn(manifest, children) {
    return [manifest, ...children].map(({ annotations }) => commitIn(annotations.get(_plan_bake_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .revisionKey */ .d7))).find((commit) => commit !== undefined);
}
function commitIn(text) {
    return typeof text === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : undefined;
}
function labelsOf(config) {
    return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)(config?.['config'])?.['Labels']);
}
async function readConfig(images, place, client) {
    const digest = images[0]?.blobs[0]?.digest;
    if (digest === undefined)
        return undefined;
    const bytes = gone(await client.readBlob(place, digest), 'its configuration is gone');
    const config = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_4__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(bytes.toString('utf8')));
    if ((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringOf */ .Je)(config?.['os']) === undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP('its configuration cannot be read');
    return config;
}
function gone(value, says) {
    if (value === undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(says);
    return value;
}


/***/ }),

/***/ 7068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lookUpRefs)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3895);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6077);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4570);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1871);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9566);
/* harmony import */ var _wires_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1803);








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

/***/ 2263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Je: () => (/* binding */ normalPlatform),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1228);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4570);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1871);




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


/***/ }),

/***/ 9566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openServer)
/* harmony export */ });
/* harmony import */ var _challenge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2629);
/* harmony import */ var _follow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8411);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(641);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4570);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1871);





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
        const challenge = challengeOf(answer);
        if (challenge)
            known ??= { challenge, nearness: answer.nearness };
        // Who has had enough is not asked for the rest.
        if (answer.status !== 429)
            open();
        return answer;
    };
    const exchange = async ({ method, repository, path, headers, ...rest }) => {
        const url = new URL(`${repository}/${path}`, base);
        const usualScope = `repository:${prefix}${repository}:pull${method === 'PUT' ? ',push' : ''}`;
        // What was asked of the first repository is expected for the others, which spares their 401.
        const expected = known?.challenge.kind === 'bearer' ? { ...known.challenge, scope: undefined } : known?.challenge;
        let login = desk.answer(expected, usualScope, known?.nearness ?? 0);
        for (let attempt = 0;; attempt++) {
            const authorization = await login.header();
            if (down)
                throw down;
            const answer = await send({ method, url, ...rest, headers: { accept: _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestTypes */ .Fm.join(', '), ...headers, ...(authorization === undefined ? {} : { authorization }) } });
            const challenge = challengeOf(answer);
            if (!challenge || attempt === 1)
                return answer;
            const next = desk.answer(challenge, usualScope, answer.nearness);
            if (next.key === login.key)
                return answer;
            login = next;
        }
    };
    const tell = async (repository, tag) => {
        if (down)
            throw down;
        const path = `manifests/${tag}`;
        const head = (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readHead */ .zy)(await exchange({ method: 'HEAD', repository, path }), host);
        return head ?? (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readGet */ .rU)(await exchange({ method: 'GET', repository, path }), host);
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
    return { host, lookUp: (repository, tag) => behindFirst(() => tell(repository, tag)), send: (request) => behindFirst(() => exchange(request)) };
}
// Only the server itself may say how to log in, not one that it sent us to.
function challengeOf({ status, own, headers }) {
    return status === 401 && own ? (0,_challenge_js__WEBPACK_IMPORTED_MODULE_0__/* .parseChallenge */ .x)(headers['www-authenticate']) : undefined;
}


/***/ })

};
