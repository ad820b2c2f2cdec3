import { z } from 'zod';
import { endToken } from '../../usecases/people/tokens.ts';
import { endpoint } from '../endpoint.ts';

export const deleteToken = endpoint({
  method: 'DELETE',
  path: '/api/tokens/:id',
  id: 'deleteToken',
  summary: { zh: '停用接口令牌', en: 'End a token of the API' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: null,
  loginOnly: true,
  reply: z.strictObject({}),
  async run(service, who, { params: { id } }) {
    await endToken(service, who, id);
    return {};
  },
});
