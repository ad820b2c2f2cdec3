import { TAG, TEXT } from '../../html/index.ts';
import { linkAround, textAt } from '../items/line-texts.ts';
import { PATH_LABEL } from '../page-path.ts';
import type { Page } from '../page.ts';

const HEADING =
  /意见征集|征求意见|征集(?:调查|结果|反馈|意见)|民意征集|网上(?:调查|听证|评议)|(?:在线|网上|嘉宾)访谈|访谈直播|(?:网友|网民|读者|最新|全部)评论|[（(]草案/u;
const LONGEST_HEADING = 60;

/** What columns are called in which visitors give opinions on a draft, or say something of news. */
const COLUMN = /征集|征求|听证|评议|访谈|直播|调查|评论|草案|动态|新闻|要闻|公告|公示|通知|文件/u;
/** The same of the title in a browser, where the name of the site stands too. */
const TITLE = /征集|征求意见|听证|评议|访谈|草案/u;

/** Such opinions are answered too, and are no letters: a heading says so, or the path to the page, or its title. */
export const isOfOpinions = (page: Page): boolean =>
  page.lines.some(({ text, last }) => {
    const names = pathIn(text);
    return names === null ? isHeading(text) && linkAround(page.tree, last) < 0 : leadsToOpinions(names);
  }) || TITLE.test(browserTitle(page));

const isHeading = (text: string) => text.length <= LONGEST_HEADING && HEADING.test(text);

const PATH = new RegExp(String.raw`(?:${PATH_LABEL})\s*[:：]?\s*(.+)$`, 'u');
const LONGEST_PATH = 200;
/** Letters of the name of a column; longer ones are titles of pages, as is 正文. */
const LONGEST_COLUMN = 8;
const OF_PAGE = /^(?:正文|详情|内容)/u;

const pathIn = (text: string): string[] | null =>
  text.length > LONGEST_PATH
    ? null
    : (PATH.exec(text)?.[1]
        ?.split(/[>›»/]/u)
        .map((name) => name.trim()) ?? null);

const OF_LETTERS = /信访|来信|信箱|信件|留言|咨询|投诉|诉求|问政|12345/u;
const OF_APPLICATIONS = /办件|许可|审批|申请|登记|采购|处理决定|处罚|消费|工程|机构|资质|企业|公司|委员/u;

/** Whether the path to the page ends with a column of letters, by its name: 信访公开, 县长信箱. */
export const isColumnOfLetters = (page: Page): boolean =>
  page.lines.some(({ text }) => {
    const column = pathIn(text)?.at(-1) ?? '';
    return column.length <= LONGEST_COLUMN && OF_LETTERS.test(column) && !OF_APPLICATIONS.test(column);
  });

function leadsToOpinions(names: string[]): boolean {
  const last = names.pop() ?? '';
  const isOfPage = last === '' || last.length > LONGEST_COLUMN || OF_PAGE.test(last);
  return COLUMN.test(last) || (isOfPage && COLUMN.test(names.pop() ?? ''));
}

function browserTitle({ tree, raw }: Page): string {
  const title = tree.tag.subarray(0, tree.size).indexOf(TAG.title);
  return title >= 0 && tree.tag[title + 1] === TEXT ? textAt(tree, raw, title + 1) : '';
}
