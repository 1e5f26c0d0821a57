// A loopback service that speaks the second protocol of the Actions cache (twirp over JSON, blobs as Azure has them) to the
// real client, and the first one that GitHub Enterprise Server, Gitea and Forgejo have, with the rules that matter to it: entries are immutable, a prefix finds the newest, versions are apart.
import { createServer } from 'node:http';

/**
 * What is wrong with the service. `status`: every call is answered with it; `delayMs`: so long before every answer; `readOnly`:
 * nothing may be written; `silent`: no answer at all; `garbage`: blobs are given out as other bytes.
 * @typedef {{ status?: number, delayMs?: number, readOnly?: boolean, silent?: boolean, garbage?: boolean }} Faults
 * @typedef {{ key: string, version: string, blob: Buffer, done: boolean, at: number }} Entry
 */

export class CacheServer {
  /** @type {Entry[]} */ entries = [];
  /** @type {string[]} */ calls = [];
  /** @type {Faults} */ faults = {};
  /** @type {Map<string, Map<string, Buffer>>} */ #blocks = new Map();
  #host;
  #token;

  /**
   * `host`: as the clients reach this machine's loopback; `token`: the only one that is taken.
   * @param {{ host?: string, token?: string }} [options]
   */
  constructor({ host = '127.0.0.1', token = 'a.b.c' } = {}) {
    this.#host = host;
    this.#token = token;
  }

