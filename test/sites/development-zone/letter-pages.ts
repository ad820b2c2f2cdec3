import { daysBefore } from '../../lab/site/days.ts';
import type { Desk } from '../parts/desk.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each } from '../parts/markup.ts';
import { framed, SHORT, tagsOf } from './frame.ts';

interface Letter {
  title: string;
  asked: string;
  answered: string | null;
  unit: string;
  path: string;
}

/** The fifth was never answered. */
const LETTERS = [
  [5, 3, '人才公寓何时摇号'],
  [18, 15, '云谷小镇公交加密'],
  [37, 36, '咨询高企认定奖励'],
  [68, 65, '工地夜间施工扰民'],
  [125, null, '智造产业园食堂卫生'],
  [160, 158, '子女入学政策'],
  [250, 248, '企业用电报装'],
] as const;

export function addLetters(site: SiteBuilder, ground: Ground, desk: Desk): void {
  const { bodies } = desk.words;
  const letters = LETTERS.map(([asked, answered, title], index): Letter => ({
    title,
    asked: daysBefore(ground.at, asked),
    answered: answered === null ? null : daysBefore(ground.at, answered),
    unit: bodies[index % bodies.length] ?? '',
    path: `/mail/${5210 - index * 4}`,
  }));
  const list = {
    title: `互动交流 | ${SHORT}`,
    tags: tagsOf('互动交流', '互动交流'),
    data: { mails: letters.map(({ title, asked, answered }) => ({ title, ask: asked, answer: answered })) },
  };
  site.page('/mail', framed(ground, list, listOf(letters)));
  for (const letter of letters) {
    const page = {
      title: `${letter.title} | 主任信箱`,
      tags: [
        ...tagsOf('主任信箱', '互动交流'),
        ...articleTags(letter.title, `${letter.answered ?? letter.asked} 10:00`, '主任信箱'),
      ],
      data: { letter: { q: letter.asked } },
    };
    site.page(letter.path, framed(ground, page, letterOf(letter, desk)));
  }
}

const FORM =
  '<form class="mailform" action="/api/mail" method="post"><label>姓名<input name="name"></label><label>联系方式<input name="tel"></label><label>标题<input name="title"></label><label>您的问题<textarea name="content" rows="6"></textarea></label><button type="submit">提交留言</button></form>';

const listOf = (letters: readonly Letter[]) =>
  `<h1 class="col-title">主任信箱</h1>${FORM}<h2>来信选登</h2><div class="mails">${each(
    letters,
    ({ path, title, asked, answered }) =>
      `<a class="mails__i" href="${path}"><h3>${title}</h3><span>留言时间 ${asked}</span>${
        answered === null
          ? '<em class="wait">办理中</em>'
          : `<span>答复时间 ${answered}</span><em class="ok">已答复</em>`
      }</a>`,
  )}</div>`;

const RESULTS = [
  '具体安排将于下月在本网公示栏目发布',
  '已约谈相关单位并督促整改到位',
  '按现行政策可直接在线申请，无需到场',
] as const;

function letterOf({ title, asked, answered, unit }: Letter, { chance }: Desk): string {
  const state = answered === null ? '办理中' : '已答复';
  const answer =
    answered === null
      ? ''
      : `<section class="letter__a"><p class="m"><span>答复单位：${unit}</span><span>答复时间：${answered} 10:00</span></p><p>您好，您反映的“${title}”问题，${unit}已研究处理：${chance.pick(RESULTS)}。</p></section>`;
  return `<article class="letter"><section class="letter__q"><h1>${title}</h1><p class="m"><span>留言人：网友${title.length}*</span><span>留言时间：${asked} 22:10</span><span>状态：${state}</span></p><p>主任您好，想咨询“${title}”相关事宜，园区不少企业员工都关心这件事，希望尽快得到回音。</p></section>${answer}</article>`;
}
