import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inspectionResultJsonSchema, logRecordJsonSchema } from '../../tools/inspection-schemas.ts';
import { pageFactsJsonSchema } from '../../tools/page-facts-schema.ts';
import { resultJsonSchema } from '../../tools/result-schema.ts';

test.each([
  ['result.json', 'result', resultJsonSchema],
  ['the facts of a page', 'page-facts', pageFactsJsonSchema],
  ['findings.json', 'findings', inspectionResultJsonSchema],
  ['a line of an observation log', 'log-record', logRecordJsonSchema],
])('the published schema of %s is the one that the code reads and writes', (_what, name, schema) => {
  const published = readFileSync(new URL(`../../docs/schemas/${name}.schema.json`, import.meta.url), 'utf8');
  expect(published, 'run: npm run schemas').toBe(schema());
});
