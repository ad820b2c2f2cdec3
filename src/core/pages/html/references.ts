import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';

/** A text with its character references (`&amp;`) resolved, as the HTML standard does in the text of a page. */
export function resolveReferences(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/** The same in the value of an attribute, where `&copy=1` stays as it is. */
export function resolveInAttribute(text: string): string {
  return text.includes('&') ? decodeHTMLAttribute(text) : text;
}
