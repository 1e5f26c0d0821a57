/** A field of a protobuf message: bytes for strings and nested messages, a number for varints. */
export type Field = { readonly number: number; readonly value: Uint8Array | number };

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/**
 * The fields of a protobuf message, in their order (protobuf.dev/programming-guides/encoding). Stops at what is no
 * protobuf or is cut. Varints above 2^53 lose their last digits.
 */
export function* readFields(message: Uint8Array): Generator<Field> {
  const cursor = { at: 0 };
  while (cursor.at < message.length) {
    const key = readVarint(message, cursor);
    const number = Math.floor(key / 8);
    switch (key % 8) {
      case VARINT:
        yield { number, value: readVarint(message, cursor) };
        break;
      case BYTES: {
        const end = readVarint(message, cursor) + cursor.at;
        if (!(end <= message.length)) return;
        yield { number, value: message.subarray(cursor.at, end) };
        cursor.at = end;
        break;
      }
      case FIXED64:
        cursor.at += 8;
        break;
      case FIXED32:
        cursor.at += 4;
        break;
      default:
        return;
    }
  }
}

function readVarint(message: Uint8Array, cursor: { at: number }): number {
  let value = 0;
  for (let scale = 1; cursor.at < message.length; scale *= 128) {
    const byte = message[cursor.at++] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return value;
  }
  return NaN;
}
