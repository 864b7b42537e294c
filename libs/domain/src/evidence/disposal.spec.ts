import {
  BearingAssessed,
  DisposalApproved,
  DisposalOrdered,
  DisposalRejected,
  DossierIssued,
  EvidenceAdded,
  EvidenceExcluded,
  EvidenceIncluded,
  EvidenceLinked,
  EvidenceUnlinked,
  EvidenceWithdrawn,
  AccountDocumented,
  AccountDocumentWithdrawn,
  FactAlleged,
  FactRevised,
  FactSupportRecorded,
  FactSupportWithdrawn,
  fact,
  HoldLifted,
  HoldPlaced,
  ItemDisclosed,
  WorkingCopyMade,
} from '#events';
import type { Subject } from '#events';
import {
  accountTaken,
  actorRegistered,
  AMAL,
  BADR,
  caseOpened,
  coded,
  conflictClassified,
  evidenceAdded,
  given,
  importStarted,
  incidentRecorded,
  personRegistered,
  uuid,
} from '#testing';
import type { PastFact } from '#testing';
import { accountNoun } from '../account/account.decider.js';
import { caseNoun } from '../case/case.decider.js';
import { importNoun } from '../import/import.decider.js';
import { subjectReadings } from '../rules/subjects.js';
import type { DisposalCommand } from './disposal.commands.js';
import { evidenceNoun } from './evidence.decider.js';

const [item, order, paper, receipt, caseId, incident, exhibitId] = [1, 2, 3, 4, 5, 6, 7].map(
  uuid,
) as [string, string, string, string, string, string, string];
const [original, copy] = ['ab'.repeat(32), 'cd'.repeat(32)];
const fileOf = (sha256: string) => ({ sha256, size: 3, mediaType: 'image/png' });
const on = (id: string) => `evidence-${id}`;
const file = `case-${caseId}`;
const added = (evidenceId: string, sha256?: string, host?: string) =>
  fact(EvidenceAdded, on(evidenceId), {
    evidenceId,
    kind: coded('photograph'),
    held: sha256 !== undefined,
    files: sha256 === undefined ? [] : [fileOf(sha256)],
    ...(host === undefined ? {} : { host }),
    acquisition: { how: coded('handed over'), at: null },
    supports: [],
  });
const copied = fact(WorkingCopyMade, on(item), {
  evidenceId: item,
  copyId: uuid(20),
  of: original,
  file: fileOf(copy),
  purpose: 'To work with it.',
});

const said = {
  evidenceId: item,
  kind: 'destruction',
  files: [original],
  copies: [copy],
  authority: 'An invented authority',
  ground: coded('agreement'),
  reference: 'REF-1',
  reason: 'It was agreed so.',
} as const;
const back = { ...said, kind: 'return', to: { kind: 'organisation', name: 'The giver' } } as const;
const ordered = (data: object = {}, by = AMAL) => ({
  ...fact(DisposalOrdered, on(item), { ...said, ...data, disposalId: order }),
  by,
});
const approved = fact(DisposalApproved, on(item), {
  evidenceId: item,
  disposalId: order,
  reason: 'It stands.',
});
const rejected = fact(DisposalRejected, on(item), {
  evidenceId: item,
  disposalId: order,
  reason: 'It does not stand.',
});

const evidence = (...facts: PastFact[]) =>
  given(evidenceNoun, [added(item, original), copied, added(receipt, '12'.repeat(32)), ...facts]);
const take = (data: object = {}, named: readonly string[] = []): DisposalCommand => ({
  kind: 'OrderDisposal',
  data: { ...said, disposalId: order, named, ...data },
});
const approve = (named: readonly string[] = []) =>
  ({
    kind: 'ApproveDisposal',
    by: BADR,
    data: { evidenceId: item, disposalId: order, reason: 'It stands.', named },
  }) as const;
