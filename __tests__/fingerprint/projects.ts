import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { parsePrinted } from '../../src/definition/parse-definition.js';
import type { ImageAnswer } from '../../src/fingerprint/image-question.js';
import type { TargetFingerprint } from '../../src/fingerprint/target-fingerprint.js';
import { childEnvironment } from '../../src/run/child-environment.js';
import { runCommand } from '../../src/run/command.js';
import { fingerprintTargets } from '../../src/run/fingerprints.js';
import type { FingerprintTools } from '../../src/run/fingerprints.js';
import { makeDefinition } from '../support/make.js';

// Projects on disk, fingerprinted as main does it, with registries whose answers are given.

export interface Project {
  readonly dir: string;
  write(path: string, text: string, mode?: number): void;
  remove(): void;
}

/** A directory with these files; its permissions do not depend on the umask. */
export function makeProject(files: Readonly<Record<string, string>>): Project {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'fingerprint-')));
  const write = (path: string, text: string, mode = 0o644) => {
    for (let parent = dirname(path), made: string[] = []; ; made = [...made, parent], parent = dirname(parent)) {
      if (parent !== '.') continue;
      made.reverse().forEach((directory) => {
        mkdirSync(join(dir, directory), { recursive: true });
        chmodSync(join(dir, directory), 0o755);
      });
      break;
    }
    writeFileSync(join(dir, path), text);
    chmodSync(join(dir, path), mode);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { dir, write, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** What registries have: digests as `sha256:<64 digits>` made of a word, and ONBUILD. */
export type Registry = Readonly<Record<string, { readonly digest: string; readonly triggers?: readonly string[] }>>;

/** The digest of a word. */
export function digest(word: string): string {
  return `sha256:${createHash('sha256').update(word).digest('hex')}`;
}

export interface Setting {
  /** targets as `bake --print` has them */
  readonly targets: Readonly<Record<string, object>>;
  readonly registry?: Registry;
  readonly env?: Readonly<Record<string, string>>;
  readonly tools?: Partial<FingerprintTools>;
}

/** Fingerprints of targets in a project. */
export async function fingerprintsOf(dir: string, { targets, registry = {}, env = {}, tools = {} }: Setting): Promise<ReadonlyMap<string, TargetFingerprint>> {
  const printed = parsePrinted(JSON.stringify({ group: { default: { targets: Object.keys(targets) } }, target: targets }), [], []);
  const directory = mkdtempSync(join(tmpdir(), 'fingerprint-tools-'));
  try {
    return await fingerprintTargets(makeDefinition(printed), {
      run: runCommand, env: childEnvironment({ PATH: process.env['PATH'], HOME: directory, ...env }), workdir: dir, directory,
      builder: { platform: 'linux/amd64', asksRegistry: true, exporter: 'docker-container 0' },
      resolveImages: async (questions) => new Map(questions.map(({ ref, base }): [string, ImageAnswer] => {
        const image = registry[ref];
        return [ref, image ? { known: true, digest: digest(image.digest), triggers: base ? (image.triggers ?? []) : [] } : { known: false, reason: `the image \`${ref}\` cannot be looked up: nobody has it` }];
      })),
      ...tools
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The value of target `web`, or why there is none. */
export async function webOf(dir: string, setting: Setting): Promise<string> {
  const found = (await fingerprintsOf(dir, setting)).get('web');
  return found?.known === true ? found.value : `refused: ${found?.reason ?? 'not there'}`;
}
