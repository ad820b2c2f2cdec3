import { type LetterState, stateOfWord } from '../../model/letter-state.ts';

const LONGEST_LINE = 200;
/** What a word for a state has behind it that makes it none: 重复来信：否. */
const NOT = /^(?:否|无|没有|0)$/u;
/** What stands before a word for the state of a letter, wherever in its line. */
const STATE_LABEL = /(?:状态|情况|结果|进度)$/u;

/**
 * What the words for the state of a letter say in a line (已回复, 办理中, 不予受理); null for a line without one. That it has an answer,
 * or is open, stands before all else; that it was ended without one is certain only behind a label or at the end of the line, for titles
 * have such words too.
 */
export function stateIn(line: string): LetterState | null {
  if (line.length > LONGEST_LINE) return null;
  const words = wordsOf(line);
  const states = words.map((word, at) => (NOT.test(words[at + 1] ?? '') ? null : stateOfWord(word)));
  const plain = states.find((state) => state === 'answered' || state === 'open');
  if (plain !== undefined) return plain;
  const at = states.findLastIndex((state) => state !== null);
  if (at < 0) return null;
  const isCertain = STATE_LABEL.test(words[at - 1] ?? '') || words[at] === wordsOf(withoutBrackets(line)).at(-1);
  return states[at] === 'ended' && !isCertain ? 'doubtful' : (states[at] ?? null);
}

const wordsOf = (line: string) =>
  line
    .replaceAll(/[[\]【】（）()]/gu, ' ')
    .split(/[\s\u3000:：|]+/u)
    .filter((word) => word !== '');

/** A reason may stand in brackets behind a state: 不予受理（无实质内容）. */
const withoutBrackets = (line: string) => line.replaceAll(/[（(][^（()）]{0,100}[)）]/gu, ' ');

/** Lines on one side of a day in which its state may stand. */
const MOST_LINES = 3;

/**
 * The states of letters whose days stand in the lines `places`, in order. A state stands in the line of the day; else in all rows on
 * the same side of it, which the first and the last row tell, for between two days nobody sees to which one it belongs.
 */
export function statesOf(lines: readonly string[], places: readonly number[]): (LetterState | null)[] {
  const found = places.filter((place) => place >= 0);
  const before = (place: number, stop: number) =>
    firstState(lines.slice(Math.max(stop + 1, place - MOST_LINES, 0), place));
  const after = (place: number, stop: number) =>
    firstState(lines.slice(place + 1, Math.min(stop, place + 1 + MOST_LINES)));
  const [first = 0, second = lines.length] = found;
  const last = found.at(-1) ?? lines.length;
  // What stands once above a list, or once under it, is of no row.
  const isBefore = before(first, -1) !== null && before(last, found.at(-2) ?? -1) !== null;
  const isAfter = after(last, lines.length) !== null && after(first, second) !== null;
  return places.map((place) => {
    if (place < 0) return null;
    const inLine = stateIn(lines[place] ?? '');
    if (inLine !== null || isBefore === isAfter) return inLine;
    const at = found.indexOf(place);
    return isBefore ? before(place, found[at - 1] ?? -1) : after(place, found[at + 1] ?? lines.length);
  });
}

function firstState(lines: readonly string[]): LetterState | null {
  for (const line of lines) {
    const state = stateIn(line);
    if (state !== null) return state;
  }
  return null;
}
