import { execFileSync, spawn } from 'node:child_process';
import { createHash, createPrivateKey, randomBytes, sign } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Real registries on loopback, besides that of the engine: with TLS, basic auth or token auth.

/** The registry's program as the engine has it, else that of the machine; undefined where there is none. */
export const registryProgram = [
  join((process.env['WARMBAKE_ENGINE'] ?? '').replace(/^private:/, ''), 'root/usr/bin/docker-registry'),
  ...(process.env['PATH'] ?? '').split(':').map((path) => join(path, 'docker-registry'))
].find((path) => path.startsWith('/') && existsSync(path));

/** The login of `basic` registries; the bcrypt line is of this password. */
export const basicUser = { username: 'tester', password: 'fixed-test-password' };
const htpasswd = 'tester:$2a$04$abcdefghijklmnopqrstuu0MoM33K2Dmn0pnZQM2Bpzy7DC4c7GIu\n';

export interface Identity {
  readonly keyFile: string;
  readonly certFile: string;
  readonly key: string;
  readonly cert: string;
}

/** A directory with a key and a certificate for 127.0.0.1 that vouches for itself. */
export function makeIdentity(): Identity & { readonly directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'registry-'));
  const [keyFile, certFile] = [join(directory, 'key.pem'), join(directory, 'cert.pem')];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=registry test', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', [...args, '-keyout', keyFile, '-out', certFile], { stdio: ['ignore', 'ignore', 'ignore'] });
  const remove = () => rmSync(directory, { recursive: true, force: true });
  return { directory, keyFile, certFile, key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), remove };
}

export interface RealRegistry {
  readonly host: string;
  stop(): Promise<void>;
}

/** Starts `docker-registry serve` with these parts of its configuration, and waits until it answers. */
export async function startRealRegistry(directory: string, { tls, auth }: { readonly tls?: Identity; readonly auth?: object | 'basic' }): Promise<RealRegistry> {
  const port = await freePort();
  const name = join(directory, `registry-${port}`);
  writeFileSync(`${name}.htpasswd`, htpasswd);
  const config = {
    version: 0.1,
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: name } },
    http: { addr: `127.0.0.1:${port}`, ...(tls ? { tls: { certificate: tls.certFile, key: tls.keyFile } } : {}) },
    ...(auth === undefined ? {} : { auth: auth === 'basic' ? { htpasswd: { realm: 'test', path: `${name}.htpasswd` } } : { token: auth } })
  };
  // JSON is YAML.
  writeFileSync(`${name}.yml`, JSON.stringify(config));
  const child = spawn(registryProgram ?? '', ['serve', `${name}.yml`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const host = `127.0.0.1:${port}`;
  const base = `${tls ? 'https' : 'http'}://${host}`;
  for (let tries = 0; (await send('GET', `${base}/v2/`).catch(() => undefined)) === undefined; tries++) {
    if (tries === 100) throw new Error('the registry does not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { host, stop: () => (child.kill('SIGKILL'), ended) };
}

/** Pushes an image manifest without layers; its digest. */
export async function pushManifest(base: string, repository: string, tag: string, authorization?: string): Promise<string> {
  const headers = { ...(authorization === undefined ? {} : { authorization }) };
  const config = Buffer.from('{}');
  const digest = (data: Buffer) => `sha256:${createHash('sha256').update(data).digest('hex')}`;
  const upload = await send('POST', `${base}/v2/${repository}/blobs/uploads/`, headers);
  const place = new URL(upload.headers['location'] ?? '', base);
  place.searchParams.set('digest', digest(config));
  await send('PUT', place.href, { ...headers, 'content-type': 'application/octet-stream' }, config);
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = Buffer.from(JSON.stringify({
    schemaVersion: 2, mediaType: type, config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digest(config), size: config.length }, layers: [], annotations: { unique: randomBytes(8).toString('hex') }
  }));
  const put = await send('PUT', `${base}/v2/${repository}/manifests/${tag}`, { ...headers, 'content-type': type }, manifest);
  if (put.status !== 201) throw new Error(`the manifest was not taken: ${put.status}`);
  return digest(manifest);
}

function send(method: string, url: string, headers: Record<string, string> = {}, body?: Buffer): Promise<{ status: number; headers: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    const start = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = start(url, { method, headers: { ...headers, 'content-length': body?.length ?? 0 }, agent: false, rejectUnauthorized: false }, (response) => {
      response.resume().once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string> }));
    });
    request.once('error', reject);
    request.end(body);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** A token as a registry takes it: a JWT, signed with the key, its certificate inside. */
export function makeToken(identity: Identity, { service, access }: { readonly service: string; readonly access: readonly object[] }): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const chain = [identity.cert.replace(/-----[A-Z ]+-----|\s/g, '')];
  const text = `${encode({ typ: 'JWT', alg: 'RS256', x5c: chain })}.${encode({ iss: 'test-issuer', sub: 'tester', aud: service, exp: now + 300, nbf: now - 10, iat: now, jti: randomBytes(8).toString('hex'), access })}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), createPrivateKey(identity.key)).toString('base64url')}`;
}
