export const id = 775;
export const ids = [775];
export const modules = {

/***/ 21487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ classifyFailure),
/* harmony export */   d: () => (/* binding */ failureAdvice)
/* harmony export */ });
// What passes by itself. A command that failed does not: BuildKit cannot tell why it did, and it may have had effects.
const transient = {
    'command': false, 'out-of-memory': false, 'no-space': false, 'no-emulation': false,
    'pull-limit': false, 'too-many-requests': true, 'registry': true, 'connection': true, 'tls': true, 'dns': true, 'builder-lost': true, 'image-taken': true,
    'missing-login': false, 'definition': false
};
// The first that fits. A command's own text stands in quotes in the error, so what a command is comes before all else.
const patterns = [
    ['out-of-memory', /did not complete successfully: (?:exit code: 137\b|cannot allocate memory)/],
    ['no-emulation', /exec format error/],
    ['command', /did not complete successfully: /],
    ['no-space', /no space left on device|disk quota exceeded/i],
    ['pull-limit', /reached your (?:unauthenticated )?pull rate limit/i],
    ['too-many-requests', /\btoomanyrequests\b|\b429\b(?: Too Many Requests)?|too many requests/i],
    ['missing-login', /\b401 unauthorized|\b403 forbidden|pull access denied|insufficient_scope|authorization failed|no basic auth credentials|: (?:denied|unauthorized)\b|failed to authorize|authentication required/i],
    ['registry', /(?:unexpected status[^:]*: |status code |status: |HTTP status: )5\d\d\b|\b50[0234] (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)/i],
    ['builder-lost', /code = Unavailable|error reading from server|transport is closing|graceful_stop|closing transport due to|failed to (?:receive status|list workers)|listing workers for Build/],
    // An engine's image store updates a name or makes it, not both at once: two builds that give one name for the first time can meet there.
    ['image-taken', /\bimage "[^"\s]+": already exists/],
    ['tls', /TLS handshake (?:timeout|failure)|remote error: tls: (?:internal error|handshake)/i],
    ['dns', /no such host|temporary failure in name resolution|server misbehaving|lookup \S+(?: on \S+)?: i\/o timeout/i],
    ['connection', /connection reset by peer|connection refused|broken pipe|unexpected EOF|\bEOF$|i\/o timeout|no route to host|network is unreachable|client connection lost|http2: (?:server sent GOAWAY|client connection)|Client\.Timeout|context deadline exceeded/i]
];
/** What kind of failure it was. Pure; never throws. */
function classifyFailure({ message, lines }) {
    const cause = patterns.find(([, pattern]) => pattern.test(message))?.[0] ?? 'definition';
    const named = cause === 'command' ? insideCommand(lines) : cause;
    const retryAfterMs = retryAfter(message);
    return { cause: named, transient: transient[named], ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
// Output of a command: never a reason to try again, as anybody may print it.
function insideCommand(lines) {
    const text = lines.slice(-20).join('\n');
    if (/no space left on device|\bENOSPC\b|disk quota exceeded/i.test(text))
        return 'no-space';
    if (/exec format error/i.test(text))
        return 'no-emulation';
    if (/JavaScript heap out of memory|java\.lang\.OutOfMemoryError|cannot allocate memory|\bOut of memory: Kill|signal: killed/i.test(text))
        return 'out-of-memory';
    return 'command';
}
const units = { '': 1000, 's': 1000, 'ms': 1, 'µs': 0.001, 'us': 0.001, 'm': 60_000, 'h': 3_600_000 };
// As GHCR writes it into its errors (a duration of Go), or the header's seconds.
function retryAfter(message) {
    const [, figure = '', unit = ''] = /retry-after:?\s*(\d{1,9}(?:\.\d{1,9})?)\s?(ms|µs|us|s|m|h)?\b/i.exec(message) ?? [];
    return figure === '' ? undefined : Math.ceil(Number(figure) * (units[unit] ?? 1000));
}
/** What to do about a failure, in sentences; undefined where its own message says it all. */
const failureAdvice = {
    'command': undefined,
    'out-of-memory': 'The step was killed, most likely because memory ran out (exit code 137). Take a runner with more memory, build fewer targets at once (`max-parallelism` in `buildkitd-config-inline`), or give the step less to do in parallel.',
    'no-space': 'The disk is full. Free some before this step (hosted runners hold tools that the build does not need), split the targets over several jobs, or bound a kept builder by `keep-storage`.',
    'no-emulation': 'A program of another architecture was started, and the builder cannot emulate it. Add a step with docker/setup-qemu-action before this one, or a native node with `append`.',
    'pull-limit': 'Docker Hub counts pulls by address. Log in before this step (docker/login-action) to pull with your own limit, or take base images from a mirror.',
    'too-many-requests': 'The registry limits requests. Log in before this step if it is not done, and run fewer jobs at once.',
    'registry': 'The registry did not answer as it should. If that stays, its status page may say why.',
    'connection': 'A connection was lost or refused. If that stays, see whether the registry can be reached from the builder.',
    'tls': 'A TLS connection could not be made. If that stays, see whether the registry\'s certificate is one that the builder knows (`buildkitd-config`).',
    'dns': 'A name could not be resolved from the builder. If that stays, see whether it is spelled right and known to the builder\'s network.',
    'builder-lost': 'The builder was lost in the middle of the build: it ran out of memory, was restarted, or was removed by something else on the machine.',
    'image-taken': 'Another build gave its image this name in the same moment. If that stays, give the images of builds that share an engine tags of their own.',
    'missing-login': 'The registry refused this. Log in before this step (docker/login-action), and give the job\'s token the right to it (`permissions: packages: write` for GHCR).',
    'definition': undefined
};


/***/ }),

/***/ 9775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImages: () => (/* binding */ buildImages)
});

// EXTERNAL MODULE: ./out/job.js
var out_job = __webpack_require__(92143);
// EXTERNAL MODULE: ./out/plan/bake-call.js
var bake_call = __webpack_require__(83190);
// EXTERNAL MODULE: ./out/plan/builder-platforms.js
var builder_platforms = __webpack_require__(72672);
// EXTERNAL MODULE: ./out/plan/entitlements.js
var plan_entitlements = __webpack_require__(89056);
// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(14396);
// EXTERNAL MODULE: ./out/plan/bake-outputs.js
var bake_outputs = __webpack_require__(95594);
;// CONCATENATED MODULE: ./out/plan/let-go.js


/** What main waits for, by target: the results of all that was asked for. */
function awaitedExports(definition, plan, cacheOnly) {
    const planned = new Map(plan.targets.map((target) => [target.name, target]));
    const asked = definition.targets.filter((target) => planned.has(target.name));
    return new Map(asked.map((target) => [target.name, awaited((0,bake_outputs/* planOutputs */.iS)(target, planned.get(target.name), plan, cacheOnly))]));
}
function awaited({ tags, outputs }) {
    // Without any output the driver decides what becomes of the image, so that one export is waited for.
    const read = outputs.length === 0 ? [new Map([['type', 'image']])] : outputs.map(bake_outputs/* readOutput */.ov);
    const written = read.filter((output) => output.get('type') !== 'cacheonly');
    // The same name twice is pushed twice, and shown once.
    const namesOf = (name) => new Set(name === undefined ? tags : (0,csv/* parseCsv */.W)(name)).size;
    return {
        outputs: written.length,
        loads: written.filter((output) => output.get('type') === 'docker' && !output.has('dest')).length,
        pushes: written.filter(bake_outputs/* pushes */.PN).reduce((sum, output) => sum + namesOf(output.get('name')), 0)
    };
}
/**
 * Whether main may return while the cache is still exported: somebody has to write one, a post phase has to be wanted, and
 * nothing that a later step needs may be written by bake's end only. That is a cache in a local directory (which the next step
 * saves or moves, and which is no longer written than the layers take to compress), and images that buildx merges from several nodes after all their exports. What the log says
 * must be BuildKit's own words, too: an argument with line breaks, such as a commit's message, gets into names of steps and
 * could imitate a push there.
 */
function mayLetGo(inputs, definition, plan, spec) {
    const exportsCache = plan.targets.some((target) => target.cacheTo.length > 0 || target.userExports);
    const users = [...inputs.cacheTo, ...definition.targets.flatMap((target) => target.cacheTo)];
    const isOurs = plan.cacheStore?.type === 'local' && plan.targets.some((target) => target.cacheTo.length > 0);
    const isLater = isOurs || users.some((entry) => (0,csv/* parseCsv */.W)(entry).some((field) => /^\s*type\s*=\s*local\s*$/i.test(field)));
    const isMerged = mayHaveSeveralNodes(spec) && plan.targets.some(({ name }) => (definition.targets.find((target) => target.name === name)?.platforms.length ?? 0) > 1);
    const mayImitate = definition.targets.some(({ args }) => [...args.values()].some((value) => /[\r\n]/.test(value)));
    return inputs.cacheExport === 'background' && plan.trust.trusted && exportsCache && !isLater && !isMerged && !mayImitate;
}
// Of a builder that is not ours, or was there under the user's name, we do not know.
function mayHaveSeveralNodes(spec) {
    return spec.kind === 'existing' || spec.lifetime === 'named' || spec.nodes.length > 1;
}

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(21228);
;// CONCATENATED MODULE: ./out/progress/progress-groups.js
/**
 * Puts the vertices of each progress group into one, as the printer does: the instruction's name, all its stretches of
 * work, the needs of its members apart from each other. The member that others need stands for the group: the last.
 */
function joinGroups(vertices) {
    const groups = new Map();
    for (const vertex of vertices) {
        if (vertex.group)
            groups.set(vertex.group.id, [...(groups.get(vertex.group.id) ?? []), vertex]);
    }
    const joined = [...groups.values()].map(joinGroup);
    return [...vertices.filter((vertex) => !vertex.group), ...joined];
}
function joinGroup(members) {
    const digests = members.map((member) => member.digest);
    const needed = new Set(members.flatMap((member) => member.inputs));
    const last = members.find((member) => !needed.has(member.digest)) ?? members[0];
    return {
        ...last,
        names: last.group ? [last.group.name] : last.names,
        inputs: [...needed].filter((digest) => !digests.includes(digest)),
        intervals: members.flatMap((member) => member.intervals).sort((a, b) => a.startEpochMs - b.startEpochMs),
        transfers: members.flatMap((member) => member.transfers),
        members: digests.filter((digest) => digest !== last.digest)
    };
}

;// CONCATENATED MODULE: ./out/progress/history-draft.js

