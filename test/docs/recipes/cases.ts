import { APPLICABILITY_CASES } from './applicability-cases.ts';
import { BAND_CASES } from './band-cases.ts';
import { CORRECTION_CASES } from './correction-cases.ts';
import { COUNTING_CASES } from './counting-cases.ts';
import { FOLD_CASES } from './fold-cases.ts';
import { GATE_CASES } from './gate-cases.ts';
import { GRADE_CASES } from './grade-cases.ts';
import { PRINT_CASES } from './print-cases.ts';
import { RANK_CASES } from './rank-cases.ts';
import type { RecipeCases } from './recipe-case.ts';
import { TOTAL_CASES } from './total-cases.ts';

/** What the recipes of docs/scheme-language.md give, by heading; a heading in two lists would hide one of them. */
export const CASES: RecipeCases = joined([
  COUNTING_CASES,
  BAND_CASES,
  APPLICABILITY_CASES,
  GATE_CASES,
  TOTAL_CASES,
  FOLD_CASES,
  CORRECTION_CASES,
  GRADE_CASES,
  RANK_CASES,
  PRINT_CASES,
]);

function joined(lists: readonly RecipeCases[]): RecipeCases {
  const entries = lists.flatMap((list) => Object.entries(list));
  const cases = Object.fromEntries(entries);
  if (Object.keys(cases).length !== entries.length) throw new Error('two cases for one recipe');
  return cases;
}
