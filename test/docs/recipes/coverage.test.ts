import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHARED_FOLDER, testNeeding } from '../../needs.ts';
import { ANCHORS, RECIPES } from './page-recipes.ts';

const COVERAGE = readFileSync(new URL('../../../docs/scheme-variety-coverage.md', import.meta.url), 'utf8');

/** How many rules each theme of the survey has. */
const THEMES = { A: 14, B: 9, C: 8, D: 6, E: 11, F: 10, G: 5, H: 9, I: 13, J: 8 };

const SHAPES = Object.entries(THEMES).flatMap(([theme, count]) =>
  Array.from({ length: count }, (_, index) => `${theme}${index + 1}`),
);

interface Row {
  shape: string;
  rule: string;
  primitives: string[];
  recipes: string[];
}

/** The rows of the tables, with the anchors to which they lead. */
const ROWS: readonly Row[] = Array.from(
  COVERAGE.matchAll(/^\| ([A-J]\d+) +\|(.*?)\|(.*?)\|(.*?)\|$/gmu),
  ([, shape = '', rule = '', primitives = '', recipes = '']) => ({
    shape,
    rule: rule.trim(),
    primitives: anchorsIn(primitives),
    recipes: anchorsIn(recipes),
  }),
);

function anchorsIn(cell: string): string[] {
  return Array.from(cell.matchAll(/\]\(scheme-language\.md#([\w-]+)\)/gu), ([, anchor = '']) => anchor);
}

test('every rule of the survey has one row', () => {
  expect(ROWS.map(({ shape }) => shape)).toEqual(SHAPES);
});

describe.each(ROWS)('$shape, $rule', ({ rule, primitives, recipes }) => {
  test('leads to parts of the language and to recipes', () => {
    expect(rule).not.toBe('');
    expect(primitives.length).toBeGreaterThan(0);
    expect(recipes.length).toBeGreaterThan(0);
    expect(primitives.filter((anchor) => !ANCHORS.includes(anchor))).toEqual([]);
    expect(recipes.filter((anchor) => RECIPES.every((recipe) => recipe.anchor !== anchor))).toEqual([]);
  });
});

test('every recipe stands in the table', () => {
  const linked = new Set(ROWS.flatMap(({ recipes }) => recipes));
  expect(RECIPES.map(({ anchor }) => anchor).filter((anchor) => !linked.has(anchor))).toEqual([]);
});

testNeeding(['shared'], 'the rules are those of the survey', () => {
  const survey = readFileSync(join(SHARED_FOLDER, 'scheme-variety.md'), 'utf8');
  expect(Array.from(survey.matchAll(/^\| ([A-J]\d+) \|/gmu), ([, shape]) => shape)).toEqual(SHAPES);
});
