// Prints the counts of a run as its last line and fails where anything failed, or was skipped that should have run.
import { existsSync, readFileSync } from 'node:fs';

const [tests, checks] = process.argv.slice(2).map(Number);
const file = new URL('../.test-result.json', import.meta.url);
const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
const passed = result?.numPassedTests ?? 0;
const skipped = (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
let failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
if (skipped > 0) process.stdout.write(`${skipped} tests were skipped; in CI every test has to run.\n`);
const ok = tests === 0 && checks === 0 && failed === 0 && skipped === 0 && passed > 0;
if (!ok && failed === 0) failed = 1;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(ok ? 0 : 1);
