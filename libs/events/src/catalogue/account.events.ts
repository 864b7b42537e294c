import { cas, confidential, event, open, work } from '../event.js';
import {
  flag,
  id,
  integer,
  json,
  list,
  maybe,
  oneOf,
  orNull,
  partialDate,
  text,
} from '../shape/shape.js';
import { coded, pinpoint, quotation, source } from '../shape/vocabulary.js';

export const AccountTaken = event(
  'account',
  'AccountTaken',
  'What a person said on one occasion was taken down (Berkeley Protocol; Eurojust and ICC guidelines of 2022).',
  {
    accountId: open(id, 'The account.'),
    person: open(orNull(id), 'Who spoke; null where the source does not say.'),
    evidenceId: open(maybe(id), 'The item in which the account stands.'),
    incidentId: open(maybe(id), 'The incident it is about.'),
    takenBy: cas(source, 'Who took it.'),
    takenOn: cas(orNull(partialDate), 'When.'),
    lang: cas(maybe(text), 'In which language.'),
    interpreter: open(maybe(id), 'The interpreter, a person of the register.'),
    present: open(list(id), 'Who else was there: persons of the register.'),
    priorAccounts: open(list(id), 'Earlier accounts of the same person.'),
    readBack: cas(orNull(flag), 'Whether it was read back.'),
    pinpoint: cas(maybe(pinpoint), 'Where in the item.'),
    channel: confidential(maybe(text), 'Through which channel.'),
    place: confidential(maybe(text), 'Where it was taken.'),
    capacity: confidential(
      maybe(text),
      'In what capacity the person spoke, in the words of the source.',
    ),
    texts: confidential(maybe(json), 'Free texts of the source about the account.'),
  },
);

/** How a speaker knows. */
export const KNOWLEDGE_BASES = ['saw', 'heard', 'toldBy', 'inferred', 'notStated'] as const;

export const PassageRecorded = event(
  'account',
  'PassageRecorded',
  'One passage of an account, in its words.',
  {
    accountId: open(id, 'The account.'),
    number: open(integer(1), 'Its number, from 1.'),
    basis: cas(oneOf(...KNOWLEDGE_BASES), 'How the speaker knows.'),
    paraphrase: cas(
      flag,
      'Whether these are the words of whoever took it down, not of the speaker.',
    ),
    words: confidential(quotation, 'The words.'),
    pinpoint: cas(maybe(pinpoint), 'Where in the source.'),
  },
);

export const PassageTranslated = event(
  'account',
  'PassageTranslated',
  'A passage was translated.',
  {
    accountId: open(id, 'The account.'),
    number: open(integer(1), 'The passage.'),
    words: confidential(quotation, 'The translation.'),
  },
);

/** Whose correction of a passage it can be. */
export const CORRECTORS = ['speaker', 'taker', 'interpreter'] as const;

export const AccountCorrected = event(
  'account',
  'AccountCorrected',
  'A passage was corrected; the former words stay in the history.',
  {
    accountId: open(id, 'The account.'),
    number: open(integer(1), 'The passage.'),
    words: confidential(quotation, 'The words from here on.'),
    by: cas(oneOf(...CORRECTORS), 'Whose correction it is.'),
    reason: work(text, 'Why.'),
  },
);

export const InconsistencyNoted = event(
  'account',
  'InconsistencyNoted',
  'An account does not agree with something else.',
  {
    accountId: open(id, 'The account.'),
    inconsistencyId: open(id, 'The inconsistency.'),
    number: open(maybe(integer(1)), 'The passage.'),
    with: cas(source, 'What it does not agree with.'),
    pinpoint: cas(maybe(pinpoint), 'Where that stands.'),
    what: confidential(text, 'In what.'),
  },
);

export const InconsistencyExplained = event(
  'account',
  'InconsistencyExplained',
  'An inconsistency was explained.',
  {
    accountId: open(id, 'The account.'),
    inconsistencyId: open(id, 'The inconsistency.'),
    explanation: confidential(text, 'How.'),
    explainedBy: cas(coded, 'By whom: the speaker, an expert, the team.'),
  },
);

export const AccountDocumented = event(
  'account',
  'AccountDocumented',
  'An item that holds an account was named: its recording, its signed record, its transcript.',
  {
    accountId: open(id, 'The account.'),
    documentId: open(id, 'The naming.'),
    evidenceId: open(id, 'The item.'),
    pinpoint: cas(maybe(pinpoint), 'Where in the item.'),
    reason: work(maybe(text), 'Why.'),
  },
);

export const AccountDocumentWithdrawn = event(
  'account',
  'AccountDocumentWithdrawn',
  'An item is no longer said to hold an account.',
  {
    accountId: open(id, 'The account.'),
    documentId: open(id, 'The naming.'),
    reason: work(text, 'Why.'),
  },
);

/** On what ground an account is no longer relied on. */
export const ACCOUNT_WITHDRAWAL_GROUNDS = [
  'takenBack',
  'consentWithdrawn',
  'discredited',
  'enteredInError',
] as const;

export const AccountWithdrawn = event(
  'account',
  'AccountWithdrawn',
  'An account is no longer relied on. It stays on record, and what rests on it can be asked.',
  {
    accountId: open(id, 'The account.'),
    ground: cas(oneOf(...ACCOUNT_WITHDRAWAL_GROUNDS), 'On what ground.'),
    reason: work(text, 'Why.'),
  },
);
