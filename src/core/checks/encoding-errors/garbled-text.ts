/** A place of a text where a visitor sees signs instead of characters. */
export interface Garbled {
  kind: '替换符' | '乱码';
  /** How many such places there are. */
  count: number;
  /** The first one, with some letters before and behind. */
  quote: string;
}

/** What stands for bytes that are no character. */
const REPLACED = /\uFFFD/gu;
/** Replacement signs of UTF-8 that were read as GBK, and memory that was never filled. */
const KNOWN_GARBAGE = /锟斤拷|烫烫烫|屯屯屯/gu;
/** UTF-8 read as Latin-1: Chinese characters become a letter with an accent and two signs. */
const UTF8_AS_LATIN = /(?:[\u00E4-\u00E9][\u0080-\u00BF\u0152-\u017E\u2013-\u203A\u20AC\u2122]{2}){3}/gu;
/** GBK read as Latin-1: letters with accents without end. */
const GBK_AS_LATIN = /[\u00A1-\u00FE]{8,}/gu;
/** `××××××××` stands for what is withheld. */
const FEWEST_DISTINCT = 5;

/** The signs of broken text on a page; null where there are none. Words of other languages (français, Größe) are no such signs. */
export function garbledIn(text: string): Garbled | null {
  return (
    found(text, [...text.matchAll(REPLACED)], '替换符') ??
    found(text, [...text.matchAll(KNOWN_GARBAGE)], '乱码') ??
    found(text, [...text.matchAll(UTF8_AS_LATIN)], '乱码') ??
    found(
      text,
      [...text.matchAll(GBK_AS_LATIN)].filter(([run]) => new Set(run).size >= FEWEST_DISTINCT),
      '乱码',
    ) ??
    garbledLines(text)
  );
}

type Place = Pick<RegExpExecArray, 'index' | 0>;

const AROUND = 12;

function found(text: string, places: readonly Place[], kind: Garbled['kind']): Garbled | null {
  const [first] = places;
  if (first === undefined) return null;
  const around = text.slice(Math.max(0, first.index - AROUND), first.index + first[0].length + AROUND);
  return { kind, count: places.length, quote: around.replaceAll(/\s+/gu, ' ').trim() };
}

const HAN = /\p{Script=Han}/gu;
const FEWEST_HAN = 8;
/** In Chinese text these are less than one in a hundred; in UTF-8 read as GBK about every third is one of them. */
const GARBLED_SHARE = 0.25;
const LONGEST_LINE = 400;

/** Lines of UTF-8 that was read as GBK. */
function garbledLines(text: string): Garbled | null {
  // Most pages have none, and need no look at their lines.
  if (text.matchAll(BEGINNINGS).drop(1).next().done === true) return null;
  const lines = text.split('\n').filter((line) => {
    const han = line.slice(0, LONGEST_LINE).match(HAN)?.length ?? 0;
    const beginnings = line.slice(0, LONGEST_LINE).match(BEGINNINGS)?.length ?? 0;
    return han >= FEWEST_HAN && beginnings >= han * GARBLED_SHARE;
  });
  const [first] = lines;
  if (first === undefined) return null;
  return { kind: '乱码', count: lines.length, quote: first.slice(0, AROUND * 2) };
}

/** What the first two of the three bytes of Chinese characters and their punctuation are in GBK: 的 begins like 鐨, 。 like 銆. */
const BEGINNINGS = firstTwoBytes();

function firstTwoBytes(): RegExp {
  const bytes: number[] = [0xe3, 0x80, 0xef, 0xbc];
  for (let first = 0xe4; first <= 0xe9; first++) {
    for (let second = 0x80; second <= 0xbf; second++) bytes.push(first, second);
  }
  const signs = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  return new RegExp(`[${signs.replaceAll('\uFFFD', '')}]`, 'gu');
}
