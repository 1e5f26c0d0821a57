import { test } from '@jest/globals';
import { interleave, plainText } from './simulation.js';
const q = (l: number[], p: number) => [...l].sort((a, b) => a - b)[Math.floor(p * (l.length - 1))]!;
const N = Number(process.env['N'] ?? 500);
const uni = (r: number) => 20 + 980 * r;
const logu = (r: number) => 20 * 50 ** r;
const tail = (r: number) => (r < 0.95 ? 20 + 980 * r : 1000 + 3000 * (r - 0.95) * 20);
const worlds: any = {
  uni: { latency: uni }, uniNew: { latency: uni, before: false }, logu: { latency: logu, before: false }, slow: { latency: () => 1000, before: false }, slowold: { latency: () => 1000 }, spread30: { latency: uni, spreadMs: 30000, before: false }, skew: { latency: uni, before: false, skewMs: 500 }, tail: { latency: tail, before: false }, failing: { latency: uni, before: false, failing: 0.03 },
  n2: { jobs: 2, latency: uni, before: false }, n5: { jobs: 5, latency: uni, before: false }, n30: { jobs: 30, latency: uni, before: false }
};
test.each(Object.keys(worlds))('%s', async (name) => {
  let bad = 0, maxC = 0, maxW = 0, sumC = 0, sumW = 0, dup = 0, over = 0; const times: number[] = [], calls: number[] = []; let problems = 0;
  const t0 = performance.now();
  for (let i = 0; i < N; i++) {
    const o = await interleave(i, { jobs: 20, spreadMs: 1000, before: true, skewMs: 0, failing: 0, post: true, text: plainText, ...worlds[name] });
    if (o.lost || o.comments !== 1) bad++; if (o.comments !== 1) dup++;
    const c = o.calls.reduce((a, b) => a + b, 0); maxC = Math.max(maxC, c); maxW = Math.max(maxW, o.writes); sumC += c; sumW += o.writes; if (c > 120 || o.writes > 60) over++;
    times.push(...o.times); calls.push(...o.calls); problems += o.unsettled;
  }
  process.stdout.write(`${name}: bad ${bad} dup ${dup} over ${over} problems ${problems} calls ${sumC / N} max ${maxC} writes ${sumW / N} max ${maxW} time p50 ${(q(times, .5) / 1000).toFixed(1)} p99 ${(q(times, .99) / 1000).toFixed(1)} max ${(q(times, 1) / 1000).toFixed(1)} calls/job p50 ${q(calls, .5)} p99 ${q(calls, .99)}  (${((performance.now() - t0) / N).toFixed(2)} ms each)\n`);
}, 600_000);
