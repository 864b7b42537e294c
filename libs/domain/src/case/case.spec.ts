import {
  BearingAssessed,
  CaseOpened,
  EvidenceIncluded,
  EvidenceWithdrawn,
  fact,
  FactAlleged,
  FactRevised,
  FactSupportRecorded,
  FactSupportWithdrawn,
  IncidentIncluded,
  NameReserved,
  SuspectNamed,
} from '#events';
import { newId } from '#kernel';
import {
  actorRegistered,
  AMAL,
  BADR,
  caseOpened,
  evidenceAdded,
  given,
  incidentRecorded,
  personRegistered,
  uuid,
} from '#testing';
import type { PastFact } from '#testing';
import { reservationStream } from '../reservation/reservation.state.js';
import type { CaseCommand } from './case.commands.js';
import { caseNoun } from './case.decider.js';

const [caseId, person, post, incidentId, item] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];
const [suspectId, exhibitId] = [uuid(11), uuid(12)];
const stream = `case-${caseId}`;
const reason = 'In command on that day.';
const cases = (...facts: PastFact[]) =>
  given(caseNoun, [
    caseOpened(caseId),
    personRegistered(person),
    actorRegistered(post, 'post'),
    incidentRecorded(incidentId),
    evidenceAdded(item),
    ...facts,
  ]);

describe('opening a case', () => {
  it('takes its reference, which no other case can have', () => {
    const id = newId(uuid(7), 'case');
    const reference = 'CASE-2';
    const title = { en: 'A case' };
    const taken = fact(NameReserved, reservationStream('case reference', reference), {
      scope: 'case reference',
      subject: { noun: 'case', id },
    });
    const open = {
      kind: 'OpenCase',
      id: uuid(7),
      data: { reference, title, forum: 'ICC' },
    } as const;
    given(caseNoun)
      .when(open)
      .then([
        fact(CaseOpened, `case-${id}`, { caseId: id, reference, title, forum: 'ICC' }),
        taken,
      ]);
    given(caseNoun, [taken]).when(open).thenRefuses('CASE_REFERENCE_TAKEN', '/reference');
    given(caseNoun)
      .when({ ...open, data: { ...open.data, reference: '' } })
      .thenRefuses('TEXT_MISSING', '/reference');
    given(caseNoun)
      .when({ ...open, data: { ...open.data, title: {} } })
      .thenRefuses('NAME_MISSING', '/title');
  });
});

describe('a suspect', () => {
  const named = fact(SuspectNamed, stream, {
    caseId,
    suspectId,
    person: null,
    post,
    on: '2017-09-29',
    reason,
  });
  const name = (data: object): CaseCommand => ({
    kind: 'NameSuspect',
    data: { caseId, person: null, post: null, on: null, reason, ...data },
  });

  it('is a person, or whoever held a post on a day', () => {
    cases().when(name({ person })).thenStates('SuspectNamed');
    cases()
      .when(name({ suspectId, post, on: '2017-09-29' }))
      .then([named]);
    cases().when(name({})).thenRefuses('SUSPECT_NOT_ONE');
    cases()
      .when(name({ person, post, on: '2017-09-29' }))
      .thenRefuses('SUSPECT_NOT_ONE');
    cases().when(name({ post })).thenRefuses('POST_WITHOUT_DAY', '/on');
    cases()
      .when(name({ person, on: '2017-09-29' }))
      .thenRefuses('DAY_WITHOUT_POST', '/on');
    cases()
      .when(name({ person: uuid(9) }))
      .thenRefuses('PERSON_NOT_FOUND', '/person');
    cases(actorRegistered(uuid(9)))
      .when(name({ post: uuid(9), on: '2017-09-29' }))
      .thenRefuses('NOT_A_POST', '/post');
    cases()
      .when(name({ person, reason: '' }))
      .thenRefuses('REASON_MISSING');
  });

  it('is named once, taken off once, and can be named again', () => {
    const remove: CaseCommand = {
      kind: 'RemoveSuspect',
      data: { caseId, suspectId, reason: 'Abroad on that day.' },
    };
    cases(named)
      .when(name({ post, on: '2017-09-29' }))
      .thenRefuses('NOTHING_CHANGES');
    cases(named)
      .when(name({ post, on: '2017-09-30' }))
      .thenStates('SuspectNamed');
    cases().when(remove).thenRefuses('SUSPECT_NOT_FOUND');
    const gone = cases(named).when(remove).facts();
    cases(named, ...gone)
      .when(remove)
      .thenRefuses('SUSPECT_REMOVED');
    cases(named, ...gone)
      .when(name({ post, on: '2017-09-29' }))
      .thenStates('SuspectNamed');
  });
});

