import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parsePrinted } from '../../src/definition/parse-definition.js';
import type { TargetFingerprint } from '../../src/fingerprint/target-fingerprint.js';
import { runCommand } from '../../src/run/command.js';
import { fingerprintTargets } from '../../src/run/fingerprints.js';
import { openResolver } from '../../src/run/registry/outside-images.js';
import { docker, isPrivate, registry } from '../support/engine.js';
import { makeDefinition } from '../support/make.js';

const run = promisify(execFile);

/** Takes fingerprints of target `web` of projects, and builds it with a real BuildKit. */
export interface ImageWorkshop {
  /** a directory that is gone afterwards */
  readonly home: string;
  readonly builder: string;
  readonly env: Readonly<Record<string, string>>;
  /** of a definition as `bake --print` has it; undefined where there is no such target */
  fingerprint(dir: string, printed: string, variables?: Readonly<Record<string, string>>): Promise<TargetFingerprint | undefined>;
  /** the digest of the image with all times put to one; undefined where it cannot be built. `name`: of files that are made for it */
  build(dir: string, name: string, variables?: Readonly<Record<string, string>>): Promise<string | undefined>;
  close(): void;
}

export function openImageWorkshop(): ImageWorkshop {
  const builder = `warmbake-fingerprint-${randomBytes(4).toString('hex')}`;
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'image-workshop-')));
  const env = Object.fromEntries(Object.entries({ ...process.env, SOURCE_DATE_EPOCH: '1' }).filter((entry): entry is [string, string] => entry[1] !== undefined));
  docker('buildx', 'create', '--name', builder, '--driver', 'docker-container', '--driver-opt', 'network=host', '--bootstrap');
  return {
    home, builder, env,
    fingerprint: async (dir, printed, variables = {}) => {
      const mirrors = new Map(isPrivate ? [['docker.io', { mirrors: [registry], http: undefined, insecure: false, ca: [] }]] : []);
      const found = await fingerprintTargets(makeDefinition(parsePrinted(printed, [], [])), {
        run: runCommand, env: { ...env, ...variables }, workdir: dir, directory: home, resolveImages: openResolver({ env, config: mirrors }),
        builder: { platform: process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64', asksRegistry: true, exporter: 'docker-container 0' }
      });
      return found.get('web');
    },
    build: async (dir, name, variables = {}) => {
      const metadata = join(home, `${name}.json`);
      const output = `web.output=type=oci,dest=${join(home, `${name}.tar`)},rewrite-timestamp=true`;
      const args = ['buildx', 'bake', '--builder', builder, '--no-cache', '--provenance=false', '--progress=quiet', '--metadata-file', metadata, '--set', output, '--allow=fs=*', 'web'];
      const done = await run('docker', args, { cwd: dir, env: { ...env, ...variables } }).then(() => true, () => false);
      return done ? String((JSON.parse(readFileSync(metadata, 'utf8')) as Record<string, Record<string, unknown>>)['web']?.['containerimage.digest']) : undefined;
    },
    close: () => {
      docker('buildx', 'rm', '--force', builder);
      rmSync(home, { recursive: true, force: true });
    }
  };
}

/** What `bake --print` says of a project's default targets. */
export function printDefinition(dir: string, env: Readonly<Record<string, string>>): string {
  return execFileSync('docker', ['buildx', 'bake', '--print', '--provenance=false'], { cwd: dir, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
