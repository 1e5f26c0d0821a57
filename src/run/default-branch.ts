import type { Context } from '../github/context.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

/** The context with the default branch of the payload, else of git's remote head. Without either it stays unknown. */
export async function readDefaultBranch(context: Context, { run, env }: { run: Run; env: Environment }): Promise<Context> {
  if (context.defaultBranch !== undefined) return context;
  const { code, stdout } = await run('git', ['-C', context.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD'], { env });
  const branch = stdout.trim().replace(/^origin\//, '');
  return code === 0 && branch !== '' ? { ...context, defaultBranch: branch } : context;
}
