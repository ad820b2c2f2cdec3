import { expect, test } from 'vitest';
import { LAYOUTS, REGISTRY_TABLES } from '../../model/registry/index.ts';
import { registryTemplate } from './index.ts';

test('the template has every table with its headers, what may be chosen, and what each cell is for', () => {
  const [help, ...tables] = registryTemplate().sheets;
  expect(help?.name).toBe('_填写说明');
  expect(tables.map(({ name }) => name)).toEqual(REGISTRY_TABLES.map((table) => LAYOUTS[table].name));
  for (const { columns, rows } of tables) {
    expect(rows).toEqual([]);
    for (const { note } of columns) expect(note).not.toBe('');
  }
  const websites = tables.find(({ name }) => name === '政府网站基本信息表');
  const level = websites?.columns.find(({ header }) => header === '层级');
  expect(level?.validation).toMatchObject({ kind: 'list', values: ['国务院部门', '省', '市', '县', '乡'] });
  expect(level?.note).toMatch(/^必填。只能填：.*县（或县级、区、区级/);
  const written = help?.rows.map((row) => row[1]);
  for (const table of REGISTRY_TABLES)
    for (const { header } of LAYOUTS[table].columns) expect(written).toContain(header);
});
