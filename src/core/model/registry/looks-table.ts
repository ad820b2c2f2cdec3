import type { Fault } from '../fault.ts';
import { nameKey } from '../name-key.ts';
import { placeOfCell, type RawTable } from '../table.ts';
import type { TableLayout } from './layout.ts';
import { registryFault } from './registry-fault.ts';
import { rowsOfTables } from './rows-of-tables.ts';

/** When accounts posted last, as somebody saw it. A row without any day is one that nobody has looked at yet. */
export const LOOKS_LAYOUT: TableLayout = {
  name: '账号更新',
  columns: [
    { key: 'organization', header: '主办单位', aliases: ['主办单位名称'], kind: 'text' },
    { key: 'platform', header: '平台', aliases: ['平台名称', '所属平台'], isRequired: true, kind: 'text' },
    { key: 'name', header: '账号名称', isRequired: true, kind: 'text' },
    { key: 'newest', header: '最近更新', aliases: ['最近更新日期', '最近发布日期', '最后更新日期'], kind: 'date' },
    { key: 'seenOn', header: '查看日期', aliases: ['检查日期'], kind: 'date' },
    // As they stand on a table that is handed out; nothing is read of them.
    { key: 'lastNewest', header: '上次最近更新', kind: 'text' },
    { key: 'lastSeenOn', header: '上次查看', kind: 'text' },
  ],
};

/** An account in use, by which a row finds it. */
export interface KnownAccount {
  targetId: string;
  platform: string;
  name: string;
}

/** One look; days are `YYYY-MM-DD`. */
export interface ReadLook {
  targetId: string;
  /** Null: there was no post. */
  newest: string | null;
  seenOn: string;
}

export interface LooksReading {
  looks: ReadLook[];
  faults: Fault[];
  /** Headers of which nothing is read. */
  ignored: string[];
}

/** What platform and name come to; a sign that no name has stands between. */
const keyOf = (platform: string, name: string): string => `${nameKey(platform)}\n${nameKey(name)}`;

/**
 * Reads tables of looks. Faults are an account that is not known, or of which several have the name on its platform, one that stands
 * twice, and days that cannot be. `on`: today, `YYYY-MM-DD`; a look without a day is of today.
 */
export function readLooks(tables: readonly RawTable[], known: readonly KnownAccount[], on: string): LooksReading {
  const reading: LooksReading = { looks: [], faults: [], ignored: [] };
  const accounts = Map.groupBy(known, ({ platform, name }) => keyOf(platform, name));
  const lines = new Map<string, number>();
  for (const { table, line, values } of rowsOfTables(tables, LOOKS_LAYOUT, reading)) {
    const { platform = '', name = '', newest = '', seenOn = '' } = values;
    if (newest === '' && seenOn === '') continue;
    const own = accounts.get(keyOf(platform, name)) ?? [];
    const look = { newest: newest || null, seenOn: seenOn || on };
    const first = lines.get(own[0]?.targetId ?? '');
    const fault = faultOf({ text: `${platform} ${name}`, count: own.length, first, ...look }, on);
    if (fault !== null) reading.faults.push(registryFault(fault.code, placeOfCell(table, line, 1), fault.details));
    else reading.looks.push({ targetId: own[0]?.targetId ?? '', ...look });
    if (own.length === 1) lines.set(own[0]?.targetId ?? '', first ?? line);
  }
  return reading;
}

interface Row {
  text: string;
  /** Accounts that are called so. */
  count: number;
  /** Line on which it stood before. */
  first: number | undefined;
  newest: string | null;
  seenOn: string;
}

function faultOf({ text, count, first, newest, seenOn }: Row, on: string) {
  if (count !== 1)
    return {
      code: count === 0 ? 'account-unknown' : 'account-ambiguous',
      details: { text, count: String(count) },
    } as const;
  if (first !== undefined) return { code: 'registry-row-twice', details: { first: String(first) } } as const;
  const late = [newest ?? '', seenOn].find((day) => day > on);
  if (late !== undefined) return { code: 'day-to-come', details: { text: late } } as const;
  if (newest !== null && newest > seenOn) return { code: 'post-after-look', details: { newest, seenOn } } as const;
  return null;
}
