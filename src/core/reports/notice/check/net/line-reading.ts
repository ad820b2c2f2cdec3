import { lettersOf, squeezed } from '../text/plain-text.ts';
import { plainNumber } from '../tokens/plain-number.ts';
import { NUMBER_KINDS, type Token } from '../tokens/token.ts';
import { tokenize, type Lexicon } from '../tokens/tokenize.ts';

/** A line made comparable: letters and digits only, every number and date in one spelling. */
export interface LineReading {
  written: string;
  letters: string;
  /** The same without the number of an annex in front of it: 附件1：…, 附件：2. …, 3、… */
  rest: string;
  /** That number; null where there is none. */
  number: number | null;
  /** 附件, or 附件 with its number, and nothing else. */
  isLabel: boolean;
  /** A date and nothing else. */
  isDate: boolean;
}

const NUMBERED = /^(?:附件:?(\d+(?:\.\d+)?|[一二三四五六七八九十]+)[.、:]?|(?:附件:)?(\d+(?:\.\d+)?)[.、]|附件:)/u;
const LABEL = /^附件(?:[\d.]+|[一二三四五六七八九十]+)?:?$/u;

export function readLine(written: string, lexicon: Lexicon): LineReading {
  const text = squeezed(written);
  const [front = '', ...numbers] = NUMBERED.exec(text) ?? [];
  const number = plainNumber(numbers.find((one) => one !== undefined) ?? '');
  const tokens = tokenize(text, lexicon);
  const [only, ...others] = tokens;
  const letters = lettersAndValues(text, tokens);
  const rest = text.slice(front.length);
  return {
    written: written.replace(/\s+/gu, ' ').trim(),
    letters,
    rest: front === '' ? letters : lettersAndValues(rest, tokenize(rest, lexicon)),
    number: number === null ? null : Number(number),
    isLabel: LABEL.test(text),
    isDate: only?.kind === 'date' && others.length === 0 && lettersOf(text).length <= only.end - only.start,
  };
}

function lettersAndValues(text: string, tokens: readonly Token[]): string {
  let letters = '';
  let end = 0;
  for (const { kind, value, start, end: next } of tokens) {
    if (!NUMBER_KINDS.has(kind)) continue;
    letters += lettersOf(text.slice(end, start)) + value;
    end = next;
  }
  return letters + lettersOf(text.slice(end));
}
