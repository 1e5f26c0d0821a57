// What looks like a credential wherever it stands. Every pattern takes time that grows with the text only, and none matches
// a digest, a commit or an npm integrity.

/** What stands in the place of a secret. */
export const hidden = '***';

/** Whole tokens: GitHub, GitLab, npm, PyPI, AWS, Azure, Google, Docker, Slack, Stripe, Hugging Face and others; JWTs; private keys. */
export const tokenShapes: readonly RegExp[] = [
  /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g,
  /\bgl(?:pat|dt|rt|ptt|cbt|oas)-[A-Za-z0-9_.-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}/g,
  /\bpypi-[A-Za-z0-9_-]{50,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\b[A-Za-z0-9_.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}/g,
  /\b[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}\b/g,
  /\bdckr_[po]at_[A-Za-z0-9_-]{20,}/g,
  /\bxox[abeprs](?:\.xox[abeprs])?-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}/g,
  /\bhooks\.slack\.com\/services\/[A-Za-z0-9/]{20,}/g,
  /\bAIza[A-Za-z0-9_-]{30,}|\bya29\.[A-Za-z0-9_.-]{20,}|\bGOCSPX-[A-Za-z0-9_-]{20,}/g,
  /\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|\bsk-(?:ant-|proj-)[A-Za-z0-9_-]{20,}|\bhf_[A-Za-z0-9]{30,}|\bdop_v1_[a-f0-9]{64}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g
];

/** Secrets by what stands before them, which stays: the first group of each. */
export const namedShapes: readonly RegExp[] = [
  /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@:]*:[^\s/]*(?=@)/gi,
  /([a-z][a-z0-9+.-]{0,20}:\/\/)[A-Za-z0-9_-]{20,}(?=@)/gi,
  /([a-z][a-z0-9+.-]{0,20}%3A%2F%2F)(?:(?!%2F|%40)[^\s/@])*%3A(?:(?!%2F|%40)[^\s/@])*(?=%40)/gi,
  /([?&](?:access_token|auth_token|token|sig|signature|api_?key|password|client_secret|X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token))=)[^&\s"'<>]+/gi,
  /\b((?:Account|SharedAccess)Key=)[A-Za-z0-9+/=]{20,}/g,
  /\b(aws_?(?:secret_?access_?key|session_?token)["']?\s{0,4}[:=]\s{0,4}["']?)[A-Za-z0-9/+=]{40,}/gi,
  /(_auth(?:Token)?\s{0,4}=\s{0,4})[^\s"']+/g,
  /\b(authorization["']?\s{0,4}[:=]\s{0,4}["']?(?:bearer|basic|token)\s{1,4})[^\s"']{8,}/gi
];

// `ENV NPM_TOKEN=abc`, `RUN DB_PASSWORD='x' make`. A value that is another variable, a switch or a digest is none.
const assignment = /\b([A-Za-z][A-Za-z0-9_-]{0,60})=("[^"\n]*"|'[^'\n]*'|[^\s"',;&|]+)/g;
const plainlySecret = /(?:^|[_-])(?:pass(?:word|wd|phrase)|secret|token|credentials?|api[_-]?key|private[_-]?key|access[_-]?key|secret[_-]?key)$/i;
const noValue = /^["']?(?:\$.*|<.*|\*+|sha256:.*|true|false|yes|no|on|off|none|null|default|\d{1,5}|)["']?$/is;

/** Hides values that are given to names that say it is a secret. */
export function hideAssigned(text: string): string {
  return text.replace(assignment, (whole, name: string, value: string) => (plainlySecret.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2')) && !noValue.test(value) ? `${name}=${hidden}` : whole));
}
