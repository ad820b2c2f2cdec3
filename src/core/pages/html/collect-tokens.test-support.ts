import { CONTENT, type Content } from './content.ts';
import { resolveInAttribute, resolveReferences } from './references.ts';
import { openScan, type StartTag } from './scan.ts';
import { tokenize } from './tokenize.ts';

/** A token as html5lib's cases write it, without doctypes' details. */
export type PlainToken =
  | ['StartTag', string, Record<string, string>, ...true[]]
  | ['EndTag', string]
  | ['Character', string]
  | ['Comment', string]
  | ['DOCTYPE'];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const normal = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
const withoutNul = (text: string) => text.replaceAll('\0', '\uFFFD');
const named = (text: string) => withoutNul(text).replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());

/** The tokens of a UTF-8 text; `contentAfter` says what follows a start tag, as a tree builder would. */
export function collectTokens(
  text: string,
  contentAfter: (name: string) => Content = () => CONTENT.data,
): PlainToken[] {
  const bytes = new TextEncoder().encode(text);
  const tokens: PlainToken[] = [];
  const slice = (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
  let content: Content = CONTENT.data;
  const scan = openScan({
    startTag(tag) {
      const name = named(slice(tag.nameFrom, tag.nameTo));
      const attributes = attributesOf(tag, slice);
      tokens.push(tag.isSelfClosing ? ['StartTag', name, attributes, true] : ['StartTag', name, attributes]);
      content = contentAfter(name);
      return content;
    },
    endTag({ nameFrom, nameTo }) {
      content = CONTENT.data;
      tokens.push(['EndTag', named(slice(nameFrom, nameTo))]);
    },
    text(from, to, isLiteral) {
      const piece = content === CONTENT.data ? normal(slice(from, to)) : withoutNul(normal(slice(from, to)));
      content = CONTENT.data;
      addText(tokens, isLiteral ? piece : resolveReferences(piece));
    },
    comment: (from, to) => tokens.push(['Comment', withoutNul(normal(slice(from, to)))]),
    doctype: () => tokens.push(['DOCTYPE']),
    isForeign: () => false,
  });
  tokenize(bytes, scan);
  return tokens;
}

export function addText(tokens: PlainToken[], text: string): void {
  const last = tokens.at(-1);
  if (last?.[0] === 'Character') last[1] += text;
  else if (text !== '') tokens.push(['Character', text]);
}

function attributesOf({ attributes }: StartTag, slice: (from: number, to: number) => string): Record<string, string> {
  const { count, nameFrom, nameTo, valueFrom, valueTo } = attributes;
  const entries = Array.from({ length: count }, (_, index) => [
    named(slice(nameFrom[index] ?? 0, nameTo[index] ?? 0)),
    withoutNul(resolveInAttribute(normal(slice(valueFrom[index] ?? 0, valueTo[index] ?? 0)))),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