describe('an incident', () => {
  const included = fact(IncidentIncluded, stream, { caseId, incidentId });

  it('is taken in once, and out with a reason', () => {
    const exclude: CaseCommand = {
      kind: 'ExcludeIncident',
      data: { caseId, incidentId, reason: 'Another conflict.' },
    };
    cases().when({ kind: 'IncludeIncident', data: { caseId, incidentId } }).then([included]);
    cases(included)
      .when({ kind: 'IncludeIncident', data: { caseId, incidentId } })
      .thenRefuses('NOTHING_CHANGES');
    cases()
      .when({ kind: 'IncludeIncident', data: { caseId, incidentId: uuid(9) } })
      .thenRefuses('INCIDENT_NOT_FOUND');
    cases().when(exclude).thenRefuses('INCIDENT_NOT_IN_CASE');
    const gone = cases(included).when(exclude).facts();
    cases(included, ...gone)
      .when({ kind: 'IncludeIncident', data: { caseId, incidentId } })
      .thenStates('IncidentIncluded');
  });
});

describe('an exhibit', () => {
  const include = (evidenceId: string, pages?: number): CaseCommand => ({
    kind: 'IncludeEvidence',
    data: { caseId, evidenceId, ...(pages === undefined ? {} : { pages }) },
  });
  const included = fact(EvidenceIncluded, stream, {
    caseId,
    exhibitId,
    evidenceId: item,
    number: 1,
    firstPage: 1,
    lastPage: 12,
  });
  const exclude: CaseCommand = {
    kind: 'ExcludeEvidence',
    data: { caseId, exhibitId, reason: 'A copy.' },
  };

  describe('that can help the defence', () => {
    const found = (bearing: 'exculpatory' | 'neutral') =>
      fact(BearingAssessed, stream, { caseId, exhibitId, suspectId: null, bearing, reason: 'So.' });
    const leaving = (
      kind: 'ProposeExclusion' | 'ApproveExclusion' | 'RejectExclusion',
      by = BADR,
    ): CaseCommand & { readonly by: string } => ({
      kind,
      by,
      data: { caseId, exhibitId, reason: 'It is a copy of number 3.' },
    });

    it('leaves the case only after somebody else approved', () => {
      const there = [included, found('exculpatory')];
      cases(...there)
        .when(exclude)
        .thenRefuses('HELPS_THE_DEFENCE', '/exhibitId');
      cases(...there)
        .when(leaving('ApproveExclusion'))
        .thenRefuses('EXCLUSION_NOT_PROPOSED');
      const proposed = cases(...there)
        .when(leaving('ProposeExclusion'))
        .facts()
        .map((one) => ({ ...one, by: BADR }));
      cases(...there, ...proposed)
        .when(leaving('ProposeExclusion'))
        .thenRefuses('NOTHING_CHANGES');
      cases(...there, ...proposed)
        .when(leaving('ApproveExclusion'))
        .thenRefuses('EXCLUSION_OF_OWN_PROPOSAL');
      cases(...there, ...proposed)
        .when(leaving('RejectExclusion', AMAL))
        .thenStates('ExclusionRejected');
      cases(...there, ...proposed)
        .when(leaving('ApproveExclusion', AMAL))
        .thenStates('ExclusionApproved', 'EvidenceExcluded');
    });

    it('can help it for ever, whatever is found later', () => {
      cases(included, found('exculpatory'), found('neutral'))
        .when(exclude)
        .thenRefuses('HELPS_THE_DEFENCE');
      cases(included, found('neutral')).when(exclude).thenStates('EvidenceExcluded');
    });

    const factId = uuid(70);
    const supportId = uuid(71);
    const beside = (stance: 'for' | 'against', kind: 'crimeBase' | 'defence' = 'crimeBase') => [
      fact(FactAlleged, stream, {
        caseId,
        factId,
        number: 1,
        kind,
        acts: [],
        statement: 'It happened.',
      }),
      fact(FactSupportRecorded, stream, {
        caseId,
        factId,
        supportId,
        stance,
        exhibitId,
        account: null,
      }),
    ];
    const revised = (kind: 'crimeBase' | 'defence') =>
      fact(FactRevised, stream, { caseId, factId, kind, statement: 'It happened.', reason });
    const withdrawn = fact(FactSupportWithdrawn, stream, { caseId, factId, supportId, reason });
    const leavesByOneHand = (...facts: PastFact[]) => cases(included, ...facts).when(exclude);

    it('is one that is relied on against an alleged fact or for one of the defence, too', () => {
      leavesByOneHand(...beside('against')).thenRefuses('HELPS_THE_DEFENCE');
      leavesByOneHand(...beside('for', 'defence')).thenRefuses('HELPS_THE_DEFENCE');
      leavesByOneHand(...beside('for'), revised('defence')).thenRefuses('HELPS_THE_DEFENCE');
      leavesByOneHand(...beside('for')).thenStates('EvidenceExcluded');
    });

    it('stays one where it is not relied on any more, or its fact is put otherwise', () => {
      leavesByOneHand(...beside('against'), withdrawn).thenRefuses('HELPS_THE_DEFENCE');
      leavesByOneHand(...beside('for', 'defence'), withdrawn).thenRefuses('HELPS_THE_DEFENCE');
      leavesByOneHand(...beside('for', 'defence'), revised('crimeBase')).thenRefuses(
        'HELPS_THE_DEFENCE',
      );
      leavesByOneHand(...beside('for'), revised('defence'), revised('crimeBase')).thenRefuses(
        'HELPS_THE_DEFENCE',
      );
      leavesByOneHand(...beside('for'), withdrawn).thenStates('EvidenceExcluded');
    });
  });

  it('gets the next number and pages, which are never given again', () => {
    const [first] = cases().when(include(item, 12)).facts();
    expect(first?.data).toMatchObject({ number: 1, firstPage: 1, lastPage: 12 });
    const gone = cases(included).when(exclude).facts();
    const [again] = cases(included, ...gone)
      .when(include(item))
      .facts();
    expect(again?.data).toMatchObject({ number: 2, firstPage: 13, lastPage: 13 });
    expect(again?.data).not.toHaveProperty('pages');
  });

  it('is an item that is there and relied on, once, and has pages', () => {
    const withdrawn = fact(EvidenceWithdrawn, `evidence-${item}`, {
      evidenceId: item,
      reason: 'A copy.',
    });
    cases(included).when(include(item)).thenRefuses('NOTHING_CHANGES');
    cases(withdrawn).when(include(item)).thenRefuses('EVIDENCE_WITHDRAWN');
    cases()
      .when(include(uuid(9)))
      .thenRefuses('EVIDENCE_NOT_FOUND');
    cases().when(include(item, 0)).thenRefuses('PAGES_OUT_OF_RANGE', '/pages');
    cases().when(include(item, 1.5)).thenRefuses('PAGES_OUT_OF_RANGE', '/pages');
  });

  it('has the pages of its item, and never more', () => {
    const of = (mediaType: string, pages?: number) =>
      given(caseNoun, [
        caseOpened(caseId),
        evidenceAdded(item, {
          files: [
            {
              sha256: 'cd'.repeat(32),
              size: 1,
              mediaType,
              ...(pages === undefined ? {} : { pages }),
            },
          ],
        }),
      ]);
    const [whole] = of('application/pdf', 12).when(include(item)).facts();
    expect(whole?.data).toMatchObject({ firstPage: 1, lastPage: 12 });
    of('application/pdf', 12).when(include(item, 5)).thenStates('EvidenceIncluded');
    of('application/pdf', 12)
      .when(include(item, 13))
      .thenRefuses('PAGES_BEYOND_THE_ITEM', '/pages');
    of('video/mp4').when(include(item, 2)).thenRefuses('PAGES_BEYOND_THE_ITEM', '/pages');
    of('video/mp4').when(include(item)).thenStates('EvidenceIncluded');
    of('text/html').when(include(item, 300)).thenStates('EvidenceIncluded');
  });

  it('is weighed by a page that it has', () => {
    const assess = (page: number): CaseCommand => ({
      kind: 'AssessBearing',
      data: {
        caseId,
        exhibitId,
        suspectId: null,
        bearing: 'exculpatory',
        pinpoint: { pages: [page] },
        reason: 'It shows the base empty.',
      },
    });
    const files = [{ sha256: 'cd'.repeat(32), size: 1, mediaType: 'application/pdf', pages: 3 }];
    const weighed = given(caseNoun, [caseOpened(caseId), evidenceAdded(item, { files }), included]);
    weighed.when(assess(3)).thenStates('BearingAssessed');
    weighed.when(assess(4)).thenRefuses('PAGE_BEYOND_THE_ITEM', '/pinpoint/pages');
  });

  it('points one way or another for suspects of the case, as often as somebody weighs it', () => {
    const assess = (data: object): CaseCommand => ({
      kind: 'AssessBearing',
      data: {
        caseId,
        exhibitId,
        suspectId: null,
        bearing: 'exculpatory',
        reason: 'It shows the base empty.',
        ...data,
      },
    });
    const once = cases(included).when(assess({})).facts();
    cases(included, ...once)
      .when(assess({}))
      .thenStates('BearingAssessed');
    cases(included).when(assess({ suspectId })).thenRefuses('SUSPECT_NOT_FOUND');
    cases().when(assess({})).thenRefuses('EXHIBIT_NOT_FOUND');
    cases(included)
      .when(assess({ reason: '' }))
      .thenRefuses('REASON_MISSING');
    const gone = cases(included).when(exclude).facts();
    cases(included, ...gone)
      .when(assess({}))
      .thenRefuses('EXHIBIT_EXCLUDED');
    cases(included, ...gone)
      .when(exclude)
      .thenRefuses('EXHIBIT_EXCLUDED');
  });
});
