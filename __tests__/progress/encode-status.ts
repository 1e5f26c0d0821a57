// Writes StatusResponse messages of BuildKit's control API from the JSON of the same record, for the reader of them.

interface Status {
  readonly vertexes?: readonly Vertex[];
  readonly statuses?: readonly VertexStatus[];
  readonly warnings?: readonly { readonly vertex: string; readonly short: string }[];
}

interface Vertex {
  readonly digest: string;
  readonly inputs?: readonly string[];
  readonly name: string;
  readonly cached?: boolean;
  readonly started?: string;
  readonly completed?: string;
  readonly error?: string;
  readonly progressGroup?: { readonly id: string; readonly name?: string; readonly weak?: boolean };
}

interface VertexStatus {
  readonly id: string;
  readonly vertex: string;
  readonly name?: string;
  readonly current?: number;
  readonly total?: number;
  readonly timestamp?: string;
  readonly started?: string;
  readonly completed?: string;
}

/** One message with everything of each line. */
export function encodeStatus(rawjson: string): Buffer[] {
  return rawjson
    .trim()
    .split('\n')
    .map((line) => {
      const status = JSON.parse(line) as Status;
      return Buffer.concat([
        ...(status.vertexes ?? []).map((vertex) => bytes(1, encodeVertex(vertex))),
        ...(status.statuses ?? []).map((one) => bytes(2, encodeTransfer(one))),
        ...(status.warnings ?? []).map((one) => bytes(4, Buffer.concat([bytes(1, one.vertex), bytes(3, Buffer.from(one.short, 'base64').toString('utf8'))])))
      ]);
    });
}

function encodeVertex(vertex: Vertex): Buffer {
  return Buffer.concat([
    bytes(1, vertex.digest),
    ...(vertex.inputs ?? []).map((input) => bytes(2, input)),
    bytes(3, vertex.name),
    vertex.cached ? number(4, 1) : Buffer.alloc(0),
    time(5, vertex.started),
    time(6, vertex.completed),
    vertex.error === undefined ? Buffer.alloc(0) : bytes(7, vertex.error),
    vertex.progressGroup
      ? bytes(
          8,
          Buffer.concat([
            bytes(1, vertex.progressGroup.id),
            bytes(2, vertex.progressGroup.name ?? ''),
            vertex.progressGroup.weak ? number(3, 1) : Buffer.alloc(0)
          ])
        )
      : Buffer.alloc(0)
  ]);
}

function encodeTransfer(status: VertexStatus): Buffer {
  return Buffer.concat([
    bytes(1, status.id),
    bytes(2, status.vertex),
    bytes(3, status.name ?? ''),
    number(4, status.current ?? 0),
    number(5, status.total ?? 0),
    time(6, status.timestamp),
    time(7, status.started),
    time(8, status.completed)
  ]);
}

function time(field: number, text: string | undefined): Buffer {
  if (text === undefined) return Buffer.alloc(0);
  const nanos = Number((/\.(\d+)/.exec(text)?.[1] ?? '0').padEnd(9, '0'));
  return bytes(field, Buffer.concat([number(1, Date.parse(`${text.slice(0, 19)}Z`) / 1000), number(2, nanos)]));
}

function bytes(field: number, value: string | Uint8Array): Buffer {
  const content = Buffer.from(value as string);
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function number(field: number, value: number): Buffer {
  return value === 0 ? Buffer.alloc(0) : Buffer.concat([varint(field * 8), varint(value)]);
}

function varint(value: number): Buffer {
  const digits: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    digits.push((rest % 128) + (rest >= 128 ? 128 : 0));
    if (rest < 128) return Buffer.from(digits);
  }
}
