// Reads the part of YAML that an action.yml uses, and throws on anything else: maps, plain and quoted scalars, | and >.

/** @typedef {{ [key: string]: string | YamlMap }} YamlMap */
/** @typedef {{ text: string, indent: number, number: number }} Line */

/** @param {Line} line @param {string} what @returns {Error} */
const fault = (line, what) => new Error(`action.yml line ${line.number}: ${what}: ${line.text.trim()}`)

/** @param {string} source @returns {YamlMap} */
export function parseManifest(source) {
  const lines = source.split(/\r?\n/).map((text, index) => ({ text, indent: text.search(/\S|$/), number: index + 1 }))
  for (const line of lines) if (/^\s*\t/.test(line.text)) throw fault(line, 'a tab as indentation')
  const reader = { lines, at: 0 }
  const map = readMap(reader, 0)
  const rest = nextLine(reader)
  if (rest) throw fault(rest, 'unexpected indentation')
  return map
}

/** @param {{ lines: Line[], at: number }} reader @returns {Line | undefined} the next line that is no blank and no comment */
function nextLine(reader) {
  while (/^\s*(#.*)?$/.test(reader.lines[reader.at]?.text ?? 'x')) reader.at++
  return reader.lines[reader.at]
}

/** @param {{ lines: Line[], at: number }} reader @param {number} indent @returns {YamlMap} */
function readMap(reader, indent) {
  /** @type {YamlMap} */
  const map = {}
  for (let line = nextLine(reader); line && line.indent === indent; line = nextLine(reader)) {
    const pair = /^\s*(?:"([^"\\]+)"|'([^']+)'|([A-Za-z0-9_][A-Za-z0-9_ .-]*))\s*:(?:\s+(.*))?$/.exec(line.text)
    if (!pair) throw fault(line, 'not a `key: value` that this reader knows')
    const key = pair[1] ?? pair[2] ?? pair[3] ?? ''
    if (key in map) throw fault(line, 'a key that was there before')
    reader.at++
    map[key] = readValue(reader, line, pair[4]?.trim() ?? '')
  }
  return map
}

/** @param {{ lines: Line[], at: number }} reader @param {Line} line @param {string} text @returns {string | YamlMap} */
function readValue(reader, line, text) {
  if (text === '' || text.startsWith('#')) {
    const next = nextLine(reader)
    return next && next.indent > line.indent ? readMap(reader, next.indent) : ''
  }
  const block = /^([|>])([-+]?)(\s+#.*)?$/.exec(text)
  return block ? readBlock(reader, line, block[1] ?? '', block[2] ?? '') : readScalar(line, text)
}

/** @param {Line} line @param {string} text @returns {string} */
function readScalar(line, text) {
  const single = /^'((?:[^']|'')*)'(\s+#.*)?$/.exec(text)
  if (single) return (single[1] ?? '').replaceAll("''", "'")
  const double = /^("(?:[^"\\]|\\["\\/nrt])*")(\s+#.*)?$/.exec(text)
  if (double) return JSON.parse(double[1] ?? '')
  const plain = text.replace(/\s+#.*$/, '')
  if (/^[-?:,[\]{}&*!|>'"%@`]/.test(plain) && !/^-[^\s]/.test(plain)) throw fault(line, 'YAML that this reader does not know')
  if (/:(\s|$)/.test(plain)) throw fault(line, 'a plain value with a colon')
  if (/^(~|null)$/i.test(plain)) return ''
  if (/^(true|false)$/i.test(plain) && !/^(true|false)$/.test(plain)) throw fault(line, 'a boolean in capitals')
  if (/^[-+.]?\d[\d_.]*$/.test(plain) && String(Number(plain)) !== plain) throw fault(line, 'a number that needs quotes')
  return plain
}

/** @param {{ lines: Line[], at: number }} reader @param {Line} line @param {string} style @param {string} chomp */
function readBlock(reader, line, style, chomp) {
  /** @type {string[]} */
  const raw = []
  for (let next = reader.lines[reader.at]; next; next = reader.lines[reader.at]) {
    if (next.text.trim() !== '' && next.indent <= line.indent) break
    raw.push(next.text)
    reader.at++
  }
  const indent = raw.find((text) => text.trim() !== '')?.search(/\S/) ?? 0
  const rows = raw.map((text) => text.slice(indent))
  while (rows.at(-1) === '') rows.pop()
  if (style === '>' && rows.some((text) => /^\s/.test(text))) throw fault(line, 'a folded block with deeper lines')
  const body = style === '|' ? rows.join('\n') : rows.join('\n').replace(/(\n+)|$/g, (gap) => gap.length === 1 ? ' ' : gap.slice(1))
  if (chomp === '+') throw fault(line, 'a block that keeps trailing lines')
  return chomp === '-' || body === '' ? body : `${body}\n`
}
