import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CRAWL_FLAGS, CRAWL_MEMORY } from './child-program.ts';

const launcher = readFileSync(new URL('../../../kaoping', import.meta.url), 'utf8');

test('the launcher starts a crawl with the same flags and the same memory', () => {
  expect(/"\$node" (--max-semi[^"\\]*)/u.exec(launcher)?.[1]?.trim().split(' ')).toEqual(CRAWL_FLAGS);
  const set = [...launcher.matchAll(/export (MALLOC_\w+)="\$\{\1:-(\d+)\}"/gu)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(set)).toEqual(CRAWL_MEMORY);
});
