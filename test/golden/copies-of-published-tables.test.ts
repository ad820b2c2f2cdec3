import { join } from 'node:path';
import { expect } from 'vitest';
import { SHARED_FOLDER, testNeeding } from '../needs.ts';
import { GOLDEN_FOLDER, readRecords } from './score-folder.test-support.ts';

interface Copy {
  /** File in the folder of published tables. */
  of: string;
  /** Our files that hold its cells between them. */
  ours: string[];
  /** Column, or columns, that name a row in it. */
  key: string[];
  /** Our header by its header, where they differ. */
  renamed?: Record<string, string>;
  rows: number;
}

const COPIES: Copy[] = [
  {
    of: 'sichuan_land_2011.csv',
    ours: ['sichuan-land-2011/bureaus', 'sichuan-land-2011/published'],
    key: ['unit'],
    rows: 21,
  },
  { of: 'ccid_2014_ministries.csv', ours: ['ccid-2014/ministries', 'ccid-2014/published'], key: ['unit'], rows: 21 },
  { of: 'ccid_2016_ministries.csv', ours: ['ccid-2016/ministries', 'ccid-2016/published'], key: ['unit'], rows: 17 },
  { of: 'guomai_2014_cities.csv', ours: ['guomai-2014/cities', 'guomai-2014/published'], key: ['unit'], rows: 10 },
  { of: 'etoshi_2004_cities.csv', ours: ['etoshi-2004/cities', 'etoshi-2004/published'], key: ['unit'], rows: 6 },
  {
    of: 'guoyang_water_2020Q3.csv',
    ours: ['guoyang-water-2020-q3/blocks', 'guoyang-water-2020-q3/published-blocks'],
    key: ['row'],
    rows: 3,
  },
  {
    of: 'guoyang_water_2020Q3_items.csv',
    ours: ['guoyang-water-2020-q3/items', 'guoyang-water-2020-q3/published-items'],
    key: ['item'],
    rows: 6,
  },
  {
    of: 'data/un_egdi_2020.csv',
    ours: ['un-egdi-2020/countries', 'un-egdi-2020/published'],
    key: ['country'],
    renamed: { country: 'unit', egdi: 'total' },
    rows: 193,
  },
  {
    of: 'data/godi_2015_entries.csv',
    ours: ['godi-2015/entries', 'godi-2015/published-entries'],
    key: ['place', 'dataset'],
    rows: 1586,
  },
  {
    of: 'data/godi_2015_places.csv',
    ours: ['godi-2015/places', 'godi-2015/published'],
    key: ['place'],
    renamed: { place: 'unit', score: 'total' },
    rows: 149,
  },
  { of: 'seed_chaozhou_2019_website.csv', ours: ['chaozhou-2019/published-portal'], key: ['unit'], rows: 4 },
  { of: 'seed_chaozhou_2019_newmedia.csv', ours: ['chaozhou-2019/published-newmedia'], key: ['unit'], rows: 26 },
];

/** The one row that stands apart from the blocks in the published table: its figure is the total. */
const TOTAL_OF_BLOCKS = '__TOTAL_published__';

for (const copy of COPIES) {
  testNeeding(['shared'], `our copy of ${copy.of} has every cell of it`, () => {
    const theirs = readRecords(join(SHARED_FOLDER, 'results', copy.of));
    expect(theirs).toHaveLength(copy.rows);
    const ours = mergedRows(copy);
    const rows = theirs.filter((row) => row['row'] !== TOTAL_OF_BLOCKS);
    expect(rows.map((row) => sameColumns(ours.get(keyOf(row, copy.key)), Object.keys(row), copy))).toEqual(rows);
    expect(ours.size).toBe(rows.length);
  });
}

testNeeding(['shared'], 'our copy of the total of Guoyang', () => {
  const theirs = readRecords(join(SHARED_FOLDER, 'results/guoyang_water_2020Q3.csv'));
  const [ours] = readRecords(join(GOLDEN_FOLDER, 'guoyang-water-2020-q3/published.csv'));
  expect(ours?.['total']).toBe(theirs.find((row) => row['row'] === TOTAL_OF_BLOCKS)?.['got']);
});

/** The cells of our files by row. */
function mergedRows({ ours, key, renamed }: Copy): Map<string, Record<string, string>> {
  const rows = new Map<string, Record<string, string>>();
  for (const file of ours) {
    for (const row of readRecords(join(GOLDEN_FOLDER, `${file}.csv`))) {
      const name = keyOf(
        row,
        key.some((header) => header in row) ? key : key.map((header) => renamed?.[header] ?? header),
      );
      rows.set(name, { ...rows.get(name), ...row });
    }
  }
  return rows;
}

function sameColumns(
  row: Record<string, string> | undefined,
  headers: string[],
  { renamed }: Copy,
): Record<string, unknown> {
  return Object.fromEntries(headers.map((header) => [header, row?.[header] ?? row?.[renamed?.[header] ?? header]]));
}

function keyOf(row: Record<string, string>, key: string[]): string {
  return key.map((header) => row[header]).join(' ');
}
