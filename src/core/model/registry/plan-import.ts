import { appendAll } from '../append-all.ts';
import type { Fault } from '../fault.ts';
import { nameKey } from '../name-key.ts';
import { placeOfCell } from '../table.ts';
import { atOnce, eachInTurns, mapInTurns, type Turns } from '../turns.ts';
import { KIND_OF_TABLE, LAYOUTS, REGISTRY_TABLES, type RegistryTable } from './layout.ts';
import { type NamesOfBodies, namesOfBodies } from './names-of-bodies.ts';
import { parentLoops } from './parent-loops.ts';
import type { RegistryValues } from './read-by-layout.ts';
import { keysOfRow, type RegistryRow } from './read-tables.ts';
import { registryFault, type RegistryFaultCode } from './registry-fault.ts';
import { USUAL_STATUS } from './status.ts';

/** Something that is registered, as canonical texts under every key of its table. */
export interface Registered {
  id: string;
  version: number;
  values: RegistryValues;
}

/** What is registered and within the reach of whoever imports. */
export interface CurrentRegistry {
  tables: Readonly<Record<RegistryTable, readonly Registered[]>>;
  /** Keys (`keysOfRow`) of what is registered beyond that reach. */
  taken: ReadonlySet<string>;
  /** Key of a name that a body does not have any more → its full name; where two had it, none. */
  former?: ReadonlyMap<string, string>;
}

export interface Difference {
  key: string;
  before: string;
  after: string;
}

/** A row that changes something. */
export interface RegistryChange {
  row: RegistryRow;
  /** What is changed; null for something new. */
  id: string | null;
  /** As it will be, under every key. */
  values: RegistryValues;
  /** Of something new: everything that is filled in. */
  differences: Difference[];
}

export interface ImportPlan {
  changes: RegistryChange[];
  /** Rows that say what is registered already. */
  unchanged: number;
  faults: Fault[];
}

export interface ImportBasis {
  current: CurrentRegistry;
  /** Body that new bodies are put under where the table names none; null for the top of the tree. */
  parent: string | null;
  /** Day of the import, `YYYY-MM-DD`, from which a status without a day of its own holds. */
  on: string;
}

/** Keys whose empty cell says nothing, instead of emptying what is registered. */
const BLANK_KEEPS = new Set(['status', 'since', 'reason', 'code', 'shortName', 'parent', 'officialOrder', 'isOffice']);

/** Those of them that a person may empty who is about this one alone; what a body is called in short is its name then. */
const EMPTIED: Readonly<Record<string, (values: RegistryValues) => string>> = {
  code: () => '',
  shortName: ({ fullName = '' }) => fullName,
};

/** Names of other things, which are compared as names are. */
const NAMES = new Set(['organization', 'parent']);

/**
 * Holds the rows of a register against what is registered and tells every change, before anything is written. The same rows
 * once more are all unchanged. Rows with a fault are in no change.
 */
export const planImport = (rows: readonly RegistryRow[], basis: ImportBasis): ImportPlan =>
  atOnce(planImportInTurns(rows, basis));

/** The same, with stops. */
export function* planImportInTurns(rows: readonly RegistryRow[], basis: ImportBasis): Turns<ImportPlan> {
  const plan: ImportPlan = { changes: [], unchanged: 0, faults: [] };
  const known = yield* openKnown(rows, basis);
  const seen = new Map<string, number>();
  // Bodies first, then what belongs to them, then what belongs to that.
  for (const table of REGISTRY_TABLES) {
    yield* eachInTurns(rows, (row) => {
      if (row.table !== table) return;
      const fault = faultOf(row, { seen, known });
      const change = fault ?? changeOf(row, { on: basis.on, known });
      if (change === null) plan.unchanged += 1;
      else if ('row' in change) plan.changes.push(change);
      else plan.faults.push(change);
    });
  }
  const { organizations: registered } = basis.current.tables;
  appendAll(plan.faults, yield* parentLoops(plan.changes, { registered, names: known.organizations }));
  return plan;
}

interface Known {
  /** By table and key. */
  registered: ReadonlyMap<string, Registered>;
  organizations: NamesOfBodies;
  homes: ReadonlySet<string>;
  taken: ReadonlySet<string>;
  /** Full name of the body that new bodies are put under where the table names none; empty for the top of the tree. */
  above: string;
}

/** Keys of a row, told apart by tables; by the names that bodies have after the import. */
function keysAfter(table: RegistryTable, values: RegistryValues, names: NamesOfBodies): string[] {
  const owner = values['organization'] ?? '';
  const settled = table === 'accounts' ? { ...values, organization: names.get(nameKey(owner)) ?? owner } : values;
  return keysOfRow(table, settled).map((key) => `${table} ${key}`);
}

