import type { DossierCard } from './card.js';
import type { BagInfo } from './tag-file.js';

/** What `bag-info.txt` says: nothing that does not follow from the card. */
export const bagInfoOf = (card: DossierCard): BagInfo => [
  ['Source-Organization', `Register ${card.register.id}`],
  ['External-Identifier', `${card.reference}/${card.number}`],
  ['External-Description', `Dossier, profile ${card.profile}, as of position ${card.position}`],
  ['Bagging-Date', card.instant.slice(0, 10)],
  ['Bag-Software-Agent', card.versions.sijil],
];
