import type { Writable } from 'node:stream';
import { refuse } from '#kernel';
import type { Desk } from '../desk/desk.js';
import type { Progress } from '../import/run.js';
import { pagesOf } from './asking.js';
import { cellOf } from './export.document.js';
import { writeCsv } from './export.file.js';
import { headOf } from './export.head.js';
import { exportLists } from './export.lists.js';
import type { ExportList } from './export.lists.js';

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
  readonly asOf?: object;
  /** The token of the member who asks. */
  readonly token: string;
  /** Begin with a byte order mark. */
  readonly bom: boolean;
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
  const { filter, report, asOf, token } = asked;
  let [position, rows] = [0, 0];
  const lines = async function* (): AsyncGenerator<readonly string[]> {
    let first = true;
    for await (const page of pagesOf(desk, card, { list, filter, report, asOf, token })) {
      if (first) {
        yield* headOf(card, page, {
          list: asked.list,
          filter: report === undefined ? filter : { report },
          asOf,
          rules: list.rules,
        });
        yield list.columns.map(({ heading }) => heading);
      }
      first = false;
      for (const node of page.nodes) yield list.columns.map((column) => cellOf(column, node));
      position = page.position;
      rows += page.nodes.length;
      progress(rows, page.total);
    }
  };
  await writeCsv(lines(), to, asked);
  return { list: asked.list, position, rows };
};
