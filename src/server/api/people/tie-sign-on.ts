import { z } from 'zod';
import { beginTie, deleteTie as untie, showTie as show } from '../../usecases/people/tie-sign-on.ts';
import { endpoint } from '../endpoint.ts';
import { SIGN_ON } from '../sign-on-way.ts';

const path = `${SIGN_ON.path}/tie`;

export const showTie = endpoint({
  method: 'GET',
  path,
  id: 'showTie',
  summary: { zh: '自己的账号是否绑定了单点登录', en: 'Whether one’s own account is tied to single sign-on' },
  inputs: {},
  right: null,
  loginOnly: true,
  reply: z.strictObject({
    isOffered: z.boolean().describe('there is single sign-on'),
    isTied: z.boolean(),
  }),
  run: async (service, who) => show(service, who),
});

export const createTie = endpoint({
  method: 'POST',
  path,
  id: 'createTie',
  summary: { zh: '把自己的账号与单点登录绑定', en: 'Tie one’s own account to single sign-on' },
  // Whoever tries passwords has the processor try them, too.
  mostPerMinute: 30,
  inputs: { body: z.strictObject({ password: z.string().max(500) }) },
  right: null,
  loginOnly: true,
  hasSecret: true,
  reply: z.strictObject({ url: z.url().describe('where the browser goes now') }),
  async run(service, who, { body, request: { origin, keepTicket } }) {
    const { url, ticket } = await beginTie(service, who, { ...body, origin, path: SIGN_ON.back });
    keepTicket(ticket);
    return { url };
  },
});

export const deleteTie = endpoint({
  method: 'DELETE',
  path,
  id: 'deleteTie',
  summary: { zh: '解除自己的账号与单点登录的绑定', en: 'Untie one’s own account from single sign-on' },
  inputs: {},
  right: null,
  loginOnly: true,
  reply: z.strictObject({}),
  async run(service, who) {
    await untie(service, who);
    return {};
  },
});
