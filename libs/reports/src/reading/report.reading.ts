import { createHash } from 'node:crypto';
import { refuse } from '#kernel';
import { reviewConclusions } from './checks/conclusion.checks.js';
import { checkFigures } from './checks/figure.checks.js';
import { checkReport, checkScopes } from './checks/report.checks.js';
import { checkUnits } from './checks/unit.checks.js';
import type { DrawnConclusion, Statement } from './conclusion.reading.js';
import { readConclusions, readStatements } from './conclusion.reading.js';
import type { Finding, RefusedUnit } from './desk.js';
import { Desk } from './desk.js';
import type { Digest } from './desk.js';
import type { PublishedFigure } from './figure.reading.js';
import { readFigures } from './figure.reading.js';
import { openReport } from './file.reader.js';
import type { PublishedReport } from './report.header.js';
import { readHeader } from './report.header.js';
import { bayanatRefusalCodes } from './refusal-codes.js';
import { shieldFor } from './shield.js';
import type { ReportUnit } from './unit.reading.js';
import { readUnit, unitKeyOf } from './unit.reading.js';

/** All that a report file says, divided into what may stand in the clear and what is to be sealed. */
export interface ReportReading {
  readonly report: PublishedReport;
  readonly units: readonly ReportUnit[];
  readonly figures: readonly PublishedFigure[];
  readonly conclusions: readonly DrawnConclusion[];
  readonly statements: readonly Statement[];
  /** What a person should look at. */
  readonly findings: readonly Finding[];
  /** What was not taken in, while the rest was. */
  readonly refusals: readonly RefusedUnit[];
  /** Every text that names a person and must not stand anywhere in the clear. */
  readonly named: readonly string[];
}

const unitsByLine = (units: readonly ReportUnit[]): ReadonlyMap<number, number> => {
  const lines = new Map<number, number>();
  for (const { sourceLine } of units) {
    const [line] = sourceLine;
    if (line !== undefined && sourceLine.length === 1) lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return lines;
};

/**
 * Reads the bytes of a report file. Pure: the same bytes give the same reading. An unreadable file
 * is refused whole; an impossible part is refused alone; what is merely inconsistent is a finding.
 * @param today the day after which every date is in the future, where the caller knows it
 * @param digest covers ids and keys that name somebody; keyed wherever the reading is kept
 * @param alsoNamed names of people that the file does not give in fields for names
 * @param restricted the places of incidents of which the file has nothing but the id: each is refused
 * @throws Refusal of kind `invalid` where the file is refused whole
 */
export const readReport = (
  bytes: Uint8Array,
  {
    today = null,
    digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    alsoNamed = [],
    restricted = new Set(),
  }: {
    readonly today?: string | null;
    readonly digest?: Digest;
    readonly alsoNamed?: readonly string[];
    readonly restricted?: ReadonlySet<number>;
  } = {},
): ReportReading => {
  const { file, incidents, named: inside } = openReport(bytes);
  const named = [...inside, ...alsoNamed];
  const desk = new Desk(shieldFor(named), digest);
  const report = readHeader(file, desk);
  const ids = new Set<string>();
  const taken = new Set<string>();
  const units = incidents.flatMap((json, i) => {
    const id = unitKeyOf(json, desk);
    if (id !== null) ids.add(id);
    const read = () =>
      restricted.has(i)
        ? refuse(
            'invalid',
            'RECORD_RESTRICTED',
            bayanatRefusalCodes.RECORD_RESTRICTED,
            `/incidents/${i}`,
          )
        : readUnit(json, i, desk, taken);
    return desk.attempt('incident', id, read) ?? [];
  });
  const figures = readFigures(file, desk);
  const drawn = readConclusions(file, desk);
  const statements = readStatements(file, desk);

  checkReport(report, today, desk);
  checkUnits({ report, units, ids, unitsOnLine: unitsByLine(units), today }, desk);
  checkFigures(figures, desk);
  checkScopes(drawn, statements, ids, desk);
  const conclusions = reviewConclusions(drawn, units, report, desk);
  desk.close();
  const { findings, refusals } = desk;
  return { report, units, figures, conclusions, statements, findings, refusals, named };
};
