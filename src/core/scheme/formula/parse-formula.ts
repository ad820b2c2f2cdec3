import type { Condition, Value } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import type { Reading } from '../reading.ts';
import type { TextNode } from '../yaml/node.ts';
import { openCursor } from './cursor.ts';
import { asCondition, asValue, conditionAt, valueAt, type Expression, type Parsing } from './expression.ts';
import { parsePrimary } from './parse-primary.ts';
import { tokenize } from './tokens.ts';

/** A value written as a formula; null after reporting. */
export function parseValueFormula(node: TextNode, reading: Reading): Value | null {
  const parsed = parse(node, reading);
  if (!parsed || 'value' in parsed) return parsed?.value ?? null;
  reading.report.add('value-expected', parsed.at);
  return null;
}

/** A condition written as a formula; null after reporting. */
export function parseConditionFormula(node: TextNode, reading: Reading): Condition | null {
  const parsed = parse(node, reading);
  if (!parsed || 'condition' in parsed) return parsed?.condition ?? null;
  reading.report.add('condition-expected', parsed.at, { example: node.text.trim() });
  return null;
}

function parse(node: TextNode, reading: Reading): Expression | null {
  const tokens = tokenize(node, reading.report);
  if (!tokens) return null;
  const cursor = openCursor(tokens, reading.report);
  const parsing: Parsing = { cursor, reading, expression: () => parseAlternatives(parsing) };
  const parsed = parsing.expression();
  if (cursor.peek().kind !== 'end') cursor.miss(CONTINUATION, cursor.peek());
  return cursor.failed() ? null : parsed;
}

const CONTINUATION: Text = { zh: '运算符或结尾', en: 'an operator or the end' };

/*
 * From loose to tight: or, and, not, comparisons, &, + and -, * and /. Values and conditions share one grammar, because a
 * parenthesis may open either: `(a + b) > c`, `(a > b) and c = 1`.
 */

function parseAlternatives(parsing: Parsing): Expression {
  return parseChain(parsing, { word: 'or', kind: 'any', part: parseConjunction });
}

function parseConjunction(parsing: Parsing): Expression {
  return parseChain(parsing, { word: 'and', kind: 'all', part: parseNegation });
}

interface Chain {
  word: 'or' | 'and';
  kind: 'any' | 'all';
  part: (parsing: Parsing) => Expression;
}

function parseChain(parsing: Parsing, { word, kind, part }: Chain): Expression {
  const first = part(parsing);
  if (!parsing.cursor.sees(word)) return first;
  const of = [asCondition(first, parsing)];
  while (parsing.cursor.take(word)) of.push(asCondition(part(parsing), parsing));
  return conditionAt({ kind, of }, first.at, parsing);
}

function parseNegation(parsing: Parsing): Expression {
  const { cursor } = parsing;
  const not = cursor.take('not');
  if (!not) return parseComparison(parsing);
  const of = asCondition(
    cursor.nested(() => parseNegation(parsing)),
    parsing,
  );
  return conditionAt({ kind: 'not', of }, not.at, parsing);
}

const COMPARISONS = ['=', '!=', '<=', '>=', '<', '>'] as const;

function parseComparison(parsing: Parsing): Expression {
  const { cursor } = parsing;
  const left = parseJoin(parsing);
  if (cursor.take('is')) return parseState(left, parsing);
  if (cursor.take('in')) return parseOneOf(left, parsing);
  const op = COMPARISONS.find((sign) => cursor.take(sign));
  if (!op) return left;
  const right = asValue(parseJoin(parsing), parsing);
  if (COMPARISONS.some((sign) => cursor.sees(sign))) cursor.fail('chained-comparison', cursor.peek().at);
  const compared = asValue(left, parsing);
  if (isMissing(compared) || isMissing(right)) cursor.fail('compared-with-missing', left.at);
  return conditionAt({ kind: 'compare', op, left: compared, right }, left.at, parsing);
}

function isMissing(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

function parseState(left: Expression, parsing: Parsing): Expression {
  const { cursor } = parsing;
  const negated = cursor.take('not') !== null;
  const kind = (['missing', 'untested'] as const).find((word) => cursor.take(word));
  if (!kind) cursor.miss(STATES, cursor.peek());
  const state = conditionAt({ kind: kind ?? 'missing', of: asValue(left, parsing) }, left.at, parsing);
  return negated ? conditionAt({ kind: 'not', of: asCondition(state, parsing) }, left.at, parsing) : state;
}

const STATES: Text = { zh: 'missing 或 untested', en: 'missing or untested' };

function parseOneOf(left: Expression, parsing: Parsing): Expression {
  const { cursor } = parsing;
  const texts: string[] = [];
  cursor.need('(');
  do {
    const token = cursor.next();
    if (token.kind !== 'text') cursor.miss(QUOTED_TEXT, token);
    texts.push(token.text);
  } while (cursor.take(','));
  cursor.need(')');
  return conditionAt({ kind: 'one-of', of: asValue(left, parsing), texts }, left.at, parsing);
}

const QUOTED_TEXT: Text = { zh: "单引号里的文本，例如 '东'", en: "a text in single quotes, such as 'east'" };

function parseJoin(parsing: Parsing): Expression {
  const first = parseSum(parsing);
  if (!parsing.cursor.sees('&')) return first;
  const of = [asValue(first, parsing)];
  while (parsing.cursor.take('&')) of.push(asValue(parseSum(parsing), parsing));
  return valueAt({ kind: 'join', of }, first.at, parsing);
}

function parseSum(parsing: Parsing): Expression {
  return parseOperations(parsing, ['+', '-'], parseProduct);
}

function parseProduct(parsing: Parsing): Expression {
  return parseOperations(parsing, ['*', '/'], parsePrimary);
}

type Sign = '+' | '-' | '*' | '/';

/** Operations of one strength, worked from left to right. */
function parseOperations(
  parsing: Parsing,
  signs: readonly Sign[],
  operand: (parsing: Parsing) => Expression,
): Expression {
  let left = operand(parsing);
  for (;;) {
    const op = signs.find((sign) => parsing.cursor.take(sign));
    if (!op) return left;
    const of = [asValue(left, parsing), asValue(operand(parsing), parsing)];
    left = valueAt({ kind: 'arithmetic', op, of }, left.at, parsing);
  }
}
