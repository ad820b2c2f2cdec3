import { NUMBER_PROBLEMS, normaliseText, readNumber, trimCell } from '../../model/cell-text.ts';
import { MISSING_WORDS, UNTESTED_WORDS } from '../../model/cell-words.ts';
import { cmp, eq, exact, round, toInteger, toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Cell, Untested, UntestedReason } from '../../model/facts.ts';
import { nameKey } from '../../model/name-key.ts';
import { nearestName } from '../../model/nearest.ts';
import type { Input } from '../../model/scheme/index.ts';
import type { FactFaultCode } from './fault-codes/index.ts';
import type { Details } from './report.ts';

/** What a cell says about an input. */
export interface CellReading {
  /** null as well where there is a problem. */
  cell: Cell;
  /** The cell was not written plainly (full-width digits, blanks, thousands separators) and is to be mentioned. */
  isNormalised: boolean;
  /** A percentage where the column takes more than 1: perhaps 60 points were meant, and 0.6 counts. */
  isPercentOfPoints?: true;
  problem: CellProblem | null;
}

/** A fault without its place; the header is added where it is reported. */
export interface CellProblem {
  code: FactFaultCode;
  details: Details;
}

const ONE = exact(1);
const MISSING: ReadonlySet<string> = new Set(MISSING_WORDS);
const UNTESTED: ReadonlySet<string> = new Set(UNTESTED_WORDS);

/** Texts of one column that are remembered; a column with more different ones is read cell by cell from there on. */
const MAX_REMEMBERED = 20_000;

const BLANK_CODES = { column: 'blank', check: 'no-verdict', marks: 'no-mark' } as const satisfies Record<
  Input['source']['from'],
  UntestedReason['code']
>;

/** "Not known", with the reason beginning at the input. */
export function untestedAt(input: Input, code: UntestedReason['code']): Untested {
  return { untested: { code, of: input.id } };
}

/** How the cells of an input are read. Equal texts give the same reading, so long columns cost a look-up a cell. */
export function cellReader(input: Input): (text: string) => CellReading {
  const remembered = new Map<string, CellReading>([['', readBlank(input)]]);
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const reading = readFilled(text, input);
    if (remembered.size < MAX_REMEMBERED) remembered.set(text, reading);
    return reading;
  };
}

/** What stands against a number in this input: its bounds, both inclusive, and whole numbers. */
export function numberProblem(value: Exact, input: Input): CellProblem | null {
  const { min, max, type } = input;
  if (type === 'whole' && !isWhole(value)) return { code: 'not-whole', details: { text: toText(value) } };
  if (min !== null && cmp(value, min) < 0) {
    return { code: 'below-minimum', details: { text: toText(value), limit: toText(min) } };
  }
  if (max !== null && cmp(value, max) > 0) {
    return { code: 'above-maximum', details: { text: toText(value), limit: toText(max) } };
  }
  return null;
}

/** Whole numbers beyond 2^53 are whole as well. */
function isWhole(value: Exact): boolean {
  return toInteger(value) !== null || eq(round(value, 0, 'down'), value);
}

function readBlank(input: Input): CellReading {
  switch (input.blank.as) {
    case 'refuse':
      return refused('blank-cell');
    case 'missing':
      return taken(null);
    case 'untested':
      return taken(untestedAt(input, BLANK_CODES[input.source.from]));
    case 'value':
      return taken(input.blank.value);
  }
}

function readFilled(text: string, input: Input): CellReading {
  const trimmed = trimCell(text);
  if (trimmed === '') return readBlank(input);
  if (input.type === 'text' && input.oneOf.includes(trimmed)) return taken(trimmed);
  const word = normaliseText(trimmed).toLowerCase();
  if (UNTESTED.has(word)) return taken(untestedAt(input, BLANK_CODES[input.source.from]));
  if (MISSING.has(word)) {
    return input.blank.as === 'refuse' ? refused('not-applicable-refused', { text: trimmed }) : taken(null);
  }
  return input.type === 'text' ? readWord(trimmed, input) : readFigure(text, input);
}

function readWord(trimmed: string, { oneOf }: Input): CellReading {
  if (oneOf.length === 0) return taken(trimmed);
  const same = oneOf.find((accepted) => nameKey(accepted) === nameKey(trimmed));
  if (same !== undefined) return { cell: same, isNormalised: true, problem: null };
  const details = { text: trimmed, accepted: oneOf.join('、'), nearest: nearestName(trimmed, oneOf) };
  return refused('not-accepted', details);
}

function readFigure(text: string, input: Input): CellReading {
  const reading = readNumber(text);
  if (!reading.ok) {
    return refused('not-a-number', {
      text: trimCell(text),
      reason: NUMBER_PROBLEMS[reading.reason],
      number: reading.suggestion,
      missing: input.blank.as === 'refuse' ? undefined : MISSING_WORDS[0],
      untested: UNTESTED_WORDS[0],
    });
  }
  const problem = numberProblem(reading.value, input);
  const isOdd = /[%％]/u.test(text) && input.max !== null && cmp(input.max, ONE) > 0;
  return problem === null
    ? {
        cell: reading.value,
        isNormalised: reading.normalised && !isOdd,
        ...(isOdd ? { isPercentOfPoints: true } : {}),
        problem,
      }
    : { cell: null, isNormalised: false, problem };
}

function taken(cell: Cell): CellReading {
  return { cell, isNormalised: false, problem: null };
}

function refused(code: FactFaultCode, details: Details = {}): CellReading {
  return { cell: null, isNormalised: false, problem: { code, details } };
}
