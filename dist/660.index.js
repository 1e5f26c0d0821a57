export const id = 660;
export const ids = [660];
export const modules = {

/***/ 22404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ bare),
/* harmony export */   Ji: () => (/* binding */ nearnessOf),
/* harmony export */   zS: () => (/* binding */ nearnessOfHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

const ranges = [
    [3, ['169.254.0.0/16', '100.100.100.200/32', 'fe80::/10', 'fd00:ec2::254/128']],
    [2, ['127.0.0.0/8', '0.0.0.0/8', '::1/128', '::/128']],
    [1, ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', 'fc00::/7', 'fec0::/10']]
];
let lists;
// Made when first asked for: a build without a registry needs none.
function blockList(nets) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const range of nets) {
        const [net = '', bits = ''] = range.split('/');
        list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4');
    }
    return list;
}
// Node's own test of IPv6 compiles a pattern that takes as long as loading this file, so names are kept from it.
function versionOf(address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address))
        return 4;
    return address.includes(':') && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) ? 6 : 0;
}
/** The nearness of an IP address; what is none counts as nearest. */
function nearnessOf(address) {
    const plain = embeddedIpv4(address.replace(/%.*$/, ''));
    const version = versionOf(plain);
    if (version === 0)
        return 3;
    lists ??= ranges.map(([nearness, nets]) => [nearness, blockList(nets)]);
    return lists.find(([, list]) => list.check(plain, version === 6 ? 'ipv6' : 'ipv4'))?.[0] ?? 0;
}
/** The nearness of a URL's host where the name alone tells it: an address, or `localhost`; undefined for other names. */
function nearnessOfHost(hostname) {
    const plain = bare(hostname);
    if (versionOf(plain) !== 0)
        return nearnessOf(plain);
    return /(^|\.)localhost\.?$/i.test(plain) ? 2 : undefined;
}
/** A URL's hostname as sockets want it: IPv6 without brackets. */
function bare(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
// `::ffff:a.b.c.d` (mapped) and `64:ff9b::a.b.c.d` (NAT64) lead to the IPv4 address in them, in either notation.
function embeddedIpv4(address) {
    const inside = /^(?:::ffff:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address);
    if (!inside)
        return address;
    if (inside[1] !== undefined)
        return inside[1];
    const [high, low] = [parseInt(inside[2] ?? '', 16), parseInt(inside[3] ?? '', 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}


/***/ }),

/***/ 6077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ readCredential)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./out/run/docker-home.js
var docker_home = __webpack_require__(33382);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./out/run/registry/credential-helper.js

const timeoutMs = 5000;
const maxBytes = 65_536;
/**
 * Asks `docker-credential-<name> get` for the login of a server, whose name it reads from stdin; what it wrote to stdout,
 * '' where it failed, took too long, wrote too much, or its name is none. It and what it started are gone afterwards.
 * Never throws.
 */
function askHelper(name, server, env, signal) {
    if (!/^[A-Za-z0-9_.-]+$/.test(name) || signal.aborted)
        return Promise.resolve('');
    return new Promise((resolve) => {
        // A group of its own, so that what it starts can be ended with it.
        const child = (0,external_node_child_process_.spawn)(`docker-credential-${name}`, ['get'], { env, detached: process.platform !== 'win32', stdio: ['pipe', 'pipe', 'ignore'] });
        const chunks = [];
        let size = 0;
        const finish = (text) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', giveUp);
            child.stdout.destroy();
            resolve(text);
        };
        const giveUp = () => {
            endGroup(child.pid);
            finish('');
        };
        const timer = setTimeout(giveUp, timeoutMs);
        signal.addEventListener('abort', giveUp);
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size > maxBytes)
                giveUp();
            else
                chunks.push(chunk);
        });
        child.once('error', () => finish(''));
        child.once('close', (code) => finish(code === 0 ? Buffer.concat(chunks).toString('utf8') : ''));
        // A helper that does not read is no error.
        child.stdin.on('error', () => undefined);
        child.stdin.end(`${server}\n`);
    });
}
function endGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
        // It ended by itself.
    }
}

;// CONCATENATED MODULE: ./out/run/registry/docker-config.js





