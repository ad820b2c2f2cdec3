import { eq, type Exact } from '../../model/exact/index.ts';
import { headerKey } from '../../model/name-key.ts';
import { parentName, type Input } from '../../model/scheme/index.ts';
import { RESERVED_WORDS } from '../names.ts';
import type { LevelScope, PlacedInput } from '../scope.ts';
import type { InPlace } from './in-place.ts';

/**
 * Gives the inputs written in place their names, and merges those that are the same. Named inputs come first, then those told
 * in full, then the bare ones, which may be the short form of another. Two different ones under one header are reported.
 */
export function settleInputs(scope: LevelScope): void {
  const settling: Settling = { scope, columns: new Map(), implied: new Set() };
  for (const named of scope.inputs) {
    const other = columnOf(named.input, settling);
    if (other) reportConflict(named, other, scope);
    addColumn(named, settling);
    refuseKeyColumn(named, scope);
  }
  for (const entry of scope.inPlace.toSorted((a, b) => order(a) - order(b) || a.at - b.at)) settle(entry, settling);
  for (const child of scope.children.values()) settleInputs(child);
}

interface Settling {
  scope: LevelScope;
  /** By the keys of table and header. */
  columns: Map<string, PlacedInput>;
  /** Inputs whose bounds come from the points of an indicator. */
  implied: Set<Input>;
}

function columnKeys({ table, headers }: Input): string[] {
  return headers.map((header) => `${headerKey(table)}\n${headerKey(header)}`);
}

/** The input that already reads one of the headers. */
function columnOf(input: Input, { columns }: Settling): PlacedInput | undefined {
  return columnKeys(input)
    .map((key) => columns.get(key))
    .find((known) => known !== undefined);
}

function addColumn(placed: PlacedInput, { columns }: Settling): void {
  for (const key of columnKeys(placed.input)) if (!columns.has(key)) columns.set(key, placed);
}

function order({ isBare, hasImpliedBounds }: InPlace): number {
  return (isBare ? 2 : 0) + (hasImpliedBounds ? 0 : 1);
}

function settle(entry: InPlace, settling: Settling): void {
  const { input, reference, at } = entry;
  const { scope, implied } = settling;
  const known = columnOf(input, settling);
  if (known) {
    reference.name = known.input.id;
    if (isSame(entry, known.input, implied.has(known.input))) known.at = Math.min(known.at, at);
    else reportConflict(entry, known, scope);
    return;
  }
  input.id = freeName(input, scope);
  reference.name = input.id;
  const placed = { input, at };
  scope.inputs.push(placed);
  scope.names.set(input.id, { as: 'input', at, input });
  addColumn(placed, settling);
  if (entry.hasImpliedBounds) implied.add(input);
  refuseKeyColumn(entry, scope);
}

/** Its first header, unless that already means something else: then no formula can name the input. */
function freeName({ headers: [header = ''], table }: Input, scope: LevelScope): string {
  const isTaken = scope.names.has(header) || RESERVED_WORDS.has(header) || parentName(header) !== null;
  return isTaken ? `${table}:${header}` : header;
}

/** The column that names the row is no input: `unit` reads it. */
function refuseKeyColumn({ input, at }: Pick<PlacedInput, 'input' | 'at'>, scope: LevelScope): void {
  const keys = new Set([...scope.parentHeaders.flat(), ...scope.keyHeaders].map(headerKey));
  if (!input.headers.some((header) => keys.has(headerKey(header)))) return;
  const reason = {
    zh: `列“${input.headers[0] ?? ''}”是行的名称，用 unit 读取`,
    en: `column "${input.headers[0] ?? ''}" names the row; read it as unit`,
  };
  scope.reading.report.add('misplaced-field', at, { field: 'column', reason });
}

function isSame({ input, isBare, hasImpliedBounds }: InPlace, known: Input, isKnownImplied: boolean): boolean {
  if (hasImpliedBounds && isKnownImplied && !sameBounds(input, known)) return false;
  if (isBare) return true;
  const bounds = hasImpliedBounds || isKnownImplied || sameBounds(input, known);
  return bounds && factOf(input) === factOf(known);
}

function sameBounds(a: Input, b: Input): boolean {
  return sameNumber(a.min, b.min) && sameNumber(a.max, b.max);
}

function sameNumber(a: Exact | null, b: Exact | null): boolean {
  return a === null || b === null ? a === b : eq(a, b);
}

/** Everything that makes it this fact, whatever it is called and whichever its bounds. */
function factOf({ source, table, headers, type, oneOf, blank }: Input): string {
  const fact = { source, table, headers, type, oneOf, blank };
  return JSON.stringify(fact, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
}

function reportConflict(
  later: { input: Input; at: number },
  first: PlacedInput,
  { reading: { report } }: LevelScope,
): void {
  const keys = new Set(first.input.headers.map(headerKey));
  const header = later.input.headers.find((one) => keys.has(headerKey(one))) ?? '';
  const details = { table: later.input.table, header, line: report.line(first.at) };
  report.add('input-conflict', later.at, details);
}
