import { escaped, link } from '../markup.ts';
import type { LabLetter, LabPage, Mailbox, SitePlan } from '../site-plan.ts';
import { HOME_CRUMB, newPage } from './new-page.ts';
import { columnTags } from './page-tags.ts';

const ROWS = 15;

/** A mailbox: the list of its letters, a page for each of them, and the form to write one. */
export function letterPages(site: SitePlan, box: Mailbox): LabPage[] {
  const parent = site.columns.find(({ type, shape }) => type === '互动交流' && shape === 'landing');
  const crumbs = [HOME_CRUMB, ...(parent === undefined ? [] : [parent]), { name: box.name, path: box.path }];
  const common = { tags: columnTags(site, { name: box.name, type: '互动交流' }), crumbs };
  const count = Math.max(1, Math.ceil(box.letters.length / ROWS));
  const pathOf = (page: number) => (page === 0 ? box.path : `${box.path}index_${page}.html`);
  const lists = Array.from({ length: count }, (_, page) =>
    newPage(site, {
      ...common,
      path: pathOf(page),
      kind: 'letters',
      title: box.name,
      main: listOf(box, page, { count, pathOf }),
    }),
  );
  const letters = box.letters.map((letter) =>
    newPage(site, { ...common, path: letter.path, kind: 'letter', title: letter.title, main: letterOf(letter) }),
  );
  if (box.form === null) return [...lists, ...letters];
  const form = newPage(site, { ...common, path: box.form, kind: 'form', title: '我要写信', main: FORM });
  return [...lists, ...letters, form];
}

function listOf(
  { letters, listShows, form }: Mailbox,
  page: number,
  { count, pathOf }: { count: number; pathOf(page: number): string },
): string {
  const heads =
    listShows === 'dates' ? ['信件标题', '来信时间', '答复时间', '答复单位'] : ['信件标题', '来信时间', '办理状态'];
  const rows = letters.slice(page * ROWS, (page + 1) * ROWS).map((letter) => {
    const rest =
      listShows === 'dates' ? [letter.answered ?? '', letter.unit] : [letter.answered === null ? '办理中' : '已回复'];
    const cells = [link(letter.path, letter.title), letter.asked, ...rest];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const pages = Array.from({ length: count }, (_, each) => link(pathOf(each), `第${each + 1}页`)).join(' ');
  const write = form === null ? '' : `<p>${link(form, '我要写信')}</p>\n`;
  return `${write}<table class="letters"><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>\n${rows.join('\n')}</table>\n<div>${pages}</div>`;
}

function letterOf({ title, asked, answered, unit, text, answer, shows }: LabLetter): string {
  const rows = [
    ['信件标题', title],
    ...(shows.asked ? [['来信时间', asked]] : []),
    ['来信内容', text],
    ...(answered === null ? [['办理状态', '办理中']] : [['办理状态', '已回复']]),
    ...(answered !== null && shows.answered ? [['答复时间', answered]] : []),
    ...(answered !== null && shows.unit ? [['答复单位', unit]] : []),
    ...(answered === null ? [] : [['答复内容', answer]]),
  ];
  return `<table class="letter">${rows
    .map(([label = '', value = '']) => `<tr><th>${label}：</th><td>${escaped(value)}</td></tr>`)
    .join('\n')}</table>`;
}

const FORM = `<form action="/hdjl/submit" method="post"><p>姓名：<input type="text" name="name"></p>
<p>联系电话：<input type="text" name="phone"></p><p>信件标题：<input type="text" name="title"></p>
<p>信件内容：<textarea name="content"></textarea></p><p>验证码：<input type="text" name="code"></p><input type="submit" value="提交"></form>`;
