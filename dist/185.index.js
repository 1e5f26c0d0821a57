export const id = 185;
export const ids = [185];
export const modules = {

/***/ 1623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ targetName)
/* harmony export */ });
/** The target name that buildx gives a service: bake has no dots in names. */
function targetName(service) {
    return service.replaceAll('.', '_');
}


/***/ }),

/***/ 7185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./out/run/runner-commands.js
var runner_commands = __webpack_require__(8509);
;// CONCATENATED MODULE: ./out/analysis/timing-overhead.js
/** Sums up what is no Dockerfile instruction, and FROM, longest kind first. */
function measureOverhead(log) {
    const spans = [...log.internals.flatMap(spansOf), ...log.steps.filter((step) => step.isFrom).flatMap(pullOf)];
    const kinds = [...new Set(spans.map((span) => span.kind))];
    const overhead = kinds.map((kind) => {
        const own = spans.filter((span) => span.kind === kind);
        const bytes = own.reduce((sum, span) => sum + span.bytes, 0);
        return { kind, durationMs: coveredMs(own), ...(bytes > 0 && { bytes }) };
    });
    return overhead
        .filter((one) => one.durationMs > 0 || one.bytes !== undefined)
        .sort((a, b) => b.durationMs - a.durationMs);
}
function spansOf(internal) {
    const span = spanOf(internal.kind, internal);
    if (!span || internal.kind !== 'export' || internal.pushMs === undefined)
        return span ? [span] : [];
    // An export pushes at its end.
    const pushAtMs = Math.max(span.startMs, span.endMs - internal.pushMs);
    return [
        { ...span, endMs: pushAtMs, bytes: 0 },
        { ...span, kind: 'push', startMs: pushAtMs }
    ];
}
function pullOf(step) {
    const span = spanOf('base-image', step);
    return span ? [span] : [];
}
function spanOf(kind, vertex) {
    const bytes = vertex.bytes ?? 0;
    if (vertex.durationMs === undefined || vertex.startMs === undefined) {
        return bytes > 0 ? { kind, startMs: 0, endMs: 0, bytes } : undefined;
    }
    return { kind, startMs: vertex.startMs, endMs: vertex.startMs + vertex.durationMs, bytes };
}
function coveredMs(spans) {
    let covered = 0;
    let reachedMs = -Infinity;
    for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
        covered += Math.max(0, span.endMs - Math.max(span.startMs, reachedMs));
        reachedMs = Math.max(reachedMs, span.endMs);
    }
    return covered;
}

;// CONCATENATED MODULE: ./out/analysis/timing.js

/** `wallMs`: from bake's process start to its end. `targets`: all bake targets, in the order to show them in. */
function measureTiming(log, wallMs, targets) {
    const steps = log.steps.filter((step) => !step.isFrom);
    const stepSumMs = steps.reduce((sum, step) => sum + (step.durationMs ?? 0), 0);
    const slowest = steps.reduce((worst, step) => ((step.durationMs ?? 0) > (worst?.durationMs ?? 0) ? step : worst), undefined);
    return {
        wallMs,
        stepSumMs,
        parallelism: wallMs > 0 ? stepSumMs / wallMs : 0,
        ...cachedShare(steps),
        perTarget: [...byTarget(log, targets)].map(([target, own]) => timeTarget(log, target, own)),
        overhead: measureOverhead(log),
        ...(slowest && { slowest })
    };
}
function timeTarget(log, target, own) {
    const vertices = [...own.steps, ...own.internals].filter((vertex) => !('isFrom' in vertex && vertex.isFrom));
    const startMs = Math.min(...vertices.map((vertex) => vertex.startMs ?? Infinity));
    const endMs = Math.max(...vertices.map((vertex) => vertex.endMs ?? -Infinity));
    return {
        target,
        ...(startMs < Infinity && { startMs }),
        ...(startMs < Infinity && endMs > startMs && { durationMs: endMs - startMs }),
        ...cachedShare(own.steps.filter((step) => !step.isFrom)),
        outcome: targetOutcome(log, target, own)
    };
}
function byTarget(log, targets) {
    const owned = new Map(targets.map((target) => [target, { steps: [], internals: [] }]));
    const byId = new Map(log.steps.map((step) => [step.id, step]));
    for (const step of log.steps) {
        const meant = byId.get(step.repeats ?? '') ?? step;
        for (const target of step.targets) {
            const own = owned.get(target);
            if (own && !(step.repeats !== undefined && own.steps.includes(meant)))
                own.steps.push(meant);
        }
    }
    for (const internal of log.internals)
        internal.targets.forEach((target) => owned.get(target)?.internals.push(internal));
    return owned;
}
// A step that repeats one of another target was neither a hit nor run.
function cachedShare(all) {
    const steps = all.filter((step) => step.repeats === undefined);
    const stepsCached = steps.filter((step) => step.outcome === 'cached').length;
    const stepsTotal = stepsCached + steps.filter((step) => step.outcome === 'done').length;
    return { stepsTotal, stepsCached, ...(stepsTotal > 0 && { cacheRatio: stepsCached / stepsTotal }) };
}
function targetOutcome(log, target, { steps, internals }) {
    const vertices = [...steps, ...internals.filter((internal) => internal.kind !== 'cache-import')];
    if (log.failure?.target === target || (log.failure && vertices.some((vertex) => vertex.outcome === 'failed')))
        return 'failed';
    const isExported = internals.some((internal) => internal.kind === 'export' && internal.outcome === 'done');
    if (log.failure && !isExported)
        return 'canceled';
    if (vertices.some((vertex) => vertex.outcome === 'unfinished'))
        return 'unfinished';
    const ran = steps.some((step) => !step.isFrom && step.outcome === 'done');
    return !ran && steps.some((step) => step.outcome === 'cached') ? 'cached' : 'done';
}

// EXTERNAL MODULE: ./out/shared/checked-json.js
var checked_json = __webpack_require__(1228);
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
var tail = __webpack_require__(8294);
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
var proven_hits = __webpack_require__(607);
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
var step_name = __webpack_require__(3872);
// EXTERNAL MODULE: ./out/progress/vertex-kind.js
var vertex_kind = __webpack_require__(3169);
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
var transfers = __webpack_require__(1518);
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
var run_buildx = __webpack_require__(5184);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
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

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./out/run/history-dial.js


/**
 * Through `buildx dial-stdio` (buildx 0.13 and newer), whatever the builder's driver: one process for any number of
 * records, where `buildx history logs` is one for each.
 */
