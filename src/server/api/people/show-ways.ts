import { z } from 'zod';
import { hasSignOn } from '../../usecases/people/begin-sign-on.ts';
import { openEndpoint } from '../endpoint.ts';

export const showWays = openEndpoint({
  method: 'GET',
  path: '/api/session/ways',
  id: 'showWays',
  summary: { zh: '可用的登录方式', en: 'How one can sign in' },
  inputs: {},
  reply: z.strictObject({
    password: z.boolean(),
    oidc: z.boolean().describe('by single sign-on: a browser goes to /api/session/oidc'),
  }),
  run: async (service) => ({ password: true, oidc: hasSignOn(service) }),
});
