import type { Result } from '../../../../model/result.ts';
import type { NoticePlan } from '../../../../model/campaign.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { squeezed } from '../text/plain-text.ts';

/** Tells which class a place of a notice speaks of: its id; `several` when it speaks of more than one, null when it does not tell. */
export interface ClassBinding {
  at(paragraphs: readonly Paragraph[], index: number, place: number): ClassMention;
  /** What a plain text says by itself, without what stands around it. */
  in(text: string): ClassMention;
}

export type ClassMention = { kind: 'one'; id: string } | { kind: 'several' } | null;

/** Classes are told by pairs of characters that only the words for one of them have, because people reword headings. */
export function openClassBinding(result: Result, plan: NoticePlan): ClassBinding {
  const [only, ...others] = result.classes;
  if (only !== undefined && others.length === 0) {
    const mention = { kind: 'one', id: only.id } as const;
    return { at: () => mention, in: () => mention };
  }
  const marks = distinctivePairs(result, plan);
  const mentionIn = (text: string) => mentioned(text, marks);
  const read = new WeakMap<Paragraph, ReadParagraph>();
  const reading = (paragraph: Paragraph): ReadParagraph => {
    const known = read.get(paragraph) ?? readMentions(paragraph.text, mentionIn);
    read.set(paragraph, known);
    return known;
  };
  return {
    in: mentionIn,
    at: (paragraphs, index, place) => {
      const here = paragraphs[index];
      if (here === undefined) return null;
      const clause = reading(here).clauses.findLast(({ start }) => start <= place);
      return clause?.mention ?? headingAbove(paragraphs, index, reading);
    },
  };
}

interface ReadParagraph {
  /** Clauses with the class that each speaks of: its own words tell it, or else those of the nearest clause before it. */
  clauses: { start: number; mention: ClassMention }[];
  /** The class of its heading; null where it has none. */
  heading: ClassMention;
}

function readMentions(text: string, mentionIn: (text: string) => ClassMention): ReadParagraph {
  let mention: ClassMention = null;
  const clauses = [...text.matchAll(/[^,。;:!?]+[,。;:!?]*/gu)].map((match) => {
    mention = mentionIn(match[0]) ?? mention;
    return { start: match.index, mention };
  });
  return { clauses, heading: mentionIn(headingOf(text)) };
}

/** Pairs of one class only. What names of units are made of (管委会) tells nothing. */
function distinctivePairs(result: Result, plan: NoticePlan): Map<string, Set<string>> {
  const names = result.classes.flatMap(({ units }) => units.flatMap(({ unit, short }) => [unit, short ?? '']));
  const inNames = new Set(names.map(squeezed).flatMap(pairsOf));
  const own = result.classes.map((group) => {
    const words = plan.classes[group.id];
    const texts = [group.name, words?.heading ?? '', words?.subject ?? ''];
    return { id: group.id, pairs: new Set(texts.map(squeezed).flatMap(pairsOf)) };
  });
  return new Map(
    own.map(({ id, pairs }) => {
      const others = own.filter((one) => one.id !== id);
      const isOwn = (pair: string) => !inNames.has(pair) && !others.some((other) => other.pairs.has(pair));
      return [id, new Set([...pairs].filter(isOwn))];
    }),
  );
}

/** Neighbouring letters of a plain text, marks and digits left out. */
function pairsOf(plain: string): string[] {
  const text = plain.replace(/[^\p{L}]/gu, '');
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

function mentioned(text: string, marks: ReadonlyMap<string, ReadonlySet<string>>): ClassMention {
  const scores = [...marks].map(([id, pairs]) => ({
    id,
    score: new Set(pairsOf(text).filter((pair) => pairs.has(pair))).size,
  }));
  const [best, second] = scores.toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score < 2) return null;
  return second !== undefined && second.score * 2 > best.score ? { kind: 'several' } : { kind: 'one', id: best.id };
}

/** Headings are looked for this far up. */
const REACH = 8;
const MAIN_HEADING = /^[一二三四五六七八九十]+、/u;
const HEADING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/u;

function headingAbove(
  paragraphs: readonly Paragraph[],
  index: number,
  reading: (paragraph: Paragraph) => ReadParagraph,
): ClassMention {
  for (const above of paragraphs.slice(Math.max(0, index - REACH), index).toReversed()) {
    const { heading } = reading(above);
    if (heading !== null || MAIN_HEADING.test(above.text)) return heading;
  }
  return null;
}

/** A numbered heading up to its full stop, because body text may follow it, or a short line; empty for other paragraphs. */
function headingOf(text: string): string {
  if (HEADING.test(text)) return /^[^。]*/u.exec(text)?.[0] ?? '';
  return text.length <= 40 ? text : '';
}
