import { objectOf, stringOf } from '../../shared/checked-json.js';

/**
 * Why a registry gave no usable answer. The reason is made of our own words, host names and numbers only, never of what
 * a server or a library said, so that no token, password or foreign text can be in it.
 */
export class LookupProblem extends Error {
  override readonly name = 'LookupProblem';
  readonly refused: boolean;
  /** whether the whole host is concerned, so that asking it again is pointless */
  readonly ofHost: boolean;

  constructor(reason: string, { refused = false, ofHost = false }: { refused?: boolean; ofHost?: boolean } = {}) {
    super(reason);
    this.refused = refused;
    this.ofHost = ofHost;
  }
}

/** What is said of a ref that was not answered before the time was up. */
export const tooLate = 'no answer in time';

const byCode: readonly (readonly [codes: RegExp, says: string, ofHost: boolean])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'is not known to DNS', true],
  [/^ECONNREFUSED$/, 'refuses connections', true],
  [/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL)$/, 'cannot be reached', true],
  [/^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/, 'has a certificate that is not trusted', true],
  [/^(EPROTO$|ERR_SSL_|ERR_TLS_)/, 'does not speak TLS', true],
  [/^HPE_HEADER_OVERFLOW$/, 'sent headers without end', false],
  [/^HPE_/, 'does not speak HTTP', false],
  [/^(ECONNRESET|EPIPE|ECONNABORTED)$/, 'broke the connection', false]
];

/** What Node threw for a request to `host`, in plain words; our own problems stay as they are. */
export function problemOf(error: unknown, host: string): LookupProblem {
  if (error instanceof LookupProblem) return error;
  const fields = objectOf(error);
  // Of several addresses that were all tried, the first one's error tells most.
  const code = stringOf(fields?.['code']) ?? stringOf(objectOf(Array.isArray(fields?.['errors']) ? fields['errors'][0] : undefined)?.['code']) ?? '';
  if (code === 'ABORT_ERR' || /^(AbortError|TimeoutError)$/.test(stringOf(fields?.['name']) ?? '')) return new LookupProblem(tooLate, { ofHost: true });
  const known = byCode.find(([codes]) => codes.test(code));
  return known ? new LookupProblem(`${host} ${known[1]}`, { ofHost: known[2] }) : new LookupProblem(`${host} could not be asked`);
}
