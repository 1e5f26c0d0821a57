// Builds examples/shop three times, as three fresh runners would, and shows what Warmbake says about it.
//   npm run demo
// Needs Node.js and npm alone: the action is bundled in dist/, the engine comes from scripts/engine.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pullRequestEvent, pushEvent } from '../__tests__/support/events.mjs';
import { startGitHub } from '../__tests__/support/github-server.mjs';
import { runAction } from '../__tests__/support/runner.mjs';
import { engineEnvironment } from './engine-environment.mjs';
import { renderPage } from './preview.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, '.demo');
const shop = join(home, 'shop');
const began = Date.now();

try {
  await demo();
} catch (error) {
  say(`\nThe demo failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function demo() {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  say('Engine: a Docker engine with buildx and a registry (the first time this fetches and makes what is missing)');
  engine('up', 'inherit');
  const env = engineEnvironment(root);
  copyProject();

  // A namespace of its own, so that the first build is cold however often the demo runs.
  const registry = `${env['WARMBAKE_REGISTRY']}/demo-${began.toString(36)}`;
  const push = pushEvent({ sha: commit('The shop as it is') });
  const cold = await build(1, 'cold', push, registry, env);
  change();
  const request = pullRequestEvent({ number: 7, headSha: commit('Sort the catalog the other way') });
  const github = await startGitHub({ events: [request] });
  const changed = await build(2, 'code change', request, registry, env, github.apiUrl);
  const unchanged = await build(3, 'unchanged', request, registry, env, github.apiUrl);
  const comment = github.comments(7)[0]?.body ?? '';
  await github.close();
  show([cold, changed, unchanged], comment);
}

/** @typedef {{ name: string, summary: string, report: any, seconds: number }} Built */

/**
 * One build on a fresh runner: an empty engine, the registry stays warm.
 * @param {number} number @param {string} name @param {import('../__tests__/support/events.mjs').RunnerEvent} event
 * @param {string} registry @param {NodeJS.ProcessEnv} env @param {string} [apiUrl] @returns {Promise<Built>}
 */
async function build(number, name, event, registry, env, apiUrl) {
  process.stdout.write(`Build ${number} of 3, ${name}, on a fresh runner … `);
  engine('wipe', 'ignore');
  const workDir = join(home, `runner-${number}`);
  const logFile = join(home, `build-${number}.log`);
  const log = createWriteStream(logFile);
  const reportFile = join(workDir, '_temp', 'report.json');
  const started = Date.now();
  const job = await runAction({
    actionDir: root, local: false, event, workspace: shop, workDir, env, github: apiUrl ? { GITHUB_API_URL: apiUrl } : {},
    // A registry on this machine's loopback is reached from the builder's container by host networking.
    with: { registry, 'report-file': reportFile, 'driver-opts': 'network=host', title: `Shop, ${name}`, comment: apiUrl !== undefined },
    onLog: ({ text }) => log.write(`${text}\n`)
  });
  const seconds = (Date.now() - started) / 1000;
  await new Promise((resolve) => log.end(resolve));
  if (job.outcome !== 'success') {
    const errors = (job.main?.annotations ?? []).map(({ message }) => message).join('\n');
    throw new Error(`build ${number} ended with ${job.outcome}.\n${errors}\nIts whole log: ${shown(logFile)}`);
  }
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  writeFileSync(join(home, `summary-${number}.md`), job.main?.summary ?? '');
  say(report.headline);
  return { name, summary: job.main?.summary ?? '', report, seconds };
}

/** @param {Built[]} builds @param {string} comment */
function show(builds, comment) {
  writeFileSync(join(home, 'comment.md'), comment);
  const parts = [
    { title: 'Comment on the pull request, after the third build', markdown: comment },
    ...builds.map(({ name, summary }, index) => ({ title: `Job summary of build ${index + 1}, ${name}`, markdown: summary }))
  ];
  writeFileSync(join(home, 'preview.html'), renderPage(parts, 'Warmbake demo'));
  const rows = [
    ['', ...builds.map(({ name }) => name)],
    ['build', ...builds.map(({ report }) => seconds(report.totals.durationMs / 1000))],
    ['steps cached', ...builds.map(({ report }) => `${Math.round((report.totals.cacheRatio ?? 0) * 100)}% (${report.totals.stepsCached} of ${report.totals.stepsTotal})`)],
    ['until bake began', ...builds.map(({ report }) => seconds(report.totals.startupMs / 1000))],
    ['whole job', ...builds.map((one) => seconds(one.seconds))]
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  say(`\n${rows.map((row) => `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ')}`).join('\n')}\n`);
  say(`Look at it:    ${shown(join(home, 'preview.html'))} (summaries and comment as a browser shows them)`);
  say(`Summaries:     ${[1, 2, 3].map((number) => shown(join(home, `summary-${number}.md`))).join(', ')}`);
  say(`Comment:       ${shown(join(home, 'comment.md'))}`);
  say(`Logs:          ${[1, 2, 3].map((number) => shown(join(home, `build-${number}.log`))).join(', ')}`);
  say(`\nDone in ${seconds((Date.now() - began) / 1000)}. The engine stays for the next time: scripts/engine down stops it.`);
}

function copyProject() {
  cpSync(join(root, 'examples', 'shop'), shop, { recursive: true, filter: (path) => !path.includes('node_modules') });
  git('init', '--quiet', '--initial-branch', 'main');
}

// One line of one service.
function change() {
  const file = ['api/src/catalog.ts', 'api/src/server.ts'].map((name) => join(shop, name)).find((path) => existsSync(path));
  if (!file) throw new Error('examples/shop has no api/src/catalog.ts');
  appendFileSync(file, `// changed by the demo\n`);
}

/** @param {string} message @returns {string} */
function commit(message) {
  git('add', '--all');
  git('-c', 'user.name=Demo', '-c', 'user.email=demo@example.com', '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', message);
  return git('rev-parse', 'HEAD').trim();
}

/** @param {string[]} args */
function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', ['-C', shop, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}

/** @param {'up' | 'wipe'} command @param {'inherit' | 'ignore'} output */
function engine(command, output) {
  const { status, stderr } = spawnSync(join(root, 'scripts', 'engine'), [command], { cwd: root, encoding: 'utf8', stdio: ['ignore', output, output === 'inherit' ? 'inherit' : 'pipe'] });
  if (status !== 0) throw new Error(`scripts/engine ${command} failed${stderr ? `: ${stderr}` : ', see above.'}`);
}

/** @param {number} value */
function seconds(value) {
  return value < 60 ? `${value.toFixed(1)}s` : `${Math.floor(value / 60)}m ${String(Math.round(value % 60)).padStart(2, '0')}s`;
}

/** @param {string} path */
function shown(path) {
  return relative(process.cwd(), path) || dirname(path);
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}
