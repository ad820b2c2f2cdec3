import type { Exact } from '../model/exact/index.ts';
import { nearestName } from '../model/nearest.ts';
import type { Text } from '../model/text.ts';
import { didYouMean, listed, type Report } from './report.ts';
import * as scalars from './scalars.ts';
import type { Node, NodeField } from './yaml/node.ts';

/** What a map in some place of the language may hold. */
export interface FieldsShape {
  /** How messages name the place. */
  place: Text;
  known: readonly string[];
  required?: readonly string[];
}

/**
 * The fields of one map. Each reader gives null when the field is absent, and also when it is faulty, after reporting it;
 * `has` tells the two apart.
 */
export interface Fields {
  place: Text;
  at: number;
  has(name: string): boolean;
  /** Offset of the field's name, or of the map when the field is absent. */
  keyAt(name: string): number;
  /** Offset of the field's value, or of the map. */
  valueAt(name: string): number;
  node(name: string): Node | null;
  text(name: string): string | null;
  texts(name: string): string[] | null;
  number(name: string): Exact | null;
  whole(name: string, range: scalars.WholeRange): number | null;
  choice<T extends string>(name: string, choices: readonly T[]): T | null;
  flag(name: string): boolean | null;
  date(name: string): string | null;
  /** A list with something in it; an empty one where it is absent. */
  list(name: string): Node[];
  /** The same where nothing in the list is right too: no shown columns, say. */
  listOrNothing(name: string): Node[];
  entries(name: string): NodeField[];
  entriesOrNothing(name: string): NodeField[];
  /** Any of the scalar readers, for a field. */
  read<T>(name: string, reader: (written: scalars.Written, report: Report) => T | null): T | null;
}

/** The fields of `node`, which has to be a map of the given shape: unknown and missing fields are reported. Null if it is no map. */
export function readFields(written: scalars.Written, shape: FieldsShape, report: Report): Fields | null {
  const { node } = written;
  if (node.shape !== 'map') {
    scalars.reportShape(written, 'map', report);
    return null;
  }
  const present = new Map(node.fields.map((field) => [field.key, field]));
  for (const field of node.fields) {
    if (shape.known.includes(field.key)) continue;
    const free = shape.known.filter((name) => !present.has(name));
    const details = { place: shape.place, field: field.key, known: listed(shape.known) };
    report.add('unknown-field', field.at, details, didYouMean(nearestName(field.key, free)));
  }
  for (const name of shape.required ?? []) {
    if (!present.has(name)) report.add('missing-field', node.at, { place: shape.place, field: name });
  }
  return fieldsOf({ place: shape.place, at: node.at, present }, report);
}

function fieldsOf(map: { place: Text; at: number; present: Map<string, NodeField> }, report: Report): Fields {
  const { present, at } = map;
  function read<T>(name: string, reader: (written: scalars.Written, report: Report) => T | null): T | null {
    const field = present.get(name);
    return field ? reader({ node: field.value, field: name }, report) : null;
  }
  return {
    place: map.place,
    at,
    has: (name) => present.has(name),
    keyAt: (name) => present.get(name)?.at ?? at,
    valueAt: (name) => present.get(name)?.value.at ?? at,
    node: (name) => present.get(name)?.value ?? null,
    text: (name) => read(name, scalars.readText),
    texts: (name) => read(name, scalars.readTexts),
    number: (name) => read(name, scalars.readNumber),
    whole: (name, range) => read(name, (written) => scalars.readWhole(written, range, report)),
    choice: (name, choices) => read(name, (written) => scalars.readChoice(written, choices, report)),
    flag: (name) => read(name, scalars.readFlag),
    date: (name) => read(name, scalars.readDate),
    list: (name) => read(name, readList) ?? [],
    listOrNothing: (name) => (isEmpty(present.get(name)) ? [] : (read(name, readList) ?? [])),
    entries: (name) => read(name, readEntries) ?? [],
    entriesOrNothing: (name) => (isEmpty(present.get(name)) ? [] : (read(name, readEntries) ?? [])),
    read,
  };
}

/** `[]` or `{}`. */
function isEmpty(field: NodeField | undefined): boolean {
  const node = field?.value;
  return (node?.shape === 'list' && node.items.length === 0) || (node?.shape === 'map' && node.fields.length === 0);
}

/** The items of a list, at least one; null after reporting. */
export function readList(written: scalars.Written, report: Report): Node[] | null {
  const { node, field } = written;
  if (node.shape !== 'list') {
    scalars.reportShape(written, 'list', report);
    return null;
  }
  if (node.items.length === 0) report.add('empty-list', node.at, { field });
  return node.items;
}

/** The fields of a map whose names are free, at least one; null after reporting. */
export function readEntries(written: scalars.Written, report: Report): NodeField[] | null {
  const { node, field } = written;
  if (node.shape !== 'map') {
    scalars.reportShape(written, 'map', report);
    return null;
  }
  if (node.fields.length === 0) report.add('empty-list', node.at, { field });
  return node.fields;
}

/** Reports all but the first of several fields that exclude each other; true when more than one is there. */
export function refuseTogether(fields: Fields, names: readonly string[], report: Report): boolean {
  const there = names.filter((name) => fields.has(name));
  for (const name of there.slice(1)) {
    report.add('conflicting-fields', fields.keyAt(name), { fields: there.join(', ') });
  }
  return there.length > 1;
}
