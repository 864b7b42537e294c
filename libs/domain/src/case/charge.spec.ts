import {
  EvidenceExcluded,
  EvidenceIncluded,
  fact,
  IncidentIncluded,
  NexusAssessed,
  PassageRecorded,
  SuspectNamed,
} from '#events';
import type { Fact } from '#kernel';
import {
  accountTaken,
  actOf,
  actorRegistered,
  AMAL,
  BADR,
  caseOpened,
  coded,
  conflictClassified,
  described,
  evidenceAdded,
  given,
  incidentRecorded,
  personRegistered,
  uuid,
} from '#testing';
import type { PastFact } from '#testing';
import type { CaseCommand } from './case.commands.js';
import { caseNoun } from './case.decider.js';

const [caseId, person, incidentId, item] = [uuid(1), uuid(2), uuid(4), uuid(5)];
const [account, conflict, unit] = [uuid(6), uuid(7), uuid(8)];
const [suspectId, exhibitId, factId, chargeId] = [uuid(11), uuid(12), uuid(13), uuid(14)];
const stream = `case-${caseId}`;
const reason = 'By the pattern of the attacks.';
const act = { incidentId, actId: actOf(incidentId) };
const standard = coded('reasonableGroundsToBelieve');

const happenedOn = (day: string) =>
  incidentRecorded(incidentId, {
    described: described({ occurred: { ...described().occurred, from: day, to: day } }),
  });

const file = (...facts: PastFact[]) =>
  given(caseNoun, [
    happenedOn('2017-09-29'),
    caseOpened(caseId),
    personRegistered(person),
    evidenceAdded(item, {
      files: [{ sha256: 'cd'.repeat(32), size: 1, mediaType: 'application/pdf', pages: 3 }],
    }),
    accountTaken(account),
    fact(PassageRecorded, `account-${account}`, {
      accountId: account,
      number: 1,
      basis: 'saw',
      paraphrase: false,
      words: { text: 'Two planes.', lang: 'en' },
    }),
    conflictClassified(conflict),
    actorRegistered(unit),
    fact(SuspectNamed, stream, { caseId, suspectId, person, post: null, on: null, reason }),
    fact(IncidentIncluded, stream, { caseId, incidentId }),
    fact(EvidenceIncluded, stream, {
      caseId,
      exhibitId,
      evidenceId: item,
      number: 1,
      firstPage: 1,
      lastPage: 3,
    }),
    ...facts,
  ]);

const allege: CaseCommand = {
  kind: 'AllegeFact',
  data: { caseId, factId, kind: 'crimeBase', acts: [act], statement: 'Two planes struck.' },
};
const support = (data: object = {}): CaseCommand => ({
  kind: 'RecordFactSupport',
  data: { caseId, factId, stance: 'for', exhibitId, account: null, ...data },
});
const icc = (entry: string) => ({ forum: 'ICC', entry, catalogueVersion: 1 });
const german = (entry: string) => ({ forum: 'DE-VStGB', entry, catalogueVersion: 1 });
const draft = (data: object = {}): CaseCommand => ({
  kind: 'DraftCharge',
  data: {
    caseId,
    chargeId,
    suspectId,
    acts: [act],
    crime: icc('8(2)(e)(i)'),
    mode: icc('25(3)(b)-ordering'),
    standard,
    conflictId: conflict,
    principals: [],
    reason,
    ...data,
  },
});
/** Facts that follow from commands, one after the other. */
const after = (...commands: readonly CaseCommand[]): readonly Fact[] => {
  const facts: Fact[] = [];
  for (const command of commands)
    facts.push(
      ...file(...facts)
        .when(command)
        .facts(),
    );
  return facts;
};

