import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../../src/inputs/read-inputs.js';

const read = (texts: Readonly<Record<string, string>>) => readInputs((name) => texts[name] ?? '', '/workspace');
function errorOf(texts: Readonly<Record<string, string>>): string {
  try {
    read(texts);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}

describe('inputs', () => {
  test('are read once, with absolute paths and undefined for absent ones', () => {
    const inputs = read({
      files: 'compose.yaml, docker-bake.hcl\nextra.json', targets: 'web', workdir: 'app', registry: 'ghcr.io/Acme/Team/', 'build-args': 'A=1,2\nB=x=y',
      'buildkitd-config': 'buildkitd.toml', push: 'true', 'cache-mode': 'MIN', 'pr-number': '12', tags: 'auto,v1'
    });
    expect(inputs).toMatchObject({
      files: ['compose.yaml', 'docker-bake.hcl', 'extra.json'], targets: ['web'], workdir: '/workspace/app', registry: { host: 'ghcr.io', path: 'acme/team' },
      buildkitdConfig: '/workspace/app/buildkitd.toml', push: 'always', cacheMode: 'min', prNumber: 12, tags: ['auto', 'v1'], context: undefined, load: false
    });
    expect([...inputs.buildArgs]).toEqual([['A', '1,2'], ['B', 'x=y']]);
  });

  test('keep a quoted value of several lines whole', () => {
    expect([...read({ secrets: 'A=1\n"PEM=-----BEGIN-----\nab==\n""x"""\nB=2' }).secrets]).toEqual([['A', '1'], ['PEM', '-----BEGIN-----\nab==\n"x"'], ['B', '2']]);
  });

  test('keep a quoted value with commas whole', () => {
    expect(read({ allow: '"fs.read=/a,b",network.host' }).allow).toEqual(['fs.read=/a,b', 'network.host']);
    expect([...read({ 'build-args': '"A=1,""2"""' }).buildArgs]).toEqual([['A', '1,"2"']]);
  });

  test.each([
    ['push', 'maybe', /`push`: got `maybe`; allowed: `auto`/],
    ['load', 'si', /`load`: got `si`; allowed: `true` or `false`/],
    ['driver', 'podman', /`driver`: got `podman`; allowed: `docker-container`, `docker`, `kubernetes`, `remote`, `cloud`/],
    ['cache', 'gha2', /`cache`: got `gha2`/],
    ['registry', 'https://ghcr.io/acme', /`registry`: got `https:\/\/ghcr.io\/acme`/],
    ['registry', 'ghcr.io/acme:tag', /`registry`/],
    ['registry', 'ghcr.io:99999/acme', /`registry`/],
    ['registry', 'ghcr.io/a..b', /`registry`/],
    ['registry', 'ghcr.io/acme@sha256:0', /`registry`/],
    ['pr-number', '0', /`pr-number`: got `0`; allowed: a whole number above 0/],
    ['workdir', '../other', /`workdir`: got `..\/other`; allowed: a directory inside the workspace/],
    ['report-file', '../x.json', /`report-file`: got `..\/x.json`; allowed: a path inside the workspace/],
    ['targets', '--file', /`targets`: got `--file`/],
    ['labels', '"a=open\nb=2', /`labels`: got another value; allowed: a record that begins with a double quote ends with one/],
    ['secrets', 'a+b=c', /`secrets`: got another value; allowed: ids of letters/],
    ['comment-key', 'a --> b', /`comment-key`/],
    ['comment-key', 'x'.repeat(65), /`comment-key`/],
    ['advice-ignore', 'cache-mount, no-such-rule', /`advice-ignore`: got `no-such-rule`; allowed: `copy-before-install`, .*`cache-costs-more`/],
    ['baseline', 'maybe', /`baseline`: got `maybe`; allowed: `true` or `false`/],
    ['set', 'nonsense', /`set`: got another value; allowed: lines of `target.key=value`/],
    ['image-name', '{service}', /`image-name`: got `\{service\}`/],
    ['registry-single-name', 'x', /together with `registry`/],
    ['push', 'true', /together with `registry`/],
    ['cache', 'registry', /together with `registry` or `cache-repository`/],
    ['cache-export', 'later', /`cache-export`: got `later`; allowed: `background`, `inline`/],
    ['cache-compression', 'brotli', /`cache-compression`: got `brotli`; allowed: `auto`, `gzip`, `zstd`, `estargz`, `uncompressed`/],
    ['cache-options', 'bucket', /`cache-options`: got another value; allowed: lines of `key=value`/],
    ['cache-options', 'bucket=x', /`cache-options`: got another value; allowed: together with a `cache`/],
    ['cache', 'local', /`cache-options`: got another value; allowed: a line `dest=…`, which `cache: local` needs/],
    ['cache', 'azblob', /a line `account_url=…`, which `cache: azblob` needs/]
  ])('say what is wrong with %s: %s', (name, value, message) => expect(errorOf({ [name]: value })).toMatch(message));

  test.each([
    [{ load: 'true', platforms: 'linux/amd64,linux/arm64' }, /`load`/],
    [{ 'cache-write': 'always', cache: 'off' }, /`cache-write`/],
    [{ cache: 's3', 'cache-options': 'prefix=x' }, /a line `region=…`, which `cache: s3` needs\n.*a line `bucket=…`/],
    [{ cache: 'gha', 'cache-options': 'scope=x' }, /lines without `scope`, which Warmbake sets/],
    [{ cache: 'gha', 'cache-options': 'token=x' }, /lines without `token`/],
    [{ cache: 'gha', 'cache-options': 'dest=x' }, /lines without `dest`/],
    [{ cache: 'local', 'cache-options': 'dest=x\na b=c' }, /names of letters, digits/],
    [{ cache: 'gha', 'cache-repository': 'ghcr.io/acme/cache' }, /`cache-repository`.*`gha` has no repositories/],
    [{ cache: 'gha', 'cache-compression': 'zstd' }, /`cache-compression`: got `zstd`; allowed: `auto` or `gzip` with `cache: gha`/]
  ])('say what does not go together: %j', (texts, message) => expect(errorOf(texts)).toMatch(message));

  test('of the cache are in the background, and as the user says of its backend', () => {
    expect(read({})).toMatchObject({ cache: 'auto', cacheMode: 'max', cacheCompression: 'auto', cacheExport: 'background', cacheOptions: new Map() });
    expect(read({ cache: 'Local', 'cache-options': 'dest=cache\n"x=a,b"', 'cache-compression': 'zstd', 'cache-export': 'inline' })).toMatchObject({
      cache: 'local', cacheCompression: 'zstd', cacheExport: 'inline', cacheOptions: new Map([['dest', '/workspace/cache'], ['x', 'a,b']])
    });
  });

  test('report all mistakes in one error', () => {
    expect(errorOf({ push: 'maybe', load: 'si', driver: 'x' })).toBe(
      '3 inputs are wrong:\n' +
      '- `push`: got `maybe`; allowed: `auto`, `always`, `never`\n' +
      '- `load`: got `si`; allowed: `true` or `false`\n' +
      '- `driver`: got `x`; allowed: `docker-container`, `docker`, `kubernetes`, `remote`, `cloud`'
    );
  });

  test('never repeat a secret in an error', () => {
    expect(errorOf({ secrets: 'hunter2hunter2' })).toBe('One input is wrong:\n- `secrets`: got another value; allowed: lines of `key=value`');
  });

  test.each<[Record<string, string>, RegExp | undefined]>([
    [{ registry: 'acme' }, undefined], [{ registry: 'docker.io/acme' }, undefined], [{ registry: 'docker.io' }, /`registry`: got `docker.io`; .*`docker.io\/<user>\/<repository>`, image name included/],
    [{ registry: 'acme/team' }, /`registry`: got `docker.io\/acme\/team`; .*docker.io\/<user>\/<repository>/], [{ registry: 'acme', 'image-name': '{project}/{target}' }, /docker.io\/<user>/],
    [{ registry: 'acme', 'registry-single-name': 'all' }, undefined], [{ registry: 'acme', 'registry-single-name': 'a/b' }, /docker.io\/<user>\/<repository>`$/],
    [{ registry: 'ghcr.io' }, /ghcr.io\/<owner>\/<name>/], [{ registry: 'ghcr.io/acme/a/b' }, undefined],
    [{ registry: 'quay.io' }, /quay.io\/<organisation>/], [{ registry: 'quay.io/acme' }, undefined],
    [{ registry: 'europe-west1-docker.pkg.dev/project' }, /europe-west1-docker.pkg.dev\/<project>\/<repository>\/<name>/], [{ registry: 'europe-west1-docker.pkg.dev/project/repo' }, undefined],
    [{ registry: 'eu.gcr.io' }, /eu.gcr.io\/<project>\/<name>/], [{ registry: 'acme.azurecr.io' }, undefined], [{ registry: 'harbor.example.com:8443/library' }, undefined],
    [{ registry: 'localhost:5000' }, undefined], [{ registry: '[::1]:5000' }, undefined], [{ registry: '[:::::]:5000/x' }, /a registry host and namespace without scheme/],
    [{ registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com' }, /`registry`: .*repositories of Amazon ECR must exist before a push/],
    [{ registry: '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/shop' }, undefined],
    [{ registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'registry-single-name': 'shop' }, undefined],
    [{ registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'registry-single-name': 'false' }, undefined],
    [{ registry: 'public.ecr.aws/alias' }, /`public.ecr.aws\/<alias>\/<repository>`: repositories of Amazon ECR/], [{ registry: 'public.ecr.aws/alias/shop' }, undefined],
    [{ 'cache-repository': 'ghcr.io' }, /`cache-repository`: got `ghcr.io`; .*ghcr.io\/<owner>\/<name>/], [{ 'cache-repository': 'localhost:5000' }, /localhost:5000\/<repository>/],
    [{ 'cache-repository': 'acme/a/b' }, /docker.io\/<user>\/<repository>/], [{ 'cache-repository': 'ghcr.io/acme/cache' }, undefined]
  ])('know what registries take: %j', (texts, message) => (message ? expect(errorOf(texts)).toMatch(message) : expect(errorOf(texts)).toBe('no error')));

  test.each([
    ['localhost:5000', { host: 'localhost:5000', path: '' }], ['acme', { host: 'docker.io', path: 'acme' }], ['localhost/x', { host: 'localhost', path: 'x' }],
    ['[::1]:5000/x', { host: '[::1]:5000', path: 'x' }], ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop', { host: '123456789012.dkr.ecr.eu-west-1.amazonaws.com', path: 'shop' }]
  ])('read the registry %s', (text, place) => expect(read({ registry: text }).registry).toEqual(place));
});
