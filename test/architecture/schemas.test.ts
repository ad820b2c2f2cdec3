import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageFactsJsonSchema } from '../../tools/page-facts-schema.ts';
import { resultJsonSchema } from '../../tools/result-schema.ts';

test('the published schema of result.json is the one that the code reads and writes', () => {
  const published = readFileSync(new URL('../../docs/schemas/result.schema.json', import.meta.url), 'utf8');
  expect(published, 'run: npm run schemas').toBe(resultJsonSchema());
});

test('the published schema of the facts of a page is the one that the code writes', () => {
  const published = readFileSync(new URL('../../docs/schemas/page-facts.schema.json', import.meta.url), 'utf8');
  expect(published, 'run: npm run schemas').toBe(pageFactsJsonSchema());
});
