export const id = 332;
export const ids = [332];
export const modules = {

/***/ 65025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./out/shared/advice-rules.js
/** The rules of advice by their names, as `advice-ignore` takes them. */
const adviceRules = [
    'copy-before-install',
    'cache-mount',
    'slow-install',
    'large-context',
    'apt-update-alone',
    'emulated-platform',
    'dominant-step',
    'cache-costs-more'
];

// EXTERNAL MODULE: ./out/inputs/fields.js
var fields = __webpack_require__(72031);
;// CONCATENATED MODULE: ./out/inputs/cache-inputs.js


/** Reads the inputs that say where and how caches are kept. A relative `dest` is one of `workdir`. */
function readCacheInputs({ get, take }, workdir) {
    const options = take((0,fields/* parsePairs */.xg)('cache-options', get('cache-options')), new Map());
    const absolute = [...options].map(([key, value]) => [key, key === 'dest' ? (0,external_node_path_.resolve)(workdir, value) : value]);
    return {
        cache: take((0,fields/* parseChoice */.HU)('cache', get('cache') || 'auto', ['auto', 'registry', 'gha', 's3', 'azblob', 'local', 'off']), 'auto'),
        cacheOptions: new Map(absolute),
        cacheMode: take((0,fields/* parseChoice */.HU)('cache-mode', get('cache-mode') || 'max', ['max', 'min']), 'max'),
        cacheCompression: take((0,fields/* parseChoice */.HU)('cache-compression', get('cache-compression') || 'auto', ['auto', 'gzip', 'zstd', 'estargz', 'uncompressed']), 'auto'),
        cacheExport: take((0,fields/* parseChoice */.HU)('cache-export', get('cache-export') || 'background', ['background', 'inline']), 'background'),
        cacheMounts: [...new Set((0,fields/* parseList */.E1)(get('cache-mounts')))]
    };
}
// What each backend cannot do without (docs.docker.com/build/cache/backends).
const needed = {
    registry: [], gha: [], s3: ['region', 'bucket'], azblob: ['account_url'], local: ['dest']
};
// What the plan decides by itself, or another input says.
const reserved = new Set([
    'type', 'ref', 'scope', 'name', 'src', 'tag', 'digest', 'mode', 'ignore-error', 'compression', 'image-manifest', 'oci-mediatypes', 'url', 'url_v2', 'token', 'version'
]);
/** What does not go together among the inputs of the cache. */
function cacheProblems(inputs) {
    const { cache, cacheOptions, cacheCompression } = inputs;
    const found = [];
    const clash = (input, value, allowed) => found.push({ input, value, allowed });
    const odd = inputs.cacheMounts.find((id) => !/^[A-Za-z0-9_./:@+=~${}-]{1,200}$/.test(id));
    if (odd !== undefined)
        clash('cache-mounts', odd.slice(0, 60), 'ids of cache mounts, or their targets where they have none: up to 200 letters, digits and `_ . / : @ + = ~ - $ { }`');
    const hasPlace = inputs.registry !== undefined || inputs.cacheRepository !== undefined;
    const type = cache === 'off' ? undefined : cache !== 'auto' ? cache : hasPlace ? 'registry' : undefined;
    if (cache === 'registry' && !hasPlace)
        clash('cache', 'registry', 'together with `registry` or `cache-repository`');
    if (inputs.cacheRepository && type !== undefined && type !== 'registry')
        clash('cache-repository', '…', `with \`cache: registry\`; \`${type}\` has no repositories`);
    if (inputs.cacheWrite === 'always' && cache === 'off')
        clash('cache-write', 'always', 'with a `cache` that is not `off`');
    if (type === undefined) {
        if (cacheOptions.size > 0)
            clash('cache-options', '…', 'together with a `cache`');
        return found;
    }
    for (const key of needed[type].filter((name) => !cacheOptions.get(name)))
        clash('cache-options', '…', `a line \`${key}=…\`, which \`cache: ${type}\` needs`);
    for (const key of cacheOptions.keys()) {
        if (!/^[A-Za-z0-9_.-]{1,64}$/.test(key))
            clash('cache-options', '…', 'names of letters, digits, `.`, `_`, `-`');
        else if (reserved.has(key) || (key === 'dest' && type !== 'local'))
            clash('cache-options', '…', `lines without \`${key}\`, which Warmbake sets`);
    }
    if (!['auto', 'gzip'].includes(cacheCompression) && type !== 'registry' && type !== 'local') {
        clash('cache-compression', cacheCompression, `\`auto\` or \`gzip\` with \`cache: ${type}\`: BuildKit keeps nothing else there`);
    }
    return found;
}

;// CONCATENATED MODULE: ./out/inputs/report-inputs.js
/** Reads them. */
function readReportInputs({ get, path, take }) {
    return {
        annotations: take(parseAnnotations(get('annotations')), 'diff'), traceFile: path('trace-file'),
        maxDurationIncrease: take(parseIncrease('max-duration-increase', get('max-duration-increase')), undefined),
        minCacheRatio: take(parseRatio('min-cache-ratio', get('min-cache-ratio')), undefined)
    };
}
const modes = { '': 'diff', true: 'diff', all: 'all', false: 'off' };
function parseAnnotations(text) {
    const mode = modes[text.trim().toLowerCase()];
    return mode ? { value: mode } : { problem: { input: 'annotations', value: text, allowed: '`true`, `all` or `false`' } };
}
/** `20%` of the usual time, or a time: `500ms`, `30s`, `2m`. Undefined for an empty text. */
function parseIncrease(input, text) {
    const trimmed = text.trim().toLowerCase();
    if (trimmed === '')
        return { value: undefined };
    const [, number, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)\s?(%|ms|s|m)$/.exec(trimmed) ?? [];
    if (number === undefined)
        return { problem: { input, value: text, allowed: 'a share of the usual time, `20%`, or a time, `30s`, `2m`' } };
    if (unit === '%')
        return { value: { share: Number(number) / 100 } };
    return { value: { ms: Number(number) * (unit === 'ms' ? 1 : unit === 's' ? 1000 : 60_000) } };
}
/** `80%` or `0.8`. Undefined for an empty text. */
function parseRatio(input, text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return { value: undefined };
    const [, number, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s?(%)?$/.exec(trimmed) ?? [];
    const value = Number(number) / (percent === undefined ? 1 : 100);
    return value >= 0 && value <= 1 ? { value } : { problem: { input, value: text, allowed: 'a share from `0` to `1`, or from `0%` to `100%`' } };
}

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/inputs/builder-nodes.js


const builder_nodes_fields = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];
const maxNodes = 64;
const maxCharacters = 65_536;
/** A name that buildx takes for a builder or a node, and that is no option. */
const builderName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,127}$/;
/** `os/architecture` with an optional variant. */
const platformName = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/;
/** `key=value` of a driver's option; the whole may stand in quotes where the value has commas. */
const driverOption = /^"?[A-Za-z][^=\s"]*=/;
/** Reads the YAML list of `append`. Every list may also be a text, one per line (platforms: or comma-separated). */
function parseBuilderNodes(input, text, parseYaml) {
    if (text.trim() === '')
        return { value: [] };
    const wrong = (value, allowed) => ({ problem: { input, value, allowed } });
    const list = text.length > maxCharacters ? undefined : parseYaml(text);
    if (!Array.isArray(list))
        return wrong('…', `a YAML list of nodes with ${builder_nodes_fields.map((name) => `\`${name}\``).join(', ')}`);
    if (list.length > maxNodes)
        return wrong(`${list.length} nodes`, `at most ${maxNodes} nodes`);
    const nodes = [];
    for (const [index, item] of list.entries()) {
        const at = `node ${index + 1}`;
        const node = (0,checked_json/* objectOf */.Xy)(item);
        if (!node)
            return wrong(at, 'a map for every node');
        const unknown = Object.keys(node).find((name) => !builder_nodes_fields.includes(name));
        if (unknown !== undefined)
            return wrong(`${at}: ${unknown.slice(0, 40)}`, builder_nodes_fields.map((name) => `\`${name}\``).join(', '));
        const [name, endpoint, flags] = ['name', 'endpoint', 'buildkitd-flags'].map((field) => textOf(node[field]));
        const [options, platforms] = [linesOf(node['driver-opts']), linesOf(node['platforms'])];
        if (name === null || endpoint === null || flags === null || !options || !platforms)
            return wrong(at, 'texts, and lists of texts for `driver-opts` and `platforms`');
        if (name !== undefined && !builderName.test(name))
            return wrong(`${at}: ${name.slice(0, 40)}`, 'names of letters, digits, `.`, `_`, `-`');
        if (endpoint !== undefined && !isEndpoint(endpoint))
            return wrong(`${at}: endpoint`, 'the name of a Docker context, or an address');
        if (!options.every((option) => driverOption.test(option)))
            return wrong(`${at}: driver-opts`, '`key=value`');
        const names = platforms.flatMap((line) => (0,fields/* parseList */.E1)(line));
        const other = names.find((platform) => !platformName.test(platform));
        if (other !== undefined)
            return wrong(`${at}: ${other.slice(0, 40)}`, 'platforms like `linux/arm64`');
        nodes.push({ name, endpoint, driverOpts: options, buildkitdFlags: flags, platforms: names });
    }
    const twice = nodes.map(({ name }) => name).find((name, index, all) => name !== undefined && all.indexOf(name) !== index);
    return twice === undefined ? { value: nodes } : wrong(twice, 'a name of its own for every node');
}
/** Whether a text can be an endpoint: it has no blanks, and it is no option. */
function isEndpoint(text) {
    return /^[^\s-]\S*$/.test(text);
}
// null: neither absent nor a text.
function textOf(value) {
    if (value === undefined || value === null)
        return undefined;
    const text = (0,checked_json/* stringOf */.Je)(value)?.trim();
    return text === undefined || /[\r\n\0]/.test(text) ? null : text || undefined;
}
function linesOf(value) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value))
        return value.every((item) => typeof item === 'string' && !/[\r\n\0]/.test(item)) ? value.map((item) => item.trim()) : undefined;
    return typeof value === 'string' ? (0,fields/* parseLines */.Li)(value) : undefined;
}

