import type { SeenPage } from '../../model/observation/index.ts';
import { ATTRIBUTE, TAG } from '../html/index.ts';
import { linkTitle } from './items/link-title.ts';
import { resolveAddress } from './links.ts';
import type { Page } from './page.ts';

/** More links of a page, and more letters of one, are not kept. */
const MOST_LINKS = 2000;
const MOST_LETTERS = 60;

/** What a visitor clicks on to get to each address of a page, in order; the first words that are not blank, at most 60 letters. */
export function linkTexts(page: Page, base: string): NonNullable<SeenPage['facts']['linkTexts']> {
  const texts = new Map<string, string>();
  const tags = page.tree.tag.subarray(0, page.tree.size);
  for (let node = tags.indexOf(TAG.a); node >= 0 && texts.size < MOST_LINKS; node = tags.indexOf(TAG.a, node + 1)) {
    const url = resolveAddress(page.attribute(node, ATTRIBUTE.href) ?? '', base);
    if (url === null || texts.has(url)) continue;
    const text = linkTitle(page, node, null);
    if (text !== '') texts.set(url, Array.from(text).slice(0, MOST_LETTERS).join(''));
  }
  return Array.from(texts, ([url, text]) => ({ url, text }));
}
