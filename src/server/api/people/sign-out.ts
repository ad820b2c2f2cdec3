import { z } from 'zod';
import { signOut as end } from '../../usecases/people/sign-out.ts';
import { endpoint } from '../endpoint.ts';

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  id: 'signOut',
  summary: { zh: '退出登录', en: 'Sign out' },
  inputs: {},
  right: null,
  beforePassword: true,
  loginOnly: true,
  reply: z.strictObject({}),
  async run(service, _who, { request: { token, keepToken } }) {
    await end(service, token);
    keepToken(null);
    return {};
  },
});
