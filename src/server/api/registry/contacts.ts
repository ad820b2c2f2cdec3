import { z } from 'zod';
import { CONTACT_LIMITS, MOST_CONTACTS } from '../../../core/model/registry/index.ts';
import { contactsMaker, eraseContact as erase, putContacts as put } from '../../usecases/registry/contacts.ts';
import { endpoint } from '../endpoint.ts';
import { VersionSchema } from '../version.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\0]*$/u);
const NameSchema = text(CONTACT_LIMITS.name).min(1);

const said = {
  name: NameSchema,
  duty: text(CONTACT_LIMITS.duty).describe('职务、分管、经办'),
  phone: text(CONTACT_LIMITS.phone),
  email: z.literal('').or(z.email().max(CONTACT_LIMITS.email)),
  remark: text(CONTACT_LIMITS.remark),
};

export const ContactSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    duty: z.string(),
    phone: z.string(),
    email: z.string(),
    remark: z.string(),
  })
  .meta({ id: 'Contact' });

export const putContacts = endpoint({
  method: 'PUT',
  path: '/api/organizations/:id/contacts',
  id: 'putContacts',
  summary: { zh: '写入一个单位的全部联系人，依次排列', en: 'Write all contacts of a body, in their order' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema.describe('of the body, as it was read'),
      contacts: z
        .array(z.strictObject({ id: z.uuid().optional().describe('of who was there already'), ...said }))
        .max(MOST_CONTACTS),
    }),
  },
  right: { action: 'change', object: 'contact' },
  reply: z.strictObject({ version: z.number().int() }),
  run: async (service, who, { params, body }) => ({
    version: await put(service, contactsMaker(who), { ...params, ...body }),
  }),
});

export const eraseContact = endpoint({
  method: 'POST',
  path: '/api/organizations/:id/contacts/erasure',
  id: 'eraseContact',
  summary: {
    zh: '抹去一名现任或曾任联系人的个人信息，包括操作记录中的',
    en: 'Erase somebody who is or was a contact, also from the events',
  },
  inputs: { params: z.strictObject({ id: z.uuid() }), body: z.strictObject({ name: NameSchema }) },
  right: { action: 'change', object: 'contact' },
  reply: z.strictObject({
    contacts: z.number().int(),
    payloads: z.number().int().describe('events whose content was erased; the chain holds without it'),
  }),
  run: async (service, who, { params, body }) => erase(service, contactsMaker(who), { ...params, ...body }),
});
