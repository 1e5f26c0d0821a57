import { expect, test } from '@jest/globals';
import { targetSettings, withSettings } from '../../src/plan/target-settings.js';
import { makeInputs, makeTarget } from '../support/make.js';

const settings = targetSettings(makeInputs({
  'no-cache-filters': 'base, build', attests: 'type=sbom,generator=acme/sbom\ntype=provenance,mode=max', 'add-hosts': 'db:10.0.0.1, six=::1', network: 'none', 'shm-size': '64m', ulimit: 'nofile=1024:2048'
}));

test('inputs become fields of bake', () => {
  expect(settings).toEqual({
    'no-cache-filter': ['base', 'build'], attest: ['type=sbom,generator=acme/sbom', 'type=provenance,mode=max'], 'extra-hosts': { db: '10.0.0.1', six: '::1' }, network: 'none', 'shm-size': '64m', ulimits: ['nofile=1024:2048']
  });
  expect(targetSettings(makeInputs())).toEqual({});
});

test('a target keeps its own hosts and attestations of other types', () => {
  const target = makeTarget({ raw: { context: '.', network: 'default', 'extra-hosts': { own: '10.0.0.2', db: '10.0.0.3' }, attest: [{ type: 'provenance', disabled: true }, 'type=sbom,disabled=true', { type: 'other' }] } });
  expect(withSettings(target, settings).raw).toEqual({ context: '.', ...settings, 'extra-hosts': { own: '10.0.0.2', db: '10.0.0.1', six: '::1' }, attest: [{ type: 'other' }, 'type=sbom,generator=acme/sbom', 'type=provenance,mode=max'] });
  expect(withSettings(makeTarget({ raw: { context: '.', 'extra-hosts': { own: '1' } } }), { network: 'none' }).raw).toEqual({ context: '.', 'extra-hosts': { own: '1' }, network: 'none' });
});

test.each([
  ['no-cache-filters', '-x'], ['attests', 'sbom=true'], ['add-hosts', 'nothing'], ['network', 'bridge'], ['shm-size', 'much'], ['ulimit', 'nofile'], ['ulimit', 'nofile=a:b'], ['network', 'host']
])('a mistake in %s (%s) is named', (input, value) => expect(() => makeInputs({ [input]: value })).toThrow(new RegExp(`\`${input}\`: got \`${value}\``)));

test('the host\'s network needs to be allowed', () => expect(makeInputs({ network: 'host', allow: 'network.host' }).network).toBe('host'));
