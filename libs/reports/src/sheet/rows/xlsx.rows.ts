import { refuse } from '#kernel';
import { MAX_COLUMNS, MAX_ROW, MAX_SHARED_TEXT } from '../sheet.limits.js';
import type { Cell, Row } from './row.js';
import { textCell } from './row.js';
import { columnOf } from './column-of.js';
import { MergedCells } from './merged-cells.js';
import { unreadable, Workbook } from './workbook.js';

/** Excel writes characters that XML may not have as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;

/** A sheet of a workbook. */
interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** Where the sheets are: by order, with their names; and from when days count. */
const readBook = async (
  book: Workbook,
): Promise<{ sheets: readonly Sheet[]; from1904: boolean }> => {
  const targets = new Map<string, string>();
  await book.read('xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target, TargetMode }) => {
      if (name === 'Relationship' && Id !== undefined && TargetMode !== 'External')
        targets.set(Id, Target ?? '');
    },
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  await book.read('xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
      const target = (targets.get(id) ?? '').replace(/^\/?(xl\/)?/, '');
      sheets.push({
        name: attributes['name'] ?? '',
        path: `xl/${target}`,
        hidden: ['hidden', 'veryHidden'].includes(attributes['state'] ?? ''),
      });
    },
  });
  return { sheets, from1904 };
};

/** Texts that cells refer to by number. */
const readShared = async (book: Workbook): Promise<readonly string[]> => {
  const name = 'xl/sharedStrings.xml';
  if (!book.has(name)) return [];
  const shared: string[] = [];
  const within: string[] = [];
  let text = '';
  let size = 0;
  await book.read(name, {
    open: (tag) => {
      within.push(tag);
      if (tag === 'si') text = '';
    },
    // `rPh` holds how a text is pronounced, not what it says.
    text: (piece) => {
      if (within.at(-1) !== 't' || within.includes('rPh')) return;
      text += piece;
      size += piece.length;
      if (size > MAX_SHARED_TEXT)
        refuse('invalid', 'ARCHIVE_TOO_LARGE', 'The texts of the workbook are too long.');
    },
    close: (tag) => {
      within.pop();
      if (tag === 'si') shared.push(unescaped(text));
    },
  });
  return shared;
};

const EMPTY = textCell('');

/** Gathers the rows of one sheet from its elements. */
class SheetReader {
  #done: Row[] = [];
  #number = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = '';
  #value: string | null = null;
  #formula = false;
  #size = 0;
  readonly #within: string[] = [];

  constructor(
    private readonly shared: readonly string[],
    private readonly from1904: boolean,
    private readonly merged: MergedCells,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#within.push(name);
    if (name === 'row') {
      const given = Number(attributes['r'] ?? this.#number + 1);
      // Rows go upwards: anything else would give two rows one place.
      if (!Number.isInteger(given) || given <= this.#number) unreadable();
      this.#number = given;
      this.#cells = [];
      this.#column = -1;
      this.#size = 0;
    }
    if (name === 'c') {
      const reference = attributes['r'];
      const column = reference === undefined ? this.#column + 1 : columnOf(reference);
      if (column >= MAX_COLUMNS)
        refuse(
          'invalid',
          'TOO_MANY_COLUMNS',
          `The table has more than ${MAX_COLUMNS} columns.`,
          `/rows/${this.#number}`,
        );
      if (column <= this.#column) unreadable();
      this.#column = column;
      this.#type = attributes['t'] ?? 'n';
      this.#value = null;
      this.#formula = false;
    }
    if (name === 'f') this.#formula = true;
  }

  text(piece: string): void {
    const at = this.#within.at(-1);
    if (at !== 'v' && (at !== 't' || this.#within.includes('rPh'))) return;
    this.#value = (this.#value ?? '') + piece;
    this.#size += piece.length;
    if (this.#size > MAX_ROW)
      refuse(
        'invalid',
        'SHEET_UNREADABLE',
        `A row is longer than ${MAX_ROW / 1024 / 1024} MiB.`,
        `/rows/${this.#number}`,
      );
  }

  close(name: string): void {
    this.#within.pop();
    if (name === 'c') {
      while (this.#cells.length < this.#column) this.#cells.push(EMPTY);
      this.#cells.push(this.#cell());
    }
    if (name === 'row') this.#done.push({ number: this.#number, cells: this.#uncovered() });
  }

  /** The cells of the row; one that another covers says nothing that could be known. */
  #uncovered(): readonly Cell[] {
    const isSaid = (column: number): boolean => {
      const cell = this.#cells[column];
      return cell !== undefined && (cell.text.trim() !== '' || cell.fault !== undefined);
    };
    for (const column of this.merged.coveredIn(this.#number, isSaid)) {
      while (this.#cells.length <= column) this.#cells.push(EMPTY);
      this.#cells[column] = { ...EMPTY, fault: 'CELL_MERGED' };
    }
    return this.#cells;
  }

  take(): readonly Row[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #cell(): Cell {
    const value = this.#value;
    if (this.#type === 'e') return { ...EMPTY, fault: 'CELL_IN_ERROR' };
    if (value === null) return this.#formula ? { ...EMPTY, fault: 'FORMULA_WITHOUT_VALUE' } : EMPTY;
    switch (this.#type) {
      case 's':
        return textCell(this.shared[Number(value)] ?? unreadable());
      case 'b':
        return textCell(value.trim() === '1' ? 'true' : 'false');
      case 'n':
        return { text: plainNumber(value.trim()), number: true, from1904: this.from1904 };
      default:
        return textCell(unescaped(value));
    }
  }
}

/** `1.7E+1` → `17`: programs write numbers in either way. */
const plainNumber = (text: string): string =>
  /e/i.test(text) && Number.isFinite(Number(text)) ? String(Number(text)) : text;

/** The rows of one sheet of a workbook, one by one; rows that are not there are not given. */
export async function* xlsxRows(bytes: Uint8Array, sheet: string | number): AsyncGenerator<Row> {
  const book = await Workbook.open(bytes);
  try {
    const { sheets, from1904 } = await readBook(book);
    // Who counts sheets counts those that they see: a hidden one is often an older state of the same table.
    const found =
      typeof sheet === 'number'
        ? sheets.filter(({ hidden }) => !hidden)[sheet - 1]
        : sheets.find(({ name }) => name === sheet);
    if (!found)
      return void refuse(
        'invalid',
        'SHEET_UNKNOWN',
        'The workbook has no sheet of the name or number that the mapping gives.',
        '/sheet',
      );
    const merged = new MergedCells();
    await book.read(found.path, merged);
    const reader = new SheetReader(await readShared(book), from1904, merged);
    yield* book.walk(found.path, reader, () => reader.take());
  } finally {
    book.close();
  }
}
