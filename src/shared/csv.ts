/**
 * Splits one line of comma-separated values, with double quotes as buildx reads them (RFC 4180: a field that begins
 * with a quote ends at the next one, a doubled quote stands for one). Never throws: an open quote ends with the line.
 */
export function parseCsv(line: string): string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (line[at] === '"') {
      at++;
      while (at < line.length) {
        if (line[at] === '"') {
          if (line[at + 1] !== '"') break;
          at++;
        }
        field += line[at++];
      }
      at++;
    }
    const comma = line.indexOf(',', at);
    field += line.slice(at, comma < 0 ? undefined : comma);
    fields.push(field);
    if (comma < 0) return fields;
    at = comma + 1;
  }
}

/** One line of comma-separated values, quoted where a field needs it. */
export function renderCsv(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
