import { createHash } from 'node:crypto';
import { refuse } from '#kernel';
import type { JsonObject } from '#kernel';
import { checkReport } from '../reading/checks/report.checks.js';
import { checkUnits } from '../reading/checks/unit.checks.js';
import { Desk } from '../reading/desk.js';
import type { Digest, Finding, RefusedUnit } from '../reading/desk.js';
import { MAX_FILE_BYTES, MAX_UNITS } from '../reading/limits.js';
import { protectedNames } from '../reading/names.js';
import type { PublishedReport } from '../reading/report.header.js';
import { readHeader } from '../reading/report.header.js';
import { shieldFor } from '../reading/shield.js';
import type { ReportUnit } from '../reading/unit.reading.js';
import { readUnit } from '../reading/unit.reading.js';
import type { Mapping } from './mapping.js';
import { headingOf } from './mapping.js';
import { proposedMapping } from './guess.js';
import type { Row } from './rows/row.js';
import { rowsOf } from './rows/rows.js';
import { columnsIn, isBlank, namesBeside, placeInTable, soundRow, unitOfRow } from './row.unit.js';
import { ROWS_AT_ONCE } from './sheet.limits.js';

/** A table, looked through once, of which the rows can now be read. */
export interface SheetReading {
  readonly report: PublishedReport;
  /** How many rows say something. */
  readonly size: number;
  /** Every text that names a person and must not stand anywhere in the clear. */
  readonly named: readonly string[];
  /** The rows as incidents, some at a time. To be walked through once. */
  batches(): AsyncIterable<readonly ReportUnit[]>;
  /** What a person should look at; all of it once the rows were walked through. */
  readonly findings: readonly Finding[];
  /** The units that a finding may still come to be about, once the rows were walked through. */
  readonly remarked: readonly string[];
  /** Rows that were not taken in; likewise. */
  readonly refusals: readonly RefusedUnit[];
}

/** The rows below the headings that say something, with the columns they stand in. */
async function* rowsBelow(bytes: Uint8Array, mapping: Mapping) {
  let columns: ReturnType<typeof columnsIn> | undefined;
  for await (const row of rowsOf(bytes, mapping)) {
    if (row.number === mapping.headerRow) {
      if (isBlank(row)) headerMissing();
      columns = columnsIn(row, mapping);
    } else if (row.number > mapping.headerRow) {
      if (!columns) return headerMissing();
      if (!isBlank(row)) yield { row, columns };
    }
  }
  return columns === undefined ? headerMissing() : undefined;
}

const headerMissing = (): never =>
  refuse('invalid', 'HEADER_MISSING', 'The table has no row of headings, or it is empty.');

const small = (bytes: Uint8Array): void => {
  if (bytes.byteLength > MAX_FILE_BYTES)
    refuse(
      'invalid',
      'FILE_TOO_LARGE',
      `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB.`,
    );
};

/** What the first walk through a table finds: whether it is one, whom it names, which ids it gives. */
const survey = async (bytes: Uint8Array, mapping: Mapping) => {
  const { report } = mapping.given;
  const named = new Set<string>();
  const ids: string[] = [];
  let size = 0;
  for await (const { row, columns } of rowsBelow(bytes, mapping)) {
    size += 1;
    if (size > MAX_UNITS)
      refuse('invalid', 'TOO_MANY_ROWS', `The table has more than ${MAX_UNITS} rows.`);
    const unit = unitOfRow(row, columns, mapping);
    const beside = namesBeside(row, columns).map((who) => ({ who }));
    for (const name of protectedNames({ report: report ?? null, unit, beside })) named.add(name);
    if (typeof unit['id'] === 'string') ids.push(unit['id'].normalize('NFC').trim());
  }
  return { size, ids, named: [...named] };
};

/**
 * Reads a spreadsheet by a mapping of its columns, walking through it twice: first to know whom it names,
 * so that no cell in the clear repeats a name from any other; then row by row, so that memory stays flat.
 * A table that is none, or hostile, is refused whole before anything of it is taken in.
 * @throws Refusal of kind `invalid` where the file is refused whole
 */
export const readSheet = async (
  bytes: Uint8Array,
  mapping: Mapping,
  {
    today = null,
    digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  }: { readonly today?: string | null; readonly digest?: Digest } = {},
): Promise<SheetReading> => {
  small(bytes);
  const { size, ids, named } = await survey(bytes, mapping);
  const desk = new Desk(shieldFor(named), digest);
  const report = readHeader({ report: mapping.report }, desk);
  checkReport(report, today, desk);
  const surroundings = {
    report,
    ids: new Set(ids.map((id) => desk.unitKey(id))),
    unitsOnLine: new Map<number, number>(),
    today,
  };
  const taken = new Set<string>();

  const read = (row: Row, columns: Parameters<typeof soundRow>[1]): ReportUnit | null => {
    const json = unitOfRow(row, columns, mapping);
    const id = typeof json['id'] === 'string' ? json['id'].normalize('NFC').trim() : '';
    return desk.attempt('incident', id === '' ? null : desk.unitKey(id), () => {
      soundRow(row, columns);
      return readUnit({ ...json, ...(id === '' ? {} : { id }) }, row.number, desk, taken, [
        'rows',
        row.number,
      ]);
    });
  };

  async function* batches(): AsyncGenerator<readonly ReportUnit[]> {
    let units: ReportUnit[] = [];
    const checked = (): readonly ReportUnit[] => {
      checkUnits({ ...surroundings, units }, desk);
      const done = units;
      units = [];
      return done;
    };
    for await (const { row, columns } of rowsBelow(bytes, mapping)) {
      const unit = read(row, columns);
      if (unit) units.push(unit);
      if (units.length === ROWS_AT_ONCE) yield checked();
    }
    yield checked();
    desk.close();
  }

  const noSuchDate = `This is no date that exists, as the mapping reads dates (${mapping.dates}).`;
  const inTable = <T extends { readonly path: string }>(remarks: readonly T[]): readonly T[] =>
    remarks.map((remark) => ({ ...remark, path: placeInTable(remark.path) }));
  return {
    report,
    size,
    named,
    batches,
    get findings() {
      return inTable(desk.findings);
    },
    get remarked() {
      return desk.remarked;
    },
    get refusals() {
      return inTable(desk.refusals).map((refusal) =>
        refusal.code === 'NO_SUCH_DATE' ? { ...refusal, message: noSuchDate } : refusal,
      );
    },
  };
};

/** The mapping that the headings of a table suggest. */
export const proposeMapping = async (bytes: Uint8Array, headerRow = 1): Promise<JsonObject> => {
  small(bytes);
  for await (const row of rowsOf(bytes, { sheet: 1, delimiter: null, encoding: 'utf-8' }))
    if (row.number >= headerRow)
      return proposedMapping(row.cells.map(({ text }) => headingOf(text)).filter((one) => one));
  return headerMissing();
};
