// Joins the private engine's network namespace and the machine's with one process:
//   machine 127.0.0.1:PORT   → registry at 127.0.0.1:PORT inside
//   inside  0.0.0.0:GRPCPORT → BuildKit of the engine, through the engine API's `POST /grpc` upgrade
// `start` listens on the machine's side, then hands that socket to a child inside, prints its pid and ends.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const text = { type: /** @type {const} */ ('string'), default: '' };
const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { netns: text, port: text, 'grpc-port': text, engine: text, log: text } });
const upgrade = 'POST /grpc HTTP/1.1\r\nHost: docker\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n';
const plain = { allowHalfOpen: true, pauseOnConnect: true };

if (positionals[0] === 'start') start();
else serve();

function start() {
  const server = net.createServer(plain);
  server.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  server.listen(Number(options.port), '127.0.0.1', () => {
    const log = fs.openSync(options.log, 'a');
    const args = process.argv.slice(3);
    const self = fileURLToPath(import.meta.url);
    const child = spawn('nsenter', [`--net=${options.netns}`, process.execPath, self, 'serve', ...args], {
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    child.on('exit', () => process.exit(1));
    child.on('message', (message) => {
      if (message === 'send') child.send('registry', server);
      if (message !== 'ready') return;
      process.stdout.write(`${child.pid}\n`, () => process.exit(0));
    });
  });
}

function serve() {
  process.on('message', (_message, handle) => {
    const server = /** @type {net.Server} */ (handle);
    server.on('connection', (client) => {
      join(client, net.connect({ port: Number(options.port), host: '127.0.0.1', allowHalfOpen: true }));
    });
    net
      .createServer(plain, lendBuildKit)
      .listen(Number(options['grpc-port']), '0.0.0.0', () => process.send?.('ready', () => process.disconnect()));
  });
  process.send?.('send');
}

/** @param {net.Socket} client */
function lendBuildKit(client) {
  const engine = net.connect({ path: options.engine, allowHalfOpen: true });
  let head = Buffer.alloc(0);
  engine.write(upgrade);
  client.on('error', () => engine.destroy());
  engine.on('error', () => client.destroy());
  engine.on('close', () => client.destroy());
  engine.on('data', /** @param {Buffer} chunk */ function readHead(chunk) {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    engine.off('data', readHead);
    engine.pause();
    if (head.toString('latin1', 9, 12) !== '101') {
      console.error(`engine refused: ${head.toString('latin1', 0, end)}`);
      engine.destroy();
      return;
    }
    if (head.length > end + 4) client.write(head.subarray(end + 4));
    join(client, engine);
  });
}

/** @param {net.Socket} one @param {net.Socket} other */
function join(one, other) {
  for (const [from, to] of /** @type {[net.Socket, net.Socket][]} */ ([[one, other], [other, one]])) {
    from.setNoDelay?.(true);
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
    from.pipe(to);
  }
}
