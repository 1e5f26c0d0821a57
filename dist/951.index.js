export const id = 951;
export const ids = [951];
export const modules = {

/***/ 43283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ displayName)
/* harmony export */ });
/** What people call a target: its Compose service, else its own name. */
function displayName(target) {
    return target.service ?? target.name;
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

/***/ 92363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isEcr),
/* harmony export */   k: () => (/* binding */ placeProblems)
/* harmony export */ });
// Amazon ECR: commercial, China, GovCloud, FIPS, the dual-stack names under on.aws, and the isolated partitions.
const ecrHost = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.(?:aws|amazonwebservices\.com\.cn)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;
/** Whether a host is Amazon ECR, where a push makes no repository. */
function isEcr(host) {
    return ecrHost.test(host) || host === 'public.ecr.aws';
}
function pathRuleOf(host) {
    const any = Number.POSITIVE_INFINITY;
    if (host === 'docker.io')
        return { least: 2, most: 2, form: 'docker.io/<user>/<repository>' };
    if (host === 'ghcr.io')
        return { least: 2, most: any, form: 'ghcr.io/<owner>/<name>' };
    if (host === 'quay.io')
        return { least: 2, most: any, form: 'quay.io/<organisation>/<repository>' };
    if (host === 'public.ecr.aws')
        return { least: 2, most: any, form: 'public.ecr.aws/<alias>/<repository>' };
    if (host.endsWith('-docker.pkg.dev'))
        return { least: 3, most: any, form: `${host}/<project>/<repository>/<name>` };
    if (host === 'gcr.io' || host.endsWith('.gcr.io'))
        return { least: 2, most: any, form: `${host}/<project>/<name>` };
    return { least: 1, most: any, form: `${host}/<repository>` };
}
/** What is wrong with the places of images and caches: with the name of images, and by what their registries are known to take. */
function placeProblems({ registry, registrySingleName, cacheRepository, imageName }) {
    const found = [];
    const check = (input, place, added, more) => {
        const { least, most, form } = pathRuleOf(place.host);
        const length = (place.path === '' ? 0 : place.path.split('/').length) + added;
        if (length < least || length > most)
            found.push({ input, value: shown(place), allowed: `what makes repositories of the form \`${form}\`${more}` });
    };
    if (registry) {
        const detected = registrySingleName === undefined && isEcr(registry.host);
        if (detected && registry.path.split('/').filter(Boolean).length < (registry.host === 'public.ecr.aws' ? 2 : 1)) {
            const repository = registry.host === 'public.ecr.aws' ? '<alias>/<repository>' : '<repository>';
            const allowed = `\`${registry.host}/${repository}\`: repositories of Amazon ECR must exist before a push, so one is used for all targets (\`registry-single-name: false\` for one each)`;
            found.push({ input: 'registry', value: shown(registry), allowed });
        }
        else {
            const name = detected ? [] : (registrySingleName || imageName || '-').split('/').filter(Boolean);
            check('registry', registry, name.length, detected || registrySingleName ? '' : ', image name included');
        }
    }
    for (const name of imageName?.match(/\{[^}]*\}/g) ?? []) {
        if (name !== '{project}' && name !== '{target}')
            found.push({ input: 'image-name', value: name, allowed: '`{project}` and `{target}`' });
    }
    if (cacheRepository)
        check('cache-repository', cacheRepository, 0, '');
    return found;
}
function shown({ host, path }) {
    return path === '' ? host : `${host}/${path}`;
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

/***/ 54403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ fingerprintRef),
/* harmony export */   VF: () => (/* binding */ cacheExport),
/* harmony export */   f$: () => (/* binding */ cacheImports)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27287);

