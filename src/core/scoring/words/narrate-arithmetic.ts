import { add, exact, isZero, ONE, toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Arithmetic, Combine, Ratio, Value } from '../../model/scheme/index.ts';
import { isNumber } from '../evaluate/cell.ts';
import { joined, operand } from './telling.ts';
import type { Narrate, Place, Telling } from './telling.ts';
import { cellWords, COMBINE_WORDS, missingWords, SYMBOLS } from './value-words.ts';

export function narrateArithmetic(value: Arithmetic, telling: Telling): Narrate {
  const parts = (first: Place, others: Place) =>
    value.of.map((inner, index) => operand(inner, index === 0 ? first : others, telling));
  switch (value.op) {
    case '+':
      return joined(parts('term', 'term'), SYMBOLS['+']);
    case '-':
      return joined(parts('term', 'subtracted'), SYMBOLS['-']);
    case '*':
      return joined(parts('factor', 'factor'), SYMBOLS['*']);
    case '/':
      return joined(parts('factor', 'divisor'), SYMBOLS['/']);
    case 'negate': {
      const [of] = parts('divisor', 'divisor');
      return (row) => `−${of?.(row) ?? ''}`;
    }
    case 'abs':
    case 'min':
    case 'max': {
      const list = joined(parts('term', 'term'), '，');
      const name = { abs: '绝对值', min: '较小值', max: '较大值' }[value.op];
      return (row) => `${name}（${list(row)}）`;
    }
  }
}

export function narrateCombine(value: Combine, telling: Telling): Narrate {
  const isWeighted = value.of.some((term) => term.weight !== null);
  const isAlone = value.of.length === 1;
  // Where a missing term does something, it has to be seen what is one term.
  const place = value.how === 'sum' && value.missing.rule !== 'missing' ? (isAlone ? 'lone' : 'subtracted') : 'term';
  const terms = value.of.map((term) =>
    narrateTerm(term, { place, needsWeight: value.how === 'mean' && isWeighted }, telling),
  );
  const list = joined(terms, value.how === 'sum' ? ' + ' : '、');
  const cells = value.of.map((term) => telling.scope.compile(term.value));
  const rule = missingWords(value.missing);
  const tail = (row: number): string => (cells.some((cell) => cell(row) === null) ? rule : '');
  if (value.how === 'sum') return (row) => `${list(row)}${tail(row)}`;
  const name = `${value.how === 'mean' && isWeighted ? '加权' : ''}${COMBINE_WORDS[value.how]}`;
  return (row) => `${name}（${list(row)}）${tail(row)}`;
}

/** With its weight where it has one; in a weighted mean every term has one. */
function narrateTerm(
  { value, weight }: Combine['of'][number],
  { place, needsWeight }: { place: Place; needsWeight: boolean },
  telling: Telling,
): Narrate {
  if (weight === null && !needsWeight) return operand(value, place, telling);
  const inner = operand(value, needsWeight ? 'divisor' : 'factor', telling);
  if (weight === null) return (row) => `${inner(row)} × 1`;
  const factor = telling.scope.compile(weight);
  return (row) => `${inner(row)} × ${cellWords(factor(row))}`;
}

/** Only the parts that count are told. */
export function narrateRatio(value: Ratio, telling: Telling): Narrate {
  const compiled = value.of.map((part) => ({
    got: telling.scope.compile(part.value),
    possible: telling.scope.compile(part.max),
    gotStory: operand(part.value, 'term', telling),
    possibleStory: operand(part.max, 'term', telling),
  }));
  const times = value.times === ONE ? '' : ` × ${toText(value.times)}`;
  return (row) => {
    const counted = compiled.filter((part) => isNumber(part.got(row)) && isNumber(part.possible(row)));
    const got = counted.map((part) => part.gotStory(row)).join(' + ');
    const possible = counted.map((part) => part.possibleStory(row)).join(' + ');
    const isNothing = isZero(sumOf(counted.map((part) => part.possible(row)).filter(isNumber)));
    return isNothing ? `（${got}） ÷ （${possible}）（除数为 0）` : `（${got}） ÷ （${possible}）${times}`;
  };
}

function sumOf(values: readonly Exact[]): Exact {
  return values.reduce(add, exact(0));
}

/** `（不低于 0，不高于 30）`; the empty text where there is no bound. */
export function narrateBounds(bounds: { min: Value | null; max: Value | null }, telling: Telling): Narrate {
  const min = bounds.min === null ? null : telling.alone(bounds.min);
  const max = bounds.max === null ? null : telling.alone(bounds.max);
  return (row) => {
    const words = [min === null ? '' : `不低于 ${min(row)}`, max === null ? '' : `不高于 ${max(row)}`];
    const said = words.filter((bound) => bound !== '').join('，');
    return said === '' ? '' : `（${said}）`;
  };
}
