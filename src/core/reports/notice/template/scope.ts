import { FactValue } from './fact-value.ts';
import { withoutMarks } from './marked-text.ts';

/** What a template can name: the facts with every text and number wrapped, so that it carries its name into the document. */
export type Scope = FactValue | boolean | null | Scope[] | { [name: string]: Scope };

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

const PATHS = new WeakMap<object, string>();

/** Wraps facts of any shape. `path` is the name of the whole, empty at the top. */
export function scopeOf(facts: object, path = ''): Scope {
  return wrap(facts as Plain, path);
}

/** The name under which a list was wrapped. */
export function pathOfList(list: readonly Scope[]): string {
  return PATHS.get(list) ?? 'list';
}

function wrap(facts: Plain, path: string): Scope {
  if (facts === null || typeof facts === 'boolean') return facts;
  if (typeof facts === 'string') return new FactValue(path, withoutMarks(facts));
  if (typeof facts === 'number') return new FactValue(path, facts);
  if (isList(facts)) return wrapList(facts, path);
  // A map without a prototype: no name that nobody gave can be read from it.
  const scope = Object.create(null) as { [name: string]: Scope };
  for (const [name, value] of Object.entries(facts)) scope[name] = wrap(value, path === '' ? name : `${path}.${name}`);
  return scope;
}

function wrapList(facts: readonly Plain[], path: string): Scope[] {
  const list = facts.map((item, index) => wrap(item, `${path}.${withoutMarks(keyOf(item, index))}`));
  PATHS.set(list, path);
  return list;
}

function isList(facts: Plain): facts is readonly Plain[] {
  return Array.isArray(facts);
}

/** Members of a list are called by what tells them apart, else by their place, counted from 1. */
function keyOf(item: Plain, index: number): string {
  if (item !== null && typeof item === 'object' && !isList(item)) {
    for (const name of ['id', 'grade', 'because', 'name']) {
      const key = item[name];
      if (typeof key === 'string') return key;
    }
  }
  return String(index + 1);
}
