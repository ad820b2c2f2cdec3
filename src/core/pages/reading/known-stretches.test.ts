import { expect, test } from 'vitest';
import { openKnownStretches } from './known-stretches.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const STRETCH = 'a stretch of thirty-two bytes, and one more';

test('what stands in a stretch is known wherever it stands again, to the byte', () => {
  const known = openKnownStretches<string>();
  const page = bytesOf(`head ${STRETCH} foot`);
  known.begin(page);
  expect(known.find(5)).toBe(null);
  expect(known.isMetAgain(5, 5 + STRETCH.length)).toBe(false);
  expect(known.isMetAgain(5, 5 + STRETCH.length)).toBe(true);
  known.keep(5, 5 + STRETCH.length, 'found');
  known.begin(bytesOf(`another head ${STRETCH}`));
  expect(known.find(13)).toMatchObject({ length: STRETCH.length, found: 'found' });
  expect(known.find(12)).toBe(null);
  for (const other of [
    `${STRETCH.slice(0, -1)}!`,
    STRETCH.slice(0, -1),
    STRETCH.replace('thirty', 'thirtY'),
    '',
    'a',
  ]) {
    known.begin(bytesOf(other));
    expect(known.find(0)).toBe(null);
  }
});

test('a short one and one without end are not kept', () => {
  const known = openKnownStretches<string>();
  known.begin(bytesOf('a'.repeat(100_000)));
  for (const length of [31, 100_000])
    for (let time = 0; time < 3; time++) expect(known.isMetAgain(0, length)).toBe(false);
});

test('those with the same beginning are told apart, and older ones are forgotten', () => {
  const known = openKnownStretches<number>();
  const head = 'x'.repeat(40);
  for (let id = 0; id < 200; id++) {
    const page = bytesOf(`${head}${id}${'y'.repeat(20_000)}`);
    known.begin(page);
    known.keep(0, page.length, id);
    expect(known.find(0)).toMatchObject({ found: id });
  }
  known.begin(bytesOf(`${head}0${'y'.repeat(20_000)}`));
  expect(known.find(0)).toBe(null);
});

test('a page that is made to be compared again and again is read without them in the end', () => {
  const known = openKnownStretches<string>();
  const token = `<div class="a stretch that is all alike">`;
  const kept = bytesOf(`${token.repeat(500)}end`);
  known.begin(kept);
  known.keep(0, kept.length, 'found');
  const askedFor = (page: string) => {
    const bytes = bytesOf(page);
    known.begin(bytes);
    let found = 0;
    for (let at = 0; at < bytes.length; at += token.length) if (known.find(at) !== null) found++;
    return found;
  };
  expect(askedFor(`${token.repeat(500)}end`)).toBe(1);
  expect(askedFor(`${token.repeat(2000)}end`)).toBe(0);
  // The next page begins anew.
  expect(askedFor(`${token.repeat(500)}end`)).toBe(1);
});
