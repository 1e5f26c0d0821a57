export const id = 733;
export const ids = [733];
export const modules = {

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