function dialThrough(buildx, env) {
    return (builder) => {
        const args = [...buildx.prefix, 'dial-stdio', ...(builder === undefined ? [] : ['--builder', builder])];
        const child = (0,external_node_child_process_.spawn)(buildx.program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
        const stream = external_node_stream_.Duplex.from({ writable: child.stdin, readable: child.stdout });
        stream.on('error', () => undefined);
        child.on('error', () => stream.destroy());
        return {
            stream,
            close: () => {
                stream.destroy();
                child.kill('SIGKILL');
            }
        };
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
var external_node_http2_ = __webpack_require__(2467);
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
function realTools({ buildx, env }) {
    return { dial: dialThrough(buildx, env), capture: captureProgram };
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

;// CONCATENATED MODULE: ./out/analysis/failure-cause.js
// What passes by itself. A command that failed does not: BuildKit cannot tell why it did, and it may have had effects.
const failure_cause_transient = {
    'command': false, 'out-of-memory': false, 'no-space': false, 'no-emulation': false,
    'pull-limit': false, 'too-many-requests': true, 'registry': true, 'connection': true, 'tls': true, 'dns': true, 'builder-lost': true,
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
    ['tls', /TLS handshake (?:timeout|failure)|remote error: tls: (?:internal error|handshake)/i],
    ['dns', /no such host|temporary failure in name resolution|server misbehaving|lookup \S+(?: on \S+)?: i\/o timeout/i],
    ['connection', /connection reset by peer|connection refused|broken pipe|unexpected EOF|\bEOF$|i\/o timeout|no route to host|network is unreachable|client connection lost|http2: (?:server sent GOAWAY|client connection)|Client\.Timeout|context deadline exceeded/i]
];
/** What kind of failure it was. Pure; never throws. */
function classifyFailure({ message, lines }) {
    const cause = patterns.find(([, pattern]) => pattern.test(message))?.[0] ?? 'definition';
    const named = cause === 'command' ? insideCommand(lines) : cause;
    const retryAfterMs = retryAfter(message);
    return { cause: named, transient: failure_cause_transient[named], ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
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
    'missing-login': 'The registry refused this. Log in before this step (docker/login-action), and give the job\'s token the right to it (`permissions: packages: write` for GHCR).',
    'definition': undefined
};

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

// EXTERNAL MODULE: ./out/shared/csv.js
var csv = __webpack_require__(4396);
;// CONCATENATED MODULE: ./out/plan/bake-outputs.js

/**
 * What a target gives out. Buildx puts all `tags` on every image output, so where some names are pushed and others stay,
 * each output carries its own names and `tags` goes. On an untrusted event nothing of the definition's outputs is kept.
 */
function planOutputs(target, planned, plan, cacheOnly) {
    const users = plan.trust.trusted ? target.outputs.map(readOutput) : [];
    // `push: false` means that nothing is pushed, whoever asks for it.
    const kept = users.filter((output) => !plan.pushNever || !pushes(output));
    if (!planned)
        return { tags: [], outputs: kept.map(renderOutput) };
    const pushed = planned.images.map((image) => image.ref);
    const local = [...pushed, ...planned.localNames.filter((name) => !pushed.includes(name))];
    const pushing = plan.push && pushed.length > 0;
    const ours = [];
    if (pushing)
        ours.push(new Map([['type', 'image'], ['name', pushed.join(',')], ['push', 'true'], ...imageOptions(kept)]));
    if (plan.load)
        ours.push(new Map([['type', 'docker']]));
    // What one of ours does as well goes, its options are in ours; everything else stays, with the names that tags would give it.
    const others = kept.filter((output) => !(pushing && isCovered(output)) && !(plan.load && output.get('type') === 'docker' && !output.has('dest')));
    if (ours.length === 0 && !others.some((output) => output.has('name'))) {
        return { tags: local, outputs: others.length === 0 && cacheOnly ? ['type=cacheonly'] : others.map(renderOutput) };
    }
    const named = [...ours, ...others].map((output) => (takesNames(output) && !output.has('name') && local.length > 0 ? new Map([...output, ['name', local.join(',')]]) : output));
    return { tags: [], outputs: named.map(renderOutput) };
}
// As buildx reads it (util/buildflags/export.go): keys in any case, the last one counts; a bare path is a local output.
function readOutput(text) {
    const fields = (0,csv/* parseCsv */.W)(text).map((field) => {
        const at = field.indexOf('=');
        return at < 0 ? ['dest', field] : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1)];
    });
    const output = new Map(fields);
    if (!output.has('type'))
        output.set('type', output.get('dest') === '-' ? 'tar' : 'local');
    return output;
}
function renderOutput(output) {
    return (0,csv/* renderCsv */.P)([...output].map(([key, value]) => `${key}=${value}`));
}
// BuildKit reads booleans as Go does; anything but a plain no may push.
function pushes(output) {
    return output.get('type') === 'registry' || (output.has('push') && !/^(?:0|f|false)$/i.test(output.get('push') ?? ''));
}
// An image output without names of its own pushes what ours pushes.
function isCovered(output) {
    return ['image', 'registry'].includes(output.get('type') ?? '') && !output.has('name') && !output.has('dest');
}
function takesNames(output) {
    return ['image', 'registry', 'docker', 'oci'].includes(output.get('type') ?? '');
}
// Compression, attestations' form and the like, of the user's first image output.
function imageOptions(outputs) {
    return [...(outputs.find(isCovered) ?? [])].filter(([key]) => !['type', 'push'].includes(key));
}

;// CONCATENATED MODULE: ./out/plan/let-go.js


/** What main waits for, by target: the results of all that was asked for. */
function awaitedExports(definition, plan, cacheOnly) {
    const planned = new Map(plan.targets.map((target) => [target.name, target]));
    const asked = definition.targets.filter((target) => planned.has(target.name));
    return new Map(asked.map((target) => [target.name, awaited(planOutputs(target, planned.get(target.name), plan, cacheOnly))]));
}
function awaited({ tags, outputs }) {
    // Without any output the driver decides what becomes of the image, so that one export is waited for.
    const read = outputs.length === 0 ? [new Map([['type', 'image']])] : outputs.map(readOutput);
    const written = read.filter((output) => output.get('type') !== 'cacheonly');
    // The same name twice is pushed twice, and shown once.
    const namesOf = (name) => new Set(name === undefined ? tags : (0,csv/* parseCsv */.W)(name)).size;
    return {
        outputs: written.length,
        loads: written.filter((output) => output.get('type') === 'docker' && !output.has('dest')).length,
        pushes: written.filter(pushes).reduce((sum, output) => sum + namesOf(output.get('name')), 0)
    };
}
/**
 * Whether main may return while the cache is still exported: somebody has to write one, a post phase has to be wanted, and
 * nothing that a later step needs may be written by bake's end only. That is a cache in a local directory of the user's own
 * (which the next step moves), and images that buildx merges from several nodes after all their exports. What the log says
 * must be BuildKit's own words, too: an argument with line breaks, such as a commit's message, gets into names of steps and
 * could imitate a push there.
 */
function mayLetGo(inputs, definition, plan, spec) {
    const exportsCache = plan.targets.some((target) => target.cacheTo.length > 0 || target.userExports);
    const users = [...inputs.cacheTo, ...definition.targets.flatMap((target) => target.cacheTo)];
    const isLater = users.some((entry) => (0,csv/* parseCsv */.W)(entry).some((field) => /^\s*type\s*=\s*local\s*$/i.test(field)));
    const isMerged = mayHaveSeveralNodes(spec) && plan.targets.some(({ name }) => (definition.targets.find((target) => target.name === name)?.platforms.length ?? 0) > 1);
    const mayImitate = definition.targets.some(({ args }) => [...args.values()].some((value) => /[\r\n]/.test(value)));
    return inputs.cacheExport === 'background' && plan.trust.trusted && exportsCache && !isLater && !isMerged && !mayImitate;
}
// Of a builder that is not ours, or was there under the user's name, we do not know.
function mayHaveSeveralNodes(spec) {
    return spec.kind === 'existing' || spec.lifetime === 'named' || spec.nodes.length > 1;
}

// EXTERNAL MODULE: ./out/progress/build-log.js + 25 modules
var build_log = __webpack_require__(9219);
// EXTERNAL MODULE: ./out/progress/line-splitter.js
var line_splitter = __webpack_require__(2200);
// EXTERNAL MODULE: ./out/run/bake.js
var run_bake = __webpack_require__(2713);
// EXTERNAL MODULE: ./out/shared/state.js
var state = __webpack_require__(9297);
;// CONCATENATED MODULE: ./out/build.js






const tailLines = 60;
// Most exports of a small build end within it, and are in the report then.
const tailMs = 2000;
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
    const letGo = confirm && { tailMs, confirm: () => confirm(reader.end(arrivedMs)) };
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
var duration = __webpack_require__(5958);
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
        const failure = classifyFailure({ message, lines: plainLog.failure?.lines ?? [] });
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

// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var github_context = __webpack_require__(6080);
// EXTERNAL MODULE: ./out/look-back.js + 32 modules
var look_back = __webpack_require__(7519);
// EXTERNAL MODULE: ./out/inputs/read-inputs.js + 7 modules
var read_inputs = __webpack_require__(1448);
;// CONCATENATED MODULE: ./out/plan/bake-call.js
/** Arguments after `buildx` that print the definition, resolved with everything the user overrides. */
function printArgs(inputs, files, targets) {
    const set = (key, value) => (value === undefined ? [] : ['--set', `*.${key}=${value}`]);
    const sets = (key, pairs) => [...pairs].flatMap(([name, value]) => set(`${key}.${name}`, value));
    return [
        'bake', '--progress=plain',
        ...files.flatMap((file) => ['--file', file]),
        ...set('context', inputs.context), ...set('dockerfile', inputs.dockerfile), ...set('target', inputs.target),
        ...sets('args', inputs.buildArgs), ...sets('contexts', inputs.buildContexts), ...sets('labels', inputs.labels),
        ...inputs.platforms.flatMap((platform) => set('platform', platform)),
        ...(inputs.noCache ? ['--no-cache'] : []), ...(inputs.pull ? ['--pull'] : []),
        `--provenance=${inputs.provenance}`, ...(inputs.sbom === 'false' ? [] : [`--sbom=${inputs.sbom}`]),
        ...inputs.set.flatMap((entry) => ['--set', entry]),
        '--print', '--', ...targets
    ];
}
/** Arguments after `buildx` that build the resolved definition. */
function bakeArgs(inputs, call) {
    const allow = [...inputs.allow, ...call.entitlements];
    return [
        'bake', '--progress=plain', '--builder', call.builder, '--file', call.bakeFile, '--metadata-file', call.metadataFile,
        // No target is named: group `default` of the bake file holds them.
        ...allow.map((entitlement) => `--allow=${entitlement}`)
    ];
}

;// CONCATENATED MODULE: ./out/plan/entitlements.js


/**
 * What the build may touch besides its working directory (buildx 0.18 and later): our own files, the workspace, which only
 * trusted code may write, and what the workflow itself names in an input. Everything else only by `allow`.
 */
function entitle(inputs, plan, workspace, directory) {
    const field = (text, ...names) => (0,csv/* parseCsv */.W)(text).flatMap((part) => (names.includes(part.slice(0, part.indexOf('='))) ? [(0,external_node_path_.resolve)(inputs.workdir, part.slice(part.indexOf('=') + 1))] : []));
    const keys = inputs.ssh.flatMap((entry) => (entry.includes('=') ? entry.slice(entry.indexOf('=') + 1).split(',') : []));
    const paths = [...inputs.secretFiles.values(), ...keys, ...(inputs.dockerfile === undefined ? [] : [inputs.dockerfile]), ...[...inputs.buildContexts.values(), inputs.context ?? '.'].filter((path) => !/^[a-z][a-z0-9+.-]*:/i.test(path))];
    const store = plan.cacheStore?.options.get('dest');
    const stores = store === undefined ? [] : [store];
    const reads = [workspace, directory, ...stores, ...paths.map((path) => (0,external_node_path_.resolve)(inputs.workdir, path)), ...inputs.cacheFrom.flatMap((entry) => field(entry, 'src'))];
    const writes = plan.trust.trusted ? [workspace, ...stores, ...inputs.cacheTo.flatMap((entry) => field(entry, 'dest'))] : [];
    const ssh = inputs.ssh.length > 0 ? ['ssh'] : [];
    return [...new Set([...reads.map((path) => `fs.read=${path}`), ...writes.map((path) => `fs.write=${path}`), ...ssh])];
}

;// CONCATENATED MODULE: ./out/plan/cache-store.js

/** The store that the inputs ask for, undefined for none. */
function chooseStore(inputs, definition) {
    const hasPlace = inputs.registry !== undefined || inputs.cacheRepository !== undefined;
    const type = inputs.cache === 'auto' ? (hasPlace ? 'registry' : 'off') : inputs.cache;
    if (type === 'off')
        return undefined;
    const apart = inputs.cacheCompression === 'auto' && (type === 'registry' || type === 'local') && makesNoImage(inputs, definition);
    const compression = inputs.cacheCompression !== 'auto' ? inputs.cacheCompression : apart ? 'zstd' : undefined;
    return { type, options: inputs.cacheOptions, mode: inputs.cacheMode, compression, apart };
}
/**
 * Whether nothing of this build can end in an image. BuildKit knows layers by what made them, not by target, so one target
 * that gives an image is enough for all of them; a builder that is kept holds layers for the images of later builds.
 */
function makesNoImage(inputs, definition) {
    const pushes = inputs.registry !== undefined || inputs.push === 'always' || inputs.tags.some((tag) => tag.includes('/'));
    const isKept = inputs.builder !== undefined || inputs.builderName !== undefined || inputs.keepState || inputs.driver === 'docker' || inputs.driver === 'remote';
    if (pushes || inputs.load || isKept)
        return false;
    return definition.targets.every(({ outputs, tags }) => tags.length === 0 && outputs.length > 0 && outputs.every(isNoImage));
}
// As buildx reads an output: a bare path is a directory, `-` a tar archive.
function isNoImage(output) {
    const fields = (0,csv/* parseCsv */.W)(output).map((field) => field.trim());
    const types = fields.filter((field) => /^type=/i.test(field)).map((field) => field.slice(field.indexOf('=') + 1).toLowerCase());
    return types.length === 0 ? fields.length === 1 : types.every((type) => ['local', 'tar', 'cacheonly'].includes(type));
}
/** A `cache-from` entry for one of our refs. */
function importEntry(store, ref) {
    return (0,csv/* renderCsv */.P)([`type=${store.type}`, `${nameKeys[store.type].read}=${ref}`, ...optionsOf(store)]);
}
/**
 * The `cache-to` entries for our refs: one for each, but for the backends that write one export under several names. A failed
 * export must not fail a good build; registries differ in what manifests they take, image manifests pass all.
 */
function exportEntries(store, refs) {
    if (refs.length === 0)
        return [];
    const names = keepsSeveralNames(store.type) ? [refs.join(';')] : refs;
    const form = store.type === 'registry' || store.type === 'local' ? ['image-manifest=true', 'oci-mediatypes=true'] : [];
    const compression = store.compression === undefined ? [] : [`compression=${store.compression}`];
    return names.map((name) => (0,csv/* renderCsv */.P)([`type=${store.type}`, `${nameKeys[store.type].write}=${name}`, `mode=${store.mode}`, ...form, ...compression, ...optionsOf(store), 'ignore-error=true']));
}
/** Whether one export of a backend can have several names (BuildKit: `name=a;b`). */
function keepsSeveralNames(type) {
    return type === 's3' || type === 'azblob';
}
const nameKeys = {
    registry: { read: 'ref', write: 'ref' }, gha: { read: 'scope', write: 'scope' }, s3: { read: 'name', write: 'name' },
    azblob: { read: 'name', write: 'name' }, local: { read: 'src', write: 'dest' }
};
function optionsOf({ options }) {
    return [...options].filter(([key]) => key !== 'dest').map(([key, value]) => `${key}=${value}`);
}

;// CONCATENATED MODULE: ./out/plan/bake-file.js



const rewritten = new Set(['tags', 'cache-from', 'cache-to', 'output', 'secret', 'ssh']);
/** A resolved bake definition as JSON text, for `docker buildx bake -f`. Group `default` holds the targets asked for. */
function renderBakeFile(definition, plan, inputs, additions) {
    const planOf = new Map(plan.targets.map((target) => [target.name, target]));
    const targets = definition.targets.map((target) => [target.name, renderTarget(target, planOf.get(target.name), plan, inputs, additions)]);
    const group = { default: { targets: plan.targets.map((target) => target.name) } };
    return `${JSON.stringify((0,checked_json/* mapTexts */.zO)({ group, target: Object.fromEntries(targets) }, escapeTemplate), null, 2)}\n`;
}
function renderTarget(target, planned, plan, inputs, additions) {
    const store = plan.cacheStore;
    const rest = Object.fromEntries(Object.entries(target.raw).filter(([key]) => !rewritten.has(key)));
    const cacheFrom = [...target.cacheFrom, ...inputs.cacheFrom, ...(store ? (planned?.cacheFrom ?? []).map(({ ref }) => importEntry(store, ref)) : [])];
    const { trusted } = plan.trust;
    const { tags, outputs } = planOutputs(target, planned, plan, additions.cacheOnly);
    return {
        ...rest,
        ...list('tags', tags), ...list('cache-from', cacheFrom), ...list('cache-to', trusted ? writtenCaches(target, planned, plan, inputs) : []), ...list('output', outputs),
        // What the workflow hands over is its own decision; what an untrusted definition asks for is not given.
        ...list('secret', [...(trusted ? target.secrets : []), ...additions.secrets]), ...list('ssh', [...(trusted ? target.ssh : []), ...inputs.ssh])
    };
}
// A failed cache export must not fail a good build, whoever asked for it.
function writtenCaches(target, planned, plan, inputs) {
    const users = [...target.cacheTo, ...(planned ? inputs.cacheTo : [])].map((text) => (/(^|,)"?ignore-error=/.test(text) ? text : `${text},ignore-error=true`));
    const ours = plan.cacheStore ? exportEntries(plan.cacheStore, (planned?.cacheTo ?? []).map(({ ref }) => ref)) : [];
    return [...users, ...ours];
}
function list(key, values) {
    return values.length === 0 ? {} : { [key]: values };
}
/** Bake reads the strings of a JSON file as HCL templates: in what is written for it, none may be one. */
function escapeTemplate(text) {
    return text.replace(/[$%](?=\{)/g, (sign) => sign + sign);
}

;// CONCATENATED MODULE: ./out/plan/builder-platforms.js
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
/** Platforms that are built for and that no node can run, in their order. */
function platformsWithoutNode(nodes, wanted) {
    if (nodes.every((node) => node.platforms.length === 0))
        return [];
    const able = new Set(nodes.flatMap((node) => node.platforms).map(normalPlatform));
    return [...new Set(wanted.map(normalPlatform))].filter((platform) => !able.has(platform));
}
/** What to say about platforms that no node can run, before the build; undefined where there are none. */
function platformNotice(missing) {
    if (missing.length === 0)
        return undefined;
    return `No node of the builder runs programs of ${missing.join(', ')}: a RUN step for ${missing.length === 1 ? 'it' : 'them'} fails with "exec format error". ` +
        'Add a step with docker/setup-qemu-action before this one, or a native node with `append`; a build that only copies or cross-compiles needs neither.';
}

// EXTERNAL MODULE: ./out/plan/builder-spec.js
var builder_spec = __webpack_require__(3257);
// EXTERNAL MODULE: ./out/plan/judge-build.js
var judge_build = __webpack_require__(9884);
;// CONCATENATED MODULE: ./out/plan/local-paths.js


/** The local paths that a target of a resolved definition reads: contexts, and its Dockerfile (relative to a local context). */
function localPathsOf(raw) {
    const context = (0,checked_json/* stringOf */.Je)(raw['context']) ?? '.';
    const named = Object.values((0,checked_json/* objectOf */.Xy)(raw['contexts']) ?? {}).map(checked_json/* stringOf */.Je);
    const contexts = [context, ...named].flatMap((path) => (path === undefined ? [] : [path.replace(/^(?:cwd|oci-layout):\/\//, '')])).filter(isLocal);
    const dockerfile = (0,checked_json/* stringOf */.Je)(raw['dockerfile']);
    if (dockerfile === undefined || (0,checked_json/* stringOf */.Je)(raw['dockerfile-inline']) !== undefined || !isLocal(dockerfile))
        return contexts;
    const local = context.replace(/^cwd:\/\//, '');
    return (0,external_node_path_.isAbsolute)(dockerfile) ? [...contexts, dockerfile] : isLocal(local) ? [...contexts, (0,external_node_path_.join)(local, dockerfile)] : contexts;
}
function isLocal(path) {
    return !/^[a-z][a-z0-9+.-]*:/i.test(path) && !/^(-|[^/]+@[^/]+:.*)$/.test(path);
}
/** What code that is not trusted may read besides the workspace, because the workflow itself says so: `/` for everything. */
function allowedPaths(inputs) {
    const entitled = inputs.allow.flatMap((entry) => {
        const [, path] = /^fs(?:\.read)?=(.*)$/.exec(entry) ?? [];
        return path === undefined ? [] : [path === '*' ? '/' : path];
    });
    const given = [inputs.context, inputs.dockerfile, ...inputs.buildContexts.values()].filter((path) => path !== undefined && isLocal(path));
    return [...entitled, ...given].map((path) => (0,external_node_path_.resolve)(inputs.workdir, path));
}

;// CONCATENATED MODULE: ./out/definition/definition.js
/** What people call a target: its Compose service, else its own name. */
function displayName(target) {
    return target.service ?? target.name;
}

// EXTERNAL MODULE: ./out/shared/errors.js
var errors = __webpack_require__(8142);
;// CONCATENATED MODULE: ./out/plan/cache-access.js
/** Trusted code writes, untrusted code only reads; the cache of GitHub Actions needs a token, which untrusted builds do not get. */
function judgeCache(inputs, context, trust, store) {
    const writes = trust.trusted && inputs.cacheWrite !== 'never';
    if (store?.type !== 'gha') {
        const named = [...inputs.cacheFrom, ...inputs.cacheTo].some((entry) => /(^|,)"?type=gha\b/i.test(entry));
        return { reads: true, writes, notices: named ? [inactive] : [] };
    }
    if (!trust.trusted)
        return { reads: false, writes: false, notices: [`The GitHub Actions cache is not used, because ${trust.reason}.`] };
    const { actionsCache } = context;
    if (actionsCache === 'missing')
        return { reads: false, writes: false, notices: ['`cache: gha`: this runner gives no cache service (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set), so there is no cache.'] };
    const refused = actionsCache === 'none' || actionsCache === 'read' ? [`\`cache: gha\`: this run may not write the GitHub Actions cache (cache mode \`${actionsCache}\`).`] : [];
    return { reads: actionsCache === 'write' || actionsCache === 'read', writes: writes && refused.length === 0, notices: [ghaLimits, ...refused] };
}
const inactive = 'Entries of `type=gha` do nothing without `cache: gha`, which alone gives buildx the token of the GitHub Actions cache.';
// docs.github.com: caching dependencies, usage limits and eviction policy.
const ghaLimits = '`cache: gha` has limits that cost hits: 10 GB for a repository (what was used longest ago goes first), nothing unused for 7 days, 200 new entries a minute (a layer each), ' +
    'and nothing of other branches but the base and the default one. A registry cache has none of them.';

// EXTERNAL MODULE: ./out/inputs/registry-hosts.js
var registry_hosts = __webpack_require__(2363);
// EXTERNAL MODULE: ./out/plan/name.js
var plan_name = __webpack_require__(7287);
;// CONCATENATED MODULE: ./out/plan/image-name.js



/** Decides between the two layouts: where a push makes no repository, the one that is named holds everything. */
function chooseLayout(choice) {
    const { registry, singleName, template, project } = choice;
    const join = (...parts) => parts.filter((part) => part !== '').join('/');
    if (singleName)
        return { mode: 'single', host: registry.host, repository: join(registry.path, singleName) };
    if (singleName === undefined && (0,registry_hosts/* isEcr */.H)(registry.host))
        return { mode: 'single', host: registry.host, repository: registry.path };
    return { mode: 'per-target', host: registry.host, path: registry.path, template, project };
}
/** The repository of one target: `ghcr.io/acme/shop-web`. `target` is the name that people know it by. */
function repositoryOf(layout, target) {
    if (layout.mode === 'single')
        return `${layout.host}/${layout.repository}`;
    const name = layout.template.replaceAll('{project}', layout.project).replaceAll('{target}', target);
    const segments = name.split('/').filter((part) => part !== '').map(plan_name/* pathSegment */.pn);
    const repository = [layout.host, layout.path, ...segments].filter((part) => part !== '').join('/');
    if (repository.length > 255)
        throw new errors/* UserError */.y(`The image name \`${repository}\` is longer than 255 characters. Set a shorter \`image-name\`.`);
    return repository;
}

;// CONCATENATED MODULE: ./out/plan/image-refs.js

/** The tags of `auto` for an event, before they are fitted to a repository. */
function autoTags(event, defaultBranch) {
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return [
                { tag: event.commit, reason: 'commit' },
                { tag: event.branch, reason: 'branch' },
                ...(event.branch === defaultBranch ? [{ tag: 'latest', reason: 'latest' }] : [])
            ];
        case 'tag-push':
        case 'tag-run':
            return [{ tag: event.tag, reason: 'tag' }, ...versionTags(event.tag), { tag: event.commit, reason: 'commit', onlyIfAbsent: true }];
        case 'pull-request':
            return [
                { tag: `pr-${event.number}`, reason: 'pull-request' },
                { tag: `pr-${event.number}-${event.headCommit.slice(0, 7)}`, reason: 'commit' }
            ];
        case 'merge-group':
            return [{ tag: `mq-${event.commit}`, reason: 'merge-group' }];
        case 'pull-request-target':
        case 'workflow-run':
        case 'pull-request-comment':
        case 'other':
            return [];
    }
}
// Major and major.minor of a release (semver 2.0.0, with an optional `v`); pre-releases move nothing.
function versionTags(tag) {
    const version = /^(v?)(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\+[0-9A-Za-z.-]+)?$/.exec(tag);
    if (!version)
        return [];
    const [, v = '', major = '', minor = ''] = version;
    const tags = [{ tag: `${v}${major}.${minor}`, reason: 'version' }];
    return major === '0' ? tags : [...tags, { tag: `${v}${major}`, reason: 'version' }];
}
// Tags with a dash that cannot be the rest of another target's name and tag, unless that name ends like their beginning.
const ownTags = /^(?:pr-\d+(?:-[0-9a-f]{7})?|mq-[0-9a-f]{40}|v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/;
const endsLikeTag = /-(?:pr|pr-\d+|mq|v?\d+\.\d+\.\d+.*)$/;
/**
 * The tag as it is written: at most 128 characters of the registry's alphabet. `target` is given where all targets share
 * one repository and the tag begins with it; (target, tag) → tag is injective then, whatever other targets there are. What
 * begins like one of our cache tags is hashed.
 */
function fitTag(tag, target) {
    const prefix = target === undefined ? '' : `${(0,plan_name/* slug */.yR)(target, 60)}-`;
    const part = (0,plan_name/* slug */.yR)(tag, plan_name/* maxTagLength */.Bl - prefix.length);
    const reserved = part.startsWith('cache-') || (prefix !== '' && `${prefix}${part}`.includes('.cache-'));
    const ambiguous = target !== undefined && ((part.includes('-') && !ownTags.test(part)) || /^[0-9a-f]{8}$/.test(part) || endsLikeTag.test(target));
    if (!reserved && !ambiguous)
        return `${prefix}${part}`;
    const kept = `${prefix}${part}`.replace(/^cache-/, 'cache_').replaceAll('.cache-', '.cache_');
    return `${kept.slice(0, plan_name/* maxTagLength */.Bl - 9)}-${(0,plan_name/* shortHash */.BC)(`${prefix}\n${tag}`)}`;
}

// EXTERNAL MODULE: ./out/plan/reference.js
var plan_reference = __webpack_require__(3895);
;// CONCATENATED MODULE: ./out/plan/plan-images.js





/** How this build names its images. */
function imageNaming(inputs, context, definition) {
    // GitHub's names ignore case, so lower case loses nothing.
    const repository = context.repository.name.toLowerCase();
    const project = definition.project ?? repository;
    const template = inputs.imageName ?? (definition.kind === 'dockerfile' ? repository : '{project}-{target}');
    const layout = inputs.registry && chooseLayout({ registry: inputs.registry, singleName: inputs.registrySingleName, template, project });
    // The target of a lone Dockerfile is always `default`, which tells two of them not apart.
    const sharedName = (target) => definition.kind === 'dockerfile' ? template.replaceAll('{project}', project).replaceAll('{target}', target.name) : displayName(target);
    return { layout, sharedName };
}
/** The refs that a target is pushed to, those only where there is no image yet, and the names that stay local. The user's own names come first. */
function planImages(question) {
    const { inputs, target, push } = question;
    const images = new Map();
    const imagesIfAbsent = [];
    const localNames = [];
    const add = (image) => images.has(image.ref) || images.set(image.ref, image);
    for (const name of target.tags) {
        const reference = (0,plan_reference/* parseReference */.F)(name);
        const inside = reference !== undefined && inputs.registry !== undefined && isUnder(reference.host, reference.path, inputs.registry);
        if (push && inside)
            add({ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' });
        else
            localNames.push(name);
    }
    for (const { onlyIfAbsent, ...image } of push ? planned(question) : [])
        onlyIfAbsent ? imagesIfAbsent.push(image) : add(image);
    return { images: [...images.values()], imagesIfAbsent: imagesIfAbsent.filter(({ ref }) => !images.has(ref)), localNames };
}
function planned({ inputs, context, target, naming, single }) {
    const { layout } = naming;
    const known = displayName(target);
    const inTag = layout?.mode === 'single' ? naming.sharedName(target) : undefined;
    return inputs.tags.flatMap((entry) => {
        if (entry.includes('/')) {
            const reference = (0,plan_reference/* parseReference */.F)(entry);
            if (!reference)
                throw new errors/* UserError */.y(`\`tags\`: \`${entry}\` is no image reference.`);
            if (!single)
                throw new errors/* UserError */.y(`\`tags\`: the whole reference \`${entry}\` fits one target only. Give a plain tag, or one target.`);
            return [{ ref: `${reference.host}/${reference.path}:${reference.tag}`, tag: reference.tag, reason: 'user' }];
        }
        if (!layout)
            return [];
        const tags = entry === 'auto' ? autoTags(context.event, context.defaultBranch) : [{ tag: entry, reason: 'user' }];
        const repository = repositoryOf(layout, known);
        return tags.map(({ tag, ...rest }) => {
            const fitted = fitTag(tag, inTag);
            return { ref: `${repository}:${fitted}`, tag: fitted, ...rest };
        });
    });
}
function isUnder(host, path, registry) {
    return host === registry.host && (registry.path === '' || path === registry.path || path.startsWith(`${registry.path}/`));
}

;// CONCATENATED MODULE: ./out/plan/cache-refs.js

/** `[<target>.]cache-<b|pr|c>-<key>[-r<hash of the repository>][-p<hash of platforms>]` */
function cacheTag(place, { kind, key }) {
    const kinds = [...[...place.platforms].sort(), ...(place.apart ? ['no image'] : [])];
    const suffix = `${place.owner === '' ? '' : `-r${place.owner}`}${kinds.length === 0 ? '' : `-p${(0,plan_name/* shortHash */.BC)(kinds.join(','))}`}`;
    const prefix = `${place.prefix}cache-${kind}-`;
    return `${prefix}${(0,plan_name/* slug */.yR)(key, plan_name/* maxTagLength */.Bl - prefix.length - suffix.length)}${suffix}`;
}
/** At most so many refs of one target are imported: each costs a round trip and BuildKit merges them all. */
const maxImports = 5;
/** The cache refs that this event reads for a target, most telling first, each once. */
function cacheImports(place, event, { defaultBranch, baseBranch }) {
    const byRef = new Map();
    for (const key of importKeys(event, defaultBranch, baseBranch)) {
        const ref = `${place.at}${cacheTag(place, key)}`;
        if (!byRef.has(ref))
            byRef.set(ref, { ref, reason: key.reason });
    }
    return [...byRef.values()].slice(0, maxImports);
}
function importKeys(event, defaultBranch, baseBranch) {
    const fallback = defaultBranch ? [{ kind: 'b', key: defaultBranch, reason: 'default-branch' }] : [];
    const ofBase = baseBranch ? [{ kind: 'b', key: baseBranch, reason: 'base-branch' }] : [];
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
        case 'workflow-run':
            if (event.kind === 'workflow-run' && !event.ownBranch)
                return [...ofBase, ...fallback];
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, { kind: 'b', key: event.branch, reason: 'branch' }, ...fallback];
        case 'merge-group':
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, { kind: 'b', key: event.baseBranch, reason: 'base-branch' }, ...fallback];
        case 'tag-push':
        case 'tag-run':
            return [{ kind: 'c', key: event.commit, reason: 'commit' }, ...fallback];
        case 'pull-request-target':
            return [{ kind: 'b', key: event.baseBranch, reason: 'base-branch' }, ...fallback];
        case 'pull-request': {
            const base = { kind: 'b', key: event.baseBranch, reason: 'base-branch' };
            if (event.fromFork || event.byDependabot)
                return [base, ...fallback];
            return [
                { kind: 'c', key: event.headCommit, reason: 'commit' },
                { kind: 'pr', key: String(event.number), reason: 'pull-request' },
                { kind: 'b', key: event.headBranch, reason: 'head-branch' },
                base,
                ...fallback
            ];
        }
        case 'pull-request-comment':
            return [...ofBase, ...fallback];
        case 'other':
            return fallback;
    }
}
/** The cache ref that this event writes for a target, or undefined where it writes none. */
function cacheExport(place, event) {
    const ref = (key) => ({ ref: `${place.at}${cacheTag(place, key)}`, reason: key.reason });
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return {
                write: ref({ kind: 'b', key: event.branch, reason: 'branch' }),
                alias: ref({ kind: 'c', key: event.commit, reason: 'commit' })
            };
        case 'pull-request':
            return { write: ref({ kind: 'pr', key: String(event.number), reason: 'pull-request' }) };
        case 'merge-group':
            return { write: ref({ kind: 'c', key: event.commit, reason: 'commit' }) };
        case 'tag-push':
        case 'tag-run':
        case 'pull-request-target':
        case 'workflow-run':
        case 'pull-request-comment':
        case 'other':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./out/plan/plan-cache.js





/** Plans our own cache refs for a target; the user's entries stay in the definition and are not listed here. */
function planCache(question) {
    const { inputs, context, store, reads, writes } = question;
    const place = store && cachePlace(question, store);
    if (!place)
        return { cacheFrom: [], cacheSiblings: [], cacheTo: [], cacheAlias: undefined };
    const written = writes ? cacheExport(place, context.event) : undefined;
    // A build without cache reads none, and leaves a fresh one for the next.
    const reading = reads && !inputs.noCache;
    const imports = reading ? cacheImports(place, context.event, context) : [];
    return {
        cacheFrom: isLookedUp(store.type) ? imports : uncheckedImports(imports, store.type),
        cacheSiblings: reading && isLookedUp(store.type) ? siblingRefs(question, store) : [],
        cacheTo: written ? [written.write, ...(written.alias && keepsSeveralNames(store.type) ? [written.alias] : [])] : [],
        // A second name for a manifest that is there is a thing of registries.
        cacheAlias: store.type === 'registry' ? written?.alias : undefined
    };
}
/** Whether it is known before the build which refs a backend has. */
function isLookedUp(type) {
    return type === 'registry' || type === 'local';
}
/**
 * Of refs that nobody can look up, the own one and what it falls back to: several that are there would get into each other's
 * way. The commit's only where a push writes one.
 */
function uncheckedImports(imports, type) {
    const commit = imports.filter(({ reason }) => reason === 'commit');
    const others = imports.filter(({ reason }) => reason !== 'commit');
    const own = others.find(({ reason }) => reason === 'branch' || reason === 'pull-request');
    const fallback = others.find(({ reason }) => reason === 'base-branch') ?? others.at(-1);
    return [...new Set([...(keepsSeveralNames(type) || !own ? commit : []), own, fallback])].filter((ref) => ref !== undefined);
}
const maxSiblings = 8;
// By key first: what any sibling has of this commit tells more than what all of them have of the default branch.
function siblingRefs(question, store) {
    const source = ({ raw }) => JSON.stringify([raw['context'], raw['dockerfile'], raw['dockerfile-inline']]);
    const siblings = question.siblings.filter((sibling) => source(sibling) === source(question.target)).slice(0, maxSiblings);
    const lists = siblings.map((target) => {
        const place = cachePlace({ ...question, target }, store);
        return place ? cacheImports(place, question.context.event, question.context) : [];
    });
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat()
        .map(({ ref, reason }) => ({ ref, reason: 'sibling', ofCommit: reason === 'commit' }));
}
function cachePlace({ inputs, context, target, naming }, store) {
    const prefix = `${cachePrefix(naming.sharedName(target))}.`;
    const { platforms } = target;
    const { apart } = store;
    if (store.type !== 'registry') {
        const directory = store.options.get('dest');
        // GitHub keeps the caches of repositories apart by itself.
        return { at: directory === undefined ? '' : `${directory}/`, prefix, owner: store.type === 'gha' ? '' : (0,plan_name/* shortHash */.BC)(context.repository.id), platforms, apart };
    }
    const known = displayName(target);
    const shared = inputs.cacheRepository !== undefined || naming.layout?.mode === 'single';
    const repository = inputs.cacheRepository
        ? [inputs.cacheRepository.host, inputs.cacheRepository.path].filter((part) => part !== '').join('/')
        : naming.layout && repositoryOf(naming.layout, known);
    if (!repository)
        return undefined;
    return { at: `${repository}:`, prefix: shared ? prefix : '', owner: ownerHash(repository, context), platforms, apart };
}
// The prefix must not look like a cache tag of another target.
function cachePrefix(name) {
    const part = (0,plan_name/* slug */.yR)(name, 60);
    return /(^|\.)cache-/.test(part) ? `${part.slice(0, 51).replaceAll('cache-', 'cache_')}-${(0,plan_name/* shortHash */.BC)(name)}` : part;
}
// Two repositories of an organisation may share a registry namespace, and a path that merely contains a name proves
// nothing (`acme/shop-api` may be target `api` of `shop`, or the repository `shop-api`).
function ownerHash(repository, { repository: { owner, name, id } }) {
    return `${repository}/`.includes(`/${owner}/${name}/`.toLowerCase()) ? '' : (0,plan_name/* shortHash */.BC)(id);
}

;// CONCATENATED MODULE: ./out/plan/plan.js









/** Decides refs, push and cache for every target. Throws a UserError where the inputs ask for what this event may not. */
function makePlan(inputs, context, definition, trust) {
    if (!trust.trusted)
        refuseOutside(definition, inputs, context);
    const asked = definition.targets.filter((target) => definition.asked.includes(target.name));
    const notices = [...definition.notices];
    const push = trust.trusted && inputs.push !== 'never' && (inputs.registry !== undefined || inputs.push === 'always');
    const naming = imageNaming(inputs, context, definition);
    const cacheStore = chooseStore(inputs, definition);
    const access = judgeCache(inputs, context, trust, cacheStore);
    notices.push(...access.notices);
    const targets = asked.map((target) => {
        const images = planImages({ inputs, context, target, naming, push, single: asked.length === 1 });
        const cache = planCache({ inputs, context, target, naming, siblings: definition.siblings, store: cacheStore, reads: access.reads, writes: access.writes });
        return { name: target.name, displayName: displayName(target), ...images, ...cache, cacheSpare: [], cacheAbsent: [], userExports: target.cacheTo.length + inputs.cacheTo.length > 0 };
    });
    refuseSharedRefs(targets);
    if (!trust.trusted && (inputs.registry || cacheStore)) {
        notices.push(`Nothing is pushed and no cache is written, because ${trust.reason}.`);
    }
    const contextTargets = definition.targets.filter((target) => !asked.includes(target)).map((target) => target.name);
    return { targets, contextTargets, commit: (0,github_context/* commitOf */.D3)(context.event), trust, push, pushNever: inputs.push === 'never', load: inputs.load, cacheStore, notices };
}
// buildx 0.18 and later refuse these by themselves; older ones read whatever a definition names.
function refuseOutside(definition, inputs, context) {
    const roots = [context.workspace, ...allowedPaths(inputs)];
    const isInside = (path, root) => {
        const inner = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(inputs.workdir, path));
        return inner !== '..' && !inner.startsWith('../') && !(0,external_node_path_.isAbsolute)(inner);
    };
    for (const target of definition.targets) {
        const path = localPathsOf(target.raw).find((one) => !roots.some((root) => isInside(one, root)));
        if (path === undefined)
            continue;
        throw new errors/* UserError */.y(`Target \`${target.name}\` reads \`${path}\`, which is outside the workspace. That is refused for code that is not trusted.`);
    }
}
// Two targets under one name would overwrite each other, the last one to finish winning.
function refuseSharedRefs(targets) {
    const owners = new Map();
    for (const target of targets) {
        for (const ref of [...[...target.images, ...target.imagesIfAbsent].map((image) => image.ref), ...target.cacheTo.map((cache) => cache.ref)]) {
            const owner = owners.get(ref);
            if (owner !== undefined && owner !== target.name) {
                throw new errors/* UserError */.y(`Targets \`${owner}\` and \`${target.name}\` would both write \`${ref}\`. Put \`{target}\` into \`image-name\`, or give each its own tag.`);
            }
            owners.set(ref, target.name);
        }
    }
}

// EXTERNAL MODULE: ./out/plan/trust.js
var plan_trust = __webpack_require__(6652);
;// CONCATENATED MODULE: ./out/publish/outputs.js
/** Every output by its name in action.yml; absent ones are empty. */
function makeOutputs({ report, targets, ...facts }) {
    const pushed = targets.filter((target) => target.images.length > 0 && target.digest !== undefined);
    const images = Object.fromEntries(pushed.map((target) => [target.displayName, imageOf(target.images.map(({ ref }) => ref), target.digest ?? '')]));
    const digests = Object.fromEntries(targets.filter((target) => target.digest !== undefined).map((target) => [target.displayName, target.digest]));
    const slowest = report.steps.filter((step) => step.outcome !== 'cached').reduce((most, step) => ((step.durationMs ?? 0) > (most?.durationMs ?? 0) ? step : most), undefined);
    return {
        images: JSON.stringify(images),
        'image-names': JSON.stringify(Object.fromEntries(Object.entries(images).map(([name, image]) => [name, withoutHosts(image)]))),
        digests: JSON.stringify(digests),
        metadata: facts.metadata,
        report: facts.reportFile ?? '',
        'summary-file': facts.summaryFile ?? '',
        'compose-file': facts.composeFile ?? '',
        'bake-file': facts.bakeFile,
        'cache-ratio': report.totals.cacheRatio === undefined ? '' : report.totals.cacheRatio.toFixed(4).replace(/\.?0+$/, ''),
        'duration-ms': String(report.totals.durationMs),
        'steps-total': String(report.totals.stepsTotal),
        'steps-cached': String(report.totals.stepsCached),
        'slowest-step': slowest?.instruction ?? '',
        builder: report.builder.name,
        'comment-id': facts.comment === undefined ? '' : String(facts.comment.id),
        'comment-url': facts.comment?.url ?? ''
    };
}
function imageOf(refs, digest) {
    return { ref: `${repositoryOfRef(refs[0] ?? '')}@${digest}`, digest, tags: refs };
}
/** The repository of `host/path:tag`. */
function repositoryOfRef(ref) {
    const colon = ref.lastIndexOf(':');
    return colon > ref.lastIndexOf('/') ? ref.slice(0, colon) : ref;
}
function withoutHosts(image) {
    const strip = (ref) => ref.slice(ref.indexOf('/') + 1);
    return { ...image, ref: strip(image.ref), tags: image.tags.map(strip) };
}

// EXTERNAL MODULE: ./out/publish/job-summary.js + 1 modules
var job_summary = __webpack_require__(6998);
// EXTERNAL MODULE: ./out/shared/bytes.js
var bytes = __webpack_require__(1187);
// EXTERNAL MODULE: ./out/report/markdown.js
var markdown = __webpack_require__(4370);
// EXTERNAL MODULE: ./out/report/tables.js
var tables = __webpack_require__(1166);
// EXTERNAL MODULE: ./out/report/verdict.js
var verdict = __webpack_require__(5338);
;// CONCATENATED MODULE: ./out/report/findings-text.js





/** Why the cache missed: the first step of each chain, what changed, what it cost. Empty where nothing did. */
function missText(misses, most) {
    if (misses.length === 0)
        return '';
    const rows = misses.slice(0, most).map((miss) => [
        (0,markdown/* time */.kB)(miss.ownMs + miss.downstreamMs), (0,markdown/* code */.aY)(miss.instruction, 90), (0,tables/* fewTargets */.Ve)(miss.targets), missReason(miss),
        miss.downstreamSteps === 0 ? '' : `${(0,verdict/* count */.U9)(miss.downstreamSteps, 'step')}, ${(0,markdown/* time */.kB)(miss.downstreamMs)}`
    ]);
    const left = misses.length > most ? `\n\n…and ${(0,verdict/* count */.U9)(misses.length - most, 'more chain')}.` : '';
    return `### Why the cache missed\n\n${(0,markdown/* table */.tp)(['>Cost', 'First step that missed', 'Target', 'Why', 'Behind it'], rows)}${left}`;
}
/** The dearest reasons and pieces of advice as plain lines, not escaped, for the comment. */
function findingLines(findings, most) {
    return {
        reasons: (findings?.misses ?? []).slice(0, most).map((miss) => {
            const files = miss.changedFiles.slice(0, 2).join(', ');
            return `${miss.instruction} (${(0,duration/* renderDuration */.P)(miss.ownMs + miss.downstreamMs)}): ${miss.text}${files === '' ? '' : ` ${files}`}`;
        }),
        advice: (findings?.advice ?? []).slice(0, most).map((one) => `${one.savingMs > 0 ? `${(0,duration/* renderDuration */.P)(one.savingMs)}: ` : ''}${one.text}`)
    };
}
/** The reason of a miss in a sentence, with the files behind it. */
function missReason(miss) {
    const files = miss.changedFiles.slice(0, 4).map((file) => (0,markdown/* code */.aY)(file, 70)).join(' ');
    const more = miss.changedCount > Math.min(4, miss.changedFiles.length) ? ` and ${miss.changedCount - Math.min(4, miss.changedFiles.length)} more` : '';
    return [(0,markdown/* plain */.pj)(miss.text, 200), files === '' ? '' : `${files}${more}`].filter(Boolean).join('<br>');
}
/** What to change, with what it would save. Empty where there is nothing. */
function adviceText(advice, most) {
    if (advice.length === 0)
        return '';
    return `### Advice\n\n${advice.slice(0, most).map((one) => `- ${adviceLine(one)}`).join('\n')}`;
}
/** One piece of advice on a line. */
function adviceLine(advice) {
    const saving = [...(advice.savingMs > 0 ? [(0,duration/* renderDuration */.P)(advice.savingMs)] : []), ...(advice.savingBytes ? [(0,bytes/* renderBytes */.U)(advice.savingBytes)] : [])].join(', ');
    const places = advice.places.slice(0, 3).map((place) => (0,markdown/* code */.aY)(placeText(place), 100)).join(' ');
    const basis = advice.basis === 'baseline' ? ` <sub>measured on ${(0,verdict/* count */.U9)(advice.n, 'build')}</sub>` : '';
    return [saving === '' ? '' : `**Saves ${saving}**:`, (0,markdown/* plain */.pj)(advice.text, 400), places, basis].filter(Boolean).join(' ').trimEnd();
}
function placeText({ file, line }) {
    return `${file}:${line}`;
}
const levels = '▁▂▃▄▅▆▇█';
/** Build times of a branch as a small chart of text, newest last; empty with fewer than three. */
function historyLine(history) {
    const points = history?.points.filter((point) => point.result === 'success').slice(-20) ?? [];
    if (!history || points.length < 3)
        return '';
    const times = points.map((point) => point.imagesReadyMs ?? point.durationMs);
    const most = Math.max(...times, 1);
    const bars = times.map((ms) => levels[Math.min(7, Math.floor((ms / most) * 7.999))] ?? '').join('');
    return `${bars} the last ${points.length} builds of ${(0,markdown/* code */.aY)(history.branch, 60)} took ${(0,duration/* renderDuration */.P)(Math.min(...times))} to ${(0,duration/* renderDuration */.P)(most)}`;
}
/** What the cache cost and what it was worth, folded; empty without figures. */
function economicsDetails(economics) {
    if (economics.length === 0)
        return '';
    const rows = economics.slice(0, 200).map((one) => [
        (0,markdown/* code */.aY)(one.target, 60), (0,markdown/* time */.kB)(one.costMs), (0,markdown/* time */.kB)(one.benefitMs), (0,bytes/* renderBytes */.U)(one.importBytes + one.exportBytes), verdicts[one.verdict], one.setting === undefined ? '' : (0,markdown/* code */.aY)(one.setting)
    ]);
    return (0,markdown/* details */.zH)('What the cache cost and saved', (0,markdown/* table */.tp)(['Target', '>Cost', '>Saved', '>Moved', 'Verdict', 'Set'], rows));
}
const verdicts = { pays: 'pays', 'costs-more': '⚠️ costs more than it saves', 'too-few-builds': 'too few builds to tell' };

// EXTERNAL MODULE: ./out/report/job-section.js
var job_section = __webpack_require__(6830);
;// CONCATENATED MODULE: ./out/report/section-identity.js


/** Whose section this job writes, and as which version of it. */
function identifyJob(context, matrix, edition = 1) {
    const { workflow, workflowPath, job, step } = context;
    const values = Object.entries(matrix.values).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value) ?? '']);
    // In another order they are the same values.
    const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
        key: (0,job_section/* sectionKey */.FR)([workflowPath, workflow, job, JSON.stringify(sorted), step]), workflow, job, matrix: values.map(([name, value]) => `${name}: ${value}`).join(', '), jobs: matrix.jobs,
        runId: Number(context.runId) || 0, attempt: context.runAttempt, edition, url: jobUrl(context, matrix)
    };
}
// The number of a check run is that of its job (GitHub's changelog of 2025-09).
function jobUrl(context, { checkRunId }) {
    return checkRunId === undefined ? (0,github_context/* runUrl */.Vp)(context) : `${context.serverUrl}/${context.repository.owner}/${context.repository.name}/actions/runs/${context.runId}/job/${checkRunId}`;
}

;// CONCATENATED MODULE: ./out/report/failure-text.js


/** What failed, with the place in the Dockerfile, the last lines of output, and what was given up because of it. */
function failureText(failure, lines) {
    const parts = [
        `**What failed**${failure.target ? ` in ${(0,markdown/* code */.aY)(failure.target, 60)}` : ''}${failure.step ? `: ${(0,markdown/* code */.aY)(failure.step, 200)}` : ''}`,
        (0,markdown/* plain */.pj)(failure.message, 600),
        ...(failure.todo === undefined ? [] : [(0,markdown/* plain */.pj)(failure.todo, 600)])
    ];
    if (failure.excerpt) {
        const place = failure.excerpt.file + (failure.excerpt.line === undefined ? '' : `:${failure.excerpt.line}`);
        parts.push(`${(0,markdown/* code */.aY)(place)}\n\n${(0,markdown/* block */.om)(failure.excerpt.text.slice(0, 40))}`);
    }
    if (failure.lines.length > 0 && lines > 0)
        parts.push(`Last lines of its output:\n\n${(0,markdown/* block */.om)(failure.lines.slice(-lines))}`);
    if (failure.canceled.length > 0)
        parts.push(`Canceled because of it: ${(0,tables/* fewTargets */.Ve)(failure.canceled)}`);
    return parts.join('\n\n');
}

// EXTERNAL MODULE: ./out/report/fit.js
var fit = __webpack_require__(9956);
// EXTERNAL MODULE: ./out/report/words.js
var words = __webpack_require__(8482);
;// CONCATENATED MODULE: ./out/report/run-details.js




/** How it ran: builder, overhead, refs with their reasons. */
function runDetails(report) {
    const { builder, totals } = report;
    const parts = [
        (0,markdown/* table */.tp)(['What', '>Time', '>Bytes'], [
            [`Before bake (of it builder ${(0,markdown/* code */.aY)(builder.name, 80)}: ${(0,markdown/* time */.kB)(builder.bootMs)})`, (0,markdown/* time */.kB)(totals.startupMs), ''],
            ...report.overhead.map((row) => [(0,markdown/* plain */.pj)(row.label, 60), (0,markdown/* time */.kB)(row.durationMs), row.bytes === undefined ? '' : (0,bytes/* renderBytes */.U)(row.bytes)])
        ]),
        `buildx ${(0,markdown/* code */.aY)(builder.buildxVersion)} · commit ${(0,markdown/* code */.aY)(report.commit.slice(0, 12))} · ${report.files.slice(0, 10).map((file) => (0,markdown/* code */.aY)(file, 100)).join(', ')}`,
        ...(builder.nodes ?? []).slice(0, 16).map((node) => `Node ${(0,markdown/* code */.aY)(node.name, 80)}: ${node.platforms.slice(0, 16).map((platform) => (0,markdown/* code */.aY)(platform, 40)).join(', ') || 'platforms unknown'}`)
    ];
    for (const target of report.targets) {
        const not = target.result === 'success' ? '' : 'not ';
        const rows = [
            ...target.images.map(({ ref, reason }) => [`${not}pushed`, (0,markdown/* code */.aY)(ref, 200), words/* tagReasonWords */.IH[reason]]),
            ...target.cacheFrom.map(({ ref, reason, found, used }) => [found === false ? 'cache: not there yet' : used === false ? 'cache: not needed' : 'cache read', (0,markdown/* code */.aY)(ref, 200), words/* cacheReasonWords */.ki[reason]]),
            ...target.cacheTo.map(({ ref, reason }) => [`cache ${not}written`, (0,markdown/* code */.aY)(ref, 200), words/* cacheReasonWords */.ki[reason]])
        ];
        if (rows.length > 0)
            parts.push((0,markdown/* details */.zH)(`Refs of ${(0,markdown/* code */.aY)(target.displayName, 60)}`, (0,markdown/* table */.tp)(['', 'Ref', 'Why'], rows)));
    }
    return parts.join('\n\n');
}
/** What the builder's checks found, folded; empty where they found nothing. */
function warningDetails(warnings, most = 100) {
    if (warnings.length === 0)
        return '';
    const rows = warnings.slice(0, most).map(({ rule, text, file, line }) => [
        file === undefined && line === undefined ? '' : (0,markdown/* code */.aY)(`${file ?? 'line '}${file !== undefined && line !== undefined ? ':' : ''}${line ?? ''}`, 100),
        rule === undefined ? '' : (0,markdown/* code */.aY)(rule, 60), (0,markdown/* plain */.pj)(text, 300)
    ]);
    return (0,markdown/* details */.zH)(`⚠️ ${(0,verdict/* count */.U9)(warnings.length, 'finding')} of the Dockerfile checks`, (0,markdown/* table */.tp)(['Place', 'Rule', 'Finding'], rows));
}

;// CONCATENATED MODULE: ./out/report/gantt.js
/** GitHub's Mermaid refuses a diagram of more than 50,000 characters, and a page cannot raise that. */
const ganttLimit = 45_000;
// How a bar looks: solid for a step, pale for work around it, green for hits, red for what the build's end hung on. A theme
// is not set, because GitHub picks the light or dark one.
const tags = { cached: 'done', run: '', failed: 'crit', around: 'active' };
const longestLabel = 56;
const longestSection = 22;
const dayMs = 86_400_000;
/**
 * The timeline as a Mermaid gantt diagram in a fenced block; undefined where it would be too large, or longer than a day.
 * Times are of the day, because `dateFormat x` would show them in the reader's time zone.
 */
function renderGantt(bars) {
    if (bars.endMs >= dayMs)
        return undefined;
    const sections = bars.sections.map(({ name, bars: own }) => ({ name: named(name, longestSection), lines: own.map(task) }));
    const widest = sections.reduce((most, { name }) => Math.max(most, name.length), 0);
    const text = [
        '```mermaid',
        `%%{init: ${JSON.stringify(look(Math.max(75, 16 + widest * 8)))}}%%`,
        'gantt',
        'dateFormat HH:mm:ss.SSS',
        `axisFormat ${axisFormat(bars.endMs)}`,
        'todayMarker off',
        ...sections.flatMap(({ name, lines }) => [`section ${name}`, ...lines]),
        '```'
    ].join('\n');
    return text.length < ganttLimit ? text : undefined;
}
// Colours that are readable in both themes. Mermaid writes the labels of `done` and `active` bars in one dark colour, also on a
// dark page, so these are grey on translucent bars.
function look(leftPadding) {
    return {
        gantt: { leftPadding, rightPadding: 20, barHeight: 18, barGap: 4 },
        themeVariables: {
            sectionBkgColor: '#76839012', altSectionBkgColor: '#76839000', sectionBkgColor2: '#76839012', gridColor: '#76839066',
            taskTextDarkColor: '#768390', taskBkgColor: '#316dca', taskBorderColor: '#539bf5', taskTextColor: '#ffffff', critBkgColor: '#c93c37', critBorderColor: '#e5534b', activeTaskBkgColor: '#76839022', activeTaskBorderColor: '#768390', doneTaskBkgColor: '#2da44e88', doneTaskBorderColor: '#2da44e'
        }
    };
}
function task(bar) {
    const words = [...(bar.critical && bar.kind !== 'failed' ? ['crit'] : []), tags[bar.kind]].filter((word) => word !== '');
    const start = Math.max(0, Math.min(bar.startMs, dayMs - 1));
    // A bar without length is not drawn.
    const end = Math.min(dayMs - 1, Math.max(bar.endMs, start + 1));
    return `${named(bar.label, longestLabel)} :${[...words, clock(start), clock(end)].join(', ')}`;
}
// Only letters and signs that mean nothing to Mermaid, and never empty. A label begins with its duration, so that none is a
// keyword (`section`, `click`, `title`).
function named(text, limit) {
    const safe = text.replace(/[^A-Za-z0-9 _./+@()=&-]+/g, ' ').replace(/ +/g, ' ').trim();
    const clipped = safe.length <= limit ? safe : `${safe.slice(0, limit - 2).trimEnd()}..`;
    return clipped === '' ? '-' : clipped;
}
function clock(ms) {
    const two = (value) => String(Math.floor(value)).padStart(2, '0');
    return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(Math.floor(ms % 1000)).padStart(3, '0')}`;
}
function axisFormat(endMs) {
    if (endMs < 8000)
        return '%-S.%Ls';
    return endMs < 3_600_000 ? '%-M:%S' : '%-H:%M:%S';
}

// EXTERNAL MODULE: ./out/report/text-timeline.js
var text_timeline = __webpack_require__(3118);
;// CONCATENATED MODULE: ./out/report/timeline-bars.js



// A bar below this share of the whole would be a line without meaning.
const leastShare = 0.015;
const shortestBuildMs = 300;
/**
 * What of a build is worth a bar: the longest steps and work, what is on the critical path first, at most `most`; the hits
 * of a section are one bar. Undefined where there is nothing to compare.
 */
function chooseBars(report, most) {
    const single = report.targets.length <= 1;
    const timed = [...report.steps.flatMap((step) => stepBar(step, single)), ...report.work.flatMap((work) => workBar(work, single))];
    const endMs = timed.reduce((last, bar) => Math.max(last, bar.endMs), 0);
    if (endMs < shortestBuildMs)
        return undefined;
    const seen = timed.filter((bar) => bar.kind === 'failed' || bar.endMs - bar.startMs >= endMs * leastShare);
    const chosen = seen.sort((a, b) => weight(b) - weight(a)).slice(0, most);
    const hits = hitBars(report.steps, single, endMs).filter((bar, _, all) => all.length <= 6 || chosen.some((one) => one.section === bar.section));
    const bars = [...hits.slice(0, Math.max(0, most - chosen.length)), ...chosen].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
    if (bars.length < 2)
        return undefined;
    const sections = new Map();
    for (const bar of bars)
        sections.set(bar.section, [...(sections.get(bar.section) ?? []), bar]);
    return { sections: [...sections].map(([name, own]) => ({ name, bars: own })), endMs, hidden: timed.length - chosen.length };
}
function weight(bar) {
    return bar.kind === 'failed' ? Infinity : (bar.endMs - bar.startMs) * (bar.critical ? 3 : 1);
}
function stepBar(step, single) {
    if (step.outcome === 'cached' || step.startMs === undefined || step.endMs === undefined)
        return [];
    const label = `${placeIn(step, single)} ${(0,markdown/* oneLine */.TN)(step.instruction).replace(/@sha256:[0-9a-f]{64}/, '')}`.trim();
    return [{
            section: sectionOf(step, single), label: labelled(step.durationMs ?? step.endMs - step.startMs, label),
            kind: step.outcome === 'failed' ? 'failed' : step.isFrom ? 'around' : 'run', critical: step.critical,
            startMs: step.startMs, endMs: Math.max(step.startMs, step.endMs)
        }];
}
function workBar(work, single) {
    const section = single || work.targets.length === 0 ? 'around the steps' : someNames(work.targets);
    return [{ section, label: labelled(work.endMs - work.startMs, work.label === 'Other' ? (0,markdown/* oneLine */.TN)(work.text) : work.label), kind: 'around', critical: work.critical, startMs: work.startMs, endMs: work.endMs }];
}
// A hit takes no time; where the hits of a section lie is what is worth seeing.
function hitBars(steps, single, endMs) {
    const bySection = new Map();
    for (const step of steps) {
        if (step.outcome !== 'cached' || step.endMs === undefined || step.isFrom)
            continue;
        const section = sectionOf(step, single);
        const own = bySection.get(section);
        if (own)
            own.push(step);
        else
            bySection.set(section, [step]);
    }
    return [...bySection].map(([section, own]) => {
        const last = own.reduce((most, step) => Math.max(most, step.endMs ?? 0), 0);
        const first = own.reduce((least, step) => Math.min(least, step.startMs ?? step.endMs ?? least), last);
        return { section, label: `${(0,verdict/* count */.U9)(own.length, 'step')} cached`, kind: 'cached', critical: false, startMs: Math.min(first, endMs), endMs: Math.min(Math.max(last, first + endMs * leastShare), endMs) };
    });
}
function labelled(durationMs, text) {
    return `${(0,duration/* renderDuration */.P)(durationMs)} ${text}`;
}
// Where one target is built, its stages are what can be told apart.
function sectionOf(step, single) {
    return single ? [step.platform, step.stage].filter(Boolean).join(' ') || 'steps' : someNames(step.targets);
}
function placeIn(step, single) {
    const index = step.index === undefined ? '' : `${step.index}/${step.total ?? '?'}`;
    return single ? index : [step.platform, step.stage, index].filter(Boolean).join(' ');
}
function someNames(names) {
    const [first = '', second = '', ...more] = names.map((name) => (0,markdown/* oneLine */.TN)(name));
    if (more.length > 0)
        return `${first} + ${more.length + 1} more`;
    return second === '' ? first : `${first} + ${second}`;
}

;// CONCATENATED MODULE: ./out/report/time-text.js







/** What took the time: timeline, critical path, slowest steps. `bars`: the most that the timeline may have; 0 for none. */
function timeText(report, bars) {
    const slowest = (0,tables/* slowestTable */.cJ)(report.steps, 8);
    const parts = [timelineText(report, bars), pathLine(report.criticalPath), slowest === '' ? '' : `**Slowest steps**\n\n${slowest}`, pathDetails(report.criticalPath), stageDetails(report.stages)].filter((part) => part !== '');
    return parts.length === 0 ? '' : ['### What took the time', ...parts].join('\n\n');
}
function timelineText(report, most) {
    const bars = most === 0 ? undefined : chooseBars(report, most);
    if (!bars)
        return '';
    const gantt = renderGantt(bars);
    const hidden = bars.hidden === 0 ? '' : ` · ${bars.hidden} shorter ones are not shown`;
    const text = (0,markdown/* block */.om)([...(0,text_timeline/* renderTextTimeline */.BY)(bars), '', text_timeline/* textLegend */.t7]);
    if (gantt === undefined)
        return text;
    const legend = `<sub>🟥 ${report.result === 'failure' ? 'failed' : 'critical path'} · 🟦 step · 🟩 cached · ⬜ around the steps${hidden}</sub>`;
    return [gantt, legend, (0,markdown/* details */.zH)('The timeline as text', text)].join('\n\n');
}
const namedLinks = 4;
/** The chain that decided the build's end, its dearest links by name. */
function pathLine(path) {
    if (!path || path.links.length === 0)
        return '';
    const dearest = [...path.links].sort((a, b) => b.durationMs - a.durationMs).slice(0, namedLinks);
    const named = path.links.filter((link) => dearest.includes(link) && link.durationMs > 0).map((link) => `${linkName(link, 60)} ${(0,markdown/* time */.kB)(link.durationMs)}`);
    const others = path.links.length - named.length;
    const waited = path.gapMs >= 1000 ? `, ${(0,duration/* renderDuration */.P)(path.gapMs)} of waiting between them` : '';
    const rival = path.uncertain === undefined ? '' : ', one of two equally long ways';
    return `**Critical path** ${(0,duration/* renderDuration */.P)(path.busyMs)}${waited}${rival}: ${named.join(' → ')}${others > 0 ? ` and ${(0,verdict/* count */.U9)(others, 'short one')}` : ''}`;
}
function linkName(link, limit) {
    return link.label === undefined || link.label === 'Other' ? (0,markdown/* code */.aY)(link.text.replace(/@sha256:[0-9a-f]{64}/, ''), limit) : (0,markdown/* plain */.pj)(link.label, limit);
}
function pathDetails(path) {
    if (!path || path.links.length < 2)
        return '';
    const rows = path.links.slice(0, 60).map((link) => [
        (0,markdown/* time */.kB)(link.startMs), (0,markdown/* time */.kB)(link.durationMs), linkName(link, 110), (0,tables/* fewTargets */.Ve)(link.targets), link.place === undefined || link.place === '' ? '' : (0,markdown/* code */.aY)(link.place, 60),
        link.savingMs > 0 ? (0,markdown/* time */.kB)(link.savingMs) : ''
    ]);
    const source = path.exact ? '' : '\n\nWhat waited for what is read from names and times; the builder\'s own record was not there.';
    const rival = path.uncertain === undefined ? '' : `\n\nAnother way was as long, as far as the log tells: ${(0,markdown/* plain */.pj)(path.uncertain, 160)}.`;
    return (0,markdown/* details */.zH)('The critical path link by link', `${(0,markdown/* table */.tp)(['>At', '>Time', 'Link', 'Target', 'Stage', '>Without it shorter by'], rows)}${source}${rival}`);
}
function stageDetails(stages) {
    if (stages.length < 2)
        return '';
    const rows = stages.slice(0, 60).map((stage) => [
        (0,markdown/* code */.aY)(stage.name, 60), (0,markdown/* time */.kB)(stage.startMs), (0,markdown/* time */.kB)(stage.endMs - stage.startMs), (0,tables/* fewTargets */.Ve)(stage.ranWith), (0,tables/* fewTargets */.Ve)(stage.neededFirst), (0,tables/* fewTargets */.Ve)(stage.couldHaveRunWith)
    ]);
    return (0,markdown/* details */.zH)(`${stages.length} stages, and which ran side by side`, (0,markdown/* table */.tp)(['Stage', '>At', '>Time', 'Ran beside', 'Waited for', 'Could have run beside'], rows));
}

;// CONCATENATED MODULE: ./out/report/summary.js










/** The runner drops a step's summary whole when it is larger (bytes of UTF-8); a little is left for what others append. */
const summaryLimit = 1_000_000;
/** The report as job summary: Markdown of at most `summaryLimit` bytes. Says less where it does not fit. */
function renderSummary(report, limit = summaryLimit) {
    const size = (text) => Buffer.byteLength(text, 'utf8');
    // The same on several levels, and dear with thousands of steps.
    const many = once(() => timeText(report, 36));
    const few = { ...report, targets: report.targets.slice(0, 50) };
    return (0,fit/* fitting */._)([
        () => compose(report, many, [(0,tables/* stepDetails */.XM)(report), runPart(report)]),
        () => compose(report, many, [runPart(report), 'The steps are left out, there are too many for a job summary. The report file has them all.']),
        () => compose(report, many, ['Steps and refs are left out, there are too many for a job summary. The report file has them all.']),
        () => compose(few, () => timeText(report, 0), [`Only the first ${few.targets.length} of ${report.targets.length} targets are shown. The report file has them all.`])
    ], limit, size);
}
function once(make) {
    let text;
    return () => (text ??= make());
}
function compose(report, time, parts) {
    const { findings } = report;
    return [
        head(report),
        report.failure ? failureText(report.failure, 30) : '',
        totalsLine(report),
        historyLine(findings?.history),
        ...report.notices.slice(0, 20).map((notice) => `> ${(0,markdown/* plain */.pj)(notice)}`),
        report.targets.length === 0 ? '' : (0,tables/* targetTable */.iY)(report.targets),
        time(),
        missText(findings?.misses ?? [], 10),
        adviceText(findings?.advice ?? [], 10),
        warningDetails(report.warnings),
        economicsDetails(findings?.economics ?? []),
        ...parts
    ].filter((part) => part !== '').join('\n\n') + '\n';
}
/** The title and the verdict. */
function head(report) {
    return `## ${(0,markdown/* plain */.pj)(report.title, 100)}\n\n${words/* resultMarks */.uh[report.result]} **${(0,markdown/* plain */.pj)(report.headline)}**`;
}
/** The totals in one line, against the baseline where there is one. */
function totalsLine({ totals, findings }) {
    const comparison = findings?.comparison;
    const build = comparison?.images ?? comparison?.build;
    const parts = [
        ...(totals.stepsTotal === 0 ? [] : [`${(0,tables/* cachedCell */.P2)(totals)} steps cached`]),
        ...(totals.stepSumMs > 0 ? [`${(0,duration/* renderDuration */.P)(totals.stepSumMs)} of step time in ${(0,duration/* renderDuration */.P)(totals.durationMs)}`] : []),
        ...(totals.parallelism !== undefined && totals.parallelism >= 1.05 ? [`${totals.parallelism.toFixed(1)} at a time`] : []),
        ...(comparison && build ? [`median of ${(0,verdict/* count */.U9)(build.n, 'build')} of ${(0,markdown/* code */.aY)(comparison.source.branch, 60)}: ${(0,duration/* renderDuration */.P)(build.medianMs)}`] : []),
        ...(comparison && comparison.savedMs > 0 ? [`the cache saved ${(0,duration/* renderDuration */.P)(comparison.savedMs)} of steps`] : [])
    ];
    return parts.join(' · ');
}
function runPart(report) {
    return (0,markdown/* details */.zH)('How it ran', runDetails(report));
}

// EXTERNAL MODULE: ./out/report/time-parts.js + 1 modules
var time_parts = __webpack_require__(4070);
;// CONCATENATED MODULE: ./out/report/trace.js


const stepColours = { done: 'thread_state_running', failed: 'terrible', canceled: 'grey', unfinished: 'grey' };
/** The build as trace events: one lane for each step that runs at the same time, hits as moments. One line of JSON. */
function renderTrace(report) {
    const slices = [...stepSlices(report), ...workSlices(report)].sort((a, b) => a.startMs - b.startMs || b.endMs - a.endMs);
    const lanes = [];
    const events = slices.map((slice) => {
        const free = lanes.findIndex((endMs) => endMs <= slice.startMs);
        const lane = free < 0 ? lanes.length : free;
        lanes[lane] = slice.endMs;
        return { name: slice.name, cat: slice.category, ph: 'X', ts: slice.startMs * 1000, dur: (slice.endMs - slice.startMs) * 1000, pid: 1, tid: lane + 1, cname: slice.colour, args: slice.args };
    });
    const hits = report.steps
        .filter((step) => step.outcome === 'cached' && step.endMs !== undefined)
        .map((step) => ({ name: (0,markdown/* oneLine */.TN)(step.instruction).slice(0, 200), cat: 'cached', ph: 'i', s: 't', ts: (step.endMs ?? 0) * 1000, pid: 1, tid: lanes.length + 1, args: { targets: step.targets, place: (0,time_parts/* placeOf */.$t)(step) } }));
    const names = [...lanes.map((_, index) => [index + 1, `lane ${index + 1}`]), ...(hits.length > 0 ? [[lanes.length + 1, 'cached']] : [])];
    return JSON.stringify({
        displayTimeUnit: 'ms',
        otherData: { title: report.title, headline: report.headline, commit: report.commit },
        traceEvents: [
            { name: 'process_name', ph: 'M', pid: 1, args: { name: report.title } },
            ...names.flatMap(([tid, name]) => [{ name: 'thread_name', ph: 'M', pid: 1, tid, args: { name } }, { name: 'thread_sort_index', ph: 'M', pid: 1, tid, args: { sort_index: tid } }]),
            ...events, ...hits
        ]
    });
}
function stepSlices(report) {
    return report.steps.flatMap((step) => {
        if (step.outcome === 'cached' || step.startMs === undefined || step.endMs === undefined)
            return [];
        return [{
                name: (0,markdown/* oneLine */.TN)(step.instruction).slice(0, 200), category: step.isFrom ? 'base image' : 'step', startMs: step.startMs, endMs: Math.max(step.startMs, step.endMs),
                colour: step.critical ? 'bad' : (stepColours[step.outcome] ?? 'grey'),
                args: { targets: step.targets, place: (0,time_parts/* placeOf */.$t)(step), outcome: step.outcome, critical: step.critical, busyMs: step.durationMs, ...(step.uncertain === undefined ? {} : { uncertain: step.uncertain }) }
            }];
    });
}
function workSlices(report) {
    return report.work.map((work) => ({
        name: `${work.label}: ${(0,markdown/* oneLine */.TN)(work.text)}`.slice(0, 200), category: 'around', startMs: work.startMs, endMs: work.endMs, colour: work.critical ? 'bad' : 'white', args: { targets: work.targets, critical: work.critical }
    }));
}

;// CONCATENATED MODULE: ./out/report/annotations.js



// The runner keeps ten of each level for a step and drops the others (actions/runner: ExecutionContext.cs).
const mostOfLevel = 10;
const longest = 1000;
/**
 * What is worth a mark on a Dockerfile: the failing step, findings of the checks, advice. Each once, at most ten of a level;
 * by `diff`, advice stands only where the request changed the file (`changed`; undefined where that is not known).
 */
function makeAnnotations(report, mode, changed) {
    if (mode === 'off')
        return [];
    const { failure } = report;
    const failing = failure?.dockerfile !== undefined && failure.excerpt?.line !== undefined
        ? [{ level: 'error', file: failure.dockerfile, line: failure.excerpt.line, title: `Build failed${failure.target === undefined ? '' : ` in ${failure.target}`}`, message: failure.message }]
        : [];
    const checks = report.warnings.flatMap((warning) => warning.file === undefined || warning.line === undefined ? [] : [{ level: 'warning', file: warning.file, line: warning.line, title: warning.rule ?? 'Dockerfile check', message: warning.text }]);
    const advice = (report.findings?.advice ?? []).flatMap((one) => one.places.map(({ file, line }) => {
        const saving = [...(one.savingMs > 0 ? [(0,duration/* renderDuration */.P)(one.savingMs)] : []), ...(one.savingBytes === undefined ? [] : [(0,bytes/* renderBytes */.U)(one.savingBytes)])].join(', ');
        return { level: 'notice', file, line, title: saving === '' ? one.rule : `${one.rule}: saves ${saving}`, message: one.text };
    })).filter(({ file, line }) => mode === 'all' || changed?.get(file)?.has(line) === true);
    return [failing, checks, advice].flatMap((level) => annotations_once(level).slice(0, mostOfLevel));
}
function annotations_once(annotations) {
    const seen = new Map();
    for (const one of annotations) {
        const text = { ...one, title: (0,markdown/* oneLine */.TN)(one.title).slice(0, 200), message: (0,markdown/* oneLine */.TN)(one.message).slice(0, longest) };
        const key = JSON.stringify([text.file, text.line, text.title, text.message]);
        if (!seen.has(key))
            seen.set(key, text);
    }
    return [...seen.values()];
}

;// CONCATENATED MODULE: ./out/report/changed-lines.js
/** Reads the lines that unified diffs add. */
function parseChangedLines(files) {
    return new Map(files.map(({ path, patch }) => [path, addedLines(patch ?? '')]));
}
function addedLines(patch) {
    const added = new Set();
    let at = 0;
    for (const line of patch.split('\n')) {
        const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line);
        if (hunk)
            at = Number(hunk[1]);
        else if (line.startsWith('+'))
            added.add(at++);
        else if (line.startsWith(' ') || line === '')
            at++;
    }
    return added;
}

// EXTERNAL MODULE: ./out/shared/inert.js
var inert = __webpack_require__(5924);
;// CONCATENATED MODULE: ./out/publish/annotations.js





/** Marks lines of Dockerfiles. Advice is left out where it cannot be told which lines the pull request changes. */
async function publishAnnotations({ report, inputs, context, log, write }) {
    const wanted = inputs.annotations === 'diff' && report.findings?.advice.some((one) => one.places.length > 0);
    const changed = wanted ? await readChangedLines(inputs, context, log) : undefined;
    makeAnnotations(report, inputs.annotations, changed).forEach((one) => write(`${annotationCommand(one)}\n`));
}
async function readChangedLines(inputs, context, log) {
    const request = (0,github_context/* pullRequestNumber */.Kd)(context.event, inputs.prNumber);
    if (request === undefined || inputs.githubToken === '')
        return undefined;
    try {
        const { makeCommentClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 9565));
        const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
        return parseChangedLines(await client.changedFiles(request));
    }
    catch (error) {
        log.debug(`No advice on lines: what pull request ${request} changes could not be read: ${(0,errors/* messageOf */.b)(error)}`);
        return undefined;
    }
}
/**
 * An annotation as workflow command. Data and properties are escaped as the runner reads them (actions/runner:
 * ActionCommand.cs), so that a text stays one command.
 */
function annotationCommand({ level, file, line, title, message }) {
    return `::${level} file=${property(file)},line=${line},title=${property(title)}::${data((0,inert/* inertLine */.Fq)(message))}`;
}
function data(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function property(text) {
    return data((0,inert/* inertLine */.Fq)(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./out/publish/report-files.js


/** Writes the report as JSON into a directory, or where the user wants it. Returns its path. */
async function writeReportFile(directory, chosen, report) {
    const path = chosen ?? (0,external_node_path_.join)(directory, 'report.json');
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, `${JSON.stringify(report, null, 2)}\n`);
    return path;
}
/** Writes the build as a trace, where the user wants one. Returns its path. */
async function writeTraceFile(path, trace) {
    if (path === undefined)
        return undefined;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, `${trace()}\n`);
    return path;
}
/** Writes the summary into a directory. Returns its path. */
async function writeSummaryFile(directory, markdown) {
    const path = (0,external_node_path_.join)(directory, 'summary.md');
    await (0,promises_.writeFile)(path, markdown);
    return path;
}

// EXTERNAL MODULE: ./out/publish/save-comment.js
var save_comment = __webpack_require__(2899);
;// CONCATENATED MODULE: ./out/publish/publish-report.js












/** Shows the report everywhere it belongs, side by side. Each sink that fails is one warning; nothing is thrown. */
async function publishReport(task) {
    const { report, inputs, directory, log } = task;
    const attempt = async (what, action) => {
        try {
            return await action();
        }
        catch (error) {
            log.warning(`${what}: ${(0,errors/* messageOf */.b)(error)}`);
            return undefined;
        }
    };
    const section = await attempt("The job's part of the comment could not be made", async () => (0,job_section/* makeSection */.yb)(report, identifyJob(task.context, inputs.matrix), { ...findingLines(report.findings, 3), room: job_section/* roomInFile */.x7 }));
    const summary = await attempt('The summary could not be made', async () => renderSummary(report));
    const [, reportFile, summaryFile, , composeFile] = await Promise.all([
        attempt('The job summary could not be written', async () => inputs.summary && summary !== undefined && (0,job_summary/* writeJobSummary */.j)(task.summaryPath, summary)),
        attempt('The report file could not be written', () => writeReportFile(directory, inputs.reportFile, { ...report, job: section })),
        attempt('The summary file could not be written', async () => (summary === undefined ? undefined : writeSummaryFile(directory, summary))),
        attempt('The trace file could not be written', () => writeTraceFile(inputs.traceFile, () => renderTrace(report))),
        attempt('The Compose override could not be written', () => writeOverride(directory, task.composeOverride))
    ]);
    await attempt('The outputs could not be written', async () => task.onFiles?.({ reportFile, summaryFile, composeFile }));
    await attempt('Dockerfile lines could not be marked', () => publishAnnotations({ report, inputs, context: task.context, log, write: task.write ?? (() => undefined) }));
    const comment = await attempt('The pull-request comment was left out', async () => section && withinPatience((0,save_comment/* saveComment */.z)({ inputs, context: task.context, sections: [(0,job_section/* fitSection */.vY)(section)], ...turnOf(report, inputs), log })));
    return { reportFile, summaryFile, composeFile, comment, written: section && comment && { section: (0,job_section/* fitSection */.vY)(section), pullRequest: comment.pullRequest, settled: comment.settled } };
}
async function writeOverride(directory, text) {
    if (text === undefined)
        return undefined;
    const path = (0,external_node_path_.join)(directory, 'compose.warmbake.yaml');
    await (0,promises_.writeFile)(path, text);
    return path;
}
// A job that was cancelled is killed after ten seconds: it waits for nobody.
function turnOf(report, { matrix }) {
    return report.result === 'canceled' && matrix.jobs <= save_comment/* mostWriters */.u ? { index: 0, jobs: 1, atOnce: 1 } : matrix;
}
// The patience of the protocol, and a last call that is not answered.
const longestCommentMs = 32_000;
/** The outcome of a task, unless it takes longer than a job should wait for a comment. */
async function withinPatience(task) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`GitHub took longer than ${longestCommentMs / 1000} s`)), longestCommentMs);
    });
    return Promise.race([task, late]).finally(() => clearTimeout(timer));
}

