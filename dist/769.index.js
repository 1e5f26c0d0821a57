export const id = 769;
export const ids = [769];
export const modules = {

/***/ 8769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCacheProgram: () => (/* binding */ runCacheProgram),
/* harmony export */   t: () => (/* binding */ answerFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

const atOnce = 4;
/** The file with the answer: how it went, for each entry asked for. */
const answerFile = 'answer.json';
/**
 * Restores the newest entry of each prefix, or saves one, and writes the answer: `true` for found or saved. Ends by itself
 * after the time limit, should the caller be gone.
 */
async function runCacheProgram(argument) {
    const question = JSON.parse(argument);
    setTimeout(() => process.exit(1), question.limitMs).unref();
    const { restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(119), __webpack_require__.e(509)]).then(__webpack_require__.bind(__webpack_require__, 28509));
    const restore = (entries) => Promise.all(entries.map(async ({ path, prefix }) => (await restoreCache([path], prefix, [prefix])) !== undefined));
    const answers = question.kind === 'save' ? [(await saveCache([question.path], question.key)) >= 0] : question.kind === 'restore' ? await restore(question.entries) : [];
    if (question.kind === 'collect') {
        for (let next = 0; next < question.entries.length && answers.every(Boolean); next += atOnce)
            answers.push(...(await restore(question.entries.slice(next, next + atOnce))));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(answerFile, JSON.stringify(answers));
}


/***/ })

};
