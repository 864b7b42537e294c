import { change, need, put, remove } from '../kit/projection.js';
import type { Ears } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import {
  accountDocuments,
  accounts,
  inconsistencies,
  passages,
  passageTranslations,
} from './account.tables.js';

/** What is heard about accounts. The words themselves stay sealed. */
export const accountEars: Ears = {
  AccountTaken: (event) => {
    const { data } = event.fact;
    return [
      put(accounts, {
        accountId: data.accountId,
        personId: data.person,
        evidenceId: data.evidenceId ?? null,
        incidentId: data.incidentId ?? null,
        taken: event.position,
        takenBy: data.takenBy,
        takenOn: data.takenOn,
        lang: data.lang ?? null,
        interpreter: data.interpreter ?? null,
        present: data.present,
        priorAccounts: data.priorAccounts,
        readBack: data.readBack,
        pinpoint: data.pinpoint ?? null,
        withdrawn: null,
        ...stated(event),
        sealed: sealedOf(event),
        withdrawalSealed: null,
      }),
    ];
  },
  AccountWithdrawn: {
    needs: ({ fact: { data } }) => [need(accounts, data.accountId)],
    follows: (event, rows) =>
      change(rows, accounts, event.fact.data.accountId, () => ({
        withdrawn: event.fact.data.ground,
        withdrawalSealed: sealedOf(event),
      })),
  },
  AccountDocumented: (event) => [
    put(accountDocuments, {
      ...event.fact.data,
      pinpoint: event.fact.data.pinpoint ?? null,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  AccountDocumentWithdrawn: ({ fact: { data } }) => [remove(accountDocuments, data.documentId)],
  PassageRecorded: (event) => [
    put(passages, {
      ...event.fact.data,
      pinpoint: event.fact.data.pinpoint ?? null,
      correctedBy: null,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  PassageTranslated: (event) => [
    put(passageTranslations, {
      ...event.fact.data,
      translationId: event.envelope.id,
      ...stated(event),
      sealed: sealedOf(event),
    }),
  ],
  AccountCorrected: {
    needs: ({ fact: { data } }) => [need(passages, data.accountId, data.number)],
    follows: (event, rows) => {
      const { accountId, number, by } = event.fact.data;
      return change(rows, passages, [accountId, number], () => ({
        correctedBy: by,
        ...stated(event),
        sealed: sealedOf(event),
      }));
    },
  },
  InconsistencyNoted: (event) => [
    put(inconsistencies, {
      ...event.fact.data,
      number: event.fact.data.number ?? null,
      pinpoint: event.fact.data.pinpoint ?? null,
      explainedBy: null,
      ...stated(event),
      sealed: sealedOf(event),
      explanationSealed: null,
    }),
  ],
  InconsistencyExplained: {
    needs: ({ fact: { data } }) => [need(inconsistencies, data.inconsistencyId)],
    follows: (event, rows) =>
      change(rows, inconsistencies, event.fact.data.inconsistencyId, () => ({
        explainedBy: event.fact.data.explainedBy,
        explanationSealed: sealedOf(event),
      })),
  },
};
