const HEADER_BYTES = 5;

/** A message as gRPC sends it: a flag for compression (none), its length in 4 bytes, itself. */
export function grpcFrame(message: Uint8Array): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(message.length, 1);
  return Buffer.concat([header, message]);
}

/** Takes a gRPC stream apart into its messages. A compressed message, which nobody asked for, is left out. */
export class GrpcFrames {
  readonly #onMessage: (message: Uint8Array) => void;
  #pieces: Buffer[] = [];
  #bytes = 0;

  constructor(onMessage: (message: Uint8Array) => void) {
    this.#onMessage = onMessage;
  }

  push(chunk: Buffer): void {
    this.#pieces.push(chunk);
    this.#bytes += chunk.length;
    for (let length = this.#frameBytes(); length !== undefined && this.#bytes >= length; length = this.#frameBytes()) {
      const all = this.#joined();
      if (all[0] === 0) this.#onMessage(all.subarray(HEADER_BYTES, length));
      this.#pieces = [all.subarray(length)];
      this.#bytes -= length;
    }
  }

  #frameBytes(): number | undefined {
    return this.#bytes < HEADER_BYTES ? undefined : HEADER_BYTES + this.#joined(HEADER_BYTES).readUInt32BE(1);
  }

  // Pieces are joined only when what is wanted lies across them.
  #joined(leastBytes = this.#bytes): Buffer {
    const first = this.#pieces[0] ?? Buffer.alloc(0);
    if (this.#pieces.length === 1 || first.length >= leastBytes) return first;
    const all = Buffer.concat(this.#pieces);
    this.#pieces = [all];
    return all;
  }
}
