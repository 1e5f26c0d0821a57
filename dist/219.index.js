export const id = 219;
export const ids = [219];
export const modules = {

/***/ 59219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ BuildLogReader)
});

// EXTERNAL MODULE: ./out/progress/step-name.js
var step_name = __webpack_require__(73872);
// EXTERNAL MODULE: ./out/progress/vertex-kind.js
var vertex_kind = __webpack_require__(13169);
;// CONCATENATED MODULE: ./out/progress/given-out.js


const PUSHED = /^pushing manifest for /;
/**
 * Whether every awaited target has as many finished exports as it has outputs, and nothing that gives out is still under
 * way but caches. `exports`: the vertices that give out, of the last display.
 */
function isGivenOut(exports, awaited) {
    if (awaited.size === 0)
        return false;
    const seen = new Map([...awaited.keys()].map((target) => [target, { outputs: 0, pushes: 0, caches: 0 }]));
    const only = awaited.size === 1 ? [...awaited.keys()][0] : undefined;
    // buildx loads for all targets, without saying for which.
    let loads = 0;
    for (const vertex of exports) {
        const name = (0,step_name/* readName */.M)(vertex.name, 'several');
        const kind = (0,vertex_kind/* kindOf */.I)(name);
        const isDone = !vertex.open && vertex.ends.at(-1)?.outcome === 'done';
        if (!isDone && kind !== 'cache-export')
            return false;
        if (kind === 'load')
            loads++;
        const own = seen.get(name.target ?? only ?? 'default');
        if (!own)
            continue;
        if (kind === 'cache-export')
            own.caches++;
        else if (kind === 'export')
            own.outputs++;
        for (const { id, done } of vertex.statuses.values())
            if (done && PUSHED.test(id))
                own.pushes++;
    }
    if (loads < [...awaited.values()].reduce((sum, one) => sum + one.loads, 0))
        return false;
    return [...awaited].every(([target, { outputs, pushes }]) => {
        const own = seen.get(target);
        if (!own || own.outputs < outputs || own.pushes < pushes)
            return false;
        return outputs > 0 || own.caches > 0;
    });
}

;// CONCATENATED MODULE: ./out/progress/attempts.js
/**
 * Puts several tries of one build into one log: that of the last, in which what an earlier try did and the last one found
 * cached is shown as done, with its time. Such a step survived; it was no hit of a cache from before the build. The
 * tries themselves are in `attempts`.
 */
function joinAttempts(tries) {
    const shifted = tries.map(({ log, startMs }) => shift(log, startMs));
    const last = shifted.at(-1);
    if (!last || shifted.length === 1)
        return last;
    const earlier = new Map();
    shifted.slice(0, -1).forEach((log, index) => {
        for (const step of log.steps) {
            if (step.outcome === 'done' && !step.isFrom)
                earlier.set(identity(step), { ...step, attempt: step.attempt ?? index + 1 });
        }
    });
    return {
        ...last,
        steps: last.steps.map((step) => survivor(step, earlier.get(identity(step))) ?? { ...step, attempt: shifted.length }),
        lintWarnings: last.lintWarnings.length > 0 ? last.lintWarnings : shifted.flatMap((log) => log.lintWarnings),
        exported: shifted.flatMap((log) => log.exported),
        pushed: shifted.flatMap((log) => log.pushed),
        cacheManifests: shifted.flatMap((log) => log.cacheManifests),
        unread: {
            count: shifted.reduce((sum, log) => sum + log.unread.count, 0),
            samples: shifted.flatMap((log) => log.unread.samples)
        },
        attempts: shifted.map((log, index) => ({
            number: index + 1,
            steps: log.steps,
            internals: log.internals,
            ...(log.failure && { failure: log.failure }),
            ...(log.finalError !== undefined && { finalError: log.finalError })
        }))
    };
}
function survivor(step, ran) {
    if (step.outcome !== 'cached' || !ran)
        return undefined;
    const { id, number, display, name, names, targets } = step;
    return { ...ran, id, number, display, name, names, targets, printed: 'cached' };
}
function identity(step) {
    const place = [step.platform, step.stage, step.index, step.total, step.instruction].join('\u0000');
    return step.digest ?? `${step.targets[0]}\u0000${place}`;
}
function shift(log, byMs) {
    const later = (vertex) => ({
        ...vertex,
        ...(vertex.startMs !== undefined && { startMs: vertex.startMs + byMs }),
        ...(vertex.endMs !== undefined && { endMs: vertex.endMs + byMs })
    });
    return byMs === 0 ? log : { ...log, steps: log.steps.map(later), internals: log.internals.map(later) };
}

;// CONCATENATED MODULE: ./out/progress/after-display.js
/**
 * Follows what is printed behind the last block, as far as it takes to know whether another display may begin: not
 * inside an error block, whose heading is a name and may hold any lines, and behind an error block only after the final
 * error, when the build is tried again.
 */
