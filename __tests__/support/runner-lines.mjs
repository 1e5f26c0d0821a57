// Splits a byte stream into lines as .NET's StreamReader.ReadLine() does: \n, \r\n and a lone \r end a line.
import { StringDecoder } from 'node:string_decoder'

/**
 * @param {(line: string) => void} onLine called once per line, without its ending
 * @returns {{ write(chunk: Buffer): void, end(): void }}
 */
export function createLineSplitter(onLine) {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let afterReturn = false

  /** @param {string} text */
  function feed(text) {
    if (text === '') return
    if (afterReturn && text.startsWith('\n')) text = text.slice(1)
    afterReturn = text === '' ? false : text.endsWith('\r')
    const lines = (rest + text).split(/\r\n|\n|\r/)
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  }

  return {
    write(chunk) {
      feed(decoder.write(chunk))
    },
    end() {
      feed(decoder.end())
      if (rest !== '') onLine(rest)
      rest = ''
    }
  }
}