function* openKnown(
  rows: readonly RegistryRow[],
  { current: { tables, taken, former = new Map() }, parent }: ImportBasis,
): Turns<Known> {
  const registered = new Map<string, Registered>();
  const add = (table: RegistryTable, names: NamesOfBodies): Turns =>
    eachInTurns(tables[table], (one) => {
      for (const key of [...keysAfter(table, one.values, names), `${table} = ${one.id}`]) registered.set(key, one);
    });
  yield* add('organizations', new Map());
  const bodies = rows.filter(({ table }) => table === 'organizations');
  const given = yield* mapInTurns(bodies, (row) => ({
    values: row.values,
    old: oldOf(row, { registered, organizations: new Map() }),
  }));
  const organizations = yield* namesOfBodies({ given, registered: tables.organizations, former });
  for (const table of REGISTRY_TABLES) if (table !== 'organizations') yield* add(table, organizations);
  const homes = new Set<string>();
  yield* eachInTurns(tables.websites, ({ values }) => void homes.add(values['homeUrl'] ?? ''));
  for (const { table, values } of rows) if (table === 'websites') homes.add(values['homeUrl'] ?? '');
  const above = tables.organizations.find(({ id }) => id === parent)?.values['fullName'] ?? '';
  return { registered, organizations, homes, taken, above };
}

/** A fault of a whole row. */
function faultAt(
  { from, line }: Pick<RegistryRow, 'from' | 'line'>,
  code: RegistryFaultCode,
  details: Readonly<Record<string, string>>,
): Fault {
  const { file, sheet, cell } = placeOfCell(from, line, 1);
  const where = sheet === undefined || cell === undefined ? { file, line } : { file, sheet, cell };
  return registryFault(code, where, details);
}

interface Looking {
  seen: Map<string, number>;
  known: Known;
}

function faultOf(row: RegistryRow, { seen, known }: Looking): Fault | null {
  const { table, values, line } = row;
  const old = oldOf(row, known);
  const own = keysAfter(table, values, known.organizations);
  // One body by its code and by the name that it had.
  const keys = table === 'organizations' && old !== undefined ? [...own, `${table} = ${old.id}`] : own;
  const first = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, line);
  if (first !== undefined) return faultAt(row, 'registry-row-twice', { first: String(first) });
  const owner = values['organization'] ?? values['parent'] ?? '';
  // The body above one's own may lie beyond one's reach.
  const isKept = nameKey(owner) === nameKey(old?.values['parent'] ?? '');
  if (owner !== '' && !isKept && !known.organizations.has(nameKey(owner)))
    return faultAt(row, 'registry-organization-unknown', { text: owner });
  if (table === 'sections' && !known.homes.has(values['site'] ?? ''))
    return faultAt(row, 'registry-site-unknown', { text: values['site'] ?? '' });
  return takenFault(row, { old, known });
}

/** What is registered of a row already. */
function oldOf(
  { table, values, id }: RegistryRow,
  { registered, organizations }: Pick<Known, 'registered' | 'organizations'>,
): Registered | undefined {
  const keys = id === undefined ? keysAfter(table, values, organizations) : [`${table} = ${id}`];
  return keys.map((key) => registered.get(key)).find((one) => one !== undefined);
}

/** What belongs to somebody else, or to two at once. Two accounts may have one name. */
function takenFault(
  row: RegistryRow,
  { old, known: { registered, organizations, taken } }: { old: Registered | undefined; known: Known },
): Fault | null {
  const { table, values } = row;
  const keys = keysAfter(table, values, organizations);
  const foreign = keys.find((key) => taken.has(key) || (table !== 'accounts' && (registered.get(key) ?? old) !== old));
  if (foreign === undefined) return null;
  // Whose it is tells who may see that.
  const { fullName, name: called } = registered.get(foreign)?.values ?? {};
  const whose = fullName ?? called ?? '';
  const isCode = /^(websites code|organizations credit) /.test(foreign);
  const text = isCode
    ? (values['identificationCode'] ?? values['code'])
    : (values['homeUrl'] ?? values['fullName'] ?? values['name']);
  const { code, name, owner } = TAKEN[table];
  const by = whose === '' ? `另一个${owner}` : `${owner}“${whose}”`;
  const details = { what: isCode ? code : name, text: text ?? '', owner, by, whose: whose || 'another one' };
  return faultAt(row, 'registry-taken', details);
}

