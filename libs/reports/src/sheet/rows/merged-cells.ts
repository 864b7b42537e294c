import { refuse } from '#kernel';
import { MAX_COLUMNS, MAX_MERGED } from '../sheet.limits.js';
import { columnOf } from './column-of.js';
import { unreadable } from './workbook.js';
import type { Listener } from './workbook.js';

interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Whether its first cell says something. Until that is read, it says nothing. */
  said: boolean;
}

/**
 * The merged cells of a sheet, which its XML names below its rows. Of several cells that look like one, only the first
 * holds the value: what the others would say is in the eye of the reader, and is never guessed at. Where the first
 * says nothing, there is nothing that the others would say.
 */
export class MergedCells implements Listener {
  readonly #ranges: Range[] = [];

  open(name: string, { ref = '' }: Readonly<Record<string, string>>): void {
    if (name !== 'mergeCell') return;
    const [, from = '', top = '', to = '', bottom = ''] =
      /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? [];
    if (from === '' || columnOf(from) >= MAX_COLUMNS) return;
    this.#ranges.push({
      top: Number(top),
      bottom: Number(bottom),
      left: columnOf(from),
      right: Math.min(columnOf(to), MAX_COLUMNS - 1),
      said: false,
    });
    if (this.#ranges.length > MAX_MERGED)
      refuse(
        'invalid',
        'TOO_MANY_MERGED',
        `The sheet has more than ${MAX_MERGED} merged cells. Unmerge them, and write its value into each cell.`,
      );
  }

  /**
   * The columns of a row, from 0, whose cell is covered by another, where either says something. Rows are asked
   * for in their order.
   */
  coveredIn(row: number, isSaid: (column: number) => boolean): readonly number[] {
    const here = this.#ranges.filter(({ top, bottom }) => top <= row && row <= bottom);
    for (const range of here) if (range.top === row) range.said = isSaid(range.left);
    // Ranges that lie over one another are no sheet; a thousand of them would be an attack.
    if (here.reduce((sum, { left, right }) => sum + right - left + 1, 0) > MAX_COLUMNS)
      return unreadable();
    return here.flatMap(({ top, left, right, said }) =>
      Array.from({ length: right - left + 1 }, (_, i) => left + i).filter(
        // Some programs keep below a merged cell what nobody sees there any more.
        (column) => (row > top || column > left) && (said || isSaid(column)),
      ),
    );
  }
}
