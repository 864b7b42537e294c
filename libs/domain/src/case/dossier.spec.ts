import {
  CheckpointAnchored,
  CheckpointSealed,
  DossierIssued,
  EvidenceIncluded,
  fact,
  RegisterOpened,
} from '#events';
import { caseOpened, evidenceAdded, given, uuid } from '#testing';
import type { PastFact } from '#testing';
import { sealStream } from '../seal/seal.state.js';
import { caseNoun } from './case.decider.js';
import type { DossierCommand, IssueDossier } from './dossier.commands.js';

const [caseId, bag, exhibit, apart, dossierId] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];
const HASH = '5a'.repeat(32);
const stream = `case-${caseId}`;
const register = (purpose: 'demo' | 'operational') =>
  fact(RegisterOpened, 'register', { registerId: uuid(9), purpose });
const sealed = fact(CheckpointSealed, sealStream(HASH), {
  size: 9,
  root: HASH,
  key: 'a key',
  digest: HASH,
});
const confirmed = (kind: 'rfc3161' | 'cosignature') =>
  fact(CheckpointAnchored, sealStream(HASH), {
    size: 9,
    digest: HASH,
    kind,
    authority: 'somebody outside',
    confirmedAt: '2026-11-26T08:00:00.000Z',
    tokenDigest: kind === 'rfc3161' ? 'a1'.repeat(32) : 'b2'.repeat(32),
  });
const cases = (purpose: 'demo' | 'operational', ...facts: PastFact[]) =>
  given(caseNoun, [
    register(purpose),
    sealed,
    confirmed('rfc3161'),
    caseOpened(caseId),
    ...[bag, exhibit, apart].map((id) => evidenceAdded(id)),
    fact(EvidenceIncluded, stream, {
      caseId,
      exhibitId: uuid(6),
      evidenceId: exhibit,
      number: 1,
      firstPage: 1,
      lastPage: 1,
    }),
    ...facts,
  ]);

const said: IssueDossier['data'] = {
  caseId,
  number: 1,
  profile: 'court',
  language: 'en',
  position: 7,
  checkpoint: { size: 9, root: HASH, digest: HASH },
  anchor: 'timeStamp',
  versions: { sijil: '0.1.0', policy: '1', law: [], document: '1' },
  manifest: HASH,
  evidenceId: bag,
};
const issue = (more: Partial<IssueDossier['data']> = {}): IssueDossier => ({
  kind: 'IssueDossier',
  data: { ...said, ...more },
});
const issued = fact(DossierIssued, stream, { ...said, dossierId });

describe('a dossier', () => {
  it('is issued under the next number, which no other gets', () => {
    cases('operational').when(issue()).thenStates('DossierIssued');
    cases('operational')
      .when(issue({ number: 2 }))
      .thenRefuses('DOSSIER_NUMBER_TAKEN', '/number');
    cases('operational', issued).when(issue()).thenRefuses('DOSSIER_NUMBER_TAKEN');
    cases('operational', issued)
      .when(issue({ number: 2 }))
      .thenStates('DossierIssued');
  });

  it('goes to no court, outside a demo, on the word of the operator alone', () => {
    cases('operational')
      .when(issue({ anchor: 'none' }))
      .thenRefuses('DOSSIER_NOT_ANCHORED', '/anchor');
    cases('operational').when(issue()).thenStates('DossierIssued');
    cases('operational', confirmed('cosignature'))
      .when(issue({ anchor: 'cosignature' }))
      .thenStates('DossierIssued');
    cases('operational')
      .when(issue({ anchor: 'none', profile: 'internal' }))
      .thenStates('DossierIssued');
    cases('demo')
      .when(issue({ anchor: 'none' }))
      .thenStates('DossierIssued');
  });

  it('says of outsiders only what the notary told the register, of this very head', () => {
    const refused = (more: Partial<IssueDossier['data']>): void =>
      cases('demo').when(issue(more)).thenRefuses('DOSSIER_ANCHOR_NOT_RECORDED', '/anchor');
    refused({ anchor: 'cosignature' });
    const other = 'c3'.repeat(32);
    refused({ checkpoint: { size: 9, root: HASH, digest: other } });
    refused({ checkpoint: { size: 9, root: other, digest: HASH } });
    refused({ checkpoint: { size: 8, root: HASH, digest: HASH } });
  });

  it('speaks at a position that is sealed, and is kept as an item', () => {
    cases('demo')
      .when(issue({ position: 10 }))
      .thenRefuses('DOSSIER_NOT_SEALED', '/position');
    cases('demo')
      .when(issue({ evidenceId: uuid(77) }))
      .thenRefuses('EVIDENCE_NOT_FOUND', '/evidenceId');
  });

  it('that takes the place of another says what is otherwise', () => {
    const differences = [{ path: 'data/case/persons.csv', how: 'changed' as const }];
    const anew = { number: 2, replaces: 1, differences };
    const there = cases('demo', issued);
    there.when(issue(anew)).thenStates('DossierIssued');
    there.when(issue({ ...anew, differences: [] })).thenRefuses('DOSSIER_DIFFERENCES_MISSING');
    there.when(issue({ number: 2, differences })).thenRefuses('DOSSIER_DIFFERENCES_MISSING');
    const causes = [{ what: 'identityDestroyed' as const, id: uuid(99) }];
    there.when(issue({ ...anew, causes })).thenStates('DossierIssued');
    there.when(issue({ number: 2, causes })).thenRefuses('DOSSIER_DIFFERENCES_MISSING', '/causes');
    there.when(issue({ ...anew, replaces: 3 })).thenRefuses('DOSSIER_NOT_FOUND', '/replaces');
    there.when(issue({ ...anew, language: 'ar' })).thenRefuses('DOSSIER_OF_ANOTHER_KIND');
  });
});

describe('handing over', () => {
  const disclose = (items: readonly string[], more: object = {}): DossierCommand => ({
    kind: 'DiscloseItem',
    data: {
      caseId,
      items,
      to: 'An invented chamber',
      rule: { code: null, printed: 'Rule 77' },
      on: '2024-11-26',
      ...more,
    },
  });

  it('names exhibits and issued dossiers of the case, and nothing else', () => {
    const there = cases('demo', issued);
    there.when(disclose([exhibit, bag])).thenStates('ItemDisclosed');
    there.when(disclose([exhibit, apart])).thenRefuses('ITEM_NOT_IN_CASE', '/items/1');
    there.when(disclose([exhibit], { on: '2099-01-01' })).thenRefuses('TIME_IN_THE_FUTURE', '/on');
    there.when(disclose([uuid(77)])).thenRefuses('EVIDENCE_NOT_FOUND', '/items/0');
    for (const items of [[], [exhibit, exhibit]])
      there.when(disclose(items)).thenRefuses('NOTHING_HANDED_OVER', '/items');
  });

  it('says to whom and under which rule; the receipt is an item', () => {
    const there = cases('demo');
    there.when(disclose([exhibit], { to: ' ' })).thenRefuses('TEXT_MISSING', '/to');
    there
      .when(disclose([exhibit], { rule: { code: null, printed: '' } }))
      .thenRefuses('TEXT_MISSING', '/rule/printed');
    there
      .when(disclose([exhibit], { receipt: uuid(77) }))
      .thenRefuses('EVIDENCE_NOT_FOUND', '/receipt');
    there.when(disclose([exhibit], { receipt: apart })).thenStates('ItemDisclosed');
  });
});
