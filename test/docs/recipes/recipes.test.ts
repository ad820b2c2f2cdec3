import { describe, expect, test } from 'vitest';
import { CASES } from './cases.ts';
import { ANCHORS, RECIPES, schemeOf } from './page-recipes.ts';
import { scoredAs, tableOf } from './recipe-case.ts';

describe.each(RECIPES)('the recipe "$heading"', (recipe) => {
  test('is one example with units for which it is worked out', () => {
    expect(recipe.snippets).toHaveLength(1);
    expect(Object.keys(CASES)).toContain(recipe.heading);
  });

  test('gives what was worked out by hand', () => {
    const given = CASES[recipe.heading];
    if (given === undefined) throw new Error('no units in test/docs/recipes');
    expect(scoredAs(given, schemeOf(recipe))).toEqual(tableOf(given.scored));
  });
});

test('every worked example belongs to a recipe of the page', () => {
  expect(RECIPES.map(({ heading }) => heading).toSorted()).toEqual(Object.keys(CASES).toSorted());
});

test('every heading of the page has an anchor of its own', () => {
  expect(ANCHORS).toEqual([...new Set(ANCHORS)]);
});