/** Docker Hub as the Docker config and credential helpers name it. */
const hubKey = 'https://index.docker.io/v1/';
/**
 * The login of the Docker CLI for a registry host: DOCKER_AUTH_CONFIG, else the host's credential helper, else the
 * credential store, else `auths` of config.json. Undefined where there is none. Never throws.
 */
async function readCredential(host, env, signal) {
    const given = fromAuths((0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(env['DOCKER_AUTH_CONFIG'] ?? '')), host);
    if (given)
        return given;
    const directory = (0,docker_home/* dockerHome */.O)(env);
    const text = directory === undefined ? '' : await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'config.json'), { encoding: 'utf8', signal }).catch(() => '');
    const config = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text));
    const key = host === 'docker.io' ? hubKey : host;
    const helpers = (0,checked_json/* objectOf */.Xy)(config?.['credHelpers']);
    const helper = (0,checked_json/* stringOf */.Je)(helpers?.[key]) ?? (0,checked_json/* stringOf */.Je)(helpers?.[host]) ?? (0,checked_json/* stringOf */.Je)(config?.['credsStore']);
    const stored = helper ? fromHelper((0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(await askHelper(helper, key, env, signal)))) : undefined;
    return stored ?? fromAuths(config, host);
}
function fromHelper(answer) {
    const username = (0,checked_json/* stringOf */.Je)(answer?.['Username']) ?? '';
    const secret = (0,checked_json/* stringOf */.Je)(answer?.['Secret']) ?? '';
    if (secret === '')
        return undefined;
    return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'password', username, password: secret };
}
function fromAuths(config, host) {
    const auths = Object.entries((0,checked_json/* objectOf */.Xy)(config?.['auths']) ?? {});
    // The exact name wins over one that only means the same.
    const [, entry] = auths.find(([name]) => name === (host === 'docker.io' ? hubKey : host)) ?? auths.find(([name]) => hostOf(name) === host) ?? [];
    const fields = (0,checked_json/* objectOf */.Xy)(entry);
    const text = (name) => (0,checked_json/* stringOf */.Je)(fields?.[name]) || undefined;
    const identity = text('identitytoken');
    if (identity !== undefined)
        return { kind: 'identity', token: identity };
    const registry = text('registrytoken');
    if (registry !== undefined)
        return { kind: 'registry', token: registry };
    const pair = Buffer.from(text('auth') ?? '', 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = pair.indexOf(':');
    if (colon > 0)
        return { kind: 'password', username: pair.slice(0, colon), password: pair.slice(colon + 1) };
    const [username, password] = [text('username'), text('password')];
    return username !== undefined && password !== undefined ? { kind: 'password', username, password } : undefined;
}
// Keys are hosts or, from old versions, URLs with paths.
function hostOf(key) {
    const host = key.replace(/^https?:\/\//, '').split('/')[0]?.toLowerCase() ?? '';
    return /^(index|registry-1)\.docker\.io$/.test(host) ? 'docker.io' : host;
}


/***/ }),

/***/ 84255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ hostConfigOf),
/* harmony export */   u: () => (/* binding */ endpointsOf)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22404);

const hub = { name: 'docker.io', server: 'registry-1.docker.io' };
const hostGrammar = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const pathGrammar = /^[a-z0-9._/-]*$/;
/** The configuration of a host, by the name in image refs or by the server's own. */
function hostConfigOf(config, host) {
    const name = host === hub.server ? hub.name : host;
    // A URL does not show the port that its scheme has anyway.
    return config.get(name) ?? (name.includes(':') ? undefined : (config.get(`${name}:443`) ?? config.get(`${name}:80`))) ?? { mirrors: [], http: undefined, insecure: false, ca: [] };
}
/**
 * Who is asked for a host's images, in this order, as BuildKit does: its mirrors, then the host. Plain HTTP where the
 * configuration says so or where the host is this machine and the configuration does not say otherwise. Empty for what
 * is no host name.
 */
