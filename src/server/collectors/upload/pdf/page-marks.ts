import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as the page shows it. Points from the lower left corner; `y` is the foot of the letters. */
export interface Mark {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A straight line or thin box: an edge of a table, usually. */
export interface Rule {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

export interface Marks {
  texts: Mark[];
  rules: Rule[];
}

/** What pdf.js makes of a page: numbers of operators and their arguments, side by side. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** A gap wider than this part of the type size separates words. */
export const WORD_GAP = 0.35;

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  matrix: Matrix;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  /** From the foot of a line to that of the next: below 0 as a rule. */
  leading: number;
}

interface Pen {
  state: State;
  saved: State[];
  /** Start of the line of text, and where on it the next letter comes. */
  line: Matrix;
  at: Matrix;
  marks: Marks;
}

/** Follows the operators of a page and notes which text stands where and which rules are drawn. Pictures are not looked at. */
export function pageMarks({ fnArray, argsArray }: Operators): Marks {
  const state = { matrix: IDENTITY, size: 0, spacing: 0, wordSpacing: 0, scale: 1, leading: 0 };
  const pen: Pen = { state, saved: [], line: IDENTITY, at: IDENTITY, marks: { texts: [], rules: [] } };
  for (const [index, operator] of fnArray.entries()) {
    OPERATORS[operator]?.(pen, (argsArray[index] ?? []) as readonly unknown[]);
  }
  return pen.marks;
}

type Operator = (pen: Pen, args: readonly unknown[]) => void;

const OPERATORS: Readonly<Record<number, Operator>> = {
  [OPS.save]: (pen) => pen.saved.push({ ...pen.state }),
  [OPS.restore]: (pen) => restore(pen),
  [OPS.transform]: (pen, args) => transform(pen, matrixOf(args)),
  [OPS.paintFormXObjectBegin]: (pen, args) => {
    pen.saved.push({ ...pen.state });
    if (args[0] !== null && args[0] !== undefined) transform(pen, matrixOf(args[0]));
  },
  [OPS.paintFormXObjectEnd]: (pen) => restore(pen),
  [OPS.beginText]: (pen) => place(pen, IDENTITY),
  [OPS.setTextMatrix]: (pen, args) => place(pen, matrixOf(args.length === 1 ? args[0] : args)),
  [OPS.moveText]: (pen, args) => move(pen, Number(args[0]), Number(args[1])),
  [OPS.setLeadingMoveText]: (pen, args) => {
    pen.state.leading = Number(args[1]);
    move(pen, Number(args[0]), Number(args[1]));
  },
  [OPS.nextLine]: (pen) => move(pen, 0, pen.state.leading),
  [OPS.setLeading]: (pen, args) => {
    pen.state.leading = -Number(args[0]);
  },
  [OPS.setFont]: (pen, args) => {
    pen.state.size = Number(args[1]);
  },
  [OPS.setCharSpacing]: (pen, args) => {
    pen.state.spacing = Number(args[0]);
  },
  [OPS.setWordSpacing]: (pen, args) => {
    pen.state.wordSpacing = Number(args[0]);
  },
  [OPS.setHScale]: (pen, args) => {
    pen.state.scale = Number(args[0]) / 100;
  },
  [OPS.showText]: (pen, args) => showText(pen, args[0] as readonly (Glyph | number | null)[]),
  [OPS.constructPath]: (pen, args) => notePath(pen, args[2]),
};

interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

function restore(pen: Pen): void {
  pen.state = pen.saved.pop() ?? pen.state;
}

function transform(pen: Pen, matrix: Matrix): void {
  pen.state.matrix = multiply(pen.state.matrix, matrix);
}

function place(pen: Pen, matrix: Matrix): void {
  pen.line = matrix;
  pen.at = matrix;
}

function move(pen: Pen, x: number, y: number): void {
  place(pen, multiply(pen.line, [1, 0, 0, 1, x, y]));
}

function showText(pen: Pen, glyphs: readonly (Glyph | number | null)[]): void {
  const { size, spacing, wordSpacing, scale, matrix } = pen.state;
  const start = multiply(matrix, pen.at);
  let text = '';
  let advance = 0;
  for (const glyph of glyphs) {
    // A number moves the next letter back, in thousandths of the type size; far forward, it stands for a space.
    if (typeof glyph === 'number') {
      advance -= (glyph / 1000) * size * scale;
      if (-glyph / 1000 > WORD_GAP && text !== '') text += ' ';
    } else if (glyph !== null) {
      text += glyph.unicode ?? '';
      advance += (((glyph.width ?? 0) / 1000) * size + spacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
  }
  pen.at = multiply(pen.at, [1, 0, 0, 1, advance, 0]);
  const across = Math.hypot(start[0], start[1]);
  const up = Math.hypot(start[2], start[3]);
  if (text !== '') pen.marks.texts.push({ text, x: start[4], y: start[5], width: advance * across, size: size * up });
}

/** `box` is left, bottom, right, top of what is drawn, before the page's own scale. */
function notePath(pen: Pen, box: unknown): void {
  const [a, b, c, d] = numbers(box);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return;
  const [first, second] = [apply(pen.state.matrix, a, b), apply(pen.state.matrix, c, d)];
  const [left, right] = [Math.min(first.x, second.x), Math.max(first.x, second.x)];
  const [bottom, top] = [Math.min(first.y, second.y), Math.max(first.y, second.y)];
  const thin = 2;
  if (right - left < thin !== top - bottom < thin) pen.marks.rules.push({ left, right, bottom, top });
}

function numbers(list: unknown): number[] {
  return list === null || list === undefined ? [] : Array.from(list as ArrayLike<number>, Number);
}

function matrixOf(list: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(list);
  return [a, b, c, d, e, f];
}

/** The matrix that applies `inner` first. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [A, B, C, D, E, F] = inner;
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
