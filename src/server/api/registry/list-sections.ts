import { z } from 'zod';
import { listSections as list } from '../../usecases/registry/sections.ts';
import { endpoint } from '../endpoint.ts';
import { SectionSchema, toSection } from './section.ts';

export const listSections = endpoint({
  method: 'GET',
  path: '/api/targets/:id/sections',
  id: 'listSections',
  summary: { zh: '网站的栏目和更新情况', en: 'Sections of a website, and how fresh they are' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({ items: z.array(SectionSchema) }),
  run: async (service, who, { params: { id } }) => ({ items: (await list(service, who, id)).map(toSection) }),
});
