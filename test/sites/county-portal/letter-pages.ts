import { daysBefore } from '../../lab/site/days.ts';
import type { Ground, SiteBuilder } from '../parts/made-site.ts';
import { articleTags, each } from '../parts/markup.ts';
import { framed, position, tagsOf } from './frame.ts';
import type { Stand } from './standing-pages.ts';

interface Letter {
  number: number;
  title: string;
  asked: string;
  answered: string | null;
  unit: string;
  path: string;
}

/** The fifth was answered too late, the sixth never. */
const LETTERS = [
  [9, 7, '茶园防冻物资哪里领', '县农业农村局'],
  [24, 22, '响石镇场镇停车难', '响石镇人民政府'],
  [47, 45, '咨询生育津贴', '县医保局'],
  [81, 79, '木坪沟村道路塌方', '县交通运输局'],
  [150, 100, '坝子乡垃圾清运不及时', '坝子乡人民政府'],
  [170, null, '古城镇网络信号差', '县经信局'],
  [222, 220, '公益林补偿标准', '县林草局'],
  [310, 308, '建议增加夜间急诊药房', '县卫生健康局'],
] as const;

const planLetters = (at: string) =>
  LETTERS.map(([asked, answered, title, unit], index): Letter => {
    const number = 26_310 - index * 7;
    return {
      number,
      title,
      asked: daysBefore(at, asked),
      answered: answered === null ? null : daysBefore(at, answered),
      unit,
      path: `/jact/front/mailpubdetail.do?transactId=${number}&sysid=2`,
    };
  });

export const LETTER_LIST = '/jact/front/mailpublist.do?sysid=2';
export const LETTER_FORM = '/jact/front/front_mailwrite.do?sysid=2';

const stateOf = ({ answered }: Letter) => (answered === null ? '处理中' : '已回复');

export function addLetters(site: SiteBuilder, ground: Ground, stand: Stand): void {
  const letters = planLetters(ground.at);
  const rows = each(
    letters,
    (letter) =>
      `<tr><td>${letter.number}</td><td><a href="${letter.path}">${letter.title}</a></td><td>${letter.asked}</td><td>${letter.unit}</td><td>${stateOf(letter)}</td></tr>`,
  );
  const list = `${position(1588, '互动交流')}<table width="100%" class="maillist"><tr class="th"><td>信件编号</td><td>主题</td><td>提交时间</td><td>办理单位</td><td>处理状态</td></tr>${rows}</table>`;
  site.page(LETTER_LIST, framed(ground, { title: '县长信箱', tags: tagsOf('县长信箱', '互动交流') }, list));
  for (const letter of letters) {
    const tags = [
      ...tagsOf('县长信箱', '互动交流'),
      ...articleTags(letter.title, `${letter.answered ?? letter.asked} 09:40`, letter.unit),
    ];
    site.page(letter.path, framed(ground, { title: letter.title, tags }, letterOf(letter)));
  }
  const newest = each(
    letters.slice(0, 4),
    ({ path, title, answered }) => `<li><a href="${path}">${title}</a> ${answered}</li>`,
  );
  stand(
    1588,
    ['互动交流', '互动交流'],
    `<p><a href="${LETTER_FORM}">我要写信</a> <a href="${LETTER_LIST}">县长信箱</a> <a href="${ground.neighbour('/xfj/')}">网上信访</a></p><ul>${newest}</ul>`,
  );
  const form =
    '<form method="post" action="/jact/front/opr_mailwrite.do"><table><tr><td>您的姓名：</td><td><input name="vc_name"></td></tr><tr><td>联系电话：</td><td><input name="vc_phone"></td></tr><tr><td>信件主题：</td><td><input name="vc_title"></td></tr><tr><td>信件内容：</td><td><textarea name="vc_content"></textarea></td></tr><tr><td colspan="2"><input type="submit" value="提交"></td></tr></table></form>';
  site.page(LETTER_FORM, framed(ground, { title: '我要写信', tags: tagsOf('我要写信', '互动交流') }, form));
}

function letterOf(letter: Letter): string {
  const { title, asked, answered, unit, number } = letter;
  const row = (label: string, text: string) => `<tr><td class="l">${label}：</td><td>${text}</td></tr>`;
  const question = [
    row('信件标题', title),
    row('写信人', '王**'),
    row('写信时间', `${asked} 20:13`),
    row('信件内容', `尊敬的县长您好，${title}这一问题困扰我们较久，希望有关部门重视并给予答复，谢谢。`),
    row('处理情况', stateOf(letter)),
  ];
  const answer =
    answered === null
      ? []
      : [
          row('回复单位', unit),
          row('回复时间', `${answered} 11:02`),
          row(
            '回复内容',
            `网友您好：您反映的“${title}”已收悉。经${unit}核查，现回复如下：有关情况属实，已安排专人负责处理，并将加强日常巡查。如有疑问请拨打0000-888${number % 10_000}。`,
          ),
        ];
  return `${position(1588, '互动交流')}<table width="100%" border="0" class="mail">${[...question, ...answer].join('')}</table>`;
}
