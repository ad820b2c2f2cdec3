/** What an address on a page is for, by the place where it stands. */
export const LINK_KINDS = ['page', 'frame', 'image', 'script', 'style', 'media', 'form', 'icon'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

/** An address as the page writes it: bytes `[from, to)` of the page, references not resolved, no blanks at its ends. */
export interface FoundLink {
  kind: LinkKind;
  from: number;
  to: number;
}

/** Receives the addresses of a page; the object is overwritten by the next one. */
export type VisitLink = (link: Readonly<FoundLink>) => void;
