import type { PersonFact, PersonSeen } from '#events';
import { streamOf } from '../noun.js';
import { idOf } from '../rules/ids.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import { claimRules } from './claims.rules.js';
import { consentRules } from './consent.rules.js';
import { destructionRules } from './destruction.rules.js';
import { identityRules } from './identity.rules.js';
import type { PersonCommand } from './person.commands.js';
import { personReading } from './person.state.js';
import type { PersonState } from './person.state.js';

/** Natural persons, known to the register by pseudonym alone. */
export const personNoun = nounOfRules<PersonState, PersonCommand, PersonFact, OnStream<PersonSeen>>(
  personReading,
  (command) => streamOf('person', idOf(command, command.data.personId, 'person')),
  { ...identityRules, ...destructionRules, ...claimRules, ...consentRules },
);
