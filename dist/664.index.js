export const id = 664;
export const ids = [664];
export const modules = {

/***/ 21593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $u: () => (/* binding */ makeRedactor),
  $I: () => (/* binding */ redactAll),
  LR: () => (/* binding */ redactMetadata),
  OB: () => (/* binding */ secretPathsOf),
  Fj: () => (/* binding */ secretsOf)
});

// UNUSED EXPORTS: isSecretName

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(14396);
;// CONCATENATED MODULE: ./out/report/secret-shapes.js
// What looks like a credential wherever it stands. Every pattern takes time that grows with the text only, and none matches
// a digest, a commit or an npm integrity.
/** What stands in the place of a secret. */
const secret_shapes_hidden = '***';
/** Whole tokens: GitHub, GitLab, npm, PyPI, AWS, Azure, Google, Docker, Slack, Stripe, Hugging Face and others; JWTs; private keys. */
const tokenShapes = [
    /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g,
    /\bgl(?:pat|dt|rt|ptt|cbt|oas)-[A-Za-z0-9_.-]{16,}/g,
    /\bnpm_[A-Za-z0-9]{30,}/g,
    /\bpypi-[A-Za-z0-9_-]{50,}/g,
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    /\b[A-Za-z0-9_.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}/g,
    /\b[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b/g,
    /\bdckr_[po]at_[A-Za-z0-9_-]{20,}/g,
    /\bxox[abeprs](?:\.xox[abeprs])?-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}/g,
    /\bhooks\.slack\.com\/services\/[A-Za-z0-9/]{20,}/g,
    /\bAIza[A-Za-z0-9_-]{30,}|\bya29\.[A-Za-z0-9_.-]{20,}|\bGOCSPX-[A-Za-z0-9_-]{20,}/g,
    /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|\bsk-(?:ant-|proj-)[A-Za-z0-9_-]{20,}|\bhf_[A-Za-z0-9]{30,}|\bdop_v1_[a-f0-9]{64}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
    /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g,
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g
];
/** Secrets by what stands before them, which stays: the first group of each. */
const namedShapes = [
    /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@:]*:[^\s/]*(?=@)/gi,
    /([a-z][a-z0-9+.-]{0,20}:\/\/)[A-Za-z0-9_-]{20,}(?=@)/gi,
    /([a-z][a-z0-9+.-]{0,20}%3A%2F%2F)(?:(?!%2F|%40)[^\s/@])*%3A(?:(?!%2F|%40)[^\s/@])*(?=%40)/gi,
    /([?&](?:access_token|auth_token|token|sig|signature|api_?key|password|client_secret|X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token))=)[^&\s"'<>]+/gi,
    /\b((?:Account|SharedAccess)Key=)[A-Za-z0-9+/=]{20,}/g,
    /\b(aws_?(?:secret_?access_?key|session_?token)["']?\s{0,4}[:=]\s{0,4}["']?)[A-Za-z0-9/+=]{40,}/gi,
    /(_auth(?:Token)?\s{0,4}=\s{0,4})[^\s"']+/g,
    /\b(authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:bearer|basic|token)\s{1,4})[^\s"']{8,}/gi
];
// `ENV NPM_TOKEN=abc`, `RUN DB_PASSWORD='x' make`. A value that is another variable, a switch or a digest is none.
const assignment = /\b([A-Za-z][A-Za-z0-9_-]{0,60})=("[^"\n]*"|'[^'\n]*'|[^\s"',;&|]+)/g;
const plainlySecret = /(?:^|[_-])(?:pass(?:word|wd|phrase)|secret|token|credentials?|api[_-]?key|private[_-]?key|access[_-]?key|secret[_-]?key)$/i;
const noValue = /^["']?(?:\$.*|<.*|\*+|sha256:.*|true|false|yes|no|on|off|none|null|default|\d{1,5}|)["']?$/is;
/** Hides values that are given to names that say it is a secret. */
function hideAssigned(text) {
    return text.replace(assignment, (whole, name, value) => (plainlySecret.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2')) && !noValue.test(value) ? `${name}=${secret_shapes_hidden}` : whole));
}

;// CONCATENATED MODULE: ./out/report/secret-values.js
// Values shorter than this are left: they would blank everything.
const shortest = 4;
// An encoded or split form is looked for only where it cannot be there by chance.
const shortestHidden = 8;
/**
 * All texts under which known secrets may stand, longest first: each value, each line of it, and these as a URL, JSON or
 * base64 has them. In base64 a value looks three ways, after how many bytes stand before it.
 */
function secretForms(values) {
    const plain = [...values].flatMap((value) => [value, ...value.split(/\r?\n/)]).map((value) => value.trim()).filter((value) => value.length >= shortest);
    const forms = new Set(plain);
    for (const value of plain) {
        if (value.length >= shortestHidden)
            encodings(value).filter((form) => form.length >= shortestHidden).forEach((form) => forms.add(form));
    }
    return [...forms].sort((a, b) => b.length - a.length);
}
function encodings(value) {
    const percent = percentEncoded(value);
    const json = JSON.stringify(value).slice(1, -1);
    return [percent, percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()), percent.replaceAll('%20', '+'), json, ...base64Forms(value)];
}
function percentEncoded(value) {
    // Half a character, which a log may hold, cannot be encoded.
    return encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));
}
function base64Forms(value) {
    const bytes = Buffer.from(value, 'utf8');
    const forms = [0, 1, 2].map((before) => {
        const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        // The first and the last characters hold bits of what stands around.
        return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    });
    return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

;// CONCATENATED MODULE: ./out/report/split-secrets.js

// Between two pieces of one text: the end of a line, and what an excerpt of a Dockerfile has in front of the next.
const lineBreak = /\\?\r?\n\0?(?:[ \t]*\d+ \|(?: >>>)?)?[ \t]*/g;
const split_secrets_shortest = 8;
/** Hides secrets that go over the end of a line: each piece of one is replaced, the lines stay. `forms`: known secrets. */
function hideSplit(text, forms) {
    if (!text.includes('\n'))
        return text;
    const pieces = piecesOf(text);
    const joined = pieces.map(({ start, end }) => text.slice(start, end)).join('');
    const found = [...findForms(joined, forms), ...tokenShapes.flatMap((shape) => [...joined.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length })))];
    const hide = found.flatMap((span) => inText(span, pieces)).sort((a, b) => a.start - b.start);
    let result = '';
    let at = 0;
    for (const { start, end } of hide) {
        if (start < at)
            continue;
        result += text.slice(at, start) + secret_shapes_hidden;
        at = end;
    }
    return result + text.slice(at);
}
function piecesOf(text) {
    const pieces = [];
    let start = 0;
    for (const match of text.matchAll(lineBreak)) {
        pieces.push({ start, end: match.index });
        start = match.index + match[0].length;
    }
    return [...pieces, { start, end: text.length }];
}
function findForms(joined, forms) {
    const found = [];
    for (const form of forms) {
        if (form.length < split_secrets_shortest)
            continue;
        for (let start = joined.indexOf(form); start >= 0; start = joined.indexOf(form, start + form.length))
            found.push({ start, end: start + form.length });
    }
    return found;
}
// Where a span of the joined text is in the text; none when it lies in one piece, where it was found already.
function inText({ start, end }, pieces) {
    const parts = [];
    let before = 0;
    for (const piece of pieces) {
        const length = piece.end - piece.start;
        const [from, to] = [Math.max(start, before), Math.min(end, before + length)];
        if (from < to)
            parts.push({ start: piece.start + from - before, end: piece.start + to - before });
        before += length;
        if (before >= end)
            break;
    }
    return parts.length > 1 ? parts : [];
}

;// CONCATENATED MODULE: ./out/report/redact.js





const secretWords = new Set(['pass', 'passwd', 'password', 'passphrase', 'pwd', 'secret', 'secrets', 'token', 'tokens', 'credential', 'credentials', 'auth', 'apikey', 'pat', 'key']);
// What such an argument holds when it holds no secret.
const noSecret = /^(?:true|false|yes|no|on|off|none|null|undefined|default|\d{1,5})$/i;
/** Whether the name of a build argument says that its value is a secret: `NPM_TOKEN`, `apiKey`, but not `TOKENIZERS`. */
function isSecretName(name) {
    const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z0-9]+/);
    return words.some((word) => secretWords.has(word));
}
/**
 * Makes a function that takes secrets out of a text: these values (shorter than 4 characters are left, they would blank
 * everything) as they are, encoded and over the ends of lines, token-like strings, values of secret-like names and
 * credentials in URLs. Digests and commits stay.
 */
