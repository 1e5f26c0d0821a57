export const id = 565;
export const ids = [565];
export const modules = {

/***/ 9565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeCommentClient: () => (/* binding */ makeCommentClient)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1228);


const requestTimeoutMs = 10_000;
/** A client for one repository. Each request ends after 10 s. */
function makeCommentClient({ token, apiUrl, owner, repo }) {
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { baseUrl: apiUrl });
    const at = () => ({ owner, repo, request: { signal: AbortSignal.timeout(requestTimeoutMs) } });
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
        async viewer() {
            // A person's token knows its user by REST, an app's only by GraphQL, which Forgejo does not have.
            const rest = await octokit.rest.users.getAuthenticated({ request: at().request }).catch(() => undefined);
            if (rest)
                return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(rest.data)?.['login']);
            const answer = await octokit.graphql('query { viewer { login } }', { request: at().request }).catch(() => undefined);
            return (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(answer)?.['viewer'])?.['login']);
        }
    };
}
function readComment(value) {
    const comment = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(value);
    return {
        id: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .numberOf */ .rl)(comment?.['id']) ?? 0,
        body: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(comment?.['body']) ?? '',
        author: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy)(comment?.['user'])?.['login']) ?? '',
        url: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringOf */ .Je)(comment?.['html_url']) ?? ''
    };
}


/***/ })

};
