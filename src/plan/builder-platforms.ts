/** A node of a builder and what it can run. */
export interface Node {
  readonly name: string;
  /** what it runs itself or emulated, and older variants of these */
  readonly platforms: readonly string[];
  /** those that were set by hand, where some were: buildx prefers such a node for them */
  readonly chosen?: readonly string[];
}

/** The platform in the one way of writing it that containerd calls normal: `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`. */
export function normalPlatform(platform: string): string {
  const [os = '', architecture = '', variant = ''] = platform.toLowerCase().replace('x86_64', 'amd64').replace('aarch64', 'arm64').split('/');
  if (architecture === 'arm64' && variant === 'v8') return `${os}/arm64`;
  if (architecture === 'amd64' && variant === 'v1') return `${os}/amd64`;
  if (architecture === 'arm' && variant === '') return `${os}/arm/v7`;
  return [os, architecture, variant].filter(Boolean).join('/');
}

/** The node that builds for a platform: the only one that it was set for, else the only one that can; undefined where that does not say it. */
export function nodeForPlatform(nodes: readonly Node[], platform: string): Node | undefined {
  const wanted = normalPlatform(platform);
  const chosen = nodes.filter((node) => node.chosen?.some((one) => normalPlatform(one) === wanted));
  const able = nodes.filter((node) => node.platforms.some((one) => normalPlatform(one) === wanted));
  return chosen.length > 0 ? (chosen.length === 1 ? chosen[0] : undefined) : able.length === 1 ? able[0] : undefined;
}

/** Platforms that are built for and that no node can run, in their order. */
export function platformsWithoutNode(nodes: readonly Node[], wanted: readonly string[]): string[] {
  if (nodes.every((node) => node.platforms.length === 0)) return [];
  const able = new Set(nodes.flatMap((node) => node.platforms).map(normalPlatform));
  return [...new Set(wanted.map(normalPlatform))].filter((platform) => !able.has(platform));
}

/** The platform that a target is built for, where it is one: its own, else the first of the builder's first node. */
export function onlyPlatform(platforms: readonly string[], nodes: readonly Node[]): string | undefined {
  const own = platforms.length === 0 ? nodes[0]?.platforms.slice(0, 1) : platforms;
  return own?.length === 1 && own[0] !== undefined ? normalPlatform(own[0]) : undefined;
}

/** What to say about platforms that no node can run, before the build; undefined where there are none. */
export function platformNotice(missing: readonly string[]): string | undefined {
  if (missing.length === 0) return undefined;
  return `No node of the builder runs programs of ${missing.join(', ')}: a RUN step for ${missing.length === 1 ? 'it' : 'them'} fails with "exec format error". ` +
    'Add a step with docker/setup-qemu-action before this one, or a native node with `append`; a build that only copies or cross-compiles needs neither.';
}
