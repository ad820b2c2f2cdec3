import { z } from 'zod';
import { InspectionResultSchema } from '../src/core/model/inspection-result.ts';
import { LogRecordSchema } from '../src/core/model/observation/index.ts';

/** The published JSON schema of `findings.json`; a test holds docs/schemas against it. */
export function inspectionResultJsonSchema(): string {
  return schemaText('Kaoping findings', InspectionResultSchema);
}

/** The published JSON schema of a line of an observation log, `v` aside. */
export function logRecordJsonSchema(): string {
  return schemaText('Kaoping observation log', LogRecordSchema);
}

function schemaText(title: string, type: z.ZodType): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(type, { target: 'draft-2020-12' }) }, null, 2)}\n`;
}
