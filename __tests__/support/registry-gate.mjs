// A gate in front of the test registry: an HTTP proxy on loopback that lets through, delays, slows down or refuses as a rule
// says, and keeps a list of what came. The builder reaches it under the same name as the tests do.
import { spawn } from 'node:child_process';
import { Agent, createServer, request as send } from 'node:http';
import { Transform } from 'node:stream';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Verdict what becomes of a request
 * @property {number} [status] answered with it at once, as a registry does
 * @property {number} [delayMs] held back so long
 * @property {boolean} [reset] the connection is cut
 */
/** @typedef {(request: { method: string, path: string }) => Verdict | undefined | Promise<Verdict | undefined>} Rule */
/** @typedef {{ method: string, path: string, atMs: number, status?: number, doneAtMs?: number, sentBytes: number }} Seen `sentBytes`: of the request's body; `doneAtMs`: its answer began */

const root = fileURLToPath(new URL('../..', import.meta.url));
// The machine's loopback is 10.0.2.2 for the private engine (scripts/engine.d/private.sh).
const forwarder = `const net = require('node:net'); const port = Number(process.argv[1]);
net.createServer((own) => { const far = net.connect(port, '10.0.2.2'); own.pipe(far).pipe(own); own.on('error', () => far.destroy()); far.on('error', () => own.destroy()); })
  .listen(port, '127.0.0.1', () => process.stdout.write('ready'));
// It ends with whoever started it.
process.stdin.on('end', () => process.exit()).resume();`;
const codes = new Map([[401, 'UNAUTHORIZED'], [403, 'DENIED'], [404, 'NAME_UNKNOWN'], [429, 'TOOMANYREQUESTS']]);

/**
 * @param {{ registry: string, isPrivate: boolean, bytesPerSecond?: number }} options `registry`: host:port behind it;
 *   `bytesPerSecond`: of all bodies together, each way
 */
export async function startGate({ registry, isPrivate, bytesPerSecond }) {
  const [hostname = '', port = ''] = registry.split(':');
  /** @type {Seen[]} */
  const seen = [];
  const gate = { rule: /** @type {Rule} */ (() => undefined) };
  const agent = new Agent({ keepAlive: true });
  const [up, down] = [bucket(bytesPerSecond), bucket(bytesPerSecond)];
  const server = createServer(async (asked, answer) => {
    const method = asked.method ?? 'GET';
    const path = asked.url ?? '/';
    /** @type {Seen} */
    const entry = { method, path, atMs: Date.now(), sentBytes: 0 };
    seen.push(entry);
    const verdict = (await gate.rule({ method, path })) ?? {};
    if (verdict.delayMs) await new Promise((resolve) => setTimeout(resolve, verdict.delayMs));
    if (verdict.reset) return void asked.socket.destroy();
    if (verdict.status !== undefined) {
      entry.status = verdict.status;
      asked.resume();
      answer.writeHead(verdict.status, { 'content-type': 'application/json', 'docker-distribution-api-version': 'registry/2.0' });
      return void answer.end(JSON.stringify({ errors: [{ code: codes.get(verdict.status) ?? 'UNKNOWN', message: 'refused by the test' }] }));
    }
    const behind = send({ hostname, port, method, path, headers: asked.headers, agent }, (got) => {
      entry.status = got.statusCode ?? 0;
      entry.doneAtMs = Date.now();
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(slow(down)).pipe(answer);
    });
    behind.on('error', () => answer.destroy());
    answer.on('close', () => behind.destroy());
    asked.on('data', (chunk) => (entry.sentBytes += chunk.length));
    asked.pipe(slow(up)).pipe(behind);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const own = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  const inside = isPrivate ? await startForwarder(own) : undefined;
  return Object.assign(gate, {
    host: `localhost:${own}`,
    seen,
    close: async () => {
      inside?.kill('SIGKILL');
      server.closeAllConnections();
      agent.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  });
}

/** @param {number} port */
async function startForwarder(port) {
  const child = spawn(`${root}scripts/engine`, ['exec', process.execPath, '-e', forwarder, String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', (code) => reject(new Error(`no way from the engine to the gate (${code})`)));
  });
  return child;
}

// A timer that is late, or a sender that paused so long, is made up for: else the rate would be less than what was asked for.
const creditMs = 50;

/** @param {number | undefined} bytesPerSecond all that share it take turns */
function bucket(bytesPerSecond) {
  let freeAt = 0;
  return {
    /** @param {number} bytes */
    take: async (bytes) => {
      if (bytesPerSecond === undefined) return;
      freeAt = Math.max(freeAt, Date.now() - creditMs) + (bytes / bytesPerSecond) * 1000;
      const wait = freeAt - Date.now();
      if (wait > 2) await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
}

/** @param {ReturnType<typeof bucket>} shared */
function slow(shared) {
  return new Transform({
    transform(chunk, _, done) {
      shared.take(chunk.length).then(() => done(null, chunk), done);
    }
  });
}
