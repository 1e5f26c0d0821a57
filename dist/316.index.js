export const id = 316;
export const ids = [316];
export const modules = {

/***/ 86316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSectionEntries: () => (/* binding */ openSectionEntries)
/* harmony export */ });
/* harmony import */ var _cache_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98344);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14667);


const maxBytes = 64_000;
/** Such texts as entries of the Actions cache, which `space` tells from those of other runs; undefined where there is no service that this run may read and write. Slots are of letters and digits. Never throws. */
function openSectionEntries(space, tools) {
    if (!(0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .canRead */ .Tt)(tools.env) || !(0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .canWrite */ ._4)(tools.env))
        return undefined;
    const prefixOf = (slot) => `warmbake-section-1-${space}-${slot}-`;
    // Several are unpacked into one folder.
    const pathOf = (slot) => `${slot}.json`;
    return {
        async put(slot, edition, text) {
            const answer = await (0,_cache_process_js__WEBPACK_IMPORTED_MODULE_0__/* .askCache */ .y)({ kind: 'save', path: pathOf(slot), key: `${prefixOf(slot)}${edition}` }, new Map([[pathOf(slot), text]]), { tools, paths: [], maxBytes: 0 });
            return answer.found[0] === true && answer.failure === undefined;
        },
        async collect(slots) {
            const entries = slots.map((slot) => ({ path: pathOf(slot), prefix: prefixOf(slot) }));
            const answer = await (0,_cache_process_js__WEBPACK_IMPORTED_MODULE_0__/* .askCache */ .y)({ kind: 'collect', entries }, new Map(), { tools, paths: entries.map(({ path }) => path), maxBytes });
            const texts = entries.flatMap(({ path }) => answer.files.get(path) ?? []);
            return answer.found.every(Boolean) && texts.length === slots.length ? texts : undefined;
        }
    };
}


/***/ })

};
