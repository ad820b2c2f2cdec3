import type { Text } from '../../model/text.ts';

/** What spreadsheets write as functions, and how it is written here. */
const AS_MAP: Record<string, string> = {
  round: '{ round: x, decimals: 2, mode: half-up }',
  sqrt: '{ sqrt: x, decimals: 2, mode: half-up }',
  root: '{ root: x, degree: 3, decimals: 4, mode: half-up }',
  log: '{ log: x, base: 10, decimals: 4, mode: half-up }',
  ln: '{ log: x, base: e, decimals: 4, mode: half-up }',
  sum: '{ sum: [a, b] }',
  mean: '{ mean: [a, b] }',
  average: '{ mean: [a, b] }',
  avg: '{ mean: [a, b] }',
  if: '{ when: [{ if: a > 1, then: b }, { else: c }] }',
  when: '{ when: [{ if: a > 1, then: b }, { else: c }] }',
  ratio: '{ ratio: [{ value: a, max: b }] }',
  limit: '{ limit: x, min: 0, max: 5 }',
  text: '{ text: x, decimals: 1 }',
  match: '{ of: t, match: { 优: 10 }, otherwise: 0 }',
  count: '{ fold: accounts, how: count }',
  median: '{ fold: accounts, how: median, value: total }',
  rank: '{ cohort: position, of: total }',
  stdev: '{ cohort: sd, of: x, decimals: 4, mode: half-up }',
};

/** How a function that formulas do not have is written; undefined for one that nothing stands for. */
export function adviceForFunction(name: string): Text | undefined {
  const map = Object.hasOwn(AS_MAP, name.toLowerCase()) ? AS_MAP[name.toLowerCase()] : undefined;
  return map === undefined ? undefined : { zh: `${name} 写成映射：${map}`, en: `It is written as a map: ${map}` };
}

/** Signs of programming languages that are two signs here. */
const DOUBLED: Record<string, Text> = {
  '=': { zh: '相等写一个 =', en: 'Write a single = for equal' },
  '*': { zh: '乘方写成连乘：x * x', en: 'Write a power as a product: x * x' },
  '&': { zh: '“并且”写 and', en: 'Write and for "and"; a single & joins texts' },
};

/** Signs in the order of other languages, by both. */
const UNORDERED: Record<string, Text> = {
  '<>': { zh: '不等写 !=', en: 'Write != for unequal' },
  '=<': { zh: '不大于写 <=', en: 'Write <= for at most' },
  '=>': { zh: '不小于写 >=', en: 'Write >= for at least' },
};

/** A token, as far as advice looks at it. */
interface Word {
  kind: 'number' | 'name' | 'text' | 'sign' | 'end';
  text: string;
}

/** What was meant, as far as two neighbouring tokens tell; undefined otherwise. */
export function adviceForToken(token: Word, before: Word | undefined): Text | undefined {
  if (before?.kind === 'sign' && token.kind === 'sign')
    return before.text === token.text ? DOUBLED[token.text] : UNORDERED[before.text + token.text];
  if (before?.kind !== 'name' || (token.kind !== 'name' && token.kind !== 'number')) return undefined;
  const header = `${before.text} ${token.text}`;
  return {
    zh: `两个名称之间要有运算符；带空格的表头先在 inputs 里起名：{ column: '${header}' }`,
    en: `An operator joins two names; a header with a space gets a name under inputs: { column: '${header}' }`,
  };
}

/** Characters that no formula has, and what to write. */
export const ADVICE_FOR_CHARACTER: Record<string, Text> = {
  '^': { zh: '乘方写成连乘：x * x', en: 'Write a power as a product: x * x' },
  '%': { zh: '百分号紧跟数字：20%', en: 'Write the sign right behind the number: 20%' },
  '.': {
    zh: '下级的值用 fold 汇总：{ fold: 下级, how: sum, value: 名称 }',
    en: 'Children are read by fold: { fold: children, how: sum, value: name }',
  },
};