class AfterDisplay {
    #names;
    #inBlock = false;
    #atHeading = false;
    #headingLines = 0;
    #failed = false;
    constructor(names) {
        this.#names = names;
    }
    /** Takes the next line; false where it can be no first line of a display. */
    mayBegin(text) {
        if (this.#headingLines > 0) {
            this.#headingLines--;
            return false;
        }
        const atHeading = this.#atHeading;
        this.#atHeading = false;
        if (text === '------') {
            this.#inBlock = !this.#inBlock;
            this.#atHeading = this.#inBlock;
            this.#failed ||= this.#inBlock;
        }
        else if (atHeading)
            this.#headingLines = this.#names.linesAfter(text.replace(/:$/, ''));
        else if (!this.#inBlock && text.startsWith('ERROR: '))
            this.#failed = false;
        return !this.#inBlock && !this.#failed;
    }
}

;// CONCATENATED MODULE: ./out/progress/byte-count.js
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
/** Bytes of a size as BuildKit prints it (`122B`, `300.85kB`; decimal, two digits, so the value is rounded). */
function parseByteCount(text) {
    const match = /^(\d+(?:\.\d+)?)([kMGTPE]?B)$/.exec(text);
    if (!match)
        return undefined;
    return Math.round(Number(match[1]) * 1000 ** UNITS.indexOf(match[2] ?? 'B'));
}

;// CONCATENATED MODULE: ./out/progress/block-line.js

const SIZE = String.raw `\d+(?:\.\d\d)?[kMGTPE]?B`;
const STATUS = new RegExp(String.raw `^(.+?)(?: (${SIZE})(?: / (${SIZE}))?)?(?: (\d+\.\d)s)?( done)?$`, 's');
const DONE = /^DONE(?: (\d+\.\d)s)?$/;
/**
 * Reads what follows `#N ` (BuildKit's util/progress/progressui/printer.go: the format strings of `print`).
 * Undefined for an empty text, which the printer never writes.
 */
function parseBlockLine(rest) {
    const end = parseEndLine(rest);
    if (end)
        return end;
    if (rest === '...')
        return { kind: 'switch' };
    if (rest.startsWith('WARN: '))
        return { kind: 'warn', text: rest.slice('WARN: '.length) };
    const status = parseStatus(rest);
    return status && { kind: 'status', status };
}
/** Reads `DONE 1.2s`, `CACHED`, `CANCELED` and `ERROR: …`. */
function parseEndLine(rest) {
    if (rest === 'CACHED')
        return { kind: 'end', outcome: 'cached' };
    if (rest === 'CANCELED')
        return { kind: 'end', outcome: 'canceled' };
    if (rest.startsWith('ERROR: '))
        return { kind: 'end', outcome: 'failed', message: rest.slice('ERROR: '.length) };
    const done = DONE.exec(rest);
    if (!done)
        return undefined;
    return done[1] === undefined
        ? { kind: 'end', outcome: 'done' }
        : { kind: 'end', outcome: 'done', ms: Math.round(Number(done[1]) * 1000) };
}
function parseStatus(rest) {
    const match = STATUS.exec(rest);
    if (!match)
        return undefined;
    const [, id = '', current, total, seconds, done] = match;
    const bytes = current === undefined ? undefined : parseByteCount(current);
    const totalBytes = total === undefined ? undefined : parseByteCount(total);
    return {
        id,
        ...(bytes !== undefined && { bytes }),
        ...(totalBytes !== undefined && { totalBytes }),
        ...(seconds !== undefined && { ms: Math.round(Number(seconds) * 1000) }),
        done: done !== undefined
    };
}

;// CONCATENATED MODULE: ./out/progress/broken-names.js
const MAX_NAMES = 100;
const MAX_LINES = 1_000;
/**
 * Vertex names with line breaks, as their headers printed them. A name can hold anything, also what ends an error block
 * or begins a display, so where it is printed once more its lines must be known.
 */
class BrokenNames {
    #names = [];
    // The name being read: its first line, and all of them as soon as there is a second.
    #first = '';
    #reading;
    header(name) {
        this.#first = name;
        this.#reading = undefined;
    }
    nameLine(text) {
        if (!this.#reading) {
            this.#reading = [copied(withoutBracket(this.#first))];
            if (this.#names.length < MAX_NAMES)
                this.#names.push(this.#reading);
        }
        if (this.#reading.length <= MAX_LINES)
            this.#reading.push(copied(text));
    }
    /** How many lines follow the first line ` > NAME` of an error block before the name ends. The target may differ. */
    linesAfter(heading) {
        const first = withoutBracket(heading.slice(' > '.length));
        const lengths = this.#names.filter((name) => name[0] === first).map((name) => name.length - 1);
        return Math.max(0, ...lengths);
    }
}
function withoutBracket(name) {
    return name.replace(/^\[[^\]]*\] /, '');
}
// A slice would keep its whole chunk.
function copied(text) {
    return Buffer.from(text, 'utf8').toString('utf8');
}

;// CONCATENATED MODULE: ./out/progress/log-stamp.js
const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;
const SPACE = 32;
/**
 * Reads the `12.34 ` of a log line at `from` into `stamp`: seconds since the vertex' latest interval began, 1 to 3
 * decimals. False, with `stamp` as it was, when none stands there. Written by hand because most lines of a log pass here.
 */
function readLogStamp(line, from, stamp) {
    const negative = line.charCodeAt(from) === MINUS;
    let at = negative ? from + 1 : from;
    let value = 0;
    const wholeAt = at;
    let code = line.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = line.charCodeAt(++at))
        value = value * 10 + code - ZERO;
    if (at === wholeAt || code !== POINT)
        return false;
    const fractionAt = ++at;
    let scale = 1;
    for (code = line.charCodeAt(at); code >= ZERO && code <= NINE; code = line.charCodeAt(++at)) {
        value = value * 10 + code - ZERO;
        scale *= 10;
    }
    const decimals = at - fractionAt;
    if (decimals < 1 || decimals > 3 || code !== SPACE)
        return false;
    stamp.seconds = (negative ? -value : value) / scale;
    stamp.textAt = at + 1;
    return true;
}

;// CONCATENATED MODULE: ./out/progress/stray-lines.js
const stray_lines_MAX_LINES = 1_000;
// What the tail of a display begins with; behind it no block follows.
const TAIL = /^(?:------$|ERROR: |View build details: | ?\u001b\[33m)/;
/**
 * Follows lines that fit nowhere between two blocks, until it is known what they are: the tail of the display, a line of
 * somebody else, or the rest of a name with line breaks in which an imitated end line stood.
 */
class StrayLines {
    // Since the header of a block that ended with its first line, that line first.
    #sinceEnd;
    #strays = [];
    #maybeMore = false;
    /** The last line was blank: a header may come. */
    afterBlank = false;
    /** A block ended. `text`: its end line where nothing but the header was before it. */
    blockEnded(text) {
        this.#sinceEnd = text === undefined ? undefined : [text];
        this.#strays = [];
    }
    /** A blank line behind a block. */
    blank() {
        if (this.#sinceEnd && this.#sinceEnd.length < stray_lines_MAX_LINES)
            this.#sinceEnd.push('');
    }
    /** The first line that fits nowhere. */
    begin(text) {
        this.#maybeMore = true;
        this.#strays = [];
        this.add(text);
    }
    add(text) {
        this.afterBlank = text === '';
        if (!this.#maybeMore)
            return;
        this.#maybeMore = !TAIL.test(text) && this.#strays.length < stray_lines_MAX_LINES;
        this.#strays.push(text);
        this.#sinceEnd?.push(text);
    }
    /** False once the display is surely over. */
    get mayResume() {
        return this.#maybeMore;
    }
    /** The block of the last vertex goes on: nothing but its name can have been between. */
    resumeBlock() {
        return this.#sinceEnd && this.#sinceEnd.length > 1 ? this.#end(this.#sinceEnd, []) : this.#end([], this.#strays);
    }
    /** A header came. */
    resumeDisplay() {
        return this.#end([], this.#strays.filter((line) => line !== ''));
    }
    #end(nameLines, strays) {
        this.blockEnded(undefined);
        this.#maybeMore = false;
        return { nameLines, strays };
    }
}

;// CONCATENATED MODULE: ./out/progress/display.js





const INSIDE = /^#\d+ (?:-?\d+\.\d{1,3} |DONE|CACHED$|CANCELED$|ERROR: |WARN: |\.\.\.$)/;
const NO_BLOCK = '\n';
const BUILDER = /^#0 (building with .*)$/s;
/**
 * Follows BuildKit's plain printer line by line. What a line is follows from the lines before it, never from its text
 * alone, because names, errors and build output can hold lines that look like progress: a header comes only after a
 * blank line outside a block, a new number is the highest plus one, lines of a block begin with its own number, and
 * output of a build always has a time stamp in front (util/progress/progressui/printer.go).
 */
class Display {
    /** Counts from 1; a second one begins when the printer starts anew, with numbers from 1. 0: nothing printed yet. */
    number = 0;
    #state = 'start';
    #current = 0;
    #prefix = NO_BLOCK;
    #highest = 0;
    // Blank lines since the last block, where it ended with an error, whose text can hold blank lines too.
    #blanksInError = 0;
    #carriageReturns = false;
    #names = new BrokenNames();
    #after = new AfterDisplay(this.#names);
    #strays = new StrayLines();
    // Most lines are log lines: they share one event, good until the next line.
    #log = { kind: 'log', n: 0, seconds: 0, textAt: 0, endAt: 0 };
    /** What the next line is. A log event is good until the next call. */
    next(line) {
        if (this.#state === 'open' || this.#state === 'named') {
            if (this.#isLog(line, 0, line.length))
                return this.#log;
            return this.#inBlock(this.#own(line));
        }
        const text = this.#own(line);
        if (text === '')
            return this.#blank();
        switch (this.#state) {
            case 'start':
                // A log whose beginning is missing may begin inside a block.
                return this.#builder(text) ?? (INSIDE.test(text) ? undefined : this.#header(text)) ?? { kind: 'before', text };
            case 'gap':
                return this.#inGap(text);
            case 'closed':
                return this.#builder(text) ?? this.#resumeBlock(text) ?? this.#leave(text);
            case 'failed':
                return text === '------' ? this.#leave(text) : { kind: 'error-line', n: this.#current, text };
            case 'after':
                return (this.#resume(text) ?? (this.#after.mayBegin(text) ? this.#builder(text) : undefined) ?? this.#stray(text));
        }
    }
    /** The log event of a line from `from` to `end` of a text, if it is one; else the line is to be given to `next`. */
    logAt(text, from, end) {
        return (this.#state === 'open' || this.#state === 'named') && this.#isLog(text, from, end) ? this.#log : undefined;
    }
    #isLog(text, from, end) {
        const prefix = this.#prefix;
        for (let at = 0; at < prefix.length; at++) {
            if (text.charCodeAt(from + at) !== prefix.charCodeAt(at))
                return false;
        }
        if (!readLogStamp(text, from + prefix.length, this.#log))
            return false;
        this.#log.endAt = end;
        this.#state = 'open';
        return true;
    }
    // A log that went through a terminal has \r\n at the end of the printer's own lines.
    #own(line) {
        return this.#carriageReturns && line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    #blank() {
        if (this.#state === 'after') {
            this.#after.mayBegin('');
            return this.#stray('');
        }
        if (this.#state === 'failed' || this.#blanksInError > 0)
            this.#blanksInError++;
        else
            this.#strays.blank();
        if (this.#state === 'closed' || this.#state === 'failed')
            this.#state = 'gap';
        return { kind: 'blank' };
    }
    #inGap(text) {
        const blanks = this.#blanksInError;
        if (blanks === 0) {
            return this.#builder(text) ?? this.#resumeLog(text) ?? this.#header(text) ?? this.#leave(text);
        }
        const header = this.#header(text);
        this.#blanksInError = 0;
        if (header)
            return header;
        if (text === '------')
            return this.#leave(text);
        this.#state = 'failed';
        return { kind: 'error-line', n: this.#current, text: '\n'.repeat(blanks) + text };
    }
    #builder(text) {
        const match = BUILDER.exec(text);
        if (!match)
            return undefined;
        this.#carriageReturns = text.endsWith('\r');
        this.number++;
        this.#highest = 0;
        this.#names = new BrokenNames();
        this.#after = new AfterDisplay(this.#names);
        this.#strays = new StrayLines();
        this.#prefix = NO_BLOCK;
        this.#blanksInError = 0;
        this.#state = 'gap';
        return { kind: 'builder', text: this.#own(match[1] ?? '') };
    }
    #header(text) {
        const nameAt = text.indexOf(' ') + 1;
        const n = text.startsWith('#') && nameAt > 2 && nameAt < text.length ? numberIn(text.slice(1, nameAt - 1)) : 0;
        if (n < 1 || (this.#highest > 0 && n > this.#highest + 1))
            return undefined;
        const end = n <= this.#highest ? parseEndLine(text.slice(nameAt)) : undefined;
        if (end)
            return this.#blanksInError > 0 ? undefined : { ...end, n };
        if (this.number === 0) {
            this.number = 1;
            this.#carriageReturns = text.endsWith('\r');
        }
        this.#highest = Math.max(this.#highest, n);
        this.#current = n;
        this.#log.n = n;
        // Made from the number, tens of thousands of them would stay in the engine's cache.
        this.#prefix = text.slice(0, nameAt);
        this.#state = 'named';
        const name = this.#own(text.slice(nameAt));
        this.#names.header(name);
        return { kind: 'header', n, name };
    }
    #inBlock(text) {
        const n = this.#current;
        if (!text.startsWith(this.#prefix)) {
            if (this.#state === 'named') {
                this.#names.nameLine(text);
                return { kind: 'name-line', n, text };
            }
            if (text === '')
                return { kind: 'blank' };
            return this.#builder(text) ?? (/^(------$|ERROR: )/.test(text) ? this.#leave(text) : { kind: 'unread', text });
        }
        const line = parseBlockLine(text.slice(this.#prefix.length));
        if (!line)
            return { kind: 'unread', text };
        const atOnce = this.#state === 'named';
        this.#state = 'open';
        if (line.kind === 'switch')
            this.#state = 'closed';
        if (line.kind === 'end')
            this.#state = line.outcome === 'failed' ? 'failed' : 'closed';
        if (this.#state === 'closed')
            this.#strays.blockEnded(atOnce ? text : undefined);
        return { ...line, n };
    }
    #leave(text) {
        this.#state = 'after';
        this.#after.mayBegin(text);
        this.#strays.begin(text);
        return { kind: 'after', text };
    }
    #stray(text) {
        this.#strays.add(text);
        return { kind: 'after', text };
    }
    // The display goes on where a line of the last vertex comes, or a header behind a blank line.
    #resume(text) {
        if (!this.#strays.mayResume)
            return undefined;
        const block = this.#resumeBlock(text);
        if (block || !this.#strays.afterBlank)
            return block;
        const header = this.#header(text);
        return header && { ...header, resumed: this.#strays.resumeDisplay() };
    }
    #resumeLog(text) {
        return this.#isLog(text, 0, text.length) ? this.#resumeBlock(text) : undefined;
    }
    #resumeBlock(text) {
        if (!text.startsWith(this.#prefix))
            return undefined;
        const resumed = this.#strays.resumeBlock();
        for (const line of resumed.nameLines)
            this.#names.nameLine(line);
        this.#state = 'open';
        const event = this.#isLog(text, 0, text.length) ? { ...this.#log } : this.#inBlock(text);
        return 'n' in event ? { ...event, resumed } : event;
    }
}
const numberIn = (digits) => (/^[1-9]\d*$/.test(digits) ? Number(digits) : 0);

;// CONCATENATED MODULE: ./out/progress/output-budget.js
// Making some room at once keeps it from being made for every vertex.
const ROOM = 0.9;
// Of a step that ended well, hardly anybody reads the output.
const LINES_OF_SUCCESS = 10;
/**
 * How much output of all vertices together is kept. Beyond, what ended well gives up its lines, the earliest first; then
 * the rest.
 */
class OutputBudget {
    #maxChars;
    #kept = new Map();
    #chars = 0;
    constructor(maxChars) {
        this.#maxChars = maxChars;
    }
    /** To be called when a vertex goes quiet: its lines get their own memory. */
    settle(vertex) {
        vertex.output.settle(endedWell(vertex) ? LINES_OF_SUCCESS : undefined);
        this.#chars -= this.#kept.get(vertex) ?? 0;
        this.#kept.delete(vertex);
        const chars = vertex.output.chars;
        if (chars === 0)
            return;
        this.#kept.set(vertex, chars);
        this.#chars += chars;
        if (this.#chars <= this.#maxChars)
            return;
        this.#shrink(endedWell);
        this.#shrink((other) => other !== vertex);
    }
    #shrink(mayGo) {
        for (const [vertex, chars] of this.#kept) {
            if (this.#chars <= this.#maxChars * ROOM)
                return;
            if (!mayGo(vertex))
                continue;
            vertex.output.drop();
            this.#kept.delete(vertex);
            this.#chars -= chars;
        }
    }
}
function endedWell(vertex) {
    return vertex.ends.at(-1)?.outcome === 'done';
}

;// CONCATENATED MODULE: ./out/progress/tail-lines.js
const MOST_FIRST = 1_000;
const MOST_LAST = 1_000;
const MAX_LINE_CHARS = 4_000;
/** The lines behind a display; of a tail without end, what came first and what came last. */
class TailLines {
    #first = [];
    #last = [];
    #oldest = 0;
    #budget;
    constructor(budget) {
        this.#budget = budget;
    }
    push(line) {
        const kept = this.#budget.keep(line, MAX_LINE_CHARS);
        if (this.#first.length < MOST_FIRST)
            this.#first.push(kept);
        else if (this.#last.length < MOST_LAST)
            this.#last.push(kept);
        else {
            this.#last[this.#oldest] = kept;
            this.#oldest = (this.#oldest + 1) % MOST_LAST;
        }
    }
    clear() {
        this.#first.length = 0;
        this.#last.length = 0;
        this.#oldest = 0;
    }
    toArray() {
        return [...this.#first, ...this.#last.slice(this.#oldest), ...this.#last.slice(0, this.#oldest)];
    }
}

;// CONCATENATED MODULE: ./out/progress/text-budget.js
/** How much text of a log is kept: names, errors, statuses, warnings. What is beyond is cut short, not refused. */
class TextBudget {
    #charsLeft;
    constructor(chars) {
        this.#charsLeft = chars;
    }
    /** A copy of at most `most` characters; of a few when there is no room left. A slice would keep its whole chunk. */
    keep(text, most) {
        const room = Math.max(SHORT, Math.min(most, this.#charsLeft));
        const kept = text.length > room ? text.slice(0, room) : text;
        this.#charsLeft -= kept.length;
        return Buffer.from(kept, 'utf8').toString('utf8');
    }
    get spent() {
        return this.#charsLeft <= 0;
    }
}
const SHORT = 120;

;// CONCATENATED MODULE: ./out/progress/output-lines.js
// The last lines of a step's output; enough to see why it failed.
const output_lines_MAX_LINES = 40;
const output_lines_MAX_LINE_CHARS = 2_000;
const BRACKET = 0x5b;
/** Keeps the last lines of one vertex' output, without the `#N 0.123 ` in front. */
class OutputLines {
    // A ring: where each line is, in the text that came with it. They are cut out only when the vertex goes quiet.
    #texts = [];
    #from = [];
    #ends = [];
    #oldest = 0;
    // The same in one string once it went quiet: thousands of steps are kept, and their lines would be many objects.
    #settled;
    #lastStamp = -1;
    #redrawn = false;
    /** BuildKit cut the output. */
    clipped = false;
    /** `text` holds the line, maybe among others. */
    add(text, { seconds, textAt, endAt }) {
        if (this.#settled !== undefined)
            this.#unsettle();
        const count = this.#texts.length;
        let at = count < output_lines_MAX_LINES ? count : this.#oldest;
        if (this.#redrawn) {
            this.#redrawn = false;
            const last = count === 0 ? 0 : (this.#oldest + count - 1) % count;
            if (count > 0 && seconds === this.#lastStamp && text.slice(textAt, endAt).startsWith(this.#line(last)))
                at = last;
        }
        if (at === this.#oldest && count === output_lines_MAX_LINES)
            this.#oldest = at + 1 === output_lines_MAX_LINES ? 0 : at + 1;
        this.#texts[at] = text;
        this.#from[at] = textAt;
        this.#ends[at] = endAt;
        this.#lastStamp = seconds;
        if (text.charCodeAt(textAt) === BRACKET && text.startsWith('[output clipped, log limit', textAt))
            this.clipped = true;
    }
    /** The header came again: an unfinished line is then printed again from its start. */
    redraw() {
        this.#redrawn = true;
    }
    /** Characters kept, once settled. */
    get chars() {
        return this.#settled?.length ?? 0;
    }
    toArray() {
        if (this.#settled !== undefined)
            return this.#settled.split('\n');
        const lines = this.#texts.map((_, at) => this.#line(at));
        return this.#oldest === 0 ? lines : [...lines.slice(this.#oldest), ...lines.slice(0, this.#oldest)];
    }
    /**
     * To be called once the vertex goes quiet: the texts hold whole chunks of the log. Keeps the last `most` lines.
     */
    settle(most = output_lines_MAX_LINES) {
        if (this.#texts.length === 0 && this.#settled === undefined)
            return;
        this.#settled = this.toArray().slice(-most).join('\n');
        this.#forget();
    }
    drop() {
        this.#settled = undefined;
        this.#forget();
    }
    #line(at) {
        const from = this.#from[at] ?? 0;
        return (this.#texts[at] ?? '').slice(from, Math.min(this.#ends[at] ?? 0, from + output_lines_MAX_LINE_CHARS));
    }
    #forget() {
        this.#texts = [];
        this.#from = [];
        this.#ends = [];
        this.#oldest = 0;
    }
    #unsettle() {
        const lines = this.toArray();
        this.drop();
        this.#texts = lines;
        this.#from = lines.map(() => 0);
        this.#ends = lines.map((line) => line.length);
    }
}

;// CONCATENATED MODULE: ./out/progress/vertex.js

const MAX_STATUSES = 500;
const vertex_MAX_NAMES = 20;
const MAX_ENDS = 20;
const MAX_NAME_CHARS = 16_384;
const MAX_ERROR_CHARS = 8_192;
const MAX_WARNINGS = 200;
const MAX_STATUS_CHARS = 1_000;
const NONE = new Map();
/** All that a display has said of one vertex. Times are ms since bake's process start, as lines arrived. */
class Vertex {
    n;
    display;
    /** Every name it was shown under, oldest first: only the target in front of it changes. */
    names = [];
    ends = [];
    // Most vertices have none, and there may be thousands.
    #statuses;
    warnings = [];
    output = new OutputLines();
    /** Log lines ever printed. */
    logLines = 0;
    error;
    firstSeenMs;
    /** Least of (arrival - stamp) over its log lines. */
    firstLogMs = Infinity;
    lastEndMs;
    /** Its block is being printed or was left unfinished. */
    open = true;
    #keepsName = true;
    #budget;
    constructor(n, display, atMs, budget) {
        this.n = n;
        this.display = display;
        this.firstSeenMs = atMs;
        this.#budget = budget;
    }
    get statuses() {
        return this.#statuses ?? NONE;
    }
    get name() {
        return this.names.at(-1) ?? '';
    }
    header(name) {
        this.open = true;
        const known = this.names.indexOf(name);
        this.#keepsName = known >= 0 || this.names.length < vertex_MAX_NAMES;
        if (known >= 0 && known < this.names.length - 1)
            this.names.push(...this.names.splice(known, 1));
        if (known < 0 && this.#keepsName)
            this.names.push(this.#budget.keep(name, MAX_NAME_CHARS));
        this.output.redraw();
    }
    // The name being read grows; if it is one that was shown before, that goes.
    nameLine(text) {
        if (!this.#keepsName)
            return;
        const begun = this.names.pop() ?? '';
        const room = MAX_NAME_CHARS - begun.length - 1;
        const name = room > 0 ? `${begun}\n${this.#budget.keep(text, room)}` : begun;
        const known = this.names.indexOf(name);
        if (known >= 0)
            this.names.splice(known, 1);
        this.names.push(name);
    }
    /** `text` holds the line, maybe among others. */
    log(text, event, atMs) {
        this.logLines++;
        const startMs = atMs - event.seconds * 1000;
        if (startMs < this.firstLogMs)
            this.firstLogMs = startMs;
        this.output.add(text, event);
    }
    status(status) {
        const before = this.statuses.get(status.id);
        if (!before && (this.statuses.size >= MAX_STATUSES || this.#budget.spent))
            return;
        const id = before?.id ?? this.#budget.keep(status.id, MAX_STATUS_CHARS);
        // `pushing layers` is one id for all tags: a later one that had nothing to push does not hide the first.
        const longest = Math.max(status.ms ?? 0, before?.ms ?? 0);
        this.#statuses ??= new Map();
        this.#statuses.set(id, { ...status, id, ...(longest > 0 && { ms: longest }) });
    }
    warn(text) {
        if (this.warnings.length < MAX_WARNINGS && !this.#budget.spent)
            this.warnings.push(this.#budget.keep(text, MAX_STATUS_CHARS));
    }
    end(outcome, ms, message, atMs) {
        this.open = false;
        if (this.ends.length >= MAX_ENDS)
            this.ends.splice(1, 1);
        this.ends.push(ms === undefined ? { outcome } : { outcome, ms });
        this.lastEndMs = atMs;
        if (message !== undefined)
            this.error = this.#budget.keep(message, MAX_ERROR_CHARS);
    }
    /** What was taken for its end, or for the printer going elsewhere, and all since, were lines of its name. */
    takeBackEnd(nameLines) {
        if (!this.open)
            this.ends.pop();
        this.open = true;
        this.lastEndMs = undefined;
        for (const line of nameLines)
            this.nameLine(line);
    }
    errorLine(text) {
        const error = this.error ?? '';
        const room = MAX_ERROR_CHARS - error.length - 1;
        if (room > 0)
            this.error = `${error}\n${this.#budget.keep(text, room)}`;
    }
}

;// CONCATENATED MODULE: ./out/progress/display-run.js




const MAX_VERTICES = 10_000;
const MAX_OUTPUT_CHARS = 8 * 1024 * 1024;
const MAX_TEXT_CHARS = 4 * 1024 * 1024;
const EXPORT = /^(?:\[[^\]]*\] )?(?:exporting |importing to docker|merging manifest list |pushing )/;
/** What all displays of a log may keep together. */
class Budgets {
    output = new OutputBudget(MAX_OUTPUT_CHARS);
    text = new TextBudget(MAX_TEXT_CHARS);
    verticesLeft = MAX_VERTICES;
}
/** One display: from its first line to the next one's, with its own numbers. */
class DisplayRun {
    number;
    builder;
    startMs;
    vertices = new Map();
    /** Those that give out an image, files or a cache. */
    exports = new Set();
    tail;
    #highest = 0;
    #forgotten = 0;
    #last;
    #budgets;
    constructor(number, builder, startMs, budgets) {
        this.number = number;
        this.builder = builder;
        this.startMs = startMs;
        this.#budgets = budgets;
        this.tail = new TailLines(budgets.text);
    }
    /** False for a display that only read bake's definition, before bake asked for privileges. */
    hasBegunBuilding() {
        const first = [...this.vertices.values()].find((vertex) => !vertex.name.startsWith('[internal] load local bake definitions'));
        return first !== undefined || this.tail.toArray().some((line) => line.startsWith('ERROR: '));
    }
    /** Vertices beyond what is kept. */
    get forgotten() {
        return this.#forgotten;
    }
    /** To be called when it is dropped: others may keep as many vertices then. */
    forget() {
        this.#budgets.verticesLeft += this.vertices.size;
    }
    take(event, line, atMs) {
        const vertex = this.#vertex(event.n, atMs);
        if (!vertex)
            return;
        switch (event.kind) {
            case 'log':
                return vertex.log(line, event, atMs);
            case 'status':
                return vertex.status(event.status);
            case 'header':
                if (EXPORT.test(event.name))
                    this.exports.add(vertex);
                return vertex.header(event.name);
            case 'name-line':
                return vertex.nameLine(event.text);
            case 'error-line':
                return vertex.errorLine(event.text);
            case 'warn':
                return vertex.warn(event.text);
            case 'switch':
                return this.#budgets.output.settle(vertex);
            case 'end':
                vertex.end(event.outcome, event.ms, event.message, atMs);
                return this.#budgets.output.settle(vertex);
        }
    }
    /** `text` holds the line, maybe among others. */
    log(text, event, atMs) {
        this.#vertex(event.n, atMs)?.log(text, event, atMs);
    }
    #vertex(n, atMs) {
        if (this.#last?.n === n)
            return this.#last;
        this.#last = this.vertices.get(n) ?? this.#add(n, atMs);
        return this.#last;
    }
    /** What was taken for the tail was none. `nameLines`: the rest of the vertex' name, an imitated end line first. */
    resume(n, nameLines) {
        this.tail.clear();
        if (nameLines.length > 0)
            this.vertices.get(n)?.takeBackEnd(nameLines);
    }
    #add(n, atMs) {
        const isNew = n > this.#highest;
        this.#highest = Math.max(this.#highest, n);
        if (this.#budgets.verticesLeft <= 0) {
            if (isNew)
                this.#forgotten++;
            return undefined;
        }
        this.#budgets.verticesLeft--;
        const vertex = new Vertex(n, this.number, atMs, this.#budgets.text);
        this.vertices.set(n, vertex);
        return vertex;
    }
}

;// CONCATENATED MODULE: ./out/progress/doubtful-names.js
const OWN_LINE = /^#(\d+) /gm;
/**
 * Marks the steps that a name with line breaks puts in doubt: lines in it look like those of other vertices, and which
 * of the two they are cannot be told from the text. From the lowest of their numbers on, every step may be one of them.
 */
function markDoubtful(steps) {
    const lowest = new Map();
    for (const step of steps) {
        const broken = step.name.indexOf('\n');
        if (broken < 0)
            continue;
        const lines = step.name.slice(broken + 1);
        const numbers = [...lines.matchAll(OWN_LINE)].map((match) => Number(match[1]));
        if (numbers.length > 0)
            lowest.set(step.display, Math.min(lowest.get(step.display) ?? Infinity, step.number, ...numbers));
    }
    return steps.map((step) => step.uncertain === undefined && step.number >= (lowest.get(step.display) ?? Infinity)
        ? { ...step, uncertain: 'text with line breaks in the log imitates steps' }
        : step);
}

;// CONCATENATED MODULE: ./out/progress/facts.js
const MANIFEST = /^exporting manifest (sha256:[0-9a-f]{64})$/;
const INDEX = /^exporting manifest list (sha256:[0-9a-f]{64})$/;
const CONFIG = /^exporting config (sha256:[0-9a-f]{64})$/;
const facts_PUSHED = /^pushing manifest for (.+)@(sha256:[0-9a-f]{64})$/;
const CACHE_MANIFEST = /^writing cache image manifest (sha256:[0-9a-f]{64})$/;
const IMPORT = /^importing cache manifest from (.+)$/s;
/** Pushes that ended, in the order of their vertices. */
function pushedBy(vertex, read) {
    return doneMatches(vertex, facts_PUSHED).map(([, ref = '', digest = '']) => ({ ref, digest, ...targetOf(read) }));
}
/** What an export that ended made: its index, else its only manifest. */
function exportedBy(vertex, read) {
    if (read.kind !== 'export' || read.outcome !== 'done')
        return [];
    const [indexes, manifests] = [doneMatches(vertex, INDEX), doneMatches(vertex, MANIFEST)];
    const found = indexes.length > 0 ? indexes : manifests;
    return found.length === 1 ? found.map(([, digest = '']) => ({ digest, ...targetOf(read) })) : [];
}
function configsOf(vertex, read) {
    const found = doneMatches(vertex, CONFIG);
    return found.length === 1 ? found.map(([, digest = '']) => ({ digest, ...targetOf(read) })) : [];
}
function cacheManifestsOf(vertex, read) {
    // BuildKit calls the writing done also where the registry refused it.
    return read.outcome !== 'done' ? [] : doneMatches(vertex, CACHE_MANIFEST).map(([, digest = '']) => ({ digest, ...targetOf(read) }));
}
/** The ref of a cache import that found nothing. */
function missingCache(read) {
    const ref = IMPORT.exec(read.text)?.[1];
    return read.outcome === 'failed' && /not found/.test(read.error ?? '') ? ref : undefined;
}
function doneMatches(vertex, pattern) {
    return [...vertex.statuses.values()].flatMap((status) => {
        const match = status.done ? pattern.exec(status.id) : null;
        return match ? [match] : [];
    });
}
function targetOf(read) {
    const target = read.targets[0];
    return target === undefined ? {} : { target };
}

;// CONCATENATED MODULE: ./out/progress/failure.js
const FINAL = /^(?:target (\S+): )?(?:failed to build: )?(?:failed to solve: )?(.*)$/s;
/** The failure that the final error names; undefined where the build printed none. */
function findFailure(tail, steps, internals) {
    if (tail.finalError === undefined)
        return undefined;
    const [, target, message = ''] = FINAL.exec(tail.finalError) ?? [];
    const failed = [...steps, ...internals].filter((vertex) => vertex.outcome === 'failed');
    const culprit = failed.find((vertex) => saidBy(vertex, message) && isOf(vertex, target)) ??
        failed.find((vertex) => saidBy(vertex, message));
    const step = steps.find((candidate) => candidate === culprit);
    const block = tail.errorBlocks.find((candidate) => candidate.name === culprit?.name);
    const lines = step && step.lines.length > 0 ? step.lines : (block?.lines ?? []);
    const ownTarget = target ?? culprit?.targets[0];
    return {
        message,
        lines,
        ...(ownTarget !== undefined && { target: ownTarget }),
        ...(step && { stepId: step.id }),
        ...(culprit && { name: culprit.name }),
        ...(tail.excerpt && { excerpt: tail.excerpt })
    };
}
// The final error wraps the vertex' own.
function saidBy(vertex, message) {
    return vertex.error !== undefined && message.includes(vertex.error);
}
function isOf(vertex, target) {
    return target === undefined || vertex.targets.includes(target);
}

;// CONCATENATED MODULE: ./out/progress/shared-steps.js
/** Why a figure of a step that targets share can be off. */
const MAYBE_LONGER = 'shared by targets, can print more time than it took';
const IN_PARTS = 'copied and merged apart, may have begun earlier';
/**
 * Marks steps whose printed time cannot be trusted to its digit. buildx shifts the clock of each target, so a step that
 * targets share can print a little more than it took: one that was shown under several targets, or under one that it
 * cannot belong to, because that target's own Dockerfile names its steps otherwise. `COPY --link` is two vertices shown
 * as one, with time between them. A shared step without such a sign stays unmarked.
 */
function markInexact(steps) {
    // An equal FROM is one vertex for all Dockerfiles.
    const own = steps.filter((step) => !step.isFrom);
    const staged = new Set(own.flatMap((step) => (step.stage === undefined ? [] : [step.targets[0]])));
    const totals = new Map();
    for (const step of own) {
        const place = placeOf(step);
        totals.set(place, (totals.get(place) ?? new Set()).add(step.total));
    }
    const reasonFor = (step) => {
        if (step.uncertain !== undefined || step.outcome !== 'done' || step.isFrom)
            return undefined;
        if (/^(?:ONBUILD )?(?:COPY|ADD) (?:--\S+ )*--link(?:=true)? /.test(step.instruction))
            return IN_PARTS;
        const isOthers = step.stage === undefined && staged.has(step.targets[0]);
        return step.names.length > 1 || isOthers || (totals.get(placeOf(step))?.size ?? 0) > 1 ? MAYBE_LONGER : undefined;
    };
    return steps.map((step) => {
        const reason = reasonFor(step);
        return reason === undefined ? step : { ...step, uncertain: reason };
    });
}
function placeOf({ targets, platform, stage }) {
    return `${targets[0]} ${platform ?? ''} ${stage ?? ''}`;
}

// EXTERNAL MODULE: ./out/progress/stage-steps.js
var stage_steps = __webpack_require__(21498);
;// CONCATENATED MODULE: ./out/progress/times.js
// A start read from arrivals is this much off at most (the printer's 100 to 150 ms, and rounding).
const ARRIVAL_ERROR_MS = 350;
/** Why a figure is not the printed one. */
const COUNTED_TWICE = 'shared by targets, printed time counted twice';
/**
 * Times from the arrival of lines: the start is the earliest of the first header, the end less the printed duration,
 * and each log line less its stamp.
 */
function timesOf(vertex, outcome, { canBeShared, nowMs }) {
    const seenMs = Math.max(0, Math.min(vertex.firstSeenMs, vertex.firstLogMs));
    const endMs = vertex.lastEndMs;
    if (endMs === undefined) {
        return { startMs: seenMs, durationMs: Math.max(0, nowMs - seenMs), uncertain: 'not finished when the log ended' };
    }
    const printedMs = vertex.ends.at(-1)?.ms;
    if (outcome === 'cached')
        return { endMs };
    if (outcome !== 'done' || printedMs === undefined) {
        const ran = outcome === 'failed' || outcome === 'canceled';
        if (!ran)
            return { startMs: seenMs, endMs };
        return {
            startMs: seenMs,
            endMs,
            durationMs: Math.max(0, endMs - seenMs),
            uncertain: 'no time printed; from when lines came'
        };
    }
    const startMs = Math.max(0, Math.min(seenMs, endMs - printedMs));
    const isDoubled = canBeShared && vertex.names.length > 1 && printedMs > endMs - seenMs + ARRIVAL_ERROR_MS;
    if (!isDoubled || vertex.firstSeenMs >= endMs)
        return { startMs, endMs, durationMs: printedMs };
    return { startMs: seenMs, endMs, durationMs: endMs - seenMs, uncertain: COUNTED_TWICE };
}

;// CONCATENATED MODULE: ./out/progress/impossible-starts.js



// End lines come this much late at most: where a step is known to be shared, the rest is time counted twice.
const SHARED_ERROR_MS = 150;
/**
 * Corrects steps that by their printed time would have begun before the step they follow had ended. That happens to steps
 * that targets share, whose time is the sum of what each target saw: then they began when that one ended.
 */
function correctImpossibleStarts(steps) {
    const stages = new stage_steps/* StageSteps */.m(steps);
    return steps.map((step) => {
        const { startMs, endMs, durationMs, outcome } = step;
        if (outcome !== 'done' || startMs === undefined || endMs === undefined || durationMs === undefined)
            return step;
        const before = stages.before(step, (other) => other.targets[0] === step.targets[0]);
        const earliestMs = Math.max(...before.map((other) => other.endMs ?? -Infinity));
        const toleranceMs = step.uncertain === MAYBE_LONGER ? SHARED_ERROR_MS : ARRIVAL_ERROR_MS;
        if (earliestMs > endMs || startMs >= earliestMs - toleranceMs)
            return step;
        return { ...step, startMs: earliestMs, durationMs: endMs - earliestMs, uncertain: step.uncertain ?? COUNTED_TWICE };
    });
}

// EXTERNAL MODULE: ./out/progress/proven-hits.js
var proven_hits = __webpack_require__(50607);
;// CONCATENATED MODULE: ./out/progress/outcomes.js
const LAYER = /^(?:extracting )?sha256:[0-9a-f]{64}$/;
/** The outcome that the last end line prints. */
function printedOutcome(vertex) {
    return vertex.ends.at(-1)?.outcome ?? 'unfinished';
}
/**
 * What became of a step of a Dockerfile other than FROM. One with output of its own ran. Without, it was a hit when it
 * was ever CACHED, or when it moved layers: a hit in a remote cache is DONE after fetching them, and no instruction
 * downloads layers otherwise.
 */
function stepOutcome(vertex) {
    const printed = printedOutcome(vertex);
    if (printed !== 'done' && printed !== 'cached')
        return printed;
    if (vertex.logLines > 0)
        return 'done';
    const ranBefore = vertex.ends.find((end) => end.outcome === 'cached' || end.outcome === 'done');
    if (ranBefore?.outcome === 'cached')
        return 'cached';
    return [...vertex.statuses.keys()].some((id) => LAYER.test(id)) ? 'cached' : printed;
}

// EXTERNAL MODULE: ./out/progress/transfers.js
var transfers = __webpack_require__(21518);
;// CONCATENATED MODULE: ./out/progress/read-vertex.js





function readVertex(vertex, reading) {
    const { mode, onlyTarget } = reading;
    const names = vertex.names.map((name) => (0,step_name/* readName */.M)(name, mode)).reverse();
    const name = names[0] ?? (0,step_name/* readName */.M)('', mode);
    const targets = targetsOf(names, mode, onlyTarget);
    if (name.index === undefined) {
        const common = commonOf(vertex, printedOutcome(vertex), reading);
        return { internal: Object.assign(common, { kind: (0,vertex_kind/* kindOf */.I)(name), targets, text: name.text }) };
    }
    const isFrom = /^FROM\b/.test(name.text);
    const printed = printedOutcome(vertex);
    const outcome = isFrom ? printed : stepOutcome(vertex);
    const step = Object.assign(commonOf(vertex, outcome, reading), {
        targets: targets.length > 0 ? targets : [onlyTarget],
        index: name.index,
        instruction: name.text,
        isFrom,
        lines: vertex.output.toArray()
    });
    if (outcome !== printed)
        step.printed = printed;
    if (name.platform !== undefined)
        step.platform = name.platform;
    if (name.stage !== undefined)
        step.stage = name.stage;
    if (name.total !== undefined)
        step.total = name.total;
    if (vertex.output.clipped)
        step.outputClipped = true;
    return { step };
}
// Thousands of steps are read, and fields that are spread in one by one take several times as long.
function commonOf(vertex, outcome, { mode, nowMs }) {
    const times = timesOf(vertex, outcome, { canBeShared: mode === 'several', nowMs });
    const uncertain = doubtAboutName(vertex) ?? times.uncertain;
    const printedMs = vertex.ends.at(-1)?.ms;
    const common = {
        id: vertex.display === 1 ? `${vertex.n}` : `${vertex.display}:${vertex.n}`,
        number: vertex.n,
        display: vertex.display,
        name: vertex.name,
        names: [...vertex.names],
        outcome,
        exact: false
    };
    if (printedMs !== undefined)
        common.printedMs = printedMs;
    if (times.startMs !== undefined)
        common.startMs = times.startMs;
    if (times.endMs !== undefined)
        common.endMs = times.endMs;
    if (times.durationMs !== undefined)
        common.durationMs = times.durationMs;
    if (uncertain !== undefined)
        common.uncertain = uncertain;
    if (vertex.statuses.size > 0)
        Object.assign(common, (0,transfers/* sumTransfers */.E)(vertex.statuses.values()));
    if (vertex.error !== undefined)
        common.error = vertex.error;
    return common;
}
function doubtAboutName(vertex) {
    if (vertex.name.includes('\n'))
        return 'its name holds line breaks, which can imitate other steps';
    if (vertex.names.length < 2)
        return undefined;
    const texts = new Set(vertex.names.map((name) => name.replace(/^\[[^\]]*\] /, '')));
    return texts.size > 1 ? 'its number was printed with several names' : undefined;
}
function targetsOf(names, mode, onlyTarget) {
    if (mode === 'single')
        return names[0]?.index === undefined && isOfClient(names[0]?.text ?? '') ? [] : [onlyTarget];
    return [...new Set(names.flatMap((name) => (name.target === undefined ? [] : [name.target])))];
}
function isOfClient(text) {
    return (/^(?:load local bake definitions|booting |waiting for connection|importing to docker)/.test(text) ||
        / token for /.test(text));
}

;// CONCATENATED MODULE: ./out/progress/repeated-steps.js
/**
 * Marks steps that are CACHED only because an equal one ran in this build. buildx before 0.17 gives every target a
 * session and a context of its own, so that equal steps are several vertices: one runs, the others find it cached. Such a
 * log shows one step of one target under two numbers; in any other, equal text says nothing, as contexts can differ.
 */
function markRepeated(steps) {
    if (!isSeparate(steps))
        return [...steps];
    const ran = new Map();
    for (const step of steps) {
        const equal = `${repeated_steps_placeOf(step)} ${step.instruction}`;
        if (step.outcome === 'done' && !ran.has(equal))
            ran.set(equal, step);
    }
    return steps.map((step) => {
        const twin = step.outcome === 'cached' && !step.isFrom ? ran.get(`${repeated_steps_placeOf(step)} ${step.instruction}`) : undefined;
        return twin ? { ...step, repeats: twin.id } : step;
    });
}
function isSeparate(steps) {
    const texts = new Map();
    for (const step of steps) {
        const place = `${step.targets[0]} ${repeated_steps_placeOf(step)}`;
        // ADD of a URL is two vertices of one name.
        if (texts.get(place) === step.instruction && !step.instruction.startsWith('ADD '))
            return true;
        texts.set(place, step.instruction);
    }
    return false;
}
function repeated_steps_placeOf({ platform, stage, index, total }) {
    return `${platform ?? ''} ${stage ?? ''} ${index}/${total}`;
}

// EXTERNAL MODULE: ./out/progress/tail.js
var progress_tail = __webpack_require__(48294);
;// CONCATENATED MODULE: ./out/progress/read-runs.js










/**
 * What the displays of one bake say: there is a second one when bake asked for privileges and went on. `nowMs`: until
 * when the log is read, ms since bake's process start.
 */
function readRuns(runs, targets, nowMs) {
    const vertices = runs.flatMap((run) => [...run.vertices.values()]);
    const mode = nameMode(vertices, targets);
    const reading = { mode, nowMs, onlyTarget: targets[0] ?? 'default' };
    const read = vertices.map((vertex) => readVertex(vertex, reading));
    const failedNames = vertices.filter((vertex) => vertex.error !== undefined).map((vertex) => vertex.name);
    const tail = (0,progress_tail/* parseTail */.W)(runs.at(-1)?.tail.toArray() ?? [], failedNames);
    const internals = read.map((one) => one.internal).filter((one) => one !== undefined);
    const readSteps = markRepeated(markDoubtful(read.map((one) => one.step).filter((one) => one !== undefined)));
    const ofInternals = (facts) => vertices.flatMap((vertex, index) => {
        const internal = read[index]?.internal;
        return internal ? facts(vertex, internal) : [];
    });
    const marked = markInexact(readSteps);
    const printedSteps = mode === 'several' ? correctImpossibleStarts(marked) : marked;
    const steps = tail.finalError === undefined ? printedSteps : (0,proven_hits/* markUnprovenHits */.t)(printedSteps, internals);
    const failure = findFailure(tail, steps, internals);
    const forgotten = runs.reduce((sum, run) => sum + run.forgotten, 0);
    return {
        steps,
        internals,
        ...(failure && { failure }),
        ...(tail.finalError !== undefined && { finalError: tail.finalError }),
        lintWarnings: tail.lintWarnings.length > 0 ? tail.lintWarnings : streamedWarnings(vertices),
        pushed: ofInternals(pushedBy),
        exported: ofInternals(exportedBy),
        configs: ofInternals(configsOf),
        cacheManifests: ofInternals(cacheManifestsOf),
        missingCaches: internals.flatMap((internal) => missingCache(internal) ?? []),
        ...builderOf(runs.at(-1)?.builder),
        details: tail.details,
        notes: forgotten > 0 ? [`${forgotten} vertices more than are kept`] : []
    };
}
function nameMode(vertices, targets) {
    for (const vertex of vertices) {
        const mode = (0,step_name/* modeOf */.V)(vertex.names[0] ?? '');
        if (mode)
            return mode;
    }
    return targets.length > 1 ? 'several' : 'single';
}
function streamedWarnings(vertices) {
    return [...new Set(vertices.flatMap((vertex) => vertex.warnings))].map(progress_tail/* parseLintWarning */.R);
}
function builderOf(text) {
    const match = /^building with "(.*)" instance using (\S+) driver$/.exec(text ?? '');
    return match ? { builderLine: { name: match[1] ?? '', driver: match[2] ?? '' } } : {};
}

;// CONCATENATED MODULE: ./out/progress/build-log.js





const MAX_SAMPLES = 20;
const SAMPLE_CHARS = 200;
const MAX_RUNS = 50;
/**
 * Reads the plain output of one `docker buildx bake` or `build` (--progress=plain, buildx 0.11 and newer) line by line.
 * Never throws, whatever the text; holds a bounded part of it.
 */
class BuildLogReader {
    #display = new Display();
    #runs = [];
    #current;
    #targets;
    #unread = 0;
    #samples = [];
    #budgets = new Budgets();
    /** `targets`: names of all bake targets of the resolved definition; they decide what a bracket's words are. */
    constructor(options) {
        this.#targets = options.targets;
    }
    push(line) {
        const event = this.#display.next(line.text);
        switch (event.kind) {
            case 'blank':
                return;
            case 'builder':
                this.#begin(event.text, line.atMs);
                return;
            case 'unread':
            case 'before':
                return this.#keepUnread(event.text);
            case 'after':
                return this.#run(line.atMs).tail.push(event.text);
            default:
                if (event.resumed)
                    this.#resume(event, line.atMs);
                return this.#run(line.atMs).take(event, line.text, line.atMs);
        }
    }
    /** Takes a line of a step's output, `text` from `from` to `end`; false for any other line, which is to be pushed. */
    takeFrom(text, from, end, atMs) {
        const event = this.#display.logAt(text, from, end);
        if (!event)
            return false;
        this.#run(atMs).log(text, event, atMs);
        return true;
    }
    /** The log as it stands; may be called while the build is still going on, too. */
    end(atMs) {
        const unread = { count: this.#unread, samples: [...this.#samples] };
        const tries = attemptsOf(this.#runs).map((runs) => ({
            log: { ...readRuns(runs, this.#targets, atMs), unread },
            startMs: 0
        }));
        const joined = joinAttempts(tries) ?? { ...readRuns([], this.#targets, atMs), unread };
        return { ...joined, unread };
    }
    /** Whether all that is awaited is given out, as far as the log is read; the cache's export is not waited for. */
    isGivenOut(awaited) {
        return isGivenOut(this.#runs.at(-1)?.exports ?? new Set(), awaited);
    }
    #resume({ n, resumed }, atMs) {
        this.#run(atMs).resume(n, resumed?.nameLines ?? []);
        resumed?.strays.forEach((line) => this.#keepUnread(line));
    }
    #run(atMs) {
        return this.#current ?? this.#begin(undefined, atMs);
    }
    #begin(builder, atMs) {
        const run = new DisplayRun(Math.max(1, this.#display.number), builder, atMs, this.#budgets);
        if (this.#runs.length >= MAX_RUNS)
            this.#runs.splice(1, 1)[0]?.forget();
        this.#runs.push(run);
        this.#current = run;
        return run;
    }
    #keepUnread(text) {
        this.#unread++;
        if (this.#samples.length < MAX_SAMPLES)
            this.#samples.push(Buffer.from(text.slice(0, SAMPLE_CHARS)).toString());
    }
}
// A display belongs to another try when the one before got as far as building, or ended with an error.
function attemptsOf(runs) {
    const attempts = [];
    let before;
    for (const run of runs) {
        const last = attempts.at(-1);
        if (last && before && !before.hasBegunBuilding())
            last.push(run);
        else
            attempts.push([run]);
        before = run;
    }
    return attempts;
}


/***/ }),

/***/ 87527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf)
});

// EXTERNAL MODULE: ./out/progress/stage-steps.js
var stage_steps = __webpack_require__(21498);
;// CONCATENATED MODULE: ./out/progress/inferred-needs.js

// A need ends before its user starts, as far as times from arriving lines can tell.
const TOLERANCE_MS = 350;
/**
 * Guesses the needs of steps from their names, by id: the step before in the stage; the last step of each stage named by
 * `--from=` or `from=`; the build context for COPY and ADD; an image's metadata for its FROM. Which stage or target a FROM
 * builds on is not printed, nor what target a named context is: the first step of a stage without a FROM of its own, and
 * a copy from a name that is no stage, are taken to need whatever ended last before they began.
 */
function inferNeeds(steps, internals) {
    const stages = new stage_steps/* StageSteps */.m(steps);
    const contexts = contextsByTarget(internals);
    const metadata = new Map(internals.filter((one) => one.kind === 'metadata').map((one) => [one.text, one]));
    const needs = new Map();
    for (const step of steps) {
        if (step.isFrom) {
            const loaded = metadata.get(`load metadata for ${imageOf(step.instruction)}`);
            if (loaded && mayEndBefore(loaded, step))
                needs.set(step.id, [loaded]);
            continue;
        }
        const found = stagesNamedIn(step.instruction)
            .filter((stage) => stage !== step.stage)
            .map((stage) => last(stages.ofStage(stage, step)) ?? (isImage(stage) ? undefined : lastEndedBefore(step, steps)));
        const before = last(stages.before(step, (other) => mayEndBefore(other, step)));
        if (before || found.length === 0)
            found.push(before ?? lastEndedBefore(step, steps));
        if (readsContext(step))
            found.push(...step.targets.map((target) => contexts.get(target)));
        needs.set(step.id, [...new Set(found.filter((one) => one !== undefined))]);
    }
    return needs;
}
function contextsByTarget(internals) {
    const contexts = new Map();
    for (const internal of internals) {
        if (internal.kind === 'context')
            internal.targets.forEach((target) => contexts.set(target, internal));
    }
    return contexts;
}
function last(candidates) {
    return candidates.reduce((best, one) => (best === undefined || comesLater(one, best) ? one : best), undefined);
}
function comesLater(one, other) {
    const [index, otherIndex] = [one.index ?? 0, other.index ?? 0];
    return index !== otherIndex ? index > otherIndex : (one.endMs ?? 0) > (other.endMs ?? 0);
}
// Stages are named in lower case; a number counts them from 0, and unnamed ones are called stage-<number>.
function stagesNamedIn(instruction) {
    const matches = [...instruction.matchAll(/(?:^|[\s,])(?:--)?from=([^\s,]+)/g)];
    return matches
        .map((match) => (match[1] ?? '').toLowerCase())
        .map((name) => (/^\d+$/.test(name) ? `stage-${name}` : name));
}
// `FROM [--platform=…] REF@sha256:…`
function imageOf(instruction) {
    const ref = instruction.split(' ').find((word, index) => index > 0 && !word.startsWith('--')) ?? '';
    return ref.replace(/@sha256:[0-9a-f]{64}$/, '');
}
function isImage(name) {
    return /[/:.]/.test(name);
}
function readsContext(step) {
    return /^(?:ONBUILD )?(?:COPY|ADD)\b/.test(step.instruction) && !/\s--from=/.test(step.instruction);
}
function lastEndedBefore(step, steps) {
    const startMs = step.startMs ?? step.endMs;
    if (startMs === undefined)
        return undefined;
    let last;
    for (const other of steps) {
        const isCandidate = other !== step && mayEndBefore(other, step) && (other.startMs ?? 0) < startMs && !sameStage(other, step);
        if (isCandidate && other.endMs !== undefined && other.endMs > (last?.endMs ?? -1))
            last = other;
    }
    return last;
}
function mayEndBefore(other, step) {
    return other.endMs === undefined || step.startMs === undefined || other.endMs <= step.startMs + TOLERANCE_MS;
}
function sameStage(one, other) {
    return one.stage === other.stage && one.targets.some((target) => other.targets.includes(target));
}

;// CONCATENATED MODULE: ./out/progress/needs.js

/** The edges between the vertices of a log: from the history record where it was read, else inferred from the names. */
function needsOf(steps, internals) {
    const all = [...steps, ...internals];
    const byDigest = new Map(all.flatMap((one) => (one.digest === undefined ? [] : [[one.digest, one]])));
    const inferred = inferNeeds(steps, internals);
    const of = new Map();
    for (const vertex of all) {
        const known = vertex.inputs?.flatMap((digest) => byDigest.get(digest) ?? []);
        of.set(vertex.id, known ?? inferred.get(vertex.id) ?? []);
    }
    return { of, exact: steps.every((step) => step.inputs !== undefined) };
}


/***/ }),

/***/ 50607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ markUnprovenHits)
/* harmony export */ });
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87527);

/**
 * For a build that failed, where a step is printed CACHED as soon as one that needs it starts, even if it never ran. It
 * is a hit only if something got its result: the target's export, a step after it that ended DONE, or one that ran and
 * failed then. A CACHED step without such a sign becomes `unfinished`.
 */
function markUnprovenHits(steps, internals) {
    const exported = new Set(internals.filter((one) => one.kind === 'export' && one.outcome === 'done').flatMap((one) => one.targets));
    const users = usersOf(steps, internals);
    return steps.map((step) => {
        if (step.outcome !== 'cached' || step.isFrom)
            return step;
        if (step.targets.some((target) => exported.has(target)) || reachesResult(step, users))
            return step;
        return {
            ...step,
            outcome: 'unfinished',
            printed: 'cached',
            uncertain: 'printed as CACHED, but nothing shows a hit'
        };
    });
}
function reachesResult(step, users) {
    const seen = new Set([step]);
    const waiting = [step];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        for (const user of users.get(next) ?? []) {
            if (seen.has(user))
                continue;
            if (gotItsInputs(user))
                return true;
            seen.add(user);
            waiting.push(user);
        }
    }
    return false;
}
function gotItsInputs(step) {
    return step.outcome === 'done' || step.lines.length > 0 || (step.error ?? '').startsWith('process "');
}
function usersOf(steps, internals) {
    const needs = (0,_needs_js__WEBPACK_IMPORTED_MODULE_0__/* .needsOf */ .h)(steps, internals).of;
    const users = new Map();
    for (const step of steps) {
        for (const need of needs.get(step.id) ?? [])
            users.set(need, [...(users.get(need) ?? []), step]);
    }
    return users;
}


/***/ }),

/***/ 21498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ StageSteps)
/* harmony export */ });
/** Steps by their place: target, stage, platform they are for, index of how many. */
class StageSteps {
    #byPlace = new Map();
    #byStage = new Map();
    constructor(steps) {
        for (const step of steps) {
            const place = placeOf(step);
            add(this.#byPlace, `${place} ${step.index}`, step);
            add(this.#byStage, step.stage ?? '', step);
            for (const target of step.targets) {
                add(this.#byPlace, `${target} ${place} ${step.index}`, step);
                add(this.#byStage, `${target} ${step.stage ?? ''}`, step);
            }
        }
    }
    /**
     * Candidates for the step before, at the nearest index that has one that `may` be it: those of the step's own targets,
     * else any, because equal steps of several targets carry one target's name.
     */
    before(step, may) {
        const place = placeOf(step);
        for (let index = (step.index ?? 0) - 1; index > 0; index--) {
            const found = this.#ofTargets(this.#byPlace, step, `${place} ${index}`).filter(may);
            if (found.length > 0)
                return found;
        }
        return [];
    }
    /** The steps of a stage: of the step's own targets, else any; for the same platform, else all of them. */
    ofStage(stage, step) {
        const all = this.#ofTargets(this.#byStage, step, stage);
        const platform = platformOf(step);
        const same = all.filter((other) => platformOf(other) === platform);
        return same.length > 0 ? same : all;
    }
    #ofTargets(groups, step, key) {
        const own = step.targets.flatMap((target) => groups.get(`${target} ${key}`) ?? []);
        return own.length > 0 ? own : (groups.get(key) ?? []);
    }
}
function placeOf(step) {
    return `${step.stage ?? ''} ${platformOf(step)} /${step.total ?? 0}`;
}
// `linux/amd64->arm/v7` is built on linux/amd64 for linux/arm/v7.
function platformOf({ platform = '' }) {
    const arrow = platform.indexOf('->');
    if (arrow < 0)
        return platform;
    const to = platform.slice(arrow + 2);
    return to.includes('linux/') ? to : `${platform.slice(0, platform.indexOf('/'))}/${to}`;
}
function add(groups, key, step) {
    const group = groups.get(key);
    if (group)
        group.push(step);
    else
        groups.set(key, [step]);
}


/***/ }),

/***/ 73872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readName),
/* harmony export */   V: () => (/* binding */ modeOf)
/* harmony export */ });
const BRACKET = /^\[([^\]]*)\](?: (.*))?$/s;
const INDEX = /^(\d+)\/(\d+)$/;
function readName(name, mode) {
    const match = BRACKET.exec(name);
    if (!match || isNeverPrefixed(name))
        return { internal: name.startsWith('[internal]'), text: textOf(name) };
    const words = (match[1] ?? '').split(' ').filter((word) => word !== '');
    const read = { internal: false, text: match[2] ?? '' };
    const target = mode === 'several' ? words.shift() : undefined;
    if (target !== undefined)
        read.target = target;
    const index = INDEX.exec(words.at(-1) ?? '');
    if (!index && words.length === 0)
        return read;
    const platform = words[0]?.includes('/') && words[0] !== index?.[0] ? words.shift() : undefined;
    if (platform !== undefined)
        read.platform = platform;
    if (index) {
        const stage = words.slice(0, -1).join(' ');
        if (stage !== '')
            read.stage = stage;
        read.index = Number(index[1]);
        read.total = Number(index[2]);
    }
    else if (words.length === 1 && words[0] === 'internal')
        read.internal = true;
    else if (words[0] === 'context')
        read.context = words.slice(1).join(' ');
    else
        read.text = name;
    return read;
}
// Vertices of the client have no target, however many are built.
function isNeverPrefixed(name) {
    return (/^\[auth\] .*(?: token for | credentials for )/s.test(name) ||
        /^\[internal\] (?:load local bake definitions|booting |waiting for connection)/.test(name));
}
function textOf(name) {
    return BRACKET.exec(name)?.[2] ?? name;
}
/**
 * Whether target names are in front: told by the first `load build definition`, which comes before every step of its
 * target. Undefined for any other name.
 */
function modeOf(name) {
    if (/^\[internal\] load build definition from /.test(name))
        return 'single';
    return /^\[[^\] ]+ internal\] load build definition from /.test(name) ? 'several' : undefined;
}


/***/ }),

/***/ 48294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseLintWarning),
/* harmony export */   W: () => (/* binding */ parseTail)
/* harmony export */ });
const RULE = '-'.repeat(20);
const SUMMARY = /^ ?\u001b\[33m ?\d+ warnings? found/;
const ITEM = /^(?:\u001b\[0m)? - /;
// Where `docker --debug` puts Go's stack trace: "<pid> <version> <command line>".
const STACK = /^\d+ \S* \S*(?:dockerd|buildkitd|buildx|docker)\b/;
/**
 * Reads the lines behind a display (docker/buildx commands/bake.go and util/desktop, buildkit util/progress and
 * solver/errdefs). `failedNames` are the names of the vertices that failed: one with line breaks is then no riddle.
 */
function parseTail(lines, failedNames) {
    const errorBlocks = [];
    const lintWarnings = [];
    const details = [];
    let excerpt;
    let finalError;
    let at = 0;
    while (at < lines.length) {
        const line = lines[at] ?? '';
        if (line === '------') {
            const block = readErrorBlock(lines, at + 1, failedNames);
            errorBlocks.push(block.value);
            at = block.next;
        }
        else if (lines[at + 1] === RULE && /:\d+$/.test(line)) {
            const found = readExcerpt(lines, at);
            if (lines[found.next] !== '')
                excerpt ??= found.value;
            at = found.next;
        }
        else if (line.startsWith('ERROR: ')) {
            const error = readError(lines, at);
            finalError = error.value;
            at = error.next;
        }
        else if (SUMMARY.test(line)) {
            for (at++; at < lines.length && ITEM.test(lines[at] ?? ''); at++)
                lintWarnings.push(parseLintWarning(lines[at] ?? ''));
        }
        else if (ITEM.test(line) && /\(line \d+\)$/.test(line)) {
            lintWarnings.push(parseLintWarning(line));
            at++;
        }
        else if (line.startsWith('View build details: ')) {
            at = readDetails(lines, at, details);
        }
        else
            at++;
    }
    return {
        errorBlocks,
        lintWarnings,
        details,
        ...(excerpt && { excerpt }),
        ...(finalError !== undefined && { finalError })
    };
}
/** Reads `Rule: text (line n)`, as it stands in the summary and behind `WARN: `. */
function parseLintWarning(item) {
    const match = /^(?:([A-Z]\w+): )?(.*?)(?: \(line (\d+)\))?$/s.exec(item.replace(ITEM, ''));
    return {
        ...(match?.[1] !== undefined && { rule: match[1] }),
        text: match?.[2] ?? item,
        ...(match?.[3] !== undefined && { line: Number(match[3]) })
    };
}
function readErrorBlock(lines, from, failedNames) {
    const broken = failedNames.find((name) => {
        const heading = ` > ${name}:`.split('\n');
        return heading.length > 1 && heading.every((part, index) => lines[from + index] === part);
    });
    const headings = broken === undefined ? 1 : broken.split('\n').length;
    const name = broken ?? (lines[from] ?? '').replace(/^ > /, '').replace(/:$/, '');
    let end = from + headings;
    while (end < lines.length && lines[end] !== '------')
        end++;
    const output = lines.slice(from + headings, end).map((line) => line.replace(/^-?\d+\.\d{1,3} /, ''));
    return { value: { name, lines: output }, next: end + 1 };
}
function readExcerpt(lines, from) {
    let end = from + 2;
    while (end < lines.length && lines[end] !== RULE)
        end++;
    const [, file = '', line = ''] = /^(.*):(\d+)$/.exec(lines[from] ?? '') ?? [];
    return { value: { file, line: Number(line), text: lines.slice(from + 2, end) }, next: end + 1 };
}
// The message ends where Go's stack trace begins, of which nothing is wanted.
function readError(lines, from) {
    const isOver = (line) => STACK.test(line) || line.startsWith('View build details: ');
    let end = from + 1;
    while (end < lines.length && !isOver(lines[end] ?? ''))
        end++;
    const message = [(lines[from] ?? '').slice('ERROR: '.length), ...lines.slice(from + 1, end)].join('\n').trimEnd();
    return { value: message, next: STACK.test(lines[end] ?? '') ? lines.length : end };
}
function readDetails(lines, from, into) {
    const url = (lines[from] ?? '').slice('View build details: '.length).trim();
    if (url !== '')
        into.push({ url });
    let at = from + 1;
    for (; at < lines.length; at++) {
        const match = /^ {2}(\S+): (\S+:\/\/\S+)$/.exec(lines[at] ?? '');
        if (!match)
            break;
        into.push({ target: match[1] ?? '', url: match[2] ?? '' });
    }
    return at;
}


/***/ }),

/***/ 21518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sumTransfers)
/* harmony export */ });
const MOVED = /^(?:transferring |reading |sha256:|copying files|pushing layer |sending |writing layer )/;
const LAYER = /^(?:sha256:|writing layer |pushing layer )/;
function sumTransfers(transfers) {
    let bytes = 0;
    let extractMs = 0;
    let pushMs = 0;
    const layers = new Set();
    for (const transfer of transfers) {
        if (MOVED.test(transfer.id))
            bytes += transfer.bytes ?? 0;
        if (LAYER.test(transfer.id))
            layers.add(transfer.id);
        if (transfer.id.startsWith('extracting '))
            extractMs += transfer.ms ?? 0;
        if (transfer.id.startsWith('pushing '))
            pushMs += transfer.ms ?? 0;
    }
    return {
        ...(bytes > 0 && { bytes }),
        ...(extractMs > 0 && { extractMs }),
        ...(pushMs > 0 && { pushMs }),
        ...(layers.size > 0 && { layers: layers.size })
    };
}


/***/ }),

/***/ 13169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
// The names are those of buildx and BuildKit (client, solver, exporters, cache backends, Dockerfile frontend).
const KINDS = [
    ['builder', /^(?:booting |waiting for connection|preparing device )/],
    ['definition', /^load (?:local bake definitions|build definition |\.dockerignore|remote bake definitions)/],
    ['metadata', /^(?:load metadata for |resolve image config for )/],
    ['auth', /(?: token for |^sharing credentials for )/],
    [
        'context',
        /^load (?:build context|remote build context|git source |from client)|^OCI load from client|^git:|^transferring /
    ],
    ['cache-import', /^importing cache manifest from /],
    ['cache-export', /^exporting (?:cache |content cache|to GitHub Actions Cache)/],
    ['push', /^(?:pushing |merging manifest list )/],
    ['load', /^importing to docker/],
    ['export', /^exporting /]
];
function kindOf(name) {
    if (name.context !== undefined) {
        if (/^load metadata for /.test(name.text))
            return 'metadata';
        return /^(?:load |OCI load )/.test(name.text) ? 'context' : 'base-image';
    }
    return KINDS.find(([, pattern]) => pattern.test(name.text))?.[0] ?? 'other';
}


/***/ })

};
