import { type LetterState, stateOfWord } from '../../model/letter-state.ts';

const BRACKETS = /[[\]【】（）()]/gu;
const LONGEST_LINE = 200;

/** What the first word for the state of a letter says (已回复, 办理中, 不予受理); null for a line without one. */
export function stateIn(line: string): LetterState | null {
  if (line.length > LONGEST_LINE) return null;
  for (const word of line.replaceAll(BRACKETS, ' ').split(/[\s\u3000:：|]+/u)) {
    const said = stateOfWord(word);
    if (said !== null) return said;
  }
  return null;
}

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
  const isBefore = before(found[0] ?? 0, -1) !== null;
  const isAfter = after(found.at(-1) ?? lines.length, lines.length) !== null;
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
