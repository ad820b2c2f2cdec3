import { z } from 'zod';
import { signIn as open } from '../../usecases/people/sign-in.ts';
import { openEndpoint } from '../endpoint.ts';
import { AccountSchema, toAccount } from './account.ts';

export const signIn = openEndpoint({
  method: 'POST',
  path: '/api/session',
  id: 'signIn',
  summary: { zh: '登录', en: 'Sign in' },
  // Whoever tries passwords has the processor try them, too.
  mostPerMinute: 120,
  inputs: { body: z.strictObject({ login: z.string().max(200), password: z.string().max(500) }) },
  reply: AccountSchema,
  async run(service, { body, request: { address, agent, keepToken } }) {
    const { user, token, csrf } = await open(service, { ...body, address, agent });
    keepToken(token);
    return toAccount(user, csrf);
  },
});
