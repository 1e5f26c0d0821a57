export const id = 125;
export const ids = [125];
export const modules = {

/***/ 97125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findOwnComments: () => (/* binding */ findOwnComments),
/* harmony export */   marker: () => (/* binding */ marker)
/* harmony export */ });
/** The hidden first line by which the comment is found again. */
function marker(key) {
    return `<!-- warmbake:v1 key=${key} -->`;
}
/**
 * Our comments of a key, the oldest first, usually one: those that begin with its marker and are by the author that our
 * token writes as. Anybody may paste a marker; whose comment it is cannot be forged. Pages behind the first one with a
 * comment of ours are not asked for.
 */
async function findOwnComments(client, { pullRequest, key }) {
    for await (const page of client.list(pullRequest)) {
        const own = [];
        for (const comment of page) {
            if (comment.body.startsWith(marker(key)) && (await isOurs(client, comment)))
                own.push(comment);
        }
        if (own.length > 0)
            return own.sort((a, b) => a.id - b.id);
    }
    return [];
}
async function isOurs(client, { author }) {
    return client.jobAuthors.includes(author) || (author !== '' && author === (await client.viewer()));
}


/***/ })

};
