import type { Form } from '../../../model/observation/index.ts';
import { ATTRIBUTE, resolveReferences, seedOf, TAG, TEXT } from '../../html/index.ts';
import { resolveAddress } from '../links.ts';
import type { KnownForm, Page } from '../page.ts';
import { type FormWords, purposeOf } from './purpose.ts';

/** More forms of a page, and more nodes of a form, are not read. */
const MOST_FORMS = 50;
const MOST_NODES = 3000;
const LONGEST_TEXT = 60;
const MOST_FIELDS = 200;

/**
 * The forms of a page in order; behind them, as one form without an address, the fields that stand outside of forms and are sent by
 * scripts, where they are a search, a letter or a login. `base` as of `readLinks`. Fields that nobody fills in are not named.
 */
export function readForms(page: Page, base: string | null): Form[] {
  const { tree } = page;
  const tags = tree.tag.subarray(0, tree.size);
  const forms: Form[] = [];
  for (
    let node = tags.indexOf(TAG.form);
    node >= 0 && forms.length < MOST_FORMS;
    node = tags.indexOf(TAG.form, node + 1)
  ) {
    forms.push(formOf(page, node, base));
  }
  const loose = looseForm(page, tags);
  return loose === null ? forms : [...forms, loose];
}

const FORM_CLUES = [ATTRIBUTE.id, ATTRIBUTE.name, ATTRIBUTE.class, ATTRIBUTE.action];

/** Most pages of a site have the same form, which is read twice at most; where it sends to depends on the page. */
function formOf(page: Page, form: number, base: string | null): Form {
  const { tree, view, readAs } = page;
  const end = tree.last[form] ?? form + 1;
  // What the bytes of a form are as elements says their number too.
  const seed = seedOf(`${readAs} ${end - form}`);
  const { bytes, from, to } = tree;
  const known = page.forms.find({ bytes, view, seed }, from[form] ?? 0, to[end - 1] ?? 0);
  const { action, ...rest } = known ?? page.forms.keep(readForm(page, form));
  return { action: action === '' ? null : resolveAddress(action, base), ...rest };
}

function readForm(page: Page, form: number): KnownForm {
  const { tree, attribute } = page;
  const reading = openReading();
  for (const name of FORM_CLUES) reading.code.push(attribute(form, name) ?? '');
  const end = Math.min(tree.last[form] ?? 0, form + MOST_NODES);
  for (let node = form + 1; node < end; node++) readNode(page, node, reading);
  return {
    action: attribute(form, ATTRIBUTE.action)?.trim() ?? '',
    method: attribute(form, ATTRIBUTE.method)?.trim().toLowerCase() === 'post' ? 'post' : 'get',
    fields: reading.fields,
    purpose: purposeOf(wordsOf(reading)),
  };
}

interface Reading {
  fields: string[];
  code: string[];
  shown: string[];
  lines: number;
  areas: number;
  hasPassword: boolean;
}

const openReading = (): Reading => ({ fields: [], code: [], shown: [], lines: 0, areas: 0, hasPassword: false });

const wordsOf = ({ code, shown, lines, areas, hasPassword }: Reading): FormWords => ({
  code: code.join(' '),
  shown: shown.join(' '),
  lines,
  areas,
  hasPassword,
});

function readNode(page: Page, node: number, reading: Reading): void {
  const { tree, raw } = page;
  const tag = tree.tag[node];
  if (tag === TAG.input) readInput(page, node, reading);
  else if (tag === TAG.textarea || tag === TAG.select) {
    addField(page, node, reading);
    if (tag === TAG.textarea) reading.areas++;
  } else if (tag === TEXT && (tree.to[node] ?? 0) - (tree.from[node] ?? 0) < LONGEST_TEXT * 3) {
    const parent = tree.tag[tree.parent[node] ?? 0];
    if (parent === TAG.script || parent === TAG.style) return;
    const text = resolveReferences(raw(tree.from[node] ?? 0, tree.to[node] ?? 0)).trim();
    if (text !== '') reading.shown.push(text);
  }
}

const LINE_TYPES = new Set(['text', 'search', 'tel', 'email', 'number', 'url', 'password', 'date']);
const BUTTON_TYPES = new Set(['submit', 'button', 'image', 'reset']);

function readInput(page: Page, node: number, reading: Reading): void {
  const type = page.attribute(node, ATTRIBUTE.type)?.trim().toLowerCase() ?? 'text';
  if (type === 'hidden') return;
  if (BUTTON_TYPES.has(type)) {
    reading.shown.push(page.attribute(node, ATTRIBUTE.value) ?? '', page.attribute(node, ATTRIBUTE.title) ?? '');
    reading.code.push(page.attribute(node, ATTRIBUTE.id) ?? '', page.attribute(node, ATTRIBUTE.class) ?? '');
    return;
  }
  addField(page, node, reading);
  if (type === 'password') reading.hasPassword = true;
  // What is no type of the standard is a line of text.
  if (LINE_TYPES.has(type) || !/^(?:checkbox|radio|file|range|color|month|week|time|datetime-local)$/u.test(type)) {
    reading.lines++;
    reading.shown.push(page.attribute(node, ATTRIBUTE.value) ?? '');
  }
}

const FIELD_CLUES = [ATTRIBUTE.name, ATTRIBUTE.id, ATTRIBUTE.class];
const FIELD_HINTS = [ATTRIBUTE.placeholder, ATTRIBUTE.title];

function addField({ attribute }: Page, node: number, reading: Reading): void {
  const name = attribute(node, ATTRIBUTE.name) ?? attribute(node, ATTRIBUTE.id) ?? '';
  if (name !== '' && reading.fields.length < MOST_FIELDS) reading.fields.push(name);
  for (const clue of FIELD_CLUES) reading.code.push(attribute(node, clue) ?? '');
  for (const hint of FIELD_HINTS) reading.shown.push(attribute(node, hint) ?? '');
}

const IS_FIELD = new Uint8Array(256);
for (const tag of [TAG.input, TAG.textarea, TAG.select]) IS_FIELD[tag] = 1;
/** Nodes around a field in which its label stands. */
const NODES_BEFORE = 4;
const NODES_BEHIND = 8;

/** Whether there is a field that may stand outside of forms. */
function hasFieldOutside({ tree }: Page, tags: Uint8Array): boolean {
  let formEnd = 0;
  for (let node = 0; node < tags.length; node++) {
    const tag = tags[node] ?? 0;
    if (tag === TAG.form) formEnd = Math.max(formEnd, tree.last[node] ?? 0);
    if (IS_FIELD[tag] === 1 && node >= formEnd) return true;
  }
  return false;
}

function looseForm(page: Page, tags: Uint8Array): Form | null {
  if (!hasFieldOutside(page, tags)) return null;
  const reading = openReading();
  let formEnd = 0;
  for (let node = 0; node < tags.length; node++) {
    const tag = tags[node] ?? 0;
    if (tag === TAG.form) formEnd = Math.max(formEnd, page.tree.last[node] ?? 0);
    if (node < formEnd || IS_FIELD[tag] === 0) continue;
    const end = Math.min(node + NODES_BEHIND, tags.length);
    for (let near = Math.max(formEnd, node - NODES_BEFORE); near < end; near++) {
      if (near === node || tags[near] === TEXT) readNode(page, near, reading);
    }
  }
  if (reading.fields.length === 0) return null;
  const purpose = purposeOf(wordsOf(reading));
  return purpose === 'other' ? null : { action: null, method: 'get', fields: reading.fields, purpose };
}
