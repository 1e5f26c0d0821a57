import { describe, expect, test } from '@jest/globals';
import { parseEcrHost } from '../../../src/run/prune/amazon-ecr.js';
import { signAws } from '../../../src/run/prune/sign-aws.js';

// AWS's test suite for Signature Version 4 (aws-sig-v4-test-suite): keys, time, place and signatures as published there.
const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', sessionToken: undefined };
const at = { region: 'us-east-1', service: 'service', nowMs: Date.UTC(2015, 7, 30, 12, 36) };
const url = (more = '') => new URL(`https://example.amazonaws.com/${more}`);

describe('a request to AWS', () => {
  test.each<[string, Parameters<typeof signAws>[0], string, string]>([
    ['get-vanilla', { ...at, method: 'GET', url: url(), headers: {}, body: '' }, 'host;x-amz-date', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    ['post-vanilla', { ...at, method: 'POST', url: url(), headers: {}, body: '' }, 'host;x-amz-date', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
    ['get-vanilla-query-order-key-case', { ...at, method: 'GET', url: url('?Param2=value2&Param1=value1'), headers: {}, body: '' }, 'host;x-amz-date', 'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500'],
    ['post-header-key-sort', { ...at, method: 'POST', url: url(), headers: { 'my-header1': 'VALUE1' }, body: '' }, 'host;my-header1;x-amz-date', 'cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d']
  ])('is signed as in %s', (_, request, names, signature) => {
    expect(signAws(request, keys)).toEqual({
      ...request.headers, 'x-amz-date': '20150830T123600Z', authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${names}, Signature=${signature}`
    });
  });

  test('carries the session token of temporary keys, signed', () => {
    const signed = signAws({ ...at, method: 'POST', url: url(), headers: {}, body: '' }, { ...keys, sessionToken: 'session' });
    expect(signed['x-amz-security-token']).toBe('session');
    expect(signed['authorization']).toContain('SignedHeaders=host;x-amz-date;x-amz-security-token,');
  });
});

test.each<[string, string, string]>([
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'eu-west-1', 'https://api.ecr.eu-west-1.amazonaws.com'],
  ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1', 'https://api.ecr.cn-north-1.amazonaws.com.cn'],
  ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'us-gov-west-1', 'https://ecr-fips.us-gov-west-1.amazonaws.com'],
  ['123456789012.dkr-ecr.us-east-1.on.aws', 'us-east-1', 'https://ecr.us-east-1.api.aws']
])('the API of %s is known', (host, region, api) => {
  expect(parseEcrHost(host, {})).toEqual({ service: 'ecr', account: '123456789012', region, api });
  expect(parseEcrHost(host, { AWS_ENDPOINT_URL_ECR: 'http://127.0.0.1:1' })?.api).toBe('http://127.0.0.1:1');
});

test('the public one has its API where the environment says, else in its one region', () => {
  expect(parseEcrHost('public.ecr.aws', {})).toEqual({ service: 'ecr-public', account: undefined, region: 'us-east-1', api: 'https://api.ecr-public.us-east-1.amazonaws.com' });
  expect(parseEcrHost('public.ecr.aws', { AWS_ENDPOINT_URL_ECR_PUBLIC: 'https://a', AWS_ENDPOINT_URL: 'https://b' })?.api).toBe('https://a');
});

test('other hosts are no ECR', () => {
  expect(['public.ecr.aws.example', 'ghcr.io', '12.dkr.ecr.eu-west-1.amazonaws.com'].map((host) => parseEcrHost(host, {}))).toEqual([undefined, undefined, undefined]);
});
