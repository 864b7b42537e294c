import { change, need, put } from '../kit/projection.js';
import type { Change, Ears, FactType, Heard, Rows } from '../kit/projection.js';
import { sealedOf, stated, stepOf } from '../kit/stated.js';
import type { DisposalAct, DisposalRow } from './disposal.rows.js';
import { disposals, evidence } from './evidence.tables.js';

interface OfOrder {
  readonly evidenceId: string;
  readonly disposalId: string;
}

const step = (
  event: Heard<FactType>,
  rows: Rows,
  { disposalId }: OfOrder,
  act: DisposalAct,
  more: Partial<DisposalRow> = {},
): readonly Change[] =>
  change(rows, disposals, disposalId, ({ steps }) => ({
    state: act,
    steps: [...steps, stepOf(event, act)],
    ...more,
  }));

/** Of an item: those files are no longer here, and the item is not held once no original is. */
const left = (rows: Rows, evidenceId: string, files: readonly string[]): readonly Change[] =>
  change(rows, evidence, evidenceId, (item) => {
    const gone = [...item.gone, ...files];
    return { gone, held: item.held && item.files.some(({ sha256 }) => !gone.includes(sha256)) };
  });

/** How the files of an item leave the office by order. */
export const disposalEars: Ears = {
  DisposalOrdered: (event) => {
    const { to, reference, document, orderedOn, ...data } = event.fact.data;
    return [
      put(disposals, {
        ...data,
        ordered: event.position,
        state: 'ordered',
        to: to ?? null,
        reference: reference ?? null,
        document: document ?? null,
        orderedOn: orderedOn ?? null,
        receipt: null,
        steps: [],
        ...stated(event),
        sealed: sealedOf(event),
      }),
    ];
  },
  DisposalApproved: {
    needs: ({ fact: { data } }) => [need(disposals, data.disposalId)],
    follows: (event, rows) => step(event, rows, event.fact.data, 'approved'),
  },
  DisposalRejected: {
    needs: ({ fact: { data } }) => [need(disposals, data.disposalId)],
    follows: (event, rows) => step(event, rows, event.fact.data, 'rejected'),
  },
  BytesReturned: {
    needs: ({ fact: { data } }) => [
      need(disposals, data.disposalId),
      need(evidence, data.evidenceId),
    ],
    follows: (event, rows) => {
      const { evidenceId, files, copies, receipt } = event.fact.data;
      return [
        ...step(event, rows, event.fact.data, 'returned', { receipt }),
        ...left(rows, evidenceId, [...files, ...copies]),
      ];
    },
  },
  BytesDestroyed: {
    needs: ({ fact: { data } }) => [
      need(disposals, data.disposalId),
      need(evidence, data.evidenceId),
    ],
    follows: (event, rows) => {
      const { evidenceId, files, copies } = event.fact.data;
      return [
        ...step(event, rows, event.fact.data, 'destroyed'),
        ...left(rows, evidenceId, [...files, ...copies]),
      ];
    },
  },
};