function endpointsOf(host, config) {
    const mirrors = hostConfigOf(config, host).mirrors.map((mirror) => {
        const [server = '', ...path] = mirror.replace(/^https?:\/\//, '').replace(/\/+$/, '').split('/');
        return endpoint(server, path.join('/'), true, config);
    });
    const origin = endpoint(host, '', false, config);
    return origin ? [...mirrors.filter((mirror) => mirror !== undefined), origin] : [];
}
function endpoint(name, path, mirror, config) {
    const host = /^(index|registry-1)\.docker\.io$/.test(name) ? hub.name : name;
    if (!hostGrammar.test(host) || !pathGrammar.test(path) || path.includes('..'))
        return undefined;
    const server = host === hub.name ? hub.server : host;
    const probe = `http://${server}/`;
    if (!URL.canParse(probe))
        return undefined;
    const { http } = hostConfigOf(config, host);
    const plain = http ?? (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .nearnessOfHost */ .zS)(new URL(probe).hostname) === 2;
    const prefix = path === '' ? '' : `${path}/`;
    return { host, base: new URL(`${plain ? 'http' : 'https'}://${server}/v2/${prefix}`), prefix, mirror };
}


/***/ }),

/***/ 66755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ challengeOf),
  c: () => (/* binding */ exchange)
});

;// CONCATENATED MODULE: ./out/run/registry/challenge.js
const maxLength = 4096;
const token = String.raw `[A-Za-z0-9!#$%&'*+.^_|~-]+`;
const parameter = new RegExp(String.raw `\s*(${token})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${token}))\s*(?:,|$)`, 'y');
/**
 * Reads a WWW-Authenticate header, which may hold several challenges: the first Bearer that can be used, else Basic.
 * Undefined where there is none, or its realm is no http(s) URL, or has a login in it.
 */
function parseChallenge(header) {
    if (header === undefined || header.length > maxLength)
        return undefined;
    let basic = false;
    const scheme = new RegExp(String.raw `[\s,]*(${token})(?:\s+|,|$)`, 'y');
    for (let match = scheme.exec(header); match; match = scheme.exec(header)) {
        const fields = new Map();
        parameter.lastIndex = scheme.lastIndex;
        for (let field = parameter.exec(header); field; field = parameter.exec(header)) {
            scheme.lastIndex = parameter.lastIndex;
            fields.set((field[1] ?? '').toLowerCase(), field[3] ?? (field[2] ?? '').replace(/\\(.)/g, '$1'));
        }
        const name = (match[1] ?? '').toLowerCase();
        if (name === 'basic')
            basic = true;
        const realm = name === 'bearer' ? readRealm(fields.get('realm')) : undefined;
        if (realm)
            return { kind: 'bearer', realm, service: fields.get('service'), scope: fields.get('scope') };
    }
    return basic ? { kind: 'basic' } : undefined;
}
function readRealm(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    const usable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    return usable ? url : undefined;
}

;// CONCATENATED MODULE: ./out/run/registry/exchange.js

/** Sends a request, and once more where the answer asks for another login. Throws a LookupProblem. */
async function exchange({ desk, login, scope, send, learn }) {
    const answer = await send(await headerOf(login));
    const challenge = challengeOf(answer);
    const next = challenge && desk.answer(challenge, scope, answer.nearness);
    if (!next || next.key === login.key)
        return answer;
    learn?.(next);
    return send(await headerOf(next));
}
/** How a server wants to be asked. Only itself may say that, not one that it sent us to. */
function challengeOf({ status, own, headers }) {
    return status === 401 && own ? parseChallenge(headers['www-authenticate']) : undefined;
}
async function headerOf(login) {
    const authorization = await login.header();
    return authorization === undefined ? {} : { authorization };
}


/***/ }),

/***/ 88411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91871);

const maxRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Sends a request and follows its redirects: a few, never from TLS to none, never with the login to another host, never
 * to an address that is nearer than the server that sent us, and for requests with a body and deletions not at all. Throws a
 * LookupProblem.
 */
