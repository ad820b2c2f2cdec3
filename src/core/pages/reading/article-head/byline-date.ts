import { ATTRIBUTE } from '../../html/index.ts';
import type { Page } from '../page.ts';
import type { BlockDate } from './block-date.ts';
import type { DateInText } from './date-text.ts';
import { labelBefore } from './dated-lines.ts';
import { hasTextUnder, isAhead, isOfLongText, isOverRows } from './day-signs.ts';
import { isOfSite } from './page-names.ts';
import type { Title } from './title.ts';
import { isHeadline } from './title-links.ts';

/** Columns have short names. */
const SHORTEST_TITLE = 8;
const LONGEST_BYLINE = 100;
/** What stands beside the date are names, not sentences. */
const LONGEST_FIELD = 40;
const FIELD_ENDS = /[|｜丨·•/]|\s{2,}|\u3000/u;

const NO_FIELD = /[，。；！？!?…→]|[“”《》]|\d\s*[:：时点]\s*\d|\d\s*[元万亿%％℃]/u;
/** A date beside these is that of something else, or today. */
const OTHER_DATE = new RegExp(
  [
    '今|现在|当前|农历|[上下]午|星期|周[一二三四五六日]',
    '会议|活动|讲座|演出|展[览期]|考试|报名|[开投评中]标|成交|公示期|截[止至]|开始|结束|直播|预约|地[点址]|会议室|报告厅|礼堂|剧[场院]|广场|[一二三四五六七八九十\\d][楼号]',
    '施行|实施|生效|有效|[失时]效|废止|印发|签发|签[署订]|成文|讲话|出生|成立|[受办]理|办结|[答回]复|留言|来信|提问|咨询|申请|单位\\s*[:：]',
  ].join('|'),
  'u',
);

/**
 * The date in the line right under the title that has but short fields beside it, of whatever names: an account, a place, an author.
 * A text is to stand under it, and no other line of the page to be like it, as rows are. A day in Chinese without an hour is that of a
 * speech or of a signing.
 */
export function bylineDate(page: Page, title: Title | null): BlockDate | null {
  if (title === null || title.text.length < SHORTEST_TITLE || isOfSite(title.text) || isAhead(title)) return null;
  for (const { from, to } of title.places) {
    const date = dateOfByline(page, to);
    if (date === null || isHeadline(page.tree, page.lines[from])) continue;
    if (!hasTextUnder(page, to) || hasTwin(page, to) || isOfColumn(page, to)) return null;
    const { date: day, time, precision } = date;
    return { published: { date: day, time, precision, from: 'line' }, lines: [to] };
  }
  return null;
}

/** What stands over rows, with no more than a few words between, is the head of a column. */
const isOfColumn = (page: Page, index: number) => !isOfLongText(page, index) && isOverRows(page, index);

/** The one date of a line that is like a byline. */
function dateOfByline(page: Page, index: number): DateInText | null {
  const line = page.lines[index];
  const [date, other] = page.dates(index);
  if (line === undefined || date === undefined || other !== undefined || line.text.length > LONGEST_BYLINE) return null;
  const before = line.text.slice(0, date.from);
  const behind = line.text.slice(date.to);
  const day = line.text.slice(date.from, date.to);
  if (OTHER_DATE.test(day) || (date.time === null && day.includes('年'))) return null;
  const isByline = [before, behind].every(
    (beside) =>
      !NO_FIELD.test(beside) &&
      !OTHER_DATE.test(beside) &&
      beside.split(FIELD_ENDS).every((field) => field.length <= LONGEST_FIELD),
  );
  return isByline && labelBefore(before) !== null && !isHeadline(page.tree, line) ? date : null;
}

/** Rows stand in elements of the same names and classes. */
function hasTwin(page: Page, index: number): boolean {
  const own = elementOf(page, index);
  return page.lines.some(
    (_, other) => other !== index && dateOfByline(page, other) !== null && elementOf(page, other) === own,
  );
}

const ELEMENTS = 3;

function elementOf({ tree, lines, attribute }: Page, index: number): string {
  let node = tree.parent[lines[index]?.first ?? 0] ?? -1;
  const names: string[] = [];
  for (; names.length < ELEMENTS && node >= 0; node = tree.parent[node] ?? -1)
    names.push(`${String(tree.tag[node])} ${attribute(node, ATTRIBUTE.class) ?? ''}`);
  return names.join('\n');
}
