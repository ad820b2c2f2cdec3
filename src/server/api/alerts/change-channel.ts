import { z } from 'zod';
import { changeChannel } from '../../usecases/alerts/channels.ts';
import { endpoint } from '../endpoint.ts';
import { WORDS } from './channel.ts';
import { VersionSchema } from '../version.ts';

export const changeAlertChannel = endpoint({
  method: 'PATCH',
  path: '/api/alert-channels/:id',
  id: 'changeAlertChannel',
  summary: { zh: '修改告警通道', en: 'Change a channel for alerts' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ version: VersionSchema, ...z.strictObject(WORDS).partial().shape }),
  },
  right: { action: 'change', object: 'alert' },
  reply: z.strictObject({}),
  async run(service, who, { params: { id }, body: { version, ...words } }) {
    await changeChannel(service, who, { id, version, words });
    return {};
  },
});
