import { stripVTControlCharacters } from 'node:util';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters that a terminal draws two columns wide: East Asian Wide and Fullwidth, and emoji drawn as pictures. */
const WIDE =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;

/** Characters that take no column of their own. */
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** How many columns of a terminal a text takes. Characters whose width is ambiguous (`“`, `①`, `·`) count as one; colour codes as none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(stripVTControlCharacters(text))) width += columnsOf(segment);
  return width;
}

/** The beginning of a text without colour codes that takes so many columns at most. */
export function cutToWidth(text: string, width: number): string {
  let left = width;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    left -= columnsOf(segment);
    if (left < 0) break;
    kept += segment;
  }
  return kept;
}

const columnsOf = (segment: string): number =>
  ZERO.test(segment) ? 0 : WIDE.test(segment) || segment.includes('\ufe0f') ? 2 : 1;

/** `text` filled with spaces to `width` columns; a longer text is left as it is. */
export function padToWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + spaces : spaces + text;
}
