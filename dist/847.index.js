export const id = 847;
export const ids = [847];
export const modules = {

/***/ 44847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callFrontend: () => (/* binding */ callFrontend)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./out/definition/definition-error.js
var definition_error = __webpack_require__(81320);
// EXTERNAL MODULE: ./out/job.js
var out_job = __webpack_require__(92143);
// EXTERNAL MODULE: ./out/plan/bake-call.js
var bake_call = __webpack_require__(83190);
// EXTERNAL MODULE: ./out/plan/bake-file.js
var bake_file = __webpack_require__(43212);
// EXTERNAL MODULE: ./out/plan/entitlements.js
var plan_entitlements = __webpack_require__(89056);
// EXTERNAL MODULE: ./out/plan/local-paths.js
var local_paths = __webpack_require__(39420);
// EXTERNAL MODULE: ./out/plan/plan.js + 2 modules
var plan_plan = __webpack_require__(314);
// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/progress/check-result.js

const mostFindings = 1000;
/** Reads what `buildx bake --call=check,format=json` (0.16 and later) prints; undefined for anything else. Targets by name. */
function parseChecks(stdout) {
    const targets = (0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(stdout))?.['target']);
    if (targets === undefined)
        return undefined;
    return Object.entries(targets).flatMap(([name, value]) => {
        const target = (0,checked_json/* objectOf */.Xy)(value);
        const check = (0,checked_json/* objectOf */.Xy)(target?.['check']);
        const lost = (0,checked_json/* stringOf */.Je)(target?.['error']);
        if (check === undefined)
            return lost === undefined ? [] : [{ name, findings: [], error: { message: lost, line: undefined } }];
        const warnings = Array.isArray(check['warnings']) ? check['warnings'] : [];
        return [{ name, findings: warnings.slice(0, mostFindings).flatMap((one) => findingOf((0,checked_json/* objectOf */.Xy)(one)) ?? []).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), error: errorOf(check) }];
    }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
function findingOf(warning) {
    const text = (0,checked_json/* stringOf */.Je)(warning?.['detail']) || (0,checked_json/* stringOf */.Je)(warning?.['description']);
    if (warning === undefined || text === undefined)
        return undefined;
    return { rule: (0,checked_json/* stringOf */.Je)(warning['ruleName']) || undefined, text, line: lineOf(warning['location']), url: (0,checked_json/* stringOf */.Je)(warning['url']) || undefined };
}
function errorOf(check) {
    const error = (0,checked_json/* objectOf */.Xy)(check['buildError']);
    const message = (0,checked_json/* stringOf */.Je)(error?.['message']) || (0,checked_json/* stringOf */.Je)(check['error'])?.trim().split('\n')[0];
    return message === undefined || message === '' ? undefined : { message, line: lineOf(error?.['location']) };
}
function lineOf(location) {
    const ranges = (0,checked_json/* objectOf */.Xy)(location)?.['ranges'];
    const first = Array.isArray(ranges) ? ranges[0] : undefined;
    const line = (0,checked_json/* numberOf */.rl)((0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)(first)?.['start'])?.['line']);
    return line !== undefined && Number.isSafeInteger(line) && line > 0 ? line : undefined;
}

// EXTERNAL MODULE: ./out/publish/outputs.js
var outputs = __webpack_require__(57634);
// EXTERNAL MODULE: ./out/publish/publish-report.js + 11 modules
var publish_report = __webpack_require__(93559);
// EXTERNAL MODULE: ./out/definition/definition.js
var definition_definition = __webpack_require__(43283);
// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(16080);
// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(55958);
// EXTERNAL MODULE: ./out/report/dockerfiles.js
var report_dockerfiles = __webpack_require__(33152);
// EXTERNAL MODULE: ./out/report/verdict.js
var verdict = __webpack_require__(5338);
;// CONCATENATED MODULE: ./out/report/call-report.js





