/**
 * The pre phase. It also runs when the step's `if` is false and before checkout and login, so it leaves nothing behind:
 * it only brings the files that main will need into the page cache, which is cold on a fresh runner.
 */
export async function pre(): Promise<void> {
  await import('./main.js');
}
