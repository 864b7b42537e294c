import type { Judgment } from '../entry.js';

const german = (
  court: string,
  name: string,
  decision: string,
  date: string,
  number: string,
  point: string,
): Judgment => ({ court, name, decision, date, number, point });

const koblenzJoint = german(
  'Higher Regional Court of Koblenz',
  'Al-Khatib, head of interrogations',
  'judgment',
  '2022-01-13',
  '1 StE 9/19',
  'Joint perpetration of crimes against humanity in a State’s detention, by command over the section.',
);
const koblenzAiding = german(
  'Higher Regional Court of Koblenz',
  'Al-Khatib, transport of detainees',
  'judgment',
  '2021-02-24',
  '1 StE 3/21',
  'Aiding crimes against humanity by bringing people to a place where they are known to be tortured.',
);
const bghSuperiors = german(
  'Federal Court of Justice',
  'FDLR',
  'judgment',
  '2018-12-20',
  '3 StR 236/17',
  'Deals with aiding from afar and with the responsibility of superiors under § 4.',
);

/** Decisions of German courts that entries are named after, by entry. Plain facts, to be checked before they are relied on. */
export const germanJudgments: Readonly<Record<string, readonly Judgment[]>> = {
  '§ 25(2) StGB': [koblenzJoint],
  '§ 27 StGB': [koblenzAiding, bghSuperiors],
  '§ 4(1) VStGB': [bghSuperiors],
  '§ 4(2) VStGB': [bghSuperiors],
};
