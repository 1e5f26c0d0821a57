import { numberOf, objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import { maxBuilds, maxRecordChars } from './record.js';
import type { BaselineRecord, CacheCost, RecordedBuild, RecordedStep, RecordedTarget } from './record.js';

// Steps are rows of numbers, and what repeats from build to build stands once in a list: a build of 60 steps takes 1 kB.
const version = 1;
const outcomes: readonly RecordedStep['outcome'][] = ['done', 'cached', 'failed', 'from'];
const results: readonly RecordedBuild['result'][] = ['success', 'failure', 'canceled'];
const limits = { text: 300, targets: 2_000, steps: 50_000, words: 200_000, args: 100, ms: 30 * 86_400_000, bytes: 1e15 };

/** The record as JSON. */
export function renderRecord({ identity, branch, builds }: BaselineRecord): string {
  const numbers = new Map<string, number>();
  const numberFor = (word: string) => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const rendered = builds.map(({ targets, steps, ...build }) => ({
    ...build,
    targets: targets.map(({ target, durationMs, stepsTotal, stepsCached, cache, args }) => [
      numberFor(target), durationMs ?? null, stepsTotal, stepsCached, cache.importMs, cache.pullMs, cache.exportMs, cache.importBytes, cache.exportBytes,
      [...args].map(([name, value]) => [numberFor(name), numberFor(value)])
    ]),
    steps: steps.map((step) => [numberFor(step.key), numberFor(step.place), outcomes.indexOf(step.outcome), step.durationMs ?? null, ...step.targets.map(numberFor)])
  }));
  return JSON.stringify({ version, identity, branch, words: [...numbers.keys()], builds: rendered });
}

/**
 * The record of this identity and branch, or undefined for any other text: another version, another build's record, a
 * shape or figures that no record of ours has.
 */
export function parseRecord(text: string, identity: string, branch: string): BaselineRecord | undefined {
  if (text.length > maxRecordChars) return undefined;
  const record = objectOf(parseJson(text));
  if (record?.['version'] !== version || record['identity'] !== identity || record['branch'] !== branch) return undefined;
  const words = listOf(record['words'], limits.words)?.map(wordOf);
  const builds = listOf(record['builds'], maxBuilds);
  if (!words || !builds || words.includes(undefined)) return undefined;
  const read = builds.map((build) => parseBuild(build, (index) => (typeof index === 'number' ? words[index] : undefined)));
  return isWhole(read) ? { identity, branch, builds: read } : undefined;
}

type Words = (index: unknown) => string | undefined;

function parseBuild(value: unknown, word: Words): RecordedBuild | undefined {
  const build = objectOf(value);
  const [commit, runId] = [wordOf(build?.['commit']), wordOf(build?.['runId'])];
  const [attempt, atEpochMs] = [amountOf(build?.['attempt'], 1e6), amountOf(build?.['atEpochMs'], 8.64e15)];
  const [wallMs, stepsTotal, stepsCached] = [amountOf(build?.['wallMs'], limits.ms), amountOf(build?.['stepsTotal'], 1e6), amountOf(build?.['stepsCached'], 1e6)];
  const imagesReadyMs = amountOf(build?.['imagesReadyMs'], limits.ms);
  const result = results.find((one) => one === build?.['result']);
  const targets = listOf(build?.['targets'], limits.targets)?.map((row) => parseTarget(row, word));
  const steps = listOf(build?.['steps'], limits.steps)?.map((row) => parseStep(row, word));
  if (commit === undefined || !/^[0-9a-f]{7,64}$/.test(commit) || runId === undefined || !result || !targets || !steps) return undefined;
  if (attempt === undefined || atEpochMs === undefined || wallMs === undefined || stepsTotal === undefined || stepsCached === undefined) return undefined;
  if (!isWhole(targets) || !isWhole(steps)) return undefined;
  return { commit, runId, attempt, atEpochMs, wallMs, ...(imagesReadyMs !== undefined && { imagesReadyMs }), result, stepsTotal, stepsCached, targets, steps };
}

function parseTarget(value: unknown, word: Words): RecordedTarget | undefined {
  const [name, duration, total, cached, importing, pulling, exporting, importSize, exportSize, argList] = listOf(value, 10) ?? [];
  const target = word(name);
  const durationMs = amountOf(duration, limits.ms);
  const [stepsTotal, stepsCached] = [amountOf(total, 1e6), amountOf(cached, 1e6)];
  const cache = costOf([importing, pulling, exporting].map((ms) => amountOf(ms, limits.ms)), [importSize, exportSize].map((size) => amountOf(size, limits.bytes)));
  const args = listOf(argList, limits.args)?.map((pair) => listOf(pair, 2)?.map(word));
  if (target === undefined || stepsTotal === undefined || stepsCached === undefined || !cache || !args) return undefined;
  const pairs = args.map((pair) => (pair?.[0] !== undefined && pair[1] !== undefined ? ([pair[0], pair[1]] as const) : undefined));
  return isWhole(pairs) ? { target, ...(durationMs !== undefined && { durationMs }), stepsTotal, stepsCached, cache, args: new Map(pairs) } : undefined;
}

function costOf([importMs, pullMs, exportMs]: readonly (number | undefined)[], [importBytes, exportBytes]: readonly (number | undefined)[]): CacheCost | undefined {
  if (importMs === undefined || pullMs === undefined || exportMs === undefined || importBytes === undefined || exportBytes === undefined) return undefined;
  return { importMs, pullMs, exportMs, importBytes, exportBytes };
}

function parseStep(value: unknown, word: Words): RecordedStep | undefined {
  const [keyIndex, placeIndex, code, duration, ...users] = listOf(value, limits.targets) ?? [];
  const [key, place, outcome] = [word(keyIndex), word(placeIndex), typeof code === 'number' ? outcomes[code] : undefined];
  const durationMs = amountOf(duration, limits.ms);
  const targets = users.map(word);
  if (key === undefined || place === undefined || !outcome || targets.length === 0 || !isWhole(targets)) return undefined;
  return { key, place, outcome, ...(durationMs !== undefined && { durationMs }), targets };
}

function listOf(value: unknown, longest: number): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length <= longest ? value : undefined;
}

function wordOf(value: unknown): string | undefined {
  const text = stringOf(value);
  return text !== undefined && text.length <= limits.text ? text : undefined;
}

function amountOf(value: unknown, most: number): number | undefined {
  const number = numberOf(value);
  return number !== undefined && number >= 0 && number <= most ? number : undefined;
}

function isWhole<T>(list: readonly (T | undefined)[]): list is readonly T[] {
  return list.every((one) => one !== undefined);
}
