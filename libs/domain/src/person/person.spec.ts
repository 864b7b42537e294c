import { ConsentRecorded, fact, PersonMerged, PersonRegistered } from '#events';
import { newId, Protected, pseudonymOf } from '#kernel';
import {
  actOf,
  actorRegistered,
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
import type { AssertRole, NarrowConsent, PersonCommand } from './person.commands.js';
import { personNoun } from './person.decider.js';

const [p, q, incidentId, post] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const stream = `person-${p}`;
const name = new Protected('An Invented Name');
const merged = fact(PersonMerged, stream, { personId: p, into: q, reason: 'The same woman.' });
const person = (...facts: PastFact[]) =>
  given(personNoun, [
    evidenceAdded(),
    personRegistered(p),
    personRegistered(q),
    incidentRecorded(incidentId),
    ...facts,
  ]);

describe('registering a person', () => {
  it('gives an id and a pseudonym that tells nothing', () => {
    const personId = newId(uuid(7), 'person');
    given(personNoun)
      .when({ kind: 'RegisterPerson', id: uuid(7), data: { name } })
      .then([
        fact(PersonRegistered, `person-${personId}`, {
          personId,
          pseudonym: pseudonymOf(personId),
          name,
        }),
      ]);
    person()
      .when({ kind: 'RegisterPerson', data: { name, personId: p } })
      .thenRefuses('PERSON_ALREADY_EXISTS');
  });

  it('can be followed by a correction, which nobody here can compare', () => {
    const correct = (reason: string) =>
      ({ kind: 'CorrectIdentity', data: { personId: p, name, reason } }) as const;
    person().when(correct('A misspelling.')).thenStates('IdentityCorrected');
    person().when(correct('')).thenRefuses('REASON_MISSING');
  });
});

describe('what is said of a person', () => {
  const role = (data: object): AssertRole => ({
    kind: 'AssertRole',
    data: {
      personId: p,
      role: 'victim',
      of: { noun: 'incident', id: incidentId },
      source: published,
      ...data,
    },
  });

  it('is the part they had in something that is there', () => {
    const said = person().when(role({})).facts();
    person(...said)
      .when({ ...role({}), id: uuid(8) })
      .thenRefuses('NOTHING_CHANGES');
    person(...said)
      .when({ ...role({ role: 'witness' }), id: uuid(8) })
      .thenStates('RoleAsserted');
    person()
      .when(role({ of: { noun: 'case', id: uuid(9) } }))
      .thenRefuses('CASE_NOT_FOUND', '/of/id');
  });

  it('can be about an act or a claim, within the record where that stands', () => {
    const act = { noun: 'act', id: actOf(incidentId) };
    const within = { noun: 'incident', id: incidentId };
    person()
      .when(role({ of: act }))
      .thenRefuses('WITHIN_MISSING', '/within');
    person()
      .when(role({ of: act, within: act }))
      .thenRefuses('WITHIN_MISSING', '/within');
    person()
      .when(role({ of: act, within: { noun: 'incident', id: uuid(9) } }))
      .thenRefuses('INCIDENT_NOT_FOUND', '/within/id');
    person()
      .when(role({ of: { noun: 'act', id: uuid(9) }, within }))
      .thenRefuses('NOT_WITHIN');
    person()
      .when(role({ of: { noun: 'claim', id: uuid(9) }, within }))
      .thenRefuses('NOT_WITHIN');
    const [said] = person()
      .when(role({ of: act, within }))
      .facts();
    expect(said?.data).not.toHaveProperty('within');
  });

  it('can be their fate, as often as somebody tells it', () => {
    const fate = { personId: p, fate: coded('missing'), at: null, source: published };
    const said = person().when({ kind: 'AssertFate', data: fate }).facts();
    person(...said)
      .when({ kind: 'AssertFate', id: uuid(8), data: fate })
      .thenStates('FateAsserted');
  });

  it('can be a post they held, if it is one', () => {
    const held: PersonCommand = {
      kind: 'AssertPostHeld',
      data: {
        personId: p,
        post,
        basis: 'deJure',
        during: { from: '2016', to: null },
        source: published,
      },
    };
    person().when(held).thenRefuses('ACTOR_NOT_FOUND', '/post');
    person(actorRegistered(post, 'unit')).when(held).thenRefuses('NOT_A_POST', '/post');
    const said = person(actorRegistered(post, 'post')).when(held).facts();
    person(actorRegistered(post, 'post'), ...said)
      .when({ ...held, id: uuid(8) })
      .thenRefuses('NOTHING_CHANGES');
  });
});

describe('consent', () => {
  const consentId = uuid(20);
  const recorded = fact(ConsentRecorded, stream, {
    personId: p,
    consentId,
    purposes: ['documentation', 'icc'],
    identityUse: 'alias',
    recontactAllowed: true,
    givenAt: null,
    how: coded('spoken'),
    source: published,
  });
  const { consentId: _, ...wish } = recorded.data;
  const narrow = (data: object): NarrowConsent => ({
    kind: 'NarrowConsent',
    data: {
      personId: p,
      consentId,
      purposes: ['documentation'],
      identityUse: 'alias',
      reason: 'By telephone.',
      ...data,
    },
  });
  const withdraw: PersonCommand = {
    kind: 'WithdrawConsent',
    data: { personId: p, consentId, effect: 'stopSharing', reason: 'By telephone.' },
  };

  it('names what it is for', () => {
    person().when({ kind: 'RecordConsent', data: wish }).thenStates('ConsentRecorded');
    person()
      .when({ kind: 'RecordConsent', data: { ...wish, purposes: [] } })
      .thenRefuses('CONSENT_WITHOUT_PURPOSE');
    person(recorded)
      .when({ kind: 'RecordConsent', data: { ...wish, consentId } })
      .thenRefuses('ID_ALREADY_USED');
  });

  it('is narrowed, never widened', () => {
    person(recorded).when(narrow({})).thenStates('ConsentNarrowed');
    person(recorded)
      .when(narrow({ identityUse: 'anonymous' }))
      .thenStates('ConsentNarrowed');
    person(recorded)
      .when(narrow({ purposes: ['documentation', 'media'] }))
      .thenRefuses('CONSENT_NOT_NARROWED', '/purposes');
    person(recorded)
      .when(narrow({ identityUse: 'named' }))
      .thenRefuses('CONSENT_NOT_NARROWED', '/identityUse');
    person(recorded)
      .when(narrow({ purposes: ['icc', 'documentation'] }))
      .thenRefuses('NOTHING_CHANGES');
    person().when(narrow({})).thenRefuses('CONSENT_NOT_FOUND');
  });

  it('is taken back once, also on an absorbed record', () => {
    const gone = person(recorded).when(withdraw).facts();
    person(recorded, ...gone)
      .when(withdraw)
      .thenRefuses('CONSENT_WITHDRAWN');
    person(recorded, ...gone)
      .when(narrow({}))
      .thenRefuses('CONSENT_WITHDRAWN');
    person(recorded, merged).when(withdraw).thenStates('ConsentWithdrawn');
    person(merged)
      .when({ kind: 'RecordConsent', data: wish })
      .thenRefuses('PERSON_MERGED', '/personId');
  });
});

describe('merging persons', () => {
  const merge = (into: string): PersonCommand => ({
    kind: 'MergePersons',
    data: { personId: p, into, reason: 'The same woman.' },
  });
  const unmerge: PersonCommand = {
    kind: 'UnmergePersons',
    data: { personId: p, reason: 'Two sisters.' },
  };

  it('closes the absorbed record and names the one that stays', () => {
    person().when(merge(q)).then([merged]);
    person().when(merge(p)).thenRefuses('MERGE_INTO_ITSELF');
    person(merged)
      .when({ kind: 'MergePersons', data: { personId: q, into: p, reason: 'Both.' } })
      .thenRefuses('PERSON_MERGED', '/into');
    person(merged)
      .when({
        kind: 'AssertFate',
        data: { personId: p, fate: coded('killed'), at: null, source: published },
      })
      .thenRefuses('PERSON_MERGED', '/personId');
  });

  it('can be undone', () => {
    const undone = person(merged).when(unmerge).facts();
    person(merged, ...undone)
      .when(merge(q))
      .thenStates('PersonMerged');
    person(merged, ...undone)
      .when(unmerge)
      .thenRefuses('NOT_MERGED');
  });
});

describe('showing an identity', () => {
  it('is on record, every time', () => {
    person()
      .when({ kind: 'RecordIdentityRevealed', data: { personId: p, to: BADR, purpose: 'A call.' } })
      .thenStates('IdentityRevealed');
  });
});
