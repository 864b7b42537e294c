import type { Command } from '#kernel';
import type { DossierIssued, ItemDisclosed } from '#events';
import type { Wish } from '../rules/wish.js';

/** Issue a dossier of a case. Its number stands in its bytes, so it is said and must be the next. */
export type IssueDossier = Command<'IssueDossier', Wish<typeof DossierIssued, 'dossierId'>>;
/** Record that items of a case were handed to somebody outside. */
export type DiscloseItem = Command<'DiscloseItem', Wish<typeof ItemDisclosed, 'disclosureId'>>;

/** What can be asked about the handing over of a case. */
export type DossierCommand = IssueDossier | DiscloseItem;
