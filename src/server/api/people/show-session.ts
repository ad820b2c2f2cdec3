import { z } from 'zod';
import { identifyQuietly } from '../../usecases/people/identify.ts';
import { openEndpoint } from '../endpoint.ts';
import { AccountSchema, toAccount } from './account.ts';

export const showSession = openEndpoint({
  method: 'GET',
  path: '/api/session',
  id: 'showSession',
  summary: { zh: '当前登录的账号', en: 'Who is signed in' },
  inputs: {},
  reply: z.strictObject({ account: AccountSchema.nullable().describe('null: nobody') }),
  async run(service, { request }) {
    const who = await identifyQuietly(service, request);
    return { account: who === null ? null : toAccount(who.user, who.csrf ?? '') };
  },
});
