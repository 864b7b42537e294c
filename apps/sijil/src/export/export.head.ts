import { massacreRule } from '#law';
import type { RegisterCard } from '../desk/desk.js';
import type { ExportPage } from './asking.js';

/** What was asked for, as the head of the table tells it. */
interface Told {
  readonly list: string;
  readonly filter: unknown;
  readonly asOf: object | undefined;
  readonly rules: boolean;
}

const WARNING: Readonly<Record<RegisterCard['purpose'], string>> = {
  demo: 'DEMO: nothing in this table is real',
  sandbox: 'SANDBOX: nothing in this table is to be relied on',
  operational: '',
};

/** The head of an export: a table that left the house still says what it is and how to get it again. */
export const headOf = (
  card: RegisterCard,
  { position, total }: ExportPage,
  { list, filter, asOf, rules }: Told,
): readonly (readonly string[])[] => {
  const warning = WARNING[card.purpose];
  return [
    ['Sijil', list],
    ...(warning === '' ? [] : [[warning]]),
    ['register', card.id],
    ['purpose', card.purpose],
    ['position', String(position)],
    ...(asOf === undefined ? [] : [['as of', JSON.stringify(asOf)]]),
    ['filter', filter === null ? 'none' : JSON.stringify(filter)],
    ...(rules ? [['counting rule', `massacre, version ${massacreRule.version}`]] : []),
    ['rows', String(total)],
    [
      'withheld',
      'a cell in square brackets says why its value is not shown; an empty one, that nothing was said',
    ],
    [],
  ];
};