function makeRedactor(values) {
    const forms = secretForms(values);
    return (text) => {
        let result = text;
        for (const form of forms)
            result = result.replaceAll(form, secret_shapes_hidden);
        for (const shape of tokenShapes)
            result = result.replace(shape, secret_shapes_hidden);
        for (const shape of namedShapes)
            result = result.replace(shape, `$1${secret_shapes_hidden}`);
        return hideSplit(hideAssigned(result), forms);
    };
}
// Fields that hold a word of ours, which a secret may happen to be.
const words = new Set(['result', 'outcome', 'reason']);
// Between the lines of a list, so that a private key is found that goes over several; no line has it.
const redact_lineBreak = '\n\u0000';
/** The same value with every string in it (not the names of its fields, nor the words of a union) redacted. */
function redactAll(value, redactText) {
    // Names and instructions stand in a report many times.
    const known = new Map();
    const redact = (text) => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const after = redactText(text);
        known.set(text, after);
        return after;
    };
    const visit = (item) => {
        if (typeof item === 'string')
            return redact(item);
        if (Array.isArray(item))
            return item.length > 0 && item.every((one) => typeof one === 'string') ? redact(item.join(redact_lineBreak)).split(redact_lineBreak) : item.map(visit);
        if (typeof item === 'object' && item !== null)
            return Object.fromEntries(Object.entries(item).map(([key, field]) => [key, words.has(key) ? field : visit(field)]));
        return item;
    };
    return visit(value);
}
/** The secrets that this build was given: values, variables, arguments and cache attributes whose name says so, and the token. */
function secretsOf(inputs, definition, env) {
    const args = [...inputs.buildArgs, ...inputs.vars, ...inputs.cacheOptions, ...definition.targets.flatMap((target) => [...target.args])];
    const variables = [...inputs.secretEnvs.values(), ...definition.targets.flatMap((target) => target.secrets.flatMap(variableOf))];
    return [
        ...inputs.secrets.values(),
        ...args.filter(([name, value]) => isSecretName(name) && !noSecret.test(value)).map(([, value]) => value),
        ...variables.map((name) => env[name] ?? ''),
        ...Object.entries(env).filter(([name, value]) => isSecretVariable(name, value ?? '')).map(([, value]) => value ?? ''),
        inputs.githubToken
    ].filter((value) => value !== '');
}
// A variable of the job whose name says that it is a secret. Inputs are known one by one; a path or an address is none.
function isSecretVariable(name, value) {
    return isSecretName(name) && !/^(?:INPUT|STATE|npm_config)_|_(?:FILE|PATH|DIR|SOCK|NAME|URL|HOST)$/i.test(name) && value.length >= 8 && !noSecret.test(value) && !/^[/.~]/.test(value);
}
/** The files that hold secrets of this build, as the definition and the inputs name them. */
function secretPathsOf(inputs, definition) {
    const paths = definition.targets.flatMap((target) => target.secrets.flatMap((secret) => (0,csv/* parseCsv */.W)(secret).filter((field) => /^(?:src|source)=/.test(field)).map((field) => field.slice(field.indexOf('=') + 1))));
    return [...new Set([...inputs.secretFiles.values(), ...paths])];
}
// The variables that an entry may mean: `env`, with `type=env` also `src`, and the id where it says neither (buildx:
// util/buildflags/secrets.go).
function variableOf(secret) {
    const fields = new Map((0,csv/* parseCsv */.W)(secret).map((field) => [field.slice(0, field.indexOf('=')).trim().toLowerCase(), field.slice(field.indexOf('=') + 1)]));
    const source = fields.get('src') ?? fields.get('source');
    const found = fields.get('env') ?? (source === undefined ? fields.get('id') : fields.get('type') === 'env' ? source : undefined);
    return found === undefined ? [] : [found];
}
// What deployments read from the metadata: names and digests, which are as they are.
const namesInMetadata = new Set(['image.name', 'containerimage.digest', 'containerimage.config.digest', 'containerimage.descriptor', 'buildx.build.ref']);
/** The metadata of bake (JSON) with secrets taken out of all but the names and digests of images; '' for what is no JSON. */
function redactMetadata(text, redact) {
    const visit = (item) => {
        if (typeof item === 'string')
            return redact(item);
        if (Array.isArray(item))
            return item.map(visit);
        if (typeof item === 'object' && item !== null)
            return Object.fromEntries(Object.entries(item).map(([key, field]) => [key, namesInMetadata.has(key) ? field : visit(field)]));
        return item;
    };
    const value = (0,checked_json/* parseJson */.qF)(text);
    return value === undefined ? '' : JSON.stringify(visit(value));
}


