import { refusal } from '../rules/refusals.js';

/** One stream, one report. */
export const reportKeyDiffers = refusal(
  'conflict',
  'REPORT_KEY_DIFFERS',
  'This report is known in the register under another key.',
  '/key',
);

/** What was begun is carried on, not begun again. */
export const importUnderWay = refusal(
  'conflict',
  'IMPORT_UNDER_WAY',
  'This very file has been begun before and is not yet complete. Carry on with that import.',
  '/fileMac',
);

/** An import is known by its id. */
export const importNotFound = refusal(
  'not-found',
  'IMPORT_RUN_NOT_FOUND',
  'There was no such import of this report.',
  '/importId',
);

/** Only the latest import takes anything in, and only until it is complete. */
export const importOver = refusal(
  'conflict',
  'IMPORT_OVER',
  'This import is complete, or a later one has taken its place.',
  '/importId',
);

/** A key stands for one figure at a time. */
export const figurePublished = refusal(
  'conflict',
  'FIGURE_ALREADY_PUBLISHED',
  'The report already prints a figure under this key. Say which claim the new one replaces.',
  '/key',
);

/** Only the figure that stands can be replaced or no longer be printed. */
export const figureNotFound = refusal(
  'not-found',
  'FIGURE_NOT_FOUND',
  'The report prints no such figure.',
  '/key',
);

/** A conclusion is known by its claim. */
export const conclusionNotFound = refusal(
  'not-found',
  'CONCLUSION_NOT_FOUND',
  'The report draws no such conclusion.',
  '/claimId',
);

/** What is not published any more cannot vanish again. */
export const conclusionGone = refusal(
  'conflict',
  'CONCLUSION_NOT_STANDING',
  'The report has not drawn this conclusion any more since before.',
  '/claimId',
);

/** A finding is known by its id. */
export const findingNotFound = refusal(
  'not-found',
  'FINDING_NOT_FOUND',
  'No such finding was raised on this report.',
  '/findingId',
);
