import { createServer } from 'node:http';
import httpProxy from 'http-proxy';
import { Counter, register } from 'prom-client';

const routes: ReadonlyArray<readonly [prefix: string, target: string]> = [
  ['/api/', process.env['API_URL'] ?? 'http://localhost:3000'],
  ['/payments/', process.env['PAYMENTS_URL'] ?? 'http://localhost:3001'],
  ['/', process.env['WEB_URL'] ?? 'http://localhost:3002']
];
const proxy = httpProxy.createProxyServer();
const seen = new Counter({ name: 'gateway_requests_total', help: 'Requests by route', labelNames: ['route'] });

proxy.on('error', (_error, _request, response) => {
  if ('writeHead' in response) response.writeHead(502).end('bad gateway\n');
});

const server = createServer(async (request, response) => {
  const url = request.url ?? '/';
  if (url === '/healthz') return void response.end('ok\n');
  if (url === '/metrics') return void response.end(await register.metrics());
  const [prefix, target] = routes.find(([start]) => url.startsWith(start)) ?? routes[2]!;
  seen.inc({ route: prefix });
  if (prefix !== '/') request.url = url.slice(prefix.length - 1);
  proxy.web(request, response, { target });
});
server.listen(8080);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit(0)));
