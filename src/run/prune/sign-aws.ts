import { createHash, createHmac } from 'node:crypto';

/** Keys of an AWS account; a session token with temporary ones. */
export interface AwsKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
}

export interface AwsRequest {
  readonly method: 'POST' | 'GET';
  readonly url: URL;
  /** names in lower case; all of them are signed, and the host */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly region: string;
  readonly service: string;
  /** ms since 1970 */
  readonly nowMs: number;
}

/**
 * The headers that sign a request: the given ones, `x-amz-date`, `authorization`, and `x-amz-security-token` with temporary keys (AWS
 * Signature Version 4, "Create a signed AWS API request"). For paths and queries that need no encoding.
 */
export function signAws({ method, url, headers, body, region, service, nowMs }: AwsRequest, keys: AwsKeys): Record<string, string> {
  const date = new Date(nowMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const sent = { ...headers, 'x-amz-date': date, ...(keys.sessionToken === undefined ? {} : { 'x-amz-security-token': keys.sessionToken }) };
  const signed = Object.entries({ ...sent, host: url.host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const query = [...url.searchParams].map(([name, value]) => `${name}=${value}`).sort().join('&');
  const canonical = [method, url.pathname, query, ...signed.map(([name, value]) => `${name}:${value.trim()}`), '', names, sha256(body)].join('\n');
  const scope = [date.slice(0, 8), region, service, 'aws4_request'].join('/');
  const key = [date.slice(0, 8), region, service, 'aws4_request'].reduce<Buffer>((made, part) => hmac(made, part), Buffer.from(`AWS4${keys.secretAccessKey}`));
  const signature = hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}` };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