async function ask(first, { wires, signal, name, nearest }) {
    let now = first;
    let limit = nearest;
    let answer = await wires.send(now, limit, signal).catch(throwProblem(name));
    for (let hop = 0; redirects.has(answer.status); hop++) {
        if (hop === maxRedirects)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupProblem */ .OP(`${name} redirects without end`);
        if (first.body !== undefined)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupProblem */ .OP(`${name} redirects ${first.method === 'PUT' ? 'an upload' : 'a login'}`);
        if (first.method === 'DELETE')
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupProblem */ .OP(`${name} redirects a deletion`);
        const url = redirectTarget(answer.headers.location, now.url);
        if (!url)
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupProblem */ .OP(`${name} redirects to an unusable address`);
        const headers = { ...now.headers };
        if (url.origin !== now.url.origin) {
            // The strictest limit of all hops holds: a server further away must not be lent the nearness of one before it.
            limit = Math.min(limit ?? answer.nearness, answer.nearness);
            delete headers.authorization;
        }
        now = { ...now, url, headers };
        answer = await wires.send(now, limit, signal).catch(throwProblem(`the server that ${name} redirects to`));
    }
    return { ...answer, own: now.url.origin === first.url.origin };
}
function throwProblem(name) {
    return (error) => {
        throw (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .problemOf */ .Zw)(error, name);
    };
}
function redirectTarget(location, from) {
    if (location === undefined || !URL.canParse(location, from.href))
        return undefined;
    const url = new URL(location, from);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && from.protocol === 'http:');
    return safe && url.username === '' && url.password === '' ? url : undefined;
}


/***/ }),

/***/ 10641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openLoginDesk)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91871);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92593);


const maxScope = 1000;
/** Opens the desk: the credential is read when it is first needed, and each scope's token is fetched once, whoever wants it. */
function openLoginDesk({ host, secure, wires, signal, readCredential }) {
    const tokens = new Map();
    let credential;
    const basic = async () => {
        const login = await (credential ??= readCredential(host));
        if (login?.kind !== 'password')
            throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupProblem */ .OP(`${host} wants a login`, { refused: true });
        return (0,_token_js__WEBPACK_IMPORTED_MODULE_1__/* .basicLogin */ .YY)(login);
    };
    const bearer = async (key, challenge, scope, nearness) => {
        const login = await (credential ??= readCredential(host));
        if (login?.kind === 'registry') {
            if (!(0,_token_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeaderSafe */ .pC)(login.token))
                throw new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .LookupProblem */ .OP(`the \`registrytoken\` for ${host} in the Docker config is malformed`);
            return `Bearer ${login.token}`;
        }
        const token = tokens.get(key) ?? (0,_token_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchToken */ .eY)({ host, secure, nearness, challenge, scope, credential: login }, wires, signal);
        tokens.set(key, token);
        return `Bearer ${await token}`;
    };
    return {
        answer: (challenge, usualScope, nearness) => {
            if (!challenge)
                return { key: '', header: async () => undefined };
            if (challenge.kind === 'basic')
                return { key: 'basic', header: basic };
            const scope = challenge.scope && challenge.scope.length <= maxScope ? challenge.scope : usualScope;
            const key = [challenge.realm.href, challenge.service ?? '', scope].join(' ');
            return { key, header: () => bearer(key, challenge, scope, nearness) };
        }
    };
}


/***/ }),

/***/ 64570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   MI: () => (/* binding */ statusProblem),
/* harmony export */   rU: () => (/* binding */ readGet),
/* harmony export */   zy: () => (/* binding */ readHead)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21228);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91871);



/** Media types of manifests and indexes, OCI and Docker. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json'
];
const digestGrammar = /^sha256:[0-9a-f]{64}$/;
const absentCodes = new Set(['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'NOT_FOUND']);
/**
 * Reads the answer to HEAD of a manifest. Undefined where only the body of a GET can tell: no digest was given, or it is
 * not sure that a registry, and not some proxy in front of it, said 404. Throws a LookupProblem for every other status.
 */
