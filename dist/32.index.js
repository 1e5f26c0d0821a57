export const id = 32;
export const ids = [32];
export const modules = {

/***/ 55032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseComposeModel: () => (/* binding */ parseComposeModel),
/* harmony export */   parseComposeText: () => (/* binding */ parseComposeText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55761);
/* harmony import */ var _target_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71623);




/**
 * Reads what `docker compose config` printed as YAML (resolved: profiles, include, extends, .env; as JSON it leaves `x-bake`
 * out). Its `$` are escaped as `$$`, which bake's own Compose reader undoes. Throws a UserError where it is no Compose model.
 */
function parseComposeModel(stdout) {
    const model = readYaml(stdout);
    const services = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(model?.['services']);
    if (!model || !services)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('`docker compose config` printed no model with services.');
    const built = {};
    const found = [];
    for (const [name, value] of Object.entries(services)) {
        const service = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value) ?? {};
        const build = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(service['build']);
        const image = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(service['image']);
        const platform = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(service['platform']);
        if (build)
            built[name] = { build, ...(image === undefined ? {} : { image }), ...(platform === undefined ? {} : { platform }) };
        found.push({ name, image, target: build ? (0,_target_name_js__WEBPACK_IMPORTED_MODULE_3__/* .targetName */ .j)(name) : undefined });
    }
    refuseCollisions(found);
    const secrets = model['secrets'] === undefined ? {} : { secrets: model['secrets'] };
    const name = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(model['name']);
    return { name, services: found, text: JSON.stringify({ ...(name ? { name } : {}), services: built, ...secrets }) };
}
/**
 * The services of Compose files read without the Compose plugin: names, images and `build` as they stand in the files.
 * Text that is no YAML gives nothing; buildx will say what is wrong with it.
 */
function parseComposeText(texts) {
    let name;
    const services = new Map();
    for (const text of texts) {
        const model = readYaml(text);
        name = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(model?.['name']) ?? name;
        for (const [service, value] of Object.entries((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(model?.['services']) ?? {})) {
            const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value) ?? {};
            const earlier = services.get(service);
            services.set(service, {
                name: service,
                image: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(fields['image']) ?? earlier?.image,
                target: fields['build'] === undefined ? earlier?.target : (0,_target_name_js__WEBPACK_IMPORTED_MODULE_3__/* .targetName */ .j)(service)
            });
        }
    }
    const found = [...services.values()];
    refuseCollisions(found);
    return { name, services: found };
}
function readYaml(text) {
    try {
        return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { maxAliasCount: 1000 }));
    }
    catch {
        return undefined;
    }
}
function refuseCollisions(services) {
    const owners = new Map();
    for (const { name, target } of services) {
        if (target === undefined)
            continue;
        const owner = owners.get(target);
        if (owner !== undefined)
            throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`Services \`${owner}\` and \`${name}\` both become the bake target \`${target}\`. Rename one of them.`);
        owners.set(target, name);
    }
}


/***/ })

};
