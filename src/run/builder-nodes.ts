import type { Node } from '../plan/builder-platforms.js';
import type { Calls } from './builder.js';

const timeoutMs = 5000;

/** The nodes of a builder that runs, with their platforms, as `buildx inspect` says them; empty where it does not. Never throws. */
export async function readNodes(name: string, { buildx, run, env }: Calls): Promise<Node[]> {
  const { code, stdout } = await run(buildx.program, [...buildx.prefix, 'inspect', name], { env, timeoutMs });
  return code === 0 ? parseNodes(stdout) : [];
}

/** Reads what `buildx inspect` (0.13 to 0.36) prints below `Nodes:`. A platform that was set by hand has a star. */
export function parseNodes(stdout: string): Node[] {
  const nodes: { name: string; platforms: string[]; chosen?: string[] }[] = [];
  const [, below = ''] = stdout.split(/^Nodes:[ \t]*$/m);
  for (const line of below.split('\n')) {
    const [, field, value = ''] = /^(Name|Platforms):\s+(.*)$/.exec(line) ?? [];
    if (field === 'Name') nodes.push({ name: value.trim(), platforms: [] });
    const node = nodes.at(-1);
    if (field !== 'Platforms' || node === undefined) continue;
    const platforms = value.split(',').map((platform) => platform.trim()).filter((platform) => /^[a-z0-9/.]+\*?$/.test(platform));
    node.platforms.push(...platforms.map((platform) => platform.replace(/\*$/, '')));
    const chosen = platforms.filter((platform) => platform.endsWith('*')).map((platform) => platform.slice(0, -1));
    if (chosen.length > 0) node.chosen = [...(node.chosen ?? []), ...chosen];
  }
  return nodes;
}
