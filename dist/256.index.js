export const id = 256;
export const ids = [256];
export const modules = {

/***/ 18002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ trimSpace),
/* harmony export */   T8: () => (/* binding */ goSpace),
/* harmony export */   s8: () => (/* binding */ trimEnd)
/* harmony export */ });
/** What Go's unicode.IsSpace takes for one, as part of a regular expression: not what `\s` is. */
const goSpace = '[\\t\\n\\v\\f\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]';
const space = new RegExp(goSpace);
const leading = new RegExp(`^${goSpace}+`);
/** Go's strings.TrimSpace. */
function trimSpace(text) {
    return trimEnd(text.replace(leading, ''), (sign) => space.test(sign));
}
/** A text without what it ends in; an expression would need quadratic time for what hostile texts have in their middle. */
function trimEnd(text, isCut) {
    let end = text.length;
    while (end > 0 && isCut(text[end - 1] ?? ''))
        end--;
    return text.slice(0, end);
}


/***/ }),

/***/ 70507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readIgnoreLines)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _go_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18002);


/** The lines of a .dockerignore as BuildKit reads them (moby/patternmatcher's ignorefile). */
function readIgnoreLines(text) {
    return text.replace(/^\uFEFF/, '').split('\n').flatMap(readLine);
}
function readLine(raw) {
    const line = raw.replace(/\r$/, '');
    if (line.startsWith('#') || (0,_go_space_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(line) === '')
        return [];
    const keeps = (0,_go_space_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(line).startsWith('!');
    const text = (0,_go_space_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(keeps ? (0,_go_space_js__WEBPACK_IMPORTED_MODULE_1__/* .trimSpace */ .Pd)(line).slice(1) : line);
    // `!` alone is refused by every version.
    return text === '' ? [] : [{ keeps, pattern: clean(text) }];
}
function clean(text) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(text).replace(/(?<=.)\/$/, '');
    return path.length > 1 && path.startsWith('/') ? path.slice(1) : path;
}


/***/ }),

/***/ 71332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ platformVariables)
/* harmony export */ });
/**
 * What BuildKit sets for FROM (docs.docker.com/reference/dockerfile: automatic platform ARGs in the global scope): for a target
 * platform, and for the builder's where that is known. Of a platform that has other spellings nothing is set.
 */
function platformVariables(target, build) {
    return new Map([...described('TARGET', target), ...(build === undefined ? [] : described('BUILD', build))]);
}
const simple = /^([a-z]+)\/(amd64|arm64|386|ppc64le|s390x|riscv64|mips64le|mips64|loong64)$/;
const arm = /^(linux)\/(arm)\/(v[67])$/;
function described(side, platform) {
    const [, os, architecture, variant = ''] = simple.exec(platform) ?? arm.exec(platform) ?? [];
    if (os === undefined || architecture === undefined)
        return [];
    return [[`${side}PLATFORM`, platform], [`${side}OS`, os], [`${side}ARCH`, architecture], [`${side}VARIANT`, variant]];
}


/***/ }),

/***/ 33507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
const longest = 400;
/**
 * Why something cannot be fingerprinted with certainty: the end of a sentence that begins with the target. It may quote a
 * Dockerfile or name a file, so it is kept to one line and to 400 characters.
 */
class Refusal extends Error {
    name = 'Refusal';
    constructor(reason, options) {
        super(reason.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, longest), options);
    }
}


/***/ }),

/***/ 46738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expandWord),
/* harmony export */   v: () => (/* binding */ globalVariables)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33507);

const variable = /\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+])([^{}$]*))?\})/g;
/** A word with its variables put in, as far as that is plain (frontend/dockerfile/shell). Throws a Refusal otherwise. */
function expandWord(word, variables) {
    if (/["'\\`]/.test(word))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`\`${word}\` has quotes or escapes`);
    const expanded = word.replace(variable, (_, plain, braced, operator, other = '') => {
        const name = plain ?? braced ?? '';
        if (!variables.has(name))
            throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`\`${word}\` has a variable whose value is not known`);
        const value = variables.get(name);
        const isSet = value !== undefined && !(operator?.startsWith(':') && value === '');
        if (operator?.endsWith('-'))
            return isSet ? value : other;
        if (operator?.endsWith('+'))
            return isSet ? other : '';
        return value ?? '';
    });
    if (word.replace(variable, '').includes('$'))
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P(`\`${word}\` has a variable that is not plain`);
    return expanded;
}
/**
 * The variables that FROM may use: those of ARG before the first FROM, with the build's arguments, and those that BuildKit sets,
 * as `automatic` has them. Declarations that are not plain are left out.
 */
function globalVariables(declarations, args, automatic) {
    const known = new Map(automatic);
    // Whether an argument takes the place of what BuildKit sets is not the same in every version.
    [...automatic.keys()].filter((name) => args.has(name)).forEach((name) => known.delete(name));
    for (const text of declarations) {
        const words = text.match(/(?:[^\s"'\\]|"[^"\\]*"|'[^']*')+/g) ?? [];
        const names = words.map((word) => /^[A-Za-z_][A-Za-z0-9_]*(?==|$)/.exec(word)?.[0]);
        const plain = names.every((name) => name !== undefined) && !/["'\\]/.test(text.replace(/"[^"\\]*"|'[^']*'/g, ''));
        if (!plain)
            (text.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []).forEach((name) => known.delete(name));
        else
            words.forEach((word) => declare(known, word, args, automatic));
    }
    return known;
}
function declare(known, word, args, automatic) {
    const [, name = '', assigned, value = ''] = /^([A-Za-z_][A-Za-z0-9_]*)(=([^]*))?$/.exec(word) ?? [];
    known.delete(name);
    if (automatic.has(name) && (args.has(name) || assigned !== undefined))
        return;
    if (args.has(name) || assigned === undefined)
        return void known.set(name, args.get(name) ?? automatic.get(name));
    const [, single] = /^'([^']*)'$/.exec(value) ?? [];
    const [, double] = /^"([^"]*)"$/.exec(value) ?? [];
    try {
        known.set(name, single ?? expandWord(double ?? value, known));
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P))
            throw error;
    }
}


/***/ }),

/***/ 78633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ reasonToBuild)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21228);
/* harmony import */ var _bake_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95594);


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


/***/ }),

/***/ 25256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fingerprint: () => (/* binding */ skip_unchanged_fingerprint),
  skipUnchanged: () => (/* binding */ skipUnchanged)
});

;// CONCATENATED MODULE: ./out/fingerprint/builder-facts.js
const architectures = { x64: 'amd64', arm64: 'arm64' };
function describeBuilder(spec, { buildx, arch, config }) {
    const major = /^v?(\d+)\./.exec(buildx)?.[1] ?? buildx;
    // One that may be there already may be of any driver, on any machine.
    if (spec.kind === 'existing' || spec.lifetime === 'named')
        return { platform: undefined, asksRegistry: false, exporter: `existing ${major}` };
    const [node, ...more] = spec.nodes;
    // Both may give a worker platforms, of which it builds for the first one.
    const isTold = /platform/.test(node?.buildkitdFlags ?? '') || /^[^#\n]*\bplatforms["']?\s*=/m.test(config);
    const here = spec.driver === 'docker-container' && more.length === 0 && node?.endpoint === undefined && (node?.platforms.length ?? 0) === 0 && !isTold;
    const architecture = architectures[arch];
    const images = spec.nodes.flatMap(({ driverOpts }) => driverOpts.filter((option) => /^"?image=/.test(option)));
    return { platform: here && architecture !== undefined ? `linux/${architecture}` : undefined, asksRegistry: true, exporter: [spec.driver, major, ...images].join(' ') };
}

// EXTERNAL MODULE: ./out/job.js
var out_job = __webpack_require__(92143);
// EXTERNAL MODULE: ./out/plan/cache-refs.js
var cache_refs = __webpack_require__(54403);
// EXTERNAL MODULE: ./out/plan/judge-skip.js
var judge_skip = __webpack_require__(78633);
// EXTERNAL MODULE: ./out/plan/rest-of-plan.js
var rest_of_plan = __webpack_require__(48548);
// EXTERNAL MODULE: ./out/definition/definition.js
var definition = __webpack_require__(43283);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/fingerprint/restless.js

// What is below it, not a submodule's file of that name; a path like `*/package.json` goes through without taking anything.
const inGit = /^(?:.*\/)?\.git(?=\/)/s;
// By google-github-actions/auth, which puts its key into the workspace.
const key = /^gha-creds-[0-9a-f]+\.json$/;
/** What checkouts and logins left among the entries of a context: each line once. */
function restlessEntries(entries) {
    const found = new Map();
    for (const { path } of entries.filter(({ kind }) => kind === 'file')) {
        const [git] = inGit.exec(path) ?? [];
        if (git !== undefined)
            found.set(git, { line: git, changes: 'with every commit' });
        const at = path.lastIndexOf('/') + 1;
        if (key.test(path.slice(at)))
            found.set(`${path.slice(0, at)}*`, { line: `${path.slice(0, at)}gha-creds-*.json`, changes: 'with every run' });
    }
    return [...found.values()];
}
const dayMs = 86_400_000;
const leastDigits = 8;
/**
 * Arguments, labels and annotations of a target that hold what no later run has, by what they hold. Times count where they are
 * within a day of now, commits from seven digits on.
 */
function restlessSettings({ raw }, run) {
    const annotations = (Array.isArray(raw['annotations']) ? raw['annotations'] : []).map((text) => (0,checked_json/* stringOf */.Je)(text) ?? '');
    const settings = [
        ['variable `SOURCE_DATE_EPOCH`', run.sourceDate ?? ''],
        ...fieldsOf(raw['args']).map(([name, value]) => [`argument \`${name}\``, value]), ...fieldsOf(raw['labels']).map(([name, value]) => [`label \`${name}\``, value]),
        ...annotations.map((text) => [`annotation \`${text.split('=')[0] ?? ''}\``, text.slice(text.indexOf('=') + 1)])
    ];
    const found = new Map();
    for (const [name, value] of settings) {
        const hold = heldBy(value, run);
        if (hold)
            found.set(hold, [...(found.get(hold) ?? []), name]);
    }
    return found;
}
function heldBy(text, { commits, runId, nowMs }) {
    const hashes = (text.match(/[0-9a-f]{7,64}/gi) ?? []).map((hash) => hash.toLowerCase());
    if (hashes.some((hash) => commits.some((commit) => commit.startsWith(hash))))
        return 'the commit';
    const numbers = text.match(/\d+/g) ?? [];
    if (runId.length >= leastDigits && numbers.includes(runId))
        return "the run's number";
    const dates = (text.match(/\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/g) ?? []).map((date) => Date.parse(date.replace(' ', 'T')));
    const times = [...dates, ...numbers.filter((digits) => digits.length === 10).map((digits) => Number(digits) * 1000)];
    return times.some((time) => Math.abs(time - nowMs) <= dayMs) ? 'the time' : undefined;
}
function fieldsOf(value) {
    return Object.entries((0,checked_json/* objectOf */.Xy)(value) ?? {}).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []));
}

// EXTERNAL MODULE: ./out/plan/bake-outputs.js
var bake_outputs = __webpack_require__(95594);
// EXTERNAL MODULE: ./out/report/unchanged.js
var report_unchanged = __webpack_require__(17386);
;// CONCATENATED MODULE: ./out/report/restless.js




const advice = {
    'the commit': ` Images record their commit in the annotation \`${bake_outputs/* revisionKey */.d7}\` by themselves.`, 'the time': '', "the run's number": ''
};
/**
 * What makes fingerprints others each time, so that nothing is ever found by them: a sentence for each line that a .dockerignore
 * should have, and for settings that hold what only this run has. `targets`: those that are asked for, with what they are made from.
 */
function restlessNotices(targets, fingerprints, run) {
    const bySentence = new Map();
    const add = (target, sentence) => bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), (0,definition/* displayName */.Q)(target)]);
    for (const target of targets) {
        const print = fingerprints.get(target.name);
        if (!print?.known)
            continue;
        for (const { context, ignoreFile, line, changes } of print.restless())
            add(target, `\`${line}\` in the context \`${context}\` is another one ${changes}. Add the line \`${line}\` to \`${ignoreFile}\`, unless the build needs it.`);
        for (const [hold, names] of restlessSettings(target, run))
            add(target, `${(0,report_unchanged/* fewNames */.BT)(names)} ${names.length === 1 ? 'holds' : 'hold'} ${hold}, which no later build has.${advice[hold]}`);
    }
    return [...bySentence].map(([sentence, names]) => `skip-unchanged finds no image again for ${(0,report_unchanged/* fewNames */.BT)([...new Set(names)])}: ${sentence}`);
}

