import { randomBytes } from 'node:crypto';
import { categoryOf, instant } from '#kernel';
import type { JsonObject, StreamName } from '#kernel';
import { reportIdOf } from '#domain';
import {
  besideOf,
  importIdOf,
  incidentIdOf,
  mediaTypeOf,
  namedIn,
  openBayanat,
  publicationIdOf,
  readReport,
  readSheet,
  reportOfBayanat,
  restrictedIn,
  shield,
} from '#reports';
import type { Mapping, ReportReading, ReportUnit, UnitContext } from '#reports';
import { RehearsalStore, RehearsalVault, WriteSide } from '#write-side';
import type { Retention } from '#write-side';
import type { Desk } from '../desk/desk.js';
import type { Operator } from '../desk/open-register.js';
import { ImportRun } from './import-run.js';
import type { ImportResult, Progress, Script } from './run.js';
import { knownImport } from './known.js';

/** A file to be taken in. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The key for the report; its own where absent. */
  readonly as?: string;
  /** Who or what made the structured copy. */
  readonly structuredBy?: string;
  /** The shape of the file, where it is not that of a report. */
  readonly from?: 'bayanat';
  /** Go the whole way, write nothing. */
  readonly dryRun: boolean;
}

/** What was read of a file, as a run takes it. */
interface Reading {
  readonly script: Script;
  readonly named: readonly string[];
  readonly mediaType: string;
  readonly mapping?: JsonObject;
}

const UNITS_AT_ONCE = 8;

/** Takes in one report file: every unit whole or not at all, the same file twice as once. */
export const importReport = async (
  desk: Desk,
  operator: Operator,
  file: ImportFile,
  progress: Progress = () => undefined,
): Promise<ImportResult> => {
  if (file.from === 'bayanat') return importBayanat(desk, operator, file, progress);
  const reading = readReport(file.bytes, readingAt(desk));
  return take(
    desk,
    operator,
    file,
    { script: scriptOf(reading), named: reading.named, mediaType: 'application/json' },
    progress,
  );
};

/** An export of Bayanat, read as a report. The file itself stays the evidence, whatever shape it is read in. */
const importBayanat = async (
  desk: Desk,
  operator: Operator,
  file: ImportFile,
  progress: Progress,
): Promise<ImportResult> => {
  const bayanat = await openBayanat(file.bytes);
  const reading = readReport(Buffer.from(JSON.stringify(reportOfBayanat(bayanat))), {
    ...readingAt(desk),
    alsoNamed: namedIn(bayanat),
    restricted: restrictedIn(bayanat),
  });
  const script = {
    ...scriptOf(reading),
    beside: (context: UnitContext) => besideOf(bayanat, context),
  };
  const mediaType = /\.csv$/i.test(file.name) ? 'text/csv' : 'application/json';
  return take(desk, operator, file, { script, named: reading.named, mediaType }, progress);
};

/** Takes in one spreadsheet by a mapping of its columns: a published report in another shape. */
export const importSheet = async (
  desk: Desk,
  operator: Operator,
  file: ImportFile & { readonly mapping: Mapping },
  progress: Progress = () => undefined,
): Promise<ImportResult> => {
  const reading = await readSheet(file.bytes, file.mapping, readingAt(desk));
  return take(
    desk,
    operator,
    file,
    {
      script: {
        report: reading.report,
        size: reading.size,
        figures: [],
        conclusions: [],
        statements: [],
        batches: () => reading.batches(),
        // They grow while the rows are read.
        get findings() {
          return reading.findings;
        },
        get remarked() {
          return reading.remarked;
        },
        get refusals() {
          return reading.refusals;
        },
      },
      named: reading.named,
      mediaType: mediaTypeOf(file.bytes),
      mapping: file.mapping.given,
    },
    progress,
  );
};

const readingAt = (desk: Desk) => ({
  today: instant(desk.clock.now()).slice(0, 10),
  digest: (text: string) => desk.vault.mac('cover', text),
});

const scriptOf = (reading: ReportReading): Script => ({
  ...reading,
  // What was refused is listed all the same.
  size: reading.units.length + reading.refusals.filter(({ of }) => of === 'incident').length,
  *batches() {
    for (let at = 0; at < reading.units.length; at += UNITS_AT_ONCE)
      yield reading.units.slice(at, at + UNITS_AT_ONCE);
  },
});

