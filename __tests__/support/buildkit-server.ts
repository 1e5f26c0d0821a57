import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';

/** Certificates of a server and its clients. */
export interface Identity {
  readonly ca: string;
  readonly serverCert: string;
  readonly serverKey: string;
  readonly clientCert: string;
  readonly clientKey: string;
}

/** Makes an authority, and certificates for a server on 127.0.0.1 and its clients, valid for a day. */
export function makeIdentity(dir: string): Identity {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '1', '-subj', '/CN=ca');
  for (const name of ['server', 'client']) {
    openssl('req', '-x509', ...key, '-keyout', `${name}.key`, '-out', `${name}.pem`, '-days', '1', '-subj', `/CN=${name}`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE');
  }
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  return { ca: read('ca.pem'), serverCert: read('server.pem'), serverKey: read('server.key'), clientCert: read('client.pem'), clientKey: read('client.key') };
}

const upgrade = 'POST /grpc HTTP/1.1\r\nHost: docker\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n';

/** Lends the engine's own BuildKit as a remote one on loopback; with an identity only to clients that its authority knows. */
export async function startBuildKit(identity?: Identity): Promise<{ readonly port: number; readonly connections: () => number; close(): Promise<void> }> {
  const engine = (process.env['DOCKER_HOST'] ?? 'unix:///var/run/docker.sock').replace(/^unix:\/\//, '');
  const open = new Set<Socket>();
  let connections = 0;
  const serve = (client: Socket) => {
    connections++;
    const upstream = connect({ path: engine, allowHalfOpen: true });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    upstream.write(upgrade);
    let head = Buffer.alloc(0);
    const onHead = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      upstream.off('data', onHead);
      client.write(head.subarray(end + 4));
      upstream.pipe(client);
      client.pipe(upstream);
    };
    upstream.on('data', onHead);
  };
  const server = identity
    ? createTlsServer({ ca: identity.ca, cert: identity.serverCert, key: identity.serverKey, requestCert: true, rejectUnauthorized: true, ALPNProtocols: ['h2'] }, serve)
    : createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, connections: () => connections,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      open.forEach((socket) => socket.destroy());
    })
  };
}
