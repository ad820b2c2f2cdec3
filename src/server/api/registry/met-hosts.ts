import { z } from 'zod';
import { answerHosts } from '../../usecases/registry/answer-hosts.ts';
import { answerHost, HOST_ANSWERS, type ListedHost, listMetHosts } from '../../usecases/registry/met-hosts.ts';
import { reachFor, registryMaker } from '../../usecases/registry/registry-maker.ts';
import { cursorOf, limitOf, MomentSchema, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';
import { VersionSchema } from '../version.ts';

const AnswerSchema = z.enum(HOST_ANSWERS);

const HostSchema = z
  .strictObject({
    id: z.string(),
    host: z.string(),
    siteId: z.string().describe('the registered website below whose domain it lies'),
    site: z.string(),
    organizationId: z.string(),
    organization: z.string(),
    url: z.string().describe('an address there'),
    page: z.string().nullable().describe('a page that leads to it'),
    metOn: z.string().nullable().describe('the website on which it was met the last time; null: beyond reach'),
    answers: z.boolean().nullable().describe('whether anything answered there; null: nobody asked'),
    firstSeen: z.string(),
    lastSeen: z.string(),
    answer: AnswerSchema.nullable().describe('null: nobody has said'),
    reason: z.string(),
    answeredAt: z.string().nullable(),
    answeredByName: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'UnregisteredHost' });

const CURSOR = cursorOf('listUnregisteredHosts', z.strictObject({ host: z.string(), lastSeen: MomentSchema }));

export const listUnregisteredHosts = endpoint({
  method: 'GET',
  path: '/api/unregistered-hosts',
  id: 'listUnregisteredHosts',
  summary: {
    zh: '检查中遇到的、在已登记域名之下而没有登记的主机',
    en: 'Hosts below the domains of registered websites that inspections met and nobody registered',
  },
  inputs: {
    query: z.strictObject({
      state: z.enum(['open', 'answered', 'all']).default('open').describe('open: nobody has said what it is'),
      site: z.uuid().optional().describe('the website below whose domain they lie'),
      text: z.string().max(100).optional().describe('part of a host, of the name of the website or the body'),
      sort: z.enum(['host', 'seen']).default('host').describe('seen: what was met last stands first'),
      cursor: CURSOR.schema.optional(),
      limit: limitOf(100),
    }),
  },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({ items: z.array(HostSchema), next: NextSchema }),
  async run(service, who, { query: { state, site, text, sort, cursor, limit } }) {
    const found = await listMetHosts(service, reachFor(who, { action: 'read', object: 'target' }), {
      isAnswered: state === 'all' ? undefined : state === 'answered',
      site,
      text: text?.replaceAll('\0', ''),
      sort,
      after: CURSOR.after(cursor, sort),
      limit: limit + 1,
    });
    const placeOf = ({ host, lastSeen }: ListedHost) => ({ host, lastSeen });
    return pageOf(found, limit, { cursor: CURSOR, sort, placeOf });
  },
});

export const answerUnregisteredHost = endpoint({
  method: 'POST',
  path: '/api/unregistered-hosts/:id/answer',
  id: 'answerUnregisteredHost',
  summary: { zh: '说明一台没有登记的主机是什么', en: 'Say what a host is that nobody registered' },
  inputs: {
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: VersionSchema,
      answer: AnswerSchema.nullable().describe('registered: elsewhere; null takes back what was said'),
      reason: z.string().trim().max(2000).default(''),
    }),
  },
  right: { action: 'change', object: 'target' },
  reply: z.strictObject({}),
  async run(service, who, { params, body }) {
    await answerHost(service, registryMaker(who, 'target'), { ...params, ...body });
    return {};
  },
});

/** Hosts that one request may name. */
const MOST_ANSWERED = 1000;

export const answerUnregisteredHosts = endpoint({
  method: 'POST',
  path: '/api/unregistered-hosts/answers',
  id: 'answerUnregisteredHosts',
  summary: {
    zh: '成批说明没有登记的主机：能说明的都记下，其余逐台告知',
    en: 'Say what many hosts are that nobody registered: of those that can be answered, and the others are told',
  },
  inputs: {
    body: z.strictObject({
      hosts: z
        .array(z.strictObject({ id: z.uuid(), version: VersionSchema }))
        .min(1)
        .max(MOST_ANSWERED),
      answer: AnswerSchema.nullable().describe('registered: elsewhere; null takes back what was said'),
      reason: z.string().trim().max(2000).default(''),
    }),
  },
  right: { action: 'change', object: 'target' },
  reply: z.strictObject({
    answered: z.array(z.string()),
    unchanged: z.array(z.string()).describe('of which the same was said before'),
    refused: z.array(z.strictObject({ id: z.string(), reason: z.enum(['not-found', 'version-changed']) })),
  }),
  run: async (service, who, { body }) => answerHosts(service, registryMaker(who, 'target'), body),
});
