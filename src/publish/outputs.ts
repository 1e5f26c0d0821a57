import type { Report, TargetReport } from '../report/report.js';

export interface OutputFacts {
  /** as it is shown, redacted */
  readonly report: Report;
  /** the targets as they are: what is deployed hangs on these names */
  readonly targets: readonly TargetReport[];
  readonly metadata: string;
  readonly reportFile: string | undefined;
  readonly summaryFile: string | undefined;
  readonly composeFile: string | undefined;
  readonly bakeFile: string;
  readonly comment: { readonly id: number; readonly url: string } | undefined;
}

/** Every output by its name in action.yml; absent ones are empty. */
export function makeOutputs({ report, targets, ...facts }: OutputFacts): Readonly<Record<string, string>> {
  const pushed = targets.filter((target) => (target.images.length > 0 || target.unchanged) && target.digest !== undefined);
  const images = Object.fromEntries(pushed.map((target) => [target.displayName, imageOf(target)]));
  const digests = Object.fromEntries(targets.filter((target) => target.digest !== undefined).map((target) => [target.displayName, target.digest]));
  const slowest = report.steps.filter((step) => step.outcome !== 'cached').reduce<{ instruction: string; durationMs: number | undefined } | undefined>(
    (most, step) => ((step.durationMs ?? 0) > (most?.durationMs ?? 0) ? step : most), undefined
  );
  return {
    images: JSON.stringify(images),
    'image-names': JSON.stringify(Object.fromEntries(Object.entries(images).map(([name, image]) => [name, withoutHosts(image)]))),
    digests: JSON.stringify(digests),
    metadata: facts.metadata,
    report: facts.reportFile ?? '',
    'summary-file': facts.summaryFile ?? '',
    'compose-file': facts.composeFile ?? '',
    'bake-file': facts.bakeFile,
    'cache-ratio': report.totals.cacheRatio === undefined ? '' : report.totals.cacheRatio.toFixed(4).replace(/\.?0+$/, ''),
    'duration-ms': String(report.totals.durationMs),
    'steps-total': String(report.totals.stepsTotal),
    'steps-cached': String(report.totals.stepsCached),
    'slowest-step': slowest?.instruction ?? '',
    skipped: JSON.stringify(targets.filter((target) => target.result === 'skipped').map((target) => target.displayName)),
    builder: report.builder.name,
    'comment-id': facts.comment === undefined ? '' : String(facts.comment.id),
    'comment-url': facts.comment?.url ?? ''
  };
}

interface Image {
  /** repository with digest */
  readonly ref: string;
  readonly digest: string;
  readonly tags: readonly string[];
}

function imageOf({ images, unchanged, digest = '' }: TargetReport): Image {
  const tags = images.map(({ ref }) => ref);
  return { ref: `${unchanged?.repository ?? repositoryOfRef(tags[0] ?? '')}@${digest}`, digest, tags };
}

/** The repository of `host/path:tag`. */
export function repositoryOfRef(ref: string): string {
  const colon = ref.lastIndexOf(':');
  return colon > ref.lastIndexOf('/') ? ref.slice(0, colon) : ref;
}

function withoutHosts(image: Image): Image {
  const strip = (ref: string) => ref.slice(ref.indexOf('/') + 1);
  return { ...image, ref: strip(image.ref), tags: image.tags.map(strip) };
}
