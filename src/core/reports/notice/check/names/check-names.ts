import type { FactCheck } from '../check-facts.ts';
import type { Expected } from '../expected.ts';
import { findingAt, type Finding } from '../finding.ts';
import type { Placed } from '../net/notice-side.ts';
import type { NoticeNote } from '../notice-check.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { goneNames } from './gone-names.ts';
import { governedNames, type GovernedName } from './governed-names.ts';
import { LINK } from './list-pieces.ts';
import { misspeltNames } from './misspelt-names.ts';
import { nameOrderFaults } from './name-order.ts';
import { unknownNames } from './unknown-names.ts';
import type { Token } from '../tokens/token.ts';

/** Names gone or misspelt, and whatever is wrong with the lists. */
export function checkNames(
  expected: Expected,
  paragraphs: readonly Paragraph[],
  facts: FactCheck,
): { found: Finding[]; notes: NoticeNote[] } {
  const { gone: nowhere } = facts.matching;
  const gone = goneNames(expected, paragraphs, [...nowhere, ...unlistedNames(expected, paragraphs, facts)]);
  const lists = checkLists(expected, paragraphs, facts.reported);
  return { found: [...gone.found, ...lists, ...misspeltFaults(paragraphs, expected)], notes: gone.notes };
}

/** Names of our lists that the notice still has, but only in a sentence where they stand under no grade. */
function unlistedNames(
  { listed, lexicon }: Expected,
  paragraphs: readonly Paragraph[],
  { matching }: FactCheck,
): Placed[] {
  const governed = Map.groupBy(governedNames(paragraphs, lexicon.reasons), ({ name }) => name.value);
  return matching.equal
    .map(({ own }) => own)
    .filter(({ token }) => {
      const labels = listed.get(token);
      const same = governed.get(token.value) ?? [];
      return labels !== undefined && !same.some(({ by }) => by.some(({ value }) => labels.includes(value)));
    });
}

/**
 * Names under the wrong grade or class, twice or in the wrong order, and bodies that the result does not know. What hangs on
 * a word that was `reported` is not reported again.
 */
export function checkLists(
  expected: Expected,
  paragraphs: readonly Paragraph[],
  reported: ReadonlySet<Token>,
): Finding[] {
  const governed = governedNames(paragraphs, expected.lexicon.reasons).filter(({ name }) => !reported.has(name));
  const judged = governed.filter(({ by }) => !by.some((grade) => reported.has(grade)));
  return [
    ...judged.flatMap((one) => placeFaults(one, expected, paragraphs)),
    ...repeatedNames(paragraphs),
    ...nameOrderFaults(governed, expected.nameOrder),
    ...unknownFaults(paragraphs, governed),
  ];
}

/** A unit that stands under a grade that it does not have, or among the units of a class to which it does not belong. */
function placeFaults(
  { paragraph, name, by }: GovernedName,
  { lexicon, binding }: Expected,
  all: readonly Paragraph[],
): Finding[] {
  const places = lexicon.names.placesOf(name.value);
  const mention = binding.at(all, all.indexOf(paragraph), name.start);
  const here = mention?.kind === 'one' ? places.filter(({ classId }) => classId === mention.id) : places;
  if (places.length === 0 || here.some(({ labels }) => by.some(({ value }) => labels.includes(value)))) return [];
  const span = { paragraph, start: name.start, end: name.end };
  if (here.length === 0) {
    const what = { zh: `“${name.value}”不属于这一类`, en: `“${name.value}” does not belong to this class` };
    return [findingAt(span, { code: 'name-extra', expected: null }, what)];
  }
  const given = [...new Set(here.map(({ labels }) => labels.join('、') || '—'))].join('或');
  const what = { zh: `“${name.value}”的等次不对`, en: `the grade of “${name.value}” differs` };
  return [findingAt(span, { code: 'grade-differs', found: by[0]?.value ?? null, expected: given }, what)];
}

/** A name that stands twice in one list. */
function repeatedNames(paragraphs: readonly Paragraph[]): Finding[] {
  const what = { zh: '单位重复', en: 'a unit is listed twice' };
  return paragraphs.flatMap((paragraph) =>
    nameRuns(paragraph).flatMap((run) => {
      const again = run.filter((name, at) => run.findIndex(({ value }) => value === name.value) < at);
      return again.map((name) => findingAt({ ...name, paragraph }, { code: 'name-extra', expected: null }, what));
    }),
  );
}

/** Names with nothing but 、 or 和 between them. */
function nameRuns({ text, tokens }: Paragraph): Token[][] {
  const runs: Token[][] = [];
  for (const name of tokens) {
    if (name.kind !== 'name') continue;
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && LINK.test(text.slice(last.end, name.start))) runs.at(-1)?.push(name);
    else runs.push([name]);
  }
  return runs;
}

function unknownFaults(paragraphs: readonly Paragraph[], governed: readonly GovernedName[]): Finding[] {
  return paragraphs.flatMap((paragraph) => {
    const listed = governed.filter((one) => one.paragraph === paragraph).map(({ name }) => name);
    const what = { zh: '考评结果中没有这个单位', en: 'the result has no such unit' };
    return unknownNames(paragraph, listed).map((span) =>
      findingAt({ ...span, paragraph }, { code: 'name-unknown', expected: null }, what),
    );
  });
}

/** A slip in a name that stands where ours has none. What our own text says too is another body, and rightly spelt. */
function misspeltFaults(paragraphs: readonly Paragraph[], { lexicon, saysToo }: Expected): Finding[] {
  const what = { zh: '单位名称不对', en: 'the name of a unit differs' };
  return paragraphs.flatMap((paragraph) =>
    misspeltNames(paragraph, lexicon.names, saysToo).map(({ spelling, start, end }) =>
      findingAt({ paragraph, start, end }, { code: 'name-differs', expected: spelling }, what),
    ),
  );
}
