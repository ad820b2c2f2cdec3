import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { IS_UNSEEN, TAG } from './tag.ts';

type Node = DefaultTreeAdapterMap['node'];

/** All text of a page that is seen, as the tree of parse5 has it, without any blanks. */
export function seenTextOfParse5(page: string): string {
  const seen: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) seen.push(node.value);
    if ('attrs' in node && isUnseen(node)) return;
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(page));
  return withoutBlanks(seen.join(''));
}

export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function isUnseen({ tagName, attrs }: DefaultTreeAdapterMap['element']): boolean {
  if (IS_UNSEEN[(TAG as Record<string, number>)[tagName] ?? 0] === 1) return true;
  return attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && /(?:^|[;\s])display\s*:\s*none/iu.test(value)),
  );
}
