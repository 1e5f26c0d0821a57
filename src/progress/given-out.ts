import type { AwaitedExports } from '../plan/let-go.js';
import { readName } from './step-name.js';
import type { VertexName } from './step-name.js';
import type { Vertex } from './vertex.js';
import { kindOf } from './vertex-kind.js';

interface Seen {
  outputs: number;
  pushes: number;
  caches: number;
}

const PUSHED = /^pushing manifest for /;

/**
 * Whether every awaited target has as many finished exports as it has outputs, and nothing that gives out is still under
 * way but caches. `exports`: the vertices that give out, of the last display.
 */
export function isGivenOut(exports: ReadonlySet<Vertex>, awaited: ReadonlyMap<string, AwaitedExports>): boolean {
  if (awaited.size === 0) return false;
  const seen = new Map([...awaited.keys()].map((target): [string, Seen] => [target, { outputs: 0, pushes: 0, caches: 0 }]));
  const only = awaited.size === 1 ? [...awaited.keys()][0] : undefined;
  // buildx loads for all targets, without saying for which.
  let loads = 0;
  for (const vertex of exports) {
    const name: VertexName = readName(vertex.name, 'several');
    const kind = kindOf(name);
    const isDone = !vertex.open && vertex.ends.at(-1)?.outcome === 'done';
    if (!isDone && kind !== 'cache-export') return false;
    if (kind === 'load') loads++;
    const own = seen.get(name.target ?? only ?? 'default');
    if (!own) continue;
    if (kind === 'cache-export') own.caches++;
    else if (kind === 'export') own.outputs++;
    for (const { id, done } of vertex.statuses.values()) if (done && PUSHED.test(id)) own.pushes++;
  }
  if (loads < [...awaited.values()].reduce((sum, one) => sum + one.loads, 0)) return false;
  return [...awaited].every(([target, { outputs, pushes }]) => {
    const own = seen.get(target);
    if (!own || own.outputs < outputs || own.pushes < pushes) return false;
    return outputs > 0 || own.caches > 0;
  });
}
