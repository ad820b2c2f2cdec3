import { describe, expect, test } from 'vitest';
import { FIELD_CASES } from './fault-cases/field-cases.test-support.ts';
import { FORMULA_CASES } from './fault-cases/formula-cases.test-support.ts';
import { readMarks, type FaultCase } from './fault-cases/marked-text.test-support.ts';
import { REMEDY_CASES } from './fault-cases/remedy-cases.test-support.ts';
import { RULE_CASES } from './fault-cases/rule-cases.test-support.ts';
import { YAML_CASES } from './fault-cases/yaml-cases.test-support.ts';
import { readScheme } from './index.ts';

const REMEDIED = REMEDY_CASES.map(([about, marked]): FaultCase => [about, marked]);
const CASES = [...YAML_CASES, ...FIELD_CASES, ...FORMULA_CASES, ...RULE_CASES, ...REMEDIED];

describe('every fault stands at its line and column, and brings no others', () => {
  test.each(CASES)('%s', (_about, marked) => {
    const { text, expected } = readMarks(marked);
    const { scheme, faults } = readScheme(text, 'scheme.yaml');
    expect(faults.map(({ code, where: { line, column } }) => ({ code, line, column }))).toEqual(expected);
    expect(scheme).toBeNull();
  });
});
