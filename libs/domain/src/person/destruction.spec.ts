import {
  CaseOpened,
  ConsentRecorded,
  ConsentWithdrawn,
  DestructionApproved,
  DestructionRejected,
  DestructionRequested,
  fact,
  FactAlleged,
  FactSupportRecorded,
  HoldLifted,
  HoldPlaced,
  IdentityDestroyed,
  PersonMerged,
  RoleAsserted,
  SuspectNamed,
  SuspectRemoved,
} from '#events';
import type { Subject } from '#events';
import { Protected } from '#kernel';
import {
  accountTaken,
  AMAL,
  BADR,
  coded,
  evidenceAdded,
  given,
  incidentRecorded,
  personRegistered,
  published,
  uuid,
} from '#testing';
import type { PastFact } from '#testing';
import type { PersonCommand } from './person.commands.js';
import { personNoun } from './person.decider.js';

const [p, q, incidentId, caseId, accountId] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];
const [requestId, consentId, paper] = [uuid(30), uuid(31), uuid(32)];
const CHADI = 'member-00000000-0000-4000-8000-0000000c4ad1';
const stream = `person-${p}`;
const file = `case-${caseId}`;
const asked = coded('wish of the person', 'wish');

const requested = (more: object = {}, by = AMAL) => ({
  ...fact(DestructionRequested, stream, {
    personId: p,
    requestId,
    basis: asked,
    ground: 'The person asked for it.',
    ...more,
  }),
  by,
});
const approved = (by: string) => ({
  ...fact(DestructionApproved, stream, { personId: p, requestId, reason: 'So it is.' }),
  by,
});
const rejected = fact(DestructionRejected, stream, { personId: p, requestId, reason: 'Not now.' });
const destroyed = fact(IdentityDestroyed, stream, {
  personId: p,
  requestId,
  approvedBy: [BADR, CHADI],
  at: '2026-11-22T00:00:00.000Z',
});
const both = [approved(BADR), approved(CHADI)];

const person = (...facts: PastFact[]) =>
  given(personNoun, [
    evidenceAdded(),
    personRegistered(p),
    personRegistered(q),
    incidentRecorded(incidentId),
    ...facts,
  ]);
type Given = Readonly<{ by?: string }>;
const ask = (more: object = {}, named: readonly string[] = []) =>
  ({
    kind: 'RequestDestruction',
    data: { personId: p, basis: asked, ground: 'The person asked for it.', named, ...more },
  }) as PersonCommand & Given;
const approve = (by = BADR, named: readonly string[] = []) =>
  ({
    kind: 'ApproveDestruction',
    data: { personId: p, requestId, reason: 'So it is.', named },
    by,
  }) as const;
const reject = {
  kind: 'RejectDestruction',
  data: { personId: p, requestId, reason: 'Not now.' },
} as const;
const carryOut = (named: readonly string[] = []) =>
  ({ kind: 'CarryOutDestruction', data: { personId: p, requestId, named } }) as const;

describe('a request to destroy an identity', () => {
  it('is made by a member, once at a time, on a basis and for a reason', () => {
    person().when(ask()).thenStates('DestructionRequested');
    person()
      .when(ask({ ground: '' }))
      .thenRefuses('REASON_MISSING', '/ground');
    person()
      .when(ask({ basis: coded('.', null) }))
      .thenRefuses('TEXT_MISSING', '/basis/printed');
    person()
      .when({ ...ask(), by: 'process:sijil' })
      .thenRefuses('ONLY_A_MEMBER');
    person(requested()).when(ask()).thenRefuses('DESTRUCTION_ALREADY_REQUESTED');
    person(requested(), rejected).when(ask()).thenStates('DestructionRequested');
    person(requested(), rejected)
      .when(ask({ requestId }))
      .thenRefuses('ID_ALREADY_USED', '/requestId');
  });

  it('names the consent that was taken back, where it rests on that', () => {
    const recorded = fact(ConsentRecorded, stream, {
      personId: p,
      consentId,
      purposes: ['icc'],
      identityUse: 'alias',
      recontactAllowed: false,
      givenAt: null,
      how: coded('spoken'),
      source: published,
    });
    const withdrawn = fact(ConsentWithdrawn, stream, {
      personId: p,
      consentId,
      effect: 'erase',
      reason: 'So she said.',
    });
    const basis = coded('withdrawn consent', 'consentWithdrawn');
    for (const past of [person(), person(recorded)])
      past.when(ask({ basis, consentId })).thenRefuses('CONSENT_NOT_WITHDRAWN', '/consentId');
    person(recorded, withdrawn).when(ask({ basis })).thenRefuses('CONSENT_NOT_WITHDRAWN');
    person(recorded, withdrawn).when(ask({ basis, consentId })).thenStates('DestructionRequested');
  });

  it('names the order, where it rests on one', () => {
    const basis = coded('order of the court', 'courtOrder');
    person().when(ask({ basis })).thenRefuses('DESTRUCTION_ORDER_NOT_NAMED', '/reference');
    person()
      .when(ask({ basis, reference: 'REF 1/26' }))
      .thenStates('DestructionRequested');
    person()
      .when(ask({ basis, document: paper }))
      .thenRefuses('EVIDENCE_NOT_FOUND', '/document');
  });
});

