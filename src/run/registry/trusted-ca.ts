import { readFile } from 'node:fs/promises';
import { createSecureContext, rootCertificates } from 'node:tls';
import type { SecureContext } from 'node:tls';
import type { Environment } from '../child-environment.js';
import { LookupProblem } from './problem.js';

/**
 * What is trusted with more authorities than usual. Naming any to Node replaces all it trusts, those of
 * NODE_EXTRA_CA_CERTS too, so they are named again. A file is a path, or its text. Throws a LookupProblem where a file cannot be read or used.
 */
export async function trustMore(files: readonly string[], env: Environment): Promise<SecureContext> {
  const usual = env['NODE_EXTRA_CA_CERTS'] ? await readFile(env['NODE_EXTRA_CA_CERTS'], 'utf8').catch(() => '') : '';
  try {
    const more = await Promise.all(files.map((file) => (file.includes('-----BEGIN') ? file : readFile(file, 'utf8'))));
    return createSecureContext({ ca: [...rootCertificates, usual, ...more].filter((text) => text !== '') });
  } catch {
    throw new LookupProblem('a `ca` file of the builder configuration cannot be read', { ofHost: true });
  }
}