const carryOut = (data: object = {}, named: readonly string[] = [], by = BADR) =>
  ({
    kind: 'CarryOutDisposal',
    by,
    data: { evidenceId: item, disposalId: order, named, ...data },
  }) as const;

describe('an order to return or destroy', () => {
  it('is taken in with whose it is and what it is about', () => {
    evidence()
      .when(take())
      .then([ordered({}, AMAL)].map(({ by: _by, ...plain }) => plain));
    evidence(added(paper, 'ef'.repeat(32)))
      .when(take({ reference: undefined, document: paper }))
      .thenStates('DisposalOrdered');
    evidence()
      .when(take({ reference: ' ' }))
      .thenRefuses('DISPOSAL_ORDER_NOT_NAMED', '/reference');
    evidence()
      .when(take({ document: paper }))
      .thenRefuses('EVIDENCE_NOT_FOUND', '/document');
    evidence()
      .when(take({ document: item }))
      .thenRefuses('DISPOSAL_OF_PROOF', '/document');
    evidence()
      .when(take({ authority: ' ' }))
      .thenRefuses('TEXT_MISSING', '/authority');
    evidence()
      .when(take({ reason: '' }))
      .thenRefuses('REASON_MISSING', '/reason');
    evidence()
      .when({ ...take(), by: 'process:import' })
      .thenRefuses('ONLY_A_MEMBER');
  });

  it('names files that are kept, and as copies what was made of them alone', () => {
    evidence()
      .when(take({ files: ['ee'.repeat(32)] }))
      .thenRefuses('EVIDENCE_FILE_NOT_KEPT', '/files/0');
    evidence()
      .when(take({ files: [] }))
      .thenRefuses('FILES_MISSING', '/files');
    evidence()
      .when(take({ files: [copy], copies: [original] }))
      .thenRefuses('DISPOSAL_NOT_A_COPY', '/copies/0');
    evidence()
      .when(take({ files: [copy], copies: [copy] }))
      .thenRefuses('DISPOSAL_FILE_TWICE', '/files');
  });

  it('returns to somebody, and destroys for nobody', () => {
    evidence().when(take(back)).thenStates('DisposalOrdered');
    evidence()
      .when(take({ ...back, to: undefined }))
      .thenRefuses('DISPOSAL_RECIPIENT', '/to');
    evidence()
      .when(take({ ...back, to: { kind: 'office' } }))
      .thenRefuses('DISPOSAL_RECIPIENT', '/to');
    evidence()
      .when(take({ to: back.to }))
      .thenRefuses('DISPOSAL_RECIPIENT', '/to');
    evidence()
      .when(take({ ...back, to: { kind: 'person', id: uuid(99) } }))
      .thenRefuses('PERSON_NOT_FOUND', '/to/id');
  });

  it('leaves the item as it is: nothing is linked, unlinked, taken out of it or begun on it', () => {
    const linked = fact(EvidenceLinked, on(item), {
      evidenceId: item,
      linkId: uuid(33),
      incidentId: incident,
    });
    const open = [
      added(item, original),
      copied,
      incidentRecorded(incident),
      linked,
      accountTaken(uuid(40)),
      ordered(),
    ];
    const data = { evidenceId: item, incidentId: incident };
    const refused = (
      outcome: { thenRefuses: (code: string, path: string) => void },
      path: string,
    ) => outcome.thenRefuses('DISPOSAL_OPEN', path);
    refused(given(evidenceNoun, open).when({ kind: 'LinkEvidence', data }), '/evidenceId');
    const unlink = {
      kind: 'UnlinkEvidence',
      data: { evidenceId: item, linkId: uuid(33), reason: 'Not of it.' },
    } as const;
    refused(given(evidenceNoun, open).when(unlink), '/evidenceId');
    given(evidenceNoun, [...open, rejected])
      .when(unlink)
      .thenStates('EvidenceUnlinked');
    const { evidenceId: _, ...part } = added(uuid(41), 'ef'.repeat(32), item).data;
    refused(given(evidenceNoun, open).when({ kind: 'AddEvidence', data: part }), '/host');
    refused(
      given(accountNoun, open).when({
        kind: 'DocumentAccount',
        data: { accountId: uuid(40), evidenceId: item },
      }),
      '/evidenceId',
    );
    const { accountId: __, ...told } = accountTaken(uuid(42)).data;
    refused(
      given(accountNoun, [...open, evidenceAdded()]).when({
        kind: 'TakeAccount',
        data: { ...told, evidenceId: item },
      }),
      '/evidenceId',
    );
    const {
      reportId: ___,
      importId: ____,
      ordinal: _____,
      ...report
    } = importStarted(uuid(43), uuid(49)).data;
    refused(
      given(importNoun, open).when({ kind: 'StartImport', data: { ...report, evidenceId: item } }),
      '/evidenceId',
    );
  });

  it('is one at a time; until it is decided nothing is made of the item, exhibited or handed out', () => {
    const second = take({ disposalId: uuid(8) });
    evidence(ordered()).when(second).thenRefuses('DISPOSAL_OPEN', '/evidenceId');
    evidence(ordered(), approved).when(second).thenRefuses('DISPOSAL_OPEN');
    evidence(ordered(), rejected).when(second).thenStates('DisposalOrdered');
    evidence(ordered())
      .when({
        kind: 'MakeWorkingCopy',
        data: { evidenceId: item, of: original, file: fileOf('0a'.repeat(32)), purpose: 'More.' },
      })
      .thenRefuses('DISPOSAL_OPEN');
    given(caseNoun, [caseOpened(caseId), added(item, original), ordered()])
      .when({ kind: 'IncludeEvidence', data: { caseId, evidenceId: item } })
      .thenRefuses('DISPOSAL_OPEN');
  });
});