/** Puts the updates of one record together. */
class HistoryDraft {
    #drafts = new Map();
    vertex(update) {
        const { digest, name, group, startEpochMs } = update;
        let draft = this.#drafts.get(digest);
        if (!draft) {
            draft = { digest, group, names: new Set(), inputs: [], intervals: new Map(), transfers: new Map() };
            this.#drafts.set(digest, draft);
        }
        draft.names.add(name);
        if (draft.inputs.length === 0)
            draft.inputs = update.inputs;
        if (startEpochMs === undefined)
            return;
        const before = draft.intervals.get(startEpochMs);
        const endEpochMs = update.endEpochMs ?? before?.endEpochMs;
        const error = update.error ?? before?.error;
        draft.intervals.set(startEpochMs, {
            startEpochMs,
            ...(endEpochMs !== undefined && { endEpochMs }),
            cached: update.cached || before?.cached === true,
            ...(error !== undefined && { error })
        });
    }
    transfer({ digest, id, bytes, startEpochMs, endEpochMs }) {
        const ms = startEpochMs !== undefined && endEpochMs !== undefined ? endEpochMs - startEpochMs : undefined;
        this.#drafts
            .get(digest)
            ?.transfers.set(`${id} ${startEpochMs}`, { id, ...(bytes > 0 && { bytes }), ...(ms !== undefined && { ms }) });
    }
    vertices() {
        const vertices = [...this.#drafts.values()].map((draft) => ({
            digest: draft.digest,
            names: [...draft.names],
            inputs: draft.inputs,
            intervals: [...draft.intervals.values()].sort((a, b) => a.startEpochMs - b.startEpochMs),
            transfers: [...draft.transfers.values()],
            ...(draft.group && { group: draft.group })
        }));
        return joinGroups(vertices);
    }
}

;// CONCATENATED MODULE: ./out/progress/history-json.js


/**
 * Reads what `docker buildx history logs --progress=rawjson` writes: one JSON object a line, each a SolveStatus of
 * buildkit's client/graph.go (`vertexes`, `statuses`, `logs`, …); a running record gives many, a finished one a single
 * line. A line that is no JSON, such as one that was cut, is left out.
 */
function parseHistory(text) {
    const draft = new HistoryDraft();
    for (const line of text.split('\n')) {
        const status = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(withoutLogs(line)));
        if (!status)
            continue;
        for (const item of objectsOf(status['vertexes']))
            addVertex(draft, item);
        for (const item of objectsOf(status['statuses']))
            addTransfer(draft, item);
    }
    return draft.vertices();
}
// Output of the build is most of a record and of no use here. Quotes inside strings are escaped, so this is a key.
function withoutLogs(line) {
    const at = line.indexOf(',"logs":[{');
    return at < 0 ? line : `${line.slice(0, at)}}`;
}
function objectsOf(value) {
    const items = Array.isArray(value) ? value : [];
    return items.map(checked_json/* objectOf */.Xy).filter((item) => item !== undefined);
}
function addVertex(draft, item) {
    const digest = (0,checked_json/* stringOf */.Je)(item['digest']);
    const name = (0,checked_json/* stringOf */.Je)(item['name']);
    if (digest === undefined || name === undefined)
        return;
    draft.vertex({
        digest,
        name,
        inputs: (0,checked_json/* stringsOf */.iw)(item['inputs']),
        startEpochMs: parseEpochMs((0,checked_json/* stringOf */.Je)(item['started'])),
        endEpochMs: parseEpochMs((0,checked_json/* stringOf */.Je)(item['completed'])),
        cached: item['cached'] === true,
        error: (0,checked_json/* stringOf */.Je)(item['error']) || undefined,
        group: groupOf((0,checked_json/* objectOf */.Xy)(item['progressGroup']))
    });
}
function groupOf(item) {
    const id = (0,checked_json/* stringOf */.Je)(item?.['id']);
    const name = (0,checked_json/* stringOf */.Je)(item?.['name']);
    return id === undefined || name === undefined ? undefined : { id, name };
}
function addTransfer(draft, item) {
    const digest = (0,checked_json/* stringOf */.Je)(item['vertex']);
    const id = (0,checked_json/* stringOf */.Je)(item['id']);
    if (digest === undefined || id === undefined)
        return;
    draft.transfer({
        digest,
        id,
        bytes: (0,checked_json/* numberOf */.rl)(item['current']) ?? 0,
        startEpochMs: parseEpochMs((0,checked_json/* stringOf */.Je)(item['started'])),
        endEpochMs: parseEpochMs((0,checked_json/* stringOf */.Je)(item['completed']))
    });
}
// RFC 3339 with up to nine decimals; Date knows three. Go's zero time is before the epoch.
function parseEpochMs(text) {
    const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text ?? '');
    if (!match)
        return undefined;
    const whole = Date.parse(`${match[1]}${match[3]}`);
    return whole > 0 ? whole + Number(match[2] ?? 0) * 1000 : undefined;
}

;// CONCATENATED MODULE: ./out/shared/protobuf.js
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;
/**
 * The fields of a protobuf message, in their order (protobuf.dev/programming-guides/encoding). Stops at what is no
 * protobuf or is cut. Varints above 2^53 lose their last digits.
 */
function* readFields(message) {
    const cursor = { at: 0 };
    while (cursor.at < message.length) {
        const key = readVarint(message, cursor);
        const number = Math.floor(key / 8);
        switch (key % 8) {
            case VARINT:
                yield { number, value: readVarint(message, cursor) };
                break;
            case BYTES: {
                const end = readVarint(message, cursor) + cursor.at;
                if (!(end <= message.length))
                    return;
                yield { number, value: message.subarray(cursor.at, end) };
                cursor.at = end;
                break;
            }
            case FIXED64:
                cursor.at += 8;
                break;
            case FIXED32:
                cursor.at += 4;
                break;
            default:
                return;
        }
    }
}
function readVarint(message, cursor) {
    let value = 0;
    for (let scale = 1; cursor.at < message.length; scale *= 128) {
        const byte = message[cursor.at++] ?? 0;
        value += (byte & 0x7f) * scale;
        if (byte < 0x80)
            return value;
    }
    return NaN;
}

// EXTERNAL MODULE: ./out/progress/tail.js
var tail = __webpack_require__(48294);
;// CONCATENATED MODULE: ./out/progress/history-warnings.js



// A record is of one target, so it says whose a finding of the builder's checks is; the plain log does not.
const mostWarnings = 500;
/** Findings of the checks in the rawjson of a record (`warnings` of buildkit's client/graph.go, `short` in base64). */
function readRawWarnings(rawjson) {
    const texts = rawjson.split('\n').flatMap((line) => {
        // The last key of a line, behind the output. Quotes inside strings are escaped, so this is a key.
        const at = line.lastIndexOf('"warnings":[{');
        const list = at < 0 ? undefined : (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(`{${line.slice(at)}`))?.['warnings'];
        const items = Array.isArray(list) ? list : [];
        return items.flatMap((item) => (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(item)?.['short']) ?? []).map((short) => Buffer.from(short, 'base64').toString('utf8'));
    });
    return parsed(texts);
}
/** The same in StatusResponse messages of BuildKit's control.proto: warnings 4, of each short 3. */
function readMessageWarnings(messages) {
    const texts = messages.flatMap((message) => [...readFields(message)].flatMap(({ number, value }) => number !== 4 || typeof value === 'number' ? [] : [...readFields(value)].flatMap((field) => (field.number === 3 && typeof field.value !== 'number' ? [Buffer.from(field.value).toString('utf8')] : []))));
    return parsed(texts);
}
function parsed(texts) {
    return [...new Set(texts)].slice(0, mostWarnings).map(tail/* parseLintWarning */.R);
}
/**
 * Says of each finding of a log whose it is, by the records: one of several targets is there for each of them. What no
 * record has stays as it is.
 */
function attributeWarnings(warnings, records) {
    const keyOf = ({ rule, text, line }) => JSON.stringify([rule, text, line]);
    const owners = new Map();
    for (const record of records) {
        for (const warning of record.warnings ?? []) {
            const own = owners.get(keyOf(warning));
            if (own)
                own.push(record.target);
            else
                owners.set(keyOf(warning), [record.target]);
        }
    }
    return warnings.flatMap((warning) => {
        const targets = owners.get(keyOf(warning));
        return targets ? [...new Set(targets)].map((target) => ({ ...warning, target })) : [warning];
    });
}

;// CONCATENATED MODULE: ./out/progress/history-status.js


/** Reads StatusResponse messages of BuildKit's api/services/control/control.proto: vertexes 1, statuses 2. */
function parseStatusMessages(messages) {
    const draft = new HistoryDraft();
    for (const message of messages) {
        for (const { number, value } of readFields(message)) {
            if (typeof value === 'number')
                continue;
            if (number === 1)
                history_status_addVertex(draft, value);
            if (number === 2)
                history_status_addTransfer(draft, value);
        }
    }
    return draft.vertices();
}
// Vertex: digest 1, inputs 2, name 3, cached 4, started 5, completed 6, error 7, progressGroup 8.
function history_status_addVertex(draft, message) {
    const fields = collect(message);
    const error = history_status_text(fields.get(7));
    draft.vertex({
        digest: history_status_text(fields.get(1)),
        name: history_status_text(fields.get(3)),
        inputs: (fields.get(2) ?? []).map((value) => history_status_text([value])),
        startEpochMs: epochMs(fields.get(5)),
        endEpochMs: epochMs(fields.get(6)),
        cached: fields.get(4)?.[0] === 1,
        error: error === '' ? undefined : error,
        group: history_status_groupOf(fields.get(8)?.[0])
    });
}
// VertexStatus: ID 1, vertex 2, name 3, current 4, total 5, timestamp 6, started 7, completed 8.
function history_status_addTransfer(draft, message) {
    const fields = collect(message);
    const current = fields.get(4)?.[0];
    draft.transfer({
        digest: history_status_text(fields.get(2)),
        id: history_status_text(fields.get(1)),
        bytes: typeof current === 'number' ? current : 0,
        startEpochMs: epochMs(fields.get(7)),
        endEpochMs: epochMs(fields.get(8))
    });
}
function collect(message) {
    const fields = new Map();
    for (const { number, value } of readFields(message)) {
        const values = fields.get(number);
        if (values)
            values.push(value);
        else
            fields.set(number, [value]);
    }
    return fields;
}
function history_status_text(values) {
    const value = values?.[0];
    return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : '';
}
// ProgressGroup: id 1, name 2.
function history_status_groupOf(value) {
    if (!(value instanceof Uint8Array))
        return undefined;
    const fields = collect(value);
    return { id: history_status_text(fields.get(1)), name: history_status_text(fields.get(2)) };
}
// Timestamp: seconds 1, nanos 2.
function epochMs(values) {
    const value = values?.[0];
    if (!(value instanceof Uint8Array))
        return undefined;
    const fields = collect(value);
    const [seconds, nanos] = [fields.get(1)?.[0], fields.get(2)?.[0]];
    if (typeof seconds !== 'number')
        return undefined;
    return seconds * 1000 + (typeof nanos === 'number' ? nanos / 1e6 : 0);
}

;// CONCATENATED MODULE: ./out/progress/history-recording.js



/** The records of a bake, as the builder gave them. One that says nothing is left out. */
function parseRecordings(recordings) {
    const records = recordings.map(({ target, messages, rawjson }) => ({
        target,
        warnings: messages ? readMessageWarnings(messages) : readRawWarnings(rawjson ?? ''),
        vertices: messages ? parseStatusMessages(messages) : parseHistory(rawjson ?? '')
    }));
    return records.filter((record) => record.vertices.length > 0);
}

