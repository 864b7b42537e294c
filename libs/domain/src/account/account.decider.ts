import {
  AccountCorrected,
  AccountDocumented,
  AccountDocumentWithdrawn,
  AccountTaken,
  AccountWithdrawn,
  fact,
  InconsistencyExplained,
  InconsistencyNoted,
  PassageRecorded,
  PassageTranslated,
} from '#events';
import type { AccountFact, AccountSeen } from '#events';
import { needNoDisposal } from '../evidence/disposal.rules.js';
import { evidenceReading } from '../evidence/evidence.state.js';
import { incidentReading } from '../incident/incident.state.js';
import { streamOf } from '../noun.js';
import { personReading } from '../person/person.state.js';
import { allNamed, named, needAbsent, present } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { checkPinpoint, checkSaid, extentIn } from '../rules/pinpoints.js';
import { maybeReason, needReason } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import { same } from '../rules/same.js';
import { checkSource, streamsOfSource } from '../rules/sources.js';
import type { AccountCommand, TakeAccount } from './account.commands.js';
import {
  accountWithdrawn,
  documentNotFound,
  inconsistencyNotFound,
  passageExists,
  passageNotFound,
} from './account.refusals.js';
import { accountReading } from './account.state.js';
import type { AccountState, Passage } from './account.state.js';

const account = (accountId: string) => streamOf('account', accountId);

const passageOf = (state: AccountState, number: number): Passage => {
  const passage = present(state, 'account').passages.get(number);
  if (!passage) throw passageNotFound();
  return passage;
};

/** The item in which an account stands, as a stream. */
const itemsOf = (state: AccountState): readonly string[] =>
  state.status === 'absent' || state.evidenceId === null
    ? []
    : [streamOf('evidence', state.evidenceId)];

const streamsNamedBy = (data: TakeAccount['data']): readonly string[] => [
  ...[data.person, data.interpreter, ...data.present].flatMap((id) =>
    id ? [streamOf('person', id)] : [],
  ),
  ...(data.evidenceId === undefined ? [] : [streamOf('evidence', data.evidenceId)]),
  ...(data.incidentId === undefined ? [] : [streamOf('incident', data.incidentId)]),
  ...data.priorAccounts.map(account),
];

/** Accounts: what a person said on one occasion, passage by passage, and where it does not agree. */
export const accountNoun = nounOfRules<
  AccountState,
  AccountCommand,
  AccountFact,
  OnStream<AccountSeen>
>(accountReading, (command) => account(idOf(command, command.data.accountId, 'account')), {
  TakeAccount: {
    relies: ({ data, by }) => [...streamsOfSource(data.takenBy, by), ...streamsNamedBy(data)],
    decide: (command, state, known) => {
      const { data } = command;
      const accountId = idOf(command, data.accountId, 'account');
      needAbsent(state, 'account');
      checkSource(data.takenBy, command.by, known, '/takenBy');
      if (data.person !== null) named(known, personReading, data.person, '/person');
      if (data.interpreter !== undefined)
        named(known, personReading, data.interpreter, '/interpreter');
      if (data.evidenceId !== undefined)
        needNoDisposal(named(known, evidenceReading, data.evidenceId, '/evidenceId'));
      checkPinpoint(data.pinpoint, extentIn(known, data.evidenceId));
      if (data.incidentId !== undefined)
        named(known, incidentReading, data.incidentId, '/incidentId');
      allNamed(known, personReading, data.present, '/present');
      allNamed(known, accountReading, data.priorAccounts, '/priorAccounts');
      return [fact(AccountTaken, account(accountId), { ...data, accountId })];
    },
  },

  RecordPassage: {
    relies: ({ data }, known) => itemsOf(known.of(accountReading, account(data.accountId))),
    decide: ({ data }, state, known) => {
      const { passages } = present(state, 'account');
      const number = data.number ?? Math.max(0, ...passages.keys()) + 1;
      if (passages.has(number)) throw passageExists();
      checkPinpoint(data.pinpoint, extentIn(known, present(state, 'account').evidenceId));
      return [fact(PassageRecorded, account(data.accountId), { ...data, number })];
    },
  },

  TranslatePassage: {
    decide: ({ data }, state) => {
      const { translations } = passageOf(state, data.number);
      if (translations.some((words) => same(words, data.words))) throw nothingChanges();
      return [fact(PassageTranslated, account(data.accountId), data)];
    },
  },

  CorrectAccount: {
    decide: ({ data }, state) => {
      if (same(passageOf(state, data.number).words, data.words)) throw nothingChanges();
      needReason(data.reason);
      return [fact(AccountCorrected, account(data.accountId), data)];
    },
  },

  NoteInconsistency: {
    relies: ({ data, by }) => streamsOfSource(data.with, by),
    decide: (command, state, known) => {
      const { data } = command;
      const { inconsistencies } = present(state, 'account');
      if (data.number !== undefined) passageOf(state, data.number);
      checkSaid({ ...data, source: data.with }, command.by, known, '/with');
      const inconsistencyId = needUnused(
        inconsistencies,
        idOf(command, data.inconsistencyId, 'inconsistency'),
        '/inconsistencyId',
      );
      return [fact(InconsistencyNoted, account(data.accountId), { ...data, inconsistencyId })];
    },
  },

  ExplainInconsistency: {
    decide: ({ data }, state) => {
      if (!present(state, 'account').inconsistencies.has(data.inconsistencyId))
        throw inconsistencyNotFound();
      return [fact(InconsistencyExplained, account(data.accountId), data)];
    },
  },

  DocumentAccount: {
    relies: ({ data }) => [streamOf('evidence', data.evidenceId)],
    decide: (command, state, known) => {
      const { data } = command;
      const { documents } = present(state, 'account');
      const item = named(known, evidenceReading, data.evidenceId, '/evidenceId');
      needNoDisposal(item);
      checkPinpoint(data.pinpoint, item.extent);
      maybeReason(data.reason);
      if ([...documents.values()].includes(data.evidenceId)) throw nothingChanges();
      const documentId = needUnused(
        documents,
        idOf(command, data.documentId, 'document'),
        '/documentId',
      );
      return [fact(AccountDocumented, account(data.accountId), { ...data, documentId })];
    },
  },

  WithdrawAccountDocument: {
    decide: ({ data }, state) => {
      if (!present(state, 'account').documents.get(data.documentId)) throw documentNotFound();
      needReason(data.reason);
      return [fact(AccountDocumentWithdrawn, account(data.accountId), data)];
    },
  },

  WithdrawAccount: {
    decide: ({ data }, state) => {
      if (present(state, 'account').withdrawn) throw accountWithdrawn();
      needReason(data.reason);
      return [fact(AccountWithdrawn, account(data.accountId), data)];
    },
  },
});