/** `[<target>.]cache-[m-<hash of the mount>-]<b|pr|c|f>-<key>[-r<hash of the repository>][-p<hash of platforms>]` */
function cacheTag(place, { kind, key }) {
    const kinds = [...[...place.platforms].sort(), ...(place.apart ? ['no image'] : [])];
    const suffix = `${place.owner === '' ? '' : `-r${place.owner}`}${kinds.length === 0 ? '' : `-p${(0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(kinds.join(','))}`}`;
    const prefix = `${place.prefix}cache-${place.mount === undefined ? '' : `m-${place.mount}-`}${kind}-`;
    return `${prefix}${(0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .slug */ .yR)(key, _name_js__WEBPACK_IMPORTED_MODULE_0__/* .maxTagLength */ .Bl - prefix.length - suffix.length)}${suffix}`;
}
const fingerprintDigits = 40;
/** The ref of the image that was built from inputs of this fingerprint (hex). Platforms are part of the fingerprint. */
function fingerprintRef(place, fingerprint) {
    return `${place.at}${cacheTag(place, { kind: 'f', key: fingerprint.slice(0, fingerprintDigits) })}`;
}
/** At most so many refs of one target are imported: each costs a round trip and BuildKit merges them all. */
const maxImports = 5;
/** The cache refs that this event reads for a target, most telling first, each once. */
function cacheImports(place, event, { defaultBranch, baseBranch }) {
    const byRef = new Map();
    for (const key of importKeys(event, defaultBranch, baseBranch)) {
        const ref = `${place.at}${cacheTag(place, key)}`;
        if (!byRef.has(ref))
            byRef.set(ref, { ref, reason: key.reason });
    }
    return [...byRef.values()].slice(0, maxImports);
}
function importKeys(event, defaultBranch, baseBranch) {
    const fallback = defaultBranch ? [{ kind: 'b', key: defaultBranch, reason: 'default-branch' }] : [];
    const ofBase = baseBranch ? [{ kind: 'b', key: baseBranch, reason: 'base-branch' }] : [];
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
        case 'workflow-run':
            if (event.kind === 'workflow-run' && !event.ownBranch)
                return [...ofBase, ...fallback];
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, { kind: 'b', key: event.branch, reason: 'branch' }, ...fallback];
        case 'merge-group':
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, { kind: 'b', key: event.baseBranch, reason: 'base-branch' }, ...fallback];
        case 'tag-push':
        case 'tag-run':
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, ...fallback];
        case 'pull-request-target':
            return [{ kind: 'b', key: event.baseBranch, reason: 'base-branch' }, ...fallback];
        case 'pull-request': {
            const base = { kind: 'b', key: event.baseBranch, reason: 'base-branch' };
            if (event.fromFork || event.byDependabot)
                return [base, ...fallback];
            return [
                { kind: 'c', key: event.headCommit, reason: 'commit' },
                { kind: 'pr', key: String(event.number), reason: 'pull-request' },
                { kind: 'b', key: event.headBranch, reason: 'head-branch' },
                base,
                ...fallback
            ];
        }
        case 'pull-request-comment':
            return [...ofBase, ...fallback];
        case 'other':
            return fallback;
    }
}
/** The cache ref that this event writes for a target, or undefined where it writes none. */
function cacheExport(place, event) {
    const ref = (key) => ({ ref: `${place.at}${cacheTag(place, key)}`, reason: key.reason });
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return {
                write: ref({ kind: 'b', key: event.branch, reason: 'branch' }),
                alias: ref({ kind: 'c', key: event.commit, reason: 'commit' })
            };
        case 'pull-request':
            return { write: ref({ kind: 'pr', key: String(event.number), reason: 'pull-request' }) };
        case 'merge-group':
            return { write: ref({ kind: 'c', key: event.commit, reason: 'commit' }) };
        case 'tag-push':
        case 'tag-run':
        case 'pull-request-target':
        case 'workflow-run':
        case 'pull-request-comment':
        case 'other':
            return undefined;
    }
}


/***/ }),