function readHead({ status, headers }, host) {
    if (status === 200) {
        const digest = headers['docker-content-digest'];
        return typeof digest === 'string' && digestGrammar.test(digest) ? { state: 'present', digest, ...descriptor(headers) } : undefined;
    }
    if (status !== 404)
        throw statusProblem(status, host);
    const isRegistry = headers['docker-distribution-api-version'] !== undefined || /^application\/([\w.-]+\+)?json\b/.test(headers['content-type'] ?? '');
    return isRegistry ? { state: 'absent' } : undefined;
}
/** Reads the answer to GET of a manifest: the digest is that of the body. Throws a LookupProblem where it tells nothing. */
function readGet({ status, headers, body }, host) {
    if (status !== 200 && status !== 404)
        throw statusProblem(status, host);
    if (!body)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} sent a longer manifest than is read, and no digest`);
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body.toString('utf8')));
    if (status === 404) {
        const errors = Array.isArray(fields?.['errors']) ? fields['errors'] : [];
        if (errors.some((error) => absentCodes.has((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(error)?.['code']) ?? '')))
            return { state: 'absent' };
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} answered 404, but not as a registry does`);
    }
    if ((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(fields?.['schemaVersion']) === undefined)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} sent no manifest`);
    const digest = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest('hex')}`;
    const said = headers['docker-content-digest'];
    if (said !== undefined && said !== digest)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} sent a manifest with the wrong digest`);
    return { state: 'present', digest };
}
function descriptor(headers) {
    const [type, length] = [headers['content-type']?.split(';')[0]?.trim() ?? '', headers['content-length'] ?? ''];
    return { ...(manifestTypes.includes(type) ? { mediaType: type } : {}), ...(/^\d{1,9}$/.test(length) ? { bytes: Number(length) } : {}) };
}
/** What a status says that is no answer. */
function statusProblem(status, host) {
    if (status === 401 || status === 403)
        return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} refused access (${status})`, { refused: true });
    if (status === 429)
        return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} limits how often it is asked (429)`, { ofHost: true });
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} answered ${status}`);
}
/** A problem as the presence of a ref. */
function unknown({ message, refused }) {
    return { state: 'unknown', reason: message, ...(refused ? { refused: true } : {}) };
}


/***/ }),

/***/ 91871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ tooLate),
/* harmony export */   OP: () => (/* binding */ LookupProblem),
/* harmony export */   Zw: () => (/* binding */ problemOf)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21228);

/**
 * Why a registry gave no usable answer. The reason is made of our own words, host names and numbers only, never of what
 * a server or a library said, so that no token, password or foreign text can be in it.
 */
class LookupProblem extends Error {
    name = 'LookupProblem';
    refused;
    /** whether the whole host is concerned, so that asking it again is pointless */
    ofHost;
    constructor(reason, { refused = false, ofHost = false } = {}) {
        super(reason);
        this.refused = refused;
        this.ofHost = ofHost;
    }
}
/** What is said of a ref that was not answered before the time was up. */
const tooLate = 'no answer in time';
const byCode = [
    [/^(ENOTFOUND|EAI_\w+)$/, 'is not known to DNS', true],
    [/^ECONNREFUSED$/, 'refuses connections', true],
    [/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL)$/, 'cannot be reached', true],
    [/^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/, 'has a certificate that is not trusted', true],
    [/^(EPROTO$|ERR_SSL_|ERR_TLS_)/, 'does not speak TLS', true],
    [/^HPE_HEADER_OVERFLOW$/, 'sent headers without end', false],
    [/^HPE_/, 'does not speak HTTP', false],
    [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, 'broke the connection', false]
];
/** What Node threw for a request to `host`, in plain words; our own problems stay as they are. */
function problemOf(error, host) {
    if (error instanceof LookupProblem)
        return error;
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(error);
    // Of several addresses that were all tried, the first one's error tells most.
    const code = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(fields?.['code']) ?? (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(Array.isArray(fields?.['errors']) ? fields['errors'][0] : undefined)?.['code']) ?? '';
    if (code === 'ABORT_ERR' || /^(AbortError|TimeoutError)$/.test((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(fields?.['name']) ?? ''))
        return new LookupProblem(tooLate, { ofHost: true });
    const known = byCode.find(([codes]) => codes.test(code));
    return known ? new LookupProblem(`${host} ${known[1]}`, { ofHost: known[2] }) : new LookupProblem(`${host} could not be asked`);
}


/***/ }),

/***/ 92593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YY: () => (/* binding */ basicLogin),
/* harmony export */   eY: () => (/* binding */ fetchToken),
/* harmony export */   pC: () => (/* binding */ isHeaderSafe)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21228);
/* harmony import */ var _follow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88411);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91871);



/**
 * Gets a token for one scope (token specification of the distribution project): with an identity token by POST as in
 * OAuth2, with a name and password by GET, without a login for anybody. Throws a LookupProblem.
 */
