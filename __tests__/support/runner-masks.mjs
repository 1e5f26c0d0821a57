// The runner's secret masker: registered values and their usual encodings become ***.

/** @typedef {{ add(value: string): void, mask(text: string): string, values: string[] }} Masker */

/** @param {string} value @returns {string[]} the encodings that the runner masks besides the value itself */
function encodings(value) {
  const bytes = Buffer.from(value)
  const json = JSON.stringify(value).slice(1, -1)
  const trimmed = value.length > 8 && /^".*"$/s.test(value) ? [value.slice(1, -1)] : []
  const shifted = [1, 2].map((cut) => bytes.subarray(cut)).map(wholeBase64)
  return [wholeBase64(bytes), ...shifted, json, encodeURIComponent(value), value.replaceAll("'", "''"), ...trimmed]
}

/** @param {Buffer} bytes @returns {string} base64 of the bytes that fill whole groups, so that it is found inside longer text */
function wholeBase64(bytes) {
  return bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64')
}

/** @returns {Masker} */
export function createMasker() {
  /** @type {Set<string>} */
  const patterns = new Set()
  /** @type {string[]} */
  const values = []
  return {
    values,
    add(value) {
      for (const part of [value, ...value.split(/[\r\n]/)]) {
        if (part === '') continue
        patterns.add(part)
        for (const encoded of encodings(part)) if (encoded.length >= 4) patterns.add(encoded)
      }
      if (value !== '') values.push(value)
    },
    mask(text) {
      return cover(text, findAll(text, patterns))
    }
  }
}

/** @param {string} text @param {Set<string>} patterns @returns {[number, number][]} every occurrence, overlapping ones too */
function findAll(text, patterns) {
  /** @type {[number, number][]} */
  const found = []
  for (const pattern of patterns) {
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) found.push([at, at + pattern.length])
  }
  return found.sort((a, b) => a[0] - b[0])
}

/** @param {string} text @param {[number, number][]} ranges @returns {string} touching ranges share one mask */
function cover(text, ranges) {
  let result = ''
  let done = 0
  let maskedTo = -1
  for (const [start, end] of ranges) {
    if (start > maskedTo) result += `${text.slice(done, start)}***`
    maskedTo = Math.max(maskedTo, end)
    done = maskedTo
  }
  return result + text.slice(done)
}
