import type { Message } from '../../../model/page-facts.ts';
import { resolveReferences, TEXT } from '../../html/index.ts';
import { datesIn } from '../article-head/index.ts';
import { shownMarkup } from '../items/hidden-panels.ts';
import { hasDigits, textAt } from '../items/line-texts.ts';
import { openPageReader, type Page } from '../page.ts';
import { labelledMessages } from './labelled-messages.ts';
import { tellsDay } from './message.ts';

/** Digits of the day of an answer. */
const FEWEST_DIGITS = 8;
/** Of more hidden elements the others are not looked at. */
const MOST_FOLDED = 200;
/** Letters that are folded may stand in panels of tabs, which are hidden too. */
const DEEPEST = 1;

/**
 * The letters that a page keeps from view until a visitor opens them: each hidden element labels both days of one, or that of the
 * answer under a head that shows one day.
 */
export function foldedLetters(page: Page): Message[] {
  const found = foldedIn(page, { readers: [], depth: 0 });
  // Of heads that all show the day of the answer none shows that of asking.
  const areAnswers = found.every(({ asked, answered, isOver }) => isOver && asked === answered);
  return found.map(({ asked, answered, unit }) => ({ asked: areAnswers ? null : asked, answered, unit }));
}

interface Folded extends Message {
  /** Its day of asking stands without a label over the element. */
  isOver: boolean;
}

interface Reading {
  /** By depth: a page is gone when its reader reads the next one. */
  readers: ReturnType<typeof openPageReader>[];
  depth: number;
}

function foldedIn(page: Page, { readers, depth }: Reading): Folded[] {
  const letters: Folded[] = [];
  for (const [index, node] of page.hidden.slice(0, MOST_FOLDED).entries()) {
    if (!hasDigits(page.tree, node, FEWEST_DIGITS)) continue;
    const markup = shownMarkup(page, node);
    if (!tellsDay(markup)) continue;
    const read = (readers[depth] ??= openPageReader());
    const opened = read(new TextEncoder().encode(markup), null);
    const labelled = labelledMessages(opened);
    const [only] = labelled;
    if (only === undefined && depth < DEEPEST) letters.push(...foldedIn(opened, { readers, depth: depth + 1 }));
    else if (labelled.length === 1 && only?.asked === null) letters.push(...underHead(only, dayOver(page, index)));
    else letters.push(...labelled.filter(hasBothDays).map((letter) => ({ ...letter, isOver: false })));
  }
  return letters;
}

const hasBothDays = ({ asked, answered }: Message) => asked !== null && answered !== null;

function underHead({ answered, unit }: Message, asked: string | null): Folded[] {
  return asked === null || answered === null || asked > answered ? [] : [{ asked, answered, unit, isOver: true }];
}

/** Nodes of a head. */
const MOST_NODES = 60;

/** The only day that is shown between the hidden element before and this one, in the element around both. */
function dayOver({ tree, raw, hidden }: Page, index: number): string | null {
  const node = hidden[index] ?? 0;
  const before = tree.last[hidden[index - 1] ?? -1] ?? 0;
  const start = Math.max((tree.parent[node] ?? -1) + 1, before);
  if (node - start > MOST_NODES) return null;
  const texts: string[] = [];
  for (let each = start; each < node; each++) if (tree.tag[each] === TEXT) texts.push(textAt(tree, raw, each));
  const [day, other] = datesIn(resolveReferences(texts.join(' ')));
  return day === undefined || other !== undefined ? null : day.date;
}
