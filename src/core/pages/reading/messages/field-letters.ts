import type { Message } from '../../../model/page-facts.ts';
import { stateOfWord } from '../../../model/letter-state.ts';
import { ATTRIBUTE, resolveReferences, TAG, TEXT } from '../../html/index.ts';
import { openPageReader, type Page } from '../page.ts';
import { withSignature } from './headed-letter.ts';
import { labelledMessages } from './labelled-messages.ts';

/** Fields of a letter that is shown: at least its two days, or a day and its state. */
const FEWEST_FIELDS = 2;
const MOST_FIELDS = 100;

/**
 * The letter that a page shows in fields which nobody can fill in (`readonly`, `disabled`), as old systems do. One without a day of the
 * answer only where one of the fields says that there is none yet: a form to write a letter has the same labels, and so has one that
 * looks for letters of some days.
 */
export function fieldLetter(page: Page): Message[] {
  const fields = closedFields(page);
  if (fields.length < FEWEST_FIELDS || fields.length > MOST_FIELDS || isFilter(page, fields)) return [];
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

/** Bytes between two fields of one row. */
const MOST_BETWEEN = 400;
const RANGE = /^[\s:：]*[至到~～—–-]{1,2}[\s:：]*$/u;
const SEARCH = /^[\s【[]*(?:查\s*询|搜\s*索|检\s*索|查\s*找|筛\s*选)(?:信件|来信|留言)?[\s】\]]*$/u;
const BUTTON_TYPES = /^(?:submit|button|image)$/iu;
/** Letters of the name of a button. */
const LONGEST_NAME = 12;

/** Whether the fields are of a form that looks for letters: two of them stand for the first and the last day, or a button says so. */
function isFilter(page: Page, fields: readonly Field[]): boolean {
  const { tree, raw } = page;
  const isRange = fields.some(({ node }, index) => {
    const next = fields[index + 1];
    const from = tree.to[node] ?? 0;
    const to = (tree.from[next?.node ?? node] ?? 0) - 1;
    if (next === undefined || to < from || to - from > MOST_BETWEEN) return false;
    return RANGE.test(resolveReferences(raw(from, to).replaceAll(/<[^<>]*>/gu, ' ')));
  });
  return isRange || [...new Set(fields.map(({ node }) => formAround(page, node)))].some((form) => searches(page, form));
}

/** The form that a node stands in, -1 for none. */
function formAround({ tree }: Page, node: number): number {
  let around = tree.parent[node] ?? -1;
  while (around >= 0 && tree.tag[around] !== TAG.form) around = tree.parent[around] ?? -1;
  return around;
}

/** Whether a button or a text of a form says that it looks for something; of fields outside of forms, one outside of them too. */
function searches(page: Page, form: number): boolean {
  const { tree } = page;
  const end = form < 0 ? tree.size : (tree.last[form] ?? form);
  for (let node = form + 1; node < end; node++) {
    const isForm = tree.tag[node] === TAG.form;
    if (isForm) node = Math.max(node, (tree.last[node] ?? node) - 1);
    else if (SEARCH.test(nameOf(page, node))) return true;
  }
  return false;
}

/** What a button, or an element with a text of its own, is called. */
function nameOf({ tree, raw, attribute }: Page, node: number): string {
  if (tree.tag[node] === TAG.input) {
    if (!BUTTON_TYPES.test(attribute(node, ATTRIBUTE.type)?.trim() ?? '')) return '';
    return attribute(node, ATTRIBUTE.value) ?? attribute(node, ATTRIBUTE.alt) ?? '';
  }
  const from = tree.from[node] ?? 0;
  const to = tree.to[node] ?? 0;
  if (tree.tag[node] !== TEXT || to - from > LONGEST_NAME * 3) return '';
  return raw(from, to);
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
