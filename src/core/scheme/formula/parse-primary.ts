import { neg } from '../../model/exact/index.ts';
import type { Value } from '../../model/scheme/index.ts';
import type { Text } from '../../model/text.ts';
import { RESERVED_WORDS } from '../names.ts';
import { unreadable } from '../reading.ts';
import { numberOf } from '../scalars.ts';
import { adviceForFunction } from './advice.ts';
import { asValue, valueAt, type Expression, type Parsing } from './expression.ts';
import type { Token } from './tokens.ts';

/** The parts that operators join: numbers, texts, names, functions, parentheses, each with any number of minus signs. */
export function parsePrimary(parsing: Parsing): Expression {
  const { cursor } = parsing;
  if (cursor.sees('-')) return parseNegative(parsing);
  const token = cursor.next();
  if (token.kind === 'number') return parseNumber(token, parsing);
  if (token.kind === 'text') return valueAt({ kind: 'constant', value: token.text }, token.at, parsing);
  if (token.kind === 'name') return parseName(token, parsing);
  if (token.kind === 'sign' && token.text === '(') return parseParentheses(parsing);
  cursor.miss(OPERAND, token);
  return { value: unreadable(), at: token.at };
}

function parseNumber(token: Token, parsing: Parsing): Expression {
  const value = numberOf(token.text);
  if (value === null) parsing.cursor.fail('not-a-number', token.at, { text: token.text });
  return valueAt({ kind: 'constant', value }, token.at, parsing);
}

const OPERAND: Text = { zh: '数、名称或左括号', en: 'a number, a name or a parenthesis' };

function parseNegative(parsing: Parsing): Expression {
  const minus = parsing.cursor.next();
  const of = asValue(
    parsing.cursor.nested(() => parsePrimary(parsing)),
    parsing,
  );
  const number = of.kind === 'constant' && typeof of.value !== 'string' ? of.value : null;
  const value: Value =
    number === null ? { kind: 'arithmetic', op: 'negate', of: [of] } : { kind: 'constant', value: neg(number) };
  return valueAt(value, minus.at, parsing);
}

function parseParentheses(parsing: Parsing): Expression {
  const inside = parsing.cursor.nested(() => parsing.expression());
  parsing.cursor.need(')');
  return inside;
}

const FUNCTIONS = ['min', 'max', 'abs'] as const;

/** Reserved words that are values. */
const VALUE_WORDS: ReadonlySet<string> = new Set(['total', 'vetoes', 'unit']);

function parseName(token: Token, parsing: Parsing): Expression {
  const { cursor } = parsing;
  if (cursor.sees('(')) return parseCall(token, parsing);
  if (token.text === 'missing') return valueAt({ kind: 'constant', value: null }, token.at, parsing);
  if (RESERVED_WORDS.has(token.text) && !VALUE_WORDS.has(token.text)) {
    cursor.miss(OPERAND, token);
  }
  return valueAt({ kind: 'reference', name: token.text }, token.at, parsing);
}

function parseCall(token: Token, parsing: Parsing): Expression {
  const { cursor } = parsing;
  const op = FUNCTIONS.find((name) => name === token.text);
  if (!op) {
    cursor.fail('unknown-function', token.at, { name: token.text }, adviceForFunction(token.text));
    return { value: unreadable(), at: token.at };
  }
  const of = cursor.nested(() => parseArguments(parsing));
  cursor.need(')');
  if (op === 'abs' && of.length > 1) cursor.miss(ONE_ARGUMENT, token);
  return valueAt({ kind: 'arithmetic', op, of }, token.at, parsing);
}

const ONE_ARGUMENT: Text = { zh: '只有一个值的 abs(…)', en: 'abs(…) with one value' };

function parseArguments(parsing: Parsing): Value[] {
  const of: Value[] = [];
  parsing.cursor.need('(');
  do {
    of.push(asValue(parsing.expression(), parsing));
  } while (parsing.cursor.take(','));
  return of;
}
