import { cite } from './cite.js';
import type { CiteOptions } from './cite.js';

/** How people write, each with the reading and its flags; none of it is from a report that was given to us. */
const written: readonly [string, string, string, CiteOptions?][] = [
  // Brackets, words and chains in whatever order.
  ['Art. 8, para. 2, sub-para. (e), item (i) of the Rome Statute', '8(2)(e)(i)', ''],
  ['Article 8, Section 2(e)(i)', '8(2)(e)(i)', ''],
  ['Article 8 (2) e (i)', '8(2)(e)(i)', ''],
  ['Article 8(2)(e)i', '8(2)(e)(i)', ''],
  ['Article 8-2-e-i', '8(2)(e)(i)', ''],
  ['Article 7/1/a of the Rome Statute', '7(1)(a)', ''],
  ['article 8 (paragraph 2/b/7)', '8(2)(b)(vii)', 'ARABIC_FOR_ROMAN'],
  ['paragraph 2(e)(i) of Article 8 of the Rome Statute', '8(2)(e)(i)', ''],
  ['paragraph 1(a) of article 7', '7(1)(a)', ''],
  ['Article (8) of the Rome Statute', '8', 'TOO_GENERAL'],
  ['articles (7) and (8) of the Rome Statute', '7 8', 'TOO_GENERAL'],
  ['Article VIII of the Rome Statute', '8', 'TOO_GENERAL'],
  ['Rome Statute article 8.2.b.i', '8(2)(b)(i)', ''],
  ['(art. 8(2)(e)(xii))', '8(2)(e)(xii)', ''],
  // Lists and ranges.
  ['Articles 6-8 of the Rome Statute', '6 7 8', 'TOO_GENERAL'],
  ['Article 6(a) to (c) of the Rome Statute', '6(a) 6(b) 6(c)', ''],
  ['Article 8(2)(b)(i) and/or Article 8(2)(e)(i)', '8(2)(b)(i) 8(2)(e)(i)', ''],
  ['8(2)(b)(i)/(e)(i)', '8(2)(b)(i) 8(2)(e)(i)', ''],
  ['Article 8 (2)(e) (i) and (2)(c)(i)', '8(2)(e)(i) 8(2)(c)(i)', ''],
  ['Article 27, 31, and 32 of the Fourth Geneva Convention', 'GC-IV/27 GC-IV/31 GC-IV/32', ''],
  ['rules 11-13 of customary IHL', 'ICRC-CIHL/11 ICRC-CIHL/12 ICRC-CIHL/13', ''],
  [
    'Resolutions No. 2042, issued on April 14, 2012, and No. 2043',
    'UNSC/RES/2042(2012) UNSC/RES/2043(2012)',
    '',
  ],
  ['Chapters VI and VII of the UN Charter', 'UNCharter/Ch.VI UNCharter/Ch.VII', ''],
  // What there is not.
  ['Article 8(2)(b)(iiii)', '', 'NO_SUCH_PROVISION'],
  ['Article 8 (2)(e)(i)(ii)', '', 'NO_SUCH_PROVISION'],
  ['Article 7(1)(l)', '', 'NO_SUCH_PROVISION'],
  ['Article 129 of the Rome Statute', '', 'NO_SUCH_PROVISION'],
  ['Rule 999 of customary international humanitarian law', '', 'NO_SUCH_PROVISION'],
  ['§ 99 VStGB', '', 'NO_SUCH_PROVISION'],
  ['§ 7(1) no. 11 VStGB', '', 'NO_SUCH_PROVISION'],
  ['Fifth Geneva Convention', '', 'NO_SUCH_CONVENTION'],
  ['Chapter VII of the Rome Statute', '', 'WRONG_INSTRUMENT'],
  // Superiors, the German code, its proper form.
  ['Article 28(b)(i) of the Rome Statute', '28(b)(i)', ''],
  ['§ 11 Abs. 1 Satz 1 Nr. 3 VStGB', '§ 11(1) no. 3 VStGB', ''],
  ['Section 7(1) no. 1 of the Code of Crimes against International Law', '§ 7(1) no. 1 VStGB', ''],
  // Instruments as a whole, and other ones than the Statute.
  ['GC IV', 'GC-IV', ''],
  ['the Fourth Geneva Convention', 'GC-IV', 'CONFLICT_TYPE_MISMATCH', { conflict: 'NIAC' }],
  ['Geneva Convention (IV), art. 49', 'GC-IV/49', ''],
  ['Common Article 2 of the Geneva Conventions', 'Common Article 2', ''],
  ['Protocol II additional to the Geneva Conventions, Article 13(2)', 'AP-II/13(2)', ''],
  ['Article 23(g) of the Hague Regulations', 'HagueRegulations/23(g)', ''],
  ['Genocide Convention, Article II', 'GenocideConvention/2', ''],
  ['Chemical Weapons Convention, Article I', 'CWC/1', ''],
  ['Resolution 46/22 of the Human Rights Council', 'UNHRC/RES/46/22', ''],
  ['Human Rights Council resolution S-17/1', 'UNHRC/RES/S-17/1', ''],
  ['the Sochi Agreement of 17 September 2018', 'SochiMemorandum(2018)', ''],
  ['Circular No. 22 of the Syrian Ministry of Justice', 'SY-MoJ/Circular/22(2022)', ''],
  ['the Responsibility to Protect', 'R2P(2005)', ''],
  [
    'human rights law, specifically Articles 27, 31, and 32 of the Geneva Convention VI',
    '',
    'NO_SUCH_CONVENTION WRONG_BRANCH_OF_LAW',
  ],
  // Titles and descriptions.
  ['murder as a war crime', '8(2)(c)(i)-1', 'LABEL_ONLY', { conflict: 'NIAC' }],
  ['murder as a crime against humanity', '7(1)(a)', 'LABEL_ONLY'],
  ['the crime of aggression', '8 bis', 'LABEL_ONLY'],
  ['the principle of distinction', 'ICRC-CIHL/1 ICRC-CIHL/7', 'DESCRIPTIVE_REFERENCE'],
  [
    'indiscriminate attacks, a violation of customary international humanitarian law',
    'ICRC-CIHL/11 ICRC-CIHL/12 ICRC-CIHL/13',
    'NO_RULE_NUMBER',
  ],
  [
    'a disproportionate attack proves that civilians were intentionally targeted',
    'ICRC-CIHL/14',
    'DISPROPORTION_AS_PROOF NO_NIAC_CRIME_IN_STATUTE',
  ],
  ['the Security Council must act under Article 7', '7', 'WRONG_INSTRUMENT'],
  [
    'Article 8(2)(a)(i), wilful killing',
    '8(2)(a)(i)',
    'CONFLICT_TYPE_MISMATCH',
    { conflict: 'NIAC' },
  ],
  // Arabic.
  ['المادة (8) من ميثاق روما الأساسي', '8', 'TOO_GENERAL'],
  ['المادة 8/2/هـ/1 من نظام روما', '8(2)(e)(i)', ''],
  ['المادة 8، الفقرة 2 (هـ) ‘1’ من نظام روما الأساسي', '8(2)(e)(i)', ''],
  ['المادة 8(2)(هـ)(1) و(2) و(4)', '8(2)(e)(i) 8(2)(e)(ii) 8(2)(e)(iv)', ''],
  ['الفقرة 2 (هـ) (1) من المادة 8 من نظام روما الأساسي', '8(2)(e)(i)', ''],
  ['المادة الثامنة (2) (ب) (7) من نظام روما الأساسي', '8(2)(b)(vii)', ''],
  ['المادة 28 (أ) من نظام روما الأساسي', '28(a)', ''],
  ['القرار 2254 (2015) الفقرة 13', 'UNSC/RES/2254(2015)#13', ''],
  ['قراري مجلس الأمن رقم 2139 ورقم 2254', 'UNSC/RES/2139(2014) UNSC/RES/2254(2015)', ''],
  ['المواد 27 و31 و32 من اتفاقية جنيف الرابعة', 'GC-IV/27 GC-IV/31 GC-IV/32', ''],
  ['المادة 3 المشتركة بين اتفاقيات جنيف', 'Common Article 3', ''],
  ['المادة 13 من البروتوكول الإضافي الثاني', 'AP-II/13', ''],
  ['القاعدة 14 من القانون الدولي الإنساني العرفي', 'ICRC-CIHL/14', ''],
  ['يجب اتخاذ خطوات بموجب المادة 7 من نظام روما الأساسي', '7', 'WRONG_INSTRUMENT'],
  [
    'جريمة الحرب المتمثلة في القتل العمد',
    '8(2)(a)(i)',
    'CONFLICT_TYPE_MISMATCH LABEL_ONLY',
    { conflict: 'NIAC' },
  ],
  [
    'نزاع مسلح غير دولي وهذا يرقى إلى جريمة حرب وقد توافرت فيه جميع الأركان',
    '8(2)(c) 8(2)(e)',
    'ELEMENTS_NOT_ENUMERATED NO_PINPOINT',
  ],
  [
    'كان الضرر مفرطاً إذا ما قورن بالفائدة العسكرية المرجوة',
    'ICRC-CIHL/14',
    'NO_NIAC_CRIME_IN_STATUTE',
  ],
];

/** Canonical forms in short: the word Article goes without saying. */
const short = (canonical: readonly string[]) =>
  canonical.map((one) => one.replace(/^Article /, '')).join(' ');

describe('citations as people write them', () => {
  it.each(written)('%s', (...[text, canonical, flags, options]) => {
    const readings = cite(text, options);
    expect({
      canonical: short(readings.flatMap((one) => one.canonical)),
      flags: [...new Set(readings.flatMap((one) => one.flags))].sort().join(' '),
    }).toEqual({ canonical, flags });
  });

  it('reads back as itself whatever it prints', () => {
    for (const [text, , , options] of written)
      for (const one of cite(text, options).flatMap(({ canonical }) => canonical))
        expect(cite(one).flatMap(({ canonical }) => canonical)).toEqual([one]);
  });
});
