import { markup } from '../markup.ts';
import { classHref, unitHref } from '../views/unit-hash.ts';
import { unitSheet } from '../views/unit-sheet.ts';
import { pageElement, write } from './page-element.ts';
import type { RankingView } from './ranking-view.ts';
import type { ClassSource } from './read-data.ts';

export interface SheetDialog {
  open(source: ClassSource, number: number, view: RankingView): void;
  close(): void;
}

/** The sheet of one unit over the page. It is opened and closed by the address, so that it can be linked to and gone back from. */
export function startSheetDialog(): SheetDialog {
  const dialog = pageElement<HTMLDialogElement>('dialog.sheet');
  let classId = '';
  dialog.addEventListener('close', () => {
    document.documentElement.classList.remove('sheet-open');
    if (location.hash.includes('unit=')) location.hash = classHref(classId);
  });
  dialog.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (event.target === dialog || button?.value === 'close') dialog.close();
    if (button?.value === 'print') print();
  });
  return {
    open(source, number, view) {
      const { group } = source;
      const row = group.rows[number];
      if (row === undefined) return;
      classId = group.id;
      write(
        dialog,
        markup`<div class="sheet-body">${neighbours(group, number, view)}${unitSheet(group, row, source.unit(number))}</div>`,
      );
      document.documentElement.classList.add('sheet-open');
      if (!dialog.open) dialog.showModal();
      dialog.scrollTop = 0;
      pageElement('#sheet-title', dialog).focus({ preventScroll: true });
    },
    close() {
      if (dialog.open) dialog.close();
    },
  };
}

/** The way to the units before and after, as the reader has arranged them, and out. */
function neighbours(group: ClassSource['group'], number: number, view: RankingView): ReturnType<typeof markup> {
  const order = view.order();
  const at = order.indexOf(number);
  const link = (to: number | undefined, words: string): ReturnType<typeof markup> => {
    const unit = to === undefined ? undefined : group.rows[to]?.[0];
    return unit === undefined
      ? markup`<span aria-disabled="true">${words}</span>`
      : markup`<a href="${unitHref(group.id, unit)}">${words}</a>`;
  };
  return markup`<nav class="sheet-tools" aria-label="单位">${link(at > 0 ? order[at - 1] : undefined, '‹ 上一个')}${link(
    at < 0 ? undefined : order[at + 1],
    '下一个 ›',
  )}<button type="button" value="print">打印</button><button type="button" value="close" aria-label="关闭">关闭 ✕</button></nav>`;
}
