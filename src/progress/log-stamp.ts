/** Where a log line's text begins, and the seconds in front of it. */
export interface LogStamp {
  readonly seconds: number;
  readonly textAt: number;
}

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;
const SPACE = 32;

/**
 * Reads the `12.34 ` of a log line at `from`: seconds since the vertex' latest interval began, 1 to 3 decimals.
 * Undefined when no stamp stands there. Written by hand because most lines of a log pass here.
 */
export function readLogStamp(line: string, from: number): LogStamp | undefined {
  const negative = line.charCodeAt(from) === MINUS;
  let at = negative ? from + 1 : from;
  let value = 0;
  const wholeAt = at;
  for (let code = line.charCodeAt(at); code >= ZERO && code <= NINE; code = line.charCodeAt(++at))
    value = value * 10 + code - ZERO;
  if (at === wholeAt || line.charCodeAt(at) !== POINT) return undefined;
  const fractionAt = ++at;
  let scale = 1;
  for (let code = line.charCodeAt(at); code >= ZERO && code <= NINE; code = line.charCodeAt(++at)) {
    value = value * 10 + code - ZERO;
    scale *= 10;
  }
  const decimals = at - fractionAt;
  if (decimals < 1 || decimals > 3 || line.charCodeAt(at) !== SPACE) return undefined;
  return { seconds: (negative ? -value : value) / scale, textAt: at + 1 };
}
