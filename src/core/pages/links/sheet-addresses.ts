/** An address in a style sheet, as it is written there, with what it is for. */
export interface SheetAddress {
  use: 'image' | 'style';
  address: string;
}

const COMMENTS = /\/\*[^]*?(?:\*\/|$)/gu;
const ADDRESSES = /@import\s+(?:url\(\s*)?["']?([^"'()\s;]+)|url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^)"'\s]*))\s*\)/giu;
/** Fonts and further sheets; everything else is looked at. */
const NO_IMAGE = /\.(?:css|woff2?|ttf|otf|eot)(?:[?#]|$)/iu;
/** Data in the address itself, places in the page, and what browsers of old did with programs and filters. */
const NO_ADDRESS = /^(?:data:|about:|#|$)|\\|\.htc(?:[?#]|$)/iu;

/** The addresses that a style sheet names in `url(…)` and `@import`, each once, in order, without those in comments. */
export function sheetAddresses(text: string): SheetAddress[] {
  const found = new Map<string, SheetAddress>();
  for (const [, imported, double, single, bare] of text.replaceAll(COMMENTS, ' ').matchAll(ADDRESSES)) {
    const address = (imported ?? double ?? single ?? bare ?? '').trim();
    if (NO_ADDRESS.test(address)) continue;
    const use = imported !== undefined || NO_IMAGE.test(address) ? 'style' : 'image';
    if (!found.has(`${use} ${address}`)) found.set(`${use} ${address}`, { use, address });
  }
  return [...found.values()];
}
