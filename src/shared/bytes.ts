const units = ['kB', 'MB', 'GB', 'TB', 'PB'];

/** A number of bytes in decimal units, as BuildKit prints them: `512 B`, `12.5 MB`. */
export function renderBytes(bytes: number): string {
  if (bytes < 1000) return `${Math.max(0, Math.round(bytes))} B`;
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
