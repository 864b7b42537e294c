import { change, need, projection, put } from '../kit/projection.js';
import type { Heard } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import type { OfficialTextRow } from './wording.rows.js';
import { officialTexts, signatures } from './wording.tables.js';

const standing = (
  event: Heard<'OfficialTextLoaded' | 'OfficialTextReplaced'>,
): OfficialTextRow => ({
  ...event.fact.data,
  ...stated(event),
  loaded: event.position,
  sealed: sealedOf(event),
});

/** Official texts of the law, and signatures under our paraphrases. */
export const wordingProjection = projection('wordings', 1, [officialTexts, signatures], {
  OfficialTextLoaded: (event) => [put(officialTexts, standing(event))],
  OfficialTextReplaced: (event) => [put(officialTexts, standing(event))],
  ParaphraseSigned: (event) => [
    put(signatures, {
      ...event.fact.data,
      ...stated(event),
      signed: event.position,
      withdrawn: false,
      withdrawalSealed: null,
    }),
  ],
  ParaphraseSignatureWithdrawn: {
    needs: ({ fact: { data } }) => [need(signatures, data.wordingId, data.part)],
    follows: (event, rows) =>
      change(rows, signatures, [event.fact.data.wordingId, event.fact.data.part], () => ({
        withdrawn: true,
        withdrawalSealed: sealedOf(event),
      })),
  },
});