describe('an alleged fact', () => {
  it('gets the next number, is about acts of the case, and says something', () => {
    file().when(allege).thenStates('FactAlleged');
    const [second] = file(...after(allege))
      .when({ ...allege, data: { ...allege.data, factId: uuid(15) } })
      .facts();
    expect(second?.data).toMatchObject({ number: 2 });
    const other = (data: object) =>
      ({ ...allege, data: { ...allege.data, ...data } }) as CaseCommand;
    file()
      .when(other({ statement: ' ' }))
      .thenRefuses('TEXT_MISSING', '/statement');
    file()
      .when(other({ acts: [{ incidentId: uuid(9), actId: uuid(9) }] }))
      .thenRefuses('INCIDENT_NOT_IN_CASE', '/acts/0/incidentId');
    file()
      .when(other({ acts: [{ incidentId, actId: uuid(9) }] }))
      .thenRefuses('ACT_NOT_FOUND', '/acts/0/actId');
  });

  it('is put otherwise or withdrawn with a reason, once', () => {
    const revise = (statement: string, why = reason): CaseCommand => ({
      kind: 'ReviseFact',
      data: { caseId, factId, kind: 'crimeBase', statement, reason: why },
    });
    const withdraw: CaseCommand = { kind: 'WithdrawFact', data: { caseId, factId, reason } };
    const there = after(allege);
    file(...there)
      .when(revise('Three planes struck.'))
      .thenStates('FactRevised');
    file(...there)
      .when(revise('Two planes struck.'))
      .thenRefuses('NOTHING_CHANGES');
    file(...there)
      .when(revise('Three planes struck.', ''))
      .thenRefuses('REASON_MISSING');
    file(...after(allege, withdraw))
      .when(withdraw)
      .thenRefuses('FACT_WITHDRAWN');
    file(...after(allege, withdraw))
      .when(support())
      .thenRefuses('FACT_WITHDRAWN');
    file().when(withdraw).thenRefuses('FACT_NOT_FOUND');
  });

  it('has supports on either side, by exhibit or by passage, each once', () => {
    const there = after(allege);
    const passage = { accountId: account, passage: 1 };
    file(...there)
      .when(support())
      .thenStates('FactSupportRecorded');
    file(...there)
      .when(support({ exhibitId: null, account: passage, stance: 'against' }))
      .thenStates('FactSupportRecorded');
    file(...there)
      .when(support({ account: passage }))
      .thenRefuses('SUPPORT_NOT_ONE');
    file(...there)
      .when(support({ exhibitId: null, account: { ...passage, passage: 2 } }))
      .thenRefuses('PASSAGE_NOT_FOUND', '/account/passage');
    file(...after(allege))
      .when(support({ pinpoint: { pages: [3] } }))
      .thenStates('FactSupportRecorded');
    file(...after(allege))
      .when(support({ pinpoint: { pages: [4] } }))
      .thenRefuses('PAGE_BEYOND_THE_ITEM', '/pinpoint/pages');
    file(...there)
      .when(support({ exhibitId: uuid(9) }))
      .thenRefuses('EXHIBIT_NOT_FOUND');
    file(...there, fact(EvidenceExcluded, stream, { caseId, exhibitId, reason }))
      .when(support())
      .thenRefuses('EXHIBIT_EXCLUDED');
    file(...after(allege, support()))
      .when(support())
      .thenRefuses('NOTHING_CHANGES');
  });

  it('loses a support with a reason, and can get it again', () => {
    const gone: CaseCommand = {
      kind: 'WithdrawFactSupport',
      data: { caseId, factId, supportId: uuid(20), reason },
    };
    const with20 = support({ supportId: uuid(20) });
    file(...after(allege, with20, gone))
      .when(gone)
      .thenRefuses('SUPPORT_WITHDRAWN');
    file(...after(allege, with20, gone))
      .when(support())
      .thenStates('FactSupportRecorded');
    file(...after(allege))
      .when(gone)
      .thenRefuses('SUPPORT_NOT_FOUND');
  });
});

