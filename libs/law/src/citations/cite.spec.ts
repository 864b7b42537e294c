import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { listEntries, listProvisions } from '../catalogue/catalogue.js';
import { forums } from '../catalogue/catalogue.js';
import { cite, citeCounted } from './cite.js';
import type { CiteOptions } from './cite.js';
import { flags } from './flags.js';
import { review } from './review.js';

interface Case {
  readonly text: string;
  readonly resolves: string[];
  readonly flags: string[];
  readonly suggest: string[];
}

const cases = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../../tests/golden/law/citation-cases.json'),
    'utf8',
  ),
) as Case[];

const read = (text: string, options: CiteOptions = {}) => {
  const readings = cite(text, options);
  return {
    canonical: readings.flatMap((one) => one.canonical),
    flags: [...new Set(readings.flatMap((one) => one.flags))].sort(),
    suggestions: readings.flatMap((one) => one.suggestions),
  };
};

/** What each report says around its conclusion, where that is what a flag rests on. */
const around: Readonly<Record<number, Parameters<typeof review>>> = {
  7: [
    { text: 'Security Council Resolutions 2139 and 2254', certainty: 'beyond any doubt' },
    { attributions: ['alleged Russian warplanes', 'which we believe were Russian'] },
  ],
  8: [{ text: cases[8]?.text ?? '' }, { conflict: 'NIAC' }],
  9: [{ text: cases[9]?.text ?? '' }, { means: ['fixed-wing warplane', 'missile'] }],
};

describe('citations as reports write them', () => {
  it.each(cases.map((one, index) => ({ ...one, index })))('$text', (known) => {
    const [conclusion, report] = around[known.index] ?? [{ text: known.text }, {}];
    const reviewed = review(conclusion, report);
    expect(read(known.text).canonical).toEqual(known.resolves);
    expect(reviewed.readings.flatMap((one) => one.canonical)).toEqual(known.resolves);
    expect(reviewed.flags).toEqual(
      // A reading in the law of the forum and how general it is are told apart by one code each.
      [...known.flags].sort(),
    );
    expect(reviewed.suggestions).toEqual(known.suggest);
  });
});

