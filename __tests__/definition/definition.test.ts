import { describe, expect, test } from '@jest/globals';
import { parseComposeModel, parseComposeText } from '../../src/definition/compose-model.js';
import { definitionMessage } from '../../src/definition/definition-error.js';
import { classifyFiles, findFiles } from '../../src/definition/definition-files.js';
import { parsePrinted } from '../../src/definition/parse-definition.js';

describe('the look-up of definition files', () => {
  test.each([
    [['compose.yaml', 'compose.override.yaml', 'docker-compose.yml', 'x'], { kind: 'files', compose: ['compose.yaml', 'compose.override.yaml'], bake: [] }],
    [['docker-compose.yml', 'docker-compose.override.yml', 'docker-bake.hcl'], { kind: 'files', compose: ['docker-compose.yml', 'docker-compose.override.yml'], bake: ['docker-bake.hcl'] }],
    [['docker-bake.override.hcl', 'docker-bake.json'], { kind: 'files', compose: [], bake: ['docker-bake.json', 'docker-bake.override.hcl'] }],
    [['Dockerfile', 'README.md'], { kind: 'dockerfile' }],
    [['README.md'], { kind: 'none' }]
  ])('finds in %j', (names, found) => expect(findFiles(names)).toEqual(found));

  test('tells bake files from Compose files by their name', () => {
    expect(classifyFiles(['a.HCL', 'b.yml', 'c.json', 'stack'])).toEqual({ kind: 'files', bake: ['a.HCL', 'c.json'], compose: ['b.yml', 'stack'] });
  });
});

describe('a Compose model', () => {
  const model = {
    name: 'shop', networks: { default: null }, secrets: { tok: { environment: 'TOK' } },
    services: { 'my.Api': { build: { context: '/w/api', args: { A: 'x$$y' } }, environment: { PASSWORD: 'hunter2' } }, web: { image: 'web', build: { context: '/w' } }, db: { image: 'postgres' } }
  };
  test('is reduced to what a build needs, without run-time environment', () => {
    const { name, services, text } = parseComposeModel(JSON.stringify(model));
    expect({ name, services, file: JSON.parse(text) as unknown }).toEqual({
      name: 'shop',
      services: [{ name: 'my.Api', image: undefined, target: 'my_Api' }, { name: 'web', image: 'web', target: 'web' }, { name: 'db', image: 'postgres', target: undefined }],
      file: { name: 'shop', services: { 'my.Api': { build: { context: '/w/api', args: { A: 'x$$y' } } }, web: { build: { context: '/w' }, image: 'web' } }, secrets: { tok: { environment: 'TOK' } } }
    });
  });
  test.each([[''], ['null'], ['[]'], ['{"name":"x"}']])('is refused where it is none: %j', (text) => expect(() => parseComposeModel(text)).toThrow(/printed no model/));
  test('is refused where two services become one target', () => {
    expect(() => parseComposeModel(JSON.stringify({ services: { 'a.b': { build: {} }, a_b: { build: {} } } }))).toThrow('Services `a.b` and `a_b` both become the bake target `a_b`.');
  });
  test('is read from the files where the plugin is missing, later files over earlier ones', () => {
    expect(parseComposeText(['name: a\nservices: {web: {image: w}, db: {image: x}}', 'services: {web: {build: .}}', ': bad: yaml: [', 'plain'])).toEqual({
      name: 'a', services: [{ name: 'web', image: 'w', target: 'web' }, { name: 'db', image: 'x', target: undefined }]
    });
  });
});

describe('a printed definition', () => {
  const printed = {
    group: { default: { targets: ['all'] }, all: { targets: ['web', 'inner'] }, inner: { targets: ['api', 'all'] } },
    target: {
      web: { context: '.', tags: ['a:1'], platforms: ['linux/amd64,linux/arm64'], 'cache-from': ['type=gha', { ref: 'x/c', type: 'registry' }], output: [{ type: 'image', name: 'a,b', push: 'true' }], args: { A: '1', B: null } },
      api: { context: 'api', secret: [{ id: 'tok', env: 'TOK' }], ssh: [{ id: 'default' }, { id: 'k', paths: ['/a', '/b'] }] }, base: {}
    }
  };
  test('is read with groups opened, and entries as CSV whichever way buildx prints them', () => {
    const { targets, asked } = parsePrinted(JSON.stringify(printed), [], [{ name: 'my.api', image: undefined, target: 'api' }]);
    expect(asked).toEqual(['web', 'api']);
    expect(targets.map(({ raw: _, ...target }) => target)).toEqual([
      { name: 'web', service: undefined, tags: ['a:1'], platforms: ['linux/amd64', 'linux/arm64'], cacheFrom: ['type=gha', 'type=registry,ref=x/c'], cacheTo: [], outputs: ['type=image,"name=a,b",push=true'], secrets: [], ssh: [], args: new Map([['A', '1']]) },
      { name: 'api', service: 'my.api', tags: [], platforms: [], cacheFrom: [], cacheTo: [], outputs: [], secrets: ['id=tok,env=TOK'], ssh: ['default', 'k=/a,/b'], args: new Map() },
      { name: 'base', service: undefined, tags: [], platforms: [], cacheFrom: [], cacheTo: [], outputs: [], secrets: [], ssh: [], args: new Map() }
    ]);
  });
  test('is read for the targets that were asked for', () => expect(parsePrinted(JSON.stringify(printed), ['base', 'inner'], []).asked).toEqual(['base', 'api', 'web']));
  test.each([['', /printed no targets/], ['{}', /printed no targets/], ['{"target":{}}', /no target to build/], ['{"target":{"a b":{}}}', /target `a b` that cannot be read/], ['{"target":{"a":1}}', /cannot be read/]])(
    'is refused where it is none: %j', (text, message) => expect(() => parsePrinted(text, [], [])).toThrow(message));
});

describe('what buildx says about a bad definition', () => {
  test('is shown without its progress lines', () => {
    expect(definitionMessage('#1 [internal] load local bake definitions\n#1 DONE 0.0s\nbad.hcl:1\n---\n   1 | >>> x\n---\nERROR: bad.hcl:1,24: Invalid\n')).toBe('bad.hcl:1\n---\n   1 | >>> x\n---\nERROR: bad.hcl:1,24: Invalid');
    expect(definitionMessage('')).toBe('it said nothing');
    expect(definitionMessage(Array.from({ length: 100 }, (_, i) => `line ${i}`).join('\n')).split('\n')).toHaveLength(40);
  });
});
