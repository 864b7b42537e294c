import { alters, begins, seal } from './tale.js';
import type { Tales } from './tale.js';

type Wording =
  | 'OfficialTextLoaded'
  | 'OfficialTextReplaced'
  | 'ParaphraseSigned'
  | 'ParaphraseSignatureWithdrawn';

interface Of {
  readonly wordingId: string;
  readonly part: string;
}

const inLanguage = ({ wordingId, part, lang }: Of & { readonly lang: string }): string =>
  `${wordingId} ${part} ${lang}`;
const paraphrase = ({ wordingId, part }: Of): string => `${wordingId} ${part}`;

/** Official texts of the law, and signatures under our paraphrases. */
export const wordingTales: Tales<Wording> = {
  OfficialTextLoaded: begins('official_text', inLanguage, ({ position }) => ({ loaded: position })),
  OfficialTextReplaced: begins('official_text', inLanguage, ({ position }) => ({
    loaded: position,
  })),
  ParaphraseSigned: begins('paraphrase_signature', paraphrase, ({ position }) => ({
    sealed: null,
    signed: position,
    withdrawn: false,
    withdrawalSealed: null,
  })),
  ParaphraseSignatureWithdrawn: alters('paraphrase_signature', paraphrase, (event) => ({
    withdrawn: true,
    withdrawalSealed: seal(event),
  })),
};
