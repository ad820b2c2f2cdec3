import type { Run } from '../../../model/document.ts';
import { printable } from '../../../model/printable.ts';
import type { FactValue } from './fact-value.ts';

/**
 * While a template is being filled in, a fact stands in the text between marks: name, then words. The marks are characters that
 * no document may contain (Unicode noncharacters), and they are taken out of everything that comes from outside.
 */
const OPEN = '\ufdd0';
const MIDDLE = '\ufdd1';
const CLOSE = '\ufdd2';
/** Stands at the end of a template line that holds tags only; the line leaves no trace in the text. */
export const TAG_LINE = '\ufdd3';

const MARKS = /[\ufdd0-\ufdd3]/gu;
const FACT = /\ufdd0([^\ufdd1]*)\ufdd1([^\ufdd2]*)\ufdd2/gu;

/** The text as it may enter: one line, no control characters, none of our marks. */
export function withoutMarks(text: string): string {
  return printable(text).replace(MARKS, '');
}

/** The fact as it stands in the filled-in text. */
export function markedFact(fact: FactValue): string {
  return `${OPEN}${fact.path}${MIDDLE}${fact.value}${CLOSE}`;
}

/** The runs of a piece of filled-in text; empty ones are left out. */
export function runsOf(marked: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of marked.matchAll(FACT)) {
    pushRun(runs, { text: marked.slice(end, match.index) });
    pushRun(runs, { text: match[2] ?? '', fact: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  pushRun(runs, { text: marked.slice(end) });
  return runs;
}

function pushRun(runs: Run[], run: Run): void {
  const text = run.text.replace(MARKS, '');
  if (text !== '') runs.push({ ...run, text });
}
