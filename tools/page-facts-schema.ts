import { z } from 'zod';
import { PageFactsSchema } from '../src/core/model/page-facts.ts';

/** The published JSON schema of a line of `kaoping page --json`; a test holds docs/schemas against it. */
export function pageFactsJsonSchema(): string {
  const schema = z.toJSONSchema(PageFactsSchema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'Kaoping page facts', ...schema }, null, 2)}\n`;
}
