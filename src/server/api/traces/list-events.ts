import { z } from 'zod';
import { listEvents as list } from '../../usecases/traces/list-events.ts';
import { AgeSchema, cursorOf, limitOf, NextSchema, pageOf } from '../cursor.ts';
import { endpoint } from '../endpoint.ts';

const word = z.string().max(50).optional();

const EventSchema = z
  .strictObject({
    chain: z.string(),
    number: z.number().int().describe('in its chain, from 1 without gaps'),
    moment: z.string(),
    actor: z.string().nullable().describe('account; null: the system itself'),
    login: z.string().nullable(),
    name: z.string().nullable(),
    address: z.string().describe('where the request came from; local: the command line'),
    verb: z.string(),
    object: z.string(),
    objectId: z.string(),
    objectName: z.string().nullable().describe('as it is called now'),
    hash: z.string(),
    payload: z.string().nullable().describe('what was there before and after, as JSON; null: it was erased'),
  })
  .meta({ id: 'Event' });

const CURSOR = cursorOf('listEvents', z.number().int().min(0));

export const listEvents = endpoint({
  method: 'GET',
  path: '/api/events',
  id: 'listEvents',
  summary: { zh: '操作记录', en: 'Traces: who changed what and when' },
  inputs: {
    query: z.strictObject({
      campaign: z.uuid().optional().describe('its chain; without it that of everything else'),
      object: word,
      verb: word,
      objectId: z.string().max(100).optional(),
      actor: z
        .string()
        .max(100)
        .optional()
        .transform((text) => text?.replaceAll('\0', ''))
        .describe('part of the login or the name'),
      from: z.iso.date().optional().describe('first day'),
      to: z.iso.date().optional().describe('last day'),
      sort: AgeSchema,
      cursor: CURSOR.schema.optional(),
      limit: limitOf(50),
    }),
  },
  right: { action: 'read', object: 'event' },
  reply: z.strictObject({
    items: z.array(EventSchema),
    next: NextSchema,
    head: z
      .strictObject({ events: z.number().int(), head: z.string() })
      .describe('how far the chain has come, and the hash at its end'),
  }),
  async run(service, who, { query: { cursor, limit, sort, campaign, ...asked } }) {
    const { object, verb, objectId, actor, from, to } = asked;
    const given = { object, verb, objectId, actor, from, to };
    const { events, head } = await list(service, who, {
      campaign: campaign ?? null,
      ...withNulls(given),
      sort,
      after: CURSOR.after(cursor, sort),
      limit: limit + 1,
    });
    return { ...pageOf(events, limit, { cursor: CURSOR, sort, placeOf: ({ number }) => number }), head };
  },
});

type Given = Record<'object' | 'verb' | 'objectId' | 'actor' | 'from' | 'to', string | undefined>;

const withNulls = ({ object, verb, objectId, actor, from, to }: Given) => ({
  object: nullless(object),
  verb: nullless(verb),
  objectId: nullless(objectId),
  actor: actor ?? null,
  from: from ?? null,
  to: to ?? null,
});

const nullless = (text: string | undefined): string | null => text?.replaceAll('\0', '') ?? null;
