import { sentenceAround } from '../sense/sentences.ts';
import { likeness } from '../text/likeness.ts';
import { alike, type Paragraph } from '../text/paragraph.ts';
import { isComparable, NUMBER_KINDS } from '../tokens/token.ts';
import type { Placed } from './notice-side.ts';

/** A token of the edited notice with the one of ours that it stands for. `score` tells how alike their surroundings are. */
export interface Match {
  edited: Placed;
  own: Placed;
  score: number;
}

export interface Matching {
  /** The same fact with the same value. */
  equal: Match[];
  /** What seems to be the same fact with another value, best first. */
  changed: Match[];
  /** In the edited notice only. */
  extra: Placed[];
  /** In ours only. */
  gone: Placed[];
}

/** Below this the surroundings have nothing to do with each other. */
const LEAST_CHANGED = 0.35;
/** Enough where both numbers are totals of the same class, however the sentence was turned round. */
const LEAST_TOTAL = 0.05;
const TOTAL = /考评对象|参评|被考评|参加考评|纳入考评|进行了?[^,。;]{0,8}考评|考评[^,。;]{0,6}进行/u;

/**
 * Matches the facts of two notices, whatever the order of their paragraphs and sentences: first those of equal value, then
 * what is left by how alike the surroundings are. Every token is matched at most once.
 */
export function matchTokens(edited: readonly Placed[], own: readonly Placed[]): Matching {
  const score = openScore();
  const equal = greedy(equalPairs(edited, own, score));
  const [usedEdited, usedOwn] = [new Set(equal.map((one) => one.edited)), new Set(equal.map((one) => one.own))];
  const extra = edited.filter((placed) => !usedEdited.has(placed));
  const gone = own.filter((placed) => !usedOwn.has(placed));
  const changed = greedy(changedPairs(extra, gone, score));
  const [changedEdited, changedOwn] = [
    new Set(changed.map((one) => one.edited)),
    new Set(changed.map((one) => one.own)),
  ];
  return {
    equal,
    changed,
    extra: extra.filter((placed) => !changedEdited.has(placed)),
    gone: gone.filter((placed) => !changedOwn.has(placed)),
  };
}

type Score = (edited: Placed, own: Placed) => number;

function equalPairs(edited: readonly Placed[], own: readonly Placed[], score: Score): Match[] {
  const byValue = new Map<string, Placed[]>();
  for (const placed of own) {
    const key = valueKey(placed);
    byValue.set(key, [...(byValue.get(key) ?? []), placed]);
  }
  return edited.flatMap((placed) =>
    (byValue.get(valueKey(placed)) ?? [])
      .filter((candidate) => isComparable(placed.token.kind, candidate.token.kind))
      .map((candidate) => ({ edited: placed, own: candidate, score: score(placed, candidate) })),
  );
}

function valueKey({ token }: Placed): string {
  return `${NUMBER_KINDS.has(token.kind) ? 'number' : token.kind}:${token.value}`;
}

function changedPairs(extra: readonly Placed[], gone: readonly Placed[], score: Score): Match[] {
  return extra
    .filter(({ token }) => !token.weak)
    .flatMap((placed) =>
      gone
        .filter((candidate) => isComparable(placed.token.kind, candidate.token.kind) && sameGrade(placed, candidate))
        .map((candidate) => ({ edited: placed, own: candidate, score: score(placed, candidate) }))
        .filter((match) => match.score >= (areTotals(match) ? LEAST_TOTAL : LEAST_CHANGED)),
    );
}

function areTotals({ edited, own }: Pick<Match, 'edited' | 'own'>): boolean {
  const isCount =
    edited.token.kind === 'count' && own.token.kind === 'count' && edited.tied === null && own.tied === null;
  return (
    isCount && classOf(edited) === classOf(own) && TOTAL.test(sentenceAround(edited.paragraph.text, edited.token.start))
  );
}

function sameGrade(a: Placed, b: Placed): boolean {
  return a.tied === null || b.tied === null || a.tied.grade.value === b.tied.grade.value;
}

/** Takes the best pair, then the best of those that are left, and so on. */
function greedy(pairs: readonly Match[]): Match[] {
  const used = new Set<Placed>();
  const taken: Match[] = [];
  for (const match of pairs.toSorted((a, b) => b.score - a.score)) {
    if (used.has(match.edited) || used.has(match.own)) continue;
    used.add(match.edited);
    used.add(match.own);
    taken.push(match);
  }
  return taken;
}

/** From about −0.5 to 1.2: half how alike the paragraphs are, half the words around the token; grade and class weigh in. */
function openScore(): Score {
  const known = new Map<Paragraph, Map<Paragraph, number>>();
  const paragraphs = (a: Paragraph, b: Paragraph): number => {
    const row = known.get(a) ?? new Map<Paragraph, number>();
    known.set(a, row);
    const value = row.get(b) ?? alike(a, b);
    row.set(b, value);
    return value;
  };
  return (edited, own) => {
    const around = (likeness(edited.before, own.before) + likeness(edited.after, own.after)) / 2;
    return (paragraphs(edited.paragraph, own.paragraph) + around) / 2 + sense(edited, own);
  };
}

function sense(edited: Placed, own: Placed): number {
  const grade = sameSense(edited.tied?.grade.value, own.tied?.grade.value);
  const group = sameSense(classOf(edited), classOf(own));
  return grade + group;
}

function sameSense(edited: string | undefined, own: string | undefined): number {
  if (edited === undefined || own === undefined) return 0;
  return edited === own ? 0.1 : -0.3;
}

function classOf({ mention }: Placed): string | undefined {
  return mention?.kind === 'one' ? mention.id : undefined;
}
