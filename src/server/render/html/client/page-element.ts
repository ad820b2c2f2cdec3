import { type Markup, htmlOf } from '../markup.ts';

/** The element that the page surely has: it was written together with this script. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what its own page has there
export function pageElement<T extends HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (found === null) throw new Error(`missing in the page: ${selector}`);
  return found;
}

/** Writes markup into an element. The only place where the script writes HTML. */
export function write(element: HTMLElement, content: Markup): void {
  element.innerHTML = htmlOf(content);
}
