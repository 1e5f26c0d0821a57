export const id = 96;
export const ids = [96];
export const modules = {

/***/ 8096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainCommentError: () => (/* binding */ explainCommentError),
/* harmony export */   marker: () => (/* binding */ marker),
/* harmony export */   saveStickyComment: () => (/* binding */ saveStickyComment)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2239);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8382);


// Authors behind the token that a job gets by itself, on GitHub, Gitea and Forgejo.
const jobAuthors = ['github-actions[bot]', 'gitea-actions', 'forgejo-actions'];
/** The hidden first line by which the comment is found again. */
function marker(key) {
    return `<!-- warmbake:v1 key=${key} -->`;
}
/** Creates the comment of this key or updates it: the oldest one with the marker whose author is us. Throws what GitHub answered. */
async function saveStickyComment(client, request, patience) {
    const retry = makeRetry(patience);
    const body = `${marker(request.key)}\n${request.body}`;
    const own = await retry(() => findOwn(client, request));
    if (own) {
        const updated = await retry(() => client.update(own.id, body)).catch((error) => {
            // Deleted since, or of somebody else after all.
            if (statusOf(error) === 404)
                return undefined;
            throw error;
        });
        if (updated)
            return { id: updated.id, url: updated.url };
    }
    const created = await retry(() => client.create(request.pullRequest, body));
    return { id: created.id, url: created.url };
}
async function findOwn(client, { pullRequest, key }) {
    let viewer;
    for await (const page of client.list(pullRequest)) {
        for (const comment of page) {
            if (!comment.body.startsWith(marker(key)))
                continue;
            if (jobAuthors.includes(comment.author))
                return comment;
            viewer ??= client.viewer();
            if (comment.author !== '' && comment.author === (await viewer))
                return comment;
        }
    }
    return undefined;
}
/** Tries again what fails for a passing reason, as GitHub asks for (Retry-After), while the patience lasts. */
function makeRetry({ maxWaitMs, sleep }) {
    let left = maxWaitMs;
    return async (action) => {
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
    };
}
function waitFor(error, attempt) {
    const status = statusOf(error);
    const after = Number(headerOf(error, 'retry-after'));
    const limited = status === 429 || (status === 403 && (Number.isFinite(after) || /rate limit/i.test((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error))));
    if (limited)
        return Number.isFinite(after) ? after * 1000 : 5000 * 2 ** attempt;
    const passing = status === undefined || status >= 500;
    return passing ? 500 * 2 ** attempt : undefined;
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
    if (status === 401)
        return 'The pull-request comment was left out: `github-token` is not valid.';
    if (status === 403 && /lock/i.test(text))
        return 'The pull-request comment was left out: the conversation is locked.';
    if (status === 403 && /archived/i.test(text))
        return 'The pull-request comment was left out: the repository is archived.';
    if (status === 403 || status === 404)
        return `The pull-request comment was left out: the token may not write it (${status}). Add \`permissions: pull-requests: write\` to the job.`;
    return `The pull-request comment was left out: ${status ?? 'no answer'} from ${apiUrl}: ${text}`;
}


/***/ })

};
