import { z } from 'zod';
import { createRule, type ListedRule, listRules, revokeRule } from '../../usecases/findings/review-rules.ts';
import { AgeSchema, cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { RULE } from './review-findings.ts';
import { VersionSchema } from '../version.ts';

const RuleSchema = z
  .strictObject({
    id: z.string(),
    targetId: z.string().nullable(),
    organizationId: z.string().nullable().describe('for it and everything below it'),
    scope: z.string().describe('name of the target or body'),
    check: z.string(),
    urlPattern: z.string().nullable(),
    phrase: z.string().nullable(),
    until: z.string().nullable(),
    reason: z.string(),
    createdBy: z.string(),
    createdByName: z.string(),
    createdAt: z.string(),
    revokedBy: z.string().nullable(),
    revokedByName: z.string().nullable(),
    revokedAt: z.string().nullable(),
    dismissed: z.number().int().describe('findings that it has dismissed'),
    version: z.number().int(),
  })
  .meta({ id: 'ReviewRule' });

const toRule = ({ checkId, ...rule }: ListedRule): z.infer<typeof RuleSchema> => ({ ...rule, check: checkId });

const CURSOR = cursorOf('listReviewRules', z.uuid());

export const listReviewRules = endpoint({
  method: 'GET',
  path: '/api/review-rules',
  id: 'listReviewRules',
  summary: { zh: '不认定规则', en: 'Dismissals that are remembered' },
  inputs: {
    query: z.strictObject({
      state: z.enum(['in-force', 'revoked']).optional(),
      target: z.uuid().optional().describe('for it alone'),
      organization: z
        .uuid()
        .optional()
        .describe('for a body and everything below it, and for what is registered there'),
      check: z.string().max(100).optional(),
      sort: AgeSchema,
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'change', object: 'finding' },
  reply: z.strictObject({ items: z.array(RuleSchema), next: NextSchema }),
  async run(service, who, { query: { state, target, organization, check, sort, cursor, limit } }) {
    const isInForce = state === undefined ? undefined : state === 'in-force';
    const filter = { isInForce, target, organization, check: check?.replaceAll('\0', '') };
    const after = CURSOR.after(cursor, sort);
    const found = await listRules(service, who, { ...filter, sort, after, limit: limit + 1 });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf: ({ id }) => id });
    return { items: items.map(toRule), next };
  },
});

export const createReviewRule = endpoint({
  method: 'POST',
  path: '/api/review-rules',
  id: 'createReviewRule',
  summary: {
    zh: '建立不认定规则：只对今后发现的问题有效',
    en: 'Makes a rule by which findings are dismissed from now on; those that are there stay',
  },
  inputs: {
    body: z.strictObject({
      targetId: z.uuid().nullable().default(null),
      organizationId: z.uuid().nullable().default(null).describe('one of both'),
      check: z.string().max(100),
      ...RULE,
      reason: z.string().min(1).max(2000),
    }),
  },
  right: { action: 'change', object: 'finding' },
  reply: z.strictObject({ id: z.string() }),
  run: async (service, who, { body }) => ({ id: await createRule(service, who, body) }),
});

export const revokeReviewRule = endpoint({
  method: 'POST',
  path: '/api/review-rules/:id/revocation',
  id: 'revokeReviewRule',
  summary: {
    zh: '撤销不认定的规则：已不认定的问题不会因此重新打开',
    en: 'Ends a rule; what it dismissed stays dismissed until people reopen it',
  },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ version: VersionSchema }),
  },
  right: { action: 'change', object: 'finding' },
  reply: z.strictObject({}),
  async run(service, who, { params, body }) {
    await revokeRule(service, who, { ...params, ...body });
    return {};
  },
});
