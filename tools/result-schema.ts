import { z } from 'zod';
import { ResultSchema } from '../src/core/model/result.ts';

/** The published JSON schema of `result.json`; a test holds docs/schemas against it. */
export function resultJsonSchema(): string {
  const schema = z.toJSONSchema(ResultSchema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'Kaoping result', ...schema }, null, 2)}\n`;
}
