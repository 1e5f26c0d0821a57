export const id = 92;
export const ids = [92];
export const modules = {

/***/ 14092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readsOfCompose: () => (/* binding */ readsOfCompose)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55761);


// What Compose itself knows, and what says the type that a value has anyway. Others may make a key of what does not look like one.
const plainTags = /^(?:!reset|!override|!|tag:yaml\.org,2002:(?:str|map|seq|int|bool|null|float)|!!(?:str|map|seq|int|bool|null|float))$/;
/**
 * Finds them by their keys, at whatever depth, so that anchors and merges hide none. Throws a UserError where the file is not
 * read for certain as Compose reads it: errors, unusual tags, paths with variables, addresses of other machines.
 */
function readsOfCompose(text, name) {
    const unclear = (what) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`\`${name}\`: ${what}. For code that is not trusted that is refused, because it may lead out of the workspace.`);
    const [files, compose, directories] = [new Set(), new Set(), new Set()];
    const paths = (value, into) => {
        if (Array.isArray(value))
            return value.forEach((item) => paths(item, into));
        if (typeof value === 'object' && value !== null)
            return 'path' in value ? paths(value.path, into) : undefined;
        if (typeof value !== 'string')
            return;
        if (value.includes('$'))
            throw unclear(`the path \`${value}\` has a variable`);
        if (/:\/\/|^git@|^[a-z]+:[^/\\]|\.git(?:#|$)/i.test(value))
            throw unclear(`\`${value}\` is not a file of the workspace`);
        into.add(value);
    };
    const walk = (value) => {
        if (Array.isArray(value))
            return value.forEach(walk);
        if (typeof value !== 'object' || value === null)
            return;
        for (const [key, field] of Object.entries(value)) {
            if (key === 'env_file' || key === 'label_file')
                paths(field, files);
            if (key === 'include')
                paths(field, compose);
            if (key === 'project_directory')
                paths(field, directories);
            if (key === 'extends' && typeof field === 'object' && field !== null && 'file' in field)
                paths(field.file, compose);
            walk(field);
        }
    };
    // Compose reads UTF-16 too, in which nothing here would be found.
    if (/[\u0000\ufffd]/.test(text))
        throw unclear('it is not UTF-8');
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, { merge: true });
    if (!Array.isArray(documents))
        return { files: [], compose: [], directories: [] };
    for (const document of documents) {
        if (document.errors.length > 0)
            throw unclear('it is no YAML that can be read');
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_, node) => {
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.tag !== undefined && !plainTags.test(node.tag))
                throw unclear(`the tag \`${node.tag}\` is not known`);
        });
        walk(document.toJS({ maxAliasCount: 1000 }));
    }
    return { files: [...files], compose: [...compose], directories: [...directories] };
}


/***/ })

};
