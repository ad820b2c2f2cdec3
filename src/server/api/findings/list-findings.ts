import { z } from 'zod';
import { listFindings as list } from '../../usecases/findings/list-findings.ts';
import { cursorOf, limitOf, MomentSchema, NextSchema } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { FILTER, FindingSchema, toFinding } from './finding.ts';

const CURSOR = cursorOf('listFindings', z.object({ changedAt: MomentSchema, id: z.uuid() }));

export const listFindings = endpoint({
  method: 'GET',
  path: '/api/findings',
  id: 'listFindings',
  summary: { zh: '问题台账', en: 'Findings' },
  inputs: {
    query: z.strictObject({
      ...FILTER,
      sort: z
        .enum(['changed', 'opened'])
        .default('changed')
        .describe('the newest first; changed: opened, back, gone or decided'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(50),
    }),
  },
  right: { action: 'read', object: 'finding' },
  reply: z.strictObject({
    items: z.array(FindingSchema).describe('with a text fewer than asked for, though more may follow'),
    next: NextSchema,
  }),
  async run(service, who, { query: { cursor, limit, sort, ...filter } }) {
    const { findings, next } = await list(service, who, {
      filter,
      page: { sort, limit, after: CURSOR.after(cursor, sort) },
    });
    return { items: findings.map(toFinding), next: next === null ? null : CURSOR.write(next, sort) };
  },
});
