import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeEngine, docker, registry } from '../support/engine.js';
import { openImageWorkshop } from './image-workshop.js';
import type { ImageWorkshop } from './image-workshop.js';
import { Chance, mutate, newProject, renew, writeSettings } from './random-project.js';
import type { RandomProject, Settings } from './random-project.js';

jest.setTimeout(900_000);

const rounds = Number(process.env['WARMBAKE_ROUNDS'] ?? 200);
const seed = Number(process.env['WARMBAKE_SEED'] ?? 20_260);
const lanes = 4;
const run = promisify(execFile);

describeEngine('fingerprints beside real builds', () => {
  const space = `${registry}/fingerprint-${randomBytes(4).toString('hex')}`;
  let workshop: ImageWorkshop;

  beforeAll(() => {
    workshop = openImageWorkshop();
    ['LABEL v=0', 'LABEL v=1', 'ONBUILD COPY onbuild* /onbuild/', 'ONBUILD ADD . /onbuild/'].forEach((line, variant) => {
      const folder = join(workshop.home, `base-${variant}`);
      mkdirSync(folder);
      writeFileSync(join(folder, 'Dockerfile'), `FROM busybox:1.37\n${line}\n`);
      docker('buildx', 'build', '--builder', workshop.builder, '--provenance=false', '--push', '--tag', `${space}/base:variant-${variant}`, folder);
    });
  });
  afterAll(() => workshop.close());

  // It is written as `bake --print` would print it.
  const fingerprint = (dir: string) => workshop.fingerprint(dir, readFileSync(join(dir, 'docker-bake.json'), 'utf8'));
  // A registry on one disk may stumble over several at once.
  const retag = async (project: RandomProject) => retagOnce(project).catch(() => retagOnce(project)).catch(() => retagOnce(project));
  const retagOnce = (project: RandomProject) => run('docker', ['buildx', 'imagetools', 'create', '--builder', workshop.builder, '--prefer-index=false', '--tag', project.base, `${space}/base:variant-${project.settings.baseVariant}`], { env: workshop.env });
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
      const dir = join(workshop.home, `lane-${number}`);
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
        const [found, image] = [await fingerprint(dir), await workshop.build(dir, `lane-${number}`)];
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
