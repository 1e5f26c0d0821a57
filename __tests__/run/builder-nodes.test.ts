import { describe, expect, test } from '@jest/globals';
import { normalPlatform, platformNotice, platformsWithoutNode } from '../../src/plan/builder-platforms.js';
import { parseNodes, readNodes } from '../../src/run/builder-nodes.js';
import { reviveBuilder } from '../../src/run/builder-state.js';
import { runCommand } from '../../src/run/command.js';
import type { Run } from '../../src/run/command.js';
import { fakeBuildx, temporary } from './programs.js';

const at = temporary();

// As buildx 0.13.1 and 0.29.1 print it.
const inspected = `Name:          farm
Driver:        docker-container
Last Activity: 2026-11-21 08:17:08 +0000 UTC

Nodes:
Name:                  farm0
Endpoint:              unix:///var/run/docker.sock
Status:                running
BuildKit daemon flags: --allow-insecure-entitlement=network.host
BuildKit version:      v0.26.2
Platforms:             linux/amd64*, linux/amd64/v2, linux/386
Labels:
 org.mobyproject.buildkit.worker.hostname:             Name: x
GC Policy rule#0:
 All:            false

Name:      arm
Endpoint:  ssh://me@graviton
Status:    running
Platforms: linux/arm64*, linux/arm/v7
File#buildkitd.toml:
 > Platforms: linux/s390x
 > Name: evil
`;

describe('the nodes of a builder', () => {
  test('are read with their platforms', () => expect(parseNodes(inspected)).toEqual([{ name: 'farm0', platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/386'], chosen: ['linux/amd64'] }, { name: 'arm', platforms: ['linux/arm64', 'linux/arm/v7'], chosen: ['linux/arm64'] }]));
  test.each(['', 'Nodes:\n', 'Name: x\nPlatforms: linux/amd64', 'Nodes:\nPlatforms: linux/amd64\n'])('are none where nothing says them: %j', (text) => expect(parseNodes(text)).toEqual([]));
  test('are none where buildx fails', async () => {
    const { buildx } = await fakeBuildx(at('docker-buildx'), "fail('ERROR: no builder \"x\" found')");
    expect(await readNodes('x', { buildx, run: runCommand, env: {} })).toEqual([]);
  });
});

describe('platforms', () => {
  test.each([['linux/arm64/v8', 'linux/arm64'], ['linux/aarch64', 'linux/arm64'], ['linux/x86_64', 'linux/amd64'], ['linux/amd64/v1', 'linux/amd64'], ['linux/arm', 'linux/arm/v7'], ['linux/arm/v6', 'linux/arm/v6'], ['windows/amd64', 'windows/amd64']])('%s is %s', (text, expected) => expect(normalPlatform(text)).toBe(expected));

  const nodes = parseNodes(inspected);
  test('without a node are found, each once', () => {
    expect(platformsWithoutNode(nodes, ['linux/amd64', 'linux/arm64/v8', 'linux/s390x', 'linux/arm', 'linux/riscv64', 'linux/s390x'])).toEqual(['linux/s390x', 'linux/riscv64']);
    expect([platformsWithoutNode(nodes, []), platformsWithoutNode([], ['linux/arm64']), platformsWithoutNode([{ name: 'cloud', platforms: [] }], ['linux/arm64'])]).toEqual([[], [], []]);
  });

  test('without a node are told with the step to add', () => {
    expect([platformNotice([]), platformNotice(['linux/s390x'])]).toEqual([undefined, 'No node of the builder runs programs of linux/s390x: a RUN step for it fails with "exec format error". Add a step with docker/setup-qemu-action before this one, or a native node with `append`; a build that only copies or cross-compiles needs neither.']);
  });
});

describe('a builder that was lost', () => {
  async function revive(state: string, code = 0) {
    const [plugin, cli] = [await fakeBuildx(at('docker-buildx'), ''), await fakeBuildx(at('docker'), `process.stdout.write(${JSON.stringify(state)}); process.exitCode = ${code}`)];
    const run: Run = (program, args, options) => runCommand(program === 'docker' ? cli.buildx.program : program, args, options);
    const found = await reviveBuilder('warmbake-x', { buildx: plugin.buildx, run, env: {} });
    return { found, calls: await plugin.calls(), asked: (await cli.calls()).flat().at(-1) };
  }

  test.each([
    ['{"Running":false,"OOMKilled":true,"ExitCode":137}', 'it was killed, most likely because memory ran out'], ['{"Running":false,"OOMKilled":false,"ExitCode":137}', 'it was killed, most likely because memory ran out'], ['{"Running":false,"ExitCode":2}', 'it ended with exit code 2']
  ])('is started again, and told why it ended: %s', async (state, reason) => {
    expect(await revive(state)).toEqual({ found: { running: false, reason }, calls: [['inspect', '--bootstrap', 'warmbake-x']], asked: 'buildx_buildkit_warmbake-x0' });
  });

  test.each([['{"Running":true}', 0], ['', 1], ['garbage', 0]])('is left alone where it runs, or is in no container: %j', async (state, code) => expect(await revive(state, code)).toMatchObject({ found: { running: true }, calls: [] }));
});
