import { isZero, toText } from '../../model/exact/index.ts';
import type { Bands, Combine, Ratio, Tally, Value, When } from '../../model/scheme/index.ts';
import { isInBand } from '../evaluate/bands.ts';
import { isNumber } from '../evaluate/cell.ts';
import type { Scope } from '../evaluate/scope.ts';
import { conditionWords } from './rule-words.ts';
import type { NameOf } from './rule-words.ts';
import {
  bandWords,
  cellWords,
  COHORT_WORDS,
  COMBINE_WORDS,
  FOLD_WORDS,
  KEEP_WORDS,
  missingWords,
  ROUND_WORDS,
  SYMBOLS,
} from './value-words.ts';

/** Tells a row's value with its figures: `25 − 指南缺项数 3 × 2.5`. */
export type Narrate = (row: number) => string;

/** How a value came about, with the figures of the row filled in, without the result. A plain name needs no story: null. */
export function compileNarration(value: Value, scope: Scope, nameOf: NameOf): Narrate | null {
  return value.kind === 'reference' || value.kind === 'constant' ? null : narrate(value, { scope, nameOf });
}

interface Context {
  scope: Scope;
  nameOf: NameOf;
}

function narrate(value: Value, context: Context): Narrate {
  const { scope, nameOf } = context;
  const part = (inner: Value): Narrate => narrate(inner, context);
  switch (value.kind) {
    case 'constant':
      return () => cellWords(value.value);
    case 'reference': {
      const of = scope.compile(value);
      const name = nameOf(value.name);
      return (row) => `${name} ${cellWords(of(row))}`;
    }
    case 'arithmetic':
      return narrateArithmetic(value, context);
    case 'join':
      return joined(value.of.map(part), ' & ');
    case 'tally':
      return narrateTally(value, context);
    case 'bands':
      return narrateBands(value, context);
    case 'match':
      return suffixed(part(value.of), ' 对应');
    case 'combine':
      return narrateCombine(value, context);
    case 'ratio':
      return narrateRatio(value, context);
    case 'fold':
      return narrateFold(value, context);
    case 'when':
      return narrateWhen(value, context);
    case 'round':
      return suffixed(part(value.of), ` ${ROUND_WORDS[value.mode]}到 ${value.decimals} 位小数`);
    case 'sqrt':
      return suffixed(part(value.of), ` 开平方到 ${value.decimals} 位小数`);
    case 'text':
      return part(value.of);
    case 'limit':
      return narrateLimit(value, context);
    case 'cohort':
      return () => COHORT_WORDS[value.take];
  }
}

function narrateBands(value: Bands, context: Context): Narrate {
  const of = narrate(value.of, context);
  const number = context.scope.compile(value.of);
  return (row) => {
    const x = number(row);
    const band = isNumber(x) ? value.bands.find((one) => isInBand(x, one)) : undefined;
    return `${of(row)} 属于${band === undefined ? '其他' : bandWords(band)}`;
  };
}

function narrateCombine(value: Combine, context: Context): Narrate {
  const terms = value.of.map((term) => {
    const inner = narrate(term.value, context);
    if (term.weight === null) return inner;
    const weight = context.scope.compile(term.weight);
    return (row: number) => `${inner(row)} × ${cellWords(weight(row))}`;
  });
  const list = joined(terms, value.how === 'sum' ? ' + ' : '、');
  const tail = missingWords(value.missing);
  if (value.how === 'sum') return (row) => `${list(row)}${tail}`;
  return (row) => `${COMBINE_WORDS[value.how]}（${list(row)}）${tail}`;
}

function narrateRatio(value: Ratio, context: Context): Narrate {
  const got = joined(
    value.of.map((one) => narrate(one.value, context)),
    ' + ',
  );
  const possible = joined(
    value.of.map((one) => narrate(one.max, context)),
    ' + ',
  );
  return (row) => `（${got(row)}） ÷ （${possible(row)}） × ${toText(value.times)}`;
}

function joined(parts: Narrate[], separator: string): Narrate {
  return (row) => parts.map((part) => part(row)).join(separator);
}

function suffixed(part: Narrate, suffix: string): Narrate {
  return (row) => `${part(row)}${suffix}`;
}

