import { printable } from '../../../core/model/printable.ts';

/*
 * The only way in which the report is written, on the server and in the browser: every text that is put into a template is
 * escaped, so that a unit whose name is a tag is shown as a tag and nothing more.
 */

/** Proof that a text was written by us. A symbol, because data read from JSON can never hold one. */
const WRITTEN = Symbol('markup');

export interface Markup {
  readonly [WRITTEN]: string;
}

/** What may stand in a template; null and false write nothing. */
export type Content = string | number | null | false | Markup | readonly Content[];

/** Template tag. Contents may stand between tags and in quoted attributes, nowhere else. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = parts[0] ?? '';
  for (const [index, content] of contents.entries()) text += written(content) + (parts[index + 1] ?? '');
  return { [WRITTEN]: text };
}

/** Takes over text that is already markup, such as our own style sheet. Never for anything that came from a table or a scheme. */
export function asMarkup(text: string): Markup {
  return { [WRITTEN]: text };
}

/** The finished text. */
export function htmlOf(content: Markup): string {
  return content[WRITTEN];
}

function written(content: Content): string {
  if (content === null || content === false) return '';
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return escaped(content);
  return WRITTEN in content ? content[WRITTEN] : content.map(written).join('');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