;// CONCATENATED MODULE: ./out/inputs/keep-storage.js

const units = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, tib: 2 ** 40 };
const spans = { h: 3600, d: 86_400, w: 604_800 };
/** Reads `20GB`, `7d` or both, comma-separated: a bound of size and one of age. */
function parseKeepStorage(input, text) {
    const parts = (0,fields/* parseList */.E1)(text);
    if (parts.length === 0)
        return { value: undefined };
    const problem = { problem: { input, value: text.slice(0, 60), allowed: 'a size like `20GB`, an age like `7d` (h, d, w), or both' } };
    let [bytes, seconds] = [undefined, undefined];
    for (const part of parts) {
        const [, figure = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?)\s?([a-z]*)$/i.exec(part) ?? [];
        const [size, span] = [units[unit.toLowerCase()], spans[unit.toLowerCase()]];
        const amount = Number(figure) * (size ?? span ?? 0);
        if (figure === '' || !Number.isSafeInteger(Math.round(amount)) || amount < 1)
            return problem;
        if (size !== undefined && bytes === undefined)
            bytes = Math.round(amount);
        else if (span !== undefined && seconds === undefined)
            seconds = Math.round(amount);
        else
            return problem;
    }
    return { value: { bytes, seconds, text: text.trim() } };
}

