/** How a cancelled build is ended: cleanly, or at once because time is up. */
export type Stop = 'stop' | 'kill';

/** Whether the job was cancelled, for everyone who has to know at any time. */
export class Cancellation {
  #stop: Stop | undefined;
  #listeners = new Set<(how: Stop) => void>();

  get requested(): boolean {
    return this.#stop !== undefined;
  }

  /** whether time is up */
  get urgent(): boolean {
    return this.#stop === 'kill';
  }

  /** Asks for the end; a later `kill` overrides a `stop`. */
  request(how: Stop): void {
    this.#stop = how;
    for (const listener of this.#listeners) listener(how);
  }

  /** The outcome of a promise; rejects as soon as the end is asked for, whatever the promise does then. */
  async race<T>(promise: Promise<T>, reason: () => Error): Promise<T> {
    let unlisten = () => {};
    const asked = new Promise<never>((_, reject) => {
      unlisten = this.listen(() => reject(reason()));
    });
    promise.catch(() => undefined);
    return Promise.race([promise, asked]).finally(() => unlisten());
  }

  /** Calls the listener on every request, at once where one was made already. Returns how to stop listening. */
  listen(listener: (how: Stop) => void): () => void {
    this.#listeners.add(listener);
    if (this.#stop !== undefined) listener(this.#stop);
    return () => this.#listeners.delete(listener);
  }
}
