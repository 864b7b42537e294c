import type { Amendment } from '../entry.js';

const OF_121_5 =
  'Article 121(5) binds accepting States only. Whether the Court may try such acts of nationals, or on the territory, of States that have not accepted, and in a situation that the Security Council refers or a State accepts by declaration, is disputed.';

const amendment = (
  id: string,
  instrument: string,
  adopted: string,
  since: string,
  firstState: string,
  adds: readonly string[],
  verified: string,
  more: { jurisdictionSince?: string; why?: string } = {},
): Amendment => ({
  id,
  instrument,
  adopted,
  since,
  jurisdictionSince: more.jurisdictionSince ?? null,
  acceptingStates: { known: [{ state: firstState, since }], others: 'see depositary' },
  effect: { contested: true, why: more.why ?? OF_121_5 },
  adds,
  verified,
});

/** The amendments to articles 5 to 8. Each binds the States that accepted it, from a date of their own. */
export const amendments: readonly Amendment[] = [
  amendment(
    'AMD-2010-WEAPONS',
    'RC/Res.5',
    '2010-06-10',
    '2012-09-26',
    'San Marino',
    ['8(2)(e)(xiii)', '8(2)(e)(xiv)', '8(2)(e)(xv)'],
    'Checked against the treaty collection of the United Nations, XVIII.10.a.',
  ),
  amendment(
    'AMD-2010-AGGRESSION',
    'RC/Res.6',
    '2010-06-11',
    '2013-05-08',
    'Liechtenstein',
    ['8 bis', '15 bis', '15 ter', '25(3 bis)'],
    'Month, year and activation checked; the day of entry into force was not.',
    {
      jurisdictionSince: '2018-07-17',
      why: 'Articles 15 bis and 15 ter set conditions of their own. Whether a State Party that neither accepted the amendment nor opted out is bound is disputed; the Assembly of States Parties said no when it activated the jurisdiction.',
    },
  ),
  amendment(
    'AMD-2017-BIO',
    'ICC-ASP/16/Res.4',
    '2017-12-14',
    '2020-04-02',
    'Luxembourg',
    ['8(2)(b)(xxvii)', '8(2)(e)(xvi)'],
    'Status checked against the treaty collection, XVIII.10.d; the numbers of the sub-items were not.',
  ),
  amendment(
    'AMD-2017-FRAG',
    'ICC-ASP/16/Res.4',
    '2017-12-14',
    '2020-04-02',
    'Luxembourg',
    ['8(2)(b)(xxviii)', '8(2)(e)(xvii)'],
    'Adoption checked; the date is inferred from the two sister amendments.',
  ),
  amendment(
    'AMD-2017-LASER',
    'ICC-ASP/16/Res.4',
    '2017-12-14',
    '2020-04-02',
    'Luxembourg',
    ['8(2)(b)(xxix)', '8(2)(e)(xviii)'],
    'Status checked against the treaty collection, XVIII.10.f; the numbers of the sub-items were not.',
  ),
  amendment(
    'AMD-2019-STARVATION',
    'ICC-ASP/18/Res.5',
    '2019-12-06',
    '2021-10-14',
    'New Zealand',
    ['8(2)(e)(xix)'],
    'First deposit checked (2020-10-14, XVIII.10.g); the date follows from article 121(5).',
  ),
];
