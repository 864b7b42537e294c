import { AccountTaken, fact, PassageRecorded } from '#events';
import type { Pinpoint, Source } from '#events';
import { coded, evidenceAdded, given, incidentRecorded, uuid } from '#testing';
import type { PastFact } from '#testing';
import { accountNoun } from '../account/account.decider.js';
import { evidenceNoun } from '../evidence/evidence.decider.js';
import { incidentNoun } from '../incident/incident.decider.js';

const [item, incidentId, accountId] = [uuid(1), uuid(3), uuid(4)];

const file = (mediaType: string, more: object = {}) => ({
  sha256: 'cd'.repeat(32),
  size: 1,
  mediaType,
  ...more,
});
const pdf = (pages: number) => file('application/pdf', { pages });
const video = file('video/mp4', { milliseconds: 90_000 });
const region = { x: 100, y: 100, width: 900, height: 200 };

type Outcome = 'stands' | [code: string, path: string];

const linked = (files: readonly object[], pinpoint: Pinpoint) =>
  given(evidenceNoun, [
    evidenceAdded(item, { files: files as never }),
    incidentRecorded(incidentId),
  ]).when({ kind: 'LinkEvidence', data: { evidenceId: item, incidentId, pinpoint } });

const takenIn = (id: string) =>
  fact(AccountTaken, `account-${id}`, {
    accountId: id,
    person: null,
    evidenceId: item,
    takenBy: { kind: 'evidence', id: item },
    takenOn: null,
    present: [],
    priorAccounts: [],
    readBack: null,
  });

