import type { ClassData } from '../data/report-data.ts';
import { markup } from '../markup.ts';
import { arrangeRows, type Sorting, type Wish } from '../views/arrange-rows.ts';
import { headingsOf, PAGE_ROWS, rankingRow, type SortKey } from '../views/ranking-table.ts';
import { pageElement, write } from './page-element.ts';
import { type Pager, startPager } from './pager.ts';
import { startTools } from './tools.ts';

/** The ranking of one class as the reader has arranged it. */
export interface RankingView {
  /** Numbers of the rows in the order shown, over all pages. */
  order(): readonly number[];
}

interface State {
  wish: Wish;
  order: number[];
  page: number;
}

export function startRankingView(group: ClassData, section: HTMLElement): RankingView {
  const state: State = {
    wish: { name: '', grade: null, group: null, sorting: null },
    order: [...group.rows.keys()],
    page: 0,
  };
  const body = pageElement<HTMLTableSectionElement>('tbody', section);
  const box = pageElement('.table-box', section);
  const draw = (rows: readonly number[]): void => {
    const shown = rows.map((number) => group.rows[number]).filter((row) => row !== undefined);
    write(body, markup`${shown.map((row) => rankingRow(row, group))}`);
  };
  const pager: Pager = startPager(pageElement('.pager', section), (page) => {
    state.page = page;
    show();
    box.scrollTop = 0;
    box.focus({ preventScroll: true });
  });
  const show = (): void => {
    draw(state.order.slice(state.page * PAGE_ROWS, (state.page + 1) * PAGE_ROWS));
    pager.update(state.page, Math.ceil(state.order.length / PAGE_ROWS));
  };
  const rearrange = (change: Partial<Wish>): void => {
    Object.assign(state.wish, change);
    state.order = arrangeRows(group, state.wish);
    state.page = 0;
    tools.update(state.order.length);
    show();
  };
  const tools = startTools(pageElement('.tools', section), group, rearrange);
  startSorting(section, group, (sorting) => rearrange({ sorting }));
  tools.update(state.order.length);
  pager.update(0, Math.ceil(state.order.length / PAGE_ROWS));
  startPrinting(section, { state, draw, show });
  return { order: () => state.order };
}

/** Rows that a browser sets on paper within seconds; for whole registers there is the annex. */
const PRINT_ROWS = 1000;

/** Paper has no pages to turn: what was found is printed whole, or the page that is shown where that is too much. */
function startPrinting(
  section: HTMLElement,
  { state, draw, show }: { state: State; draw: (rows: readonly number[]) => void; show: () => void },
): void {
  const note = pageElement('.print-note', section);
  addEventListener('beforeprint', () => {
    const found = state.order.length;
    const whole = found <= PRINT_ROWS;
    note.textContent = whole
      ? ''
      : `共 ${found} 个单位，此处打印第 ${state.page + 1} 页；检索或筛选到 ${PRINT_ROWS} 个以内时打印全部。`;
    if (whole && found > PAGE_ROWS) draw(state.order);
  });
  addEventListener('afterprint', () => {
    note.textContent = '';
    if (state.order.length > PAGE_ROWS) show();
  });
}

/** First the natural direction of the column, then the other way round, then as ranked again. */
function startSorting(section: HTMLElement, group: ClassData, onSort: (sorting: Sorting | null) => void): void {
  const numeric = new Map(headingsOf(group).map((heading) => [heading.key, heading.numeric]));
  let current: Sorting | null = null;
  const cells = [...section.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  for (const cell of cells) {
    const key = cell.dataset['sort'] as SortKey;
    const descendingFirst = key === 'grade' || (key !== 'rank' && numeric.get(key) === true);
    const button = pageElement<HTMLButtonElement>('button', cell);
    button.disabled = false;
    button.addEventListener('click', () => {
      if (current?.key !== key) current = { key, descending: descendingFirst };
      else current = current.descending === descendingFirst ? { key, descending: !descendingFirst } : null;
      for (const other of cells) other.removeAttribute('aria-sort');
      if (current !== null) cell.setAttribute('aria-sort', current.descending ? 'descending' : 'ascending');
      onSort(current);
    });
  }
}
