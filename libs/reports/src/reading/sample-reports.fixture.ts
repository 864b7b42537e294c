import { readFileSync } from 'node:fs';
import type { Json } from '#kernel';
import { readReport } from './report.reading.js';
import type { ReportReading } from './report.reading.js';

/** The reports that come with the product. People in them bear invented names. */
export const SAMPLES = ['2017-09-massacres', '2016-06-al-qouriyah', '2023-10-qarqour'] as const;
export type SampleName = (typeof SAMPLES)[number];

/** The bytes of a sample report. */
export const sampleBytes = (name: SampleName): Uint8Array =>
  readFileSync(new URL(`../../../../samples/reports/${name}.json`, import.meta.url));

/** A JSON value that a spec may change. */
export type Loose = { [key: string]: Loose } & Loose[];

/** A sample report as JSON, a fresh copy each time. */
export const sampleJson = (name: SampleName): Loose =>
  JSON.parse(Buffer.from(sampleBytes(name)).toString('utf8')) as Loose;

/** The bytes of a JSON value. */
export const bytesOf = (json: unknown): Uint8Array => Buffer.from(JSON.stringify(json), 'utf8');

/** Reads a file made of these parts. */
export const reading = (json: unknown, options?: { today?: string }): ReportReading =>
  readReport(bytesOf(json), options);

/** A report of one incident, for specs about one field. */
export const reportOf = (...incidents: readonly object[]): Record<string, Json> => ({
  report: {
    title: 'A report',
    publisher: 'A publisher',
    published: '2017-10-09',
    period: { start: '2017-09-01', end: '2017-09-30' },
    coverage: { incidents: 'complete' },
  },
  incidents: incidents as readonly Json[],
});
