import { z } from 'zod';
import { deleteChannel } from '../../usecases/alerts/channels.ts';
import { endpoint } from '../endpoint.ts';
import { VersionSchema } from '../version.ts';

export const deleteAlertChannel = endpoint({
  method: 'DELETE',
  path: '/api/alert-channels/:id',
  id: 'deleteAlertChannel',
  summary: { zh: '删除告警通道', en: 'Remove a channel for alerts' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    query: z.strictObject({ version: z.coerce.number().pipe(VersionSchema) }),
  },
  right: { action: 'change', object: 'alert' },
  reply: z.strictObject({}),
  async run(service, who, { params, query }) {
    await deleteChannel(service, who, { ...params, ...query });
    return {};
  },
});
