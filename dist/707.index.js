export const id = 707;
export const ids = [707];
export const modules = {

/***/ 72031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ parseAmount),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   IJ: () => (/* binding */ parseChoices),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   MV: () => (/* binding */ parseCommentKey),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   xg: () => (/* binding */ parsePairs),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14396);

/** `true` or `false`, also as `yes`, `no`, `on`, `off`, `1`, `0` and in capitals. */
function parseSwitch(input, text) {
    const word = text.trim().toLowerCase();
    if (['true', 'yes', 'on', '1'].includes(word))
        return { value: true };
    if (['false', 'no', 'off', '0', ''].includes(word))
        return { value: false };
    return { problem: { input, value: text, allowed: '`true` or `false`' } };
}
/** One of a closed list of words. */
function parseChoice(input, text, choices) {
    const word = text.trim().toLowerCase();
    const choice = choices.find((one) => one === word);
    if (choice !== undefined)
        return { value: choice };
    return { problem: { input, value: text, allowed: choices.map((one) => `\`${one}\``).join(', ') } };
}
/** Lines, trimmed, without empty ones. For values that may hold commas. */
function parseLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** A list with one value per line or comma-separated; a value with commas is CSV-quoted. */
function parseList(text) {
    return parseLines(text)
        .flatMap((line) => (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsv */ .W)(line))
        .map((value) => value.trim())
        .filter((value) => value !== '');
}
/**
 * Records of `key=value`, one per line. A record that begins with a double quote ends with one, may hold line breaks, and
 * has inner quotes doubled, as docker's actions read them.
 */
function parsePairs(input, text) {
    const pairs = new Map();
    for (const record of parseRecords(text)) {
        if (record === undefined)
            return { problem: { input, value: '…', allowed: 'a record that begins with a double quote ends with one, and has inner quotes doubled' } };
        const at = record.indexOf('=');
        if (at <= 0)
            return { problem: { input, value: record.slice(0, 40), allowed: 'lines of `key=value`' } };
        pairs.set(record.slice(0, at).trim(), record.slice(at + 1));
    }
    return { value: pairs };
}
// Undefined stands for a record whose quotes are wrong.
function parseRecords(text) {
    const records = [];
    const lines = text.split(/\r?\n/);
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
        let record = line.trim();
        if (!record.startsWith('"')) {
            if (record !== '')
                records.push(record);
            continue;
        }
        // An odd number of quotes leaves the record open.
        while ((record.match(/"/g)?.length ?? 0) % 2 === 1 && lines.length > 0)
            record += `\n${lines.shift() ?? ''}`;
        const quoted = /^"((?:[^"]|"")*)"$/.exec(record.trimEnd());
        records.push(quoted?.[1]?.replaceAll('""', '"'));
    }
    return records;
}
/** A positive whole number, or undefined for an empty text. */
function parseCount(input, text) {
    const word = text.trim();
    if (word === '')
        return { value: undefined };
    const count = Number(word);
    if (/^\d{1,15}$/.test(word) && count > 0)
        return { value: count };
    return { problem: { input, value: text, allowed: 'a whole number above 0' } };
}
/** A list of words of a closed list, each once. */
function parseChoices(input, text, choices) {
    const words = parseList(text).map((word) => word.toLowerCase());
    const wrong = words.find((word) => !choices.some((one) => one === word));
    if (wrong !== undefined)
        return { problem: { input, value: wrong.slice(0, 60), allowed: choices.map((one) => `\`${one}\``).join(', ') } };
    return { value: choices.filter((one) => words.includes(one)) };
}
/** A whole number from 0 to `most`. */
function parseAmount(input, text, most) {
    const amount = Number(text.trim());
    if (/^\d{1,9}$/.test(text.trim()) && amount <= most)
        return { value: amount };
    return { problem: { input, value: text, allowed: `a whole number from 0 to ${most}` } };
}
/** The name of a comment, `default` for an empty text. */
function parseCommentKey(input, text) {
    const key = text.trim() || 'default';
    return /^[A-Za-z0-9_.-]{1,64}$/.test(key) ? { value: key } : { problem: { input, value: key, allowed: 'up to 64 letters, digits, `.`, `_` or `-`' } };
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
/** What is wrong with the places of images and caches, by what their registries are known to take. */
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
/* harmony export */   W: () => (/* binding */ repositorySegment),
/* harmony export */   l: () => (/* binding */ parseRegistry)
/* harmony export */ });
const host = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::\d{1,5})?$/;
const ipv6Host = /^\[[0-9a-fA-F:]+\](?::\d{1,5})?$/;
/** One segment of a repository path (OCI distribution specification, section on names). */
const repositorySegment = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
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

