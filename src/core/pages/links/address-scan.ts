import { isSpace } from '../html/index.ts';
import type { FoundLink, VisitLink } from './found-link.ts';

/** A page whose addresses are looked for, with the one that was found last. */
export interface AddressScan {
  bytes: Uint8Array;
  link: FoundLink;
  visit: VisitLink;
}

/** Hands on the address in `[from, to)` without the blanks at its ends; an empty one is none. */
export function foundAddress({ bytes, link, visit }: AddressScan, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(bytes[start])) start++;
  while (end > start && isSpace(bytes[end - 1])) end--;
  if (start === end) return;
  link.from = start;
  link.to = end;
  visit(link);
}
