import { disagreement, type Disagreement } from './disagreement.ts';
import type { Expected } from './expected.ts';
import type { FactCheck } from './check-facts.ts';
import type { NoticeNote } from './notice-check.ts';
import type { Placed } from './net/notice-side.ts';
import { governedNames, type GovernedName } from './sense/governed-names.ts';
import { misspeltNames } from './sense/misspelt-names.ts';
import { nearMiss } from './sense/near-miss.ts';
import { unknownNames } from './sense/unknown-names.ts';
import { excerptOf, openingOf, writtenAt } from './text/excerpt.ts';
import { alike, type Paragraph } from './text/paragraph.ts';
import type { Token } from './tokens/token.ts';

/** A paragraph that is at least this much like ours took its place. */
const SAME_PARAGRAPH = 0.35;

/** Names under the wrong grade, names gone, too many, in the wrong order, and bodies that the result does not know. */
export function checkNames(
  expected: Expected,
  paragraphs: readonly Paragraph[],
  { reported, matching }: FactCheck,
): { found: Disagreement[]; notes: NoticeNote[] } {
  const governed = governedNames(paragraphs).filter(({ name }) => !reported.has(name));
  const wrong = governed.filter((one) => !isUnderItsGrade(one, expected, paragraphs));
  const gone = goneNames(expected, paragraphs, matching.gone);
  const taken = new Set(gone.found.map(({ excerpt }) => excerpt));
  return {
    found: [
      ...wrong.map((one) => gradeFault(one, expected)),
      ...gone.found,
      ...extraNames(governed, matching.extra, reported),
      ...orderFaults(governed, expected),
      ...unknownFaults(paragraphs, governed).filter(({ excerpt }) => !taken.has(excerpt)),
      ...misspeltFaults(paragraphs, expected).filter(({ excerpt }) => !taken.has(excerpt)),
    ],
    notes: gone.notes,
  };
}

function isUnderItsGrade(
  { paragraph, name, grades }: GovernedName,
  expected: Expected,
  all: readonly Paragraph[],
): boolean {
  const places = expected.lexicon.names.placesOf(name.value);
  const mention = expected.binding.at(all, all.indexOf(paragraph), name.start);
  const here = mention?.kind === 'one' ? places.filter(({ classId }) => classId === mention.id) : [];
  return (here.length > 0 ? here : places).some(({ grade }) => grade !== null && grades.includes(grade));
}

function gradeFault({ paragraph, name, grades }: GovernedName, { lexicon }: Expected): Disagreement {
  const places = lexicon.names.placesOf(name.value);
  const given = [...new Set(places.map(({ grade }) => grade ?? '—'))].join('、');
  return disagreement(
    {
      code: 'grade-differs',
      where: { kind: 'paragraph', paragraph: paragraph.number },
      excerpt: excerptOf(paragraph, name.start, name.end),
      found: grades[0] ?? null,
      expected: given,
    },
    { zh: `“${name.value}”的等次不对`, en: `the grade of “${name.value}” differs` },
  );
}

function goneNames(
  { lexicon }: Expected,
  paragraphs: readonly Paragraph[],
  gone: readonly Placed[],
): { found: Disagreement[]; notes: NoticeNote[] } {
  const found: Disagreement[] = [];
  const notes: NoticeNote[] = [];
  for (const { paragraph: own, token } of gone.filter((placed) => placed.token.kind === 'name')) {
    const spellings = lexicon.names.spellingsOf(token.value);
    const like = paragraphs
      .map((paragraph) => ({ paragraph, value: alike(paragraph, own) }))
      .filter(({ value }) => value >= SAME_PARAGRAPH)
      .toSorted((a, b) => b.value - a.value);
    const [nearest] = like;
    if (nearest === undefined) {
      notes.push({ code: 'not-stated', where: { kind: 'document' }, excerpt: '', value: token.value });
      continue;
    }
    const missed = like.slice(0, 3).flatMap(({ paragraph }) => {
      const miss = nearMiss(spellings, paragraph);
      return miss === null ? [] : [{ paragraph, miss }];
    })[0];
    found.push(
      goneFault(
        { name: token.value, written: writtenAt(own, token) },
        missed ?? { paragraph: nearest.paragraph, miss: null },
      ),
    );
  }
  return { found, notes };
}

