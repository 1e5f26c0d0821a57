export const id = 628;
export const ids = [628];
export const modules = {

/***/ 28628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nothingBuilt: () => (/* binding */ nothingBuilt)
/* harmony export */ });
/* harmony import */ var _progress_build_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59219);

/** What there is to say of a build that was not needed. */
function nothingBuilt({ elapsed, version, buildEnv }) {
    const durationMs = elapsed();
    return {
        result: 'skipped', bake: { exitCode: 0, durationMs, startedAtEpochMs: Date.now() }, buildLog: new _progress_build_log_js__WEBPACK_IMPORTED_MODULE_0__/* .BuildLogReader */ .w({ targets: [] }).end(0), digests: new Map(), buildRefs: new Map(), metadata: '{}',
        builder: { name: '', own: false, bootMs: 0, buildxVersion: version }, startupMs: durationMs, tail: [], notices: [], overhead: [], env: buildEnv
    };
}


/***/ })

};
