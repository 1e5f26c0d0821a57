import type { Report } from '../../src/report/report.js';
import { refusalNotices, tagNotices } from '../../src/report/unchanged.js';
import type { UnchangedTarget } from '../../src/report/unchanged.js';
import { sampleReport, shop } from './sample-builds.js';

// Reports of builds in which targets were skipped.

function skipped(names: readonly string[], overrides: Partial<UnchangedTarget> = {}): Map<string, UnchangedTarget> {
  return new Map(names.map((name, index): [string, UnchangedTarget] => {
    const repository = `ghcr.io/acme/shop-${name}`;
    return [name, {
      how: 'retagged', repository, digest: `sha256:${'0123456789abcdef'[index % 16]?.repeat(64)}`, mediaType: 'application/vnd.oci.image.index.v1+json', bytes: 420, since: `${index % 10}a2b3c4`.padEnd(40, '0'),
      tagged: [{ ref: `${repository}:pr-7`, tag: 'pr-7', reason: 'pull-request' }, { ref: `${repository}:pr-7-1a2b3c4`, tag: 'pr-7-1a2b3c4', reason: 'commit' }], left: [], ...overrides
    }];
  }));
}

const services = ['web', 'api', 'worker', 'cron', 'mail'];
const shown = new Map(services.map((name) => [name, name]));

/** Nothing changed: all targets have their tags, but for one that was newer. */
export function unchangedReport(): Report {
  const unchanged = skipped(services);
  const [web] = unchanged.values();
  const left = { ref: 'ghcr.io/acme/shop-web:pr-7', reason: 'it names the image of 9f8e7d6, which is newer', newer: true };
  if (web) unchanged.set('web', { ...web, tagged: web.tagged.slice(1), left: [left] });
  return sampleReport({ targets: services, vertices: [], result: 'skipped', unchanged, notices: tagNotices(unchanged, shown) });
}

/** One of many changed, and one is never skipped. */
export function partlyChangedReport(): Report {
  const others = Array.from({ length: 17 }, (_, index) => `service-${String(index).padStart(2, '0')}`);
  const notices = refusalNotices(new Map([['worker', 'it is given secrets, which no fingerprint can hold']]), shown);
  return sampleReport({ targets: ['web', 'api', 'worker', ...others], vertices: shop, unchanged: skipped(others), notices });
}

/** Images that were only looked up: for a fork, and with `build: false`. */
export function foundReport(how: 'unchanged' | 'found'): Report {
  return sampleReport({ targets: ['web', 'api'], vertices: [], result: 'skipped', unchanged: skipped(['web', 'api'], { how, tagged: [], ...(how === 'found' ? { since: undefined } : {}) }) });
}