function goneFault(
  { name, written }: { name: string; written: string },
  { paragraph, miss }: { paragraph: Paragraph; miss: ReturnType<typeof nearMiss> },
): Disagreement {
  const where = { kind: 'paragraph' as const, paragraph: paragraph.number };
  if (miss === null) {
    return disagreement(
      { code: 'name-missing', where, excerpt: openingOf(paragraph), found: null, expected: written },
      { zh: `少了“${name}”`, en: `“${name}” is missing` },
    );
  }
  const excerpt = excerptOf(paragraph, miss.start, miss.end);
  return disagreement(
    { code: 'name-differs', where, excerpt, found: miss.text, expected: written },
    { zh: '单位名称不对', en: 'the name of a unit differs' },
  );
}

/** A name that stands twice in one list. */
function extraNames(
  governed: readonly GovernedName[],
  extra: readonly Placed[],
  reported: ReadonlySet<Token>,
): Disagreement[] {
  return extra.flatMap(({ paragraph, token }) => {
    if (token.kind !== 'name' || reported.has(token)) return [];
    const twice = governed.filter((one) => one.paragraph === paragraph && one.name.value === token.value).length > 1;
    if (!twice) return [];
    return [
      disagreement(
        {
          code: 'name-extra',
          where: { kind: 'paragraph', paragraph: paragraph.number },
          excerpt: excerptOf(paragraph, token.start, token.end),
          found: writtenAt(paragraph, token),
          expected: null,
        },
        { zh: '单位重复', en: 'a unit is listed twice' },
      ),
    ];
  });
}

/** Within a paragraph, the units of one class under one grade stand as our list has them. */
function orderFaults(governed: readonly GovernedName[], { own }: Expected): Disagreement[] {
  const places = new Map<string, number>();
  for (const { paragraph } of own) {
    for (const one of governedNames([paragraph])) {
      const key = `${one.grades[0] ?? ''}\n${one.name.value}`;
      if (!places.has(key)) places.set(key, paragraph.number * 1_000_000 + one.name.start);
    }
  }
  const last = new Map<string, { at: number; name: Token }>();
  return governed.flatMap(({ paragraph, name, grades }) => {
    const at = grades.flatMap((grade) => places.get(`${grade}\n${name.value}`) ?? [])[0];
    if (at === undefined) return [];
    const list = `${paragraph.number} ${Math.floor(at / 1_000_000)}`;
    const before = last.get(list);
    if (before === undefined || before.at <= at) {
      last.set(list, { at, name });
      return [];
    }
    return [
      disagreement(
        {
          code: 'name-order',
          where: { kind: 'paragraph', paragraph: paragraph.number },
          excerpt: excerptOf(paragraph, name.start, name.end),
          found: writtenAt(paragraph, name),
          expected: null,
        },
        {
          zh: `应排在“${before.name.value}”之前`,
          en: `this unit stands before “${before.name.value}” in the official order`,
        },
      ),
    ];
  });
}

function unknownFaults(paragraphs: readonly Paragraph[], governed: readonly GovernedName[]): Disagreement[] {
  return paragraphs.flatMap((paragraph) => {
    const listed = governed.filter((one) => one.paragraph === paragraph).map(({ name }) => name);
    return unknownNames(paragraph, listed).map(({ text, start, end }) =>
      disagreement(
        {
          code: 'name-unknown',
          where: { kind: 'paragraph', paragraph: paragraph.number },
          excerpt: excerptOf(paragraph, start, end),
          found: text,
          expected: null,
        },
        { zh: '考评结果中没有这个单位', en: 'the result has no such unit' },
      ),
    );
  });
}

/** A slip in a name that stands where ours has none. What our own text says too is another body, and rightly spelt. */
function misspeltFaults(paragraphs: readonly Paragraph[], { lexicon, own }: Expected): Disagreement[] {
  const isOurs = (text: string) => own.some(({ paragraph }) => paragraph.text.includes(text));
  return paragraphs.flatMap((paragraph) =>
    misspeltNames(paragraph, lexicon.names, isOurs).map(({ spelling, text, start, end }) =>
      disagreement(
        {
          code: 'name-differs',
          where: { kind: 'paragraph', paragraph: paragraph.number },
          excerpt: excerptOf(paragraph, start, end),
          found: text,
          expected: spelling,
        },
        { zh: '单位名称不对', en: 'the name of a unit differs' },
      ),
    ),
  );
}