/***/ }),

/***/ 12713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ runBake),
/* harmony export */   g: () => (/* binding */ stopProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);


const pollMs = 10;
const chunkBytes = 65_536;
// So long the rest of the output is still read after a cancelled build has ended.
const backlogMs = 500;
// A registry that says no is asked again, ever more seldom.
const confirmAgainMs = { first: 1000, longest: 15_000 };
/**
 * Runs bake detached, its output in a file that is followed until it ends or may go on alone. Its own process group keeps a
 * signal for this process from reaching it twice, and lets it live on. Never throws for a build's failure.
 */
async function runBake(bake, hooks) {
    const out = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'a', 0o600);
    const follower = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'r');
    const started = performance.now();
    const startedAtEpochMs = Date.now();
    const elapsed = () => performance.now() - started;
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(bake.program, [...bake.args], { cwd: bake.cwd, env: bake.env, detached: true, stdio: ['ignore', out, out] });
        const ended = new Promise((resolve) => {
            child.once('error', (error) => resolve({ exitCode: undefined, startError: error.message }));
            child.once('exit', (code) => resolve({ exitCode: code ?? undefined }));
        });
        const { pid } = child;
        if (pid !== undefined)
            hooks.onStart(pid);
        const unlisten = hooks.cancellation.listen((how) => stopProcess(pid, how === 'kill' ? 'SIGKILL' : 'SIGINT'));
        const buffer = Buffer.allocUnsafe(chunkBytes);
        let durationMs;
        let readyMs;
        let heardMs = 0;
        let confirmAtMs = Infinity;
        let quietMs = hooks.letGo?.quietMs ?? Infinity;
        let confirmWaitMs = confirmAgainMs.first;
        const end = ended.finally(() => (durationMs = elapsed()));
        // The file holds what is not read yet, so a slow reader costs no memory; signals are heard between any two chunks.
        for (;;) {
            const last = durationMs !== undefined;
            const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(follower, buffer);
            if (size > 0) {
                heardMs = elapsed();
                await hooks.onOutput(Buffer.from(buffer.subarray(0, size)), heardMs);
                if (hooks.isReady?.() !== true)
                    readyMs = undefined;
                else if (readyMs === undefined)
                    confirmAtMs = (readyMs = elapsed()) + (hooks.letGo?.tailMs ?? Infinity);
            }
            else if (last)
                break;
            else if (hooks.letGo && readyMs !== undefined && elapsed() >= Math.min(confirmAtMs, heardMs + quietMs) && !hooks.cancellation.requested) {
                if ((await hooks.letGo.confirm()) && durationMs === undefined && !hooks.cancellation.requested) {
                    unlisten();
                    child.unref();
                    return { exitCode: undefined, durationMs: readyMs, startedAtEpochMs, readyMs, goesOn: true };
                }
                quietMs = Infinity;
                confirmAtMs = elapsed() + confirmWaitMs;
                confirmWaitMs = Math.min(2 * confirmWaitMs, confirmAgainMs.longest);
            }
            await (size > 0 ? new Promise((resolve) => setImmediate(resolve)) : new Promise((resolve) => setTimeout(resolve, pollMs)));
            if (last && (hooks.cancellation.urgent || (hooks.cancellation.requested && elapsed() > (durationMs ?? 0) + backlogMs)))
                break;
        }
        unlisten();
        return { ...(await end), durationMs: durationMs ?? elapsed(), startedAtEpochMs, ...(readyMs === undefined ? {} : { readyMs }) };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(out);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(follower);
    }
}
/** Sends a signal to a process: to its whole group where it must die at once. A process that is gone is no error. */
function stopProcess(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
    }
    catch {
        // It ended by itself.
    }
}