async function fetchToken(question, wires, signal) {
    const { host, secure, credential, challenge, nearness } = question;
    if (credential && secure && challenge.realm.protocol === 'http:')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} wants the login sent without encryption`);
    const answer = await (0,_follow_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .k)(tokenRequest(question), { wires, signal, name: `the token server of ${host}`, nearest: nearness });
    return readToken(answer, question);
}
function tokenRequest({ challenge, scope, credential }) {
    const fields = new URLSearchParams(challenge.service === undefined ? {} : { service: challenge.service });
    fields.set('scope', scope);
    if (credential?.kind === 'identity') {
        fields.set('grant_type', 'refresh_token');
        fields.set('client_id', 'warmbake');
        fields.set('refresh_token', credential.token);
        const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
        return { method: 'POST', url: challenge.realm, headers, body: fields.toString() };
    }
    const url = new URL(challenge.realm);
    fields.forEach((value, name) => url.searchParams.set(name, value));
    if (credential?.kind !== 'password')
        return { method: 'GET', url, headers: { accept: 'application/json' } };
    url.searchParams.set('account', credential.username);
    return { method: 'GET', url, headers: { accept: 'application/json', authorization: basicLogin(credential) } };
}
/** The header value of a name and password. */
function basicLogin({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function readToken({ status, body }, { host, credential }) {
    if (status === 401 || status === 403)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(credential ? `${host} refused the login` : `${host} wants a login`, { refused: true });
    if (status === 429)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`${host} limits how often it is asked (429)`, { ofHost: true });
    if (status !== 200)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`the token server of ${host} answered ${status}`);
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(body?.toString('utf8') ?? ''));
    const token = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields?.['token']) || (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields?.['access_token']);
    if (!token || !isHeaderSafe(token))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .LookupProblem */ .OP(`the token server of ${host} gave no token`);
    return token;
}
/** Whether a token can be sent in a header. */
function isHeaderSafe(token) {
    return /^[\x21-\x7e]+$/.test(token);
}


/***/ }),

/***/ 55324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ makeTurns)
/* harmony export */ });
function makeTurns(limit) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        // Whoever ends hands its place on, so a newcomer cannot slip in between.
        if (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running++;
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                running--;
        }
    };
}


/***/ }),

/***/ 11803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ openWires)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./out/run/registry/address.js
var registry_address = __webpack_require__(22404);
// EXTERNAL MODULE: ./out/run/registry/endpoint.js
var endpoint = __webpack_require__(84255);
// EXTERNAL MODULE: ./out/run/registry/problem.js
var problem = __webpack_require__(91871);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./out/run/registry/proxy.js


/**
 * The proxy for a URL, as Go and so docker and BuildKit choose it: HTTP_PROXY or HTTPS_PROXY by the URL's scheme, not
 * for this machine, not for what NO_PROXY names. Undefined for a direct connection; a value that is no URL is none.
 */
function proxyFor(url, env) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const value = (env[name] || env[name.toLowerCase()] || '').trim();
    if (value === '' || (0,registry_address/* nearnessOfHost */.zS)(url.hostname) === 2)
        return undefined;
    if (isExcluded(url, env['NO_PROXY'] || env['no_proxy'] || ''))
        return undefined;
    const text = value.includes('://') ? value : `http://${value}`;
    return URL.canParse(text) ? new URL(text) : undefined;
}
// `*`, a domain with everything below it (a leading dot: only below), an address, a network, each but the last with an optional port.
function isExcluded(url, list) {
    const host = (0,registry_address/* bare */.$B)(url.hostname).toLowerCase();
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return list.split(',').map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== '').some((entry) => {
        if (entry === '*')
            return true;
        if (entry.includes('/'))
            return isInside(host, entry);
        const [, name = '', entryPort] = /^(\[[^\]]+\]|[^:]+|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
        if (entryPort !== undefined && entryPort !== port)
            return false;
        const domain = (0,registry_address/* bare */.$B)(name).replace(/^\*\./, '.');
        return domain.startsWith('.') ? host.endsWith(domain) : host === domain || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${domain}`));
    });
}
function isInside(host, range) {
    const [net = '', bits = ''] = range.split('/');
    const version = (0,external_node_net_.isIP)(net);
    if (version === 0 || (0,external_node_net_.isIP)(host) !== version || !/^\d{1,3}$/.test(bits) || Number(bits) > (version === 6 ? 128 : 32))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(net, Number(bits), version === 6 ? 'ipv6' : 'ipv4');
    return list.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

;// CONCATENATED MODULE: ./out/run/registry/request.js



/** At most so much of a body is read, unless more is asked for; what is longer is cut off with its connection. */
const maxBodyBytes = 65_536;
const maxHeaderBytes = 16_384;
/** Sends one request and reads its answer within bounds, following nothing. Throws what Node throws. */
function sendRequest(ask, connection) {
    const { secure, ...options } = connection;
    const limitBytes = ask.limitBytes ?? maxBodyBytes;
    return new Promise((resolve, reject) => {
        const request = (secure ? external_node_https_ : external_node_http_).request({ ...options, method: ask.method, headers: ask.headers, maxHeaderSize: maxHeaderBytes });
        request.once('error', reject);
        request.once('upgrade', (_, socket) => {
            socket.destroy();
            reject(failure('HPE_UPGRADE'));
        });
        let answered = false;
        request.once('response', (response) => {
            answered = true;
            // The socket goes back to its agent with the end of the body, so it is asked now.
            const nearness = (0,registry_address/* nearnessOf */.Ji)(response.socket.remoteAddress ?? '');
            const chunks = [];
            let size = 0;
            const finish = (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body, nearness });
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size <= limitBytes)
                    return void chunks.push(chunk);
                finish(undefined);
                response.destroy();
            });
            response.once('end', () => finish(Buffer.concat(chunks)));
            response.once('error', reject);
            response.once('close', () => reject(failure('ECONNRESET')));
        });
        // It may be closed before the end of an answer is read.
        request.once('close', () => answered || reject(failure('ECONNRESET')));
        request.end(ask.body);
    });
}
function failure(code) {
    return Object.assign(new Error(code), { code });
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./out/run/registry/tunnel.js





/** The login in a proxy's URL as a header. */
function proxyLogin(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return {};
    const login = Buffer.from(`${decode(proxy.username)}:${decode(proxy.password)}`).toString('base64');
    return { 'proxy-authorization': `Basic ${login}` };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Where a proxy itself is reached. */
function proxyAddress(proxy) {
    const secure = proxy.protocol === 'https:';
    return { hostname: (0,registry_address/* bare */.$B)(proxy.hostname), port: Number(proxy.port || (secure ? 443 : 80)), secure };
}
/** TLS connections through a proxy (CONNECT, RFC 9110 section 9.3.6), kept open like those of any agent. */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    #signal;
    constructor(proxy, options, signal) {
        super(options);
        this.#proxy = proxy;
        this.#signal = signal;
    }
    // Node calls it with a callback where no socket is returned; the types of Node 20 do not know it.
    createConnection(options, connected) {
        const { secure, ...at } = proxyAddress(this.#proxy);
        const host = String(options.host ?? options.hostname ?? '');
        const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
        const request = (secure ? external_node_https_ : external_node_http_).request({ ...at, method: 'CONNECT', path: target, agent: false, signal: this.#signal, headers: { host: target, ...proxyLogin(this.#proxy) } });
        request.once('connect', (response, socket, head) => {
            if (response.statusCode !== 200 || head.length > 0) {
                socket.destroy();
                return connected(new problem/* LookupProblem */.OP(`the proxy refused the connection (${response.statusCode ?? 0})`, { ofHost: true }));
            }
            const inner = external_node_tls_.connect({ ...options, socket: socket });
            inner.once('error', connected);
            inner.once('secureConnect', () => {
                inner.off('error', connected);
                connected(null, inner);
            });
        });
        // A proxy that answers as if it were the server is none.
        request.once('response', (response) => {
            response.destroy();
            connected(new problem/* LookupProblem */.OP(`the proxy refused the connection (${response.statusCode ?? 0})`, { ofHost: true }));
        });
        request.once('error', (error) => connected(error.name === 'AbortError' ? error : new problem/* LookupProblem */.OP('the proxy cannot be reached', { ofHost: true })));
        request.end();
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./out/run/registry/trusted-ca.js



/**
 * What is trusted with more authorities than usual. Naming any to Node replaces all it trusts, those of
 * NODE_EXTRA_CA_CERTS too, so they are named again. A file is a path, or its text. Throws a LookupProblem where a file cannot be read or used.
 */
async function trustMore(files, env) {
    const usual = env['NODE_EXTRA_CA_CERTS'] ? await (0,promises_.readFile)(env['NODE_EXTRA_CA_CERTS'], 'utf8').catch(() => '') : '';
    try {
        const more = await Promise.all(files.map((file) => (file.includes('-----BEGIN') ? file : (0,promises_.readFile)(file, 'utf8'))));
        return (0,external_node_tls_.createSecureContext)({ ca: [...external_node_tls_.rootCertificates, usual, ...more].filter((text) => text !== '') });
    }
    catch {
        throw new problem/* LookupProblem */.OP('a `ca` file of the builder configuration cannot be read', { ofHost: true });
    }
}

// EXTERNAL MODULE: ./out/run/registry/turns.js
var turns = __webpack_require__(55324);
;// CONCATENATED MODULE: ./out/run/registry/wires.js











function openWires({ env, config, atOnce, signal: end }) {
    const agents = new Map();
    const names = new Map();
    const turn = (0,turns/* makeTurns */.P)(atOnce);
    const openAgent = async (url, proxy) => {
        const options = { keepAlive: true, maxSockets: atOnce };
        if (url.protocol === 'http:')
            return proxy?.protocol === 'https:' ? new external_node_https_.Agent(options) : new external_node_http_.Agent(options);
        const { ca, insecure } = (0,endpoint/* hostConfigOf */.s)(config, url.host);
        const tls = { ...options, rejectUnauthorized: !insecure, ...(ca.length > 0 ? { secureContext: await trustMore(ca, env) } : {}) };
        return proxy ? new TunnelAgent(proxy, tls, end) : new external_node_https_.Agent(tls);
    };
    return {
        send: (ask, nearest, signal) => turn(async () => {
            signal.throwIfAborted();
            const { url } = ask;
            const proxy = proxyFor(url, env);
            if (proxy && !/^https?:$/.test(proxy.protocol))
                throw new problem/* LookupProblem */.OP('the proxy is of a kind that is not supported here', { ofHost: true });
            const named = (0,registry_address/* nearnessOfHost */.zS)(url.hostname);
            if (nearest !== undefined && named !== undefined && named > nearest)
                throw tooNear();
            // Connections that were made under other rules are not shared.
            const key = `${url.protocol}//${url.host} ${nearest ?? 'any'} ${proxy ? 'proxy' : ''}`;
            if (!agents.has(key))
                agents.set(key, openAgent(url, proxy));
            const agent = await agents.get(key);
            const secure = url.protocol === 'https:';
            const path = `${url.pathname}${url.search}`;
            if (proxy && !secure) {
                const at = proxyAddress(proxy);
                const headers = { ...ask.headers, host: url.host, ...proxyLogin(proxy) };
                const answer = await sendTwice({ ...ask, headers }, { ...at, path: `http://${url.host}${path}`, agent, signal });
                return { ...answer, nearness: named ?? 0 };
            }
            const at = { hostname: (0,registry_address/* bare */.$B)(url.hostname), port: Number(url.port || (secure ? 443 : 80)) };
            const answer = await sendTwice(ask, { ...at, path, agent, signal, secure, lookup: lookupWithin(nearest, names) });
            // Behind a proxy only the name tells where the server is.
            return proxy ? { ...answer, nearness: named ?? 0 } : answer;
        }),
        close: () => agents.forEach((agent) => void agent.then((open) => open.destroy(), () => undefined))
    };
}
// A server may close a connection that was kept open just when it is used again.
async function sendTwice(...args) {
    const [ask] = args;
    return sendRequest(...args).catch((error) => {
        if (error.code !== 'ECONNRESET' || ask.body !== undefined)
            throw error;
        return sendRequest(...args);
    });
}
function tooNear() {
    return new problem/* LookupProblem */.OP('an answer led to an internal address');
}
/** Resolves each name once, and none to an address nearer than allowed. */
function lookupWithin(nearest, names) {
    return (hostname, options, callback) => {
        const known = names.get(hostname) ?? resolveAll(hostname);
        names.set(hostname, known);
        known.then((addresses) => {
            const first = addresses[0];
            if (!first || (nearest !== undefined && addresses.some(({ address }) => (0,registry_address/* nearnessOf */.Ji)(address) > nearest)))
                return callback(tooNear(), '');
            if (options.all === true)
                return callback(null, [...addresses]);
            return callback(null, first.address, first.family);
        }, (error) => callback(error, ''));
    };
}
function resolveAll(hostname) {
    return new Promise((resolve, reject) => {
        (0,external_node_dns_.lookup)(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
    });
}


/***/ })

};
