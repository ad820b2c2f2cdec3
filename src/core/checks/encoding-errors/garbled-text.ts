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
/** Each of the three characters of the pattern begins with one. */
const FEWEST_LATIN = 3;

/** The signs of broken text on a page; null where there are none. Words of other languages (français, Größe) are no such signs. */
export function garbledIn(text: string): Garbled | null {
  const { sorts, latin, hasPair } = signsIn(text);
  if (sorts === 0) return null;
  if ((sorts & REPLACEMENT) > 0) return found(text, [...text.matchAll(REPLACED)], '替换符');
  return (
    ((sorts & GARBAGE) > 0 ? found(text, [...text.matchAll(KNOWN_GARBAGE)], '乱码') : null) ??
    (latin >= FEWEST_LATIN ? garbledLatin(text) : null) ??
    (hasPair ? garbledChinese(text) : null)
  );
}

interface Signs {
  /** Sorts of signs that the text has, a bit each. */
  sorts: number;
  /** How many letters of Latin-1. */
  latin: number;
  /** Whether two beginnings stand as far apart as they do in UTF-8 read as GBK. */
  hasPair: boolean;
}

/** Most pages are told to be sound by one look at each letter. */
function signsIn(text: string): Signs {
  let [sorts, latin, last] = [0, 0, -9];
  let hasPair = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    const sort = SORTS[code] ?? 0;
    if (sort === 0) continue;
    sorts |= sort;
    if (sort === LATIN) latin++;
    else if (sort === BEGINNING) {
      if (at - last === 3) hasPair = true;
      last = at;
    }
  }
  return { sorts, latin, hasPair };
}

const REPLACEMENT = 1;
const GARBAGE = 2;
const LATIN = 4;
const BEGINNING = 8;

function garbledLatin(text: string): Garbled | null {
  const runs = [...text.matchAll(GBK_AS_LATIN)].filter(([run]) => new Set(run).size >= FEWEST_DISTINCT);
  return found(text, [...text.matchAll(UTF8_AS_LATIN)], '乱码') ?? found(text, runs, '乱码');
}

type Place = Pick<RegExpExecArray, 'index' | 0>;

const AROUND = 12;

function found(text: string, places: readonly Place[], kind: Garbled['kind']): Garbled | null {
  const [first] = places;
  if (first === undefined) return null;
  const around = text.slice(Math.max(0, first.index - AROUND), first.index + first[0].length + AROUND);
  return { kind, count: places.length, quote: around.replaceAll(/\s+/gu, ' ').trim() };
}

/** Four Chinese characters, which have 12 bytes, as the six characters that GBK makes of them. */
function garbledChinese(text: string): Garbled | null {
  return found(text, [...text.matchAll(UTF8_AS_GBK)], '乱码');
}

const OTHER_THAN_CHINESE = /[^\p{Script=Han}]/gu;
/** In the middle also signs such as ″ and ㈠; letters of other scripts stand between Chinese ones by themselves. */
const OTHER_THAN_LETTERS = /[^\p{Script=Han}\p{So}\p{No}′″]/gu;
const FIRST = [0xe4, 0xe9] as const;
const NEXT = [0x80, 0xbf] as const;
/** What GBK makes of the first and second byte of a character, of the third and the first of the next one, and of the other two. */
const BEGINNING_SIGNS = pairs(FIRST, NEXT);
const UTF8_AS_GBK = new RegExp(
  `(?:[${BEGINNING_SIGNS}][${pairs(NEXT, FIRST, OTHER_THAN_LETTERS)}][${pairs(NEXT, NEXT)}]){2}`,
  'gu',
);
const SORTS = sortsOfSigns();

type Range = readonly [from: number, to: number];

/** The characters that GBK has for two bytes of these ranges, both ends included, without those left out: all but Chinese ones. */
function pairs([from, to]: Range, [from2, to2]: Range, without: RegExp = OTHER_THAN_CHINESE): string {
  const bytes: number[] = [];
  // 80 alone is a sign of its own.
  for (let first = Math.max(from, 0x81); first <= to; first++) {
    for (let second = from2; second <= to2; second++) bytes.push(first, second);
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes)).replaceAll(without, '');
}

function sortsOfSigns(): Uint8Array {
  const sorts = new Uint8Array(0x1_00_00);
  sorts.fill(LATIN, 0x80, 0x1_00);
  for (const sign of BEGINNING_SIGNS) sorts[sign.charCodeAt(0)] = BEGINNING;
  for (const sign of '锟烫屯') sorts[sign.charCodeAt(0)] = GARBAGE;
  sorts[0xff_fd] = REPLACEMENT;
  return sorts;
}