/** The report of a call that built nothing. */
function makeCallReport(facts) {
    const { context, definition, checks, method, result } = facts;
    const places = { workdir: facts.workdir, workspace: context.workspace };
    const warnings = (checks ?? []).flatMap((target) => findingsOf(target, definition.targets.find(({ name }) => name === target.name), places));
    const once = [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()];
    const asked = definition.targets.filter(({ name }) => definition.asked.includes(name));
    const files = asked.map((target) => (0,report_dockerfiles/* dockerfileOf */.S9)(target, places) ?? `\n${target.name}`);
    const dockerfiles = new Set(files).size;
    return {
        version: 1, title: facts.title, result, headline: headlineOf(facts, once, dockerfiles), project: definition.project ?? context.repository.name, files: definition.files,
        commit: (0,github_context/* commitOf */.D3)(context.event), runUrl: (0,github_context/* runUrl */.Vp)(context),
        totals: { durationMs: Math.round(facts.durationMs), stepSumMs: 0, parallelism: undefined, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined, startupMs: Math.round(facts.startupMs) },
        targets: asked.map((target) => {
            const found = checks?.find(({ name }) => name === target.name);
            const failed = found ? found.error !== undefined || found.findings.length > 0 : result === 'failure';
            return {
                name: target.name, displayName: (0,definition_definition/* displayName */.Q)(target), result: result === 'canceled' ? 'canceled' : failed ? 'failure' : 'success', durationMs: undefined, stepsTotal: 0, stepsCached: 0,
                cacheRatio: undefined, difference: undefined, digest: undefined, images: [], localNames: [], cacheFrom: [], cacheTo: []
            };
        }),
        steps: [], overhead: [], work: [], criticalPath: undefined, stages: [], call: { method, dockerfiles, lines: facts.lines }, warnings: once, findings: undefined,
        failure: result === 'failure' && once.length === 0 ? failureOf(facts) : undefined, builder: facts.builder, exportGoesOn: false, gates: [], notices: facts.notices
    };
}
function findingsOf({ findings, error }, target, places) {
    const file = target && (0,report_dockerfiles/* dockerfileOf */.S9)(target, places);
    // By `# check=error=true` findings are errors, and the error itself only names their rules.
    const strict = error !== undefined && error.line === undefined && error.message.startsWith('lint violation');
    const warnings = findings.map(({ rule, text, line, url }) => ({ rule, text, file, line, ...(strict ? { level: 'error' } : {}), ...(url === undefined ? {} : { url }) }));
    const own = error !== undefined && !(strict && findings.length > 0);
    return own ? [{ rule: undefined, text: error.message, file, line: error.line, level: 'error' }, ...warnings] : warnings;
}
const nouns = { check: 'Checks', outline: 'Outline', targets: 'Targets' };
function headlineOf({ method, result, durationMs, checks }, found, dockerfiles) {
    if (result === 'canceled')
        return `Canceled after ${(0,duration/* renderDuration */.P)(durationMs)}`;
    if (method !== 'check' || checks === undefined)
        return `${nouns[method]} of ${(0,verdict/* count */.U9)(dockerfiles, 'Dockerfile')}${result === 'failure' ? ' failed' : ''}`;
    const errors = found.filter(({ level }) => level === 'error').length;
    const what = [...(errors > 0 ? [(0,verdict/* count */.U9)(errors, 'error')] : []), ...(found.length > errors ? [(0,verdict/* count */.U9)(found.length - errors, 'warning')] : [])].join(' and ') || 'No warnings';
    // Inline ones have no file, and count as one.
    const places = new Set(found.map(({ file }) => file)).size;
    return `${what} in ${places > 0 && places < dockerfiles ? `${places} of ` : ''}${(0,verdict/* count */.U9)(dockerfiles, 'Dockerfile')}`;
}
function failureOf({ said }) {
    const message = said.findLast((line) => line.startsWith('ERROR: '))?.slice('ERROR: '.length) ?? said.at(-1) ?? 'buildx failed and gave no reason';
    return { target: undefined, step: undefined, message, lines: said.slice(-30), canceled: [], dockerfile: undefined, excerpt: undefined };
}

// EXTERNAL MODULE: ./out/report/log-table.js
var log_table = __webpack_require__(18932);
// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(21593);
// EXTERNAL MODULE: ./out/run/buildx.js
var run_buildx = __webpack_require__(45184);
// EXTERNAL MODULE: ./out/run/command.js
var command = __webpack_require__(81967);
// EXTERNAL MODULE: ./out/run/resolve-definition.js + 4 modules
var resolve_definition = __webpack_require__(89695);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(78509);
// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(39297);
;// CONCATENATED MODULE: ./out/call.js




















