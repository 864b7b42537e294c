import type { FactType, Heard } from '../kit/projection.js';
import { put } from '../kit/projection.js';
import type { Ears } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import type { CustodyData, CustodyRow } from './evidence.rows.js';
import { custody } from './evidence.tables.js';

const link = <K extends keyof CustodyData>(
  event: Heard<FactType>,
  kind: K,
  custodyId: string,
  evidenceId: string,
  data: CustodyData[K],
) => [
  put(custody, {
    custodyId,
    evidenceId,
    kind,
    made: event.position,
    data,
    ...stated(event),
    sealed: sealedOf(event),
  } as CustodyRow),
];

/** What becomes of an item after it was taken in. */
export const custodyEars: Ears = {
  CustodyTransferred: (event) => {
    const { transferId, evidenceId, ...data } = event.fact.data;
    return link(event, 'transfer', transferId, evidenceId, data);
  },
  CustodyGapStated: (event) => {
    const { gapId, evidenceId, ...data } = event.fact.data;
    return link(event, 'gap', gapId, evidenceId, data);
  },
  FixityChecked: (event) => {
    const { checkId, evidenceId, ...data } = event.fact.data;
    return link(event, 'fixity', checkId, evidenceId, data);
  },
  WorkingCopyMade: (event) => {
    const { copyId, evidenceId, ...data } = event.fact.data;
    return link(event, 'workingCopy', copyId, evidenceId, data);
  },
  RedactedCopyMade: (event) => {
    const { copyId, evidenceId, ...data } = event.fact.data;
    return link(event, 'redactedCopy', copyId, evidenceId, data);
  },
  TranslationAdded: (event) => {
    const { translationId, evidenceId, ...data } = event.fact.data;
    return link(event, 'rendition', translationId, evidenceId, data);
  },
};
