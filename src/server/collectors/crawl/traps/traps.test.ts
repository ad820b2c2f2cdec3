import { describe, expect, test } from 'vitest';
import { isCalendar } from './calendar.ts';
import { isEndlessPath, openTrapFilter } from './index.ts';

const at = (path: string) => `http://www.example.gov.cn${path}`;

describe('a path without end', () => {
  test.each<[path: string, isEndless: boolean]>([
    ['/', false],
    ['/a/a/', false],
    ['/a/a/a/', true],
    ['/a/b/a/b/x.html', false],
    ['/a/b/a/b/a/b/x.html', true],
    ['/x/a/b/c/a/b/c/a/b/c/', true],
    ['/2011/11/11/11/', false],
    ['/1/1/1/1/', false],
    ['/1/1/1/1/1/', true],
    ['/art/2020/1/1/art_1_1.html', false],
    ['/a/b/a/c/a/d/a/e/', false],
    ['/?x=/a/a/a/a/a', false],
    [`/${Array.from({ length: 19 }, (_each, index) => `s${index}`).join('/')}/`, false],
    [`/${Array.from({ length: 20 }, (_each, index) => `s${index}`).join('/')}/`, true],
    ['///', false],
  ])('%s: %s', (path, isEndless) => {
    expect(isEndlessPath(at(path))).toBe(isEndless);
  });
});

describe('a calendar', () => {
  test.each<[path: string, isOne: boolean]>([
    ['/list?month=2026-03', true],
    ['/list?a=1&date=20260305', true],
    ['/rili?y=2026', true],
    ['/calendar/2026/03/', true],
    ['/calendar/', false],
    ['/202603/t20260305_1.html', false],
    ['/art/2026/3/5/art_1_2.html', false],
    ['/list?update=2026-03', false],
    ['/list?page=3', false],
    ['/list?d=abc', false],
  ])('%s: %s', (path, isOne) => {
    expect(isCalendar(at(path))).toBe(isOne);
  });
});

describe('queries of one path', () => {
  const taken = (count: number, queryOf: (index: number) => string) => {
    const { trapOf } = openTrapFilter();
    let sum = 0;
    for (let index = 0; index < count; index++) if (trapOf(at(`/list.jsp?${queryOf(index)}`)) === null) sum++;
    return sum;
  };

  test('articles by number are all taken', () => {
    expect(taken(3000, (index) => `id=${index}`)).toBe(3000);
  });

  test('columns by pages are all taken', () => {
    expect(taken(3000, (index) => `col=${index % 50}&page=${Math.floor(index / 50)}`)).toBe(3000);
  });

  test('articles with columns and sites are all taken', () => {
    expect(taken(3000, (index) => `site=${index % 3}&col=${index % 50}&id=${index}`)).toBe(3000);
  });

  test('of mixtures of three filters only two hundred', () => {
    expect(
      taken(3000, (index) => `a=${index % 12}&b=${Math.floor(index / 12) % 12}&c=${Math.floor(index / 144)}`),
    ).toBe(200);
  });

  test('twenty pages that show the same are enough', () => {
    const { trapOf, sawPage } = openTrapFilter();
    for (let index = 0; index < 20; index++) {
      const url = at(`/a.jsp?v=${index}`);
      expect(trapOf(url)).toBeNull();
      sawPage(url, 'the same');
    }
    expect(trapOf(at('/a.jsp?v=20'))).toBe(`equal ${at('/a.jsp')}`);
    expect(trapOf(at('/b.jsp?v=20'))).toBeNull();
  });

  test('pages that differ are not', () => {
    const { trapOf, sawPage } = openTrapFilter();
    for (let index = 0; index < 100; index++) {
      expect(trapOf(at(`/a.jsp?v=${index}`))).toBeNull();
      sawPage(at(`/a.jsp?v=${index}`), String(index % 7));
    }
  });
});
