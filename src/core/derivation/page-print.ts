import { openHash } from './memory/text-hash.ts';

/** With fewer letters a text says nothing of its page. */
const FEWEST_LETTERS = 4;

/**
 * Print of the visible text of a page (`text` of a page record), as 16 hexadecimal digits, for telling whether an address is
 * answered like one that cannot exist. Only what is not ASCII counts, for such answers repeat the address, the time or a number
 * of the request; of a text without four such letters, its ASCII letters. Null for a text that has too few of either.
 */
export function pagePrint(text: string): string | null {
  return printOf(text, isForeign) ?? printOf(text, isLetter);
}

function printOf(text: string, counts: (unit: number) => boolean): string | null {
  const hash = openHash();
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!counts(unit)) continue;
    hash.add(unit);
    letters++;
  }
  if (letters < FEWEST_LETTERS) return null;
  const { high, low } = hash.end();
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** Letters and signs beyond ASCII; blanks of any kind are none. */
const isForeign = (unit: number) => unit > 0x2e7f && unit !== 0x3000 && unit !== 0xfeff;

const isLetter = (unit: number) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
