import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClassData, RowData } from '../data/report-data.ts';
import { openTextPool } from '../data/text-pool.ts';
import { htmlOf } from '../markup.ts';
import { arrangeRows, type Wish } from './arrange-rows.ts';
import { aboutNumber, padClass, roundedFraction, shareClass, shareOfFull, svgLength } from './figure.ts';
import { evidenceLink } from './inputs-table.ts';
import { cellMarkup } from './lines-table.ts';
import { toneClass } from './tone.ts';
import { isNamed, readHash, unitHref } from './unit-hash.ts';
import { unpackText } from './unpack-text.ts';

describe('packed texts', () => {
  test('come out as they went in', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d. −×=分]{0,20}$/)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const pool = openTextPool();
        const packed = all.map((text) => pool.pack(text));
        expect(packed.map((one) => unpackText(one, pool.patterns))).toEqual(all);
      }),
    );
  });

  test('words that repeat are kept once', () => {
    const pool = openTextPool();
    for (let count = 0; count < 100; count++) pool.pack(`25 − 缺项 ${count} × 2.5 = ${25 - count * 2.5}`);
    // Once for results from zero, once for those with a minus in front.
    expect(pool.patterns).toHaveLength(2);
  });
});

describe('addresses', () => {
  test('name any unit of any class', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (classId, unit) => {
        const place = readHash(unitHref(classId, unit));
        expect(place.classId).toBe(classId.toWellFormed());
        expect(isNamed(unit, place.unit ?? '')).toBe(true);
      }),
    );
  });

  test.each([
    { hash: '', is: { classId: null, unit: null } },
    { hash: '#', is: { classId: null, unit: null } },
    { hash: '#unit=甲县', is: { classId: null, unit: '甲县' } },
    { hash: '#unit=a+b', is: { classId: null, unit: 'a+b' } },
    { hash: '#class=portal', is: { classId: 'portal', unit: null } },
    { hash: '#unit=%E7%94', is: { classId: null, unit: '\ufffd' } },
    { hash: '#unit=100%', is: { classId: null, unit: '100%' } },
  ])('$hash', ({ hash, is }) => {
    expect(readHash(hash)).toEqual(is);
  });
});

