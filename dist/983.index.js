export const id = 983;
export const ids = [983];
export const modules = {

/***/ 104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ BuildLogReader)
});

// EXTERNAL MODULE: ./out/progress/step-name.js
var step_name = __webpack_require__(3872);
// EXTERNAL MODULE: ./out/progress/vertex-kind.js
var vertex_kind = __webpack_require__(3169);
;// CONCATENATED MODULE: ./out/progress/given-out.js


const PUSHED = /^pushing manifest for /;
/**
 * Whether every awaited target has as many finished exports as it has outputs, and nothing that gives out is still under
 * way but caches. `exports`: the vertices that give out, of the last display.
 */
function isGivenOut(exports, awaited) {
    if (awaited.size === 0)
        return false;
    const seen = new Map([...awaited.keys()].map((target) => [target, { outputs: 0, loads: 0, pushes: 0, caches: 0 }]));
    const only = awaited.size === 1 ? [...awaited.keys()][0] : undefined;
    for (const vertex of exports) {
        const name = (0,step_name/* readName */.M)(vertex.name, 'several');
        const kind = (0,vertex_kind/* kindOf */.I)(name);
        const isDone = !vertex.open && vertex.ends.at(-1)?.outcome === 'done';
        if (!isDone && kind !== 'cache-export')
            return false;
        const own = seen.get(name.target ?? only ?? 'default');
        if (!own)
            continue;
        if (kind === 'cache-export')
            own.caches++;
        else if (kind === 'load')
            own.loads++;
        else if (kind === 'export')
            own.outputs++;
        for (const { id, done } of vertex.statuses.values())
            if (done && PUSHED.test(id))
                own.pushes++;
    }
    return [...awaited].every(([target, { outputs, loads, pushes }]) => {
        const own = seen.get(target);
        if (!own || own.outputs < outputs || own.loads < loads || own.pushes < pushes)
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
    #reading;
    header(name) {
        this.#reading = [withoutBracket(name)];
    }
    nameLine(text) {
        const reading = this.#reading;
        if (!reading || reading.length > MAX_LINES)
            return;
        reading.push(copied(text));
        if (reading.length === 2 && this.#names.length < MAX_NAMES)
            this.#names.push(reading);
    }
    /** How many lines follow the first line ` > NAME` of an error block before the name ends. The target may differ. */
    linesAfter(heading) {
        const first = withoutBracket(heading.slice(' > '.length));
        const lengths = this.#names.filter((name) => name[0] === first).map((name) => name.length - 1);
        return Math.max(0, ...lengths);
    }
}
function withoutBracket(name) {
    return copied(name.replace(/^\[[^\]]*\] /, ''));
}
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
const TAIL = /^(?:------$|ERROR: |WARNING: |View build details: | ?\u001b\[33m)/;
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





const HEADER = /^#(\d+) (.+)$/s;
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
    #log = { kind: 'log', n: 0, seconds: 0, textAt: 0 };
    /** What the next line is. A log event is good until the next call. */
    next(line) {
        if (this.#state === 'open' || this.#state === 'named') {
            if (line.startsWith(this.#prefix) && readLogStamp(line, this.#prefix.length, this.#log)) {
                this.#state = 'open';
                return this.#log;
            }
            return this.#inBlock(this.#own(line));
        }
        const text = this.#own(line);
        if (text === '')
            return this.#blank();
        switch (this.#state) {
            case 'start':
                return this.#builder(text) ?? this.#header(text) ?? { kind: 'before', text };
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
        const match = HEADER.exec(text);
        const n = Number(match?.[1]);
        if (!match || n < 1 || (this.#highest > 0 && n > this.#highest + 1))
            return undefined;
        const end = n <= this.#highest ? parseEndLine(match[2] ?? '') : undefined;
        if (end)
            return this.#blanksInError > 0 ? undefined : { ...end, n };
        if (this.number === 0) {
            this.number = 1;
            this.#carriageReturns = text.endsWith('\r');
        }
        this.#highest = Math.max(this.#highest, n);
        this.#current = n;
        this.#log.n = n;
        this.#prefix = `#${n} `;
        this.#state = 'named';
        const name = this.#own(match[2] ?? '');
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
        return text.startsWith(this.#prefix) && readLogStamp(text, this.#prefix.length, this.#log)
            ? this.#resumeBlock(text)
            : undefined;
    }
    #resumeBlock(text) {
        if (!text.startsWith(this.#prefix))
            return undefined;
        const resumed = this.#strays.resumeBlock();
        for (const line of resumed.nameLines)
            this.#names.nameLine(line);
        this.#state = 'open';
        const event = readLogStamp(text, this.#prefix.length, this.#log) ? { ...this.#log } : this.#inBlock(text);
        return 'n' in event ? { ...event, resumed } : event;
    }
}

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
/** Keeps the last lines of one vertex' output, without the `#N 0.123 ` in front. */
class OutputLines {
    // A ring: log lines as they came, with where their text begins. They are cut to their text only when it goes quiet.
    #lines = [];
    #textAt = [];
    #oldest = 0;
    // The same in one string once it went quiet: thousands of steps are kept, and their lines would be many objects.
    #settled;
    #lastStamp = -1;
    #redrawn = false;
    /** BuildKit cut the output. */
    clipped = false;
    /** `line` is a whole log line, `textAt` where its text begins, `stamp` its seconds. */
    add(line, textAt, stamp) {
        if (this.#settled !== undefined)
            this.#unsettle();
        const count = this.#lines.length;
        let at = count < output_lines_MAX_LINES ? count : this.#oldest;
        if (this.#redrawn) {
            this.#redrawn = false;
            const last = count === 0 ? 0 : (this.#oldest + count - 1) % count;
            if (count > 0 && stamp === this.#lastStamp && this.#continues(line, textAt, last))
                at = last;
        }
        if (at === this.#oldest && count === output_lines_MAX_LINES)
            this.#oldest = (this.#oldest + 1) % output_lines_MAX_LINES;
        this.#lines[at] = line;
        this.#textAt[at] = textAt;
        this.#lastStamp = stamp;
        if (line.startsWith('[output clipped, log limit', textAt))
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
        const texts = this.#lines.map((line, at) => {
            const textAt = this.#textAt[at] ?? 0;
            return line.slice(textAt, textAt + output_lines_MAX_LINE_CHARS);
        });
        return [...texts.slice(this.#oldest), ...texts.slice(0, this.#oldest)];
    }
    /**
     * To be called once the vertex goes quiet: lines are slices of a whole chunk, which they would keep alive. Keeps the
     * last `most` lines.
     */
    settle(most = output_lines_MAX_LINES) {
        if (this.#lines.length === 0 && this.#settled === undefined)
            return;
        this.#settled = this.toArray().slice(-most).join('\n');
        this.#forget();
    }
    drop() {
        this.#settled = undefined;
        this.#forget();
    }
    #forget() {
        this.#lines = [];
        this.#textAt = [];
        this.#oldest = 0;
    }
    #unsettle() {
        const lines = this.toArray();
        this.drop();
        this.#lines = lines;
        this.#textAt = lines.map(() => 0);
    }
    #continues(line, textAt, at) {
        const begun = (this.#lines[at] ?? '').slice(this.#textAt[at] ?? 0);
        return line.startsWith(begun.slice(0, output_lines_MAX_LINE_CHARS), textAt);
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
/** All that a display has said of one vertex. Times are ms since bake's process start, as lines arrived. */
class Vertex {
    n;
    display;
    /** Every name it was shown under, oldest first: only the target in front of it changes. */
    names = [];
    ends = [];
    statuses = new Map();
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
    #budget;
    constructor(n, display, atMs, budget) {
        this.n = n;
        this.display = display;
        this.firstSeenMs = atMs;
        this.#budget = budget;
    }
    get name() {
        return this.names.at(-1) ?? '';
    }
    header(name) {
        this.open = true;
        const known = this.names.indexOf(name);
        if (known >= 0)
            this.names.push(...this.names.splice(known, 1));
        else {
            if (this.names.length >= vertex_MAX_NAMES)
                this.names.splice(1, 1);
            this.names.push(this.#budget.keep(name, MAX_NAME_CHARS));
        }
        this.output.redraw();
    }
    // The name being read grows; if it is one that was shown before, that goes.
    nameLine(text) {
        const begun = this.names.pop() ?? '';
        const room = MAX_NAME_CHARS - begun.length - 1;
        const name = room > 0 ? `${begun}\n${this.#budget.keep(text, room)}` : begun;
        const known = this.names.indexOf(name);
        if (known >= 0)
            this.names.splice(known, 1);
        this.names.push(name);
    }
    log(line, textAt, seconds, atMs) {
        this.logLines++;
        const startMs = atMs - seconds * 1000;
        if (startMs < this.firstLogMs)
            this.firstLogMs = startMs;
        this.output.add(line, textAt, seconds);
    }
    status(status) {
        const before = this.statuses.get(status.id);
        if (!before && (this.statuses.size >= MAX_STATUSES || this.#budget.spent))
            return;
        const id = before?.id ?? this.#budget.keep(status.id, MAX_STATUS_CHARS);
        // `pushing layers` is one id for all tags: a later one that had nothing to push does not hide the first.
        const longest = Math.max(status.ms ?? 0, before?.ms ?? 0);
        this.statuses.set(id, { ...status, id, ...(longest > 0 && { ms: longest }) });
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




const MAX_VERTICES = 15_000;
const MAX_OUTPUT_CHARS = 16 * 1024 * 1024;
const MAX_TEXT_CHARS = 16 * 1024 * 1024;
const EXPORT = /^(?:\[[^\]]*\] )?(?:exporting |importing to docker|merging manifest list |pushing )/;
/** What all displays of a log may keep together. */
class Budgets {
    output = new OutputBudget(MAX_OUTPUT_CHARS);
    text = new TextBudget(MAX_TEXT_CHARS);
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
        return this.vertices.size < MAX_VERTICES ? 0 : this.#highest - MAX_VERTICES;
    }
    take(event, line, atMs) {
        const vertex = this.vertices.get(event.n) ?? this.#add(event.n, atMs);
        if (!vertex)
            return;
        switch (event.kind) {
            case 'log':
                return vertex.log(line, event.textAt, event.seconds, atMs);
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
    /** What was taken for the tail was none. `nameLines`: the rest of the vertex' name, an imitated end line first. */
    resume(n, nameLines) {
        this.tail.clear();
        if (nameLines.length > 0)
            this.vertices.get(n)?.takeBackEnd(nameLines);
    }
    #add(n, atMs) {
        this.#highest = Math.max(this.#highest, n);
        if (this.vertices.size >= MAX_VERTICES)
            return undefined;
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
const CONFIG = /^exporting config (sha256:[0-9a-f]{64})$/;
const facts_PUSHED = /^pushing manifest for (.+)@(sha256:[0-9a-f]{64})$/;
const CACHE_MANIFEST = /^writing cache image manifest (sha256:[0-9a-f]{64})$/;
const IMPORT = /^importing cache manifest from (.+)$/s;
/** Pushes that ended, in the order of their vertices. */
function pushedBy(vertex, read) {
    return doneMatches(vertex, facts_PUSHED).map(([, ref = '', digest = '']) => ({ ref, digest, ...targetOf(read) }));
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

// EXTERNAL MODULE: ./out/progress/stage-steps.js
var stage_steps = __webpack_require__(1498);
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
        if (earliestMs > endMs || startMs >= earliestMs - ARRIVAL_ERROR_MS)
            return step;
        return { ...step, startMs: earliestMs, durationMs: endMs - earliestMs, uncertain: step.uncertain ?? COUNTED_TWICE };
    });
}

// EXTERNAL MODULE: ./out/progress/proven-hits.js
var proven_hits = __webpack_require__(607);
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
var transfers = __webpack_require__(1518);
;// CONCATENATED MODULE: ./out/progress/read-vertex.js





function readVertex(vertex, reading) {
    const { mode, onlyTarget } = reading;
    const names = vertex.names.map((name) => (0,step_name/* readName */.M)(name, mode)).reverse();
    const name = names[0] ?? (0,step_name/* readName */.M)('', mode);
    const targets = targetsOf(names, mode, onlyTarget);
    if (name.index === undefined)
        return { internal: internalOf(vertex, name, targets, reading) };
    const isFrom = /^FROM\b/.test(name.text);
    const printed = printedOutcome(vertex);
    const outcome = isFrom ? printed : stepOutcome(vertex);
    return {
        step: {
            ...commonOf(vertex, outcome, reading),
            ...(outcome !== printed && { printed }),
            targets: targets.length > 0 ? targets : [onlyTarget],
            ...(name.platform !== undefined && { platform: name.platform }),
            ...(name.stage !== undefined && { stage: name.stage }),
            index: name.index,
            ...(name.total !== undefined && { total: name.total }),
            instruction: name.text,
            isFrom,
            lines: vertex.output.toArray(),
            ...(vertex.output.clipped && { outputClipped: true })
        }
    };
}
function internalOf(vertex, name, targets, reading) {
    return { ...commonOf(vertex, printedOutcome(vertex), reading), kind: (0,vertex_kind/* kindOf */.I)(name), targets, text: name.text };
}
function commonOf(vertex, outcome, { mode, nowMs }) {
    const times = timesOf(vertex, outcome, { canBeShared: mode === 'several', nowMs });
    const uncertain = doubtAboutName(vertex) ?? times.uncertain;
    const printedMs = vertex.ends.at(-1)?.ms;
    return {
        id: vertex.display === 1 ? `${vertex.n}` : `${vertex.display}:${vertex.n}`,
        number: vertex.n,
        display: vertex.display,
        name: vertex.name,
        names: [...vertex.names],
        outcome,
        ...(printedMs !== undefined && { printedMs }),
        ...times,
        exact: false,
        ...(uncertain !== undefined && { uncertain }),
        ...(0,transfers/* sumTransfers */.E)(vertex.statuses.values()),
        ...(vertex.error !== undefined && { error: vertex.error })
    };
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
        const equal = `${placeOf(step)} ${step.instruction}`;
        if (step.outcome === 'done' && !ran.has(equal))
            ran.set(equal, step);
    }
    return steps.map((step) => {
        const twin = step.outcome === 'cached' && !step.isFrom ? ran.get(`${placeOf(step)} ${step.instruction}`) : undefined;
        return twin ? { ...step, repeats: twin.id } : step;
    });
}
function isSeparate(steps) {
    const texts = new Map();
    for (const step of steps) {
        const place = `${step.targets[0]} ${placeOf(step)}`;
        // ADD of a URL is two vertices of one name.
        if (texts.get(place) === step.instruction && !step.instruction.startsWith('ADD '))
            return true;
        texts.set(place, step.instruction);
    }
    return false;
}
function placeOf({ platform, stage, index, total }) {
    return `${platform ?? ''} ${stage ?? ''} ${index}/${total}`;
}

;// CONCATENATED MODULE: ./out/progress/tail.js
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

;// CONCATENATED MODULE: ./out/progress/read-runs.js









/**
 * What the displays of one bake say: there is a second one when bake asked for privileges and went on. `nowMs`: until
 * when the log is read, ms since bake's process start.
 */
function readRuns(runs, targets, nowMs) {
    const vertices = runs.flatMap((run) => [...run.vertices.values()]);
    const mode = nameMode(vertices, targets);
    const read = vertices.map((vertex) => ({
        vertex,
        ...readVertex(vertex, { mode, nowMs, onlyTarget: targets[0] ?? 'default' })
    }));
    const failedNames = vertices.filter((vertex) => vertex.error !== undefined).map((vertex) => vertex.name);
    const tail = parseTail(runs.at(-1)?.tail.toArray() ?? [], failedNames);
    const internals = read.flatMap((one) => one.internal ?? []);
    const readSteps = markRepeated(markDoubtful(read.flatMap((one) => one.step ?? [])));
    const printedSteps = mode === 'several' ? correctImpossibleStarts(readSteps) : readSteps;
    const steps = tail.finalError === undefined ? printedSteps : (0,proven_hits/* markUnprovenHits */.t)(printedSteps, internals);
    const failure = findFailure(tail, steps, internals);
    const forgotten = runs.reduce((sum, run) => sum + run.forgotten, 0);
    return {
        steps,
        internals,
        ...(failure && { failure }),
        ...(tail.finalError !== undefined && { finalError: tail.finalError }),
        lintWarnings: tail.lintWarnings.length > 0 ? tail.lintWarnings : streamedWarnings(vertices),
        pushed: read.flatMap(ofInternal(pushedBy)),
        configs: read.flatMap(ofInternal(configsOf)),
        cacheManifests: read.flatMap(ofInternal(cacheManifestsOf)),
        missingCaches: internals.flatMap((internal) => missingCache(internal) ?? []),
        ...builderOf(runs.at(-1)?.builder),
        details: tail.details,
        notes: forgotten > 0 ? [`${forgotten} vertices more than are kept`] : []
    };
}
function ofInternal(read) {
    return ({ vertex, internal }) => (internal ? read(vertex, internal) : []);
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
    return [...new Set(vertices.flatMap((vertex) => vertex.warnings))].map(parseLintWarning);
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
        const current = this.#runs.at(-1);
        return current ?? this.#begin(undefined, atMs);
    }
    #begin(builder, atMs) {
        const run = new DisplayRun(Math.max(1, this.#display.number), builder, atMs, this.#budgets);
        if (this.#runs.length >= MAX_RUNS)
            this.#runs.splice(1, 1);
        this.#runs.push(run);
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

/***/ 2200:
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
// Chunks of one byte are legal: their pieces are joined now and then.
const MAX_PIECES = 1024;
/**
 * Cuts a stream of bytes at line feeds, the only line ends BuildKit writes. The lines do not depend on how the bytes
 * were chunked. Holds at most one clipped line.
 */
class LineSplitter {
    #onLine;
    #pieces = [];
    #keptBytes = 0;
    #droppedBytes = 0;
    constructor(onLine) {
        this.#onLine = onLine;
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
        let from = 0;
        for (let count = 0;; count++) {
            const end = text.indexOf('\n', from);
            const line = end < 0 ? text.slice(from) : text.slice(from, end);
            if (line.length > SURELY_WHOLE_CHARS)
                return this.#longLines(bytes, count, atMs);
            this.#onLine({ atMs, text: line, clippedBytes: 0 });
            if (end < 0)
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
                this.#onLine({ atMs, text: textOf(kept, line.length), clippedBytes: line.length - kept.length });
            }
            if (end < 0)
                return;
            from = end + 1;
        }
    }
    #keep(bytes) {
        const room = Math.min(bytes.length, MAX_LINE_BYTES - this.#keptBytes);
        if (room > 0)
            this.#pieces.push(Uint8Array.prototype.slice.call(bytes, 0, room));
        this.#keptBytes += room;
        this.#droppedBytes += bytes.length - room;
        if (this.#pieces.length > MAX_PIECES)
            this.#pieces = [Buffer.concat(this.#pieces)];
    }
    #endTail(atMs) {
        const text = textOf(Buffer.concat(this.#pieces), this.#keptBytes + this.#droppedBytes);
        const clippedBytes = this.#droppedBytes;
        this.#pieces = [];
        this.#keptBytes = 0;
        this.#droppedBytes = 0;
        this.#onLine({ atMs, text, clippedBytes });
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

/***/ 7527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf)
});

// EXTERNAL MODULE: ./out/progress/stage-steps.js
var stage_steps = __webpack_require__(1498);
;// CONCATENATED MODULE: ./out/progress/inferred-needs.js

// A need ends before its user starts, as far as times from arriving lines can tell.
const TOLERANCE_MS = 350;
/**
 * Guesses the needs of steps from their names, by id: the step before in the stage; the last step of each stage named by
 * `--from=` or `from=`; the build context for COPY and ADD. Which stage or target a FROM builds on is not printed: the
 * first step of a stage without a FROM of its own is taken to need whatever ended last before it began.
 */
function inferNeeds(steps, internals) {
    const stages = new stage_steps/* StageSteps */.m(steps);
    const contexts = contextsByTarget(internals);
    const needs = new Map();
    for (const step of steps) {
        if (step.isFrom)
            continue;
        const found = stagesNamedIn(step.instruction)
            .filter((stage) => stage !== step.stage)
            .map((stage) => last(stages.ofStage(stage, step)));
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

/***/ 607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ markUnprovenHits)
/* harmony export */ });
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7527);

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

/***/ 1498:
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

/***/ 3872:
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
    const text = match[2] ?? '';
    const target = mode === 'several' ? words.shift() : undefined;
    const named = target === undefined ? {} : { target };
    const index = INDEX.exec(words.at(-1) ?? '');
    if (index) {
        words.pop();
        const platform = words[0]?.includes('/') ? words.shift() : undefined;
        const stage = words.join(' ');
        return {
            ...named,
            ...(platform !== undefined && { platform }),
            ...(stage !== '' && { stage }),
            index: Number(index[1]),
            total: Number(index[2]),
            internal: false,
            text
        };
    }
    if (words.length === 0)
        return { ...named, internal: false, text };
    const platform = words[0]?.includes('/') ? words.shift() : undefined;
    const placed = { ...named, ...(platform !== undefined && { platform }) };
    if (words.length === 1 && words[0] === 'internal')
        return { ...placed, internal: true, text };
    if (words[0] === 'context')
        return { ...placed, context: words.slice(1).join(' '), internal: false, text };
    return { ...placed, internal: false, text: name };
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

/***/ 1518:
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

/***/ 3169:
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


/***/ }),

/***/ 9610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ writeJobSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** Adds Markdown to the job summary. `path` is GITHUB_STEP_SUMMARY; a runner without one (act, Forgejo) shows none. */
async function writeJobSummary(path, markdown) {
    if (!path)
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(path, markdown);
    return true;
}


/***/ }),

/***/ 7009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ mostWriters),
  z: () => (/* binding */ saveComment)
});

// EXTERNAL MODULE: ./out/github/context.js + 1 modules
var context = __webpack_require__(6080);
;// CONCATENATED MODULE: ./out/publish/pull-request.js

/** What is known without asking: the user's number wins, else the event's; a push says its branch and commit only. */
function askForRequest({ event, repository, defaultBranch }, chosen) {
    const number = (0,context/* pullRequestNumber */.Kd)(event, chosen);
    if (number !== undefined)
        return { kind: 'number', number };
    const head = headOf(event);
    // Requests from the default branch are rare, and a push to it is what happens most.
    if (head === undefined || (head.branch === defaultBranch && event.kind !== 'workflow-run'))
        return { kind: 'none' };
    const headOwner = head.owner ?? repository.owner;
    return { kind: 'commit', commit: (0,context/* commitOf */.D3)(event), branch: head.branch, headOwner, inFork: !sameName(headOwner, repository.owner) };
}
function headOf(event) {
    switch (event.kind) {
        case 'branch-push':
        case 'branch-run':
            return { branch: event.branch };
        case 'workflow-run':
            return { branch: event.branch, owner: event.headOwner };
        case 'tag-push':
        case 'tag-run':
        case 'pull-request':
        case 'pull-request-target':
        case 'merge-group':
        case 'pull-request-comment':
        case 'other':
            return undefined;
    }
}
const sameName = (a, b) => a.toLowerCase() === b.toLowerCase();

;// CONCATENATED MODULE: ./out/publish/save-comment.js

/** More jobs than this do not write the comment themselves: GitHub takes 80 writes a minute and 500 an hour. */
const mostWriters = 30;
const clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), random: Math.random };
/** Brings the sections into the comment of the pull request that this run belongs to. Says in one line why there is none where there could be one; never throws. */
async function saveComment({ inputs, context, sections, index, jobs, notes, log }) {
    const { event } = context;
    const question = askForRequest(context, inputs.prNumber);
    if (!inputs.comment || question.kind === 'none')
        return undefined;
    if (event.kind === 'pull-request' && (event.fromFork || event.byDependabot)) {
        log.info(`No pull-request comment: ${event.fromFork ? "a fork's" : "Dependabot's"} token may not write one. The job summary has the report.`);
        return undefined;
    }
    if (jobs > mostWriters) {
        log.info(`No pull-request comment by this job: a matrix of ${jobs} jobs is too many for one comment at a time. Add a last job with the report action, which writes it for all (docs/report.md).`);
        return undefined;
    }
    if (inputs.githubToken === '') {
        log.warning('The pull-request comment was left out: `github-token` is empty.');
        return undefined;
    }
    // Loaded only where a comment is written: the client is a fifth of the bundle.
    const [{ makeCommentClient }, { explainCommentError }, { findRequest }, { makeCommentText }, { saveSections }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(565)]).then(__webpack_require__.bind(__webpack_require__, 9565)), __webpack_require__.e(/* import() */ 629).then(__webpack_require__.bind(__webpack_require__, 629)), __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 33)), __webpack_require__.e(/* import() */ 215).then(__webpack_require__.bind(__webpack_require__, 4215)), __webpack_require__.e(/* import() */ 309).then(__webpack_require__.bind(__webpack_require__, 6309))
    ]);
    const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
    try {
        const pullRequest = await findRequest(client, question);
        if (pullRequest === undefined)
            return undefined;
        const saved = await saveSections(client, makeCommentText(inputs.commentKey, notes), { pullRequest, key: inputs.commentKey, sections, index, jobs }, clock);
        return { ...saved, pullRequest };
    }
    catch (error) {
        const why = explainCommentError(error, context.apiUrl);
        // A push may have no pull request at all: nothing is known to be missing.
        if (question.kind === 'commit')
            log.info(why);
        else
            log.warning(why);
        return undefined;
    }
}


/***/ }),

/***/ 4604:
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
        const manifests = log.cacheManifests.filter((manifest) => manifest.target === name || targets.length === 1);
        const digests = new Set(manifests.map((manifest) => manifest.digest));
        const [digest] = digests;
        if (cacheAlias === undefined || cacheRef === undefined || digest === undefined || digests.size !== 1 || userExports)
            return [];
        return [{ source: `${cacheRef.slice(0, cacheRef.lastIndexOf(':'))}@${digest}`, tag: cacheAlias }];
    });
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ sectionKey),
/* harmony export */   vY: () => (/* binding */ fitSection),
/* harmony export */   yb: () => (/* binding */ makeSection)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The section of a report. It is as small as `fitSection` makes it. */
function makeSection(report, identity, { reasons = [], advice = [] } = {}) {
    const pushed = (target) => (target.result === 'success' && target.digest !== undefined ? target.images.length : 0);
    const { failure, totals } = report;
    return fitSection({
        version: 1, ...identity, title: report.title, commit: report.commit, result: report.result, headline: report.headline,
        durationMs: totals.durationMs, stepsTotal: totals.stepsTotal, stepsCached: totals.stepsCached,
        targetsTotal: report.targets.length, imagesPushed: report.targets.filter((target) => pushed(target) > 0).length,
        targets: report.targets.map((target) => ({
            name: target.displayName, result: target.result, durationMs: target.durationMs === undefined ? undefined : Math.round(target.durationMs),
            stepsTotal: target.stepsTotal, stepsCached: target.stepsCached, imagesPushed: pushed(target)
        })),
        failure: failure && { target: failure.target, step: failure.step, message: failure.message, place: failure.excerpt && placeOf(failure.excerpt), lines: failure.lines.slice(-10) },
        reasons, advice, notices: report.notices
    });
}
function placeOf({ file, line }) {
    return line === undefined ? file : `${file}:${line}`;
}
/** A key that two jobs share only where workflow, job, matrix values and step are the same. */
function sectionKey(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
// Bytes of JSON that one section may have: a lone job says more than one of thirty, and all of a matrix fit one comment.
const roomOfAll = 24_000;
const roomOfOne = { least: 1300, most: 6000 };
/** The same section, saying less until its JSON is small enough: rows, then texts; its figures always stay. */
function fitSection(section, room = Math.min(roomOfOne.most, Math.max(roomOfOne.least, roomOfAll / section.jobs))) {
    // Workflow and job are compared with those of other sections: they are cut the same way on every level.
    for (const [rows, texts, lines, length] of [[40, 3, 10, 300], [20, 3, 10, 200], [10, 2, 5, 120], [5, 1, 0, 80], [2, 0, 0, 60], [0, 0, 0, 30], [0, 0, 0, 12]]) {
        const cut = (text) => clip(text, length);
        const name = (text) => clip(text, Math.min(60, 2 * length));
        const maybe = (text) => (text === undefined ? undefined : cut(text));
        const some = (list) => list.slice(0, texts).map(cut);
        const fitting = {
            ...section, workflow: clip(section.workflow, 40), job: clip(section.job, 40), matrix: name(section.matrix), title: name(section.title), headline: cut(section.headline),
            commit: section.commit.slice(0, 12), url: section.url.length > 200 ? '' : section.url,
            targets: inOrderOfNeed(section.targets).slice(0, rows).map((target) => ({ ...target, name: clip(target.name, 60) })),
            failure: section.failure && {
                target: maybe(section.failure.target), step: maybe(section.failure.step), message: cut(section.failure.message), place: maybe(section.failure.place),
                lines: lines === 0 ? [] : section.failure.lines.slice(-lines).map(cut)
            },
            reasons: some(section.reasons), advice: some(section.advice), notices: some(section.notices)
        };
        if (length === 12 || Buffer.byteLength(JSON.stringify(fitting)) <= room)
            return fitting;
    }
    return section;
}
// What failed must not be among the rows that are left out.
function inOrderOfNeed(targets) {
    return [...targets.filter((target) => target.result === 'failure'), ...targets.filter((target) => target.result !== 'failure')];
}
function clip(text, limit) {
    // Control characters would be six characters each in JSON, and say nothing.
    const line = text.slice(0, 2 * limit + 2).replace(/\p{Cc}/gu, ' ');
    const characters = [...line];
    return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
}


/***/ }),

