import {
  ClassificationProposed,
  ConclusionPublished,
  ConclusionReviewed,
  fact,
  ImportStarted,
  PlaceResolved,
} from '#events';
import { actOf, AMAL, BADR, coded, conflictClassified, uuid } from '#testing';
import { a, incident, stream } from './incident.fixture.js';

const proposal = uuid(14);

describe('a legal characterisation', () => {
  const law = { forum: 'ICC', entry: '8(2)(c)(i)-1', catalogueVersion: 1 };
  const proposed = {
    ...fact(ClassificationProposed, stream, {
      incidentId: a,
      classificationId: proposal,
      law,
      standard: coded('reasonableGroundsToBelieve'),
      evidence: [],
      reason: 'Civilians in their homes.',
    }),
    by: BADR,
  };
  const review = (
    kind: 'AdoptClassification' | 'RejectClassification' | 'WithdrawClassification',
    by = AMAL,
  ) => ({
    kind,
    by,
    data: { incidentId: a, classificationId: proposal, reason: 'I have read the file.' },
  });

  it('is proposed once for the same act and law', () => {
    const { classificationId: _, ...data } = proposed.data;
    incident().when({ kind: 'ProposeClassification', data }).thenStates('ClassificationProposed');
    incident(proposed).when({ kind: 'ProposeClassification', data }).thenRefuses('NOTHING_CHANGES');
    incident(proposed)
      .when({ kind: 'ProposeClassification', data: { ...data, actId: actOf(a) } })
      .thenStates('ClassificationProposed');
    incident()
      .when({ kind: 'ProposeClassification', data: { ...data, evidence: [uuid(40)] } })
      .thenRefuses('EVIDENCE_NOT_FOUND', '/evidence/0');
  });

  it('is adopted or rejected by somebody else than who proposed it, a member, once', () => {
    incident(proposed).when(review('AdoptClassification')).thenStates('ClassificationAdopted');
    incident(proposed).when(review('RejectClassification')).thenStates('ClassificationRejected');
    incident(proposed)
      .when(review('AdoptClassification', BADR))
      .thenRefuses('REVIEW_OF_OWN_PROPOSAL');
    incident(proposed)
      .when(review('RejectClassification', BADR))
      .thenRefuses('REVIEW_OF_OWN_PROPOSAL');
    incident(proposed)
      .when(review('AdoptClassification', 'process:reader'))
      .thenRefuses('ONLY_A_MEMBER');
    const adopted = incident(proposed).when(review('AdoptClassification')).facts();
    incident(proposed, ...adopted)
      .when(review('RejectClassification'))
      .thenRefuses('CLASSIFICATION_NOT_OPEN');
    incident().when(review('AdoptClassification')).thenRefuses('CLASSIFICATION_NOT_FOUND');
  });

  it('is not decided on where the register does not tell who proposed it', () => {
    incident({ ...proposed, by: '' })
      .when(review('AdoptClassification'))
      .thenRefuses('AUTHOR_NOT_KNOWN');
  });

  it('is revised by another proposal, and stands until somebody else adopts that', () => {
    const { classificationId: _, ...data } = proposed.data;
    const revise = {
      kind: 'ReviseClassification',
      data: {
        ...data,
        classificationId: uuid(15),
        law: { ...law, entry: '8(2)(e)(i)' },
        revises: proposal,
      },
    } as const;
    const adopted = incident(proposed).when(review('AdoptClassification')).facts();
    const revised = incident(proposed, ...adopted)
      .when(revise)
      .facts()
      .map((one) => ({ ...one, by: BADR }));
    expect(revised.map(({ type }) => type)).toEqual(['ClassificationRevised']);
    const adopt = review('AdoptClassification');
    const anew = incident(proposed, ...adopted, ...revised)
      .when({ ...adopt, data: { ...adopt.data, classificationId: uuid(15) } })
      .facts();
    // The former is adopted up to here, and superseded from here on.
    incident(proposed, ...adopted, ...revised)
      .when({ ...revise, data: { ...revise.data, classificationId: uuid(16) } })
      .thenRefuses('NOTHING_CHANGES');
    incident(proposed, ...adopted, ...revised, ...anew)
      .when(review('WithdrawClassification'))
      .thenRefuses('CLASSIFICATION_NOT_OPEN');
    incident(proposed)
      .when({ ...revise, data: { ...revise.data, revises: uuid(99) } })
      .thenRefuses('CLASSIFICATION_NOT_FOUND', '/revises');
  });

  it('is proposed against a flag of the tool only with a reason, and in law that there is', () => {
    const { classificationId: _, ...data } = proposed.data;
    const conflict = uuid(50);
    const inNiac = { ...data, law: { ...law, entry: '8(2)(b)(i)' }, conflictId: conflict };
    const propose = (said: typeof data) =>
      incident(conflictClassified(conflict)).when({ kind: 'ProposeClassification', data: said });
    propose(inNiac).thenRefuses('AGAINST_A_FLAG', '/departure');
    const [departing] = propose({ ...inNiac, departure: 'The type is disputed.' }).facts();
    expect(departing?.data).toMatchObject({ flags: ['OTHER_TYPE_OF_CONFLICT'] });
    propose({ ...data, law: { ...law, entry: '8(2)(z)' } }).thenRefuses('LAW_ENTRY_UNKNOWN');
  });

  it('takes up a conclusion of a report with what is flagged of the provision it takes', () => {
    const { classificationId: _, ...data } = proposed.data;
    const [report, claim, other] = [uuid(60), uuid(61), uuid(62)];
    const importStream = `import-${report}`;
    const drawn = (claimId: string) =>
      fact(ConclusionPublished, importStream, {
        reportId: report,
        claimId,
        kind: 'conclusion',
        citation: 'Article 8 of Rome Statute',
        role: coded('crime'),
        certainty: coded('beyondDoubt'),
        parties: [],
        incidents: [],
      });
    const known = [
      fact(ImportStarted, importStream, {
        reportId: report,
        importId: uuid(63),
        ordinal: 1,
        key: 'invented',
        evidenceId: uuid(64),
        fileMac: 'mac',
        publisher: 'Invented publisher',
        title: null,
        published: null,
        period: { start: null, end: null },
        coverage: null,
        units: 0,
      }),
      drawn(claim),
      fact(ConclusionReviewed, importStream, {
        reportId: report,
        claimId: claim,
        readings: [
          {
            canonical: ['Article 8(2)(a)(i)'],
            flags: ['CERTAINTY_CONFLICT', 'CONFLICT_TYPE_MISMATCH', 'SPELLING_VARIANT'],
            suggestions: ['Article 8(2)(e)(i)'],
          },
        ],
        tool: 'sijil-law-citations/2',
      }),
    ];
    const taking = (entry: string, claimId = claim, departure?: string) =>
      incident(...known).when({
        kind: 'ProposeClassification',
        data: {
          ...data,
          law: { ...law, entry },
          conclusion: { reportId: report, claimId },
          ...(departure === undefined ? {} : { departure }),
        },
      });
    taking('8(2)(a)(i)').thenRefuses('AGAINST_A_FLAG', '/departure');
    const flagsOf = (entry: string) =>
      taking(entry, claim, 'The rest of the file bears it out.').facts()[0]?.data;
    expect(flagsOf('8(2)(a)(i)')).toMatchObject({
      flags: ['CERTAINTY_CONFLICT', 'CONFLICT_TYPE_MISMATCH'],
      conclusion: { reportId: report, claimId: claim },
    });
    // What was meant instead is free of what was wrong with the citation, not of how surely it was put.
    expect(flagsOf('8(2)(e)(i)')).toMatchObject({ flags: ['CERTAINTY_CONFLICT'] });
    taking('8(2)(e)(i)', other).thenRefuses('CONCLUSION_NOT_FOUND', '/conclusion/claimId');
  });

  it('can be withdrawn, also after it was adopted, and then be proposed again', () => {
    const adopted = incident(proposed).when(review('AdoptClassification')).facts();
    const gone = incident(proposed, ...adopted)
      .when(review('WithdrawClassification', BADR))
      .facts();
    incident(proposed, ...adopted, ...gone)
      .when(review('WithdrawClassification'))
      .thenRefuses('CLASSIFICATION_NOT_OPEN');
    const { classificationId: _, ...data } = proposed.data;
    incident(proposed, ...adopted, ...gone)
      .when({ kind: 'ProposeClassification', data })
      .thenStates('ClassificationProposed');
  });
});

