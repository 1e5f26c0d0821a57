import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { TestServer } from './registry-server.js';

/** A proxy that connects every host but `refused.example` to one place. */
export async function startProxyServer(to: () => string, connects: string[]): Promise<TestServer> {
  const server = createServer();
  const sockets = new Set<{ destroy(): unknown }>();
  server.on('connect', (request, socket) => {
    if (request.url === 'refused.example:443') return void socket.end('HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n');
    connects.push(`${request.url} ${request.headers['proxy-authorization']}`);
    const [hostname = '', port = ''] = to().split(':');
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => (socket.destroy(), onward.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const close = () => {
    sockets.forEach((socket) => socket.destroy());
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { host: `127.0.0.1:${port}`, seen: [], atOnce: () => 0, close };
}
