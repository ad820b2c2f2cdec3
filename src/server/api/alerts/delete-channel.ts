import { z } from 'zod';
import { deleteChannel } from '../../usecases/alerts/channels.ts';
import { endpoint } from '../endpoint.ts';

export const deleteAlertChannel = endpoint({
  method: 'DELETE',
  path: '/api/alert-channels/:id',
  id: 'deleteAlertChannel',
  summary: { zh: '删除告警通道', en: 'Remove a channel for alerts' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'change', object: 'alert' },
  reply: z.strictObject({}),
  async run(service, who, { params: { id } }) {
    await deleteChannel(service, who, id);
    return {};
  },
});
