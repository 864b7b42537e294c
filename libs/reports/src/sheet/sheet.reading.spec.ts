import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Json } from '#kernel';
import { Refusal } from '#kernel';
import type { ReportUnit } from '../reading/unit.reading.js';
import { readMapping } from './mapping.js';
import { sheetCodeTables } from './sheet.codes.js';
import { sheetFields } from './sheet.fields.js';
import { proposeMapping, readSheet } from './sheet.reading.js';
import { workbookOf, zipOf } from './workbook.fixture.js';

const MAPPING = {
  columns: {
    Ref: 'id',
    Date: 'date',
    Town: 'settlement',
    Killed: 'killed',
    Witness: 'witnessNames',
  },
  dates: 'DD/MM/YYYY',
} as const;

const read = async (bytes: Uint8Array | string, mapping: Json = MAPPING) => {
  const table = await readSheet(
    typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    readMapping(mapping),
  );
  const units: ReportUnit[] = [];
  for await (const some of table.batches()) units.push(...some);
  return {
    units,
    refusals: table.refusals.map(({ code, path }) => [path, code]),
    messages: table.refusals.map(({ message }) => message),
    findings: table.findings.map(({ code, path }) => [path, code]),
  };
};

const refused = async (bytes: Uint8Array | string, mapping: Json = MAPPING): Promise<string> => {
  try {
    await read(bytes, mapping);
    return 'taken in';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code}${error.path === '' ? '' : ` ${error.path}`}`;
  }
};

const HEADER = ['Ref', 'Date', 'Town', 'Killed', 'Witness', 'Office'];
const csv = (...rows: readonly (readonly string[])[]): string =>
  [HEADER, ...rows].map((row) => row.join(',')).join('\n');

describe('a table', () => {
  it('is handed out row by row, and what was handed out is let go', async () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => [`r-${i}`, '04/05/2021', 'Town', '3']);
    const table = await readSheet(Buffer.from(csv(...rows)), readMapping(MAPPING));
    const handed: WeakRef<ReportUnit>[] = [];
    let batches = 0;
    for await (const units of table.batches()) {
      batches += 1;
      handed.push(...units.map((unit) => new WeakRef(unit)));
    }
    setFlagsFromString('--expose-gc');
    await turn();
    (runInNewContext('gc') as () => void)();
    expect([batches, handed.length]).toEqual([16, 1_000]);
    // The last batch may still lie on somebody's stack.
    expect(handed.slice(0, -64).filter((unit) => unit.deref() !== undefined)).toEqual([]);
  });

  it.each([
    ['commas', csv(['a', '04/05/2021', 'Invented Town', '3', '', 'x'])],
    [
      'semicolons and a byte order mark',
      `\uFEFF${csv(['a', '04/05/2021', 'Invented Town', '3', '', 'x']).replaceAll(',', ';')}`,
    ],
    ['tabs', csv(['a', '04/05/2021', 'Invented Town', '3', '', 'x']).replaceAll(',', '\t')],
    [
      'quotation marks',
      csv(['a', '"04/05/2021"', '"Invented Town"', '"3"', '""', '"x"']).replaceAll('\n', '\r\n'),
    ],
    ['Arabic digits', csv(['a', '٠٤/٠٥/٢٠٢١', 'Invented Town', '٣', '', 'x'])],
  ])('is the same in %s', async (_, text) => {
    const { units, refusals } = await read(text);
    expect(refusals).toEqual([]);
    expect(units).toMatchObject([
      {
        id: 'a',
        pointer: '/rows/2',
        date: { value: '2021-05-04' },
        place: { settlement: 'Invented Town' },
        victims: { killed: 3 },
        unknown: { '/columns': { Office: 'x' } },
      },
    ]);
  });

  it('keeps line breaks and delimiters within quotation marks, and counts rows as a person does', async () => {
    const { units } = await read(
      csv(['a', '', '"A, town"', '1', '', '"one\ntwo"'], ['b', '', '', '2', '', '']),
    );
    expect(units.map(({ id, pointer, unknown }) => [id, pointer, unknown])).toEqual([
      ['a', '/rows/2', { '/columns': { Office: 'one\ntwo' } }],
      ['b', '/rows/3', {}],
    ]);
  });

  it('takes places in as they are typed, in either script, and no words', async () => {
    const mapping = {
      columns: { Ref: 'id', Page: 'where', Seen: 'evidenceWhere', Kind: 'evidenceType' },
    };
    const { units, refusals } = await read(
      [
        'Ref;Page;Seen;Kind',
        'a;14;00:01:05-00:02:10;video',
        'b;ص ٣-٤;p. 2 [0,0,500,500];photo',
        'c;3, 4;;video',
        'd;where Zaynab speaks;;video',
        'e;;/Zaynab;video',
        'f;;[0,0,500,500];photo',
        'g;;01:05;video',
      ].join('\n'),
      mapping,
    );
    expect(units.map(({ pinpoint, evidence }) => [pinpoint, evidence[0]?.pinpoint])).toEqual([
      [{ pages: [14] }, { timecode: '00:01:05-00:02:10' }],
      [{ pages: [3, 4] }, { pages: [2], region: { x: 0, y: 0, width: 500, height: 500 } }],
      [{ pages: [3, 4] }, undefined],
    ]);
    expect(refusals).toEqual([
      ['/rows/5/where', 'NO_SUCH_PLACE'],
      ['/rows/6/evidenceWhere', 'NO_SUCH_PLACE'],
      ['/rows/7/evidenceWhere', 'NO_SUCH_PLACE'],
      ['/rows/8/evidenceWhere', 'NO_SUCH_PLACE'],
    ]);
  });

  it('undoes what a spreadsheet program makes of places, and guesses at no day', async () => {
    const mapping = { columns: { Ref: 'id', Page: 'where', Seen: 'evidenceWhere' } };
    const book = await workbookOf([
      ['Ref', 'Page', 'Seen'],
      ['a', 14, 65 / 86_400],
      // It was `3-4` until the program took it for the third of April.
      ['b', 45_750, ''],
    ]);
    const { units, refusals } = await read(book, mapping);
    expect(units.map(({ pinpoint, evidence }) => [pinpoint, evidence[0]?.pinpoint])).toEqual([
      [{ pages: [14] }, { timecode: '00:01:05' }],
    ]);
    expect(refusals).toEqual([['/rows/3/where', 'NO_SUCH_PLACE']]);
  });

  it('refuses an impossible row alone, with its place', async () => {
    const { units, refusals } = await read(
      csv(
        ['a', '31/02/2021', '', '1', '', ''],
        ['b', '', '', '-1', '', ''],
        ['c', '', '', '1.5', '', ''],
        ['d', '', '', 'many', '', ''],
        ['', '', '', '1', '', ''],
        ['e', '', '', '1', '', ''],
        ['e', '', '', '2', '', ''],
        ['f', '', '', '1', '', 'x'.repeat(17_000)],
        ['g', '', 'T\0', '1', '', ''],
        ['h', '', '', '1', '', '', 'beside'],
        ['i', '', '', '99999999', '', ''],
        ['j', '03-04-2021x', '', '1', '', ''],
      ),
    );
    expect(units.map(({ id }) => id)).toEqual(['e']);
    expect(refusals).toEqual([
      ['/rows/2/date', 'NO_SUCH_DATE'],
      ['/rows/3/killed', 'NEGATIVE_COUNT'],
      ['/rows/4/killed', 'NOT_A_WHOLE_NUMBER'],
      ['/rows/5/killed', 'WRONG_TYPE'],
      ['/rows/6/id', 'ID_MISSING'],
      ['/rows/8/id', 'ID_DUPLICATE'],
      ['/rows/9/columns', 'TEXT_TOO_LONG'],
      ['/rows/10/settlement', 'TEXT_HAS_NUL'],
      ['/rows/11', 'ROW_TOO_WIDE'],
      ['/rows/12/killed', 'COUNT_TOO_LARGE'],
      ['/rows/13/date', 'NO_SUCH_DATE'],
    ]);
  });

  it('never guesses the order of a date', async () => {
    const { refusals, messages } = await read(csv(['a', '03/04/2021', '', '1', '', '']), {
      ...MAPPING,
      dates: 'YYYY-MM-DD',
    });
    expect(refusals).toEqual([['/rows/2/date', 'NO_SUCH_DATE']]);
    expect(messages).toEqual([expect.stringContaining('(YYYY-MM-DD)')]);
    const { units } = await read(csv(['a', '03/04/2021', '', '1', '', '']), {
      ...MAPPING,
      dates: 'MM/DD/YYYY',
    });
    expect(units[0]?.date?.value).toBe('2021-03-04');
  });

  it('sees no marks of direction in headings, ids, dates and numbers', async () => {
    const rlm = '\u200f';
    const rows = [
      [`${rlm}a`, `${rlm}29${rlm}/09/2017`, `${rlm}سراقب`, `${rlm}٥${rlm}`, '', ''],
      ['a', '29/09/2017', '', '1', '', ''],
      [rlm, rlm, '', '', '', ''],
    ];
    const { units, refusals } = await read(csv(...rows).replace('Date', `\u202bDate\u202c`));
    expect(units).toMatchObject([
      {
        id: 'a',
        date: { value: '2017-09-29' },
        place: { settlement: `${rlm}سراقب` },
        victims: { killed: 5 },
      },
    ]);
    expect(refusals).toEqual([['/rows/3/id', 'ID_DUPLICATE']]);
  });

  it('lets no name of one row stand in the clear in another', async () => {
    const { units, findings } = await read(
      csv(
        ['a', '', 'Quarter of Zaytuna Inventova', '1', '', ''],
        ['b', '', '', '1', 'Zaytuna Inventova', ''],
      ),
    );
    expect(units[0]?.place?.settlement).toBeNull();
    expect(findings).toContainEqual(['/rows/2/settlement', 'NAME_IN_CLEAR_FIELD']);
  });

  it('knows a row by several columns where none has an id', async () => {
    const {
      columns: { Ref: _, ...columns },
    } = MAPPING;
    const { units } = await read(csv(['', '04/05/2021', 'T', '1', '', '']), {
      ...MAPPING,
      columns,
      id: ['Date', 'Town'],
    });
    expect(units[0]?.id).toBe('04/05/2021 | T');
  });

  it.each(['\r\n', '\n', '\r'])('may say first what stands between its cells', async (end) => {
    const lines = ['sep=|', 'Ref|Date', 'a;b|29/09/2017'];
    const mapping = { ...MAPPING, columns: { Ref: 'id', Date: 'date' } };
    const { units } = await read(`\uFEFF${lines.join(end)}`, mapping);
    expect(units).toMatchObject([{ id: 'a;b', pointer: '/rows/2', date: { value: '2017-09-29' } }]);
  });

  it('may begin with the two letters with which a workbook begins', async () => {
    const mapping = { ...MAPPING, columns: { PK: 'id', Date: 'date' } };
    const { units } = await read('PK,Date\na,29/09/2017', mapping);
    expect(units).toMatchObject([{ id: 'a', date: { value: '2017-09-29' } }]);
  });

  it('is proposed a mapping by its headings, in English and Arabic', async () => {
    const text = 'Ref,التاريخ,Town,عدد القتلى,Witness,Office column\n';
    expect(await proposeMapping(Buffer.from(text))).toMatchObject({
      columns: {
        Ref: 'id',
        التاريخ: 'date',
        Town: 'settlement',
        'عدد القتلى': 'killed',
        Witness: 'witnessNames',
        'Office column': null,
      },
    });
  });
});

describe('a workbook', () => {
  it('says the same as the table', async () => {
    const book = await workbookOf([
      HEADER,
      [
        'a',
        44_320,
        'Invented Town',
        3,
        'Zaytuna Inventova',
        { xml: '<c><f>HYPERLINK("x")</f><v>7</v></c>' },
      ],
      [],
      ['b', '2021-05', '', { xml: '<c t="str"><f>1+1</f><v>2</v></c>' }],
    ]);
    const { units, refusals } = await read(book);
    expect(refusals).toEqual([]);
    expect(units).toMatchObject([
      {
        id: 'a',
        pointer: '/rows/2',
        date: { value: '2021-05-04' },
        victims: { killed: 3 },
        unknown: { '/columns': { Office: '7' } },
      },
      { id: 'b', pointer: '/rows/4', date: { value: '2021-05' }, victims: { killed: 2 } },
    ]);
  });

  it('is never worked out: a formula without a value, or an error, costs its row', async () => {
    const { refusals } = await read(
      await workbookOf([
        HEADER,
        ['a', '', '', { xml: '<c><f>SUM(A1:A9)</f></c>' }],
        ['b', '', '', '', '', { xml: '<c t="e"><v>#REF!</v></c>' }],
        ['c', '', '', { xml: '<c t="inlineStr"><is><t>half _xD800_</t></is></c>' }],
      ]),
    );
    expect(refusals).toEqual([
      ['/rows/2/killed', 'FORMULA_WITHOUT_VALUE'],
      ['/rows/3/columns', 'CELL_IN_ERROR'],
      ['/rows/4/killed', 'TEXT_BROKEN'],
    ]);
  });

  it.each([
    ['windows-1256', Buffer.from([0xc8, 0xe1, 0xcf, 0xc9]), (text: string) => Buffer.from(text)],
    ['utf-16le', Buffer.from('بلدة', 'utf16le'), (text: string) => Buffer.from(text, 'utf16le')],
  ])(
    'of CSV in %s is read where the mapping says so, and refused where not',
    async (encoding, town, bytes) => {
      const file = Buffer.concat([bytes(csv(['a', '04/05/2021', ''])), town, bytes(',3,,')]);
      const { units } = await read(file, { ...MAPPING, encoding });
      expect(units).toMatchObject([{ place: { settlement: 'بلدة' }, victims: { killed: 3 } }]);
      expect(await refused(file)).not.toBe('taken in');
      expect(
        await refused(Buffer.from([0xff, 0xfe, 0xff]), { ...MAPPING, encoding: 'utf-16le' }),
      ).toBe('NOT_IN_ENCODING');
    },
  );

  it('has nothing in cells that are merged into an empty one, unless one of them holds what nobody sees', async () => {
    const cell = (text: string) =>
      text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [HEADER, ['a'], ['', ''], ['', ''], ['b', '', 'Town']]
      .map((texts) => `<row>${texts.map(cell).join('')}</row>`)
      .join('');
    const { units, refusals } = await read(
      await workbookOf([], {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A3:F4"/><mergeCell ref="B5:D5"/></mergeCells></worksheet>`,
      }),
    );
    expect(units.map(({ id }) => id)).toEqual(['a']);
    expect(refusals).toEqual([['/rows/5/settlement', 'CELL_MERGED']]);
  });

  it('says of a cell that is merged into another that its value cannot be known', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (n: number, ...texts: string[]) =>
      `<row r="${n}">${texts.map(cell).join('')}</row>`;
    const rows = row(1, ...HEADER) + row(2, 'a', '04/05/2021', 'Town', '3') + row(3, 'b');
    const sheet = (merged: string) =>
      workbookOf([], {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
      });
    const { units, refusals } = await read(await sheet('<mergeCell ref="B2:C3"/>'));
    expect(units).toEqual([]);
    expect(refusals).toEqual([
      ['/rows/2/settlement', 'CELL_MERGED'],
      ['/rows/3/date', 'CELL_MERGED'],
    ]);
    expect(await refused(await sheet('<mergeCell ref="B2:B3"/>'.repeat(1_001)))).toBe(
      'TOO_MANY_MERGED',
    );
  });

  it('is read from the first sheet that is not hidden; a hidden one by its name alone', async () => {
    const book = await workbookOf([HEADER, ['now']], {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="Old" state="veryHidden" r:id="rId2"/><sheet name="Now" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${[HEADER, ['before']]
        .map(
          (row) =>
            `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    });
    const idsOf = async (mapping: Json) => (await read(book, mapping)).units.map(({ id }) => id);
    expect(await idsOf(MAPPING)).toEqual(['now']);
    expect(await idsOf({ ...MAPPING, sheet: 'Old' })).toEqual(['before']);
    expect(await refused(book, { ...MAPPING, sheet: 2 })).toBe('SHEET_UNKNOWN /sheet');
  });

  it('of which the sheet is not there is refused', async () => {
    expect(await refused(await workbookOf([HEADER]), { ...MAPPING, sheet: 'Another' })).toBe(
      'SHEET_UNKNOWN /sheet',
    );
  });
});

describe('a file that cannot be relied on is refused whole', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  it.each([
    ['nothing', '', 'HEADER_MISSING'],
    ['blank lines', '\n\n\n', 'HEADER_MISSING'],
    ['half a quotation', 'Ref,Date\na,"b\n', 'SHEET_UNREADABLE /rows/2'],
    ['a quotation mark within a cell', 'Ref,Date\na,5" shell\n', 'SHEET_UNREADABLE /rows/2'],
    ['Latin-1', Buffer.from(`${HEADER.join(',')}\na,b,\xe9`, 'latin1'), 'NOT_UTF8'],
    ['a locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'SHEET_UNREADABLE'],
    ['UTF-16', Buffer.from('\uFEFFRef,Date', 'utf16le'), 'NOT_UTF8'],
    ['an endless row', `Ref\n${'x'.repeat(1_100_000)}`, 'SHEET_UNREADABLE /rows/2'],
    ['a heading twice', `${HEADER.join(',')},Killed\n`, 'HEADING_DUPLICATE /rows/1'],
    ['a column too few', 'Ref,Date,Town,Killed\n', 'COLUMN_MISSING /rows/1'],
    [
      '501 columns',
      Array.from({ length: 501 }, (_, i) => `c${i}`).join(','),
      'TOO_MANY_COLUMNS /rows/1',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refused(bytes)).toBe(code);
  });

  it.each([
    ['a ZIP of something else', () => zipOf({ 'a.txt': 'a' }), 'SHEET_UNREADABLE'],
    ['half a ZIP', async () => (await workbookOf([HEADER])).subarray(0, 200), 'SHEET_UNREADABLE'],
    [
      'an entity',
      () =>
        workbookOf([HEADER], {
          [sheet]:
            '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData>&b;</sheetData></worksheet>',
        }),
      'ARCHIVE_HOSTILE',
    ],
    [
      'an entity that nobody defined',
      () => workbookOf([HEADER], { [sheet]: '<worksheet>&b;</worksheet>' }),
      'SHEET_UNREADABLE',
    ],
    [
      'XML that ends too early',
      () => workbookOf([HEADER], { [sheet]: '<worksheet><sheetData><row>' }),
      'SHEET_UNREADABLE',
    ],
    [
      'a bomb',
      () => workbookOf([HEADER], { [sheet]: Buffer.alloc(17 * 1024 * 1024, ' ') }),
      'ARCHIVE_TOO_LARGE',
    ],
    [
      'a thousand and one entries',
      () =>
        workbookOf(
          [HEADER],
          Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`e${i}`, ''])),
        ),
      'ARCHIVE_HOSTILE',
    ],
    [
      'rows in one place',
      () =>
        workbookOf([HEADER], {
          [sheet]: '<worksheet><sheetData><row r="1"/><row r="1"/></sheetData></worksheet>',
        }),
      'SHEET_UNREADABLE',
    ],
    [
      'a text that is not there',
      () => workbookOf([[{ xml: '<c t="s"><v>9</v></c>' }]]),
      'SHEET_UNREADABLE',
    ],
  ])('a workbook: %s', async (_, bytes, code) => {
    expect(await refused(await bytes())).toBe(code);
  });

  it.each([
    ['no object', [], 'MAPPING_INVALID'],
    ['no columns', {}, 'MAPPING_INVALID /columns'],
    ['no id', { columns: { Date: 'date' } }, 'MAPPING_WITHOUT_ID /id'],
    [
      'a field that there is not',
      { columns: { Ref: 'id', Date: '__proto__' } },
      'MAPPING_INVALID /columns/1',
    ],
    ['a field twice', { columns: { A: 'id', B: 'id' } }, 'MAPPING_INVALID /columns/1'],
    [
      'an order of dates that there is not',
      { columns: { A: 'id' }, dates: 'DD.MM.YY' },
      'MAPPING_INVALID /dates',
    ],
    ['a word of its own', { columns: { A: 'id' }, formula: '=1' }, 'MAPPING_INVALID'],
  ])('a mapping with %s', async (_, mapping, code) => {
    expect(await refused('Ref\n', mapping)).toBe(code);
  });
});

describe('the guide', () => {
  const guide = readFileSync(new URL('../../../../docs/spreadsheets.md', import.meta.url), 'utf8');
  it('has every field and the codes as they are', () => {
    expect(guide).toContain(sheetCodeTables());
    for (const [name, { says }] of Object.entries(sheetFields))
      expect(guide).toContain(`| \`${name}\` | ${says} |`);
  });
});
