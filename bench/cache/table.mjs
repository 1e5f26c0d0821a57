// The figures as a Markdown table, and the goals of the project.
import { cpus, totalmem } from 'node:os';

/** @typedef {import('../cache.mjs').Figure} Figure */
/** @typedef {'pushedMs' | 'goesOnMs' | 'jobMs'} Field */

/** @param {readonly Figure[]} figures @param {{ rounds: number, megabits: number, layers: { images: number, cache: number } }} run */
export function renderTable(figures, { rounds, megabits, layers }) {
  const rows = [...new Map(figures.map(({ situation, variant }) => [`${situation}\n${variant}`, { situation, variant }])).values()];
  const median = (/** @type {string} */ situation, /** @type {string} */ variant, /** @type {Field | 'sentMb'} */ field) =>
    middle(figures.filter((figure) => figure.situation === situation && figure.variant === variant).map((figure) => figure[field]));
  const lines = rows.map(({ situation, variant }) => {
    const [pushed, goesOn, job] = /** @type {const} */ (['pushedMs', 'goesOnMs', 'jobMs']).map((field) => seconds(median(situation, variant, field)));
    return `| ${situation} | ${variant} | ${pushed} | ${goesOn} | ${job} | ${median(situation, variant, 'sentMb')} MB |`;
  });
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}`;
  return `${[
    `Medians of ${rounds}, ${machine}; registry behind ${megabits} Mbit/s; four services, ${layers.images} MB of layers in images and ${layers.cache} MB that only a cache holds.`,
    '',
    '| situation | variant | images in the registry | next step can start | whole job | sent |',
    '| --- | --- | --: | --: | --: | --: |',
    ...lines,
    '',
    ...renderGoals(rows.map(({ situation }) => situation), median)
  ].join('\n')}\n`;
}

/** @param {readonly string[]} situations @param {(situation: string, variant: string, field: Field) => number | undefined} median */
function renderGoals(situations, median) {
  /** @type {string[]} */
  const lines = [];
  for (const situation of new Set(situations)) {
    const [own, hand, none] = ['Warmbake', 'mode=max by hand', 'no cache'].map((variant) => (/** @type {Field} */ field) => median(situation, variant, field));
    for (const [name, other] of /** @type {const} */ ([['mode=max by hand', hand], ['no cache', none]])) {
      const [pushed, goesOn] = /** @type {const} */ (['pushedMs', 'goesOnMs']).map((field) => ratio(other?.(field), own?.(field)));
      const [job, otherJob] = [own?.('jobMs'), other?.('jobMs')];
      if (pushed === undefined || job === undefined || otherJob === undefined) continue;
      lines.push(`- ${situation}, Warmbake against ${name}: images ${pushed} times as soon, next step ${goesOn} times, job ${job <= otherJob ? '' : '+'}${((job - otherJob) / 1000).toFixed(2)} s (${((job / otherJob - 1) * 100).toFixed(1)} %)`);
    }
  }
  return lines;
}

/** @param {number | undefined} other @param {number | undefined} own */
function ratio(other, own) {
  return other === undefined || own === undefined ? undefined : (other / own).toFixed(2);
}

/** @param {readonly number[]} values */
function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** @param {number | undefined} ms */
function seconds(ms) {
  return ms === undefined ? '–' : `${(ms / 1000).toFixed(1)} s`;
}
