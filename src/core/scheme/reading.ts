import type { Condition, OfClass, Value } from '../model/scheme/index.ts';
import type { Report } from './report.ts';

/** What is shared while one scheme is read. */
export interface Reading {
  report: Report;
  /** Where each value and condition stands that somebody wrote; those that a default made are not in it. */
  origins: Map<object, number>;
  /** What classes read of each other, to be looked up when all of them are known. */
  links: ClassLink[];
}

/** A value of the class `from`, written at `at`, that reads another class. */
export interface ClassLink {
  from: string;
  value: OfClass;
  at: number;
}

/** Remembers where a value or condition stands. */
export function placed<T extends Value | Condition>(node: T, at: number, reading: Reading): T {
  reading.origins.set(node, at);
  return node;
}

/** What stands in for a value that could not be read: it fits everywhere, so that one fault makes no others. */
export function unreadable(): Value {
  return { kind: 'constant', value: null };
}

/** The same for a condition. */
export function unreadableCondition(): Condition {
  return { kind: 'any', of: [] };
}
