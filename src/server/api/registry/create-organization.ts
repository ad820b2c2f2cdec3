import { z } from 'zod';
import { createOrganization as create } from '../../usecases/registry/organizations.ts';
import { endpoint } from '../endpoint.ts';
import { givenValues, valuesSchema } from './target.ts';

export const createOrganization = endpoint({
  method: 'POST',
  path: '/api/organizations',
  id: 'createOrganization',
  summary: { zh: '登记单位', en: 'Register a body' },
  inputs: { body: valuesSchema('organizations', ['named']) },
  right: { action: 'create', object: 'organization' },
  reply: z.strictObject({ id: z.string() }),
  run: async (service, who, { body }) => ({ id: await create(service, who, givenValues(body)) }),
});
