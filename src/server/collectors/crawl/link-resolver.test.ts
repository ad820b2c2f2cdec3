import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AddressMemory, openAddressMemory } from './address-memory.ts';
import { openLinkContext } from './link-context.ts';
import { openLinkResolver } from './link-resolver.ts';
import { normaliseUrl } from './normalise-url.ts';
import { openUrlTable } from './url-table.ts';

const table = openUrlTable();
const resolve = openLinkResolver(table);

function resolved(href: string | Uint8Array, base: string, charset = 'utf-8'): string | null {
  const bytes = typeof href === 'string' ? new TextEncoder().encode(href) : href;
  const number = resolve(openLinkContext({ bytes, charset, base }), 0, bytes.length);
  return number < 0 ? null : table.get(number);
}

describe('an address of a page', () => {
  test('means what it means on its page, also the second time', () => {
    const hrefs = [
      'a.html',
      './a.html',
      '../a',
      '/a',
      '//b.gov.cn/a',
      '?p=2',
      '#x',
      'http://b.gov.cn/a',
      'HTTP://b.gov.cn/a',
      'https://b.gov.cn/',
      'a:b',
    ];
    const bases = [
      'http://a.gov.cn/',
      'http://a.gov.cn/x/y?z=/1',
      'http://a.gov.cn/x/',
      'https://a.gov.cn/x/y',
      'http://b.gov.cn/x/y',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...hrefs), fc.constantFrom(...bases), (href, base) => {
        expect(resolved(href, base)).toBe(normaliseUrl(href, base));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('references are resolved', () => {
    expect(resolved('/a?b=1&amp;c=2', 'http://a.gov.cn/')).toBe('http://a.gov.cn/a?b=1&c=2');
  });

  test('Chinese: the path in UTF-8, the query in the charset of the page', () => {
    // 中?k=中 in GBK.
    const href = Uint8Array.of(0xd6, 0xd0, 0x3f, 0x6b, 0x3d, 0xd6, 0xd0);
    expect(resolved(href, 'http://a.gov.cn/', 'gb18030')).toBe('http://a.gov.cn/%E4%B8%AD?k=%D6%D0');
    expect(resolved('中?k=中', 'http://a.gov.cn/')).toBe('http://a.gov.cn/%E4%B8%AD?k=%E4%B8%AD');
  });

  test('what is none of the web', () => {
    expect(['javascript:;', 'mailto:a@b', 'tel:1'].map((href) => resolved(href, 'http://a.gov.cn/'))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test('the memory of addresses does what a map does', () => {
  const half = fc.integer({ min: -3, max: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half)), (hashes) => {
      const memory = openAddressMemory();
      const known = new Map<string, number>();
      for (const [index, [low, high]] of hashes.entries()) {
        const key = `${low} ${high}`;
        expect(memory.find(low, high)).toBe(known.get(key) ?? null);
        if (known.has(key)) continue;
        memory.keep(low, high, index - 1);
        known.set(key, index - 1);
      }
    }),
    { seed: 1 },
  );
});

test('it keeps a hundred thousand apart', () => {
  const memory = openAddressMemory();
  const mixed = (value: number) => Math.imul(value, 0x9e3779b1);
  for (let index = 0; index < 100_000; index++) memory.keep(mixed(index), mixed(~index), index);
  for (let index = 0; index < 100_000; index++) {
    if (memory.find(mixed(index), mixed(~index)) !== index) throw new Error(`${index} is lost`);
  }
  expect(memory.find(mixed(100_000), 0)).toBeNull();
});

describe('of many addresses', () => {
  const meet = (memory: AddressMemory, value: number) => {
    if (memory.find(value, value) === null) memory.keep(value, value, value);
  };
  const known = (memory: AddressMemory, count: number) =>
    Array.from({ length: count }, (_, value) => memory.find(value, value)).filter((each) => each !== null).length;

  test('of which none is met again all are forgotten, and it goes on with what comes', () => {
    const memory = openAddressMemory(64);
    for (let value = 0; value < 64; value++) meet(memory, value);
    meet(memory, 64);
    expect([memory.find(64, 64), known(memory, 64)]).toEqual([64, 0]);
  });

  test('of which some are met again all stay known', () => {
    const memory = openAddressMemory(64);
    for (let value = 0; value < 1000; value++) {
      meet(memory, value);
      if (value % 8 === 0) meet(memory, 0);
    }
    expect(known(memory, 1000)).toBe(1000);
  });
});
