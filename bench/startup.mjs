// Time from the start of main's process to the start of bake, with a builder that pre began to boot and without, in turns.
//   eval "$(scripts/engine env)" && node bench/startup.mjs [runs]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pushEvent } from '../__tests__/support/events.mjs';
import { runAction } from '../__tests__/support/runner.mjs';

const runs = Number(process.argv[2] ?? 7);
const workspace = mkdtempSync(join(tmpdir(), 'startup-'));
writeFileSync(join(workspace, 'compose.yaml'), 'name: bench\nservices:\n  a: {build: .}\n  b: {build: .}\n  c: {build: .}\n  d: {build: .}\n');
writeFileSync(join(workspace, 'Dockerfile'), 'FROM busybox:1.37\nRUN echo hi\n');
/** @type {Record<string, number[]>} */
const startups = { 'booted in pre': [], 'booted in main': [] };
for (let run = 0; run <= runs; run++) {
  for (const [name, times] of Object.entries(startups)) {
    const report = join(workspace, 'report.json');
    const job = await runAction({
      actionDir: fileURLToPath(new URL('..', import.meta.url)), local: false, event: pushEvent({}), workspace, env: process.env,
      with: { registry: `${process.env['WARMBAKE_REGISTRY']}/bench`, 'report-file': report, prewarm: name === 'booted in pre', 'driver-opts': 'network=host' }
    });
    if (job.outcome !== 'success') throw new Error(job.main?.text);
    // The first of each warms the machine up.
    if (run > 0) times.push(JSON.parse(readFileSync(report, 'utf8')).totals.startupMs);
  }
}
rmSync(workspace, { recursive: true });
process.stdout.write(`${cpus().length} cores, Node ${process.version}, ${runs} runs each, four Compose services, empty pre-to-main gap\n`);
for (const [name, times] of Object.entries(startups)) {
  const sorted = times.sort((a, b) => a - b);
  process.stdout.write(`${name.padEnd(16)} median ${sorted[Math.floor(sorted.length / 2)]} ms (${sorted[0]}–${sorted.at(-1)})\n`);
}
