import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnBuilder } from '../plan/builder-spec.js';

/** The certificates of a builder's nodes as texts, by the node's position: what docker/setup-buildx-action reads. */
export type Certificates = ReadonlyMap<number, Readonly<Partial<Record<Part, string>>>>;

const parts = ['cacert', 'cert', 'key'] as const;
type Part = (typeof parts)[number];
const variable = /^BUILDER_NODE_(\d{1,3})_AUTH_TLS_(CACERT|CERT|KEY)$/;

/** Whether a variable holds a certificate or key of a node: no child may see it, bake files read any variable. */
export function isCertificateVariable(name: string): boolean {
  return variable.test(name.toUpperCase());
}

/** The certificates in `BUILDER_NODE_<n>_AUTH_TLS_CACERT`, `_CERT` and `_KEY` of the environment. */
export function readCertificates(env: Readonly<Record<string, string | undefined>>): Certificates {
  const found = new Map<number, Partial<Record<Part, string>>>();
  for (const [name, text] of Object.entries(env)) {
    const [, number, which] = variable.exec(name) ?? [];
    const part = parts.find((one) => one === which?.toLowerCase());
    if (number === undefined || part === undefined || !text) continue;
    found.set(Number(number), { ...found.get(Number(number)), [part]: text });
  }
  return found;
}

/**
 * Writes the certificates of a remote builder's nodes (mode 0600, in a directory that only we enter; removed with it) and
 * gives the driver's options for each node. Only nodes with a `tcp:` endpoint have some.
 */
export async function writeCertificates(spec: OwnBuilder, certificates: Certificates, directory: string): Promise<string[][]> {
  if (spec.driver !== 'remote' || certificates.size === 0) return [];
  const folder = join(directory, 'certs');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return Promise.all(spec.nodes.map(async (node, position) => {
    const texts = certificates.get(position);
    if (!texts || !node.endpoint?.startsWith('tcp:')) return [];
    return Promise.all(parts.filter((part) => texts[part] !== undefined).map(async (part) => {
      const path = join(folder, `${part}_${position}.pem`);
      await writeFile(path, texts[part] ?? '', { mode: 0o600 });
      return `${part}=${path}`;
    }));
  }));
}
