export const id = 144;
export const ids = [144];
export const modules = {

/***/ 78144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderComposeOverride: () => (/* binding */ renderComposeOverride)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13895);


/**
 * A Compose override file that pins every built service, and every service that runs the image of one, to what was built:
 * `docker compose -f compose.yaml -f <this> up --no-build` runs just that. Undefined where there is nothing to pin.
 */
function renderComposeOverride(services, pinned) {
    const byImage = new Map();
    for (const service of services) {
        const image = service.target === undefined ? undefined : pinned.get(service.target);
        if (image !== undefined && service.image !== undefined)
            byImage.set(normal(service.image), image);
    }
    const entries = services.flatMap((service) => {
        const built = service.target === undefined ? undefined : pinned.get(service.target);
        // A service that builds for itself but was not asked for keeps what its file says.
        const image = built ?? (service.target === undefined && service.image !== undefined ? byImage.get(normal(service.image)) : undefined);
        return image === undefined ? [] : [[service.name, { image: image.replaceAll('$', '$$$$') }]];
    });
    return entries.length === 0 ? undefined : (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({ services: Object.fromEntries(entries) });
}
// `web` and `docker.io/library/web:latest` are one image.
function normal(image) {
    const reference = (0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(image);
    return reference ? `${reference.host}/${reference.path}:${reference.tag}` : image;
}


/***/ })

};