/***/ }),

/***/ 8096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ bootBuilder),
  F: () => (/* binding */ giveBack)
});

// EXTERNAL MODULE: ./out/plan/builder-spec.js
var builder_spec = __webpack_require__(83257);
// EXTERNAL MODULE: ./out/run/builder.js + 2 modules
var run_builder = __webpack_require__(12002);
// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(48100);
// EXTERNAL MODULE: ./out/run/claim.js
var claim = __webpack_require__(42934);
// EXTERNAL MODULE: ./out/run/leftovers.js
var leftovers = __webpack_require__(14426);
// EXTERNAL MODULE: ./out/run/owner-note.js
var owner_note = __webpack_require__(81354);
// EXTERNAL MODULE: ./out/run/prewarm.js
var prewarm = __webpack_require__(84458);
// EXTERNAL MODULE: ./out/plan/builder-name.js
var builder_name = __webpack_require__(57777);
;// CONCATENATED MODULE: ./out/run/sweep.js




/** Removes builders that killed jobs of this repository left on this machine, never others. Gives their names. Never throws. */
async function sweep(context, tools) {
    const swept = [];
    for (const name of await (0,owner_note/* notedBuilders */.Rj)(tools.env)) {
        if (!(0,builder_name/* isThrowAwayOf */.YV)(context, name) || !(await (0,owner_note/* isStale */.QO)(name, tools.env)))
            continue;
        await (0,leftovers/* stopCreating */.I)(name);
        if (await (0,run_builder/* removeMade */.gp)(name, tools))
            swept.push(name);
    }
    return swept;
}

