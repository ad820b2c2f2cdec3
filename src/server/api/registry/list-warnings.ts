import { z } from 'zod';
import { listWarnings as list, WARNING_CODES, type ListedWarning } from '../../usecases/registry/list-warnings.ts';
import { reachFor } from '../../usecases/registry/registry-maker.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { KindSchema } from './target.ts';

const CodeSchema = z.enum(WARNING_CODES);
const CURSOR = cursorOf(
  'listRegistryWarnings',
  z.strictObject({ at: z.number().int().min(0), targetId: z.uuid(), code: CodeSchema }),
);
const RIGHT = { action: 'read', object: 'target' } as const;

export const listRegistryWarnings = endpoint({
  method: 'GET',
  path: '/api/registry/warnings',
  id: 'listRegistryWarnings',
  summary: { zh: '台账中与规定不符之处', en: 'What in the register deviates from the rules that have exceptions' },
  inputs: {
    query: z.strictObject({
      kind: KindSchema.optional(),
      code: CodeSchema.optional(),
      organization: z.uuid().optional().describe('a body and everything below it'),
      sort: z
        .enum(['register', 'code'])
        .default('register')
        .describe('register: websites first, in the order of their bodies; code: what is of one kind together'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: RIGHT,
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        targetId: z.string(),
        kind: KindSchema,
        name: z.string(),
        organization: z.string(),
        code: CodeSchema,
        message: z.strictObject({ zh: z.string(), en: z.string() }),
      }),
    ),
    next: NextSchema,
  }),
  async run(service, who, { query: { cursor, limit, sort, ...filter } }) {
    const wanted = { ...filter, sort, after: CURSOR.after(cursor, sort), limit: limit + 1 };
    const found = await list(service, reachFor(who, RIGHT), wanted);
    const placeOf = ({ at, targetId, code: own }: ListedWarning) => ({ at, targetId, code: own });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
    return { items: items.map(toWarning), next };
  },
});

function toWarning(warning: ListedWarning) {
  const { at: _, ...told } = warning;
  return told;
}