;// CONCATENATED MODULE: ./out/progress/recorded-vertex.js
/** Joins the records of one bake by digest, in order of their first start; those that never started come last. */
function joinRecords(records) {
    const joined = new Map();
    for (const { target, vertices } of records) {
        for (const vertex of vertices) {
            const known = joined.get(vertex.digest);
            joined.set(vertex.digest, {
                ...vertex,
                inputs: known && known.inputs.length > 0 ? known.inputs : vertex.inputs,
                intervals: joinIntervals([...(known?.intervals ?? []), ...vertex.intervals]),
                transfers: vertex.transfers.length >= (known?.transfers.length ?? 0) ? vertex.transfers : (known?.transfers ?? []),
                targets: [...new Set([...(known?.targets ?? []), target])],
                names: [...new Set([...(known?.names ?? []), ...vertex.names])]
            });
        }
    }
    return [...joined.values()].sort((a, b) => startOf(a) - startOf(b));
}
function joinIntervals(intervals) {
    const byStart = new Map();
    for (const interval of intervals) {
        const known = byStart.get(interval.startEpochMs);
        if (!known || known.endEpochMs === undefined)
            byStart.set(interval.startEpochMs, interval);
    }
    return [...byStart.values()].sort((a, b) => a.startEpochMs - b.startEpochMs);
}
/** Epoch ms of its first start; Infinity where it never started. */
function startOf(vertex) {
    return vertex.intervals[0]?.startEpochMs ?? Infinity;
}
/** Epoch ms of its last end; undefined where it never ended or still runs. */
function endOf(vertex) {
    const ends = vertex.intervals.map((interval) => interval.endEpochMs);
    return ends.length === 0 || ends.includes(undefined) ? undefined : Math.max(...ends.map((end) => end ?? 0));
}
/** Time it was busy in ms, overlaps once. */
function busyMs(vertex) {
    let busy = 0;
    let reached = -Infinity;
    for (const { startEpochMs, endEpochMs } of vertex.intervals) {
        if (endEpochMs === undefined)
            continue;
        busy += Math.max(0, endEpochMs - Math.max(startEpochMs, reached));
        reached = Math.max(reached, endEpochMs);
    }
    return busy;
}
/**
 * How it ended. A stretch with an error decides; else it was a hit when its first stretch was: a hit may move layers
 * afterwards, and what ran may be found cached by the next target.
 */
function recordedOutcome(vertex) {
    const error = errorOf(vertex);
    if (error !== undefined)
        return /context canceled/.test(error) ? 'canceled' : 'failed';
    if (endOf(vertex) === undefined)
        return 'unfinished';
    if (vertex.group)
        return vertex.intervals.every((interval) => interval.cached) ? 'cached' : 'done';
    return vertex.intervals[0]?.cached === true ? 'cached' : 'done';
}
function errorOf(vertex) {
    return vertex.intervals.find((interval) => interval.error !== undefined)?.error;
}

;// CONCATENATED MODULE: ./out/progress/builder-clock.js

// The soonest end lines come with the end they tell of: 9 ms off on average in the recorded builds, 64 ms at most.
const SOONEST = 0.1;
const MOST_DISAGREEMENT_MS = 250;
/**
 * Bake's process start on the builder's clock, in epoch ms. It is ours, unless end lines then came before what they tell
 * of, or all of them long after: clocks differ, and the soonest lines set it. So they do where our start is not known;
 * where nothing tells, the first start of the records is taken.
 */
function builderZero(vertices, matches, startedAtEpochMs) {
    const zeros = vertices.flatMap((vertex) => {
        const recorded = matches.get(vertex.id);
        const end = recorded && endOf(recorded);
        return end === undefined || vertex.endMs === undefined ? [] : [end - vertex.endMs];
    });
    const fitted = zeros.sort((a, b) => b - a)[Math.floor(zeros.length * SOONEST)];
    if (startedAtEpochMs === undefined)
        return fitted ?? firstStart(matches);
    const agrees = fitted === undefined || Math.abs(fitted - startedAtEpochMs) <= MOST_DISAGREEMENT_MS;
    return agrees ? startedAtEpochMs : fitted;
}
function firstStart(matches) {
    return Math.min(...[...matches.values()].map(startOf));
}

;// CONCATENATED MODULE: ./out/progress/match-records.js

/**
 * Finds the recorded vertex of each printed one: the same name without the bake target in front, in the record of that
 * target. Where several have that name (ADD of a URL is two, a name can come from two Dockerfiles), they are taken in
 * the order of their ends. `printed` is in the order of numbers.
 */
function matchRecords(printed, recorded) {
    const byName = groupByName(recorded);
    const matches = new Map();
    const taken = new Set();
    for (const vertex of [...printed].sort((a, b) => (a.endMs ?? Infinity) - (b.endMs ?? Infinity) || a.number - b.number)) {
        const candidates = candidatesFor(vertex, byName, recorded).filter((candidate) => !taken.has(candidate));
        const own = candidates.filter((candidate) => vertex.targets.some((target) => candidate.targets.includes(target)));
        const first = earliestEnd(own.length > 0 ? own : candidates);
        if (!first)
            continue;
        matches.set(vertex.id, first);
        taken.add(first);
    }
    return matches;
}
/** A printed name as the builder knows it. */
function recordedName(name, targets) {
    for (const target of targets) {
        if (name.startsWith(`[${target} `))
            return `[${name.slice(target.length + 2)}`;
        if (name.startsWith(`[${target}] `))
            return name.slice(target.length + 3);
    }
    return name;
}
function groupByName(recorded) {
    const byName = new Map();
    for (const vertex of recorded) {
        if (vertex.intervals.length === 0)
            continue;
        for (const name of vertex.names) {
            const others = byName.get(name);
            if (others)
                others.push(vertex);
            else
                byName.set(name, [vertex]);
        }
    }
    return byName;
}
function candidatesFor(vertex, byName, all) {
    const names = new Set(vertex.names.flatMap((name) => [name, recordedName(name, vertex.targets)]));
    const found = [...names].flatMap((name) => byName.get(name) ?? []);
    if (found.length > 0 || !vertex.name.endsWith('...'))
        return found;
    // PROGRESS_NO_TRUNC=0 cuts names at 72 bytes, maybe inside a character.
    const begin = recordedName(vertex.name, vertex.targets).replace(/\uFFFD*\.\.\.$/, '');
    return all.filter((candidate) => candidate.intervals.length > 0 && candidate.names.some((name) => name.startsWith(begin)));
}
function earliestEnd(candidates) {
    const end = (candidate) => endOf(candidate) ?? Infinity;
    return candidates.reduce((best, candidate) => (best === undefined || end(candidate) < end(best) ? candidate : best), undefined);
}

// EXTERNAL MODULE: ./out/progress/proven-hits.js
var proven_hits = __webpack_require__(50607);
;// CONCATENATED MODULE: ./out/progress/recorded-edges.js
/**
 * The needs of each recorded vertex, by digest, in terms of the vertices in `shown`: one that is not shown (it never
 * started, or the printer did not get to it) is replaced by what it needs itself.
 */
function edgesAmong(recorded, shown) {
    const byDigest = new Map();
    for (const vertex of recorded) {
        for (const digest of [vertex.digest, ...(vertex.members ?? [])])
            byDigest.set(digest, vertex);
    }
    const known = new Map();
    const needsOf = (vertex) => {
        const before = known.get(vertex.digest);
        if (before)
            return before;
        const needs = new Set();
        known.set(vertex.digest, needs);
        for (const digest of vertex.inputs) {
            const input = byDigest.get(digest);
            if (!input || input === vertex)
                continue;
            if (shown.has(input.digest))
                needs.add(input.digest);
            else
                for (const deeper of needsOf(input))
                    needs.add(deeper);
        }
        return needs;
    };
    return new Map(recorded.map((vertex) => [vertex.digest, [...needsOf(vertex)]]));
}

// EXTERNAL MODULE: ./out/progress/step-name.js
var step_name = __webpack_require__(73872);
// EXTERNAL MODULE: ./out/progress/vertex-kind.js
var vertex_kind = __webpack_require__(13169);
;// CONCATENATED MODULE: ./out/progress/settle-imitations.js




/**
 * A name or an error with line breaks can hold lines that look just like those of other vertices. Where the records have
 * such a text, they decide what there was: a step that no record of its target has is dropped, one that was cut off by
 * an imitated line gets its name back, and one that was taken for text is added.
 */
function settleImitations(log, matches, recorded) {
    if (!recorded.some(hasLineBreak))
        return { log, matches };
    const settled = new Map(matches);
    const covered = new Set(recorded.flatMap((vertex) => vertex.targets));
    const isOpen = (vertex) => vertex.intervals.length > 0 && ![...settled.values()].includes(vertex);
    const steps = log.steps.flatMap((step) => {
        if (settled.has(step.id) || !step.targets.some((target) => covered.has(target)))
            return [step];
        const begin = `${recordedName(step.name, step.targets)}\n`;
        const whole = recorded.find((vertex) => isOpen(vertex) && vertex.names.some((name) => name.startsWith(begin)));
        if (!whole)
            return [];
        settled.set(step.id, whole);
        return [{ ...step, name: whole.names[0] ?? step.name, instruction: (0,step_name/* readName */.M)(whole.names[0] ?? '', 'single').text }];
    });
    const dropped = log.steps.length - steps.length;
    const internals = [...log.internals];
    for (const vertex of recorded.filter(isOpen)) {
        const added = vertexOf(vertex);
        settled.set(added.id, vertex);
        if ('isFrom' in added)
            steps.push(added);
        else
            internals.push(added);
    }
    const note = `text with line breaks imitated ${dropped} steps; the builder's record says which there were`;
    return { log: { ...log, steps, internals, notes: dropped > 0 ? [...log.notes, note] : log.notes }, matches: settled };
}
function hasLineBreak(vertex) {
    return vertex.names.some((name) => name.includes('\n')) || (errorOf(vertex) ?? '').includes('\n');
}
// Its outcome and times come from the record with everything else's.
function vertexOf(vertex) {
    const name = vertex.names[0] ?? '';
    const { platform, stage, index, total, text, ...rest } = (0,step_name/* readName */.M)(name, 'single');
    const common = {
        id: vertex.digest,
        number: 0,
        display: 1,
        name,
        names: [name],
        outcome: endOf(vertex) === undefined ? 'unfinished' : 'done',
        exact: true
    };
    if (index === undefined)
        return { ...common, kind: (0,vertex_kind/* kindOf */.I)({ ...rest, text }), targets: vertex.targets, text };
    return {
        ...common,
        targets: vertex.targets,
        ...(platform !== undefined && { platform }),
        ...(stage !== undefined && { stage }),
        index,
        ...(total !== undefined && { total }),
        instruction: text,
        isFrom: /^FROM\b/.test(text),
        lines: []
    };
}

