import type { Message } from '../../../model/page-facts.ts';
import { stateOfWord } from '../../../model/letter-state.ts';
import { ATTRIBUTE, TAG } from '../../html/index.ts';
import { openPageReader, type Page } from '../page.ts';
import { withSignature } from './headed-letter.ts';
import { labelledMessages } from './labelled-messages.ts';

/** Fields of a letter that is shown: at least its two days, or a day and its state. */
const FEWEST_FIELDS = 2;
const MOST_FIELDS = 100;

/**
 * The letter that a page shows in fields which nobody can fill in (`readonly`, `disabled`), as old systems do. One without a day of the
 * answer only where one of the fields says that there is none yet: a form to write a letter has the same labels.
 */
export function fieldLetter(page: Page): Message[] {
  const fields = closedFields(page);
  if (fields.length < FEWEST_FIELDS || fields.length > MOST_FIELDS) return [];
  const shown = openPageReader()(new TextEncoder().encode(markupWith(page, fields)), null);
  const [only, other] = labelledMessages(shown);
  if (only === undefined || other !== undefined) return [];
  const letter = withSignature(only, shown);
  const isOpen = fields.some(({ value }) => stateOfWord(value.trim()) === 'open');
  return letter.asked !== null && (letter.answered !== null || isOpen) ? [letter] : [];
}

interface Field {
  node: number;
  value: string;
}

const TYPES = /^(?:text|date|datetime|datetime-local)$/iu;

function closedFields({ tree, attribute }: Page): Field[] {
  const fields: Field[] = [];
  const tags = tree.tag.subarray(0, tree.size);
  for (let node = tags.indexOf(TAG.input); node >= 0; node = tags.indexOf(TAG.input, node + 1)) {
    if (attribute(node, ATTRIBUTE.readonly) === null && attribute(node, ATTRIBUTE.disabled) === null) continue;
    if (TYPES.test(attribute(node, ATTRIBUTE.type)?.trim() ?? 'text'))
      fields.push({ node, value: attribute(node, ATTRIBUTE.value) ?? '' });
  }
  return fields;
}

/** The body of the page with the values of the fields as text in their places. */
function markupWith({ tree, raw }: Page, fields: readonly Field[]): string {
  const parts: string[] = [];
  const body = tree.tag.subarray(0, tree.size).indexOf(TAG.body);
  let from = body < 0 ? 0 : (tree.to[body] ?? 0);
  for (const { node, value } of fields) {
    // An element begins behind its `<`.
    const start = (tree.from[node] ?? 0) - 1;
    if (start < from) continue;
    parts.push(raw(from, start), `<p>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
    from = tree.to[node] ?? 0;
  }
  parts.push(raw(from, tree.bytes.length));
  return parts.join('');
}
