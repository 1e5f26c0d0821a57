import { createHash } from 'node:crypto';
import { numberOf, objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import type { JsonObject } from '../../shared/checked-json.js';
import { manifestTypes } from './manifest-answer.js';
import { LookupProblem } from './problem.js';

/** A manifest or index as a registry keeps it: the very bytes, and what they say. */
export interface Manifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly kind: 'index' | 'image';
  /** annotations of the manifest itself, texts only */
  readonly annotations: ReadonlyMap<string, string>;
  /** of an index its manifests; of an image none */
  readonly children: readonly Descriptor[];
  /** of an image its configuration and layers; of an index none */
  readonly blobs: readonly Descriptor[];
}

/** What a manifest points to. `raw` is the descriptor as it stands there, with fields that are not read here. */
export interface Descriptor {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** `os/architecture[/variant]` */
  readonly platform: string | undefined;
  readonly raw: JsonObject;
}

/** Registries have to take 4 MiB (OCI distribution specification); images and their indexes are far below. */
export const maxManifestBytes = 1_048_576;
const maxDescriptors = 1000;
const digestGrammar = /^sha256:[0-9a-f]{64}$/;
const indexType = /\.(?:image\.index|manifest\.list)\.v/;
const configTypes = ['application/vnd.oci.image.config.v1+json', 'application/vnd.docker.container.image.v1+json'];

/** The digest of some bytes. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Whether a text is a digest, and can stand in a URL. */
export function isDigest(text: string): boolean {
  return digestGrammar.test(text);
}

/**
 * Reads the bytes of an image's manifest or of an index of such. `contentType` is what the server calls them; what they say of
 * themselves has to agree. Throws a LookupProblem for anything else: artifacts, caches, what is one thing for one reader and
 * another one for the next.
 */
export function parseManifest(bytes: Buffer, contentType: string | undefined, host: string): Manifest {
  const no = (why: string) => new LookupProblem(`${host} has something else there: ${why}`);
  const body = objectOf(parseJson(bytes.toString('utf8')));
  if (!body || body['schemaVersion'] !== 2) throw no('no manifest');
  const said = body['mediaType'];
  const mediaType = contentType?.split(';')[0]?.trim() || stringOf(said) || '';
  if (!manifestTypes.includes(mediaType) || (said !== undefined && said !== mediaType)) throw no('no image, or one of an unknown kind');
  const kind = indexType.test(mediaType) ? 'index' : 'image';
  const foreign = kind === 'index' ? ['config', 'layers', 'fsLayers'] : ['manifests', 'fsLayers'];
  if (foreign.some((field) => body[field] !== undefined)) throw no('a manifest and an index at once');
  const lists = kind === 'index' ? [body['manifests']] : [[body['config']], body['layers']];
  const descriptors = lists.map((list) => {
    if (!Array.isArray(list) || list.length > maxDescriptors) throw no('a manifest without what it is made of');
    return list.map((item: unknown) => readDescriptor(item) ?? fail(no('a descriptor that cannot be read')));
  });
  const [first = []] = descriptors;
  if (kind === 'index' && first.some((child) => !manifestTypes.includes(child.mediaType) || indexType.test(child.mediaType))) throw no('an index of something else than images');
  if (kind === 'index' && first.length === 0) throw no('an empty index');
  if (kind === 'image' && !configTypes.includes(first[0]?.mediaType ?? '')) throw no('no image');
  const annotations = Object.entries(objectOf(body['annotations']) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { digest: digestOf(bytes), mediaType, bytes, kind, annotations: new Map(annotations), children: kind === 'index' ? first : [], blobs: kind === 'image' ? descriptors.flat() : [] };
}

function readDescriptor(value: unknown): Descriptor | undefined {
  const raw = objectOf(value);
  const [digest, mediaType, bytes] = [stringOf(raw?.['digest']), stringOf(raw?.['mediaType']), numberOf(raw?.['size'])];
  if (!raw || digest === undefined || !isDigest(digest) || mediaType === undefined || bytes === undefined || !Number.isSafeInteger(bytes) || bytes < 0) return undefined;
  return { digest, mediaType, bytes, platform: platformOf(objectOf(raw['platform'])), raw };
}

/** `os/architecture[/variant]` of a descriptor's platform or of an image's configuration; undefined where it is not said. */
export function platformOf(fields: JsonObject | undefined): string | undefined {
  const [os, architecture, variant] = [stringOf(fields?.['os']), stringOf(fields?.['architecture']), stringOf(fields?.['variant'])];
  if (!os || !architecture) return undefined;
  return normalPlatform(variant ? `${os}/${architecture}/${variant}` : `${os}/${architecture}`);
}

/** A platform in the form in which two of one meaning are equal (containerd: platforms.Normalize). */
export function normalPlatform(platform: string): string {
  const [os = '', architecture = '', variant = ''] = platform.toLowerCase().split('/');
  const names: Readonly<Record<string, string>> = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', armhf: 'arm', armel: 'arm', i386: '386' };
  const known = names[architecture] ?? architecture;
  const usual = { arm64: ['v8', '8'], amd64: ['v1'], arm: [] as string[] }[known] ?? [];
  const kept = known === 'arm' ? (variant === '' ? (architecture === 'armel' ? 'v6' : 'v7') : variant.replace(/^(\d)$/, 'v$1')) : usual.includes(variant) ? '' : variant;
  return [os, known, kept].filter((part) => part !== '').join('/');
}

function fail(error: Error): never {
  throw error;
}