// EXTERNAL MODULE: ./out/progress/transfers.js
var transfers = __webpack_require__(21518);
;// CONCATENATED MODULE: ./out/progress/merge-history.js








/**
 * Puts what the builder's records say over what the plain log says: times, outcomes, errors, edges, the targets of each
 * step. Vertices that no record has (those of the client, and all of a target whose record was not read) stay as they
 * are. `startedAtEpochMs`: when bake's process started, by our clock; undefined where that is
 * not known.
 */
function mergeHistory(read, records, startedAtEpochMs) {
    if (records.length === 0)
        return read;
    const recorded = joinRecords(records);
    const printed = [...read.steps, ...read.internals];
    const found = matchRecords(printed, recorded);
    const zero = builderZero(printed, found, startedAtEpochMs);
    const { log, matches } = settleImitations(read, found, recorded);
    const edges = edgesAmong(recorded, new Set([...matches.values()].map((vertex) => vertex.digest)));
    const merge = (vertex) => {
        const match = matches.get(vertex.id);
        if (!match)
            return vertex;
        const { uncertain: _settled, durationMs: _printed, ...rest } = vertex;
        const targets = [...new Set([...vertex.targets.slice(0, 1), ...match.targets])];
        return { ...rest, ...exactly(vertex, match, zero), targets, inputs: edges.get(match.digest) ?? [] };
    };
    const internals = log.internals.map(merge);
    const steps = log.steps.map(merge);
    return {
        ...log,
        lintWarnings: attributeWarnings(log.lintWarnings, records),
        exactTargets: records.map((record) => record.target),
        internals,
        steps: log.finalError === undefined ? steps : (0,proven_hits/* markUnprovenHits */.t)(steps, internals)
    };
}
function exactly(vertex, match, zero) {
    const recorded = recordedOutcome(match);
    const outcome = outcomeOf(vertex, recorded);
    const printed = vertex.printed ?? vertex.outcome;
    const endEpochMs = endOf(match);
    // A FROM can be CACHED after it was pulled.
    const isFrom = 'isFrom' in vertex && vertex.isFrom;
    const error = errorOf(match) ?? vertex.error;
    return {
        outcome,
        ...(outcome === printed ? {} : { printed }),
        startMs: startOf(match) - zero,
        ...(endEpochMs !== undefined && { endMs: endEpochMs - zero }),
        ...((outcome !== 'cached' || isFrom) && endEpochMs !== undefined && { durationMs: busyMs(match) }),
        ...(0,transfers/* sumTransfers */.E)(match.transfers),
        exact: true,
        digest: match.digest,
        ...(error !== undefined && { error })
    };
}
// A FROM is DONE or CACHED as it happens; a record that is still being written knows less than the log.
function outcomeOf(vertex, recorded) {
    const printed = vertex.printed ?? vertex.outcome;
    if (recorded === 'unfinished')
        return printed;
    return 'isFrom' in vertex && vertex.isFrom && recorded !== 'failed' && recorded !== 'canceled' ? printed : recorded;
}

;// CONCATENATED MODULE: ./out/report/digests.js
/**
 * The digest of each target by name: what the log says was pushed under one of its refs, else what buildx' metadata says,
 * else what the log says was exported, for a bake that has not written its metadata yet. With more than one output the
 * metadata's digest may be that of another one.
 */
