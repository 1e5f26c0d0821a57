import { expect, test } from '@jest/globals';
import { findStepNodes } from '../../src/report/step-nodes.js';
import { makeDefinition, makeTarget } from '../support/make.js';

const farm = [{ name: 'b0', platforms: ['linux/amd64', 'linux/arm64'], chosen: ['linux/amd64'] }, { name: 'arm', platforms: ['linux/arm64'], chosen: ['linux/arm64'] }];
const alike = [{ name: 'b0', platforms: ['linux/amd64', 'linux/arm64'] }, { name: 'b1', platforms: ['linux/amd64'] }];
const definition = makeDefinition({
  targets: [makeTarget({ name: 'one' }), makeTarget({ name: 'arm', platforms: ['linux/arm64/v8'] }), makeTarget({ name: 'both', platforms: ['linux/amd64', 'linux/arm64'] })]
});
const buildRefs = new Map([['one', 'b/arm/id'], ['both', 'b/b0/id']]);

test.each([
  ['a target of one platform by its build reference', farm, ['one'], undefined, 'arm'],
  ['a target of one platform without one by its platform', farm, ['arm'], undefined, 'arm'],
  ['a platform of several by the node that it was set for', farm, ['both'], 'linux/arm64', 'arm'],
  ['one that is cross-compiled by what it is for', farm, ['both'], 'linux/amd64->arm64', 'arm'],
  ['one that is cross-compiled for another system', farm, ['both'], 'linux/amd64->linux/amd64', 'b0'],
  ['a platform that only one node can run', alike, ['both'], 'linux/arm64', 'b0'],
  ['a platform that several can run: nothing', alike, ['both'], 'linux/amd64', undefined],
  ['a step without a platform in its name: nothing', farm, ['both'], undefined, undefined],
  ['a step of targets on one node', farm, ['one', 'arm'], undefined, 'arm'],
  ['a step of targets on several nodes: nothing', farm, ['one', 'both'], 'linux/amd64', undefined],
  ['a target that nobody knows: nothing', farm, ['x'], 'linux/amd64', undefined],
  ['a reference that names no node of the builder: nothing', [{ name: 'x', platforms: [] }, { name: 'y', platforms: [] }], ['one'], undefined, undefined],
  ['a builder of one node: nothing', farm.slice(0, 1), ['one'], undefined, undefined]
])('the node of a step is known of %s', (_, nodes, targets, platform, expected) => {
  expect(findStepNodes({ nodes, definition, buildRefs })({ targets, platform })).toBe(expected);
});
