import type { Result } from '../../../../model/result.ts';
import type { NoticePlan } from '../../../../model/campaign.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { squeezed } from '../text/plain-text.ts';

/** Tells which class a place of a notice speaks of: its id; `several` when it speaks of more than one, null when it does not tell. */
export interface ClassBinding {
  at(paragraphs: readonly Paragraph[], index: number, place: number): ClassMention;
}

export type ClassMention = { kind: 'one'; id: string } | { kind: 'several' } | null;

/** Classes are told by pairs of characters that only the words for one of them have, because people reword headings. */
export function openClassBinding(result: Result, plan: NoticePlan): ClassBinding {
  const [only, ...others] = result.classes;
  if (only !== undefined && others.length === 0) return { at: () => ({ kind: 'one', id: only.id }) };
  const marks = distinctivePairs(result, plan);
  const mentionIn = (text: string) => mentioned(text, marks);
  return {
    at: (paragraphs, index, place) => {
      const here = paragraphs[index];
      if (here === undefined) return null;
      return nearestIn(here.text, place, mentionIn) ?? headingAbove(paragraphs, index, mentionIn);
    },
  };
}

type Mentioned = (text: string) => ClassMention;

function distinctivePairs(result: Result, plan: NoticePlan): Map<string, Set<string>> {
  const own = result.classes.map((group) => {
    const words = plan.classes[group.id];
    const texts = [group.name, words?.heading ?? '', words?.subject ?? ''];
    return { id: group.id, pairs: new Set(texts.flatMap((text) => pairsOf(squeezed(text).replace(/[^\p{L}]/gu, '')))) };
  });
  return new Map(
    own.map(({ id, pairs }) => {
      const others = own.filter((one) => one.id !== id);
      return [id, new Set([...pairs].filter((pair) => !others.some((other) => other.pairs.has(pair))))];
    }),
  );
}

function pairsOf(text: string): string[] {
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

/** Clauses from the place backwards, then the rest of its own clause. */
function nearestIn(text: string, place: number, mentionIn: Mentioned): ClassMention {
  const clauses = [...text.slice(0, place).matchAll(/[^,。;:!?]+/gu)].map((match) => match[0]);
  const after = /^[^,。;:!?]*/u.exec(text.slice(place))?.[0] ?? '';
  const own = /[^,。;:!?]*$/u.exec(text.slice(0, place))?.[0] ?? '';
  const here = mentionIn(own + after);
  if (here !== null) return here;
  for (const clause of clauses.toReversed()) {
    const found = mentionIn(clause);
    if (found !== null) return found;
  }
  return null;
}

/** Headings are looked for this far up. */
const REACH = 8;
const MAIN_HEADING = /^[一二三四五六七八九十]+、/u;
const HEADING = /^(?:\([一二三四五六七八九十]+\)|\d+[.、])/u;

function headingAbove(paragraphs: readonly Paragraph[], index: number, mentionIn: Mentioned): ClassMention {
  for (let above = index - 1; above >= Math.max(0, index - REACH); above -= 1) {
    const text = paragraphs[above]?.text ?? '';
    const isHeading = HEADING.test(text) || text.length <= 40;
    const found = isHeading ? mentionIn(text) : null;
    if (found !== null) return found;
    if (MAIN_HEADING.test(text)) return null;
  }
  return null;
}
