import { ClaimWithdrawn, fact, noTraits, TollAsserted } from '#events';
import { newId } from '#kernel';
import {
  actorRegistered,
  AMAL,
  BADR,
  coded,
  killed,
  memberAdmitted,
  personRegistered,
  published,
  tollAsserted,
  uuid,
} from '#testing';
import type { AssertToll, IncidentCommand } from './incident.commands.js';
import { a, incident, stateOf, stream } from './incident.fixture.js';
import { standingClaims } from './views.js';

const toll = uuid(11);
const other = uuid(12);

describe('a toll', () => {
  const assert = (data: object): AssertToll => ({
    kind: 'AssertToll',
    data: {
      incidentId: a,
      counts: [killed(5)],
      descriptor: null,
      traits: noTraits,
      source: published,
      ...data,
    },
  });

  it('stands beside those of others, and beside another of the same source', () => {
    incident(tollAsserted(a, toll, [killed(5)]))
      .when(assert({}))
      .thenStates('TollAsserted');
    incident(tollAsserted(a, toll, [killed(5)]))
      .when(assert({ source: { kind: 'member', id: AMAL } }))
      .thenStates('TollAsserted');
  });

  it('can stand in the place of one of its kind that stands', () => {
    const state = stateOf(
      tollAsserted(a, toll),
      tollAsserted(a, other, [killed(5)], { replaces: toll }),
    );
    expect(standingClaims(state).map(({ id }) => id)).toEqual([other]);
    expect(state.claims.get(toll)).toMatchObject({
      stands: false,
      replacedBy: { id: other, source: published },
    });

    incident()
      .when(assert({ replaces: toll }))
      .thenRefuses('CLAIM_NOT_FOUND', '/replaces');
    incident(tollAsserted(a, toll))
      .when(assert({ replaces: toll }))
      .thenStates('TollAsserted');
    incident(tollAsserted(a, toll), tollAsserted(a, other, [killed(5)], { replaces: toll }))
      .when(assert({ replaces: toll }))
      .thenRefuses('CLAIM_NOT_STANDING', '/replaces');
    incident(tollAsserted(a, toll))
      .when({
        kind: 'AssertControl',
        data: {
          incidentId: a,
          source: published,
          parties: null,
          minor: [],
          countedAs: null,
          tense: null,
          replaces: toll,
        },
      })
      .thenRefuses('CLAIM_OF_ANOTHER_KIND', '/replaces');
  });

  it('that replaces one and says the same changes nothing', () => {
    incident(tollAsserted(a, toll, [killed(5)]))
      .when(assert({ replaces: toll, descriptor: coded('civilians') }))
      .thenRefuses('NOTHING_CHANGES');
  });

  it('of a member needs a reason to replace one, and is never replaced by a publication', () => {
    const source = { kind: 'member', id: AMAL } as const;
    incident(tollAsserted(a, toll))
      .when(assert({ replaces: toll, source }))
      .thenRefuses('REASON_MISSING');
    incident(tollAsserted(a, toll))
      .when(assert({ replaces: toll, source, reason: 'Two were counted twice.' }))
      .thenStates('TollAsserted');
    incident(tollAsserted(a, toll, [killed(6)], { source }))
      .when(assert({ replaces: toll }))
      .thenRefuses('CLAIM_OF_A_MEMBER', '/replaces');
  });

  it('gives one number for one thing, from none to a million', () => {
    incident()
      .when(assert({ counts: [killed(1_000_001)] }))
      .thenRefuses('COUNT_OUT_OF_RANGE', '/counts/0/value');
    incident()
      .when(assert({ counts: [killed(-1)] }))
      .thenRefuses('COUNT_OUT_OF_RANGE', '/counts/0/value');
    incident()
      .when(assert({ counts: [killed(0), killed(1_000_000, coded('children'))] }))
      .thenStates('TollAsserted');
    incident()
      .when(
        assert({
          counts: [killed(7), killed(2, coded('children')), killed(3, coded('kids', 'children'))],
        }),
      )
      .thenRefuses('COUNT_TWICE', '/counts/2');
    incident()
      .when(assert({ counts: [killed(2, coded('guests', null)), killed(3, coded('hosts', null))] }))
      .thenStates('TollAsserted');
  });

  it('names persons of the register, each once', () => {
    const persons = [uuid(50)];
    incident().when(assert({ persons })).thenRefuses('PERSON_NOT_FOUND', '/persons/0');
    incident(personRegistered(uuid(50)))
      .when(assert({ persons }))
      .thenStates('TollAsserted');
    incident(personRegistered(uuid(50)))
      .when(assert({ persons: [uuid(50), uuid(50)] }))
      .thenRefuses('PERSON_TWICE');
  });

  it('comes from a source that is there: an item, an account, a member, whoever acts', () => {
    incident()
      .when(assert({ source: { kind: 'account', id: uuid(60) } }))
      .thenRefuses('SOURCE_NOT_FOUND');
    incident()
      .when(assert({ source: { kind: 'member', id: BADR } }))
      .thenRefuses('SOURCE_NOT_FOUND');
    incident()
      .when(assert({ source: { kind: 'member', id: AMAL.slice(7) } }))
      .thenStates('TollAsserted');
    incident(memberAdmitted(BADR.slice(7)))
      .when(assert({ source: { kind: 'member', id: BADR } }))
      .thenStates('TollAsserted');
    incident()
      .when(assert({ source: { kind: 'tool', id: 'reader/1' } }))
      .thenStates('TollAsserted');
  });
});

