import { Refusal } from '#kernel';

/** A typeface is not the one that Sijil is installed with. */
export const fontMissing = (): Refusal =>
  new Refusal(
    'unavailable',
    'DOCUMENT_FONT_MISSING',
    'A typeface of the dossier is missing or is not the one that belongs to this version. Install the packages again: npm ci.',
  );

/** It takes too long. */
export const tookTooLong = (): Refusal =>
  new Refusal(
    'unavailable',
    'DOCUMENT_TOOK_TOO_LONG',
    'The document was not ready in time and was given up. Nothing was issued.',
  );

/** It takes more memory than it may. */
export const tookTooMuch = (): Refusal =>
  new Refusal(
    'unavailable',
    'DOCUMENT_TOOK_TOO_MUCH',
    'The document needed more memory than one may have and was given up. Nothing was issued; narrow the case or divide it.',
  );

/** It cannot be laid on paper as the standard demands. */
export const notSet = (): Refusal =>
  new Refusal(
    'unavailable',
    'DOCUMENT_NOT_SET',
    'The document could not be set as PDF/A. Nothing was issued; this is a fault of Sijil.',
  );

/** It says more than one document can hold. */
export const tooLarge = (): Refusal =>
  new Refusal(
    'invalid',
    'DOCUMENT_TOO_LARGE',
    'The dossier says more than one document can hold. Nothing was issued; narrow the case or divide it.',
  );
