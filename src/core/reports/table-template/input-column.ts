import { MISSING_WORDS, UNTESTED_WORDS } from '../../model/cell-words.ts';
import { toText } from '../../model/exact/index.ts';
import type { Exact } from '../../model/exact/index.ts';
import type { Input } from '../../model/scheme/index.ts';
import type { Validation } from '../../model/workbook.ts';
import type { InputClause } from './input-clauses.ts';

/** A fact that a dozen indicators read needs no dozen names in a note. */
const CLAUSES_SHOWN = 3;

/** What a person who fills in the column has to know, a line each. */
export function inputNote(input: Input, header: string, clauses: readonly InputClause[]): string[] {
  return [
    ...(input.name === header ? [] : [input.name]),
    ...usedBy(clauses),
    ...(input.note === null ? [] : [input.note]),
    whatToWrite(input),
    whatBlankMeans(input),
    ...otherSource(input),
  ];
}

function usedBy(clauses: readonly InputClause[]): string[] {
  if (clauses.length === 0) return [];
  const named = clauses.map(({ indicator, clause }) => (clause === null ? indicator : `${indicator}（${clause}）`));
  const shown = named.slice(0, CLAUSES_SHOWN).join('；');
  return [`用于：${shown}${named.length > CLAUSES_SHOWN ? `；等 ${named.length} 项` : ''}`];
}

/** What may be typed: numbers or listed texts, and the words for what does not apply or is not known; other texts may be anything. */
export function inputValidation(input: Input): Validation | undefined {
  const message = `${whatToWrite(input)}${whatBlankMeans(input)}`;
  const missing = input.blank.as === 'refuse' ? [] : MISSING_WORDS;
  if (input.oneOf.length > 0) {
    const offered = [...input.oneOf, ...missing.slice(0, 1), UNTESTED_WORDS[0]];
    return { kind: 'list', values: [...new Set(offered)], message };
  }
  if (input.type === 'text') return undefined;
  const [min, max] = [bound(input.min), bound(input.max)];
  return {
    kind: input.type === 'whole' ? 'whole' : 'decimal',
    min,
    max,
    words: [...missing, ...UNTESTED_WORDS],
    message,
  };
}

/** A spreadsheet takes decimals only; a bound such as a third is left to the reader. */
function bound(limit: Exact | null): string | null {
  const text = limit === null ? '' : toText(limit);
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? text : null;
}

function whatToWrite({ oneOf, type, min, max }: Input): string {
  if (oneOf.length > 0) return `只能填：${oneOf.join('、')}。`;
  if (type === 'text') return '填文字。';
  const kind = type === 'whole' ? '整数' : '数字';
  if (min !== null && max !== null) return `填 ${toText(min)} 到 ${toText(max)} 的${kind}，含两端。`;
  if (min !== null) return `填不小于 ${toText(min)} 的${kind}。`;
  return max === null ? `填${kind}。` : `填不大于 ${toText(max)} 的${kind}。`;
}

function whatBlankMeans({ blank, source }: Input): string {
  const words = '不适用填“不适用”，未检测填“未检测”。';
  switch (blank.as) {
    case 'refuse':
      return '不能空；未检测填“未检测”。';
    case 'missing':
      return `留空表示不适用。${words}`;
    case 'untested':
      return source.from === 'column' ? `留空表示未检测。${words}` : words;
    case 'value':
      return `留空按 ${typeof blank.value === 'string' ? blank.value : toText(blank.value)} 计。${words}`;
  }
}

function otherSource({ source }: Input): string[] {
  if (source.from === 'check') return [`也可留空，在表“findings”中逐条填写检查项 ${source.check} 的结论。`];
  return source.from === 'marks' ? [`也可留空，在表“marks”中逐人填写评分项 ${source.item} 的评分。`] : [];
}