  #server = createServer((request, response) => {
    /** @type {Buffer[]} */ const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => void this.#answer(request, Buffer.concat(chunks), response));
  });

  /** Starts to listen on a free port of the loopback interface. */
  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    return this;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(() => resolve(undefined)));
  }

  get url() {
    const address = this.#server.address();
    return `http://${this.#host}:${typeof address === 'object' && address ? address.port : 0}/`;
  }

  /** The variables that the runner gives to an action. */
  get env() {
    return { ACTIONS_RESULTS_URL: this.url, ACTIONS_RUNTIME_TOKEN: this.#token, ACTIONS_CACHE_SERVICE_V2: 'true', PATH: process.env['PATH'] ?? '' };
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {Buffer} body
   * @param {import('node:http').ServerResponse} response
   */
  async #answer(request, body, response) {
    const url = new URL(request.url ?? '/', this.url);
    this.calls.push(`${request.method} ${url.pathname.replace(/^\/twirp\/.*\//, '')}${url.searchParams.has('comp') ? `?comp=${url.searchParams.get('comp')}` : ''}`);
    const { delayMs = 0, silent, status } = this.faults;
    if (silent) return;
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    /** @param {number} code @param {unknown} value */
    const json = (code, value) => response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (status !== undefined) return json(status, { code: 'unavailable', msg: 'planned' });
    if (url.pathname.startsWith('/blobs/')) return this.#blob(request.method ?? '', url, body, response);
    if (request.headers.authorization !== `Bearer ${this.#token}`) return json(401, { code: 'unauthenticated', msg: 'no token' });
    if (url.pathname.startsWith('/_apis/artifactcache/')) return this.#first(request, url, body, response, json);
    const asked = JSON.parse(body.toString('utf8'));
    switch (url.pathname) {
      case '/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry': {
        if (this.faults.readOnly) return json(200, { ok: false, message: 'cache write denied: token has no writable scopes' });
        if (this.entries.some(({ key, version }) => key === asked.key && version === asked.version)) return json(409, { code: 'already_exists', msg: 'exists' });
        this.entries.push({ key: asked.key, version: asked.version, blob: Buffer.alloc(0), done: false, at: this.entries.length });
        return json(200, { ok: true, signed_upload_url: `${this.url}blobs/account/${this.entries.length - 1}?sig=x` });
      }
      case '/twirp/github.actions.results.api.v1.CacheService/FinalizeCacheEntryUpload': {
        const entry = this.entries.find(({ key, version }) => key === asked.key && version === asked.version);
        const whole = entry !== undefined && entry.blob.length === Number(asked.size_bytes);
        if (entry && whole) entry.done = true;
        return json(200, { ok: whole, entry_id: String(entry?.at ?? 0) });
      }
      case '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL': {
        const entry = this.#find(asked.key, asked.restore_keys ?? [], asked.version);
        return json(200, entry ? { ok: true, signed_download_url: `${this.url}blobs/account/${entry.at}?sig=x`, matched_key: entry.key } : { ok: false });
      }
      default:
        return json(404, { code: 'bad_route', msg: 'no such call' });
    }
  }

  /**
   * The first protocol: reserve, parts by their ranges in any order, commit, look up.
   * @param {import('node:http').IncomingMessage} request
   * @param {URL} url
   * @param {Buffer} body
   * @param {import('node:http').ServerResponse} response
   * @param {(code: number, value: unknown) => unknown} json
   */
  #first(request, url, body, response, json) {
    const [, id] = /\/caches\/(\d+)$/.exec(url.pathname) ?? [];
    const entry = this.entries[Number(id) - 1];
    if (request.method === 'GET') {
      const keys = (url.searchParams.get('keys') ?? '').split(',');
      const found = this.#find(keys[0] ?? '', keys, url.searchParams.get('version') ?? '');
      return found ? json(200, { cacheKey: found.key, archiveLocation: `${this.url}blobs/account/${found.at}?sig=x` }) : response.writeHead(204).end();
    }
    if (request.method === 'PATCH' && entry) {
      const start = Number(/^bytes (\d+)-/.exec(request.headers['content-range'] ?? '')?.[1]);
      const whole = Buffer.alloc(Math.max(entry.blob.length, start + body.length));
      entry.blob.copy(whole);
      body.copy(whole, start);
      entry.blob = whole;
      return response.writeHead(204).end();
    }
    const asked = JSON.parse(body.toString('utf8'));
    if (entry) {
      entry.done = entry.blob.length === asked.size;
      return json(entry.done ? 200 : 400, {});
    }
    if (this.entries.some(({ key, version }) => key === asked.key && version === asked.version)) return json(409, { message: 'exists' });
    this.entries.push({ key: asked.key, version: asked.version, blob: Buffer.alloc(0), done: false, at: this.entries.length });
    return json(201, { cacheId: this.entries.length });
  }

  /** @param {string} key @param {string[]} prefixes @param {string} version */
  #find(key, prefixes, version) {
    const known = this.entries.filter((entry) => entry.done && entry.version === version).reverse();
    const exact = known.find((entry) => entry.key === key);
    return exact ?? prefixes.flatMap((prefix) => known.filter((entry) => entry.key.startsWith(prefix)).slice(0, 1))[0];
  }

  /**
   * One PUT, or blocks and a list of them, as Azure's Put Blob, Put Block and Put Block List.
   * @param {string} method
   * @param {URL} url
   * @param {Buffer} body
   * @param {import('node:http').ServerResponse} response
   */
  #blob(method, url, body, response) {
    const entry = this.entries[Number(url.pathname.split('/').at(-1))];
    const id = url.pathname;
    if (!entry) return response.writeHead(404).end();
    if (method === 'GET' || method === 'HEAD') {
      const blob = this.faults.garbage ? Buffer.from('no archive at all') : entry.blob;
      return response.writeHead(200, { 'content-length': blob.length }).end(method === 'GET' ? blob : undefined);
    }
    const blocks = this.#blocks.get(id) ?? new Map();
    this.#blocks.set(id, blocks);
    const comp = url.searchParams.get('comp');
    if (comp === 'block') blocks.set(url.searchParams.get('blockid') ?? '', body);
    else if (comp === 'blocklist') entry.blob = Buffer.concat([...body.toString('utf8').matchAll(/<Latest>([^<]*)</g)].map((match) => blocks.get(match[1] ?? '') ?? Buffer.alloc(0)));
    else entry.blob = body;
    return response.writeHead(201, { etag: '"1"', 'last-modified': new Date().toUTCString(), 'x-ms-request-id': 'r', 'x-ms-version': '2024-05-04' }).end();
  }
}
