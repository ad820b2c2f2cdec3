import type { Message } from '../../../model/page-facts.ts';
import { linkAround } from '../items/line-texts.ts';
import type { Page } from '../page.ts';
import { isBody } from './field-names.ts';
import { bodyAnswering } from './signed-answer.ts';

/** A letter with the lines of its first and its last label. */
export interface Placed {
  message: Message;
  from: number;
  to: number;
}

/** Letters that show theirs in the same place. */
const FEWEST_ALIKE = 2;
/** Lines behind the last label of a letter in which the unit may stand. */
const MOST_BEHIND = 3;

/**
 * Who answers where no letter of a page has a label for it: a body alone in a line, in all letters as many lines behind the last label;
 * or the body that answers by name between the labels (市教育局答复：). By the index of the letter; null for none.
 */
export function unlabelledUnits(page: Page, letters: readonly Placed[]): (string | null)[] {
  const none = letters.map(() => null);
  if (letters.some(({ message }) => message.unit !== null)) return none;
  const spoken = letters.map((letter) => speakerOf(page, letter));
  if (spoken.some((unit) => unit !== null)) return spoken;
  if (letters.length < FEWEST_ALIKE || letters.some(({ message }) => message.answered === null)) return none;
  for (let behind = 1; behind <= MOST_BEHIND; behind++) {
    const units = letters.map(({ to }, index) => {
      const at = to + behind;
      return at < (letters[index + 1]?.from ?? page.lines.length) ? bodyAt(page, at) : null;
    });
    if (units.every((unit) => unit !== null)) return units;
  }
  return none;
}

/** States and titles that end like the name of a body: 已交办, 建议增设办事处. */
const NO_BODY = /^[已未待正转]|^(?:建议|关于|请|希望|恳请)|的/u;

/** What leads elsewhere names no one who answers. */
function bodyAt({ lines, tree }: Page, at: number): string | null {
  const line = lines[at];
  const text = line?.text.trim() ?? '';
  return line !== undefined && isBody(text) && !NO_BODY.test(text) && linkAround(tree, line.first) < 0 ? text : null;
}

function speakerOf({ lines }: Page, { message, from, to }: Placed): string | null {
  if (message.answered === null) return null;
  const units = lines.slice(from, to + 1).flatMap(({ text }) => bodyAnswering(text) ?? []);
  return new Set(units).size === 1 ? (units[0] ?? null) : null;
}
