import type { DossierContent } from '../content/content.js';
import type { DossierLanguage } from '../content/shown.js';
import { coverOf, frameOf } from './cover.js';
import type { PrintedDossier } from './document.js';
import { inert } from './inert.js';
import { Paper } from './paper.js';
import { changesAnnex } from './sections/changes.js';
import { chargesSection } from './sections/charges.js';
import { chronologySection } from './sections/chronology.js';
import { custodyAnnex } from './sections/custody.js';
import { defenceSection } from './sections/defence.js';
import { exhibitsSection } from './sections/exhibits.js';
import { glossarySection } from './sections/glossary.js';
import { historySection } from './sections/history.js';
import { incidentsSection } from './sections/incident/incidents.js';
import { integrityAnnex } from './sections/integrity.js';
import { mandateSection } from './sections/mandate.js';
import { redactionsAnnex } from './sections/redactions.js';
import { suspectsSection } from './sections/suspects.js';
import { tellerOf } from './tell/teller.js';

/** The sections in their order. */
const SECTIONS = [
  mandateSection,
  historySection,
  glossarySection,
  incidentsSection,
  suspectsSection,
  chargesSection,
  chronologySection,
  defenceSection,
  exhibitsSection,
  custodyAnnex,
  integrityAnnex,
  changesAnnex,
  redactionsAnnex,
];

/** Raised whenever the same content would be laid on paper otherwise. */
export const DOCUMENT_VERSION = 6;

/** The folder of the sheets that lay it out; the typesetter reads them. */
export const sheetsFolder = (): URL => new URL('./typst/', import.meta.url);

/** A dossier as it goes to the typesetter. */
export const printedDossier = (given: DossierContent, lang: DossierLanguage): PrintedDossier => {
  const content = inert(given);
  const teller = tellerOf(content, lang);
  const paper = new Paper(teller);
  for (const section of SECTIONS) section(paper, content);
  const { instant } = content.cover;
  return {
    lang,
    date: instant.slice(0, 19).split(/[-T:]/u).map(Number),
    frame: frameOf(teller, content),
    cover: coverOf(teller, content),
    blocks: paper.blocks,
  };
};
