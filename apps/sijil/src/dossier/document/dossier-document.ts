import { fileURLToPath } from 'node:url';
import { printedDossier, sheetsFolder } from '#dossier';
import type { DossierContent, DossierLanguage } from '#dossier';
import { FONTS, placeOf } from './fonts.js';
import { typeset } from './typeset.js';

const PATIENCE_MS = 180_000;
/** 200 incidents and 500 exhibits, 636 pages, took half of it. */
const MOST_KILOBYTES = 3 * 1024 * 1024;

/**
 * The dossier as a document: PDF/A-2a, tagged. The same content in the same language gives the same
 * bytes everywhere; its date is that of the position.
 */
export const dossierDocument = (
  content: DossierContent,
  lang: DossierLanguage,
  { patience = PATIENCE_MS, memory = MOST_KILOBYTES, fonts = FONTS } = {},
): Promise<Uint8Array> =>
  typeset(
    {
      document: printedDossier(content, lang),
      sheets: fileURLToPath(sheetsFolder()),
      fonts: fonts.map(({ family, file, sha256 }) => ({ family, file: placeOf(file), sha256 })),
      seconds: Math.floor(Date.parse(content.cover.instant) / 1000),
    },
    { patience, memory },
  );