function narrateArithmetic(value: Extract<Value, { kind: 'arithmetic' }>, context: Context): Narrate {
  const parts = value.of.map((inner) => {
    const text = narrate(inner, context);
    const needsBrackets =
      inner.kind === 'arithmetic' && (value.op === '*' || value.op === '/') && (inner.op === '+' || inner.op === '-');
    return needsBrackets ? (row: number) => `（${text(row)}）` : text;
  });
  switch (value.op) {
    case '+':
    case '-':
    case '*':
    case '/':
      return joined(parts, SYMBOLS[value.op]);
    case 'negate':
      return (row) => `−${parts[0]?.(row) ?? ''}`;
    case 'abs':
    case 'min':
    case 'max': {
      const list = joined(parts, '，');
      const name = { abs: '绝对值', min: '较小值', max: '较大值' }[value.op];
      return (row) => `${name}（${list(row)}）`;
    }
  }
}

/** Only the entries that moved something are told. */
function narrateTally(tally: Tally, context: Context): Narrate {
  const { scope } = context;
  const from = narrate(tally.from, context);
  const entries = tally.entries.map((entry) => {
    const amount = scope.compile(entry.amount);
    const count = entry.count === null ? null : narrate(entry.count, context);
    const each = entry.each === null ? null : scope.compile(entry.each);
    const atMost = entry.atMost === null ? null : scope.compile(entry.atMost);
    const test = scope.test(entry.condition);
    const plain = narrate(entry.amount, context);
    return (row: number): string => {
      const moved = amount(row);
      if (test(row) === false || moved === null || (isNumber(moved) && isZero(moved))) return '';
      const figure = count === null || each === null ? plain(row) : `${count(row)} × ${cellWords(each(row))}`;
      const limit = atMost === null ? '' : `（至多 ${cellWords(atMost(row))}）`;
      const why = entry.because === null ? '' : `（${entry.because}）`;
      return ` ${entry.sign === 1 ? '+' : '−'} ${figure}${limit}${why}`;
    };
  });
  return (row) => `${from(row)}${entries.map((entry) => entry(row)).join('')}`;
}

function narrateFold(fold: Extract<Value, { kind: 'fold' }>, context: Context): Narrate {
  const child = context.scope.child(fold.level);
  const value = fold.value === null ? null : child.scope.compile(fold.value);
  const where = child.scope.test(fold.where);
  const name = child.scope.level.name;
  const keepOf = fold.keep === null ? null : { side: fold.keep.side, count: context.scope.compile(fold.keep.count) };
  return (row) => {
    const rows = (child.rowsOf[row] ?? []).filter((one) => where(one) === true);
    if (value === null) return `${name} ${rows.length} 个`;
    const kept = keepOf === null ? '' : `中${KEEP_WORDS[keepOf.side]} ${cellWords(keepOf.count(row))} 个`;
    const shown = rows.slice(0, 20).map((one) => cellWords(value(one)));
    const more = rows.length > shown.length ? ` 等 ${rows.length} 个` : '';
    return `${name}（${shown.join('、')}${more}）${kept}${FOLD_WORDS[fold.how]}`;
  };
}

function narrateWhen(value: When, context: Context): Narrate {
  const cases = value.cases.map((one) => ({
    test: context.scope.test(one.condition),
    condition: conditionWords(one.condition, context.nameOf),
    gives: narrate(one.gives, context),
    because: one.because,
  }));
  const otherwise = narrate(value.otherwise, context);
  return (row) => {
    for (const one of cases) {
      const truth = one.test(row);
      if (truth === true) return `${one.because ?? `因 ${one.condition}`}：${one.gives(row)}`;
      if (truth !== false && truth !== null) return `${one.condition} 未定`;
    }
    return otherwise(row);
  };
}

function narrateLimit(value: Extract<Value, { kind: 'limit' }>, context: Context): Narrate {
  const of = narrate(value.of, context);
  const min = value.min === null ? null : narrate(value.min, context);
  const max = value.max === null ? null : narrate(value.max, context);
  return (row) => {
    const bounds = [min === null ? '' : `不低于 ${min(row)}`, max === null ? '' : `不高于 ${max(row)}`];
    return `${of(row)}（${bounds.filter((bound) => bound !== '').join('，')}）`;
  };
}