describe('where in an item something stands', () => {
  it.each<[string, readonly object[], Pinpoint, Outcome]>([
    ['a page', [pdf(3)], { pages: [3] }, 'stands'],
    ['a page too many', [pdf(3)], { pages: [2, 4] }, ['PAGE_BEYOND_THE_ITEM', '/pages']],
    ['pages through its files', [pdf(3), pdf(2)], { pages: [5] }, 'stands'],
    ['beyond all files', [pdf(3), pdf(2)], { pages: [6] }, ['PAGE_BEYOND_THE_ITEM', '/pages']],
    ['a page that nobody counted', [pdf(3), file('text/html')], { pages: [99] }, 'stands'],
    ['a page of what is not held', [], { pages: [99], timecode: '09:00:00' }, 'stands'],
    ['a page of a recording', [video], { pages: [1] }, ['PAGE_BEYOND_THE_ITEM', '/pages']],
    ['pages in disorder', [pdf(3)], { pages: [2, 1] }, ['PAGES_OUT_OF_ORDER', '/pages']],
    ['a page twice', [pdf(3)], { pages: [2, 2] }, ['PAGES_OUT_OF_ORDER', '/pages']],
    ['no page', [pdf(3)], { pages: [] }, ['PAGES_OUT_OF_ORDER', '/pages']],
    ['a time', [video], { timecode: '00:01:10-00:01:30' }, 'stands'],
    [
      'a time after the end',
      [video],
      { timecode: '00:01:30.001' },
      ['TIME_BEYOND_THE_ITEM', '/timecode'],
    ],
    [
      'an end after the end',
      [video],
      { timecode: '00:01:00-00:01:31' },
      ['TIME_BEYOND_THE_ITEM', '/timecode'],
    ],
    [
      'a time of a document',
      [pdf(3)],
      { timecode: '00:00:00' },
      ['TIME_BEYOND_THE_ITEM', '/timecode'],
    ],
    [
      'a time backwards',
      [video],
      { timecode: '00:01:25-00:01:10' },
      ['TIMECODE_REVERSED', '/timecode'],
    ],
    [
      'a name for a time',
      [video],
      { timecode: 'where Zaynab speaks' },
      ['TIMECODE_WRONG', '/timecode'],
    ],
    ['a region of a page', [pdf(3)], { pages: [3], region }, 'stands'],
    ['a region of a picture', [video], { timecode: '00:00:10', region }, 'stands'],
    ['a region of a photograph', [file('image/jpeg')], { region }, 'stands'],
    ['a region of nothing', [pdf(3)], { region }, ['REGION_WITHOUT_PAGE', '/region']],
    [
      'a region of two pages',
      [pdf(3)],
      { pages: [1, 2], region },
      ['REGION_WITHOUT_PAGE', '/region'],
    ],
    [
      'a region too wide',
      [pdf(3)],
      { pages: [1], region: { ...region, width: 901 } },
      ['REGION_OUTSIDE', '/region'],
    ],
    [
      'a region too high',
      [pdf(3)],
      { pages: [1], region: { ...region, height: 901 } },
      ['REGION_OUTSIDE', '/region'],
    ],
    [
      'a region of sound',
      [file('audio/ogg')],
      { timecode: '00:00:10', region },
      ['REGION_OF_SOUND', '/region'],
    ],
    [
      'a region of one of two photographs',
      [file('image/jpeg'), file('image/jpeg')],
      { region },
      ['REGION_WITHOUT_PAGE', '/region'],
    ],
    [
      'a region of a fax of several pages',
      [file('image/tiff', { pages: 3 })],
      { region },
      ['REGION_WITHOUT_PAGE', '/region'],
    ],
    ['lines as a report names them', [], { lines: [19, 3, 13] }, 'stands'],
    ['a line twice', [], { lines: [3, 19, 3] }, ['LINES_MISSING_OR_TWICE', '/lines']],
    ['no line', [], { lines: [] }, ['LINES_MISSING_OR_TWICE', '/lines']],
    ['no place', [pdf(3)], {}, ['PINPOINT_EMPTY', '']],
    ['a place in a copy', [], { pointer: '/publishedTotals/massacres.byMonth/3' }, 'stands'],
    ['the whole of a copy', [], { pointer: '' }, 'stands'],
    ['words for a pointer', [pdf(3)], { pointer: 'as Zaynab says' }, ['POINTER_WRONG', '/pointer']],
    [
      'words behind a stroke',
      [pdf(3)],
      { pointer: '/Zaynab the witness said this' },
      ['POINTER_WRONG', '/pointer'],
    ],
  ])('%s', (_, files, where, outcome) => {
    if (outcome === 'stands') linked(files, where).thenStates('EvidenceLinked');
    else linked(files, where).thenRefuses(outcome[0], `/pinpoint${outcome[1]}`);
  });

  it('holds for whatever is said out of an item, and out of an account', () => {
    const said = (source: Source, pinpoint: Pinpoint, ...facts: PastFact[]) =>
      given(incidentNoun, [
        incidentRecorded(incidentId),
        evidenceAdded(item, { files: [pdf(3)] }),
        ...facts,
      ]).when({
        kind: 'RecordStatement',
        data: { incidentId, source, pinpoint, speaker: coded('A ministry'), stance: 'denies' },
      });
    const taken = [
      takenIn(accountId),
      fact(PassageRecorded, `account-${accountId}`, {
        accountId,
        number: 1,
        basis: 'saw',
        paraphrase: false,
        words: { text: 'Two planes.', lang: 'en' },
      }),
    ];
    for (const kind of ['evidence', 'publication'] as const) {
      said({ kind, id: item }, { pages: [3] }).thenStates('StatementRecorded');
      said({ kind, id: item }, { pages: [4] }).thenRefuses('PAGE_BEYOND_THE_ITEM');
    }
    const account: Source = { kind: 'account', id: accountId };
    said(account, { passage: 1 }, ...taken).thenStates('StatementRecorded');
    said(account, { passage: 2 }, ...taken).thenRefuses('PASSAGE_NOT_FOUND', '/pinpoint/passage');
    given(accountNoun, [evidenceAdded(item, { files: [pdf(3)] }), ...taken])
      .when({
        kind: 'RecordPassage',
        data: {
          accountId,
          basis: 'saw',
          paraphrase: false,
          words: { text: 'And a third.', lang: 'en' },
          pinpoint: { pages: [4] },
        },
      })
      .thenRefuses('PAGE_BEYOND_THE_ITEM', '/pinpoint/pages');
  });

  it('holds for what an account does not agree with', () => {
    const other = uuid(5);
    const noted = (source: Source, pinpoint: Pinpoint) =>
      given(accountNoun, [evidenceAdded(item, { files: [pdf(3)] }), takenIn(other)]).when({
        kind: 'NoteInconsistency',
        data: { accountId: other, with: source, pinpoint, what: 'Another hour.' },
      });
    const paper: Source = { kind: 'evidence', id: item };
    noted(paper, { pages: [3] }).thenStates('InconsistencyNoted');
    noted(paper, { pages: [4] }).thenRefuses('PAGE_BEYOND_THE_ITEM', '/pinpoint/pages');
    noted({ kind: 'account', id: other }, { passage: 2 }).thenRefuses(
      'PASSAGE_NOT_FOUND',
      '/pinpoint/passage',
    );
  });
});
