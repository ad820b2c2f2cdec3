import { z } from 'zod';
import { listInspections as list } from '../../usecases/inspections/show-inspection.ts';
import { AgeSchema, cursorOf, limitOf, MomentSchema, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { DepthSchema, InspectionSchema, StateSchema, toInspection } from './inspection.ts';

const CURSOR = cursorOf('listInspections', z.strictObject({ createdAt: MomentSchema, id: z.uuid() }));

export const listInspections = endpoint({
  method: 'GET',
  path: '/api/inspections',
  id: 'listInspections',
  summary: { zh: '网站检查列表', en: 'Inspections' },
  inputs: {
    query: z.strictObject({
      target: z.uuid().optional(),
      organization: z.uuid().optional().describe('a body and everything below it'),
      sort: AgeSchema,
      state: StateSchema.optional(),
      depth: DepthSchema.optional(),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'inspection' },
  reply: z.strictObject({
    items: z.array(InspectionSchema),
    next: NextSchema,
  }),
  async run(service, who, { query: { cursor, limit, sort, ...filter } }) {
    const found = await list(service, who, { filter, sort, after: CURSOR.after(cursor, sort), limit: limit + 1 });
    const placeOf = ({ createdAt, id }: (typeof found)[number]) => ({ createdAt, id });
    const { items, next } = pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
    return { items: items.map(toInspection), next };
  },
});