/***/ 15780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ exportEntries),
/* harmony export */   O4: () => (/* binding */ importEntry),
/* harmony export */   d4: () => (/* binding */ keepsSeveralNames),
/* harmony export */   zp: () => (/* binding */ chooseStore)
/* harmony export */ });
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14396);

/** The store that the inputs ask for, undefined for none. */
function chooseStore(inputs, definition) {
    const hasPlace = inputs.registry !== undefined || inputs.cacheRepository !== undefined;
    const type = inputs.cache === 'auto' ? (hasPlace ? 'registry' : 'off') : inputs.cache;
    if (type === 'off')
        return undefined;
    const apart = inputs.cacheCompression === 'auto' && (type === 'registry' || type === 'local') && makesNoImage(inputs, definition);
    const compression = inputs.cacheCompression !== 'auto' ? inputs.cacheCompression : apart ? 'zstd' : undefined;
    return { type, options: inputs.cacheOptions, mode: inputs.cacheMode, compression, apart };
}
/**
 * Whether nothing of this build can end in an image. BuildKit knows layers by what made them, not by target, so one target
 * that gives an image is enough for all of them; a builder that is kept holds layers for the images of later builds.
 */
function makesNoImage(inputs, definition) {
    const pushes = inputs.registry !== undefined || inputs.push === 'always' || inputs.tags.some((tag) => tag.includes('/'));
    const isKept = inputs.builder !== undefined || inputs.builderName !== undefined || inputs.keepState || inputs.driver === 'docker' || inputs.driver === 'remote';
    if (pushes || inputs.load || isKept)
        return false;
    return definition.targets.every(({ outputs, tags }) => tags.length === 0 && outputs.length > 0 && outputs.every(isNoImage));
}
// As buildx reads an output: a bare path is a directory, `-` a tar archive.
function isNoImage(output) {
    const fields = (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsv */ .W)(output).map((field) => field.trim());
    const types = fields.filter((field) => /^type=/i.test(field)).map((field) => field.slice(field.indexOf('=') + 1).toLowerCase());
    return types.length === 0 ? fields.length === 1 : types.every((type) => ['local', 'tar', 'cacheonly'].includes(type));
}
/** A `cache-from` entry for one of our refs. */
function importEntry(store, ref) {
    return (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCsv */ .P)([`type=${store.type}`, `${nameKeys[store.type].read}=${ref}`, ...optionsOf(store)]);
}
/**
 * The `cache-to` entries for our refs: one for each, but for the backends that write one export under several names. A failed
 * export must not fail a good build; registries differ in what manifests they take, image manifests pass all.
 */
function exportEntries(store, refs) {
    if (refs.length === 0)
        return [];
    const names = keepsSeveralNames(store.type) ? [refs.join(';')] : refs;
    const form = store.type === 'registry' || store.type === 'local' ? ['image-manifest=true', 'oci-mediatypes=true'] : [];
    const compression = store.compression === undefined ? [] : [`compression=${store.compression}`];
    return names.map((name) => (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCsv */ .P)([`type=${store.type}`, `${nameKeys[store.type].write}=${name}`, `mode=${store.mode}`, ...form, ...compression, ...optionsOf(store), 'ignore-error=true']));
}
/** Whether one export of a backend can have several names (BuildKit: `name=a;b`). */
function keepsSeveralNames(type) {
    return type === 's3' || type === 'azblob';
}
const nameKeys = {
    registry: { read: 'ref', write: 'ref' }, gha: { read: 'scope', write: 'scope' }, s3: { read: 'name', write: 'name' },
    azblob: { read: 'name', write: 'name' }, local: { read: 'src', write: 'dest' }
};
function optionsOf({ options }) {
    return [...options].filter(([key]) => key !== 'dest').map(([key, value]) => `${key}=${value}`);
}


/***/ }),

/***/ 84995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ chooseLayout),
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var _inputs_registry_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92363);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55761);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27287);



