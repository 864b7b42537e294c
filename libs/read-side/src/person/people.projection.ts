import { accountEars } from '../account/account.ears.js';
import {
  accountDocuments,
  accounts,
  inconsistencies,
  passages,
  passageTranslations,
} from '../account/account.tables.js';
import { projection } from '../kit/projection.js';
import { destructionEars } from './destruction.ears.js';
import { personEars } from './person.ears.js';
import {
  consents,
  destructions,
  personFates,
  personRoles,
  persons,
  postsHeld,
} from './person.tables.js';

const tables = [
  persons,
  personRoles,
  personFates,
  postsHeld,
  consents,
  destructions,
  accounts,
  accountDocuments,
  passages,
  passageTranslations,
  inconsistencies,
];

/** Natural persons under their pseudonyms, their parts in things, consents, and what they said. */
export const peopleProjection = projection('people', 7, tables, {
  ...personEars,
  ...destructionEars,
  ...accountEars,
});
