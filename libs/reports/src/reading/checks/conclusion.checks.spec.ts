import { CITATION_TOOL } from '#law';
import { readReport } from '../report.reading.js';
import { reading, sampleBytes } from '../sample-reports.fixture.js';
import type { SampleName } from '../sample-reports.fixture.js';

const reviewed = (name: SampleName) =>
  readReport(sampleBytes(name)).conclusions.map(({ citationAsWritten, review }) => [
    citationAsWritten,
    review.readings.flatMap(({ canonical }) => canonical).join(' '),
    review.readings.flatMap(({ flags }) => flags).join(' '),
  ]);

const invented = (more: object) =>
  reading({
    report: { title: 'Invented', publisher: 'Nobody', period: null },
    incidents: [],
    publishedTotals: {},
    ...more,
  });

describe('the legal conclusions of the sample reports', () => {
  it('have their mistakes flagged where one report pleads two types of conflict', () => {
    expect(reviewed('2016-06-al-qouriyah')).toEqual([
      [
        'Security Council Resolutions 2139 and 2254',
        'UNSC/RES/2139(2014) UNSC/RES/2254(2015)',
        'CERTAINTY_CONFLICT',
      ],
      [
        'Security Council Resolutions 2139 and 2254',
        'UNSC/RES/2139(2014) UNSC/RES/2254(2015)',
        'CERTAINTY_CONFLICT',
      ],
      [
        'Article 8 of Rome Statute',
        'Article 8(2)(a)(i)',
        'CERTAINTY_CONFLICT CONFLICT_TYPE_MISMATCH',
      ],
      ['international human rights law', 'ICCPR/6 UDHR/3', 'DESCRIPTIVE_REFERENCE'],
      [
        'non-international armed conflict',
        'Article 8(2)(c) Article 8(2)(e)',
        'ELEMENTS_NOT_ENUMERATED NO_PINPOINT',
      ],
      ['customary international law', 'ICRC-CIHL/11 ICRC-CIHL/12 ICRC-CIHL/13', 'NO_RULE_NUMBER'],
      [null, 'ICRC-CIHL/14', 'NO_NIAC_CRIME_IN_STATUTE'],
      ['Article 7 of the Rome Statute', 'Article 7', 'WRONG_INSTRUMENT'],
      ['Responsibility to Protect', 'R2P(2005)', ''],
      [
        'crimes against humanity and war crimes',
        'Article 7(1)(a) Article 8(2)(c) Article 8(2)(e)',
        'NO_PINPOINT NO_PINPOINT',
      ],
      ['universal jurisdiction', '', ''],
    ]);
  });

  it('have nothing flagged that is right', () => {
    expect(
      reviewed('2023-10-qarqour').filter(([citation]) => String(citation).includes('resolution')),
    ).toEqual([
      ['Security Council resolutions 2139 and 2254', 'UNSC/RES/2139(2014) UNSC/RES/2254(2015)', ''],
      ['resolution 2254', 'UNSC/RES/2254(2015)', ''],
    ]);
    expect(reviewed('2017-09-massacres').flatMap(([, , flags]) => String(flags))).not.toContain(
      'CERTAINTY_CONFLICT',
    );
  });

  it('are findings under the code of the flag, at the citation, by the tool', () => {
    const { findings } = readReport(sampleBytes('2016-06-al-qouriyah'));
    expect(findings.find(({ code }) => code === 'WRONG_INSTRUMENT')).toEqual({
      code: 'WRONG_INSTRUMENT',
      path: '/legalConclusions/7/citationAsWritten',
      message: expect.stringContaining('Perhaps meant: UNCharter/Ch.VII.'),
      tool: `${CITATION_TOOL.name}/${CITATION_TOOL.version}`,
    });
  });

  it('are read where nearly everything is absent', () => {
    const { conclusions, findings } = invented({
      legalConclusions: [{}, { citationAsWritten: 'GC IV', role: 'crime' }, { allegedCrime: 'x' }],
    });
    expect(conclusions.map(({ review }) => review.readings)).toEqual([
      [],
      [{ canonical: ['GC-IV'], flags: ['GROUNDS_NO_CRIME'], suggestions: [] }],
      [],
    ]);
    expect(findings.map(({ code }) => code)).toContain('GROUNDS_NO_CRIME');
  });
});
