/** A drawn page as bytes for the readers of pages: the mark at the beginning outdoes whatever charset the page declares. */
export function htmlBytes(html: string): Uint8Array {
  return new TextEncoder().encode(`\u{FEFF}${html}`);
}