function digestsOf(plan, log, metadata) {
    const pushed = new Map(log.pushed.map(({ ref, digest }) => [ref, digest]));
    const only = plan.targets.length === 1 ? plan.targets[0]?.name : undefined;
    const exportedOf = (name) => {
        const digests = new Set(log.exported.filter(({ target }) => (target ?? only) === name).map(({ digest }) => digest));
        return digests.size === 1 ? [...digests][0] : undefined;
    };
    const digests = plan.targets.flatMap(({ name, images }) => {
        const digest = images.map(({ ref }) => pushed.get(ref)).find((found) => found !== undefined) ?? metadata.get(name) ?? exportedOf(name);
        return digest === undefined ? [] : [[name, digest]];
    });
    return new Map(digests);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./out/run/bake-metadata.js


const digestGrammar = /^sha256:[0-9a-f]{64}$/;
/** Reads the file that `--metadata-file` names. Never throws: no file, or one that is no JSON, gives nothing. */
async function readBakeMetadata(path) {
    const all = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(await (0,promises_.readFile)(path, 'utf8').catch(() => ''))) ?? {};
    const digests = new Map();
    const buildRefs = new Map();
    const kept = {};
    for (const [target, value] of Object.entries(all)) {
        const fields = (0,checked_json/* objectOf */.Xy)(value);
        if (!fields)
            continue;
        const digest = (0,checked_json/* stringOf */.Je)(fields['containerimage.digest']);
        if (digest !== undefined && digestGrammar.test(digest))
            digests.set(target, digest);
        const ref = (0,checked_json/* stringOf */.Je)(fields['buildx.build.ref']);
        if (ref !== undefined)
            buildRefs.set(target, ref);
        kept[target] = Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith('buildx.build.provenance')));
    }
    return { digests, buildRefs, text: JSON.stringify(kept) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./out/run/history-refs.js



/**
 * The build references of a bake, by target, from the files that buildx keeps of every build it begins
 * (`$BUILDX_CONFIG/refs/<builder>/<node>/<id>`, localstate in docker/buildx). They are there while bake runs and when it
 * failed, where the metadata file is not. Of several bakes since then, the last one counts. Never throws.
 */
async function findBuildRefs(question) {
    const root = (0,external_node_path_.join)(buildxConfig(question.env), 'refs', question.builder);
    const refs = [];
    for (const node of await namesIn(root)) {
        const ids = await namesIn((0,external_node_path_.join)(root, node));
        const read = await Promise.all(ids.map((id) => readRef((0,external_node_path_.join)(root, node, id), `${question.builder}/${node}/${id}`, question.sinceEpochMs)));
        refs.push(...read.filter((ref) => ref !== undefined));
    }
    const ours = refs
        .filter((ref) => question.targets.includes(ref.target))
        .sort((a, b) => a.writtenEpochMs - b.writtenEpochMs);
    const group = ours.at(-1)?.group ?? '';
    return new Map(ours.filter((ref) => ref.group === group).map((ref) => [ref.target, ref.ref]));
}
function buildxConfig(env) {
    const docker = env['DOCKER_CONFIG'] || (0,external_node_path_.join)(env['HOME'] ?? '', '.docker');
    return env['BUILDX_CONFIG'] || (0,external_node_path_.join)(docker, 'buildx');
}
async function namesIn(folder) {
    // A folder `__group__` beside the nodes says which refs belong together; the refs say so too.
    return (0,promises_.readdir)(folder).then((names) => names.filter((name) => name !== '__group__'), () => []);
}
async function readRef(path, ref, sinceEpochMs) {
    try {
        const { mtimeMs } = await (0,promises_.stat)(path);
        if (mtimeMs < sinceEpochMs)
            return undefined;
        const fields = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(await (0,promises_.readFile)(path, 'utf8')));
        const target = (0,checked_json/* stringOf */.Je)(fields?.['Target']);
        const group = (0,checked_json/* stringOf */.Je)(fields?.['GroupRef']) ?? '';
        return target === undefined ? undefined : { ref, target, group, writtenEpochMs: mtimeMs };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./out/run/buildx.js
var run_buildx = __webpack_require__(45184);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./out/run/history-capture.js

// A record holds the build's output, 2 MiB a step at most; more than this is not worth the memory.
const MAX_BYTES = 256 * 1024 * 1024;
/** The real thing. */
const captureProgram = (program, args, { env, timeoutMs, followMs }) => new Promise((resolve) => {
    const child = (0,external_node_child_process_.spawn)(program, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill('SIGKILL');
    const timers = [setTimeout(stop, timeoutMs)];
    const chunks = { stdout: [], stderr: [] };
    let size = 0;
    const take = (into) => (chunk) => {
        size += chunk.length;
        if (size > MAX_BYTES)
            stop();
        else
            into.push(chunk);
    };
    child.stdout.on('data', take(chunks.stdout));
    child.stderr.on('data', take(chunks.stderr));
    if (followMs !== undefined) {
        const follow = (chunk) => {
            if (!chunk.includes(0x0a))
                return;
            child.stderr.off('data', follow);
            timers.push(setTimeout(stop, followMs));
        };
        child.stderr.on('data', follow);
    }
    const finish = (code) => {
        timers.forEach((timer) => clearTimeout(timer));
        resolve({ stdout: Buffer.concat(chunks.stdout), stderr: Buffer.concat(chunks.stderr), code });
    };
    child.once('error', () => finish(undefined));
    child.once('close', (code) => finish(code ?? undefined));
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./out/run/history-dial.js





/**
 * Through `buildx dial-stdio` (buildx 0.13 and newer), whatever the builder's driver: one process for any number of
 * records, where `buildx history logs` is one for each.
 */
function dialThrough(buildx, env) {
    return (builder) => {
        const args = [...buildx.prefix, 'dial-stdio', ...(builder === undefined ? [] : ['--builder', builder])];
        const child = (0,external_node_child_process_.spawn)(buildx.program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
        const { stream, close } = asSocket(child.stdin, child.stdout);
        child.on('error', () => stream.destroy());
        return {
            stream,
            get ended() {
                return stream.destroyed || child.exitCode !== null || child.signalCode !== null;
            },
            close: () => {
                close();
                child.kill('SIGKILL');
            }
        };
    };
}
/**
 * A writable and a readable as one socket of the system. HTTP/2 over a stream that is none runs into an assertion of Node 24
 * (JSStreamSocket), which nobody can catch: it would end the step. The socket is in a folder that only we enter, and goes at once.
 */
function asSocket(writable, readable) {
    const stream = new external_node_net_.Socket();
    const folder = makeFolder();
    if (folder === undefined)
        return { stream: stream.destroy(), close: () => undefined };
    const path = (0,external_node_path_.join)(folder, 's');
    const forget = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    const server = (0,external_node_net_.createServer)((inner) => {
        server.close();
        forget();
        inner.on('error', () => writable.destroy()).on('close', () => writable.destroy());
        inner.pipe(writable);
        readable.pipe(inner);
    });
    stream.on('error', () => undefined).on('close', () => server.close());
    writable.on('error', () => stream.destroy());
    readable.on('error', () => stream.destroy());
    server.on('error', () => stream.destroy()).listen(path, () => stream.connect(path));
    return {
        stream,
        close: () => {
            stream.destroy();
            server.close();
            forget();
        }
    };
}
function makeFolder() {
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'wb-'));
    }
    catch {
        return undefined;
    }
}
/**
 * Opens a connection after so many ms already, because that takes longer than what is asked on it: whoever dials that builder
 * later gets it, unless it has ended by then. `close` ends one that nobody took.
 */
function dialAhead(dial, ahead, afterMs) {
    let waiting;
    const timer = setTimeout(() => (waiting = dial(ahead)), afterMs);
    const take = () => {
        clearTimeout(timer);
        const taken = waiting;
        waiting = undefined;
        return taken;
    };
    return {
        dial: (builder) => {
            if (builder !== ahead)
                return dial(builder);
            const taken = take();
            if (taken?.ended === false)
                return taken;
            taken?.close();
            return dial(builder);
        },
        close: () => take()?.close()
    };
}

;// CONCATENATED MODULE: ./out/run/history-logs.js
// A running record says at once what happened so far, then goes on until the build ends.
const FOLLOW_MS = 80;
/**
 * Reads one record with `buildx history logs --progress=rawjson` (buildx 0.20 and newer), which writes to stderr. Gives
 * its JSON lines, or the reason why there are none. Never throws.
 */
async function readLogs(question, capture) {
    const { buildx, env, builder, id, timeoutMs } = question;
    if (timeoutMs <= 0)
        return { problem: 'the time for reading was over' };
    const where = builder === undefined ? [] : ['--builder', builder];
    const args = [...buildx.prefix, 'history', 'logs', ...where, '--progress=rawjson', id];
    const { stderr, code } = await capture(buildx.program, args, { env, timeoutMs, followMs: FOLLOW_MS });
    const rawjson = stderr.toString('utf8');
    if (rawjson.startsWith('{'))
        return { rawjson };
    if (code === undefined)
        return { problem: 'the time for reading was over' };
    return { problem: (/^ERROR: (.*)$/m.exec(rawjson)?.[1] ?? 'the record is empty').slice(0, 200) };
}

// EXTERNAL MODULE: external "node:http2"
var external_node_http2_ = __webpack_require__(32467);
;// CONCATENATED MODULE: ./out/run/grpc-frames.js
const HEADER_BYTES = 5;
/** A message as gRPC sends it: a flag for compression (none), its length in 4 bytes, itself. */
function grpcFrame(message) {
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt32BE(message.length, 1);
    return Buffer.concat([header, message]);
}
/** Takes a gRPC stream apart into its messages. A compressed message, which nobody asked for, is left out. */
class GrpcFrames {
    #onMessage;
    #pieces = [];
    #bytes = 0;
    constructor(onMessage) {
        this.#onMessage = onMessage;
    }
    push(chunk) {
        this.#pieces.push(chunk);
        this.#bytes += chunk.length;
        for (let length = this.#frameBytes(); length !== undefined && this.#bytes >= length; length = this.#frameBytes()) {
            const all = this.#joined();
            if (all[0] === 0)
                this.#onMessage(all.subarray(HEADER_BYTES, length));
            this.#pieces = [all.subarray(length)];
            this.#bytes -= length;
        }
    }
    #frameBytes() {
        return this.#bytes < HEADER_BYTES ? undefined : HEADER_BYTES + this.#joined(HEADER_BYTES).readUInt32BE(1);
    }
    // Pieces are joined only when what is wanted lies across them.
    #joined(leastBytes = this.#bytes) {
        const first = this.#pieces[0] ?? Buffer.alloc(0);
        if (this.#pieces.length === 1 || first.length >= leastBytes)
            return first;
        const all = Buffer.concat(this.#pieces);
        this.#pieces = [all];
        return all;
    }
}

;// CONCATENATED MODULE: ./out/run/history-status.js


const METHOD = '/moby.buildkit.v1.Control/Status';
// Field 3 first: a message without vertexes (1) and statuses (2) is output of the build, most of a record and of no use.
const ONLY_LOGS = 0x1a;
const LATE = 'the time for reading was over';
/**
 * Asks a BuildKit for the status of builds by their ids, all at once on one connection: gRPC over HTTP/2
 * (grpc.io, PROTOCOL-HTTP2). Never throws; an id without an answer has a problem.
 */
async function askStatus(stream, ids, limits) {
    let session;
    try {
        session = (0,external_node_http2_.connect)('http://buildkit', { createConnection: () => stream });
    }
    catch (error) {
        return new Map(ids.map((id) => [id, { messages: [], problem: String(error) }]));
    }
    session.on('error', () => undefined);
    const answers = await Promise.all(ids.map((id) => ask(session, id, limits)));
    session.destroy();
    return new Map(ids.map((id, index) => [id, answers[index] ?? { messages: [], problem: LATE }]));
}
function ask(session, id, { deadline, quietMs }) {
    return new Promise((resolve) => {
        const messages = [];
        const finish = (problem) => {
            clearTimeout(late);
            clearTimeout(quiet);
            resolve({ messages, ...(problem !== undefined && { problem }) });
            request.destroy();
        };
        const late = setTimeout(() => finish(LATE), Math.max(0, deadline - performance.now()));
        let quiet;
        const request = session.request({
            ':method': 'POST',
            ':path': METHOD,
            'content-type': 'application/grpc',
            te: 'trailers'
        });
        const frames = new GrpcFrames((message) => {
            if (message[0] !== ONLY_LOGS)
                messages.push(message);
        });
        request.on('data', (chunk) => {
            frames.push(chunk);
            clearTimeout(quiet);
            quiet = setTimeout(() => finish(), quietMs);
        });
        const status = (headers) => {
            const code = headers['grpc-status'];
            if (code !== undefined && code !== '0')
                finish(String(headers['grpc-message'] ?? `gRPC status ${String(code)}`));
        };
        request.on('response', status);
        request.on('trailers', status);
        request.on('end', () => finish());
        request.on('error', (error) => finish(error.message));
        request.on('close', () => finish('the connection ended'));
        request.end(grpcFrame(statusRequest(id)));
    });
}
// StatusRequest: Ref 1.
function statusRequest(id) {
    const ref = Buffer.from(id, 'utf8').subarray(0, 127);
    return Buffer.concat([Buffer.from([0x0a, ref.length]), ref]);
}

;// CONCATENATED MODULE: ./out/run/history.js





const QUIET_MS = 100;
const AT_ONCE = 4;
// What is left of the time is for the slower way.
const DIAL_SHARE = 0.6;
/**
 * Reads the builder's records of a bake, also of one that still exports its cache. Never throws and never takes longer
 * than its time; what was not read is named. The records hold values of build arguments: they go nowhere else.
 */
async function readHistory(question, tools = realTools(question)) {
    const refs = [...question.refs].map(([target, ref]) => recordRef(target, ref));
    const begun = performance.now();
    const timeMs = question.timeoutMs ?? Math.min(3000, 1500 + 8 * refs.length);
    const recordings = new Map();
    const unread = new Map();
    const builders = [...new Set(refs.map((ref) => ref.builder))];
    await Promise.all(builders.map(async (builder) => {
        const own = refs.filter((ref) => ref.builder === builder);
        if (!isOnFirstNode(own))
            return;
        const dialed = tools.dial(builder);
        const limits = { deadline: begun + timeMs * DIAL_SHARE, quietMs: QUIET_MS };
        const answers = await askStatus(dialed.stream, own.map((ref) => ref.id), limits);
        dialed.close();
        for (const { target, id } of own) {
            const { messages = [], problem } = answers.get(id) ?? {};
            if (messages.length > 0)
                recordings.set(target, { target, messages });
            else
                unread.set(target, problem ?? 'the record is empty');
        }
    }));
    const waiting = refs.filter((ref) => !recordings.has(ref.target));
    const read = async () => {
        for (let ref = waiting.shift(); ref; ref = waiting.shift()) {
            const found = await readLogs({ ...question, ...ref, timeoutMs: begun + timeMs - performance.now() }, tools.capture);
            if ('rawjson' in found)
                recordings.set(ref.target, { target: ref.target, ...found });
            else
                unread.set(ref.target, found.problem);
        }
    };
    if ((0,run_buildx/* isAtLeast */.du)(question.version, '0.20.0'))
        await Promise.all(Array.from({ length: AT_ONCE }, read));
    for (const target of recordings.keys())
        unread.delete(target);
    return { recordings: [...recordings.values()], unread };
}
function realTools({ buildx, env, dial = dialThrough(buildx, env) }) {
    return { dial, capture: captureProgram };
}
function recordRef(target, ref) {
    const parts = ref.split('/');
    const [builder, node] = parts.length === 3 ? parts : [];
    return { target, builder, node, id: parts.at(-1) ?? '' };
}
// dial-stdio takes a builder's first node, which is named after the builder unless somebody chose a name.
function isOnFirstNode(refs) {
    return refs.every(({ builder, node }) => node === undefined || node === builder || node === `${builder}0`);
}

;// CONCATENATED MODULE: ./out/run/history-of-bake.js


/**
 * The builder's records of a bake that has ended, by the build references of its metadata, or where it failed and wrote none
 * by what buildx keeps of builds that it began. Never throws; what was not read is named.
 */
async function readHistoryOfBake(question, { builder, bake, targets, canceled }) {
    const none = { recordings: [], unread: new Map(), refs: question.refs };
    if (canceled || bake.startError !== undefined)
        return none;
    const refs = question.refs.size > 0 ? question.refs : await findBuildRefs({ env: question.env, builder, sinceEpochMs: bake.startedAtEpochMs, targets });
    return refs.size === 0 ? none : { ...(await readHistory({ ...question, refs })), refs };
}

;// CONCATENATED MODULE: ./out/read-build.js





/** Puts together what the output, the metadata file and the builder's records say. Never throws. */
async function readBuild({ bake, plainLog, plan, definition }, { builder, metadataFile, canceled, log, ...tools }) {
    const metadata = await readBakeMetadata(metadataFile);
    const targets = definition.targets.map((target) => target.name);
    const history = await readHistoryOfBake({ refs: metadata.buildRefs, ...tools }, { builder, bake, targets, canceled });
    history.unread.forEach((why, target) => log.debug(`No build record of ${target}: ${why}`));
    const buildLog = mergeHistory(plainLog, parseRecordings(history.recordings), bake.startedAtEpochMs);
    return { buildLog, digests: digestsOf(plan, buildLog, metadata.digests), metadata: metadata.text, buildRefs: history.refs };
}

// EXTERNAL MODULE: ./out/report/aliases.js
var aliases = __webpack_require__(82223);
;// CONCATENATED MODULE: ./out/report/bake-metadata.js
const INDEX = /\.(?:image\.index|manifest\.list)\.v\d/;
/**
 * What `--metadata-file` will hold (docker/buildx, commands/bake.go), for a bake that has not ended and has not written it
 * yet: from the log and the registry. One line of JSON.
 */
function bakeMetadata({ plan, digests, log, pushed, buildRefs, platforms }) {
    const configs = new Map(log.configs.map(({ target, digest }) => [target ?? (plan.targets.length === 1 ? plan.targets[0]?.name : undefined), digest]));
    const entries = plan.targets.map(({ name, images, localNames }) => {
        const [digest, config, manifest, ref] = [digests.get(name), configs.get(name), pushed.get(name), buildRefs.get(name)];
        const names = [...images.map((image) => image.ref), ...(images.length === 0 ? localNames : [])];
        return [name, {
                ...(ref === undefined ? {} : { 'buildx.build.ref': ref }),
                ...(config === undefined ? {} : { 'containerimage.config.digest': config }),
                ...(digest === undefined || manifest?.mediaType === undefined ? {} : { 'containerimage.descriptor': { mediaType: manifest.mediaType, digest, size: manifest.bytes, ...platformOf(manifest.mediaType, platforms.get(name)) } }),
                ...(digest === undefined ? {} : { 'containerimage.digest': digest }),
                ...(names.length === 0 ? {} : { 'image.name': names.join(',') })
            }];
    });
    // Targets that are only contexts of others have an entry, too.
    const others = [...buildRefs].filter(([name]) => !plan.targets.some((target) => target.name === name)).map(([name, ref]) => [name, { 'buildx.build.ref': ref }]);
    return JSON.stringify(Object.fromEntries([...others, ...entries]));
}
// An index has none, its images do.
function platformOf(mediaType, platform) {
    if (platform === undefined || INDEX.test(mediaType))
        return {};
    const [os, architecture, variant] = platform.split('/');
    return { platform: { architecture, os, ...(variant === undefined ? {} : { variant }) } };
}

// EXTERNAL MODULE: ./out/report/hand-over.js
var hand_over = __webpack_require__(10969);
// EXTERNAL MODULE: ./out/analysis/failure-cause.js
var failure_cause = __webpack_require__(21487);
;// CONCATENATED MODULE: ./out/analysis/retry-plan.js
const firstWaitMs = 2000;
const longestWaitMs = 60_000;
// A registry that wants more than that is not waited for: runners cost money too.
const longestAskedMs = 300_000;
/**
 * How long to wait before the build is tried again, in ms; undefined where it is not. Waits grow threefold, with up to a fifth
 * more by `random` (0 to 1) so that jobs do not come back together, and are never shorter than what the registry asks for.
 */
function planRetry({ transient, cause, retryAfterMs = 0 }, { failed, retries, restarted }, random) {
    if (!transient || failed > retries || retryAfterMs > longestAskedMs)
        return undefined;
    if (cause === 'builder-lost' && restarted)
        return undefined;
    const grown = Math.min(longestWaitMs, firstWaitMs * 3 ** (failed - 1));
    return Math.round(Math.max(retryAfterMs, grown) * (1 + random / 5));
}

// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(78509);
// EXTERNAL MODULE: ./out/progress/build-log.js + 25 modules
var build_log = __webpack_require__(59219);
// EXTERNAL MODULE: ./out/progress/line-splitter.js
var line_splitter = __webpack_require__(42200);
// EXTERNAL MODULE: ./out/run/bake.js
var run_bake = __webpack_require__(12713);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(39297);
;// CONCATENATED MODULE: ./out/build.js






const tailLines = 60;
// Most exports of a small build end within it, and are in the report then.
const tailMs = 2000;
// Silent for so long is only an export that sends something large.
const quietMs = 500;
/** Runs bake, passes its output to the job's log, and reads it, until it ends or its images are where they belong. */
async function build({ definition, plan, cacheOnly, program, args, cwd, env, logFile, log, cancellation, confirm }) {
    const reader = new build_log/* BuildLogReader */.w({ targets: definition.targets.map((target) => target.name) });
    const awaited = awaitedExports(definition, plan, cacheOnly);
    const tail = [];
    let arrivedMs = 0;
    const keepLast = (line) => {
        if (tail.push(line) > tailLines)
            tail.shift();
    };
    const splitter = new line_splitter/* LineSplitter */.g({
        push: (line) => {
            reader.push(line);
            keepLast(line.text.slice(0, 500));
        },
        takeFrom: (text, from, end, atMs) => {
            const taken = reader.takeFrom(text, from, end, atMs);
            if (taken)
                keepLast(text.slice(from, Math.min(end, from + 500)));
            return taken;
        }
    });
    log.group('Build');
    const stream = log.stream();
    const letGo = confirm && { tailMs, quietMs, confirm: () => confirm(reader.end(arrivedMs)) };
    // The rate makes arrival times exact to 10 ms instead of 150. Nobody reads buildx' own provenance here.
    const bakeEnv = { ...env, TTY_DISPLAY_RATE: '10', BUILDX_METADATA_PROVENANCE: 'disabled' };
    const bake = await (0,run_bake/* runBake */.L)({ program, args, cwd, env: bakeEnv, logFile }, {
        cancellation,
        isReady: () => reader.isGivenOut(awaited),
        ...(letGo ? { letGo } : {}),
        onStart: (pid) => (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.bakePid, String(pid)),
        onOutput: (chunk, atMs) => {
            stream.push(chunk);
            splitter.push(chunk, atMs);
            arrivedMs = atMs;
            return log.flushed();
        }
    });
    const endMs = bake.goesOn ? Math.max(bake.durationMs, arrivedMs) : bake.durationMs;
    splitter.end(endMs);
    stream.end();
    log.endGroup();
    if (!bake.goesOn)
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.bakePid, '');
    return { bake, plainLog: reader.end(endMs), tail };
}

;// CONCATENATED MODULE: ./out/run/builder-state.js

/** Looks after a builder in containers of ours and starts what does not run. Never throws; other drivers count as running. */
async function reviveBuilder(name, { buildx, run, env }) {
    const { code, stdout } = await run('docker', ['inspect', '--type', 'container', '--format', '{{json .State}}', `buildx_buildkit_${name}0`], { env, timeoutMs });
    const state = code === 0 ? (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(stdout)) : undefined;
    if (!state || state['Running'] === true)
        return { running: true, reason: undefined };
    const exitCode = (0,checked_json/* numberOf */.rl)(state['ExitCode']);
    const reason = state['OOMKilled'] === true || exitCode === 137 ? 'it was killed, most likely because memory ran out' : `it ended with exit code ${exitCode ?? 'unknown'}`;
    await run(buildx.program, [...buildx.prefix, 'inspect', '--bootstrap', name], { env, timeoutMs });
    return { running: false, reason };
}
const timeoutMs = 60_000;

// EXTERNAL MODULE: ./out/shared/duration.js
var duration = __webpack_require__(55958);
;// CONCATENATED MODULE: ./out/retry.js






/**
 * Builds, and tries again on the same builder after a failure that passes, so that what is finished is cached. `notices` says
 * how often and why. A builder that died is started again once.
 */
async function buildWithRetries({ builder, tools, retries, ...one }) {
    const notices = [];
    let restarted = false;
    for (let failed = 1;; failed++) {
        const built = await build(one);
        const { bake, plainLog, tail } = built;
        if (bake.exitCode === 0 || bake.goesOn || bake.startError !== undefined || one.cancellation.requested)
            return { ...built, notices };
        const message = plainLog.failure?.message ?? plainLog.finalError ?? tail.findLast((line) => line.startsWith('ERROR: ')) ?? '';
        const failure = (0,failure_cause/* classifyFailure */.X)({ message, lines: plainLog.failure?.lines ?? [] });
        const state = failure.cause === 'builder-lost' && builder.own ? await reviveBuilder(builder.name, tools) : undefined;
        const waitMs = planRetry(failure, { failed, retries, restarted }, Math.random());
        if (state?.reason !== undefined)
            notices.push(`The builder was lost: ${state.reason}.`);
        if (waitMs === undefined)
            return { ...built, notices };
        restarted ||= state?.running === false;
        const notice = `Try ${failed} failed after ${(0,duration/* renderDuration */.P)(bake.durationMs)} for a reason that passes (${message.length > 200 ? '…' : ''}${message.slice(-200)}); ${state?.running === false ? 'the builder was started again, and ' : ''}tried again after ${(0,duration/* renderDuration */.P)(waitMs)}.`;
        notices.push(notice);
        one.log.info(notice);
        if (await isCanceledWithin(waitMs, one))
            return { ...built, notices };
        await (0,promises_.rename)(one.logFile, `${one.logFile}.${failed}`);
    }
}
async function isCanceledWithin(waitMs, { cancellation }) {
    let timer;
    const waited = new Promise((resolve) => (timer = setTimeout(resolve, waitMs)));
    return cancellation.race(waited, () => new Error('canceled')).then(() => false, () => true).finally(() => clearTimeout(timer));
}

;// CONCATENATED MODULE: ./out/run/builder-nodes.js
const builder_nodes_timeoutMs = 5000;
/** The nodes of a builder that runs, with their platforms, as `buildx inspect` says them; empty where it does not. Never throws. */
async function readNodes(name, { buildx, run, env }) {
    const { code, stdout } = await run(buildx.program, [...buildx.prefix, 'inspect', name], { env, timeoutMs: builder_nodes_timeoutMs });
    return code === 0 ? parseNodes(stdout) : [];
}
/** Reads what `buildx inspect` (0.13 to 0.36) prints below `Nodes:`. A platform that was set by hand has a star. */
function parseNodes(stdout) {
    const nodes = [];
    const [, below = ''] = stdout.split(/^Nodes:[ \t]*$/m);
    for (const line of below.split('\n')) {
        const [, field, value = ''] = /^(Name|Platforms):\s+(.*)$/.exec(line) ?? [];
        if (field === 'Name')
            nodes.push({ name: value.trim(), platforms: [] });
        const node = nodes.at(-1);
        if (field !== 'Platforms' || node === undefined)
            continue;
        const platforms = value.split(',').map((platform) => platform.trim()).filter((platform) => /^[a-z0-9/.]+\*?$/.test(platform));
        node.platforms.push(...platforms.map((platform) => platform.replace(/\*$/, '')));
        const chosen = platforms.filter((platform) => platform.endsWith('*')).map((platform) => platform.slice(0, -1));
        if (chosen.length > 0)
            node.chosen = [...(node.chosen ?? []), ...chosen];
    }
    return nodes;
}

// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(48100);
// EXTERNAL MODULE: ./out/run/handover.js
var handover = __webpack_require__(73407);
// EXTERNAL MODULE: ./out/run/keep-login.js
var keep_login = __webpack_require__(28837);
// EXTERNAL MODULE: ./out/run/registry/lookup.js
var lookup = __webpack_require__(87068);
;// CONCATENATED MODULE: ./out/run/registry/pushed.js

/**
 * Of the targets that are pushed those whose first ref has the digest that was pushed, as their registries say. A registry
 * that does not answer is believed to have it. Never throws.
 */
async function findPushed(plan, digests, tools) {
    const asked = plan.targets.flatMap(({ name, images }) => {
        const [ref, digest] = [images[0]?.ref, digests.get(name)];
        return ref === undefined || digest === undefined ? [] : [{ name, ref, digest }];
    });
    const found = await (0,lookup/* lookUpRefs */.H)(asked.map(({ ref }) => ref), tools);
    return new Map(asked.flatMap(({ name, ref, digest }) => {
        const presence = found.get(ref);
        if (presence?.state === 'unknown')
            return [[name, { digest }]];
        if (presence?.state !== 'present' || presence.digest !== digest)
            return [];
        const { mediaType, bytes } = presence;
        return [[name, { digest, ...(mediaType === undefined ? {} : { mediaType }), ...(bytes === undefined ? {} : { bytes }) }]];
    }));
}

// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(55761);
;// CONCATENATED MODULE: ./out/build-images.js





















// By then bake has begun, and most builds take longer.
const dialAfterMs = 250;
/** Waits for the builder, runs bake until the images are pushed, and reads what it says. Throws where it cannot even begin. */
async function buildImages(job) {
    const { inputs, trust, directory, files, buildx, childEnv, buildEnv, spec, env, log, cancellation, elapsed, version, definition, context, registries, plan } = job;
    const tools = (0,out_job/* callTools */.Ko)(job);
    const mounts = inputs.cacheMounts.length === 0 ? undefined : (await Promise.all(/* import() */[__webpack_require__.e(165), __webpack_require__.e(670)]).then(__webpack_require__.bind(__webpack_require__, 66670))).openMounts(job);
    const builder = await cancellation.race(job.booting, out_job/* canceledEarly */.P7);
    performance.mark('warmbake: boot');
    // Asked beside the build, and before it where the answer may explain a failure to come.
    const asking = readNodes(builder.name, tools);
    const wanted = definition.targets.flatMap((target) => target.platforms);
    const unable = wanted.length === 0 ? undefined : (0,builder_platforms/* platformNotice */.E8)((0,builder_platforms/* platformsWithoutNode */.JA)(await asking, wanted));
    const old = (0,run_buildx/* oldBuildxNotice */.wG)(version, { tagsCaches: plan.targets.some(({ cacheAlias }) => cacheAlias !== undefined) });
    const known = (0,run_buildx/* leaveOutNew */.aX)(inputs, version);
    const notices = [...known.notices, ...(builder.notices ?? []), ...[unable, old].filter((notice) => notice !== undefined)];
    notices.forEach((notice) => log.info(notice));
    const entitlements = (0,run_buildx/* isAtLeast */.du)(version, '0.18.0') ? (0,plan_entitlements/* entitle */.E)(inputs, plan, context.workspace, directory) : [];
    const args = [...buildx.prefix, ...(0,bake_call/* bakeArgs */.rz)(known.inputs, { builder: builder.name, bakeFile: files.bake, metadataFile: files.metadata, entitlements })];
    await mounts?.fill(builder.name, asking);
    const startupMs = elapsed();
    // What is still exported or tagged after main must not hang on what later steps do to docker's configuration.
    const bakeEnv = trust.trusted ? await (0,keep_login/* keepLogin */.L)(buildEnv, directory) : buildEnv;
    const pushed = confirmPushed(plan, { env: bakeEnv, config: registries });
    const records = dialAhead(dialThrough(buildx, childEnv), builder.name, dialAfterMs);
    const { bake, plainLog, tail, notices: tries } = await buildWithRetries({
        builder, tools, retries: inputs.retries, definition, plan, cacheOnly: spec.kind === 'own', program: buildx.program, args, cwd: inputs.workdir, env: { ...(0,child_environment/* gitEnvironment */._K)(definition.targets, bakeEnv), ...bakeEnv, ...(0,child_environment/* cacheEnvironment */.G9)(plan, env) }, logFile: files.log, log, cancellation,
        ...(mayLetGo(inputs, definition, plan, spec) ? { confirm: pushed.confirm } : {})
    }).catch((error) => {
        records.close();
        throw error;
    });
    performance.mark('warmbake: bake');
    if (bake.goesOn) {
        const handed = (0,handover/* writeHandover */.l)(directory, (0,hand_over/* handoverOf */.h)({ title: inputs.title, definition, plan, bake, secrets: job.hidden }));
        await handed.then(() => (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.exporting, 'true'), (error) => log.warning(`The cache will not be exported to its end: ${(0,errors/* messageOf */.b)(error)}`));
    }
    const result = bake.exitCode === 0 || bake.goesOn ? 'success' : cancellation.requested ? 'canceled' : 'failure';
    const asked = { buildx, version, env: childEnv, builder: builder.name, dial: records.dial, metadataFile: files.metadata, canceled: cancellation.requested, log };
    const { buildLog, digests, metadata, buildRefs } = await readBuild({ bake, plainLog, plan, definition }, asked);
    records.close();
    if ((0,run_buildx/* isAtLeast */.du)(version, run_buildx/* tagsManifests */.cE))
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.aliases, result !== 'success' ? '' : bake.goesOn ? 'later' : JSON.stringify((0,aliases/* aliasesOf */.Q)(plan.targets.map(hand_over/* handedTarget */.A), buildLog)));
    const ofMounts = await mounts?.hand({ result, buildLog, builder: builder.name, secrets: job.hidden });
    const nodes = await asking;
    performance.mark('warmbake: read');
    return {
        result, bake, buildLog, buildRefs, digests, startupMs, tail, env: bakeEnv, notices: [...notices, ...tries, ...(ofMounts?.notices ?? [])], overhead: ofMounts?.overhead ?? [],
        metadata: bake.goesOn ? bakeMetadata({ plan, digests, log: buildLog, pushed: pushed.found(), buildRefs, platforms: onlyPlatforms(definition, nodes) }) : metadata,
        builder: { name: builder.name, own: builder.own, bootMs: builder.bootMs, buildxVersion: version, nodes }
    };
}
// Before the step lets go of a build it asks the registry for every image that the log says was pushed.
function confirmPushed(plan, tools) {
    let found = new Map();
    return {
        found: () => found,
        async confirm(soFar) {
            found = await findPushed(plan, digestsOf(plan, soFar, new Map()), tools);
            return found.size === plan.targets.filter((target) => target.images.length > 0).length;
        }
    };
}
function onlyPlatforms({ targets }, nodes) {
    return new Map(targets.flatMap(({ name, platforms }) => {
        const one = (0,builder_platforms/* onlyPlatform */.wl)(platforms, nodes);
        return one === undefined ? [] : [[name, one]];
    }));
}


/***/ }),

