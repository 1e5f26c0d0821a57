import { createServer } from 'node:http';
import { Cron } from 'croner';
import PQueue from 'p-queue';
import { pino } from 'pino';
import { request } from 'undici';

const log = pino({ name: 'worker' });
const queue = new PQueue({ concurrency: 2 });
const api = process.env['API_URL'] ?? 'http://localhost:3000';
let checked = 0;

async function countArticles(): Promise<void> {
  const { body } = await request(`${api}/articles`);
  const articles = (await body.json()) as unknown[];
  checked += 1;
  log.info({ articles: articles.length, checked }, 'stock counted');
}

const job = new Cron('*/10 * * * * *', () => {
  queue.add(countArticles).catch((error: unknown) => {
    log.warn({ error }, 'stock not counted');
  });
});
const server = createServer((_, response) => {
  response.end(JSON.stringify({ ok: true, checked }));
}).listen(3000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    job.stop();
    server.close();
  });
}