const take = async (
  desk: Desk,
  operator: Operator,
  file: ImportFile,
  { script, named, mediaType, mapping }: Reading,
  progress: Progress,
): Promise<ImportResult> => {
  const registerId = (await desk.register())?.id ?? '';
  const key = file.as ?? script.report.key ?? file.name.replace(/\.[^.]*$/, '');
  const reportId = reportIdOf(key);
  const looked = mapping === undefined ? undefined : new LookedAt(reportId);
  const pen = file.dryRun
    ? rehearsalOf(desk, publicationIdOf(reportId), script.beside !== undefined, looked)
    : desk.writeSide;
  // A table read by another mapping says something else.
  const mac = desk.vault.mac(
    'file',
    mapping === undefined
      ? file.bytes
      : Buffer.concat([file.bytes, Buffer.from(JSON.stringify(mapping))]),
  );
  const last = (await knownImport(pen, reportId)).last;
  const same = last?.fileMac === mac;
  const ordinal = same ? last.ordinal : (last?.ordinal ?? 0) + 1;
  const context: UnitContext = {
    registerId,
    reportId,
    importId: importIdOf(reportId, ordinal),
    publicationId: publicationIdOf(reportId),
    names: (text) => shield(text, named),
    mac: (domain, text) => desk.vault.mac(domain, text),
  };
  const run = new ImportRun({
    desk,
    pen,
    operator,
    reading: looked === undefined ? script : looked.reading(script),
    context,
    key,
    ordinal,
    completed: same && last.completed,
    file: {
      bytes: file.bytes,
      name: file.name,
      mac,
      mediaType,
      ...(file.structuredBy === undefined ? {} : { structuredBy: file.structuredBy }),
      ...(mapping === undefined ? {} : { mapping }),
    },
    dryRun: file.dryRun,
  });
  return await run.go(progress);
};

/** Later units rely on the import, and on it that parties, publications and incidents are there. */
const RETAINED: Readonly<Record<string, ReturnType<Retention>>> = {
  import: 'all',
  actor: 'first',
  incident: 'first',
};

/**
 * Of the rows of a table those alone are asked for again that a finding is about: it is raised at the end. What a
 * dry run keeps grows with the findings, then, and not with the rows.
 */
class LookedAt {
  readonly #streams = new Set<StreamName>();

  constructor(readonly reportId: string) {}

  has(stream: StreamName): boolean {
    return this.#streams.has(stream);
  }

  /** The reading, which notes of each batch what was found about it before it goes on. */
  reading(script: Script): Script {
    const note = (units: readonly ReportUnit[]): void => {
      const ids = new Set(units.map(({ id }) => id));
      const found = script.findings.flatMap(({ unit }) => unit ?? []);
      // What was seen once so far is said of its unit after the last batch.
      for (const unit of [...found, ...(script.remarked ?? [])])
        if (ids.has(unit)) this.#streams.add(`incident-${incidentIdOf(this, unit)}`);
    };
    const { report, size, figures, conclusions, statements } = script;
    return {
      report,
      size,
      figures,
      conclusions,
      statements,
      // They grow while the rows are read.
      get findings() {
        return script.findings;
      },
      get refusals() {
        return script.refusals;
      },
      async *batches() {
        for await (const units of script.batches()) {
          note(units);
          yield units;
        }
      },
    };
  }
}

/**
 * A pen that writes nothing. Of the people and items of one unit it keeps nothing, unless there are
 * others that stand by themselves and that roles refer to.
 */
const rehearsalOf = (
  desk: Desk,
  publicationId: string,
  apart: boolean,
  looked: LookedAt | undefined,
): WriteSide => {
  const others = apart ? 'first' : 'none';
  const retention: Retention = (stream) => {
    if (stream === `evidence-${publicationId}`) return 'first';
    const category = categoryOf(stream);
    if (category === 'incident' && looked?.has(stream) === false) return 'none';
    return RETAINED[category] ?? others;
  };
  return new WriteSide({
    store: new RehearsalStore(desk.store, retention),
    vault: new RehearsalVault(desk.vault, retention),
    clock: desk.clock,
    random: (bytes) => randomBytes(bytes),
  });
};
