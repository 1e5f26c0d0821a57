import type { ImageAnswer, ImageQuestion, ResolveImages } from '../../fingerprint/image-question.js';
import { parseReference } from '../../plan/reference.js';
import { objectOf, parseJson } from '../../shared/checked-json.js';
import { withRegistries } from './client.js';
import type { RegistryClient, RepositoryPlace } from './client.js';
import type { LookupTools } from './lookup.js';
import { isDigest, normalPlatform } from './manifest.js';
import type { Descriptor, Manifest } from './manifest.js';
import { LookupProblem, problemOf } from './problem.js';

const totalMs = 15_000;
const mostManifests = 12;

/** Resolves images by their registries, with the builder's mirrors and logins, all at once within 15 s. */
export function openResolver(tools: LookupTools): ResolveImages {
  return async (questions) => {
    if (questions.length === 0) return new Map();
    return withRegistries(tools, { totalMs, mirrors: true }, async (client) => {
      const answers = questions.map(async (question) => [question.ref, await answer(question, client)] as const);
      return new Map(await Promise.all(answers));
    });
  };
}

async function answer(question: ImageQuestion, client: RegistryClient): Promise<ImageAnswer> {
  try {
    const { place, name } = readRef(question.ref);
    if (!question.base && isDigest(name)) return { known: true, digest: name, triggers: [] };
    const manifest = await client.readManifest(place, name);
    if (!manifest) throw new LookupProblem(`${place.host} does not have it`);
    return { known: true, digest: manifest.digest, triggers: question.base ? await readTriggers(place, manifest, question.platforms, client) : [] };
  } catch (error) {
    return { known: false, reason: `the image \`${question.ref.slice(0, 200)}\` cannot be looked up: ${problemOf(error, 'its registry').message}` };
  }
}

function readRef(ref: string): { readonly place: RepositoryPlace; readonly name: string } {
  const at = ref.indexOf('@');
  const digest = at < 0 ? undefined : ref.slice(at + 1);
  const reference = parseReference(at < 0 ? ref : ref.slice(0, at));
  if (!reference || (digest !== undefined && !isDigest(digest))) throw new LookupProblem('it is no image reference');
  return { place: { host: reference.host, path: reference.path }, name: digest ?? reference.tag };
}

// Of an index everything that may be taken for these platforms: an architecture's variants and what it also runs.
async function readTriggers(place: RepositoryPlace, manifest: Manifest, platforms: readonly string[], client: RegistryClient): Promise<string[]> {
  const taken = manifest.kind === 'image' ? [manifest] : await Promise.all(choose(manifest.children, platforms).map(async ({ digest }) => client.readManifest(place, digest)));
  const configs = taken.map(async (one) => {
    const [config] = one?.blobs ?? [];
    const bytes = config && (await client.readBlob(place, config.digest));
    const fields = objectOf(parseJson(bytes?.toString('utf8') ?? ''));
    if (!fields) throw new LookupProblem('what it has for ONBUILD cannot be read');
    // Docker's own reader finds fields in any case.
    const settings = Object.entries(fields).filter(([key]) => /^(?:container_)?config$/i.test(key)).map(([, value]) => objectOf(value) ?? {});
    return settings.flatMap((one) => Object.entries(one)).filter(([key]) => /^onbuild$/i.test(key)).flatMap(([, value]) => readList(value));
  });
  return [...new Set((await Promise.all(configs)).flat())].sort();
}

function readList(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw new LookupProblem('what it has for ONBUILD cannot be read');
  return value;
}

const alsoRuns: Readonly<Record<string, readonly string[]>> = { amd64: ['386'], arm64: ['arm'] };

function choose(children: readonly Descriptor[], platforms: readonly string[]): readonly Descriptor[] {
  const families = new Set(platforms.map(normalPlatform).flatMap((platform) => {
    const [os = '', architecture = ''] = platform.split('/');
    return [architecture, ...(alsoRuns[architecture] ?? [])].map((one) => `${os}/${one}`);
  }));
  const images = children.filter(({ platform }) => !platform?.startsWith('unknown/'));
  const fitting = images.filter(({ platform }) => platform !== undefined && families.has(platform.split('/').slice(0, 2).join('/')));
  const chosen = fitting.length > 0 ? fitting : images;
  if (chosen.length > mostManifests) throw new LookupProblem('it has too many variants to read what they have for ONBUILD');
  return chosen;
}