/***/ 72672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ platformNotice),
/* harmony export */   F3: () => (/* binding */ nodeForPlatform),
/* harmony export */   JA: () => (/* binding */ platformsWithoutNode),
/* harmony export */   wl: () => (/* binding */ onlyPlatform)
/* harmony export */ });
/* unused harmony export normalPlatform */
/** The platform in the one way of writing it that containerd calls normal: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`. */
function normalPlatform(platform) {
    const [os = '', architecture = '', variant = ''] = platform.toLowerCase().replace('x86_64', 'amd64').replace('aarch64', 'arm64').split('/');
    if (architecture === 'arm64' && variant === 'v8')
        return `${os}/arm64`;
    if (architecture === 'amd64' && variant === 'v1')
        return `${os}/amd64`;
    if (architecture === 'arm' && variant === '')
        return `${os}/arm/v7`;
    return [os, architecture, variant].filter(Boolean).join('/');
}
/** The node that builds for a platform: the only one that it was set for, else the only one that can; undefined where that does not say it. */
function nodeForPlatform(nodes, platform) {
    const wanted = normalPlatform(platform);
    const chosen = nodes.filter((node) => node.chosen?.some((one) => normalPlatform(one) === wanted));
    const able = nodes.filter((node) => node.platforms.some((one) => normalPlatform(one) === wanted));
    return chosen.length > 0 ? (chosen.length === 1 ? chosen[0] : undefined) : able.length === 1 ? able[0] : undefined;
}
/** Platforms that are built for and that no node can run, in their order. */
function platformsWithoutNode(nodes, wanted) {
    if (nodes.every((node) => node.platforms.length === 0))
        return [];
    const able = new Set(nodes.flatMap((node) => node.platforms).map(normalPlatform));
    return [...new Set(wanted.map(normalPlatform))].filter((platform) => !able.has(platform));
}
/** The platform that a target is built for, where it is one: its own, else the first of the builder's first node. */
function onlyPlatform(platforms, nodes) {
    const own = platforms.length === 0 ? nodes[0]?.platforms.slice(0, 1) : platforms;
    return own?.length === 1 && own[0] !== undefined ? normalPlatform(own[0]) : undefined;
}
/** What to say about platforms that no node can run, before the build; undefined where there are none. */
function platformNotice(missing) {
    if (missing.length === 0)
        return undefined;
    return `No node of the builder runs programs of ${missing.join(', ')}: a RUN step for ${missing.length === 1 ? 'it' : 'them'} fails with "exec format error". ` +
        'Add a step with docker/setup-qemu-action before this one, or a native node with `append`; a build that only copies or cross-compiles needs neither.';
}


