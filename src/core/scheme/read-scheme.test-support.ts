import { expect } from 'vitest';
import { parseExact } from '../model/exact/index.ts';
import type { SchemeClass, Value } from '../model/scheme/index.ts';
import { inRule } from './fault-cases/marked-text.test-support.ts';
import { readScheme } from './index.ts';

/** The one class of a scheme that has no faults. */
export function classOf(text: string): SchemeClass {
  const { scheme, faults } = readScheme(text, 'scheme.yaml');
  expect(faults).toEqual([]);
  const [first] = scheme?.classes ?? [];
  if (!first) throw new Error('no class');
  return first;
}

/** What a rule becomes; numbers `a`, `b`, `c` and the text `region` can be read, and the indicator has 10 points. */
export function ruleOf(rule: string): Value | undefined {
  return classOf(inRule(rule)).indicators[0]?.rule;
}

export function number(text: string): Value {
  return { kind: 'constant', value: parseExact(text) };
}

export function name(id: string): Value {
  return { kind: 'reference', name: id };
}

export function text(written: string): Value {
  return { kind: 'constant', value: written };
}
