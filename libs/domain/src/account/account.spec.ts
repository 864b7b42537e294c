import { fact, PassageRecorded } from '#events';
import {
  accountTaken,
  coded,
  evidenceAdded,
  given,
  incidentRecorded,
  personRegistered,
  published,
  uuid,
} from '#testing';
import type { PastFact } from '#testing';
import type { AccountCommand, TakeAccount } from './account.commands.js';
import { accountNoun } from './account.decider.js';

const [accountId, earlier, speaker, incidentId] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const words = { text: 'I saw two aircraft.', lang: 'en' };
const passage = fact(PassageRecorded, `account-${accountId}`, {
  accountId,
  number: 1,
  basis: 'saw',
  paraphrase: false,
  words,
});
const account = (...facts: PastFact[]) =>
  given(accountNoun, [evidenceAdded(), accountTaken(accountId), ...facts]);

describe('taking an account', () => {
  const take = (data: object): TakeAccount => ({
    kind: 'TakeAccount',
    data: {
      person: null,
      takenBy: published,
      takenOn: null,
      present: [],
      priorAccounts: [],
      readBack: null,
      ...data,
    },
  });

  it('names only what is there', () => {
    account(personRegistered(speaker), accountTaken(earlier), incidentRecorded(incidentId))
      .when(
        take({
          person: speaker,
          interpreter: speaker,
          present: [speaker],
          priorAccounts: [earlier],
          incidentId,
        }),
      )
      .thenStates('AccountTaken');
    account()
      .when(take({ person: speaker }))
      .thenRefuses('PERSON_NOT_FOUND', '/person');
    account()
      .when(take({ interpreter: speaker }))
      .thenRefuses('PERSON_NOT_FOUND', '/interpreter');
    account()
      .when(take({ present: [speaker] }))
      .thenRefuses('PERSON_NOT_FOUND', '/present/0');
    account()
      .when(take({ priorAccounts: [earlier] }))
      .thenRefuses('ACCOUNT_NOT_FOUND', '/priorAccounts/0');
    account()
      .when(take({ evidenceId: earlier }))
      .thenRefuses('EVIDENCE_NOT_FOUND', '/evidenceId');
    account().when(take({ incidentId })).thenRefuses('INCIDENT_NOT_FOUND', '/incidentId');
    given(accountNoun).when(take({})).thenRefuses('SOURCE_NOT_FOUND', '/takenBy/id');
  });

  it('is done once under one id', () => {
    account().when(take({ accountId })).thenRefuses('ACCOUNT_ALREADY_EXISTS');
  });
});

describe('a passage', () => {
  const record = (data: object = {}): AccountCommand => ({
    kind: 'RecordPassage',
    data: { accountId, basis: 'saw', paraphrase: false, words, ...data },
  });

  it('gets the next number, or one that nobody has', () => {
    account().when(record()).then([passage]);
    expect(account(passage).when(record()).facts()[0]?.data).toMatchObject({ number: 2 });
    account(passage)
      .when(record({ number: 7 }))
      .thenStates('PassageRecorded');
    account(passage)
      .when(record({ number: 1 }))
      .thenRefuses('PASSAGE_ALREADY_RECORDED');
    given(accountNoun).when(record()).thenRefuses('ACCOUNT_NOT_FOUND');
  });

  it('is translated, by each translator in their own words', () => {
    const translate = (text: string, number = 1): AccountCommand => ({
      kind: 'TranslatePassage',
      data: { accountId, number, words: { text, lang: 'fr', translator: 'A bureau' } },
    });
    const once = account(passage).when(translate('Deux avions.')).facts();
    account(passage, ...once)
      .when(translate('Deux avions.'))
      .thenRefuses('NOTHING_CHANGES');
    account(passage, ...once)
      .when(translate('Une paire d’avions.'))
      .thenStates('PassageTranslated');
    account(passage).when(translate('Deux avions.', 2)).thenRefuses('PASSAGE_NOT_FOUND');
  });

  it('is corrected into other words, with a reason', () => {
    const correct = (text: string, reason = 'On reading back.'): AccountCommand => ({
      kind: 'CorrectAccount',
      data: { accountId, number: 1, words: { text, lang: 'en' }, by: 'speaker', reason },
    });
    account(passage).when(correct('I saw three aircraft.')).thenStates('AccountCorrected');
    account(passage).when(correct('I saw two aircraft.')).thenRefuses('NOTHING_CHANGES');
    account(passage).when(correct('I saw three aircraft.', '')).thenRefuses('REASON_MISSING');
  });
});

