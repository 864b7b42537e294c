import type { DossierContent, DossierLanguage } from '#dossier';
import { dossierDocument } from '../document/dossier-document.js';

/** The version of the document's form: raised where the same content comes to give other bytes. */
export const DOCUMENT_VERSION = '1';

/** The document of a dossier. */
export const documentOf = (content: DossierContent, lang: DossierLanguage): Promise<Uint8Array> =>
  dossierDocument(content, lang);
