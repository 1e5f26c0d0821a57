import { stringify } from 'yaml';
import { parseReference } from '../plan/reference.js';
import type { Service } from '../definition/compose-model.js';

/** Where a target's image is: `<repository>@<digest>` where it was pushed, else its local name. */
export type PinnedImages = ReadonlyMap<string, string>;

/**
 * A Compose override file that pins every built service, and every service that runs the image of one, to what was built:
 * `docker compose -f compose.yaml -f <this> up --no-build` runs just that. Undefined where there is nothing to pin.
 */
export function renderComposeOverride(services: readonly Service[], pinned: PinnedImages): string | undefined {
  const byImage = new Map<string, string>();
  for (const service of services) {
    const image = service.target === undefined ? undefined : pinned.get(service.target);
    if (image !== undefined && service.image !== undefined) byImage.set(normal(service.image), image);
  }
  const entries = services.flatMap((service): [string, { image: string }][] => {
    const built = service.target === undefined ? undefined : pinned.get(service.target);
    // A service that builds for itself but was not asked for keeps what its file says.
    const image = built ?? (service.target === undefined && service.image !== undefined ? byImage.get(normal(service.image)) : undefined);
    return image === undefined ? [] : [[service.name, { image: image.replaceAll('$', '$$$$') }]];
  });
  return entries.length === 0 ? undefined : stringify({ services: Object.fromEntries(entries) });
}

// `web` and `docker.io/library/web:latest` are one image.
function normal(image: string): string {
  const reference = parseReference(image);
  return reference ? `${reference.host}/${reference.path}:${reference.tag}` : image;
}
