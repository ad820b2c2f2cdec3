import type { z } from 'zod';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';

/**
 * Whether a value out of JSON is what a schema asks for, as it is. `false` may also mean that this cannot tell: then the schema has
 * to be asked, which also says what is wrong.
 */
export type Guard = (value: unknown) => boolean;

/** A tenth of what the schema itself takes, because nothing is copied and nothing is explained: a log has a line for every page. */
export function guardOf(schema: $ZodType): Guard {
  const { def } = (schema as $ZodTypes)._zod;
  const checks = def.checks ?? [];
  // A rule that is not known here is asked for in the schema itself.
  if (checks.length > 0 && def.type !== 'string' && def.type !== 'number') return cannotTell;
  switch (def.type) {
    case 'string':
      return stringGuard(checks);
    case 'number':
      return numberGuard(checks);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'literal':
      return oneOf(def.values);
    case 'nullable':
      return nullableGuard(guardOf(def.innerType));
    case 'optional':
      return optionalGuard(guardOf(def.innerType));
    case 'array':
      return arrayGuard(guardOf(def.element));
    case 'record':
      return recordGuard(guardOf(def.keyType), guardOf(def.valueType));
    case 'object':
      return (def.catchall as $ZodTypes | undefined)?._zod.def.type === 'never' ? objectGuard(def.shape) : cannotTell;
    case 'union':
      return 'discriminator' in def ? variantGuard(def.options, String(def.discriminator)) : anyOf(def.options);
    default:
      return cannotTell;
  }
}

const cannotTell: Guard = () => false;

type Checks = readonly z.core.$ZodCheck[];

function stringGuard(checks: Checks): Guard {
  if (checks.length === 0) return (value) => typeof value === 'string';
  const patterns = checks.map((check) => patternOf(check._zod.def));
  if (patterns.some((pattern) => pattern === null || pattern.global || pattern.sticky)) return cannotTell;
  return (value) => typeof value === 'string' && patterns.every((pattern) => pattern?.test(value) === true);
}

function patternOf(def: z.core.$ZodCheckDef): RegExp | null {
  return 'format' in def && def.format === 'regex' && 'pattern' in def && def.pattern instanceof RegExp
    ? def.pattern
    : null;
}

function numberGuard(checks: Checks): Guard {
  if (checks.length === 0) return (value) => Number.isFinite(value);
  return checks.every(({ _zod: { def } }) => 'format' in def && def.format === 'safeint') ? isWhole : cannotTell;
}

const isWhole: Guard = (value) => Number.isSafeInteger(value);

/** Links of pages are most of what a log has in numbers. */
const areWhole: Guard = (value) => Array.isArray(value) && value.every((each) => Number.isSafeInteger(each));

function oneOf(values: readonly unknown[]): Guard {
  const known = new Set(values);
  return (value) => known.has(value);
}

const nullableGuard =
  (inner: Guard): Guard =>
  (value) =>
    value === null || inner(value);

const optionalGuard =
  (inner: Guard): Guard =>
  (value) =>
    value === undefined || inner(value);

function arrayGuard(element: Guard): Guard {
  if (element === isWhole) return areWhole;
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const each of value as unknown[]) if (!element(each)) return false;
    return true;
  };
}

function anyOf(options: readonly $ZodType[]): Guard {
  const guards = options.map(guardOf);
  return (value) => guards.some((guard) => guard(value));
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordGuard(key: Guard, element: Guard): Guard {
  return (value) => {
    if (!isFields(value)) return false;
    // The schema takes this key out.
    for (const name in value) if (name === '__proto__' || !key(name) || !element(value[name])) return false;
    return true;
  };
}

function objectGuard(shape: Readonly<Record<string, $ZodType>>): Guard {
  const names = Object.keys(shape);
  const guards = names.map((name) => guardOf(shape[name] as $ZodType));
  return (value) => {
    if (!isFields(value)) return false;
    let known = 0;
    for (let at = 0; at < names.length; at++) {
      const field = value[names[at] ?? ''];
      if (guards[at]?.(field) !== true) return false;
      if (field !== undefined) known++;
    }
    return countOf(value) === known;
  };
}

/** What `JSON.parse` gives inherits nothing; no list of the names is made. */
function countOf(fields: Fields): number {
  let count = 0;
  for (const _ in fields) count++;
  return count;
}

/** Of several objects the one whose `field` says which it is. */
function variantGuard(options: readonly $ZodType[], field: string): Guard {
  const byName = new Map<unknown, Guard>();
  for (const option of options) {
    const { def } = (option as $ZodTypes)._zod;
    const name = def.type === 'object' ? (def.shape[field] as $ZodTypes | undefined)?._zod.def : undefined;
    if (name?.type !== 'literal') return cannotTell;
    for (const value of name.values) byName.set(value, guardOf(option));
  }
  return (value) => isFields(value) && byName.get(value[field])?.(value) === true;
}
