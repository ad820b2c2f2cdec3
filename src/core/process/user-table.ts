import type { Fault } from '../model/fault.ts';
import { headerKey, nameKey } from '../model/name-key.ts';
import { placeOfCell, type RawRow, type RawTable } from '../model/table.ts';
import type { Text } from '../model/text.ts';
import { type Role, ROLE_NAMES, ROLES } from './role.ts';

/** One account as a table has it. */
export interface UserRow {
  /** In small letters. */
  login: string;
  name: string;
  /** Full name of the body; empty for none. */
  organization: string;
  roles: readonly Role[];
  /** A place in the row, for faults that are found later. */
  faultAt(column: UserColumn, what: { message: Text; suggestion: Text }): Fault;
}

export const USER_COLUMNS = { login: '账号', name: '姓名', organization: '单位', roles: '角色' } as const;
export type UserColumn = keyof typeof USER_COLUMNS;

const KEYS = ['login', 'name', 'organization', 'roles'] as const satisfies readonly UserColumn[];
const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,63}$/;
const LONGEST_NAME = 100;

/** Reads accounts from tables whose header names the columns; roles are separated by commas or 、. A row with a fault is not among the rows. */
export function readUserTables(tables: readonly RawTable[]): { rows: UserRow[]; faults: Fault[] } {
  const rows: UserRow[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const table of tables) {
    const columns = columnsOf(table);
    if (columns === null) {
      faults.push(faultOf(placeOfCell(table, table.headerLine, 1), WRONG.header));
      continue;
    }
    for (const raw of table.rows) {
      const row = readRow({ table, columns, raw });
      const wrong = [...row.wrong, ...(seen.has(row.login) ? [row.faultAt('login', WRONG.twice)] : [])];
      seen.add(row.login);
      if (wrong.length === 0) rows.push(row);
      faults.push(...wrong);
    }
  }
  return { rows, faults };
}

type Columns = Readonly<Record<UserColumn, number>>;

function columnsOf({ header }: RawTable): Columns | null {
  const keys = header.map(({ text }) => headerKey(text));
  const entries = KEYS.map((key) => [key, keys.indexOf(headerKey(USER_COLUMNS[key]))] as const);
  return entries.some(([, index]) => index < 0) ? null : (Object.fromEntries(entries) as Columns);
}

function readRow({
  table,
  columns,
  raw,
}: {
  table: RawTable;
  columns: Columns;
  raw: RawRow;
}): UserRow & { wrong: Fault[] } {
  const cell = (key: UserColumn) => nameKey(raw.cells[columns[key]] ?? '');
  const faultAt: UserRow['faultAt'] = (key, what) =>
    faultOf(placeOfCell(table, raw.line, table.header[columns[key]]?.column ?? 1), what);
  const words = cell('roles')
    .split(/[\s,，、;；]+/u)
    .filter((word) => word !== '');
  const unknown = words.filter((word) => roleNamed(word) === undefined);
  const known = words.map(roleNamed).filter((role) => role !== undefined);
  const login = cell('login').toLowerCase();
  const name = cell('name');
  const wrong = [
    ...(LOGIN.test(login) ? [] : [faultAt('login', WRONG.login)]),
    ...(name !== '' && name.length <= LONGEST_NAME ? [] : [faultAt('name', WRONG.name)]),
    ...(words.length === 0 ? [faultAt('roles', WRONG.noRole)] : []),
    ...(unknown.length === 0 ? [] : [faultAt('roles', unknownRoles(unknown))]),
  ];
  return { login, name, organization: cell('organization'), roles: [...new Set(known)], faultAt, wrong };
}

/** With or without brackets: people write 被考评单位填报 as well. */
const roleNamed = (word: string): Role | undefined =>
  ROLES.find((role) => role === word || plain(nameKey(ROLE_NAMES[role].zh)) === plain(word));
const plain = (word: string): string => word.replaceAll(/[（）()]/gu, '');

const faultOf = (where: Fault['where'], { message, suggestion }: { message: Text; suggestion: Text }): Fault => ({
  code: 'user-row',
  where,
  message,
  suggestion,
});

const KNOWN_ROLES: Text = {
  zh: `可用：${ROLES.map((role) => ROLE_NAMES[role].zh).join('、')}；多个用顿号隔开。`,
  en: `There are ${ROLES.join(', ')}.`,
};

const WRONG = {
  header: {
    message: { zh: '表头须有：账号、姓名、单位、角色', en: 'The header needs 账号, 姓名, 单位 and 角色' },
    suggestion: { zh: '请补上缺少的列。', en: 'Add the columns that are missing.' },
  },
  twice: {
    message: { zh: '这个账号前面已经有了', en: 'This account stands in the table already' },
    suggestion: { zh: '请删去其中一行。', en: 'Remove one of the rows.' },
  },
  login: {
    message: { zh: '账号名不可用', en: 'This cannot be the name of an account' },
    suggestion: {
      zh: '用 2 至 64 个小写字母、数字和 . _ @ -，以字母或数字开头。',
      en: 'Use 2 to 64 letters, digits and . _ @ -, beginning with a letter or a digit.',
    },
  },
  name: {
    message: { zh: '姓名没有填写，或超过 100 个字符', en: 'The name is empty, or longer than 100 characters' },
    suggestion: { zh: '请填写。', en: 'Fill it in.' },
  },
  noRole: {
    message: { zh: '角色没有填写', en: 'The roles are empty' },
    suggestion: KNOWN_ROLES,
  },
} as const;

const unknownRoles = (words: readonly string[]): { message: Text; suggestion: Text } => ({
  message: { zh: `没有“${words.join('、')}”这样的角色`, en: `There is no role ${words.join(', ')}` },
  suggestion: KNOWN_ROLES,
});
