import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A project in a git repository of its own. */
export interface ShopRepository {
  readonly dir: string;
  /** Writes files (undefined removes nothing), commits whatever is there, and gives the commit. */
  commit(files?: Readonly<Record<string, string>>): string;
  git(...args: string[]): string;
  remove(): void;
}

/** Makes a repository with a first commit of these files. */
export function shopRepository(files: Readonly<Record<string, string>>): ShopRepository {
  const dir = mkdtempSync(join(tmpdir(), 'shop-repository-'));
  const who = { GIT_AUTHOR_NAME: 'Mona', GIT_AUTHOR_EMAIL: 'mona@example.com', GIT_COMMITTER_NAME: 'Mona', GIT_COMMITTER_EMAIL: 'mona@example.com', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, encoding: 'utf8', env: { ...process.env, ...who }, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const commit = (changed: Readonly<Record<string, string>> = {}) => {
    for (const [name, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'Change');
    return git('rev-parse', 'HEAD');
  };
  commit(files);
  return { dir, commit, git, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