describe('a decision on it', () => {
  it('is one of a second hand, once, with a reason', () => {
    evidence(ordered()).when(approve()).then([approved]);
    evidence(ordered())
      .when({ ...approve(), by: AMAL })
      .thenRefuses('DISPOSAL_OF_OWN_ORDER', '/disposalId');
    evidence(ordered({}, '')).when(approve()).thenRefuses('AUTHOR_NOT_KNOWN');
    evidence(ordered())
      .when({ ...approve(), by: 'process:sijil' })
      .thenRefuses('ONLY_A_MEMBER');
    evidence(ordered(), approved).when(approve()).thenRefuses('DISPOSAL_ALREADY_DECIDED');
    evidence().when(approve()).thenRefuses('DISPOSAL_NOT_FOUND', '/disposalId');
  });

  it('can be that nothing happens, as long as nothing has', () => {
    const reject: DisposalCommand = {
      kind: 'RejectDisposal',
      data: { evidenceId: item, disposalId: order, reason: 'It does not stand.' },
    };
    evidence(ordered()).when(reject).then([rejected]);
    evidence(ordered(), approved).when(reject).thenStates('DisposalRejected');
    evidence(ordered(), rejected).when(reject).thenRefuses('DISPOSAL_ALREADY_DECIDED');
    evidence(ordered(), rejected).when(carryOut()).thenRefuses('DISPOSAL_NOT_APPROVED');
  });
});

