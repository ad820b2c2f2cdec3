import { z } from 'zod';
import { testChannel } from '../../usecases/alerts/channels.ts';
import { endpoint } from '../endpoint.ts';

export const testAlertChannel = endpoint({
  method: 'POST',
  path: '/api/alert-channels/:id/test',
  id: 'testAlertChannel',
  summary: {
    zh: '发送测试消息（几秒后在通道中看结果）',
    en: 'Send a test message (a few seconds later the channel says what came of it)',
  },
  mostPerMinute: 10,
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'change', object: 'alert' },
  reply: z.strictObject({}),
  async run(service, who, { params: { id } }) {
    await testChannel(service, who, id);
    return {};
  },
});