/***/ 2831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
// What stands in these may be a secret, so an error does not repeat it.
const confidential = new Set(['secrets', 'secret-envs', 'secret-files', 'ssh', 'labels', 'build-args', 'vars', 'set', 'cache-options', 'driver-opts', 'append']);
/** All mistakes in the inputs as one text: name, what was given, what is allowed. */
function renderProblems(problems) {
    const got = ({ input, value }) => (confidential.has(input) ? 'another value' : `\`${value}\``);
    const lines = problems.map((problem) => `- \`${problem.input}\`: got ${got(problem)}; allowed: ${problem.allowed}`);
    return `${problems.length === 1 ? 'One input is' : `${problems.length} inputs are`} wrong:\n${lines.join('\n')}`;
}


/***/ }),

/***/ 15997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pre: () => (/* binding */ pre)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78509);
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16080);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65025);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83257);
/* harmony import */ var _plan_judge_build_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(99884);
/* harmony import */ var _run_buildx_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45184);
/* harmony import */ var _run_child_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48100);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81967);
/* harmony import */ var _run_prewarm_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84458);
/* harmony import */ var _shared_state_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39297);












/**
 * The pre phase: begins to boot the builder where its settings are known by now. It also runs when the step's `if` is
 * false and before checkout and login; post removes what it made. What stands in its way, main will say.
 */
async function pre(env) {
    const payload = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
    const context = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_3__/* .parseContext */ .DO)(env, payload);
    // A builder of several nodes is not booted here, and reading them takes a library.
    if ((0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)('append') !== '')
        return;
    const inputs = (0,_inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .K)(_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4, context.workspace);
    const spec = (0,_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__/* .specifyBuilder */ .Tm)(inputs, context, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex'));
    if (spec.kind !== 'own' || spec.lifetime !== 'job' || !(0,_plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__/* .canPrewarm */ .p3)(inputs) || (0,_plan_judge_build_js__WEBPACK_IMPORTED_MODULE_11__/* .judgeBuild */ .q)(context.event) !== undefined)
        return;
    const childEnv = (0,_run_child_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .childEnvironment */ .Qc)(env);
    const boot = await (0,_run_prewarm_js__WEBPACK_IMPORTED_MODULE_9__/* .startBoot */ .hB)(spec, context.temp, { buildx: await (0,_run_buildx_js__WEBPACK_IMPORTED_MODULE_6__/* .findBuildx */ .ah)(childEnv), run: _run_command_js__WEBPACK_IMPORTED_MODULE_8__/* .runCommand */ .d, env: childEnv }, (claim, name) => {
        (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_10__/* .stateNames */ .U.builders, name);
        (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_10__/* .stateNames */ .U.claims, JSON.stringify([claim]));
    });
    if (boot === undefined) {
        (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_10__/* .stateNames */ .U.builders, '');
        (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_10__/* .stateNames */ .U.claims, '');
        return;
    }
    (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_10__/* .stateNames */ .U.builders, boot.name);
    (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_10__/* .stateNames */ .U.claims, JSON.stringify([boot.claim]));
    (0,_run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ)(_shared_state_js__WEBPACK_IMPORTED_MODULE_10__/* .stateNames */ .U.prewarm, JSON.stringify(boot));
}


/***/ })

};
