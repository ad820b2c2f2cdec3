import type { ClassData, RowData } from '../data/report-data.ts';
import { MARK_INCOMPLETE } from '../data/report-data.ts';
import { aboutNumber } from './figure.ts';
import type { SortKey } from './ranking-table.ts';

export interface Sorting {
  key: SortKey;
  descending: boolean;
}

/** What the reader asked to see. */
export interface Wish {
  /** Part of a full or short name. */
  name: string;
  /** Index of a grade; `none` for units without one, `open` for those that are not complete. */
  grade: number | 'none' | 'open' | null;
  group: string | null;
  /** Null: as the class is ranked. */
  sorting: Sorting | null;
}

/** Numbers of the rows that are wished for, in the order wished for. */
export function arrangeRows(group: ClassData, wish: Wish): number[] {
  const name = searchKey(wish.name);
  const numbers = group.rows.flatMap((row, number) => (isWished(row, wish, name) ? [number] : []));
  return wish.sorting === null ? numbers : sortRows(numbers, group.rows, wish.sorting);
}

/** Upper and lower case, full and half width, and blanks make no difference. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

function isWished(row: RowData, wish: Wish, name: string): boolean {
  const [unit, short, , , grade, , marks, , within] = row;
  if (name !== '' && !searchKey(unit).includes(name) && !searchKey(short ?? '').includes(name)) return false;
  if (wish.group !== null && wish.group !== within) return false;
  if (wish.grade === 'none') return grade < 0;
  if (wish.grade === 'open') return (marks & MARK_INCOMPLETE) !== 0;
  return wish.grade === null || wish.grade === grade;
}

/** What is no number stands last either way; equal ones stay as they are ranked. */
function sortRows(numbers: readonly number[], rows: readonly RowData[], { key, descending }: Sorting): number[] {
  const sign = descending ? -1 : 1;
  if (key === 'unit' || key === 'group') {
    const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
    const text = (number: number): string => rows[number]?.[key === 'unit' ? 0 : 8] ?? '';
    return numbers.toSorted((a, b) => sign * collator.compare(text(a), text(b)) || a - b);
  }
  const values = new Map(numbers.map((number) => [number, valueOf(rows[number], key)]));
  return numbers.toSorted((a, b) => {
    const [x, y] = [values.get(a) ?? null, values.get(b) ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
    // A total that prints alike may still differ below the printed digits: the ranking knows.
    return sign * (x - y) || (key === 'total' && !descending ? b - a : a - b);
  });
}

function valueOf(row: RowData | undefined, key: Exclude<SortKey, 'unit' | 'group'>): number | null {
  if (row === undefined) return null;
  const [, , rank, total, grade, shown] = row;
  if (key === 'rank') return rank;
  if (key === 'total') return aboutNumber(total);
  // Best first is the natural order of grades: the best counts most.
  if (key === 'grade') return grade < 0 ? null : -grade;
  return aboutNumber(shown[Number(key.slice('column:'.length))] ?? '');
}