// EXTERNAL MODULE: ./out/report/aliases.js
var aliases = __webpack_require__(2223);
// EXTERNAL MODULE: ./out/definition/definition-error.js
var definition_error = __webpack_require__(1320);
// EXTERNAL MODULE: ./out/report/dockerfiles.js
var dockerfiles = __webpack_require__(3152);
;// CONCATENATED MODULE: ./out/report/failure.js



const shownLines = 30;
/**
 * What failed: the step and the last lines of its output; for a failure outside any step, buildx's own message and what it
 * wrote around it.
 */
function makeFailure({ log, names, tail, definition, places, targets }) {
    const step = log.steps.find((one) => one.id === log.failure?.stepId);
    const target = log.failure?.target ?? step?.targets[0];
    const excerpt = log.failure?.excerpt;
    const message = log.failure?.message ?? log.finalError ?? lastError(tail);
    // The reader keeps more of a step's output than buildx repeats at the end.
    const lines = step && step.lines.length > 0 ? step.lines : (log.failure?.lines ?? []);
    const todo = failureAdvice[classifyFailure({ message, lines }).cause];
    return {
        target: target === undefined ? undefined : (names.get(target) ?? target),
        ...(todo === undefined ? {} : { todo }),
        step: log.failure?.name ?? step?.name,
        message: /additional privileges requested/.test(message) ? `${message}. Grant them with the input \`allow\`` : message,
        lines: (lines.length > 0 || step || excerpt ? lines : (0,definition_error/* definitionMessage */.X)(tail.join('\n')).split('\n')).slice(-shownLines),
        canceled: targets.filter((one) => one.result === 'canceled').map((one) => one.displayName),
        dockerfile: (0,dockerfiles/* failingDockerfile */.V8)(definition, target, places),
        excerpt: excerpt && { file: excerpt.file, line: excerpt.line, text: excerpt.text }
    };
}
function lastError(tail) {
    const line = tail.findLast((text) => text.startsWith('ERROR: '));
    return line?.slice('ERROR: '.length) ?? 'bake failed and gave no reason';
}
/** A failed or cancelled build as the error of the step: verdict, place, message, last lines. */
function renderFailure(report, startError) {
    if (startError !== undefined)
        return `docker buildx bake could not be started: ${startError}`;
    const { failure } = report;
    if (!failure)
        return report.headline;
    const where = [failure.target && `target ${failure.target}`, failure.step && `step ${failure.step}`].filter(Boolean).join(', ');
    return [`${report.headline}${where === '' ? '' : ` (${where})`}: ${failure.message}`, ...failure.lines.slice(-10), ...(failure.todo === undefined ? [] : [failure.todo])].join('\n');
}

