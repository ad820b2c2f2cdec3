import { z } from 'zod';
import { changeSection as change } from '../../usecases/registry/sections.ts';
import { endpoint } from '../endpoint.ts';
import { SAID_OF_SECTION } from './section.ts';
import { VersionSchema } from '../version.ts';

export const changeSection = endpoint({
  method: 'PATCH',
  path: '/api/sections/:id',
  id: 'changeSection',
  summary: { zh: '修改栏目，确认是否应更新', en: 'Change a section, and say whether it is to be updated' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema,
      ...z.strictObject(SAID_OF_SECTION).partial().shape,
    }),
  },
  right: { action: 'change', object: 'target' },
  reply: z.strictObject({}),
  async run(service, who, { params, body }) {
    await change(service, who, { ...params, ...body });
    return {};
  },
});
