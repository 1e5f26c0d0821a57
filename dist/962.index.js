export const id = 962;
export const ids = [962,125];
export const modules = {

/***/ 7125:
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


/***/ }),

/***/ 5962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeCommentText: () => (/* binding */ makeCommentText)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3278);
/* harmony import */ var _report_job_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6830);
/* harmony import */ var _report_merge_sections_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4164);
/* harmony import */ var _report_read_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9566);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1228);
/* harmony import */ var _find_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7125);







// What the sections may take of a comment, in characters; the rest is for people.
const dataLimit = 44_000;
const largestJson = 1_000_000;
/**
 * The text of a comment: a marker, the sections as data, and what people read. The data is the second line,
 * `<!-- warmbake:sections BASE64 -->` with the zlib-compressed JSON of a list of sections: base64 cannot end an HTML comment,
 * and nowhere else is data looked for, so that no text in a report can be taken for it.
 */
function makeCommentText(key, notes = {}) {
    const head = `${(0,_find_comment_js__WEBPACK_IMPORTED_MODULE_5__.marker)(key)}\n`;
    return {
        write(sections) {
            const { data, kept } = encode(sections);
            const begin = `${head}<!-- warmbake:sections ${data} -->\n`;
            return { body: begin + (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderComment */ .w)(kept, _report_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .commentLimit */ .j - begin.length, notes), sections: kept };
        },
        read(body) {
            // Whoever edits a comment in the browser gives it other line ends.
            const text = body.replaceAll('\r\n', '\n');
            const data = text.startsWith(head) ? /^<!-- warmbake:sections ([A-Za-z0-9+/]*={0,2}) -->$/.exec(text.slice(head.length).split('\n', 1)[0] ?? '')?.[1] : undefined;
            return data === undefined ? [] : decode(data);
        }
    };
}
/** The sections as base64, made smaller and at last fewer (the oldest go first) where they do not fit. */
function encode(sections) {
    const oldestLast = [...sections].sort((a, b) => (0,_report_merge_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .compareAge */ .lF)(b, a));
    for (let kept = sections;; kept = oldestLast.slice(0, Math.floor(kept.length * 0.8))) {
        for (const room of [Infinity, 2500, 1300]) {
            const some = room === Infinity ? kept : kept.map((section) => (0,_report_job_section_js__WEBPACK_IMPORTED_MODULE_2__/* .fitSection */ .vY)(section, room));
            const data = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateSync)(JSON.stringify(some)).toString('base64');
            if (data.length <= dataLimit)
                return { data, kept: sections.filter((section) => kept.includes(section)) };
        }
    }
}
/** Data that was cut, changed or is too large gives no sections: whoever they belong to writes them again. */
function decode(data) {
    try {
        return (0,_report_read_section_js__WEBPACK_IMPORTED_MODULE_4__/* .readSections */ .j)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_6__/* .parseJson */ .qF)((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateSync)(Buffer.from(data, 'base64'), { maxOutputLength: largestJson }).toString('utf8')));
    }
    catch {
        return [];
    }
}


/***/ })

};
