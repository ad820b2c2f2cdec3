import { z } from 'zod';
import { createChannel } from '../../usecases/alerts/channels.ts';
import { endpoint } from '../endpoint.ts';
import { KindSchema, WORDS } from './channel.ts';

export const createAlertChannel = endpoint({
  method: 'POST',
  path: '/api/alert-channels',
  id: 'createAlertChannel',
  summary: { zh: '建立告警通道', en: 'Make a channel for alerts' },
  inputs: {
    body: z.strictObject({
      organizationId: z.uuid(),
      kind: KindSchema,
      ...WORDS,
      recipients: WORDS.recipients.default([]),
      url: WORDS.url.default(null),
      secret: WORDS.secret.default(null),
      language: WORDS.language.default('zh'),
      isEnabled: WORDS.isEnabled.default(true),
    }),
  },
  right: { action: 'create', object: 'alert' },
  reply: z.strictObject({ id: z.string() }),
  run: async (service, who, { body }) => ({ id: await createChannel(service, who, body) }),
});
