import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  classOf,
  GOLDEN_FOLDER,
  readRecords,
  REPOSITORY_FOLDER,
  scoreFolder,
  unitOf,
} from './score-folder.test-support.ts';
import type { Scored, Source } from './score-folder.test-support.ts';

const FOLDERS = [
  { folder: 'sichuan-land-2011', rows: 21 },
  { folder: 'ccid-2014', rows: 21 },
  { folder: 'ccid-2016', rows: 17 },
  { folder: 'guomai-2014', rows: 10 },
  { folder: 'etoshi-2004', rows: 6 },
  { folder: 'guoyang-water-2020-q3', rows: 1 },
  { folder: 'un-egdi-2020', rows: 193 },
  { folder: 'godi-2015', rows: 149 },
];

const scores = new Map<string, Scored>();

function scored(folder: string): Scored {
  const known = scores.get(folder) ?? scoreFolder(join(GOLDEN_FOLDER, folder));
  scores.set(folder, known);
  return known;
}

function published(folder: string, file = 'published.csv'): Record<string, string>[] {
  return readRecords(join(GOLDEN_FOLDER, folder, file));
}

describe('published tables come out as printed', () => {
  test.each(FOLDERS)('$folder: rank, unit and total of $rows rows, in printed order', ({ folder, rows }) => {
    const expected = published(folder);
    const [printed] = scored(folder).result.classes;
    const actual = printed?.units.map(({ rank, unit, totalText }) => {
      const row = { rank: String(rank), unit, total: totalText };
      return expected[0]?.['rank'] === undefined ? { unit: row.unit, total: row.total } : row;
    });
    expect(expected).toHaveLength(rows);
    expect(actual).toEqual(expected);
  });

  test.each(FOLDERS)('$folder: the order of the rows in the tables changes no rank', ({ folder }) => {
    const turned = scoreFolder(join(GOLDEN_FOLDER, folder), undefined, reverseRows);
    expect(ranksOf(turned)).toEqual(ranksOf(scored(folder)));
  });
});

function ranksOf({ result }: Scored): Record<string, string[]>[] {
  return result.classes.map(({ units }) =>
    Object.fromEntries(units.map(({ unit, rank, totalText }) => [unit, [String(rank), totalText]])),
  );
}

function reverseRows({ name, text }: Source): Source {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  return { name, text: [header, ...rows.toReversed()].join('\n') };
}

describe('Chaozhou 2019', () => {
  const chaozhou = scoreFolder(
    join(REPOSITORY_FOLDER, 'examples/chaozhou-2019'),
    join(REPOSITORY_FOLDER, 'schemes/chaozhou-2019'),
  );

  test.each([
    { id: 'portal', rows: 4, grades: { 优秀: 2, 良好: 2, 合格: 0, 不合格: 0 } },
    { id: 'newmedia', rows: 26, grades: { 优秀: 14, 良好: 7, 合格: 5, 不合格: 0 } },
  ])('$id: every cell of the annex, $rows rows', ({ id, rows, grades }) => {
    const { units, statistics } = classOf(chaozhou, id);
    const annex = published('chaozhou-2019', `published-${id}.csv`).map((row) => Object.values(row));
    expect(annex).toHaveLength(rows);
    expect(
      units.map(({ rank, unit, shown, totalText, grade }) => [String(rank), unit, ...shown, totalText, grade]),
    ).toEqual(annex);
    expect(Object.fromEntries(statistics.grades.map(({ grade, count }) => [grade, count]))).toEqual(grades);
  });
});

describe('CCID: the weights are a fit', () => {
  test.each([
    { folder: 'ccid-2014', worst: '0.25' },
    { folder: 'ccid-2016', worst: '0.29' },
  ])('$folder: totals from the rounded indexes are off by at most $worst', ({ folder, worst }) => {
    const units = scored(folder).result.classes[0]?.units ?? [];
    expect(new Set(units.map(({ values }) => values?.['worst']))).toEqual(new Set([worst]));
  });
});

describe('UN EGDI 2020', () => {
  test('an order is written down only for countries that are equal in the mean before rounding too', () => {
    const means = new Map<string, string[]>();
    for (const { unit, values } of classOf(scored('un-egdi-2020'), 'countries').units) {
      const mean = JSON.stringify(values?.['average']);
      means.set(mean, [...(means.get(mean) ?? []), unit]);
    }
    const tied = [...means.values()].filter((units) => units.length > 1).flat();
    const ordered = published('un-egdi-2020', 'units.csv').map((row) => row['unit']);
    expect(tied).toHaveLength(6);
    expect(new Set(ordered)).toEqual(new Set(tied));
  });

  test('Croatia and Hungary are printed as equal and stand in the order of the mean before rounding', () => {
    const [croatia, hungary] = ['Croatia', 'Hungary'].map((name) => unitOf(scored('un-egdi-2020'), name));
    expect([croatia?.totalText, hungary?.totalText]).toEqual(['0.77450', '0.77450']);
    expect([croatia?.values?.['average'], hungary?.values?.['average']]).toEqual(['5809/7500', '0.7745']);
    expect([croatia?.rank, hungary?.rank]).toEqual([51, 52]);
  });
});

describe('Open Data Index 2015', () => {
  const places = () => classOf(scored('godi-2015'), 'places').units;

  test('the score of every one of 1,586 item sheets', () => {
    const sheets = published('godi-2015', 'published-entries.csv');
    const expected = new Map(sheets.map((row) => [`${row['place']} ${row['dataset']}`, row['score']]));
    const actual = places().flatMap(({ unit, children }) =>
      (children?.['entries'] ?? []).map((entry) => [`${unit} ${entry.key}`, entry.total] as const),
    );
    expect(expected.size).toBe(1586);
    expect(new Map(actual)).toEqual(expected);
  });

  test('27 places that nobody assessed have 0 and share rank 123', () => {
    const without = places().filter(({ children }) => children?.['entries']?.length === 0);
    expect(without).toHaveLength(27);
    expect(new Set(without.map(({ rank, totalText }) => `${rank} ${totalText}`))).toEqual(new Set(['123 0']));
    expect(places().filter(({ rank }) => rank === 123)).toHaveLength(27);
  });

  test('ranked before rounding, 37 places would have another rank', () => {
    const before = new Map(classOf(scored('godi-2015'), 'unrounded').units.map(({ unit, rank }) => [unit, rank]));
    expect(places().filter(({ unit, rank }) => before.get(unit) !== rank)).toHaveLength(37);
  });
});

describe('Guoyang 2020 Q3', () => {
  const bureau = () => unitOf(scored('guoyang-water-2020-q3'), '涡阳县水务局');

  test('the ratio of sums is rounded once, from the exact value', () => {
    expect(bureau().total).toBe('81.34');
    const exactly = bureau().lines.find(({ indicator }) => indicator === 'openness')?.points;
    expect(exactly).toBe('102325/1258');
  });

  test.each([
    { level: 'blocks', file: 'published-blocks.csv', key: 'row' },
    { level: 'seen_items', file: 'published-items.csv', key: 'item' },
  ])('deductions of $level', ({ level, file, key }) => {
    const expected = published('guoyang-water-2020-q3', file).map((row) => [row[key], row['deduct']]);
    const actual = bureau().children?.[level]?.map((child) => [child.key, child.lines[0]?.points]);
    expect(actual).toEqual(expected);
  });
});
