import { expect, jest, test } from '@jest/globals';
import { findCriticalPath } from '../../src/analysis/critical-path.js';
import type { Step } from '../../src/progress/build-log.js';
import { describeEngine } from '../support/engine.js';
import { base, makeBuild } from './history-builds.js';
import type { Files, MadeBuild } from './history-builds.js';

jest.setTimeout(120_000);
// The times of a plain log are when lines arrive: a machine that is busy with something else can be late once.
jest.retryTimes(2);

const bake = (targets: object) =>
  JSON.stringify({ group: { default: { targets: Object.keys(targets) } }, target: targets });

const BUILDS: readonly (readonly [string, Files, readonly string[]])[] = [
  [
    'one target, a chain',
    {
      'docker-bake.json': bake({ app: {} }),
      Dockerfile: `FROM ${base}\nARG NONCE\nWORKDIR /a\nRUN echo $NONCE; sleep 0.4\nRUN echo two; sleep 1\nRUN true\n`
    },
    ['app']
  ],
  [
    'stages side by side',
    {
      'docker-bake.json': bake({ app: {} }),
      Dockerfile: `FROM ${base} AS one\nARG NONCE\nRUN echo $NONCE; for i in 1 2 3 4 5 6; do echo $i; sleep 0.3; done; touch /x\nFROM ${base} AS two\nARG NONCE\nRUN echo two $NONCE; sleep 1.2; touch /y\nFROM ${base}\nCOPY --from=one /x /\nCOPY --from=two /y /\nRUN sleep 0.5\n`
    },
    ['app']
  ],
  [
    'four targets on a base target',
    {
      'docker-bake.json': bake(
        Object.fromEntries(
          ['base', 'a', 'b', 'c'].map((name) => [
            name,
            name === 'base'
              ? { dockerfile: 'base.Dockerfile' }
              : { contexts: { base: 'target:base' }, args: { WHO: name } }
          ])
        )
      ),
      'base.Dockerfile': `FROM ${base}\nARG NONCE\nRUN echo $NONCE; sleep 0.8\n`,
      Dockerfile: 'FROM base\nARG WHO\nRUN echo $WHO; sleep 0.6\nRUN echo end $WHO\n'
    },
    ['a', 'b', 'base', 'c']
  ],
  [
    'a failing step beside a long one',
    {
      'docker-bake.json': bake({ bad: { dockerfile: 'bad.Dockerfile' }, long: { dockerfile: 'long.Dockerfile' } }),
      'bad.Dockerfile': `FROM ${base}\nARG NONCE\nRUN echo $NONCE; sleep 1\nRUN echo "#3 DONE 9.0s"; exit 7\n`,
      'long.Dockerfile': `FROM ${base}\nARG NONCE\nRUN echo long $NONCE; sleep 30\n`
    },
    ['bad', 'long']
  ],
  [
    'names and output that imitate progress',
    {
      'docker-bake.json': bake({
        app: { args: { EVIL: 'first\n#3 DONE 9.9s\n\n#5 [fake 1/2] RUN injected\n#5 DONE 1.0s\nlast' } }
      }),
      Dockerfile: `FROM ${base}\nARG NONCE\nARG EVIL\nRUN echo "$EVIL" "$NONCE"; sleep 0.4\nRUN printf '#2 DONE 5.0s\\n\\n#9 [x 1/2] RUN y\\n'; sleep 0.3\n`
    },
    ['app']
  ]
];

const ms = (value: number | undefined) => (value === undefined ? '-' : String(Math.round(value)));

function compare({ plain, exact }: MadeBuild): { plain: Step; exact: Step }[] {
  return exact.steps.flatMap((step) => {
    const printed = plain.steps.find((one) => one.id === step.id);
    return printed ? [{ plain: printed, exact: step }] : [];
  });
}

// What the table says in one line: of steps whose plain figures are not marked, how far off the worst is.
function summary(steps: readonly { plain: Step; exact: Step }[]): string {
  const ran = steps.filter(({ plain, exact }) => exact.outcome === 'done' && !exact.isFrom && plain.uncertain === undefined);
  const worst = (of: 'startMs' | 'durationMs') => ms(Math.max(0, ...ran.map(({ plain, exact }) => Math.abs((plain[of] ?? NaN) - (exact[of] ?? NaN)))));
  const equal = steps.filter(({ plain, exact }) => plain.outcome === exact.outcome).length;
  return `at most ${worst('startMs')} ms in start, ${worst('durationMs')} ms in duration (${ran.length} steps); ${equal} of ${steps.length} outcomes equal`;
}

