import { daysBefore } from '../../lab/site/days.ts';
import type { Desk } from '../parts/desk.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, columnTags, each } from '../parts/markup.ts';
import { pathOf, type Plan } from './columns.ts';
import { crumb, framed, NAME } from './frame.ts';

export interface Letter {
  title: string;
  text: string;
  asked: string;
  /** Null: nobody has answered yet. */
  answered: string | null;
  unit: string;
  path: string;
}

/** Days back on which each was asked and answered. One of last week is open, one is older than a year. */
const LETTERS = [
  [6, null, '咨询灵活就业人员医保缴费档次', '您好，请问2027年灵活就业人员医保缴费档次是否有变化？'],
  [12, 10, '滨江新城路灯不亮', '滨江三路靠近小学一侧路灯连续几晚不亮，请尽快维修。'],
  [19, 17, '金桥镇自来水水压不足', '早晚高峰水压很低，三楼以上用不了热水器。'],
  [26, 24, '咨询公租房申请条件', '本人外地户籍，在梧川缴纳社保三年，能否申请公租房？'],
  [34, 32, '建议增设公交站点', '建议K3路在市第一中学北门增设站点。'],
  [62, 60, '办理居住证需要哪些材料', '租房居住半年，办理居住证需要带什么？'],
  [83, 81, '小区加装电梯补贴', '请问加装电梯补贴标准是多少，何时发放？'],
  [111, 109, '农机购置补贴何时兑付', '今年三月买的旋耕机，补贴什么时候到账？'],
  [490, 488, '建议在湿地公园设直饮水点', '市民散步锻炼较多，建议设置直饮水点。'],
] as const;

export const planLetters = (at: string, { chance, words }: Desk): Letter[] =>
  LETTERS.map(([asked, answered, title, text], index) => ({
    title,
    text,
    asked: daysBefore(at, asked),
    answered: answered === null ? null : daysBefore(at, answered),
    unit: chance.pick(words.bodies),
    path: `/hdjl/szxx/lynr/index_${88_120 + index}.html`,
  }));

const tagsOf = (name: string) => columnTags(name, `${name}栏目`, { keywords: `${name},互动`, type: '互动交流' });

