const longest = 400;

/**
 * Why something cannot be fingerprinted with certainty: the end of a sentence that begins with the target. It may quote a
 * Dockerfile or name a file, so it is kept to one line and to 400 characters.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(reason: string, options?: ErrorOptions) {
    super(reason.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, longest), options);
  }
}
