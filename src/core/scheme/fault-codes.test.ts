import { describe, expect, test } from 'vitest';
import { FIELD_CASES } from './fault-cases/field-cases.test-support.ts';
import { FORMULA_CASES } from './fault-cases/formula-cases.test-support.ts';
import { readMarks } from './fault-cases/marked-text.test-support.ts';
import { REMEDY_CASES } from './fault-cases/remedy-cases.test-support.ts';
import { RULE_CASES } from './fault-cases/rule-cases.test-support.ts';
import { YAML_CASES } from './fault-cases/yaml-cases.test-support.ts';
import { readScheme, SCHEME_FAULTS, type SchemeFaultCode } from './index.ts';
import { PAGE } from './page-snippets.test-support.ts';

const CODES = Object.keys(SCHEME_FAULTS) as SchemeFaultCode[];

const FAULTS = [...YAML_CASES, ...FIELD_CASES, ...FORMULA_CASES, ...RULE_CASES, ...REMEDY_CASES].flatMap(
  ([, marked]) => readScheme(readMarks(marked).text, 'scheme.yaml').faults,
);

/** Rows of the table of codes on the page: code and example. */
const ROWS = [...PAGE.slice(PAGE.indexOf('## What is refused')).matchAll(/^\| `([\w-]+)` *\|.*\| (.*?) *\|$/gmu)].map(
  ([, code = '', example = '']) => ({ code, example }),
);

describe('the table of faults on the page', () => {
  test('has every code, in the order of the code, and no other', () => {
    expect(ROWS.map(({ code }) => code)).toEqual(CODES);
  });

  test.each(ROWS)('$code gives a message that the code can give', ({ code, example }) => {
    const template = SCHEME_FAULTS[code as SchemeFaultCode].message.en;
    const pieces = template.split(/\{\w+\}/u).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    expect(example).toMatch(new RegExp(`^${pieces.join('.+')}$`, 'u'));
  });
});

describe('messages', () => {
  test('every code has a case, but the one that reading a scheme cannot bring', () => {
    const seen = new Set(FAULTS.map(({ code }) => code));
    expect(CODES.filter((code) => !seen.has(code))).toEqual(['unknown-path']);
  });

  test('are filled in, in both languages', () => {
    const texts = FAULTS.flatMap(({ message, suggestion }) => [message, suggestion ?? message]);
    expect(
      texts.flatMap(({ zh, en }) => [zh, en]).filter((text) => text === '' || /\{\w+\}|undefined/u.test(text)),
    ).toEqual([]);
  });

  test.each([
    ['bands-overlap', '80 ≤ x < 85 is in two bands'],
    ['bands-gap', '89 < x < 90 is in none of the bands'],
    ['bands-not-covering', '90 < x is in none of the bands, and there is no otherwise'],
    ['points-do-not-add-up', '"组" states 10 points, but its parts add up to 9'],
    ['cycle', 'These depend on each other in a circle: p → total → p'],
  ])('%s tells where it goes wrong: %s', (code, message) => {
    expect(FAULTS.filter((fault) => fault.code === code).map((fault) => fault.message.en)).toContain(message);
  });

  test.each([
    ['unknown-field', 'Did you mean "ranking"?'],
    ['unknown-choice', 'Did you mean "bonus"?'],
    ['no-primitive', 'Did you mean "column"?'],
    ['points-do-not-add-up', 'Write 9, or change the parts'],
    ['bad-date', 'Did you mean "2026-02-03"?'],
    ['unquoted-comma', 'Put it into quotes: "max(a, 3)"'],
  ])('%s suggests: %s', (code, suggestion) => {
    expect(FAULTS.filter((fault) => fault.code === code).map((fault) => fault.suggestion?.en)).toContain(suggestion);
  });

  test.each(REMEDY_CASES)('what to write instead of %s', (_, marked, remedy) => {
    const { faults } = readScheme(readMarks(marked).text, 'scheme.yaml');
    expect(faults.map(({ suggestion }) => suggestion?.en ?? '').filter((text) => !text.includes(remedy))).toEqual([]);
  });

  test('every fault of a scheme comes at once', () => {
    const { text, expected } = readMarks(`⟦missing-field⟧kaoping: 1
⟦unknown-field⟧tittle: 示例
id: ten
version: ⟦out-of-range⟧0
source: 自拟
verified: true
classes:
  - id: portal
    name: 门户
    points: ⟦points-do-not-add-up⟧100
    indicators:
      - id: x
        name: 甲
        points: 60
        rule: { column: 甲列, max: ⟦not-a-number⟧many }
      - id: ⟦duplicate-id⟧x
        name: 乙
        kind: ⟦unknown-choice⟧gradet
        points: 30
        rule: ⟦unknown-name⟧y + 1
    ranking: ⟦missing-field⟧{}
    grades:
      labels: [优秀, 良好]
      bands:
        - { from: 90, grade: ⟦unknown-grade⟧优 }
        - ⟦bands-not-covering⟧{ from: 80, grade: 良好 }
`);
    const { faults } = readScheme(text, 'scheme.yaml');
    expect(faults.map(({ code, where: { line, column } }) => ({ code, line, column }))).toEqual(expected);
  });
});
