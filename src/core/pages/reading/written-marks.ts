import type { FooterMarks } from '../../model/page-facts.ts';
import { narrowLetters } from '../../model/narrow-letters.ts';
import { LETTERS } from '../html/index.ts';
import { footOf, type FootText, withoutBlanks } from './foot-text.ts';
import type { Page } from './page.ts';

/** Signs of provinces; the ministry and the police have different ones for four: 蜀 and 川, 黔 and 贵, 滇 and 云, 陇 and 甘. */
const PROVINCES = '京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕吉闽贵黔粤青藏川蜀宁琼港澳';
/** What may stand between the name of a mark and its number, and behind the number. */
const OPENING = '[:：|｜(（\\[【「“"]{0,3}';
const CLOSING = '[)）\\]】」”"]?';
const DASH = '[-－‐–—−]';
const ANY_DASH = new RegExp(DASH, 'u');

/** Some leave 码 out: 网站标识：1234567890. */
const SITE_CODE = new RegExp(
  `(?:标识(?:编)?码(?:为|是)?|网站标识(?:为|是)?(?=[:：]))${OPENING}(b[mt]\\d{8}|\\d{10})(?!\\d)`,
  'giu',
);
/** The number of the site stands behind 号 or before it. */
const ICP = new RegExp(
  `[${PROVINCES}]ICP[备证][案字]?(?:编?号)?第?${OPENING}\\d{6,10}${CLOSING}(?:号?${DASH}\\d{1,3}(?!\\d)|号)?`,
  'giu',
);
/** Behind the sign of the province, which stands before it. */
const POLICE = new RegExp(`公网安备案?(?:编?号)?第?${OPENING}\\d{10,14}${CLOSING}号?`, 'gu');
/** At the foot also a number behind a label; a table of websites elsewhere on the page has those of others. */
const POLICE_IN_FOOT = new RegExp(
  `公(?:网安备案?(?:编?号)?第?${OPENING}\\d{10,14}${CLOSING}号?|安(?:机关|部门|联网)?备案(?:编?号)?${OPENING}(\\d{10,14}号?))`,
  'gu',
);

/** How a mark is found in a text without blanks. */
interface Spelling {
  inFoot: RegExp;
  above: RegExp;
  /** Whether it may stand in a text as it is, looked at before the blanks are taken out. */
  hint: RegExp;
  letter: number;
}

const SPELLINGS: Readonly<Record<keyof WrittenMarks, Spelling>> = {
  siteCode: { inFoot: SITE_CODE, above: SITE_CODE, hint: /标\s*识/u, letter: LETTERS.siteCode },
  icp: { inFoot: ICP, above: ICP, hint: /[IＩ]\s*[CＣ]\s*[PＰ]/iu, letter: LETTERS.icp },
  police: { inFoot: POLICE_IN_FOOT, above: POLICE, hint: /公\s*网\s*安\s*备/u, letter: LETTERS.police },
};

export type WrittenMarks = Pick<FooterMarks, 'siteCode' | 'icp' | 'police'>;

const NO_MARKS: WrittenMarks = { siteCode: null, icp: null, police: null };
/** Every mark has one of these letters. */
const OF_MARKS = LETTERS.siteCode | LETTERS.icp | LETTERS.police;

/** The marks that are written, in the foot, else above it. */
export function writtenMarks(page: Page): WrittenMarks {
  if ((page.letters & OF_MARKS) === 0) return NO_MARKS;
  const foot = footOf(page);
  return {
    siteCode: written(page, foot, SPELLINGS.siteCode)?.[1] ?? null,
    icp: written(page, foot, SPELLINGS.icp)?.[0].replace(ANY_DASH, '-') ?? null,
    police: policeOf(written(page, foot, SPELLINGS.police)),
  };
}

function policeOf(match: RegExpExecArray | null): string | null {
  if (match === null || match[1] !== undefined) return match?.[1] ?? null;
  const before = match.index === 0 ? '' : match.input.charAt(match.index - 1);
  return (PROVINCES.includes(before) ? before : '') + match[0];
}

function written({ text }: Page, foot: FootText, { inFoot, above, hint, letter }: Spelling): RegExpExecArray | null {
  const found = (foot.letters & letter) === 0 ? null : lastIn(foot.text, inFoot);
  // One right at the beginning of the foot may have its province above.
  const isWhole = found !== null && (found.index > 0 || foot.above === 0);
  if (isWhole || (foot.lettersAbove & letter) === 0 || !hint.test(text.slice(0, foot.above))) return found;
  return lastIn(narrowLetters(withoutBlanks(text)), above) ?? found;
}

/** The foot is at the end: an article may quote numbers of other sites before. The number of who made the site does not count beside its own. */
function lastIn(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  let end = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const isOwn = last === null || match.index - last.index > MOST_BETWEEN || !isMakers(text, end, match.index);
    if (isOwn) last = match;
    end = pattern.lastIndex;
  }
  return last;
}

const MAKER = /技术(?:支持|保障|维护)|(?:设计|网站)?制作|(?:设计|系统|软件)开发|(?:powered|designed|developed)by/iu;
/** Letters between the words that name a maker and his number, and between two numbers of one foot. */
const MOST_BEHIND_MAKER = 30;
const MOST_BETWEEN = 150;

/** Whether nothing but a maker of sites is named right before the place. */
const isMakers = (text: string, from: number, at: number) =>
  MAKER.test(text.slice(Math.max(from, at - MOST_BEHIND_MAKER), at));
