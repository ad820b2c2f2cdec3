import { isCalendarDate, probableDate } from '../model/calendar-date.ts';
import { div, exact, lte, ONE, parseDecimal, sign, toText, type Exact } from '../model/exact/index.ts';
import { nearestName } from '../model/nearest.ts';
import type { Text } from '../model/text.ts';
import { didYouMean, listed, sameText, type Report } from './report.ts';
import type { Node, TextNode } from './yaml/node.ts';
import { FULL_WIDTH_COLON } from './yaml/yaml-errors.ts';

/** A node with the name of the field in which it stands, for messages. */
export interface Written {
  node: Node;
  field: string;
}

const SHAPES: Record<Node['shape'], Text> = {
  map: { zh: '映射（名称: 值）', en: 'a map (name: value)' },
  list: { zh: '列表', en: 'a list' },
  text: { zh: '文本', en: 'a text' },
};

/** Reports that `node` has another shape than wanted, or none at all. */
export function reportShape({ node, field }: Written, wanted: Node['shape'], report: Report): void {
  if (node.shape === 'text' && node.empty) report.add('empty-value', node.at, { field });
  else {
    const advice = node.shape === 'text' && node.text.includes('：') ? FULL_WIDTH_COLON : undefined;
    report.add('wrong-shape', node.at, { wanted: SHAPES[wanted], found: SHAPES[node.shape] }, advice);
  }
}

/** The text node itself, not empty; null after reporting. */
export function readScalar(written: Written, report: Report): TextNode | null {
  const { node } = written;
  if (node.shape === 'text' && node.text.trim() !== '') return node;
  if (node.shape === 'text') report.add('empty-value', node.at, { field: written.field });
  else reportShape(written, 'text', report);
  return null;
}

/** A text with no blanks around it; null after reporting. */
export function readText(written: Written, report: Report): string | null {
  return readScalar(written, report)?.text.trim() ?? null;
}

/** The same, but quotes with nothing between them are a text too; null after reporting. */
export function readTextOrNothing(written: Written, report: Report): string | null {
  const { node } = written;
  return node.shape === 'text' && !node.empty && node.text.trim() === '' ? '' : readText(written, report);
}

/** One text or a list of texts, at least one; null after reporting. */
export function readTexts(written: Written, report: Report): string[] | null {
  const { node, field } = written;
  if (node.shape !== 'list') {
    const text = readText(written, report);
    return text === null ? null : [text];
  }
  if (node.items.length === 0) report.add('empty-list', node.at, { field });
  const texts = node.items.map((item) => readText({ node: item, field }, report));
  return texts.length > 0 && texts.every((text) => text !== null) ? texts : null;
}

/** A decimal or a percentage, exactly as written; null after reporting. */
export function readNumber(written: Written, report: Report): Exact | null {
  const scalar = readScalar(written, report);
  if (!scalar) return null;
  const number = numberOf(scalar.text.trim());
  if (number === null)
    report.add('not-a-number', scalar.at, { text: scalar.text }, adviceForNumber(scalar, written.field));
  return number;
}

/** Where a number has to stand, a name would have to be computed first. */
function adviceForNumber({ text }: TextNode, field: string): Text | undefined {
  if (!/\p{L}/u.test(text) || /\d[eE][-+]?\d/u.test(text)) return undefined;
  if (!BOUNDS.has(field))
    return { zh: '这里只能写定的数，不能写名称和公式', en: 'Only a fixed number can stand here, no name or formula' };
  return {
    zh: '界限是定的数；与一个值比较用 when：{ if: x >= 值, then: … }',
    en: 'A bound is a fixed number; compare with a value by when: { if: x >= value, then: … }',
  };
}

const BOUNDS: ReadonlySet<string> = new Set(['from', 'above', 'to', 'below']);

/** A number that is not negative; null after reporting. */
export function readAmount(written: Written, report: Report): Exact | null {
  const number = readNumber(written, report);
  if (number === null || sign(number) >= 0) return number;
  const details = { field: written.field, value: toText(number), range: { zh: '不小于 0', en: '0 or more' } };
  report.add('out-of-range', written.node.at, details);
  return null;
}

/** A share from 0 to 100 %, both inclusive; null after reporting. */
export function readShare(written: Written, report: Report): Exact | null {
  const share = readNumber(written, report);
  if (share === null || (sign(share) >= 0 && lte(share, ONE))) return share;
  const details = { field: written.field, value: toText(share), range: { zh: '0 到 100%', en: 'from 0 to 100%' } };
  report.add('out-of-range', written.node.at, details);
  return null;
}

/** `12`, `0.5`, `-3`, `30%` (0.3); null for any other text. */
export function numberOf(text: string): Exact | null {
  const isPercent = text.endsWith('%');
  const number = parseDecimal(isPercent ? text.slice(0, -1) : text);
  return number !== null && isPercent ? div(number, exact(100)) : number;
}

/** Both inclusive. */
export interface WholeRange {
  least: number;
  most?: number;
}

/** A whole number within the range; null after reporting. */
export function readWhole(written: Written, range: WholeRange, report: Report): number | null {
  const number = readNumber(written, report);
  if (number === null) return null;
  const text = toText(number);
  const whole = Number(text);
  const { least, most = Number.MAX_SAFE_INTEGER } = range;
  if (/^-?\d+$/u.test(text) && whole >= least && whole <= most) return whole;
  report.add('out-of-range', written.node.at, { field: written.field, value: text, range: rangeText(range) });
  return null;
}

function rangeText({ least, most }: WholeRange): Text {
  return most === undefined
    ? { zh: `不小于 ${least} 的整数`, en: `a whole number, ${least} or more` }
    : { zh: `${least} 到 ${most} 的整数`, en: `a whole number from ${least} to ${most}` };
}

/** One of a closed list of words; null after reporting. */
export function readChoice<T extends string>(written: Written, choices: readonly T[], report: Report): T | null {
  const scalar = readScalar(written, report);
  if (!scalar) return null;
  const text = scalar.text.trim();
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  const details = { field: sameText(written.field), text, choices: listed(choices) };
  report.add('unknown-choice', scalar.at, details, didYouMean(nearestName(text, choices)));
  return null;
}

const FLAGS: Record<string, boolean> = { yes: true, true: true, no: false, false: false };

/** `true`, `yes`, `false` or `no`; null after reporting. */
export function readFlag(written: Written, report: Report): boolean | null {
  const word = readChoice(written, Object.keys(FLAGS), report);
  return word === null ? null : (FLAGS[word] ?? null);
}

/** A day as `2026-04-03` that exists; null after reporting. */
export function readDate(written: Written, report: Report): string | null {
  const scalar = readScalar(written, report);
  if (!scalar) return null;
  const text = scalar.text.trim();
  if (isCalendarDate(text)) return text;
  report.add('bad-date', scalar.at, { text }, didYouMean(probableDate(text) ?? undefined));
  return null;
}
