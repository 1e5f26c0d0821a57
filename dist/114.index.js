export const id = 114;
export const ids = [114];
export const modules = {

/***/ 20114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findBuiltBefore: () => (/* binding */ findBuiltBefore)
/* harmony export */ });
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92143);
/* harmony import */ var _plan_cache_refs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54403);
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21593);
/* harmony import */ var _run_registry_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91173);
/* harmony import */ var _run_registry_find_unchanged_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66165);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55761);






const readMs = 10_000;
/**
 * Finds the images of this commit that were built before: by the tags that only this commit's builds make, else by the
 * fingerprints of their inputs. Throws a UserError that names every target without an image, and the refs that were looked for.
 */
async function findBuiltBefore(job, fingerprint) {
    const { plan, inputs, definition, cancellation, buildEnv: env, registries: config } = job;
    const platforms = new Map(definition.targets.map((target) => [target.name, target.platforms]));
    const found = new Map();
    const wrong = new Map();
    const look = (targets, refsOf) => (0,_run_registry_client_js__WEBPACK_IMPORTED_MODULE_3__/* .withRegistries */ .u)({ env, config }, { totalMs: readMs }, (client) => Promise.all(targets.map(async (target) => {
        const first = await (0,_run_registry_find_unchanged_js__WEBPACK_IMPORTED_MODULE_4__/* .findFirst */ .i)(refsOf(target), platforms.get(target.name) ?? [], client);
        if ('wrong' in first)
            return void wrong.set(target.name, [...(wrong.get(target.name) ?? []), ...first.wrong]);
        const { manifest, revision } = first.image;
        found.set(target.name, {
            how: 'found', repository: first.ref.slice(0, first.ref.lastIndexOf(':')), digest: manifest.digest, mediaType: manifest.mediaType, bytes: manifest.bytes.length, since: revision,
            tagged: target.images.filter(({ ref }) => ref === first.ref), left: []
        });
    })));
    await cancellation.race(look(plan.targets, (target) => commitRefs(target, inputs.tags)), _job_js__WEBPACK_IMPORTED_MODULE_0__/* .canceledEarly */ .P7);
    const missing = plan.targets.filter(({ name }) => !found.has(name));
    if (missing.length > 0) {
        const prints = await cancellation.race(fingerprint(), _job_js__WEBPACK_IMPORTED_MODULE_0__/* .canceledEarly */ .P7);
        const refsOf = ({ name, fingerprintPlaces }) => {
            const print = prints.get(name);
            return print?.known ? fingerprintPlaces.map((place) => (0,_plan_cache_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintRef */ .Ix)(place, print.value)) : [];
        };
        await cancellation.race(look(missing, refsOf), _job_js__WEBPACK_IMPORTED_MODULE_0__/* .canceledEarly */ .P7);
        missing.forEach(({ name }) => {
            const print = prints.get(name);
            if (print?.known === false)
                wrong.set(name, [...(wrong.get(name) ?? []), `by its inputs (${print.reason})`]);
        });
    }
    const without = plan.targets.filter(({ name }) => !found.has(name));
    if (without.length === 0)
        return found;
    const lines = without.slice(0, 20).map(({ name, displayName }) => `- ${displayName}: ${(wrong.get(name) ?? []).join(', ') || 'no tag of this event names a commit'}`);
    // What a fingerprint could not be taken of may name an argument's value.
    const redact = (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .makeRedactor */ .$u)((0,_report_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .Fj)(inputs, definition, job.env));
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y(redact([
        `\`build: false\`: no image was found for ${without.length} of ${plan.targets.length} targets. Looked for`, ...lines, ...(without.length > 20 ? [`and ${without.length - 20} more.`] : []),
        'Build them before this step (a step or job without `build: false`, on this commit), or check `registry`, `image-name`, `tags` and the login.'
    ].join('\n')));
}
// Tags that move may name the image of any commit, so they say nothing, unless the user asks for just these.
function commitRefs({ images, imagesIfAbsent }, tags) {
    const all = [...images, ...imagesIfAbsent];
    const fixed = all.filter(({ reason }) => reason === 'commit' || reason === 'merge-group' || reason === 'tag');
    const asked = all.filter(({ ref, tag, reason }) => reason === 'user' && (tags.includes(tag) || tags.includes(ref)));
    return (fixed.length > 0 ? fixed : asked).map(({ ref }) => ref);
}


/***/ }),

/***/ 91173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ withRegistries)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6077);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84255);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64570);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92263);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91871);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87185);
/* harmony import */ var _wires_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11803);








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

/***/ 66165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ findFirst),
/* harmony export */   p: () => (/* binding */ findUnchanged)
/* harmony export */ });
/* harmony import */ var _kept_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4046);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91871);


/** Looks for the images of targets by their fingerprints, side by side, for at most `withinMs`. Never throws. */
async function findUnchanged(questions, client, withinMs) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve({ state: 'unusable', reason: _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLate */ .Bg }), withinMs);
    });
    const answers = await Promise.all(questions.map(async (question) => [question.name, await Promise.race([findOne(question, client), late])]));
    clearTimeout(timer);
    return new Map(answers);
}
async function findOne({ refs, platforms }, client) {
    try {
        const found = await Promise.all(refs.map((ref) => (0,_kept_image_js__WEBPACK_IMPORTED_MODULE_0__/* .readKeptImage */ .GV)(ref, platforms, client)));
        const [first] = found;
        if (!first || found.some((image) => image?.manifest.digest !== first.manifest.digest))
            return { state: 'none' };
        return { state: 'found', image: first };
    }
    catch (error) {
        return { state: 'unusable', reason: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Zw)(error, 'the registry').message };
    }
}
/** The first of some refs that has a usable image, or what is wrong with each of them. Never throws. */
async function findFirst(refs, platforms, client) {
    const wrong = [];
    for (const ref of refs) {
        try {
            const image = await (0,_kept_image_js__WEBPACK_IMPORTED_MODULE_0__/* .readKeptImage */ .GV)(ref, platforms, client);
            if (image)
                return { ref, image };
            wrong.push(`${ref} (not there)`);
        }
        catch (error) {
            wrong.push(`${ref} (${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Zw)(error, 'the registry').message})`);
        }
    }
    return { wrong };
}


/***/ }),

/***/ 4046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   GV: () => (/* binding */ readKeptImage),
/* harmony export */   M7: () => (/* binding */ readRevision)
/* harmony export */ });
/* harmony import */ var _plan_bake_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95594);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13895);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21228);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92263);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91871);





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