/***/ }),

/***/ 89056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ entitle)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _shared_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14396);


/**
 * What the build may touch besides its working directory (buildx 0.18 and later): our own files, the workspace, which only
 * trusted code may write, and what the workflow itself names in an input. Everything else only by `allow`.
 */
function entitle(inputs, plan, workspace, directory) {
    const field = (text, ...names) => (0,_shared_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCsv */ .W)(text).flatMap((part) => (names.includes(part.slice(0, part.indexOf('='))) ? [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.workdir, part.slice(part.indexOf('=') + 1))] : []));
    const keys = inputs.ssh.flatMap((entry) => (entry.includes('=') ? entry.slice(entry.indexOf('=') + 1).split(',') : []));
    const paths = [...inputs.secretFiles.values(), ...keys, ...(inputs.dockerfile === undefined ? [] : [inputs.dockerfile]), ...[...inputs.buildContexts.values(), inputs.context ?? '.'].filter((path) => !/^[a-z][a-z0-9+.-]*:/i.test(path))];
    const store = plan.cacheStore?.options.get('dest');
    const stores = store === undefined ? [] : [store];
    const reads = [workspace, directory, ...stores, ...paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(inputs.workdir, path)), ...inputs.cacheFrom.flatMap((entry) => field(entry, 'src'))];
    const writes = plan.trust.trusted ? [workspace, ...stores, ...inputs.cacheTo.flatMap((entry) => field(entry, 'dest'))] : [];
    const ssh = inputs.ssh.length > 0 ? ['ssh'] : [];
    return [...new Set([...reads.map((path) => `fs.read=${path}`), ...writes.map((path) => `fs.write=${path}`), ...ssh])];
}


/***/ }),

/***/ 42200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
/* unused harmony export MAX_LINE_BYTES */
/** Longer lines are cut here: no line of BuildKit's own is near it, and a build may print one line of any length. */
const MAX_LINE_BYTES = 32 * 1024;
// A UTF-16 unit stands for at most 3 bytes, so a text no longer than this cannot have been clipped.
const SURELY_WHOLE_CHARS = Math.floor(MAX_LINE_BYTES / 3);
const LINE_FEED = 0x0a;
/**
 * Cuts a stream of bytes at line feeds, the only line ends BuildKit writes. The lines do not depend on how the bytes
 * were chunked. Holds at most one clipped line.
 */