;// CONCATENATED MODULE: ./out/report/bake-metadata.js
/**
 * What `--metadata-file` will hold (docker/buildx, commands/bake.go), for a bake that has not ended and has not written it
 * yet: from the log and the registry. One line of JSON.
 */
function bakeMetadata({ plan, digests, log, pushed, buildRefs }) {
    const configs = new Map(log.configs.map(({ target, digest }) => [target ?? (plan.targets.length === 1 ? plan.targets[0]?.name : undefined), digest]));
    const entries = plan.targets.map(({ name, images, localNames }) => {
        const [digest, config, manifest, ref] = [digests.get(name), configs.get(name), pushed.get(name), buildRefs.get(name)];
        const names = [...images.map((image) => image.ref), ...(images.length === 0 ? localNames : [])];
        return [name, {
                ...(ref === undefined ? {} : { 'buildx.build.ref': ref }),
                ...(config === undefined ? {} : { 'containerimage.config.digest': config }),
                ...(digest === undefined || manifest?.mediaType === undefined ? {} : { 'containerimage.descriptor': { mediaType: manifest.mediaType, digest, size: manifest.bytes } }),
                ...(digest === undefined ? {} : { 'containerimage.digest': digest }),
                ...(names.length === 0 ? {} : { 'image.name': names.join(',') })
            }];
    });
    // Targets that are only contexts of others have an entry, too.
    const others = [...buildRefs].filter(([name]) => !plan.targets.some((target) => target.name === name)).map(([name, ref]) => [name, { 'buildx.build.ref': ref }]);
    return JSON.stringify(Object.fromEntries([...others, ...entries]));
}

;// CONCATENATED MODULE: ./out/report/log-table.js




/** The report as lines for the job's log: the verdict, a row per target, a row per step. Inert already. */
function renderLogTable(report) {
    const rows = [
        ['TARGET', 'RESULT', 'TIME', 'CACHED', 'DIGEST'],
        ...report.targets.map((target) => [
            target.displayName, words/* resultWords */.Xb[target.result], target.durationMs === undefined ? '-' : (0,duration/* renderDuration */.P)(target.durationMs),
            target.stepsTotal === 0 ? '-' : `${(0,markdown/* percent */.KN)(target.cacheRatio)} (${target.stepsCached}/${target.stepsTotal})`,
            target.digest ?? '-'
        ])
    ];
    const steps = [
        ['TARGET', 'STEP', 'OUTCOME', 'TIME', 'INSTRUCTION'],
        ...report.steps.map((step) => [
            step.targets.join(','), [step.platform, step.stage, step.index === undefined ? undefined : `${step.index}/${step.total ?? '?'}`].filter(Boolean).join(' '),
            words/* outcomeWords */.wX[step.outcome], step.durationMs === undefined ? '-' : (0,duration/* renderDuration */.P)(step.durationMs), step.instruction
        ])
    ];
    return [(0,markdown/* oneLine */.TN)(`${report.title}: ${report.headline}`), '', ...align(rows), '', ...align(steps)].map(inert/* inertLine */.Fq);
}
const widest = 100;
function align(rows) {
    const cells = rows.map((row) => row.map((cell) => clip((0,markdown/* oneLine */.TN)(cell))));
    const widths = (cells[0] ?? []).map((_, column) => cells.reduce((most, row) => Math.max(most, Math.min(row[column]?.length ?? 0, 60)), 0));
    return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
function clip(text) {
    return text.length <= widest ? text : `${text.slice(0, widest - 1)}…`;
}

;// CONCATENATED MODULE: ./out/report/gates.js



/**
 * The gates that a build crossed, each as a sentence with its figure and its limit. A gate without a figure (no baseline, no
 * countable step) is not crossed, nor is the one on time by a difference within the noise; a build that failed has none.
 */
function crossedGates(report, { maxDurationIncrease, minCacheRatio }) {
    if (report.result !== 'success')
        return [];
    const crossed = [];
    const { cacheRatio, stepsCached, stepsTotal } = report.totals;
    const comparison = report.findings?.comparison;
    const time = comparison?.images ?? comparison?.build;
    if (maxDurationIncrease && comparison && time && time.deltaMs > allowedMs(maxDurationIncrease, time.medianMs) && time.deltaMs > time.noiseMs) {
        const allowed = 'share' in maxDurationIncrease ? `${round(maxDurationIncrease.share * 100)}%` : (0,duration/* renderDuration */.P)(maxDurationIncrease.ms);
        const more = time.medianMs > 0 ? ` (${round((time.deltaMs / time.medianMs) * 100)}%)` : '';
        crossed.push(`max-duration-increase: the build took ${(0,duration/* renderDuration */.P)(time.nowMs)}, ${(0,duration/* renderDuration */.P)(time.deltaMs)}${more} more than the median of ${(0,verdict/* count */.U9)(time.n, 'build')} of ${comparison.source.branch} (${(0,duration/* renderDuration */.P)(time.medianMs)}); allowed are ${allowed} more.`);
    }
    if (minCacheRatio !== undefined && cacheRatio !== undefined && cacheRatio < minCacheRatio) {
        crossed.push(`min-cache-ratio: ${(0,markdown/* percent */.KN)(cacheRatio)} of the steps were cached (${stepsCached} of ${stepsTotal}); at least ${round(minCacheRatio * 100)}% are asked for.`);
    }
    return crossed;
}
function allowedMs(increase, medianMs) {
    return 'share' in increase ? increase.share * medianMs : increase.ms;
}
function round(value) {
    return String(Math.round(value * 10) / 10);
}

// EXTERNAL MODULE: ./out/report/overhead.js
var overhead = __webpack_require__(5683);
;// CONCATENATED MODULE: ./out/report/make-report.js







/** Puts everything worth saying into one value. */
function makeReport(facts) {
    const { context, definition, plan, log, timing, result } = facts;
    const names = new Map(definition.targets.map((target) => [target.name, target.service ?? target.name]));
    const targets = makeTargets(facts);
    const places = { workdir: facts.workdir ?? context.workspace, workspace: context.workspace };
    const failure = result === 'failure' ? makeFailure({ log, names, tail: facts.tail, definition, places, targets }) : undefined;
    const { criticalIds, ...time } = (0,time_parts/* makeTimeParts */._q)(log, names, result === 'success');
    const compared = new Map(facts.findings?.comparison?.steps.map((one) => [one.stepId, one]));
    const totals = {
        durationMs: Math.round(timing.wallMs), stepSumMs: Math.round(timing.stepSumMs), parallelism: timing.parallelism,
        stepsTotal: timing.stepsTotal, stepsCached: timing.stepsCached, cacheRatio: timing.cacheRatio,
        ...(facts.pushedMs === undefined || result !== 'success' ? {} : { pushedMs: Math.round(facts.pushedMs) }),
        startupMs: Math.round(facts.startupMs)
    };
    const found = facts.findings && renamed(facts.findings, names);
    const gates = facts.gates ? crossedGates({ result, totals, findings: found }, facts.gates) : [];
    return {
        version: 1,
        title: facts.title,
        result,
        headline: (0,verdict/* makeVerdict */.gt)(facts, targets),
        project: definition.project ?? context.repository.name,
        files: definition.files,
        commit: plan.commit,
        runUrl: (0,github_context/* runUrl */.Vp)(context),
        totals,
        targets,
        steps: (0,time_parts/* inReadingOrder */.g)(log.steps).map((step) => ({
            targets: (0,time_parts/* shown */.SP)(step.targets, names),
            platform: step.platform, stage: step.stage, index: step.index, total: step.total,
            instruction: step.instruction, isFrom: step.isFrom, outcome: step.outcome,
            startMs: rounded(step.startMs), endMs: rounded(step.endMs), durationMs: rounded(step.durationMs), uncertain: step.uncertain,
            critical: criticalIds.has(step.id), comparison: compared.get(step.id)
        })),
        overhead: timing.overhead.map(({ kind, durationMs, bytes }) => ({ label: (0,overhead/* overheadLabel */.R)(kind), durationMs: Math.round(durationMs), bytes })),
        ...time,
        warnings: (0,dockerfiles/* lintReports */.hz)(log.lintWarnings, definition.targets, places),
        findings: found,
        failure,
        builder: facts.builder,
        exportGoesOn: facts.exportGoesOn,
        gates,
        notices: [...gates, ...facts.notices]
    };
}
function makeTargets({ plan, timing, result, digests, log, findings }) {
    const missing = new Set(log.missingCaches);
    return plan.targets.map((target) => {
        const measured = timing.perTarget.find((one) => one.target === target.name);
        const failed = measured?.outcome === 'failed' || (log.failure?.target === target.name && result === 'failure');
        const digest = digests.get(target.name);
        return {
            name: target.name,
            displayName: target.displayName,
            result: result === 'success' ? 'success' : failed ? 'failure' : digest !== undefined ? 'success' : result === 'failure' && plan.targets.length === 1 ? 'failure' : 'canceled',
            durationMs: rounded(measured?.durationMs),
            stepsTotal: measured?.stepsTotal ?? 0,
            stepsCached: measured?.stepsCached ?? 0,
            cacheRatio: measured?.cacheRatio,
            difference: findings?.comparison?.targets.find((one) => one.target === target.name)?.difference,
            digest,
            images: target.images.map(({ ref, reason }) => ({ ref, reason })),
            localNames: target.localNames,
            cacheFrom: [
                ...target.cacheFrom.map((cache) => ({ ...cache, ...(missing.has(cache.ref) ? { found: false } : {}) })),
                ...target.cacheSpare.map((cache) => ({ ...cache, used: false })),
                ...target.cacheAbsent.map((cache) => ({ ...cache, found: false }))
            ],
            cacheTo: [...target.cacheTo, ...(target.cacheAlias ? [target.cacheAlias] : [])]
        };
    });
}
function renamed({ comparison, history, misses, advice, economics }, names) {
    return {
        comparison: comparison && { source: comparison.source, build: comparison.build, images: comparison.images, cacheRatio: comparison.cacheRatio, savedMs: comparison.savedMs },
        history,
        misses: misses.map((miss) => ({ ...miss, targets: (0,time_parts/* shown */.SP)(miss.targets, names) })),
        advice: advice.map((one) => ({ ...one, targets: (0,time_parts/* shown */.SP)(one.targets, names) })),
        economics: economics.map((one) => ({ ...one, target: names.get(one.target) ?? one.target }))
    };
}
function rounded(value) {
    return value === undefined ? undefined : Math.round(value);
}

;// CONCATENATED MODULE: ./out/report/pinned-images.js
/** Where each target's image is: pushed, by digest; else its local name where it is loaded. */
function pinImages(plan, digests) {
    const pinned = new Map();
    for (const target of plan.targets) {
        const ref = target.images[0]?.ref;
        const digest = digests.get(target.name);
        if (ref !== undefined && digest !== undefined)
            pinned.set(target.name, `${ref.slice(0, ref.lastIndexOf(':'))}@${digest}`);
        else if (plan.load && target.localNames[0] !== undefined)
            pinned.set(target.name, target.localNames[0]);
    }
    return pinned;
}

;// CONCATENATED MODULE: ./out/report/plan-lines.js

/** The plan as lines for the job's log: what is built, pushed, read and written, each ref with its reason. */
function renderPlanLines(definition, plan) {
    const lines = [`Definition: ${definition.files.join(', ')}`];
    for (const target of plan.targets) {
        lines.push(target.displayName === target.name ? target.name : `${target.displayName} (target ${target.name})`);
        lines.push(...target.images.map(({ ref, reason }) => `  push        ${ref} (${words/* tagReasonWords */.IH[reason]})`));
        lines.push(...target.localNames.map((name) => `  not pushed  ${name} (outside the registry)`));
        lines.push(...target.cacheFrom.map(({ ref, reason }) => `  cache from  ${ref} (${words/* cacheReasonWords */.ki[reason]})`));
        lines.push(...target.cacheSpare.map(({ ref, reason }) => `  not needed  ${ref} (${words/* cacheReasonWords */.ki[reason]})`));
        lines.push(...target.cacheAbsent.map(({ ref, reason }) => `  no cache at ${ref} yet (${words/* cacheReasonWords */.ki[reason]})`));
        lines.push(...target.cacheTo.map(({ ref, reason }) => `  cache to    ${ref} (${words/* cacheReasonWords */.ki[reason]})`));
        if (target.cacheAlias)
            lines.push(`  cache alias ${target.cacheAlias.ref} (${words/* cacheReasonWords */.ki[target.cacheAlias.reason]})`);
    }
    if (plan.contextTargets.length > 0)
        lines.push(`Built as contexts of others: ${plan.contextTargets.join(', ')}`);
    return lines;
}

// EXTERNAL MODULE: ./out/report/redact.js + 3 modules
var report_redact = __webpack_require__(1593);
// EXTERNAL MODULE: ./out/report/export-warning.js
var export_warning = __webpack_require__(776);
;// CONCATENATED MODULE: ./out/report/hand-over.js
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
        if (field === 'Platforms')
            nodes.at(-1)?.platforms.push(...value.split(',').map((platform) => platform.trim().replace(/\*$/, '')).filter((platform) => /^[a-z0-9/.]+$/.test(platform)));
    }
    return nodes;
}

