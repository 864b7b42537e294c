import { refusal } from '../rules/refusals.js';

/** The number stands in the dossier's own bytes, so that it cannot be given afterwards. */
export const dossierNumberTaken = refusal(
  'conflict',
  'DOSSIER_NUMBER_TAKEN',
  'Another dossier of this case was issued in the meantime. Please build this one again: it gets the next number.',
  '/number',
);

/** What is not sealed cannot be proven. */
export const dossierNotSealed = refusal(
  'invalid',
  'DOSSIER_NOT_SEALED',
  'A dossier speaks at a position that its signed head covers.',
  '/position',
);

/** A court must not have to take the word of the operator alone. */
export const dossierNotAnchored = refusal(
  'conflict',
  'DOSSIER_NOT_ANCHORED',
  'Outside a demo no dossier is issued for a court unless somebody else confirmed its signed head: a time authority, or a cosignature by a key that the operator does not hold. See docs/dossier.md.',
  '/anchor',
);

/** What a dossier says of outsiders, the register was told before by the notary, who held it against the head. */
export const dossierAnchorNotRecorded = refusal(
  'conflict',
  'DOSSIER_ANCHOR_NOT_RECORDED',
  'The register holds no such confirmation of this signed head by somebody outside. Please seal first (npx sijil checkpoint), or bring a cosigned head.',
  '/anchor',
);

/** An issue is known by its number in the case. */
export const dossierNotFound = refusal(
  'not-found',
  'DOSSIER_NOT_FOUND',
  'No dossier of this case was issued under this number.',
  '/replaces',
);

/** An issue takes the place of one for the same readers, in the same language. */
export const dossierOfAnotherKind = refusal(
  'invalid',
  'DOSSIER_OF_ANOTHER_KIND',
  'A dossier can only take the place of one of the same profile and language.',
  '/replaces',
);

/** An issue that takes the place of another says what is otherwise, and no other does. */
export const dossierDifferencesMissing = refusal(
  'invalid',
  'DOSSIER_DIFFERENCES_MISSING',
  'A dossier that takes the place of another names the files that are otherwise, and no other does.',
  '/differences',
);

/** What is handed over in the name of a case belongs to it. */
export const itemNotInCase = refusal(
  'conflict',
  'ITEM_NOT_IN_CASE',
  'This item is neither an exhibit nor an issued dossier of the case.',
  '/items',
);

/** Handing over nothing is no disclosure. */
export const nothingHandedOver = refusal(
  'invalid',
  'NOTHING_HANDED_OVER',
  'Please name at least one item, each of them once.',
  '/items',
);
