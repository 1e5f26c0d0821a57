import type { BuilderSpec } from '../plan/builder-spec.js';

/** What is known of a builder before it is there, as far as images depend on it. */
export interface BuilderFacts {
  /** `os/architecture` that it builds for and on where nothing else is said; undefined where it may be any */
  readonly platform: string | undefined;
  /** whether it takes images by the registry's word alone, not from an engine that may have others of that name */
  readonly asksRegistry: boolean;
  /** what writes its images: another one may write others */
  readonly exporter: string;
}

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

export interface BuilderSurroundings {
  /** version of buildx */
  readonly buildx: string;
  /** of this machine, as Node.js names it */
  readonly arch: string;
  /** text of buildkitd.toml that a builder of our own gets */
  readonly config: string;
}

export function describeBuilder(spec: BuilderSpec, { buildx, arch, config }: BuilderSurroundings): BuilderFacts {
  const major = /^v?(\d+)\./.exec(buildx)?.[1] ?? buildx;
  // One that may be there already may be of any driver, on any machine.
  if (spec.kind === 'existing' || spec.lifetime === 'named') return { platform: undefined, asksRegistry: false, exporter: `existing ${major}` };
  const [node, ...more] = spec.nodes;
  // Both may give a worker platforms, of which it builds for the first one.
  const isTold = /platform/.test(node?.buildkitdFlags ?? '') || /^[^#\n]*\bplatforms["']?\s*=/m.test(config);
  const here = spec.driver === 'docker-container' && more.length === 0 && node?.endpoint === undefined && (node?.platforms.length ?? 0) === 0 && !isTold;
  const architecture = architectures[arch];
  const images = spec.nodes.flatMap(({ driverOpts }) => driverOpts.filter((option) => /^"?image=/.test(option)));
  return { platform: here && architecture !== undefined ? `linux/${architecture}` : undefined, asksRegistry: true, exporter: [spec.driver, major, ...images].join(' ') };
}
