import { refusal } from '../rules/refusals.js';

/** A text is of a part that the entry has. */
export const partUnknown = refusal(
  'not-found',
  'LAW_PART_UNKNOWN',
  'This entry of the law has no such element or context.',
  '/part',
);

/** What stands is replaced knowingly, or not at all. */
export const officialTextStands = refusal(
  'conflict',
  'OFFICIAL_TEXT_STANDS',
  'An official text in this language stands already. Please replace it, with a reason.',
  '/lang',
);

/** Only what stands is replaced. */
export const officialTextMissing = refusal(
  'not-found',
  'OFFICIAL_TEXT_NOT_LOADED',
  'No official text in this language was loaded yet, so there is none to replace.',
  '/lang',
);

/** Who signs has read the words that stand. */
export const paraphraseDiffers = refusal(
  'conflict',
  'PARAPHRASE_DIFFERS',
  'The paraphrase in the catalogue is not the one that was read. Please read it again before you sign.',
  '/sha256',
);

/** What was signed once is not signed again. */
export const paraphraseSigned = refusal(
  'conflict',
  'PARAPHRASE_SIGNED',
  'A signature stands under this paraphrase already.',
  '/part',
);

/** Only a signature that stands is withdrawn. */
export const paraphraseNotSigned = refusal(
  'conflict',
  'PARAPHRASE_NOT_SIGNED',
  'No signature stands under this paraphrase.',
  '/part',
);
