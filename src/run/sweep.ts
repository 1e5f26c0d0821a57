import type { Context } from '../github/context.js';
import { isThrowAwayOf } from '../plan/builder-name.js';
import { removeMade } from './builder.js';
import type { Calls } from './builder.js';
import { stopCreating } from './leftovers.js';
import { isStale, notedBuilders } from './owner-note.js';

/** Removes builders that killed jobs of this repository left on this machine, never others. Gives their names. Never throws. */
export async function sweep(context: Context, tools: Calls): Promise<string[]> {
  const swept: string[] = [];
  for (const name of await notedBuilders(tools.env)) {
    if (!isThrowAwayOf(context, name) || !(await isStale(name, tools.env))) continue;
    await stopCreating(name);
    if (await removeMade(name, tools)) swept.push(name);
  }
  return swept;
}
