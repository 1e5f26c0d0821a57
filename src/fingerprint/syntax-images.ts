import { familiarName } from './image-name.js';
import { Refusal } from './refusal.js';

// Since 1.4 Dockerfiles mean what they mean here; an exact tag without a version is the newest.
const known = /^docker\/dockerfile(?:-upstream)?(?::(?:1(?:\.(?:[4-9]|[1-9]\d+)(?:\.\d+)?)?(?:-labs)?|labs|latest))?(?:@sha256:[0-9a-f]{64})?$/;

/** The frontend images of a Dockerfile and of the argument that takes their place. Throws a Refusal for one whose language is not known. */
export function syntaxImages(syntaxes: readonly string[], args: ReadonlyMap<string, string>): readonly string[] {
  const argument = args.get('BUILDKIT_SYNTAX');
  const all = [...new Set([...syntaxes, ...(argument === undefined || argument === '' ? [] : [argument])])];
  const strange = all.find((ref) => !known.test(familiarName(ref)));
  if (strange !== undefined) throw new Refusal(`\`syntax=${strange.slice(0, 100)}\` is not a Dockerfile language that is known here`);
  return all;
}
