import type { Bands, Match, Value, When } from '../../model/scheme/index.ts';
import { isInBand } from '../evaluate/bands.ts';
import { isNumber } from '../evaluate/cell.ts';
import type { Scope } from '../evaluate/scope.ts';
import { narrateArithmetic, narrateBounds, narrateCombine, narrateRatio } from './narrate-arithmetic.ts';
import { narrateTally } from './narrate-tally.ts';
import { conditionWords, ruleWords } from './rule-words.ts';
import type { NameOf } from './rule-words.ts';
import { joined } from './telling.ts';
import type { Narrate, Telling } from './telling.ts';
import { bandWords, cellWords, FOLD_WORDS, KEEP_WORDS, LOG_WORDS, ofClassWords, ROUND_WORDS } from './value-words.ts';

/** How a value came about, with the figures of the row filled in, without the result. A plain name needs no story: null. */
export function compileNarration(value: Value, scope: Scope, nameOf: NameOf): Narrate | null {
  if (value.kind === 'reference' || value.kind === 'constant') return null;
  const telling: Telling = { scope, nameOf, alone: (inner) => narrate(inner, telling) };
  return telling.alone(value);
}

function narrate(value: Value, telling: Telling): Narrate {
  const { scope, nameOf, alone } = telling;
  switch (value.kind) {
    case 'constant':
      return () => cellWords(value.value);
    case 'reference': {
      const of = scope.compile(value);
      const name = nameOf(value.name);
      return (row) => `${name} ${cellWords(of(row))}`;
    }
    case 'arithmetic':
      return narrateArithmetic(value, telling);
    case 'join':
      return joined(value.of.map(alone), ' & ');
    case 'tally':
      return narrateTally(value, telling);
    case 'bands':
      return narrateBands(value, telling);
    case 'match':
      return narrateMatch(value, telling);
    case 'combine':
      return narrateCombine(value, telling);
    case 'ratio':
      return narrateRatio(value, telling);
    case 'fold':
      return narrateFold(value, telling);
    case 'when':
      return narrateWhen(value, telling);
    case 'round':
      return suffixed(alone(value.of), ` ${ROUND_WORDS[value.mode]}到 ${value.decimals} 位小数`);
    case 'root': {
      const degree = value.degree === 2 ? '平方' : ` ${value.degree} 次方`;
      return suffixed(alone(value.of), ` 开${degree}到 ${value.decimals} 位小数`);
    }
    case 'log':
      return suffixed(alone(value.of), ` 取${LOG_WORDS[value.base]}到 ${value.decimals} 位小数`);
    case 'text':
      return alone(value.of);
    case 'limit':
      return joined([alone(value.of), narrateBounds(value, telling)], '');
    case 'of-class': {
      const of = scope.compile(value);
      const unit = value.unit && scope.compile(value.unit);
      return (row) => `${ofClassWords(value, unit && cellWords(unit(row)))} ${cellWords(of(row))}`;
    }
    case 'cohort': {
      const words = ruleWords(value, nameOf);
      return () => words;
    }
  }
}

function suffixed(part: Narrate, suffix: string): Narrate {
  return (row) => `${part(row)}${suffix}`;
}

function narrateBands(value: Bands, telling: Telling): Narrate {
  const of = telling.alone(value.of);
  const number = telling.scope.compile(value.of);
  const gives = value.bands.map((band) => narrateGiven(band.gives, telling));
  const otherwise = value.otherwise === null ? () => '' : narrateGiven(value.otherwise, telling);
  return (row) => {
    const x = number(row);
    if (!isNumber(x)) return of(row);
    const index = value.bands.findIndex((band) => isInBand(x, band));
    const band = value.bands[index];
    return `${of(row)} 属于${band === undefined ? '其他' : bandWords(band)}${(gives[index] ?? otherwise)(row)}`;
  };
}

function narrateMatch(value: Match, telling: Telling): Narrate {
  const of = telling.alone(value.of);
  const text = telling.scope.compile(value.of);
  const cases = new Map(value.cases.map((one) => [one.text, narrateGiven(one.gives, telling)]));
  const otherwise = value.otherwise === null ? () => '' : narrateGiven(value.otherwise, telling);
  return (row) => {
    const cell = text(row);
    if (typeof cell !== 'string') return of(row);
    return `${of(row)} 对应${(cases.get(cell) ?? otherwise)(row)}`;
  };
}

/** What a band or a case gives, where it has to be computed. */
function narrateGiven(gives: Value, telling: Telling): Narrate {
  if (gives.kind === 'constant') return () => '';
  const story = telling.alone(gives);
  return (row) => `：${story(row)}`;
}

function narrateFold(fold: Extract<Value, { kind: 'fold' }>, telling: Telling): Narrate {
  const child = telling.scope.child(fold.level);
  const value = fold.value === null ? null : child.scope.compile(fold.value);
  const where = child.scope.test(fold.where);
  const name = child.scope.level.name;
  const keepOf = fold.keep === null ? null : { side: fold.keep.side, count: telling.scope.compile(fold.keep.count) };
  return (row) => {
    const rows = (child.rowsOf[row] ?? []).filter((one) => where(one) === true);
    if (value === null) return `${name} ${rows.length} 个`;
    const kept = keepOf === null ? '' : `中${KEEP_WORDS[keepOf.side]} ${cellWords(keepOf.count(row))} 个`;
    const shown = rows.slice(0, 20).map((one) => cellWords(value(one)));
    const more = rows.length > shown.length ? ` 等 ${rows.length} 个` : '';
    return `${name}（${shown.join('、')}${more}）${kept}${FOLD_WORDS[fold.how]}`;
  };
}

function narrateWhen(value: When, telling: Telling): Narrate {
  const { scope, nameOf, alone } = telling;
  const cases = value.cases.map((one) => ({
    test: scope.test(one.condition),
    condition: conditionWords(one.condition, nameOf),
    gives: alone(one.gives),
    because: one.because,
  }));
  const otherwise = alone(value.otherwise);
  return (row) => {
    for (const one of cases) {
      const truth = one.test(row);
      if (truth === true) return `${one.because ?? `因 ${one.condition}`}：${one.gives(row)}`;
      if (truth !== false && truth !== null) return `${one.condition} 未定`;
    }
    return otherwise(row);
  };
}
