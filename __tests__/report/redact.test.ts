import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSecretName, makeRedactor, redactAll, redactMetadata, secretsOf } from '../../src/report/redact.js';
import { makeDefinition, makeInputs, makeReportValue, makeStepReport, makeTarget } from '../support/make.js';

// Put together here, so that no scanner takes this file for a leak.
const fake = (prefix: string, length: number) => prefix + 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7'.repeat(8).slice(0, length);

describe('what looks like a token', () => {
  test.each([
    ['a GitHub token', fake('ghp_', 36)], ['a job token', fake('ghs_', 36)], ['a fine-grained GitHub token', fake('github_pat_', 60)], ['a GitLab token', fake('glpat-', 20)], ['an npm token', fake('npm_', 36)],
    ['a Docker Hub token', fake('dckr_pat_', 27)], ['an AWS key id', `AKIA${'ABCDEFGH23456789'}`], ['a Slack token', fake('xoxb-', 24)], ['a Google key', fake('AIza', 35)],
    ['a JWT', `${fake('eyJ', 20)}.${fake('eyJ', 30)}.${fake('', 43)}`], ['a JWT without signature', `${fake('eyJ', 20)}.${fake('eyJ', 30)}.`],
    ['a GCP access token', fake('ya29.', 60)], ['a GCP client secret', fake('GOCSPX-', 28)], ['an Azure client secret', `${fake('', 3)}8Q~${fake('', 34)}`], ['an Azure DevOps token', `${fake('', 76)}AZDO${fake('', 4)}`], ['a PyPI token', fake('pypi-', 60)], ['a Slack app token', fake('xapp-1-', 30)],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\nMIIE\n${fake('', 60)}\n-----END RSA PRIVATE KEY-----`], ['a private key that is cut', `-----BEGIN PRIVATE KEY-----\nMIIE\n${fake('', 60)}`]
  ])('is hidden: %s', (_, token) => expect(makeRedactor([])(`before ${token}`)).toBe('before ***'));

  test.each(['ghp_short', 'npm_config_registry', 'sha256:' + 'a'.repeat(64), 'RUN npm ci', 'eyJ.a.b', 'AKIA', '-----BEGIN CERTIFICATE-----'])('is left alone otherwise: %s', (text) => expect(makeRedactor([])(text)).toBe(text));
});

describe('credentials by what stands before them', () => {
  test.each([
    ['ENV NPM_TOKEN=abcdefgh', 'ENV NPM_TOKEN=***'], ['RUN DB_PASSWORD="a b" make', 'RUN DB_PASSWORD=*** make'], ["--build-arg apiKey='x y'", '--build-arg apiKey=***'], ['//registry.example/:_authToken=abcd', '//registry.example/:_authToken=***'],
    ['Authorization: Bearer abcdefghij', 'Authorization: Bearer ***'], ['"authorization": "Basic dXNlcjpwYXNz"', '"authorization": "Basic ***"'],
    ['https://x.blob.core.windows.net/c?sv=1&sig=abc%2Fdef%3D&se=2', 'https://x.blob.core.windows.net/c?sv=1&sig=***&se=2'], ['DefaultEndpointsProtocol=https;AccountKey=' + fake('', 86) + '==;E=1', 'DefaultEndpointsProtocol=https;AccountKey=***;E=1'],
    ['aws_secret_access_key = ' + fake('', 40), 'aws_secret_access_key = ***'], ['AWS_SESSION_TOKEN: ' + fake('', 80), 'AWS_SESSION_TOKEN: ***'],
    ['https://s3.example/x?X-Amz-Credential=AK%2F1&X-Amz-Signature=00ff', 'https://s3.example/x?X-Amz-Credential=***&X-Amz-Signature=***'], ['https%3A%2F%2Fuser%3Apass%40host%2Fx', 'https%3A%2F%2F***%40host%2Fx'], [`https://${fake('', 24)}@github.com/a`, 'https://***@github.com/a']
  ])('%s becomes %s', (text, expected) => expect(makeRedactor([])(text)).toBe(expected));

  test.each([
    'ENV NODE_ENV=production', 'ARG NPM_TOKEN', 'RUN NPM_TOKEN=$NPM_TOKEN npm ci', 'ENV USE_TOKEN=true', 'ENV TOKENIZERS=abcdef', '--mount=type=secret,id=npm_token', 'cache-key=linux-amd64', 'SORT_KEY=name', 'ENV key=value', 'IMAGE_SECRET=sha256:00', '?digest=sha256:00&tag=v1'
  ])('stays: %s', (text) => expect(makeRedactor([])(text)).toBe(text));
});