describe('carrying it out', () => {
  const destroyed = evidence(ordered(), approved).when(carryOut());

  it('follows an approval, and says what is gone', () => {
    destroyed.thenStates('BytesDestroyed');
    expect(destroyed.facts()[0]?.data).toEqual({
      evidenceId: item,
      disposalId: order,
      files: [original],
      copies: [copy],
    });
    evidence(ordered()).when(carryOut()).thenRefuses('DISPOSAL_NOT_APPROVED', '/disposalId');
    const after = evidence(ordered(), approved, ...destroyed.facts());
    after.when(carryOut()).thenRefuses('DISPOSAL_NOT_APPROVED');
    after
      .when({
        kind: 'CheckFixity',
        data: { evidenceId: item, files: [{ sha256: copy, outcome: 'missing' }] },
      })
      .thenRefuses('EVIDENCE_FILE_NOT_KEPT');
    after
      .when({
        kind: 'AddTranslation',
        data: {
          evidenceId: item,
          kind: 'transcript',
          from: 'ar',
          to: 'en',
          file: fileOf(original),
        },
      })
      .thenRefuses('FILE_DISPOSED_OF', '/file/sha256');
  });

  it('returns nothing without a receipt, and then the item is in other hands', () => {
    const here = added(receipt, '12'.repeat(32));
    const orders = given(evidenceNoun, [
      added(item, original),
      copied,
      ordered(back),
      approved,
      here,
    ]);
    // Whatever was here before nobody signed when the files were handed over.
    evidence(ordered(back), approved)
      .when(carryOut({ receipt }))
      .thenRefuses('DISPOSAL_RECEIPT_TOO_EARLY', '/receipt');
    orders.when(carryOut()).thenRefuses('DISPOSAL_RECEIPT_MISSING', '/receipt');
    orders.when(carryOut({ receipt: uuid(9) })).thenRefuses('EVIDENCE_NOT_FOUND', '/receipt');
    orders.when(carryOut({ receipt: item })).thenRefuses('DISPOSAL_OF_PROOF', '/receipt');
    evidence(ordered(), approved)
      .when(carryOut({ receipt }))
      .thenRefuses('DISPOSAL_RECEIPT_MISSING');
    orders
      .when(carryOut({ receipt }, [], AMAL))
      .thenRefuses('DISPOSAL_RETURN_OF_OWN_ORDER', '/disposalId');
    orders
      .when(carryOut({ receipt: paper }), [added(paper)])
      .thenRefuses('DISPOSAL_RECEIPT_WITHOUT_FILE', '/receipt');
    const withdrawn = fact(EvidenceWithdrawn, on(receipt), { evidenceId: receipt, reason: 'No.' });
    orders
      .when(carryOut({ receipt }), [withdrawn])
      .thenRefuses('DISPOSAL_RECEIPT_WITHOUT_FILE', '/receipt');
    evidence(ordered({ ...back, document: receipt }), approved)
      .when(carryOut({ receipt }))
      .thenRefuses('DISPOSAL_RECEIPT_WITHOUT_FILE', '/receipt');
    const returned = orders.when(carryOut({ receipt }));
    returned.thenStates('BytesReturned');
    evidence(ordered(back), approved, ...returned.facts())
      .when({
        kind: 'TransferCustody',
        data: {
          evidenceId: item,
          from: back.to,
          to: { kind: 'office' },
          at: null,
          how: coded('courier'),
          reason: 'It came again.',
        },
      })
      .thenStates('CustodyTransferred');
  });
});

