import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from '@jest/globals';
import { startGitHub } from './github-server.mjs';
import type { RunnerEvent } from './events.mjs';
import { runJob } from './runner.mjs';
import type { Report } from '../../src/report/report.js';
import type { JobOptions, StepOptions } from './runner.mjs';

// Real BuildKit, real registry. scripts/test.mjs brings both up and sets the variables.
const root = fileURLToPath(new URL('../..', import.meta.url));

/** `host:port` of the test registry; under it every test file uses a namespace of its own. */
export const registry = process.env['WARMBAKE_REGISTRY'] ?? '';

/** Whether the engine is our own private one, which a wipe empties; builders of another are empty when they are new. */
export const isPrivate = (process.env['WARMBAKE_ENGINE'] ?? '').startsWith('private:');

/** Describes tests that need the engine. Without one they are skipped, loudly; in CI that is an error. */
export function describeEngine(name: string, tests: () => void): void {
  const missing = registry === '' || process.env['WARMBAKE_NO_ENGINE'] !== undefined;
  if (missing && process.env['CI'] === 'true') throw new Error('There is no engine (WARMBAKE_REGISTRY is not set), and in CI the engine tests have to run: npm test');
  if (missing) process.stderr.write(`\n***** SKIPPED, no engine: ${name} *****\n`);
  (missing ? describe.skip : describe)(name, tests);
}

/** Runs docker with the engine of the tests; what it wrote to stdout. Throws where it fails. */
export function docker(...args: string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A fresh runner: an empty engine, the registry stays as it is. */
export function freshRunner(): void {
  execFileSync(join(root, 'scripts', 'engine'), ['wipe'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** An empty private engine whose data are on a disk of so many MB, an ext4 image that is mounted by loop; `freshRunner` ends it. */
export function smallDisk(megabytes: number): void {
  execFileSync(join(root, 'scripts', 'engine'), ['wipe'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, WARMBAKE_ENGINE_DISK_MB: String(megabytes) } });
}

/**
 * Lets all steps and containers of the private engine have so much memory together, by the kernel's cgroup of them (version 1
 * or 2). `refused`: how often the kernel gave no more.
 */
export function limitMemory(bytes: number): { readonly refused: () => number; readonly lift: () => void } {
  const id = execFileSync('cksum', { input: (process.env['WARMBAKE_ENGINE'] ?? '').replace('private:', ''), encoding: 'utf8' }).split(' ')[0] ?? '';
  const first = existsSync('/sys/fs/cgroup/memory');
  const group = `/sys/fs/cgroup/${first ? 'memory/' : ''}warmbake-engine-${id}`;
  mkdirSync(group, { recursive: true });
  const limit = join(group, first ? 'memory.limit_in_bytes' : 'memory.max');
  if (!first) writeFileSync(join(group, 'memory.swap.max'), '0');
  writeFileSync(limit, String(bytes));
  return {
    refused: () => Number(first ? readFileSync(join(group, 'memory.failcnt'), 'utf8') : /^oom_kill (\d+)/m.exec(readFileSync(join(group, 'memory.events'), 'utf8'))?.[1]),
    lift: () => writeFileSync(limit, first ? '-1' : 'max')
  };
}

/** A manifest from the registry: its digest and content, undefined where there is none. */
export async function manifest(ref: string): Promise<{ digest: string; body: Record<string, unknown> } | undefined> {
  const at = ref.indexOf('/');
  const split = ref.includes('@') ? ref.indexOf('@') : ref.lastIndexOf(':');
  const accept = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.v2+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
  const answer = await fetch(`http://${ref.slice(0, at)}/v2/${ref.slice(at + 1, split)}/manifests/${ref.slice(split + 1)}`, { headers: { accept: accept.join(', ') } });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${ref}: ${answer.status}`);
  return { digest: answer.headers.get('docker-content-digest') ?? '', body: (await answer.json()) as Record<string, unknown> };
}

/** A temporary folder with a copy of a fixture project. */
export function project(name: string): { readonly dir: string; readonly remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'project-'));
  const dir = join(home, 'shop');
  mkdirSync(dir);
  cpSync(join(root, '__tests__', 'fixtures', name), dir, { recursive: true });
  return { dir, remove: () => rmSync(home, { recursive: true, force: true }) };
}

export interface Run extends Omit<StepOptions, 'actionDir'>, Pick<Partial<JobOptions>, 'graces' | 'jobEnv' | 'onLog' | 'services' | 'workDir'> {
  readonly event: RunnerEvent;
  readonly workspace: string;
  /** default: a server of its own that knows the event */
  readonly apiUrl?: string;
  /** default: the emulator's */
  readonly runId?: number;
  /** later steps of the job: JavaScript, and when the job is cancelled in it */
  readonly later?: readonly { readonly script: string; readonly cancel?: StepOptions['cancel'] }[];
}

/** Runs this repository's dist as a step of a job, on the engine, with a GitHub on loopback; a later step keeps its files. */
export async function warmbake({ event, workspace, apiUrl, graces, jobEnv, onLog, workDir, services, runId, later = [], ...step }: Run) {
  const github = apiUrl === undefined ? await startGitHub({ events: [event] }) : undefined;
  const keep = mkdtempSync(join(tmpdir(), 'kept-'));
  try {
    const { steps, ...job } = await runJob({
      event, workspace, env: process.env, github: { GITHUB_API_URL: apiUrl ?? github?.apiUrl ?? '', ...(runId === undefined ? {} : { GITHUB_RUN_ID: String(runId) }) }, jobEnv: { ...jobEnv, KEEP: keep },
      ...(graces ? { graces } : {}), ...(services ? { services } : {}), ...(onLog ? { onLog } : {}), ...(workDir ? { workDir } : {}),
      // A registry on the machine's loopback is reached from a real builder's container by host networking.
      steps: [{ actionDir: root, local: false, ...step, with: { ...(isPrivate || step.with?.['builder'] ? {} : { 'driver-opts': 'network=host' }), ...step.with } }, { actionDir: join(root, '__tests__', 'support', 'keeper'), if: 'always()' }, ...later.map(({ script, cancel }) => ({ actionDir: join(root, '__tests__', 'support', 'script'), with: { script }, ...(cancel ? { cancel } : {}) }))]
    });
    const read = (name: string) => (existsSync(join(keep, name)) ? readFileSync(join(keep, name), 'utf8') : '');
    const [action] = steps;
    if (!action) throw new Error('the job ran no step');
    return { ...job, ...action, report: JSON.parse(read('report.json') || 'null') as Report, compose: read('compose.warmbake.yaml'), bake: read('bake.json'), summary: read('summary.md') };
  } finally {
    rmSync(keep, { recursive: true, force: true });
    await github?.close();
  }
}

/** The builders and containers that a job made and that are still there. */
export function leftOver(job: { readonly state?: Readonly<Record<string, string>> } | undefined): string[] {
  const made = (job?.state?.['warmbakeBuilders'] ?? '').split('\n').filter(Boolean);
  if (made.length === 0) throw new Error('this job made no builder');
  const there = [docker('buildx', 'ls'), docker('ps', '--all', '--format', '{{.Names}}')].join('\n').split('\n');
  return there.filter((line) => made.some((name) => line.includes(name)));
}

/** All that main says is an error; `ofFiles: false`: without those on lines of files. */
export function errorsOf({ main }: Pick<Awaited<ReturnType<typeof warmbake>>, 'main'>, { ofFiles = true } = {}): string[] {
  return (main?.annotations ?? []).filter(({ level, properties }) => level === 'error' && (ofFiles || properties['file'] === undefined)).map(({ message }) => message);
}