class LineSplitter {
    #taker;
    // The line that is not whole yet.
    #tail = Buffer.allocUnsafeSlow(MAX_LINE_BYTES);
    #keptBytes = 0;
    #droppedBytes = 0;
    constructor(taker) {
        this.#taker = typeof taker === 'function' ? { push: taker } : taker;
    }
    /** Takes the next bytes. The chunk may be reused by the caller afterwards. */
    push(chunk, atMs) {
        let bytes = bufferOf(chunk);
        if (this.#hasTail()) {
            const end = bytes.indexOf(LINE_FEED);
            this.#keep(end < 0 ? bytes : bytes.subarray(0, end));
            if (end < 0)
                return;
            this.#endTail(atMs);
            bytes = bytes.subarray(end + 1);
        }
        const last = bytes.lastIndexOf(LINE_FEED);
        if (last >= 0)
            this.#lines(bytes.subarray(0, last), atMs);
        if (last + 1 < bytes.length)
            this.#keep(bytes.subarray(last + 1));
    }
    /** Gives out a last line that has no line feed. */
    end(atMs) {
        if (this.#hasTail())
            this.#endTail(atMs);
    }
    #hasTail() {
        return this.#keptBytes + this.#droppedBytes > 0;
    }
    // Decoding the whole block at once is several times faster than line by line, and gives the same text: no byte
    // sequence, however broken, swallows a line feed.
    #lines(bytes, atMs) {
        const text = bytes.toString('utf8');
        const taker = this.#taker;
        let from = 0;
        for (let count = 0;; count++) {
            const lineFeed = text.indexOf('\n', from);
            const end = lineFeed < 0 ? text.length : lineFeed;
            if (end - from > SURELY_WHOLE_CHARS)
                return this.#longLines(bytes, count, atMs);
            if (taker.takeFrom?.(text, from, end, atMs) !== true)
                taker.push({ atMs, text: text.slice(from, end), clippedBytes: 0 });
            if (lineFeed < 0)
                return;
            from = end + 1;
        }
    }
    // The same with every line measured in bytes; `skip` lines were given out already.
    #longLines(bytes, skip, atMs) {
        let from = 0;
        for (let count = 0;; count++) {
            const end = bytes.indexOf(LINE_FEED, from);
            const line = bytes.subarray(from, end < 0 ? bytes.length : end);
            if (count >= skip) {
                const kept = line.subarray(0, MAX_LINE_BYTES);
                this.#taker.push({ atMs, text: textOf(kept, line.length), clippedBytes: line.length - kept.length });
            }
            if (end < 0)
                return;
            from = end + 1;
        }
    }
    #keep(bytes) {
        const room = Math.min(bytes.length, MAX_LINE_BYTES - this.#keptBytes);
        if (room > 0)
            bytes.copy(this.#tail, this.#keptBytes, 0, room);
        this.#keptBytes += room;
        this.#droppedBytes += bytes.length - room;
    }
    #endTail(atMs) {
        const text = textOf(this.#tail.subarray(0, this.#keptBytes), this.#keptBytes + this.#droppedBytes);
        const clippedBytes = this.#droppedBytes;
        this.#keptBytes = 0;
        this.#droppedBytes = 0;
        this.#taker.push({ atMs, text, clippedBytes });
    }
}
function bufferOf(bytes) {
    return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
// A cut inside a character leaves its first bytes, which decode to U+FFFD: the same for every chunking.
function textOf(kept, lineBytes) {
    const text = kept.toString('utf8');
    return lineBytes > kept.length ? text.replace(/\uFFFD+$/, '') : text;
}


/***/ }),

/***/ 82223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ aliasesOf)
/* harmony export */ });
/**
 * The second tags of the caches that were written, each from the digest that the log names. None where the user exports
 * caches too: which manifest is ours the log does not say.
 */
function aliasesOf(targets, log) {
    return targets.flatMap(({ name, cacheRef, cacheAlias, userExports }) => {
        const manifests = log.cacheManifests.filter((manifest) => (manifest.target ?? (targets.length === 1 ? name : undefined)) === name);
        const digests = new Set(manifests.map((manifest) => manifest.digest));
        const [digest] = digests;
        if (cacheAlias === undefined || cacheRef === undefined || digest === undefined || digests.size !== 1 || userExports)
            return [];
        return [{ source: `${cacheRef.slice(0, cacheRef.lastIndexOf(':'))}@${digest}`, tag: cacheAlias }];
    });
}


/***/ }),

/***/ 10969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ handedTarget),
/* harmony export */   h: () => (/* binding */ handoverOf)
/* harmony export */ });
/** What post needs of a target. */
function handedTarget(target) {
    return { name: target.name, displayName: target.displayName, cacheRef: target.cacheTo[0]?.ref, cacheAlias: target.cacheAlias?.ref, userExports: target.userExports };
}
/** What post needs of a bake that goes on alone. */
function handoverOf({ title, definition, plan, bake, secrets }) {
    return {
        title,
        bakeTargets: definition.targets.map((target) => target.name),
        targets: plan.targets.map(handedTarget),
        startedAtEpochMs: bake.startedAtEpochMs,
        readyAtEpochMs: bake.startedAtEpochMs + bake.durationMs,
        secrets
    };
}


/***/ }),

/***/ 73407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readHandover),
/* harmony export */   l: () => (/* binding */ writeHandover)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21228);



const pathIn = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'handover.json');
/** Writes it into our own directory, which nobody else can read and post removes. */
async function writeHandover(directory, handover) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(pathIn(directory), JSON.stringify(handover), { mode: 0o600 });
}
/** Reads it; undefined where there is none or it is something else. Never throws. */
async function readHandover(directory) {
    const fields = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(pathIn(directory), 'utf8').catch(() => '')));
    const [startedAtEpochMs, readyAtEpochMs] = [(0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(fields?.['startedAtEpochMs']), (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .numberOf */ .rl)(fields?.['readyAtEpochMs'])];
    if (!fields || startedAtEpochMs === undefined || readyAtEpochMs === undefined)
        return undefined;
    return {
        title: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields['title']) ?? '',
        bakeTargets: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringsOf */ .iw)(fields['bakeTargets']),
        targets: listOf(fields['targets']).flatMap((item) => readTarget((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(item))),
        startedAtEpochMs,
        readyAtEpochMs,
        secrets: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringsOf */ .iw)(fields['secrets'])
    };
}
function readTarget(fields) {
    const name = (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields?.['name']);
    if (fields === undefined || name === undefined)
        return [];
    return [{
            name,
            displayName: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields['displayName']) ?? name,
            cacheRef: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields['cacheRef']),
            cacheAlias: (0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringOf */ .Je)(fields['cacheAlias']),
            userExports: fields['userExports'] === true
        }];
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}


/***/ }),

/***/ 28837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ keepLogin),
/* harmony export */   O: () => (/* binding */ keptLogin)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The environment with the copy that `keepLogin` made before, where there is one. Never throws. */
async function keptLogin(env, directory) {
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'docker');
    const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(copy, 'config.json')).then(() => true, () => false);
    return isThere ? { ...env, DOCKER_CONFIG: copy, BUILDX_CONFIG: buildxConfig(env) } : env;
}
function dockerConfig(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['HOME'] ?? '', '.docker'));
}
function buildxConfig(env) {
    return env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dockerConfig(env), 'buildx');
}
/**
 * The environment with a copy of docker's configuration in our own directory, which post removes: what goes on after main
 * must still be logged in when a later step logs out or points DOCKER_CONFIG elsewhere. Builders, contexts, plugins and
 * certificates stay where they are. A configuration that cannot be copied is used as it is. Never throws.
 */
async function keepLogin(env, directory) {
    const original = dockerConfig(env);
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'docker');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(copy, { mode: 0o700 });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(copy, 'config.json');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(original, 'config.json'), file).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, '{}', { mode: 0o600 });
        });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, 0o600);
        const others = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(original).catch(() => []);
        await Promise.all(others.filter((name) => name !== 'config.json').map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(original, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(copy, name))));
    }
    catch {
        // Half a copy would be taken for the whole one.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(copy, { recursive: true, force: true }).catch(() => undefined);
        return env;
    }
    return { ...env, DOCKER_CONFIG: copy, BUILDX_CONFIG: buildxConfig(env) };
}


/***/ }),

/***/ 87068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ lookUpRefs)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _plan_reference_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13895);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6077);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84255);
/* harmony import */ var _manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64570);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91871);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87185);
/* harmony import */ var _wires_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11803);








const usual = { totalMs: 2000, atOnce: 32 };
// A server that does not answer must leave time for others: a mirror for the registry itself, one registry for the next.
const share = 0.25;
/**
 * Asks registries whether they have these refs. Every ref is in the result, each is asked for once, and all that is not
 * answered in time is unknown. A mirror decides only where it has the ref: what was pushed just now may not be there
 * yet. Never throws; afterwards no connection, process or timer is left.
 */
async function lookUpRefs(refs, { env, config = new Map() }, limits = {}) {
    const { totalMs, atOnce } = { ...usual, ...limits };
    const end = new AbortController();
    const { signal } = end;
    const found = new Map(refs.map((ref) => [ref, { state: 'unknown', reason: _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLate */ .Bg }]));
    const wires = (0,_wires_js__WEBPACK_IMPORTED_MODULE_6__/* .openWires */ .P)({ env, config, atOnce, signal });
    // As many listeners as requests are no leak.
    const mirrorSignal = AbortSignal.any([signal, AbortSignal.timeout(totalMs * share)]);
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal, mirrorSignal);
    const open = (endpoint) => (0,_server_js__WEBPACK_IMPORTED_MODULE_5__/* .openServer */ .C)(endpoint, {
        wires,
        signal: endpoint.mirror ? mirrorSignal : signal,
        readCredential: (host) => (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readCredential */ .Y)(host, env, signal),
        aloneMs: totalMs * share
    });
    const servers = new Map();
    const serversOf = (host) => {
        const known = servers.get(host) ?? (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointsOf */ .u)(host, config).map(open);
        servers.set(host, known);
        return known;
    };
    const work = [...found.keys()].map(async (ref) => {
        const presence = await lookUp((0,_plan_reference_js__WEBPACK_IMPORTED_MODULE_7__/* .parseReference */ .F)(ref), serversOf).catch((error) => (0,_manifest_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)((0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problemOf */ .Zw)(error, 'the registry')));
        if (!signal.aborted)
            found.set(ref, presence);
    });
    let timer;
    const timeUp = new Promise((resolve) => {
        timer = setTimeout(resolve, totalMs);
    });
    await Promise.race([Promise.all(work), timeUp]);
    clearTimeout(timer);
    end.abort();
    wires.close();
    return found;
}
async function lookUp(reference, serversOf) {
    const servers = reference ? serversOf(reference.host) : [];
    const origin = servers.at(-1);
    if (!reference || !origin)
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .LookupProblem */ .OP('it is no image reference with a tag');
    for (const mirror of servers.slice(0, -1)) {
        const presence = await mirror.lookUp(reference.path, reference.tag).catch(() => undefined);
        if (presence?.state === 'present')
            return presence;
    }
    return origin.lookUp(reference.path, reference.tag);
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
