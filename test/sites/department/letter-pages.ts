import { daysBefore } from '../../lab/site/days.ts';
import type { Desk } from '../parts/desk.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each } from '../parts/markup.ts';
import { crumb, framed, NAME, tagsOf } from './frame.ts';

interface Letter {
  title: string;
  asked: string;
  answered: string;
  unit: string;
  showsUnit: boolean;
  path: string;
}

const LETTERS = [
  [8, 7, '泰禾镇夜间异味'],
  [22, 20, '咨询排污登记变更'],
  [40, 38, '餐馆油烟直排'],
  [64, 61, '水泥厂夜间噪声'],
  [120, 117, '河涌水体发黑'],
  [205, 202, '危废转移联单如何填报'],
] as const;

/** Rows whose page does not say who answers. */
const WITHOUT_UNIT: readonly number[] = [1, 3];

const planLetters = (at: string, { chance, words }: Desk) =>
  LETTERS.map(([asked, answered, title], row): Letter => ({
    title,
    asked: daysBefore(at, asked),
    answered: daysBefore(at, answered),
    unit: chance.pick(words.bodies.slice(1)),
    showsUnit: !WITHOUT_UNIT.includes(row),
    path: `/hdjl/content/detail_${7081 - row * 3}.html`,
  }));

export function addLetters(site: SiteBuilder, ground: Ground, desk: Desk): void {
  const letters = planLetters(ground.at, desk);
  const rows = each(
    letters,
    ({ path, title, asked, answered }) =>
      `<tr><td><a href="${path}">${title}</a></td><td>${asked}</td><td>${answered}</td><td>已回复</td></tr>`,
  );
  const list = `${crumb('hdjl', '政民互动')}<div class="tabs"><a href="/hdjl/">局长信箱</a><a href="${ground.neighbour('/12345/')}">12345</a></div><form id="consult" action="/hdjl/submit" method="post"><label>称呼<input name="nickname"></label><label>手机<input name="mobile"></label><label>主题<input name="subject"></label><label>内容<textarea name="body"></textarea></label><button type="submit">提交咨询</button></form><table class="mailist"><tr><th>标题</th><th>留言时间</th><th>回复时间</th><th>状态</th></tr>${rows}</table>`;
  site.page('/hdjl/', framed(ground, { title: `政民互动 - ${NAME}`, tags: tagsOf('政民互动', '互动交流') }, list));
  for (const letter of letters) {
    const tags = [...tagsOf('局长信箱', '互动交流'), ...articleTags(letter.title, `${letter.answered} 15:00:00`, NAME)];
    site.page(letter.path, framed(ground, { title: `${letter.title} - 局长信箱`, tags }, letterOf(letter, desk)));
  }
}

const RESULTS = ['已责令企业限期整改', '现场监测结果达标', '相关手续可在网上办理'] as const;

const letterOf = ({ title, asked, answered, unit, showsUnit }: Letter, { chance }: Desk) =>
  `<div class="ask"><h2>${title}</h2><p class="i">留言人：匿名网友　留言时间：${asked} 21:08:33</p><div class="q">您好，我想反映${title}的问题，附近居民都有同样的困扰，盼复。</div></div><div class="reply"><p class="i">${showsUnit ? `答复单位：${unit}　` : ''}答复时间：${answered} 15:00:00</p><div class="a">网友您好！关于“${title}”的来信已收到，执法人员于次日到场核查，${chance.pick(RESULTS)}。感谢您对生态环境工作的关注。</div></div>`;
