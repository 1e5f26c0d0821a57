import { createHash, randomBytes } from 'node:crypto';

// Manifests in a real registry, with the tags, ages and parts that a test wants.

export interface ManifestOptions {
  /** of its one layer, as BuildKit writes it into caches */
  readonly createdAt?: string | undefined;
  /** in an image's configuration */
  readonly created?: string | undefined;
  /** digests of which it is an index */
  readonly parts?: readonly string[];
}

const digestOf = (data: Buffer) => `sha256:${createHash('sha256').update(data).digest('hex')}`;
const imageType = 'application/vnd.oci.image.manifest.v1+json';

/** Puts one manifest under several tags of a repository; its digest. */
export async function putManifest(host: string, repository: string, tags: readonly string[], { createdAt, created, parts }: ManifestOptions = {}): Promise<string> {
  const base = `http://${host}/v2/${repository}`;
  const put = async (data: Buffer) => {
    const place = new URL((await fetch(`${base}/blobs/uploads/`, { method: 'POST' })).headers.get('location') ?? '', base);
    place.searchParams.set('digest', digestOf(data));
    const { status } = await fetch(place, { method: 'PUT', body: new Uint8Array(data), headers: { 'content-type': 'application/octet-stream' } });
    if (status !== 201) throw new Error(`the blob was not taken: ${status}`);
    return { digest: digestOf(data), size: data.length };
  };
  const unique = randomBytes(8).toString('hex');
  const type = parts ? 'application/vnd.oci.image.index.v1+json' : imageType;
  const body = parts
    ? { manifests: await Promise.all(parts.map(async (digest) => ({ mediaType: imageType, digest, size: Number((await fetch(`${base}/manifests/${digest}`, { method: 'HEAD', headers: { accept: imageType } })).headers.get('content-length')), platform: { os: 'linux', architecture: 'amd64' } }))) }
    : {
        config: { mediaType: createdAt === undefined ? 'application/vnd.oci.image.config.v1+json' : 'application/vnd.buildkit.cacheconfig.v0', ...(await put(Buffer.from(JSON.stringify(created === undefined ? {} : { created })))) },
        layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', ...(await put(Buffer.from(unique))), ...(createdAt === undefined ? {} : { annotations: { 'buildkit/createdat': createdAt } }) }]
      };
  const data = JSON.stringify({ schemaVersion: 2, mediaType: type, ...body, annotations: { unique } });
  for (const tag of tags) {
    const { status } = await fetch(`${base}/manifests/${tag}`, { method: 'PUT', body: data, headers: { 'content-type': type } });
    if (status !== 201) throw new Error(`the manifest was not taken: ${status}`);
  }
  return digestOf(Buffer.from(data));
}

/** The tags of a repository, sorted; none where it is not there. */
export async function tagsOf(host: string, repository: string): Promise<string[]> {
  const answer = await fetch(`http://${host}/v2/${repository}/tags/list`);
  return answer.ok ? (((await answer.json()) as { tags: string[] | null }).tags ?? []).sort() : [];
}
