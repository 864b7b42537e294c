import { refusal } from '../rules/refusals.js';

/** An order is known by its id. */
export const disposalNotFound = refusal(
  'not-found',
  'DISPOSAL_NOT_FOUND',
  'No such order to return or destroy was taken in for this item.',
  '/disposalId',
);

/** One order at a time; and while it is open nothing is made of the item, shown in a case or handed out. */
export const disposalOpen = refusal(
  'conflict',
  'DISPOSAL_OPEN',
  'An order to return or destroy files of this item is open. It must be carried out or rejected first.',
  '/evidenceId',
);

/** What was decided is not decided again. */
export const disposalDecided = refusal(
  'conflict',
  'DISPOSAL_ALREADY_DECIDED',
  'This order was approved, rejected or carried out before.',
  '/disposalId',
);

/** Two look at it. */
export const disposalOfOwn = refusal(
  'forbidden',
  'DISPOSAL_OF_OWN_ORDER',
  'Whoever took an order in cannot decide on it: somebody else must.',
  '/disposalId',
);

/** Nothing is carried out that was not approved. */
export const disposalNotApproved = refusal(
  'conflict',
  'DISPOSAL_NOT_APPROVED',
  'This order was not approved, or was carried out before. Nothing was removed.',
  '/disposalId',
);

/** An order is something that others can look up. */
export const orderNotNamed = refusal(
  'invalid',
  'DISPOSAL_ORDER_NOT_NAMED',
  'Please give the reference of the order, or the item that holds it.',
  '/reference',
);

/** To return is to return to somebody outside the office; to destroy is not. */
export const disposalRecipient = refusal(
  'invalid',
  'DISPOSAL_RECIPIENT',
  'Please say to whom files are returned, somebody other than this office; what is destroyed goes to nobody.',
  '/to',
);

/** What goes back is confirmed by whoever gets it, before it is removed here. */
export const receiptMissing = refusal(
  'invalid',
  'DISPOSAL_RECEIPT_MISSING',
  'Before files are removed as returned, their recipient confirms them: please give the item that holds the receipt. What is destroyed has none.',
  '/receipt',
);

/** A receipt is something that can be looked at. */
export const receiptNotOne = refusal(
  'invalid',
  'DISPOSAL_RECEIPT_WITHOUT_FILE',
  'The receipt is an item of its own, other than the order, that stands and whose file is kept here.',
  '/receipt',
);

/** What somebody signs when the files are handed over was not here before that was allowed. */
export const receiptTooEarly = refusal(
  'conflict',
  'DISPOSAL_RECEIPT_TOO_EARLY',
  'This item was here before the return was approved, so it does not confirm it. Please take in what the recipient signed when the files were handed over.',
  '/receipt',
);

/** Whoever wants something returned does not alone say that it was. */
export const returnOfOwn = refusal(
  'forbidden',
  'DISPOSAL_RETURN_OF_OWN_ORDER',
  'Whoever took this order in cannot carry out the return alone: somebody else must look at the receipt.',
  '/disposalId',
);

/** Originals are returned or destroyed by name; what was made of them goes with them. */
export const copiesOnly = refusal(
  'invalid',
  'DISPOSAL_NOT_A_COPY',
  'Only copies and renditions of the item go along. An original is named among the files.',
  '/copies',
);

/** No file is named twice. */
export const fileTwice = refusal(
  'invalid',
  'DISPOSAL_FILE_TWICE',
  'A file of the item is named more than once.',
  '/files',
);

/** Bytes that went by order are not taken in again. */
export const fileGone = refusal(
  'conflict',
  'FILE_DISPOSED_OF',
  'These bytes were returned or destroyed by order. They cannot be read here, nor taken in again.',
  '/file/sha256',
);

/** What lies under a legal hold is neither returned nor destroyed. */
export const disposalUnderHold = refusal(
  'conflict',
  'DISPOSAL_UNDER_HOLD',
  'A legal hold lies on this item, or on a record that rests on it: nothing of it may be returned or destroyed until the hold is lifted.',
  '/evidenceId',
);

/** An exhibit is there for all who take part in the case. */
export const disposalOfExhibit = refusal(
  'conflict',
  'DISPOSAL_OF_EXHIBIT',
  'This item is an exhibit in a case. It must be taken out of the case first.',
  '/evidenceId',
);

/** What was issued is kept as it was. */
export const disposalOfDossier = refusal(
  'conflict',
  'DISPOSAL_OF_DOSSIER',
  'This item is an issued dossier as it was kept. It shows what left the office, and is never returned or destroyed.',
  '/evidenceId',
);

/** What shows why bytes are gone stays. */
export const disposalOfProof = refusal(
  'conflict',
  'DISPOSAL_OF_PROOF',
  'This item is the order or the receipt by which other evidence left the office, or an official text of the law. It is never returned or destroyed.',
  '/evidenceId',
);

/** What others rely on, or may still ask for, goes only by order of a court. */
export const disposalNeedsCourt = refusal(
  'conflict',
  'DISPOSAL_NEEDS_COURT',
  'This item stands in an issued dossier, was handed to somebody, or can help the defence: others may still ask for it. It goes only by order of a court (ground courtOrder) that is kept here as an item with its file.',
  '/document',
);
