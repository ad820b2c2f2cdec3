import type { Desk } from '../parts/desk.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { each } from '../parts/markup.ts';
import type { Article, Column, Plan } from './columns.ts';
import { articlePath, framed, listPath, NAME, shortDay } from './frame.ts';

/** Rows of columns at which a fault is planted. */
const UNDATED = { column: 4, rows: [1, 4] as readonly number[] };
const GARBLED = { column: 3, row: 5 };
const DEAD_PICTURE = { column: 7, row: 1 };

export function addLists(site: SiteBuilder, ground: Ground, { desk, plan }: { desk: Desk; plan: Plan }): void {
  for (const column of plan.columns) {
    const { id, name, articles } = column;
    const main = `<TABLE width="100%"><TR><TD class=wz>您的位置：<A href="index.asp">首页</A> &gt;&gt; ${name}</TD></TR>
${each(articles, rowOf, '\n')}
<TR><TD align=middle colSpan=2>共${articles.length}条信息&nbsp;第1/1页&nbsp;首页&nbsp;上一页&nbsp;下一页&nbsp;尾页</TD></TR></TABLE>`;
    site.page(`/${listPath(id)}`, framed(ground, plan, { title: `${name}-${NAME}`, main }));
    for (const [row, article] of articles.entries()) {
      const title = `${article.title}-${NAME}`;
      site.page(
        `/${articlePath(article)}`,
        framed(ground, plan, { title, main: articleOf(article, { column, row, desk }) }),
      );
    }
  }
}

/** A cell is left open, as such pages do. */
const rowOf = (article: Article) =>
  `<TR><TD height=26><IMG src="images/dot.gif"> <A href="${articlePath(article)}" target=_blank>${article.title}</A><TD align=right width=90><FONT color=#999999>${shortDay(article.day)}</FONT></TD>`;

interface Place {
  column: Column;
  row: number;
  desk: Desk;
}

function articleOf(article: Article, { column, row, desk }: Place): string {
  const { between } = desk.chance;
  const { bodies } = desk.words;
  const text = textOf(article, desk);
  if (column.id === GARBLED.column && row === GARBLED.row) text[1] = GARBLE;
  const isUndated = column.id === UNDATED.column && UNDATED.rows.includes(row);
  const published = isUndated
    ? ''
    : `&nbsp;&nbsp;发布时间：${shortDay(article.day)} ${between(8, 17)}:${between(10, 59)}:${between(10, 59)}`;
  const picture =
    column.id === DEAD_PICTURE.column && row === DEAD_PICTURE.row ? '<IMG src="UploadFile/2026821093412.jpg">' : '';
  return `<TABLE width="96%" align=center><TR><TD>首页 &gt;&gt; <A href="${listPath(column.id)}">${column.name}</A> &gt;&gt; 正文</TD></TR><TR><TD align=middle height=50><FONT color=#cc0000 size=4><B>${article.title}</B></FONT></TD></TR>
<TR><TD align=middle bgColor=#eeeeee>信息来源：${bodies[(article.id + row) % bodies.length]}${published}&nbsp;&nbsp;阅读次数：${between(30, 900)}</TD></TR>
<TR><TD style="FONT-SIZE: 14px; LINE-HEIGHT: 180%">${each(text, (paragraph) => `　　${paragraph}<BR><BR>`, '\n')}${picture}</TD></TR><TR><TD align=right><A href="javascript:window.print()">打印</A> <A href="javascript:window.close()">关闭</A></TD></TR></TABLE>`;
}

/** What is left of a paragraph that was decoded and encoded in two charsets. */
const GARBLE =
  '锟斤拷锟斤拷锟斤拷锟斤拷拢锟斤拷锟斤拷锟斤拷锟截帮拷全锟斤拷，锟斤拷锟叫碉拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷。';

function textOf({ kind, title }: Article, desk: Desk): string[] {
  const { between } = desk.chance;
  if (kind === 'policy') return desk.policy(title);
  if (kind !== 'report') return desk.news(title, between(2, 4));
  return [
    `根据信息公开条例要求，现公布石矶镇${title.slice(3, 7)}年信息公开情况。`,
    `全年主动公开信息${between(60, 300)}条，其中财政类${between(5, 30)}条，公开栏公开${between(20, 80)}次。`,
    '未收到依申请公开。',
  ];
}
