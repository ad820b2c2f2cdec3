import { z } from 'zod';
import { listChannels } from '../../usecases/alerts/channels.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { ChannelSchema, KindSchema } from './channel.ts';

const CURSOR = cursorOf('listAlertChannels', z.strictObject({ name: z.string(), id: z.uuid() }));

export const listAlertChannels = endpoint({
  method: 'GET',
  path: '/api/alert-channels',
  id: 'listAlertChannels',
  summary: { zh: '告警通道列表', en: 'Channels for alerts' },
  inputs: {
    query: z.strictObject({
      organization: z.uuid().optional().describe('those of a body and everything below it'),
      kind: KindSchema.optional(),
      isEnabled: z.enum(['true', 'false']).optional(),
      sort: z.enum(['oldest', 'newest', 'name']).default('oldest'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'alert' },
  reply: z.strictObject({ items: z.array(ChannelSchema), next: NextSchema }),
  async run(service, who, { query: { cursor, limit, organization, kind, isEnabled, sort } }) {
    const found = await listChannels(service, who, {
      organization,
      kind,
      isEnabled: isEnabled === undefined ? undefined : isEnabled === 'true',
      sort,
      after: CURSOR.after(cursor, sort),
      limit: limit + 1,
    });
    return pageOf(found, limit, { cursor: CURSOR, sort, placeOf: ({ name, id }) => ({ name, id }) });
  },
});
