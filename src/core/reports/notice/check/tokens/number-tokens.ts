import { NUMERAL_CHARACTERS } from '../text/chinese-number.ts';
import { plainNumber } from './plain-number.ts';
import { MASK, type Token, type TokenKind } from './token.ts';

const NUMERAL = `[${NUMERAL_CHARACTERS}]`;
const COUNTERS = '个家户所名位';

/** A part of a date or document number: short, so that long rows of digits are not tried at every place. */
const NUMBER = `(?:\\d{1,9}(?:\\.\\d{1,9})?|${NUMERAL}{1,9})`;

/** Patterns in order of precedence; what one has taken the next leaves alone. */
const READERS: { pattern: RegExp; read: (match: RegExpExecArray, text: string) => Reading | null }[] = [
  {
    pattern: new RegExp(`(\\d+(?:\\.\\d+)?|${NUMERAL}{4})年(${NUMBER})月(${NUMBER})日`, 'gu'),
    read: ([, ...parts]) => parted('date', parts),
  },
  { pattern: new RegExp(`(${NUMBER})月(${NUMBER})日`, 'gu'), read: ([, ...parts]) => parted('day', parts) },
  {
    pattern: new RegExp(`[〔[(【](\\d{4})[〕\\])】]第?(${NUMBER})号`, 'gu'),
    read: ([, ...parts]) => parted('document', parts),
  },
  { pattern: /(\d+(?:\.\d+)?)%/gu, read: ([, number]) => reading('percent', number) },
  { pattern: new RegExp(`第(\\d+|${NUMERAL}+)(?=[名位])`, 'gu'), read: ([, number]) => reading('rank', number) },
  { pattern: /(?:排名|排|名列|位列)第(\d+)/gu, read: ([, number]) => reading('rank', number) },
  {
    pattern: /(?<![\d.])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?![A-Za-z])/gu,
    read: digitsReading,
  },
  { pattern: new RegExp(`(?<!第|${NUMERAL})${NUMERAL}+`, 'gu'), read: numeralReading },
];

interface Reading {
  kind: TokenKind;
  value: string;
  weak?: boolean;
}

/** The numbers in a plain text. `taken` marks what belongs to other tokens already; it is added to. */
export function numberTokens(text: string, taken: boolean[]): Token[] {
  const tokens: Token[] = [];
  // What other tokens have is no part of a number, nor of a word that a number could belong to: the grade in D7个.
  const open = Array.from(taken, (isTaken, at) => (isTaken ? MASK : text.charAt(at))).join('');
  for (const { pattern, read } of READERS) {
    for (const match of open.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.slice(start, end).includes(true)) continue;
      const found = read(match, text);
      if (found === null) continue;
      taken.fill(true, start, end);
      tokens.push({ weak: false, ...found, start, end });
    }
  }
  return tokens.toSorted((a, b) => a.start - b.start);
}

/** Several numbers that make one fact, such as a date. */
function parted(kind: TokenKind, parts: readonly string[]): Reading {
  return { kind, value: parts.map((part) => plainNumber(part) ?? '?').join('-') };
}

/** Digits behind a letter are part of a word (A4, IPv6) unless they count something. */
function digitsReading(match: RegExpExecArray, text: string): Reading | null {
  const kind = kindAfter(match, text);
  const isWord = /[A-Za-z]/u.test(text.charAt(match.index - 1)) && kind === 'bare';
  return isWord ? null : reading(kind, match[0].replaceAll(',', ''));
}

/** What is counted in single numerals too; a lone 分 is no counter, because of 十分 and 三分之一. */
const COUNTED = new RegExp(`^(?:[${COUNTERS}项年次]|分(?:$|[,、。;:)]))`, 'u');
/** A longer numeral that goes on like this is part of a name: 党的二十大, 十九届. */
const NAMED = /^[大届佳]/u;

/** Numerals count where a counter follows; longer ones are numbers wherever they stand (新媒体账号数四十三). */
function numeralReading(match: RegExpExecArray, text: string): Reading | null {
  const end = match.index + match[0].length;
  const after = text.slice(end, end + 8);
  const kind = kindAfter(match, text);
  const isNumber = COUNTED.test(after) || kind === 'annex' || (match[0].length > 1 && !NAMED.test(after));
  const plain = isNumber ? reading(kind, match[0]) : null;
  return plain && { ...plain, weak: plain.value === '1' && kind !== 'annex' };
}

function reading(kind: TokenKind, number: string | undefined): Reading | null {
  const value = plainNumber(number ?? '');
  return value === null ? null : { kind, value };
}

/** What is counted with 个 and yet is no unit: parts of the assessment and set phrases. */
const THINGS =
  /^(?:方面|环节|等次|等级|档次|级别|类别|阶段|步骤|月|工作日|小时|意识|自信|维护|确立|重点|关键|问题|栏目|专栏|指标|文件|页面|链接|错误|渠道|要求|百分点|季度|维度)/u;

const ANNEX = new RegExp(`附件[:：]?(?:(?:\\d|${NUMERAL})+[、,和及至~-]+(?:附件)?)*$`, 'u');

function kindAfter(match: RegExpExecArray, text: string): TokenKind {
  const before = text.slice(Math.max(0, match.index - 12), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
  if (ANNEX.test(before)) return 'annex';
  if (after.startsWith('年')) return after.startsWith('年度') || match[0].length >= 4 ? 'year' : 'things';
  if (/^分(?![钟类别为布析管级局之])/u.test(after)) return 'score';
  if (new RegExp(`^[${COUNTERS}]`, 'u').test(after)) return THINGS.test(after.slice(1)) ? 'things' : 'count';
  if (/^[项次条篇类种场件天日月周万亿元余章节号点期届轮]/u.test(after)) return 'things';
  return 'bare';
}