/***/ 4370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _shared_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5958);

// The only place that escapes. Text from a build must show as it is and do nothing: no Markdown, HTML, mention, link.
// Within a line these have a meaning in Markdown, HTML or GitHub's own additions (math, emoji, mentions, autolinks).
const special = /[&<>`*_~|[\]\\:@$!#"']|(?<=www)\./gi;
// At its start a text could become a list, a heading, a quote, a rule or a heading's underline.
const opening = /^(?:[-+=>.)]|\d{1,9}(?=[.)] ))/;
/**
 * Any text as inline code that stays inert: one line, control characters shown as blanks, every character with a meaning
 * in Markdown or HTML as an entity. GitHub makes no links or mentions inside `<code>`.
 */
function code(text, limit = 160) {
    return `<code>${escape(clip(oneLine(text), limit))}</code>`;
}
/**
 * Any text as plain inline text, inert the same way. GitHub looks at the text again when the Markdown is HTML: so that no
 * mention, reference, address, emoji or commit is made of it, a joiner parts what would be one.
 */
function plain(text, limit = 300) {
    return escape(clip(oneLine(text), limit).replace(parted, '$&\u2060'));
}
const parted = /[@#]|:(?=\/\/|[\w+-]+(?::|$))|\bwww(?=\.)|\bgh-(?=\d)|\b[0-9a-f]{7}(?=[0-9a-f]{33}\b)/gi;
/** Lines as a block of preformatted text. */
function block(lines) {
    const text = lines.map((line) => escape(clip(printable(line), 500))).join('\n');
    return `<pre>\n${text}\n</pre>`;
}
/** A table with left-aligned text columns and right-aligned ones where the head begins with `>`. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    const rule = head.map((cell) => (cell.startsWith('>') ? '---:' : '---'));
    return [line(head.map((cell) => cell.replace(/^>/, ''))), line(rule), ...rows.map(line)].join('\n');
}
/** A folded part. `summary` is Markdown-free inert HTML already. */
function details(summary, body) {
    return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
/** A share as a whole percentage that says 0% and 100% only where it is exactly that. */
function percent(ratio) {
    if (ratio === undefined)
        return '–';
    const whole = Math.round(ratio * 100);
    if (whole === 100 && ratio < 1)
        return '99%';
    if (whole === 0 && ratio > 0)
        return '1%';
    return `${whole}%`;
}
/** A duration, or a dash where there is none. */
function time(durationMs) {
    return durationMs === undefined ? '–' : (0,_shared_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .P)(durationMs);
}
function escape(text) {
    const start = opening.exec(text)?.[0] ?? '';
    const rest = text.slice(start.length);
    return [...start].map(entity).join('') + rest.replace(special, entity);
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/** Any text on one line, without terminal sequences, control and format characters. Not escaped. */
function oneLine(text) {
    return printable(text).replace(/\s+/g, ' ').trim();
}
// Terminal sequences say nothing here; other control and format characters could hide or reorder text.
function printable(text) {
    return text
        .replace(/(?:\u001b\[|\u009b)[0-9;:<=>?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
        .replace(/(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}
function clip(text, limit) {
    // No more is looked at than can be shown; a character has at most two units.
    const characters = [...text.slice(0, 2 * limit + 2)];
    return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}


/***/ }),

/***/ 2713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ runBake),
/* harmony export */   g: () => (/* binding */ stopProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);


const pollMs = 10;
const chunkBytes = 65_536;
// So long the rest of the output is still read after a cancelled build has ended.
const backlogMs = 500;
const confirmAgainMs = 1000;
/**
 * Runs bake detached, its output in a file that is followed until it ends or may go on alone. Its own process group keeps a
 * signal for this process from reaching it twice, and lets it live on. Never throws for a build's failure.
 */
async function runBake(bake, hooks) {
    const out = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'a', 0o600);
    const follower = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(bake.logFile, 'r');
    const started = performance.now();
    const startedAtEpochMs = Date.now();
    const elapsed = () => performance.now() - started;
    try {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(bake.program, [...bake.args], { cwd: bake.cwd, env: bake.env, detached: true, stdio: ['ignore', out, out] });
        const ended = new Promise((resolve) => {
            child.once('error', (error) => resolve({ exitCode: undefined, startError: error.message }));
            child.once('exit', (code) => resolve({ exitCode: code ?? undefined }));
        });
        const { pid } = child;
        if (pid !== undefined)
            hooks.onStart(pid);
        const unlisten = hooks.cancellation.listen((how) => stopProcess(pid, how === 'kill' ? 'SIGKILL' : 'SIGINT'));
        const buffer = Buffer.allocUnsafe(chunkBytes);
        let durationMs;
        let readyMs;
        let confirmAtMs = Infinity;
        const end = ended.finally(() => (durationMs = elapsed()));
        // The file holds what is not read yet, so a slow reader costs no memory; signals are heard between any two chunks.
        for (;;) {
            const last = durationMs !== undefined;
            const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(follower, buffer);
            if (size > 0) {
                await hooks.onOutput(Buffer.from(buffer.subarray(0, size)), elapsed());
                if (hooks.isReady?.() !== true)
                    readyMs = undefined;
                else if (readyMs === undefined)
                    confirmAtMs = (readyMs = elapsed()) + (hooks.letGo?.tailMs ?? Infinity);
            }
            else if (last)
                break;
            else if (hooks.letGo && readyMs !== undefined && elapsed() >= confirmAtMs && !hooks.cancellation.requested) {
                if ((await hooks.letGo.confirm()) && durationMs === undefined && !hooks.cancellation.requested) {
                    unlisten();
                    child.unref();
                    return { exitCode: undefined, durationMs: readyMs, startedAtEpochMs, readyMs, goesOn: true };
                }
                confirmAtMs = elapsed() + confirmAgainMs;
            }
            await (size > 0 ? new Promise((resolve) => setImmediate(resolve)) : new Promise((resolve) => setTimeout(resolve, pollMs)));
            if (last && (hooks.cancellation.urgent || (hooks.cancellation.requested && elapsed() > (durationMs ?? 0) + backlogMs)))
                break;
        }
        unlisten();
        return { ...(await end), durationMs: durationMs ?? elapsed(), startedAtEpochMs, ...(readyMs === undefined ? {} : { readyMs }) };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(out);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(follower);
    }
}
/** Sends a signal to a process: to its whole group where it must die at once. A process that is gone is no error. */
function stopProcess(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
    }
    catch {
        // It ended by itself.
    }
}


/***/ }),

/***/ 3407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readHandover),
/* harmony export */   l: () => (/* binding */ writeHandover)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1228);



const pathIn = (directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'handover.json');
/** Writes it into our own directory, which post removes. */
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
        bakeTargets: listOf(fields['bakeTargets']).flatMap((name) => (typeof name === 'string' ? [name] : [])),
        targets: listOf(fields['targets']).flatMap((item) => readTarget((0,_shared_checked_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectOf */ .Xy)(item))),
        startedAtEpochMs,
        readyAtEpochMs
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

/***/ 8096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ bootBuilder),
  F: () => (/* binding */ giveBack)
});

// EXTERNAL MODULE: ./out/plan/builder-spec.js
var builder_spec = __webpack_require__(3257);
// EXTERNAL MODULE: ./out/run/builder.js + 2 modules
var run_builder = __webpack_require__(2002);
// EXTERNAL MODULE: ./out/run/child-environment.js
var child_environment = __webpack_require__(8100);
// EXTERNAL MODULE: ./out/run/claim.js
var claim = __webpack_require__(2934);
// EXTERNAL MODULE: ./out/run/leftovers.js
var leftovers = __webpack_require__(4426);
// EXTERNAL MODULE: ./out/run/owner-note.js
var owner_note = __webpack_require__(1354);
// EXTERNAL MODULE: ./out/run/prewarm.js
var prewarm = __webpack_require__(4458);
// EXTERNAL MODULE: ./out/plan/builder-name.js
var builder_name = __webpack_require__(7777);
;// CONCATENATED MODULE: ./out/run/sweep.js




/** Removes builders that killed jobs of this repository left on this machine, never others. Gives their names. Never throws. */
async function sweep(context, tools) {
    const swept = [];
    for (const name of await (0,owner_note/* notedBuilders */.Rj)(tools.env)) {
        if (!(0,builder_name/* isThrowAwayOf */.YV)(context, name) || !(await (0,owner_note/* isStale */.QO)(name, tools.env)))
            continue;
        await (0,leftovers/* stopCreating */.I)(name);
        if (await (0,run_builder/* removeMade */.gp)(name, tools))
            swept.push(name);
    }
    return swept;
}

;// CONCATENATED MODULE: ./out/run/job-builder.js








/**
 * The builder: the one that is named, the one that `pre` or another step of the job made if it is what is wanted, or one that
 * is made now. Builders that killed jobs of this repository left are removed beside it. Undone by `giveBack`. Throws as `ensureBuilder` does.
 */
async function bootBuilder(spec, boot, tools) {
    const { context } = tools;
    if (spec.kind === 'existing')
        return (0,run_builder/* ensureBuilder */.Wp)(spec, { ...tools, directory: context.temp });
    const [builder, swept] = await Promise.allSettled([makeOrShare(spec, boot, tools), sweep(context, tools)]);
    if (builder.status === 'rejected')
        throw builder.reason;
    const names = swept.status === 'fulfilled' ? swept.value : [];
    const notice = names.length === 0 ? [] : [`Removed what killed jobs of this repository left: ${names.join(', ')}.`];
    return { ...builder.value, notices: [...(builder.value.notices ?? []), ...notice] };
}
async function makeOrShare(spec, boot, tools) {
    const { context, env } = tools;
    const started = Date.now();
    const place = (0,child_environment/* builderPlace */.N7)(env);
    const key = (0,builder_spec/* builderKey */.ny)(spec, place);
    const fits = boot?.key === key;
    const mine = fits ? boot.claim : (0,claim/* claimOf */._B)(context.temp, key, spec.step);
    const claims = boot && !fits ? [boot.claim, mine] : [mine];
    const names = boot ? [boot.name] : [];
    // Before anything is there: main may end at any moment.
    tools.keep(claims, names);
    await (0,claim/* take */.s)(mine);
    const shared = await (0,claim/* readClaimed */.Qi)(mine);
    if (shared && (await (0,prewarm/* awaitBoot */.N4)(mine, shared))) {
        // Steps before this one were not to use it.
        if (spec.use)
            await tools.run(tools.buildx.program, [...tools.buildx.prefix, 'use', shared.name], { env });
        return { name: shared.name, own: spec.lifetime !== 'named' || shared.remove, bootMs: Date.now() - started };
    }
    // What pre began came to nothing: it is made now, with the login that is there by now.
    if (shared?.remove) {
        await (0,leftovers/* stopCreating */.I)(shared.name);
        await (0,run_builder/* removeMade */.gp)(shared.name, tools);
    }
    await (0,claim/* writeClaimed */.Ln)(mine, { name: spec.name, place, remove: false });
    const builder = await (0,run_builder/* ensureBuilder */.Wp)(spec, { ...tools, directory: mine.directory }, async (name) => {
        if (!tools.cleanup)
            return;
        tools.keep(claims, [...names, name]);
        await (0,owner_note/* noteOwner */.eG)(name, env);
        await (0,claim/* writeClaimed */.Ln)(mine, { name, place, remove: true });
    });
    await (0,claim/* writeClaimed */.Ln)(mine, { name: builder.name, place, remove: (await (0,claim/* readClaimed */.Qi)(mine))?.remove ?? false, ready: true });
    return builder;
}
/** Gives shares back; the last one removes the builder and its files. Gives the names of those that stay though they should not. Never throws. */
async function giveBack(claims, tools) {
    const stuck = await Promise.all(claims.map(async (mine) => {
        const builder = await (0,claim/* readClaimed */.Qi)(mine);
        if (!(await (0,claim/* release */._r)(mine)))
            return [];
        const env = builder ? (0,child_environment/* atPlace */.ze)(tools.env, builder.place) : tools.env;
        if (builder?.remove)
            await (0,leftovers/* stopCreating */.I)(builder.name);
        const gone = !builder?.remove || (await (0,run_builder/* removeMade */.gp)(builder.name, { ...tools, env }));
        await (0,claim/* forget */.y6)(mine).catch(() => undefined);
        return gone || !builder ? [] : [builder.name];
    }));
    return stuck.flat();
}


/***/ }),

/***/ 8837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ keepLogin),
/* harmony export */   O: () => (/* binding */ keptLogin)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


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
 * must still be logged in when a later step logs out or points DOCKER_CONFIG elsewhere. Builders stay where they are.
 * A configuration that cannot be copied is used as it is. Never throws.
 */
async function keepLogin(env, directory) {
    const original = dockerConfig(env);
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'docker');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(copy, { mode: 0o700 });
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(copy, 'config.json');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(original, 'config.json'), file).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, '{}', { mode: 0o600 }));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, 0o600);
        await Promise.all(['contexts', 'cli-plugins'].map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(original, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(copy, name))));
    }
    catch {
        return env;
    }
    return { ...env, DOCKER_CONFIG: copy, BUILDX_CONFIG: buildxConfig(env) };
}


/***/ }),

/***/ 4426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ stopCreating)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2713);


const graceMs = 3000;
/**
 * Ends processes that a main which failed, was cancelled or killed left behind while they create a builder: found by the
 * builder's name among their arguments (Linux), asked to end, and ended after 3 s. Never throws.
 */
async function stopCreating(builder) {
    let pids = await creating(builder);
    pids.forEach((pid) => (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .stopProcess */ .g)(pid, 'SIGINT'));
    for (const end = Date.now() + graceMs; pids.length > 0 && Date.now() < end; pids = await creating(builder)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    // One that main started leads no group of its own, one that pre started does.
    pids.forEach((pid) => {
        (0,_bake_js__WEBPACK_IMPORTED_MODULE_1__/* .stopProcess */ .g)(pid, 'SIGKILL');
        stopAlone(pid);
    });
}
function stopAlone(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It ended by itself.
    }
}
async function creating(builder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => []);
    const found = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(async (name) => {
        const args = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).split('\0');
        return args.includes('create') && args.includes(builder) ? [Number(name)] : [];
    }));
    return found.flat();
}


/***/ }),

/***/ 3568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ renderBytes)
/* harmony export */ });
const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
/** A number of bytes in decimal units, as BuildKit prints them: `512 B`, `12.5 MB`. */
function renderBytes(bytes) {
    if (bytes < 1000)
        return `${Math.max(0, Math.round(bytes))} B`;
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 5958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderDuration)
/* harmony export */ });
/** A duration in milliseconds as people read it: `850ms`, `12.3s`, `2m 05s`, `1h 03m`. */
function renderDuration(durationMs) {
    const ms = Math.max(0, durationMs);
    if (ms < 999.5)
        return `${Math.round(ms)}ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)}s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
}
function two(value) {
    return String(value).padStart(2, '0');
}


/***/ })

};
