import { z } from 'zod';
import { ALERT_CAUSES } from '../../../core/monitoring/index.ts';

export const CauseSchema = z
  .enum(ALERT_CAUSES)
  .describe(
    'down: does not open; availability: near the veto for being unreachable; certificate: it ends soon; finding: may be a veto; account: nothing was posted for 7 or 10 days',
  );

export const KindSchema = z
  .enum(['mail', 'webhook', 'wecom', 'dingtalk'])
  .describe('e-mail, JSON to an address of your own, robots of groups in 企业微信 and 钉钉');

export const WORDS = {
  name: z.string().trim().min(1).max(100),
  recipients: z.array(z.email()).max(50).describe('of mail'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .describe('of all but mail; it has the key of a robot in it, and is never shown again'),
  secret: z.string().min(1).max(200).nullable().describe('signs what is sent (webhook, 钉钉); never shown again'),
  causes: z.array(CauseSchema).min(1),
  language: z.enum(['zh', 'en']),
  isEnabled: z.boolean(),
} as const;

export const ChannelSchema = z
  .strictObject({
    id: z.string(),
    organizationId: z.string().describe('it is told of this body and everything below it'),
    kind: KindSchema,
    name: z.string(),
    recipients: z.array(z.string()),
    host: z.string().nullable().describe('of the address; the rest of it is never shown'),
    hasSecret: z.boolean(),
    causes: z.array(CauseSchema),
    language: z.enum(['zh', 'en']),
    isEnabled: z.boolean(),
    sentAt: z.string().nullable().describe('when a message got through last'),
    failure: z.string().nullable().describe('why the last message did not get through; null as soon as one does'),
    failedAt: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'AlertChannel' });
