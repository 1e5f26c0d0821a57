/** A sub-status of a vertex: bytes moved and time taken, as far as known. */
export interface Transfer {
  readonly id: string;
  readonly bytes?: number;
  readonly ms?: number;
}

/** Sums over the sub-statuses of a vertex; absent where nothing is known. */
export interface TransferSums {
  /** Sent, fetched or read; an extraction's bytes are those of its download. */
  readonly bytes?: number;
  /** ms spent unpacking layers. */
  readonly extractMs?: number;
  /** ms spent pushing. */
  readonly pushMs?: number;
  /** Layers fetched, pushed one by one, or written to a cache. */
  readonly layers?: number;
}

const MOVED = /^(?:transferring |reading |sha256:|copying files|pushing layer |sending |writing layer )/;

const LAYER = /^(?:sha256:|writing layer |pushing layer )/;

export function sumTransfers(transfers: Iterable<Transfer>): TransferSums {
  let bytes = 0;
  let extractMs = 0;
  let pushMs = 0;
  const layers = new Set<string>();
  for (const transfer of transfers) {
    if (MOVED.test(transfer.id)) bytes += transfer.bytes ?? 0;
    if (LAYER.test(transfer.id)) layers.add(transfer.id);
    if (transfer.id.startsWith('extracting ')) extractMs += transfer.ms ?? 0;
    if (transfer.id.startsWith('pushing ')) pushMs += transfer.ms ?? 0;
  }
  return {
    ...(bytes > 0 && { bytes }),
    ...(extractMs > 0 && { extractMs }),
    ...(pushMs > 0 && { pushMs }),
    ...(layers.size > 0 && { layers: layers.size })
  };
}
