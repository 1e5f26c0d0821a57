export const id = 309;
export const ids = [309];
export const modules = {

/***/ 6309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCommentError: () => (/* binding */ explainCommentError),
/* harmony export */   marker: () => (/* binding */ marker),
/* harmony export */   saveStickyComment: () => (/* binding */ saveStickyComment)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1228);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);


/** The hidden first line by which the comment is found again. */
function marker(key) {
    return `<!-- warmbake:v1 key=${key} -->`;
}
/** Creates the comment of this key or updates it: the oldest one with the marker whose author is us. Throws what GitHub answered. */
async function saveStickyComment(client, request, patience) {
    const body = `${marker(request.key)}\n${request.body}`;
    // Each try looks first: a comment whose creation was not answered may be there.
    return withRetries(patience, async () => {
        const own = await findOwn(client, request);
        const { id, url } = (own && (await updateIfThere(client, own.id, body))) ?? (await client.create(request.pullRequest, body));
        return { id, url };
    });
}
async function updateIfThere(client, id, body) {
    try {
        return await client.update(id, body);
    }
    catch (error) {
        // Deleted since.
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}
async function findOwn(client, { pullRequest, key }) {
    let viewer;
    for await (const page of client.list(pullRequest)) {
        for (const comment of page) {
            if (!comment.body.startsWith(marker(key)))
                continue;
            if (client.jobAuthors.includes(comment.author))
                return comment;
            viewer ??= client.viewer();
            if (comment.author !== '' && comment.author === (await viewer))
                return comment;
        }
    }
    return undefined;
}
/** Tries again what fails for a passing reason, as GitHub asks for (Retry-After), while the patience lasts. */
async function withRetries({ maxWaitMs, sleep }, action) {
    let left = maxWaitMs;
    for (let attempt = 0;; attempt++) {
        try {
            return await action();
        }
        catch (error) {
            const wait = waitFor(error, attempt);
            if (wait === undefined || wait > left)
                throw error;
            left -= wait;
            await sleep(wait);
        }
    }
}
function waitFor(error, attempt) {
    const status = statusOf(error);
    if (!isLimit(error))
        return status === undefined || status >= 500 ? 500 * 2 ** attempt : undefined;
    const after = Number(headerOf(error, 'retry-after'));
    if (Number.isFinite(after))
        return Math.max(1000, after * 1000);
    const reset = headerOf(error, 'x-ratelimit-remaining') === '0' ? Number(headerOf(error, 'x-ratelimit-reset')) : NaN;
    return Number.isFinite(reset) ? Math.max(1000, reset * 1000 - Date.now()) : 5000 * 2 ** attempt;
}
function isLimit(error) {
    const status = statusOf(error);
    return status === 429 || (status === 403 && (headerOf(error, 'retry-after') !== undefined || /rate limit/i.test((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error))));
}
function statusOf(error) {
    return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(error)?.['status']);
}
function headerOf(error, name) {
    const value = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(error)?.['response'])?.['headers'])?.[name];
    return typeof value === 'number' ? String(value) : (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(value);
}
/** Why a comment could not be written, in one line that says what to do. */
function explainCommentError(error, apiUrl) {
    const status = statusOf(error);
    const text = (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error).split('\n')[0] ?? '';
    // The client calls a failed connection a 500.
    const answered = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(error)?.['response'] !== undefined;
    if (isLimit(error))
        return `The pull-request comment was left out: GitHub's rate limit is reached (${status}).`;
    if (status === 401)
        return 'The pull-request comment was left out: `github-token` is not valid.';
    if (status === 403 && /\block/i.test(text))
        return 'The pull-request comment was left out: the conversation is locked.';
    if (status === 403 && /archived/i.test(text))
        return 'The pull-request comment was left out: the repository is archived.';
    if (status === 403 || status === 404)
        return `The pull-request comment was left out: the token may not write it (${status}). Add \`permissions: pull-requests: write\` to the job.`;
    return `The pull-request comment was left out: ${answered ? status : 'no answer'} from ${apiUrl}: ${text}`;
}


/***/ })

};