/** Decides between the two layouts: where a push makes no repository, the one that is named holds everything. */
function chooseLayout(choice) {
    const { registry, singleName, template, project } = choice;
    const join = (...parts) => parts.filter((part) => part !== '').join('/');
    if (singleName)
        return { mode: 'single', host: registry.host, repository: join(registry.path, singleName) };
    if (singleName === undefined && (0,_inputs_registry_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isEcr */ .H)(registry.host))
        return { mode: 'single', host: registry.host, repository: registry.path };
    return { mode: 'per-target', host: registry.host, path: registry.path, template, project };
}
/** The repository of one target: `ghcr.io/acme/shop-web`. `target` is the name that people know it by. */
function repositoryOf(layout, target) {
    if (layout.mode === 'single')
        return `${layout.host}/${layout.repository}`;
    const name = layout.template.replaceAll('{project}', layout.project).replaceAll('{target}', target);
    const segments = name.split('/').filter((part) => part !== '').map(_name_js__WEBPACK_IMPORTED_MODULE_0__/* .pathSegment */ .pn);
    const repository = [layout.host, layout.path, ...segments].filter((part) => part !== '').join('/');
    if (repository.length > 255)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`The image name \`${repository}\` is longer than 255 characters. Set a shorter \`image-name\`.`);
    return repository;
}


/***/ }),

/***/ 43626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ autoTags),
/* harmony export */   i: () => (/* binding */ fitTag)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27287);

/** The tags of `auto` for an event, before they are fitted to a repository. */
function autoTags(event, defaultBranch) {
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return [
                { tag: event.commit, reason: 'commit' },
                { tag: event.branch, reason: 'branch' },
                ...(event.branch === defaultBranch ? [{ tag: 'latest', reason: 'latest' }] : [])
            ];
        case 'tag-push':
        case 'tag-run':
            return [{ tag: event.tag, reason: 'tag' }, ...versionTags(event.tag), { tag: event.commit, reason: 'commit', onlyIfAbsent: true }];
        case 'pull-request':
            return [
                { tag: `pr-${event.number}`, reason: 'pull-request' },
                { tag: `pr-${event.number}-${event.headCommit.slice(0, 7)}`, reason: 'commit' }
            ];
        case 'merge-group':
            return [{ tag: `mq-${event.commit}`, reason: 'merge-group' }];
        case 'pull-request-target':
        case 'workflow-run':
        case 'pull-request-comment':
        case 'other':
            return [];
    }
}
// Major and major.minor of a release (semver 2.0.0, with an optional `v`); pre-releases move nothing.
function versionTags(tag) {
    const version = /^(v?)(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\+[0-9A-Za-z.-]+)?$/.exec(tag);
    if (!version)
        return [];
    const [, v = '', major = '', minor = ''] = version;
    const tags = [{ tag: `${v}${major}.${minor}`, reason: 'version' }];
    return major === '0' ? tags : [...tags, { tag: `${v}${major}`, reason: 'version' }];
}
// Tags with a dash that cannot be the rest of another target's name and tag, unless that name ends like their beginning.
const ownTags = /^(?:pr-\d+(?:-[0-9a-f]{7})?|mq-[0-9a-f]{40}|v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/;
const endsLikeTag = /-(?:pr|pr-\d+|mq|v?\d+\.\d+\.\d+.*)$/;
/**
 * The tag as it is written: at most 128 characters of the registry's alphabet. `target` is given where all targets share
 * one repository and the tag begins with it; (target, tag) → tag is injective then, whatever other targets there are. What
 * begins like one of our cache tags is hashed.
 */
function fitTag(tag, target) {
    const prefix = target === undefined ? '' : `${(0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .slug */ .yR)(target, 60)}-`;
    const part = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .slug */ .yR)(tag, _name_js__WEBPACK_IMPORTED_MODULE_0__/* .maxTagLength */ .Bl - prefix.length);
    const reserved = part.startsWith('cache-') || (prefix !== '' && `${prefix}${part}`.includes('.cache-'));
    const ambiguous = target !== undefined && ((part.includes('-') && !ownTags.test(part)) || /^[0-9a-f]{8}$/.test(part) || endsLikeTag.test(target));
    if (!reserved && !ambiguous)
        return `${prefix}${part}`;
    const kept = `${prefix}${part}`.replace(/^cache-/, 'cache_').replaceAll('.cache-', '.cache_');
    return `${kept.slice(0, _name_js__WEBPACK_IMPORTED_MODULE_0__/* .maxTagLength */ .Bl - 9)}-${(0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .shortHash */ .BC)(`${prefix}\n${tag}`)}`;
}


