import { massacreRule } from '#law';
import type { RegisterCard } from '../desk/desk.js';
import type { ExportPage } from './asking.js';
import type { Cell } from './export.line.js';
import { saidIn } from './export.words.js';
import type { Language } from './export.words.js';

/** What was asked for, as the head of the table tells it. */
interface Told {
  readonly list: string;
  readonly filter: unknown;
  readonly asOf: object | undefined;
  readonly rules: boolean;
  readonly language: Language;
}

const WARNING: Readonly<Record<RegisterCard['purpose'], string>> = {
  demo: 'DEMO: nothing in this table is real',
  sandbox: 'SANDBOX: nothing in this table is to be relied on',
  operational: '',
};

/** The parts of filters that look for a name: a table leaves the house, and a name does not. */
const NAMED: ReadonlySet<string> = new Set(['name', 'nameBegins', 'person', 'personBegins']);

const withoutNames = (key: string, value: unknown): unknown =>
  NAMED.has(key) ? '[protected]' : value;

/** The head of an export: a table that left the house still says what it is and how to get it again. */
export const headOf = (
  card: RegisterCard,
  { position, total }: ExportPage,
  { list, filter, asOf, rules, language }: Told,
): readonly (readonly Cell[])[] => {
  const say = (words: string): string => saidIn(language, words);
  const warning = WARNING[card.purpose];
  return [
    [say('Sijil'), say(list)],
    ...(warning === '' ? [] : [[say(warning)]]),
    [say('register'), card.id],
    [say('purpose'), card.purpose],
    [say('position'), position],
    ...(asOf === undefined ? [] : [[say('as of'), JSON.stringify(asOf)]]),
    [say('filter'), filter === null ? say('none') : JSON.stringify(filter, withoutNames)],
    ...(rules ? [[say('counting rule'), `massacre, version ${massacreRule.version}`]] : []),
    [say('rows'), total],
    [
      say('withheld'),
      say(
        'a cell in square brackets says why its value is not shown; an empty one, that nothing was said',
      ),
    ],
    [],
  ];
};
