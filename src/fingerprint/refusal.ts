/** Why something cannot be fingerprinted with certainty: the end of a sentence that begins with the target. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