/***/ }),

/***/ 69932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VM: () => (/* binding */ registryPlace),
/* harmony export */   Vs: () => (/* binding */ cachePrefix),
/* harmony export */   _s: () => (/* binding */ planCache),
/* harmony export */   qA: () => (/* binding */ ownerHash)
/* harmony export */ });
/* harmony import */ var _definition_definition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43283);
/* harmony import */ var _cache_refs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54403);
/* harmony import */ var _cache_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15780);
/* harmony import */ var _image_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84995);
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27287);





/** Plans our own cache refs for a target; the user's entries stay in the definition and are not listed here. */
function planCache(question) {
    const { inputs, context, store, reads, writes } = question;
    const place = store && cachePlace(question, store);
    if (!place)
        return { cacheFrom: [], cacheSiblings: [], cacheTo: [], cacheAlias: undefined };
    const written = writes ? (0,_cache_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheExport */ .VF)(place, context.event) : undefined;
    // A build without cache reads none, and leaves a fresh one for the next.
    const reading = reads && !inputs.noCache;
    const imports = reading ? (0,_cache_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheImports */ .f$)(place, context.event, context) : [];
    return {
        cacheFrom: isLookedUp(store.type) ? imports : uncheckedImports(imports, store.type),
        cacheSiblings: reading && isLookedUp(store.type) ? siblingRefs(question, store) : [],
        cacheTo: written ? [written.write, ...(written.alias && (0,_cache_store_js__WEBPACK_IMPORTED_MODULE_1__/* .keepsSeveralNames */ .d4)(store.type) ? [written.alias] : [])] : [],
        // A second name for a manifest that is there is a thing of registries.
        cacheAlias: store.type === 'registry' ? written?.alias : undefined
    };
}
/** Whether it is known before the build which refs a backend has. */
function isLookedUp(type) {
    return type === 'registry' || type === 'local';
}
/**
 * Of refs that nobody can look up, the own one and what it falls back to: several that are there would get into each other's
 * way. The commit's only where a push writes one.
 */
