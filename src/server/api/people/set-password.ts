import { z } from 'zod';
import { setPassword as set } from '../../usecases/people/set-password.ts';
import { endpoint } from '../endpoint.ts';

export const setPassword = endpoint({
  method: 'PUT',
  path: '/api/session/password',
  id: 'setPassword',
  summary: { zh: '设置自己的密码', en: 'Set one’s own password' },
  inputs: { body: z.strictObject({ old: z.string().max(500), next: z.string().max(500) }) },
  right: null,
  beforePassword: true,
  loginOnly: true,
  reply: z.strictObject({}),
  async run(service, who, { body, request: { token } }) {
    await set(service, who, { ...body, token: token ?? null });
    return {};
  },
});
