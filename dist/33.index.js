export const id = 33;
export const ids = [33];
export const modules = {

/***/ 90033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findRequest: () => (/* binding */ findRequest)
/* harmony export */ });
/**
 * The open pull request whose head is this commit of this branch; of several the newest. GitHub knows them by commit, but
 * not always for forks, and Forgejo by their list only. Throws what the server answered.
 */
async function findRequest(client, question) {
    if (question.kind === 'none')
        return undefined;
    if (question.kind === 'number')
        return question.number;
    const matches = (requests) => requests.filter((one) => one.open && one.headCommit === question.commit && one.headBranch === question.branch && one.headOwner.toLowerCase() === question.headOwner.toLowerCase()).map(({ number }) => number);
    const ofCommit = await client.requestsOfCommit(question.commit);
    const found = matches(ofCommit ?? []);
    const numbers = found.length === 0 && (ofCommit === undefined || question.inFork) ? matches(await client.requestsOfBranch(question.headOwner, question.branch)) : found;
    return numbers.length === 0 ? undefined : Math.max(...numbers);
}


/***/ })

};
