import { CONTENT, type Content } from './content.ts';
import { TAG } from './tag.ts';

const CONTENT_OF = new Uint8Array(256);
for (const [content, tags] of [
  [CONTENT.rcdata, [TAG.title, TAG.textarea]],
  [CONTENT.rawtext, [TAG.style, TAG.xmp, TAG.iframe, TAG.noembed, TAG.noframes, TAG.noscript]],
  [CONTENT.script, [TAG.script]],
  [CONTENT.plaintext, [TAG.plaintext]],
] as const) {
  for (const tag of tags) CONTENT_OF[tag] = content;
}

/** What the text after a start tag consists of, outside of SVG and MathML, by number of the tag. */
export const contentOf = (tag: number): Content => (CONTENT_OF[tag] ?? CONTENT.data) as Content;
