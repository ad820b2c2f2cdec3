import { z } from 'zod';
import { AppError } from '../../../core/model/app-error.ts';
import { STATUSES, statusesInScope, TARGET_KINDS } from '../../../core/model/registry/index.ts';
import { listTargets as list, type TargetPlace } from '../../usecases/registry/list-targets.ts';
import { endpoint } from '../endpoint.ts';
import { DaySchema, KindSchema, TargetSchema, toTarget } from './target.ts';

const STATUS_IDS = TARGET_KINDS.flatMap((kind) => Object.keys(STATUSES[kind]));
const IN_SCOPE = TARGET_KINDS.flatMap((kind) => statusesInScope(kind));

const PlaceSchema = z.tuple([z.number().int(), z.uuid(), z.string(), z.uuid()]);

export const listTargets = endpoint({
  method: 'GET',
  path: '/api/targets',
  id: 'listTargets',
  summary: { zh: '网站和账号列表', en: 'Websites and accounts' },
  inputs: {
    query: z.strictObject({
      kind: KindSchema.optional(),
      status: z.enum(STATUS_IDS).or(z.literal('in-scope')).optional().describe('in-scope: what is assessed'),
      organization: z.uuid().optional().describe('a body and everything below it'),
      text: z.string().max(100).optional().describe('part of a name, an address, a code'),
      on: DaySchema.optional().describe('statuses of that day; today'),
      sort: z.enum(['name', 'organization']).default('organization'),
      cursor: z.string().max(2000).optional().describe('`next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
  },
  right: { action: 'read', object: 'target' },
  reply: z.strictObject({ items: z.array(TargetSchema), next: z.string().nullable().describe('null: the last page') }),
  async run(service, who, { query: { cursor, limit, sort, status, kind, organization, text, on } }) {
    const statuses = status === undefined ? undefined : status === 'in-scope' ? IN_SCOPE : [status];
    const found = await list(service, who, {
      filter: { kind, organization, text: text?.replaceAll('\0', ''), on, statuses },
      page: { sort, limit: limit + 1, after: cursor === undefined ? null : placeOf(cursor) },
    });
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items: items.map(toTarget), next: last === undefined ? null : cursorOf(last) };
  },
});

const cursorOf = ({ officialOrder, organizationId, name, id }: TargetPlace): string =>
  Buffer.from(JSON.stringify([officialOrder, organizationId, name, id])).toString('base64url');

/** Only what we gave out leads on. */
function placeOf(cursor: string): TargetPlace {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const read = z.string().transform(parseJson).pipe(PlaceSchema).safeParse(text);
  if (!read.success) throw new AppError('request-malformed', { place: 'querystring.cursor', reason: cursor });
  const [officialOrder, organizationId, name, id] = read.data;
  return { officialOrder, organizationId, name: name.replaceAll('\0', ''), id };
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not a cursor' });
    return z.NEVER;
  }
}
