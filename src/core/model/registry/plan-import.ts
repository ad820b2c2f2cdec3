import type { Fault } from '../fault.ts';
import { nameKey } from '../name-key.ts';
import { placeOfCell } from '../table.ts';
import { KIND_OF_TABLE, LAYOUTS, REGISTRY_TABLES, type RegistryTable } from './layout.ts';
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
const BLANK_KEEPS = new Set(['status', 'since', 'reason', 'shortName', 'parent', 'officialOrder', 'isOffice']);

/** Names of other things, which are compared as names are. */
const NAMES = new Set(['organization', 'parent']);

/**
 * Holds the rows of a register against what is registered and tells every change, before anything is written. The same rows
 * once more are all unchanged. Rows with a fault are in no change.
 */
export function planImport(rows: readonly RegistryRow[], basis: ImportBasis): ImportPlan {
  const plan: ImportPlan = { changes: [], unchanged: 0, faults: [] };
  const known = openKnown(rows, basis.current);
  const seen = new Map<string, number>();
  // Bodies first, then what belongs to them, then what belongs to that.
  for (const table of REGISTRY_TABLES) {
    for (const row of rows) {
      if (row.table !== table) continue;
      const fault = faultOf(row, { seen, known });
      const change = fault ?? changeOf(row, { ...basis, known });
      if (change === null) plan.unchanged += 1;
      else if ('row' in change) plan.changes.push(change);
      else plan.faults.push(change);
    }
  }
  plan.faults.push(...parentLoops(plan.changes, basis.current.tables.organizations));
  return plan;
}

interface Known {
  /** By table and key. */
  registered: ReadonlyMap<string, Registered>;
  /** Full name as registered or as its row has it, by key of the name. */
  organizations: ReadonlyMap<string, string>;
  homes: ReadonlySet<string>;
  taken: ReadonlySet<string>;
}

const keyIn = (table: RegistryTable, key: string): string => `${table} ${key}`;

function openKnown(rows: readonly RegistryRow[], { tables, taken }: CurrentRegistry): Known {
  const registered = new Map<string, Registered>();
  for (const table of REGISTRY_TABLES)
    for (const one of tables[table])
      for (const key of [...keysOfRow(table, one.values), `= ${one.id}`]) registered.set(keyIn(table, key), one);
  const organizations = new Map<string, string>();
  const homes = new Set(tables.websites.map(({ values }) => values['homeUrl'] ?? ''));
  for (const { table, values } of rows) {
    if (table === 'organizations') organizations.set(nameKey(values['fullName'] ?? ''), values['fullName'] ?? '');
    if (table === 'websites') homes.add(values['homeUrl'] ?? '');
  }
  for (const { values } of tables.organizations)
    organizations.set(nameKey(values['fullName'] ?? ''), values['fullName'] ?? '');
  return { registered, organizations, homes, taken };
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
  const keys = keysOfRow(table, values).map((key) => keyIn(table, key));
  const first = keys.map((key) => seen.get(key)).find((one) => one !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, line);
  if (first !== undefined) return faultAt(row, 'registry-row-twice', { first: String(first) });
  const old = oldOf(row, known);
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
function oldOf({ table, values, id }: RegistryRow, { registered }: Known): Registered | undefined {
  const keys = id === undefined ? keysOfRow(table, values) : [`= ${id}`];
  return keys.map((key) => registered.get(keyIn(table, key))).find((one) => one !== undefined);
}

/** What belongs to somebody else, or to two at once. Two accounts may have one name. */
function takenFault(
  row: RegistryRow,
  { old, known: { registered, taken } }: { old: Registered | undefined; known: Known },
): Fault | null {
  const { table, values } = row;
  const keys = keysOfRow(table, values).map((key) => keyIn(table, key));
  const foreign = keys.find((key) => taken.has(key) || (table !== 'accounts' && (registered.get(key) ?? old) !== old));
  if (foreign === undefined) return null;
  const isCode = foreign.startsWith('websites code');
  const text = isCode ? values['identificationCode'] : (values['homeUrl'] ?? values['fullName'] ?? values['name']);
  const what = isCode ? '网站标识码' : table === 'websites' ? '首页网址' : '名称';
  return faultAt(row, 'registry-taken', { what, text: text ?? '' });
}

function changeOf(row: RegistryRow, basis: ImportBasis & { known: Known }): RegistryChange | Fault | null {
  const { table } = row;
  const old = oldOf(row, basis.known);
  const values = valuesAfter(row, old?.values ?? defaultsOf(row, basis), basis.known);
  const given = row.values['since'] ?? '';
  if (given > basis.on) return faultAt(row, 'registry-date-future', { text: given });
  const differences = keysOf(table).flatMap((key) => differenceOf(key, old?.values[key] ?? '', values[key] ?? ''));
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

const keysOf = (table: RegistryTable): string[] => LAYOUTS[table].columns.map(({ key }) => key);

const sinceOf = ({ since = '', openedOn = '' }: RegistryValues, on: string): string =>
  since !== '' ? since : openedOn !== '' && openedOn < on ? openedOn : on;

function differenceOf(key: string, before: string, after: string): Difference[] {
  const isSame = NAMES.has(key) ? nameKey(before) === nameKey(after) : before === after;
  return isSame ? [] : [{ key, before, after }];
}

function defaultsOf({ table, values }: RegistryRow, { parent, current }: ImportBasis): RegistryValues {
  const kind = KIND_OF_TABLE[table];
  if (kind !== null) return { status: USUAL_STATUS[kind] };
  if (table !== 'organizations') return {};
  const above = current.tables.organizations.find(({ id }) => id === parent)?.values['fullName'] ?? '';
  return { shortName: values['fullName'] ?? '', parent: above, officialOrder: '0', isOffice: 'no' };
}

function valuesAfter({ table, values }: RegistryRow, before: RegistryValues, known: Known): RegistryValues {
  const after: Record<string, string> = {};
  for (const key of keysOf(table)) {
    const given = values[key];
    const isGiven = given !== undefined && !(given === '' && BLANK_KEEPS.has(key));
    const value = isGiven ? given : (before[key] ?? '');
    after[key] = NAMES.has(key) ? (known.organizations.get(nameKey(value)) ?? value) : value;
  }
  return after;
}
