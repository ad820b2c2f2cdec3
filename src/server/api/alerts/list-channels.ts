import { z } from 'zod';
import { listChannels } from '../../usecases/alerts/channels.ts';
import { endpoint } from '../endpoint.ts';
import { ChannelSchema } from './channel.ts';

export const listAlertChannels = endpoint({
  method: 'GET',
  path: '/api/alert-channels',
  id: 'listAlertChannels',
  summary: { zh: '告警通道列表', en: 'Channels for alerts' },
  inputs: {
    query: z.strictObject({
      cursor: z.uuid().optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  right: { action: 'read', object: 'alert' },
  reply: z.strictObject({ items: z.array(ChannelSchema), next: z.string().nullable().describe('null: the last page') }),
  async run(service, who, { query: { cursor, limit } }) {
    const found = await listChannels(service, who, { after: cursor ?? null, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});
