export const id = 629;
export const ids = [629];
export const modules = {

/***/ 60629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCommentError: () => (/* binding */ explainCommentError),
/* harmony export */   statusOf: () => (/* binding */ statusOf),
/* harmony export */   waitFor: () => (/* binding */ waitFor)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21228);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55761);


/** The status that an error of the GitHub client carries, if it was answered. */
function statusOf(error) {
    return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(error)?.['status']);
}
/**
 * How long to wait before a failed call is tried again, in ms; undefined where that would not help. Limits are waited for as
 * GitHub asks (Retry-After, x-ratelimit-reset); `failures` is how many calls failed before, `nowMs` the time since 1970.
 */
function waitFor(error, failures, nowMs) {
    const status = statusOf(error);
    if (!isLimit(error))
        return status === undefined || status >= 500 ? 500 * 2 ** failures : undefined;
    const after = Number(headerOf(error, 'retry-after'));
    if (Number.isFinite(after))
        return Math.max(1000, after * 1000);
    const reset = headerOf(error, 'x-ratelimit-remaining') === '0' ? Number(headerOf(error, 'x-ratelimit-reset')) : NaN;
    return Number.isFinite(reset) ? Math.max(1000, reset * 1000 - nowMs) : 5000 * 2 ** failures;
}
function isLimit(error) {
    const status = statusOf(error);
    return status === 429 || (status === 403 && (headerOf(error, 'retry-after') !== undefined || /rate limit/i.test((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error))));
}
function headerOf(error, name) {
    const value = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(error)?.['response'])?.['headers'])?.[name];
    return typeof value === 'number' ? String(value) : (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(value);
}
/** Why a comment could not be written, in one line that says what to do. */
function explainCommentError(error, apiUrl) {
    const left = (why) => `The pull-request comment was left out: ${why}`;
    const status = statusOf(error);
    const text = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error).split('\n')[0] ?? '';
    // The client calls a failed connection a 500.
    const answered = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(error)?.['response'] !== undefined;
    if (isLimit(error))
        return left(`GitHub's rate limit is reached (${status}).`);
    if (status === 401)
        return left('`github-token` is not valid.');
    if (status === 403 && /\block/i.test(text))
        return left('the conversation is locked.');
    if (status === 403 && /archived/i.test(text))
        return left('the repository is archived.');
    if (status === 403 || status === 404)
        return left(`the token may not write it (${status}). Add \`permissions: pull-requests: write\` to the job.`);
    return left(`${answered ? status : 'no answer'} from ${apiUrl}: ${text}`);
}


/***/ })

};