function uncheckedImports(imports, type) {
    const commit = imports.filter(({ reason }) => reason === 'commit');
    const others = imports.filter(({ reason }) => reason !== 'commit');
    const own = others.find(({ reason }) => reason === 'branch' || reason === 'pull-request');
    const fallback = others.find(({ reason }) => reason === 'base-branch') ?? others.at(-1);
    return [...new Set([...((0,_cache_store_js__WEBPACK_IMPORTED_MODULE_1__/* .keepsSeveralNames */ .d4)(type) || !own ? commit : []), own, fallback])].filter((ref) => ref !== undefined);
}
const maxSiblings = 8;
// By key first: what any sibling has of this commit tells more than what all of them have of the default branch.
function siblingRefs(question, store) {
    const source = ({ raw }) => JSON.stringify([raw['context'], raw['dockerfile'], raw['dockerfile-inline']]);
    const siblings = question.siblings.filter((sibling) => source(sibling) === source(question.target)).slice(0, maxSiblings);
    const lists = siblings.map((target) => {
        const place = cachePlace({ ...question, target }, store);
        return place ? (0,_cache_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheImports */ .f$)(place, question.context.event, question.context) : [];
    });
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat()
        .map(({ ref, reason }) => ({ ref, reason: 'sibling', ofCommit: reason === 'commit' }));
}
function cachePlace(question, store) {
    const { context, target, naming } = question;
    const prefix = `${cachePrefix(naming.sharedName(target))}.`;
    const { platforms } = target;
    const { apart } = store;
    if (store.type !== 'registry') {
        const directory = store.options.get('dest');
        // GitHub keeps the caches of repositories apart by itself.
        return { at: directory === undefined ? '' : `${directory}/`, prefix, owner: store.type === 'gha' ? '' : (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shortHash */ .BC)(context.repository.id), platforms, apart };
    }
    const place = registryPlace(question);
    return place && { ...place, platforms, apart };
}
/** Where the caches of a target live in a registry; undefined where the inputs name none. */
function registryPlace({ inputs, context, target, naming }) {
    const known = (0,_definition_definition_js__WEBPACK_IMPORTED_MODULE_4__/* .displayName */ .Q)(target);
    const shared = inputs.cacheRepository !== undefined || naming.layout?.mode === 'single';
    const repository = inputs.cacheRepository
        ? [inputs.cacheRepository.host, inputs.cacheRepository.path].filter((part) => part !== '').join('/')
        : naming.layout && (0,_image_name_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._)(naming.layout, known);
    if (!repository)
        return undefined;
    return { at: `${repository}:`, prefix: shared ? `${cachePrefix(naming.sharedName(target))}.` : '', owner: ownerHash(repository, context) };
}
/** A target's part of a shared cache tag; it never looks like a cache tag of another target. */
function cachePrefix(name) {
    const part = (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .slug */ .yR)(name, 60);
    return /(^|\.)cache-/.test(part) ? `${part.slice(0, 51).replaceAll('cache-', 'cache_')}-${(0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shortHash */ .BC)(name)}` : part;
}
/**
 * What tells the caches of this GitHub repository from those of others in a registry repository (`host/path`): a hash of its id,
 * '' where the path holds its whole name. Two repositories of an organisation may share a namespace, and a path that merely
 * contains a name proves nothing (`acme/shop-api` may be target `api` of `shop`, or the repository `shop-api`).
 */
