import { z } from 'zod';
import { mergeOrganizations, showPastOfBody } from '../../usecases/registry/merge-organizations.ts';
import { registryMaker } from '../../usecases/registry/registry-maker.ts';
import { endpoint } from '../endpoint.ts';
import { DaySchema } from './target.ts';
import { VersionSchema } from '../version.ts';

const count = z.number().int();

export const mergeOrganization = endpoint({
  method: 'POST',
  path: '/api/organizations/:id/merger',
  id: 'mergeOrganization',
  summary: {
    zh: '单位并入另一单位：网站、账号、人员、下级单位一并转入',
    en: 'Merge a body into another, with its websites, accounts, people and the bodies below it',
  },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema,
      into: z.uuid(),
      on: DaySchema.describe('day from which the other one stands for it'),
      reason: z.string().trim().min(1).max(2000),
    }),
  },
  right: { action: 'change', object: 'organization' },
  reply: z.strictObject({ targets: count, users: count, bodies: count, channels: count, contacts: count }),
  async run(service, who, { params, body }) {
    const moved = await mergeOrganizations(service, registryMaker(who, 'organization'), { ...params, ...body });
    const { targets, users, bodies, channels, contacts } = moved;
    return {
      targets: targets.length,
      users: users.length,
      bodies: bodies.length,
      channels: channels.length,
      contacts: contacts.length,
    };
  },
});

const BodySchema = z.strictObject({ id: z.string(), fullName: z.string() });

/** What a body was called and what became of it. */
export const PastSchema = z.strictObject({
  names: z.array(
    z.strictObject({
      since: z.string().describe('0001-01-01: nobody has written it down'),
      until: z.string().nullable().describe('null: it is called that now'),
      fullName: z.string(),
      shortName: z.string(),
    }),
  ),
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  mergedInto: BodySchema.nullable(),
  merged: z.array(BodySchema.extend({ on: z.string() })),
});

export const showOrganizationPast = endpoint({
  method: 'GET',
  path: '/api/organizations/:id/past',
  id: 'showOrganizationPast',
  summary: { zh: '一个单位的历次名称和并入情况', en: 'What a body was called, and what was merged into it' },
  inputs: { params: z.strictObject({ id: z.uuid() }) },
  right: { action: 'read', object: 'organization' },
  reply: PastSchema,
  run: async (service, who, { params: { id } }) => showPastOfBody(service, who, id),
});
