// A registry in front of another that fails for some time from the first request on, as registries do. Says its port.
//   node faulty-registry.mjs UPSTREAM FAILING_MS STATUS
import http from 'node:http';

const [upstream = '', failingMs = '1000', status = '503'] = process.argv.slice(2);
let since = 0;
const server = http.createServer((request, response) => {
  since ||= Date.now();
  if (Date.now() - since < Number(failingMs)) {
    response.writeHead(Number(status)).end();
    return;
  }
  const { host: _, ...headers } = request.headers;
  const asked = http.request(`http://${upstream}${request.url}`, { method: request.method ?? 'GET', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  asked.on('error', () => response.destroy());
  request.pipe(asked);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${/** @type {import('node:net').AddressInfo} */ (server.address()).port}\n`));
