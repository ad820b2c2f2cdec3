import type { Expected } from '../expected.ts';
import { findingAt, missingIn, overlap, type Finding, type Span } from '../finding.ts';
import type { Placed } from '../net/notice-side.ts';
import type { NoticeNote } from '../notice-check.ts';
import { writtenAt } from '../text/excerpt.ts';
import { alike, type Paragraph } from '../text/paragraph.ts';
import type { Token } from '../tokens/token.ts';
import { nearMiss, type NearMiss } from './near-miss.ts';

/** A paragraph that is at least this much like ours took its place. */
const SAME_PARAGRAPH = 0.35;
/** How much of a name may differ where its paragraph stood, and anywhere else. */
const NEAR = { home: 0.5, elsewhere: 0.34 };

/**
 * Names of ours that the notice does not have: changed into something else, left out of a list, or gone with their whole
 * paragraph. One that is no longer mentioned in a sentence is worth a note only.
 */
export function goneNames(
  { lexicon, saysToo, listed }: Expected,
  paragraphs: readonly Paragraph[],
  gone: readonly Placed[],
): { found: Finding[]; notes: NoticeNote[] } {
  const found: Finding[] = [];
  const notes: NoticeNote[] = [];
  const searched = gone
    .filter(({ token }) => token.kind === 'name')
    .map((placed) => {
      const spellings = lexicon.names.spellingsOf(placed.token.value);
      return searchName(placed, paragraphs, (paragraph) => nearMiss(spellings, paragraph, saysToo));
    })
    .toSorted((a, b) => (a.miss?.cost ?? 1) - (b.miss?.cost ?? 1));
  for (const { placed, miss, home } of searched) {
    const { paragraph: own, token } = placed;
    const expected = writtenAt(own, token);
    if (miss !== null && !found.some((other) => overlap(miss, other))) {
      const what = { zh: '单位名称不对', en: 'the name of a unit differs' };
      found.push(findingAt(miss, { code: 'name-differs', expected }, what));
    } else if (home !== null && listed.has(token) && !hasName(home, token)) {
      const what = { zh: `少了“${token.value}”`, en: `“${token.value}” is missing` };
      found.push(missingIn(home, { code: 'name-missing', expected }, what));
    } else if (!paragraphs.some((paragraph) => hasName(paragraph, token)))
      notes.push({ code: 'not-stated', where: { kind: 'document' }, excerpt: '', value: token.value });
  }
  return { found, notes };
}

function hasName({ tokens }: Paragraph, { value }: Token): boolean {
  return tokens.some((token) => token.kind === 'name' && token.value === value);
}

interface Searched {
  placed: Placed;
  /** What the name was probably changed into. */
  miss: (Span & NearMiss) | null;
  /** The paragraph that took the place of ours. */
  home: Paragraph | null;
}

function searchName(
  placed: Placed,
  paragraphs: readonly Paragraph[],
  missIn: (paragraph: Paragraph) => NearMiss | null,
): Searched {
  const byLikeness = paragraphs
    .map((paragraph) => ({ paragraph, value: alike(paragraph, placed.paragraph) }))
    .toSorted((a, b) => b.value - a.value);
  const [nearest] = byLikeness;
  let best: Searched['miss'] = null;
  for (const { paragraph, value } of byLikeness) {
    const miss = missIn(paragraph);
    const limit = value >= SAME_PARAGRAPH ? NEAR.home : NEAR.elsewhere;
    if (miss !== null && miss.cost <= limit && miss.cost < (best?.cost ?? 1)) best = { ...miss, paragraph };
  }
  return {
    placed,
    miss: best,
    home: nearest !== undefined && nearest.value >= SAME_PARAGRAPH ? nearest.paragraph : null,
  };
}
