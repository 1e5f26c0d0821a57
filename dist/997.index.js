export const id = 997;
export const ids = [997];
export const modules = {

/***/ 5997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pre: () => (/* binding */ pre)
/* harmony export */ });
/**
 * The pre phase. It also runs when the step's `if` is false and before checkout and login, so it leaves nothing behind:
 * it only brings the files that main will need into the page cache, which is cold on a fresh runner.
 */
async function pre() {
    await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(316)]).then(__webpack_require__.bind(__webpack_require__, 3316));
}


/***/ })

};
