import { deflateSync, inflateSync } from 'node:zlib';
import { commentLimit, renderComment } from '../report/comment.js';
import type { CommentNotes } from '../report/comment.js';
import type { JobSection } from '../report/job-section.js';
import { fitSection } from '../report/job-section.js';
import { compareAge } from '../report/merge-sections.js';
import { readSections } from '../report/read-section.js';
import { parseJson } from '../shared/checked-json.js';
import { marker } from './find-comment.js';
import type { CommentText } from './sticky-comment.js';

// What the sections may take of a comment, in characters; the rest is for people.
const dataLimit = 44_000;
const largestJson = 1_000_000;

/**
 * The text of a comment: a marker, the sections as data, and what people read. The data is the second line,
 * `<!-- warmbake:sections BASE64 -->` with the zlib-compressed JSON of a list of sections: base64 cannot end an HTML comment,
 * and nowhere else is data looked for, so that no text in a report can be taken for it.
 */
export function makeCommentText(key: string, notes: CommentNotes = {}): CommentText {
  const head = `${marker(key)}\n`;
  return {
    write(sections) {
      const { data, kept } = encode(sections);
      const begin = `${head}<!-- warmbake:sections ${data} -->\n`;
      return { body: begin + renderComment(kept, commentLimit - begin.length, notes), sections: kept };
    },
    read(body) {
      // Whoever edits a comment in the browser gives it other line ends.
      const text = body.replaceAll('\r\n', '\n');
      const data = text.startsWith(head) ? /^<!-- warmbake:sections ([A-Za-z0-9+/]*={0,2}) -->$/.exec(text.slice(head.length).split('\n', 1)[0] ?? '')?.[1] : undefined;
      return data === undefined ? [] : decode(data);
    }
  };
}

/** The sections as base64, made smaller and at last fewer (the oldest go first) where they do not fit. */
function encode(sections: readonly JobSection[]): { data: string; kept: readonly JobSection[] } {
  const oldestLast = [...sections].sort((a, b) => compareAge(b, a));
  for (let kept = sections; ; kept = oldestLast.slice(0, Math.floor(kept.length * 0.8))) {
    for (const room of [Infinity, 2500, 1300]) {
      const some = room === Infinity ? kept : kept.map((section) => fitSection(section, room));
      const data = deflateSync(JSON.stringify(some)).toString('base64');
      if (data.length <= dataLimit) return { data, kept: sections.filter((section) => kept.includes(section)) };
    }
  }
}

/** Data that was cut, changed or is too large gives no sections: whoever they belong to writes them again. */
function decode(data: string): readonly JobSection[] {
  try {
    return readSections(parseJson(inflateSync(Buffer.from(data, 'base64'), { maxOutputLength: largestJson }).toString('utf8')));
  } catch {
    return [];
  }
}