describe('a known secret in another dress', () => {
  const secret = 'pa ss/wörd+1?&"x';
  const redact = makeRedactor([secret]);
  test.each([
    ['percent-encoded', encodeURIComponent(secret)], ['percent-encoded in small letters', encodeURIComponent(secret).toLowerCase()], ['as a form has it', encodeURIComponent(secret).replaceAll('%20', '+')], ['in JSON', JSON.stringify(secret).slice(1, -1)]
  ])('is hidden: %s', (_, text) => expect(redact(`before ${text} after`)).toBe('before *** after'));

  test.each([['', ''], ['u', ''], ['us', ''], ['user:', ':tail'], ['a longer name:', '\n']])('is hidden in base64 between %j and %j', (before, after) => {
    for (const encoding of ['base64', 'base64url'] as const) {
      const text = redact(Buffer.from(before + secret + after).toString(encoding));
      expect(text).toContain('***');
      expect(Buffer.from(text.replaceAll('***', ''), encoding).toString()).not.toMatch(/ss.w|rd.1/);
    }
  });

  test('is not looked for in base64 where it is short', () => expect(makeRedactor(['abcdef'])(Buffer.from('abcdef').toString('base64'))).toBe('YWJjZGVm'));
});

describe('a secret that goes over the end of a line', () => {
  const secret = 'correct-horse-battery';
  test.each([
    ['in a message', 'before correct-hor\nse-battery after', 'before ***\n*** after'], ['over three lines', 'x correct\n-horse-\nbattery y', 'x ***\n***\n*** y'], ['behind a backslash', 'RUN correct-\\\n  horse-battery', 'RUN ***\\\n  ***'],
    ['in an excerpt', '   6 | >>> RUN x correct-horse\n   7 | >>> -battery', '   6 | >>> RUN x ***\n   7 | >>> ***'], ['in base64', `x ${Buffer.from(secret).toString('base64').slice(0, 10)}\n${Buffer.from(secret).toString('base64').slice(10)}`, 'x ***\n***'],
    ['a token that nobody named', `${fake('ghp_', 20).slice(0, 12)}\n${fake('', 36)}`, '***\n***']
  ])('is hidden %s', (_, text, expected) => expect(makeRedactor([secret])(text)).toBe(expected));

  test('is hidden in lists of lines, whose number stays', () => {
    expect(redactAll({ lines: ['a', 'x correct-horse', '-battery y', 'b'] }, makeRedactor([secret]))).toEqual({ lines: ['a', 'x ***', '*** y', 'b'] });
  });

  test('leaves lines that only begin and end like it', () => expect(makeRedactor([secret])('correct\nhorse\nbattery')).toBe('correct\nhorse\nbattery'));
});

describe('what is no secret', () => {
  const hex = (length: number) => fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }).map((digits) => digits.join(''));
  const base64 = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64'));
  const redact = makeRedactor(['hunter2-hunter2', 'correct-horse-battery', fake('ghp_', 36)]);
  test('survives: digests, commits, integrities, refs, alone and over lines', () => {
    fc.assert(fc.property(hex(64), hex(40), base64, (digest, commit, integrity) => {
      const texts = [`sha256:${digest}`, commit, `sha512-${integrity}`, `ghcr.io/acme/shop-web:pr-7-${commit.slice(0, 7)}@sha256:${digest}`, `exporting config sha256:${digest} 0.0s done`, `${commit}\n${digest}\n${commit}`];
      expect(texts.map(redact)).toEqual(texts);
    }), { numRuns: 300 });
  });
});