// EXTERNAL MODULE: ./out/run/certificates.js
var certificates = __webpack_require__(6560);
// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(8100);
// EXTERNAL MODULE: ./out/run/command.js
var command = __webpack_require__(1967);
// EXTERNAL MODULE: ./out/run/handover.js
var handover = __webpack_require__(3407);
// EXTERNAL MODULE: ./out/run/keep-login.js
var keep_login = __webpack_require__(8837);
// EXTERNAL MODULE: ./out/run/job-builder.js + 1 modules
var job_builder = __webpack_require__(8096);
// EXTERNAL MODULE: ./out/run/prewarm.js
var prewarm = __webpack_require__(4458);
;// CONCATENATED MODULE: ./out/run/branches.js

/**
 * The context with the branches that its payload does not have. The default branch: as GitHub's API says, else git's remote
 * head. The base of the pull request that a comment or a fork's workflow run is about: as the API says. What nobody says stays
 * unknown. Never throws.
 */
async function readBranches(context, tools) {
    const [defaultBranch, baseBranch] = await Promise.all([findDefault(context, tools), findBase(context, tools.token)]);
    return { ...context, ...(defaultBranch === undefined ? {} : { defaultBranch }), ...(baseBranch === undefined ? {} : { baseBranch }) };
}
async function findDefault(context, tools) {
    if (context.defaultBranch !== undefined)
        return context.defaultBranch;
    const repository = (0,checked_json/* objectOf */.Xy)(await askApi(context, tools.token, ''));
    return (0,checked_json/* stringOf */.Je)(repository?.['default_branch']) || askGit(context, tools);
}
async function findBase(context, token) {
    const { event } = context;
    const baseOf = (request) => (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)((0,checked_json/* objectOf */.Xy)(request)?.['base'])?.['ref']) || undefined;
    if (event.kind === 'pull-request-comment')
        return baseOf(await askApi(context, token, `/pulls/${event.number}`));
    if (event.kind !== 'workflow-run' || event.ownBranch || event.headOwner === undefined)
        return undefined;
    const requests = await askApi(context, token, `/pulls?state=open&head=${encodeURIComponent(`${event.headOwner}:${event.branch}`)}`);
    // Of several nobody knows which one it is.
    return Array.isArray(requests) && requests.length === 1 ? baseOf(requests[0]) : undefined;
}
// The build waits for it.
const apiMs = 2000;
const maxBytes = 1_000_000;
// https://docs.github.com/rest/repos/repos#get-a-repository and /rest/pulls; Gitea and Forgejo have the same.
async function askApi({ apiUrl, repository: { owner, name } }, token, path) {
    if (token === '')
        return undefined;
    try {
        const url = `${apiUrl.replace(/\/+$/, '')}/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}${path}`;
        const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}`, 'user-agent': 'warmbake' };
        const answer = await fetch(url, { headers, signal: AbortSignal.timeout(apiMs) });
        if (!answer.ok || !answer.body)
            return undefined;
        let text = '';
        const decoder = new TextDecoder();
        for await (const chunk of answer.body) {
            text += decoder.decode(chunk, { stream: true });
            if (text.length > maxBytes)
                return undefined;
        }
        return (0,checked_json/* parseJson */.qF)(text);
    }
    catch {
        return undefined;
    }
}
async function askGit(context, { run, env }) {
    const { code, stdout } = await run('git', ['-C', context.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD'], { env });
    const branch = stdout.trim().replace(/^origin\//, '');
    return code === 0 && branch !== '' ? branch : undefined;
}

// EXTERNAL MODULE: ./out/run/docker-home.js
var docker_home = __webpack_require__(3382);
;// CONCATENATED MODULE: ./out/run/registry/toml-subset.js
const escapes = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };
const blank = /(?:[ \t\r\n]|#[^\n]*)*/y;
const space = /[ \t]*/y;
const bareKey = /[A-Za-z0-9_-]+/y;
const restOfLine = /[^\n]*\n?/y;
const scalar = /[^\s,\]}#]+/y;
/** Reads tables, inline tables, strings, booleans and lists of strings out of TOML. A line that is something else is passed over. */
function readTomlSubset(text) {
    const entries = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0] ?? '';
        at += found.length;
        return found;
    };
    const takes = (literal) => text.startsWith(literal, at) && (at += literal.length) > 0;
    const readString = () => {
        const quote = ['"""', "'''", '"', "'"].find((mark) => takes(mark));
        if (quote === undefined)
            return undefined;
        for (let value = ''; at < text.length;) {
            if (takes(quote))
                return value;
            const char = text[at++] ?? '';
            if (char === '\n' && quote.length === 1)
                return undefined;
            if (char !== '\\' || quote[0] === "'")
                value += char;
            else {
                const kind = text[at++] ?? '';
                const digits = { u: 4, U: 8 }[kind] ?? 0;
                const code = parseInt(text.slice(at, at + digits), 16);
                at += digits;
                value += digits > 0 ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (escapes[kind] ?? '');
            }
        }
        return undefined;
    };
    const readPath = () => {
        const path = [];
        do {
            take(space);
            const part = /["']/.test(text[at] ?? '') ? readString() : take(bareKey) || undefined;
            if (part === undefined)
                return undefined;
            path.push(part);
            take(space);
        } while (takes('.'));
        return path;
    };
    const readValue = (path, depth) => {
        if (/["']/.test(text[at] ?? ''))
            return readString();
        if (depth < 8 && takes('[')) {
            const items = [];
            for (take(blank); at < text.length && !takes(']'); take(blank)) {
                const before = at;
                items.push(readValue(path, depth + 1));
                take(blank);
                takes(',');
                if (at === before)
                    return undefined;
            }
            return items.filter((item) => typeof item === 'string');
        }
        if (depth < 8 && takes('{')) {
            for (take(blank); at < text.length && !takes('}'); take(blank)) {
                const before = at;
                readPair(path, depth + 1);
                take(blank);
                takes(',');
                if (at === before)
                    return undefined;
            }
            return undefined;
        }
        const word = take(scalar);
        return word === 'true' ? true : word === 'false' ? false : undefined;
    };
    const readPair = (table, depth) => {
        const key = readPath();
        if (!key || !takes('='))
            return;
        take(space);
        const path = [...table, ...key];
        const value = readValue(path, depth);
        if (value !== undefined)
            entries.push({ path, value });
    };
    let table = [];
    for (take(blank); at < text.length; take(blank)) {
        if (takes('[['))
            table = undefined;
        else if (takes('[')) {
            const path = readPath();
            table = takes(']') ? path : undefined;
        }
        else if (table)
            readPair(table, 0);
        else if (readPath() && takes('='))
            readValue([], 0);
        take(restOfLine);
    }
    return entries;
}

;// CONCATENATED MODULE: ./out/run/registry/buildkitd-config.js




const none = { mirrors: [], http: undefined, insecure: false, ca: [] };
/**
 * Reads the `[registry."host"]` tables of buildkitd.toml: `mirrors`, `http`, `insecure`, `ca`. Everything else is passed
 * over, also what is no TOML.
 */
function parseBuildkitdConfig(text) {
    const hosts = new Map();
    for (const { path, value } of readTomlSubset(text)) {
        const [table, host, key] = path;
        if (table !== 'registry' || host === undefined || path.length !== 3)
            continue;
        const known = hosts.get(host) ?? none;
        if (key === 'mirrors' && Array.isArray(value))
            hosts.set(host, { ...known, mirrors: value });
        if (key === 'ca' && Array.isArray(value))
            hosts.set(host, { ...known, ca: value });
        if (key === 'http' && typeof value === 'boolean')
            hosts.set(host, { ...known, http: value });
        if (key === 'insecure' && typeof value === 'boolean')
            hosts.set(host, { ...known, insecure: value });
    }
    return hosts;
}
/**
 * The configuration that `buildx create` gives a builder: the text, else the file, else the default file of buildx.
 * Never throws; what cannot be read says nothing.
 */
async function readRegistryConfig({ text, file }, env) {
    if (text !== undefined)
        return parseBuildkitdConfig(text);
    const docker = (0,docker_home/* dockerHome */.O)(env);
    const buildx = env['BUILDX_CONFIG'] || (docker && (0,external_node_path_.join)(docker, 'buildx'));
    const path = file ?? (buildx && (0,external_node_path_.join)(buildx, 'buildkitd.default.toml'));
    return parseBuildkitdConfig(path ? await (0,promises_.readFile)(path, 'utf8').catch(() => '') : '');
}

;// CONCATENATED MODULE: ./out/run/registry/builder-config.js

// Longer than buildx needs where it can reach the builder's nodes; what is asked with it has 2 s of its own.
const inspectMs = 3000;
/**
 * How the builder of a spec reaches registries: by the configuration that we give it, or, for one that is there, by that which
 * `buildx inspect` shows. Never throws; what cannot be read says nothing.
 */
async function readBuilderRegistries(spec, { buildx, run, env }) {
    if (spec.kind === 'own')
        return readRegistryConfig({ text: spec.configText, file: spec.configFile }, env);
    if (spec.engine)
        return new Map();
    const { code, stdout } = await run(buildx.program, [...buildx.prefix, 'inspect', spec.name], { env, timeoutMs: inspectMs });
    return code === 0 ? parseInspected(stdout) : new Map();
}
/** Where buildx puts the files of a configuration in a builder's container. */
const inContainer = '/etc/buildkit/';
/**
 * The registries of the first node in what `buildx inspect` printed. Authorities are named by their paths in the builder's
 * container there; the texts of these files stand in the same output and take the place of the paths.
 */
function parseInspected(stdout) {
    const files = readFiles(stdout);
    const config = parseBuildkitdConfig(files.get('buildkitd.toml') ?? '');
    const textOf = (path) => (path.startsWith(inContainer) ? (files.get(path.slice(inContainer.length)) ?? path) : path);
    return new Map([...config].map(([host, settings]) => [host, { ...settings, ca: settings.ca.map(textOf) }]));
}
// `File#<name>:` and its lines, each behind ` > ` (buildx: commands/inspect.go).
function readFiles(stdout) {
    const files = new Map();
    let current;
    for (const line of stdout.split(/\r?\n/)) {
        const [, name] = /^\s*File#(.+):$/.exec(line) ?? [];
        const [, text] = /^\s*> ?(.*)$/.exec(line) ?? [];
        // Another node's file of the same name is not the first one's.
        if (name !== undefined)
            current = files.has(name) ? undefined : name;
        else if (text === undefined)
            current = undefined;
        if (current !== undefined)
            files.set(current, name !== undefined ? '' : `${files.get(current)}${text}\n`);
    }
    return files;
}

;// CONCATENATED MODULE: ./out/plan/found-images.js
/**
 * The plan that also pushes those images of which the registries definitely have none yet: a tag's build gives its commit an
 * image, and never takes the place of the one that the branch's build made.
 */
function withFoundImages(plan, found) {
    const targets = plan.targets.map((target) => ({
        ...target,
        images: [...target.images, ...target.imagesIfAbsent.filter(({ ref }) => found.get(ref)?.state === 'absent')],
        imagesIfAbsent: []
    }));
    return { ...plan, targets };
}

;// CONCATENATED MODULE: ./out/plan/found-caches.js
/**
 * The plan with what the registries said of its cache refs. Only a definite "not there" takes a ref out, and of those that are
 * there only the first, the most telling one, is read: with several imports whose chains overlap BuildKit takes one or the
 * other at random and then misses what follows (moby/buildkit#6418; measured in docs/caching.md). An export holds the whole
 * build, so what the first one lacks is little. What was left out stays known, for the report.
 */
function withFoundCaches(plan, found) {
    return { ...plan, targets: plan.targets.map((target) => keepFound(target, found)) };
}
function keepFound(target, found) {
    const stateOf = (ref) => found.get(ref)?.state;
    const present = target.cacheFrom.filter(({ ref }) => stateOf(ref) === 'present');
    const [first, ...spare] = present;
    // Behind one that is there for certain nothing unsure is needed either.
    const own = (first ? target.cacheFrom.slice(0, target.cacheFrom.indexOf(first) + 1) : target.cacheFrom).filter(({ ref }) => stateOf(ref) !== 'absent');
    return {
        ...target,
        cacheFrom: [...own, ...usefulSibling(target, own, found)],
        cacheSpare: first ? [...spare, ...target.cacheFrom.slice(target.cacheFrom.indexOf(first)).filter(({ ref }) => stateOf(ref) === 'unknown')] : [],
        cacheAbsent: target.cacheFrom.filter(({ ref }) => stateOf(ref) === 'absent')
    };
}
/**
 * A sibling's cache is read where the target has none of its own, and besides an older one where the sibling's is of this very
 * commit: then it holds the shared stages as they are now. An older one besides an own one would only get in its way.
 */
function usefulSibling(target, own, found) {
    const digestOf = (ref) => {
        const presence = found.get(ref);
        return presence?.state === 'present' ? presence.digest : undefined;
    };
    const isCold = own.length === 0;
    const hasCommit = own.some(({ ref, reason }) => reason === 'commit' && digestOf(ref) !== undefined);
    const known = new Set(own.map(({ ref }) => digestOf(ref)));
    const sibling = target.cacheSiblings.find(({ ref, ofCommit }) => digestOf(ref) !== undefined && !known.has(digestOf(ref)) && (isCold || (ofCommit && !hasCommit)));
    return sibling ? [{ ref: sibling.ref, reason: sibling.reason }] : [];
}

;// CONCATENATED MODULE: ./out/run/local-caches.js



/** Makes a directory below which caches are written: buildx lets a build write only to what is there. What fails buildx will say. */
async function makeCacheDirectory(directory) {
    await (0,promises_.mkdir)(directory, { recursive: true }).catch(() => undefined);
}
/**
 * Which of these directories hold a cache of the `local` backend: an OCI image layout, whose index.json names the manifest.
 * A directory that is not there is absent, one that cannot be read is unknown. Never throws.
 */
async function findLocalCaches(directories) {
    const entries = await Promise.all(directories.map(async (directory) => [directory, await local_caches_look(directory)]));
    return new Map(entries);
}
async function local_caches_look(directory) {
    try {
        const index = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'index.json'), 'utf8')));
        const manifests = Array.isArray(index?.['manifests']) ? index['manifests'].map(checked_json/* objectOf */.Xy) : [];
        const digest = (0,checked_json/* stringOf */.Je)(manifests[0]?.['digest']);
        return digest === undefined ? { state: 'absent' } : { state: 'present', digest };
    }
    catch (error) {
        const { code } = error;
        return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'absent' } : { state: 'unknown', reason: `it cannot be read (${code ?? 'no reason given'})` };
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./out/run/registry/credential-helper.js

const credential_helper_timeoutMs = 5000;
const credential_helper_maxBytes = 65_536;
/**
 * Asks `docker-credential-<name> get` for the login of a server, whose name it reads from stdin; what it wrote to stdout,
 * '' where it failed, took too long, wrote too much, or its name is none. It and what it started are gone afterwards.
 * Never throws.
 */
function askHelper(name, server, env, signal) {
    if (!/^[A-Za-z0-9_.-]+$/.test(name) || signal.aborted)
        return Promise.resolve('');
    return new Promise((resolve) => {
        // A group of its own, so that what it starts can be ended with it.
        const child = (0,external_node_child_process_.spawn)(`docker-credential-${name}`, ['get'], { env, detached: process.platform !== 'win32', stdio: ['pipe', 'pipe', 'ignore'] });
        const chunks = [];
        let size = 0;
        const finish = (text) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', giveUp);
            child.stdout.destroy();
            resolve(text);
        };
        const giveUp = () => {
            endGroup(child.pid);
            finish('');
        };
        const timer = setTimeout(giveUp, credential_helper_timeoutMs);
        signal.addEventListener('abort', giveUp);
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size > credential_helper_maxBytes)
                giveUp();
            else
                chunks.push(chunk);
        });
        child.once('error', () => finish(''));
        child.once('close', (code) => finish(code === 0 ? Buffer.concat(chunks).toString('utf8') : ''));
        // A helper that does not read is no error.
        child.stdin.on('error', () => undefined);
        child.stdin.end(`${server}\n`);
    });
}
function endGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
        // It ended by itself.
    }
}

;// CONCATENATED MODULE: ./out/run/registry/docker-config.js





/** Docker Hub as the Docker config and credential helpers name it. */
const hubKey = 'https://index.docker.io/v1/';
/**
 * The login of the Docker CLI for a registry host: DOCKER_AUTH_CONFIG, else the host's credential helper, else the
 * credential store, else `auths` of config.json. Undefined where there is none. Never throws.
 */
