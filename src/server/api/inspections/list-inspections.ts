import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { type InspectionPlace, listInspections as list } from '../../usecases/inspections/show-inspection.ts';
import { endpoint } from '../endpoint.ts';
import { DepthSchema, InspectionSchema, StateSchema, toInspection } from './inspection.ts';

export const listInspections = endpoint({
  method: 'GET',
  path: '/api/inspections',
  id: 'listInspections',
  summary: { zh: '网站检查列表，最近的在前', en: 'Inspections, the newest first' },
  inputs: {
    query: z.strictObject({
      target: z.uuid().optional(),
      state: StateSchema.optional(),
      depth: DepthSchema.optional(),
      cursor: z.string().max(200).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  right: { action: 'read', object: 'inspection' },
  reply: z.strictObject({
    items: z.array(InspectionSchema),
    next: z.string().nullable().describe('null: the last page'),
  }),
  async run(service, who, { query: { cursor, limit, ...filter } }) {
    const after = cursor === undefined ? null : placeOf(cursor);
    const found = await list(service, who, { filter, after, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items: items.map(toInspection), next: last === undefined ? null : cursorOf(last) };
  },
});

const cursorOf = ({ createdAt, id }: InspectionPlace): string =>
  Buffer.from(`${createdAt} ${id}`).toString('base64url');

/** Only what we gave out leads on. */
function placeOf(cursor: string): InspectionPlace {
  const [createdAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const isOurs = z.iso.datetime({ offset: true }).safeParse(createdAt).success && z.uuid().safeParse(id).success;
  if (!isOurs) throw new AppError('request-malformed', { place: 'querystring.cursor', reason: cursor });
  return { createdAt, id };
}
