import { expect, test } from '@jest/globals';
import { describeBuilder } from '../../src/fingerprint/builder-facts.js';
import { specifyBuilder } from '../../src/plan/builder-spec.js';
import { makeContext, makeInputs } from '../support/make.js';

const unsure = { platform: undefined, asksRegistry: false };

test.each([
  ['a container of its own', {}, 'x64', { platform: 'linux/amd64', asksRegistry: true, exporter: 'docker-container 0' }],
  ['on an arm64 machine', {}, 'arm64', { platform: 'linux/arm64', asksRegistry: true, exporter: 'docker-container 0' }],
  ['on a machine of another kind', {}, 's390x', { platform: undefined, asksRegistry: true, exporter: 'docker-container 0' }],
  ['with another BuildKit', { 'driver-opts': 'network=host\nimage=moby/buildkit:v0.12.5' }, 'x64', { platform: 'linux/amd64', asksRegistry: true, exporter: 'docker-container 0 image=moby/buildkit:v0.12.5' }],
  ['with platforms of its own', { 'builder-platforms': 'linux/arm64' }, 'x64', { platform: undefined, asksRegistry: true, exporter: 'docker-container 0' }],
  ['whose worker is told its platforms', { 'buildkitd-flags': '--oci-worker-platform linux/arm64' }, 'x64', { platform: undefined, asksRegistry: true, exporter: 'docker-container 0' }],
  ['whose configuration has platforms', { 'buildkitd-config-inline': '[worker.oci]\n  platforms = [ "linux/arm64" ]\n' }, 'x64', { platform: undefined, asksRegistry: true, exporter: 'docker-container 0' }],
  ['whose configuration has other things', { 'buildkitd-config-inline': '# platforms = []\n[registry."docker.io"]\n  mirrors = ["mirror.example.com"]\n' }, 'x64', { platform: 'linux/amd64', asksRegistry: true, exporter: 'docker-container 0' }],
  ['elsewhere', { driver: 'remote', endpoint: 'tcp://there:1234' }, 'x64', { platform: undefined, asksRegistry: true, exporter: 'remote 0' }],
  ['the engine, which has images of its own', { driver: 'docker' }, 'x64', { ...unsure, exporter: 'existing 0' }],
  ['one that is there', { builder: 'mine' }, 'x64', { ...unsure, exporter: 'existing 0' }],
  ['one that may be there', { 'builder-name': 'mine' }, 'x64', { ...unsure, exporter: 'existing 0' }]
])('What is known of a builder: %s', (_, texts, arch, facts) => {
  const spec = specifyBuilder(makeInputs(texts), makeContext(), 'ab');
  expect(describeBuilder(spec, { buildx: 'v0.33.0', arch, config: 'configText' in spec ? (spec.configText ?? '') : '' })).toEqual(facts);
});