const grammar: readonly [string, string[], string[], CiteOptions?][] = [
  ['Article 8(2)(e)(i)', ['Article 8(2)(e)(i)'], []],
  ['8(2)(e)(i)', ['Article 8(2)(e)(i)'], []],
  ['Art. 8 (2) (e) (i) of the Rome Statute', ['Article 8(2)(e)(i)'], []],
  ['article 8, paragraph 2 (b) (i)', ['Article 8(2)(b)(i)'], []],
  ['8.2.b.i', ['Article 8(2)(b)(i)'], []],
  ['Article 8.2.b.i.', ['Article 8(2)(b)(i)'], []],
  ['ART 8 [2] [e] [iv]', ['Article 8(2)(e)(iv)'], []],
  [
    'Articles 8(2)(c)(i) and (e)(i) of the ICC Statute',
    ['Article 8(2)(c)(i)', 'Article 8(2)(e)(i)'],
    [],
  ],
  [
    'Article 8(2)(e)(i), (ii) and (iv)',
    ['Article 8(2)(e)(i)', 'Article 8(2)(e)(ii)', 'Article 8(2)(e)(iv)'],
    [],
  ],
  ['Article 7(1)(a), (h) & (k)', ['Article 7(1)(a)', 'Article 7(1)(h)', 'Article 7(1)(k)'], []],
  ['Article 7(1)(h) and (i)', ['Article 7(1)(h)', 'Article 7(1)(i)'], []],
  [
    'Article 8(2)(e)(i)-(iii)',
    ['Article 8(2)(e)(i)', 'Article 8(2)(e)(ii)', 'Article 8(2)(e)(iii)'],
    [],
  ],
  ['Article 8(2)(c)(i)-1', ['Article 8(2)(c)(i)-1'], []],
  ['Article 8 (2) (b) (7)', ['Article 8(2)(b)(vii)'], ['ARABIC_FOR_ROMAN']],
  ['المادة 8(2)(هـ)(1) من نظام روما الأساسي', ['Article 8(2)(e)(i)'], []],
  ['المادة ٨(٢)(ب)(٤)', ['Article 8(2)(b)(iv)'], []],
  ['المادة 8(2)(ج)(1) و(هـ)(1)', ['Article 8(2)(c)(i)', 'Article 8(2)(e)(i)'], []],
  ['المادتين 7 و8 من نظام روما', ['Article 7', 'Article 8'], ['TOO_GENERAL']],
  ['الفصل السابع من ميثاق الأمم المتحدة', ['UNCharter/Ch.VII'], []],
  ['قراري مجلس الأمن رقم 2139 و2254', ['UNSC/RES/2139(2014)', 'UNSC/RES/2254(2015)'], []],
  ['Chapter VII of the Charter of the United Nations', ['UNCharter/Ch.VII'], []],
  ['Articles 41 and 42 of the UN Charter', ['UNCharter/41', 'UNCharter/42'], []],
  ['S/RES/2254 (2015)', ['UNSC/RES/2254(2015)'], []],
  ['UNSCR 2118', ['UNSC/RES/2118(2013)'], []],
  ['Security Council resolution 2254 (2014)', ['UNSC/RES/2254(2015)'], ['YEAR_MISMATCH']],
  ['paragraph 3 of resolution 2139', ['UNSC/RES/2139(2014)#3'], []],
  ['Common Article 3 of the Geneva Conventions', ['Common Article 3'], []],
  ['Article 3 common to the four Geneva Conventions', ['Common Article 3'], []],
  [
    'Articles 27, 31 and 32 of the Fourth Geneva Convention',
    ['GC-IV/27', 'GC-IV/31', 'GC-IV/32'],
    [],
  ],
  ['GC IV, art. 27', ['GC-IV/27'], []],
  ['Articles 27, 31 and 32 of Geneva Convention VI', [], ['NO_SUCH_CONVENTION']],
  [
    'Article 32 of Geneva Convention IV',
    ['GC-IV/32'],
    ['CONFLICT_TYPE_MISMATCH'],
    { conflict: 'NIAC' },
  ],
  ['ICRC Rule 14', ['ICRC-CIHL/14'], []],
  [
    'Rules 11 and 12 of customary international humanitarian law',
    ['ICRC-CIHL/11', 'ICRC-CIHL/12'],
    [],
  ],
  ['Article 6 of the ICCPR', ['ICCPR/6'], []],
  ['§ 11 Abs. 1 Nr. 1 VStGB', ['§ 11(1) no. 1 VStGB'], []],
  ['section 11(1) no. 3 of the VStGB', ['§ 11(1) no. 3 VStGB'], []],
  ['Article 51', ['Article 51'], ['INSTRUMENT_NOT_NAMED']],
  ['Article 28(1)', [], ['NO_SUCH_PROVISION']],
  ['Article 8(2)(e)(xx)', [], ['NO_SUCH_PROVISION']],
  ['Article 8(2)(b)(xx)', ['Article 8(2)(b)(xx)'], ['NOT_CHARGEABLE']],
  ['Article 8(2)(b)(i)', ['Article 8(2)(b)(i)'], ['CONFLICT_TYPE_MISMATCH'], { conflict: 'NIAC' }],
  [
    'Article 8(2)(b)(ii)',
    ['Article 8(2)(b)(ii)'],
    ['CONFLICT_TYPE_MISMATCH', 'NO_NIAC_CRIME_IN_STATUTE'],
    { conflict: 'NIAC' },
  ],
  ['Article 8(2)(e)(xix)', ['Article 8(2)(e)(xix)'], ['NOT_YET_IN_FORCE'], { date: '2016-06-25' }],
  ['Article 8(2)(e)(xix)', ['Article 8(2)(e)(xix)'], [], { date: '2021-10-14' }],
  [
    'the war crime of attacking civilians',
    ['Article 8(2)(b)(i)', 'Article 8(2)(e)(i)'],
    ['AMBIGUOUS_CONFLICT_TYPE', 'LABEL_ONLY'],
  ],
  [
    'the war crime of attacking civilians',
    ['Article 8(2)(e)(i)'],
    ['LABEL_ONLY'],
    { conflict: 'NIAC' },
  ],
  ['the crime against humanity of murder', ['Article 7(1)(a)'], ['LABEL_ONLY']],
  ['these crimes are not crimes against humanity', ['Article 7(1)(a)'], ['NEGATED', 'NO_PINPOINT']],
  ['crimes against humanity', ['Article 7'], ['NO_PINPOINT'], { conduct: 'unknown' }],
  [
    'Forcible displacement is a war crime in non-international armed conflicts when committed as part of a widespread systematic attack on the population (Article 8 (2)(b)(7) of the Rome Statute), and also a crime against humanity (Article 7 (1)(d) of the Rome Statute).',
    ['Article 8(2)(b)(vii)', 'Article 7(1)(d)'],
    [
      'ARABIC_FOR_ROMAN',
      'CONFLICT_TYPE_MISMATCH',
      'CONTEXT_ELEMENT_MISMATCH',
      'NO_NIAC_CRIME_IN_STATUTE',
      'SUBJECT_MISMATCH',
    ],
  ],
  [
    'commanders who directly committed crimes under Article 28(a)',
    ['Article 28(a)'],
    ['MODE_OVERSTATED'],
  ],
  [
    'human rights law, namely Article 27 of the Fourth Geneva Convention',
    ['GC-IV/27'],
    ['WRONG_BRANCH_OF_LAW'],
  ],
  ['On 8 June, 7 (seven) people were killed in 2 raids, 3(a) said.', [], []],
  ['Nothing to read here: 12 dead, 8.2 km away.', [], []],
];

