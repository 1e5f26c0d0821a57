import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parsePrinted } from '../../src/definition/parse-definition.js';
import type { TargetFingerprint } from '../../src/fingerprint/target-fingerprint.js';
import { runCommand } from '../../src/run/command.js';
import { fingerprintTargets } from '../../src/run/fingerprints.js';
import { openResolver } from '../../src/run/registry/outside-images.js';
import { describeEngine, docker, isPrivate, registry } from '../support/engine.js';
import { makeDefinition } from '../support/make.js';
import { Chance, mutate, newProject, renew, writeSettings } from './random-project.js';
import type { RandomProject, Settings } from './random-project.js';

jest.setTimeout(900_000);

const rounds = Number(process.env['WARMBAKE_ROUNDS'] ?? 200);
const seed = Number(process.env['WARMBAKE_SEED'] ?? 20_260);
const lanes = 4;
const run = promisify(execFile);
const env = Object.fromEntries(Object.entries({ ...process.env, SOURCE_DATE_EPOCH: '1' }).filter((entry): entry is [string, string] => entry[1] !== undefined));

describeEngine('fingerprints beside real builds', () => {
  const builder = `warmbake-fingerprint-${randomBytes(4).toString('hex')}`;
  const space = `${registry}/fingerprint-${randomBytes(4).toString('hex')}`;
  let home: string;

  beforeAll(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'fingerprint-rounds-')));
    docker('buildx', 'create', '--name', builder, '--driver', 'docker-container', '--driver-opt', 'network=host', '--bootstrap');
    ['LABEL v=0', 'LABEL v=1', 'ONBUILD COPY onbuild* /onbuild/', 'ONBUILD ADD . /onbuild/'].forEach((line, variant) => {
      const folder = join(home, `base-${variant}`);
      mkdirSync(folder);
      writeFileSync(join(folder, 'Dockerfile'), `FROM busybox:1.37\n${line}\n`);
      docker('buildx', 'build', '--builder', builder, '--provenance=false', '--push', '--tag', `${space}/base:variant-${variant}`, folder);
    });
  });
  afterAll(() => {
    docker('buildx', 'rm', '--force', builder);
    rmSync(home, { recursive: true, force: true });
  });

  const fingerprint = async (dir: string): Promise<TargetFingerprint | undefined> => {
    // It is written as `bake --print` would print it.
    const printed = readFileSync(join(dir, 'docker-bake.json'), 'utf8');
    const mirrors = new Map(isPrivate ? [['docker.io', { mirrors: [registry], http: undefined, insecure: false, ca: [] }]] : []);
    const found = await fingerprintTargets(makeDefinition(parsePrinted(printed, [], [])), {
      run: runCommand, env, workdir: dir, directory: home, resolveImages: openResolver({ env, config: mirrors }),
      builder: { platform: process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64', asksRegistry: true, exporter: 'docker-container 0' }
    });
    return found.get('web');
  };
  /** The digest of the image with all times put to one; undefined where it cannot be built. */
  const build = async (dir: string, name: string): Promise<string | undefined> => {
    const metadata = join(home, `${name}.json`);
    const output = `web.output=type=oci,dest=${join(home, `${name}.tar`)},rewrite-timestamp=true`;
    const args = ['buildx', 'bake', '--builder', builder, '--no-cache', '--provenance=false', '--progress=quiet', '--metadata-file', metadata, '--set', output, '--allow=fs=*', 'web'];
    const done = await run('docker', args, { cwd: dir, env }).then(() => true, () => false);
    return done ? String((JSON.parse(readFileSync(metadata, 'utf8')) as Record<string, Record<string, unknown>>)['web']?.['containerimage.digest']) : undefined;
  };
  // A registry on one disk may stumble over several at once.
  const retag = async (project: RandomProject) => retagOnce(project).catch(() => retagOnce(project)).catch(() => retagOnce(project));
  const retagOnce = (project: RandomProject) => run('docker', ['buildx', 'imagetools', 'create', '--builder', builder, '--prefer-index=false', '--tag', project.base, `${space}/base:variant-${project.settings.baseVariant}`], { env });
  const keep = (dir: string) => execFileSync('cp', ['-a', dir, `${dir}.kept`]);
  const restore = (dir: string) => {
    rmSync(dir, { recursive: true, force: true });
    execFileSync('mv', [`${dir}.kept`, dir]);
  };

  test(`never stay the same when the image becomes another one (${rounds} changes of a project)`, async () => {
    const imageOf = new Map<string, { readonly image: string; readonly how: string }>();
    const misses: unknown[] = [];
    const reasons = new Map<string, number>();
    const count = { built: 0, notBuilt: 0, refused: 0, imageChanged: 0, bothStayed: 0, onlyFingerprint: 0 };
    const lane = async (number: number): Promise<void> => {
      const chance = new Chance(seed * 100 + number);
      const dir = join(home, `lane-${number}`);
      mkdirSync(dir);
      const project = newProject(dir, `${space}/base:lane-${number}`, chance);
      await retag(project);
      const history: string[] = [];
      let failures = 0;
      let last: { readonly image: string; readonly value: string | undefined } | undefined;
      while (count.built < rounds) {
        const settings = structuredClone(project.settings);
        keep(dir);
        const changes = Array.from({ length: chance.once(4) ? 2 : 1 }, () => mutate(project, chance));
        if (settings.baseVariant !== project.settings.baseVariant) await retag(project);
        const [found, image] = [await fingerprint(dir), await build(dir, `lane-${number}`)];
        if (image === undefined) {
          restore(dir);
          await undo(project, settings);
          count.notBuilt++;
          // What it began anew with may be what cannot be built.
          if (++failures % 3 === 0) renew(project, chance);
          continue;
        }
        rmSync(`${dir}.kept`, { recursive: true, force: true });
        count.built++;
        failures = 0;
        history.push(...changes);
        const value = found?.known === true ? found.value : undefined;
        if (found?.known === false) reasons.set(found.reason, (reasons.get(found.reason) ?? 0) + 1);
        if (value === undefined) count.refused++;
        const before = value === undefined ? undefined : imageOf.get(value);
        if (before && before.image !== image) misses.push({ number, changes, before, image, dockerfile: readFileSync(join(dir, 'ctx/Dockerfile'), 'utf8'), history: history.slice(-12) });
        if (value !== undefined) imageOf.set(value, { image, how: changes.join('; ') });
        if (last && last.image !== image) count.imageChanged++;
        else if (last && value !== undefined && last.value === value) count.bothStayed++;
        else if (last && value !== undefined) count.onlyFingerprint++;
        last = { image, value };
        if (value === undefined || chance.once(8)) {
          renew(project, chance);
          last = undefined;
        }
      }
    };
    const undo = async (project: RandomProject, settings: Settings) => {
      const other = settings.baseVariant !== project.settings.baseVariant;
      project.settings = settings;
      writeSettings(project);
      if (other) await retag(project);
    };
    await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
    process.stdout.write(`seed ${seed}: ${JSON.stringify(count)}\n${[...reasons].map(([reason, times]) => `  ${times} times refused: ${reason}\n`).join('')}`);
    expect(misses).toEqual([]);
    // Else nothing was shown.
    expect(count.imageChanged).toBeGreaterThan(rounds / 4);
    expect(count.bothStayed).toBeGreaterThan(rounds / 20);
    expect(count.refused).toBeLessThan(rounds / 3);
  });
});
