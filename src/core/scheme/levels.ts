import type { Level, Provenance, Value } from '../model/scheme/index.ts';
import { isReservedTable } from '../model/scheme-tables/index.ts';
import { declare } from './declare.ts';
import { readFields, type Fields } from './fields.ts';
import { readHeads } from './indicator-heads.ts';
import { readIndicators } from './indicators.ts';
import { readInput } from './inputs/read-input.ts';
import { checkName } from './names.ts';
import { readOutcomes } from './outcomes.ts';
import { PROVENANCE_FIELDS, readProvenance } from './provenance.ts';
import type { Reading } from './reading.ts';
import { readTexts } from './scalars.ts';
import type { LevelScope } from './scope.ts';
import { termOf } from './values/combine.ts';
import { readValue } from './values/read-value.ts';
import type { NodeField } from './yaml/node.ts';

/** Fields of a class and of children alike. */
export const LEVEL_FIELDS = ['inputs', 'children', 'values', 'indicators', 'outcomes', 'total', ...PROVENANCE_FIELDS];

/** A level of which only the place in the scheme is known. */
export function openScope(
  place: Pick<LevelScope, 'kind' | 'parent' | 'id' | 'name' | 'at' | 'table' | 'keyHeaders' | 'parentHeaders'>,
  reading: Reading,
): LevelScope {
  return {
    ...place,
    reading,
    names: new Map(),
    inputs: [],
    inPlace: [],
    values: [],
    heads: [],
    indicators: [],
    outcomes: [],
    total: null,
    children: new Map(),
    combines: [],
    labels: [],
    roots: [],
  };
}

/** Reads what a class and children have in common. Names come first: rules may name what stands further down. */
export function readLevel(fields: Fields, scope: LevelScope, provenance: Provenance): void {
  const { report } = scope.reading;
  readInputs(fields, scope);
  const values = fields.entriesOrNothing('values');
  for (const { key, at } of values) declare(checkName({ id: key, at }, report), { as: 'value', at }, scope);
  scope.heads = readHeads(fields.list('indicators'), { kind: 'deduction', provenance }, scope);
  for (const child of fields.entriesOrNothing('children')) readChildren(child, { parent: scope, provenance });
  scope.values = values.map(({ key, value }) => {
    const read = readValue({ node: value, field: key }, { scope, indicator: null, isWholeRule: false });
    scope.roots.push({ owner: key, part: read });
    return { name: key, value: read };
  });
  scope.indicators = readIndicators(scope.heads, scope);
  scope.total = readTotal(fields, scope);
  scope.outcomes = readOutcomes(fields.listOrNothing('outcomes'), scope);
}

function readInputs(fields: Fields, scope: LevelScope): void {
  for (const { key, at, value } of fields.entriesOrNothing('inputs')) {
    const id = checkName({ id: key, at }, scope.reading.report);
    const input = readInput({ node: value, field: key, name: id }, scope);
    declare(id, input ? { as: 'input', at, input } : { as: 'value', at }, scope);
    if (input) scope.inputs.push({ input, at });
  }
}

const TOTAL = { type: 'number' as const, what: { zh: '总分', en: 'The total' } };

/** As written; or the sum of the top-level indicators without vetoes and measures; or none. */
function readTotal(fields: Fields, scope: LevelScope): Value | null {
  const node = fields.node('total');
  if (node?.shape === 'text' && node.text.trim() === 'none') return null;
  if (node) {
    const total = readValue({ node, field: 'total' }, { scope, indicator: null, isWholeRule: false });
    scope.roots.push({ owner: 'total', part: total, expects: TOTAL });
    return total;
  }
  const counted = scope.heads.filter(({ kind }) => kind !== 'veto' && kind !== 'measure');
  if (counted.length > 0) {
    const total: Value = { kind: 'combine', how: 'sum', of: counted.map(termOf), missing: { rule: 'missing' } };
    scope.roots.push({ owner: 'total', part: total, expects: TOTAL });
    return total;
  }
  const isEmpty = fields.has('indicators') && scope.heads.length === 0;
  if (scope.kind === 'class' && !isEmpty) scope.reading.report.add('no-total', scope.at, { name: scope.name });
  return null;
}

const CHILD_SHAPE = {
  place: { zh: '下级（children）', en: 'Children' },
  known: ['name', 'table', 'key', 'parent', ...LEVEL_FIELDS],
};

const KEY_HEADERS = ['名称', '账号名称', 'name'];

function readChildren({ key, at, value }: NodeField, above: { parent: LevelScope; provenance: Provenance }): void {
  const { parent } = above;
  const { reading } = parent;
  const id = checkName({ id: key, at }, reading.report);
  const fields = readFields({ node: value, field: key }, CHILD_SHAPE, reading.report);
  if (!fields) return;
  const scope = openScope(
    {
      kind: 'child',
      parent,
      id,
      name: fields.text('name') ?? id,
      at,
      table: readTableName(fields, id, reading),
      keyHeaders: fields.texts('key') ?? KEY_HEADERS,
      parentHeaders: readParents(fields, parent),
    },
    reading,
  );
  parent.children.set(id, scope);
  readLevel(fields, scope, readProvenance(fields, above.provenance, reading.report));
}

/** The table of a level: the reserved ones hold no rows of its own. */
export function readTableName(fields: Fields, standard: string, { report }: Reading): string {
  const table = fields.text('table') ?? standard;
  if (isReservedTable(table)) report.add('reserved-name', fields.valueAt('table'), { id: table });
  return table;
}

/** Headers of the columns that name the levels above: one entry a level, each a header or several that are accepted. */
function readParents(fields: Fields, parent: LevelScope): string[][] {
  const standard = [...parent.parentHeaders, parent.keyHeaders];
  const node = fields.node('parent');
  if (!node) return standard;
  const { report } = parent.reading;
  if (standard.length === 1) return [readTexts({ node, field: 'parent' }, report) ?? []];
  const entries = node.shape === 'list' ? node.items : [node];
  if (entries.length !== standard.length) {
    const range = {
      zh: `每个上级各一列，共 ${standard.length} 列`,
      en: `one column for each of the ${standard.length} levels above`,
    };
    report.add('out-of-range', node.at, { field: 'parent', value: String(entries.length), range });
    return standard;
  }
  return entries.map((entry) => readTexts({ node: entry, field: 'parent' }, report) ?? []);
}

/** The level as it is handed on. Its inputs are settled by now. */
export function closeLevel(scope: LevelScope): Level {
  const { id, name, table, keyHeaders, parentHeaders, values, indicators, outcomes, total } = scope;
  return {
    id,
    name,
    table,
    keyHeaders,
    parentHeaders,
    inputs: scope.inputs.toSorted((a, b) => a.at - b.at).map(({ input }) => input),
    values,
    indicators,
    children: [...scope.children.values()].map(closeLevel),
    outcomes,
    total,
  };
}
