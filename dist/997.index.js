export const id = 997;
export const ids = [997];
export const modules = {

/***/ 5997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pre: () => (/* binding */ pre)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _run_runner_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8509);
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6080);
/* harmony import */ var _inputs_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1448);
/* harmony import */ var _plan_builder_spec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3257);
/* harmony import */ var _plan_judge_build_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9884);
/* harmony import */ var _run_buildx_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5184);
/* harmony import */ var _run_child_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8100);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1967);
/* harmony import */ var _run_prewarm_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4458);
/* harmony import */ var _shared_state_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9297);












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