;// CONCATENATED MODULE: ./out/run/job-builder.js








/**
 * The builder: the one that is named, the one that `pre` or another step of the job made if it is what is wanted, or one that
 * is made now. Builders that killed jobs of this repository left are removed beside it. Undone by `giveBack`. Throws as `ensureBuilder` does.
 */
async function bootBuilder(spec, boot, tools) {
    const { context } = tools;
    if (spec.kind === 'existing')
        return (0,run_builder/* ensureBuilder */.Wp)(spec, { ...tools, directory: context.temp });
    const [builder, swept] = await Promise.allSettled([makeOrShare(spec, boot, tools), sweep(context, tools)]);
    if (builder.status === 'rejected')
        throw builder.reason;
    const names = swept.status === 'fulfilled' ? swept.value : [];
    const notice = names.length === 0 ? [] : [`Removed what killed jobs of this repository left: ${names.join(', ')}.`];
    return { ...builder.value, notices: [...(builder.value.notices ?? []), ...notice] };
}
async function makeOrShare(spec, boot, tools) {
    const { context, env } = tools;
    const started = Date.now();
    const place = (0,child_environment/* builderPlace */.N7)(env);
    const key = (0,builder_spec/* builderKey */.ny)(spec, place);
    const fits = boot?.key === key;
    const mine = fits ? boot.claim : (0,claim/* claimOf */._B)(context.temp, key, spec.step);
    const claims = boot && !fits ? [boot.claim, mine] : [mine];
    const names = boot ? [boot.name] : [];
    // Before anything is there: main may end at any moment.
    tools.keep(claims, names);
    await (0,claim/* take */.s)(mine);
    const shared = await (0,claim/* readClaimed */.Qi)(mine);
    if (shared && (await (0,prewarm/* awaitBoot */.N4)(mine, shared))) {
        // Steps before this one were not to use it.
        if (spec.use)
            await tools.run(tools.buildx.program, [...tools.buildx.prefix, 'use', shared.name], { env });
        return { name: shared.name, own: spec.lifetime !== 'named' || shared.remove, bootMs: Date.now() - started };
    }
    // What pre began came to nothing: it is made now, with the login that is there by now.
    if (shared?.remove) {
        await (0,leftovers/* stopCreating */.I)(shared.name);
        await (0,run_builder/* removeMade */.gp)(shared.name, tools);
    }
    await (0,claim/* writeClaimed */.Ln)(mine, { name: spec.name, place, remove: false });
    const builder = await (0,run_builder/* ensureBuilder */.Wp)(spec, { ...tools, directory: mine.directory }, async (name) => {
        if (!tools.cleanup)
            return;
        tools.keep(claims, [...names, name]);
        await (0,owner_note/* noteOwner */.eG)(name, env);
        await (0,claim/* writeClaimed */.Ln)(mine, { name, place, remove: true });
    });
    await (0,claim/* writeClaimed */.Ln)(mine, { name: builder.name, place, remove: (await (0,claim/* readClaimed */.Qi)(mine))?.remove ?? false, ready: true });
    return builder;
}
/** Gives shares back; the last one removes the builder and its files. Gives the names of those that stay though they should not. Never throws. */
async function giveBack(claims, tools) {
    const stuck = await Promise.all(claims.map(async (mine) => {
        const builder = await (0,claim/* readClaimed */.Qi)(mine);
        if (!(await (0,claim/* release */._r)(mine)))
            return [];
        const env = builder ? (0,child_environment/* atPlace */.ze)(tools.env, builder.place) : tools.env;
        if (builder?.remove)
            await (0,leftovers/* stopCreating */.I)(builder.name);
        const gone = !builder?.remove || (await (0,run_builder/* removeMade */.gp)(builder.name, { ...tools, env }));
        await (0,claim/* forget */.y6)(mine).catch(() => undefined);
        return gone || !builder ? [] : [builder.name];
    }));
    return stuck.flat();
}


/***/ }),

/***/ 14426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stopCreating)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12713);


const graceMs = 3000;
/**
 * Ends processes that a main which failed, was cancelled or killed left behind while they create a builder: found by the
 * builder's name among their arguments (Linux), asked to end, and ended after 3 s. Never throws.
 */
async function stopCreating(builder) {
    let pids = await creating(builder);
    pids.forEach((pid) => (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .stopProcess */ .g)(pid, 'SIGINT'));
    for (const end = Date.now() + graceMs; pids.length > 0 && Date.now() < end; pids = await creating(builder)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    // One that main started leads no group of its own, one that pre started does.
    pids.forEach((pid) => {
        (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .stopProcess */ .g)(pid, 'SIGKILL');
        stopAlone(pid);
    });
}
function stopAlone(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It ended by itself.
    }
}
async function creating(builder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => []);
    const found = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(async (name) => {
        const args = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).split('\0');
        return args.includes('create') && args.includes(builder) ? [Number(name)] : [];
    }));
    return found.flat();
}


/***/ })

};