async function readCredential(host, env, signal) {
    const given = fromAuths((0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(env['DOCKER_AUTH_CONFIG'] ?? '')), host);
    if (given)
        return given;
    const directory = (0,docker_home/* dockerHome */.O)(env);
    const text = directory === undefined ? '' : await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'config.json'), { encoding: 'utf8', signal }).catch(() => '');
    const config = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(text));
    const key = host === 'docker.io' ? hubKey : host;
    const helpers = (0,checked_json/* objectOf */.Xy)(config?.['credHelpers']);
    const helper = (0,checked_json/* stringOf */.Je)(helpers?.[key]) ?? (0,checked_json/* stringOf */.Je)(helpers?.[host]) ?? (0,checked_json/* stringOf */.Je)(config?.['credsStore']);
    const stored = helper ? fromHelper((0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(await askHelper(helper, key, env, signal)))) : undefined;
    return stored ?? fromAuths(config, host);
}
function fromHelper(answer) {
    const username = (0,checked_json/* stringOf */.Je)(answer?.['Username']) ?? '';
    const secret = (0,checked_json/* stringOf */.Je)(answer?.['Secret']) ?? '';
    if (secret === '')
        return undefined;
    return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'password', username, password: secret };
}
function fromAuths(config, host) {
    const auths = Object.entries((0,checked_json/* objectOf */.Xy)(config?.['auths']) ?? {});
    // The exact name wins over one that only means the same.
    const [, entry] = auths.find(([name]) => name === (host === 'docker.io' ? hubKey : host)) ?? auths.find(([name]) => hostOf(name) === host) ?? [];
    const fields = (0,checked_json/* objectOf */.Xy)(entry);
    const text = (name) => (0,checked_json/* stringOf */.Je)(fields?.[name]) || undefined;
    const identity = text('identitytoken');
    if (identity !== undefined)
        return { kind: 'identity', token: identity };
    const registry = text('registrytoken');
    if (registry !== undefined)
        return { kind: 'registry', token: registry };
    const pair = Buffer.from(text('auth') ?? '', 'base64').toString('utf8').replace(/\0+$/, '');
    const colon = pair.indexOf(':');
    if (colon > 0)
        return { kind: 'password', username: pair.slice(0, colon), password: pair.slice(colon + 1) };
    const [username, password] = [text('username'), text('password')];
    return username !== undefined && password !== undefined ? { kind: 'password', username, password } : undefined;
}
// Keys are hosts or, from old versions, URLs with paths.
function hostOf(key) {
    const host = key.replace(/^https?:\/\//, '').split('/')[0]?.toLowerCase() ?? '';
    return /^(index|registry-1)\.docker\.io$/.test(host) ? 'docker.io' : host;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./out/run/registry/address.js

const ranges = [
    [3, ['169.254.0.0/16', '100.100.100.200/32', 'fe80::/10', 'fd00:ec2::254/128']],
    [2, ['127.0.0.0/8', '0.0.0.0/8', '::1/128', '::/128']],
    [1, ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', 'fc00::/7', 'fec0::/10']]
];
let lists;
// Made when first asked for: a build without a registry needs none.
function blockList(nets) {
    const list = new external_node_net_.BlockList();
    for (const range of nets) {
        const [net = '', bits = ''] = range.split('/');
        list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4');
    }
    return list;
}
// Node's own test of IPv6 compiles a pattern that takes as long as loading this file, so names are kept from it.
function versionOf(address) {
    if ((0,external_node_net_.isIPv4)(address))
        return 4;
    return address.includes(':') && (0,external_node_net_.isIPv6)(address) ? 6 : 0;
}
/** The nearness of an IP address; what is none counts as nearest. */
function nearnessOf(address) {
    const plain = embeddedIpv4(address.replace(/%.*$/, ''));
    const version = versionOf(plain);
    if (version === 0)
        return 3;
    lists ??= ranges.map(([nearness, nets]) => [nearness, blockList(nets)]);
    return lists.find(([, list]) => list.check(plain, version === 6 ? 'ipv6' : 'ipv4'))?.[0] ?? 0;
}
/** The nearness of a URL's host where the name alone tells it: an address, or `localhost`; undefined for other names. */
function nearnessOfHost(hostname) {
    const plain = bare(hostname);
    if (versionOf(plain) !== 0)
        return nearnessOf(plain);
    return /(^|\.)localhost\.?$/i.test(plain) ? 2 : undefined;
}
/** A URL's hostname as sockets want it: IPv6 without brackets. */
function bare(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}
// `::ffff:a.b.c.d` (mapped) and `64:ff9b::a.b.c.d` (NAT64) lead to the IPv4 address in them, in either notation.
function embeddedIpv4(address) {
    const inside = /^(?:::ffff:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address);
    if (!inside)
        return address;
    if (inside[1] !== undefined)
        return inside[1];
    const [high, low] = [parseInt(inside[2] ?? '', 16), parseInt(inside[3] ?? '', 16)];
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

;// CONCATENATED MODULE: ./out/run/registry/endpoint.js

const hub = { name: 'docker.io', server: 'registry-1.docker.io' };
const hostGrammar = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const pathGrammar = /^[a-z0-9._/-]*$/;
/** The configuration of a host, by the name in image refs or by the server's own. */
function hostConfigOf(config, host) {
    const name = host === hub.server ? hub.name : host;
    // A URL does not show the port that its scheme has anyway.
    return config.get(name) ?? (name.includes(':') ? undefined : (config.get(`${name}:443`) ?? config.get(`${name}:80`))) ?? { mirrors: [], http: undefined, insecure: false, ca: [] };
}
/**
 * Who is asked for a host's images, in this order, as BuildKit does: its mirrors, then the host. Plain HTTP where the
 * configuration says so or where the host is this machine and the configuration does not say otherwise. Empty for what
 * is no host name.
 */
function endpointsOf(host, config) {
    const mirrors = hostConfigOf(config, host).mirrors.map((mirror) => {
        const [server = '', ...path] = mirror.replace(/^https?:\/\//, '').replace(/\/+$/, '').split('/');
        return endpoint(server, path.join('/'), true, config);
    });
    const origin = endpoint(host, '', false, config);
    return origin ? [...mirrors.filter((mirror) => mirror !== undefined), origin] : [];
}
function endpoint(name, path, mirror, config) {
    const host = /^(index|registry-1)\.docker\.io$/.test(name) ? hub.name : name;
    if (!hostGrammar.test(host) || !pathGrammar.test(path) || path.includes('..'))
        return undefined;
    const server = host === hub.name ? hub.server : host;
    const probe = `http://${server}/`;
    if (!URL.canParse(probe))
        return undefined;
    const { http } = hostConfigOf(config, host);
    const plain = http ?? nearnessOfHost(new URL(probe).hostname) === 2;
    const prefix = path === '' ? '' : `${path}/`;
    return { host, base: new URL(`${plain ? 'http' : 'https'}://${server}/v2/${prefix}`), prefix, mirror };
}

;// CONCATENATED MODULE: ./out/run/registry/problem.js

/**
 * Why a registry gave no usable answer. The reason is made of our own words, host names and numbers only, never of what
 * a server or a library said, so that no token, password or foreign text can be in it.
 */
class LookupProblem extends Error {
    name = 'LookupProblem';
    refused;
    /** whether the whole host is concerned, so that asking it again is pointless */
    ofHost;
    constructor(reason, { refused = false, ofHost = false } = {}) {
        super(reason);
        this.refused = refused;
        this.ofHost = ofHost;
    }
}
/** What is said of a ref that was not answered before the time was up. */
const tooLate = 'no answer in time';
const byCode = [
    [/^(ENOTFOUND|EAI_\w+)$/, 'is not known to DNS', true],
    [/^ECONNREFUSED$/, 'refuses connections', true],
    [/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL)$/, 'cannot be reached', true],
    [/^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/, 'has a certificate that is not trusted', true],
    [/^(EPROTO$|ERR_SSL_|ERR_TLS_)/, 'does not speak TLS', true],
    [/^HPE_HEADER_OVERFLOW$/, 'sent headers without end', false],
    [/^HPE_/, 'does not speak HTTP', false],
    [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, 'broke the connection', false]
];
/** What Node threw for a request to `host`, in plain words; our own problems stay as they are. */
function problemOf(error, host) {
    if (error instanceof LookupProblem)
        return error;
    const fields = (0,checked_json/* objectOf */.Xy)(error);
    // Of several addresses that were all tried, the first one's error tells most.
    const code = (0,checked_json/* stringOf */.Je)(fields?.['code']) ?? (0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(Array.isArray(fields?.['errors']) ? fields['errors'][0] : undefined)?.['code']) ?? '';
    if (code === 'ABORT_ERR' || /^(AbortError|TimeoutError)$/.test((0,checked_json/* stringOf */.Je)(fields?.['name']) ?? ''))
        return new LookupProblem(tooLate, { ofHost: true });
    const known = byCode.find(([codes]) => codes.test(code));
    return known ? new LookupProblem(`${host} ${known[1]}`, { ofHost: known[2] }) : new LookupProblem(`${host} could not be asked`);
}

;// CONCATENATED MODULE: ./out/run/registry/manifest-answer.js



/** Media types of manifests and indexes, OCI and Docker. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json'
];
const manifest_answer_digestGrammar = /^sha256:[0-9a-f]{64}$/;
const absentCodes = new Set(['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'NOT_FOUND']);
/**
 * Reads the answer to HEAD of a manifest. Undefined where only the body of a GET can tell: no digest was given, or it is
 * not sure that a registry, and not some proxy in front of it, said 404. Throws a LookupProblem for every other status.
 */
function readHead({ status, headers }, host) {
    if (status === 200) {
        const digest = headers['docker-content-digest'];
        return typeof digest === 'string' && manifest_answer_digestGrammar.test(digest) ? { state: 'present', digest, ...descriptor(headers) } : undefined;
    }
    if (status !== 404)
        throw statusProblem(status, host);
    const isRegistry = headers['docker-distribution-api-version'] !== undefined || /^application\/([\w.-]+\+)?json\b/.test(headers['content-type'] ?? '');
    return isRegistry ? { state: 'absent' } : undefined;
}
/** Reads the answer to GET of a manifest: the digest is that of the body. Throws a LookupProblem where it tells nothing. */
function readGet({ status, headers, body }, host) {
    if (status !== 200 && status !== 404)
        throw statusProblem(status, host);
    if (!body)
        throw new LookupProblem(`${host} sent a longer manifest than is read, and no digest`);
    const fields = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(body.toString('utf8')));
    if (status === 404) {
        const errors = Array.isArray(fields?.['errors']) ? fields['errors'] : [];
        if (errors.some((error) => absentCodes.has((0,checked_json/* stringOf */.Je)((0,checked_json/* objectOf */.Xy)(error)?.['code']) ?? '')))
            return { state: 'absent' };
        throw new LookupProblem(`${host} answered 404, but not as a registry does`);
    }
    if ((0,checked_json/* numberOf */.rl)(fields?.['schemaVersion']) === undefined)
        throw new LookupProblem(`${host} sent no manifest`);
    const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(body).digest('hex')}`;
    const said = headers['docker-content-digest'];
    if (said !== undefined && said !== digest)
        throw new LookupProblem(`${host} sent a manifest with the wrong digest`);
    return { state: 'present', digest };
}
function descriptor(headers) {
    const [type, length] = [headers['content-type']?.split(';')[0]?.trim() ?? '', headers['content-length'] ?? ''];
    return { ...(manifestTypes.includes(type) ? { mediaType: type } : {}), ...(/^\d{1,9}$/.test(length) ? { bytes: Number(length) } : {}) };
}
function statusProblem(status, host) {
    if (status === 401 || status === 403)
        return new LookupProblem(`${host} refused access (${status})`, { refused: true });
    if (status === 429)
        return new LookupProblem(`${host} limits how often it is asked (429)`, { ofHost: true });
    return new LookupProblem(`${host} answered ${status}`);
}
/** A problem as the presence of a ref. */
function unknown({ message, refused }) {
    return { state: 'unknown', reason: message, ...(refused ? { refused: true } : {}) };
}

;// CONCATENATED MODULE: ./out/run/registry/challenge.js
const maxLength = 4096;
const token = String.raw `[A-Za-z0-9!#$%&'*+.^_|~-]+`;
const parameter = new RegExp(String.raw `\s*(${token})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|(${token}))\s*(?:,|$)`, 'y');
/**
 * Reads a WWW-Authenticate header, which may hold several challenges: the first Bearer that can be used, else Basic.
 * Undefined where there is none, or its realm is no http(s) URL, or has a login in it.
 */
function parseChallenge(header) {
    if (header === undefined || header.length > maxLength)
        return undefined;
    let basic = false;
    const scheme = new RegExp(String.raw `[\s,]*(${token})(?:\s+|,|$)`, 'y');
    for (let match = scheme.exec(header); match; match = scheme.exec(header)) {
        const fields = new Map();
        parameter.lastIndex = scheme.lastIndex;
        for (let field = parameter.exec(header); field; field = parameter.exec(header)) {
            scheme.lastIndex = parameter.lastIndex;
            fields.set((field[1] ?? '').toLowerCase(), field[3] ?? (field[2] ?? '').replace(/\\(.)/g, '$1'));
        }
        const name = (match[1] ?? '').toLowerCase();
        if (name === 'basic')
            basic = true;
        const realm = name === 'bearer' ? readRealm(fields.get('realm')) : undefined;
        if (realm)
            return { kind: 'bearer', realm, service: fields.get('service'), scope: fields.get('scope') };
    }
    return basic ? { kind: 'basic' } : undefined;
}
function readRealm(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    const usable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    return usable ? url : undefined;
}

;// CONCATENATED MODULE: ./out/run/registry/follow.js

const maxRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Sends a request and follows its redirects: a few, never from TLS to none, never with the login to another host, never
 * to an address that is nearer than the server that sent us, and for requests with a body not at all. Throws a
 * LookupProblem.
 */
async function follow_ask(first, { wires, signal, name, nearest }) {
    let now = first;
    let limit = nearest;
    let answer = await wires.send(now, limit, signal).catch(throwProblem(name));
    for (let hop = 0; redirects.has(answer.status); hop++) {
        if (hop === maxRedirects)
            throw new LookupProblem(`${name} redirects without end`);
        if (first.body !== undefined)
            throw new LookupProblem(`${name} redirects a login`);
        const url = redirectTarget(answer.headers.location, now.url);
        if (!url)
            throw new LookupProblem(`${name} redirects to an unusable address`);
        const headers = { ...now.headers };
        if (url.origin !== now.url.origin) {
            // The strictest limit of all hops holds: a server further away must not be lent the nearness of one before it.
            limit = Math.min(limit ?? answer.nearness, answer.nearness);
            delete headers.authorization;
        }
        now = { ...now, url, headers };
        answer = await wires.send(now, limit, signal).catch(throwProblem(`the server that ${name} redirects to`));
    }
    return { ...answer, own: now.url.origin === first.url.origin };
}
function throwProblem(name) {
    return (error) => {
        throw problemOf(error, name);
    };
}
function redirectTarget(location, from) {
    if (location === undefined || !URL.canParse(location, from.href))
        return undefined;
    const url = new URL(location, from);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && from.protocol === 'http:');
    return safe && url.username === '' && url.password === '' ? url : undefined;
}

;// CONCATENATED MODULE: ./out/run/registry/token.js



/**
 * Gets a token for one scope (token specification of the distribution project): with an identity token by POST as in
 * OAuth2, with a name and password by GET, without a login for anybody. Throws a LookupProblem.
 */
async function fetchToken(question, wires, signal) {
    const { host, secure, credential, challenge, nearness } = question;
    if (credential && secure && challenge.realm.protocol === 'http:')
        throw new LookupProblem(`${host} wants the login sent without encryption`);
    const answer = await follow_ask(tokenRequest(question), { wires, signal, name: `the token server of ${host}`, nearest: nearness });
    return readToken(answer, question);
}
function tokenRequest({ challenge, scope, credential }) {
    const fields = new URLSearchParams(challenge.service === undefined ? {} : { service: challenge.service });
    fields.set('scope', scope);
    if (credential?.kind === 'identity') {
        fields.set('grant_type', 'refresh_token');
        fields.set('client_id', 'warmbake');
        fields.set('refresh_token', credential.token);
        const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
        return { method: 'POST', url: challenge.realm, headers, body: fields.toString() };
    }
    const url = new URL(challenge.realm);
    fields.forEach((value, name) => url.searchParams.set(name, value));
    if (credential?.kind !== 'password')
        return { method: 'GET', url, headers: { accept: 'application/json' } };
    url.searchParams.set('account', credential.username);
    return { method: 'GET', url, headers: { accept: 'application/json', authorization: basicLogin(credential) } };
}
/** The header value of a name and password. */
function basicLogin({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function readToken({ status, body }, { host, credential }) {
    if (status === 401 || status === 403)
        throw new LookupProblem(credential ? `${host} refused the login` : `${host} wants a login`, { refused: true });
    if (status === 429)
        throw new LookupProblem(`${host} limits how often it is asked (429)`, { ofHost: true });
    if (status !== 200)
        throw new LookupProblem(`the token server of ${host} answered ${status}`);
    const fields = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(body?.toString('utf8') ?? ''));
    const token = (0,checked_json/* stringOf */.Je)(fields?.['token']) || (0,checked_json/* stringOf */.Je)(fields?.['access_token']);
    if (!token || !isHeaderSafe(token))
        throw new LookupProblem(`the token server of ${host} gave no token`);
    return token;
}
/** Whether a token can be sent in a header. */
function isHeaderSafe(token) {
    return /^[\x21-\x7e]+$/.test(token);
}

;// CONCATENATED MODULE: ./out/run/registry/login.js


const maxScope = 1000;
/** Opens the desk: the credential is read when it is first needed, and each scope's token is fetched once, whoever wants it. */
function openLoginDesk({ host, secure, wires, signal, readCredential }) {
    const tokens = new Map();
    let credential;
    const basic = async () => {
        const login = await (credential ??= readCredential(host));
        if (login?.kind !== 'password')
            throw new LookupProblem(`${host} wants a login`, { refused: true });
        return basicLogin(login);
    };
    const bearer = async (key, challenge, scope, nearness) => {
        const login = await (credential ??= readCredential(host));
        if (login?.kind === 'registry') {
            if (!isHeaderSafe(login.token))
                throw new LookupProblem(`the \`registrytoken\` for ${host} in the Docker config is malformed`);
            return `Bearer ${login.token}`;
        }
        const token = tokens.get(key) ?? fetchToken({ host, secure, nearness, challenge, scope, credential: login }, wires, signal);
        tokens.set(key, token);
        return `Bearer ${await token}`;
    };
    return {
        answer: (challenge, usualScope, nearness) => {
            if (!challenge)
                return { key: '', header: async () => undefined };
            if (challenge.kind === 'basic')
                return { key: 'basic', header: basic };
            const scope = challenge.scope && challenge.scope.length <= maxScope ? challenge.scope : usualScope;
            const key = [challenge.realm.href, challenge.service ?? '', scope].join(' ');
            return { key, header: () => bearer(key, challenge, scope, nearness) };
        }
    };
}

;// CONCATENATED MODULE: ./out/run/registry/server.js





/**
 * Opens a server. The first request goes alone: from its answer all others know how to log in, and of a server that is
 * down only one of them waits. What concerns the whole server ends all.
 */
function openServer({ host, base, prefix }, { wires, signal, readCredential, aloneMs }) {
    const desk = openLoginDesk({ host, secure: base.protocol === 'https:', wires, signal, readCredential });
    let known;
    let down;
    let opening;
    let open = () => undefined;
    const send = async (request) => {
        const answer = await follow_ask(request, { wires, signal, name: host });
        const challenge = challengeOf(answer);
        if (challenge)
            known ??= { challenge, nearness: answer.nearness };
        // Who has had enough is not asked for the rest.
        if (answer.status !== 429)
            open();
        return answer;
    };
    const exchange = async (method, repository, tag) => {
        const url = new URL(`${repository}/manifests/${tag}`, base);
        const usualScope = `repository:${prefix}${repository}:pull`;
        // What was asked of the first repository is expected for the others, which spares their 401.
        const expected = known?.challenge.kind === 'bearer' ? { ...known.challenge, scope: undefined } : known?.challenge;
        let login = desk.answer(expected, usualScope, known?.nearness ?? 0);
        for (let attempt = 0;; attempt++) {
            const authorization = await login.header();
            if (down)
                throw down;
            const answer = await send({ method, url, headers: { accept: manifestTypes.join(', '), ...(authorization === undefined ? {} : { authorization }) } });
            const challenge = challengeOf(answer);
            if (!challenge || attempt === 1)
                return answer;
            const next = desk.answer(challenge, usualScope, answer.nearness);
            if (next.key === login.key)
                return answer;
            login = next;
        }
    };
    const tell = async (repository, tag) => {
        if (down)
            throw down;
        const head = readHead(await exchange('HEAD', repository, tag), host);
        return head ?? readGet(await exchange('GET', repository, tag), host);
    };
    return {
        lookUp: async (repository, tag) => {
            if (opening)
                await opening;
            else {
                opening = new Promise((resolve) => (open = resolve));
                setTimeout(open, aloneMs).unref();
            }
            try {
                return await tell(repository, tag);
            }
            catch (error) {
                const problem = problemOf(error, host);
                if (problem.ofHost)
                    down ??= problem;
                throw problem;
            }
            finally {
                open();
            }
        }
    };
}
// Only the server itself may say how to log in, not one that it sent us to.
function challengeOf({ status, own, headers }) {
    return status === 401 && own ? parseChallenge(headers['www-authenticate']) : undefined;
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./out/run/registry/proxy.js


/**
 * The proxy for a URL, as Go and so docker and BuildKit choose it: HTTP_PROXY or HTTPS_PROXY by the URL's scheme, not
 * for this machine, not for what NO_PROXY names. Undefined for a direct connection; a value that is no URL is none.
 */
function proxyFor(url, env) {
    const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
    const value = (env[name] || env[name.toLowerCase()] || '').trim();
    if (value === '' || nearnessOfHost(url.hostname) === 2)
        return undefined;
    if (isExcluded(url, env['NO_PROXY'] || env['no_proxy'] || ''))
        return undefined;
    const text = value.includes('://') ? value : `http://${value}`;
    return URL.canParse(text) ? new URL(text) : undefined;
}
// `*`, a domain with everything below it (a leading dot: only below), an address, a network, each but the last with an optional port.
function isExcluded(url, list) {
    const host = bare(url.hostname).toLowerCase();
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return list.split(',').map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== '').some((entry) => {
        if (entry === '*')
            return true;
        if (entry.includes('/'))
            return isInside(host, entry);
        const [, name = '', entryPort] = /^(\[[^\]]+\]|[^:]+|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
        if (entryPort !== undefined && entryPort !== port)
            return false;
        const domain = bare(name).replace(/^\*\./, '.');
        return domain.startsWith('.') ? host.endsWith(domain) : host === domain || ((0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${domain}`));
    });
}
function isInside(host, range) {
    const [net = '', bits = ''] = range.split('/');
    const version = (0,external_node_net_.isIP)(net);
    if (version === 0 || (0,external_node_net_.isIP)(host) !== version || !/^\d{1,3}$/.test(bits) || Number(bits) > (version === 6 ? 128 : 32))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(net, Number(bits), version === 6 ? 'ipv6' : 'ipv4');
    return list.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

;// CONCATENATED MODULE: ./out/run/registry/request.js



/** At most so much of a body is read; what is longer is cut off with its connection. */
const maxBodyBytes = 65_536;
const maxHeaderBytes = 16_384;
/** Sends one request and reads its answer within bounds, following nothing. Throws what Node throws. */
function sendRequest(ask, connection) {
    const { secure, ...options } = connection;
    return new Promise((resolve, reject) => {
        const request = (secure ? external_node_https_ : external_node_http_).request({ ...options, method: ask.method, headers: ask.headers, maxHeaderSize: maxHeaderBytes });
        request.once('error', reject);
        request.once('upgrade', (_, socket) => {
            socket.destroy();
            reject(failure('HPE_UPGRADE'));
        });
        let answered = false;
        request.once('response', (response) => {
            answered = true;
            // The socket goes back to its agent with the end of the body, so it is asked now.
            const nearness = nearnessOf(response.socket.remoteAddress ?? '');
            const chunks = [];
            let size = 0;
            const finish = (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body, nearness });
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size <= maxBodyBytes)
                    return void chunks.push(chunk);
                finish(undefined);
                response.destroy();
            });
            response.once('end', () => finish(Buffer.concat(chunks)));
            response.once('error', reject);
            response.once('close', () => reject(failure('ECONNRESET')));
        });
        // It may be closed before the end of an answer is read.
        request.once('close', () => answered || reject(failure('ECONNRESET')));
        request.end(ask.body);
    });
}
function failure(code) {
    return Object.assign(new Error(code), { code });
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./out/run/registry/tunnel.js





/** The login in a proxy's URL as a header. */
function proxyLogin(proxy) {
    if (proxy.username === '' && proxy.password === '')
        return {};
    const login = Buffer.from(`${decode(proxy.username)}:${decode(proxy.password)}`).toString('base64');
    return { 'proxy-authorization': `Basic ${login}` };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Where a proxy itself is reached. */
function proxyAddress(proxy) {
    const secure = proxy.protocol === 'https:';
    return { hostname: bare(proxy.hostname), port: Number(proxy.port || (secure ? 443 : 80)), secure };
}
/** TLS connections through a proxy (CONNECT, RFC 9110 section 9.3.6), kept open like those of any agent. */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    #signal;
    constructor(proxy, options, signal) {
        super(options);
        this.#proxy = proxy;
        this.#signal = signal;
    }
    // Node calls it with a callback where no socket is returned; the types of Node 20 do not know it.
    createConnection(options, connected) {
        const { secure, ...at } = proxyAddress(this.#proxy);
        const host = String(options.host ?? options.hostname ?? '');
        const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
        const request = (secure ? external_node_https_ : external_node_http_).request({ ...at, method: 'CONNECT', path: target, agent: false, signal: this.#signal, headers: { host: target, ...proxyLogin(this.#proxy) } });
        request.once('connect', (response, socket, head) => {
            if (response.statusCode !== 200 || head.length > 0) {
                socket.destroy();
                return connected(new LookupProblem(`the proxy refused the connection (${response.statusCode ?? 0})`, { ofHost: true }));
            }
            const inner = external_node_tls_.connect({ ...options, socket: socket });
            inner.once('error', connected);
            inner.once('secureConnect', () => {
                inner.off('error', connected);
                connected(null, inner);
            });
        });
        // A proxy that answers as if it were the server is none.
        request.once('response', (response) => {
            response.destroy();
            connected(new LookupProblem(`the proxy refused the connection (${response.statusCode ?? 0})`, { ofHost: true }));
        });
        request.once('error', (error) => connected(error.name === 'AbortError' ? error : new LookupProblem('the proxy cannot be reached', { ofHost: true })));
        request.end();
        return undefined;
    }
}

;// CONCATENATED MODULE: ./out/run/registry/trusted-ca.js



/**
 * What is trusted with more authorities than usual. Naming any to Node replaces all it trusts, those of
 * NODE_EXTRA_CA_CERTS too, so they are named again. A file is a path, or its text. Throws a LookupProblem where a file cannot be read or used.
 */
async function trustMore(files, env) {
    const usual = env['NODE_EXTRA_CA_CERTS'] ? await (0,promises_.readFile)(env['NODE_EXTRA_CA_CERTS'], 'utf8').catch(() => '') : '';
    try {
        const more = await Promise.all(files.map((file) => (file.includes('-----BEGIN') ? file : (0,promises_.readFile)(file, 'utf8'))));
        return (0,external_node_tls_.createSecureContext)({ ca: [...external_node_tls_.rootCertificates, usual, ...more].filter((text) => text !== '') });
    }
    catch {
        throw new LookupProblem('a `ca` file of the builder configuration cannot be read', { ofHost: true });
    }
}

;// CONCATENATED MODULE: ./out/run/registry/turns.js
function makeTurns(limit) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        // Whoever ends hands its place on, so a newcomer cannot slip in between.
        if (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running++;
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                running--;
        }
    };
}

;// CONCATENATED MODULE: ./out/run/registry/wires.js











function openWires({ env, config, atOnce, signal: end }) {
    const agents = new Map();
    const names = new Map();
    const turn = makeTurns(atOnce);
    const openAgent = async (url, proxy) => {
        const options = { keepAlive: true, maxSockets: atOnce };
        if (url.protocol === 'http:')
            return proxy?.protocol === 'https:' ? new external_node_https_.Agent(options) : new external_node_http_.Agent(options);
        const { ca, insecure } = hostConfigOf(config, url.host);
        const tls = { ...options, rejectUnauthorized: !insecure, ...(ca.length > 0 ? { secureContext: await trustMore(ca, env) } : {}) };
        return proxy ? new TunnelAgent(proxy, tls, end) : new external_node_https_.Agent(tls);
    };
    return {
        send: (ask, nearest, signal) => turn(async () => {
            signal.throwIfAborted();
            const { url } = ask;
            const proxy = proxyFor(url, env);
            if (proxy && !/^https?:$/.test(proxy.protocol))
                throw new LookupProblem('the proxy is of a kind that is not supported here', { ofHost: true });
            const named = nearnessOfHost(url.hostname);
            if (nearest !== undefined && named !== undefined && named > nearest)
                throw tooNear();
            // Connections that were made under other rules are not shared.
            const key = `${url.protocol}//${url.host} ${nearest ?? 'any'} ${proxy ? 'proxy' : ''}`;
            if (!agents.has(key))
                agents.set(key, openAgent(url, proxy));
            const agent = await agents.get(key);
            const secure = url.protocol === 'https:';
            const path = `${url.pathname}${url.search}`;
            if (proxy && !secure) {
                const at = proxyAddress(proxy);
                const headers = { ...ask.headers, host: url.host, ...proxyLogin(proxy) };
                const answer = await sendTwice({ ...ask, headers }, { ...at, path: `http://${url.host}${path}`, agent, signal });
                return { ...answer, nearness: named ?? 0 };
            }
            const at = { hostname: bare(url.hostname), port: Number(url.port || (secure ? 443 : 80)) };
            const answer = await sendTwice(ask, { ...at, path, agent, signal, secure, lookup: lookupWithin(nearest, names) });
            // Behind a proxy only the name tells where the server is.
            return proxy ? { ...answer, nearness: named ?? 0 } : answer;
        }),
        close: () => agents.forEach((agent) => void agent.then((open) => open.destroy(), () => undefined))
    };
}
// A server may close a connection that was kept open just when it is used again.
async function sendTwice(...args) {
    const [ask] = args;
    return sendRequest(...args).catch((error) => {
        if (error.code !== 'ECONNRESET' || ask.body !== undefined)
            throw error;
        return sendRequest(...args);
    });
}
function tooNear() {
    return new LookupProblem('an answer led to an internal address');
}
/** Resolves each name once, and none to an address nearer than allowed. */
function lookupWithin(nearest, names) {
    return (hostname, options, callback) => {
        const known = names.get(hostname) ?? resolveAll(hostname);
        names.set(hostname, known);
        known.then((addresses) => {
            const first = addresses[0];
            if (!first || (nearest !== undefined && addresses.some(({ address }) => nearnessOf(address) > nearest)))
                return callback(tooNear(), '');
            if (options.all === true)
                return callback(null, [...addresses]);
            return callback(null, first.address, first.family);
        }, (error) => callback(error, ''));
    };
}
function resolveAll(hostname) {
    return new Promise((resolve, reject) => {
        (0,external_node_dns_.lookup)(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
    });
}

;// CONCATENATED MODULE: ./out/run/registry/lookup.js








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
    const found = new Map(refs.map((ref) => [ref, { state: 'unknown', reason: tooLate }]));
    const wires = openWires({ env, config, atOnce, signal });
    // As many listeners as requests are no leak.
    const mirrorSignal = AbortSignal.any([signal, AbortSignal.timeout(totalMs * share)]);
    (0,external_node_events_.setMaxListeners)(0, signal, mirrorSignal);
    const open = (endpoint) => openServer(endpoint, {
        wires,
        signal: endpoint.mirror ? mirrorSignal : signal,
        readCredential: (host) => readCredential(host, env, signal),
        aloneMs: totalMs * share
    });
    const servers = new Map();
    const serversOf = (host) => {
        const known = servers.get(host) ?? endpointsOf(host, config).map(open);
        servers.set(host, known);
        return known;
    };
    const work = [...found.keys()].map(async (ref) => {
        const presence = await lookUp((0,plan_reference/* parseReference */.F)(ref), serversOf).catch((error) => unknown(problemOf(error, 'the registry')));
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
        throw new LookupProblem('it is no image reference with a tag');
    for (const mirror of servers.slice(0, -1)) {
        const presence = await mirror.lookUp(reference.path, reference.tag).catch(() => undefined);
        if (presence?.state === 'present')
            return presence;
    }
    return origin.lookUp(reference.path, reference.tag);
}

;// CONCATENATED MODULE: ./out/run/registry/notices.js

/** What the user should hear of a lookup: one sentence for each host and reason, none where all was answered. */
function lookupNotices(found) {
    const groups = new Map();
    for (const [ref, presence] of found) {
        if (presence.state !== 'unknown')
            continue;
        const host = (0,plan_reference/* parseReference */.F)(ref)?.host ?? ref;
        const { reason, refused = false } = presence;
        const key = `${host}\n${reason}`;
        const group = groups.get(key) ?? { host, reason, refused, count: 0 };
        group.count++;
        groups.set(key, group);
    }
    return [...groups.values()].map(({ host, reason, refused, count }) => {
        const what = count === 1 ? 'One cache ref' : `${count} cache refs`;
        const said = `${what} at ${host} could not be checked before the build and ${count === 1 ? 'is' : 'are'} kept: ${reason}.`;
        return refused ? `${said} ${loginAdvice(host)}` : said;
    });
}
function loginAdvice(host) {
    const registry = host === 'docker.io' ? 'without `registry`' : `with \`registry: ${host}\``;
    return `Where the repository exists, log in before this step: docker/login-action ${registry}.`;
}

;// CONCATENATED MODULE: ./out/run/registry/preflight.js





/**
 * The plan with what is there: asks registries for cache refs and for images that are only pushed where there is none yet, by
 * the settings of the builder, for at most 2 s, and looks at directories of caches; other backends are not asked. What was not
 * answered stays as it was planned and is said. Never throws.
 */
async function preflight(plan, config, env) {
    const type = plan.cacheStore?.type;
    const caches = plan.targets.flatMap((target) => [...target.cacheFrom, ...target.cacheSiblings].map(({ ref }) => ref));
    const images = plan.targets.flatMap((target) => target.imagesIfAbsent.map(({ ref }) => ref));
    const asked = [...(type === 'registry' ? caches : []), ...images];
    const found = asked.length === 0 ? new Map() : await lookUpRefs(asked, { env, config });
    const unsure = new Map([...found].filter(([ref]) => caches.includes(ref)));
    const withImages = withFoundImages({ ...plan, notices: [...plan.notices, ...lookupNotices(unsure)] }, found);
    if (type === 'registry')
        return withFoundCaches(withImages, found);
    if (type !== 'local')
        return withImages;
    const directory = plan.cacheStore?.options.get('dest');
    if (directory !== undefined && plan.targets.some(({ cacheTo }) => cacheTo.length > 0))
        await makeCacheDirectory(directory);
    return withFoundCaches(withImages, await findLocalCaches(caches));
}

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
    const found = await lookUpRefs(asked.map(({ ref }) => ref), tools);
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

;// CONCATENATED MODULE: ./out/definition/definition-files.js
const composeNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const composeOverrides = {
    'compose.yaml': ['compose.override.yaml', 'compose.override.yml'],
    'compose.yml': ['compose.override.yml', 'compose.override.yaml'],
    'docker-compose.yml': ['docker-compose.override.yml', 'docker-compose.override.yaml'],
    'docker-compose.yaml': ['docker-compose.override.yaml', 'docker-compose.override.yml']
};
const bakeNames = ['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'];
/** `.hcl` and `.json` are bake files, every other name is Compose's (the rule of buildx, less its guessing by content). */
function classifyFiles(files) {
    const isBake = (file) => /\.(hcl|json)$/i.test(file);
    return { kind: 'files', compose: files.filter((file) => !isBake(file)), bake: files.filter(isBake) };
}
/**
 * The usual look-up, from the names in a directory: Compose's first file with its override, and all of bake's files.
 * Where there is neither, a lone `Dockerfile`.
 */
function findFiles(names) {
    const there = (name) => names.includes(name);
    const first = composeNames.find(there);
    const override = first === undefined ? undefined : composeOverrides[first]?.find(there);
    const compose = [first, override].filter((name) => name !== undefined);
    const bake = bakeNames.filter(there);
    if (compose.length > 0 || bake.length > 0)
        return { kind: 'files', compose, bake };
    return there('Dockerfile') ? { kind: 'dockerfile' } : { kind: 'none' };
}

// EXTERNAL MODULE: ./out/definition/target-name.js
var target_name = __webpack_require__(1623);
;// CONCATENATED MODULE: ./out/definition/parse-definition.js



// A name that begins like an option must never come near a command line.
const nameGrammar = /^[a-zA-Z0-9_][a-zA-Z0-9_-]*$/;
/** Reads what `docker buildx bake --print` wrote. Throws a UserError where it is not a definition. */
function parsePrinted(stdout, asked, services) {
    const printed = (0,checked_json/* objectOf */.Xy)((0,checked_json/* parseJson */.qF)(stdout));
    const rawTargets = (0,checked_json/* objectOf */.Xy)(printed?.['target']);
    if (!printed || !rawTargets)
        throw new errors/* UserError */.y('`docker buildx bake --print` printed no targets. Is there a target or a service with `build`?');
    const groups = (0,checked_json/* objectOf */.Xy)(printed['group']) ?? {};
    const serviceOf = new Map(services.filter((service) => service.target !== undefined).map((service) => [service.target, service.name]));
    const targets = Object.entries(rawTargets).map(([name, value]) => {
        const raw = withoutEscapes((0,checked_json/* objectOf */.Xy)(value));
        if (!raw || !nameGrammar.test(name))
            throw new errors/* UserError */.y(`\`docker buildx bake --print\` printed a target \`${name}\` that cannot be read.`);
        return parseTarget(name, serviceOf.get(name), raw);
    });
    const names = openGroups(asked.length > 0 ? asked : ['default'], groups, new Set(targets.map((target) => target.name)));
    if (names.length === 0)
        throw new errors/* UserError */.y('The definition has no target to build.');
    return { targets, asked: names, groups };
}
// `--print` escapes HCL templates in these fields alone (buildx: bake.Target.MarshalJSON); here every text is what it means.
const escaped = new Set(['args', 'labels', 'annotations', 'dockerfile-inline']);
function withoutEscapes(raw) {
    const unescape = (text) => text.replace(/\$\$(?=\{)/g, '$').replace(/%%(?=\{)/g, '%');
    return raw && Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, escaped.has(key) ? (0,checked_json/* mapTexts */.zO)(value, unescape) : value]));
}
function parseTarget(name, service, raw) {
    const args = Object.entries((0,checked_json/* objectOf */.Xy)(raw['args']) ?? {}).filter((entry) => typeof entry[1] === 'string');
    return {
        name, service, raw,
        tags: (0,checked_json/* stringsOf */.iw)(raw['tags']),
        platforms: (0,checked_json/* stringsOf */.iw)(raw['platforms']).flatMap((value) => value.split(',')).map((value) => value.trim()).filter(Boolean),
        cacheFrom: entriesOf(raw['cache-from']), cacheTo: entriesOf(raw['cache-to']), outputs: entriesOf(raw['output']),
        secrets: entriesOf(raw['secret']), ssh: sshOf(raw['ssh']), args: new Map(args)
    };
}
/** Entries as CSV: buildx before 0.19 prints strings, later ones objects. */
function entriesOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((item) => {
        if (typeof item === 'string')
            return [item];
        const fields = (0,checked_json/* objectOf */.Xy)(item);
        if (!fields)
            return [];
        const order = ([a], [b]) => Number(b === 'type') - Number(a === 'type') || Number(b === 'id') - Number(a === 'id');
        return [(0,csv/* renderCsv */.P)(Object.entries(fields).sort(order).map(([key, field]) => `${key}=${textOf(field)}`))];
    });
}
/** SSH entries as on a command line: `id` or `id=path,path`. */
function sshOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((item) => {
        if (typeof item === 'string')
            return [item];
        const fields = (0,checked_json/* objectOf */.Xy)(item);
        const id = (0,checked_json/* stringOf */.Je)(fields?.['id']) ?? 'default';
        const paths = (0,checked_json/* stringsOf */.iw)(fields?.['paths']);
        return fields ? [paths.length > 0 ? `${id}=${paths.join(',')}` : id] : [];
    });
}
function textOf(value) {
    return (0,checked_json/* stringOf */.Je)(value) ?? (typeof value === 'number' || typeof value === 'boolean' ? String(value) : Array.isArray(value) ? (0,checked_json/* stringsOf */.iw)(value).join(',') : '');
}
function openGroups(names, groups, targets) {
    const seen = new Set();
    const opened = new Set();
    const visit = (name) => {
        if (opened.has(name))
            return;
        const members = (0,checked_json/* objectOf */.Xy)(groups[name])?.['targets'];
        if (members === undefined) {
            if (targets.has(name))
                seen.add(name);
            return;
        }
        opened.add(name);
        (0,checked_json/* stringsOf */.iw)(members).forEach((member) => (member === name ? targets.has(name) && seen.add(name) : visit(member)));
    };
    names.forEach(visit);
    return [...seen];
}

;// CONCATENATED MODULE: ./out/run/confine.js




const mostFiles = 200;
/**
 * Refuses a definition that makes Compose or buildx open files outside: by links, include, extends, env_file and label_file.
 * Both show the content of what they cannot parse, and a docker login is such a file. Throws a UserError.
 */
async function confineFiles(files, workdir, roots) {
    if (files.kind !== 'files')
        return;
    const check = (path, as) => confine_refuseOutside(path, as, roots);
    await Promise.all(files.bake.map((file) => check((0,external_node_path_.resolve)(workdir, file), file)));
    await Promise.all([workdir, ...files.compose.map((file) => (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workdir, file)))].map((directory) => check((0,external_node_path_.join)(directory, '.env'), '.env')));
    const project = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workdir, files.compose[0] ?? 'compose.yaml'));
    const queue = files.compose.map((file) => ({ file: (0,external_node_path_.resolve)(workdir, file), shown: file, bases: [project] }));
    const seen = new Set();
    for (let next = queue.shift(); next; next = queue.shift()) {
        await check(next.file, next.shown);
        if (seen.size >= mostFiles)
            throw new errors/* UserError */.y(`The definition includes more than ${mostFiles} files. That is refused for code that is not trusted.`);
        const text = seen.has(next.file) ? undefined : await (0,promises_.readFile)(next.file, 'utf8').catch(() => undefined);
        seen.add(next.file);
        if (text === undefined)
            continue;
        const { readsOfCompose } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(92)]).then(__webpack_require__.bind(__webpack_require__, 4092));
        const reads = readsOfCompose(text, next.shown);
        const near = [...new Set([(0,external_node_path_.dirname)(next.file), ...next.bases])];
        const directories = reads.directories.flatMap((path) => near.map((base) => (0,external_node_path_.resolve)(base, path)));
        const bases = [...new Set([...near, ...directories])];
        for (const path of reads.files)
            await Promise.all(bases.map((base) => check((0,external_node_path_.resolve)(base, path), path)));
        for (const directory of directories)
            await check((0,external_node_path_.join)(directory, '.env'), directory);
        for (const path of reads.compose) {
            for (const base of near) {
                await check((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(base, path)), '.env'), '.env');
                queue.push({ file: (0,external_node_path_.resolve)(base, path), shown: path, bases: directories });
            }
        }
    }
}
/** Refuses contexts and Dockerfiles of a resolved definition that lead outside, also by links. Throws a UserError. */
async function confineDefinition({ targets }, workdir, roots) {
    await Promise.all(targets.flatMap(({ raw }) => localPathsOf(raw).map((path) => confine_refuseOutside((0,external_node_path_.resolve)(workdir, path), path, roots))));
}
async function confine_refuseOutside(path, as, roots) {
    const real = await realOf(path);
    const inside = await Promise.all(roots.map(async (root) => isBelow(path, root) && isBelow(real, await realOf(root))));
    if (!inside.includes(true))
        throw new errors/* UserError */.y(`The definition reads \`${as}\`, which is outside the workspace. That is refused for code that is not trusted; \`allow: fs.read=<directory>\` lets it.`);
}
function isBelow(path, root) {
    const inner = (0,external_node_path_.relative)(root, path);
    return inner !== '..' && !inner.startsWith('../') && !(0,external_node_path_.isAbsolute)(inner);
}
// Of what is not there, the nearest directory that is.
async function realOf(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch (error) {
        const parent = (0,external_node_path_.dirname)(path);
        const { code } = error;
        if (code === 'ELOOP' || parent === path)
            return '/';
        return (0,external_node_path_.join)(await realOf(parent), path.slice(parent.length));
    }
}

