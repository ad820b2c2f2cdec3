import type { Text } from '../../../model/text.ts';
import { disagreement, type Disagreement, type DisagreementCode } from './disagreement.ts';
import { excerptOf, openingOf, writtenAt } from './text/excerpt.ts';
import type { Paragraph } from './text/paragraph.ts';

/** A stretch of the plain text of a paragraph: from, inclusive, to, exclusive. Empty where something is missing. */
export interface Span {
  paragraph: Paragraph;
  start: number;
  end: number;
}

/** Something wrong with the prose, with the stretch that it is about. */
export interface Finding extends Span {
  disagreement: Disagreement;
}

interface Reading {
  code: DisagreementCode;
  /** What stands there; without it, the words of the span. */
  found?: string | null;
  expected: string | null;
  fact?: string | undefined;
}

export function findingAt(span: Span, reading: Reading, what: Text): Finding {
  const { paragraph, start, end } = span;
  const isNothing = start === end;
  const where = { kind: 'paragraph' as const, paragraph: paragraph.number };
  const excerpt = isNothing ? openingOf(paragraph) : excerptOf(paragraph, start, end);
  const found = isNothing ? null : writtenAt(paragraph, span);
  return { paragraph, start, end, disagreement: disagreement({ found, ...reading, where, excerpt }, what) };
}

/** Something that a paragraph should say and does not. */
export function missingIn(paragraph: Paragraph, reading: Reading, what: Text): Finding {
  return findingAt({ paragraph, start: 0, end: 0 }, reading, what);
}

/** In reading order, each place once: the first reading of a place is the most exact one. */
export function eachPlaceOnce(findings: readonly Finding[]): Finding[] {
  const kept = new Map<Paragraph, Finding[]>();
  for (const finding of findings) {
    const here = kept.get(finding.paragraph) ?? [];
    kept.set(finding.paragraph, here);
    if (!here.some((other) => overlap(finding, other))) here.push(finding);
  }
  return [...kept.values()].flat().toSorted((a, b) => a.paragraph.number - b.paragraph.number || a.start - b.start);
}

export function overlap(a: Span, b: Span): boolean {
  return a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}
