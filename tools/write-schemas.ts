import { writeFileSync } from 'node:fs';
import { resultJsonSchema } from './result-schema.ts';

writeFileSync(new URL('../docs/schemas/result.schema.json', import.meta.url), resultJsonSchema());
