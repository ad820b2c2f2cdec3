import { expect, test } from 'vitest';
import { MOST_NEW } from './address-numbers.ts';
import { openBytesReader } from './bytes-reader.ts';

const pageOf = (from: number, to: number) => {
  const links = Array.from({ length: to - from }, (_, index) => `<a href=${from + index}>`);
  const body = new TextEncoder().encode(`<title>x</title>${links.join('')}`);
  return { url: 'http://a.example/', contentType: 'text/html', body, isPrinted: false };
};

test('of a page with too many links so many new addresses are taken, and the others told', () => {
  const reader = openBytesReader({ reading: 'links-and-tags', spool: null });
  const read = (from: number, to: number) =>
    reader.read([pageOf(from, to)]).map(({ links, addresses, left }) => [links.length, addresses.length, left]);
  expect(read(0, MOST_NEW)).toEqual([[MOST_NEW, MOST_NEW, 0]]);
  // What is known is no more than a number; what was left out of one page is taken of the next.
  expect(read(0, MOST_NEW * 2 + 5)).toEqual([[MOST_NEW * 2, MOST_NEW, 5]]);
  expect(read(MOST_NEW * 2, MOST_NEW * 2 + 5)).toEqual([[5, 5, 0]]);
});
