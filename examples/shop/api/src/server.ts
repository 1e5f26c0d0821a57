import Fastify from 'fastify';
import { z } from 'zod';
import { findArticles, priceOf } from './catalog.js';

const app = Fastify({ logger: true });
const search = z.object({ q: z.string().default('') });
const order = z.object({ articles: z.array(z.string()).min(1) });

app.get('/healthz', () => ({ ok: true }));
app.get('/articles', (request) => findArticles(search.parse(request.query).q));
app.post('/orders', (request) => ({ totalCents: priceOf(order.parse(request.body).articles) }));

await app.listen({ port: 3000, host: '0.0.0.0' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
