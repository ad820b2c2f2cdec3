import { expect, test } from 'vitest';
import { GRID, LANDSCAPE, LINE_PITCH, PAGE, redHeaderSize, SIZE, BODY_TRACKING } from './official-layout.ts';

const points = (millimetres: number) => (millimetres * 72) / 25.4;

test('28 characters and no 29th stand in a line of the type area', () => {
  const width = points(PAGE.width - PAGE.left - PAGE.right);
  const square = SIZE.body + BODY_TRACKING;
  expect(width).toBeGreaterThanOrEqual(GRID.characters * square);
  expect(width).toBeLessThan((GRID.characters + 1) * square);
});

test('22 lines and no 23rd stand on a page', () => {
  const height = points(PAGE.height - PAGE.top - PAGE.bottom);
  expect(height).toBeGreaterThanOrEqual(GRID.lines * LINE_PITCH);
  expect(height).toBeLessThan((GRID.lines + 1) * LINE_PITCH);
});

test('a turned page has the same type area', () => {
  expect(LANDSCAPE.width - LANDSCAPE.left - LANDSCAPE.right).toBe(PAGE.height - PAGE.top - PAGE.bottom);
  expect(LANDSCAPE.height - LANDSCAPE.top - LANDSCAPE.bottom).toBe(PAGE.width - PAGE.left - PAGE.right);
});

test.each([
  [4, 48],
  [8, 48],
  [9, 47],
  [12, 34],
  [30, 22],
])('the name of an issuer of %d characters is set in %d pt', (characters, size) => {
  expect(redHeaderSize(characters)).toBe(size);
});