describe('destroying an identity', () => {
  it('follows an open request and the approval of two others', () => {
    const done = person(requested(), ...both).when(carryOut());
    done.thenStates('IdentityDestroyed');
    expect(done.facts()[0]?.data).toMatchObject({
      personId: p,
      requestId,
      approvedBy: [BADR, CHADI],
    });
    person().when(carryOut()).thenRefuses('DESTRUCTION_NOT_REQUESTED', '/requestId');
    person(requested()).when(carryOut()).thenRefuses('TWO_APPROVERS_NEEDED', '/requestId');
    person(requested(), approved(BADR)).when(carryOut()).thenRefuses('TWO_APPROVERS_NEEDED');
    person(requested(), ...both, rejected)
      .when(carryOut())
      .thenRefuses('DESTRUCTION_ALREADY_DECIDED');
  });

  it('is approved by two different members, neither of whom asked', () => {
    person(requested()).when(approve()).thenStates('DestructionApproved');
    person(requested(), approved(BADR)).when(approve(CHADI)).thenStates('DestructionApproved');
    person(requested()).when(approve(AMAL)).thenRefuses('APPROVER_IS_REQUESTER', '/requestId');
    person(requested(), approved(BADR))
      .when(approve())
      .thenRefuses('DESTRUCTION_APPROVED_BEFORE', '/requestId');
    person(requested(), ...both)
      .when(approve('member-00000000-0000-4000-8000-00000000da1a'))
      .thenRefuses('DESTRUCTION_ALREADY_DECIDED');
    person(requested()).when(approve('process:sijil')).thenRefuses('ONLY_A_MEMBER');
    person(requested({}, '')).when(approve()).thenRefuses('AUTHOR_NOT_KNOWN', '/requestId');
    person().when(approve()).thenRefuses('DESTRUCTION_NOT_REQUESTED');
  });

  it('can be decided against, as long as nothing has happened', () => {
    person(requested()).when(reject).then([rejected]);
    person(requested(), ...both)
      .when(reject)
      .thenStates('DestructionRejected');
    person(requested(), rejected).when(reject).thenRefuses('DESTRUCTION_ALREADY_DECIDED');
    person(requested(), ...both, destroyed)
      .when(reject)
      .thenRefuses('DESTRUCTION_ALREADY_DECIDED');
  });

  it('leaves nothing to show, correct or destroy', () => {
    const past = person(requested(), ...both, destroyed);
    past.when(carryOut()).thenRefuses('IDENTITY_DESTROYED');
    past.when(ask()).thenRefuses('IDENTITY_DESTROYED');
    const name = new Protected('An Invented Name');
    past
      .when({ kind: 'CorrectIdentity', data: { personId: p, name, reason: 'Late.' } })
      .thenRefuses('IDENTITY_DESTROYED');
    past
      .when({ kind: 'RecordIdentityRevealed', data: { personId: p, to: BADR, purpose: 'A call.' } })
      .thenRefuses('IDENTITY_DESTROYED');
  });
});

