import type { Paragraph } from './paragraph.ts';

/** Characters that are quoted on each side. */
const AROUND = 14;

/** What stands around a place of a paragraph, as the office wrote it, cut with … where it goes on. */
export function excerptOf(paragraph: Paragraph, start: number, end: number): string {
  const from = Math.max(0, (paragraph.at[start] ?? 0) - AROUND);
  const to = Math.min(paragraph.original.length, (paragraph.at[end - 1] ?? 0) + 1 + AROUND);
  const text = paragraph.original.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '…' : ''}${text}${to < paragraph.original.length ? '…' : ''}`;
}

/** The words of a token as the office wrote them. */
export function writtenAt(paragraph: Paragraph, { start, end }: { start: number; end: number }): string {
  return paragraph.original.slice(paragraph.at[start] ?? 0, (paragraph.at[end - 1] ?? 0) + 1).replace(/\s+/gu, '');
}

/** The beginning of a paragraph, for what concerns all of it. */
export function openingOf(paragraph: Paragraph): string {
  return excerptOf(paragraph, 0, Math.min(paragraph.text.length, 8));
}
