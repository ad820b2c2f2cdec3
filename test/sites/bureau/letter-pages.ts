import { daysBefore } from '../../lab/site/days.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each } from '../parts/markup.ts';
import { framed, NAME, tagsOf } from './frame.ts';

interface Letter {
  title: string;
  asked: string;
  answered: string;
  unit: string;
  path: string;
}

/** The newest is older than the list may be. */
const LETTERS = [
  [102, 99, '农户存粮防虫求助', '仓储处'],
  [139, 137, '收购点不给现金', '执法处'],
  [188, 186, '咨询粮库公众开放日', '办公室'],
  [233, 231, '军粮供应站还对外营业吗', '军粮办'],
  [300, 298, '建议增加科普进校园', '科技处'],
] as const;

const FOLDER = '/hdjl/';
const LIST = `${FOLDER}jzxx.htm`;
const FORM = `${FOLDER}wyxx.htm`;

export function addLetters(site: SiteBuilder, ground: Ground): void {
  const letters = LETTERS.map(([asked, answered, title, unit], index): Letter => ({
    title,
    asked: daysBefore(ground.at, asked),
    answered: daysBefore(ground.at, answered),
    unit,
    path: `${FOLDER}xjnr.jsp?urltype=leadermail.LeaderMailContentUrl&wbtreeid=1051&mailid=${830 - index}`,
  }));
  const rows = each(
    letters,
    ({ path, title, asked, unit, answered }) =>
      `<tr><td><a href="${path.slice(FOLDER.length)}">${title}</a></td><td>${asked}</td><td>${unit}</td><td>${answered}</td></tr>`,
  );
  const list = `<p><a href="wyxx.htm">我要写信</a></p><table width="100%" class="leadermail"><tr><th>信件标题</th><th>来信日期</th><th>处理部门</th><th>回复日期</th></tr>${rows}</table>`;
  const name = '局长信箱';
  const type = '互动交流';
  site.page(LIST, framed(ground, { path: LIST, title: `${name}-${NAME}`, tags: tagsOf(name, type) }, list));
  for (const letter of letters) {
    const tags = [...tagsOf(name, type), ...articleTags(letter.title, `${letter.answered} 11:00`, NAME)];
    // The system lays a letter out as a page of its folder.
    const page = { path: `${FOLDER}x.htm`, title: `${letter.title}-${name}`, tags };
    site.page(letter.path, framed(ground, page, letterOf(letter)));
  }
  const form =
    '<form method="post" action="/system/leadermail/save.jsp"><p>姓名 <input name="username"> 电话 <input name="tel"></p><p>标题 <input name="title"></p><p>内容 <textarea name="content"></textarea></p><p><input type="submit" value="提交信件"></p></form>';
  site.page(FORM, framed(ground, { path: FORM, title: `我要写信-${NAME}`, tags: tagsOf('我要写信', type) }, form));
}

const letterOf = ({ title, asked, answered, unit }: Letter) =>
  `<table width="100%" border="1"><tr><td>信件标题</td><td>${title}</td></tr><tr><td>来信时间</td><td>${asked} 09:15</td></tr><tr><td>信件内容</td><td>局长您好，想请教一下${title}的事情，基层群众很关心，谢谢。</td></tr><tr><td>回复单位</td><td>${unit}</td></tr><tr><td>回复时间</td><td>${answered} 11:00</td></tr><tr><td>回复内容</td><td>您好，您关于“${title}”的来信收悉，${unit}已与您电话联系并作了说明，欢迎继续监督我们的工作。</td></tr></table>`;