describe('a charge', () => {
  it('pins crime and mode, and keeps what the tool found', () => {
    const [drafted] = file().when(draft()).facts();
    expect(drafted?.data).toMatchObject({
      number: 1,
      flags: [],
      questions: ['NEXUS_TO_THE_CONFLICT'],
      tool: 'sijil-law-applicability/1, sijil-law-citations/2',
    });
    file()
      .when(draft({ crime: german('§ 11(1) no. 1 VStGB'), mode: german('§ 27 StGB') }))
      .thenStates('ChargeDrafted');
  });

  it('is drafted against a flag only with the reason for the departure', () => {
    const iac = draft({ crime: icc('8(2)(b)(i)') });
    file().when(iac).thenRefuses('AGAINST_A_FLAG', '/departure');
    const [drafted] = file()
      .when(draft({ crime: icc('8(2)(b)(i)'), departure: 'The type is disputed.' }))
      .facts();
    expect(drafted?.data).toMatchObject({ flags: ['OTHER_TYPE_OF_CONFLICT'] });
    const apart = fact(NexusAssessed, `conflict-${conflict}`, {
      conflictId: conflict,
      incidentId,
      nexus: 'no',
      reason,
    });
    file(apart).when(draft()).thenRefuses('AGAINST_A_FLAG', '/departure');
  });

  it('is about law that the catalogue holds, and acts of the case', () => {
    const refuses = (data: object, code: string, path?: string): void =>
      file().when(draft(data)).thenRefuses(code, path);
    refuses({ crime: icc('8(2)(e)(xx)') }, 'LAW_ENTRY_UNKNOWN', '/crime');
    refuses({ crime: { ...icc('8(2)(e)(i)'), catalogueVersion: 9 } }, 'LAW_ENTRY_UNKNOWN');
    refuses({ crime: icc('28(a)-knew') }, 'LAW_OF_ANOTHER_KIND', '/crime');
    refuses({ mode: german('§ 27 StGB') }, 'FORUMS_DIFFER', '/mode');
    refuses({ acts: [] }, 'ACTS_MISSING', '/acts');
    refuses({ suspectId: uuid(9) }, 'SUSPECT_NOT_FOUND');
    refuses({ principals: [{ noun: 'person', id: uuid(9) }] }, 'PERSON_NOT_FOUND');
    file(...after(draft()))
      .when(draft({ chargeId: uuid(30) }))
      .thenRefuses('NOTHING_CHANGES');
  });

  it('is adopted by somebody else, once, and withdrawn with a reason', () => {
    const adopt = (by = BADR) =>
      ({ kind: 'AdoptCharge', by, data: { caseId, chargeId, reason } }) as const;
    const drafted = after(draft());
    file(...drafted)
      .when(adopt())
      .thenStates('ChargeAdopted');
    file(...drafted)
      .when(adopt(AMAL))
      .thenRefuses('ADOPTION_OF_OWN_CHARGE');
    file(...drafted)
      .when(adopt('process:drafter'))
      .thenRefuses('ONLY_A_MEMBER');
    file(...after(draft(), adopt()))
      .when(adopt())
      .thenRefuses('CHARGE_NOT_OPEN');
    const withdraw: CaseCommand = { kind: 'WithdrawCharge', data: { caseId, chargeId, reason } };
    file(...after(draft(), adopt(), withdraw))
      .when(withdraw)
      .thenRefuses('CHARGE_WITHDRAWN');
    file(...after(draft(), withdraw))
      .when(draft({ chargeId: uuid(30) }))
      .thenStates('ChargeDrafted');
  });

  it('is linked to the suspect step by step, each from a source', () => {
    const platform = { kind: 'platform', id: null, printed: 'fixed-wing aircraft' };
    const link = (data: object = {}): CaseCommand =>
      ({
        kind: 'AssertLinkage',
        data: {
          caseId,
          chargeId,
          linkId: uuid(40),
          from: { kind: 'act', id: act.actId, printed: null },
          to: platform,
          source: { kind: 'publication', id: item },
          ...data,
        },
      }) as CaseCommand;
    const drafted = after(draft());
    const to = (end: object) => link({ from: platform, to: end });
    file(...drafted)
      .when(link())
      .thenStates('LinkageAsserted');
    file(...drafted)
      .when(to({ kind: 'unit', id: unit, printed: null }))
      .thenStates('LinkageAsserted');
    file(...drafted)
      .when(to({ kind: 'suspect', id: suspectId, printed: null }))
      .thenStates('LinkageAsserted');
    file(...drafted)
      .when(to({ kind: 'unit', id: uuid(9), printed: null }))
      .thenRefuses('ACTOR_NOT_FOUND', '/to/id');
    file(...drafted)
      .when(to({ kind: 'suspect', id: uuid(9), printed: null }))
      .thenRefuses('LINK_END_NOT_FOUND', '/to/id');
    file(...drafted)
      .when(to({ kind: 'act', id: act.actId, printed: null }))
      .thenRefuses('LINK_BACKWARDS');
    file(...drafted)
      .when(link({ to: { kind: 'platform', id: null, printed: null } }))
      .thenRefuses('LINK_END_NOT_NAMED', '/to');
    const gone: CaseCommand = {
      kind: 'WithdrawLinkage',
      data: { caseId, chargeId, linkId: uuid(40), reason },
    };
    file(...after(draft(), link(), gone))
      .when(gone)
      .thenRefuses('LINK_WITHDRAWN');
  });
});

describe('a row of the matrix', () => {
  const argue = (data: object = {}): CaseCommand => ({
    kind: 'ArgueElement',
    data: {
      caseId,
      chargeId,
      requirement: 'crime/1',
      facts: [factId],
      argument: 'The planes struck the houses.',
      ...data,
    },
  });
  const there = after(allege, draft());

  it('is argued from alleged facts; the same argument is not made twice', () => {
    file(...there)
      .when(argue())
      .thenStates('ElementArgued');
    file(...there, ...after(allege, draft(), argue()).slice(-1))
      .when(argue())
      .thenRefuses('NOTHING_CHANGES');
    file(...there)
      .when(argue({ requirement: 'crime/99' }))
      .thenRefuses('REQUIREMENT_UNKNOWN', '/requirement');
    file(...there)
      .when(argue({ facts: [uuid(9)] }))
      .thenRefuses('FACT_NOT_FOUND', '/facts/0');
    file(...there)
      .when(argue({ facts: [factId, factId] }))
      .thenRefuses('FACT_TWICE');
  });

  it('is assessed by a member with a reason, as often as somebody weighs it', () => {
    const assess = (by: string, why = reason) =>
      ({
        kind: 'AssessElement',
        by,
        data: {
          caseId,
          chargeId,
          requirement: 'ground/31(1)(d)',
          finding: 'notMet',
          standard,
          reason: why,
        },
      }) as const;
    file(...there)
      .when(assess(AMAL))
      .thenStates('ElementAssessed');
    file(...there)
      .when(assess('process:weigher'))
      .thenRefuses('ONLY_A_MEMBER');
    file(...there)
      .when(assess(AMAL, ''))
      .thenRefuses('REASON_MISSING');
  });
});
