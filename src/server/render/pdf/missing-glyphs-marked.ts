import { bundledFonts } from './fonts.ts';
import { missingGlyphs } from './glyph-coverage.ts';

/** What stands for characters that the bundled fonts cannot print. */
const BOX = '□';
const IGNORABLE = String.raw`\p{Default_Ignorable_Code_Point}`;

/**
 * How texts read from a PDF of ours, and the texts that it was made from, become alike: every run of characters that the bundled
 * fonts lack becomes one box. All of them are set as the same glyph, so that reading tells no more than that there was one.
 * `texts` are all that will be compared, of both sides.
 */
export function markMissingGlyphs(texts: Iterable<string>): (text: string) => string {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  const missing = missingGlyphs([...characters].join(''), bundledFonts());
  if (missing.length === 0) return (text) => text;
  const one = `[${missing.map((character) => String.raw`\u{${character.codePointAt(0)?.toString(16)}}`).join('')}]`;
  const run = new RegExp(`${one}(?:${one}|${IGNORABLE})*`, 'gu');
  return (text) => text.replaceAll(run, BOX);
}
