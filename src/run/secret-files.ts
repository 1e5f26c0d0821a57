import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { renderCsv } from '../shared/csv.js';
import type { Inputs } from '../inputs/inputs.js';

const longestSecret = 65_536;

/** What stands in secret files, for redaction: as text, files up to 64 KiB. A file that cannot be read gives nothing. */
export async function readSecretFiles(paths: readonly string[], workdir: string): Promise<string[]> {
  const texts = await Promise.all(paths.slice(0, 100).map(async (path) => {
    const file = resolve(workdir, path);
    const about = await stat(file).catch(() => undefined);
    return about?.isFile() && about.size <= longestSecret ? readFile(file, 'utf8').catch(() => '') : '';
  }));
  return texts.filter((text) => text.trim() !== '');
}

/**
 * The user's secrets as entries for buildx. Values go into files of our private directory (mode 0600, removed with it):
 * neither a command line nor the bake file may hold them.
 */
export async function writeSecrets(inputs: Inputs, directory: string): Promise<string[]> {
  const entries = [
    ...[...inputs.secretEnvs].map(([id, variable]) => renderCsv([`id=${id}`, `env=${variable}`])),
    ...[...inputs.secretFiles].map(([id, path]) => renderCsv([`id=${id}`, `src=${resolve(inputs.workdir, path)}`]))
  ];
  if (inputs.secrets.size === 0) return entries;
  const folder = join(directory, 'secrets');
  await mkdir(folder, { mode: 0o700 });
  const written = [...inputs.secrets].map(async ([id, value], index) => {
    const path = join(folder, String(index));
    await writeFile(path, value, { mode: 0o600 });
    return renderCsv([`id=${id}`, `src=${path}`]);
  });
  return [...entries, ...(await Promise.all(written))];
}
