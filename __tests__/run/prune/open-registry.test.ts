import { expect, test } from '@jest/globals';
import { isGitHubRegistry, openPruneRegistry } from '../../../src/run/prune/open-registry.js';
import { openWires } from '../../../src/run/registry/wires.js';

const { signal } = new AbortController();
const open = (host: string, serverUrl = 'https://github.com') => {
  const wires = openWires({ env: {}, config: new Map(), atOnce: 1, signal });
  return openPruneRegistry(host, { wires, signal, env: {}, config: new Map(), context: { apiUrl: 'https://api.github.com', serverUrl }, token: 'token' });
};

test.each([
  ['ghcr.io', 'github'], ['docker.io', 'docker-hub'], ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ecr'], ['public.ecr.aws', 'ecr'], ['acme.azurecr.io', 'acr'], ['europe-west1-docker.pkg.dev', 'google'], ['eu.gcr.io', 'google'], ['gcr.io', 'google'],
  ['quay.io', 'plain'], ['localhost:5000', 'plain'], ['notgcr.io', 'plain'], ['gcr.io.evil.example', 'plain'], ['acme.azurecr.io.evil.example', 'plain']
])('%s is pruned by the API of: %s', (host, kind) => {
  expect(open(host).kind).toBe(kind);
});

test("GitHub's token goes to the registry of the job's own server only", () => {
  expect(open('containers.git.acme.example', 'https://git.acme.example').kind).toBe('github');
  expect(isGitHubRegistry('containers.git.acme.example', 'https://github.com')).toBe(false);
  expect(() => open('ghcr.io', 'https://git.acme.example')).toThrow(/github\.com only/);
});

test('what is no host is said to be none', () => {
  expect(() => open('a b')).toThrow(/no registry host/);
});
