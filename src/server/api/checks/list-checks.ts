import { z } from 'zod';
import { CHECK_NAMES } from '../../usecases/check-names.ts';
import { endpoint } from '../endpoint.ts';

export const listChecks = endpoint({
  method: 'GET',
  path: '/api/checks',
  id: 'listChecks',
  summary: { zh: '检查项及其名称', en: 'Checks with their names' },
  inputs: {},
  right: null,
  reply: z.strictObject({
    items: z.array(z.strictObject({ id: z.string(), name: z.strictObject({ zh: z.string(), en: z.string() }) })),
  }),
  run: async () => Promise.resolve({ items: [...CHECK_NAMES].map(([id, name]) => ({ id, name })) }),
});
