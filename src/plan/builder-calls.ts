import type { BuilderNode } from '../inputs/builder-nodes.js';
import { parseCsv, renderCsv } from '../shared/csv.js';
import type { OwnBuilder } from './builder-spec.js';

/** What is only known where a builder is made. */
export interface CreateFacts {
  /** file that holds `configText` */
  readonly configFile?: string;
  /** image of the daemon instead of the one that the options name */
  readonly image?: string;
  /** further options of each node (its certificates), by the node's position */
  readonly nodeOptions?: readonly (readonly string[])[];
  /** endpoint of the first node where none is set */
  readonly endpoint?: string;
}

type Made = Pick<OwnBuilder, 'name' | 'driver' | 'nodes' | 'configFile' | 'use'>;

/**
 * The calls of buildx that make a builder and boot it, as docker/setup-buildx-action makes them (its `inspect --bootstrap`
 * is part of the last `create` here).
 */
export function createCalls(builder: Made, facts: CreateFacts = {}): string[][] {
  const config = facts.configFile ?? builder.configFile;
  return builder.nodes.map((node, position) => {
    const first = position === 0;
    const endpoint = node.endpoint ?? (first ? facts.endpoint : undefined);
    return [
      'create', '--name', builder.name, ...(first ? ['--driver', builder.driver] : ['--append']),
      ...(node.name === undefined ? [] : ['--node', node.name]),
      ...[...optionsOf(node, facts.image), ...(facts.nodeOptions?.[position] ?? [])].flatMap((option) => ['--driver-opt', option]),
      ...(node.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
      ...(node.platforms.length === 0 ? [] : ['--platform', node.platforms.join(',')]),
      ...(first && builder.use ? ['--use'] : []),
      ...(first && config !== undefined ? ['--buildkitd-config', config] : []),
      ...(position === builder.nodes.length - 1 ? ['--bootstrap'] : []),
      ...(endpoint === undefined ? [] : [endpoint])
    ];
  });
}

function optionsOf(node: BuilderNode, image: string | undefined): readonly string[] {
  if (image === undefined) return node.driverOpts;
  const others = node.driverOpts.map((option) => renderCsv(parseCsv(option).filter((one) => !one.startsWith('image=')))).filter((option) => option !== '');
  return [`image=${image}`, ...others];
}

/** The image of the first node's daemon, where an option names one. */
export function daemonImage(builder: Pick<OwnBuilder, 'nodes'>): string | undefined {
  const options = builder.nodes[0]?.driverOpts.flatMap((option) => parseCsv(option)) ?? [];
  return options.findLast((option) => option.startsWith('image='))?.slice('image='.length);
}