describe('an inconsistency', () => {
  const note = (data: object = {}): AccountCommand => ({
    kind: 'NoteInconsistency',
    data: {
      accountId,
      inconsistencyId: uuid(9),
      with: published,
      what: 'The day of the week.',
      ...data,
    },
  });

  it('is noted against a source that is there, itself included', () => {
    account(passage)
      .when(note({ number: 1 }))
      .thenStates('InconsistencyNoted');
    account(passage)
      .when(note({ with: { kind: 'account', id: accountId } }))
      .thenStates('InconsistencyNoted');
    account()
      .when(note({ number: 1 }))
      .thenRefuses('PASSAGE_NOT_FOUND');
    account()
      .when(note({ with: { kind: 'account', id: earlier } }))
      .thenRefuses('SOURCE_NOT_FOUND', '/with/id');
  });

  it('is explained, as often as somebody explains it', () => {
    const explain: AccountCommand = {
      kind: 'ExplainInconsistency',
      data: {
        accountId,
        inconsistencyId: uuid(9),
        explanation: 'The report errs.',
        explainedBy: coded('team'),
      },
    };
    account().when(explain).thenRefuses('INCONSISTENCY_NOT_FOUND');
    const noted = account().when(note()).facts();
    const once = account(...noted)
      .when(explain)
      .facts();
    account(...noted, ...once)
      .when(explain)
      .thenStates('InconsistencyExplained');
  });
});

describe('withdrawing an account', () => {
  it('is done once, with a reason', () => {
    const withdraw = (reason: string): AccountCommand => ({
      kind: 'WithdrawAccount',
      data: { accountId, ground: 'takenBack', reason },
    });
    const gone = account().when(withdraw('The speaker asked for it.')).facts();
    expect(gone.map(({ type }) => type)).toEqual(['AccountWithdrawn']);
    account().when(withdraw('')).thenRefuses('REASON_MISSING');
    account(...gone)
      .when(withdraw('Again.'))
      .thenRefuses('ACCOUNT_WITHDRAWN');
  });
});

describe('an item that holds an account', () => {
  const [item, other] = [uuid(20), uuid(21)];
  const name = (evidenceId = item): AccountCommand => ({
    kind: 'DocumentAccount',
    data: { accountId, evidenceId },
  });
  const takeBack = (documentId: string, reason = 'It is of somebody else.'): AccountCommand => ({
    kind: 'WithdrawAccountDocument',
    data: { accountId, documentId, reason },
  });

  it('is one that is there, named once', () => {
    const named = account(evidenceAdded(item)).when(name()).facts();
    expect(named.map(({ type }) => type)).toEqual(['AccountDocumented']);
    account(evidenceAdded(item)).when(name(other)).thenRefuses('EVIDENCE_NOT_FOUND', '/evidenceId');
    account(evidenceAdded(item), ...named)
      .when(name())
      .thenRefuses('NOTHING_CHANGES');
  });

  it('is taken back once, with a reason, and can be named again', () => {
    const named = account(evidenceAdded(item)).when(name()).facts();
    const documentId =
      (named[0]?.data as unknown as { readonly documentId: string } | undefined)?.documentId ?? '';
    account(...named)
      .when(takeBack(documentId, ' '))
      .thenRefuses('REASON_MISSING', '/reason');
    account(...named)
      .when(takeBack(uuid(99)))
      .thenRefuses('ACCOUNT_DOCUMENT_NOT_FOUND');
    const gone = account(...named)
      .when(takeBack(documentId))
      .facts();
    account(...named, ...gone)
      .when(takeBack(documentId))
      .thenRefuses('ACCOUNT_DOCUMENT_NOT_FOUND');
    account(evidenceAdded(item), ...named, ...gone)
      .when({
        kind: 'DocumentAccount',
        data: { accountId, evidenceId: item, documentId: uuid(77) },
      })
      .thenStates('AccountDocumented');
  });
});
