/** Line ends and other signs that break a line or turn the direction of what follows. */
const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text in one line, as it is read: part of it a website wrote, or whoever registered it, and no line of theirs may look like ours. */
export const oneLine = (text: string): string => text.replaceAll(TURNS, '').replaceAll(BREAKS, ' ').trim();

/** Signs by which Markdown makes links, pictures, mentions of people, code and bold text. */
const MARKS = /[[\]<>`*]/gu;

const WIDE = 0xfe_e0;

/** The same where it is Markdown: what would be a link with a text of its own, or would call people, is only read. Robots know no escapes. */
export const oneMarkdownLine = (text: string): string =>
  oneLine(text).replaceAll(MARKS, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + WIDE));