describe('assessing', () => {
  it('how far an incident is verified is for members, with a reason, and never nothing', () => {
    const assess = (by: string, reason: string) =>
      ({
        kind: 'AssessVerification',
        by,
        data: { incidentId: a, level: 'reported', reason },
      }) as const;
    incident().when(assess(AMAL, 'One source only.')).thenStates('IncidentVerificationAssessed');
    incident().when(assess('process:reader', 'One source only.')).thenRefuses('ONLY_A_MEMBER');
    incident().when(assess(AMAL, '')).thenRefuses('REASON_MISSING');
  });

  it('which place of a gazetteer is meant is for members, and needs a reason the second time', () => {
    const data = { incidentId: a, gazetteer: 'pack/1', code: 'C1', printed: 'A Town' };
    const resolved = fact(PlaceResolved, stream, data);
    incident().when({ kind: 'ResolvePlace', data }).then([resolved]);
    incident()
      .when({ kind: 'ResolvePlace', by: 'process:places', data })
      .thenRefuses('ONLY_A_MEMBER');
    incident(resolved).when({ kind: 'ResolvePlace', data }).thenRefuses('NOTHING_CHANGES');
    incident(resolved)
      .when({ kind: 'ResolvePlace', data: { ...data, code: 'C2' } })
      .thenRefuses('REASON_MISSING');
  });

  it('a tool records only a name that is exact and that one place has, where nobody decided yet', () => {
    const proposed = { tool: 'sijil-places/1', score: 1000, exact: true, unique: true };
    const data = {
      incidentId: a,
      gazetteer: 'pack@1',
      code: 'C1',
      printed: 'al Mayadeen',
      proposal: proposed,
    };
    const by = 'process:places';
    const resolved = fact(PlaceResolved, stream, data);
    incident().when({ kind: 'ResolvePlace', by, data }).then([resolved]);
    for (const doubt of [{ exact: false }, { unique: false }, { score: 999 }])
      incident()
        .when({ kind: 'ResolvePlace', by, data: { ...data, proposal: { ...proposed, ...doubt } } })
        .thenRefuses('ONLY_A_MEMBER');
    incident(resolved)
      .when({ kind: 'ResolvePlace', by, data: { ...data, code: 'C2', reason: 'Better.' } })
      .thenRefuses('ONLY_A_MEMBER');
    incident(resolved)
      .when({ kind: 'ResolvePlace', data: { ...data, code: 'C2', reason: 'The other bank.' } })
      .thenStates('PlaceResolved');
  });
});