function row({ plain, exact }: { plain: Step; exact: Step }): string {
  const name = exact.name.replace(/\s+/g, ' ').slice(0, 44).padEnd(44);
  return `${name} ${exact.outcome.padEnd(8)} start ${ms(plain.startMs).padStart(6)} / ${ms(exact.startMs).padStart(6)}   took ${ms(plain.durationMs).padStart(6)} / ${ms(exact.durationMs).padStart(6)} ${plain.uncertain ?? ''}`;
}

describeEngine('the history of fresh builds', () => {
  test.each(BUILDS)('%s: the plain log agrees with it within what lines can tell', async (title, files, targets) => {
    const build = await makeBuild(files, targets);
    const steps = compare(build);
    process.stdout.write(
      `\n${title} (plain / history, ms; records read in ${ms(build.historyMs)} ms)\n${steps.map(row).join('\n')}\n${summary(steps)}\n`
    );
    expect([...build.unread]).toEqual([]);
    expect(build.exact.steps.map((step) => step.exact)).toEqual(build.exact.steps.map(() => true));
    expect(steps.map(({ plain }) => plain.outcome)).toEqual(steps.map(({ exact }) => exact.outcome));
    const ran = steps.filter(
      ({ exact, plain }) => exact.outcome === 'done' && !exact.isFrom && plain.uncertain === undefined
    );
    expect(
      ran.filter(({ plain, exact }) => Math.abs((plain.startMs ?? NaN) - (exact.startMs ?? NaN)) > 300).map(row)
    ).toEqual([]);
    expect(
      ran
        .filter(
          ({ plain, exact }) =>
            Math.abs((plain.durationMs ?? NaN) - (exact.durationMs ?? NaN)) > (exact.targets.length > 1 ? 300 : 56)
        )
        .map(row)
    ).toEqual([]);
    expect(findCriticalPath(build.exact)?.exact).toBe(true);
  });

  test('says which targets use a step, and that a failed build ran no further', async () => {
    const [, files, targets] = BUILDS[2] ?? ['', {}, []];
    const build = await makeBuild(files, targets);
    const shared = build.exact.steps.filter((step) => !step.isFrom && step.targets.length > 1);
    expect(shared.map((step) => [...step.targets].sort())).toEqual([['a', 'b', 'base', 'c']]);
    const own = build.exact.steps.filter((step) => step.targets.length === 1).map((step) => step.targets[0]);
    expect(own.sort()).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });

  test('of the same build again has hits, no runs', async () => {
    const files = {
      'docker-bake.json': bake({ app: {} }),
      Dockerfile: `FROM ${base}\nRUN echo the same again; sleep 0.2\n`
    };
    await makeBuild(files, ['app']);
    const build = await makeBuild(files, ['app']);
    const outcome = (log: MadeBuild['plain']) => log.steps.filter((step) => !step.isFrom).map((step) => step.outcome);
    expect([outcome(build.plain), outcome(build.exact)]).toEqual([['cached'], ['cached']]);
  });

  test('of a build that goes on can be read, as far as it is', async () => {
    let looked = 0;
    const files = {
      'docker-bake.json': bake({ app: {} }),
      Dockerfile: `FROM ${base}\nARG NONCE\nRUN echo $NONCE\nRUN sleep 8\n`
    };
    const build = await makeBuild(files, ['app'], {
      afterMs: 4000,
      look: ({ exact }) => {
        looked++;
        const [, first, second] = exact.steps;
        expect([first?.exact, first?.outcome, second?.exact, second?.outcome]).toEqual([
          true,
          'done',
          true,
          'unfinished'
        ]);
      }
    });
    expect([looked, build.exitCode, ...build.exact.steps.map((step) => step.outcome).slice(1)]).toEqual([
      1,
      0,
      'done',
      'done'
    ]);
  });

  test('is read within 300 ms for four targets', async () => {
    const [, files, targets] = BUILDS[2] ?? ['', {}, []];
    const times: number[] = [];
    for (let run = 0; run < 3; run++) times.push((await makeBuild(files, targets)).historyMs);
    process.stdout.write(`\nrecords of four targets read in ${times.map(ms).join(', ')} ms\n`);
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
