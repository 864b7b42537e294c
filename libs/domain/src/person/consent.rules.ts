import { ConsentNarrowed, ConsentRecorded, ConsentWithdrawn, fact } from '#events';
import type { PersonFact } from '#events';
import { streamOf } from '../noun.js';
import { present, unmerged } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { checkSaid } from '../rules/pinpoints.js';
import { streamsOfSource } from '../rules/sources.js';
import type { NarrowConsent, RecordConsent, WithdrawConsent } from './person.commands.js';
import {
  consentForNothing,
  consentNotFound,
  consentNotNarrowed,
  consentWithdrawn,
} from './person.refusals.js';
import type { Consent, PersonState } from './person.state.js';

const person = (personId: string) => streamOf('person', personId);

// From the widest use of an identity to the narrowest.
const USES: readonly Consent['identityUse'][] = ['named', 'alias', 'anonymous'];

// A record that was absorbed keeps its consents, and the person can always take them back.
const standing = (state: PersonState, consentId: string): Consent => {
  const consent = present(state, 'person').consents.get(consentId);
  if (!consent) throw consentNotFound();
  if (consent.withdrawn) throw consentWithdrawn();
  return consent;
};

/** What a person agreed to: given, narrowed, taken back. */
export const consentRules: Rules<
  PersonState,
  RecordConsent | NarrowConsent | WithdrawConsent,
  PersonFact
> = {
  RecordConsent: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: (command, state, known) => {
      const { data } = command;
      const { consents } = unmerged(state, 'person');
      checkSaid(data, command.by, known);
      if (data.purposes.length === 0) throw consentForNothing();
      const consentId = needUnused(
        consents,
        idOf(command, data.consentId, 'consent'),
        '/consentId',
      );
      return [fact(ConsentRecorded, person(data.personId), { ...data, consentId })];
    },
  },

  NarrowConsent: {
    decide: ({ data }, state) => {
      const consent = standing(state, data.consentId);
      const allowed = new Set(consent.purposes);
      const left = new Set(data.purposes);
      if ([...left].some((purpose) => !allowed.has(purpose))) throw consentNotNarrowed('/purposes');
      if (USES.indexOf(data.identityUse) < USES.indexOf(consent.identityUse))
        throw consentNotNarrowed('/identityUse');
      if (left.size === allowed.size && data.identityUse === consent.identityUse)
        throw nothingChanges();
      needReason(data.reason);
      return [fact(ConsentNarrowed, person(data.personId), data)];
    },
  },

  WithdrawConsent: {
    decide: ({ data }, state) => {
      standing(state, data.consentId);
      needReason(data.reason);
      return [fact(ConsentWithdrawn, person(data.personId), data)];
    },
  },
};