describe('the grammar of citations', () => {
  it.each(grammar)('%s', (...[text, canonical, raised, options]) => {
    const answer = read(text, options);
    expect(answer.canonical).toEqual(canonical);
    expect(answer.flags).toEqual(raised);
  });

  it('suggests what may have been meant', () => {
    expect(read('Article 28(1)').suggestions).toEqual(['Article 28(a)']);
    expect(read('Article 27 of Geneva Convention VI').suggestions).toEqual(['GC-IV/27']);
    expect(read('Article 8(2)(b)(i)', { conflict: 'NIAC' }).suggestions).toEqual([
      'Article 8(2)(e)(i)',
    ]);
  });

  it('says where in the source it read, and leaves the source as it is', () => {
    const text = 'See “Article 8 (2) (b) (7)” — and ٨ others; resolution 2254.';
    const readings = cite(text);
    expect(readings.map((one) => one.text)).toEqual(['Article 8 (2) (b) (7)', 'resolution 2254']);
    for (const one of readings) expect(text.slice(one.start, one.end)).toBe(one.text);
  });
});

describe('what libs/law prints', () => {
  const printed = new Set(
    forums.flatMap((forum) => [
      ...listProvisions(forum).map((one) => one.citation),
      ...listEntries(forum).flatMap((one) => [
        one.citation,
        ...one.elements.map((element) => element.citation),
        ...one.contextual.map((element) => element.citation),
        ...(one.mentalDefault ? [one.mentalDefault.citation] : []),
      ]),
    ]),
  );
  const others = [
    ...cases.flatMap((one) => [...one.resolves, ...one.suggest]),
    ...grammar.flatMap(([, canonical]) => canonical),
  ];

  it.each([...new Set([...printed, ...others])])('%s reads back as itself', (citation) => {
    expect(cite(citation).map((one) => one.canonical)).toEqual([[citation]]);
  });
});

describe('any text at all', () => {
  const seeds = [...cases.map((one) => one.text), ...grammar.map(([text]) => text)];
  const bits = [
    '(',
    ')',
    '.',
    ',',
    ' and ',
    ' & ',
    '8',
    'Article ',
    'المادة ',
    'و',
    '(i)',
    '-1',
    '§',
    '“',
    '\n',
    'Geneva Convention ',
    '\ud800',
    '٢',
    'resolution ',
    'war crimes of ',
  ];
  const PER_CHARACTER = 60;

  it('is read without a crash, in steps that grow with its length alone: 100,000 mutations', () => {
    let state = 20161122;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    let worst = 0;
    for (let n = 0; n < 100_000; n += 1) {
      let text = seeds[random(seeds.length)] ?? '';
      for (let m = random(4); m >= 0; m -= 1) {
        const at = random(text.length + 1);
        const kind = random(3);
        const bit = kind === 0 ? '' : (bits[random(bits.length)] ?? '');
        text = text.slice(0, at) + bit + text.slice(kind === 2 ? at : at + random(4));
      }
      const { readings, steps } = citeCounted(text);
      worst = Math.max(worst, steps / (text.length + 8));
      for (const one of readings)
        if (text.slice(one.start, one.end) !== one.text || one.flags.some((f) => !(f in flags)))
          throw new Error(`misread: ${text}`);
    }
    expect(worst).toBeLessThan(PER_CHARACTER);
  }, 120_000);

  it('takes steps per character that do not grow with length', () => {
    for (const seed of [
      ...seeds,
      '(',
      'Article 8',
      'Article ',
      '8(2)(',
      ' and (e)(i)',
      ', 2254',
      'Article 8, 9, Article 9, 8, ',
      'rules 1-',
      'war crimes ',
      'anticipated ',
      'Article 8(2)(e)(i) ',
    ])
      for (const times of [10, 100]) {
        const text = seed.repeat(times);
        expect(citeCounted(text).steps).toBeLessThan(PER_CHARACTER * (text.length + 8));
      }
  });

  it('is read without a crash, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const one of cite(text)) expect(text.slice(one.start, one.end)).toBe(one.text);
      }),
      { numRuns: 300 },
    );
  });
});