function ownerHash(repository, { repository: { owner, name, id } }) {
    return `${repository}/`.includes(`/${owner}/${name}/`.toLowerCase()) ? '' : (0,_name_js__WEBPACK_IMPORTED_MODULE_3__/* .shortHash */ .BC)(id);
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

/***/ 709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  af: () => (/* binding */ parseBuildkitdConfig),
  im: () => (/* binding */ readConfigText),
  y: () => (/* binding */ readRegistryConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/run/docker-home.js
var docker_home = __webpack_require__(33382);
;// CONCATENATED MODULE: ./out/run/registry/toml-subset.js
const escapes = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };
const blank = /(?:[ \t\r\n]|#[^\n]*)*/y;
const space = /[ \t]*/y;
const bareKey = /[A-Za-z0-9_-]+/y;
const restOfLine = /[^\n]*\n?/y;
const scalar = /[^\s,\]}#]+/y;
/** Reads tables, inline tables, strings, booleans and lists of strings out of TOML. A line that is something else is passed over. */
function readTomlSubset(text) {
    const entries = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0] ?? '';
        at += found.length;
        return found;
    };
    const takes = (literal) => text.startsWith(literal, at) && (at += literal.length) > 0;
    const readString = () => {
        const quote = ['"""', "'''", '"', "'"].find((mark) => takes(mark));
        if (quote === undefined)
            return undefined;
        for (let value = ''; at < text.length;) {
            if (takes(quote))
                return value;
            const char = text[at++] ?? '';
            if (char === '\n' && quote.length === 1)
                return undefined;
            if (char !== '\\' || quote[0] === "'")
                value += char;
            else {
                const kind = text[at++] ?? '';
                const digits = { u: 4, U: 8 }[kind] ?? 0;
                const code = parseInt(text.slice(at, at + digits), 16);
                at += digits;
                value += digits > 0 ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (escapes[kind] ?? '');
            }
        }
        return undefined;
    };
    const readPath = () => {
        const path = [];
        do {
            take(space);
            const part = /["']/.test(text[at] ?? '') ? readString() : take(bareKey) || undefined;
            if (part === undefined)
                return undefined;
            path.push(part);
            take(space);
        } while (takes('.'));
        return path;
    };
    const readValue = (path, depth) => {
        if (/["']/.test(text[at] ?? ''))
            return readString();
        if (depth < 8 && takes('[')) {
            const items = [];
            for (take(blank); at < text.length && !takes(']'); take(blank)) {
                const before = at;
                items.push(readValue(path, depth + 1));
                take(blank);
                takes(',');
                if (at === before)
                    return undefined;
            }
            return items.filter((item) => typeof item === 'string');
        }
        if (depth < 8 && takes('{')) {
            for (take(blank); at < text.length && !takes('}'); take(blank)) {
                const before = at;
                readPair(path, depth + 1);
                take(blank);
                takes(',');
                if (at === before)
                    return undefined;
            }
            return undefined;
        }
        const word = take(scalar);
        return word === 'true' ? true : word === 'false' ? false : undefined;
    };
    const readPair = (table, depth) => {
        const key = readPath();
        if (!key || !takes('='))
            return;
        take(space);
        const path = [...table, ...key];
        const value = readValue(path, depth);
        if (value !== undefined)
            entries.push({ path, value });
    };
    let table = [];
    for (take(blank); at < text.length; take(blank)) {
        if (takes('[['))
            table = undefined;
        else if (takes('[')) {
            const path = readPath();
            table = takes(']') ? path : undefined;
        }
        else if (table)
            readPair(table, 0);
        else if (readPath() && takes('='))
            readValue([], 0);
        take(restOfLine);
    }
    return entries;
}

;// CONCATENATED MODULE: ./out/run/registry/buildkitd-config.js




const none = { mirrors: [], http: undefined, insecure: false, ca: [] };
/**
 * Reads the `[registry."host"]` tables of buildkitd.toml: `mirrors`, `http`, `insecure`, `ca`. Everything else is passed
 * over, also what is no TOML.
 */
function parseBuildkitdConfig(text) {
    const hosts = new Map();
    for (const { path, value } of readTomlSubset(text)) {
        const [table, host, key] = path;
        if (table !== 'registry' || host === undefined || path.length !== 3)
            continue;
        const known = hosts.get(host) ?? none;
        if (key === 'mirrors' && Array.isArray(value))
            hosts.set(host, { ...known, mirrors: value });
        if (key === 'ca' && Array.isArray(value))
            hosts.set(host, { ...known, ca: value });
        if (key === 'http' && typeof value === 'boolean')
            hosts.set(host, { ...known, http: value });
        if (key === 'insecure' && typeof value === 'boolean')
            hosts.set(host, { ...known, insecure: value });
    }
    return hosts;
}
/** The registries of that configuration. Never throws; what cannot be read says nothing. */
async function readRegistryConfig(given, env) {
    return parseBuildkitdConfig(await readConfigText(given, env));
}
/** The configuration that `buildx create` gives a builder: the text, else the file, else the default file of buildx; '' where it cannot be read. */
async function readConfigText({ text, file }, env) {
    if (text !== undefined)
        return text;
    const docker = (0,docker_home/* dockerHome */.O)(env);
    const buildx = env['BUILDX_CONFIG'] || (docker && (0,external_node_path_.join)(docker, 'buildx'));
    const path = file ?? (buildx && (0,external_node_path_.join)(buildx, 'buildkitd.default.toml'));
    return path ? (0,promises_.readFile)(path, 'utf8').catch(() => '') : '';
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
