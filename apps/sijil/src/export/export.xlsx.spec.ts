import { buffer, text } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { fromBufferPromise } from 'yauzl';
import { exportLists } from './export.lists.js';
import type { Line } from './export.line.js';
import { saidIn } from './export.words.js';
import { writeXlsx } from './export.xlsx.js';

async function* from(lines: readonly Line[]): AsyncGenerator<Line> {
  yield* lines;
}

const written = async (lines: AsyncIterable<Line>, rightToLeft = false): Promise<Buffer> => {
  const to = new PassThrough();
  const [bytes] = await Promise.all([buffer(to), writeXlsx(lines, to, { rightToLeft })]);
  return bytes;
};

const entriesOf = async (bytes: Buffer): Promise<ReadonlyMap<string, string>> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  zip.close();
  return entries;
};

const sheetOf = async (cells: Line['cells'], rightToLeft = false): Promise<string> => {
  const bytes = await written(from([{ of: 'rows', cells }]), rightToLeft);
  return (await entriesOf(bytes)).get('xl/worksheets/sheet1.xml') ?? '';
};

describe('a workbook that goes out', () => {
  it.each([
    ['a formula is a text', '=1+1', '>=1+1<'],
    ['marks of XML are texts', '<b>&"', '>&lt;b&gt;&amp;"<'],
    ['what XML may not hold is spelled out', 'a\u0007b\r\nc', '>a_x0007_b_x000D_\nc<'],
    ['what looks spelled out stays as it is', 'a_x0041_', '>a_x005F_x0041_<'],
    ['half a character is none', 'a\uD800', '>a\uFFFD<'],
    ['Arabic is Arabic', 'بلدة', '>بلدة<'],
  ])('%s', async (_, cell, xml) => {
    const sheet = await sheetOf([cell]);
    expect(sheet).toContain(xml);
    expect(sheet).toMatch(/<c s="1" t="inlineStr">/);
    expect(sheet).not.toMatch(/<f>/);
  });

  it('keeps numbers as numbers, and says where a text was too long for a cell', async () => {
    expect(await sheetOf([3, 'x'.repeat(40_000)])).toMatch(
      /<c s="0"><v>3<\/v><\/c>.*x … \[cut here: [^<]*<\/t>/,
    );
  });

  it('is read from right to left where it is Arabic', async () => {
    expect(await sheetOf(['a'], true)).toContain('rightToLeft="1"');
    expect(await sheetOf(['a'])).not.toContain('rightToLeft');
  });

  it('marks texts as texts, names no author and no time, and is the same when it is the same', async () => {
    const lines: readonly Line[] = [{ of: 'headings', cells: ['killed'] }];
    const [one, other] = [await written(from(lines)), await written(from(lines))];
    expect(one.equals(other)).toBe(true);
    const entries = await entriesOf(one);
    expect([...entries.keys()]).not.toContain('docProps/core.xml');
    expect(entries.get('xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it('fails where its rows fail', async () => {
    async function* failing(): AsyncGenerator<Line> {
      yield { of: 'rows', cells: ['a'] };
      await Promise.reject(new Error('the API is gone'));
    }
    const to = new PassThrough();
    to.resume();
    await expect(writeXlsx(failing(), to, { rightToLeft: false })).rejects.toThrow('gone');
  });
});

describe('the words of an export', () => {
  it('are there in Arabic, every one', () => {
    const own = Object.entries(exportLists).flatMap(([name, { columns }]) => [
      name,
      ...columns.map(({ heading }) => heading),
    ]);
    expect(own.filter((word) => saidIn('ar', word) === word && word !== 'SHA-256')).toEqual([]);
    expect(saidIn('both', 'killed')).toBe('killed / القتلى');
    expect(saidIn('en', 'killed')).toBe('killed');
  });
});
