import { revisionKey } from '../../plan/bake-outputs.js';
import { parseReference } from '../../plan/reference.js';
import { objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import type { JsonObject } from '../../shared/checked-json.js';
import type { RegistryClient, RepositoryPlace } from './client.js';
import { normalPlatform, platformOf } from './manifest.js';
import type { Manifest } from './manifest.js';
import { LookupProblem } from './problem.js';

/** An image that is whole in its registry. */
export interface KeptImage {
  readonly manifest: Manifest;
  /** of an image without index its platform as the configuration says it */
  readonly platform: JsonObject | undefined;
  /** the commit that it was built from, where it says so */
  readonly revision: string | undefined;
}

/** Repository and tag of a ref. Throws a LookupProblem for what is none. */
export function placeOf(ref: string): RepositoryPlace & { readonly tag: string } {
  const reference = parseReference(ref);
  if (!reference) throw new LookupProblem('it is no image reference with a tag');
  return reference;
}

/**
 * Reads the image at a ref and makes sure that it is whole: its children, configurations and layers are there, and it has the
 * platforms that are wanted. Undefined where there is none. Throws a LookupProblem that says what is wrong with it.
 */
export async function readKeptImage(ref: string, platforms: readonly string[], client: RegistryClient): Promise<KeptImage | undefined> {
  const place = placeOf(ref);
  const manifest = await client.readManifest(place, place.tag);
  if (!manifest) return undefined;
  const children = await Promise.all(manifest.children.map(async ({ digest }) => gone(await client.readManifest(place, digest), 'a manifest of it is gone')));
  const images = manifest.kind === 'index' ? children : [manifest];
  // Layers with addresses of their own (of Windows) lie elsewhere.
  const blobs = new Set(images.flatMap((image) => image.blobs.filter(({ raw }) => !Array.isArray(raw['urls'])).map(({ digest }) => digest)));
  const [config] = await Promise.all([
    manifest.kind === 'image' || revisionIn(manifest, children) === undefined ? readConfig(images, place, client) : undefined,
    ...[...blobs].map(async (digest) => {
      // Only what is definitely not there is gone.
      if (!(await client.has(place, 'blobs', digest).catch(() => true))) throw new LookupProblem('a layer of it is gone');
    })
  ]);
  const has = new Set(manifest.kind === 'index' ? manifest.children.map(({ platform }) => platform) : [platformOf(config)]);
  const missing = platforms.map(normalPlatform).find((platform) => !has.has(platform));
  if (missing !== undefined) throw new LookupProblem(`it is not for ${missing}`);
  return { manifest, platform: manifest.kind === 'image' ? config : undefined, revision: revisionIn(manifest, children) ?? commitIn(labelsOf(config)?.[revisionKey]) };
}

/** The commit that the image at a ref says it was built from; `image: false` where there is no image. Throws a LookupProblem. */
export async function readRevision(ref: string, client: RegistryClient): Promise<{ readonly image: false } | { readonly image: true; readonly digest: string; readonly revision: string | undefined }> {
  const place = placeOf(ref);
  const manifest = await client.readManifest(place, place.tag);
  if (!manifest) return { image: false };
  const own = revisionIn(manifest, []);
  if (own !== undefined) return { image: true, digest: manifest.digest, revision: own };
  const first = manifest.kind === 'image' ? manifest : await client.readManifest(place, manifest.children.find(({ platform }) => platform !== unknownPlatform)?.digest ?? '');
  const image = gone(first, 'its image is gone');
  const revision = revisionIn(image, []) ?? commitIn(labelsOf(await readConfig([image], place, client))?.[revisionKey]);
  return { image: true, digest: manifest.digest, revision };
}

// Attestations have it in an index.
const unknownPlatform = 'unknown/unknown';

function revisionIn(manifest: Manifest, children: readonly Manifest[]): string | undefined {
  return [manifest, ...children].map(({ annotations }) => commitIn(annotations.get(revisionKey))).find((commit) => commit !== undefined);
}

function commitIn(text: unknown): string | undefined {
  return typeof text === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : undefined;
}

function labelsOf(config: JsonObject | undefined): JsonObject | undefined {
  return objectOf(objectOf(config?.['config'])?.['Labels']);
}

async function readConfig(images: readonly Manifest[], place: RepositoryPlace, client: RegistryClient): Promise<JsonObject | undefined> {
  const digest = images[0]?.blobs[0]?.digest;
  if (digest === undefined) return undefined;
  const bytes = gone(await client.readBlob(place, digest), 'its configuration is gone');
  const config = objectOf(parseJson(bytes.toString('utf8')));
  if (stringOf(config?.['os']) === undefined) throw new LookupProblem('its configuration cannot be read');
  return config;
}

function gone<T>(value: T | undefined, says: string): T {
  if (value === undefined) throw new LookupProblem(says);
  return value;
}
