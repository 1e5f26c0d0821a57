export const id = 565;
export const ids = [565,629];
export const modules = {

/***/ 39565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeCommentClient: () => (/* binding */ makeCommentClient)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92413);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21228);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60629);



const requestTimeoutMs = 10_000;
const mostPages = 5;
/** A client for one repository. Each request ends after 10 s. */
function makeCommentClient({ token, apiUrl, owner, repo }) {
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { baseUrl: apiUrl });
    const at = () => ({ owner, repo, request: { signal: AbortSignal.timeout(requestTimeoutMs) } });
    let viewer;
    const readViewer = async () => {
        // A person's token knows its user by REST, an app's only by GraphQL, which Forgejo does not have.
        const rest = await octokit.rest.users.getAuthenticated({ request: at().request }).catch(() => undefined);
        if (rest)
            return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(rest.data)?.['login']);
        const answer = await octokit.graphql('query { viewer { login } }', { request: at().request }).catch(() => undefined);
        return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(answer)?.['viewer'])?.['login']);
    };
    return {
        jobAuthors: /\/api\/v1\/?$/.test(apiUrl) ? ['gitea-actions', 'forgejo-actions'] : ['github-actions[bot]'],
        async *list(issue) {
            // Pages are asked for one by one: with a signal of their own each, and no more than needed.
            for (let page = 1;; page++) {
                const { data, headers } = await octokit.rest.issues.listComments({ ...at(), issue_number: issue, per_page: 100, page });
                yield data.map(readComment);
                if (!headers.link?.includes('rel="next"'))
                    return;
            }
        },
        create: async (issue, body) => readComment((await octokit.rest.issues.createComment({ ...at(), issue_number: issue, body })).data),
        update: async (id, body) => readComment((await octokit.rest.issues.updateComment({ ...at(), comment_id: id, body })).data),
        get: async (id) => readComment((await octokit.rest.issues.getComment({ ...at(), comment_id: id })).data),
        remove: async (id) => void (await octokit.rest.issues.deleteComment({ ...at(), comment_id: id })),
        viewer: () => (viewer ??= readViewer()),
        async requestsOfCommit(commit) {
            try {
                return (await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...at(), commit_sha: commit, per_page: 100 })).data.map(readRequest);
            }
            catch (error) {
                // GitHub says 422 of a commit that it does not have here.
                if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__.statusOf)(error) === 422)
                    return [];
                if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__.statusOf)(error) === 404)
                    return undefined;
                throw error;
            }
        },
        async changedFiles(request) {
            const found = [];
            for (let page = 1; page <= mostPages; page++) {
                const { data, headers } = await octokit.rest.pulls.listFiles({ ...at(), pull_number: request, per_page: 100, page });
                found.push(...data.map(readFile));
                if (!headers.link?.includes('rel="next"'))
                    break;
            }
            return found;
        },
        async requestsOfBranch(headOwner, branch) {
            const found = [];
            // Forgejo does not know `head` and gives all that are open; a few pages of them have to do.
            for (let page = 1; page <= mostPages; page++) {
                const { data, headers } = await octokit.rest.pulls.list({ ...at(), state: 'open', head: `${headOwner}:${branch}`, per_page: 100, page });
                found.push(...data.map(readRequest));
                if (!headers.link?.includes('rel="next"'))
                    break;
            }
            return found;
        }
    };
}
function readFile(value) {
    const file = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    return { path: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(file?.['filename']) ?? '', patch: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(file?.['patch']) };
}
function readRequest(value) {
    const request = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    const head = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(request?.['head']);
    return {
        number: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(request?.['number']) ?? 0, open: request?.['state'] === 'open',
        headCommit: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(head?.['sha']) ?? '', headBranch: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(head?.['ref']) ?? '',
        headOwner: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(head?.['repo'])?.['owner'])?.['login']) ?? ''
    };
}
function readComment(value) {
    const comment = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    return {
        id: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(comment?.['id']) ?? 0,
        body: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(comment?.['body']) ?? '',
        author: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(comment?.['user'])?.['login']) ?? '',
        url: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(comment?.['html_url']) ?? '',
        createdMs: Date.parse((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(comment?.['created_at']) ?? '') || 0
    };
}


/***/ }),

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
