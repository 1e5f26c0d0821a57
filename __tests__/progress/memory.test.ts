import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

// Read in a process of its own, whose peak is this reading's; the compiler has another.
const SETUP = `
const { compileSource } = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts/load-source.mjs')).href)});
console.log(JSON.stringify([compileSource('src/progress/line-splitter.ts'), compileSource('src/progress/build-log.ts')]));
`;
const MODULES = JSON.parse(runNode(SETUP)) as [string, string];

// Another process prints the log, so that only its reading is measured.
const PRINT = `
let waiting = '';
const flush = () => { process.stdout.write(waiting); waiting = ''; };
const write = (text) => { waiting += text; if (waiting.length > 100000) flush(); };
write('#0 building with "default" instance using docker driver\\n\\n#1 [internal] load build definition from Dockerfile\\n#1 DONE 0.0s\\n');
BODY
flush();
`;

const READ = `
const { spawn } = await import('node:child_process');
const [{ LineSplitter }, { BuildLogReader }] = await Promise.all(${JSON.stringify(MODULES)}.map((module) => import(module)));
const reader = new BuildLogReader({ targets: [] });
const splitter = new LineSplitter(reader);
let bytes = 0;
const printer = spawn(process.execPath, ['--input-type=module', '-e', process.argv[1]], { stdio: ['ignore', 'pipe', 'inherit'] });
for await (const chunk of printer.stdout) {
  bytes += chunk.length;
  splitter.push(chunk, 1);
}
splitter.end(2);
const log = reader.end(2);
console.log(JSON.stringify({ megabytes: Math.floor(bytes / 1e6), peakMb: Math.floor(process.resourceUsage().maxRSS / 1000), steps: log.steps.length, unread: log.unread.count, notes: log.notes }));
`;

function runNode(script: string, ...args: string[]): string {
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return child.stdout;
}

function read(body: string): { megabytes: number; peakMb: number; steps: number; unread: number; notes: string[] } {
  return JSON.parse(runNode(READ, PRINT.replace('BODY', () => body)));
}

describe('the memory of the reader stays below 150 MB for 200 MB of', () => {
  test.each([
    [
      '5,000 steps with much output',
      5000,
      `for (let n = 2; n < 5002; n++) { write('\\n#' + n + ' [s ' + (n - 1) + '/5001] RUN x' + n + '\\n' + ('#' + n + ' 0.123 ' + 'o'.repeat(180) + '\\n').repeat(205)); write('#' + n + ' DONE 1.0s\\n'); }`
    ],
    [
      'one endless line',
      1,
      `write('\\n#2 [1/1] RUN a\\n#2 0.1 '); for (let i = 0; i < 3200; i++) write('x'.repeat(65536)); write('\\n#2 DONE 1.0s\\n');`
    ],
    [
      'long lines',
      1,
      `write('\\n#2 [1/1] RUN a\\n'); for (let i = 0; i < 2000; i++) write('#2 0.1 ' + 'x'.repeat(100000) + '\\n'); write('#2 DONE 1.0s\\n');`
    ],
    [
      'a name with endless lines',
      1,
      `write('\\n#2 [1/1] RUN a\\n'); for (let i = 0; i < 3200; i++) write(('name '.repeat(12) + '\\n').repeat(1050)); write('#2 DONE 1.0s\\n');`
    ],
    [
      'an error with endless lines',
      1,
      `write('\\n#2 [1/1] RUN a\\n#2 ERROR: begin\\n'); for (let i = 0; i < 3200; i++) write(('error '.repeat(10) + '\\n').repeat(1050));`
    ],
    [
      'a tail without end',
      1,
      `write('\\n#2 [1/1] RUN a\\n#2 DONE 0.1s\\n\\ntail\\n'); for (let i = 0; i < 3200; i++) write(('tail '.repeat(12) + '\\n').repeat(1050));`
    ],
    [
      'lines that fit nowhere',
      1,
      `write('\\n#2 [1/1] RUN a\\n#2 0.1 b\\n'); for (let i = 0; i < 3200; i++) write(('stray '.repeat(10) + '\\n').repeat(1050)); write('#2 DONE 1.0s\\n');`
    ],
    [
      'different statuses',
      1,
      `write('\\n#2 [1/1] RUN a\\n'); for (let i = 0; i < 3000000; i++) write('#2 status of something number ' + i + ' with a long id 1.00MB / 2.00MB 0.1s\\n'); write('#2 DONE 1.0s\\n');`
    ],
    [
      'warnings',
      1,
      `write('\\n#2 [1/1] RUN a\\n'); for (let i = 0; i < 3000000; i++) write('#2 WARN: Rule: a warning of some length, number ' + i + ' (line 1)\\n'); write('#2 DONE 1.0s\\n');`
    ],
    [
      'vertices with long names (200 MB)',
      9_999,
      `for (let n = 2; n < 100002; n++) write('\\n#' + n + ' [s ' + n + '/100000] RUN ' + 'n'.repeat(2000) + '\\n#' + n + ' DONE 1.0s\\n');`
    ],
    [
      'vertices printed again and again',
      200,
      `for (let r = 0; r < 4000; r++) for (let n = 2; n < 202; n++) { if (r === 0) write('\\n#' + n + ' [s ' + n + '/201] RUN x\\n'); else write('\\n#' + n + ' [t' + r + ' s ' + n + '/201] RUN ' + 'x'.repeat(200) + '\\n'); write('#' + n + ' 0.1 out\\n#' + n + ' ...\\n'); }`
    ],
    [
      'displays',
      1,
      `for (let r = 0; r < 20000; r++) write('\\n#0 building with "x" instance using docker driver\\n\\n#1 [internal] load build definition from D\\n#1 DONE 0.0s\\n\\n#2 [1/1] RUN ' + 'x'.repeat(10000) + '\\n#2 DONE 1.0s\\n');`
    ]
  ])(
    '%s',
    (_, steps, body) => {
      const result = read(body);
      expect(result.megabytes).toBeGreaterThan(190);
      expect(result.peakMb).toBeLessThan(150);
      expect(result.steps).toBe(steps);
    },
    120_000
  );
});
