import { DESTRUCTION_APPROVERS } from '#events';
import type { Said } from './thing.js';
import { alters, became, begins, both, ends, seal, silent, who } from './tale.js';
import type { Tale, Tales } from './tale.js';

type People =
  | 'PersonRegistered'
  | 'IdentityCorrected'
  | 'IdentityRevealed'
  | 'DestructionRequested'
  | 'DestructionApproved'
  | 'DestructionRejected'
  | 'IdentityDestroyed'
  | 'PersonMerged'
  | 'PersonUnmerged'
  | 'RoleAsserted'
  | 'FateAsserted'
  | 'PostHeld'
  | 'ConsentRecorded'
  | 'ConsentNarrowed'
  | 'ConsentWithdrawn'
  | 'AccountTaken'
  | 'AccountWithdrawn'
  | 'AccountDocumented'
  | 'AccountDocumentWithdrawn'
  | 'PassageRecorded'
  | 'PassageTranslated'
  | 'AccountCorrected'
  | 'InconsistencyNoted'
  | 'InconsistencyExplained';

const person = ({ personId }: { readonly personId: string }): string => personId;
const claim = ({ claimId }: { readonly claimId: string }): string => claimId;
const made = ({ position }: { readonly position: number }) => ({ made: position });
const passage = ({ accountId, number }: { readonly accountId: string; readonly number: number }) =>
  `${accountId} ${number}`;

const request = ({ requestId }: { readonly requestId: string }): string => requestId;

/** Who is destroyed already stays so, whatever is asked or rejected afterwards. */
const identity = ({ identity: now }: Said, to: string): Said => ({
  identity: now === 'destroyed' ? now : to,
});

const approvalsIn = ({ steps }: Said): number =>
  (steps as readonly { readonly act: string }[]).filter(({ act }) => act === 'approved').length;

const translated: Tale<'PassageTranslated'> = (event) => {
  const { id } = event.envelope;
  const said = { ...event.fact.data, ...who(event), translationId: id, sealed: seal(event) };
  return [{ kind: 'passage_translation', key: id, said }];
};

/** Natural persons under their pseudonyms, their parts in things, their consents, and what they said. */
export const peopleTales: Tales<People> = {
  PersonRegistered: begins('person', person, ({ position, envelope }) => ({
    registered: position,
    identity: 'kept',
    identityEvent: envelope.id,
    identityCommitment: envelope.parts.identity ?? '',
  })),
  IdentityCorrected: alters('person', person, ({ envelope }) => ({
    identityEvent: envelope.id,
    identityCommitment: envelope.parts.identity ?? '',
  })),
  IdentityRevealed: silent,
  DestructionRequested: both(
    begins('identity_destruction', request, ({ position }) => ({
      requested: position,
      state: 'requested',
      steps: [],
    })),
    alters('person', person, (_event, said) => identity(said, 'destructionRequested')),
  ),
  DestructionApproved: alters('identity_destruction', request, (event, said) => {
    const after = became('approved', event, said);
    const enough = approvalsIn(after) >= DESTRUCTION_APPROVERS;
    return { ...after, state: enough ? 'approved' : 'requested' };
  }),
  DestructionRejected: both(
    alters('identity_destruction', request, (event, said) => became('rejected', event, said)),
    alters('person', person, (_event, said) => identity(said, 'kept')),
  ),
  IdentityDestroyed: both(
    alters('identity_destruction', request, (event, said) => became('destroyed', event, said)),
    alters('person', person, () => ({ identity: 'destroyed' })),
  ),
  PersonMerged: alters('person', person, ({ fact }) => ({ mergedInto: fact.data.into })),
  PersonUnmerged: alters('person', person, () => ({ mergedInto: null })),

  RoleAsserted: begins('person_role', claim, ({ position, fact: { data } }) => ({
    of: null,
    ofNoun: data.of.noun,
    ofId: data.of.id,
    made: position,
  })),
  FateAsserted: begins('person_fate', claim, made),
  PostHeld: begins('post_held', claim, made),

  ConsentRecorded: begins(
    'consent',
    ({ consentId }) => consentId,
    ({ position }) => ({ status: 'recorded', recorded: position }),
  ),
  ConsentNarrowed: alters(
    'consent',
    ({ consentId }) => consentId,
    (event) => ({
      status: 'narrowed',
      purposes: event.fact.data.purposes,
      identityUse: event.fact.data.identityUse,
      ...who(event),
      sealed: seal(event),
    }),
  ),
  ConsentWithdrawn: alters(
    'consent',
    ({ consentId }) => consentId,
    (event) => ({
      status: 'withdrawn',
      effect: event.fact.data.effect,
      ...who(event),
      sealed: seal(event),
    }),
  ),

  AccountTaken: begins(
    'account',
    ({ accountId }) => accountId,
    ({ position, fact }) => ({ person: null, personId: fact.data.person, taken: position }),
  ),
  AccountWithdrawn: alters(
    'account',
    ({ accountId }) => accountId,
    (event) => ({ withdrawn: event.fact.data.ground, withdrawalSealed: seal(event) }),
  ),
  AccountDocumented: begins('account_document', ({ documentId }) => documentId),
  AccountDocumentWithdrawn: ends('account_document', ({ documentId }) => documentId),
  PassageRecorded: begins('passage', passage),
  PassageTranslated: translated,
  AccountCorrected: alters('passage', passage, (event) => ({
    correctedBy: event.fact.data.by,
    ...who(event),
    sealed: seal(event),
  })),
  InconsistencyNoted: begins('inconsistency', ({ inconsistencyId }) => inconsistencyId),
  InconsistencyExplained: alters(
    'inconsistency',
    ({ inconsistencyId }) => inconsistencyId,
    (event) => ({
      explainedBy: event.fact.data.explainedBy,
      explanationSealed: seal(event),
    }),
  ),
};