;// CONCATENATED MODULE: ./out/run/ancestry.js

const timeoutMs = 4_000;
const maxAnswer = 1_000_000;
/** Asks git, else the server, each pair once. */
function ancestryOf(tools) {
    const known = new Map();
    return async (commit, other) => {
        // What is no commit could be an option to git, or a path of the API.
        if (![commit, other].every((text) => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)))
            return undefined;
        if (commit === other)
            return false;
        const key = `${commit} ${other}`;
        const asking = known.get(key) ?? askGit(commit, other, tools).then((said) => said ?? askServer(commit, other, tools));
        known.set(key, asking);
        return asking;
    };
}
/** The same for a ref that was at `before` until now: it may go back from there, and from what led there (a forced push that takes commits away). */
function sinceMoved(isBehind, before) {
    return async (commit, other) => {
        if (other === before)
            return false;
        const behind = await isBehind(commit, other);
        return behind === true && before !== undefined ? (await isBehind(other, before)) !== true : behind;
    };
}
// Neither hooks, pagers nor a monitor that the repository's configuration names are run, and nothing is fetched.
async function askGit(commit, other, { workspace, run, env }) {
    const quiet = { env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_NO_REPLACE_OBJECTS: '1' }, timeoutMs };
    const git = (...args) => run('git', ['-C', workspace, '-c', 'core.fsmonitor=false', '--no-pager', ...args], quiet);
    const { code } = await git('merge-base', '--is-ancestor', commit, other);
    if (code === 0)
        return true;
    if (code !== 1)
        return undefined;
    // In a history that is cut the way between them may be missing.
    const shallow = await git('rev-parse', '--is-shallow-repository');
    return shallow.code === 0 && shallow.stdout.trim() === 'false' ? false : undefined;
}
// https://docs.github.com/rest/commits/commits#compare-two-commits; only the first page lists files, which nobody wants here.
async function askServer(commit, other, { api }) {
    if (!api || api.token === '')
        return undefined;
    try {
        const address = `${api.url.replace(/\/+$/, '')}/repos/${api.repository.split('/').map(encodeURIComponent).join('/')}/compare/${other}...${commit}?per_page=1&page=2`;
        const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${api.token}`, 'user-agent': 'warmbake' };
        const answer = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
        if (!answer.ok || !answer.body)
            return undefined;
        let text = '';
        const decoder = new TextDecoder();
        for await (const chunk of answer.body) {
            text += decoder.decode(chunk, { stream: true });
            if (text.length > maxAnswer)
                return undefined;
        }
        const status = (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text))?.['status']);
        if (status === 'behind')
            return true;
        return status === 'ahead' || status === 'identical' || status === 'diverged' ? false : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./out/fingerprint/canonical.js


/** JSON text that is the same for equal values, whatever the order of their fields. */
function canonicalJson(value) {
    return JSON.stringify(value, (_, field) => {
        const object = (0,checked_json/* objectOf */.Xy)(field);
        return object ? Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))) : field;
    });
}
/** SHA-256 of a canonical text, 64 hex digits. */
function digestOf(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(canonicalJson(value)).digest('hex');
}

// EXTERNAL MODULE: ./out/fingerprint/refusal.js
var refusal = __webpack_require__(33507);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/fingerprint/reached-entries.js

/**
 * The entries of a context that instructions with these source paths can reach, and the directories on the way. All of them
 * where a path is not known, or where a link is on the way to one: where it leads is then copied too.
 */
function reachedEntries(entries, paths) {
    if (paths === undefined)
        return entries;
    const sources = paths.map(readSource);
    if (sources.some(({ length }) => length === 0))
        return entries;
    const reached = [];
    for (const entry of entries) {
        const own = entry.path.split('/');
        for (const source of sources) {
            if (!matchesStart(source, own))
                continue;
            // A link inside of what is copied stays a link.
            if (entry.kind === 'link' && own.length <= source.length)
                return entries;
            if (own.length < source.length && entry.kind !== 'directory')
                continue;
            reached.push(entry);
            break;
        }
    }
    return reached;
}
// `..` does not lead out of a context. `**` may be any number of directories, and many stars take long: the path ends before them.
function readSource(path) {
    const parts = external_node_path_.posix.join('/', path).split('/').filter((part) => part !== '');
    const end = parts.findIndex((part) => part.includes('**') || part.split('*').length > 5);
    return parts.slice(0, end < 0 ? undefined : end).map((part) => {
        if (!/[*?]/.test(part))
            return (name) => name === part;
        const expression = new RegExp(`^${part.replace(/[\\^$.+()|{}[\]/-]/g, (sign) => `\\${sign}`).replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`, 'u');
        return (name) => expression.test(name);
    });
}
function matchesStart(source, own) {
    return source.every((matches, index) => index >= own.length || matches(own[index] ?? ''));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/fingerprint/ignore-lines.js
var ignore_lines = __webpack_require__(70507);
;// CONCATENATED MODULE: ./out/fingerprint/ignore-patterns.js



// More make an expression slow.
const mostStars = 6;
const mostPatterns = 2000;
/** A context of which nothing is left out. */
const ignoringNothing = { leavesOut: () => false, mayKeepBelow: () => true };
/**
 * The rules of a .dockerignore as BuildKit has them (moby/patternmatcher and its ignorefile): the last pattern that matches a
 * path or a directory it is in decides. A pattern that versions read in different ways leaves nothing out, and takes back
 * everything where it takes back. Throws a Refusal for thousands of patterns.
 */
function parseIgnoring(text) {
    const patterns = (0,ignore_lines/* readIgnoreLines */.U)(text).flatMap(readPattern);
    if (patterns.length > mostPatterns)
        throw new refusal/* Refusal */.P(`its .dockerignore has more than ${mostPatterns} patterns`);
    const known = new Map();
    const matchedOf = (path) => {
        const parent = external_node_path_.posix.dirname(path);
        const above = parent === '.' ? undefined : (known.get(parent) ?? matchedOf(parent));
        if (above && !known.has(parent))
            known.set(parent, above);
        return patterns.map(({ matches }, index) => above?.[index] === true || matches(path));
    };
    return {
        leavesOut: (path) => {
            const last = matchedOf(path).lastIndexOf(true);
            return last >= 0 && patterns[last]?.keeps === false;
        },
        mayKeepBelow: (directory) => patterns.some(({ keeps, start }) => keeps && (start.startsWith(`${directory}/`) || `${directory}/`.startsWith(start)))
    };
}
function readPattern({ keeps, pattern }) {
    const matches = matcherOf(pattern, keeps);
    if (matches)
        return [{ keeps, matches, start: /^[^*?[\\]*/.exec(pattern)?.[0] ?? '' }];
    return keeps ? [{ keeps, matches: () => true, start: '' }] : [];
}
// How a pattern becomes a regular expression there: `**` is any number of directories, the rest as in filepath.Match.
function matcherOf(pattern, keeps) {
    if (!/[*?[\]\\]/.test(pattern))
        return (path) => path === pattern;
    // Escapes and brackets become parts of Go's regular expression: only the plain ones mean the same everywhere.
    const rest = pattern.replace(/\[\^?[A-Za-z0-9_.]+(?:-[A-Za-z0-9][A-Za-z0-9_.]*)*\]/g, 'x');
    const stars = pattern.split('/').every((part) => !part.includes('**') || part === '**');
    if (!stars || /[[\]\\^]/.test(rest) || (pattern.match(/\*+/g)?.length ?? 0) > mostStars)
        return undefined;
    if (pattern === '**')
        return () => true;
    // Whether it takes in a line's end differs: here it does where that leaves less out.
    const any = keeps ? '[^]*' : '[^\\n]*';
    let source = '';
    for (let at = 0; at < pattern.length; at++) {
        const sign = pattern[at] ?? '';
        if (pattern.startsWith('**', at)) {
            at++;
            if (pattern[at + 1] === '/')
                at++;
            source += at + 1 >= pattern.length ? any : `(?:${any}/)?`;
        }
        else if (sign === '*')
            source += '[^/]*';
        else if (sign === '?')
            source += '[^/]';
        else
            source += sign === '[' || sign === ']' || sign === '^' || sign === '-' ? sign : sign.replace(/[.+()|{}$/]/, '\\$&');
    }
    try {
        const expression = new RegExp(`^${source}$`, 'u');
        return (path) => expression.test(path);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./out/run/fingerprint/build-files.js





const maxBytes = 1_000_000;
/** The text of a Dockerfile, which is relative to its context, and its path. Throws a Refusal where it cannot be read. */
async function readDockerfileText(context, dockerfile) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(dockerfile) || dockerfile === '-')
        throw new refusal/* Refusal */.P(`its Dockerfile \`${dockerfile.slice(0, 100)}\` is elsewhere`);
    const path = (0,external_node_path_.isAbsolute)(dockerfile) ? dockerfile : (0,external_node_path_.join)(context, dockerfile);
    // Buildx takes the small name where the usual one is not there.
    const names = (0,external_node_path_.basename)(path) === 'Dockerfile' ? [path, (0,external_node_path_.join)((0,external_node_path_.dirname)(path), 'dockerfile')] : [path];
    for (const name of names) {
        const text = await readText(name);
        if (text === undefined)
            continue;
        if (!(await staysBeside(name)))
            throw new refusal/* Refusal */.P(`its Dockerfile \`${dockerfile}\` is a link that leads away from its directory`);
        return { text, path: name };
    }
    throw new refusal/* Refusal */.P(`its Dockerfile \`${dockerfile}\` is not there`);
}
// A builder is sent the Dockerfile's directory alone: what leads out of it is looked for in it, and may be another file there.
async function staysBeside(path) {
    if (!(await (0,promises_.lstat)(path)).isSymbolicLink())
        return true;
    const to = (0,external_node_path_.normalize)(await (0,promises_.readlink)(path));
    return !/^(?:\/|\.\.(?:\/|$))/.test(to) && (await (0,promises_.realpath)(path)) === (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), to);
}
/**
 * A local context with what is left out of it: by `<Dockerfile>.dockerignore` beside the Dockerfile, else by its own
 * .dockerignore. Where it is not certain which one counts, nothing is left out. A `..` behind a link leads to where the link
 * leads. Throws a Refusal where there is no directory.
 */
