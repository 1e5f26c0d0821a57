const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** Bytes of a size as BuildKit prints it (`122B`, `300.85kB`; decimal, two digits, so the value is rounded). */
export function parseByteCount(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)([kMGTPE]?B)$/.exec(text);
  if (!match) return undefined;
  return Math.round(Number(match[1]) * 1000 ** UNITS.indexOf(match[2] ?? 'B'));
}
