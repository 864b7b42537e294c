import { randomBytes } from 'node:crypto';
import { instant } from '#kernel';
import { reportIdOf } from '#domain';
import { importIdOf, publicationIdOf, readReport, shield } from '#reports';
import type { UnitContext } from '#reports';
import { RehearsalStore, RehearsalVault, WriteSide } from '#write-side';
import type { Desk } from '../desk/desk.js';
import type { Operator } from '../desk/open-register.js';
import { ImportRun } from './import-run.js';
import type { ImportResult, Progress } from './run.js';
import { knownImport } from './known.js';

/** A file to be taken in. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The key for the report; its own where absent. */
  readonly as?: string;
  /** Who or what made the structured copy. */
  readonly structuredBy?: string;
  /** Go the whole way, write nothing. */
  readonly dryRun: boolean;
}

/** Takes in one report file: every unit whole or not at all, the same file twice as once. */
export const importReport = async (
  desk: Desk,
  operator: Operator,
  file: ImportFile,
  progress: Progress = () => undefined,
): Promise<ImportResult> => {
  const today = instant(desk.clock.now()).slice(0, 10);
  const reading = readReport(file.bytes, {
    today,
    digest: (text) => desk.vault.mac('cover', text),
  });
  const pen = file.dryRun ? rehearsalOf(desk) : desk.writeSide;
  const registerId = (await desk.register())?.id ?? '';
  const key = file.as ?? reading.report.key ?? file.name.replace(/\.[^.]*$/, '');
  const reportId = reportIdOf(key);
  const mac = desk.vault.mac('file', file.bytes);
  const last = (await knownImport(pen, reportId)).last;
  const same = last?.fileMac === mac;
  const ordinal = same ? last.ordinal : (last?.ordinal ?? 0) + 1;
  const context: UnitContext = {
    registerId,
    reportId,
    importId: importIdOf(reportId, ordinal),
    publicationId: publicationIdOf(reportId),
    names: (text) => shield(text, reading.named),
    mac: (domain, text) => desk.vault.mac(domain, text),
  };
  const run = new ImportRun({
    desk,
    pen,
    operator,
    reading,
    context,
    key,
    ordinal,
    completed: same && last.completed,
    file: {
      bytes: file.bytes,
      name: file.name,
      mac,
      ...(file.structuredBy === undefined ? {} : { structuredBy: file.structuredBy }),
    },
    dryRun: file.dryRun,
  });
  return await run.go(progress);
};

const rehearsalOf = (desk: Desk): WriteSide =>
  new WriteSide({
    store: new RehearsalStore(desk.store),
    vault: new RehearsalVault(desk.vault),
    clock: desk.clock,
    random: (bytes) => randomBytes(bytes),
  });