describe('correcting a toll', () => {
  const children = killed(3, coded('children'));
  const past = incident(tollAsserted(a, toll, [killed(7), children]));
  const correct = (data: object): IncidentCommand => ({
    kind: 'CorrectToll',
    data: { incidentId: a, claimId: toll, reason: 'A hospital list gives eight.', ...data },
  });

  it('asserts a toll of the member in place of the one that stood', () => {
    past.when({ ...correct({ changes: [killed(8)] }), id: uuid(79) }).then([
      fact(TollAsserted, stream, {
        incidentId: a,
        claimId: newId(uuid(79), 'claim'),
        source: { kind: 'member', id: AMAL },
        replaces: toll,
        reason: 'A hospital list gives eight.',
        counts: [killed(8), children],
        traits: noTraits,
        descriptor: coded('civilians'),
      }),
    ]);
  });

  it('can give all numbers anew', () => {
    const [corrected] = past.when(correct({ counts: [killed(8)] })).facts();
    expect(corrected?.data).toMatchObject({ counts: [killed(8)] });
  });

  it('is refused where it corrects nothing, gives no reason, or names no standing toll', () => {
    past.when(correct({})).thenRefuses('CHANGE_EMPTY');
    past.when(correct({ changes: [] })).thenRefuses('CHANGE_EMPTY');
    past.when(correct({ changes: [killed(7)] })).thenRefuses('NOTHING_CHANGES');
    past.when(correct({ counts: [children, killed(7)] })).thenRefuses('NOTHING_CHANGES');
    past.when(correct({ changes: [killed(8)], reason: '' })).thenRefuses('REASON_MISSING');
    past
      .when(correct({ changes: [killed(8), killed(9)] }))
      .thenRefuses('COUNT_TWICE', '/changes/1');
    past
      .when(correct({ claimId: other, changes: [killed(8)] }))
      .thenRefuses('CLAIM_NOT_FOUND', '/claimId');
    past
      .when({ ...correct({ changes: [killed(8)] }), by: 'process:import' })
      .thenRefuses('ONLY_A_MEMBER');
    past
      .when(correct({ changes: [killed(9)] }), past.when(correct({ changes: [killed(8)] })).facts())
      .thenRefuses('CLAIM_NOT_STANDING');
  });
});

