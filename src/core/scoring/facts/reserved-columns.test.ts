import { describe, expect, test } from 'vitest';
import { RESERVED_TABLES } from '../../model/scheme-tables/index.ts';
import type { ReservedColumn } from '../../model/scheme-tables/index.ts';
import { csv, portalOf, read } from './facts.test-support.ts';

const BOTH = portalOf('links: { check: links, blank: 0 }\nnovelty: { marks: novelty, by: [expert], blank: 0 }');
const portal = csv('portal', '单位,links,novelty\n甲县,,');

const CASES = Object.entries<Record<string, ReservedColumn>>(RESERVED_TABLES).flatMap(([table, columns]) =>
  Object.entries(columns)
    .filter(([, { required }]) => required)
    .map(([column]) => ({ table, column })),
);

describe('a table whose rows could only be passed over', () => {
  test.each(CASES)('$table without the column $column is refused', ({ table, column }) => {
    const columns = Object.entries<ReservedColumn>(RESERVED_TABLES[table as keyof typeof RESERVED_TABLES]);
    const others = columns.filter(([name]) => name !== column).map(([, { headers }]) => headers[0] ?? '');
    const { faults } = read(BOTH, [portal, csv(table, `${others.join(',')}\n${others.map(() => '').join(',')}`)]);
    const missing = faults.filter(({ code }) => code === 'missing-column').map(({ message }) => message.zh);
    const [header = ''] = columns.find(([name]) => name === column)?.[1].headers ?? [];
    expect(missing).toEqual([`表“${table}”缺少列“${header}”`]);
  });
});
