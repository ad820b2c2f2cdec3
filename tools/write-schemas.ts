import { writeFileSync } from 'node:fs';
import { inspectionResultJsonSchema, logRecordJsonSchema } from './inspection-schemas.ts';
import { pageFactsJsonSchema } from './page-facts-schema.ts';
import { resultJsonSchema } from './result-schema.ts';

const SCHEMAS = {
  result: resultJsonSchema,
  'page-facts': pageFactsJsonSchema,
  findings: inspectionResultJsonSchema,
  'log-record': logRecordJsonSchema,
};

for (const [name, text] of Object.entries(SCHEMAS)) {
  writeFileSync(new URL(`../docs/schemas/${name}.schema.json`, import.meta.url), text());
}
