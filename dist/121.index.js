export const id = 121;
export const ids = [121];
export const modules = {

/***/ 6121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preflight: () => (/* binding */ preflight)
});

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
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
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

// EXTERNAL MODULE: ./out/run/registry/lookup.js + 17 modules
var lookup = __webpack_require__(118);
// EXTERNAL MODULE: ./out/plan/reference.js
var reference = __webpack_require__(3895);
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


/***/ })

};