describe('credentials in addresses', () => {
  test.each([
    ['https://user:pass@host/path', 'https://***@host/path'], ['git clone https://x-access-token:abc@github.com/a/b', 'git clone https://***@github.com/a/b'],
    ['https://token:x-oauth-basic@host', 'https://***@host'], ['https://token:@host', 'https://***@host'], ['https://:pass@host', 'https://***@host'], ['https://u:p@ss:w@host/x@y', 'https://***@host/x@y'],
    ['postgres://u:p@db:5432/x', 'postgres://***@db:5432/x'], ['git+https://u:p@h', 'git+https://***@h'], ['HTTPS://u:p@h https://v:q@i', 'HTTPS://***@h https://***@i']
  ])('%s becomes %s', (text, expected) => expect(makeRedactor([])(text)).toBe(expected));

  test.each(['https://host:8080/a@b', 'https://host/a:b@c', 'ssh://git@github.com/a/b', 'ghcr.io/a/b:tag@sha256:00', 'mail@host', 'http://localhost:5000/v2/'])('stays: %s', (text) => expect(makeRedactor([])(text)).toBe(text));

  test('are looked for in time that grows with the text only', () => {
    const started = performance.now();
    const redact = makeRedactor(['known-secret']);
    for (const unit of ['a', 'a:', 'a://', '-----BEGIN ', 'http://a:', 'AKIA']) redact(unit.repeat(200_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('secrets that are known', () => {
  test.each([
    ['a value', ['hunter22'], 'echo hunter22 hunter22!', 'echo *** ***!'],
    ['a value with white space around it', [' hunter22\n'], 'xhunter22x', 'x***x'],
    ['the longer of two', ['abcd', 'abcdef'], 'abcdef abcd', '*** ***'],
    ['each line of several', ['first-line\r\nsecond-line\n'], 'a first-line b\nsecond-line', 'a *** b\n***'],
    ['all lines at once', ['first-line\nsecond-line'], 'x first-line\nsecond-line y', 'x *** y'],
    ['a value of 4 characters', ['abcd'], 'abcd', '***'],
    ['signs that mean something in patterns', ['$&.*+(?'], 'a $&.*+(? b', 'a *** b'],
    ['not: a value of 3 characters', ['abc', '', 'x'], 'abc x', 'abc x'],
    ['not: short lines of a long value', ['{\n"key": "value-of-it"\n}'], '{ }', '{ }']
  ] as const)('%s', (_, values, text, expected) => expect(makeRedactor(values)(text)).toBe(expected));
});

test.each([
  ['NPM_TOKEN', true], ['password', true], ['DB_PASS', true], ['PASSPHRASE', true], ['API_KEY', true], ['apiKey', true], ['api-key', true], ['SSH_PRIVATE_KEY', true], ['AWS_SECRET_ACCESS_KEY', true], ['SIGNING_KEY', true],
  ['KEY', true], ['NPM_AUTH', true], ['GOOGLE_CREDENTIALS', true], ['VERSION', false], ['NODE_ENV', false], ['AUTHOR', false], ['MONKEY', false], ['KEYBOARD', false], ['COMMIT', false]
])('an argument named %s holds a secret: %s', (name, expected) => expect(isSecretName(name)).toBe(expected));

describe('the secrets of a build', () => {
  test('are the values of inputs, arguments, variables and the token', () => {
    const inputs = makeInputs({
      secrets: 'npm=from-secrets', 'secret-envs': 'gh=GH_VALUE', 'build-args': 'API_TOKEN=from-args\nVERSION=1.2.3', vars: 'DB_PASSWORD=from-vars\nTAG=latest', 'github-token': 'from-token'
    });
    const definition = makeDefinition({
      targets: [
        makeTarget({ args: new Map([['NPM_TOKEN', 'from-definition'], ['NODE_ENV', 'production']]), secrets: ['id=a,env=A_VALUE', 'id=file,src=./file', 'type=env,id=b,src=B_VALUE', 'id=C_VALUE', '"id=d,d","env=D_VALUE"', 'type=file,id=e,source=E_VALUE'] }),
        makeTarget({ name: 'api', secrets: ['id=x,env=UNSET'] })
      ]
    });
    const env = { GH_VALUE: 'from-gh', A_VALUE: 'from-a', B_VALUE: 'from-b', C_VALUE: 'from-c', D_VALUE: 'from-d', E_VALUE: 'from-e', file: 'no', PATH: '/bin' };
    expect(secretsOf(inputs, definition, env).sort()).toEqual(['from-a', 'from-args', 'from-b', 'from-c', 'from-d', 'from-definition', 'from-gh', 'from-secrets', 'from-token', 'from-vars']);
  });

  test('are the credentials of the cache among them', () => {
    const inputs = makeInputs({ cache: 's3', 'cache-options': 'region=eu-west-1\nbucket=b\naccess_key_id=AKIAX\nsecret_access_key=s3cr3t' });
    expect(secretsOf(inputs, makeDefinition(), {})).toEqual(['AKIAX', 's3cr3t']);
  });
  test('are the variables of the job with such a name, but no inputs, paths and switches', () => {
    const env = { DEPLOY_TOKEN: 'from-deploy', 'INPUT_COMMENT-KEY': 'comment-key-1', AWS_WEB_IDENTITY_TOKEN_FILE: '/var/run/token', SSH_AUTH_SOCK: '/tmp/agent.1', USE_AUTH: 'true', API_KEY: 'short', SECRET_NAME: 'name-of-it', TOKEN_DIR: 'some-where', AUTH: './relative' };
    expect(secretsOf(makeInputs(), makeDefinition(), env)).toEqual(['from-deploy']);
  });

  test('are none where nothing is secret', () => expect(secretsOf(makeInputs(), makeDefinition(), {})).toEqual([]));
});

describe('a whole report', () => {
  const secret = 'correct-horse';
  const report = makeReportValue({
    title: secret, headline: secret, result: 'failure', project: secret, files: [secret], runUrl: `https://u:${secret}@host/x`, notices: [`a ${secret}`],
    targets: makeReportValue().targets.map((target) => ({ ...target, name: secret, displayName: secret, images: [{ ref: secret, reason: 'user' as const }], cacheFrom: [{ ref: secret, reason: 'user' as const }] })),
    steps: [makeStepReport({ targets: [secret], platform: secret, stage: secret, instruction: `RUN echo ${secret}`, uncertain: secret })],
    overhead: [{ label: secret, durationMs: 1, bytes: 1 }],
    failure: { target: secret, step: secret, message: secret, lines: ['before', secret, 'after'], canceled: [], dockerfile: undefined, excerpt: { file: secret, line: 1, text: [secret] } },
    builder: { name: secret, own: true, bootMs: 1, buildxVersion: secret }
  });

  test('has the secret nowhere, and everything else as it was', () => {
    const redacted = redactAll(report, makeRedactor([secret]));
    expect(JSON.stringify(redacted)).toBe(JSON.stringify(report).replaceAll(`u:${secret}@`, '***@').replaceAll(secret, '***'));
    expect([redacted.totals, redacted.version, redacted.failure?.lines]).toEqual([report.totals, 1, ['before', '***', 'after']]);
  });

  test('keeps the words of results, outcomes and reasons, which a secret may happen to be', () => {
    const redacted = redactAll(makeReportValue(), makeRedactor(['success', 'done', 'cached', 'branch', 'main']));
    expect([redacted.result, redacted.targets[0]?.result, redacted.steps.map(({ outcome }) => outcome), redacted.targets[0]?.images]).toEqual([
      'success', 'success', ['done', 'cached'], [{ ref: 'ghcr.io/acme/shop-web:***', reason: 'branch' }]
    ]);
  });

  test('has no part of a private key that goes over several lines of output', () => {
    const lines = ['before', '-----BEGIN OPENSSH PRIVATE KEY-----', 'b3BlbnNzaC1rZXk', 'AAAAB3Nza', '-----END OPENSSH PRIVATE KEY-----', 'after'];
    const failure = { target: undefined, step: undefined, message: 'x', lines, canceled: [], dockerfile: undefined, excerpt: { file: 'Dockerfile', line: 1, text: lines.slice(0, 4) } };
    const redacted = redactAll(makeReportValue({ failure }), makeRedactor([]));
    expect([redacted.failure?.lines, redacted.failure?.excerpt?.text]).toEqual([['before', '***', 'after'], ['before', '***']]);
  });

  test('keeps empty lists, absent values and lists that are no texts', () => {
    const value = { a: [], b: undefined, c: [1, 'secret', null], d: null, e: true, f: [''] };
    expect(redactAll(value, makeRedactor(['secret']))).toEqual({ ...value, c: [1, '***', null] });
  });
});

describe('the metadata of bake', () => {
  test('keeps names and digests as they are, and loses secrets elsewhere', () => {
    const metadata = { web: { 'image.name': 'ghcr.io/hunter22/web:1', 'containerimage.digest': 'sha256:hunter22', 'buildx.build.ref': 'b/hunter22', 'buildx.build.warnings': [{ detail: ['hunter22'], url: 'https://u:p@h/x' }], n: 1, none: null } };
    expect(JSON.parse(redactMetadata(JSON.stringify(metadata), makeRedactor(['hunter22'])))).toEqual({ web: { ...metadata.web, 'buildx.build.warnings': [{ detail: ['***'], url: 'https://***@h/x' }] } });
  });
  test.each(['', 'no json', '{'])('is empty for %j', (text) => expect(redactMetadata(text, makeRedactor([]))).toBe(''));
});