describe('other claims', () => {
  const attribution = (actorId: string | null): IncidentCommand => ({
    kind: 'AssertAttribution',
    data: {
      incidentId: a,
      source: published,
      actorId,
      party: coded('a force'),
      level: 'force',
      role: 'author',
      language: coded('believed'),
      basis: [],
    },
  });

  it('name actors that are there', () => {
    incident().when(attribution(null)).thenStates('AttributionAsserted');
    incident()
      .when(attribution(uuid(70)))
      .thenRefuses('ACTOR_NOT_FOUND', '/actorId');
    incident(actorRegistered(uuid(70)))
      .when(attribution(uuid(70)))
      .thenStates('AttributionAsserted');
  });

  it('are denied by statements that name them, each a record of its own', () => {
    const deny = (target: string): IncidentCommand => ({
      kind: 'RecordStatement',
      data: {
        incidentId: a,
        source: published,
        speaker: coded('a ministry'),
        stance: 'denies',
        target,
      },
    });
    incident().when(deny(toll)).thenRefuses('CLAIM_NOT_FOUND', '/target');
    const said = incident(tollAsserted(a, toll)).when(deny(toll)).facts();
    incident(tollAsserted(a, toll), ...said)
      .when({ ...deny(toll), id: uuid(80) })
      .thenStates('StatementRecorded');
  });

  it('are taken back once, with a reason', () => {
    const source = { kind: 'member', id: AMAL } as const;
    const data = {
      incidentId: a,
      claimId: toll,
      source,
      ground: 'discredited',
      reason: 'The list was forged.',
    } as const;
    const gone = fact(ClaimWithdrawn, stream, data);
    incident(tollAsserted(a, toll)).when({ kind: 'WithdrawClaim', data }).then([gone]);
    incident(tollAsserted(a, toll), gone)
      .when({ kind: 'WithdrawClaim', data })
      .thenRefuses('CLAIM_NOT_STANDING');
    incident(tollAsserted(a, toll))
      .when({ kind: 'WithdrawClaim', data: { ...data, reason: '' } })
      .thenRefuses('REASON_MISSING');
    incident(tollAsserted(a, toll, [killed(1)], { source }))
      .when({
        kind: 'WithdrawClaim',
        data: { ...data, source: published, ground: 'noLongerAsserted' },
      })
      .thenRefuses('CLAIM_OF_A_MEMBER');
  });

  it('can still be taken back by their source where a member’s stands in their place', () => {
    const source = { kind: 'member', id: AMAL } as const;
    const mine = tollAsserted(a, other, [killed(8)], { source, replaces: toll });
    const withdraw: IncidentCommand = {
      kind: 'WithdrawClaim',
      data: {
        incidentId: a,
        claimId: toll,
        source: published,
        ground: 'noLongerAsserted',
        reason: 'The later version does not say so.',
      },
    };
    const gone = incident(tollAsserted(a, toll), mine).when(withdraw).facts();
    incident(tollAsserted(a, toll), mine, ...gone)
      .when(withdraw)
      .thenRefuses('CLAIM_NOT_STANDING');
    const state = stateOf(tollAsserted(a, toll), mine, ...gone);
    expect(standingClaims(state).map(({ id }) => id)).toEqual([other]);
    expect(state.claims.get(toll)).toMatchObject({
      stands: false,
      replacedBy: { id: other },
      withdrawn: 'noLongerAsserted',
    });
    incident(tollAsserted(a, toll), tollAsserted(a, other, [killed(8)], { replaces: toll }))
      .when(withdraw)
      .thenRefuses('CLAIM_NOT_STANDING');
  });

  it('can be made of every kind', () => {
    const base = { incidentId: a, source: published };
    const past = incident();
    past
      .when({
        kind: 'AssertTime',
        data: { ...base, time: '12:00', precision: null, asWritten: null },
      })
      .thenStates('TimeAsserted');
    past
      .when({
        kind: 'AssertControl',
        data: { ...base, parties: null, minor: [], countedAs: null, tense: null },
      })
      .thenStates('ControlAsserted');
    past
      .when({ kind: 'AssessMilitaryObjective', data: { ...base, finding: 'notChecked' } })
      .thenStates('MilitaryObjectiveAssessed');
    past
      .when({
        kind: 'AssertCharacterisation',
        data: { ...base, term: coded('massacre'), applies: true, counted: true },
      })
      .thenStates('CharacterisationAsserted');
  });
});
