import { z } from 'zod';
import { showSession as show } from '../../usecases/people/show-session.ts';
import { openEndpoint } from '../endpoint.ts';
import { AccountSchema, toAccount } from './account.ts';

export const showSession = openEndpoint({
  method: 'GET',
  path: '/api/session',
  id: 'showSession',
  summary: { zh: '当前登录的账号', en: 'Who is signed in' },
  inputs: {},
  reply: z.strictObject({
    account: AccountSchema.nullable().describe('null: nobody'),
    organization: z.string().nullable().describe('full name of the body that the account belongs to'),
  }),
  async run(service, { request }) {
    const who = await show(service, request);
    if (who === null) return { account: null, organization: null };
    return { account: toAccount(who.user, who.csrf ?? ''), organization: who.organizationName };
  },
});