describe('what keeps an identity', () => {
  const hold = (subject: Subject, on: string) =>
    fact(HoldPlaced, on, { subject, holdId: uuid(33), ground: 'Order 1', reason: 'Ordered.' });

  /** At each of the three steps, for it may have come in between. */
  const refusedAtEachStep = (code: string, named: readonly string[], ...facts: PastFact[]) => {
    person(...facts)
      .when(ask({}, named))
      .thenRefuses(code);
    person(...facts, requested())
      .when(approve(BADR, named))
      .thenRefuses(code);
    person(...facts, requested(), ...both)
      .when(carryOut(named))
      .thenRefuses(code);
  };

  it('is a legal hold on the person, on what they have a part in, and on whatever names them', () => {
    const onPerson = hold({ noun: 'person', id: p }, stream);
    refusedAtEachStep('UNDER_HOLD', [], onPerson);
    const lifted = fact(HoldLifted, stream, {
      subject: { noun: 'person', id: p },
      holdId: uuid(33),
      reason: 'Over.',
    });
    person(onPerson, lifted).when(ask()).thenStates('DestructionRequested');
    const onIncident = hold({ noun: 'incident', id: incidentId }, `incident-${incidentId}`);
    const witness = fact(RoleAsserted, stream, {
      personId: p,
      claimId: uuid(34),
      role: 'witness',
      of: { noun: 'incident', id: incidentId },
      source: published,
    });
    refusedAtEachStep('UNDER_HOLD', [], witness, onIncident);
    // Of an act the house finds the incident.
    refusedAtEachStep('UNDER_HOLD', [`incident-${incidentId}`], onIncident);
    person(onIncident).when(ask()).thenStates('DestructionRequested');
    const merged = fact(PersonMerged, stream, { personId: p, into: q, reason: 'The same woman.' });
    refusedAtEachStep('UNDER_HOLD', [], merged, hold({ noun: 'person', id: q }, `person-${q}`));
  });

  it('is that the person is a suspect, as long as that stands', () => {
    const opened = fact(CaseOpened, file, {
      caseId,
      reference: 'C-1',
      title: { en: 'A case' },
      forum: 'ICC',
    });
    const suspect = fact(SuspectNamed, file, {
      caseId,
      suspectId: uuid(35),
      person: p,
      post: null,
      on: null,
      invented: 'invented',
      reason: 'He led them.',
    });
    refusedAtEachStep('IDENTITY_OF_SUSPECT', [file], opened, suspect);
    const removed = fact(SuspectRemoved, file, {
      caseId,
      suspectId: uuid(35),
      reason: 'Another man.',
    });
    person(opened, suspect, removed)
      .when(ask({}, [file]))
      .thenStates('DestructionRequested');
  });

  it('is that their words can help the defence, but for the order of a court', () => {
    const opened = fact(CaseOpened, file, {
      caseId,
      reference: 'C-1',
      title: { en: 'A case' },
      forum: 'ICC',
    });
    const alleged = fact(FactAlleged, file, {
      caseId,
      factId: uuid(36),
      number: 1,
      kind: 'crimeBase',
      acts: [],
      statement: 'He was there.',
    });
    const against = fact(FactSupportRecorded, file, {
      caseId,
      factId: uuid(36),
      supportId: uuid(37),
      stance: 'against',
      exhibitId: null,
      account: { accountId, passage: 1 },
    });
    const taken = accountTaken(accountId);
    const told = { ...taken, data: { ...taken.data, person: p } };
    const named = [`account-${accountId}`, file];
    refusedAtEachStep('IDENTITY_NEEDS_COURT', named, opened, alleged, told, against);
    person(opened, alleged, taken, against).when(ask({}, named)).thenStates('DestructionRequested');
    const court = { basis: coded('order of the court', 'courtOrder'), document: paper };
    person(opened, alleged, told, against, evidenceAdded(paper))
      .when(ask(court, named))
      .thenRefuses('IDENTITY_NEEDS_COURT', '/document');
    const order = evidenceAdded(paper, {
      held: true,
      files: [
        {
          sha256: 'ab'.repeat(32),
          sha512: 'ab'.repeat(64),
          sealed: 'cd'.repeat(32),
          size: 7,
          mediaType: 'application/pdf',
        },
      ],
    });
    person(opened, alleged, told, against, order)
      .when(ask(court, named))
      .thenStates('DestructionRequested');
  });
});