describe('lengths of bars', () => {
  test.each([
    { text: '15', full: '30', share: 0.5 },
    { text: '31', full: '30', share: 1 },
    { text: '-1', full: '30', share: 0 },
    { text: '1/3', full: '2/3', share: 0.5 },
    { text: '57.1%', full: '30', share: 0.571 },
    { text: '57.1%', full: null, share: 0.571 },
    { text: '3', full: null, share: null },
    { text: '3', full: '0', share: null },
    { text: '0/0', full: '30', share: null },
    { text: '—', full: '30', share: null },
    { text: '未检测', full: '30', share: null },
    { text: '', full: '30', share: null },
  ])('$text of $full', ({ text, full, share }) => {
    const found = shareOfFull(text, full);
    if (share === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(share, 12);
  });

  test.each([
    { text: '2/3', is: '0.67' },
    { text: '-1/3', is: '-0.33' },
    { text: '1/8', is: '0.13' },
    { text: '169/3', is: '56.33' },
    { text: '1/1000', is: '0.00' },
    { text: '56.33', is: null },
    { text: '0/0', is: null },
  ])('$text is about $is', ({ text, is }) => {
    expect(roundedFraction(text)).toBe(is);
  });

  test.each([
    { cell: '2/3', is: '≈0.67 <small>2/3</small>' },
    { cell: '123456/654321', is: '≈0.188678' },
    { cell: '-1234567/12345671', is: '≈-0.100000' },
    { cell: '56.33', is: '56.33' },
  ])('$cell in a table is $is', ({ cell, is }) => {
    expect(htmlOf(cellMarkup(cell))).toBe(is);
  });

  test('classes and lengths', () => {
    expect([null, 0, 0.5, 3 / 5, 1].map(shareClass)).toEqual(['', 'bar s0 low', 'bar s10 low', 'bar s12', 'bar s20']);
    expect(shareClass(0.5999)).toBe('bar s12 low');
    expect([0, 1 / 3, 1, 2].map(svgLength)).toEqual(['0%', '33.33%', '100%', '100%']);
    expect(aboutNumber('1e3')).toBeNull();
  });

  test.each([
    { text: '78.1', decimals: 2, is: 'p1' },
    { text: '71', decimals: 2, is: 'q2' },
    { text: '-0.5', decimals: 3, is: 'p2' },
    { text: '81.73', decimals: 2, is: '' },
    { text: '71', decimals: 0, is: '' },
    { text: '71', decimals: 30, is: 'q6' },
    { text: '57.1%', decimals: 2, is: '' },
    { text: '0/0', decimals: 2, is: '' },
    { text: '—', decimals: 2, is: '' },
    { text: '未检测', decimals: 2, is: '' },
  ])('$text in a column of $decimals decimals is moved by "$is"', ({ text, decimals, is }) => {
    expect(padClass(text, decimals)).toBe(is);
  });

  test('colours reach from the best to the worst whatever the number of grades', () => {
    expect([0, 1, 2, 3].map((grade) => toneClass(grade, 4))).toEqual(['tone0', 'tone2', 'tone4', 'tone6']);
    expect([0, 1].map((grade) => toneClass(grade, 2))).toEqual(['tone0', 'tone6']);
    expect([toneClass(0, 1), toneClass(-1, 4), toneClass(4, 4)]).toEqual(['tone0', 'tone-none', 'tone-none']);
  });
});

describe('evidence', () => {
  test.each([
    { url: 'https://www.example.gov.cn/a?b=1&c="2"', link: true },
    { url: 'HTTP://example.gov.cn', link: true },
    { url: 'javascript:alert(1)', link: false },
    { url: ' https://example.gov.cn', link: false },
    { url: 'https:///etc/passwd', link: false },
    { url: 'https:', link: false },
    { url: 'file:///C:/a.png', link: false },
    { url: 'data:text/html,<b>', link: false },
    { url: '//example.gov.cn', link: false },
    { url: '截图.png', link: false },
  ])('$url', ({ url, link }) => {
    expect(htmlOf(evidenceLink(url)).startsWith('<a href="http')).toBe(link && url.startsWith('http'));
    expect(htmlOf(evidenceLink(url)).startsWith('<a ')).toBe(link);
  });
});

describe('arranging rows', () => {
  const row = (unit: string, more: { rank?: number | null; total?: string; grade?: number; shown?: string; marks?: number; group?: string }): RowData => [
    unit, `${unit}简`, more.rank ?? null, more.total ?? '—', more.grade ?? -1, [more.shown ?? '—'], more.marks ?? 0, -1, more.group ?? '',
  ]; // prettier-ignore
  const group: ClassData = {
    id: 'c', name: '类', units: 5, ranked: true, grouped: true, columns: [{ name: '列', full: null, decimals: 1 }], decimals: 2, grades: ['优', '良'], outcomes: [], levels: [], dimensions: [], source: '', patterns: [],
    rows: [
      row('乙 县', { rank: 1, total: '90', grade: 0, shown: '9%', group: '东' }),
      row('甲县', { rank: 2, total: '81.73', grade: 1, shown: '57.1%', group: '西' }),
      row('丙ABC', { rank: 3, total: '81.73', grade: 1, shown: '10%', group: '东' }),
      row('丁', { marks: 1, total: '未检测', shown: '0/0' }),
      row('戊', { total: '—' }),
    ],
  }; // prettier-ignore
  const all: Wish = { name: '', grade: null, group: null, sorting: null };

  test.each([
    { name: 'everything as ranked', wish: {}, is: [0, 1, 2, 3, 4] },
    { name: 'part of a name', wish: { name: '县' }, is: [0, 1] },
    { name: 'blanks make no difference', wish: { name: ' 乙县 ' }, is: [0] },
    { name: 'nor case nor width', wish: { name: 'ａｂc' }, is: [2] },
    { name: 'short names too', wish: { name: '丁简' }, is: [3] },
    { name: 'a grade', wish: { grade: 1 }, is: [1, 2] },
    { name: 'no grade', wish: { grade: 'none' as const }, is: [3, 4] },
    { name: 'not complete', wish: { grade: 'open' as const }, is: [3] },
    { name: 'a group', wish: { group: '东' }, is: [0, 2] },
    { name: 'no group', wish: { group: '' }, is: [3, 4] },
    { name: 'grade and group', wish: { group: '东', grade: 1 }, is: [2] },
    { name: 'no such name', wish: { name: '己' }, is: [] },
  ])('$name', ({ wish, is }) => {
    expect(arrangeRows(group, { ...all, ...wish })).toEqual(is);
  });

  test.each([
    { key: 'total', descending: true, is: [0, 1, 2, 3, 4] },
    { key: 'total', descending: false, is: [2, 1, 0, 3, 4] },
    { key: 'rank', descending: false, is: [0, 1, 2, 3, 4] },
    { key: 'rank', descending: true, is: [2, 1, 0, 3, 4] },
    { key: 'grade', descending: true, is: [0, 1, 2, 3, 4] },
    { key: 'grade', descending: false, is: [1, 2, 0, 3, 4] },
    { key: 'column:0', descending: true, is: [1, 2, 0, 3, 4] },
    { key: 'column:0', descending: false, is: [0, 2, 1, 3, 4] },
  ] as const)('by $key, descending: $descending; what is no number stands last', ({ key, descending, is }) => {
    expect(arrangeRows(group, { ...all, sorting: { key, descending } })).toEqual(is);
  });

  test('by name', () => {
    const names = arrangeRows(group, { ...all, sorting: { key: 'unit', descending: false } }).map(
      (at) => group.rows[at]?.[0],
    );
    const back = arrangeRows(group, { ...all, sorting: { key: 'unit', descending: true } }).map(
      (at) => group.rows[at]?.[0],
    );
    expect(back).toEqual(names.toReversed());
  });
});