;// CONCATENATED MODULE: ./out/run/resolve-definition.js










/** Resolves the definition once. Throws a UserError with the tool's own message and the files. */
async function resolveDefinition(inputs, tools) {
    const source = await readSource(inputs, tools);
    const services = new Set(source.services.map((service) => service.name));
    const asked = inputs.targets.map((name) => (services.has(name) ? (0,target_name/* targetName */.j)(name) : name));
    const env = { ...tools.env, ...Object.fromEntries(inputs.vars) };
    const print = (names) => tools.run(tools.buildx.program, [...tools.buildx.prefix, ...printArgs(inputs, source.bakeFiles, names)], { cwd: inputs.workdir, env });
    const [{ code, stdout, stderr }, whole] = await Promise.all([print(asked), asked.length > 0 && source.kind !== 'dockerfile' ? print([]) : undefined]);
    if (code !== 0)
        throw new errors/* UserError */.y(`The definition in ${source.shown.join(', ')} cannot be resolved:\n${(0,definition_error/* definitionMessage */.X)(stderr)}`);
    const printed = parsePrinted(stdout, asked, source.services);
    const definition = { kind: source.kind, project: source.project, files: source.shown, services: source.services, notices: source.notices, siblings: readSiblings(whole, printed, source.services), ...printed };
    if (tools.confinedTo)
        await confineDefinition(definition, inputs.workdir, tools.confinedTo);
    return definition;
}
// The whole definition matters only for caches that may be there: where it cannot be read there are no siblings.
function readSiblings(whole, { targets }, services) {
    if (whole?.code !== 0)
        return [];
    try {
        const built = new Set(targets.map(({ name }) => name));
        return parsePrinted(whole.stdout, [], services).targets.filter(({ name }) => !built.has(name));
    }
    catch {
        return [];
    }
}
async function readSource(inputs, tools) {
    const files = await chooseFiles(inputs, tools.env);
    if (tools.confinedTo)
        await confineFiles(files, inputs.workdir, tools.confinedTo);
    switch (files.kind) {
        case 'none':
            throw new errors/* UserError */.y(`No Compose file, bake file or Dockerfile in \`${inputs.workdir}\`. Set \`files\`, \`dockerfile\` or \`workdir\`, and check the code out before this step.`);
        case 'dockerfile': {
            const path = (0,external_node_path_.join)(tools.directory, 'dockerfile.json');
            await (0,promises_.writeFile)(path, JSON.stringify({ target: { default: { context: '.', dockerfile: 'Dockerfile' } } }));
            return { kind: 'dockerfile', bakeFiles: [path], shown: [inputs.dockerfile ?? 'Dockerfile'], project: undefined, services: [], notices: [] };
        }
        case 'files':
            if (files.compose.length === 0)
                return { kind: 'bake', bakeFiles: files.bake, shown: files.bake, project: undefined, services: [], notices: [] };
            return readCompose(inputs, tools, files.compose, files.bake);
    }
}
async function chooseFiles(inputs, env) {
    if (inputs.files.length > 0)
        return classifyFiles(inputs.files);
    // Who names a Dockerfile or a context means these, whatever else lies there.
    if (inputs.dockerfile !== undefined || inputs.context !== undefined)
        return { kind: 'dockerfile' };
    const chosen = env['COMPOSE_FILE'];
    if (chosen)
        return { kind: 'files', compose: chosen.split(env['COMPOSE_PATH_SEPARATOR'] || external_node_path_.delimiter), bake: [] };
    const names = await (0,promises_.readdir)(inputs.workdir).catch(() => {
        throw new errors/* UserError */.y(`\`workdir\`: \`${inputs.workdir}\` cannot be read. Is the code checked out before this step?`);
    });
    return findFiles(names);
}
// Compose fetches what `include` and `extends` name elsewhere; nobody has looked at that.
const noRemotes = { COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false', COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false' };
async function readCompose(inputs, tools, compose, bake) {
    const texts = await Promise.all(compose.map((file) => (0,promises_.readFile)((0,external_node_path_.resolve)(inputs.workdir, file), 'utf8').catch(() => '')));
    // The YAML library takes longer to load than all the rest: only where there is YAML, and while Compose runs.
    const loading = Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(32)]).then(__webpack_require__.bind(__webpack_require__, 5032));
    const shown = [...compose, ...bake].map((file) => (0,external_node_path_.relative)(inputs.workdir, (0,external_node_path_.resolve)(inputs.workdir, file)) || file);
    const plugin = await (0,run_buildx/* findPlugin */.fF)('docker-compose', tools.env);
    // Without files of ours Compose looks them up itself, COMPOSE_FILE included, which may stand in an `.env` of anybody's.
    const files = inputs.files.length > 0 || tools.confinedTo ? compose.flatMap((file) => ['--file', file]) : [];
    const env = { ...tools.env, ...Object.fromEntries(inputs.vars), ...(tools.confinedTo ? noRemotes : {}) };
    const config = (...profiles) => tools.run(plugin ?? 'docker', [...(plugin ? [] : ['compose']), ...files, ...profiles, 'config'], { cwd: inputs.workdir, env });
    const [{ parseComposeModel, parseComposeText }, { code, stdout, stderr }] = await Promise.all([loading, config()]);
    const literal = parseComposeText(texts);
    if (plugin === undefined && code !== 0 && /not a docker command|unknown command|unknown (shorthand )?flag|Unable to locate/i.test(stderr)) {
        const notices = ['The docker compose plugin was not found, so the Compose files were read by buildx, which reads them a little differently (profiles, .env, include).'];
        return { kind: 'compose', bakeFiles: [...compose, ...bake], shown, project: literal.name, services: literal.services, notices };
    }
    if (code !== 0)
        throw new errors/* UserError */.y(`The Compose definition in ${shown.join(', ')} cannot be resolved:\n${(0,definition_error/* definitionMessage */.X)(stderr)}`);
    const active = parseComposeModel(stdout);
    // Naming a service activates its profile, as it does for docker compose.
    const inactive = bake.length === 0 && inputs.targets.some((name) => name !== 'default' && !active.services.some((service) => service.name === name || service.target === name));
    const all = inactive ? await config('--profile', '*') : undefined;
    const model = all?.code === 0 ? parseComposeModel(all.stdout) : active;
    if (!model.services.some((service) => service.target !== undefined) && bake.length === 0) {
        throw new errors/* UserError */.y(`No service in ${shown.join(', ')} has \`build\` in an active profile. Set COMPOSE_PROFILES, or \`files\`.`);
    }
    const path = (0,external_node_path_.join)(tools.directory, 'compose.yaml');
    await (0,promises_.writeFile)(path, model.text, { mode: 0o600 });
    // Where nothing names the project Compose takes the directory's name, which on a runner or in a worktree may be anything.
    const fallback = (0,external_node_path_.basename)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(inputs.workdir, compose[0] ?? 'compose.yaml'))).toLowerCase().replace(/[^a-z0-9_-]/g, '').replace(/^[_-]+/, '');
    const named = literal.name !== undefined || model.name !== fallback;
    return { kind: 'compose', bakeFiles: [path, ...bake], shown, project: named ? model.name : undefined, services: model.services, notices: [] };
}

;// CONCATENATED MODULE: ./out/run/secret-files.js



const longestSecret = 65_536;
/** What stands in secret files, for redaction: as text, files up to 64 KiB. A file that cannot be read gives nothing. */
async function readSecretFiles(paths, workdir) {
    const texts = await Promise.all(paths.slice(0, 100).map(async (path) => {
        const file = (0,external_node_path_.resolve)(workdir, path);
        const about = await (0,promises_.stat)(file).catch(() => undefined);
        return about?.isFile() && about.size <= longestSecret ? (0,promises_.readFile)(file, 'utf8').catch(() => '') : '';
    }));
    return texts.filter((text) => text.trim() !== '');
}
/**
 * The user's secrets as entries for buildx. Values go into files of our private directory (mode 0600, removed with it):
 * neither a command line nor the bake file may hold them.
 */
async function writeSecrets(inputs, directory) {
    const entries = [
        ...[...inputs.secretEnvs].map(([id, variable]) => (0,csv/* renderCsv */.P)([`id=${id}`, `env=${variable}`])),
        ...[...inputs.secretFiles].map(([id, path]) => (0,csv/* renderCsv */.P)([`id=${id}`, `src=${(0,external_node_path_.resolve)(inputs.workdir, path)}`]))
    ];
    if (inputs.secrets.size === 0)
        return entries;
    const folder = (0,external_node_path_.join)(directory, 'secrets');
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    const written = [...inputs.secrets].map(async ([id, value], index) => {
        const path = (0,external_node_path_.join)(folder, String(index));
        await (0,promises_.writeFile)(path, value, { mode: 0o600 });
        return (0,csv/* renderCsv */.P)([`id=${id}`, `src=${path}`]);
    });
    return [...entries, ...(await Promise.all(written))];
}

;// CONCATENATED MODULE: ./out/main.js



















































