export const id = 646;
export const ids = [646];
export const modules = {

/***/ 48548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ restOf),
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21228);

/** The names of targets with those of all that they are made from (named contexts `target:…`). */
function reachOf(targets, names) {
    const byName = new Map(targets.map((target) => [target.name, target]));
    const reached = new Set();
    const visit = (name) => {
        const target = byName.get(name);
        if (!target || reached.has(name))
            return;
        reached.add(name);
        for (const context of Object.values((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)(target.raw['contexts']) ?? {})) {
            const text = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(context) ?? '';
            if (text.startsWith('target:'))
                visit(text.slice('target:'.length));
        }
    };
    for (const name of names)
        visit(name);
    return reached;
}
/** Definition and plan of the targets that are still to be built. What they are made from comes along, without outputs of its own. */
function restOf(definition, plan, skipped) {
    if (skipped.size === 0)
        return { definition, plan };
    const asked = definition.asked.filter((name) => !skipped.has(name));
    const reached = reachOf(definition.targets, asked);
    const targets = definition.targets.filter(({ name }) => reached.has(name)).map((target) => (skipped.has(target.name) ? { ...target, outputs: [] } : target));
    const contextTargets = targets.filter(({ name }) => !asked.includes(name)).map(({ name }) => name);
    return { definition: { ...definition, asked, targets }, plan: { ...plan, targets: plan.targets.filter(({ name }) => !skipped.has(name)), contextTargets } };
}


/***/ }),

/***/ 87185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openServer)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66755);
/* harmony import */ var _follow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88411);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10641);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64570);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91871);





/**
 * Opens a server. The first request goes alone: from its answer all others know how to log in, and of a server that is
 * down only one of them waits. What concerns the whole server ends all.
 */
function openServer({ host, base, prefix }, { wires, signal, readCredential, aloneMs }) {
    const desk = (0,_login_js__WEBPACK_IMPORTED_MODULE_2__/* .openLoginDesk */ .j)({ host, secure: base.protocol === 'https:', wires, signal, readCredential });
    let known;
    let down;
    let opening;
    let open = () => undefined;
    const send = async (request) => {
        const answer = await (0,_follow_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)(request, { wires, signal, name: host });
        const challenge = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .challengeOf */ .p)(answer);
        if (challenge)
            known ??= { challenge, nearness: answer.nearness };
        // Who has had enough is not asked for the rest.
        if (answer.status !== 429)
            open();
        return answer;
    };
    const request = async ({ method, repository, path, headers, ...rest }) => {
        const url = new URL(`${repository}/${path}`, base);
        const usualScope = `repository:${prefix}${repository}:pull${method === 'PUT' ? ',push' : ''}`;
        // What was asked of the first repository is expected for the others, which spares their 401.
        const expected = known?.challenge.kind === 'bearer' ? { ...known.challenge, scope: undefined } : known?.challenge;
        return (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .exchange */ .c)({
            desk, login: desk.answer(expected, usualScope, known?.nearness ?? 0), scope: usualScope,
            send: async (authorization) => {
                if (down)
                    throw down;
                return send({ method, url, ...rest, headers: { accept: _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestTypes */ .Fm.join(', '), ...headers, ...authorization } });
            }
        });
    };
    const tell = async (repository, tag) => {
        if (down)
            throw down;
        const path = `manifests/${tag}`;
        const head = (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readHead */ .zy)(await request({ method: 'HEAD', repository, path }), host);
        return head ?? (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .readGet */ .rU)(await request({ method: 'GET', repository, path }), host);
    };
    const behindFirst = async (task) => {
        if (opening)
            await opening;
        else {
            opening = new Promise((resolve) => (open = resolve));
            setTimeout(open, aloneMs).unref();
        }
        try {
            return await task();
        }
        catch (error) {
            const problem = (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOf */ .Zw)(error, host);
            if (problem.ofHost)
                down ??= problem;
            throw problem;
        }
        finally {
            open();
        }
    };
    return { host, lookUp: (repository, tag) => behindFirst(() => tell(repository, tag)), send: (one) => behindFirst(() => request(one)) };
}


/***/ })

};
