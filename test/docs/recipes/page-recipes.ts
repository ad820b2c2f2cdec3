import { PAGE, schemeAround, snippetsOf } from '../../../src/core/scheme/page-snippets.test-support.ts';

/** A recipe of the page of the scheme language: a heading of the fourth level under "Recipes". */
export interface Recipe {
  heading: string;
  anchor: string;
  /** Its examples; there should be one. */
  snippets: string[];
}

export const RECIPES: readonly Recipe[] = recipesOf(PAGE);

/** Anchors of all headings of the page, in order. */
export const ANCHORS: readonly string[] = Array.from(PAGE.matchAll(/^#+ (.+)$/gmu), ([, heading = '']) =>
  anchorOf(heading),
);

function recipesOf(page: string): Recipe[] {
  const [, section = ''] = /^## Recipes\n(.*?)^## /msu.exec(page) ?? [];
  return section
    .split(/^#### /mu)
    .slice(1)
    .map((text) => {
      const heading = text.slice(0, text.indexOf('\n')).trim();
      return { heading, anchor: anchorOf(heading), snippets: snippetsOf(text).map((snippet) => snippet.text) };
    });
}

/** The anchor that a heading of plain words gets where the page is shown. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

/** The scheme that a recipe is, or is the only class of. */
export function schemeOf(recipe: Recipe): string {
  return schemeAround(recipe.snippets[0] ?? '');
}
