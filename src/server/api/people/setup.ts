import { z } from 'zod';
import { setUp, showSetup as show } from '../../usecases/people/setup-link.ts';
import { openEndpoint } from '../endpoint.ts';

/** What is handed on, beside a one-time password or in its place. */
export const SetupLinkSchema = z
  .strictObject({
    path: z.string().describe('behind the address of the service; what stands after # is sent to nobody'),
    expiresAt: z.string(),
  })
  .meta({ id: 'SetupLink' });

// In the body: an address stands in logs.
const TokenSchema = z.string().max(100).describe('what stands after # in the link');

export const showSetup = openEndpoint({
  method: 'POST',
  path: '/api/setup/account',
  id: 'showSetup',
  summary: { zh: '设置密码的链接属于谁', en: 'Whose link it is' },
  mostPerMinute: 60,
  inputs: { body: z.strictObject({ token: TokenSchema }) },
  reply: z.strictObject({ login: z.string(), name: z.string() }),
  run: async (service, { body: { token } }) => show(service, token),
});

export const setUpAccount = openEndpoint({
  method: 'POST',
  path: '/api/setup',
  id: 'setUpAccount',
  summary: { zh: '凭链接设置密码；链接只能用一次', en: 'Set a password by a link, which is good for once' },
  mostPerMinute: 30,
  inputs: { body: z.strictObject({ token: TokenSchema, password: z.string().max(500) }) },
  reply: z.strictObject({ login: z.string() }),
  run: async (service, { body, request: { address } }) => setUp(service, { ...body, address }),
});
