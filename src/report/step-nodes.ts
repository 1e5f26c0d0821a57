import type { Definition } from '../definition/definition.js';
import { nodeForPlatform } from '../plan/builder-platforms.js';
import type { Node } from '../plan/builder-platforms.js';

export interface NodeFacts {
  readonly nodes: readonly Node[];
  readonly definition: Definition;
  /** build history references by target, `builder/node/id` */
  readonly buildRefs: ReadonlyMap<string, string>;
}

/**
 * A function that tells on which node of a builder a step ran; undefined where nothing says it, and for a builder of one node.
 * A target of one platform is built on the node of its build reference. Of several platforms each is built on its own node, and
 * the step's name has the platform: of `linux/amd64->arm64` the second, for which it is.
 */
export function findStepNodes({ nodes, definition, buildRefs }: NodeFacts): (step: { readonly targets: readonly string[]; readonly platform?: string | undefined }) => string | undefined {
  if (nodes.length < 2) return () => undefined;
  const targets = new Map(definition.targets.map((target) => [target.name, target]));
  const nodeOf = (name: string, platform: string | undefined): string | undefined => {
    const platforms = targets.get(name)?.platforms ?? [];
    if (platforms.length < 2) return nodes.find((node) => node.name === buildRefs.get(name)?.split('/')[1])?.name ?? (platforms[0] === undefined ? undefined : nodeForPlatform(nodes, platforms[0])?.name);
    if (platform === undefined) return undefined;
    const [from = '', to] = platform.split('->');
    return nodeForPlatform(nodes, to === undefined ? from : to.includes('/') ? to : `${from.split('/')[0]}/${to}`)?.name;
  };
  return ({ targets: names, platform }) => {
    const found = new Set(names.map((name) => nodeOf(name, platform)));
    const [node] = found;
    return found.size === 1 ? node : undefined;
  };
}
