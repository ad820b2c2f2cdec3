import { expect, test } from 'vitest';
import { nameKey } from '../name-key.ts';
import { atOnce } from '../turns.ts';
import { parentLoops } from './parent-loops.ts';
import type { RegistryRow } from './read-tables.ts';

/** Faults of bodies that are put one below the other as told: `甲>乙` has 甲 below 乙. */
function faultsOf(bodies: readonly string[], registered: readonly string[] = []): string[] {
  const valuesOf = (body: string) => {
    const [fullName = '', parent = ''] = body.split('>');
    return { fullName, parent };
  };
  const from = { file: 'x.csv', header: [] };
  const changes = bodies.map((body, index) => ({
    row: { table: 'organizations', from, line: index + 2, values: valuesOf(body) } as unknown as RegistryRow,
    values: valuesOf(body),
  }));
  const all = [...bodies, ...registered].map((body) => valuesOf(body).fullName);
  const names = new Map(all.map((name) => [nameKey(name), name]));
  const after = { registered: registered.map((body) => ({ values: valuesOf(body) })), names };
  const faults = atOnce(parentLoops(changes, after));
  return faults.map(({ code, where }) => `${String(where.line)} ${code.replace('registry-parent-', '')}`);
}

test('who stands above itself is told, and not who only stands below such a one', () => {
  expect(faultsOf(['甲>乙', '乙>丙', '丙>乙', '丁>丁', '戊>己', '己'])).toEqual(['3 loop', '4 loop', '5 loop']);
  expect(faultsOf(['甲>乙'], ['乙>甲'])).toEqual(['2 loop']);
});

const line = (length: number) =>
  Array.from({ length }, (_, index) => `b${index}>${index === 0 ? '' : `b${index - 1}`}`);

test('so many above one another nobody has', () => {
  expect(faultsOf(line(32))).toEqual([]);
  expect(faultsOf(line(34))).toEqual(['34 deep', '35 deep']);
  expect(faultsOf(line(34).toReversed())).toEqual(['2 deep', '3 deep']);
  expect(faultsOf(['x>b31'], line(32))).toEqual(['2 deep']);
});

test('each body of a long line is passed once, and not once for each below it', () => {
  expect(faultsOf(line(50_000)).length).toBe(50_000 - 32);
});