describe('what keeps bytes here', () => {
  const hold = (subject: Subject, stream: string) =>
    fact(HoldPlaced, stream, { subject, holdId: uuid(30), ground: 'A request.', reason: 'x' });
  const included = fact(EvidenceIncluded, file, {
    caseId,
    exhibitId,
    evidenceId: item,
    number: 1,
    firstPage: 1,
    lastPage: 1,
  });
  const excluded = fact(EvidenceExcluded, file, { caseId, exhibitId, reason: 'Not needed.' });
  const issued = (evidenceId: string) =>
    fact(DossierIssued, file, {
      caseId,
      dossierId: uuid(31),
      number: 1,
      profile: 'internal',
      language: 'en',
      position: 7,
      checkpoint: { size: 9, root: original, digest: original },
      anchor: 'none',
      versions: { sijil: '0.1.0', policy: '1', law: [], document: '1' },
      manifest: original,
      evidenceId,
    });
  const disclosed = fact(ItemDisclosed, file, {
    caseId,
    disclosureId: uuid(32),
    items: [item],
    to: 'An invented prosecutor',
    rule: coded('request'),
    on: '2026-01-02',
  });
  const helps = fact(BearingAssessed, file, {
    caseId,
    exhibitId,
    suspectId: null,
    bearing: 'exculpatory',
    pinpoint: { pages: [1] },
    reason: 'It shows another place.',
  });
  const linked = fact(EvidenceLinked, on(item), {
    evidenceId: item,
    linkId: uuid(33),
    incidentId: incident,
  });

  /** At each of the three steps, for it may have come in between. */
  const refusedAtEachStep = (code: string, named: readonly string[], ...facts: PastFact[]) => {
    evidence(...facts)
      .when(take({}, named))
      .thenRefuses(code);
    evidence(ordered(), ...facts)
      .when(approve(named))
      .thenRefuses(code);
    evidence(ordered(), approved, ...facts)
      .when(carryOut({}, named))
      .thenRefuses(code);
  };

  it('is a legal hold on the item, its host, its incidents and whatever names it, until it is lifted', () => {
    const onItem = hold({ noun: 'evidence', id: item }, on(item));
    refusedAtEachStep('DISPOSAL_UNDER_HOLD', [], onItem);
    evidence(
      onItem,
      fact(HoldLifted, on(item), {
        subject: { noun: 'evidence', id: item },
        holdId: uuid(30),
        reason: 'Over.',
      }),
    )
      .when(take())
      .thenStates('DisposalOrdered');
    const onIncident = hold({ noun: 'incident', id: incident }, `incident-${incident}`);
    refusedAtEachStep('DISPOSAL_UNDER_HOLD', [], incidentRecorded(incident), linked, onIncident);
    const onCase = hold({ noun: 'case', id: caseId }, file);
    refusedAtEachStep(
      'DISPOSAL_UNDER_HOLD',
      [file],
      caseOpened(caseId),
      included,
      excluded,
      onCase,
    );
    given(evidenceNoun, [
      added(paper),
      added(item, original, paper),
      hold({ noun: 'evidence', id: paper }, on(paper)),
    ])
      .when(take({ copies: [] }))
      .thenRefuses('DISPOSAL_UNDER_HOLD');
  });

  it('is a hold on an incident that it was once linked to', () => {
    const unlinked = fact(EvidenceUnlinked, on(item), {
      evidenceId: item,
      linkId: uuid(33),
      reason: 'Of another place.',
    });
    const onIncident = hold({ noun: 'incident', id: incident }, `incident-${incident}`);
    const facts = [incidentRecorded(incident), linked, unlinked];
    refusedAtEachStep('DISPOSAL_UNDER_HOLD', [], ...facts, onIncident);
    evidence(...facts)
      .when(take())
      .thenStates('DisposalOrdered');
  });

  it.each(Object.entries(subjectReadings).map(([noun, { name }]) => [noun, name] as const))(
    'is a hold on any %s that names it',
    (noun, category) => {
      const id = noun === 'evidence' ? paper : uuid(44);
      const stream = `${category}-${id}`;
      const births: Readonly<Record<string, PastFact>> = {
        evidence: added(id),
        person: personRegistered(id),
        account: accountTaken(id),
        actor: actorRegistered(id),
        incident: incidentRecorded(id),
        conflict: conflictClassified(id),
        case: caseOpened(id),
        import: importStarted(id, uuid(49)),
      };
      const born = births[noun];
      if (!born) throw new Error(`No ${noun} is made here`);
      expect(born.stream).toBe(stream);
      const subject = { noun, id } as Subject;
      refusedAtEachStep('DISPOSAL_UNDER_HOLD', [stream], born, hold(subject, stream));
      evidence(born)
        .when(take({}, [stream]))
        .thenStates('DisposalOrdered');
    },
  );

  describe('is the only recording of what helps the defence', () => {
    const accountId = uuid(45);
    const account = `account-${accountId}`;
    const alleged = fact(FactAlleged, file, {
      caseId,
      factId: uuid(46),
      number: 1,
      kind: 'crimeBase',
      acts: [],
      statement: 'He was there.',
    });
    const support = (stance: 'for' | 'against') =>
      fact(FactSupportRecorded, file, {
        caseId,
        factId: uuid(46),
        supportId: uuid(47),
        stance,
        exhibitId: null,
        account: { accountId, passage: 1 },
      });
    const supportWithdrawn = fact(FactSupportWithdrawn, file, {
      caseId,
      factId: uuid(46),
      supportId: uuid(47),
      reason: 'x',
    });
    const revised = fact(FactRevised, file, {
      caseId,
      factId: uuid(46),
      kind: 'defence',
      statement: 'He was elsewhere.',
      reason: 'x',
    });
    const documented = fact(AccountDocumented, account, {
      accountId,
      documentId: uuid(48),
      evidenceId: item,
    });
    const undocumented = fact(AccountDocumentWithdrawn, account, {
      accountId,
      documentId: uuid(48),
      reason: 'x',
    });
    const taken = accountTaken(accountId);
    const takenOn = { ...taken, data: { ...taken.data, evidenceId: item } };

    it.each<[string, PastFact[]]>([
      ['as documented later', [taken, documented, alleged, support('against')]],
      ['as taken on it', [takenOn, alleged, support('against')]],
      ['in favour of a fact of the defence', [takenOn, alleged, support('for'), revised]],
      [
        'even where both were taken back',
        [taken, documented, alleged, support('against'), supportWithdrawn, undocumented],
      ],
    ])('%s', (_, facts) => {
      refusedAtEachStep('DISPOSAL_NEEDS_COURT', [account, file], caseOpened(caseId), ...facts);
    });

    it('but not what speaks for the prosecution, nor another item', () => {
      for (const facts of [
        [takenOn, alleged, support('for')],
        [taken, alleged, support('against')],
      ])
        evidence(caseOpened(caseId), ...facts)
          .when(take({}, [account, file]))
          .thenStates('DisposalOrdered');
    });
  });

  it('is an exhibit, until it is taken out', () => {
    refusedAtEachStep('DISPOSAL_OF_EXHIBIT', [file], caseOpened(caseId), included);
    evidence(caseOpened(caseId), included, excluded)
      .when(take({}, [file]))
      .thenStates('DisposalOrdered');
  });

  it('is what was issued, and what shows why other bytes are gone', () => {
    refusedAtEachStep('DISPOSAL_OF_DOSSIER', [file], caseOpened(caseId), issued(item));
    const other = fact(DisposalOrdered, on(paper), {
      ...said,
      evidenceId: paper,
      disposalId: uuid(34),
      document: item,
    });
    refusedAtEachStep('DISPOSAL_OF_PROOF', [on(paper)], added(paper, copy), other);
    refusedAtEachStep('DISPOSAL_OF_PROOF', [`wording-${uuid(35)}`]);
  });

  it.each([
    ['an issued dossier names', issued(uuid(36))],
    ['was handed over', disclosed],
    ['can help the defence', helps],
  ])('what %s goes only by order of a court that is kept here', (_, why) => {
    const facts = [caseOpened(caseId), included, why, excluded];
    refusedAtEachStep('DISPOSAL_NEEDS_COURT', [file], ...facts);
    const byCourt = { ground: coded('order of the court', 'courtOrder'), document: paper };
    evidence(...facts, added(paper))
      .when(take(byCourt, [file]))
      .thenRefuses('DISPOSAL_NEEDS_COURT', '/document');
    const court = [...facts, added(paper, 'ef'.repeat(32))];
    evidence(...court)
      .when(take(byCourt, [file]))
      .thenStates('DisposalOrdered');
    evidence(...court, ordered(byCourt), approved)
      .when(carryOut({}, [file]))
      .thenStates('BytesDestroyed');
  });
});