/** The build, from the inputs to the outputs. Its marks tell bench/overhead.mjs where the time goes. Throws a UserError where the step has to fail. */
async function main({ env, log, cancellation, bundle, elapsed }) {
    performance.mark('warmbake: load');
    const payload = await (0,promises_.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
    const asEvent = (0,github_context/* parseContext */.DO)(env, payload);
    const yaml = (0,runner_commands/* getInput */.V4)('append') === '' ? undefined : await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(381)]).then(__webpack_require__.bind(__webpack_require__, 9381));
    const inputs = (0,read_inputs/* readInputs */.K)(runner_commands/* getInput */.V4, asEvent.workspace, asEvent.temp, yaml?.parseYaml);
    performance.mark('warmbake: inputs');
    const needless = (0,judge_build/* judgeBuild */.q)(asEvent.event);
    if (needless !== undefined)
        return (0,job_summary/* showNothingBuilt */.n)({ title: inputs.title, reason: needless, path: inputs.summary ? env['GITHUB_STEP_SUMMARY'] : undefined, log });
    const trust = (0,plan_trust/* judgeRun */.Z)(inputs, asEvent);
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(asEvent.temp, 'warmbake-'));
    (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.directory, directory);
    const childEnv = (0,child_environment/* childEnvironment */.Qc)(env);
    (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.place, JSON.stringify((0,child_environment/* builderPlace */.N7)(childEnv)));
    const [resolveEnv, buildEnv] = trust.trusted ? [childEnv, childEnv] : [(0,child_environment/* untrustedEnvironment */.Qi)(childEnv, 'resolve'), (0,child_environment/* untrustedEnvironment */.Qi)(childEnv, 'build')];
    const findOut = (0,look_back/* lookBack */.L)({ inputs, context: asEvent, trusted: trust.trusted, env, directory, bundle, log });
    const buildx = await (0,run_buildx/* findBuildx */.ah)(childEnv);
    const tools = { buildx, run: command/* runCommand */.d, env: childEnv, directory };
    const spec = (0,builder_spec/* specifyBuilder */.Tm)(inputs, asEvent, (0,external_node_crypto_.randomBytes)(4).toString('hex'));
    const boot = (0,prewarm/* parseBoot */.qg)((0,runner_commands/* getState */.Gu)(state/* stateNames */.U.prewarm));
    const keep = (claims, names) => {
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.claims, JSON.stringify(claims));
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.builders, names.join('\n'));
    };
    // The slow ones side by side; of several that fail the first in this order is what the user hears of.
    const booting = (0,job_builder/* bootBuilder */.c)(spec, boot, { ...tools, context: asEvent, cleanup: inputs.cleanup, certificates: (0,certificates/* readCertificates */.jZ)(env), imageMirrors: inputs.imageMirrors, keep });
    booting.catch(() => undefined);
    const canceled = () => new errors/* UserError */.y('Canceled before the build began.');
    const [version, definition, context, secrets, registries] = await cancellation.race(allInOrder([
        (0,run_buildx/* readBuildxVersion */.xV)(buildx, command/* runCommand */.d, childEnv),
        resolveDefinition(inputs, { ...tools, env: resolveEnv, ...(trust.trusted ? {} : { confinedTo: [asEvent.workspace, ...allowedPaths(inputs)] }) }),
        readBranches(asEvent, { ...tools, token: inputs.githubToken }),
        writeSecrets(inputs, directory),
        readBuilderRegistries(spec, tools)
    ]), canceled);
    performance.mark('warmbake: print');
    const plan = await cancellation.race(preflight(makePlan(inputs, context, definition, trust), registries, buildEnv), canceled);
    const files = { bake: (0,external_node_path_.join)(directory, 'bake.json'), metadata: (0,external_node_path_.join)(directory, 'metadata.json'), log: (0,external_node_path_.join)(directory, 'bake.log') };
    await (0,promises_.writeFile)(files.bake, renderBakeFile(definition, plan, inputs, { secrets, cacheOnly: spec.kind === 'own' }), { mode: 0o600 });
    log.group('Plan');
    renderPlanLines(definition, plan).forEach((line) => log.info(line));
    log.endGroup();
    plan.notices.forEach((notice) => log.info(notice));
    performance.mark('warmbake: preflight');
    const builder = await cancellation.race(booting, canceled);
    performance.mark('warmbake: boot');
    // Asked beside the build, and before it where the answer may explain a failure to come.
    const asking = readNodes(builder.name, tools);
    const wanted = definition.targets.flatMap((target) => target.platforms);
    const unable = wanted.length === 0 ? undefined : platformNotice(platformsWithoutNode(await asking, wanted));
    const old = (0,run_buildx/* oldBuildxNotice */.wG)(version, { tagsCaches: plan.targets.some(({ cacheAlias }) => cacheAlias !== undefined) });
    const known = (0,run_buildx/* leaveOutNew */.aX)(inputs, version);
    const notices = [...known.notices, ...(builder.notices ?? []), ...[unable, old].filter((notice) => notice !== undefined)];
    notices.forEach((notice) => log.info(notice));
    const entitlements = (0,run_buildx/* isAtLeast */.du)(version, '0.18.0') ? entitle(inputs, plan, context.workspace, directory) : [];
    const args = [...buildx.prefix, ...bakeArgs(known.inputs, { builder: builder.name, bakeFile: files.bake, metadataFile: files.metadata, entitlements })];
    const startupMs = elapsed();
    // What is still exported or tagged after main must not hang on what later steps do to docker's configuration.
    const bakeEnv = trust.trusted ? await (0,keep_login/* keepLogin */.L)(buildEnv, directory) : buildEnv;
    let pushed = new Map();
    const confirm = async (soFar) => {
        const digests = digestsOf(plan, soFar, new Map());
        pushed = await findPushed(plan, digests, { env: bakeEnv, config: registries });
        return pushed.size === plan.targets.filter((target) => target.images.length > 0).length;
    };
    const { bake, plainLog, tail, notices: tries } = await buildWithRetries({
        builder, tools, retries: inputs.retries, definition, plan, cacheOnly: spec.kind === 'own', program: buildx.program, args, cwd: inputs.workdir, env: { ...bakeEnv, ...(0,child_environment/* cacheEnvironment */.G9)(plan, env) }, logFile: files.log, log, cancellation,
        ...(mayLetGo(inputs, definition, plan, spec) ? { confirm } : {})
    });
    performance.mark('warmbake: bake');
    // The workflow's own secret files are given to untrusted builds too; what an untrusted definition names is not even read.
    const hidden = [...(0,report_redact/* secretsOf */.Fj)(inputs, definition, env), ...(await readSecretFiles(trust.trusted ? (0,report_redact/* secretPathsOf */.OB)(inputs, definition) : [...inputs.secretFiles.values()], inputs.workdir))];
    if (bake.goesOn) {
        const handed = (0,handover/* writeHandover */.l)(directory, handoverOf({ title: inputs.title, definition, plan, bake, secrets: hidden }));
        await handed.then(() => (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.exporting, 'true'), (error) => log.warning(`The cache will not be exported to its end: ${(0,errors/* messageOf */.b)(error)}`));
    }
    const result = resultOf(bake, cancellation);
    const asked = { buildx, version, env: childEnv, builder: builder.name, metadataFile: files.metadata, canceled: cancellation.requested, log };
    const { buildLog, digests, metadata, buildRefs } = await readBuild({ bake, plainLog, plan, definition }, asked);
    if ((0,run_buildx/* isAtLeast */.du)(version, run_buildx/* tagsManifests */.cE))
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.aliases, result !== 'success' ? '' : bake.goesOn ? 'later' : JSON.stringify((0,aliases/* aliasesOf */.Q)(plan.targets.map(handedTarget), buildLog)));
    performance.mark('warmbake: read');
    const timing = measureTiming(buildLog, bake.durationMs, definition.targets.map((target) => target.name));
    const redact = (0,report_redact/* makeRedactor */.$u)(hidden);
    const { findings, notices: ofBaseline } = await findOut({ definition, plan, log: buildLog, timing, bake, result, redact });
    const builderReport = { name: builder.name, own: builder.own, bootMs: builder.bootMs, buildxVersion: version, nodes: await asking };
    const whole = makeReport({ title: inputs.title, context, definition, plan, log: buildLog, timing, result, digests, builder: builderReport, startupMs, findings, notices: [...plan.notices, ...notices, ...tries, ...ofBaseline], tail, pushedMs: bake.readyMs, exportGoesOn: bake.goesOn === true, workdir: inputs.workdir, gates: inputs });
    const report = (0,report_redact/* redactAll */.$I)(whole, redact);
    performance.mark('warmbake: report');
    // Bake itself calls it a success. What goes on in the background is said by post.
    if (result === 'success' && !bake.goesOn)
        (0,export_warning/* exportWarnings */.c2)(plan.targets.map(handedTarget), buildLog).forEach((warning) => log.warning(redact(warning)));
    log.group('Report');
    renderLogTable(report).forEach((line) => log.info(line));
    log.endGroup();
    log.info(`${report.title}: ${report.headline}`);
    const services = result === 'success' && definition.services.length > 0 ? await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(144)]).then(__webpack_require__.bind(__webpack_require__, 8144)) : undefined;
    const composeOverride = services?.renderComposeOverride(definition.services, pinImages(plan, digests));
    const output = (facts) => {
        const outputs = makeOutputs({ report, targets: whole.targets, metadata: (0,report_redact/* redactMetadata */.LR)(bake.goesOn ? bakeMetadata({ plan, digests, log: buildLog, pushed, buildRefs }) : metadata, redact), bakeFile: files.bake, ...facts });
        Object.entries(outputs).forEach(([name, value]) => (0,runner_commands/* setOutput */.uH)(name, value));
    };
    const published = await publishReport({
        report, inputs, context, directory, summaryPath: env['GITHUB_STEP_SUMMARY'], composeOverride, log, write: log.raw, onFiles: (found) => output({ ...found, comment: undefined })
    });
    if (published.written && (bake.goesOn || !published.written.settled))
        (0,runner_commands/* saveState */.LZ)(state/* stateNames */.U.comment, JSON.stringify(published.written));
    if (published.comment) {
        (0,runner_commands/* setOutput */.uH)('comment-id', String(published.comment.id));
        (0,runner_commands/* setOutput */.uH)('comment-url', published.comment.url);
    }
    performance.mark('warmbake: publish');
    if (result !== 'success')
        throw new errors/* UserError */.y(renderFailure(report, bake.startError));
    if (report.gates.length > 0)
        throw new errors/* UserError */.y(report.gates.join('\n'));
}
/** Waits for all, then throws what the first of those that failed threw. */
async function allInOrder(tasks) {
    await Promise.allSettled(tasks);
    const values = [];
    for (const task of tasks)
        values.push(await task);
    return values;
}
function resultOf(bake, cancellation) {
    if (bake.exitCode === 0 || bake.goesOn)
        return 'success';
    return cancellation.requested ? 'canceled' : 'failure';
}


/***/ }),

/***/ 3895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _inputs_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7701);

/**
 * Takes an image name apart: without a host it is docker.io, there without a namespace `library/`; without a tag `latest`.
 * Undefined for what is no name with a tag (digests, upper case in the path, bad tags).
 */
function parseReference(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasHost = /[.:]/.test(first) || first === 'localhost';
    const host = hasHost ? first.toLowerCase() : 'docker.io';
    const rest = hasHost ? name.slice(slash + 1) : name;
    const colon = rest.lastIndexOf(':');
    const path = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? 'latest' : rest.slice(colon + 1);
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag))
        return undefined;
    if (!path.split('/').every((segment) => _inputs_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .repositorySegment */ .W.test(segment)))
        return undefined;
    return { host, path: host === 'docker.io' && !path.includes('/') ? `library/${path}` : path, tag };
}


/***/ }),

/***/ 9956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fitting)
/* harmony export */ });
/**
 * The richest of several renderings of one report that fits a limit: each is tried in turn, the last must always fit.
 * `size` measures a text the way the receiver does.
 */
function fitting(renderings, limit, size) {
    let text = '';
    for (const render of renderings) {
        text = render();
        if (size(text) <= limit)
            return text;
    }
    return text;
}


/***/ }),

/***/ 5683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ overheadLabel)
/* harmony export */ });
const labels = {
    builder: 'Builder', definition: 'Build definition', metadata: 'Image metadata', auth: 'Registry login', context: 'Context transfer',
    'base-image': 'Base images', 'cache-import': 'Cache import', 'cache-export': 'Cache export', export: 'Image export', push: 'Push',
    load: 'Load into the engine', other: 'Other'
};
/** A kind of overhead in words. */
function overheadLabel(kind) {
    return labels[kind];
}


/***/ }),

/***/ 1166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P2: () => (/* binding */ cachedCell),
/* harmony export */   Ve: () => (/* binding */ fewTargets),
/* harmony export */   XM: () => (/* binding */ stepDetails),
/* harmony export */   cJ: () => (/* binding */ slowestTable),
/* harmony export */   iY: () => (/* binding */ targetTable)
/* harmony export */ });
/* unused harmony exports differenceCell, stepTable, shortDigest, stepPlace */
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5958);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4370);
/* harmony import */ var _text_timeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3118);
/* harmony import */ var _time_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4070);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5338);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8482);






// More rows are no longer read; the rest is folded.
const openRows = 15;
/** A row per target: result, time, difference, cached share, image. Of many, those that failed or took longest stay open. */
function targetTable(targets) {
    if (targets.length <= openRows)
        return rowsOf([...targets].sort((a, b) => urgency(b) - urgency(a)));
    const first = [...targets].sort((a, b) => urgency(b) - urgency(a) || (b.durationMs ?? 0) - (a.durationMs ?? 0)).slice(0, 10);
    return `${rowsOf(first)}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`All ${targets.length} targets`, rowsOf(targets))}`;
}
function urgency(target) {
    return target.result === 'failure' ? 1 : 0;
}
function rowsOf(targets) {
    const compared = targets.some((target) => target.difference);
    const rows = targets.map((target) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(target.displayName, 60),
        `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .resultMarks */ .uh[target.result]} ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .resultWords */ .Xb[target.result]}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(target.durationMs),
        ...(compared ? [differenceCell(target.difference)] : []),
        cachedCell(target),
        imageCell(target)
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Target', 'Result', '>Time', ...(compared ? ['>Difference'] : []), 'Steps cached', 'Image'], rows);
}
/** The cached share of a target or a build with a bar: `████████░░ 83% (10 of 12)`. */
function cachedCell({ stepsTotal, stepsCached, cacheRatio }) {
    return stepsTotal === 0 || cacheRatio === undefined ? '–' : `${(0,_text_timeline_js__WEBPACK_IMPORTED_MODULE_0__/* .shareBar */ .HH)(cacheRatio)}\u00a0${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(cacheRatio)} (${stepsCached}\u00a0of\u00a0${stepsTotal})`;
}
/** A difference from earlier builds: `+3.2s`, `−12.0s`, `≈`. */
function differenceCell(difference) {
    if (!difference)
        return '';
    if (difference.trend === 'same')
        return '≈';
    return `${difference.deltaMs > 0 ? '🔺 +' : '−'}${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .renderDuration */ .P)(Math.abs(difference.deltaMs))}`;
}
function imageCell(target) {
    if (target.result !== 'success' && target.result !== 'skipped')
        return '–';
    // Of several names of one image the shortest says most.
    const name = [...target.images].sort((a, b) => a.ref.length - b.ref.length)[0]?.ref ?? target.localNames[0];
    const digest = target.digest?.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]*$/, '$1…');
    return [name === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name, 120), digest === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest)].filter(Boolean).join('<br>') || '–';
}
/** The steps that took longest, with the targets that wait for them, and which of them the build's end hung on. */
function slowestTable(steps, most) {
    const slowest = steps
        .filter((step) => (step.durationMs ?? 0) > 0 && step.outcome !== 'cached')
        .sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0))
        .slice(0, most);
    if (slowest.length === 0)
        return '';
    const compared = slowest.some((step) => step.comparison?.difference);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['>Time', ...(compared ? ['>Difference'] : []), 'Step', 'Target', 'Stage'], slowest.map((step) => [
        stepTime(step), ...(compared ? [differenceCell(step.comparison?.difference)] : []),
        `${step.critical && step.outcome !== 'failed' ? '🟥' : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeMarks */ .zE[step.outcome]} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(shortDigest(step.instruction), 110)}`, fewTargets(step.targets), stepPlace(step)
    ]));
}
/** Every step of one target, in the order of its stages, with CACHED markers. */
function stepTable(steps) {
    const compared = steps.some((step) => step.comparison?.difference || step.comparison?.savedMs);
    const rows = steps.map((step) => [
        stepPlace(step),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(step.instruction, 140),
        `${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeMarks */ .zE[step.outcome]} ${step.outcome === 'cached' ? `**${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX.cached}**` : _words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeWords */ .wX[step.outcome]}`,
        stepTime(step),
        ...(compared ? [savedCell(step)] : [])
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Stage', 'Step', 'Outcome', '>Time', ...(compared ? ['>Difference'] : [])], rows);
}
function savedCell({ comparison }) {
    if (comparison?.savedMs !== undefined && comparison.savedMs > 0)
        return `saved ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .renderDuration */ .P)(comparison.savedMs)}`;
    return differenceCell(comparison?.difference);
}
/** The folded step tables, one per target. */
function stepDetails(report) {
    const byTarget = new Map(report.targets.map((target) => [target.displayName, []]));
    for (const step of report.steps)
        step.targets.forEach((target) => byTarget.get(target)?.push(step));
    const tables = report.targets.flatMap((target) => {
        const own = byTarget.get(target.displayName) ?? [];
        if (own.length === 0)
            return [];
        const share = target.stepsTotal === 0 ? '' : ` · ${target.stepsCached} of ${target.stepsTotal} cached`;
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .details */ .zH)(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(target.displayName, 60)}: ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(own.length, 'step')}${share}`, stepTable(own))];
    });
    return tables.length === 0 ? '' : `### Every step\n\n${tables.join('\n\n')}`;
}
/** The first names of a list as code: `web` `api` and 2 more. */
function fewTargets(names) {
    const first = names.slice(0, 3).map((name) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name, 60)).join(' ');
    return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}
/** A text with its digests cut to what tells them apart for people. */
function shortDigest(text) {
    return text.replace(/(sha256:[0-9a-f]{8})[0-9a-f]{56}/g, '$1…');
}
/** Where a step stands, as code; empty where nothing is known. */
function stepPlace(step) {
    const place = (0,_time_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(step);
    return place === '' ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(place.replaceAll(' ', '\u00a0'), 60);
}
function stepTime(step) {
    if (step.durationMs === undefined)
        return '–';
    return `${step.uncertain === undefined ? '' : '≈\u00a0'}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(step.durationMs)}`;
}


/***/ }),

/***/ 3118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ renderTextTimeline),
/* harmony export */   HH: () => (/* binding */ shareBar),
/* harmony export */   t7: () => (/* binding */ textLegend)
/* harmony export */ });
const columns = 40;
const marks = { cached: '·', run: '▓', failed: '█', around: '░' };
/** What the marks of the text timeline mean. */
const textLegend = '█ critical path  ▓ ran  ░ around the steps  · cached';
/** The timeline as lines of block characters, for where no Mermaid is drawn. Not escaped. */
function renderTextTimeline(bars) {
    const at = (ms) => Math.min(columns, Math.floor((ms / bars.endMs) * columns));
    return bars.sections.flatMap(({ name, bars: own }) => [
        name,
        ...own.map((bar) => {
            const start = Math.min(columns - 1, at(bar.startMs));
            const width = Math.max(1, at(bar.endMs) - start);
            const mark = bar.critical ? '█' : marks[bar.kind];
            return `  ${' '.repeat(start)}${mark.repeat(width)}${' '.repeat(Math.max(0, columns - start - width))}  ${clipped(bar.label)}`;
        })
    ]);
}
/** A share as a bar of ten blocks: `████████░░`. Full and empty only where it is exactly that. */
function shareBar(ratio) {
    const full = ratio <= 0 ? 0 : ratio >= 1 ? 10 : Math.min(9, Math.max(1, Math.round(ratio * 10)));
    return '█'.repeat(full) + '░'.repeat(10 - full);
}
function clipped(text) {
    const characters = [...text];
    return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}


/***/ }),

/***/ 4070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ inReadingOrder),
  _q: () => (/* binding */ makeTimeParts),
  $t: () => (/* binding */ placeOf),
  SP: () => (/* binding */ shown)
});

// EXTERNAL MODULE: ./out/analysis/critical-path.js + 1 modules
var critical_path = __webpack_require__(4970);
// EXTERNAL MODULE: ./out/analysis/timeline.js
var timeline = __webpack_require__(5520);
;// CONCATENATED MODULE: ./out/analysis/stage-overlap.js

// Shorter overlaps are within what times of a plain log can tell.
const LEAST_OVERLAP_MS = 250;
/** Which stages ran side by side, and which could not because one needs the other. */
function findStageRuns(log) {
    const steps = (0,timeline/* timeline */.I)(log).vertices.filter((one) => isRun(one));
    const stages = new Map();
    for (const one of steps) {
        const name = stageName(one.vertex);
        const stage = stages.get(name);
        if (!stage)
            stages.set(name, { name, startMs: one.startMs, endMs: one.endMs, steps: [one] });
        else {
            stage.endMs = Math.max(stage.endMs, one.endMs);
            stage.steps.push(one);
        }
    }
    const drafts = [...stages.values()];
    const needed = new Map(drafts.map((draft) => [draft, stagesBehind(draft)]));
    return drafts.map((draft) => {
        const others = drafts.filter((other) => other !== draft);
        const neededFirst = others.filter((other) => needed.get(draft)?.has(other.name));
        const ranWith = others.filter((other) => overlapMs(draft, other) >= LEAST_OVERLAP_MS);
        const free = others.filter((other) => !ranWith.includes(other) && !neededFirst.includes(other) && !needed.get(other)?.has(draft.name));
        return {
            name: draft.name,
            startMs: draft.startMs,
            endMs: draft.endMs,
            ranWith: ranWith.map((other) => other.name),
            neededFirst: neededFirst.map((other) => other.name),
            couldHaveRunWith: free.map((other) => other.name)
        };
    });
}
function isRun({ vertex }) {
    return 'isFrom' in vertex && !vertex.isFrom && vertex.outcome !== 'cached' && vertex.durationMs !== undefined;
}
function stageName(step) {
    return [[...step.targets].sort().join(', '), step.platform, step.stage]
        .filter((part) => part !== undefined)
        .join(' ');
}
function stagesBehind(draft) {
    const seen = new Set();
    const waiting = draft.steps.flatMap((step) => [...step.needs]);
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (seen.has(next))
            continue;
        seen.add(next);
        waiting.push(...next.needs);
    }
    // Equal FROMs are one vertex, named after the stage that came first.
    const stages = [...seen].flatMap(({ vertex }) => ('isFrom' in vertex && !vertex.isFrom ? [stageName(vertex)] : []));
    return new Set(stages.filter((name) => name !== draft.name));
}
// Time in which steps of both ran.
function overlapMs(one, other) {
    if (one.endMs < other.startMs || other.endMs < one.startMs)
        return 0;
    let overlap = 0;
    for (const a of one.steps) {
        for (const b of other.steps)
            overlap += Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
    }
    return overlap;
}

// EXTERNAL MODULE: ./out/report/overhead.js
var overhead = __webpack_require__(5683);
;// CONCATENATED MODULE: ./out/report/time-parts.js



/**
 * What took the time: the work around the steps, the critical path, and which stages ran side by side. A build that did not
 * come to its end has no critical path: what happened to be last decided nothing.
 */
function makeTimeParts(log, names, complete) {
    const path = complete ? (0,critical_path/* findCriticalPath */.A)(log) : undefined;
    const criticalIds = new Set(path?.links.map(({ vertex }) => vertex.id) ?? []);
    return {
        criticalIds,
        work: log.internals.flatMap((vertex) => workOf(vertex, names, criticalIds)),
        criticalPath: path && {
            busyMs: Math.round(path.busyMs), gapMs: Math.round(path.gapMs), exact: path.exact, ...(path.uncertain === undefined ? {} : { uncertain: path.uncertain }),
            links: path.links.map(({ vertex, startMs, endMs, gapMs, savingMs }) => ({
                label: 'kind' in vertex ? (0,overhead/* overheadLabel */.R)(vertex.kind) : undefined,
                text: 'kind' in vertex ? vertex.text : vertex.instruction,
                targets: shown(vertex.targets, names),
                place: 'kind' in vertex ? undefined : placeOf(vertex),
                outcome: vertex.outcome,
                startMs: Math.round(startMs), durationMs: Math.round(endMs - startMs), gapMs: Math.round(gapMs), savingMs: Math.round(savingMs)
            }))
        },
        stages: findStageRuns(log).map((stage) => ({ ...stage, startMs: Math.round(stage.startMs), endMs: Math.round(stage.endMs) }))
    };
}
/** Platform, stage and number of a step, as far as it has them: `linux/arm64 build 2/3`. */
function placeOf(step) {
    const index = step.index === undefined ? '' : `${step.index}/${step.total ?? '?'}`;
    return [step.platform, step.stage, index].filter((part) => part !== undefined && part !== '').join(' ');
}
/** Display names of targets. */
function shown(targets, names) {
    return targets.map((target) => names.get(target) ?? target);
}
function workOf(vertex, names, critical) {
    const { startMs, endMs } = vertex;
    if (startMs === undefined || endMs === undefined)
        return [];
    return [{
            label: (0,overhead/* overheadLabel */.R)(vertex.kind), text: vertex.text, targets: shown(vertex.targets, names),
            startMs: Math.round(startMs), endMs: Math.round(Math.max(startMs, endMs)), critical: critical.has(vertex.id)
        }];
}
/** Stage by stage as they came to their end, each from its first instruction to its last: numbers in the log follow neither. */
function inReadingOrder(steps) {
    const stageOf = (step) => [step.targets[0], step.platform, step.stage].join('\n');
    const last = new Map();
    steps.forEach((step, position) => {
        // Without a time the place in the log has to do.
        const at = step.startMs ?? position / 1e6;
        last.set(stageOf(step), Math.max(at, last.get(stageOf(step)) ?? at));
    });
    return [...steps].sort((a, b) => (last.get(stageOf(a)) ?? 0) - (last.get(stageOf(b)) ?? 0) || stageOf(a).localeCompare(stageOf(b), 'en') || (a.index ?? 0) - (b.index ?? 0));
}


/***/ }),

/***/ 5338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   gt: () => (/* binding */ makeVerdict)
/* harmony export */ });
/* unused harmony export against */
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5958);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4370);


/** The verdict in plain words, one line: `4 images in 42.1s, 31.4s faster than main; 83% of steps cached`. */
function makeVerdict({ result, timing, plan, log, pushedMs, findings }, targets) {
    if (result === 'success') {
        const cached = timing.stepsTotal === 0 ? '' : `; ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(timing.cacheRatio)} of steps cached`;
        const what = plan.push ? count(targets.length, 'image') : count(targets.length, 'target');
        const { comparison } = findings ?? {};
        const difference = comparison && against(pushedMs === undefined ? comparison.build : (comparison.images ?? comparison.build), comparison.source.branch);
        return `${what} in ${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(pushedMs ?? timing.wallMs)}${difference ? `, ${difference}` : ''}${cached}`;
    }
    const took = (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(timing.wallMs);
    if (result === 'canceled')
        return `Canceled after ${took}`;
    if (result === 'skipped')
        return `${count(targets.length, 'image')} unchanged, nothing was built`;
    const step = log.steps.find((one) => one.id === log.failure?.stepId);
    const culprit = targets.find((one) => one.name === (log.failure?.target ?? step?.targets[0]));
    return `Failed after ${took}${culprit ? ` in ${culprit.displayName}` : ''}`;
}
/** A difference in words: `31.4s faster than main`; undefined where there is none to speak of. */
function against(difference, branch) {
    if (!difference)
        return undefined;
    if (difference.trend === 'same')
        return `about the same as ${branch}`;
    return `${(0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDuration */ .P)(Math.abs(difference.deltaMs))} ${difference.trend} than ${branch}`;
}
/** A number with its noun: `1 step`, `2 steps`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ })

};
