import { renderComment } from '../../src/report/comment.js';
import { findingLines } from '../../src/report/findings-text.js';
import type { JobSection, SectionIdentity } from '../../src/report/job-section.js';
import { makeSection } from '../../src/report/job-section.js';
import type { Report } from '../../src/report/report.js';
import { makeReportValue } from '../support/make.js';
import { reports } from './reports.js';

/** Whose section it is: the only job of the workflow `ci`. */
export function makeIdentity(overrides: Partial<SectionIdentity> = {}): SectionIdentity {
  return { key: '0123456789abcdef', workflow: 'ci', job: 'build', matrix: '', jobs: 1, runId: 1000, attempt: 1, edition: 1, url: 'https://github.com/acme/shop/actions/runs/1000/attempts/1', ...overrides };
}

/** A section of a small build that went well. */
export function makeJobSection(overrides: Partial<JobSection> = {}): JobSection {
  return { ...makeSection(makeReportValue(), makeIdentity()), ...overrides };
}

/** The comment of one job alone. */
export function commentOf(report: Report, limit?: number): string {
  return renderComment([makeSection(report, makeIdentity(), findingLines(report.findings, 3))], limit);
}

/** The comment of a matrix of six jobs, of which one failed. */
export function matrixComment(): string {
  const platforms = ['linux/amd64', 'linux/arm64'];
  const services = ['web', 'api', 'worker'];
  return renderComment(services.flatMap((service, row) => platforms.map((platform, column) => {
    const identity = makeIdentity({ key: `${service} ${platform}`, matrix: `platform: ${platform}, service: ${service}`, jobs: 6, url: `https://github.com/acme/shop/actions/runs/1000/job/${row * 2 + column}` });
    const report = reports[service === 'api' && column === 1 ? 'failed' : row === 0 ? 'success' : 'partly-cached']!;
    return makeSection(report, identity, findingLines(report.findings, 3));
  })));
}