// EXTERNAL MODULE: ./out/inputs/registry.js
var registry = __webpack_require__(47701);
;// CONCATENATED MODULE: ./out/inputs/builder-inputs.js




const drivers = ['docker-container', 'docker', 'kubernetes', 'remote', 'cloud'];
/** Reads the inputs of the builder. */
function readBuilderInputs({ get, text, on, path, take }, parseYaml) {
    const inputs = {
        builder: text('builder'),
        driver: take((0,fields/* parseChoice */.HU)('driver', get('driver') || 'docker-container', drivers), 'docker-container'),
        driverOpts: (0,fields/* parseLines */.Li)(get('driver-opts')), endpoint: text('endpoint'), buildkitdFlags: text('buildkitd-flags'),
        buildkitdConfig: path('buildkitd-config'), buildkitdConfigInline: text('buildkitd-config-inline'),
        append: take(parseBuilderNodes('append', get('append'), parseYaml), []), builderPlatforms: (0,fields/* parseList */.E1)(get('builder-platforms')).flatMap((some) => (0,fields/* parseList */.E1)(some)), builderName: text('builder-name'),
        use: on('use'), keepState: on('keep-state'), keepStorage: take(parseKeepStorage('keep-storage', get('keep-storage')), undefined),
        imageMirrors: (0,fields/* parseList */.E1)(get('image-mirrors')).flatMap((mirror) => take(parseMirror(mirror), [])),
        prewarm: on('prewarm'), cleanup: on('cleanup')
    };
    contradictions(inputs).forEach((problem) => take({ problem }, undefined));
    return inputs;
}
function parseMirror(text) {
    const field = (0,registry/* parseRegistry */.l5)('image-mirrors', text);
    return 'value' in field ? { value: [field.value] } : { problem: { ...field.problem, allowed: 'registries that mirror Docker Hub, e.g. `mirror.gcr.io`' } };
}
function contradictions(inputs) {
    const found = [];
    const clash = (input, value, allowed) => found.push({ input, value, allowed });
    const configured = inputs.buildkitdConfig !== undefined || inputs.buildkitdConfigInline !== undefined;
    const options = inputs.driverOpts.length > 0 || inputs.endpoint !== undefined || configured || inputs.buildkitdFlags !== undefined ||
        inputs.append.length > 0 || inputs.builderPlatforms.length > 0;
    if (inputs.buildkitdConfig !== undefined && inputs.buildkitdConfigInline !== undefined)
        clash('buildkitd-config-inline', '…', 'either this or `buildkitd-config`');
    if (inputs.builder !== undefined && (options || inputs.keepState || inputs.builderName !== undefined)) {
        clash('builder', inputs.builder, 'without `driver-opts`, `endpoint`, `buildkitd-*`, `append`, `builder-platforms`, `builder-name`, `keep-state`: an existing builder is used as it is');
    }
    for (const [input, name] of [['builder', inputs.builder], ['builder-name', inputs.builderName]]) {
        if (name !== undefined && !builderName.test(name))
            clash(input, name.slice(0, 60), 'a name of letters, digits, `.`, `_`, `-`');
    }
    if (inputs.builderName !== undefined && inputs.keepState)
        clash('keep-state', 'true', 'without `builder-name`: a kept builder is named after the repository and its trust');
    if (inputs.driver === 'docker' && (options || inputs.builderName !== undefined)) {
        clash('driver', 'docker', 'without `driver-opts`, `endpoint`, `buildkitd-*`, `append`, `builder-platforms`, `builder-name`: it is the builder of the Docker engine');
    }
    if (inputs.keepState && inputs.driver !== 'docker-container')
        clash('keep-state', 'true', 'with `driver: docker-container`, whose state Warmbake can keep');
    if (inputs.keepState && inputs.append.length > 0)
        clash('keep-state', 'true', 'without `append`');
    if (inputs.keepStorage !== undefined && !inputs.keepState)
        clash('keep-storage', inputs.keepStorage.text, 'together with `keep-state`');
    if (inputs.keepStorage !== undefined && configured)
        clash('keep-storage', inputs.keepStorage.text, 'without `buildkitd-config` and `buildkitd-config-inline`, which have it as `gcpolicy`');
    if (inputs.endpoint !== undefined && !isEndpoint(inputs.endpoint))
        clash('endpoint', inputs.endpoint.slice(0, 60), 'the name of a Docker context, or an address');
    if ((inputs.driver === 'remote' || inputs.driver === 'cloud') && inputs.endpoint === undefined && inputs.builder === undefined) {
        clash('endpoint', '', inputs.driver === 'remote' ? 'the address of BuildKit, e.g. `tcp://host:1234`' : 'the cloud builder, `ORGANIZATION/BUILDER`');
    }
    const option = inputs.driverOpts.find((one) => !driverOption.test(one));
    if (option !== undefined)
        clash('driver-opts', option.slice(0, 60), '`key=value`, one per line');
    for (const platform of inputs.builderPlatforms.filter((one) => !platformName.test(one)))
        clash('builder-platforms', platform.slice(0, 60), 'platforms like `linux/arm64`');
    return found;
}

