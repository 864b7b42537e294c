import { canonical } from '#events';
import type { Redaction } from '../back.js';
import type { DossierContent } from '../content.js';
import {
  chargeTable,
  chronologyTable,
  custodyTable,
  elementTable,
  exhibitTable,
  factTable,
  personTable,
  redactionTable,
} from './case.tables.js';
import { csvOf } from './csv.js';
import type { CsvTable } from './csv.js';
import { actTable, claimTable, incidentTable } from './incident.tables.js';
import { provenanceOf } from './provenance.js';

const TABLES: Readonly<Record<string, (content: DossierContent) => CsvTable>> = {
  acts: actTable,
  charges: chargeTable,
  chronology: chronologyTable,
  claims: claimTable,
  custody: custodyTable,
  elements: elementTable,
  exhibits: exhibitTable,
  facts: factTable,
  incidents: incidentTable,
  persons: personTable,
};

/** Where in a bag the content itself stands. */
export const CONTENT_PATH = 'data/case/content.json';

/**
 * The files that say in data what a dossier says: the content as canonical JSON (RFC 8785), a table of each kind
 * of thing, the redaction log and the provenance. The same content gives the same bytes.
 */
export const contentFiles = (
  content: DossierContent,
  redactions: readonly Redaction[] = content.redactions,
): ReadonlyMap<string, Uint8Array> => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return new Map([
    [CONTENT_PATH, bytes(`${canonical(content)}\n`)],
    ...Object.entries(TABLES).map(
      ([name, table]) => [`data/case/${name}.csv`, bytes(csvOf(table(content)))] as const,
    ),
    ['data/provenance.json', bytes(`${canonical(provenanceOf(content))}\n`)],
    ['data/redactions.csv', bytes(csvOf(redactionTable(redactions)))],
  ]);
};