export function addLetters(
  site: SiteBuilder,
  ground: Ground,
  { desk, letters }: { desk: Desk; letters: readonly Letter[] },
): void {
  const rows = each(
    letters,
    ({ path, title, asked, answered, unit }, index) =>
      `<tr><td>WC${26_010 - index}</td><td><a href="${path}">${title}</a></td><td>${asked}</td><td>${answered === null ? '' : unit}</td><td>${answered ?? ''}</td><td>${answered === null ? '办理中' : '已办结'}</td></tr>`,
  );
  const list = `<div class="w1200 main">${crumb('hdjl/szxx', '市长信箱')}<p class="tj">累计收到来信 <b>8812</b> 件，已办结 <b>8811</b> 件，正在办理 1 件。</p><table class="letters"><thead><tr><th>编号</th><th>来信标题</th><th>来信时间</th><th>答复单位</th><th>答复时间</th><th>状态</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  site.page('/hdjl/szxx/', framed(ground, { title: `市长信箱_${NAME}`, tags: tagsOf('市长信箱') }, list));
  for (const letter of letters) {
    const tags = [
      ...columnTags('市长信箱', '市长信箱栏目', { keywords: '市长信箱', type: '互动交流' }),
      ...articleTags(letter.title, `${letter.answered ?? letter.asked} 16:20`, '市长信箱'),
    ];
    const title = `${letter.title}_市长信箱_${NAME}`;
    site.page(letter.path, framed(ground, { title, tags }, letterOf(letter, desk)));
  }
  site.page('/hdjl/', framed(ground, { title: `互动交流_${NAME}`, tags: tagsOf('互动交流') }, mainOf(ground, letters)));
}

const ENDS = [
  '相关问题已处理完毕',
  '现将有关政策答复如下：按照现行文件执行，可到办事大厅3号窗口办理',
  '已列入下一步工作计划',
] as const;

const letterOf = ({ title, text, asked, answered, unit }: Letter, { chance }: Desk) =>
  `<div class="w1200">${crumb('hdjl/szxx', '市长信箱')}<table class="lyxx" width="100%"><tr><th>来信标题</th><td colspan="3">${title}</td></tr><tr><th>来信人</th><td>覃**</td><th>来信时间</th><td>${asked} 10:02:11</td></tr><tr><th>来信内容</th><td colspan="3">${text}</td></tr>${
    answered === null
      ? '<tr><th>办理状态</th><td colspan="3">办理中</td></tr>'
      : `<tr><th>答复单位</th><td>${unit}</td><th>答复时间</th><td>${answered} 15:41:20</td></tr><tr><th>答复内容</th><td colspan="3">您好！来信收悉。经了解，您反映的“${title}”一事，我单位已安排专人核实。${chance.pick(ENDS)}。感谢您的关心和支持！</td></tr>`
  }</table></div>`;

const mainOf = ({ neighbour }: Ground, letters: readonly Letter[]) =>
  `<div class="w1200 main">${crumb('hdjl', '互动交流')}<h2>我要写信</h2><form action="/hdjl/submit.do" method="post" id="mailForm"><input type="hidden" name="token" value="9f2c" />姓名<input name="name" />联系电话<input name="phone" />标题<input name="title" size="60" /><br />内容<textarea name="content" rows="8" cols="80"></textarea><br />验证码<input name="code" /><input type="submit" value="提交" /></form><h2><a href="/hdjl/szxx/">最新答复</a></h2><ul>${each(
    letters.slice(1, 6),
    ({ path, title, answered }) => `<li><a href="${path}">${title}</a><span>${answered}</span></li>`,
  )}</ul><p><a href="/hdjl/zxft/">在线访谈</a> <a href="${neighbour('/xfj/')}">网上信访</a> <a href="${neighbour('/12345/')}">12345热线</a></p></div>`;

const TALKS = [
  ['市教育局局长谈义务教育招生入学', 75, '2026-09-14'],
  ['市医保局负责人谈门诊共济保障', 180, '2026-06-01'],
] as const;

/** Interviews with the public. */
export function addTalks(site: SiteBuilder, ground: Ground, { numberOf }: Plan): void {
  const talks = TALKS.map(([title, back, filed]) => ({
    title,
    day: daysBefore(ground.at, back),
    path: pathOf('hdjl/zxft', filed, numberOf(filed)),
  }));
  const rows = each(talks, ({ path, title, day }) => `<li><span>${day}</span><a href="${path}">${title}</a></li>`);
  const list = `<div class="w1200 main">${crumb('hdjl/zxft', '在线访谈')}<ul class="listUl">${rows}</ul></div>`;
  site.page('/hdjl/zxft/', framed(ground, { title: `在线访谈_${NAME}`, tags: tagsOf('在线访谈') }, list));
  for (const { title, day, path } of talks) {
    const tags = [
      ...columnTags('在线访谈', '在线访谈栏目', { keywords: '在线访谈', type: '互动交流' }),
      ...articleTags(title, `${day} 09:00`, NAME),
    ];
    const main = `<div class="w1200 detail"><h1>${title}</h1><div class="info"><span>发布时间：${day} 09:00</span><span>来源：${NAME}</span></div><div class="view"><p>[主持人]各位网友大家好，欢迎收看本期在线访谈。</p><p>[嘉宾]主持人好，各位网友好。</p><p>[网友]请问今年政策有哪些变化？</p><p>[嘉宾]主要有三个方面的变化，一是流程更简，二是材料更少，三是时限更短。</p></div></div>`;
    site.page(path, framed(ground, { title: `${title}_${NAME}`, tags, style: 'detail' }, main));
  }
}