async function openContext(path, workdir, dockerfile) {
    const root = await (0,promises_.realpath)((0,external_node_path_.isAbsolute)(path) ? path : `${workdir}/${path}`).catch(() => undefined);
    if (root === undefined || !(await (0,promises_.stat)(root)).isDirectory())
        throw new refusal/* Refusal */.P(`its context \`${path}\` is no directory`);
    const own = dockerfile === undefined ? undefined : await readIgnoring(`${dockerfile}.dockerignore`);
    // Versions do not agree whether an empty one counts, nor on names that a link or the small spelling gave.
    const unsure = own !== undefined && dockerfile !== undefined && (own === '' || (0,external_node_path_.basename)(dockerfile) === 'dockerfile' || (await (0,promises_.lstat)(dockerfile)).isSymbolicLink());
    const rules = unsure ? unclear : (own ?? (await readIgnoring((0,external_node_path_.join)(root, '.dockerignore'))) ?? '');
    const ignoreFile = own === undefined ? (0,external_node_path_.join)(path, '.dockerignore') : `${dockerfile}.dockerignore`;
    return { path, ignoreFile, root, ignoring: rules === unclear ? ignoringNothing : parseIgnoring(rules), key: JSON.stringify([root, rules === unclear ? null : rules]) };
}
/** The permissions of a context's own directory. */
async function modeOf(root) {
    return (await (0,promises_.stat)(root)).mode;
}
const unclear = Symbol('it is not certain what is left out');
// BuildKit does not follow links out of a context, and reads nothing then.
async function readIgnoring(path) {
    const about = await (0,promises_.lstat)(path).catch(() => undefined);
    if (!about)
        return undefined;
    const text = about.isFile() ? await readText(path) : undefined;
    return text === undefined || text.includes('\uFFFD') ? unclear : text;
}
async function readText(path) {
    // Opening a pipe without this would wait for its other end.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK).catch(() => undefined);
    if (!file)
        return undefined;
    try {
        const about = await file.stat();
        if (!about.isFile())
            return undefined;
        if (about.size > maxBytes)
            throw new refusal/* Refusal */.P(`\`${(0,external_node_path_.basename)(path)}\` is over 1 MB`);
        return await file.readFile('utf8');
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./out/run/fingerprint/context-files.js




// Calls that wait: tens of thousands of small files are read in a fraction of the time that the others take. In between others
// get their turn.
const atOnce = 500;
const mostEntries = 2_000_000;
const pieceBytes = 1_048_576;
const piecesAtOnce = 32;
/**
 * What a local context holds, without what is left out of it, in the order of paths; directories first of what is in them.
 * Throws a Refusal for what cannot be read or named.
 */
async function listContext(root, ignoring) {
    const entries = [];
    // A directory that is left out is sent where something in it is not.
    const visit = async (directory) => {
        const names = readNames(root, directory);
        let any = false;
        for (const name of names) {
            const path = directory === '' ? name : `${directory}/${name}`;
            if (++seen % atOnce === 0)
                await new Promise(setImmediate);
            if (seen > mostEntries)
                throw new refusal/* Refusal */.P(`its context has more than ${mostEntries} files`);
            const leftOut = ignoring.leavesOut(path);
            const entry = leftOut && !ignoring.mayKeepBelow(path) ? undefined : readEntry(root, path);
            if (!entry || (leftOut && entry.kind !== 'directory'))
                continue;
            const at = entries.length;
            entries.push(entry);
            const below = entry.kind === 'directory' && (await visit(path));
            if (leftOut && !below)
                entries.splice(at, 1);
            else
                any = true;
        }
        return any;
    };
    let seen = 0;
    await visit('');
    return entries;
}
function readNames(root, directory) {
    const names = tellWhere(directory, () => (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, directory)));
    // Names that are no UTF-8 come as this sign, several as the same one.
    if (names.some((name) => name.includes('\uFFFD')))
        throw new refusal/* Refusal */.P(`a file name in \`${directory || '.'}\` is not plain UTF-8`);
    return names.sort();
}
function readEntry(root, path) {
    const about = tellWhere(path, () => (0,external_node_fs_.lstatSync)(`${root}/${path}`));
    const kind = about.isFile() ? 'file' : about.isDirectory() ? 'directory' : about.isSymbolicLink() ? 'link' : 'other';
    const detail = kind === 'link' ? tellWhere(path, () => (0,external_node_fs_.readlinkSync)(`${root}/${path}`)) : kind === 'other' ? String(about.rdev) : '';
    if (detail.includes('\uFFFD'))
        throw new refusal/* Refusal */.P(`the link \`${path}\` leads to a name that is not plain UTF-8`);
    // The permissions of a link mean nothing and differ from system to system.
    const mode = kind === 'link' ? about.mode & external_node_fs_.constants.S_IFMT : about.mode;
    return { path, kind, mode, detail, inode: kind === 'file' && about.nlink > 1 ? `${about.dev}:${about.ino}` : undefined };
}
/** Gives SHA-256 of files of a context by their paths, each read once. Throws a Refusal for one that cannot be read. */
function digestFiles(root) {
    const known = new Map();
    const piece = Buffer.allocUnsafe(pieceBytes);
    let pieces = 0;
    const readDigest = async (path) => {
        // Neither a link nor a pipe that took the file's place is followed or waited for.
        const file = tellWhere(path, () => (0,external_node_fs_.openSync)(`${root}/${path}`, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK));
        try {
            const about = (0,external_node_fs_.fstatSync)(file);
            if (!about.isFile())
                throw new refusal/* Refusal */.P(`\`${path}\` changed while it was read`);
            const digest = (0,external_node_crypto_.createHash)('sha256');
            for (let all = 0, read = 1; read > 0; all += read) {
                read = tellWhere(path, () => (0,external_node_fs_.readSync)(file, piece));
                digest.update(piece.subarray(0, read));
                // Its size spares the call that would only tell its end.
                if (all + read === about.size)
                    break;
                if (++pieces % piecesAtOnce === 0)
                    await new Promise(setImmediate);
            }
            return digest.digest('hex');
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    };
    return async (path) => {
        const digest = known.get(path) ?? (await readDigest(path));
        known.set(path, digest);
        if (known.size % atOnce === 0)
            await new Promise(setImmediate);
        return digest;
    };
}
function tellWhere(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof refusal/* Refusal */.P)
            throw error;
        throw new refusal/* Refusal */.P(`\`${path || '.'}\` of its context cannot be read`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./out/run/fingerprint/extended-attributes.js



// Node.js has no call for these. Both write path, name and value in hexadecimal, each with a NUL behind it, for what has some.
const perl = `use Config;
my ($list, $get) = $Config{archname} =~ /^x86_64-linux/ ? (195, 192) : $Config{archname} =~ /^aarch64-linux/ ? (12, 9) : exit 3;
open(my $in, '<:raw', $ARGV[0]) or exit 4; local $/ = "\\0"; binmode STDOUT;
while (my $path = <$in>) { chomp $path;
  my $names = "\\0" x 65536; my $size = syscall($list, $path, $names, 65536);
  if ($size < 0) { next if $!{EOPNOTSUPP}; exit 5; }
  for my $name (sort split /\\0/, substr($names, 0, $size)) {
    my $value = "\\0" x 65536; my $got = syscall($get, $path, $name, $value, 65536); exit 6 if $got < 0;
    print $path, "\\0", $name, "\\0", unpack('H*', substr($value, 0, $got)), "\\0"; } }`;
const python = `import errno, os, sys
out = sys.stdout.buffer
for path in open(sys.argv[1], 'rb').read().split(b'\\0')[:-1]:
    try:
        names = os.listxattr(path, follow_symlinks=False)
    except OSError as error:
        if error.errno == errno.ENOTSUP: continue
        raise
    for name in sorted(names):
        out.write(b'\\0'.join([path, os.fsencode(name), os.getxattr(path, name, follow_symlinks=False).hex().encode(), b'']))`;
const programs = [['perl', '-e', perl, '--'], ['python3', '-I', '-c', python]];
const extended_attributes_timeoutMs = 60_000;
/**
 * The extended attributes (capabilities, access lists) of files by their absolute paths, as text; a file without any is not in
 * the result. BuildKit copies them. Throws a Refusal where nothing here can read them.
 */
async function readAttributes(paths, { run, env, directory }) {
    if (paths.length === 0)
        return new Map();
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(directory, 'paths-'));
    try {
        const list = (0,external_node_path_.join)(folder, 'list');
        await (0,promises_.writeFile)(list, paths.map((path) => `${path}\0`).join(''), { mode: 0o600 });
        for (const [program, ...args] of programs) {
            const { code, stdout } = await run(program, [...args, list], { env, timeoutMs: extended_attributes_timeoutMs, cwd: folder });
            if (code === 0)
                return parseAttributes(stdout);
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    throw new refusal/* Refusal */.P('the extended attributes of its files cannot be read: neither perl nor python3 did');
}
function parseAttributes(stdout) {
    const fields = stdout.split('\0');
    const attributes = new Map();
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const path = fields[at] ?? '';
        attributes.set(path, `${attributes.get(path) ?? ''}${fields[at + 1]}=${fields[at + 2]};`);
    }
    return attributes;
}

;// CONCATENATED MODULE: ./out/run/fingerprint/context-digests.js





function openContextDigests(tools) {
    const listings = new Map();
    const files = new Map();
    const digests = new Map();
    const attributed = new Set();
    let attributes = Promise.resolve(new Map());
    const listingOf = (context) => {
        const known = listings.get(context.key) ?? listContext(context.root, context.ignoring).then((entries) => ({ entries, reached: new Map() }));
        listings.set(context.key, known);
        return known;
    };
    const entriesOf = async (context, paths) => {
        const { entries, reached } = await listingOf(context);
        const key = JSON.stringify(paths ?? null);
        const found = reached.get(key) ?? reachedEntries(entries, paths);
        reached.set(key, found);
        return found;
    };
    const compute = async (context, paths) => {
        const entries = await entriesOf(context, paths);
        const digestOf = files.get(context.root) ?? digestFiles(context.root);
        files.set(context.root, digestOf);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        // Everything takes the permissions of the directory itself along.
        if (paths === undefined || paths.length > 0)
            hash.update(`${await modeOf(context.root)}\n`);
        // Names of one file are copied as names of one file.
        const firstNames = new Map();
        const lines = [];
        for (const { path, kind, mode, detail, inode } of entries) {
            const first = inode === undefined ? undefined : firstNames.get(inode);
            if (inode !== undefined && first === undefined)
                firstNames.set(inode, path);
            lines.push([path, kind, mode, kind === 'file' ? await digestOf(path) : detail, first ?? null]);
        }
        // They were read meanwhile.
        const found = await attributes;
        for (const [index, { path }] of entries.entries())
            hash.update(`${JSON.stringify([lines[index], found.get(`${context.root}/${path}`) ?? null])}\n`);
        return hash.digest('hex');
    };
    return {
        reach: async (context, paths) => (await entriesOf(context, paths)).forEach(({ path }) => attributed.add(`${context.root}/${path}`)),
        readAttributes: async () => {
            attributes = readAttributes([...attributed], tools);
            // Who needs them waits for them.
            attributes.catch(() => undefined);
        },
        entries: entriesOf,
        digest: (context, paths) => {
            const key = `${context.key}${JSON.stringify(paths ?? null)}`;
            const known = digests.get(key) ?? compute(context, paths);
            digests.set(key, known);
            return known;
        }
    };
}

;// CONCATENATED MODULE: ./out/fingerprint/context-kind.js

/** Reads a context as buildx does. Throws a Refusal for one of which nobody knows what it will be. */
function readContext(text) {
    const [, image] = /^docker-image:\/\/(.+)$/.exec(text) ?? [];
    if (image !== undefined)
        return { kind: 'image', ref: image };
    const [, target] = /^target:(.+)$/.exec(text) ?? [];
    if (target !== undefined)
        return { kind: 'target', name: target };
    // A Git object's full name; a branch or a tag may move.
    if (/^(?:https?:\/\/[^#?]+\.git|ssh:\/\/[^#?]+|git:\/\/[^#?]+|git@[^#?]+)#(?:[0-9a-f]{40}|[0-9a-f]{64})(?::[^#?]*)?$/.test(text))
        return { kind: 'git', url: text };
    const local = text.replace(/^cwd:\/\//, '');
    if (/^[a-z][a-z0-9+.-]*:/i.test(local) || /^[^/]*@[^/]*:/.test(local) || /^github\.com\//.test(local) || local === '-')
        throw new refusal/* Refusal */.P('its context is elsewhere, and nothing says which commit it is');
    return { kind: 'local', path: local === '' ? '.' : local };
}

;// CONCATENATED MODULE: ./out/fingerprint/image-name.js
/** An image's name as Docker shows it: without what goes without saying (`docker.io/library/`, `:latest`). */
function familiarName(name) {
    const path = name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\/(?=[^/]+$)/, '');
    return path.includes('@') ? path : path.replace(/:latest$/, '');
}

;// CONCATENATED MODULE: ./out/fingerprint/instruction-reads.js

const flagsOf = {
    FROM: ['platform'],
    RUN: ['mount', 'network', 'security'],
    COPY: ['from', 'chown', 'chmod', 'link', 'parents', 'exclude'],
    ADD: ['chown', 'chmod', 'link', 'exclude', 'unpack', 'keep-git-dir', 'checksum']
};
const others = new Set(['CMD', 'LABEL', 'MAINTAINER', 'EXPOSE', 'ENV', 'ENTRYPOINT', 'VOLUME', 'USER', 'WORKDIR', 'ARG', 'ONBUILD', 'STOPSIGNAL', 'HEALTHCHECK', 'SHELL']);
/** Throws a Refusal for an instruction or a flag that is not known, and for what cannot be known before the build. */
function readsOf({ keyword, flags, rest }) {
    const known = flagsOf[keyword];
    if (!known && !others.has(keyword))
        throw new refusal/* Refusal */.P(`its Dockerfile has an instruction that is not known (\`${keyword.slice(0, 40)}\`)`);
    const strange = known && flags.find(({ name }) => !known.includes(name));
    if (strange)
        throw new refusal/* Refusal */.P(`\`${keyword} --${strange.name}\` is not known well enough`);
    if (keyword === 'RUN')
        return flags.filter(({ name }) => name === 'mount').flatMap(({ value }) => readsOfMount(value ?? ''));
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return [];
    const sources = sourcesOf(keyword, rest);
    if (keyword === 'ADD')
        sources.forEach(refuseRemote);
    const from = flags.filter(({ name }) => name === 'from').map(({ value }) => value ?? '');
    if (from.length > 1 || from.some((name) => name === '' || name.includes('$')))
        throw new refusal/* Refusal */.P(`\`${keyword} --from\` has no plain name`);
    return [{ from: from[0], paths: sources.some((source) => !isPlain(source)) ? undefined : sources.filter((source) => !source.startsWith('<<')) }];
}
function sourcesOf(keyword, rest) {
    const words = parseList(rest) ?? rest.split(/[\t\v\f\r ]+/).filter((word) => word !== '');
    if (words.length < 2)
        throw new refusal/* Refusal */.P(`\`${keyword} ${rest.slice(0, 40)}\` has no source`);
    return words.slice(0, -1);
}
function parseList(rest) {
    if (!rest.startsWith('['))
        return undefined;
    try {
        const list = JSON.parse(rest);
        return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
    }
    catch {
        return undefined;
    }
}
// A word of which it is certain that it is taken as it stands.
function isPlain(word) {
    return !/["'\\`$[\]]/.test(word);
}
// Whatever may come to be a URL or a Git repository (frontend/dockerfile/dockerfile2llb: dispatchCopy).
function refuseRemote(source) {
    if (source.startsWith('<<'))
        return;
    if (/["'\\`$]/.test(source))
        throw new refusal/* Refusal */.P(`\`ADD ${source.slice(0, 60)}\` may be a remote source`);
    if (/[:@]/.test(source) || /^github\.com\//.test(source))
        throw new refusal/* Refusal */.P('`ADD` of a remote source, which may be another one at every build');
}
const mountKeys = new Set(['type', 'from', 'source', 'src', 'target', 'dst', 'destination', 'readonly', 'ro', 'readwrite', 'rw', 'id', 'sharing', 'required', 'size', 'mode', 'uid', 'gid', 'env']);
// `--mount=key=value,…` (frontend/dockerfile/instructions: parseMount).
function readsOfMount(text) {
    const fields = new Map();
    for (const field of text.split(',')) {
        const at = field.indexOf('=');
        const key = (at < 0 ? field : field.slice(0, at)).toLowerCase();
        if (!mountKeys.has(key) || fields.has(key))
            throw new refusal/* Refusal */.P(`\`RUN --mount=${text.slice(0, 80)}\` is not plain`);
        fields.set(key, at < 0 ? '' : field.slice(at + 1));
    }
    const type = fields.get('type') ?? 'bind';
    if (type === 'secret' || type === 'ssh')
        throw new refusal/* Refusal */.P(`\`RUN --mount=type=${type}\` reads what must not be in a fingerprint`);
    if (type === 'tmpfs')
        return [];
    if (type !== 'bind' && type !== 'cache')
        throw new refusal/* Refusal */.P(`\`RUN --mount=type=${type.slice(0, 40)}\` is not known`);
    const from = fields.get('from');
    if (from !== undefined && (from === '' || from.includes('$')))
        throw new refusal/* Refusal */.P('`RUN --mount` has no plain `from`');
    // A cache without `from` begins empty.
    if (type === 'cache' && from === undefined)
        return [];
    const sources = [fields.get('source'), fields.get('src')].filter((source) => source !== undefined);
    return [{ from, paths: sources.length === 0 ? ['/'] : sources.every(isPlain) ? sources : undefined }];
}

// EXTERNAL MODULE: ./out/fingerprint/platform-variables.js
var platform_variables = __webpack_require__(71332);
// EXTERNAL MODULE: ./out/fingerprint/go-space.js
var go_space = __webpack_require__(18002);
;// CONCATENATED MODULE: ./out/fingerprint/heredocs.js

const plain = /^\d*<<(-?)(?:([A-Za-z_][A-Za-z0-9_]*)|"([A-Za-z_][A-Za-z0-9_]*)"|'([A-Za-z_][A-Za-z0-9_]*)')$/;
// What some take for a blank and others do not, and quotes or blanks inside a variable's default.
const heredocs_unclear = /[\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]|\$\{[^}]*["'\s]/;
// A longer line is nobody's, and would take long.
const longest = 16_384;
const mayHave = new Set(['RUN', 'COPY', 'ADD']);
/**
 * The here-documents that follow an instruction (frontend/dockerfile/parser: heredocsFromLine): words of RUN, COPY and ADD, also
 * behind ONBUILD, that begin with `<<`. What might be one and is not plain is refused: throws a Refusal.
 */
function heredocsOf(line, { keyword, rest }, escape) {
    const inner = keyword === 'ONBUILD' ? (/^[a-zA-Z]*/.exec(rest)?.[0].toUpperCase() ?? '') : keyword;
    if (!line.includes('<<') || !mayHave.has(inner))
        return [];
    const unsure = () => new refusal/* Refusal */.P(`\`${keyword}\` has a here-document that is not plain (\`${line.slice(Math.max(0, line.indexOf('<<') - 20)).slice(0, 60)}\`)`);
    if (escape !== '\\' || inner !== keyword || /^\s*\[/.test(rest) || line.length > longest || heredocs_unclear.test(line))
        throw unsure();
    return splitWords(line, unsure).flatMap((word) => {
        if (!/^\d*<<-?[^<]*$/.test(word) || /^\d*<<-?$/.test(word))
            return [];
        const [, dash, ...names] = plain.exec(word) ?? [];
        const name = names.find((one) => one !== undefined);
        if (name === undefined)
            throw unsure();
        return [{ name, chomp: dash === '-' }];
    });
}
// At blanks outside quotes, as a shell's words; an escape holds one character.
function splitWords(line, unsure) {
    const words = line.match(/(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+/g) ?? [];
    // What the pattern did not take is a quote or an escape without end.
    if (words.join('') !== line.replace(/(?:\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')|\s+/g, (found) => (/^\s/.test(found) ? '' : found)))
        throw unsure();
    return words;
}

;// CONCATENATED MODULE: ./out/fingerprint/dockerfile-lines.js



const leading = new RegExp(`^${go_space/* goSpace */.T8}+`);
// What splits words: the parser's own choice.
const blank = /[\t\v\f\r ]+/;
const dockerfile_lines_maxBytes = 1_000_000;
/**
 * Reads a Dockerfile line by line as BuildKit's parser does (frontend/dockerfile/parser). An instruction that it would read and
 * this does not must never be, so what is not plain is refused: throws a Refusal.
 */
function readDockerfile(text) {
    if (text.length > dockerfile_lines_maxBytes)
        throw new refusal/* Refusal */.P('its Dockerfile is over 1 MB');
    if (text.includes('\uFFFD') || text.includes('\0'))
        throw new refusal/* Refusal */.P('its Dockerfile is not plain UTF-8');
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    const { syntaxes, escape } = readDirectives(lines);
    const instructions = [];
    for (let at = 0; at < lines.length;) {
        let joined = '';
        // Only the first line of an instruction loses its indentation.
        for (let first = true, more = true; more && at < lines.length; first = false, at++) {
            const line = trimNewline(lines[at] ?? '');
            const bare = line.replace(leading, '');
            // Comments and empty lines inside an instruction do not end it.
            if (bare === '' || bare.startsWith('#')) {
                if (first)
                    more = false;
                continue;
            }
            const [content, goesOn] = cutContinuation(first ? bare : line, escape);
            joined += content;
            more = goesOn;
        }
        if ((0,go_space/* trimSpace */.Pd)(joined) === '')
            continue;
        const instruction = splitInstruction(joined);
        instructions.push(instruction);
        for (const { name, chomp } of heredocsOf(joined, instruction, escape)) {
            let line;
            do {
                if (at >= lines.length)
                    throw new refusal/* Refusal */.P(`a here-document of its Dockerfile has no end (\`${name}\`)`);
                line = trimNewline(lines[at++] ?? '');
                if (chomp)
                    line = line.replace(/^\t+/, '');
            } while (line !== name);
        }
    }
    return { syntaxes, instructions };
}
function trimNewline(line) {
    return (0,go_space/* trimEnd */.s8)(line, (sign) => sign === '\r' || sign === '\n');
}
// A line goes on where it ends in one escape character: two of them are an escaped one.
function cutContinuation(line, escape) {
    const bare = (0,go_space/* trimEnd */.s8)(line, (sign) => sign === ' ' || sign === '\t');
    const goesOn = bare.endsWith(escape) && !bare.endsWith(escape + escape);
    return goesOn ? [bare.slice(0, -1), true] : [line, false];
}
function readDirectives(lines) {
    const syntaxes = new Set();
    let escape = '\\';
    // Directives stand on top, before anything else; a `#!` line before them is passed over for the syntax alone.
    let strict = true;
    for (const [index, line] of lines.entries()) {
        const bare = (0,go_space/* trimSpace */.Pd)(line);
        if (index === 0 && bare.startsWith('#!'))
            continue;
        if (bare !== '' && !/^(?:#|\/\/)/.test(bare))
            break;
        const [, syntax] = /^(?:#|\/\/)\s*syntax\s*=\s*(.+)$/i.exec(bare) ?? [];
        if (syntax !== undefined)
            syntaxes.add((0,go_space/* trimSpace */.Pd)(syntax));
        const [, name = '', value = ''] = /^#[\t\f\r ]*([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=[\t\f\r ]*(.+)$/.exec(bare) ?? [];
        if (name === '')
            strict = false;
        if (!/^escape$/i.test(name))
            continue;
        if (!strict || lines[0]?.startsWith('#!') || !/^[\\`]$/.test(value))
            throw new refusal/* Refusal */.P('the `escape` directive of its Dockerfile is in an unusual place');
        escape = value;
    }
    return { syntaxes: [...syntaxes], escape };
}
function splitInstruction(joined) {
    const line = (0,go_space/* trimSpace */.Pd)(joined);
    const gap = blank.exec(line);
    const word = gap ? line.slice(0, gap.index) : line;
    if (!/^[a-zA-Z]+$/.test(word))
        throw new refusal/* Refusal */.P(`its Dockerfile has an instruction that is not known (\`${word.slice(0, 40)}\`)`);
    const keyword = word.toUpperCase();
    let rest = gap ? line.slice(gap.index + gap[0].length) : '';
    const flags = [];
    for (;;) {
        rest = rest.replace(/^[\t\v\f\r ]+/, '');
        const [flag = ''] = /^--[^\t\v\f\r ]*/.exec(rest) ?? [];
        if (flag === '' || flag === '--')
            break;
        const [, name, , value] = /^--([a-z-]+)(=([^"'\\`\x80-\uFFFF]*))?$/.exec(flag) ?? [];
        if (name === undefined)
            throw new refusal/* Refusal */.P(`\`${keyword}\` has a flag that is not plain (\`${flag.slice(0, 60)}\`)`);
        flags.push({ name, value });
        rest = rest.slice(flag.length);
    }
    return { keyword, flags, rest };
}

;// CONCATENATED MODULE: ./out/fingerprint/stages.js



/** Throws a Refusal for a Dockerfile that BuildKit might read in another way. */
function splitStages({ instructions }) {
    const declarations = [];
    const stages = [];
    for (const instruction of instructions) {
        const current = stages.at(-1);
        if (instruction.keyword === 'FROM')
            stages.push(readFrom(instruction));
        else if (current)
            current.instructions.push(instruction);
        else if (instruction.keyword === 'ARG')
            declarations.push(instruction.rest);
        else
            throw new refusal/* Refusal */.P('its Dockerfile does not begin with `FROM`');
    }
    const names = stages.flatMap(({ name }) => (name === undefined ? [] : [name]));
    if (stages.length === 0)
        throw new refusal/* Refusal */.P('its Dockerfile has no `FROM`');
    if (new Set(names).size < names.length)
        throw new refusal/* Refusal */.P('its Dockerfile has two stages of one name');
    return { declarations, stages };
}
function readFrom(instruction) {
    // Its flags are looked at as those of all others.
    readsOf(instruction);
    const [base = '', as, name, ...more] = instruction.rest.split(/[\t\v\f\r ]+/).filter((word) => word !== '');
    const named = as !== undefined;
    if (base === '' || more.length > 0 || (named && (!/^as$/i.test(as) || !/^[a-z][a-z0-9-_.]*$/i.test(name ?? ''))))
        throw new refusal/* Refusal */.P(`\`FROM ${instruction.rest.slice(0, 80)}\` is not plain`);
    const platforms = instruction.flags.map(({ value }) => value ?? '');
    if (platforms.length > 1)
        throw new refusal/* Refusal */.P('`FROM` has two platforms');
    return { name: name?.toLowerCase(), base, platform: platforms[0], instructions: [] };
}
/** The instructions that ones for ONBUILD stand for, each as the Dockerfile or an image has it. Throws a Refusal. */
function readTriggers(triggers) {
    const instructions = triggers.flatMap((trigger) => readDockerfile(trigger).instructions);
    if (instructions.some(({ keyword }) => keyword === 'ONBUILD' || keyword === 'FROM'))
        throw new refusal/* Refusal */.P('an `ONBUILD` holds what it may not');
    return instructions;
}
/** What stands behind the ONBUILD of a stage: the stages built on it run these. Throws a Refusal. */
function triggersOfStage({ instructions }) {
    return readTriggers(instructions.filter(({ keyword }) => keyword === 'ONBUILD').map(({ rest }) => rest));
}

// EXTERNAL MODULE: ./out/fingerprint/variables.js
var fingerprint_variables = __webpack_require__(46738);
;// CONCATENATED MODULE: ./out/fingerprint/dockerfile-inputs.js






/**
 * What a build reads: from all its platforms together, as each may take other stages and images. Triggers of base images add to
 * it, so it is asked again when these are known. Throws a Refusal where that is not certain.
 */
function inputsOf(stages, settings, triggersOf) {
    const images = new Map();
    const paths = new Set();
    let anyPath = false;
    for (const platform of settings.platforms) {
        const found = inputsFor(platform, stages, settings, triggersOf);
        found.paths?.forEach((path) => paths.add(path));
        anyPath ||= found.paths === undefined;
        for (const image of found.images) {
            const known = images.get(image.ref);
            images.set(image.ref, { ref: image.ref, base: image.base || known?.base === true, platforms: [...new Set([...(known?.platforms ?? []), ...image.platforms])] });
        }
    }
    return { images: [...images.values()], paths: anyPath ? undefined : [...paths] };
}
function inputsFor(platform, { declarations, stages }, settings, triggersOf) {
    const variables = (0,fingerprint_variables/* globalVariables */.v)(declarations, settings.args, (0,platform_variables/* platformVariables */.d)(platform, settings.buildPlatform));
    const images = [];
    const paths = [];
    let anyPath = false;
    const reached = new Set();
    const queue = [targetStage(stages, settings.target)];
    const take = (ref, base, platforms) => {
        if (!isContext(ref, settings.contexts))
            images.push({ ref, base, platforms });
    };
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
        const stage = stages[index];
        if (!stage || reached.has(index))
            continue;
        reached.add(index);
        const earlier = stages.slice(0, index);
        const base = (0,fingerprint_variables/* expandWord */.V)(stage.base, variables);
        const parent = earlier.findIndex(({ name }) => name === base.toLowerCase());
        if (parent >= 0)
            queue.push(parent);
        else if (base !== 'scratch')
            take(base, true, stage.platform === undefined ? [platform] : [platform, (0,fingerprint_variables/* expandWord */.V)(stage.platform, variables)]);
        // What a base runs here is written for the names and paths of this file.
        const triggered = [...readTriggers(triggersOf(base) ?? []), ...(parent < 0 ? [] : earlier.flatMap(triggersOfStage))];
        for (const { from, paths: read } of [...stage.instructions, ...triggersOfStage(stage), ...triggered].flatMap(readsOf)) {
            const source = from === undefined ? undefined : findStage(stages, from);
            if (from === undefined) {
                paths.push(...(read ?? []));
                anyPath ||= read === undefined;
            }
            else if (source === undefined)
                take(from, false, [platform]);
            else if (source < index)
                queue.push(source);
            else
                throw new refusal/* Refusal */.P(`\`${from}\` is a stage that comes later`);
        }
    }
    return { images, paths: anyPath ? undefined : paths };
}
function findStage(stages, from) {
    const named = stages.findIndex(({ name }) => name === from.toLowerCase());
    if (named >= 0)
        return named;
    return /^\d+$/.test(from) ? Number(from) : undefined;
}
function targetStage(stages, target) {
    if (target === undefined || target === '')
        return stages.length - 1;
    const found = findStage(stages, target);
    if (found === undefined || found >= stages.length)
        throw new refusal/* Refusal */.P(`its Dockerfile has no stage \`${target}\``);
    return found;
}
// A further context stands for an image of its name. All of them count anyway; where the spelling is not the one that BuildKit
// looks for, the image counts too.
function isContext(name, contexts) {
    return contexts.includes(name) && familiarName(name) === name;
}

;// CONCATENATED MODULE: ./out/fingerprint/syntax-images.js


// Since 1.4 Dockerfiles mean what they mean here; an exact tag without a version is the newest.
const known = /^docker\/dockerfile(?:-upstream)?(?::(?:1(?:\.(?:[4-9]|[1-9]\d+)(?:\.\d+)?)?(?:-labs)?|labs|latest))?(?:@sha256:[0-9a-f]{64})?$/;
/** The frontend images of a Dockerfile and of the argument that takes their place. Throws a Refusal for one whose language is not known. */
function syntaxImages(syntaxes, args) {
    const argument = args.get('BUILDKIT_SYNTAX');
    const all = [...new Set([...syntaxes, ...(argument === undefined || argument === '' ? [] : [argument])])];
    const strange = all.find((ref) => !known.test(familiarName(ref)));
    if (strange !== undefined)
        throw new refusal/* Refusal */.P(`\`syntax=${strange.slice(0, 100)}\` is not a Dockerfile language that is known here`);
    return all;
}

;// CONCATENATED MODULE: ./out/fingerprint/target-settings.js



// Names, caches and words for people make no other image; where contexts and the Dockerfile lie does not, what is in them does.
const outside = new Set(['tags', 'cache-from', 'cache-to', 'description', 'context', 'contexts', 'dockerfile', 'dockerfile-inline', 'output', 'platforms', 'secret', 'ssh', 'call', 'no-cache', 'no-cache-filter', 'pull']);
/** What counts of a resolved target itself. Throws a Refusal where it asks for something that no fingerprint can stand for. */
function settingsOf(target, platforms) {
    const { raw } = target;
    if (isThere(raw['no-cache']) || isThere(raw['no-cache-filter']))
        throw new refusal/* Refusal */.P('`no-cache` asks for a new build');
    if (isThere(raw['pull']))
        throw new refusal/* Refusal */.P('`pull` asks for the newest base images');
    if (isThere(raw['secret']))
        throw new refusal/* Refusal */.P('it uses secrets');
    if (isThere(raw['ssh']))
        throw new refusal/* Refusal */.P('it uses ssh');
    const call = (0,checked_json/* stringOf */.Je)(raw['call']);
    if (call !== undefined && call !== 'build')
        throw new refusal/* Refusal */.P(`\`call: ${call}\` builds nothing`);
    return { ...withoutOutside(raw), platforms: [...platforms].sort(), outputs: target.outputs.map(outputOptions) };
}
function withoutOutside(raw) {
    return Object.fromEntries(Object.entries(raw).filter(([key]) => !outside.has(key)));
}
function isThere(value) {
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== false;
}
function outputOptions(text) {
    const output = (0,bake_outputs/* readOutput */.ov)(text);
    const type = output.get('type') ?? '';
    if (!['image', 'registry', 'cacheonly'].includes(type))
        throw new refusal/* Refusal */.P(`its \`output\` of type \`${type}\` is wanted on this machine`);
    if (output.has('name'))
        throw new refusal/* Refusal */.P('its `output` has a name of its own');
    return [...output].filter(([key]) => key !== 'push').sort();
}

;// CONCATENATED MODULE: ./out/run/fingerprint/prepare-target.js











/** Throws a Refusal where the target cannot be fingerprinted. `platform`: the builder's own, where it is known. */
async function prepareTarget(target, workdir, platform) {
    const { raw, args } = target;
    const platforms = target.platforms.length > 0 ? target.platforms : platform === undefined ? [] : [platform];
    if (platforms.length === 0 || platforms.includes('local'))
        throw new refusal/* Refusal */.P('it names no `platforms`, and those of the builder are not known before it is there');
    const settings = settingsOf(target, platforms);
    const inline = (0,checked_json/* stringOf */.Je)(raw['dockerfile-inline']);
    const main = readContext((0,checked_json/* stringOf */.Je)(raw['context']) ?? '.');
    if (main.kind !== 'local' && (main.kind !== 'git' || inline === undefined))
        throw new refusal/* Refusal */.P('its Dockerfile is in a context that is elsewhere');
    const file = inline !== undefined || main.kind !== 'local' ? undefined : await readFile(main.path, workdir, (0,checked_json/* stringOf */.Je)(raw['dockerfile']) ?? 'Dockerfile');
    const dockerfile = inline ?? file?.text ?? '';
    // Bake takes the `..` of a target's own context for text; those of further ones are the system's.
    const context = main.kind === 'git' ? main.url : await openContext((0,external_node_path_.normalize)(main.path), workdir, file?.path);
    const contexts = new Map();
    for (const [name, value] of Object.entries((0,checked_json/* objectOf */.Xy)(raw['contexts']) ?? {})) {
        const further = readContext((0,checked_json/* stringOf */.Je)(value) ?? '');
        contexts.set(name, further.kind === 'local' ? await openContext(further.path, workdir) : further);
    }
    const lines = readDockerfile(dockerfile);
    const stages = splitStages(lines);
    const syntaxes = syntaxImages(lines.syntaxes, args);
    if (platform === undefined && /BUILD(?:PLATFORM|OS|ARCH|VARIANT)/.test(dockerfile))
        throw new refusal/* Refusal */.P('its Dockerfile uses the builder\'s platform, which is not known before the builder is there');
    const build = { target: (0,checked_json/* stringOf */.Je)(raw['target']), args, contexts: [...contexts.keys()], platforms, buildPlatform: platform };
    const images = [...contexts.values()].flatMap((further) => ('ref' in further ? [{ ref: further.ref, base: true, platforms }] : []));
    return {
        name: target.name, settings, dockerfile, context, contexts, syntaxes,
        hasTriggers: lines.instructions.some(({ keyword }) => keyword === 'ONBUILD'),
        images: [...images, ...syntaxes.map((ref) => ({ ref, base: false, platforms: [] }))],
        inputs: (answers) => inputsOf(stages, build, triggersFrom(answers, contexts))
    };
}
function readFile(context, workdir, dockerfile) {
    return readDockerfileText(context.startsWith('/') ? context : `${workdir}/${context}`, dockerfile);
}
// Of the image of a name, and of the further context that takes its place.
function triggersFrom(answers, contexts) {
    const of = (ref) => {
        const answer = answers.get(ref);
        return answer?.known === true ? answer.triggers : [];
    };
    return (name) => {
        const standIns = [...contexts].filter(([key]) => familiarName(key.replace(/::.*$/, '')).toLowerCase() === familiarName(name).toLowerCase());
        return [...of(name), ...standIns.flatMap(([, further]) => ('ref' in further ? of(further.ref) : []))];
    };
}

// EXTERNAL MODULE: ./out/run/docker-home.js
var docker_home = __webpack_require__(33382);
;// CONCATENATED MODULE: ./out/run/fingerprint/surroundings.js





// Buildx makes arguments or attestations of these.
const counting = ['SOURCE_DATE_EPOCH', 'BUILDX_NO_DEFAULT_ATTESTATIONS', 'BUILDX_GIT_CHECK_DIRTY', 'DOCKER_DEFAULT_PLATFORM'];
/** Reads them. Throws a Refusal where buildx is told to put the commit into images, or to take other images than are named. */
async function readSurroundings(env) {
    const labels = env['BUILDX_GIT_LABELS'] ?? '';
    if (!/^(?:|0|f|false)$/i.test(labels))
        throw new refusal/* Refusal */.P('`BUILDX_GIT_LABELS` puts the commit into the image');
    if (env['EXPERIMENTAL_BUILDKIT_SOURCE_POLICY'])
        throw new refusal/* Refusal */.P('`EXPERIMENTAL_BUILDKIT_SOURCE_POLICY` may put other sources in the place of those named');
    const home = (0,docker_home/* dockerHome */.O)(env);
    const config = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(home === undefined ? '' : await (0,promises_.readFile)((0,external_node_path_.join)(home, 'config.json'), 'utf8').catch(() => '')));
    const host = env['DOCKER_HOST'] ?? '';
    const chosen = [env['DOCKER_CONTEXT'], host === '' ? (0,checked_json/* stringOf */.Je)(config?.['currentContext']) : undefined];
    return {
        // Proxies of docker's configuration are arguments of every build.
        settings: { env: Object.fromEntries(counting.map((name) => [name, env[name] ?? null])), proxies: config?.['proxies'] ?? null },
        onThisMachine: chosen.every((name) => !name || name === 'default') && (host === '' || host.startsWith('unix://'))
    };
}

;// CONCATENATED MODULE: ./out/run/fingerprints.js








// What changes here makes other fingerprints of the same inputs.
const edition = 1;
// A base's ONBUILD may name images, and these have none that are run.
const mostRounds = 3;
/**
 * The fingerprints of all targets of a definition, also of those that are only contexts of others. Equal fingerprints mean that
 * a build gives the same image, but for times and what its RUN steps fetch. Never throws.
 */
async function fingerprintTargets(definition, tools) {
    try {
        return await fingerprint(definition, tools);
    }
    catch (error) {
        const reason = (0,errors/* messageOf */.b)(error);
        return new Map(definition.targets.map(({ name }) => [name, { known: false, reason }]));
    }
}
async function fingerprint({ targets }, tools) {
    const surroundings = await readSurroundings(tools.env);
    const platform = surroundings.onThisMachine ? tools.builder.platform : undefined;
    const prepared = await Promise.all(targets.map((target) => orRefusal(prepareTarget(target, tools.workdir, platform))));
    const contexts = openContextDigests(tools);
    const { reads, answers } = await resolveAll(prepared, tools);
    for (const [index, read] of reads.entries()) {
        if (!(read instanceof refusal/* Refusal */.P))
            reads[index] = await orRefusal(reachContexts(read, contexts).then(() => read));
    }
    await contexts.readAttributes();
    const known = new Map(targets.map(({ name }, index) => [name, reads[index] ?? new refusal/* Refusal */.P('it was not read')]));
    const done = new Map();
    const common = { edition, exporter: tools.builder.exporter, platform: platform ?? null, surroundings: surroundings.settings };
    const fingerprintOf = (name, users) => {
        if (users.includes(name))
            return Promise.resolve({ known: false, reason: `it is a context of itself (\`${name}\`)` });
        const found = done.get(name) ?? fingerprintOne(known.get(name), { common, answers, contexts, workdir: tools.workdir, fingerprintOf: (other) => fingerprintOf(other, [...users, name]), hasTriggers: (other) => hasTriggers(known.get(other)) });
        done.set(name, found);
        return found;
    };
    const found = [];
    for (const { name } of targets)
        found.push([name, await fingerprintOf(name, [])]);
    return new Map(found);
}
async function resolveAll(prepared, { builder, resolveImages }) {
    const answers = new Map();
    const asked = new Map();
    for (let round = 0;; round++) {
        const reads = await Promise.all(prepared.map((one) => (one instanceof refusal/* Refusal */.P ? one : orRefusal((async () => ({ prepared: one, inputs: one.inputs(answers) }))()))));
        const questions = new Map();
        for (const question of reads.flatMap((read) => (read instanceof refusal/* Refusal */.P ? [] : [...read.prepared.images, ...read.inputs.images]))) {
            const { base, platforms } = questions.get(question.ref) ?? question;
            questions.set(question.ref, { ref: question.ref, base: question.base || base, platforms: [...new Set([...platforms, ...question.platforms])].sort() });
        }
        // What came to be a base meanwhile is asked for once more.
        const open = [...questions.values()].filter((question) => asked.get(question.ref) !== JSON.stringify(question));
        open.forEach((question) => asked.set(question.ref, JSON.stringify(question)));
        if (open.length === 0 || round === mostRounds)
            return { reads, answers };
        const reason = 'the builder may have images of its own under the names that the Dockerfile uses; let Warmbake make the builder';
        const found = builder.asksRegistry ? await resolveImages(open) : new Map(open.map(({ ref }) => [ref, { known: false, reason }]));
        open.forEach(({ ref }) => answers.set(ref, found.get(ref) ?? { known: false, reason: `the image \`${ref}\` was not looked up` }));
    }
}
async function reachContexts({ prepared, inputs }, contexts) {
    if (typeof prepared.context !== 'string')
        await contexts.reach(prepared.context, inputs.paths);
    for (const further of prepared.contexts.values())
        if ('root' in further)
            await contexts.reach(further, undefined);
}
async function fingerprintOne(read, facts) {
    if (!read)
        return { known: false, reason: 'it is not in the definition' };
    try {
        if (read instanceof refusal/* Refusal */.P)
            throw read;
        const { prepared, inputs } = read;
        const images = [...prepared.images, ...inputs.images].map(({ ref }) => {
            const answer = facts.answers.get(ref);
            if (answer?.known !== true)
                throw new refusal/* Refusal */.P(answer?.reason ?? `the image \`${ref}\` was not looked up`);
            return [ref, answer.digest];
        });
        const context = typeof prepared.context === 'string' ? prepared.context : await facts.contexts.digest(prepared.context, inputs.paths);
        const further = {};
        for (const [name, one] of prepared.contexts)
            further[name] = 'root' in one ? await facts.contexts.digest(one, undefined) : one.kind === 'target' ? await fingerprints_valueOf(one.name, facts) : one;
        const { settings, dockerfile } = prepared;
        const value = digestOf({ common: facts.common, settings, dockerfile, images: [...new Map(images)].sort(([a], [b]) => (a < b ? -1 : 1)), context, further });
        return { known: true, value, images: new Map(images), restless: await restlessOf(read, facts) };
    }
    catch (error) {
        return { known: false, reason: (0,errors/* messageOf */.b)(error) };
    }
}
async function restlessOf({ prepared, inputs }, { contexts, workdir }) {
    const own = typeof prepared.context === 'string' ? [] : [[prepared.context, inputs.paths]];
    const further = [...prepared.contexts.values()].flatMap((one) => ('root' in one ? [[one, undefined]] : []));
    const reached = await Promise.all([...own, ...further].map(async ([context, paths]) => ({ context, entries: await contexts.entries(context, paths) })));
    return () => reached.flatMap(({ context: { path, ignoreFile }, entries }) => restlessEntries(entries).map((entry) => ({ ...entry, context: shown(workdir, path), ignoreFile: shown(workdir, ignoreFile) })));
}
function shown(workdir, path) {
    const inner = (0,external_node_path_.relative)(workdir, (0,external_node_path_.resolve)(workdir, path));
    return inner === '..' || inner.startsWith('../') ? path : inner || '.';
}
async function fingerprints_valueOf(name, facts) {
    const found = await facts.fingerprintOf(name);
    if (!found.known)
        throw new refusal/* Refusal */.P(`it is built on target \`${name}\`: ${found.reason}`);
    if (facts.hasTriggers(name))
        throw new refusal/* Refusal */.P(`it is built on target \`${name}\`, whose \`ONBUILD\` may run in it`);
    return found.value;
}
function hasTriggers(read) {
    return read !== undefined && !(read instanceof refusal/* Refusal */.P) && read.prepared.hasTriggers;
}
// Whatever cannot be read for a target is a reason for that target alone.
async function orRefusal(value) {
    try {
        return await value;
    }
    catch (error) {
        return error instanceof refusal/* Refusal */.P ? error : new refusal/* Refusal */.P((0,errors/* messageOf */.b)(error), { cause: error });
    }
}

// EXTERNAL MODULE: ./out/run/registry/buildkitd-config.js + 1 modules
var buildkitd_config = __webpack_require__(709);
// EXTERNAL MODULE: ./out/run/registry/client.js
var client = __webpack_require__(91173);
// EXTERNAL MODULE: ./out/run/registry/kept-image.js
var kept_image = __webpack_require__(4046);
;// CONCATENATED MODULE: ./out/run/registry/copy-alias.js

/**
 * Gives the cache that a build of this target would have read the commit's tag as well, so that a later build of this commit
 * finds it at once. Costs two requests; what goes wrong is nobody's loss. Never throws.
 */
async function copyCacheAlias({ cacheAlias, cacheFrom }, { cacheStore, trust }, client) {
    const [source] = cacheFrom;
    if (!trust.trusted || cacheStore?.type !== 'registry' || !cacheAlias || !source || source.reason === 'user' || source.reason === 'sibling' || source.ref === cacheAlias.ref)
        return;
    try {
        const [from, { tag, ...to }] = [(0,kept_image/* placeOf */.$t)(source.ref), (0,kept_image/* placeOf */.$t)(cacheAlias.ref)];
        if (from.host !== to.host || from.path !== to.path)
            return;
        const cache = await client.readBytes(from, from.tag);
        if (cache)
            await client.writeManifest(to, tag, cache);
    }
    catch {
        // The branch's own tag still finds it.
    }
}

// EXTERNAL MODULE: ./out/run/registry/find-unchanged.js
var find_unchanged = __webpack_require__(66165);
// EXTERNAL MODULE: ./out/plan/reference.js
var plan_reference = __webpack_require__(13895);
// EXTERNAL MODULE: ./out/run/registry/manifest.js
var registry_manifest = __webpack_require__(92263);
// EXTERNAL MODULE: ./out/run/registry/problem.js
var problem = __webpack_require__(91871);
;// CONCATENATED MODULE: ./out/run/registry/outside-images.js





const totalMs = 15_000;
const mostManifests = 12;
/** Resolves images by their registries, with the builder's mirrors and logins, all at once within 15 s. */
function openResolver(tools) {
    return async (questions) => {
        if (questions.length === 0)
            return new Map();
        return (0,client/* withRegistries */.u)(tools, { totalMs, mirrors: true }, async (client) => {
            const answers = questions.map(async (question) => [question.ref, await answer(question, client)]);
            return new Map(await Promise.all(answers));
        });
    };
}
async function answer(question, client) {
    try {
        const { place, name } = readRef(question.ref);
        if (!question.base && (0,registry_manifest/* isDigest */.Bc)(name))
            return { known: true, digest: name, triggers: [] };
        const manifest = await client.readManifest(place, name);
        if (!manifest)
            throw new problem/* LookupProblem */.OP(`${place.host} does not have it`);
        return { known: true, digest: manifest.digest, triggers: question.base ? await outside_images_readTriggers(place, manifest, question.platforms, client) : [] };
    }
    catch (error) {
        return { known: false, reason: `the image \`${question.ref.slice(0, 200)}\` cannot be looked up: ${(0,problem/* problemOf */.Zw)(error, 'its registry').message}` };
    }
}
function readRef(ref) {
    const at = ref.indexOf('@');
    const digest = at < 0 ? undefined : ref.slice(at + 1);
    const reference = (0,plan_reference/* parseReference */.F)(at < 0 ? ref : ref.slice(0, at));
    if (!reference || (digest !== undefined && !(0,registry_manifest/* isDigest */.Bc)(digest)))
        throw new problem/* LookupProblem */.OP('it is no image reference');
    return { place: { host: reference.host, path: reference.path }, name: digest ?? reference.tag };
}
// Of an index everything that may be taken for these platforms: an architecture's variants and what it also runs.
async function outside_images_readTriggers(place, manifest, platforms, client) {
    const taken = manifest.kind === 'image' ? [manifest] : await Promise.all(choose(manifest.children, platforms).map(async ({ digest }) => client.readManifest(place, digest)));
    const configs = taken.map(async (one) => {
        const [config] = one?.blobs ?? [];
        const bytes = config && (await client.readBlob(place, config.digest));
        const fields = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(bytes?.toString('utf8') ?? ''));
        if (!fields)
            throw new problem/* LookupProblem */.OP('what it has for ONBUILD cannot be read');
        // Docker's own reader finds fields in any case.
        const settings = Object.entries(fields).filter(([key]) => /^(?:container_)?config$/i.test(key)).map(([, value]) => (0,checked_json/* objectOf */.Xy)(value) ?? {});
        return settings.flatMap((one) => Object.entries(one)).filter(([key]) => /^onbuild$/i.test(key)).flatMap(([, value]) => readList(value));
    });
    return [...new Set((await Promise.all(configs)).flat())].sort();
}
function readList(value) {
    if (value === null || value === undefined)
        return [];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
        throw new problem/* LookupProblem */.OP('what it has for ONBUILD cannot be read');
    return value;
}
const alsoRuns = { amd64: ['386'], arm64: ['arm'] };
function choose(children, platforms) {
    const families = new Set(platforms.map(registry_manifest/* normalPlatform */.Je).flatMap((platform) => {
        const [os = '', architecture = ''] = platform.split('/');
        return [architecture, ...(alsoRuns[architecture] ?? [])].map((one) => `${os}/${one}`);
    }));
    const images = children.filter(({ platform }) => !platform?.startsWith('unknown/'));
    const fitting = images.filter(({ platform }) => platform !== undefined && families.has(platform.split('/').slice(0, 2).join('/')));
    const chosen = fitting.length > 0 ? fitting : images;
    if (chosen.length > mostManifests)
        throw new problem/* LookupProblem */.OP('it has too many variants to read what they have for ONBUILD');
    return chosen;
}

;// CONCATENATED MODULE: ./out/run/registry/retagged-index.js



const indexType = 'application/vnd.oci.image.index.v1+json';
/**
 * The index under which an image stands for another commit: its manifests as they are, descriptors with every field, and that
 * commit among the annotations of the index. The same bytes for the same image and commit. An image of that very commit stays as it is.
 */
function retaggedIndex({ manifest, platform, revision }, commit) {
    if (revision === commit)
        return manifest;
    const body = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(manifest.bytes.toString('utf8')));
    const annotations = { ...(manifest.kind === 'index' ? (0,checked_json/* objectOf */.Xy)(body?.['annotations']) : {}), [bake_outputs/* revisionKey */.d7]: commit };
    const fields = ['os', 'architecture', 'variant', 'os.version'].flatMap((name) => (typeof platform?.[name] === 'string' && platform[name] !== '' ? [[name, platform[name]]] : []));
    const own = { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.bytes.length, platform: Object.fromEntries(fields) };
    const manifests = manifest.kind === 'index' ? manifest.children.map(({ raw }) => raw) : [own];
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests, annotations }));
    return { mediaType: indexType, bytes, digest: (0,registry_manifest/* digestOf */.ol)(bytes) };
}

;// CONCATENATED MODULE: ./out/run/registry/retag.js



/**
 * Puts an image under its tags for another commit. A tag that moves is only moved where what it names is not of a later commit;
 * where nobody can tell, it stays. Throws a LookupProblem where a registry does not take it.
 */
async function retag({ image, commit, refs }, tools) {
    const index = retaggedIndex(image, commit);
    // None waits for another one, so that none is written long after it was judged.
    const judged = await Promise.all(refs.map(async (ref) => {
        const why = namesCommit(ref) ? undefined : await reasonToLeave(ref.ref, index, commit, tools);
        if (why)
            return { ref, why };
        const { tag, ...place } = (0,kept_image/* placeOf */.$t)(ref.ref);
        await tools.client.writeManifest(place, tag, index);
        return { ref };
    }));
    return { index, tagged: judged.flatMap(({ ref, why }) => (why ? [] : [ref])), left: judged.flatMap(({ ref, why }) => (why ? [{ ref: ref.ref, ...why }] : [])) };
}
const mostLooks = 4;
/** Whether a tag is of one commit for ever. */
function namesCommit({ reason }) {
    return reason === 'commit' || reason === 'merge-group';
}
async function reasonToLeave(ref, index, commit, { client, isBehind }) {
    try {
        for (let look = 0; look < mostLooks; look++) {
            const there = await (0,kept_image/* readRevision */.M7)(ref, client);
            if (!there.image || there.digest === index.digest || there.revision === undefined || there.revision === commit)
                return undefined;
            const behind = await isBehind(commit, there.revision);
            const named = `it names the image of ${there.revision.slice(0, 7)}`;
            if (behind === undefined)
                return { reason: `${named}, and neither git nor GitHub can tell whether that is newer`, newer: false };
            if (behind)
                return { reason: `${named}, which is newer`, newer: true };
            // The answer may have taken seconds, in which another job moved it.
            const { tag, ...place } = (0,kept_image/* placeOf */.$t)(ref);
            if ((await client.readManifest(place, tag))?.digest === there.digest)
                return undefined;
        }
        // What they give it is of no older commit, as far as they could tell.
        return { reason: 'other jobs move it at this moment', newer: true };
    }
    catch (error) {
        return { reason: `what it names could not be read: ${(0,problem/* problemOf */.Zw)(error, (0,kept_image/* placeOf */.$t)(ref).host).message}`, newer: false };
    }
}

;// CONCATENATED MODULE: ./out/skip-unchanged.js
















const readMs = 8_000;
const readEachMs = 100;
const writeMs = 30_000;
/** The fingerprints of all targets. Never throws. */
async function skip_unchanged_fingerprint(job) {
    const { inputs, spec, version, definition, directory, buildEnv, registries } = job;
    const config = spec.kind === 'own' ? await (0,buildkitd_config/* readConfigText */.im)({ text: spec.configText, file: spec.configFile }, buildEnv) : '';
    return fingerprintTargets(definition, {
        run: (0,out_job/* callTools */.Ko)(job).run, env: buildEnv, workdir: inputs.workdir, directory, builder: describeBuilder(spec, { buildx: version, arch: process.arch, config }), resolveImages: openResolver({ env: buildEnv, config: registries })
    });
}
/** Gives those targets their tags whose image is in the registry by the fingerprint of their inputs, and the rest to be built. Throws only where the job is cancelled. */
async function skipUnchanged(question) {
    const { inputs, definition, context, plan, fingerprints, cancellation, registries, buildEnv, boot } = question;
    const tools = { env: buildEnv, config: registries };
    const refused = new Map();
    const questions = plan.targets.flatMap((planned) => {
        const target = definition.targets.find(({ name }) => name === planned.name);
        const print = fingerprints.get(planned.name);
        const reason = (target && (0,judge_skip/* reasonToBuild */.m)(target, planned, plan, inputs)) ?? (print?.known ? undefined : (print?.reason ?? 'it has no fingerprint'));
        if (reason !== undefined)
            refused.set(planned.name, reason);
        return reason !== undefined || !print?.known ? [] : [{ name: planned.name, refs: planned.fingerprintPlaces.map((place) => (0,cache_refs/* fingerprintRef */.Ix)(place, print.value)), platforms: target?.platforms ?? [] }];
    });
    const unchanged = new Map();
    const withinMs = readMs + plan.targets.length * readEachMs;
    // One client for all of it: connections and logins are used again.
    const looking = (0,client/* withRegistries */.u)(tools, { totalMs: withinMs + writeMs }, async (client) => {
        const answers = await (0,find_unchanged/* findUnchanged */.p)(questions, client, withinMs);
        performance.mark('warmbake: find');
        const found = plan.targets.flatMap((target) => {
            const answer = answers.get(target.name);
            if (answer?.state === 'unusable')
                refused.set(target.name, `the image that was kept for its inputs cannot be used: ${answer.reason}`);
            return answer?.state === 'found' ? [{ target, image: answer.image }] : [];
        });
        if (found.length < plan.targets.length)
            boot();
        return retagAll(found, client, question);
    });
    for (const [name, outcome] of await cancellation.race(looking, out_job/* canceledEarly */.P7)) {
        if ('failed' in outcome)
            refused.set(name, `its image could not be tagged: ${outcome.failed}`);
        else
            unchanged.set(name, outcome);
    }
    if (unchanged.size < plan.targets.length)
        boot();
    const shown = new Map(plan.targets.map(({ name, displayName }) => [name, displayName]));
    const notFound = (0,rest_of_plan/* reachOf */.x)(definition.targets, questions.map(({ name }) => name).filter((name) => !unchanged.has(name)));
    const run = { commits: [plan.commit, 'mergeCommit' in context.event ? context.event.mergeCommit : plan.commit], runId: context.runId, sourceDate: buildEnv['SOURCE_DATE_EPOCH'], nowMs: Date.now() };
    const notices = [...(0,report_unchanged/* refusalNotices */.CK)(refused, shown), ...restlessNotices(definition.targets.filter(({ name }) => notFound.has(name)), fingerprints, run), ...(0,report_unchanged/* tagNotices */.qC)(unchanged, shown)];
    return { ...(0,rest_of_plan/* restOf */.Y)(definition, plan, new Set(unchanged.keys())), unchanged, notices };
}
async function retagAll(found, client, { plan, inputs, context, childEnv, ...job }) {
    const { owner, name } = context.repository;
    const api = { url: context.apiUrl, repository: `${owner}/${name}`, token: inputs.githubToken };
    const ancestry = ancestryOf({ workspace: context.workspace, api, run: (0,out_job/* callTools */.Ko)({ ...job, childEnv, inputs }).run, env: childEnv });
    // An attempt that comes later knows no more where its ref is.
    const isBehind = sinceMoved(ancestry, context.runAttempt === 1 && 'before' in context.event ? context.event.before : undefined);
    return Promise.all(found.map(async ({ target, image }) => {
        const repository = (target.fingerprintPlaces[0]?.at ?? '').replace(/:$/, '');
        const kept = { repository, since: image.revision, digest: image.manifest.digest, mediaType: image.manifest.mediaType, bytes: image.manifest.bytes.length, tagged: [], left: [] };
        if (!plan.push || !plan.trust.trusted)
            return [target.name, { ...kept, how: 'unchanged' }];
        try {
            const [{ index, tagged, left }] = await Promise.all([retag({ image, commit: plan.commit, refs: target.images }, { client, isBehind }), copyCacheAlias(target, plan, client)]);
            const named = tagged.length > 0 ? { digest: index.digest, mediaType: index.mediaType, bytes: index.bytes.length } : {};
            return [target.name, { ...kept, ...named, how: 'retagged', tagged, left }];
        }
        catch (error) {
            return [target.name, { failed: (0,problem/* problemOf */.Zw)(error, 'the registry').message }];
        }
    }));
}


/***/ })

};
