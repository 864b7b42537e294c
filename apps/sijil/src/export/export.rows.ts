import type { Writable } from 'node:stream';
import { refuse } from '#kernel';
import type { Desk } from '../desk/desk.js';
import type { Progress } from '../import/run.js';
import { pagesOf } from './asking.js';
import { cellOf } from './export.document.js';
import { writeCsv } from './export.file.js';
import { headOf } from './export.head.js';
import { exportLists } from './export.lists.js';
import type { Line } from './export.line.js';
import type { ExportList } from './export.lists.js';
import { saidIn } from './export.words.js';
import type { Language } from './export.words.js';
import { writeXlsx } from './export.xlsx.js';

/** The list of a name, or a clear no. */
export const listOf = (name: string): ExportList => {
  const list = Object.hasOwn(exportLists, name) ? exportLists[name] : undefined;
  return (
    list ??
    refuse(
      'invalid',
      'USAGE_LIST',
      `There is no such list. Lists: ${Object.keys(exportLists).join(', ')}.`,
      '/list',
    )
  );
};

/** A list as somebody asks for it. */
export interface ExportAsked {
  readonly list: string;
  /** The filter as the API takes it; null for none. */
  readonly filter: unknown;
  /** The key of the report, for lists that belong to one. */
  readonly report?: string;
  /** The reference of the case, for lists that belong to one. */
  readonly caseReference?: string;
  readonly asOf?: object;
  /** The token of the member who asks. */
  readonly token: string;
  /** Begin with a byte order mark. */
  readonly bom: boolean;
  /** CSV where left out. */
  readonly format?: 'csv' | 'xlsx';
  /** Of headings and head; English where left out. */
  readonly language?: Language;
}

/** What was written. */
export interface Exported {
  readonly list: string;
  readonly position: number;
  readonly rows: number;
}

/** Writes a list as a table, page by page; nothing is gathered on the way. */
export const exportList = async (
  desk: Desk,
  asked: ExportAsked,
  to: Writable,
  progress: Progress = () => undefined,
): Promise<Exported> => {
  const list = listOf(asked.list);
  const card = await desk.register();
  if (!card)
    return refuse('not-found', 'REGISTER_NOT_OPEN', 'No register was opened in this home yet.');
  const { filter, report, caseReference, asOf, token, language = 'en' } = asked;
  const key = report ?? caseReference;
  let [position, rows] = [0, 0];
  const lines = async function* (): AsyncGenerator<Line> {
    let first = true;
    for await (const page of pagesOf(desk, card, { list, filter, key, asOf, token })) {
      if (first) {
        const head = headOf(card, page, {
          list: asked.list,
          filter: list.below === null ? filter : { [list.below]: key },
          asOf,
          rules: list.rules,
          language,
        });
        for (const cells of head) yield { of: 'head', cells };
        const headings = list.columns.map(({ heading }) => saidIn(language, heading));
        yield { of: 'headings', cells: headings };
      }
      first = false;
      for (const node of page.nodes)
        yield { of: 'rows', cells: list.columns.map((column) => cellOf(column, node)) };
      position = page.position;
      rows += page.nodes.length;
      progress(rows, page.total);
    }
  };
  if (asked.format === 'xlsx') await writeXlsx(lines(), to, { rightToLeft: language === 'ar' });
  else await writeCsv(lines(), to, asked);
  return { list: asked.list, position, rows };
};