const TAKEN: Readonly<Record<RegistryTable, { code: string; name: string; owner: string }>> = {
  organizations: { code: '统一社会信用代码', name: '名称', owner: '单位' },
  websites: { code: '网站标识码', name: '首页网址', owner: '网站' },
  sections: { code: '', name: '名称', owner: '栏目' },
  accounts: { code: '', name: '名称', owner: '账号' },
};

function changeOf(row: RegistryRow, basis: { on: string; known: Known }): RegistryChange | Fault | null {
  const { table } = row;
  const old = oldOf(row, basis.known);
  const values = valuesAfter(row, old?.values ?? defaultsOf(row, basis.known), basis.known);
  const given = row.values['since'] ?? '';
  if (given > basis.on) return faultAt(row, 'registry-date-future', { text: given });
  const names = basis.known.organizations;
  const before = old?.values ?? {};
  const differences = keysOf(table).flatMap((key) =>
    differenceOf(key, { before: before[key] ?? '', after: values[key] ?? '', names }),
  );
  if (table === 'organizations') return bodyChangeOf({ row, old, values, differences }, basis.on);
  if (old === undefined) return { row, id: null, values: { ...values, since: sinceOf(values, basis.on) }, differences };
  // The day and the reason belong to the status: alone they say nothing new.
  const isMoved = differences.some(({ key }) => key === 'status');
  const told = differences.filter(({ key }) => isMoved || (key !== 'since' && key !== 'reason'));
  if (told.length === 0) return null;
  const last = old.values['since'] ?? '';
  const reason = old.values['reason'] ?? '';
  if (!isMoved) return { row, id: old.id, values: { ...values, since: last, reason }, differences: told };
  const since = given === '' ? basis.on : given;
  if (since < last) return faultAt(row, 'registry-status-early', { text: since, last });
  return { row, id: old.id, values: { ...values, since, reason: row.values['reason'] ?? '' }, differences: told };
}

interface BodyDraft {
  row: RegistryRow;
  old: Registered | undefined;
  values: RegistryValues;
  differences: readonly Difference[];
}

/** The first day of a name belongs to the name: alone it says nothing new, and what a body is called first it has always been called. */
function bodyChangeOf({ row, old, values, differences }: BodyDraft, on: string): RegistryChange | Fault | null {
  const isNamed = old !== undefined && differences.some(({ key }) => key === 'fullName' || key === 'shortName');
  const told = differences.filter(({ key }) => key !== 'named');
  const last = old?.values['named'] ?? '';
  if (!isNamed)
    return told.length === 0
      ? null
      : { row, id: old?.id ?? null, values: { ...values, named: last }, differences: told };
  const given = row.values['named'] ?? '';
  const named = given === '' ? on : given;
  if (named > on) return faultAt(row, 'day-to-come', { text: named });
  if (named < last) return faultAt(row, 'registry-name-early', { text: named, last });
  const day = named === last ? [] : [{ key: 'named', before: last, after: named }];
  return { row, id: old.id, values: { ...values, named }, differences: [...told, ...day] };
}

const keysOf = (table: RegistryTable): string[] => LAYOUTS[table].columns.map(({ key }) => key);

const sinceOf = ({ since = '', openedOn = '' }: RegistryValues, on: string): string =>
  since !== '' ? since : openedOn !== '' && openedOn < on ? openedOn : on;

function differenceOf(
  key: string,
  { before, after, names }: { before: string; after: string; names: NamesOfBodies },
): Difference[] {
  const keyOf = (name: string): string => nameKey(names.get(nameKey(name)) ?? name);
  const isSame = NAMES.has(key) ? keyOf(before) === keyOf(after) : before === after;
  return isSame ? [] : [{ key, before, after }];
}

function defaultsOf({ table, values }: RegistryRow, { above }: Known): RegistryValues {
  const kind = KIND_OF_TABLE[table];
  if (kind !== null) return { status: USUAL_STATUS[kind] };
  if (table !== 'organizations') return {};
  return { shortName: values['fullName'] ?? '', parent: above, officialOrder: '0', isOffice: 'no' };
}

function valuesAfter(
  { table, values, isMeantEmpty }: RegistryRow,
  before: RegistryValues,
  known: Known,
): RegistryValues {
  const after: Record<string, string> = {};
  for (const key of keysOf(table)) {
    const emptied = isMeantEmpty === true ? EMPTIED[key] : undefined;
    const given = values[key] === '' && emptied !== undefined ? emptied(values) : values[key];
    const isGiven = given !== undefined && !(given === '' && emptied === undefined && BLANK_KEEPS.has(key));
    const value = isGiven ? given : (before[key] ?? '');
    after[key] = NAMES.has(key) ? (known.organizations.get(nameKey(value)) ?? value) : value;
  }
  return after;
}
