import {
  type ClassData,
  type ColumnData,
  MARK_CORRECTED,
  MARK_INCOMPLETE,
  MARK_UNPUBLISHED,
  type RowData,
} from '../data/report-data.ts';
import { type Markup, markup } from '../markup.ts';
import { classes, padClass, shareClass, shareOfFull } from './figure.ts';
import { toneClass } from './tone.ts';
import { unitHref } from './unit-hash.ts';

/** Rows that stand on one page of the ranking, and in the file itself for readers without scripts. */
export const PAGE_ROWS = 200;

/** What a column is sorted by: the printed place in the row, or `column:` and its number. */
export type SortKey = 'rank' | 'unit' | 'total' | 'grade' | 'group' | `column:${number}`;

export interface Heading {
  key: SortKey;
  name: string;
  /** Full points below the name. */
  full: string | null;
  numeric: boolean;
}

/** The columns of a class: the outcome first, then how it came about. */
export function headingsOf(group: ClassData): Heading[] {
  const heading = (key: SortKey, name: string, numeric: boolean): Heading => ({ key, name, full: null, numeric });
  return [
    ...(group.ranked ? [heading('rank', '名次', true)] : []),
    heading('unit', '单位', false),
    heading('total', '总分', true),
    ...(group.grades.length > 0 ? [heading('grade', '等次', false)] : []),
    ...(group.grouped ? [heading('group', '组别', false)] : []),
    ...group.columns.map((column, index) => ({
      ...heading(`column:${index}`, column.name, true),
      full: column.full,
    })),
  ];
}

/** The header row; the sort buttons do nothing until the script wakes them. */
export function rankingHead(group: ClassData): Markup {
  const cells = headingsOf(group).map(
    ({ key, name, full, numeric }) =>
      markup`<th scope="col" class="${numeric ? 'num' : ''} col-${key.replace(/:.*/, '')}" data-sort="${key}"><button type="button" disabled>${name}${
        full !== null && markup` <small>满分 ${full}</small>`
      }<i aria-hidden="true"></i></button></th>`,
  );
  return markup`<tr>${cells}</tr>`;
}

/** A line of the ranking: the name leads to the unit's sheet. */
export function rankingRow(row: RowData, group: ClassData): Markup {
  const [unit, , rank, total, grade, shown, , , within] = row;
  return markup`<tr>${group.ranked && markup`<td class="num col-rank">${rank ?? '—'}</td>`}<th scope="row" class="col-unit"><a href="${unitHref(group.id, unit)}">${unit}</a>${tagsOf(row, group)}</th><td class="${classes('num col-total', padClass(total, group.decimals))}">${total}</td>${
    group.grades.length > 0 && markup`<td class="col-grade">${gradeLabel(grade, group)}</td>`
  }${group.grouped && markup`<td>${within}</td>`}${shown.map((text, index) => shownCell(text, group.columns[index]))}</tr>`;
}

/** A grade in words, with a mark in its colour. */
export function gradeLabel(grade: number, group: ClassData): Markup {
  return markup`<span class="dot ${toneClass(grade, group.grades.length)}"></span>${group.grades[grade] ?? '—'}`;
}

/** What a reader must know beside the figures: not complete, settled by an outcome, corrected, not published. */
function tagsOf([, , , , , , marks, outcome]: RowData, group: ClassData): Markup[] {
  const words = [
    group.outcomes[outcome] ?? '',
    (marks & MARK_INCOMPLETE) !== 0 ? '待补全' : '',
    (marks & MARK_CORRECTED) !== 0 ? '有更正' : '',
    (marks & MARK_UNPUBLISHED) !== 0 ? '不公布' : '',
  ];
  return words.filter((word) => word !== '').map((word) => markup` <span class="tag">${word}</span>`);
}

function shownCell(text: string, column: ColumnData | undefined): Markup {
  const share = shareClass(shareOfFull(text, column?.full ?? null));
  return markup`<td class="${classes('num', share, padClass(text, column?.decimals ?? 0))}">${text}</td>`;
}
