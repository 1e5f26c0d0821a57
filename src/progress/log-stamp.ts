/** A log line's seconds, and where its text begins. */
export interface LogStamp {
  seconds: number;
  textAt: number;
}

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;
const SPACE = 32;

/**
 * Reads the `12.34 ` of a log line at `from` into `stamp`: seconds since the vertex' latest interval began, 1 to 3
 * decimals. False, with `stamp` as it was, when none stands there. Written by hand because most lines of a log pass here.
 */
export function readLogStamp(line: string, from: number, stamp: LogStamp): boolean {
  const negative = line.charCodeAt(from) === MINUS;
  let at = negative ? from + 1 : from;
  let value = 0;
  const wholeAt = at;
  let code = line.charCodeAt(at);
  for (; code >= ZERO && code <= NINE; code = line.charCodeAt(++at)) value = value * 10 + code - ZERO;
  if (at === wholeAt || code !== POINT) return false;
  const fractionAt = ++at;
  let scale = 1;
  for (code = line.charCodeAt(at); code >= ZERO && code <= NINE; code = line.charCodeAt(++at)) {
    value = value * 10 + code - ZERO;
    scale *= 10;
  }
  const decimals = at - fractionAt;
  if (decimals < 1 || decimals > 3 || code !== SPACE) return false;
  stamp.seconds = (negative ? -value : value) / scale;
  stamp.textAt = at + 1;
  return true;
}
