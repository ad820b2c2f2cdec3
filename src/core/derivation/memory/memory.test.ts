import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAddressBook } from './address-book.ts';
import { hashWithoutBlanks, openNumberList, openTextList, openTextPool } from '../../model/memory/index.ts';

describe('lists of numbers', () => {
  it.each([
    [8, 255],
    [16, 65_535],
    [32, 4_294_967_295],
  ] as const)('of %i bits', (bits, most) => {
    const list = openNumberList(bits);
    list.push(most);
    list.set(100_000, 7);
    expect([list.get(0), list.get(1), list.get(100_000), list.get(200_000), list.length]).toEqual([
      most,
      0,
      7,
      0,
      100_001,
    ]);
  });
});

describe('lists of texts', () => {
  it('gives back what was put in, over the borders of its pieces', () => {
    const list = openTextList();
    const texts = ['', 'a', '中文', '\u{20000}', 'x'.repeat(19_999), '字'.repeat(20_000), 'end'];
    expect(texts.map((text) => list.add(text))).toEqual(texts.map((_, index) => index));
    expect(texts.map((_, index) => list.get(index))).toEqual(texts);
  });

  it('cuts what is longer', () => {
    const list = openTextList();
    expect(list.get(list.add('x'.repeat(20_001)))).toHaveLength(20_000);
    expect(list.is(0, 'x'.repeat(20_001))).toBe(false);
  });

  it('knows what it holds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '中', '\u{20000}', '\ud800'), maxLength: 3 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const list = openTextList();
        list.add('before');
        const number = list.add(one);
        list.add('a');
        expect(list.is(number, other)).toBe(list.get(number) === other);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a pool of texts', () => {
  it('keeps a text once, however long it is', () => {
    const pool = openTextPool(Infinity);
    const texts = ['', 'a', '字'.repeat(30_000), 'x'.repeat(100_000), 'end'];
    expect(texts.map(pool.intern)).toEqual([0, 1, 2, 3, 4]);
    expect(texts.toReversed().map(pool.intern)).toEqual([4, 3, 2, 1, 0]);
    expect(texts.map((_, number) => pool.texts.get(number))).toEqual(texts);
    expect([pool.find('end'), pool.find('b')]).toEqual([4, -1]);
  });
});

describe('a hash', () => {
  it('leaves blanks out, and nothing else', () => {
    const blanks = Array.from({ length: 0x1_00_00 }, (_, unit) => String.fromCharCode(unit)).filter(
      (sign) => hashWithoutBlanks([sign]).length === 0,
    );
    expect(blanks.join('')).toMatch(/^[\s\u200b]{26}$/u);
  });

  it('is that of all texts together', () => {
    expect(hashWithoutBlanks(['中 文', '', 'ab'])).toEqual(hashWithoutBlanks(['中文a b']));
    expect(hashWithoutBlanks(['ab'])).not.toEqual(hashWithoutBlanks(['ba']));
  });
});

describe('the address book', () => {
  it('numbers every address once, whatever its number in the log', () => {
    const book = openAddressBook();
    expect([book.intern('http://a/'), book.name(9, 'http://b/'), book.intern('http://a/')]).toEqual([0, 1, 0]);
    expect([book.byId(9), book.find('http://b/'), book.find('http://c/'), book.url(1)]).toEqual([
      1,
      1,
      -1,
      'http://b/',
    ]);
    expect(() => book.byId(1)).toThrow('address 1');
  });

  it('orders as texts are ordered', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', '/', '中', '1') })), (urls) => {
        const book = openAddressBook();
        for (const url of urls) book.intern(url);
        expect(Array.from(book.inOrder(), (number) => book.url(number))).toEqual(urls.toSorted());
      }),
    );
  });

  it('orders more than are sorted at once', () => {
    const book = openAddressBook();
    const urls = Array.from(
      { length: 3000 },
      (_, index) => `http://a.cn/${(index * 7919) % 3000}${index % 5 === 0 ? '' : '/x'}`,
    );
    for (const url of [...urls, 'http://a.cn/']) book.intern(url);
    expect(Array.from(book.inOrder(), (number) => book.url(number))).toEqual(['http://a.cn/', ...urls].toSorted());
  });

  it('finds ten thousand again', () => {
    const book = openAddressBook();
    const urls = Array.from({ length: 10_000 }, (_, index) => `http://www.example.gov.cn/${index}.html`);
    for (const url of urls) book.intern(url);
    expect(urls.every((url, index) => book.find(url) === index && book.intern(url) === index)).toBe(true);
  });
});
