import { cmp, toText } from '../../model/exact/index.ts';
import type { Blank, Input } from '../../model/scheme/index.ts';
import { isReservedTable } from '../../model/scheme-tables/index.ts';
import { readFields, refuseTogether, type Fields } from '../fields.ts';
import type { Report } from '../report.ts';
import { numberOf, readNumber, readText, type Written } from '../scalars.ts';
import type { LevelScope } from '../scope.ts';
import type { MapNode } from '../yaml/node.ts';
import { CHECK_FIELDS, readCheck } from './read-check.ts';
import { MARK_FIELDS, readMarks } from './read-marks.ts';

const COMMON_FIELDS = ['column', 'table', 'type', 'min', 'max', 'oneOf', 'blank', 'name', 'note'];

/** Fields that make a map an input. */
export const INPUT_KEYS = ['column', 'check', 'marks'] as const;

/** An input as written in `node`; `name` is its id when it has one. Null when it is no map. */
export function readInput(written: Written & { name: string | null }, scope: LevelScope): Input | null {
  const { report } = scope.reading;
  const { node } = written;
  const map: Written = { ...written, node: isEmpty(node) ? emptyMap(node.at) : node };
  const source = sourceOf(map.node);
  const fields = readFields(map, { place: PLACES[source], known: KNOWN[source] }, report);
  if (!fields) return null;
  if (refuseTogether(fields, ['check', 'marks'], report)) return null;
  return build(fields, { source, name: written.name, scope });
}

function isEmpty(node: Written['node']): boolean {
  return node.shape === 'text' && node.empty;
}

function emptyMap(at: number): MapNode {
  return { shape: 'map', at, fields: [] };
}

type SourceKind = (typeof INPUT_KEYS)[number];

/** The other source is known too: two in one input are reported as that. */
const KNOWN = {
  column: COMMON_FIELDS,
  check: [...COMMON_FIELDS, ...CHECK_FIELDS, 'marks'],
  marks: [...COMMON_FIELDS, ...MARK_FIELDS, 'check'],
};

const PLACES = {
  column: { zh: '列输入', en: 'An input from a column' },
  check: { zh: '检查输入', en: 'An input from a check' },
  marks: { zh: '评分输入', en: 'An input from marks' },
};

function sourceOf(node: Written['node']): SourceKind {
  const keys = node.shape === 'map' ? node.fields.map((field) => field.key) : [];
  return (['check', 'marks'] as const).find((key) => keys.includes(key)) ?? 'column';
}

interface Building {
  source: SourceKind;
  name: string | null;
  scope: LevelScope;
}

function build(fields: Fields, { source, name, scope }: Building): Input {
  const { report } = scope.reading;
  const subject = fields.text(source === 'marks' ? 'marks' : 'check');
  const headers = fields.texts('column') ?? [name ?? subject ?? ''];
  const type = readType(fields, source, report);
  const input: Input = {
    id: name ?? '',
    name: fields.text('name') ?? headers[0] ?? '',
    source: { from: 'column' },
    table: readTable(fields, scope),
    headers,
    type,
    min: readBound(fields, 'min', { type, report }),
    max: readBound(fields, 'max', { type, report }),
    oneOf: readOneOf(fields, type, report),
    blank: readBlank(fields, { source, type }, report),
    note: fields.text('note'),
  };
  if (source === 'check') input.source = readCheck(fields, subject ?? '', report);
  if (source === 'marks') input.source = readMarks(fields, subject ?? '', report);
  if (input.min !== null && input.max !== null && cmp(input.min, input.max) > 0) {
    report.add('min-above-max', fields.keyAt('min'), { min: toText(input.min), max: toText(input.max) });
  }
  return input;
}

const TYPES = ['number', 'whole', 'text'] as const;

function readType(fields: Fields, source: SourceKind, report: Report): Input['type'] {
  const type = fields.choice('type', TYPES) ?? 'number';
  if (source === 'column' || type !== 'text') return type;
  const reason = { zh: '检查和评分给出的是数', en: 'checks and marks give numbers' };
  report.add('misplaced-field', fields.keyAt('type'), { field: 'type: text', reason });
  return 'number';
}

function readTable(fields: Fields, scope: LevelScope): string {
  const table = fields.text('table') ?? scope.table;
  const { report } = scope.reading;
  if (scope.kind === 'child' && fields.has('table')) {
    const reason = { zh: '下级的输入都在它自己的表里', en: 'the inputs of children stand in their own table' };
    report.add('misplaced-field', fields.keyAt('table'), { field: 'table', reason });
  } else if (fields.has('table') && table !== 'units' && isReservedTable(table)) {
    report.add('reserved-name', fields.valueAt('table'), { id: table });
  }
  return table;
}

function readBound(
  fields: Fields,
  name: 'min' | 'max',
  { type, report }: { type: Input['type']; report: Report },
): Input['min'] {
  if (!fields.has(name)) return null;
  if (type === 'text') {
    const reason = { zh: '文本没有大小', en: 'texts have no order' };
    report.add('misplaced-field', fields.keyAt(name), { field: name, reason });
    return null;
  }
  const node = fields.node(name);
  return node?.shape === 'text' && node.text.trim() === 'none' ? null : fields.number(name);
}

function readOneOf(fields: Fields, type: Input['type'], report: Report): string[] {
  if (!fields.has('oneOf')) return [];
  if (type === 'text') return fields.texts('oneOf') ?? [];
  const reason = { zh: '只有 type: text 的列能限定取值', en: 'only columns with type: text list their texts' };
  report.add('misplaced-field', fields.keyAt('oneOf'), { field: 'oneOf', reason });
  return [];
}

const BLANK_WORDS = ['refuse', 'missing', 'untested'] as const;

function readBlank(
  fields: Fields,
  { source, type }: { source: SourceKind; type: Input['type'] },
  report: Report,
): Blank {
  const word = fields.read('blank', readText);
  if (word === null) return { as: source === 'column' ? 'refuse' : 'untested' };
  const as = BLANK_WORDS.find((known) => known === word);
  if (as) return { as };
  if (type === 'text') return { as: 'value', value: word };
  const value = numberOf(word);
  if (value !== null) return { as: 'value', value };
  fields.read('blank', (written) => readNumber(written, report));
  return { as: 'missing' };
}
