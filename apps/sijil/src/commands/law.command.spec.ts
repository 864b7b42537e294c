import type { Output } from '../output.js';
import { lawCommand, readLaw } from './law.command.js';

const ask = async (args: readonly string[], flags: Record<string, unknown> = {}) => {
  const lines: string[] = [];
  let answer: unknown;
  const output: Output = {
    json: true,
    say: (line = '') => lines.push(line),
    answer: (value) => {
      answer = value;
    },
    notice: () => undefined,
    progress: () => undefined,
  };
  await readLaw({ output, args, flags });
  return { answer, text: lines.join('\n') };
};

describe('sijil law', () => {
  it('lists the 103 entries of the Statute', async () => {
    const { answer } = await ask(['list']);
    expect(answer).toHaveLength(103);
  });

  it.each(['8(2)(e)(i)', 'Article 8(2)(e)(i)', 'art. 8 (2) (e) (i) of the Rome Statute'])(
    'shows %s',
    async (citation) => {
      const { answer, text } = await ask(['show', citation]);
      expect(answer).toMatchObject({
        citation: 'Article 8(2)(e)(i)',
        label: 'War crime of attacking civilians',
        conflictType: 'NIAC',
        amendment: null,
      });
      expect((answer as { elements: object[] }).elements).toHaveLength(5);
      expect((answer as { elements: object[] }).elements[0]).toEqual({
        number: 1,
        kind: 'conduct',
        text: expect.any(String),
        citation: 'Article 8(2)(e)(i), element 1',
        reviewed: 'unreviewed paraphrase',
      });
      expect(text).toContain('unreviewed paraphrase');
    },
  );

  it('shows what a provision unfolds into, modes, and German law', async () => {
    const all = (await ask(['show', '8(2)(c)(i)'])).answer as { entries: object[] };
    expect(all.entries).toHaveLength(4);
    expect((await ask(['show', '28(a)-should-have-known'])).answer).toMatchObject({ kind: 'mode' });
    expect((await ask(['show', '§ 11 Abs. 1 Nr. 3 VStGB'])).answer).toMatchObject({
      forum: 'DE-VStGB',
      conflictType: 'ARMED',
    });
    expect((await ask(['show', '8(2)(e)(xix)'])).answer).toMatchObject({
      elementCount: null,
      amendment: { since: '2021-10-14' },
    });
  });

  it.each([
    ['Article 27 of the Fourth Geneva Convention', 'GC-IV/27', 'IAC'],
    ['Security Council resolution 2139', 'UNSC/RES/2139(2014)', 'ANY'],
    ['Sochi agreement', 'SochiMemorandum(2018)', 'ARMED'],
  ])('shows what %s can and cannot ground', async (text, citation, conflictType) => {
    const { answer, text: said } = await ask(['show', text]);
    expect(answer).toMatchObject({
      citation,
      conflictType,
      elements: [],
      instrument: { cannot: expect.arrayContaining(['personalResponsibility']) },
    });
    expect(said).toContain('cannot ground: That a person is criminally responsible');
  });

  it('lists the other instruments, none of which a person can be charged under', async () => {
    const { answer } = await ask(['list'], { kind: 'instrument' });
    const all = answer as { instrument: { can: string[] } }[];
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((one) => one.instrument.can.includes('personalResponsibility'))).toEqual([]);
  });

  it('reads citations, with what is known beside them', async () => {
    const text = 'Article 8 of Rome Statute through the act of willful killing';
    expect((await ask(['cite', text], { conflict: 'NIAC', date: '2016-06-25' })).answer).toEqual({
      readings: [
        {
          text,
          start: 0,
          end: text.length,
          canonical: ['Article 8(2)(a)(i)'],
          flags: ['CONFLICT_TYPE_MISMATCH', 'SPELLING_VARIANT'],
          suggestions: ['Article 8(2)(c)(i)-1', 'Article 8(2)(e)(i)'],
        },
      ],
    });
  });

  it.each([
    [['judge'], {}, 'USAGE_LAW'],
    [['show'], {}, 'USAGE_LAW'],
    [['show', '8(2)(e)(xx)'], {}, 'LAW_ENTRY_UNKNOWN'],
    [['list'], { forum: 'Mars' }, 'USAGE_FORUM'],
    [['list'], { kind: 'wish' }, 'USAGE_KIND'],
    [['cite', 'x'], { conflict: 'war' }, 'USAGE_CONFLICT'],
    [['cite', 'x'], { date: '2016-02-31' }, 'USAGE_DATE'],
  ])('refuses %j %j', async (args, flags, code) => {
    await expect(ask(args, flags)).rejects.toMatchObject({ code });
  });

  it.each([
    [{ lang: 'de' }, 'USAGE_LANG'],
    [{ lang: undefined }, 'USAGE_LAW'],
    [{ source: ' ' }, 'USAGE_LAW'],
    [{ citation: '8(2)(c)(i)' }, 'LAW_ENTRY_AMBIGUOUS'],
    [{ citation: '8(2)(z)' }, 'LAW_ENTRY_UNKNOWN'],
    [{}, null],
  ])('loads a text of one provision, in a language, from a source: %j', (more, code) => {
    const flags = { citation: '8(2)(e)(i), element 2', lang: 'ar', source: 'An edition', ...more };
    const check = () => lawCommand.check?.({ args: ['load', 'text.txt'], flags });
    if (code === null) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ code }));
  });
});
