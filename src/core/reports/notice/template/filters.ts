import { chineseNumeral } from '../facts/chinese-numeral.ts';
import { FactValue } from './fact-value.ts';
import { markedFact } from './marked-text.ts';
import { pathOfList, type Scope } from './scope.ts';

/** Thrown where a template asks for something that cannot be; the template language adds where it stands. */
export class TemplateMisuse extends Error {
  readonly problem: 'not-a-list' | 'not-a-number' | 'not-text' | 'no-value';

  constructor(problem: TemplateMisuse['problem']) {
    super(problem);
    this.problem = problem;
  }
}

/** The filters that a template may use, by name. There is no arithmetic: a notice states facts, it does not make them. */
export const FILTERS: Record<string, (value: unknown, argument?: unknown) => unknown> = {
  names: (value) => joinOf(fieldsOf(value, 'short'), '、'),
  full_names: (value) => joinOf(fieldsOf(value, 'name'), '、'),
  join: (value, separator) => joinOf(listOf(value), plainText(separator ?? '、')),
  map: (value, field) => fieldsOf(value, plainText(field)),
  size: (value) => {
    const list = listOf(value);
    return new FactValue(`${pathOfList(list)}.size`, list.length);
  },
  numeral: (value) => numeralOf(value),
};

/** What stands in the text for whatever a template prints. */
export function printed(value: unknown): string {
  if (value instanceof FactValue) return markedFact(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new TemplateMisuse(value === null || value === undefined ? 'no-value' : 'not-text');
}

function listOf(value: unknown): Scope[] {
  if (!Array.isArray(value)) throw new TemplateMisuse('not-a-list');
  return value as Scope[];
}

function fieldsOf(value: unknown, field: string): Scope[] {
  return listOf(value).map((item) => {
    const found = item !== null && typeof item === 'object' && !(item instanceof FactValue) ? item : {};
    const part = (found as Record<string, Scope>)[field];
    if (part === undefined) throw new TemplateMisuse('no-value');
    return part;
  });
}

function joinOf(list: Scope[], separator: string): string {
  return list.map(printed).join(separator);
}

function plainText(value: unknown): string {
  return value instanceof FactValue ? String(value.value) : String(value);
}

function numeralOf(value: unknown): FactValue {
  const number = value instanceof FactValue ? value.value : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > 9999)
    throw new TemplateMisuse('not-a-number');
  return new FactValue(value instanceof FactValue ? value.path : 'number', chineseNumeral(number));
}
