import { writeFileSync } from 'node:fs';
import { pageFactsJsonSchema } from './page-facts-schema.ts';
import { resultJsonSchema } from './result-schema.ts';

writeFileSync(new URL('../docs/schemas/result.schema.json', import.meta.url), resultJsonSchema());
writeFileSync(new URL('../docs/schemas/page-facts.schema.json', import.meta.url), pageFactsJsonSchema());
