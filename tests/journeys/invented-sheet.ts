/** A table of invented incidents, as large as one likes, of which every hundredth row cannot be. */
export const HEADINGS = [
  'Ref',
  'Date',
  'Town',
  'Governorate',
  'Responsible',
  'Control',
  'Killed',
  'Children',
  'Women',
  'Injured',
  'Names of victims',
  'Witness',
  'Source',
  'Remark',
  'Office column',
] as const;

/** The columns of such a table, all but the last. */
export const invented = {
  columns: {
    Ref: 'id',
    Date: 'date',
    Town: 'settlement',
    Governorate: 'governorate',
    Responsible: 'attributedTo',
    Control: 'control',
    Killed: 'killed',
    Children: 'children',
    Women: 'women',
    Injured: 'injured',
    'Names of victims': 'victimNames',
    Witness: 'witnessNames',
    Source: 'evidenceType',
    Remark: 'note',
  },
  dates: 'DD/MM/YYYY',
  report: { publisher: 'An invented documentation office', title: 'An invented table' },
} as const;

const GOVERNORATES = ['Idlib', 'Aleppo', 'Hama', 'Homs', 'Deir Ez-Zour', 'Raqqa'];
const PARTIES = ['Syrian regime forces', 'Russian forces', 'ISIS', 'armed opposition factions'];
const FAULTS: readonly ((row: string[]) => void)[] = [
  (row) => (row[6] = '-3'),
  (row) => (row[1] = '31/02/2021'),
  (row) => (row[6] = 'many'),
  (row) => (row[0] = ''),
  (row) => (row[7] = '1.5'),
];

/** The faults above, by the path and the code with which their rows are refused. */
export const FAULT_CODES = [
  ['killed', 'NEGATIVE_COUNT'],
  ['date', 'NO_SUCH_DATE'],
  ['killed', 'WRONG_TYPE'],
  ['id', 'ID_MISSING'],
  ['children', 'NOT_A_WHOLE_NUMBER'],
] as const;

/** One row, from 0. */
export const inventedRow = (i: number, killed = (i % 9) + 1): readonly string[] => {
  const day = String((i % 28) + 1).padStart(2, '0');
  const row = [
    `R-${i}`,
    `${day}/0${(i % 9) + 1}/2021`,
    `Invented town ${i % 50}`,
    GOVERNORATES[i % GOVERNORATES.length] ?? '',
    PARTIES[i % PARTIES.length] ?? '',
    PARTIES[(i + 1) % PARTIES.length] ?? '',
    String(killed),
    String(i % 2),
    '',
    String(i % 5),
    i % 4 === 0 ? `Inventus Victimov${i}; Inventa Victimova${i}` : '',
    i % 10 === 0 ? `Inventor Witnessov${i}` : '',
    'witness account',
    `An invented remark on row ${i}.`,
    `office ${i}`,
  ];
  if (i % 100 === 99) FAULTS[Math.floor(i / 100) % FAULTS.length]?.(row);
  return row;
};

const cell = (text: string): string =>
  /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Such a table as CSV. */
export const inventedCsv = (
  rows: number,
  { delimiter = ',', killed }: { delimiter?: string; killed?: (i: number) => number } = {},
): Buffer =>
  Buffer.from(
    [HEADINGS, ...Array.from({ length: rows }, (_, i) => inventedRow(i, killed?.(i)))]
      .map((row) => row.map(cell).join(delimiter))
      .join('\r\n'),
  );