/** Asks the Dockerfiles' frontend instead of building: no push, no cache, no baseline. Throws a UserError where buildx fails, findings of the checks among it. */
async function callFrontend(job, method) {
    const { asEvent: context, trust, env, directory, files, buildx, childEnv, resolveEnv, buildEnv, log, cancellation, elapsed } = job;
    // Nothing of these is touched, so nothing is planned of them.
    const inputs = { ...job.inputs, registry: undefined, cacheRepository: undefined, cache: 'off', push: 'never', load: false, tags: [], ssh: [], cacheFrom: [], cacheTo: [] };
    const version = await (0,run_buildx/* readBuildxVersion */.xV)(buildx, command/* runCommand */.d, childEnv);
    (0,run_buildx/* requireCall */.my)(method, version);
    const booting = (0,out_job/* startBuilder */.g6)(job);
    const confinedTo = trust.trusted ? {} : { confinedTo: [context.workspace, ...(0,local_paths/* allowedPaths */.h)(inputs)] };
    const definition = await cancellation.race((0,resolve_definition/* resolveDefinition */.G)(inputs, { ...(0,out_job/* callTools */.Ko)(job), env: resolveEnv, ...confinedTo }), out_job/* canceledEarly */.P7);
    const plan = (0,plan_plan/* makePlan */.C)(inputs, context, definition, trust);
    await (0,promises_.writeFile)(files.bake, (0,bake_file/* renderCallFile */.Te)(definition), { mode: 0o600 });
    const builder = await cancellation.race(booting, out_job/* canceledEarly */.P7);
    const startupMs = elapsed();
    const entitlements = (0,run_buildx/* isAtLeast */.du)(version, '0.18.0') ? (0,plan_entitlements/* entitle */.E)(inputs, plan, context.workspace, directory) : [];
    const args = (0,bake_call/* callArgs */.qS)(inputs, { builder: builder.name, bakeFile: files.bake, entitlements });
    const { code, stdout, stderr } = await cancellation.race((0,command/* runCommand */.d)(buildx.program, [...buildx.prefix, ...args], { cwd: inputs.workdir, env: buildEnv }), () => new errors/* UserError */.y(`Canceled while \`call: ${method}\` ran.`));
    const durationMs = elapsed() - startupMs;
    log.group(`What buildx did for \`call: ${method}\``);
    const stream = log.stream();
    stream.push(Buffer.from(stderr));
    stream.end();
    log.endGroup();
    const checks = method === 'check' ? parseChecks(stdout) : undefined;
    const lines = method === 'check' ? [] : stdout.trimEnd().split(/\r?\n/);
    const redact = (0,report_redact/* makeRedactor */.$u)((0,report_redact/* secretsOf */.Fj)(job.inputs, definition, env));
    const whole = makeCallReport({
        title: inputs.title, method, context, definition, workdir: inputs.workdir, builder: { name: builder.name, own: builder.own, bootMs: builder.bootMs, buildxVersion: version }, startupMs, durationMs,
        result: code === 0 ? 'success' : 'failure', checks, lines, said: (0,definition_error/* definitionMessage */.X)(stderr).split('\n'), notices: [...definition.notices, ...(builder.notices ?? [])]
    });
    const report = (0,report_redact/* redactAll */.$I)(whole, redact);
    (0,log_table/* renderLogTable */.r)(report).forEach((line) => log.info(line));
    const published = await (0,publish_report/* publishReport */.S)({
        report, inputs, context, directory, summaryPath: env['GITHUB_STEP_SUMMARY'], composeOverride: undefined, log, write: log.raw,
        onFiles: (found) => Object.entries((0,outputs/* makeOutputs */.d)({ report, targets: whole.targets, metadata: '{}', bakeFile: files.bake, comment: undefined, ...found })).forEach(([name, value]) => (0,runner_commands/* setOutput */.uH)(name, value))
    });
    if (published.handed && published.handed.state !== 'settled')
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.comment, JSON.stringify(published.handed));
    if (published.comment) {
        (0,runner_commands/* setOutput */.uH)('comment-id', String(published.comment.id));
        (0,runner_commands/* setOutput */.uH)('comment-url', published.comment.url);
    }
    if (code === 0)
        return;
    const [error] = report.warnings.filter(({ level }) => level === 'error');
    throw new errors/* UserError */.y([`\`call: ${method}\`: ${report.headline}.`, report.failure?.message ?? error?.text].filter((text) => text !== undefined).join('\n'));
}


/***/ }),

/***/ 89056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ entitle)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14396);


/**
 * What the build may touch besides its working directory (buildx 0.18 and later): our own files, the workspace, which only
 * trusted code may write, and what the workflow itself names in an input. Everything else only by `allow`.
 */
function entitle(inputs, plan, workspace, directory) {
    const field = (text, ...names) => (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .W)(text).flatMap((part) => (names.includes(part.slice(0, part.indexOf('='))) ? [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.workdir, part.slice(part.indexOf('=') + 1))] : []));
    const keys = inputs.ssh.flatMap((entry) => (entry.includes('=') ? entry.slice(entry.indexOf('=') + 1).split(',') : []));
    const paths = [...inputs.secretFiles.values(), ...keys, ...(inputs.dockerfile === undefined ? [] : [inputs.dockerfile]), ...[...inputs.buildContexts.values(), inputs.context ?? '.'].filter((path) => !/^[a-z][a-z0-9+.-]*:/i.test(path))];
    const store = plan.cacheStore?.options.get('dest');
    const stores = store === undefined ? [] : [store];
    const reads = [workspace, directory, ...stores, ...paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.workdir, path)), ...inputs.cacheFrom.flatMap((entry) => field(entry, 'src'))];
    const writes = plan.trust.trusted ? [workspace, ...stores, ...inputs.cacheTo.flatMap((entry) => field(entry, 'dest'))] : [];
    const ssh = inputs.ssh.length > 0 ? ['ssh'] : [];
    return [...new Set([...reads.map((path) => `fs.read=${path}`), ...writes.map((path) => `fs.write=${path}`), ...ssh])];
}


/***/ })

};
