import { describe, expect, test } from '@jest/globals';
import { isSecretName, makeRedactor, redactAll, secretsOf } from '../../src/report/redact.js';
import { makeDefinition, makeInputs, makeReportValue, makeStepReport, makeTarget } from '../support/make.js';

// Put together here, so that no scanner takes this file for a leak.
const fake = (prefix: string, length: number) => prefix + 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7'.repeat(8).slice(0, length);

describe('what looks like a token', () => {
  test.each([
    ['a GitHub token', fake('ghp_', 36)], ['a job token', fake('ghs_', 36)], ['a fine-grained GitHub token', fake('github_pat_', 60)], ['a GitLab token', fake('glpat-', 20)], ['an npm token', fake('npm_', 36)],
    ['a Docker Hub token', fake('dckr_pat_', 27)], ['an AWS key id', `AKIA${'ABCDEFGH23456789'}`], ['a Slack token', fake('xoxb-', 24)], ['a Google key', fake('AIza', 35)],
    ['a JWT', `${fake('eyJ', 20)}.${fake('eyJ', 30)}.${fake('', 43)}`], ['a JWT without signature', `${fake('eyJ', 20)}.${fake('eyJ', 30)}.`],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\nMIIE\n${fake('', 60)}\n-----END RSA PRIVATE KEY-----`], ['a private key that is cut', `-----BEGIN PRIVATE KEY-----\nMIIE\n${fake('', 60)}`]
  ])('is hidden: %s', (_, token) => expect(makeRedactor([])(`before ${token}`)).toBe('before ***'));

  test.each(['ghp_short', 'npm_config_registry', 'sha256:' + 'a'.repeat(64), 'RUN npm ci', 'eyJ.a.b', 'AKIA', '-----BEGIN CERTIFICATE-----'])('is left alone otherwise: %s', (text) => expect(makeRedactor([])(text)).toBe(text));
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
