import { markup } from '../markup.ts';
import { pageElement, write } from './page-element.ts';

export interface Pager {
  /** `page` counts from 0. */
  update(page: number, pages: number): void;
}

/** Buttons to turn the pages of a long ranking, and a field to go to one. */
export function startPager(element: HTMLElement, onTurn: (page: number) => void): Pager {
  write(
    element,
    markup`<button type="button" data-go="first">首页</button><button type="button" data-go="back">上一页</button><label>第 <input type="number" min="1" inputmode="numeric"> 页</label><span class="pages"></span><button type="button" data-go="next">下一页</button><button type="button" data-go="last">末页</button>`,
  );
  const input = pageElement<HTMLInputElement>('input', element);
  const now = { page: 0, pages: 1 };
  const turn = (page: number): void => onTurn(Math.min(now.pages - 1, Math.max(0, page)));
  const target: Record<string, () => number> = {
    first: () => 0,
    back: () => now.page - 1,
    next: () => now.page + 1,
    last: () => now.pages - 1,
  };
  const buttons = [...element.querySelectorAll('button')];
  for (const button of buttons) {
    button.addEventListener('click', () => turn(target[button.dataset['go'] ?? '']?.() ?? 0));
  }
  input.addEventListener('change', () => turn(Math.trunc(Number(input.value) || 1) - 1));
  return {
    update(page, pages) {
      Object.assign(now, { page, pages });
      element.hidden = pages < 2;
      input.value = String(page + 1);
      input.max = String(pages);
      pageElement('.pages', element).textContent = `共 ${pages} 页`;
      for (const button of buttons) {
        const back = button.dataset['go'] === 'first' || button.dataset['go'] === 'back';
        button.disabled = back ? page === 0 : page >= pages - 1;
      }
    },
  };
}
