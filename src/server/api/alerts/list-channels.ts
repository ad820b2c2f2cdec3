import { z } from 'zod';
import { listChannels } from '../../usecases/alerts/channels.ts';
import { cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { ChannelSchema } from './channel.ts';

const CURSOR = cursorOf('listAlertChannels', z.uuid());

export const listAlertChannels = endpoint({
  method: 'GET',
  path: '/api/alert-channels',
  id: 'listAlertChannels',
  summary: { zh: '告警通道列表', en: 'Channels for alerts' },
  inputs: {
    query: z.strictObject({
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'alert' },
  reply: z.strictObject({ items: z.array(ChannelSchema), next: NextSchema }),
  async run(service, who, { query: { cursor, limit } }) {
    const found = await listChannels(service, who, { after: cursor ?? null, limit: limit + 1 });
    return pageOf(found, limit, { cursor: CURSOR, placeOf: ({ id }) => id });
  },
});