;// CONCATENATED MODULE: ./out/inputs/matrix-inputs.js

/**
 * Reads what GitHub fills in about the matrix: `toJSON(matrix)` (null outside one), `toJSON(strategy)` (with job-index and
 * job-total) and the job's number. Nobody sets these, and not every server knows them: what cannot be read is left out, it
 * only concerns the comment.
 */
function readMatrix(get) {
    const strategy = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(get('strategy'))) ?? {};
    const jobs = Math.max(1, whole(strategy['job-total']) ?? 1);
    const most = whole(strategy['max-parallel']) || jobs;
    return {
        values: (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(get('matrix'))) ?? {}, jobs, index: Math.min(whole(strategy['job-index']) ?? 0, jobs - 1),
        checkRunId: whole((0,checked_json/* parseJson */.qF)(get('check-run-id'))) || undefined, atOnce: Math.min(jobs, most)
    };
}
function whole(value) {
    const number = (0,checked_json/* numberOf */.rl)(value);
    return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

// EXTERNAL MODULE: ./out/inputs/reader.js + 1 modules
var inputs_reader = __webpack_require__(48144);
// EXTERNAL MODULE: ./out/inputs/registry-hosts.js
var registry_hosts = __webpack_require__(92363);
;// CONCATENATED MODULE: ./out/inputs/target-inputs.js

/** Reads them. */
function readTargetInputs({ get, take }) {
    const every = (input, values, grammar, allowed) => {
        const wrong = values.find((value) => !grammar.test(value));
        return wrong === undefined ? values : take({ problem: { input, value: wrong.slice(0, 60), allowed } }, []);
    };
    const hosts = every('add-hosts', (0,fields/* parseList */.E1)(get('add-hosts')), /^[^\s:=]{1,255}[:=]\S{1,255}$/, '`host:address`');
    const network = get('network').trim();
    const [shmSize] = every('shm-size', [get('shm-size').trim()].filter((text) => text !== ''), /^\d{1,15}(?:\.\d{1,6})?\s?(?:b|[kmgt]i?b?)?$/i, 'a size, `67108864` or `64m`');
    return {
        noCacheFilters: every('no-cache-filters', (0,fields/* parseList */.E1)(get('no-cache-filters')), /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/, 'names of stages'),
        attests: every('attests', (0,fields/* parseLines */.Li)(get('attests')), /(?:^|,)"?type=[a-z]/, 'entries with a type, `type=sbom,generator=…`'),
        addHosts: new Map(hosts.map((host) => [host.slice(0, host.search(/[:=]/)), host.slice(host.search(/[:=]/) + 1)])),
        network: network === '' ? undefined : take((0,fields/* parseChoice */.HU)('network', network, ['default', 'none', 'host']), undefined),
        shmSize,
        ulimit: every('ulimit', (0,fields/* parseList */.E1)(get('ulimit')), /^[a-z]{1,20}=-?\d{1,19}(?::-?\d{1,19})?$/, '`name=soft:hard`, e.g. `nofile=1024:2048`')
    };
}

;// CONCATENATED MODULE: ./out/inputs/read-inputs.js











const decisions = {
    auto: 'auto', always: 'always', true: 'always', never: 'never', false: 'never'
};
/**
 * Reads every input once. `get` gives the text of an input by its name in action.yml ('' for absent), `workspace` is the
 * absolute path of GITHUB_WORKSPACE, `temp` that of the runner's temporary directory. Throws one UserError that names every mistake.
 */
function readInputs(get, workspace, temp = workspace, parseYaml = () => undefined) {
    const reader = (0,inputs_reader/* openReader */.c)(get);
    const { text, on, place, take, problems, finish } = reader;
    const pairs = (name) => take((0,fields/* parsePairs */.xg)(name, get(name)), new Map());
    const decide = (name) => {
        const choice = decisions[get(name).trim().toLowerCase() || 'auto'];
        return choice ?? take((0,fields/* parseChoice */.HU)(name, get(name), ['auto', 'always', 'never']), 'auto');
    };
    const workdir = (0,external_node_path_.resolve)(workspace, text('workdir') ?? '.');
    const path = (name) => (text(name) === undefined ? undefined : (0,external_node_path_.resolve)(workdir, text(name) ?? '.'));
    if (!isInside(workdir, workspace)) {
        problems.push({ input: 'workdir', value: get('workdir'), allowed: 'a directory inside the workspace' });
    }
    const inputs = {
        files: (0,fields/* parseList */.E1)(get('files')), targets: (0,fields/* parseList */.E1)(get('targets')), workdir,
        set: (0,fields/* parseLines */.Li)(get('set')), vars: pairs('vars'),
        context: text('context'), dockerfile: text('dockerfile'), target: text('target'),
        buildArgs: pairs('build-args'), buildContexts: pairs('build-contexts'), labels: pairs('labels'),
        platforms: (0,fields/* parseList */.E1)(get('platforms')), noCache: on('no-cache'), pull: on('pull'), allow: (0,fields/* parseList */.E1)(get('allow')),
        call: take((0,fields/* parseChoice */.HU)('call', get('call') || 'build', ['build', 'check', 'outline', 'targets']), 'build'),
        ...readTargetInputs(reader),
        provenance: text('provenance') ?? 'false', sbom: text('sbom') ?? 'false',
        secrets: pairs('secrets'), secretEnvs: pairs('secret-envs'), secretFiles: pairs('secret-files'), ssh: (0,fields/* parseLines */.Li)(get('ssh')),
        registry: place('registry'), registrySingleName: take((0,registry/* parseSingleName */.jS)('registry-single-name', get('registry-single-name')), undefined),
        imageName: text('image-name'), tags: (0,fields/* parseList */.E1)(get('tags')),
        push: decide('push'), load: on('load'), skipUnchanged: on('skip-unchanged'), build: take((0,fields/* parseSwitch */.SI)('build', get('build') || 'true'), true),
        ...readCacheInputs(reader, workdir),
        cacheRepository: place('cache-repository'), cacheWrite: decide('cache-write'), cacheFrom: (0,fields/* parseLines */.Li)(get('cache-from')), cacheTo: (0,fields/* parseLines */.Li)(get('cache-to')),
        ...readBuilderInputs({ ...reader, path }, parseYaml), ...readReportInputs({ ...reader, path }), retries: take((0,fields/* parseAmount */.C_)('retries', get('retries') || '2', 10), 2),
        githubToken: get('github-token').trim(), summary: on('summary'), comment: on('comment'), commentKey: take((0,fields/* parseCommentKey */.MV)('comment-key', get('comment-key')), 'default'),
        prNumber: take((0,fields/* parseCount */.zq)('pr-number', get('pr-number')), undefined),
        title: text('title') ?? 'Container build', reportFile: path('report-file'),
        baseline: on('baseline'), adviceIgnore: take((0,fields/* parseChoices */.IJ)('advice-ignore', get('advice-ignore'), adviceRules), []),
        jobCanceled: text('job-status') === 'cancelled', matrix: readMatrix(get)
    };
    for (const [input, file] of [['report-file', inputs.reportFile], ['trace-file', inputs.traceFile]]) {
        if (file === undefined || isInside(file, workspace) || isInside(file, temp))
            continue;
        problems.push({ input, value: get(input), allowed: "a path inside the workspace or the runner's temporary directory" });
    }
    if (inputs.registrySingleName && text('registry') === undefined)
        problems.push({ input: 'registry-single-name', value: inputs.registrySingleName, allowed: 'together with `registry`' });
    problems.push(...read_inputs_contradictions(inputs));
    finish();
    return inputs;
}
function isInside(path, directory) {
    const inner = (0,external_node_path_.relative)(directory, path);
    return inner !== '..' && !inner.startsWith('../') && !(0,external_node_path_.isAbsolute)(inner);
}
function read_inputs_contradictions(inputs) {
    const found = [];
    const clash = (input, value, allowed) => found.push({ input, value, allowed });
    if (inputs.push === 'always' && !inputs.registry && !inputs.tags.some((tag) => tag.includes('/'))) {
        clash('push', 'true', 'together with `registry` (or a whole reference in `tags`)');
    }
    found.push(...cacheProblems(inputs), ...(0,registry_hosts/* placeProblems */.k)(inputs));
    if (!inputs.build && !inputs.registry && !inputs.tags.some((tag) => tag.includes('/')))
        clash('build', 'false', 'together with `registry` (or a whole reference in `tags`), where the images are looked up');
    if (!inputs.build && inputs.load)
        clash('load', 'true', 'with `build: true`: nothing is loaded without a build');
    if (inputs.network === 'host' && !inputs.allow.includes('network.host'))
        clash('network', 'host', 'together with `allow: network.host`');
    if (inputs.load && inputs.platforms.length > 1)
        clash('load', 'true', 'with one platform: an engine loads only one');
    for (const entry of inputs.set) {
        if (!/^[^=\s]+\.[^=]+=/.test(entry))
            clash('set', entry.slice(0, 60), 'lines of `target.key=value`');
    }
    for (const [input, ids] of [['secrets', inputs.secrets], ['secret-envs', inputs.secretEnvs], ['secret-files', inputs.secretFiles]]) {
        if ([...ids.keys()].some((id) => !/^[A-Za-z0-9_.-]{1,128}$/.test(id))) {
            clash(input, '…', 'ids of letters, digits, `.`, `_`, `-`; a value of several lines stands in double quotes, `"id=first⏎second"`');
        }
    }
    for (const name of inputs.targets) {
        if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name))
            clash('targets', name.slice(0, 60), 'names of targets, groups or services');
    }
    return found;
}


/***/ }),

/***/ 99884:
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
            return undefined;
        case 'other':
            return event.name === 'delete' ? 'a branch or tag was deleted' : undefined;
    }
}


/***/ })

};
