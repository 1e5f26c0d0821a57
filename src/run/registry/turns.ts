/** Runs tasks, at most `limit` of them at a time, in the order they came. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

export function makeTurns(limit: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    // Whoever ends hands its place on, so a newcomer cannot slip in between.
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
