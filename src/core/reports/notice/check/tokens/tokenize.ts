import type { UnitNames } from './name-book.ts';
import { numberTokens } from './number-tokens.ts';
import type { Token } from './token.ts';

/** What the words of a notice are read with. */
export interface Lexicon {
  names: UnitNames;
  /** Grades and reasons of outcomes, longest first, so that 不合格 is not read as 合格. */
  labels: readonly string[];
  /** Those of them that are reasons: they say why units stand in a list of their own. */
  reasons: ReadonlySet<string>;
}

/** Numbers, dates, grades, names and titles in a plain text, in its order; no two overlap. */
export function tokenize(text: string, lexicon: Lexicon): Token[] {
  const taken = Array.from({ length: text.length }, () => false);
  const number =
    /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、](?!\d)|附件(?=[:：]))/u.exec(text)?.[0] ?? '';
  taken.fill(true, 0, number.length);
  const tokens = [
    ...bookTokens(text, taken),
    ...nameTokens(text, lexicon, taken),
    ...gradeTokens(text, lexicon.labels, taken),
    ...numberTokens(text, taken),
  ];
  return tokens.toSorted((a, b) => a.start - b.start);
}

function bookTokens(text: string, taken: boolean[]): Token[] {
  return [...text.matchAll(/《([^《》]+)》/gu)].map((match): Token => {
    const [start, end] = [match.index, match.index + match[0].length];
    taken.fill(true, start, end);
    return { kind: 'book', value: match[1] ?? '', start, end, weak: false };
  });
}

function nameTokens(text: string, lexicon: Lexicon, taken: boolean[]): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const found = taken[start] === true ? null : lexicon.names.longestAt(text, start);
    if (found === null) continue;
    const { unit: value, end } = found;
    const follows = taken[start - 1] === true || lexicon.labels.some((label) => text.endsWith(label, start));
    const isWhole = (follows || !isTail(text, start)) && !isHead(text, end, lexicon.names);
    if (isWhole) tokens.push({ kind: 'name', value, start, end, weak: false });
    taken.fill(true, start, end);
    start = end - 1;
  }
  return tokens;
}

/** What an office may write directly in front of a name. */
const BEFORE_NAME = /[将对由给让为是有如和与及等向请被把在以按经含即的了位家个名中次括列共托]$/u;
/** A name that goes on like this is another body's name. */
const LONGER_NAME =
  /^(?![等和与及为是的被在获均都以共总并各也还则得列位评门网])[\u4e00-\u9fff]{0,12}?(?:局|委|办|厅|处|队|科|室|所|院|校|站|中心|委员会|公司|政府|街道|镇|乡|部|署|社|会|分局)(?=$|[^\u4e00-\u9fff]|[和及与等])/u;
/** Characters that stand before a name in the same piece of a list and make it another name; more of them are a sentence. */
const LONGEST_PREFIX = 3;

/** 市教育局 in 汕头市教育局, or 饶平县 in 某饶平县, is not the name that it looks like. */
function isTail(text: string, start: number): boolean {
  const prefix = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  if (prefix === '' || BEFORE_NAME.test(prefix)) return false;
  return prefix.length <= LONGEST_PREFIX || /^[省市州县区旗]/u.test(text.slice(start));
}

/** 饶平县 in 饶平县公安处 neither, unless what follows is itself a name that we know. */
function isHead(text: string, end: number, names: UnitNames): boolean {
  return LONGER_NAME.test(text.slice(end, end + 16)) && names.longestAt(text, end) === null;
}

const BEFORE_GRADE = /(?:^|[,、。;:(“"\d%]|[为是获评定到成和及或与个家名的无有共中次得列省市县区州])$/u;
const AFTER_GRADE =
  /^(?:$|[:,、。;)(”"\d%]|[的等者档和及与或有共各率数占]|单位|网站|部门|政府网站|门户网站|政务新媒体|以上|以下|名单|[一二两三四五六七八九十百]+[个家])/u;

/** Grades where the text awards them: 良好 in 取得良好成效 is praise, not a grade. */
function gradeTokens(text: string, labels: readonly string[], taken: boolean[]): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const label = taken[start] === true ? undefined : labels.find((one) => text.startsWith(one, start));
    if (label === undefined) continue;
    const end = start + label.length;
    if (
      BEFORE_GRADE.test(text.slice(Math.max(0, start - 1), start)) &&
      AFTER_GRADE.test(text.slice(end, end + 8)) &&
      !isInsideWord(text, start, end)
    ) {
      tokens.push({ kind: 'grade', value: label, start, end, weak: false });
      taken.fill(true, start, end);
    }
    start = end - 1;
  }
  return tokens;
}

function isInsideWord(text: string, start: number, end: number): boolean {
  const isLatin = (sign: string) => /[A-Za-z\d]/u.test(sign);
  return isLatin(text.charAt(start)) && (isLatin(text.charAt(start - 1)) || isLatin(text.charAt(end)));
}
